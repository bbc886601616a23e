"""
The command `civicplan evaluate`.
"""

from __future__ import annotations

from typing import Annotated

import typer

from civicplan.cli.inputs import period_in, plan_from, scheme_from
from civicplan.cli.options import (
    RESULT_FORMATS,
    AtOption,
    EditionOption,
    LanguageOption,
    OutputOption,
    PhaseOption,
    PlanArgument,
    ResultFormat,
    SchemeOption,
)
from civicplan.cli.output import form_of, lines, put_csv, put_data, put_text
from civicplan.io.json_documents import encode_json
from civicplan.rules.evaluation import evaluate as evaluated
from civicplan.views.evaluations import evaluation_outlines
from civicplan.views.markdown import evaluation_in_markdown
from civicplan.views.progress import working
from civicplan.views.records import evaluation_in_json, rows_in_csv


__all__ = ["evaluate"]


def evaluate(  # noqa: PLR0913 - as many as there are options
    plan: PlanArgument = "hiratsuka",
    *,
    at: AtOption = None,
    scheme: SchemeOption = "standard",
    edition: EditionOption = None,
    phase: PhaseOption = None,
    form: Annotated[
        ResultFormat | None,
        typer.Option("--format", help="Left out, what FILE ends in, or a table."),
    ] = None,
    language: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """
    Say how each indicator and policy stands, and why.
    """
    form = form_of(form, output, RESULT_FORMATS)
    read, rule = plan_from(plan), scheme_from(scheme)
    period = period_in(read, at)
    with working("Evaluating"):
        evaluation = evaluated(read, rule, period, edition=edition, phase=phase or "")
    said = language or ""
    # Four records for an indicator, with a scheme that asks two questions twice.
    asked = len(rule.questions) * len(rule.use.editions)
    count = asked * len(evaluation) + len(evaluation.rollups)
    match form:
        case "table":
            with working("Writing"):
                outlines = evaluation_outlines(evaluation, language=said)
            put_text(outlines, output)
        case "markdown":
            put_data(lines(evaluation_in_markdown(evaluation, language=said)), output)
        case "csv":
            put_csv(rows_in_csv(evaluation, language=said), output, count)
        case "json":
            pieces = evaluation_in_json(evaluation, encode_json, language=said)
            put_data(pieces, output, count)
