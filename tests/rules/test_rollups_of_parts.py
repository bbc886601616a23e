"""
From parts to the indicator that has them: one rating for all of them.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import attrs

from civicplan.catalog.schemes import scheme as shipped
from civicplan.model.indicators import Indicator
from civicplan.rules.evaluation import assess, evaluate
from civicplan.rules.reasons import Reason
from tests.rules.made import city, indicator, scheme
from tests.rules.rolled import RULES, one


def _with_parts(*parts: Indicator, **fields: Any) -> Indicator:
    return indicator(id="whole", name="whole", parts=parts, **fields)


def test_an_indicator_without_targets_is_rated_as_the_worst_of_its_parts() -> None:
    """
    Three schools under one rating, of which one has no figure.
    """
    whole = _with_parts(one("good", "2"), one("fair", "1"), one("none", None))
    answer = assess(whole, scheme(RULES), "FY2011").answer()

    assert ("B", Fraction(2)) == (answer.rating and answer.rating.id, answer.score)
    assert (
        "the worst of 3 parts (not rated: none), fair: actual 1 = 1: actual 1 (FY2011)"
    ) == answer.because("en")
    assert (
        "内訳3件のうち最も低い評価（評価なし：none）、fair：実績 1（2011年度）、"
        "実績 1 = 1：乙"
    ) == answer.because("ja")


def test_an_indicator_with_targets_of_its_own_is_rated_by_them() -> None:
    """
    Its parts are assessed beside it.
    """
    whole = _with_parts(
        one("bad", "0"), targets={"FY2016": "2"}, actuals={"FY2011": "2"}
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
    same = _with_parts(one("a", None), one("b", None))
    none = assess(same, scheme(RULES), "FY2011").answer()
    births = indicator("", id="births", name="births", actuals={"FY2011": "1"})
    mixed = attrs.evolve(same, parts=(one("a", None), births))
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
    whole = _with_parts(one("good", "2"), one("fair", "1"))
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
    whole = _with_parts(one("good", "2"), one("fair", "1"))
    found = evaluate(city((whole,)), scheme(rules), "FY2011")
    answer = found["whole"].answer()

    assert ("A", Fraction(7, 2)) == (answer.rating and answer.rating.id, answer.score)
    assert "1 good, 1 fair" == answer.because("en")
    assert Fraction(7, 2) == found.rollup("1/1").quantity("mean")


def test_of_several_parts_as_bad_the_least_score_counts() -> None:
    """
    In whatever order they are printed.
    """
    rules = """
    cases: [{when: actual < 5, rating: low, score: actual}]
    ratings: [{id: low}]
    """
    parts = [_one_of(name) for name in ("3", "1", "2")]
    whole = _with_parts(*parts)
    answer = assess(whole, scheme(rules), "FY2011").answer()
    other = assess(_with_parts(*reversed(parts)), scheme(rules), "FY2011").answer()

    assert [Fraction(1)] * 2 == [answer.score, other.score]
    assert answer.because("en").startswith("the worst of 3 parts, p1: actual 1")
    assert answer.because("en") == other.because("en")


def _one_of(value: str) -> Indicator:
    return indicator(id=f"p{value}", name=f"p{value}", actuals={"FY2011": value})


def test_where_there_are_only_scores_the_least_is_the_worst() -> None:
    """
    Points without words, as in Kurayoshi.
    """
    girls, boys = (
        one(name, "1", baseline=("FY2006", start))
        for name, start in (("girls", "0"), ("boys", "1.5"))
    )
    found = assess(_with_parts(girls, boys), shipped("kurayoshi"), "FY2011")
    answer = found.answer()

    assert [Fraction(3), Fraction(-5), Fraction(-5)] == [
        each.answer().score for each in (*found.parts, found)
    ]
    assert (True, None) == (answer.rated, answer.reason)
    assert answer.because("en").startswith("the worst of 2 parts, boys: rate -100.0%")


def test_where_there_are_only_rates_there_is_no_worst() -> None:
    """
    Nobody says which rate is worse: above 100 is bad for some in Gose.
    """
    found = assess(_with_parts(one("girls", "1")), shipped("gose"), "FY2011")

    assert [(None, None), (None, None)] == [
        (each.answer().rating, each.answer().score) for each in (found, *found.parts)
    ]
    assert () == found.answer().parts


def test_a_roll_up_of_parts_without_a_case_says_why() -> None:
    """
    One part is rated and has no score.
    """
    rules = RULES + "  indicator: {cases: [{when: mean of score > 0, rating: A}]}\n"
    answer = assess(_with_parts(one("bad", "0")), scheme(rules), "FY2011").answer()

    assert (None, Reason.NO_SCORE) == (answer.rating, answer.reason)
    assert "丙 1件" == answer.because("ja")


def test_parts_with_only_scores_are_counted_in_the_reason() -> None:
    """
    And those without any are named.
    """
    rules = """
    cases: [{when: actual < 5, score: actual}]
    rollup: {indicator: {let: {score: mean of score}}}
    """
    whole = _with_parts(_one_of("3"), _one_of("2"), one("none", None))
    answer = assess(whole, scheme(rules), "FY2011").answer()
    none = assess(_with_parts(one("none", None)), scheme(rules), "FY2011").answer()

    assert (Fraction(5, 2), "2 scored; not rated: none") == (
        answer.score,
        answer.because("en"),
    )
    assert "採点 2件。評価なし：none" == answer.because("ja")
    assert (None, Reason.NOTHING_RATED) == (none.score, none.reason)
