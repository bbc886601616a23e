"""
Texts that were reworded: alike, though not the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from civicplan.model.actors import Actor, Role
from civicplan.model.revisions import Revision


__all__ = ["alike_roles", "alike_texts", "same_edition"]

_ENOUGH: Final = 0.5
# More are left as removed and added, so that long lists take no longer for it.
_MOST_COMPARED: Final = 150


def alike_texts(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """
    The texts of two lists that are alike, the most alike first.

    Two texts are alike when half of their pairs of neighbouring letters are the same
    (Dice 1945; Sørensen 1948).

    Args:
        before: Texts of which none is in the other list.
        after: The other list.

    Returns:
        The places of each in its list; none twice.

    Examples:
        >>> alike_texts(["見守る", "防犯灯を増やす"], ["防犯灯をもっと増やす"])
        [(1, 0)]
    """
    if len(before) * len(after) > _MOST_COMPARED:
        return []
    letters = [_pairs_of(text) for text in before]
    others = [_pairs_of(text) for text in after]
    ranked = []
    for one, mine in enumerate(letters):
        for other, theirs in enumerate(others):
            alike = 2 * len(mine & theirs) / ((len(mine) + len(theirs)) or 1)
            if alike >= _ENOUGH:
                # Ranked the same whichever list comes first.
                ranked.append((-alike, max(one, other), min(one, other), one, other))
    found: list[tuple[int, int]] = []
    for *_, one, other in sorted(ranked):
        if all(one != first and other != second for first, second in found):
            found.append((one, other))
    return found


def alike_roles(before: Sequence[Role], after: Sequence[Role]) -> list[tuple[int, int]]:
    """
    The roles of two lists that have the same actor and are worded alike.

    Args:
        before: Roles of which none is in the other list.
        after: The other list.

    Returns:
        The places of each in its list; none twice.
    """
    theirs = _by_actor(after)
    found = []
    for actor, ones in _by_actor(before).items():
        others = theirs.get(actor, [])
        alike = alike_texts(
            [before[place].text for place in ones],
            [after[place].text for place in others],
        )
        found += [(ones[one], others[other]) for one, other in alike]
    return found


def same_edition(
    before: Sequence[Revision], after: Sequence[Revision]
) -> list[tuple[int, int]]:
    """
    The decisions of two lists that are the only one of their edition there.

    Args:
        before: Decisions of which none is in the other list.
        after: The other list.

    Returns:
        The places of each in its list.
    """
    mine, theirs = _only_ones(before), _only_ones(after)
    return [
        (place, theirs[edition]) for edition, place in mine.items() if edition in theirs
    ]


def _pairs_of(text: str) -> set[tuple[str, str]]:
    return set(pairwise(text))


def _by_actor(roles: Sequence[Role]) -> dict[Actor, list[int]]:
    found: dict[Actor, list[int]] = {}
    for place, role in enumerate(roles):
        found.setdefault(role.actor, []).append(place)
    return found


def _only_ones(revisions: Sequence[Revision]) -> dict[str, int]:
    times = Counter(revision.edition for revision in revisions)
    return {
        revision.edition: place
        for place, revision in enumerate(revisions)
        if times[revision.edition] == 1
    }
