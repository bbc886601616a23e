"""
From exact numbers and days to places.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from civicplan.views.charts.scales import Span, days_of, drawn, labels_at, span_of


@pytest.mark.parametrize(
    ("values", "zero", "span"),
    [
        ([4833.0, 3447.0, 3300.0], False, (3000, 5000)),
        ([4833.0, 3447.0, 3300.0], True, (0, 6000)),
        ([0.0, 1e9], False, (0, 1.2e9)),
        ([-120.0, -200.0], False, (-220, -100)),
        ([-120.0, -200.0], True, (-250, 0)),
        ([-5.0, 5.0], False, (-6, 6)),
        ([0.0], False, (0, 1)),
        ([3.25], False, (0, 4)),
        ([], False, (0, 1)),
    ],
)
def test_an_axis_holds_its_values_between_round_ends(
    values: list[float], *, zero: bool, span: tuple[float, float]
) -> None:
    """
    And zero where it must, or where that costs little.
    """
    found = span_of(values, zero=zero)

    assert pytest.approx(span) == (found.low, found.high)


def test_shares_end_at_a_hundred() -> None:
    """
    Unless one is above.
    """
    within = span_of([40.0, 98.0], zero=False, per_cent=True)
    above = span_of([40.0, 104.0], zero=False, per_cent=True)

    assert within.high == 100 < above.high


@pytest.mark.parametrize(
    ("value", "place"),
    [("18.6", 18.6), ("1e300", 1e300), ("1e301", None), ("-1e400", None)],
)
def test_a_number_no_axis_holds_is_not_drawn(value: str, place: float | None) -> None:
    """
    It is no infinity.
    """
    assert place == drawn(Decimal(value))


def test_what_matters_most_has_its_label() -> None:
    """
    Others have a mark on the axis, and a label as far as there is room.
    """
    target, near, far = date(2012, 3, 31), date(2011, 12, 31), date(2007, 3, 31)
    span = days_of([target, far])
    wanted = [(target, "2011年度"), (near, "2011年"), (far, "2006年度")]

    assert {
        far.toordinal(): "2006年度",
        near.toordinal(): "",
        target.toordinal(): "2011年度",
    } == labels_at(wanted, span, 400)


def test_one_day_stands_in_the_middle() -> None:
    """
    With time on both sides.
    """
    day = date(2025, 12, 31)

    assert days_of([day]).share(day.toordinal()) == 1 / 2
    assert isinstance(days_of([]), Span)
