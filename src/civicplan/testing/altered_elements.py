"""
Edits of a plan's elements: what they say, where they stand and in what order.
"""

from __future__ import annotations

from typing import Any, Final

import attrs
from hypothesis import strategies as st

from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.testing.measures import projects, section_fields
from civicplan.testing.plans import plans
from civicplan.testing.texts import texts
from civicplan.testing.thawed import (
    HOLDERS,
    Alteration,
    Thawed,
    all_of,
    fresh_indicator,
    one_of,
    thawed,
)


__all__ = ["MOVES", "OF_ELEMENTS"]


def _change_field(draw: st.DrawFn, root: Thawed) -> None:
    """
    One field of one element says something else.
    """
    chosen = one_of(draw, [*root.walk()])
    if chosen is not None:
        fresh = _fresh_fields(draw, root, chosen.kind)
        name = one_of(draw, sorted(fresh.keys() - {"id", "of"}))
        if name is not None:
            chosen.fields[name] = fresh[name]


def _fresh_fields(draw: st.DrawFn, root: Thawed, kind: type) -> dict[str, Any]:
    if kind is Plan:
        other = draw(
            plans(
                fiscal_year=root.fields["fiscal_year"],
                max_sections=0,
                max_indicators=0,
                max_projects=0,
                max_reprints=0,
            )
        )
        return thawed(other).fields | {"id": other.id}
    if kind in {Goal, Policy, Measure}:
        return draw(section_fields())
    if kind is Project:
        return thawed(draw(projects(serves=st.just("1")))).fields
    if kind is Reprint:
        return {"name": draw(texts())}
    return thawed(fresh_indicator(draw, root)).fields


def _move(draw: st.DrawFn, root: Thawed) -> None:
    """
    An element comes to stand under another one, with all that stands under it.
    """
    moved = one_of(draw, [*root.walk()][1:])
    if moved is None:
        return
    inside = {id(each) for each in moved.walk()}
    holder = one_of(
        draw,
        [
            each
            for each in root.walk()
            if moved.kind in HOLDERS[each.kind] and id(each) not in inside
        ],
    )
    if holder is not None:
        _take_out(root, moved)
        _put_in(draw, holder, moved)


def _remove(draw: st.DrawFn, root: Thawed) -> None:
    """
    An element goes, with all that stands under it.
    """
    removed = one_of(draw, [*root.walk()][1:])
    if removed is not None:
        _take_out(root, removed)


def _add(draw: st.DrawFn, root: Thawed) -> None:
    """
    An element comes.
    """
    holder = one_of(draw, [*root.walk()])
    kind = one_of(draw, [*HOLDERS[holder.kind]]) if holder else None
    if holder is None or kind is None:
        return
    if kind is Indicator:
        _put_in(draw, holder, thawed(fresh_indicator(draw, root)))
    elif kind is not Reprint:
        slots = dict.fromkeys(HOLDERS[kind].values())
        fields = _fresh_fields(draw, root, kind)
        _put_in(draw, holder, Thawed(kind, fields, {slot: [] for slot in slots}))
    elif known := all_of(root, Indicator):
        printed = draw(st.sampled_from(known))
        _put_in(draw, holder, Thawed(Reprint, {"of": printed.fields["id"]}, {}))


def _take_out(root: Thawed, removed: Thawed) -> None:
    for each in root.walk():
        for slot, held in each.held.items():
            each.held[slot] = [one for one in held if one is not removed]


def _put_in(draw: st.DrawFn, holder: Thawed, added: Thawed) -> None:
    slot = holder.held[HOLDERS[holder.kind][added.kind]]
    slot.insert(draw(st.integers(0, len(slot))), added)


def _reorder(draw: st.DrawFn, root: Thawed) -> None:
    """
    What stands under an element comes in another order.
    """
    slots = [
        held for each in root.walk() for held in each.held.values() if len(held) > 1
    ]
    slot = one_of(draw, slots)
    if slot is not None:
        slot[:] = draw(st.permutations(slot))


def _rearrange(draw: st.DrawFn, root: Thawed) -> None:
    """
    A list of texts, roles, editions … comes in another order, loses an item, has one
    twice, or one of its texts goes on.
    """
    lists = [
        (each, name)
        for each in root.walk()
        for name, value in each.fields.items()
        if isinstance(value, tuple) and value
    ]
    chosen = one_of(draw, lists)
    if chosen is None:
        return
    element, name = chosen
    items = [*element.fields[name]]
    place = draw(st.integers(0, len(items) - 1))
    match draw(st.sampled_from(["order", "lose", "repeat", "go on"])):
        case "order":
            items = draw(st.permutations(items))
        case "lose":
            del items[place]
        case "repeat":
            items.append(items[place])
        case _:
            items[place] = _longer(draw, items[place])
    element.fields[name] = tuple(items)


def _longer(draw: st.DrawFn, item: Any) -> Any:
    """
    A text, or what holds one, with more words.
    """
    if isinstance(item, str):
        return item + draw(texts())
    for field in ("text", "note", "title", "name"):
        if hasattr(item, field):
            longer = getattr(item, field) + draw(texts())
            return attrs.evolve(item, **{field: longer})
    return item


MOVES: Final[tuple[Alteration, ...]] = (_move, _reorder)
"""After which the same elements stand in the plan, elsewhere or in another order."""

OF_ELEMENTS: Final[tuple[Alteration, ...]] = (
    *MOVES,
    _change_field,
    _remove,
    _add,
    _rearrange,
)
"""All of them."""
