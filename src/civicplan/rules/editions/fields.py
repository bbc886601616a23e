"""
What the fields of a plan's elements hold, as far as differences go.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any, Final

import attrs

from civicplan.rules.editions.kinds import Kind
from civicplan.rules.editions.likeness import alike_roles, alike_texts, same_edition
from civicplan.rules.editions.lists import Pairing
from civicplan.rules.editions.trees import SLOTS


__all__ = ["LISTS", "NAMED", "OWN", "VALUES_OF", "List", "kind_of_text", "named"]

_OTHERWISE_TOLD: Final = {
    "title": Kind.RETITLED,
    "name": Kind.RETITLED,
    "code": Kind.RENUMBERED,
    "description": Kind.REWORDED,
    "theme": Kind.REWORDED,
}


def kind_of_text(field: str) -> Kind:
    """
    What it is called when a field that holds one value says something else.
    """
    return _OTHERWISE_TOLD.get(field, Kind.AMENDED)


OWN: Final[dict[type, tuple[str, ...]]] = {
    kind: tuple(each.name for each in attrs.fields(kind) if each.name not in slots)
    for kind, slots in SLOTS.items()
}
"""The fields of each class but for those in which other elements stand."""

VALUES_OF: Final[dict[type, Callable[[Any], tuple[Any, ...]]]] = {
    kind: attrgetter(*names) for kind, names in OWN.items()
}
"""The values of these fields, all at once."""


@attrs.frozen(kw_only=True)
class List:
    """
    How the items of a list are told apart.

    Attributes:
        added: What it is called when there is one more.
        removed: What it is called when there is one less.
        changed: What it is called when one reads differently.
        key: What makes an item the one that it is.
        pairing: Finds what is the same though its key is another, where that may be.
        is_named: Whether the key is a name by which people call the item.
    """

    added: Kind = Kind.ADDED
    removed: Kind = Kind.REMOVED
    changed: Kind = Kind.REWORDED
    key: Callable[[Any], Any] = lambda item: item
    pairing: Pairing | None = None
    is_named: bool = False


_WORDS: Final = List()
_SENTENCES: Final = List(pairing=alike_texts)

LISTS: Final[dict[str, List]] = {
    "fields": _WORDS,
    "owners": _WORDS,
    "marks": _WORDS,
    "serves": _WORDS,
    "references": _WORDS,
    "visions": _SENTENCES,
    "challenges": _SENTENCES,
    "directions": _SENTENCES,
    "roles": List(
        added=Kind.ROLE_ADDED,
        removed=Kind.ROLE_REMOVED,
        changed=Kind.ROLE_REWORDED,
        pairing=alike_roles,
    ),
    "editions": List(
        added=Kind.EDITION_ADDED,
        removed=Kind.EDITION_REMOVED,
        changed=Kind.AMENDED,
        key=attrgetter("id"),
        is_named=True,
    ),
    "comparisons": List(changed=Kind.AMENDED, key=attrgetter("name"), is_named=True),
    "revisions": List(
        added=Kind.DECISION_ADDED,
        removed=Kind.DECISION_REMOVED,
        changed=Kind.DECISION_AMENDED,
        pairing=same_edition,
    ),
}
"""The fields that hold several values in an order that counts."""

NAMED: Final = frozenset({"annotations", "levels", "municipality", "parameters"})
"""The fields that hold values by name."""


def named(value: Any) -> Mapping[str, Any]:
    """
    What a field of `NAMED` holds, by name.

    Args:
        value: Annotations, the names of levels, a municipality, or parameters.

    Returns:
        A mapping; the last two always have the same names.
    """
    if isinstance(value, Mapping):
        return value
    if isinstance(value, tuple):
        return dict(value)
    return {each.name: getattr(value, each.name) for each in attrs.fields(type(value))}
