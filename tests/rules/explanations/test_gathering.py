"""
Where the figures of an answer come from, worked by hand.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from civicplan.model.indicators import Accumulation, Indicator
from civicplan.model.observations import Comparison, Observation, Status
from civicplan.model.revisions import Amend, Edition, Rebaseline, Retarget, Revision
from civicplan.model.targets import Improve, Reach
from civicplan.rules.evaluation import assess
from civicplan.rules.explanations.inputs import Input
from civicplan.rules.explanations.origins import (
    Aimed,
    Averaged,
    Counted,
    Laid,
    Observed,
    Point,
    Set,
)
from civicplan.rules.explanations.sources import AT_INTERIM
from civicplan.rules.reasons import Reason
from tests.rules.made import city, indicator, observation, period, scheme


def _inputs(made: Indicator, rule: str, **asked: Any) -> dict[str, Input]:
    """
    The inputs of the only answer, by name.
    """
    (told,) = assess(made, scheme(rule), "FY2011", **asked).explain()
    return {each.name: each for each in told.inputs}


def _point(figure: str, value: str, when: str) -> Point:
    return Point(figure=figure, value=Decimal(value), period=period(when))


TEN_YEARS = indicator(
    "increase",
    ("FY2006", "10"),
    {"FY2009": "12", "FY2013": "20", "FY2016": "30"},
    {"FY2008": "11", "FY2009": "13", "FY2010": "15", "FY2011": "17"},
)


def test_a_listed_path_runs_between_two_targets() -> None:
    """
    Half way from 12 in FY2009 to 20 in FY2013.
    """
    expected = _inputs(TEN_YEARS, "use: {path: listed}\nshow: {expected: }")["expected"]

    assert ("listed", Fraction(16)) == (expected.chosen, expected.value)
    assert expected.origin == Laid(
        start=_point("target", "12", "FY2009"),
        goal=_point("target", "20", "FY2013"),
        months=24,
        of_months=48,
        at=period("FY2011"),
    )


def test_after_the_last_listed_target_the_path_goes_on_level() -> None:
    """
    From a point to itself.
    """
    made = attrs.evolve(TEN_YEARS, targets=TEN_YEARS.targets[:1])
    expected = _inputs(made, "use: {path: listed}\nshow: {expected: }")["expected"]
    last = _point("final", "12", "FY2009")

    assert Fraction(12) == expected.value
    assert isinstance(expected.origin, Laid)
    assert (last, last) == (expected.origin.start, expected.origin.goal)


def test_a_path_from_a_revision_starts_at_the_last_known_actual() -> None:
    """
    Which was 15 when the target was raised.
    """
    raised = Revision(
        edition="2012",
        changes=(
            Retarget(
                period=period("FY2016"), before=Reach(value=20), after=Reach(value=30)
            ),
        ),
    )
    made = attrs.evolve(TEN_YEARS, revisions=(raised,))
    editions = (Edition(id="2007"), Edition(id="2012", adopted=period("2011-04-01")))
    rule = "use: {path: from revision}\nshow: {expected: }"
    expected = _inputs(made, rule, plan=city((made,), editions=editions))["expected"]

    assert isinstance(expected.origin, Laid)
    assert _point("actual", "15", "FY2010") == expected.origin.start
    assert _point("final", "30", "FY2016") == expected.origin.goal


def test_a_mean_says_of_what() -> None:
    """
    The three figures before the actual.
    """
    rule = "use: {previous: mean of 3}\nshow: {previous: }"
    previous = _inputs(TEN_YEARS, rule)["previous"]

    assert ("mean of 3", Fraction(13)) == (previous.chosen, previous.value)
    assert previous.origin == Averaged(
        points=(
            _point("actual", "11", "FY2008"),
            _point("actual", "13", "FY2009"),
            _point("actual", "15", "FY2010"),
        )
    )


def test_without_enough_figures_there_is_no_mean() -> None:
    """
    And it says why.
    """
    made = attrs.evolve(TEN_YEARS, actuals=TEN_YEARS.actuals[2:])
    rule = "use: {previous: mean of 3}\nshow: {previous: }"

    assert Reason.NO_PREVIOUS is _inputs(made, rule)["previous"].value


@pytest.mark.parametrize(
    ("own", "value", "origin"),
    [
        ({}, Decimal(3), Set(own=False)),
        ({"margin": 5}, Decimal(5), Set(own=True)),
    ],
)
def test_a_parameter_says_who_set_it(
    own: dict[str, int], value: Decimal, origin: Set
) -> None:
    """
    The indicator before the scheme.
    """
    made = attrs.evolve(TEN_YEARS, parameters=own)
    rule = "parameters: {margin: 3, other: 4}\nshow: {actual - margin: }"
    inputs = _inputs(made, rule)

    assert (value, origin) == (inputs["margin"].value, inputs["margin"].origin)
    assert "other" not in inputs


def test_a_parameter_that_nobody_sets_says_so() -> None:
    """
    It has no value.
    """
    inputs = _inputs(TEN_YEARS, "parameters: {limit: missing}\nshow: {limit: }")

    assert Reason.NO_PARAMETER is inputs["limit"].value


def test_a_figure_that_is_not_out_keeps_its_status() -> None:
    """
    So that a reader knows why there is none.
    """
    waiting = Observation(period=period("FY2011"), status=Status.NOT_YET_AVAILABLE)
    made = attrs.evolve(TEN_YEARS, actuals=(waiting,))
    actual = _inputs(made, "show: {actual: }")["actual"]

    assert Reason.NO_ACTUAL is actual.value
    assert actual.origin == Observed(filed=period("FY2011"), status="not yet available")


def test_times_are_counted_in_months_between_two_ends() -> None:
    """
    Also that of a growth.
    """
    rule = "show: {elapsed: , growth since previous: , lag: }"
    inputs = _inputs(TEN_YEARS, rule)

    assert Fraction(5) == inputs["years"].value
    assert inputs["years"].origin == Counted(
        months=60, since=period("FY2006"), until=period("FY2011")
    )
    assert inputs["planned years"].origin == Counted(
        months=120, since=period("FY2006"), until=period("FY2016")
    )
    assert inputs["years since previous"].origin == Counted(
        months=12, since=period("FY2010"), until=period("FY2011")
    )
    assert Fraction(0) == inputs["lag"].value


def test_another_actual_may_answer_the_interim_target() -> None:
    """
    A total over the years of its span; the report's own figure stays the actual.
    """
    made = indicator(
        "increase",
        ("FY2006", "0"),
        {"FY2009/FY2011": "40", "FY2016": "30"},
        {
            "FY2011": "17",
            "FY2009/FY2011": observation("FY2009/FY2011", "45"),
        },
        accumulation=Accumulation.FLOW,
    )
    rule = "use: {interim: last due}\nshow: {gap to interim: }"
    inputs = _inputs(made, rule)

    assert Decimal(17) == inputs["actual"].value
    assert Decimal(45) == inputs[AT_INTERIM].value
    assert Observed(filed=period("FY2009/FY2011")) == inputs[AT_INTERIM].origin


def test_an_improvement_says_what_it_is_compared_with() -> None:
    """
    Here the figure of the country in the same year.
    """
    made = attrs.evolve(
        TEN_YEARS,
        targets=(),
        comparisons=(
            Comparison(name="全国平均", actuals=(observation("FY2011", "16"),)),
        ),
    )
    made = indicator(
        "increase",
        ("FY2006", "10"),
        {"FY2011": Improve(on="全国平均")},
        {"FY2011": "17"},
        comparisons=made.comparisons,
    )
    interim = _inputs(
        made, "cases: [{when: interim is reached, rating: A}]\nratings: [{id: A}]"
    )["interim"]

    assert Reason.NO_NUMBER is interim.value
    assert isinstance(interim.origin, Aimed)
    assert Decimal(16) == interim.origin.than


def test_a_baseline_set_anew_says_what_it_was() -> None:
    """
    And in which edition it was changed.
    """
    made = attrs.evolve(
        TEN_YEARS,
        revisions=(
            Revision(
                edition="2012",
                changes=(
                    Rebaseline(
                        before=observation("FY2006", "9"),
                        after=observation("FY2006", "10"),
                    ),
                ),
                reason="recalculated",
            ),
        ),
    )
    baseline = _inputs(made, "show: {baseline: }", plan=city((made,)))["baseline"]

    assert baseline.origin == Observed(
        filed=period("FY2006"), edition="2012", before=Decimal(9), why="recalculated"
    )


def test_a_unit_that_changed_with_the_numbers_is_named() -> None:
    """
    The targets as first set were in another unit than the figures.
    """
    made = attrs.evolve(
        TEN_YEARS,
        unit="人",
        revisions=(
            Revision(
                edition="2012",
                changes=(
                    Amend(field="unit", before="世帯", after="人"),
                    Retarget(
                        period=period("FY2016"),
                        before=Reach(value=9),
                        after=Reach(value=30),
                    ),
                ),
            ),
        ),
    )
    rule = "use: {editions: [first]}\nshow: {final: }"
    final = _inputs(made, rule, plan=city((made,)))["final"]

    assert Reason.UNIT_CHANGED is final.value
    assert isinstance(final.origin, Aimed)
    assert Reach(value=9) == final.origin.aim


def test_a_baseline_without_a_date_counts_as_before_the_plan() -> None:
    """
    As the end of the year before its period.
    """
    made = indicator("increase", "10", {"FY2016": "30"}, {"FY2011": "17"})
    baseline = _inputs(made, "show: {baseline: }", plan=city((made,)))["baseline"]

    assert Observed(assumed=period("FY2006")) == baseline.origin


def test_a_target_that_is_not_there_has_no_origin() -> None:
    """
    Its value says why.
    """
    made = indicator("increase", ("FY2006", "10"), {}, {"FY2011": "17"})
    final = _inputs(made, "show: {final: }")["final"]

    assert (Reason.NO_TARGET, None) == (final.value, final.origin)
