"""
The days of a plan: days, months, quarters, years, fiscal years and spans.

A `Period` is a span of days with the text by which a plan file writes it.
Only the days count when periods are compared.
What people print (平成23年度, August 2011) is read in `printed_periods`.
"""

from __future__ import annotations

import functools
import threading
import weakref
from datetime import MAXYEAR, date, datetime
from typing import Any, Final

import attrs

from civicplan.base.period_texts import MONTHS_IN_YEAR, days_of, month_length
from civicplan.errors import InvalidValueError, did_you_mean


__all__ = ["JAPAN", "FiscalYear", "Period", "months_between", "period"]


def _is_start(calendar: FiscalYear, _: attrs.Attribute[str], start: str) -> None:
    del calendar
    if start == "02-29":
        hint = "29 February is missing in most years: write 02-28 or 03-01."
        raise InvalidValueError("fiscal_year.start", start, hint)
    try:
        legal = date.fromisoformat(f"2001-{start}").strftime("%m-%d") == start
    except (TypeError, ValueError):
        legal = False
    if not legal:
        hint = "write the month and the day of the first day, such as 04-01."
        raise InvalidValueError("fiscal_year.start", start, hint)


def _is_end_or_start(
    calendar: FiscalYear, _: attrs.Attribute[str], named_after: str
) -> None:
    del calendar
    if named_after not in ("start", "end"):
        hint = (
            "write 'start' where FY2011 begins in 2011, 'end' where it ends in 2011."
            f"{did_you_mean(str(named_after), ('start', 'end'))}"
        )
        raise InvalidValueError("fiscal_year.named_after", named_after, hint)


@attrs.frozen(kw_only=True)
class FiscalYear:
    """
    The calendar of fiscal years that a municipality keeps.

    Attributes:
        start: Month and day on which each fiscal year begins, such as `"04-01"` in
            Japan, `"07-01"` or, in the United Kingdom's tax year, `"04-06"`.
            Any day that every year has.
        named_after: `"start"` where FY2011 begins in the year 2011, as in Japan;
            `"end"` where it ends in the year 2011.

    Raises:
        InvalidValueError: If *start* is no day of every year, or *named_after* is
            another word.

    Examples:
        >>> july = FiscalYear(start="07-01", named_after="end")
        >>> print(july.year(2026).start, july.year(2026).end)
        2025-07-01 2026-06-30
    """

    start: str = attrs.field(default="04-01", validator=_is_start)
    named_after: str = attrs.field(default="start", validator=_is_end_or_start)

    def year(self, number: int) -> Period:
        """
        The fiscal year with that number.

        Args:
            number: Its number, such as 2011.

        Returns:
            The period of its days.

        Raises:
            InvalidValueError: If such a year has days that no date can name.

        Examples:
            >>> print(JAPAN.year(2011).start, JAPAN.year(2011).end)
            2011-04-01 2012-03-31
        """
        if type(number) is not int or not 0 < number <= MAXYEAR:
            hint = f"a number from 1 to {MAXYEAR} is needed, such as 2011."
            raise InvalidValueError("fiscal year", number, hint)
        return period(f"FY{number:04d}", self)

    def year_of(self, day: date) -> int:
        """
        The number of the fiscal year in which a day lies.

        Args:
            day: Any day.

        Returns:
            The number, such as 2010 for 2011-03-31 in Japan.

        Examples:
            >>> JAPAN.year_of(date(2011, 3, 31))
            2010
        """
        begun = (day.month, day.day) >= self.first_day()
        return day.year - (not begun) + self.years_to_name()

    def first_day(self) -> tuple[int, int]:
        """
        Month and day on which each fiscal year begins, as numbers.

        Examples:
            >>> JAPAN.first_day()
            (4, 1)
        """
        month, day = map(int, self.start.split("-"))
        return month, day

    def years_to_name(self) -> int:
        """
        The years from the one in which it begins to the one it is named after.

        A fiscal year from 1 January ends in the year in which it begins, so there
        both names are one.

        Returns:
            0 or 1.

        Examples:
            >>> FiscalYear(start="07-01", named_after="end").years_to_name()
            1
        """
        return int(self.named_after == "end" and self.start != "01-01")


JAPAN: Final = FiscalYear()


@functools.total_ordering
@attrs.frozen(kw_only=True, init=False, repr=False, order=False)
class Period:
    """
    A span of days, and the text by which a plan writes it.

    Two periods are equal, and have the same place in order, when they have the same
    days, however they are written.
    Equal texts in one calendar are one object: `period` hands out the one that
    exists, and so do the class itself, unpickling and copying.

    Attributes:
        start: The first day, such as 2011-04-01.
        end: The last day, which belongs to the period, such as 2012-03-31.
        text: The canonical text, such as `"FY2011"`.
            Left out, it is the day, or the two days with a slash between.
        calendar: The calendar of fiscal years in which the text was read; none where
            the text names no fiscal year.

    Raises:
        InvalidValueError: If it ends before it begins, or the text in that calendar
            means other days.

    Examples:
        >>> half = Period(start=date(2011, 4, 1), end=date(2011, 9, 30))
        >>> print(half)
        2011-04-01/2011-09-30
        >>> half == period("FY2011-H1")
        True
        >>> date(2011, 8, 1) in half
        True
    """

    start: date
    end: date
    text: str = attrs.field(default="", eq=False)
    calendar: FiscalYear | None = attrs.field(default=None, eq=False)

    # Built by __new__, because __init__ could not hand out the one that exists.
    def __new__(  # noqa: PYI034
        cls,
        *,
        start: date,
        end: date,
        text: str = "",
        calendar: FiscalYear | None = None,
    ) -> Period:
        """
        The period of these days, checked against its text.
        """
        _refuse_all_but_days(start, end)
        if end < start:
            hint = f"it must not be before the first day, {start}."
            raise InvalidValueError("period.end", str(end), hint)
        found = period(text or f"{start}/{end}", calendar or JAPAN)
        if calendar is None and found.calendar is not None:
            hint = f"{text} depends on the calendar of fiscal years: give it."
            raise InvalidValueError("period.calendar", calendar, hint)
        if (found.start, found.end) != (start, end):
            hint = (
                f"this means {found.start} to {found.end}, not {start} to {end}: "
                "give the text that means these days, or none."
            )
            raise InvalidValueError("period.text", text, hint)
        return found

    def __lt__(self, other: Period) -> bool:
        """
        Whether it begins earlier, or begins the same day and ends earlier.
        """
        if not isinstance(other, Period):
            return NotImplemented
        return (self.start, self.end) < (other.start, other.end)

    def __contains__(self, other: Period | date) -> bool:
        """
        Whether a day, or every day of another period, lies in it.
        """
        first, last = (
            (other.start, other.end) if isinstance(other, Period) else (other, other)
        )
        # By number, so that a datetime may be asked about too.
        return (
            self.start.toordinal() <= first.toordinal()
            and last.toordinal() <= self.end.toordinal()
        )

    def __str__(self) -> str:
        """
        The canonical text.
        """
        return self.text

    def __repr__(self) -> str:
        """
        The call of `period` that gives it.
        """
        if self.calendar is None or self.calendar == JAPAN:
            return f"period({self.text!r})"
        return f"period({self.text!r}, {self.calendar!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        """
        Pickle and copy by text, so that the result is the one that exists.
        """
        return period, (self.text, self.calendar or JAPAN)


# Every period in use, by text and calendar. Periods out of use leave it.
_living: Final[weakref.WeakValueDictionary[tuple[str, str, str], Period]] = (
    weakref.WeakValueDictionary()
)
_lock: Final = threading.RLock()
# The last texts read, whatever they were; emptied when full, so that a file with
# millions of texts takes no memory.
_recent: Final[dict[tuple[str, str, str], Period]] = {}
_MOST_RECENT: Final = 4096


def period(text: str, calendar: FiscalYear = JAPAN) -> Period:
    """
    Read a period as a plan file writes it.

    The forms are a day `2011-03-31`, a month `2011-08`, a quarter `2025-Q3` or half
    `2025-H1` of a calendar year, a calendar year `2009`, a fiscal year `FY2011`, its
    quarter `FY2026-Q1` or half `FY2026-H1`, and two of any of these with a slash
    between: from the first day of the one to the last day of the other.
    A slash between twice the same is left out: `FY2011/FY2011` is `FY2011`.

    Quarters and halves of a fiscal year count from its first day; where the month
    they begin in has no such day, from that month's last.

    Args:
        text: What is written, such as `"FY2011"`.
        calendar: The fiscal years meant by `FY`.

    Returns:
        The one period with that text in that calendar.

    Raises:
        InvalidValueError: If the text has none of these forms, names a day that is
            not there, or ends before it begins.

    Examples:
        >>> fy2011 = period("FY2011")
        >>> print(fy2011.start, fy2011.end)
        2011-04-01 2012-03-31
        >>> period("FY2011") is fy2011
        True
        >>> period("FY2011-H1/FY2011-H2") == fy2011
        True
        >>> period("2011-13")
        Traceback (most recent call last):
            ...
        civicplan.errors.InvalidValueError: period = '2011-13': there is no month 13: \
months run from 01 to 12.
    """
    try:
        return _recent[text, calendar.start, calendar.named_after]
    except (AttributeError, KeyError, TypeError):
        return _read(text, calendar)


def _refuse_all_but_days(start: object, end: object) -> None:
    for field, day in (("period.start", start), ("period.end", end)):
        if not isinstance(day, date) or isinstance(day, datetime):
            hint = "a datetime.date is needed, such as date(2011, 3, 31)."
            raise InvalidValueError(field, day, hint)


def months_between(earlier: date, later: date) -> int:
    """
    The months between the last days of two periods.

    A month counts once its last day is reached, so 31 March and 1 April stand at the
    same point, the turn of the month; these are the clock of yearly plans, in which
    four of ten years are 48 of 120 months, where in days they are 39.99 %.

    Args:
        earlier: The last day of one period, such as 2007-03-31.
        later: The last day of the other, such as 2011-03-31.

    Returns:
        The number of months, such as 48; negative where *later* is before *earlier*.

    Examples:
        >>> months_between(date(2007, 3, 31), date(2011, 3, 31))
        48
        >>> months_between(date(2007, 3, 31), date(2011, 8, 31))
        53
        >>> months_between(date(2011, 4, 1), date(2007, 3, 31))
        -48
    """
    return _months_ended(later) - _months_ended(earlier)


def _months_ended(day: date) -> int:
    month = day.year * MONTHS_IN_YEAR + day.month - 1
    return month + (day.day == month_length(month))


def _read(text: object, calendar: object) -> Period:
    if not isinstance(calendar, FiscalYear):
        hint = "a FiscalYear is needed, such as FiscalYear(start='07-01')."
        raise InvalidValueError("calendar", calendar, hint)
    if not isinstance(text, str):
        raise InvalidValueError("period", text, "a text is needed, such as 'FY2011'.")
    # A file's reader may hand in more than a str, which would be kept for long.
    text = str(text)
    start, end = days_of(
        text,
        fiscal_start=calendar.first_day(),
        years_to_name=calendar.years_to_name(),
    )
    first, _, last = text.partition("/")
    canonical = first if first == last else text
    fiscal = "FY" in canonical
    key = (text, calendar.start, calendar.named_after)
    name = (canonical, *key[1:]) if fiscal else (canonical, "", "")
    with _lock:
        one = _living.get(name)
        if one is None:
            one = object.__new__(Period)
            object.__setattr__(one, "start", start)
            object.__setattr__(one, "end", end)
            object.__setattr__(one, "text", canonical)
            object.__setattr__(one, "calendar", calendar if fiscal else None)
            _living[name] = one
        if len(_recent) >= _MOST_RECENT:
            _recent.clear()
        _recent[key] = one
    return one
