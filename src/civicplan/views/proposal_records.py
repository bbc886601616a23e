"""
What a revision rule proposes, as records for programs and spreadsheets.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from civicplan.model.plans import Plan
from civicplan.rules.editions.proposals import Proposal
from civicplan.rules.editions.revision_rules import RevisionRule
from civicplan.rules.shown import shown_in_words
from civicplan.views.records import shown_record
from civicplan.views.streams import Encoder, in_csv, in_json


__all__ = ["proposals_in_csv", "proposals_in_json"]

_COVER: Final = ("plan", "rule", "version", "targets")
_COLUMNS: Final = (
    *_COVER,
    *("at", "address", "id", "name", "unit", "direction", "move", "reason"),
    *("period", "target", "actual", "actual_period", "actual_measured", "shown"),
    *("possible", "new", "since", "because", "why_not"),
)


def proposals_in_csv(
    plan: Plan,
    rule: RevisionRule,
    proposals: Sequence[Proposal],
    *,
    targets: str | None = None,
    language: str = "",
) -> Iterator[str]:
    """
    Proposals as CSV (RFC 4180): a row for each.

    Args:
        plan: The plan.
        rule: The rule.
        proposals: What it proposes.
        targets: The id of the edition whose targets were looked at; none for those
            that stand.
        language: That of the sentences; the plan's own where it is empty.

    Yields:
        The header and the rows, each ending in CR LF.
    """
    language = language or plan.language
    cover = _cover(plan, rule, targets)
    rows = (
        {
            **cover,
            **_record(each, language),
            "shown": shown_in_words(each.answer.shown_in(language), language),
        }
        for each in proposals
    )
    yield from in_csv(_COLUMNS, rows)


def proposals_in_json(  # noqa: PLR0913 - as many as there are things to say
    plan: Plan,
    rule: RevisionRule,
    proposals: Sequence[Proposal],
    encode: Encoder,
    *,
    targets: str | None = None,
    language: str = "",
) -> Iterator[str]:
    """
    Proposals as JSON: what was asked, then `proposals`.

    Args:
        plan: The plan.
        rule: The rule.
        proposals: What it proposes.
        encode: Makes indented JSON of a record, its numbers with their digits.
        targets: The id of the edition whose targets were looked at; none for those
            that stand.
        language: That of the sentences; the plan's own where it is empty.

    Yields:
        Pieces of the text.
    """
    language = language or plan.language
    cover = {
        **_cover(plan, rule, targets),
        "title": rule.label(language),
        "note": rule.scheme.note,
    }
    records = (
        {
            **_record(each, language),
            "shown": shown_record(each.answer.shown_in(language)),
        }
        for each in proposals
    )
    yield from in_json(cover, (("proposals", records),), encode)


def _cover(plan: Plan, rule: RevisionRule, targets: str | None) -> dict[str, Any]:
    return dict(
        zip(_COVER, (plan.id, rule.id, rule.version, targets), strict=True),
    )


def _record(proposal: Proposal, language: str) -> dict[str, Any]:
    indicator, target, figure = proposal.indicator, proposal.target, proposal.actual
    direction = indicator.direction
    return {
        "at": proposal.answer.figures.report.period.text,
        "address": proposal.address,
        "id": indicator.id,
        "name": indicator.name,
        "unit": indicator.unit,
        "direction": direction.value if direction else None,
        "move": proposal.move.value,
        "reason": proposal.reason,
        "period": _text(target and target.period),
        "target": _text(target and target.aim),
        "actual": figure.value if figure else None,
        "actual_period": _text(figure and figure.period),
        "actual_measured": _text(figure and figure.measured),
        "possible": proposal.possible,
        "new": _text(proposal.aim),
        "since": _text(proposal.since),
        "because": proposal.because(language),
        "why_not": proposal.why_not(language) or None,
    }


def _text(value: object) -> str | None:
    # A period and an aim are written as the plan file writes them.
    return None if value is None else str(value)
