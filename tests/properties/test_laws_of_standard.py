"""
Whatever the plan, the scheme `standard` has an answer.

The seven laws that it keeps stand in `test_laws_of_published_schemes`.
"""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from civicplan.catalog.plans import plan
from civicplan.catalog.schemes import scheme
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.evaluation import assess, evaluate
from civicplan.rules.schemes import Scheme
from civicplan.testing.indicators import indicators
from civicplan.testing.plans import plans


@pytest.fixture(scope="module")
def standard() -> Scheme:
    """
    The scheme that these are laws of.
    """
    return scheme("standard")


@given(
    indicator=indicators(), at=st.sampled_from(["FY2011", "2011-08", "FY1990/FY2050"])
)
def test_whatever_the_indicator_it_has_an_answer_and_a_reason(
    standard: Scheme, indicator: Indicator, at: str
) -> None:
    """
    No indicator raises; what is not on the scale says why, in both languages.
    """
    for answer in assess(indicator, standard, at).answers:
        assert answer.rating is not None or answer.parts
        assert answer.rated is (answer.reason is None)
        assert answer.because("ja")
        assert answer.because("en")
        assert len(answer.shown) == len(standard.shows)
        assert isinstance(answer.notes(), tuple)


@given(city=plans())
def test_whatever_the_plan_each_distinct_indicator_is_assessed_once(
    standard: Scheme, city: Plan
) -> None:
    """
    No plan raises, and its indicators, without their parts, are all there.
    """
    parts = {
        part.id for _, indicator in city.walk(Indicator) for part in indicator.parts
    }
    distinct = [each.id for _, each in city.walk(Indicator) if each.id not in parts]

    found = evaluate(city, standard)

    assert distinct == [each.indicator.id for each in found]
    assert all(rollup.because("en") is not None for rollup in found.rollups)


@given(data=st.data())
def test_the_order_of_indicators_makes_no_difference(
    standard: Scheme, data: st.DataObject
) -> None:
    """
    A policy is rated the same in whatever order its indicators are printed.
    """
    before = plan("hiratsuka")
    goal = before.goals[0]
    policies = tuple(
        attrs.evolve(
            policy,
            indicators=tuple(data.draw(st.permutations(policy.indicators))),
        )
        for policy in goal.policies
    )
    after = attrs.evolve(before, goals=(attrs.evolve(goal, policies=policies),))

    one, other = (
        evaluate(before, standard, "FY2011"),
        evaluate(after, standard, "FY2011"),
    )

    assert [
        (each.address, each.question, each.edition, each.rating, each.counts)
        for each in one.rollups
    ] == [
        (each.address, each.question, each.edition, each.rating, each.counts)
        for each in other.rollups
    ]
