"""
The command `civicplan schemes`.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

import typer

from civicplan.catalog import laws as shipped_laws
from civicplan.catalog import schemes as shipped_schemes
from civicplan.cli.completion import complete_scheme
from civicplan.cli.inputs import SchemeText, scheme_text_from, spoken
from civicplan.cli.options import OutputOption
from civicplan.cli.output import form_of, lines, put_data, put_text
from civicplan.io.json_documents import encode_json
from civicplan.io.yaml_documents import compose_yaml
from civicplan.rules.laws.laws import Law
from civicplan.views.catalogues import catalogue_outline, catalogue_records
from civicplan.views.markdown import in_markdown
from civicplan.views.outlines import Fact, Outline
from civicplan.views.schemes import scheme_in_markdown, scheme_outline


__all__ = ["schemes"]

SchemeFormat: TypeAlias = Literal["text", "markdown", "json", "yaml"]

_FORMATS: Final[dict[str, SchemeFormat]] = {
    ".txt": "text",
    ".md": "markdown",
    ".json": "json",
    ".yaml": "yaml",
    ".yml": "yaml",
}


def schemes(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="SCHEME",
            help="One of them, whole: a shipped scheme's id, or a scheme file.",
            autocompletion=complete_scheme,
        ),
    ] = None,
    *,
    form: Annotated[
        SchemeFormat | None,
        typer.Option(
            "--format",
            help="yaml and json give a scheme file; left out, what FILE ends in, or "
            "text.",
        ),
    ] = None,
    language: Annotated[
        Literal["ja", "en"] | None,
        typer.Option("--language", help="Of the words; left out, the console's."),
    ] = None,
    output: OutputOption = None,
) -> None:
    """
    List the shipped schemes, or show one: its rule, ratings, laws.
    """
    form = form_of(form, output, _FORMATS)
    said = language or spoken()
    if name is None:
        _list(form, said, output)
        return
    read = scheme_text_from(name)
    match form:
        case "text":
            title = f"{name}.yaml" if read.shipped else name
            file = Outline(
                title=title, heading=True, facts=(Fact(text=read.text.rstrip()),)
            )
            put_text((scheme_outline(read.scheme, _laws(read), said), file), output)
        case "markdown":
            page = scheme_in_markdown(
                read.scheme, _laws(read), read.text, language=said
            )
            put_data(lines(page), output)
        case "yaml" if read.form == "json":
            told = f"{name} is a scheme file in JSON: give --format json."
            raise typer.BadParameter(told, param_hint="--format")
        case "json" if read.form == "yaml":
            tree = compose_yaml(read.text).tree
            put_data((encode_json(tree).decode(),), output)
        case _:
            put_data((read.text,), output)


def _laws(read: SchemeText) -> tuple[Law, ...]:
    return shipped_laws.laws(read.scheme.id) if read.shipped else ()


def _list(form: SchemeFormat, said: str, output: OutputOption) -> None:
    every = shipped_schemes.schemes()
    match form:
        case "text":
            put_text((catalogue_outline(every, language=said),), output)
        case "markdown":
            outline = catalogue_outline(every, language=said, with_sources=True)
            put_data(lines(in_markdown((outline,))), output)
        case "json":
            records = [*catalogue_records(every, language=said)]
            put_data((encode_json({"schemes": records}).decode(),), output)
        case "yaml":
            told = "a scheme file holds one scheme: name it, or give --format json."
            raise typer.BadParameter(told, param_hint="--format")
