"""
Periods as people print them: 平成23年度, Ｈ23, 2023~27年度累計, August 2011.

Whatever is printed becomes a canonical text first, and that a `Period`.
What could mean two things is refused.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from datetime import date
from typing import Final, Literal

from civicplan.base.eras import Era, era_named, era_on
from civicplan.base.period_texts import parts_of
from civicplan.base.periods import JAPAN, FiscalYear, Period, period
from civicplan.base.printed_parts import (
    ENGLISH_MONTHS,
    FULL_YEAR,
    PrintedPart,
    read_part,
)
from civicplan.errors import InvalidValueError


__all__ = ["print_period", "read_period"]

_READ: Final = (
    "this form is not read. Write it as one of 平成23年度, 2011年度, 令和元年, "
    "平成23年8月, 2011年3月31日現在, H23.3.31, 令和5年度第1四半期, 2025年上半期, "
    "平成27~31年度, fiscal 2011, August 2011, 31 March 2011, or as plan files do: "
    "FY2011, 2011-08, 2011-03-31, FY2023/FY2027."
)
_LONGEST: Final = 100
_CUT_YEAR: Final = 2
# Until 明治5年12月2日 months followed the moon; dates here cannot name such days.
_FIRST_YEAR: Final = 1873

_SAME: Final = str.maketrans(
    dict.fromkeys("‐‑‒–—―−─ー", "-") | dict.fromkeys("〜∼", "~")
)
_TO: Final = r"\s+(?i:to)\s+|から"
_FIGURE: Final = "累計|合計|平均|目標値|実績値"
_AFTER: Final = (
    rf"(?:まで|中|現在|時点)*(?:のもの)?(?:{_FIGURE}|\((?:{_FIGURE})\))?。?$"
)


def read_period(
    printed: str,
    calendar: FiscalYear = JAPAN,
    *,
    era: str | None = None,
    bare: Literal["fiscal", "calendar"] | None = None,
) -> Period:
    """
    Read a period as people print it, or as a plan file writes it.

    Read are years, fiscal years (年度), halves (上半期) and quarters (第1四半期) of
    both, months and days, counted by era (平成23, H23, 平23, 令和元) or in the common
    way (2011), and spans of them, in which a year may be cut (平成27~31, 2023~27); in
    any width of digits, with blanks anywhere; in English `FY2011`, `fiscal 2011`,
    `August 2011`, `31 March 2011`, `Q3 2025`, `FY2023 to FY2027`.

    Years of an era may lie past its end: plans printed before 2019 hold 平成35年度.
    A year printed in both ways, as in 令和5(2023)年度, must be the same year.
    中, 現在, 時点, 累計, 平均 and 目標値 speak of the figure, not of the period: they
    are left out. 末 makes it the last day.

    Args:
        printed: What is printed, such as `"平成 23 年 8 月"`.
        calendar: The fiscal years meant by 年度.
        era: The era of years that are printed without one, such as `"平成"` for
            `"23 年度"`. An era that is printed comes before it.
        bare: What a year of an era without 年 or 年度 is, such as `H27`: `"fiscal"` in
            one city, `"calendar"` in another.
            Not given, such a year is refused.

    Returns:
        The period, the same object that `period` gives for its canonical text.

    Raises:
        InvalidValueError: If the form is not read, could mean two things, names a day
            that is not there, or ends before it begins.
        UnknownNameError: If there is no such *era*.

    Examples:
        >>> read_period("平成23年3月31日現在")
        period('2011-03-31')
        >>> read_period("28 年度目標値", era="平成")
        period('FY2016')
        >>> read_period("Ｈ２７～３１", bare="fiscal")
        period('FY2015/FY2019')
        >>> read_period("2023~27年度累計")
        period('FY2023/FY2027')
        >>> read_period("23年度")
        Traceback (most recent call last):
            ...
        civicplan.errors.InvalidValueError: period = '23年度': the year 23 is printed \
without its era: pass the one that is meant, such as era='平成'.
    """
    if bare not in (None, "fiscal", "calendar"):
        hint = "write 'fiscal' or 'calendar', or leave it out."
        raise InvalidValueError("bare", bare, hint)
    _refuse_all_but_short_texts(printed)
    try:
        first, last, from_last_day = _translated(printed, era, bare)
        if from_last_day:
            first = str(period(first, calendar).end)
        return period(f"{first}/{last}" if last else first, calendar)
    except InvalidValueError as error:
        value = printed if error.field == "period" else error.value
        raise InvalidValueError(error.field, value, error.hint) from None


def print_period(period: Period, *, language: str = "ja", era: bool = False) -> str:
    """
    Write a period as people print it.

    `read_period` reads it back in the same calendar.
    The year in which an era began bears the new era's name (令和元年度); a month, a
    quarter or a half of it, that of its last day (平成31年4月).

    Args:
        period: Any period.
        language: A language tag (BCP 47): Japanese, English, or for any other
            language the canonical text.
        era: Whether Japanese years are counted by era (平成23年度) or not (2011年度).
            Years before 明治6年 (1873) never are, nor those after the 999th of an era.

    Returns:
        The text, such as `"平成23年度"`, `"2011年8月"` or `"31 March 2011"`.

    Examples:
        >>> print_period(read_period("FY2019/FY2020"), era=True)
        '令和元年度～令和2年度'
        >>> print_period(read_period("2011-08"), language="en")
        'August 2011'
    """
    parts = parts_of(period.text)
    spoken = language.partition("-")[0].casefold()
    if spoken == "ja":
        return "～".join(_in_japanese(part, era=era) for part in parts)
    if spoken == "en":
        fiscal = any(part["fiscal"] for part in parts)
        return " to ".join(_in_english(part, beside_fiscal=fiscal) for part in parts)
    return period.text


def _refuse_all_but_short_texts(printed: object) -> None:
    if not isinstance(printed, str):
        raise InvalidValueError("period", printed, "a text is needed: 平成23年度.")
    if len(printed) > _LONGEST:
        raise InvalidValueError("period", printed, _READ)


@functools.lru_cache(maxsize=4096)
def _translated(
    printed: str, era: str | None, bare: str | None
) -> tuple[str, str, bool]:
    # The canonical texts of both sides, and whether the first means its last day.
    text = unicodedata.normalize("NFKC", re.sub(_TO, "~", printed))
    text = "".join(text.upper().translate(_SAME).split())
    text = re.sub(_AFTER, "", text)
    if parts_of(text):
        begin, _, end = text.partition("/")
        return begin, end, False
    sides = _sides(text)
    given = era_named(era) if era else None
    first, last = sides[0], sides[-1]
    begin = _canonical(first, None, last, given, bare)
    end = _canonical(last, first, first, given, bare) if len(sides) > 1 else ""
    return begin, end, first.last


def _sides(text: str) -> tuple[PrintedPart, ...]:
    whole = read_part(text)
    if whole is not None:
        return (whole,)
    for mark in "~/-":
        first, last = map(read_part, text.partition(mark)[::2])
        if first is not None and last is not None:
            _refuse_two_meanings(mark, last)
            return first, last
    raise InvalidValueError("period", text, _READ)


def _refuse_two_meanings(mark: str, last: PrintedPart) -> None:
    # 2015/16 is one fiscal year in some countries, and R5-10 may be October.
    cut = last.era is None and not last.dated and len(last.digits) < FULL_YEAR
    told = mark == "~" or (mark == "-" and last.fiscal is not None)
    if cut and not told:
        hint = (
            "this may be one year, two years or a month: write FY2015, 2015~16年度, "
            "FY2015/FY2016 or 2015-11."
        )
        raise InvalidValueError("period", mark, hint)


def _canonical(
    part: PrintedPart,
    before: PrintedPart | None,
    other: PrintedPart,
    given: Era | None,
    bare: str | None,
) -> str:
    year, by_era = _year(part, before, given)
    _refuse_another_year(part, year)
    fiscal = part.fiscal
    if fiscal is None and not part.within and not other.dated:
        fiscal = other.fiscal
    if fiscal is None and by_era:
        if bare is None:
            hint = (
                "a year of an era without 年 or 年度 is a calendar year in one city "
                "and a fiscal year in another: pass bare='calendar' or bare='fiscal'."
            )
            raise InvalidValueError("period", part.digits, hint)
        fiscal = bare == "fiscal"
    return f"{'FY' if fiscal else ''}{year:04d}{part.within}"


def _year(
    part: PrintedPart, before: PrintedPart | None, given: Era | None
) -> tuple[int, bool]:
    # The calendar number of the year, and whether it was counted by era.
    digits, era = part.digits, part.era
    if len(digits) == FULL_YEAR:
        return int(digits), False
    if era is None and before is not None:
        if not digits:
            return _year(before, None, given)
        if len(before.digits) == FULL_YEAR:
            if len(digits) != _CUT_YEAR:
                hint = f"write the year {digits} in full, with four digits."
                raise InvalidValueError("period", digits, hint)
            return int(before.digits[:_CUT_YEAR] + digits), False
        era = before.era
    era = era or given
    if not digits:
        hint = "a month is printed without its year: write 2011年8月."
        raise InvalidValueError("period", digits, hint)
    if era is None:
        hint = (
            f"the year {digits} is printed without its era: pass the one that is "
            "meant, such as era='平成'."
        )
        raise InvalidValueError("period", digits, hint)
    year = era.year(int(digits))
    if int(digits) == 0:
        hint = "there is no year 0 of an era: the first is 1, or 元."
        raise InvalidValueError("period", digits, hint)
    if year < _FIRST_YEAR:
        hint = (
            "until 明治5年 (1872) months followed the moon: write the year or the day "
            "of today's calendar, such as 1870 or 1870-03-31."
        )
        raise InvalidValueError("period", digits, hint)
    return year, True


def _refuse_another_year(part: PrintedPart, year: int) -> None:
    for text in part.also:
        also = read_part(text)
        if also is None or also.within or also.last:
            raise InvalidValueError("period", text, _READ)
        other, _ = _year(also, None, None)
        if other != year or {part.fiscal, also.fiscal} == {True, False}:
            hint = f"({text}) and what stands before it differ: correct one of them."
            raise InvalidValueError("period", text, hint)


def _in_japanese(part: re.Match[str], *, era: bool) -> str:
    year = int(part["year"])
    last_day = date(year, 12, 31) if part["fiscal"] else period(part.group()).end
    counted = era_on(last_day) if era and year >= _FIRST_YEAR else None
    number = str(counted.number(year)) if counted else ""
    shown = part["year"]
    if counted and len(number) < FULL_YEAR:
        shown = f"{counted.name}{'元' if number == '1' else number}"
    words = f"{shown}年{'度' if part['fiscal'] else ''}"
    if part["piece"] == "Q":
        return f"{words}第{part['nth']}四半期"
    if part["piece"] == "H":
        return f"{words}{'上下'[int(part['nth']) - 1]}半期"
    month = f"{int(part['month'])}月" if part["month"] else ""
    day = f"{int(part['day'])}日" if part["day"] else ""
    return f"{words}{month}{day}"


def _in_english(part: re.Match[str], *, beside_fiscal: bool) -> str:
    year = f"FY{part['year']}" if part["fiscal"] else part["year"]
    if part["piece"]:
        return f"{part['piece']}{part['nth']} {year}"
    if part["month"]:
        day = f"{int(part['day'])} " if part["day"] else ""
        return f"{day}{ENGLISH_MONTHS[int(part['month']) - 1]} {year}"
    # Beside a fiscal year a bare one would be taken for a fiscal year too.
    return year if part["fiscal"] or not beside_fiscal else f"calendar year {year}"
