"""
The command `civicplan explain`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, Literal, TypeAlias

import typer

from civicplan.cli.completion import complete_indicator
from civicplan.cli.inputs import period_in, plan_from, scheme_from
from civicplan.cli.options import (
    AtOption,
    EditionOption,
    LanguageOption,
    OutputOption,
    PhaseOption,
    PlanArgument,
    SchemeOption,
)
from civicplan.cli.output import form_of, lines, put_data, put_text
from civicplan.io.json_documents import encode_json
from civicplan.rules.answers import Answer, Assessment
from civicplan.rules.evaluation import evaluate
from civicplan.views.explanations import explanation_outlines
from civicplan.views.markdown import in_markdown
from civicplan.views.progress import working


__all__ = ["explain"]

ExplanationFormat: TypeAlias = Literal["text", "markdown", "json", "scheme"]

_FORMATS: Final[dict[str, ExplanationFormat]] = {
    ".txt": "text",
    ".md": "markdown",
    ".json": "json",
    ".yaml": "scheme",
    ".yml": "scheme",
}


def explain(  # noqa: PLR0913 - as many as there are options
    plan: PlanArgument,
    indicator: Annotated[
        str,
        typer.Argument(
            metavar="INDICATOR",
            help="Its id, such as crimes, or its address, such as 2/2-3#crimes.",
            autocompletion=complete_indicator,
        ),
    ],
    *,
    scheme: SchemeOption = "standard",
    at: AtOption = None,
    edition: EditionOption = None,
    phase: PhaseOption = None,
    question: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Such as pace; left out, every one."),
    ] = None,
    targets: Annotated[
        Literal["first", "latest"] | None,
        typer.Option(help="Left out, the latest, and the first if answered otherwise."),
    ] = None,
    form: Annotated[
        ExplanationFormat | None,
        typer.Option(
            "--format",
            help="scheme is the rule itself with what was found beside it; left out, "
            "what FILE ends in, or text.",
        ),
    ] = None,
    language: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """
    Say step by step how an indicator came to its rating.
    """
    form = form_of(form, output, _FORMATS)
    read, rule = plan_from(plan), scheme_from(scheme)
    if question is not None:
        rule.question(question)
    period = period_in(read, at)
    with working("Evaluating"):
        found = evaluate(read, rule, period, edition=edition, phase=phase or "")
    assessment = found[indicator.removeprefix("#")]
    match form:
        case "text" | "markdown":
            outlines = explanation_outlines(
                assessment,
                language=language or read.language,
                question=question,
                edition=targets,
            )
            if form == "text":
                put_text(outlines, output)
            else:
                put_data(lines(in_markdown(outlines)), output)
        case "json":
            told = [
                each.explain().data() for each in _asked(assessment, question, targets)
            ]
            put_data((encode_json({"explanations": told}).decode(),), output)
        case "scheme":
            rules = (
                each.explain().in_scheme_words().rstrip() + "\n"
                for each in _asked(assessment, question, targets)
            )
            put_data(("---\n".join(rules),), output)


def _asked(
    assessment: Assessment, question: str | None, targets: str | None
) -> Iterator[Answer]:
    questions = dict.fromkeys(each.question for each in assessment.answers)
    for name in questions if question is None else (question,):
        if targets is None:
            yield from (each for each in assessment.answers if each.question == name)
        else:
            yield assessment.answer(name, targets)
