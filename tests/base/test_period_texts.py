"""
Canonical texts of periods: the days they mean, and what is said of slips.
"""

from __future__ import annotations

import pytest

from civicplan.base.period_texts import days_of, month_length, parts_of
from civicplan.errors import InvalidValueError


def _days(text: str) -> str:
    start, end = days_of(text, fiscal_start=(4, 1), years_to_name=0)
    return f"{start} {end}"


def _refusal(text: str) -> str:
    with pytest.raises(InvalidValueError) as refused:
        days_of(text, fiscal_start=(4, 1), years_to_name=0)
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2011-03-31", "2011-03-31 2011-03-31"),
        ("2011-08", "2011-08-01 2011-08-31"),
        ("2012-02", "2012-02-01 2012-02-29"),
        ("1900-02", "1900-02-01 1900-02-28"),
        ("2025-Q3", "2025-07-01 2025-09-30"),
        ("2025-H1", "2025-01-01 2025-06-30"),
        ("2009", "2009-01-01 2009-12-31"),
        ("FY2011", "2011-04-01 2012-03-31"),
        ("FY2026-Q1", "2026-04-01 2026-06-30"),
        ("FY2026-Q4", "2027-01-01 2027-03-31"),
        ("FY2026-H1", "2026-04-01 2026-09-30"),
        ("FY2023/FY2027", "2023-04-01 2028-03-31"),
        ("2011-04-01/2011-09-30", "2011-04-01 2011-09-30"),
        ("2009/FY2011", "2009-01-01 2012-03-31"),
        ("0001", "0001-01-01 0001-12-31"),
        ("9999", "9999-01-01 9999-12-31"),
        ("9999-12", "9999-12-01 9999-12-31"),
        ("FY9999-Q3", "9999-10-01 9999-12-31"),
    ],
)
def test_each_form_means_its_days(text: str, days: str) -> None:
    """
    A text means the days from its first to its last, both of them included.
    """
    assert days == _days(text)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("fy2011", "FY2011"),
        ("FY 2011", "FY2011"),
        ("FY-2011", "FY2011"),
        ("2011FY", "FY2011"),
        ("FY2O11", "FY2011"),
        ("ＦＹ２０１１", "FY2011"),
        ("2011-8", "2011-08"),
        ("2011/3/31", "2011-03-31"),
        ("2025Q3", "2025-Q3"),
        ("FY2026q1", "FY2026-Q1"),
        ("FY2023-FY2027", "FY2023/FY2027"),
        ("FY2023～FY2027", "FY2023/FY2027"),
        ("2011-08\n", "2011-08"),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(slip: str, meant: str) -> None:
    """
    Usual slips are refused with the form that was meant.
    """
    assert _refusal(slip).endswith(f"Did you mean {meant!r}?")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "FY11",
        "平成23年度",
        "2011/2012/2013",
        "2O11-13",
        "FY2011-8",
        "x" * 99,
    ],
)
def test_any_other_text_is_answered_with_the_forms(text: str) -> None:
    """
    Where nothing near was meant, the error lists every form.
    """
    assert "write a day (2011-03-31), a month (2011-08)" in _refusal(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2011-13", "there is no month 13: months run from 01 to 12."),
        ("2011-00", "there is no month 0: months run from 01 to 12."),
        ("2011-02-29", "there is no day 29: 2011-02 runs from 01 to 28."),
        ("0000", "there is no year 0: years run from 0001 to 9999."),
        ("2025-Q5", "there is no quarter 5: write Q1 to Q4."),
        ("FY2025-H0", "there is no half 0: write H1 to H2."),
        (
            "FY2015-16",
            (
                "no month or day follows FY2015: write FY2015, or FY2015/FY2016 for "
                "two years."
            ),
        ),
        ("FY9999", "its days must lie between 0001-01-01 and 9999-12-31."),
        (
            "FY2023/FY2022",
            (
                "it begins on 2023-04-01 and ends before that, on 2023-03-31: write "
                "the earlier part first."
            ),
        ),
    ],
)
def test_what_is_not_there_is_said(text: str, hint: str) -> None:
    """
    A text of the right form that names no days is refused with the reason.
    """
    assert f"period = {text!r}: {hint}" == _refusal(text)


def test_a_year_before_the_first_day_is_refused() -> None:
    """
    A fiscal year that began before 0001-01-01 cannot be written in days.
    """
    with pytest.raises(InvalidValueError, match="must lie between"):
        days_of("FY0001", fiscal_start=(7, 1), years_to_name=1)


def test_parts_are_given_for_canonical_texts_only() -> None:
    """
    The parts of a span come in order; a text of no form has none.
    """
    assert ["FY2023", "FY2027"] == [each.group() for each in parts_of("FY2023/FY2027")]
    assert () == parts_of("FY2023/soon")


def test_months_have_their_lengths() -> None:
    """
    February has 29 days in leap years, of which 1900 is none and 2000 is one.
    """
    assert [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] == [
        month_length(2011 * 12 + month) for month in range(12)
    ]
    assert [28, 29] == [month_length(year * 12 + 1) for year in (1900, 2000)]
