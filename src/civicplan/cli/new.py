"""
The command `civicplan new`.
"""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from civicplan.catalog.templates import id_like, new_plan, new_scheme
from civicplan.cli.application import warn
from civicplan.cli.inputs import spoken
from civicplan.errors import InvalidValueError
from civicplan.io.writing import replace_file


__all__ = ["new"]

_ENDINGS: Final = (".yaml", ".yml")
_NEXT: Final = {
    ("plan", "ja"): "{0} を作りました。書きこんだら：civicplan check {1}",
    ("plan", "en"): "{0} is written. Fill it in, then: civicplan check {1}",
    ("scheme", "ja"): (
        "{0} を作りました。試すには：civicplan evaluate hiratsuka --scheme {1}"
    ),
    ("scheme", "en"): (
        "{0} is written. Try it: civicplan evaluate hiratsuka --scheme {1}"
    ),
}


def new(  # noqa: PLR0913 - as many as there are options
    what: Annotated[
        Literal["plan", "scheme"],
        typer.Argument(help="What the file shall be."),
    ],
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="Ends in .yaml; its name becomes the id in it."
        ),
    ],
    *,
    language: Annotated[
        Literal["ja", "en"] | None,
        typer.Option(
            "--language",
            help="Of the plan and the explanations; left out, the console's.",
        ),
    ] = None,
    municipality: Annotated[
        str, typer.Option(metavar="NAME", help="Whose plan it is, such as 平塚市.")
    ] = "",
    code: Annotated[
        str, typer.Option(metavar="CODE", help="In its country's list, such as 142034.")
    ] = "",
    force: Annotated[
        bool, typer.Option("--force", help="Replace the file where there is one.")
    ] = False,
) -> None:
    """
    Begin an empty plan file, or a scheme file, with each key explained.
    """
    _check(what, file, municipality or code, force=force)
    said = language or spoken()
    name = id_like(file.stem)
    if what == "scheme":
        text = new_scheme(said, id=name)
    else:
        try:
            text = new_plan(said, id=name, municipality=municipality, code=code)
        except InvalidValueError as error:
            hint = "--code" if code and error.value == code else "--municipality"
            raise typer.BadParameter(str(error), param_hint=hint) from error
    replace_file(file, text.encode())
    warn(_NEXT[what, said].format(file, shlex.quote(str(file))))


def _check(what: str, file: Path, of_a_plan: str, *, force: bool) -> None:
    # Before anything is written.
    if what == "scheme" and of_a_plan:
        told = (
            "a scheme belongs to no municipality: leave out --municipality and --code."
        )
        raise typer.BadParameter(told, param_hint="--municipality")
    if file.suffix.lower() not in _ENDINGS:
        meant = file.with_suffix(_ENDINGS[0]) if file.name else "my-city.yaml"
        told = f"{file}: only YAML holds comments; name it {meant}."
        raise typer.BadParameter(told, param_hint="FILE")
    if os.path.lexists(file) and not force:
        told = (
            f"{file} is there already, and nothing was written. "
            "Choose another name, or replace it with --force."
        )
        raise typer.BadParameter(told, param_hint="FILE")
