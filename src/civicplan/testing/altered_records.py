"""
Edits of what a plan records: its decisions, figures, editions, ids and calendar.
"""

from __future__ import annotations

from typing import Any, Final

import attrs
from hypothesis import strategies as st

from civicplan.base.periods import Period
from civicplan.model.indicators import Indicator
from civicplan.model.targets import Reach
from civicplan.testing.amounts import numbers
from civicplan.testing.observations import observations
from civicplan.testing.periods import fiscal_years
from civicplan.testing.revisions import editions
from civicplan.testing.targets import aims
from civicplan.testing.texts import texts
from civicplan.testing.thawed import Alteration, Thawed, all_of, one_of, thawed


__all__ = ["OF_RECORDS"]


def _decide(draw: st.DrawFn, root: Thawed) -> None:
    """
    An indicator is revised, with a decision on record.
    """
    names = [each.id for each in root.fields["editions"]]
    chosen = one_of(draw, all_of(root, Indicator))
    edition = one_of(draw, names)
    if chosen is None or edition is None:
        return
    indicator: Indicator = chosen.frozen()
    aimed = one_of(draw, indicator.targets)
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
    chosen = one_of(
        draw, [each for each in all_of(root, Indicator) if each.fields["revisions"]]
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
    chosen = one_of(
        draw, [each for each in all_of(root, Indicator) if each.fields["targets"]]
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
    chosen = one_of(
        draw, [each for each in all_of(root, Indicator) if each.fields["actuals"]]
    )
    if chosen is None:
        return
    items = [*chosen.fields["actuals"]]
    place = draw(st.integers(0, len(items) - 1))
    fresh = draw(observations(fiscal_year=root.fields["fiscal_year"], editions=()))
    fresh = attrs.evolve(fresh, period=items[place].period)
    names = [each.id for each in root.fields["editions"]]
    later = one_of(draw, names)
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
    known = all_of(root, Indicator)
    one, other = one_of(draw, known), one_of(draw, known)
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


OF_RECORDS: Final[tuple[Alteration, ...]] = (
    _decide,
    _forget,
    _retarget,
    _correct,
    _publish,
    _rename,
    _begin_elsewhere,
)
"""All of them."""
