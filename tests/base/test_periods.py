"""
Periods and calendars of fiscal years, by example.
"""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from civicplan.base import periods
from civicplan.base.periods import JAPAN, FiscalYear, Period, months_between, period
from civicplan.errors import InvalidValueError


JULY = FiscalYear(start="07-01", named_after="end")


@pytest.mark.parametrize(
    ("calendar", "days"),
    [
        (JAPAN, "2011-04-01 2012-03-31"),
        (FiscalYear(start="07-01"), "2011-07-01 2012-06-30"),
        (JULY, "2010-07-01 2011-06-30"),
        (FiscalYear(start="10-01", named_after="end"), "2010-10-01 2011-09-30"),
        (FiscalYear(start="04-06"), "2011-04-06 2012-04-05"),
        (FiscalYear(start="01-01"), "2011-01-01 2011-12-31"),
        (FiscalYear(start="01-01", named_after="end"), "2011-01-01 2011-12-31"),
        (FiscalYear(start="02-28"), "2011-02-28 2012-02-27"),
    ],
)
def test_a_fiscal_year_begins_and_is_named_as_its_calendar_says(
    calendar: FiscalYear, days: str
) -> None:
    """
    FY2011 begins on the calendar's day, and begins or ends in 2011.
    """
    year = calendar.year(2011)
    assert days == f"{year.start} {year.end}"


def test_quarters_of_a_fiscal_year_count_from_its_start() -> None:
    """
    The first quarter of the year from 6 April ends on 5 July.
    """
    first = period("FY2011-Q1", FiscalYear(start="04-06"))
    assert (date(2011, 4, 6), date(2011, 7, 5)) == (first.start, first.end)


def test_a_quarter_begins_on_the_last_day_of_a_month_that_is_too_short() -> None:
    """
    Where the year begins on 30 November, its second quarter begins on 28 February.
    """
    second = period("FY2010-Q2", FiscalYear(start="11-30"))
    assert (date(2011, 2, 28), date(2011, 5, 29)) == (second.start, second.end)


@pytest.mark.parametrize(
    ("start", "hint"),
    [
        ("02-29", "29 February is missing in most years: write 02-28 or 03-01."),
        ("4-1", "write the month and the day of the first day, such as 04-01."),
        ("13-01", "write the month and the day of the first day, such as 04-01."),
        (401, "write the month and the day of the first day, such as 04-01."),
    ],
)
def test_a_fiscal_year_starts_on_a_day_of_every_year(start: Any, hint: str) -> None:
    """
    A start that some year lacks, or in another form, is refused.
    """
    with pytest.raises(InvalidValueError) as refused:
        FiscalYear(start=start)
    assert f"fiscal_year.start = {start!r}: {hint}" == str(refused.value)


def test_a_fiscal_year_is_named_after_its_start_or_its_end() -> None:
    """
    Another word is refused, with the near one suggested.
    """
    with pytest.raises(InvalidValueError) as refused:
        FiscalYear(named_after="ends")
    assert (
        "fiscal_year.named_after = 'ends': write 'start' where FY2011 begins in 2011, "
        "'end' where it ends in 2011. Did you mean 'end'?" == str(refused.value)
    )


@pytest.mark.parametrize("number", [0, -1, 10_000, True, 2011.0, "2011"])
def test_a_fiscal_year_has_a_number(number: Any) -> None:
    """
    Numbers that no year has are refused.
    """
    with pytest.raises(InvalidValueError, match="a number from 1 to 9999 is needed"):
        JAPAN.year(number)


@pytest.mark.parametrize(
    ("calendar", "day", "number"),
    [
        (JAPAN, date(2011, 3, 31), 2010),
        (JAPAN, date(2011, 4, 1), 2011),
        (JULY, date(2011, 6, 30), 2011),
        (JULY, date(2011, 7, 1), 2012),
    ],
)
def test_a_day_lies_in_a_fiscal_year(
    calendar: FiscalYear, day: date, number: int
) -> None:
    """
    The last day of a fiscal year and the first of the next have different numbers.
    """
    assert number == calendar.year_of(day)


def test_equal_texts_in_one_calendar_are_one_object() -> None:
    """
    Reading a text again gives the same object, also in an equal calendar.
    """
    assert period("FY2011", JULY) is period(
        "FY2011", FiscalYear(start="07-01", named_after="end")
    )


def test_equal_texts_in_two_calendars_are_two_periods() -> None:
    """
    FY2011 is not the same in every calendar.
    """
    assert period("FY2011") != period("FY2011", JULY)


def test_a_text_without_a_fiscal_year_is_one_object_in_every_calendar() -> None:
    """
    2011-08 depends on no calendar and keeps none.
    """
    august = period("2011-08", JULY)
    assert august is period("2011-08")
    assert august.calendar is None


def test_equal_texts_are_one_object_however_many_are_read_between(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    Emptying the memory of the last texts loses no period that is in use.
    """
    monkeypatch.setattr(periods, "_MOST_RECENT", 2)
    fy2011 = period("FY2011")
    for number in range(2000, 2010):
        period(f"FY{number}")
    assert len(periods._recent) <= 2
    assert fy2011 is period("FY2011")


def test_millions_of_texts_take_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Periods that nobody holds are forgotten.
    """
    monkeypatch.setattr(periods, "_MOST_RECENT", 2)
    # Other tests may hold periods of their own.
    held = set(periods._living)
    for number in range(1000, 1100):
        period(f"FY{number}-Q1")
    assert 2 >= len(set(periods._living) - held)


def test_equal_texts_are_one_object_in_every_thread() -> None:
    """
    Threads that read a new text at once get the same object.
    """
    texts = [f"FY{number}-H1" for number in range(3000, 3050)] * 8
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(period, texts))
    assert len(set(texts)) == len({id(each) for each in found})


@pytest.mark.parametrize("calendar", [JAPAN, JULY])
def test_pickles_and_copies_are_the_same_object(calendar: FiscalYear) -> None:
    """
    A period that comes back from a pickle or a copy is the one that there is.
    """
    year = calendar.year(2011)
    assert year is pickle.loads(pickle.dumps(year))  # noqa: S301
    assert year is copy.deepcopy(year)
    assert year is copy.copy(year)
    assert year is attrs.evolve(year)


def test_a_text_of_a_kind_of_its_own_is_not_kept() -> None:
    """
    What a reader of files hands in may be more than a text; the period holds a text.
    """

    class Scalar(str):
        """
        A text with a place in a file.
        """

        __slots__ = ("line",)

    assert str is type(period(Scalar("FY2077")).text)


def test_a_span_of_one_part_with_itself_is_that_part() -> None:
    """
    FY2011/FY2011 is FY2011.
    """
    assert period("FY2011") is period("FY2011/FY2011")


def test_only_the_days_count() -> None:
    """
    FY2011 equals its days written out, and has the same hash and place.
    """
    days = period("2011-04-01/2012-03-31")
    fy2011 = period("FY2011")
    assert fy2011 == days
    assert hash(fy2011) == hash(days)
    assert not fy2011 < days


def test_periods_come_in_order_of_their_first_day_then_of_their_last() -> None:
    """
    Of two that begin together, the shorter comes first.
    """
    texts = ["FY2010", "2011-04", "FY2011", "2011-05"]
    assert texts == [str(each) for each in sorted(map(period, reversed(texts)))]


def test_a_period_is_neither_less_nor_greater_than_something_else() -> None:
    """
    Comparing with a text raises the usual TypeError.
    """
    with pytest.raises(TypeError):
        _ = period("FY2011") < "FY2012"  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]


@pytest.mark.parametrize(
    ("inner", "inside"),
    [
        (date(2011, 3, 31), False),
        (date(2011, 4, 1), True),
        (datetime(2012, 3, 31, 23, 59), True),  # noqa: DTZ001
        (date(2012, 4, 1), False),
        (period("2011-08"), True),
        (period("FY2011"), True),
        (period("2011"), False),
    ],
)
def test_days_and_periods_lie_in_a_period(
    inner: date | Period, *, inside: bool
) -> None:
    """
    Both ends belong to a period; a period lies in it with all its days.
    """
    assert inside is (inner in period("FY2011"))


def test_a_period_is_shown_as_the_call_that_gives_it() -> None:
    """
    Its text stands for it; another calendar than Japan's is shown.
    """
    assert "FY2011" == str(period("FY2011"))
    assert "period('FY2011')" == repr(period("FY2011"))
    assert "period('FY2011', FiscalYear(start='07-01', named_after='end'))" == repr(
        JULY.year(2011)
    )


def test_a_period_can_be_made_from_its_days() -> None:
    """
    The class gives the one period of two days, which it writes with a slash.
    """
    half = Period(start=date(2011, 4, 1), end=date(2011, 9, 30))
    assert period("2011-04-01/2011-09-30") is half
    assert period("2011-04-01") is Period(start=half.start, end=half.start)


def test_a_period_can_be_made_from_its_days_and_its_text() -> None:
    """
    The class gives the one period of that text.
    """
    assert period("FY2011") is Period(
        start=date(2011, 4, 1), end=date(2012, 3, 31), text="FY2011", calendar=JAPAN
    )


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (
            {"end": date(2011, 3, 31)},
            (
                "period.end = '2011-03-31': it must not be before the first day, "
                "2011-04-01."
            ),
        ),
        (
            {"text": "FY2012"},
            (
                "period.text = 'FY2012': this means 2012-04-01 to 2013-03-31, not "
                "2011-04-01 to 2012-03-31: give the text that means these days, or "
                "none."
            ),
        ),
        (
            {"calendar": None},
            (
                "period.calendar = None: FY2011 depends on the calendar of fiscal "
                "years: give it."
            ),
        ),
        (
            {"start": "2011-04-01"},
            (
                "period.start = '2011-04-01': a datetime.date is needed, such as "
                "date(2011, 3, 31)."
            ),
        ),
        (
            {"end": datetime(2012, 3, 31)},  # noqa: DTZ001
            (
                "period.end = datetime.datetime(2012, 3, 31, 0, 0): a datetime.date is "
                "needed, such as date(2011, 3, 31)."
            ),
        ),
    ],
)
def test_a_period_that_contradicts_itself_is_refused(
    change: dict[str, Any], error: str
) -> None:
    """
    Days, text and calendar must say the same.
    """
    with pytest.raises(InvalidValueError) as refused:
        attrs.evolve(period("FY2011"), **change)
    assert error == str(refused.value)


@pytest.mark.parametrize("text", [2011, None, ["FY2011"], date(2011, 3, 31)])
def test_a_period_is_read_from_a_text(text: Any) -> None:
    """
    Anything but a text is refused.
    """
    with pytest.raises(InvalidValueError, match="a text is needed, such as 'FY2011'"):
        period(text)


@pytest.mark.parametrize("calendar", [None, "04-01"])
def test_a_period_is_read_in_a_calendar(calendar: Any) -> None:
    """
    Anything but a calendar of fiscal years is refused.
    """
    with pytest.raises(InvalidValueError, match="a FiscalYear is needed"):
        period("FY2011", calendar)


def test_a_period_cannot_be_changed() -> None:
    """
    Setting a field raises.
    """
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        period("FY2011").text = "FY2012"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        (date(2007, 3, 31), date(2011, 3, 31), 48),
        (date(2007, 3, 31), date(2011, 8, 31), 53),
        (date(2007, 3, 31), date(2011, 4, 1), 48),
        (date(2007, 3, 31), date(2011, 3, 30), 47),
        (date(2007, 3, 31), date(2017, 3, 31), 120),
        (date(2012, 2, 28), date(2012, 2, 29), 1),
        (date(2011, 5, 1), date(2012, 5, 1), 12),
        (date(2011, 3, 31), date(2007, 3, 31), -48),
        (date(9998, 12, 31), date(9999, 12, 31), 12),
    ],
)
def test_months_are_counted_between_last_days(
    earlier: date, later: date, months: int
) -> None:
    """
    A month counts once its last day is reached.
    """
    assert months == months_between(earlier, later)
