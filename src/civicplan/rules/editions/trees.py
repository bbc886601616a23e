"""
A plan as a tree in which every element knows what it stands under.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import attrs

from civicplan.base.codes import fold
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.editions.subjects import Subject


__all__ = ["SLOTS", "Node", "Tree", "address_below", "stripped"]

SLOTS: Final[dict[type, tuple[str, ...]]] = {
    Plan: ("goals", "projects", "indicators"),
    Goal: ("policies", "measures", "projects", "indicators"),
    Policy: ("measures", "projects", "indicators"),
    Measure: ("measures", "projects", "indicators"),
    Project: (),
    Indicator: ("parts",),
    Reprint: (),
}
"""Where elements stand under an element of each class, in printed order."""


class Node:
    """
    An element in its place, while two plans are compared.

    A working value, not an attrs class: a large plan has very many, made in a hurry
    and changed in place.

    Attributes:
        element: The element, or the plan itself.
        holder: What it stands under; none for the plan.
        slot: Where it stands there, such as `"indicators"`.
        place: Its place in that slot, from 0.
        children: What stands under it, in printed order.
        match: The same element in the other plan, once found.
    """

    __slots__ = (
        "_address",
        "_before",
        "_subject",
        "children",
        "element",
        "holder",
        "match",
        "place",
        "slot",
    )

    def __init__(
        self, element: Any, holder: Node | None, slot: str, place: int, before: int
    ) -> None:
        self.element = element
        self.holder = holder
        self.slot = slot
        self.place = place
        self.children: Sequence[Node] = ()
        self.match: Node | None = None
        self._before = before
        self._address: str | None = None
        self._subject: Subject | None = None

    @property
    def address(self) -> str:
        """
        Where it stands; nothing for the plan.
        """
        # Asked of few: where nothing differs, there is nothing to tell.
        if self._address is None:
            self._address = ""
            if self.holder is not None:
                above, number = self.holder.address, self._before + self.place
                self._address = address_below(above, self.slot, self.element, number)
        return self._address

    @property
    def stays(self) -> bool:
        """
        Whether the same element stands under the same holder in the other plan.
        """
        match, holder = self.match, self.holder
        if match is None:
            return False
        if holder is None:
            return True
        return match.holder is holder.match and match.slot == self.slot

    @property
    def subject(self) -> Subject:
        """
        The element as differences speak of it.
        """
        if self._subject is None:
            self._subject = _subject(self)
        return self._subject


class Tree:
    """
    A plan as a tree.

    Args:
        plan: The plan.

    Attributes:
        root: What holds the plan itself.
        nodes: All nodes, in printed order.
        indicators: Those that hold indicators.
        others: Those that hold other elements, but for the root.
    """

    def __init__(self, plan: Plan) -> None:
        self.root = Node(plan, None, "", 0, 0)
        self.nodes = [self.root]
        self.indicators: list[Node] = []
        self.others: list[Node] = []
        self._grow(self.root)

    def _grow(self, node: Node) -> None:
        element = node.element
        before = 0
        children: list[Node] = []
        for slot in SLOTS[type(element)]:
            held = getattr(element, slot)
            for place, each in enumerate(held):
                child = Node(each, node, slot, place, before)
                children.append(child)
                self.nodes.append(child)
                if type(each) is not Indicator:
                    self.others.append(child)
                    self._grow(child)
                else:
                    self.indicators.append(child)
                    if each.parts:
                        self._grow(child)
            before = len(held) if slot == "policies" else 0
        if children:
            node.children = children

    def fell(self) -> None:
        """
        Let all nodes go of one another, so that none outlives its use.
        """
        for node in self.nodes:
            node.holder = node.match = None


def address_below(holder: str, slot: str, element: Any, number: int) -> str:
    """
    The address of an element by its place.

    Args:
        holder: The address of what it stands under; of a part, its whole's.
        slot: Where it stands there, such as `"indicators"`.
        element: The element.
        number: How many elements of its sort stand before it; measures of a goal come
            after its policies.

    Returns:
        The address, as `Plan.walk` tells it.
    """
    if slot == "indicators":
        name = element.of if type(element) is Reprint else element.id
        return f"{holder}#{name}"
    if slot == "parts":
        return f"{holder.partition('#')[0]}#{element.id}"
    segment = fold(element.code) if element.code else str(number + 1)
    if slot == "projects":
        segment = f"projects/{segment}"
    return f"{holder}/{segment}" if holder else segment


def stripped(element: Any) -> Any:
    """
    An element without what stands under it.

    Args:
        element: Any element of a plan.

    Returns:
        The same object where nothing does.
    """
    held = {slot: () for slot in SLOTS[type(element)] if getattr(element, slot)}
    return attrs.evolve(element, **held) if held else element


def _subject(node: Node) -> Subject:
    element = node.element
    holder = node.holder.address if node.holder else ""
    kind = type(element).__name__.lower()
    if isinstance(element, Reprint):
        return Subject(
            element=kind,
            address=node.address,
            holder=holder,
            slot=node.slot,
            id=element.of,
            name=element.name or element.of,
        )
    if isinstance(element, Indicator):
        return Subject(
            element=kind,
            address=node.address,
            holder=holder,
            slot=node.slot,
            id=element.id,
            code=element.code,
            name=element.name,
            unit=element.unit,
            direction=element.direction,
        )
    if isinstance(element, Plan):
        return Subject(element=kind, id=element.id, name=element.title)
    return Subject(
        element=kind,
        address=node.address,
        holder=holder,
        slot=node.slot,
        code=element.code,
        name=element.title,
    )
