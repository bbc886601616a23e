"""
The decisions because of which an indicator differs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

from civicplan.base.periods import Period
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.revisions import (
    Abolish,
    Amend,
    Change,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Aim
from civicplan.rules.editions.fields import LISTS
from civicplan.rules.editions.lists import list_difference


__all__ = ["Records", "Thing", "records_between"]

Thing: TypeAlias = Period | str
"""The target of a period, or another thing that a decision may change, by its name."""

_STATE: Final = "abolished"


class Records:
    """
    The decisions on record in one state of an indicator and not in another, not even
    in other words.

    Args:
        revisions: These, in order.
        before: The indicator without them.
        after: The indicator with them.
    """

    __slots__ = ("_after", "_before", "_by_thing")

    def __init__(
        self, revisions: Sequence[Revision], before: Indicator, after: Indicator
    ) -> None:
        self._before = before
        self._after = after
        # Of several that changed one thing, the last one led to what stands.
        self._by_thing: dict[Thing, tuple[Revision, Change]] = {
            _thing(change): (revision, change)
            for revision in revisions
            for change in revision.changes
        }

    def about(self, thing: Thing) -> Revision | None:
        """
        The decision that led from what stood of a thing to what stands, if it is one
        of these; a decision that only led there from something else says why of that.
        """
        found = self._by_thing.get(thing)
        return found[0] if found and self._spans(found[1]) else None

    def is_told(self, revision: Revision) -> bool:
        """
        Whether each change of *revision* is one in which the two states differ.
        """
        return all(
            self._by_thing[_thing(change)][0] is revision and self._spans(change)
            for change in revision.changes
        )

    def _spans(self, change: Change) -> bool:
        return _leads_to(change, self._after) and _leaves(change, self._before)


def records_between(before: Indicator, after: Indicator) -> tuple[Records, Records]:
    """
    The decisions that only one of two states of an indicator has on record.

    Args:
        before: The first state.
        after: The second state.

    Returns:
        Those of the second, and those of the first. Where both have one of an edition
        that reads differently, it is in neither: its record was changed, so that it is
        no reason of what differs.
    """
    ours, theirs = before.revisions, after.revisions
    how = LISTS["revisions"]
    found = list_difference(ours, theirs, how.key, how.pairing)
    made = [theirs[place] for place in found.added]
    undone = [ours[place] for place in found.removed]
    return Records(made, before, after), Records(undone, after, before)


def _thing(change: Change) -> Thing:
    match change:
        case Retarget():
            return change.period
        case Amend():
            return change.field
        case Rebaseline():
            return "baseline"
        case Introduce() | Abolish():
            return _STATE


def _leads_to(change: Change, stands: Indicator) -> bool:
    match change:
        case Introduce():
            return not stands.abolished
        case Abolish():
            return stands.abolished
        case _:
            return change.after == _standing(change, stands)


def _leaves(change: Change, stood: Indicator) -> bool:
    match change:
        case Introduce():
            return stood.abolished
        case Abolish():
            return not stood.abolished
        case _:
            return change.before == _standing(change, stood)


def _standing(
    change: Retarget | Rebaseline | Amend, indicator: Indicator
) -> Aim | Observation | str | None:
    match change:
        case Retarget():
            aims = {each.period: each.aim for each in indicator.targets}
            return aims.get(change.period)
        case Rebaseline():
            return indicator.baseline
        case Amend(field="direction"):
            return indicator.direction.value if indicator.direction else ""
        case Amend():
            text: str = getattr(indicator, change.field)
            return text
