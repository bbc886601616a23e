"""
Strategies for periods, calendars of fiscal years, and what people print of them.
"""

from __future__ import annotations

import functools
from datetime import date
from typing import Final

from hypothesis import strategies as st

from civicplan.base.periods import JAPAN, FiscalYear, Period, period
from civicplan.base.printed_periods import print_period


__all__ = ["fiscal_years", "periods", "printed_periods"]

# The years whose days can be named by dates in every calendar of fiscal years.
_MIN_YEAR: Final = 2
_MAX_YEAR: Final = 9998
_WIDE: Final = str.maketrans("0123456789~/", "０１２３４５６７８９～／")


def fiscal_years() -> st.SearchStrategy[FiscalYear]:
    """
    Every calendar of fiscal years.

    Returns:
        A strategy for `FiscalYear`, from any day that every year has.

    Examples:
        >>> from hypothesis import find
        >>> find(fiscal_years(), lambda calendar: calendar.named_after == "end")
        FiscalYear(start='01-01', named_after='end')
    """
    starts = st.dates(date(2001, 1, 1), date(2001, 12, 31)).map(
        lambda day: day.strftime("%m-%d")
    )
    return st.builds(
        FiscalYear, start=starts, named_after=st.sampled_from(["start", "end"])
    )


@st.composite
def periods(
    draw: st.DrawFn,
    *,
    fiscal_year: FiscalYear = JAPAN,
    min_year: int = _MIN_YEAR,
    max_year: int = _MAX_YEAR,
    spans: bool = True,
) -> Period:
    """
    Every period that a plan can write, in one calendar.

    Args:
        draw: Given by Hypothesis.
        fiscal_year: The calendar of fiscal years.
        min_year: The lowest year named in a text, from 2.
        max_year: The highest year named in a text, up to 9998.
        spans: Whether spans (`FY2023/FY2027`) are among them.

    Returns:
        A strategy for `Period`: days, months, quarters, halves and years of both
        kinds, and spans of any two of them.

    Examples:
        >>> from hypothesis import find
        >>> fiscal = periods(min_year=2011, spans=False)
        >>> find(fiscal, lambda each: each.calendar is not None)
        period('FY2011')
    """
    texts = _texts(min_year, max_year)
    first = period(draw(texts), fiscal_year)
    if not (spans and draw(st.booleans())):
        return first
    last = period(draw(texts), fiscal_year)
    if last.end < first.start:
        first, last = last, first
    return period(f"{first}/{last}", fiscal_year)


@st.composite
def printed_periods(
    draw: st.DrawFn,
    *,
    fiscal_year: FiscalYear = JAPAN,
    min_year: int = _MIN_YEAR,
    max_year: int = _MAX_YEAR,
    spans: bool = True,
) -> tuple[str, Period]:
    """
    What people may print, and the period that they mean.

    Args:
        draw: Given by Hypothesis.
        fiscal_year: The calendar of fiscal years.
        min_year: The lowest year, from 2.
        max_year: The highest year, up to 9998.
        spans: Whether spans (平成27年度～平成31年度) are among them.

    Returns:
        A strategy for pairs of a text and its `Period`: in Japanese, by era or not,
        in full-width digits or not, with blanks anywhere and with words around it
        (現在, 中, 累計); in English, in small letters or capitals.

    Examples:
        >>> from hypothesis import find
        >>> wide = find(printed_periods(min_year=2011), lambda each: "２" in each[0])
    """
    meant = draw(
        periods(
            fiscal_year=fiscal_year, min_year=min_year, max_year=max_year, spans=spans
        )
    )
    if draw(st.booleans()):
        english = print_period(meant, language="en")
        return draw(st.sampled_from([english, english.upper(), english.lower()])), meant
    text = print_period(meant, era=draw(st.booleans()))
    text += draw(
        st.sampled_from(["", "中", "現在", "現在のもの", "累計", "平均", "(累計)"])
    )
    if draw(st.booleans()):
        text = text.translate(_WIDE)
    blank = draw(st.sampled_from(["", " ", "\u3000"]))
    place = draw(st.integers(0, len(text)))
    return text[:place] + blank + text[place:], meant


@functools.cache
def _texts(min_year: int, max_year: int) -> st.SearchStrategy[str]:
    years = st.integers(min_year, max_year).map("{:04d}".format)
    pieces = st.sampled_from(["", "-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2"])
    months = st.integers(1, 12).map("-{:02d}".format)
    return st.one_of(
        st.builds("FY{}{}".format, years, pieces),
        st.builds("{}{}".format, years, pieces),
        st.builds("{}{}".format, years, months),
        st.dates(date(min_year, 1, 1), date(max_year, 12, 31)).map(str),
    )
