"""
Havering's traffic lights, and the defaults of two tools.

Sources: Havering Council's performance reports, TolaActivity's own tests, ClearPoint's
manual.
"""

from __future__ import annotations

from collections.abc import Iterator

from civicplan.base.periods import period
from civicplan.rules.answers import Answer
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


QUARTER, YEAR_AGO = period("2014-Q4"), period("2013-Q4")


def _answer(row: Row, name: str) -> Answer:
    given = row["inputs"]
    actuals = [observed(given["actual"], QUARTER)]
    if "same_period_last_year" in given:
        actuals.append(observed(given["same_period_last_year"], YEAR_AGO))
    indicator = indicator_of(given["direction"], {QUARTER: given["target"]}, *actuals)
    return answer_of(name, indicator)


def havering(row: Row) -> Iterator[Figure]:
    """
    The colour.
    """
    rating = _answer(row, "havering").rating
    colour = rating.id if rating else None
    yield word("status", row["expected"]["status"], colour)


def tola(row: Row) -> Iterator[Figure]:
    """
    Over, on or under scope.
    """
    score = _answer(row, "tola").score
    yield number("over_under", row["expected"]["over_under"], score)


def clearpoint(row: Row) -> Iterator[Figure]:
    """
    The status, as it is labelled.
    """
    rating = _answer(row, "clearpoint").rating
    label = rating.label("en") if rating else None
    yield word("status", row["expected"]["status"], label)


def test_havering(reproduced: Reproduced) -> None:
    """
    All eight colours come out.
    """
    expected = Tally(rows=8, figures=8, missed={})
    method = "havering-rag-10pct-with-direction-of-travel"

    assert expected == reproduced(method, havering)


def test_tola(reproduced: Reproduced) -> None:
    """
    All seven come out as in the tool's own tests.
    """
    expected = Tally(rows=7, figures=7, missed={})

    assert expected == reproduced("tola-15pct", tola)


def test_clearpoint(reproduced: Reproduced) -> None:
    """
    All four statuses come out.
    """
    expected = Tally(rows=4, figures=4, missed={})
    method = "clearpoint-default-series-evaluation"

    assert expected == reproduced(method, clearpoint)
