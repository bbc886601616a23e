"""
From parts to indicators, and from indicators to policies, goals and the plan.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import attrs
import pytest

from civicplan.catalog.schemes import scheme as shipped
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure
from civicplan.model.policies import Goal, Policy
from civicplan.rules.evaluation import Evaluation, assess, evaluate
from civicplan.rules.reasons import Reason
from tests.rules.made import city, indicator, scheme


RULES = """
cases:
  - {when: actual is missing, rating: none}
  - {when: final is reached, rating: A, score: 5}
  - {when: actual = 1, rating: B, score: actual * 2}
  - {when: actual < 1, rating: C}
ratings:
  - {id: A, ja: 甲, en: good}
  - {id: B, ja: 乙, en: fair}
  - {id: C, ja: 丙, en: bad}
unrated: [{id: none, ja: －, en: no figure}]
rollup:
  measure: {show: {count of all: }}
  policy:
    let: {mean: mean of score, good: count of A / count of rated}
    cases:
      - {when: count of rated = 0, rating: none}
      - {when: mean >= 4, rating: A, score: mean}
      - {when: mean is not missing, rating: B, score: weighted mean of score}
    show: {good: {rounded to: 0.1 %}, mean: {rounded to: 0.01}}
  goal: {let: {score: sum of score}, cases: [{rating: A}]}
  plan: {let: {worst: least of score, best: greatest of score}}
"""


def _one(id_: str, actual: str | None, **fields: Any) -> Indicator:
    return indicator(
        id=id_,
        name=id_,
        targets={"FY2016": "2"},
        actuals={"FY2011": actual} if actual else {},
        **fields,
    )


@pytest.fixture
def evaluation() -> Evaluation:
    """
    Two policies: good, fair and none in the one, good again and bad in the other.
    """
    first = (_one("good", "2"), _one("fair", "1", weight=3), _one("none", None))
    second = (Reprint(of="good"), _one("bad", "0"))
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
    found = evaluate(city((_one("none", None),), ()), scheme(RULES), "FY2011")

    assert [("none", Reason.NOTHING_RATED)] * 2 == [
        (each.rating and each.rating.id, each.reason)
        for each in (found.rollup("1/1"), found.rollup("1/2"))
    ]


def test_a_level_that_no_case_speaks_of_says_why() -> None:
    """
    Without a score there is no mean, and no case that holds.
    """
    found = evaluate(city((_one("bad", "0"),)), scheme(RULES), "FY2011").rollup("1/1")

    assert (None, Reason.NO_SCORE) == (found.rating, found.reason)
    assert found.deciding_case is None


def test_indicators_of_goals_and_of_the_plan_are_rolled_up_too() -> None:
    """
    Each belongs to every level above it, and to no other.
    """
    goal = Goal(
        code="1",
        title="A goal",
        indicators=(_one("goal", "2"),),
        policies=(
            Policy(
                code="1",
                title="A policy",
                indicators=(_one("policy", "1"),),
                measures=(
                    Measure(code="1", title="Empty"),
                    Measure(code="2", title="A measure", indicators=(_one("m", "0"),)),
                ),
            ),
        ),
    )
    found = evaluate(
        city(goals=(goal,), indicators=(_one("plan", "2"),)), scheme(RULES), "FY2011"
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


def _with_parts(*parts: Indicator, **fields: Any) -> Indicator:
    return indicator(id="whole", name="whole", parts=parts, **fields)


def test_an_indicator_without_targets_is_rated_as_the_worst_of_its_parts() -> None:
    """
    Three schools under one rating, of which one has no figure.
    """
    whole = _with_parts(_one("good", "2"), _one("fair", "1"), _one("none", None))
    answer = assess(whole, scheme(RULES), "FY2011").answer()

    assert ("B", Fraction(2)) == (answer.rating and answer.rating.id, answer.score)
    assert (
        "the worst of 3 parts (not rated: none), fair: actual 1 = 1: actual 1 (FY2011)"
    ) == answer.because("en")
    assert (
        "内訳3件のうち最も低い評価（評価なし：none）、fair：実績 1（2011年度）、"
        "actual 1 = 1：乙"
    ) == answer.because("ja")


def test_an_indicator_with_targets_of_its_own_is_rated_by_them() -> None:
    """
    Its parts are assessed beside it.
    """
    whole = _with_parts(
        _one("bad", "0"), targets={"FY2016": "2"}, actuals={"FY2011": "2"}
    )
    found = assess(whole, scheme(RULES), "FY2011", plan=city((whole,)))

    assert ["A", "C"] == [
        each.answer().rating and each.answer().rating.id  # type: ignore[union-attr]
        for each in (found, *found.parts)
    ]
    assert ["1/1#whole", "1/1#bad"] == [found.address, found.parts[0].address]


def test_where_no_part_is_rated_the_whole_is_not() -> None:
    """
    It has the word that all its parts have, or none.
    """
    same = _with_parts(_one("a", None), _one("b", None))
    none = assess(same, scheme(RULES), "FY2011").answer()
    births = indicator("", id="births", name="births", actuals={"FY2011": "1"})
    mixed = attrs.evolve(same, parts=(_one("a", None), births))
    differing = assess(mixed, shipped("standard"), "FY2011").answer("pace")

    assert ("none", Reason.NOTHING_RATED) == (
        none.rating and none.rating.id,
        none.reason,
    )
    assert "no figure: nothing rated" == none.because("en")
    assert (None, Reason.NOTHING_RATED) == (differing.rating, differing.reason)


def test_parts_count_in_no_roll_up_but_are_found() -> None:
    """
    A policy counts the whole once.
    """
    whole = _with_parts(_one("good", "2"), _one("fair", "1"))
    found = evaluate(city((whole,)), scheme(RULES), "FY2011")

    assert 1 == found.rollup("1/1").counts["all"]
    assert ("good", "whole") == (
        found["good"].indicator.id,
        found["whole"].indicator.id,
    )


def test_a_scheme_may_say_otherwise_of_parts() -> None:
    """
    A roll-up to the level `indicator` replaces the worst of the parts.
    """
    rules = RULES + (
        "  indicator:\n"
        "    let: {score: mean of score}\n"
        "    cases: [{when: score >= 3, rating: A}, {when: score < 3, rating: C}]\n"
    )
    whole = _with_parts(_one("good", "2"), _one("fair", "1"))
    found = evaluate(city((whole,)), scheme(rules), "FY2011")
    answer = found["whole"].answer()

    assert ("A", Fraction(7, 2)) == (answer.rating and answer.rating.id, answer.score)
    assert "1 good, 1 fair" == answer.because("en")
    assert Fraction(7, 2) == found.rollup("1/1").quantity("mean")
