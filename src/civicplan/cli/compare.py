"""
The command `civicplan compare`.
"""

from __future__ import annotations

from typing import Annotated

import typer

from civicplan.cli.completion import complete_schemes
from civicplan.cli.inputs import period_in, plan_from, schemes_from
from civicplan.cli.options import (
    RESULT_FORMATS,
    AtOption,
    EditionOption,
    LanguageOption,
    OutputOption,
    PhaseOption,
    PlanArgument,
    ResultFormat,
)
from civicplan.cli.output import form_of, lines, put_csv, put_data, put_text
from civicplan.errors import InvalidValueError
from civicplan.io.json_documents import encode_json
from civicplan.rules.comparisons.comparing import compare as compared
from civicplan.views.progress import working
from civicplan.views.side_by_side import (
    side_by_side_in_markdown,
    side_by_side_outlines,
)
from civicplan.views.side_by_side_records import (
    side_by_side_in_csv,
    side_by_side_in_json,
)


__all__ = ["compare"]


def compare(  # noqa: PLR0913 - as many as there are options
    plan: PlanArgument = "hiratsuka",
    *,
    schemes: Annotated[
        list[str],
        typer.Option(
            "--schemes",
            metavar="SCHEME,…",
            help="Shipped schemes' ids and scheme files, with commas between.",
            autocompletion=complete_schemes,
        ),
    ],
    at: AtOption = None,
    edition: EditionOption = None,
    phase: PhaseOption = None,
    only_disagreements: Annotated[
        bool,
        typer.Option(
            "--only-disagreements",
            help="Leave out the indicators about which no schemes disagree.",
        ),
    ] = False,
    form: Annotated[
        ResultFormat | None,
        typer.Option("--format", help="Left out, what FILE ends in, or a table."),
    ] = None,
    language: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """
    Show a plan under several schemes, and why they disagree.
    """
    form = form_of(form, output, RESULT_FORMATS)
    read, rules = plan_from(plan), schemes_from(schemes)
    period = period_in(read, at)
    try:
        with working("Evaluating"):
            beside = compared(read, rules, period, edition=edition, phase=phase or "")
    except InvalidValueError as error:
        raise typer.BadParameter(error.hint, param_hint="--schemes") from error
    said, only = language or "", only_disagreements
    match form:
        case "table":
            with working("Writing"):
                outlines = side_by_side_outlines(
                    beside, language=said, only_disagreements=only
                )
            put_text(outlines, output)
        case "markdown":
            pieces = side_by_side_in_markdown(
                beside, language=said, only_disagreements=only
            )
            put_data(lines(pieces), output)
        case "csv":
            rows = side_by_side_in_csv(beside, language=said, only_disagreements=only)
            put_csv(rows, output, len(beside) * len(beside.columns))
        case "json":
            pieces = side_by_side_in_json(
                beside, encode_json, language=said, only_disagreements=only
            )
            put_data(pieces, output, len(beside) + len(beside.pairs))
