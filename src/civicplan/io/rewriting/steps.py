"""
What becomes of the entries of one map or list.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, Final

import attrs

from civicplan.io.rewriting.forms import matches, with_what_parts_say
from civicplan.io.rewriting.nodes import Node


__all__ = ["UNSAID", "Step", "kept_in_order", "steps_of"]

UNSAID: Final = object()
"""What the writer would leave out, and the file says all the same."""


@attrs.frozen(kw_only=True)
class Step:
    """
    An entry as it shall stand, in its turn.

    Attributes:
        index: Its place among the entries that the file has; nothing of a new one.
        key: The key; of an item that of its list.
        before: What the file says there, as the writer would write it.
        after: What it shall say.
        path: Where it will stand, such as `"goals[0].title"`.
    """

    index: int | None
    key: str
    before: Any
    after: Any
    path: str


def steps_of(
    node: Node,
    key: str,
    states: tuple[Any, Any],
    path: str,
    canonical: Callable[[str], str],
) -> list[Step] | None:
    """
    The entries of a map or a list as they shall stand, in their order.

    Args:
        node: How it stands in the file.
        key: Its key.
        states: What it says, and what it shall say.
        path: Where it will stand.
        canonical: The canonical text of a key that may be a period as people print it.

    Returns:
        The steps; entries that are in none of them go. Nothing where the two states
        or what stands in the file are not alike, so that all of it is written anew.
    """
    before, after = states
    if not node.entries or not after:
        return None
    if node.kind == "map" and isinstance(before, dict) and isinstance(after, dict):
        return _of_map(node, before, after, path, canonical)
    if node.kind == "list" and isinstance(before, list) and isinstance(after, list):
        if len(before) != len(node.entries):
            return None
        return _of_list(key, before, after, path)
    return None


def _of_list(key: str, before: list[Any], after: list[Any], path: str) -> list[Step]:
    return [
        Step(
            index=index,
            key=key,
            before=UNSAID if index is None else before[index],
            after=item,
            path=f"{path}[{place}]",
        )
        for place, (index, item) in enumerate(
            zip(matches(before, after), after, strict=True)
        )
    ]


def _of_map(
    node: Node,
    before: dict[str, Any],
    after: dict[str, Any],
    path: str,
    canonical: Callable[[str], str],
) -> list[Step] | None:
    places: dict[str, int] = {}
    for index, entry in enumerate(node.entries):
        known = entry.key in before or entry.key in after
        name = entry.key if known else canonical(entry.key)
        if name in places:
            # Two ways to print one period, each with a figure.
            return None
        places[name] = index
    if "parts" in places and "parts" in before and "parts" in after:
        parts = node.entries[places["parts"]].node
        before, after = with_what_parts_say(parts, before, after)
    return [
        Step(
            index=places.get(name),
            key=name,
            before=before.get(name, UNSAID),
            after=after.get(name, UNSAID),
            path=f"{path}.{name}" if path else name,
        )
        for name in _in_order(places, before, after)
    ]


def _in_order(
    places: dict[str, int], before: dict[str, Any], after: dict[str, Any]
) -> list[str]:
    """
    The keys: those that the file has in its order, new ones after their neighbours.
    """
    if isinstance(after, OrderedDict):
        return list(after)
    behind: dict[str, list[str]] = {"": []}
    for name in places:
        if name in after or name not in before:
            behind[name] = []
    last = ""
    for name in after:
        if name in behind:
            last = name
        else:
            behind[last].append(name)
    order = behind.pop("")
    for name, new in behind.items():
        order += [name, *new]
    return order


def kept_in_order(steps: Sequence[Step]) -> set[int]:
    """
    The entries that stay where they are, as many as can; all others go or move.

    Args:
        steps: The entries as they shall stand.

    Returns:
        Their places among those that the file has.

    Examples:
        >>> steps = [
        ...     Step(index=index, key="", before="", after="", path="")
        ...     for index in (0, 3, 1, 2)
        ... ]
        >>> sorted(kept_in_order(steps))
        [0, 1, 2]
    """
    # The longest rising sequence: of each length the one with the lowest end.
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for step in steps:
        if step.index is not None:
            length = bisect_left(ends, step.index)
            before[step.index] = ends[length - 1] if length else None
            ends[length : length + 1] = [step.index]
    kept: set[int] = set()
    at = ends[-1] if ends else None
    while at is not None:
        kept.add(at)
        at = before[at]
    return kept
