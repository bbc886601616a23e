"""
The Japanese eras by which years are counted: 明治, 大正, 昭和, 平成, 令和.

A new era is one more line in `ERAS`.
"""

from __future__ import annotations

import functools
from datetime import date
from typing import Final

import attrs

from civicplan.errors import UnknownNameError


__all__ = ["ERAS", "Era", "era_named", "era_on"]


@attrs.frozen(kw_only=True)
class Era:
    """
    An era, whose first year is the calendar year in which it began.

    Attributes:
        name: In Japanese, such as `"平成"`.
        latin: In Latin letters, such as `"Heisei"`.
        first_day: The day on which it began, such as 1989-01-08.
    """

    name: str
    latin: str
    first_day: date

    @property
    def letter(self) -> str:
        """
        The letter that stands for it in tables, such as `"H"`.
        """
        return self.latin[0]

    def year(self, number: int) -> int:
        """
        The calendar year of one of its years, also of years past its end.

        Args:
            number: The year of the era, from 1 (元年).

        Returns:
            The calendar year, such as 2023 for 平成35年.

        Examples:
            >>> era_named("平成").year(35)
            2023
        """
        return self.first_day.year + number - 1

    def number(self, year: int) -> int:
        """
        The year of the era in a calendar year.

        Args:
            year: The calendar year, such as 2011.

        Returns:
            The year of the era, such as 23.

        Examples:
            >>> era_named("平成").number(2011)
            23
        """
        return year - self.first_day.year + 1


# Law on era names (元号法) and the cabinet orders under it for 平成 and 令和; imperial
# rescripts before.
ERAS: Final = (
    Era(name="明治", latin="Meiji", first_day=date(1868, 10, 23)),
    Era(name="大正", latin="Taisho", first_day=date(1912, 7, 30)),
    Era(name="昭和", latin="Showa", first_day=date(1926, 12, 25)),
    Era(name="平成", latin="Heisei", first_day=date(1989, 1, 8)),
    Era(name="令和", latin="Reiwa", first_day=date(2019, 5, 1)),
)


def era_named(name: str) -> Era:
    """
    The era of that name.

    Args:
        name: In Japanese, its first character alone, in Latin letters or their first
            alone: `"平成"`, `"平"`, `"Heisei"` and `"H"` are one era.

    Returns:
        The era.

    Raises:
        UnknownNameError: If there is no such era.

    Examples:
        >>> era_named("H").name
        '平成'
    """
    known = _by_name()
    found = known.get(str(name).casefold())
    if found is None:
        raise UnknownNameError(
            "era",
            str(name),
            [each_name for each in ERAS for each_name in (each.name, each.latin)],
        )
    return found


def era_on(day: date) -> Era | None:
    """
    The era in which a day lies.

    Args:
        day: Any day.

    Returns:
        The era, or none before 明治.

    Examples:
        >>> era_on(date(2019, 4, 30)).name, era_on(date(2019, 5, 1)).name
        ('平成', '令和')
    """
    return next((each for each in reversed(ERAS) if each.first_day <= day), None)


@functools.cache
def _by_name() -> dict[str, Era]:
    return {
        name.casefold(): each
        for each in ERAS
        for name in (each.name, each.name[0], each.latin, each.letter)
    }
