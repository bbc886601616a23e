"""
What differs between two plans, as records for programs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from civicplan.model.plans import Plan
from civicplan.rules.editions.differences import Difference
from civicplan.rules.editions.diffs import Diff
from civicplan.views.streams import Encoder, in_json


__all__ = ["differences_in_json"]


def differences_in_json(
    diff: Diff,
    encode: Encoder,
    names: tuple[str, str] = ("", ""),
    *,
    language: str = "",
) -> Iterator[str]:
    """
    Differences as JSON: what was compared, how often what, then `changes`.

    Args:
        diff: The differences.
        encode: Makes indented JSON of a record, its numbers with their digits.
        names: What the two plans are called, such as `"hiratsuka@2007"`; nothing
            where their ids will do.
        language: That of the sentences; the second plan's own where it is empty.

    Yields:
        Pieces of the text.
    """
    language = language or diff.plan_after.language
    cover = {
        "before": _side(diff.plan_before, names[0]),
        "after": _side(diff.plan_after, names[1]),
        "counts": {kind.value: count for kind, count in diff.counts.items()},
    }
    records = (_record(each, language) for each in diff.told)
    yield from in_json(cover, (("changes", records),), encode)


def _side(plan: Plan, name: str) -> dict[str, Any]:
    return {
        "name": name or plan.id,
        "plan": plan.id,
        "title": plan.title,
        "edition": plan.editions[-1].id if plan.editions else None,
    }


def _record(change: Difference, language: str) -> dict[str, Any]:
    subject = change.subject
    direction = subject.direction
    return {
        **change.data(),
        "unit": subject.unit or None,
        "direction": direction.value if direction else None,
        "sentence": change.sentence(language),
    }
