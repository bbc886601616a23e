"""
Statistics Canada: Open SDG's progress measure 2.4.

Source: the data repositories of Statistics Canada's SDG sites.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from civicplan.base.periods import Period, period
from civicplan.catalog.schemes import scheme
from civicplan.model.indicators import Indicator
from civicplan.rules.evaluation import assess
from tests.conformance.published import (
    Figure,
    Reproduced,
    Row,
    Tally,
    answer_of,
    indicator_of,
    number,
    observed,
    word,
)


def _year(number: Decimal) -> Period:
    return period(str(number))


def figures(row: Row) -> Iterator[Figure]:
    """
    The progress value, the score and the status of a series.

    The value is the pace to the target, or the trend where there is no target.
    """
    given, expected = row["inputs"], row["expected"]
    target, limit = given["target"], given["limit"]
    indicator = indicator_of(
        given["direction"],
        {} if target is None else {_year(given["target_year"]): target},
        observed(given["current_value"], _year(given["current_year"])),
        baseline=observed(given["base_value"], _year(given["base_year"])),
        parameters={} if limit is None else {"limit": limit},
    )
    answer = answer_of("statcan", indicator)
    shown = {each.name: each.value for each in answer.shown}
    value = shown["trend" if target is None else "pace"]
    yield number("value", expected["progress_value"], value)
    yield number("score", expected["score"], answer.score)
    status = answer.rating.id if answer.rating else None
    yield word("status", expected["status"], status)


def test_statistics_canada(reproduced: Reproduced) -> None:
    """
    Value, score and status of all 301 series come out as published.
    """
    expected = Tally(rows=301, figures=903, missed={})

    assert expected == reproduced("statcan/open-sdg-2.4", figures)


def _series(place: int, score: Decimal | None) -> Indicator:
    """
    A series that has that score: in one year it grew from 1 by its pace towards 2.
    """
    year, actuals = period("2016"), []
    if score is not None:
        # The two lines of the published rule, read from the score to the pace.
        lines = {True: ("4.2857", "7.1429"), False: ("2.5", "4.1667")}
        shift, slope = (Fraction(each) for each in lines[score > 0])
        pace = (Fraction(score) + shift) / slope
        grown = 1 + Decimal(pace.numerator) / Decimal(pace.denominator)
        actuals.append(observed(grown, year))
    return indicator_of(
        "increase",
        {year: Decimal(2)},
        *actuals,
        id=f"series-{place}",
        baseline=observed(Decimal(1), period("2015")),
    )


def figures_of_mean(row: Row) -> Iterator[Figure]:
    """
    The score and status of an indicator, from the scores of its series.
    """
    scores = row["inputs"]["series_scores"]
    parts = tuple(_series(place, score) for place, score in enumerate(scores))
    whole = Indicator(id="x", name="x", parts=parts)
    assessment = assess(whole, scheme("statcan"))
    for part, score in zip(assessment.parts, scores, strict=True):
        assert number("series", score, part.answer().score).same
    answer = assessment.answer()
    yield number("score", row["expected"]["score"], answer.score)
    status = answer.rating.id if answer.rating else None
    yield word("status", row["expected"]["status"], status)


def test_statistics_canada_from_series_to_indicator(reproduced: Reproduced) -> None:
    """
    Both means come out as published; series without data are left out of them.
    """
    expected = Tally(rows=2, figures=4, missed={})

    assert expected == reproduced("statcan aggregate", figures_of_mean)
