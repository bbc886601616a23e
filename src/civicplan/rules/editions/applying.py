"""
A plan to which changes are applied.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeAlias

import attrs

from civicplan.base.collector import paused
from civicplan.model.plans import Plan
from civicplan.rules.editions.calendars import in_calendar
from civicplan.rules.editions.differences import Difference
from civicplan.rules.editions.kinds import Kind
from civicplan.rules.editions.lists import merged
from civicplan.rules.editions.trees import SLOTS, Node, Tree, address_below
from civicplan.rules.editions.values import changed_fields


__all__ = ["applied"]

_Standing: TypeAlias = "tuple[Any, Node | None]"
"""An element, and where it stood in the first plan if it did."""


def applied(plan: Plan, changes: Iterable[Difference]) -> Plan:
    """
    The plan to which changes lead.

    Args:
        plan: The plan from which they begin.
        changes: All that leads from it to another plan.

    Returns:
        That plan.
    """
    found = tuple(changes)
    if not found:
        return plan
    for change in found:
        if change.field == "fiscal_year":
            plan = in_calendar(plan, change.after)
    with paused():
        application = _Application(plan, found)
        made = application.plan()
        application.tree.fell()
    return made


class _Application:
    """
    The first plan as a tree, and changes by where they apply.
    """

    def __init__(self, plan: Plan, changes: tuple[Difference, ...]) -> None:
        self.tree = Tree(plan)
        # In what an element differs, by where it stood.
        self._own: defaultdict[str, list[Difference]] = defaultdict(list)
        # The new order of what stands under an element, by where that stood.
        self._orders: dict[tuple[str, str], tuple[int, ...]] = {}
        # Where everything stood that leaves its place.
        self._gone: set[str] = set()
        # What comes to stand under an element, by where that comes to stand.
        self._coming: dict[tuple[str, str], dict[int, _Standing]] = {}
        nodes = {node.address: node for node in self.tree.nodes}
        for change in changes:
            self._sort(change, nodes)
        self._fields = changed_fields(plan, self._own[""], {})
        editions = self._fields.get("editions", plan.editions)
        self._editions = {each.id: place for place, each in enumerate(editions)}

    def _sort(self, change: Difference, nodes: dict[str, Node]) -> None:
        one, other = change.subject_before, change.subject_after
        node = None if one is None else nodes[one.address]
        if node and other and change.kind is not Kind.MOVED:
            if change.field in SLOTS[type(node.element)]:
                self._orders[node.address, change.field] = change.order
            else:
                self._own[node.address].append(change)
            return
        if node:
            self._gone.add(node.address)
        if other and change.place_after is not None:
            coming = self._coming.setdefault((other.holder, change.field), {})
            element = node.element if node else change.after
            coming[change.place_after] = element, node

    def plan(self) -> Plan:
        """
        The second plan.
        """
        plan: Plan = self.tree.root.element
        below = self._below(plan, self.tree.root, "")
        return attrs.evolve(plan, **self._fields, **below)

    def _below(self, element: Any, node: Node | None, address: str) -> dict[str, Any]:
        """
        What comes to stand under an element at *address*, where that changes.
        """
        new: dict[str, Any] = {}
        before = 0
        for slot in SLOTS[type(element)]:
            standing = self._standing(node, slot, address)
            below = tuple(
                self._built(each, stood, address, slot, before + place)
                for place, (each, stood) in enumerate(standing)
            )
            before = len(below) if slot == "policies" else 0
            held = getattr(element, slot)
            if len(below) != len(held) or any(
                one is not other for one, other in zip(below, held, strict=True)
            ):
                new[slot] = below
        return new

    def _standing(self, node: Node | None, slot: str, address: str) -> list[_Standing]:
        stay: list[_Standing] = []
        order: tuple[int, ...] = ()
        if node is not None:
            stay = [
                (child.element, child)
                for child in node.children
                if child.slot == slot and child.address not in self._gone
            ]
            order = self._orders.get((node.address, slot), ())
        coming = self._coming.get((address, slot))
        return merged(stay, order=order, added=coming) if order or coming else stay

    def _built(
        self, element: Any, stood: Node | None, holder: str, slot: str, number: int
    ) -> Any:
        own = self._own.get(stood.address) if stood else None
        if own:
            new = changed_fields(element, own, self._editions)
            element = attrs.evolve(element, **new)
        address = address_below(holder, slot, element, number)
        below = self._below(element, stood, address)
        return attrs.evolve(element, **below) if below else element
