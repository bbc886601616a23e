"""
The same elements in two plans, found by what they are and not by where they stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable

from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.editions.trees import Node, Tree


__all__ = ["match"]


def match(before: Tree, after: Tree) -> None:
    """
    Tell each node of two plans which node of the other is the same element.

    An indicator is the same that has the same id, wherever it stands.
    Under the same holder a goal, policy, measure or project is the same that has the
    same code and title; then the one that has the same title.
    Among what is left, what has the same title is the same element that has moved, if
    as many of that title are left in the one plan as in the other.
    Then, under the same holder again, the same is what has the same code, if the two
    plans are the same city's or have the same id: between plans that have nothing to
    do with each other, a number says nothing.
    A reprint is the same that reprints the same indicator.

    Args:
        before: The first plan; its nodes are changed in place.
        after: The second plan.
    """
    one, other = before.root, after.root
    _pair(one, other)
    _match_below(one, other)
    _match_elsewhere(before.others, after.others)
    if _are_related(one.element, other.element):
        _match_by_code(before)
    _match_indicators(before.indicators, after.indicators)


def _pair(before: Node, after: Node) -> None:
    before.match, after.match = after, before


def _match_indicators(before: list[Node], after: list[Node]) -> None:
    known = {node.element.id: node for node in before if node.match is None}
    for node in after:
        if node.match is None:
            same = known.get(node.element.id)
            if same is not None:
                _pair(same, node)


def _are_related(before: Plan, after: Plan) -> bool:
    return before.id == after.id or before.municipality == after.municipality


def _match_below(before: Node, after: Node) -> None:
    """
    Match what stands under two that are the same, and below that.
    """
    pairs = [(before, after)]
    while pairs:
        one, other = pairs.pop()
        pairs += _side_by_side(one, other)
        ones, others = _unmatched(one.children), _unmatched(other.children)
        for key in (_named, _titled):
            if not ones or not others:
                break
            pairs += _same(ones, others, key)
            ones, others = _unmatched(ones), _unmatched(others)


def _match_elsewhere(before: list[Node], after: list[Node]) -> None:
    """
    Match what has moved, and what stands under it.
    """
    # From above, so that what moved with its holder is found there.
    for kind in (Goal, Policy, Measure, Project, Reprint):
        left, come = _by_title(before, kind), _by_title(after, kind)
        pairs = [
            pair
            for told, nodes in come.items()
            if len(nodes) == len(same := left.get(told, ()))
            for pair in zip(same, nodes, strict=True)
        ]
        for pair in pairs:
            _pair(*pair)
        for pair in pairs:
            _match_below(*pair)


def _match_by_code(before: Tree) -> None:
    """
    Match what stands under two that are the same and has another title.
    """
    # What is matched here stands later among the nodes, and has its turn.
    for node in before.nodes:
        if node.match is not None and node.children:
            ones, others = _unmatched(node.children), _unmatched(node.match.children)
            for one, other in _same(ones, others, _coded):
                _match_below(one, other)


def _side_by_side(before: Node, after: Node) -> list[tuple[Node, Node]]:
    """
    Match indicators that have the same id and, as nearly all do, the same place.

    Returns:
        Those under which others stand.
    """
    pairs = []
    for one, other in zip(before.children, after.children, strict=False):
        if (
            type(one.element) is type(other.element) is Indicator
            and one.element.id == other.element.id
        ):
            _pair(one, other)
            if one.children and other.children:
                pairs.append((one, other))
    return pairs


def _unmatched(nodes: Iterable[Node]) -> list[Node]:
    return [
        node
        for node in nodes
        if node.match is None and type(node.element) is not Indicator
    ]


def _same(
    ones: list[Node], others: list[Node], key: Callable[[Node], Hashable]
) -> list[tuple[Node, Node]]:
    pairs = []
    known = _numbered(ones, key)
    for told, node in _numbered(others, key).items():
        same = known.get(told)
        if same is not None:
            _pair(same, node)
            pairs.append((same, node))
    return pairs


def _numbered(
    nodes: list[Node], key: Callable[[Node], Hashable]
) -> dict[Hashable, Node]:
    """
    Each node by its key; those that cannot be told apart, the first with the first.
    """
    seen: Counter[Hashable] = Counter()
    found: dict[Hashable, Node] = {}
    for node in nodes:
        told = key(node)
        if told is not None:
            found[told, seen[told]] = node
            seen[told] += 1
    return found


def _by_title(nodes: list[Node], kind: type) -> dict[str, list[Node]]:
    found: dict[str, list[Node]] = {}
    for node in nodes:
        if node.match is None and isinstance(node.element, kind):
            told: str = getattr(node.element, "of" if kind is Reprint else "title")
            found.setdefault(told, []).append(node)
    return found


def _named(node: Node) -> Hashable:
    element = node.element
    if type(element) is Reprint:
        return node.slot, element.of
    return node.slot, _code(node), element.title


def _titled(node: Node) -> Hashable:
    element = node.element
    return None if type(element) is Reprint else (node.slot, element.title)


def _coded(node: Node) -> Hashable:
    code = None if type(node.element) is Reprint else _code(node)
    return (node.slot, code) if code else None


def _code(node: Node) -> str:
    # An address ends with the folded code.
    return node.address.rpartition("/")[2] if node.element.code else ""
