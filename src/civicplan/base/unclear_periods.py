"""
Periods that are printed without their era, or without 年 or 年度: what they may mean.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final, Literal

from civicplan.base.periods import JAPAN, FiscalYear, Period
from civicplan.base.printed_periods import print_period, read_period
from civicplan.errors import InvalidValueError


__all__ = ["what_it_may_mean"]

_ERAS: Final = (None, "令和", "平成", "昭和")
_YEARS: Final[tuple[Literal["fiscal", "calendar"], ...]] = ("fiscal", "calendar")


def what_it_may_mean(
    printed: str, calendar: FiscalYear = JAPAN, *, language: str = "ja"
) -> str:
    """
    A sentence for whoever typed a period that `read_period` refuses.

    Args:
        printed: As it was typed, such as `"23年度"` or `"H24"`.
        calendar: The fiscal years meant by 年度.
        language: A language tag (BCP 47), of the periods that are named.

    Returns:
        What it may mean, each as it can be typed; nothing where no era and no kind of
        year would make it a period.

    Examples:
        >>> what_it_may_mean("H24")
        "'H24' may mean more than one thing: write FY2012 (平成24年度) or 2012 \
(平成24年)."
        >>> what_it_may_mean("last year")
        ''
    """
    either = dict.fromkeys(
        _named(each, language) for each in _meanings(printed, calendar)
    )
    if not either:
        return ""
    return f"{printed!r} may mean more than one thing: write {' or '.join(either)}."


def _meanings(printed: str, calendar: FiscalYear) -> Iterator[Period]:
    for era, bare in itertools.product(_ERAS, _YEARS):
        try:
            yield read_period(printed, calendar, era=era, bare=bare)
        except InvalidValueError:
            continue


def _named(period: Period, language: str) -> str:
    by_era = print_period(period, language=language, era=True)
    return f"{period.text} ({by_era})" if by_era != period.text else period.text
