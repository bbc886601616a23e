"""
From parts to indicators, and from indicators to policies, goals and the plan.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from civicplan.model.indicators import Reprint
from civicplan.model.measures import Measure
from civicplan.model.policies import Goal, Policy
from civicplan.rules.evaluation import Evaluation, evaluate
from civicplan.rules.reasons import Reason
from tests.rules.made import city, scheme
from tests.rules.rolled import RULES, one


@pytest.fixture
def evaluation() -> Evaluation:
    """
    Two policies: good, fair and none in the one, good again and bad in the other.
    """
    first = (one("good", "2"), one("fair", "1", weight=3), one("none", None))
    second = (Reprint(of="good"), one("bad", "0"))
    return evaluate(city(first, second), scheme(RULES), "FY2011")


def test_a_roll_up_counts_each_distinct_indicator_once(evaluation: Evaluation) -> None:
    """
    The reprinted indicator counts in both policies, and once in goal and plan.
    """
    counts = [evaluation.rollup(each).counts for each in ("1/1", "1/2", "1", "")]

    assert [
        {"A": 1, "B": 1, "C": 0, "none": 1, "rated": 2, "unrated": 1, "all": 3},
        {"A": 1, "B": 0, "C": 1, "none": 0, "rated": 2, "unrated": 0, "all": 2},
        {"A": 1, "B": 1, "C": 1, "none": 1, "rated": 3, "unrated": 1, "all": 4},
        {"A": 1, "B": 1, "C": 1, "none": 1, "rated": 3, "unrated": 1, "all": 4},
    ] == counts


def test_scores_are_averaged_over_what_is_rated_and_scored(
    evaluation: Evaluation,
) -> None:
    """
    Means are exact, and what has no score does not enter them.
    """
    first, second = evaluation.rollup("1/1"), evaluation.rollup("1/2")

    assert (Fraction(7, 2), Fraction(5)) == (
        first.quantity("mean"),
        second.quantity("mean"),
    )
    assert ("B", Fraction(11, 4)) == (first.rating and first.rating.id, first.score)
    assert ("A", Fraction(5)) == (second.rating and second.rating.id, second.score)


def test_a_quantity_called_score_is_the_levels_score(evaluation: Evaluation) -> None:
    """
    As in the scheme of Statistics Canada.
    """
    assert 7 == evaluation.rollup("1").score


def test_the_least_and_the_greatest_score(evaluation: Evaluation) -> None:
    """
    The plan has no cases, and so no rating and no reason.
    """
    whole = evaluation.rollup()

    assert [Fraction(2), Fraction(5)] == [
        whole.quantity("worst"),
        whole.quantity("best"),
    ]
    assert (None, None) == (whole.rating, whole.reason)


def test_the_unrated_are_named(evaluation: Evaluation) -> None:
    """
    What is not on the scale is never silently dropped.
    """
    first = evaluation.rollup("1/1")

    assert ["none"] == [each.figures.indicator.id for each in first.unrated]
    assert "1 good, 1 fair; not rated: none (no figure)" == first.because("en")
    assert "甲 1件、乙 1件。評価なし：none（－）" == first.because()


def test_what_is_shown_is_rounded_for_display(evaluation: Evaluation) -> None:
    """
    The exact quantity stays.
    """
    shown = evaluation.rollup("1/1").shown

    assert [("good", Fraction(1, 2), "50%"), ("mean", Fraction(7, 2), "3.50")] == [
        (each.name, each.value, each.printed.replace("50.0%", "50%")) for each in shown
    ]


def test_a_level_without_rated_indicators_says_so() -> None:
    """
    A policy whose indicators have no figures is named, with its reason.
    """
    found = evaluate(city((one("none", None),), ()), scheme(RULES), "FY2011")

    assert [("none", Reason.NOTHING_RATED)] * 2 == [
        (each.rating and each.rating.id, each.reason)
        for each in (found.rollup("1/1"), found.rollup("1/2"))
    ]


def test_a_level_that_no_case_speaks_of_says_why() -> None:
    """
    Without a score there is no mean, and no case that holds.
    """
    found = evaluate(city((one("bad", "0"),)), scheme(RULES), "FY2011").rollup("1/1")

    assert (None, Reason.NO_SCORE) == (found.rating, found.reason)
    assert found.deciding_case is None


def test_indicators_of_goals_and_of_the_plan_are_rolled_up_too() -> None:
    """
    Each belongs to every level above it, and to no other.
    """
    goal = Goal(
        code="1",
        title="A goal",
        indicators=(one("goal", "2"),),
        policies=(
            Policy(
                code="1",
                title="A policy",
                indicators=(one("policy", "1"),),
                measures=(
                    Measure(code="1", title="Empty"),
                    Measure(code="2", title="A measure", indicators=(one("m", "0"),)),
                ),
            ),
        ),
    )
    found = evaluate(
        city(goals=(goal,), indicators=(one("plan", "2"),)), scheme(RULES), "FY2011"
    )

    beneath = {
        each.address: [answer.figures.indicator.id for answer in each.answers]
        for each in found.rollups
    }
    assert {
        "1/1/2": ["m"],
        "1/1": ["m", "policy"],
        "1": ["m", "policy", "goal"],
        "": ["m", "policy", "goal", "plan"],
    } == beneath


POINTS = """
cases: [{when: actual > 0, score: actual}, {when: actual <= 0, rating: off, score: 9}]
unrated: [{id: off, ja: 対象外, en: out of range}]
rollup:
  policy: {let: {score: mean of score}, show: {score: {rounded to: 0.01}}}
  goal: {let: {score: weighted mean of score}}
"""


def test_where_there_are_only_scores_they_are_counted() -> None:
    """
    A blank is named, as are words off the scale, whose score counts for nothing.
    """
    points = (*(one(f"p{n}", each) for n, each in enumerate("3334")), one("off", "0"))
    found = evaluate(city((*points, one("blank", None))), scheme(POINTS), "FY2011")
    policy = found.rollup("1/1")

    assert (Fraction(13, 4), True, None) == (policy.score, policy.rated, policy.reason)
    assert (4, 2, 6) == tuple(policy.counts[k] for k in ("rated", "unrated", "all"))
    assert "4 scored; not rated: off (out of range), blank (no actual)" == (
        policy.because("en")
    )
    assert "採点 4件。評価なし：off（対象外）、blank（実績がない）" == policy.because(
        "ja"
    )


def test_a_level_without_a_score_says_why() -> None:
    """
    Nothing is scored, or what is scored weighs nothing.
    """
    blank = evaluate(city((one("blank", None),)), scheme(POINTS), "FY2011")
    light = evaluate(city((one("light", "2", weight=0),)), scheme(POINTS), "FY2011")

    assert [(False, Reason.NOTHING_RATED)] * 2 == [
        (each.rated, each.reason) for each in blank.rollups
    ]
    assert [(Fraction(2), None), (None, Reason.NO_WEIGHT)] == [
        (each.score, each.reason) for each in light.rollups
    ]


def test_where_there_are_only_rates_those_without_one_are_named() -> None:
    """
    Nothing is rated, so nothing is counted but the indicators.
    """
    rates = "show: {actual: }\nrollup: {policy: {show: {count of all: }}}"
    found = evaluate(
        city((one("rate", "2"), one("none", None)), (one("alone", "1"),)),
        scheme(rates),
        "FY2011",
    )
    first, second = found.rollup("1/1"), found.rollup("1/2")

    assert ("2 indicators; not rated: none (no actual)", "1 indicator") == (
        first.because("en"),
        second.because("en"),
    )
    assert "指標 2件。評価なし：none（実績がない）" == first.because("ja")
    assert (None, None) == (first.rating, first.reason)


def test_the_quantities_that_a_roll_up_names_have_values() -> None:
    """
    Rounded as they are shown, where they are shown.
    """
    policy = (one("good", "2"), one("fair", "1"), one("bad", "0"))
    found = evaluate(city(policy), scheme(RULES), "FY2011").rollup("1/1")

    assert [("mean", Fraction(7, 2), "3.50"), ("good", Fraction(1, 3), "33.3%")] == [
        (each.name, each.value, each.printed) for each in found.named_in("en")
    ]
    assert found.deciding_case is not None
    assert "B" == found.deciding_case.rating


def test_a_rating_with_an_odd_id_is_counted() -> None:
    """
    `'B+'` in quotes, beside `B`.
    """
    plus = """
    cases: [{when: actual = 2, rating: B+}, {when: actual = 1, rating: B}]
    ratings: [{id: B+}, {id: B}]
    rollup: {plan: {let: {score: 10 * count of 'B+' + count of B}}}
    """
    policy = (one("plus", "2"), one("more", "2"), one("plain", "1"))

    assert 21 == evaluate(city(policy), scheme(plus), "FY2011").rollup().score
