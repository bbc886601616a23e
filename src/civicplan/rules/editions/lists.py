"""
In what two lists differ, and how one becomes the other.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from itertools import pairwise
from typing import Any, TypeVar

import attrs


__all__ = ["ListDifference", "list_difference", "merged", "new_order"]

_T = TypeVar("_T")

Pairing = Callable[[Sequence[Any], Sequence[Any]], list[tuple[int, int]]]


@attrs.frozen(kw_only=True)
class ListDifference:
    """
    In what two lists differ.

    Attributes:
        removed: The places in the first list of what is not in the second.
        added: The places in the second list of what was not in the first.
        changed: The places, in both lists, of what is the same but reads
            differently.
        kept: The places in the first list of what is in both, in the order of the
            second.
    """

    removed: tuple[int, ...]
    added: tuple[int, ...]
    changed: tuple[tuple[int, int], ...]
    kept: tuple[int, ...]


def list_difference(
    before: Sequence[Any],
    after: Sequence[Any],
    key: Callable[[Any], Hashable],
    pairing: Pairing | None = None,
) -> ListDifference:
    """
    In what two lists differ.

    Args:
        before: The first list.
        after: The second list.
        key: What makes an item the one that it is; of items with the same key, the
            first is the first.
        pairing: Finds what is the same among items that have no other with the same
            key: given those of each list, it gives places in these.

    Returns:
        The difference.
    """
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for place, item in enumerate(before):
        waiting[key(item)].append(place)
    same: dict[int, int] = {}
    added = []
    for place, item in enumerate(after):
        places = waiting.get(key(item))
        if places:
            same[place] = places.popleft()
        else:
            added.append(place)
    removed = sorted(place for places in waiting.values() for place in places)
    if pairing and removed and added:
        found = pairing(
            [before[place] for place in removed], [after[place] for place in added]
        )
        same |= {added[other]: removed[one] for one, other in found}
        taken = {removed[one] for one, _ in found}
        removed = [place for place in removed if place not in taken]
        added = [place for place in added if place not in same]
    in_order = sorted(same)
    return ListDifference(
        removed=tuple(removed),
        added=tuple(added),
        changed=tuple(
            (same[place], place)
            for place in in_order
            if before[same[place]] != after[place]
        ),
        kept=tuple(same[place] for place in in_order),
    )


def new_order(kept: Sequence[int]) -> tuple[int, ...]:
    """
    The new order of what is in both lists.

    Args:
        kept: The places in the first list, in the order of the second.

    Returns:
        For each, in the new order, its place among them in the old one; nothing
        where the order is the same.

    Examples:
        >>> new_order((0, 4, 2)), new_order((0, 2, 4))
        ((0, 2, 1), ())
    """
    if all(one < other for one, other in pairwise(kept)):
        return ()
    rank = {place: number for number, place in enumerate(sorted(kept))}
    return tuple(rank[place] for place in kept)


def merged(
    before: Sequence[_T],
    *,
    removed: Collection[int] = (),
    changed: Mapping[int, _T] | None = None,
    order: tuple[int, ...] = (),
    added: Mapping[int, _T] | None = None,
) -> list[_T]:
    """
    The second list.

    Args:
        before: The first list.
        removed: The places in it of what is not in the second.
        changed: What reads differently, by its place in the first.
        order: The new order of what is in both, as `new_order` tells it.
        added: What was not in the first, by its place in the second.

    Returns:
        What `before` becomes.

    Examples:
        >>> merged("abcd", removed={1}, order=(1, 0, 2), added={0: "x"})
        ['x', 'c', 'a', 'd']
    """
    changed, added = changed or {}, added or {}
    kept = [
        changed.get(place, item)
        for place, item in enumerate(before)
        if place not in removed
    ]
    if order:
        kept = [kept[place] for place in order]
    if not added:
        return kept
    waiting = iter(kept)
    length = len(kept) + len(added)
    return [
        added[place] if place in added else next(waiting) for place in range(length)
    ]
