"""
Agreement: ratings of different scales beside each other.
"""

from __future__ import annotations

import itertools
import math
from fractions import Fraction

import pytest

from civicplan.catalog.schemes import scheme as shipped
from civicplan.rules.answers import Answer
from civicplan.rules.comparisons.agreements import (
    Agreement,
    Scale,
    agreement_of,
    are_apart,
    scale_of,
    standing_of,
)
from civicplan.rules.evaluation import assess
from civicplan.rules.schemes import Scheme
from tests.rules.made import indicator, scheme


def scale(count: int) -> Scale:
    """
    A scale of so many ratings, best first.
    """
    ratings = ", ".join(f"{{id: r{rank}}}" for rank in range(count))
    cases = ", ".join(
        f"{{when: actual = {rank}, rating: r{rank}}}" for rank in range(count)
    )
    return scale_of(scheme(f"cases: [{cases}]\nratings: [{ratings}]"), "rating")


@pytest.mark.parametrize(
    ("count", "standings"),
    [
        (2, ["1", "0"]),
        (3, ["1", "1/2", "0"]),
        (4, ["1", "2/3", "1/3", "0"]),
        (6, ["1", "4/5", "3/5", "2/5", "1/5", "0"]),
    ],
)
def test_a_rating_stands_at_its_place_on_its_scale(
    count: int, standings: list[str]
) -> None:
    """
    From 1 for the best to 0 for the worst, in equal steps.
    """
    on = scale(count)

    assert standings == [str(standing_of(on, each)) for each in on]


def test_a_question_has_a_scale_of_its_own() -> None:
    """
    Of the ratings that its own cases and the shared ones can give.
    """
    standard = shipped("standard")
    interim, pace = (scale_of(standard, name) for name in ("interim", "pace"))

    assert ["met", "closer", "not_met"] == [each.id for each in interim]
    assert ["met", "on_pace", "behind", "not_met", "no_progress"] == [
        each.id for each in pace
    ]


def test_indicators_with_parts_may_be_rated_by_a_rule_of_their_own() -> None:
    """
    The ratings that it gives are on the scale too.
    """
    rule = scheme(
        """\
        cases:
          - {when: final is reached, rating: yes}
          - {when: final is not reached, rating: not}
        ratings: [{id: yes}, {id: partly}, {id: not}]
        rollup: {indicator: {cases: [{when: count of yes < 5, rating: partly}]}}
        """
    )

    assert rule.ratings == scale_of(rule, "rating")


def test_a_question_that_gives_one_rating_stands_on_the_scale_of_its_scheme() -> None:
    """
    To say nothing but the best is to say the best.
    """
    rule = scheme("cases: [{rating: a}]\nratings: [{id: a}, {id: b}]")

    assert standing_of(scale_of(rule, "rating"), rule.ratings[0]) == 1


def test_one_rating_is_no_scale() -> None:
    """
    The only rating there is says neither good nor bad.
    """
    on = scale(1)

    assert standing_of(on, on[0]) is None


def test_what_is_off_the_scale_has_no_standing() -> None:
    """
    Nor has what was given no rating at all.
    """
    rule = scheme(
        "cases: [{rating: a}]\nratings: [{id: a}, {id: b}]\nunrated: [{id: none}]"
    )

    on = scale_of(rule, "rating")

    assert [None, None] == [standing_of(on, rule.unrated[0]), standing_of(on, None)]


def test_half_a_scale_is_apart() -> None:
    """
    On a scale of three the middle is apart from both ends.
    """
    three, four = scale(3), scale(4)
    middle = (three, three[1])

    assert [True, False, False, True] == [
        are_apart(middle, (four, each)) for each in four
    ]


def test_the_middle_is_not_apart_from_a_scale_that_has_none() -> None:
    """
    Whoever can say only yes or no says nothing of the middle.
    """
    two, five = scale(2), scale(5)

    assert [False, False, False, True, True] == [
        are_apart((two, two[0]), (five, each)) for each in five
    ]


def test_two_scales_of_two_are_apart_where_they_differ() -> None:
    """
    Yes and no are opposites.
    """
    two = scale(2)

    assert are_apart((two, two[0]), (two, two[1])) is True


@pytest.mark.parametrize(
    ("one", "other"), [*itertools.combinations_with_replacement(range(2, 13), 2)]
)
def test_coarse_scales_alone_never_disagree(one: int, other: int) -> None:
    """
    Two scales that cut the same share into equal bands agree about every share.
    """
    left, right = scale(one), scale(other)
    edges = {Fraction(edge, one) for edge in range(one + 1)}
    edges |= {Fraction(edge, other) for edge in range(other + 1)}
    between = [sum(pair) / 2 for pair in itertools.pairwise(sorted(edges))]

    for share in between:
        ratings = [each[math.floor((1 - share) * len(each))] for each in (left, right)]
        assert are_apart((left, ratings[0]), (right, ratings[1])) is False


def answer(rule: Scheme, actual: str = "50", direction: str = "increase") -> Answer:
    """
    What a scheme answers of an indicator on its way from 0 to 100.
    """
    one = indicator(
        direction,
        ("FY2006", "0"),
        {"FY2016": "100"},
        {"FY2011": actual} if actual else {},
    )
    return assess(one, rule, "FY2011").answers[0]


REACHED = scheme(
    """\
    cases:
      - {when: final is reached, rating: yes}
      - {when: final is not reached, rating: not}
    ratings: [{id: yes}, {id: not}]
    """
)
BETTER = scheme(
    """\
    cases:
      - {when: change since baseline > 0, rating: better}
      - {when: change since baseline <= 0, rating: worse}
    ratings: [{id: better}, {id: worse}]
    """
)
SCORES = scheme("cases: [{when: final is not reached, score: progress to final}]")
RATES = scheme("show: {progress to final: {rounded to: 1 %}}")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(answer(REACHED), answer(BETTER), Agreement.APART, id="apart"),
        pytest.param(
            answer(REACHED, "100"), answer(BETTER, "100"), Agreement.CLOSE, id="close"
        ),
        pytest.param(
            answer(REACHED), answer(BETTER, ""), Agreement.ONE_RATES, id="one rates"
        ),
        pytest.param(
            *(answer(REACHED, ""), answer(BETTER, "")),
            *(Agreement.NONE_RATES,),
            id="none rates",
        ),
        pytest.param(answer(REACHED), answer(SCORES), Agreement.OPEN, id="scores"),
        pytest.param(
            *(answer(REACHED, "100"), answer(SCORES, "100")),
            *(Agreement.ONE_RATES,),
            id="no score",
        ),
        pytest.param(answer(REACHED), answer(RATES), Agreement.OPEN, id="rates"),
        pytest.param(
            answer(REACHED, ""), answer(RATES, ""), Agreement.OPEN, id="no rate"
        ),
    ],
)
def test_two_answers_agree_or_do_not(
    one: Answer, other: Answer, expected: Agreement
) -> None:
    """
    In whichever order they are asked; schemes that print rates are left out of it.
    """
    assert (expected, expected) == (agreement_of(one, other), agreement_of(other, one))


def test_to_disagree_is_to_be_apart_or_to_rate_alone() -> None:
    """
    What neither rates, and what nobody can compare, is no disagreement.
    """
    assert [Agreement.APART, Agreement.ONE_RATES] == [
        each for each in Agreement if each.disagrees
    ]
