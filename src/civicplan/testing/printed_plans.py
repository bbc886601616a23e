"""
Strategies for plans that can be rolled up, and for where their indicators are printed.

What is measured and where it is printed are drawn apart, so that a test can print the
same indicators in another place or in another order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, TypeAlias

import attrs
from hypothesis import strategies as st

from civicplan.base.periods import period
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure
from civicplan.model.observations import Outlook
from civicplan.model.plans import Municipality, Plan
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import Edition
from civicplan.testing.evaluation import measured_indicators


__all__ = ["HOLDERS", "Printed", "plan_of", "pools", "printings"]

Printed: TypeAlias = dict[str, tuple[Indicator | Reprint, ...]]
"""What is printed at each address of a plan."""

HOLDERS: Final = ("", "1", "1/1", "1/1/1", "1/1/1/1", "1/2", "1/2/1", "1/9", "2", "2/1")
"""The addresses of a plan that `plan_of` makes: goals, policies and measures."""

_VALUES: Final = st.integers(-3, 12).map(Decimal)


@st.composite
def _indicators(draw: st.DrawFn) -> Indicator:
    """
    An indicator such as a scheme may meet: most have all figures, some lack one.
    """
    found = draw(measured_indicators(values=_VALUES))
    (actual,) = found.actuals
    outlook = draw(st.sampled_from([None, None, *Outlook]))
    actuals = (attrs.evolve(actual, outlook=outlook),)
    found = attrs.evolve(
        found,
        direction=draw(st.sampled_from([found.direction] * 5 + [None])),
        actuals=draw(st.sampled_from([actuals] * 5 + [()])),
        marks=draw(st.sampled_from([(), ("*",)])),
        kind=draw(st.sampled_from(["", "survey"])),
        weight=draw(st.sampled_from(["1", "1", "3", "0.5", "0"])),
    )
    if draw(st.integers(0, 5)) == 0:
        return found.revise("2012", abolish=True)
    return found


@st.composite
def pools(
    draw: st.DrawFn, *, min_size: int = 0, max_size: int = 6
) -> tuple[Indicator, ...]:
    """
    Indicators of one plan, with ids of their own; some are rated by their parts.

    Args:
        draw: Given by Hypothesis.
        min_size: The least number of indicators that are no parts.
        max_size: The largest number.

    Returns:
        A strategy for tuples of `Indicator`.

    Examples:
        >>> from hypothesis import find
        >>> [each.id for each in find(pools(), lambda pool: len(pool) == 2)]
        ['i0', 'i1']
    """
    found = []
    drawn = draw(st.lists(_indicators(), min_size=min_size, max_size=max_size))
    for number, each in enumerate(drawn):
        id_ = f"i{number}"
        parts: tuple[Indicator, ...] = ()
        if draw(st.integers(0, 3)) == 0:
            parts = tuple(
                attrs.evolve(part, id=f"{id_}.{place}", name=f"{id_}.{place}")
                for place, part in enumerate(
                    draw(st.lists(_indicators(), min_size=1, max_size=3))
                )
            )
        whole = attrs.evolve(each, id=id_, name=id_, parts=parts)
        if parts and not each.revisions:
            whole = attrs.evolve(whole, targets=())
        found.append(whole)
    return tuple(found)


@st.composite
def printings(
    draw: st.DrawFn,
    pool: Sequence[Indicator],
    *,
    holders: Sequence[str] = HOLDERS,
    max_reprints: int = 4,
) -> Printed:
    """
    Where indicators are printed, in which order, and where again.

    Args:
        draw: Given by Hypothesis.
        pool: The indicators.
        holders: Where they may stand.
        max_reprints: The largest number of reprints, of parts too.

    Returns:
        A strategy for what stands at each address.

    Examples:
        >>> from hypothesis import find
        >>> find(printings([]), lambda printed: True)["1/1"]
        ()
    """
    printed: dict[str, list[Indicator | Reprint]] = {each: [] for each in holders}
    places = st.sampled_from(list(holders))
    taken = set()
    for each in draw(st.permutations(pool)):
        holder = draw(places)
        printed[holder].append(each)
        taken |= {(holder, id_) for id_ in _names(each)}
    names = [id_ for each in pool for id_ in _names(each)]
    for _ in range(draw(st.integers(0, max_reprints)) if names else 0):
        holder, of = draw(places), draw(st.sampled_from(names))
        if (holder, of) not in taken:
            taken.add((holder, of))
            printed[holder].append(Reprint(of=of))
    return {holder: tuple(held) for holder, held in printed.items()}


def _names(indicator: Indicator) -> list[str]:
    return [indicator.id, *(part.id for part in indicator.parts)]


def plan_of(printed: Mapping[str, tuple[Indicator | Reprint, ...]]) -> Plan:
    """
    A plan for FY2007 to FY2016 of two goals, whose addresses are `HOLDERS`.

    Args:
        printed: What stands at each address.

    Returns:
        The plan.

    Examples:
        >>> plan_of({})["1/1/1/1"].title
        'a field'
    """

    def measure(address: str, title: str, *measures: Measure) -> Measure:
        return Measure(
            code=address.rpartition("/")[2],
            title=title,
            measures=measures,
            indicators=printed.get(address, ()),
        )

    def policy(address: str, *measures: Measure) -> Policy:
        return Policy(
            code=address.rpartition("/")[2],
            title="a policy",
            measures=measures,
            indicators=printed.get(address, ()),
        )

    field = measure("1/1/1/1", "a field")
    goals = (
        Goal(
            code="1",
            title="a goal",
            policies=(
                policy("1/1", measure("1/1/1", "a measure", field)),
                policy("1/2", measure("1/2/1", "another measure")),
            ),
            measures=(measure("1/9", "a measure of a goal"),),
            indicators=printed.get("1", ()),
        ),
        Goal(
            code="2",
            title="another goal",
            policies=(policy("2/1"),),
            indicators=printed.get("2", ()),
        ),
    )
    return Plan(
        id="city",
        title="A plan",
        municipality=Municipality(name="A city"),
        period=period("FY2007/FY2016"),
        editions=(Edition(id="2007"), Edition(id="2012")),
        goals=goals,
        indicators=printed.get("", ()),
    )
