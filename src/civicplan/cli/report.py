"""
The command `civicplan report`.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

import typer

from civicplan.cli.inputs import period_in, read_plan_from, scheme_from
from civicplan.cli.options import (
    AtOption,
    EditionOption,
    LanguageOption,
    OutputOption,
    PhaseOption,
    PlanArgument,
    SchemeOption,
)
from civicplan.cli.output import form_of, lines, put_data
from civicplan.cli.word_files import in_docx
from civicplan.io.writing import replace_file
from civicplan.rules.checks.checking import check
from civicplan.rules.evaluation import evaluate
from civicplan.views.council_papers import council_paper
from civicplan.views.progress import working
from civicplan.views.report.pages import report_in_html


__all__ = ["report"]

ReportFormat: TypeAlias = Literal["html", "markdown", "docx"]

_FORMATS: Final[dict[str, ReportFormat]] = {
    ".html": "html",
    ".md": "markdown",
    ".docx": "docx",
}


def report(  # noqa: PLR0913 - as many as there are options
    plan: PlanArgument = "hiratsuka",
    *,
    at: AtOption = None,
    scheme: SchemeOption = "standard",
    edition: EditionOption = None,
    phase: PhaseOption = None,
    form: Annotated[
        ReportFormat | None,
        typer.Option(
            "--format",
            help="docx needs pandoc; left out, what FILE ends in, or html.",
        ),
    ] = None,
    language: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """
    Make one HTML file of the plan, its charts, ratings, revisions and findings.

    Or a paper for a council, without charts, in Markdown or for Word.
    """
    form = form_of(form, output, _FORMATS)
    if form == "docx" and output is None:
        told = "a Word file cannot be shown here: name it with -o report.docx."
        raise typer.BadParameter(told, param_hint="--format")
    read, _ = read_plan_from(plan)
    rule = scheme_from(scheme)
    period = period_in(read.plan, at)
    with working("Evaluating"):
        found = evaluate(read.plan, rule, period, edition=edition, phase=phase or "")
    with working("Checking"):
        findings = check(read.plan, read.positions)
    said = language or ""
    paper = lines(council_paper(found, findings, language=said))
    if form == "docx" and output is not None:
        with working("Writing"):
            replace_file(output, in_docx(paper, said or read.plan.language))
    elif form == "markdown":
        put_data(paper, output)
    else:
        put_data(report_in_html(found, findings, language=said), output)
