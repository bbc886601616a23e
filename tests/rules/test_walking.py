"""
Three values, and what the reference evaluator tells of the undefined.
"""

from __future__ import annotations

import pytest

from civicplan.model.indicators import Indicator
from civicplan.rules.language import condition_of, expression_of
from civicplan.rules.meaning import Meaning
from civicplan.rules.phrases import Scope
from civicplan.rules.reasons import Reason
from civicplan.rules.saying import said
from tests.rules.made import figures, indicator, scheme


BARE = indicator("")
FULL = indicator(
    baseline=("FY2006", "10"), targets={"FY2016": "30"}, actuals={"FY2011": "15"}
)


def _holds(of: Indicator, text: str) -> object:
    return Meaning(figures(of)).all_hold(condition_of(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("actual > 1", Reason.NO_ACTUAL),
        ("1 < 2 < actual", Reason.NO_ACTUAL),
        ("final is reached", Reason.NO_ACTUAL),
        ("final is not reached", Reason.NO_ACTUAL),
        ("actual is missing", True),
        ("actual is not missing", False),
        ("actual + 1 is missing", True),
        ("kind != survey", True),
        ("kind = survey", False),
        ("mark != '*'", True),
        ("actual > 1 and baseline > 1", Reason.NO_ACTUAL),
        ("actual > 1 and 2 > 3", False),
        ("2 < 3 and baseline > 1", Reason.NO_BASELINE),
        ("missing is missing", True),
        ("1 / 0 > 1", Reason.DIVISION_BY_ZERO),
        ("sense > 0", Reason.NO_DIRECTION),
        ("expected is reached", Reason.NO_ACTUAL),
    ],
)
def test_a_test_is_true_false_or_undefined(text: str, expected: object) -> None:
    """
    An undefined side makes a test undefined, and false goes before undefined.
    """
    assert expected is _holds(BARE, text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ratio to baseline", Reason.DIVISION_BY_ZERO),
        ("ratio to final", Reason.TARGET_IS_ZERO),
        ("growth since baseline", Reason.DIVISION_BY_ZERO),
        ("progress to final", Reason.TARGET_IS_BASELINE),
        ("9999999999 ** 9999999999", Reason.TOO_LARGE),
        ("(0 - 2) ** 0.5", Reason.ROOT_OF_NEGATIVE),
        ("missing", Reason.DECLARED_MISSING),
    ],
)
def test_a_quantity_is_undefined_for_a_reason(text: str, reason: Reason) -> None:
    """
    A zero that is no target is told from a target of zero.
    """
    zero = indicator(
        baseline=("FY2006", "0"), targets={"FY2016": "0"}, actuals={"FY2011": "1"}
    )

    assert reason is Meaning(figures(zero)).quantity(expression_of(text))


def test_a_named_quantity_is_the_first_alternative_that_holds() -> None:
    """
    Where none does, the first reason stands, or that no case applies.
    """
    rules = scheme(
        """
        let:
          one: [{when: baseline > 20, is: 1}, {when: final > 20, is: 2}, {is: 3}]
          none: [{when: previous > 1, is: 1}, {when: final < 1, is: 2}]
          gap: [{when: final < 1, is: 2}]
          huge: 10 ** 2000
          hugest: huge * huge
        show: {one: }
        """
    )
    meaning = Meaning(figures(FULL), rules.lets)

    assert [2, Reason.NO_PREVIOUS, Reason.NO_CASE, Reason.TOO_LARGE] == [
        meaning.named(name) for name in ("one", "none", "gap", "hugest")
    ]


def test_the_deciding_case_comes_with_what_was_undefined_before_it() -> None:
    """
    The first undefined case is remembered; false ones are not.
    """
    rules = scheme(
        """
        cases:
          - {when: final < 1 and previous > 1, rating: A}
          - {when: external > 1, rating: A}
          - {when: previous > 1, rating: A}
          - {rating: B}
        ratings: [{id: A}]
        unrated: [{id: B}]
        """
    )
    cases = rules.question("rating").cases
    meaning = Meaning(figures(FULL))

    assert (3, Reason.NO_COMPARISON) == meaning.decide(cases)
    assert Reason.NO_COMPARISON is meaning.why_unrated(cases)


@pytest.mark.parametrize(
    ("when", "reason"),
    [
        ("external is missing", Reason.NO_COMPARISON),
        ("state = active", Reason.OFF_SCALE),
        ("outlook != likely", Reason.OFF_SCALE),
        ("previous is missing and external is missing", Reason.NO_PREVIOUS),
    ],
)
def test_what_the_case_itself_finds_missing_is_the_reason(
    when: str, reason: Reason
) -> None:
    """
    A case for missing figures tells which is missing.
    """
    rules = scheme(f"cases: [{{when: {when}, rating: A}}]\nunrated: [{{id: A}}]")

    assert reason is Meaning(figures(FULL)).why_unrated(rules.questions[0].cases)


def test_a_forecast_that_was_asked_for_in_vain_is_the_reason() -> None:
    """
    And not what else is unknown: with a forecast there would be a rating.
    """
    rules = scheme(
        """
        cases:
          - {when: change since external > 0, rating: A}
          - {when: outlook = likely, rating: A}
          - {when: outlook = unlikely, rating: A}
          - {when: actual is not missing, rating: B}
        ratings: [{id: A}]
        unrated: [{id: B}]
        """
    )

    found = Meaning(figures(FULL)).why_unrated(rules.questions[0].cases)

    assert Reason.NO_FORECAST is found


def test_a_score_that_is_undefined_is_a_reason_too() -> None:
    """
    A case that gives only a score rates nothing without it.
    """
    rules = scheme("cases: [{score: ratio to external}]")

    assert Reason.NO_COMPARISON is Meaning(figures(FULL)).why_unrated(
        rules.questions[0].cases
    )


@pytest.mark.parametrize(
    "text",
    [
        "progress to interim never below 0",
        "(1 + 2) * 3 - -4",
        "2 ** 3 ** 0.5",
        "(2 ** 3) ** 0.5",
        "abs(actual - baseline) / (final - baseline)",
        "1 - (2 - 3)",
        "actual rounded to 0.1 % never above 5",
        "(actual never above 5) * 2",
        "margin * 80 %",
    ],
)
def test_an_expression_is_said_as_it_was_written(text: str) -> None:
    """
    Brackets stand where they are needed and nowhere else.
    """
    assert text == said(expression_of(text, Scope(parameters=("margin",))))
