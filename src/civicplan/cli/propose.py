"""
The command `civicplan propose`.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

import typer

from civicplan.cli.completion import complete_rule
from civicplan.cli.inputs import period_in, plan_from, rule_from
from civicplan.cli.options import (
    AtOption,
    LanguageOption,
    OutputOption,
    PlanArgument,
)
from civicplan.cli.output import form_of, lines, put_csv, put_data, put_text
from civicplan.io.json_documents import encode_json
from civicplan.rules.editions.proposing import propose as proposed
from civicplan.views.markdown import in_markdown
from civicplan.views.progress import working
from civicplan.views.proposal_records import proposals_in_csv, proposals_in_json
from civicplan.views.proposals import proposals_outline


__all__ = ["propose"]

_Format: TypeAlias = Literal["text", "json", "csv", "markdown"]
_FORMATS: Final[dict[str, _Format]] = {
    ".txt": "text",
    ".md": "markdown",
    ".csv": "csv",
    ".json": "json",
}


def propose(  # noqa: PLR0913 - as many as there are options
    plan: PlanArgument = "hiratsuka",
    *,
    rule: Annotated[
        str,
        typer.Option(
            metavar="RULE",
            help="A shipped revision rule's id, or a rule file.",
            autocompletion=complete_rule,
        ),
    ] = "hiratsuka-2012",
    targets: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="Of the edition whose targets are looked at, such as 2007; left out, "
            "those that stand.",
        ),
    ] = None,
    at: AtOption = None,
    form: Annotated[
        _Format | None,
        typer.Option("--format", help="Left out, what FILE ends in, or text."),
    ] = None,
    language: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """
    List the targets that a revision rule would change, and why.
    """
    form = form_of(form, output, _FORMATS)
    read, wanted = plan_from(plan), rule_from(rule)
    period = period_in(read, at)
    with working("Evaluating"):
        found = proposed(read, wanted, targets=targets, at=period)
    said = language or ""
    match form:
        case "text" | "markdown":
            outline = proposals_outline(
                read, wanted, found, targets=targets, language=said
            )
            if form == "markdown":
                put_data(lines(in_markdown((outline,))), output)
            else:
                put_text((outline,), output)
        case "csv":
            rows = proposals_in_csv(read, wanted, found, targets=targets, language=said)
            put_csv(rows, output, len(found))
        case "json":
            pieces = proposals_in_json(
                read, wanted, found, encode_json, targets=targets, language=said
            )
            put_data(pieces, output, len(found))
