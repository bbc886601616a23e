"""
The edges of the scheme of Statistics Canada: just inside, on and just outside of each
band.

What they published themselves is in tests/conformance.
"""

from __future__ import annotations

import pytest

from civicplan.model.indicators import Indicator
from tests.catalog.rated import rating_of
from tests.rules.made import indicator


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        ("200", "target_achieved"),
        ("195", "substantial_progress"),
        ("194.9", "moderate_progress"),
        ("160", "moderate_progress"),
        ("159.9", "limited_progress"),
        ("100", "limited_progress"),
        ("99.9", "deterioration"),
    ],
)
def test_statistics_canada_with_a_target(actual: str, expected: str) -> None:
    """
    From 100 to 200 within the one year that was planned.
    """
    of = indicator(
        baseline=("2015", "100"), targets={"2016": "200"}, actuals={"2016": actual}
    )

    assert expected == rating_of("statcan", of)


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        ("101.5", "substantial_progress"),
        ("101.49", "moderate_progress"),
        ("100.5", "moderate_progress"),
        ("100.49", "limited_progress"),
        ("100", "limited_progress"),
        ("99.99", "deterioration"),
    ],
)
def test_statistics_canada_without_a_target(actual: str, expected: str) -> None:
    """
    Growth in a year, from 100.
    """
    of = indicator(baseline=("2015", "100"), actuals={"2016": actual})

    assert expected == rating_of("statcan", of)


@pytest.mark.parametrize(
    ("baseline", "limit", "expected"),
    [
        ("100", "100", "substantial_progress"),
        ("100", "50", "limited_progress"),
        ("100", "49", "limited_progress"),
        ("100", "101", "substantial_progress"),
        ("100", "99", "substantial_progress"),
        ("100", "51", "limited_progress"),
        ("100", "1000", "limited_progress"),
    ],
)
def test_statistics_canada_near_a_limit(
    baseline: str, limit: str, expected: str
) -> None:
    """
    Growth of 0.2 % is enough where there is little room, and all of it at the limit.
    """
    of = indicator(
        baseline=("2015", baseline),
        actuals={"2016": "100.2"},
        parameters={"limit": limit},
    )

    assert expected == rating_of("statcan", of)


@pytest.mark.parametrize(
    "of",
    [
        indicator(baseline=("2015", "100"), targets={"2030": "200"}),
        indicator(baseline=("2015", "-1"), actuals={"2016": "1"}),
        indicator(baseline=("2015", "1"), actuals={"2015": "2"}),
        indicator("", ("2015", "100"), {"2030": "200"}, {"2016": "150"}),
    ],
    ids=["no figure", "signs differ", "no year between", "no direction"],
)
def test_statistics_canada_where_nothing_can_be_said(of: Indicator) -> None:
    """
    It has a word for that.
    """
    assert "not_available" == rating_of("statcan", of, "2016")


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        ("0.001015", "substantial_progress"),
        ("0.001005", "moderate_progress"),
        ("0.001", "limited_progress"),
        ("0.000999", "deterioration"),
    ],
)
def test_statistics_canada_from_zero(actual: str, expected: str) -> None:
    """
    A baseline of 0 counts as 0.001.
    """
    of = indicator(baseline=("2015", "0"), actuals={"2016": actual})

    assert expected == rating_of("statcan", of)
