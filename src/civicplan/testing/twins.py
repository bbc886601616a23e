"""
Strategies for plans that somebody made out of another one.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from civicplan.base.periods import Period
from civicplan.errors import CivicplanError
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.model.targets import Reach
from civicplan.testing.amounts import numbers
from civicplan.testing.indicators import indicators
from civicplan.testing.measures import projects, section_fields
from civicplan.testing.observations import observations
from civicplan.testing.periods import fiscal_years
from civicplan.testing.plans import plans
from civicplan.testing.revisions import editions
from civicplan.testing.targets import aims
from civicplan.testing.texts import texts
from civicplan.testing.thawed import HOLDERS, Thawed, thawed


__all__ = ["edited_plans", "moved_plans", "twins"]

_T = TypeVar("_T")

Edit = Callable[[st.DrawFn, Thawed], None]


def twins(*, max_edits: int = 4) -> st.SearchStrategy[tuple[Plan, Plan]]:
    """
    Every plan together with one that somebody made out of it.

    Args:
        max_edits: The largest number of edits between the two.

    Returns:
        A strategy for pairs of plans, which may be equal.

    Examples:
        >>> from hypothesis import find
        >>> before, after = find(twins(), lambda pair: pair[0] != pair[1])
        >>> before == after
        False
    """
    return plans().flatmap(
        lambda plan: st.tuples(st.just(plan), edited_plans(plan, max_edits=max_edits))
    )


@st.composite
def edited_plans(draw: st.DrawFn, plan: Plan, *, max_edits: int = 4) -> Plan:
    """
    Every plan that a few edits make out of another one.

    Titles, codes, texts, roles, annotations and all other fields change; elements
    move, come in another order, are added and removed; targets are raised, lowered,
    set and withdrawn, with and without a decision on record; indicators are abolished
    and taken up again; figures are corrected, in place and by a later edition;
    editions come and go, and the fiscal year begins on another day.

    Args:
        draw: Given by Hypothesis.
        plan: The plan that is edited.
        max_edits: The largest number of edits.

    Returns:
        A strategy for `Plan`. An edit after which the plan would not be whole is
        left out.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(twins(max_edits=0))
        ... def test_without_an_edit_nothing_changes(pair):
        ...     assert pair[0] == pair[1]
        >>> test_without_an_edit_nothing_changes()
    """
    return _edited(draw, plan, _EDITS, max_edits)


@st.composite
def moved_plans(draw: st.DrawFn, plan: Plan, *, max_edits: int = 4) -> Plan:
    """
    Every plan in which the same elements stand elsewhere, or in another order.

    Args:
        draw: Given by Hypothesis.
        plan: The plan in which they are moved.
        max_edits: The largest number of moves.

    Returns:
        A strategy for `Plan`. A move after which the plan would not be whole is left
        out.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(st.data(), plans())
        ... def test_as_many_stand_there_as_before(data, plan):
        ...     moved = data.draw(moved_plans(plan))
        ...     assert len([*plan.walk()]) == len([*moved.walk()])
        >>> test_as_many_stand_there_as_before()
    """
    return _edited(draw, plan, _MOVES, max_edits)


def _edited(
    draw: st.DrawFn, plan: Plan, edits: Sequence[Edit], max_edits: int
) -> Plan:
    for edit in draw(st.lists(st.sampled_from(edits), max_size=max_edits)):
        draft = thawed(plan)
        with contextlib.suppress(CivicplanError):
            edit(draw, draft)
            plan = draft.frozen()
    return plan


def _one_of(draw: st.DrawFn, items: Sequence[_T]) -> _T | None:
    return items[draw(st.integers(0, len(items) - 1))] if items else None


def _of(root: Thawed, *kinds: type) -> list[Thawed]:
    return [each for each in root.walk() if each.kind in kinds]


def _change_field(draw: st.DrawFn, root: Thawed) -> None:
    """
    One field of one element says something else.
    """
    chosen = _one_of(draw, [*root.walk()])
    if chosen is not None:
        fresh = _fresh_fields(draw, root, chosen.kind)
        name = _one_of(draw, sorted(fresh.keys() - {"id", "of"}))
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
    return thawed(_fresh_indicator(draw, root)).fields


def _fresh_indicator(draw: st.DrawFn, root: Thawed) -> Indicator:
    return draw(
        indicators(
            fiscal_year=root.fields["fiscal_year"],
            editions=[each.id for each in root.fields["editions"]],
            successors=False,
            max_depth=2,
        )
    )


def _move(draw: st.DrawFn, root: Thawed) -> None:
    """
    An element comes to stand under another one, with all that stands under it.
    """
    moved = _one_of(draw, [*root.walk()][1:])
    if moved is None:
        return
    inside = {id(each) for each in moved.walk()}
    holder = _one_of(
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
    removed = _one_of(draw, [*root.walk()][1:])
    if removed is not None:
        _take_out(root, removed)


def _add(draw: st.DrawFn, root: Thawed) -> None:
    """
    An element comes.
    """
    holder = _one_of(draw, [*root.walk()])
    kind = _one_of(draw, [*HOLDERS[holder.kind]]) if holder else None
    if holder is None or kind is None:
        return
    if kind is Indicator:
        _put_in(draw, holder, thawed(_fresh_indicator(draw, root)))
    elif kind is not Reprint:
        slots = dict.fromkeys(HOLDERS[kind].values())
        fields = _fresh_fields(draw, root, kind)
        _put_in(draw, holder, Thawed(kind, fields, {slot: [] for slot in slots}))
    elif known := _of(root, Indicator):
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
    slot = _one_of(draw, slots)
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
    chosen = _one_of(draw, lists)
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


def _decide(draw: st.DrawFn, root: Thawed) -> None:
    """
    An indicator is revised, with a decision on record.
    """
    names = [each.id for each in root.fields["editions"]]
    chosen = _one_of(draw, _of(root, Indicator))
    edition = _one_of(draw, names)
    if chosen is None or edition is None:
        return
    indicator: Indicator = chosen.frozen()
    aimed = _one_of(draw, indicator.targets)
    revised = indicator.revise(
        edition,
        introduce=indicator.abolished,
        targets={aimed.period: draw(st.none() | _nearby_aims(aimed.aim))}
        if aimed
        else {},
        amend={"name": draw(texts(blank=False))} if draw(st.booleans()) else {},
        abolish=draw(st.booleans()),
        reason=draw(texts()),
    )
    chosen.fields |= thawed(revised).fields


def _forget(draw: st.DrawFn, root: Thawed) -> None:
    """
    The last decision on an indicator is taken back, or its record reads differently.
    """
    chosen = _one_of(
        draw, [each for each in _of(root, Indicator) if each.fields["revisions"]]
    )
    if chosen is None:
        return
    indicator: Indicator = chosen.frozen()
    before = indicator.history()[-2]
    if before is not None and draw(st.booleans()):
        chosen.fields |= thawed(before).fields
        return
    *others, last = indicator.revisions
    noted = attrs.evolve(last, note=draw(texts()))
    chosen.fields["revisions"] = (*others, noted)


def _retarget(draw: st.DrawFn, root: Thawed) -> None:
    """
    A target is another one, without a decision on record.
    """
    chosen = _one_of(
        draw, [each for each in _of(root, Indicator) if each.fields["targets"]]
    )
    if chosen is not None:
        items = [*chosen.fields["targets"]]
        place = draw(st.integers(0, len(items) - 1))
        aim = draw(_nearby_aims(items[place].aim))
        items[place] = attrs.evolve(items[place], aim=aim)
        chosen.fields["targets"] = tuple(items)


def _nearby_aims(aim: Any) -> st.SearchStrategy[Any]:
    if not isinstance(aim, Reach):
        return aims()
    return aims() | numbers().map(lambda value: attrs.evolve(aim, value=value))


def _correct(draw: st.DrawFn, root: Thawed) -> None:
    """
    A figure is another one, in place or beside the one that it corrects.
    """
    chosen = _one_of(
        draw, [each for each in _of(root, Indicator) if each.fields["actuals"]]
    )
    if chosen is None:
        return
    items = [*chosen.fields["actuals"]]
    place = draw(st.integers(0, len(items) - 1))
    fresh = draw(observations(fiscal_year=root.fields["fiscal_year"], editions=()))
    fresh = attrs.evolve(fresh, period=items[place].period)
    names = [each.id for each in root.fields["editions"]]
    later = _one_of(draw, names)
    if later is not None and draw(st.booleans()):
        items.insert(place + 1, attrs.evolve(fresh, edition=later))
    else:
        items[place] = attrs.evolve(fresh, edition=items[place].edition)
    chosen.fields["actuals"] = tuple(items)


def _publish(draw: st.DrawFn, root: Thawed) -> None:
    """
    There is a new edition, last or among the others.
    """
    known = [*root.fields["editions"]]
    edition = draw(editions(fiscal_year=root.fields["fiscal_year"]))
    known.insert(draw(st.integers(0, len(known))), edition)
    root.fields["editions"] = tuple(known)


def _rename(draw: st.DrawFn, root: Thawed) -> None:
    """
    An indicator has another id, or two have each the other's.
    """
    known = _of(root, Indicator)
    one, other = _one_of(draw, known), _one_of(draw, known)
    if one is not None and other is not None:
        mine, theirs = one.fields["id"], other.fields["id"]
        one.fields["id"] = f"{mine}0" if one is other else theirs
        if one is not other:
            other.fields["id"] = mine


def _begin_elsewhere(draw: st.DrawFn, root: Thawed) -> None:
    """
    The fiscal year begins on another day, or is named after the other year; what was
    dated stays so, day by day.
    """
    for each in root.walk():
        each.fields = {
            name: _in_days(value) if name != "fiscal_year" else value
            for name, value in each.fields.items()
        }
    root.fields["fiscal_year"] = draw(fiscal_years())


def _in_days(value: Any) -> Any:
    if isinstance(value, Period):
        return Period(start=value.start, end=value.end)
    if isinstance(value, tuple):
        return tuple(map(_in_days, value))
    if not attrs.has(type(value)):
        return value
    return attrs.evolve(
        value,
        **{
            each.name: _in_days(getattr(value, each.name))
            for each in attrs.fields(type(value))
        },
    )


_MOVES: Final[tuple[Edit, ...]] = (_move, _reorder)
_EDITS: Final[tuple[Edit, ...]] = (
    *_MOVES,
    _change_field,
    _remove,
    _add,
    _rearrange,
    _decide,
    _forget,
    _retarget,
    _correct,
    _publish,
    _rename,
    _begin_elsewhere,
)
