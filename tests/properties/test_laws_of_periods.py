"""
Laws of periods, whatever the calendar of fiscal years.
"""

from __future__ import annotations

import contextlib
import copy
import pickle
from datetime import date, timedelta
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from civicplan.base.periods import FiscalYear, Period, months_between, period
from civicplan.base.printed_periods import print_period, read_period
from civicplan.errors import InvalidValueError
from civicplan.testing.periods import fiscal_years, periods, printed_periods


DAY = timedelta(days=1)


def _in(calendar: FiscalYear) -> st.SearchStrategy[tuple[FiscalYear, Period]]:
    return periods(fiscal_year=calendar).map(lambda each: (calendar, each))


def _printed_in(
    calendar: FiscalYear,
) -> st.SearchStrategy[tuple[FiscalYear, tuple[str, Period]]]:
    return printed_periods(fiscal_year=calendar).map(lambda each: (calendar, each))


# Signs that periods are printed with, so that chance makes something near to one.
nearly = st.text(
    "0123456789元平成令和HRFYQ年度月日末中～~-/. ()第四半期上下　２３", max_size=16
)

any_calendar = fiscal_years().flatmap(_in)
any_printed = fiscal_years().flatmap(_printed_in)


@given(any_calendar)
def test_a_text_gives_the_period_that_has_it(pair: tuple[FiscalYear, Period]) -> None:
    """
    Reading the text of a period gives that very object.
    """
    calendar, one = pair
    assert one is period(one.text, calendar)


@given(any_calendar)
def test_a_period_can_be_made_again_from_its_fields(
    pair: tuple[FiscalYear, Period],
) -> None:
    """
    The class gives the one that there is.
    """
    _, one = pair
    assert one is Period(
        start=one.start, end=one.end, text=one.text, calendar=one.calendar
    )


@given(any_calendar)
def test_a_period_survives_pickles_and_copies(pair: tuple[FiscalYear, Period]) -> None:
    """
    What comes back is the same object.
    """
    _, one = pair
    assert one is pickle.loads(pickle.dumps(one))  # noqa: S301
    assert one is copy.deepcopy(one)


@given(any_calendar)
def test_a_period_equals_its_days(pair: tuple[FiscalYear, Period]) -> None:
    """
    However it is written, a period equals the span of its days.
    """
    _, one = pair
    days = Period(start=one.start, end=one.end)
    assert one == days
    assert hash(one) == hash(days)


@given(any_calendar)
def test_a_period_keeps_a_calendar_only_if_its_text_needs_one(
    pair: tuple[FiscalYear, Period],
) -> None:
    """
    A text that names a fiscal year does, any other doesn't.
    """
    calendar, one = pair
    assert (calendar if "FY" in one.text else None) == one.calendar


@given(any_calendar)
def test_a_period_is_not_empty_and_holds_itself(
    pair: tuple[FiscalYear, Period],
) -> None:
    """
    Its first and last day and all of it lie in it; the days around it do not.
    """
    _, one = pair
    assert one.start in one
    assert one.end in one
    assert one in one  # noqa: PLR0124
    assert one.start - DAY not in one
    assert one.end + DAY not in one


@given(periods(), periods(), periods())
def test_the_order_is_total(first: Period, second: Period, third: Period) -> None:
    """
    Of two periods exactly one of <, = and > holds, and order passes on.
    """
    assert 1 == (first < second) + (first == second) + (first > second)
    assert (first <= second) is not (first > second)
    low, middle, high = sorted([first, second, third])
    assert low <= middle <= high
    assert low <= high


@given(fiscal_years(), st.integers(2, 9997))
def test_fiscal_years_follow_each_other(calendar: FiscalYear, number: int) -> None:
    """
    The day after a fiscal year is the first of the next.
    """
    assert calendar.year(number).end + DAY == calendar.year(number + 1).start


@given(fiscal_years(), st.dates(date(2, 1, 1), date(9998, 1, 1)))
def test_a_day_lies_in_its_fiscal_year(calendar: FiscalYear, day: date) -> None:
    """
    The fiscal year of a day holds it.
    """
    assert day in calendar.year(calendar.year_of(day))


@given(fiscal_years(), st.integers(2, 9998), st.sampled_from(["", "FY"]))
@pytest.mark.parametrize("pieces", [("Q1", "Q2", "Q3", "Q4"), ("H1", "H2")])
def test_pieces_make_up_their_year(
    pieces: tuple[str, ...], calendar: FiscalYear, number: int, fiscal: str
) -> None:
    """
    Quarters and halves follow each other from the first day to the last.
    """
    year = period(f"{fiscal}{number:04d}", calendar)
    parts = [period(f"{year}-{piece}", calendar) for piece in pieces]
    assert [year.start, *(part.end + DAY for part in parts)] == [
        *(part.start for part in parts),
        year.end + DAY,
    ]


@given(pair=any_calendar, era=st.booleans())
def test_what_is_printed_in_japanese_is_read_back(
    *, pair: tuple[FiscalYear, Period], era: bool
) -> None:
    """
    By era or not, the printed text gives the same object.
    """
    calendar, one = pair
    assert one is read_period(print_period(one, era=era), calendar)


@given(any_calendar)
def test_what_is_printed_in_english_is_read_back(
    pair: tuple[FiscalYear, Period],
) -> None:
    """
    The printed text gives the same object.
    """
    calendar, one = pair
    assert one is read_period(print_period(one, language="en"), calendar)


@given(any_calendar)
def test_canonical_texts_are_read_where_printed_ones_are(
    pair: tuple[FiscalYear, Period],
) -> None:
    """
    Whoever reads printed periods reads those of plan files too.
    """
    calendar, one = pair
    assert one is read_period(one.text, calendar)


@given(any_printed)
def test_widths_blanks_and_words_change_nothing(
    pair: tuple[FiscalYear, tuple[str, Period]],
) -> None:
    """
    A period is read however it is printed.
    """
    calendar, (printed, meant) = pair
    assert meant is read_period(printed, calendar)


@given(st.one_of(st.text(), nearly), st.sampled_from([None, "fiscal", "calendar"]))
def test_any_text_is_read_or_refused(
    text: str, bare: Literal["fiscal", "calendar"] | None
) -> None:
    """
    No text breaks the reader, and what it reads has a text that it reads again.
    """
    with contextlib.suppress(InvalidValueError):
        one = read_period(text, era="平成", bare=bare)
        assert one is period(one.text)


@given(st.one_of(st.text(), nearly))
def test_any_text_is_canonical_or_refused(text: str) -> None:
    """
    The strict reader accepts nothing but its own forms.
    """
    with contextlib.suppress(InvalidValueError):
        one = period(text)
        assert one.text in {text, text.partition("/")[0]}


@given(st.dates(), st.dates())
def test_months_are_antisymmetric(earlier: date, later: date) -> None:
    """
    Counted backwards they are the same number, below zero.
    """
    assert months_between(earlier, later) == -months_between(later, earlier)


@given(st.dates(), st.dates(), st.dates())
def test_months_add_up(first: date, second: date, third: date) -> None:
    """
    A way in two parts is as long as the whole.
    """
    assert months_between(first, third) == (
        months_between(first, second) + months_between(second, third)
    )


@given(st.dates(), st.dates(), st.dates())
def test_later_is_never_fewer_months(first: date, second: date, third: date) -> None:
    """
    The clock never runs back.
    """
    earlier, later = sorted([second, third])
    assert months_between(first, earlier) <= months_between(first, later)


@given(fiscal_years(), st.integers(2, 9000), st.integers(0, 998))
def test_years_have_twelve_months(
    calendar: FiscalYear, number: int, years: int
) -> None:
    """
    From the end of one fiscal year to that of another it is twelve for each year.
    """
    first, last = calendar.year(number), calendar.year(number + years)
    assert 12 * years == months_between(first.end, last.end)
