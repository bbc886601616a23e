"""
Strategies for indicators as yearly reports meet them.
"""

from __future__ import annotations

import functools
from decimal import Decimal
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from civicplan.base.periods import period
from civicplan.model.directions import Direction
from civicplan.model.indicators import Accumulation, Indicator
from civicplan.model.observations import Comparison, Observation, Outlook, Status
from civicplan.model.revisions import Abolish, Revision
from civicplan.model.targets import Aim, Reach, Target
from civicplan.testing.amounts import numbers
from civicplan.testing.directions import directions
from civicplan.testing.histories import histories
from civicplan.testing.targets import aims


__all__ = ["reported_indicators"]

_EDGES: Final = tuple(
    Decimal(each)
    for each in ("0", "100", "-25", "20", "25", "50", "60", "75", "80", "85", "115")
)
_FILED: Final = tuple(period(each) for each in ("FY2009", "FY2010", "FY2011"))
_PLANNED: Final = tuple(period(each) for each in ("FY2010", "FY2011", "FY2016"))
_SPANS: Final = tuple(
    period(each)
    for each in (
        *("FY2006", "FY2012", "2010", "2010-04", "FY2011-H2"),
        *("FY2009/FY2010", "FY2009/FY2011", "FY2007/FY2016"),
    )
)
_T = TypeVar("_T")
_SERIES: Final = "全国平均"
_ABOLISHED: Final = Revision(edition="2012", changes=(Abolish(),))


@st.composite
def reported_indicators(draw: st.DrawFn, *, max_revisions: int = 0) -> Indicator:
    """
    Every indicator as far as published schemes can tell indicators apart.

    Its figures and targets are mostly of the same few years, so that they meet, and
    its numbers are often the edges of bands.

    Args:
        draw: Given by Hypothesis.
        max_revisions: The largest number of decisions; without one it may only be
            abolished.

    Returns:
        A strategy for `Indicator`, without parts.

    Examples:
        >>> from hypothesis import find
        >>> find(reported_indicators(), lambda each: len(each.actuals) == 2).parts
        ()
    """
    indicator = draw(_indicators())
    if max_revisions:
        decisions = draw(histories(indicator, max_size=max_revisions))
    else:
        decisions = draw(_mostly(st.just(()), st.just((_ABOLISHED,))))
    return attrs.evolve(indicator, revisions=decisions)


def _mostly(
    usual: st.SearchStrategy[_T], other: st.SearchStrategy[_T]
) -> st.SearchStrategy[_T]:
    return st.integers(0, 4).flatmap(lambda number: usual if number else other)


def _values() -> st.SearchStrategy[Decimal]:
    near = numbers(min_value=0, max_value=150, max_places=1)
    far = numbers(min_value=-10_000, max_value=10_000, max_places=2)
    return _mostly(st.sampled_from(_EDGES) | near, far)


def _figures(
    when: st.SearchStrategy[Any], *, editions: tuple[str, ...] = ("",)
) -> st.SearchStrategy[Observation]:
    known: dict[str, Any] = {
        "period": when,
        "measured": _mostly(st.none(), st.sampled_from(_SPANS)),
        "edition": st.sampled_from(editions),
    }
    missing = st.just(Status.NOT_YET_AVAILABLE)
    outlooks = st.none() | st.sampled_from(Outlook)
    return _mostly(
        st.builds(Observation, value=_values(), **known),
        st.builds(Observation, status=missing, outlook=outlooks, **known),
    )


@st.composite
def _series(draw: st.DrawFn) -> tuple[Observation, ...]:
    """
    A figure for most years, and seldom others.
    """
    found = [draw(_mostly(_figures(st.just(year)), st.none())) for year in _FILED]
    spans = st.sampled_from(_SPANS) | st.sampled_from(_FILED)
    others = st.lists(_figures(spans, editions=("2012", "2013")), max_size=2)
    found += draw(_mostly(st.just([]), others))
    figures = {(each.period, each.edition): each for each in found if each}
    return tuple(figures.values())


@st.composite
def _targets(draw: st.DrawFn) -> tuple[Target, ...]:
    """
    A target for most years that a plan sets one for, and seldom others.
    """
    reach = st.builds(Reach, value=_values())
    aim: st.SearchStrategy[Aim] = _mostly(
        reach, aims(values=_values(), comparisons=[_SERIES])
    )
    planned = [year for year in _PLANNED if draw(st.integers(0, 4))]
    planned += draw(_mostly(st.just([]), st.lists(st.sampled_from(_SPANS), max_size=2)))
    return tuple(Target(period=each, aim=draw(aim)) for each in dict.fromkeys(planned))


# Strategies are checked when they are first drawn from, so they are kept.
@functools.cache
def _indicators() -> st.SearchStrategy[Indicator]:
    named = st.sampled_from(["limit", "margin", "tolerance"])
    dates = _mostly(st.just(period("FY2006")), st.none() | st.sampled_from(_SPANS))
    beside = st.builds(Comparison, name=st.just(_SERIES), actuals=_series())
    return st.builds(
        Indicator,
        id=st.just("x"),
        name=st.just("x"),
        direction=_mostly(
            st.sampled_from([Direction.INCREASE, Direction.DECREASE]),
            st.none() | directions(),
        ),
        unit=st.sampled_from(["", "件", "%"]),
        kind=st.sampled_from(["", "survey"]),
        marks=st.sampled_from([(), ("*",)]),
        accumulation=st.none() | st.sampled_from(Accumulation),
        parameters=st.dictionaries(named, _values(), max_size=2),
        baseline=_mostly(_figures(dates), st.none()),
        targets=_targets(),
        actuals=_series(),
        comparisons=st.just(()) | st.tuples(beside),
    )
