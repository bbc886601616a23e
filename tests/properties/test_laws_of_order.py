"""
Laws of order: what has an order of its own is kept in it, however it is given.
"""

from __future__ import annotations

from decimal import Decimal

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from civicplan.base.periods import Period
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.revisions import Revision
from civicplan.model.targets import Improve, Target
from civicplan.testing import indicators, periods, revisions


@given(indicators(), st.data())
def test_targets_are_in_order_of_time(
    indicator: Indicator, data: st.DataObject
) -> None:
    """
    Whatever order they are given in.
    """
    shuffled = data.draw(st.permutations(indicator.targets))

    assert indicator == attrs.evolve(indicator, targets=tuple(shuffled))
    assert [*indicator.targets] == sorted(
        indicator.targets, key=lambda target: target.period
    )


@given(periods(), periods(), st.booleans())
def test_of_two_that_begin_together_the_shorter_comes_first(
    one: Period,
    other: Period,
    is_swapped: bool,  # noqa: FBT001 - Hypothesis gives it by place
) -> None:
    """
    The year before the total that begins with it.
    """
    assume(one.end < other.end)
    span = Period(start=one.start, end=other.end)
    when = (span, one) if is_swapped else (one, span)
    figures = tuple(Observation(period=each, value=Decimal(1)) for each in when)
    aims = tuple(Target(period=each, aim=Improve()) for each in when)

    indicator = Indicator(id="a", name="a", targets=aims, actuals=figures)

    assert [one, span] == [target.period for target in indicator.targets]
    assert [one, span] == [figure.period for figure in indicator.actuals]


@given(indicators(), st.data())
def test_figures_are_in_order_of_time(
    indicator: Indicator, data: st.DataObject
) -> None:
    """
    Whatever order the periods are given in.
    """
    when = [actual.period for actual in indicator.actuals]
    assume(len(set(when)) == len(when))
    shuffled = data.draw(st.permutations(indicator.actuals))

    assert indicator == attrs.evolve(indicator, actuals=tuple(shuffled))


@given(indicators())
def test_figures_of_one_period_keep_their_order(indicator: Indicator) -> None:
    """
    The last one counts, so it stays the last.
    """
    for figures in (
        indicator.actuals,
        *(comparison.actuals for comparison in indicator.comparisons),
    ):
        when = [each.period for each in figures if each.period]
        assert sorted(when) == when


@given(indicators(), st.data())
def test_parameters_are_in_order_of_their_names(
    indicator: Indicator, data: st.DataObject
) -> None:
    """
    Whatever order they are given in.
    """
    shuffled = data.draw(st.permutations(indicator.parameters))

    assert indicator == attrs.evolve(indicator, parameters=dict(shuffled))


@given(revisions(max_changes=5), st.data())
def test_changes_are_in_one_order(revision: Revision, data: st.DataObject) -> None:
    """
    Whatever order they are given in.
    """
    shuffled = data.draw(st.permutations(revision.changes))

    assert revision == attrs.evolve(revision, changes=tuple(shuffled))
