"""
The command `civicplan show`.
"""

from __future__ import annotations

from typing import Annotated, Final

import typer

from civicplan.cli.completion import complete_place
from civicplan.cli.inputs import plan_from
from civicplan.cli.options import (
    EditionOption,
    LanguageOption,
    OutputOption,
    PlanArgument,
    TextFormat,
)
from civicplan.cli.output import form_of, lines, put_data, put_text
from civicplan.views.markdown import in_markdown
from civicplan.views.plans import element_outline, plan_outline


__all__ = ["show"]

_FORMATS: Final[dict[str, TextFormat]] = {".txt": "text", ".md": "markdown"}


def show(  # noqa: PLR0913 - as many as there are options
    plan: PlanArgument = "hiratsuka",
    place: Annotated[
        str | None,
        typer.Argument(
            metavar="ADDRESS",
            help="One element, with its prose: an address or an indicator's id.",
            autocompletion=complete_place,
        ),
    ] = None,
    *,
    edition: EditionOption = None,
    form: Annotated[
        TextFormat | None,
        typer.Option("--format", help="Left out, what FILE ends in, or text."),
    ] = None,
    language: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """
    Show a plan, or one element with all its prose.
    """
    form = form_of(form, output, _FORMATS)
    read = plan_from(plan)
    if edition is not None:
        read = read.as_of(edition)
    outline = (
        element_outline(read, place, language=language or "")
        if place
        else plan_outline(read, language=language or "")
    )
    if form == "markdown":
        put_data(lines(in_markdown((outline,))), output)
    else:
        put_text((outline,), output)
