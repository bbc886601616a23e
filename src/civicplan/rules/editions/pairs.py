"""
One element as it stands in two plans, and in what it differs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import attrs

from civicplan.base.periods import Period
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Comparison
from civicplan.model.revisions import Ambition, Retarget
from civicplan.model.targets import Target
from civicplan.rules.editions.change_words import ambition_of
from civicplan.rules.editions.differences import Difference
from civicplan.rules.editions.fields import (
    LISTS,
    NAMED,
    OWN,
    VALUES_OF,
    kind_of_text,
    named,
)
from civicplan.rules.editions.kinds import Kind
from civicplan.rules.editions.lists import list_difference, new_order
from civicplan.rules.editions.records import Records, Thing, records_between
from civicplan.rules.editions.series import (
    differ_in_note,
    figure_differences,
    shortest_text,
)
from civicplan.rules.editions.subjects import Subject
from civicplan.rules.editions.trees import Node


__all__ = ["own_differences"]

_AMBITIONS: Final = {Ambition.RAISED: Kind.RAISED, Ambition.LOWERED: Kind.LOWERED}


def own_differences(before: Node, after: Node) -> Iterator[Difference]:
    """
    In what an element differs, but for what stands under it.

    Args:
        before: The element in the first plan.
        after: The same element in the second plan.

    Yields:
        Differences, in the order of the fields.
    """
    kind = type(before.element)
    values_of = VALUES_OF[kind]
    ours, theirs = values_of(before.element), values_of(after.element)
    # Most elements are the same throughout.
    if ours == theirs:
        return
    pair = _Pair(before, after)
    for field, one, other in zip(OWN[kind], ours, theirs, strict=True):
        if one != other:
            yield from pair.differing(field, one, other)


class _Pair:
    """
    An element in two plans, of which some fields differ.
    """

    def __init__(self, before: Node, after: Node) -> None:
        self._before = before
        self._after = after
        self._made: Records | None = None
        self._undone: Records | None = None
        one, other = before.element, after.element
        if type(one) is Indicator and one.revisions != other.revisions:
            self._made, self._undone = records_between(one, other)

    def differing(self, field: str, before: Any, after: Any) -> Iterator[Difference]:
        """
        In what one field differs.
        """
        if field in LISTS:
            yield from self._list(field, before, after)
        elif field in NAMED:
            yield from self._by_name(field, named(before), named(after))
        elif field == "targets":
            yield from self._targets(before, after)
        elif field == "actuals":
            for kind, item, one, other in figure_differences(before, after):
                yield _in_two_units(self._one(kind, field, one, other, item=item))
        elif field == "baseline":
            noted = differ_in_note(before, after)
            kind = Kind.REWORDED if noted else Kind.REBASELINED
            yield self._decided(kind, field, before, after, field)
        else:
            yield self._decided(kind_of_text(field), field, before, after, field)
        if field == "comparisons":
            yield from self._comparisons(before, after)
        if field == "revisions":
            yield from self._state()

    def _one(
        self, kind: Kind, field: str, before: Any, after: Any, **more: Any
    ) -> Difference:
        return Difference(
            kind=kind,
            field=field,
            before=before,
            after=after,
            subject_before=self._before.subject,
            subject_after=self._after.subject,
            **more,
        )

    def _decided(
        self, kind: Kind, field: str, before: Any, after: Any, thing: Thing
    ) -> Difference:
        return self._one(
            kind,
            field,
            before,
            after,
            item=shortest_text(before, after) if isinstance(thing, Period) else "",
            decision=self._made and self._made.about(thing),
            undoes=self._undone and self._undone.about(thing),
        )

    def _list(
        self, field: str, before: tuple[Any, ...], after: tuple[Any, ...]
    ) -> Iterator[Difference]:
        how = LISTS[field]
        found = list_difference(before, after, how.key, how.pairing)
        places: list[tuple[Kind, int | None, int | None]] = [
            *((how.removed, place, None) for place in found.removed),
            *((how.changed, one, other) for one, other in found.changed),
            *((how.added, None, place) for place in found.added),
        ]
        for kind, one, other in places:
            old = None if one is None else before[one]
            new = None if other is None else after[other]
            # What differs within a comparison is told on its own.
            if not isinstance(old, Comparison) or new is None:
                yield self._one(
                    kind,
                    field,
                    old,
                    new,
                    item=how.key(old or new) if how.is_named else "",
                    place_before=one,
                    place_after=other,
                    **(self._recorded(old, new) if field == "revisions" else {}),
                )
        order = new_order(found.kept)
        if order:
            came = set(found.added)
            yield self._one(
                Kind.REORDERED,
                field,
                tuple(before[place] for place in sorted(found.kept)),
                tuple(each for place, each in enumerate(after) if place not in came),
                order=order,
            )

    def _recorded(self, before: Any, after: Any) -> dict[str, Any]:
        is_retold = False
        if after is not None and before is None and self._made:
            is_retold = self._made.is_told(after)
        elif before is not None and after is None and self._undone:
            is_retold = self._undone.is_told(before)
        return {"decision": after, "undoes": before, "is_told": not is_retold}

    def _state(self) -> Iterator[Difference]:
        one, other = self._before.element, self._after.element
        if one.abolished is other.abolished:
            return
        if other.abolished:
            abolition = other.revisions[-1].changes[-1]
            yield self._decided(
                Kind.ABOLISHED, "abolished", None, abolition, "abolished"
            )
        else:
            abolition = one.revisions[-1].changes[-1]
            yield self._decided(
                Kind.TAKEN_UP, "abolished", abolition, None, "abolished"
            )

    def _by_name(self, field: str, before: Any, after: Any) -> Iterator[Difference]:
        for name in dict.fromkeys([*before, *after]):
            old, new = before.get(name), after.get(name)
            if old == new:
                continue
            kind = Kind.AMENDED
            if name not in before:
                kind = Kind.ADDED
            elif name not in after:
                kind = Kind.REMOVED
            yield self._one(kind, field, old, new, item=name)

    def _targets(
        self, before: tuple[Target, ...], after: tuple[Target, ...]
    ) -> Iterator[Difference]:
        ours = {target.period: target for target in before}
        theirs = {target.period: target for target in after}
        for period in sorted({**ours, **theirs}):
            old, new = ours.get(period), theirs.get(period)
            if old != new:
                kind = self._kind_of_target(old, new)
                yield self._decided(kind, "targets", old, new, period)

    def _kind_of_target(self, before: Target | None, after: Target | None) -> Kind:
        if before is None or after is None:
            return Kind.TARGET_WITHDRAWN if after is None else Kind.TARGET_SET
        if before.aim == after.aim:
            return Kind.REWORDED
        change = Retarget(period=after.period, before=before.aim, after=after.aim)
        ambition = ambition_of(change, self._before.element, self._after.element)
        return (
            _AMBITIONS.get(ambition, Kind.RETARGETED) if ambition else Kind.RETARGETED
        )

    def _comparisons(
        self, before: tuple[Comparison, ...], after: tuple[Comparison, ...]
    ) -> Iterator[Difference]:
        ours = {each.name: each for each in before}
        for new in after:
            old = ours.get(new.name)
            if old is None or old == new:
                continue
            if old.unit != new.unit:
                yield self._one(
                    Kind.AMENDED, "comparisons", old.unit, new.unit, item=old.name
                )
            for kind, _, one, other in figure_differences(old.actuals, new.actuals):
                told = self._one(kind, "comparisons", one, other, item=old.name)
                yield _in_two_units(
                    attrs.evolve(
                        told,
                        subject_before=_in_unit_of(old, self._before),
                        subject_after=_in_unit_of(new, self._after),
                    )
                )


def _in_two_units(difference: Difference) -> Difference:
    """
    A figure that is another one and in another unit is no correction.
    """
    stood, stands = difference.subject_before, difference.subject_after
    if difference.kind is not Kind.ACTUAL_CORRECTED or stood is None or stands is None:
        return difference
    if stood.unit == stands.unit:
        return difference
    return attrs.evolve(difference, kind=Kind.AMENDED)


def _in_unit_of(comparison: Comparison, node: Node) -> Subject:
    """
    What a difference is about whose figures may have another unit, such as ranks.
    """
    if not comparison.unit:
        return node.subject
    return attrs.evolve(node.subject, unit=comparison.unit)
