"""
All in which two plans differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

import attrs

from civicplan.base._showing import as_html, as_written
from civicplan.base.collector import paused
from civicplan.model.plans import Plan
from civicplan.rules.editions.applying import applied
from civicplan.rules.editions.differences import Difference, introduction_of
from civicplan.rules.editions.kinds import Kind
from civicplan.rules.editions.lists import new_order
from civicplan.rules.editions.matching import match
from civicplan.rules.editions.pairs import own_differences
from civicplan.rules.editions.trees import SLOTS, Node, Tree, stripped


__all__ = ["Diff", "differing"]


@attrs.frozen(kw_only=True, repr=False)
class Diff:
    """
    All in which two plans differ.

    True where they differ at all; `~diff` leads from the second plan to the first.

    Attributes:
        plan_before: The first plan, from which the changes begin.
        changes: What is different of the plan itself, then of each element, in the
            printed order of the second plan; what was removed comes where its holder
            stands. All that `patch` needs.
    """

    __repr__ = as_written
    _repr_html_ = as_html

    plan_before: Plan = attrs.field(repr=False)
    changes: tuple[Difference, ...] = ()

    @cached_property
    def plan_after(self) -> Plan:
        """
        The second plan.
        """
        return applied(self.plan_before, self.changes)

    @property
    def told(self) -> tuple[Difference, ...]:
        """
        The changes that people are told of, each thing once.
        """
        return tuple(each for each in self.changes if each.is_told)

    @property
    def counts(self) -> dict[Kind, int]:
        """
        How many changes of each kind people are told of, in the order of the kinds.
        """
        times = Counter(each.kind for each in self.told)
        return {kind: times[kind] for kind in Kind if times[kind]}

    @property
    def has_nothing_in_common(self) -> bool:
        """
        Whether all that stands in one plan does not stand in the other.
        """
        removed = added = 0
        for each in self.changes:
            removed += each.subject_after is None
            added += each.subject_before is None
        held = sum(1 for _ in self.plan_before.walk())
        return bool(added) and removed == held > 0

    def __bool__(self) -> bool:
        """
        Whether the plans differ at all.
        """
        return bool(self.changes)

    def __invert__(self) -> Diff:
        """
        In what the first plan differs from the second.
        """
        return Diff(
            plan_before=self.plan_after,
            changes=tuple(~change for change in self.changes),
        )

    def summary(self, language: str = "") -> str:
        """
        How much differs, in a line.

        Args:
            language: A BCP 47 tag: Japanese is spoken for `"ja"`, English for any
                other; left out, the second plan's language.

        Returns:
            Such as `"上方修正 7、指標廃止 1、追加 1"`; that there is no difference;
            or that the two plans have nothing in common.
        """
        japanese = (language or self.plan_after.language).partition("-")[0] == "ja"
        if not self.changes:
            return "違いはない" if japanese else "no differences"
        counted = ("、" if japanese else ", ").join(
            f"{kind.label('ja')} {count:,}" if japanese else f"{count:,} {kind.value}"
            for kind, count in self.counts.items()
        )
        if not self.has_nothing_in_common:
            return counted
        if japanese:
            return f"二つの計画に共通するものはない（{counted}）"
        return f"the two plans have nothing in common ({counted})"


def differing(before: Plan, after: Plan) -> Diff:
    """
    All in which two plans differ, as `diffing.diff` tells it.

    Args:
        before: The first plan.
        after: The second plan.

    Returns:
        The changes that lead from the first to the second.
    """
    if before is after:
        return Diff(plan_before=before)
    with paused():
        one, other = Tree(before), Tree(after)
        match(one, other)
        changes = tuple(_differences(other))
        one.fell()
        other.fell()
    return Diff(plan_before=before, changes=changes)


def _differences(after: Tree) -> Iterator[Difference]:
    for node in after.nodes:
        same = node.match
        if same is None:
            decision = introduction_of(node.element)
            yield Difference(
                kind=Kind.INTRODUCED if decision else Kind.ADDED,
                field=node.slot,
                after=stripped(node.element),
                subject_after=node.subject,
                place_after=node.place,
                decision=decision,
            )
            continue
        if not node.stays:
            yield Difference(
                kind=Kind.MOVED,
                field=node.slot,
                subject_before=same.subject,
                subject_after=node.subject,
                place_before=same.place,
                place_after=node.place,
            )
        yield from own_differences(same, node)
        for child in same.children:
            if child.match is None:
                yield from _removed(child)
        if len(same.children) > 1:
            yield from _reordered(same, node)


def _removed(node: Node) -> Iterator[Difference]:
    yield Difference(
        kind=Kind.REMOVED,
        field=node.slot,
        before=stripped(node.element),
        subject_before=node.subject,
        place_before=node.place,
        undoes=introduction_of(node.element),
    )
    # What stood under it and stands elsewhere now tells itself what it has lost.
    for child in node.children:
        if child.match is None:
            yield from _removed(child)


def _reordered(before: Node, after: Node) -> Iterator[Difference]:
    for slot in SLOTS[type(after.element)]:
        kept = [child for child in after.children if child.slot == slot and child.stays]
        order = new_order([child.match.place for child in kept if child.match])
        if order:
            stood = sorted((each.match for each in kept if each.match), key=_place_of)
            yield Difference(
                kind=Kind.REORDERED,
                field=slot,
                before=tuple(each.address for each in stood),
                after=tuple(each.address for each in kept),
                subject_before=before.subject,
                subject_after=after.subject,
                order=order,
            )


def _place_of(node: Node) -> int:
    return node.place
