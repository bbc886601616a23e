"""
The canonical texts of periods, as plan files write them: `FY2011`, `2011-08`.

Here a text becomes a first and a last day; `periods` makes them one value.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

from civicplan.errors import InvalidValueError


__all__ = ["MONTHS_IN_YEAR", "days_of", "month_length", "parts_of"]

MONTHS_IN_YEAR: Final = 12
_DAYS_IN_400_YEARS: Final = 146_097

_FORMS: Final = (
    "write a day (2011-03-31), a month (2011-08), a quarter (2025-Q3), a half "
    "(2025-H1), a year (2009), a fiscal year (FY2011, FY2026-Q1, FY2026-H1) or two "
    "of these with a slash between (FY2023/FY2027); read_period reads printed forms."
)
_PART: Final = re.compile(
    r"(?P<fiscal>FY)?(?P<year>[0-9]{4})"
    r"(?:-(?P<piece>[QH])(?P<nth>[0-9])|-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
)
# The usual slips: FY 2011, fy2011, 2011FY, FY-2011, 2025Q3, 2011-8, 2011/3/31.
_SLIP: Final = (
    r"(?P<before>FY)?[-'.]?(?P<year>[0-9]{4})(?P<after>FY)?"
    r"(?:[-/.]?(?P<piece>[QH])(?P<nth>[0-9])"
    r"|[-/.](?P<month>[0-9]{1,2})(?:[-/.](?P<day>[0-9]{1,2}))?)?"
)
_LONGEST_SLIP: Final = 40
_PIECES: Final = {"Q": ("quarter", 4), "H": ("half", 2)}


def days_of(
    text: str, *, fiscal_start: tuple[int, int], years_to_name: int
) -> tuple[date, date]:
    """
    The first and the last day that a canonical text means.

    Args:
        text: What is written, such as `"FY2011"` or `"FY2023/FY2027"`.
        fiscal_start: Month and day on which fiscal years begin, such as `(4, 1)`.
        years_to_name: From the year in which a fiscal year begins to the year that
            it is named after: 0 or 1.

    Returns:
        Both days, each of them belonging to the period.

    Raises:
        InvalidValueError: If the text has no canonical form, names a day that is not
            there, or ends before it begins.

    Examples:
        >>> start, end = days_of("FY2011", fiscal_start=(4, 1), years_to_name=0)
        >>> print(start, end)
        2011-04-01 2012-03-31
    """
    month, day = fiscal_start
    fiscal_months = month - 1 - MONTHS_IN_YEAR * years_to_name
    parts = parts_of(text)
    if not parts:
        raise InvalidValueError("period", text, _meant(text) or _FORMS)
    try:
        start, _ = _part_days(parts[0], fiscal_months, day)
        _, end = _part_days(parts[-1], fiscal_months, day)
    except ValueError as error:
        raise InvalidValueError("period", text, str(error)) from None
    if end < start:
        hint = (
            f"it begins on {start} and ends before that, on {end}: "
            "write the earlier part first."
        )
        raise InvalidValueError("period", text, hint)
    return start, end


def parts_of(text: str) -> tuple[re.Match[str], ...]:
    """
    The parts of a canonical text: one, or the two sides of a span.

    Args:
        text: What is written.

    Returns:
        Each part's match, with the groups `fiscal`, `year`, `piece`, `nth`, `month`
        and `day`; nothing where the text has no canonical form.

    Examples:
        >>> [part["year"] for part in parts_of("FY2023/FY2027")]
        ['2023', '2027']
        >>> parts_of("平成23年度")
        ()
    """
    first, slash, last = text.partition("/")
    sides = (first, last) if slash else (first,)
    found = tuple(filter(None, map(_PART.fullmatch, sides)))
    return found if len(found) == len(sides) else ()


def month_length(month: int) -> int:
    """
    The number of days in a month.

    Args:
        month: Twelve times the year plus the months gone in it, such as
            `2011 * 12 + 7` for August 2011.

    Returns:
        A number of days from 28 to 31.

    Examples:
        >>> month_length(2012 * 12 + 1)
        29
    """
    year, month = divmod(month, MONTHS_IN_YEAR)
    if month == 1:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 28 + leap
    return 30 if month in {3, 5, 8, 10} else 31


def _part_days(
    found: re.Match[str], fiscal_months: int, fiscal_day: int
) -> tuple[date, date]:
    _refuse_what_is_not_there(found)
    year, day = int(found["year"]), 1
    begin, length = year * MONTHS_IN_YEAR, MONTHS_IN_YEAR
    if found["fiscal"]:
        begin, day = begin + fiscal_months, fiscal_day
    if found["piece"]:
        _, count = _PIECES[found["piece"]]
        length = MONTHS_IN_YEAR // count
        begin += length * (int(found["nth"]) - 1)
    elif found["day"]:
        only = date(year, int(found["month"]), int(found["day"]))
        return only, only
    elif found["month"]:
        begin, length = begin + int(found["month"]) - 1, 1
    start, end = _ordinal(begin, day), _ordinal(begin + length, day) - 1
    if start < date.min.toordinal() or end > date.max.toordinal():
        raise ValueError(f"its days must lie between {date.min} and {date.max}.")
    return date.fromordinal(start), date.fromordinal(end)


def _ordinal(month: int, day: int) -> int:
    # In a month without that day its last one; also just outside of the years that
    # dates can name, so that the day after 9999-12-31 has a number too.
    day = min(day, month_length(month))
    year, month = divmod(month, MONTHS_IN_YEAR)
    # After 400 years the same days come again.
    moved = date(year % 400 + 400, month + 1, day).toordinal()
    return moved + (year // 400 - 1) * _DAYS_IN_400_YEARS


def _refuse_what_is_not_there(found: re.Match[str]) -> None:
    year, month, day, nth = (
        int(found[name] or 1) for name in ("year", "month", "day", "nth")
    )
    if year == 0:
        raise ValueError("there is no year 0: years run from 0001 to 9999.")
    if found["fiscal"] and found["month"]:
        form = f"FY{year:04d}"
        raise ValueError(
            f"no month or day follows {form}: write {form}, or "
            f"{form}/FY{year + 1:04d} for two years."
        )
    if found["piece"]:
        letter = found["piece"]
        name, count = _PIECES[letter]
        if not 1 <= nth <= count:
            raise ValueError(
                f"there is no {name} {nth}: write {letter}1 to {letter}{count}."
            )
    if not 1 <= month <= MONTHS_IN_YEAR:
        raise ValueError(f"there is no month {month}: months run from 01 to 12.")
    length = month_length(year * MONTHS_IN_YEAR + month - 1)
    if not 1 <= day <= length:
        raise ValueError(
            f"there is no day {day}: {year:04d}-{month:02d} runs from 01 to {length}."
        )


def _meant(text: str) -> str:
    if len(text) > _LONGEST_SLIP:
        return ""
    plain = "".join(unicodedata.normalize("NFKC", text).upper().split())
    plain = plain.replace("O", "0")
    for parts in ([plain], re.split("[/~〜–—-]", plain)):
        mended = [_mended(part) for part in parts]
        if all(mended) and mended[2:] == []:
            form = "/".join(mended)
            return f"a plan writes periods in another form. Did you mean {form!r}?"
    return ""


def _mended(part: str) -> str:
    found = re.fullmatch(_SLIP, part)
    if found is None:
        return ""
    fiscal = "FY" if found["before"] or found["after"] else ""
    piece = f"-{found['piece']}{found['nth']}" if found["piece"] else ""
    days = "".join(
        f"-{found[name].zfill(2)}" for name in ("month", "day") if found[name]
    )
    mended = f"{fiscal}{found['year']}{piece}{days}"
    try:
        for again in parts_of(mended):
            _refuse_what_is_not_there(again)
    except ValueError:
        return ""
    return mended
