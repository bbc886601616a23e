"""
Rules as governments publish them, on a handful of their own figures.

They use what `standard` does not: parameters, lists of alternatives, marks, powers,
scores, survey margins.
Sources: Gifu Prefecture, 「清流の国ぎふ」創生総合戦略 実施状況報告書; Open SDG's
progress measure 2.4 as published by Statistics Canada; Fukuoka City,
保健福祉総合計画 成果指標.
"""

from __future__ import annotations

from typing import Any

import pytest

from civicplan.model.indicators import Indicator
from civicplan.rules.evaluation import assess
from tests.rules.made import indicator, scheme


GIFU = """
use: {interim: actual period}
let:
  annual:
    - {when: mark = '*' and interim != 0, is: ratio to interim}
    - {when: interim = baseline and interim is reached, is: 100 %}
    - {is: progress to interim never below 0}
show:
  annual: {rounded to: 1 %}
"""

STATISTICS_CANADA = """
parameters: {limit: missing}
let:
  trend:
    - {when: years >= 1 and actual / baseline >= 0, is: sense * growth since baseline}
  pace: trend / abs((final / baseline) ** (1 / planned years) - 1)
  room:
    - {when: limit is missing, is: 1}
    - {when: abs(baseline) <= abs(limit), is: 1 - abs(baseline / limit) ** 4.44}
cases:
  - {when: pace >= 60 %, rating: moderate, score: 7.1429 * pace - 4.2857}
  - {when: final is missing and trend >= 0.5 % * room, rating: moderate,
     score: 250 * trend / room - 1.25}
  - {when: final is missing and trend >= 0, rating: limited,
     score: 500 * trend / room - 2.5}
ratings: [{id: moderate}, {id: limited}]
"""

FUKUOKA = """
parameters: {margin: 3}
cases:
  - {when: final is reached, rating: a}
  - {when: kind = survey and -margin < actual - baseline < margin, rating: b}
  - {when: expected is reached, rating: a}
  - {when: change since baseline >= 0, rating: b}
  - {when: change since baseline < 0, rating: c}
ratings: [{id: a}, {id: b}, {id: c}]
"""


@pytest.mark.parametrize(
    ("direction", "baseline", "target", "actual", "mark", "printed"),
    [
        ("increase", "91.7", "100", "80.4", "", "0%"),
        ("decrease", "104", "0", "91", "", "13%"),
        ("increase", "62.8", "60.0", "64.6", "*", "108%"),
        ("decrease", "1", "0", "1", "*", "0%"),
        ("increase", "71", "71", "71", "", "100%"),
    ],
)
def test_gifu(  # noqa: PLR0913, PLR0917 - a row of the report
    direction: str, baseline: str, target: str, actual: str, mark: str, printed: str
) -> None:
    """
    Worse is 0 %, fewer is better in the same formula, and a star is a plain ratio.
    """
    of = indicator(
        direction,
        baseline,
        {"FY2023": target},
        {"FY2023": actual},
        marks=(mark,) if mark else (),
    )

    assert [printed] == [
        each.printed for each in assess(of, scheme(GIFU)).answer().shown
    ]


def _canada(direction: str, start: str, last: str, **fields: Any) -> Indicator:
    (first, value), (now, actual) = start.split(":"), last.split(":")
    return indicator(direction, (first, value), actuals={now: actual}, **fields)


@pytest.mark.parametrize(
    ("of", "rating", "score"),
    [
        (
            _canada("decrease", "2015:14.5", "2023:10.4", targets={"2030": "7.25"}),
            "moderate",
            2.1506954374096354,
        ),
        (
            _canada("increase", "2016:66.6", "2023:71.4", parameters={"limit": "100"}),
            "moderate",
            1.739752850099936,
        ),
        (
            _canada("decrease", "2015:178.8", "2025:173.3"),
            "limited",
            -0.9402545761714709,
        ),
    ],
    ids=["with a target", "near a limit", "without either"],
)
def test_statistics_canada(of: Indicator, rating: str, score: float) -> None:
    """
    Growth by roots, to the digits that were published.
    """
    answer = assess(of, scheme(STATISTICS_CANADA)).answer()

    assert rating == (answer.rating and answer.rating.id)
    assert answer.score is not None
    assert score == pytest.approx(float(answer.score), rel=1e-12)


@pytest.mark.parametrize(
    ("kind", "actual", "margin", "expected"),
    [
        ("survey", "47.0", None, "c"),
        ("survey", "47.1", None, "b"),
        ("survey", "52.9", None, "b"),
        ("survey", "53.0", None, "b"),
        ("survey", "55.0", None, "a"),
        ("survey", "55.0", "6", "b"),
        ("survey", "60.0", "99", "a"),
        ("statistic", "49.9", None, "c"),
        ("statistic", "50.0", None, "b"),
    ],
)
def test_fukuoka(kind: str, actual: str, margin: str | None, expected: str) -> None:
    """
    From 50 to 60, half the time gone: a survey within 3 points is as before.
    """
    of = indicator(
        baseline=("FY2006", "50.0"),
        targets={"FY2016": "60.0"},
        actuals={"FY2011": actual},
        kind=kind,
        parameters={"margin": margin} if margin else {},
    )
    rating = assess(of, scheme(FUKUOKA)).answer().rating

    assert expected == (rating and rating.id)
