"""
The seven laws of the scheme `standard`.

They are searched for on indicators with a direction, a baseline, an interim and a
final target and one figure, with any numbers in any order.
"""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from civicplan.base.periods import period
from civicplan.catalog.plans import plan
from civicplan.catalog.schemes import scheme
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.plans import Plan
from civicplan.model.targets import Reach, Target
from civicplan.rules.evaluation import assess, evaluate
from civicplan.rules.schemes import Scheme
from civicplan.testing.amounts import numbers
from civicplan.testing.evaluation import measured_indicators
from civicplan.testing.indicators import indicators
from civicplan.testing.plans import plans


steps = numbers(min_value=0, max_value=1_000_000, max_places=3).filter(bool)


@pytest.fixture(scope="module")
def standard() -> Scheme:
    """
    The scheme that these are laws of.
    """
    return scheme("standard")


def _ratings(indicator: Indicator, standard: Scheme) -> list[str]:
    answers = assess(indicator, standard, "FY2011").answers
    return [answer.rating.id for answer in answers if answer.rating]


def _ranks(indicator: Indicator, standard: Scheme) -> list[int]:
    answers = assess(indicator, standard, "FY2011").answers
    return [standard.rank(answer.rating) for answer in answers if answer.rating]


def _mapped(indicator: Indicator, factor: Decimal, step: Decimal) -> Indicator:
    """
    The indicator with every number multiplied and shifted.
    """

    def moved(observation: Observation) -> Observation:
        assert observation.value is not None
        return attrs.evolve(observation, value=observation.value * factor + step)

    targets = []
    for target in indicator.targets:
        assert isinstance(target.aim, Reach)
        aim = Reach(value=target.aim.value * factor + step)
        targets.append(Target(period=target.period, aim=aim))
    assert indicator.baseline is not None
    return attrs.evolve(
        indicator,
        baseline=moved(indicator.baseline),
        targets=tuple(targets),
        actuals=tuple(moved(each) for each in indicator.actuals),
    )


def _sense(indicator: Indicator) -> int:
    return 1 if indicator.direction is Direction.INCREASE else -1


@given(indicator=measured_indicators())
def test_the_mirror_image_is_rated_the_same(
    standard: Scheme, indicator: Indicator
) -> None:
    """
    Where all numbers change sign and fewer becomes better, nothing else changes.
    """
    other = {
        Direction.INCREASE: Direction.DECREASE,
        Direction.DECREASE: Direction.INCREASE,
    }
    assert indicator.direction is not None
    mirrored = attrs.evolve(
        _mapped(indicator, Decimal(-1), Decimal(0)),
        direction=other[indicator.direction],
    )

    assert _ratings(indicator, standard) == _ratings(mirrored, standard)


@given(indicator=measured_indicators(), factor=st.sampled_from(["1000", "0.1", "0.3"]))
def test_in_another_unit_it_is_rated_the_same(
    standard: Scheme, indicator: Indicator, factor: str
) -> None:
    """
    Thousands or tenths make no difference.
    """
    other = _mapped(indicator, Decimal(factor), Decimal(0))

    assert _ratings(indicator, standard) == _ratings(other, standard)


@given(indicator=measured_indicators(), step=steps)
def test_shifted_it_is_rated_the_same(
    standard: Scheme, indicator: Indicator, step: Decimal
) -> None:
    """
    Where zero lies makes no difference.
    """
    other = _mapped(indicator, Decimal(1), step)

    assert _ratings(indicator, standard) == _ratings(other, standard)


@given(indicator=measured_indicators(), step=steps)
def test_better_is_never_rated_worse(
    standard: Scheme, indicator: Indicator, step: Decimal
) -> None:
    """
    A figure that is better never gets a lower rating.
    """
    actual = indicator.actuals[0]
    assert actual.value is not None
    better = attrs.evolve(actual, value=actual.value + _sense(indicator) * step)

    before = _ranks(indicator, standard)
    after = _ranks(attrs.evolve(indicator, actuals=(better,)), standard)

    assert all(new <= old for old, new in zip(before, after, strict=True))


@given(indicator=measured_indicators(), step=steps, which=st.sampled_from([0, 1]))
def test_a_harder_target_is_never_rated_better(
    standard: Scheme, indicator: Indicator, step: Decimal, which: int
) -> None:
    """
    A target that is harder to reach never gets a higher rating.
    """
    targets = list(indicator.targets)
    target = targets[which]
    assert isinstance(target.aim, Reach)
    harder = Reach(value=target.aim.value + _sense(indicator) * step)
    targets[which] = attrs.evolve(target, aim=harder)

    before = _ranks(indicator, standard)
    after = _ranks(attrs.evolve(indicator, targets=tuple(targets)), standard)

    assert all(new >= old for old, new in zip(before, after, strict=True))


@given(
    indicator=measured_indicators(),
    later=st.sampled_from(["2011-09", "FY2011", "FY2013", "FY2016", "FY2018"]),
)
def test_later_is_never_rated_better(
    standard: Scheme, indicator: Indicator, later: str
) -> None:
    """
    The same figure, reached later, never gets a higher rating.
    """
    actual = attrs.evolve(indicator.actuals[0], measured=period(later))

    before = _ranks(indicator, standard)
    after = _ranks(attrs.evolve(indicator, actuals=(actual,)), standard)

    assert all(new >= old for old, new in zip(before, after, strict=True))


@given(indicator=measured_indicators())
def test_with_all_figures_known_it_is_never_silent(
    standard: Scheme, indicator: Indicator
) -> None:
    """
    Every question is answered on the scale.
    """
    answers = assess(indicator, standard, "FY2011").answers

    assert all(answer.rated for answer in answers)


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
