"""
One text of a part of a plan put in the place of another, by its place in the file.

What `texts_of` tells of a part can be said otherwise here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final

import attrs

from civicplan.rules.checks.facts import path_of_actual
from civicplan.rules.checks.texts import texts_of


__all__ = ["reworded"]

_ITEM: Final = r"(\w+)\[([0-9]+)\]"
_ROLE: Final = r"roles\.(.*)\[([0-9]+)\]"
_RECORD: Final = r"(editions|revisions)\[([0-9]+)\]\.(\w+)"
_NOTE: Final = r"((baseline|targets|actuals)\b.*)\.note"

_Change = Callable[[str], str]


def reworded(part: Any, at: str, change: _Change) -> Any:
    """
    A part of a plan that says one thing in other words.

    Args:
        part: The plan, or a part of it.
        at: Where the text stands below the part, such as `"visions[1]"`.
        change: Makes the new text of the old one.

    Returns:
        The part; the same where no such text stands there.

    Raises:
        InvalidValueError: If the part cannot say so, as when its history tells the
            old words.

    Examples:
        >>> from civicplan.model.measures import Project
        >>> reworded(Project(title="A  bridge"), "title", lambda text: "A bridge").title
        'A bridge'
    """
    if at not in dict(texts_of(part)):
        return part
    if found := re.fullmatch(_ROLE, at, re.DOTALL):
        return _with_role(part, found[1], int(found[2]), change)
    if found := re.fullmatch(_RECORD, at):
        name = found[3]
        records = _changed(
            getattr(part, found[1]),
            int(found[2]),
            lambda record: _with_field(record, name, change),
        )
        return attrs.evolve(part, **{found[1]: records})
    if found := re.fullmatch(_NOTE, at):
        return _with_note(part, found[2], found[1], change)
    if found := re.fullmatch(_ITEM, at):
        items = _changed(getattr(part, found[1]), int(found[2]), change)
        return attrs.evolve(part, **{found[1]: items})
    return _with_field(part, at, change)


def _with_field(part: Any, name: str, change: _Change) -> Any:
    return attrs.evolve(part, **{name: change(getattr(part, name))})


def _changed(
    items: Iterable[Any], place: int, change: Callable[[Any], Any]
) -> tuple[Any, ...]:
    return tuple(
        change(item) if number == place else item for number, item in enumerate(items)
    )


def _with_role(part: Any, actor: str, number: int, change: _Change) -> Any:
    own = [place for place, role in enumerate(part.roles) if role.actor.name == actor]
    roles = _changed(
        part.roles, own[number], lambda role: _with_field(role, "text", change)
    )
    return attrs.evolve(part, roles=roles)


def _with_note(part: Any, field: str, path: str, change: _Change) -> Any:
    if field == "baseline":
        return attrs.evolve(part, baseline=_with_field(part.baseline, "note", change))
    held = getattr(part, field)
    places = (
        [f"targets.{target.period}" for target in held]
        if field == "targets"
        else [path_of_actual(part, actual) for actual in held]
    )
    noted = _changed(
        held, places.index(path), lambda each: _with_field(each, "note", change)
    )
    return attrs.evolve(part, **{field: noted})
