"""
Indicators of many kinds, made without chance, that every rule can be asked of.
"""

from __future__ import annotations

from typing import Final

from civicplan.base.periods import Period, period
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation, Outlook, Status
from civicplan.model.targets import Reach, Target


__all__ = ["AT", "made_indicators"]

AT: Final = period("FY2011")
"""The period of the report that they are asked of."""

_MEASURED: Final = ("2010", "FY2010", "2011-08", "2011-03-31")


def made_indicators(count: int = 24) -> tuple[Indicator, ...]:
    """
    Indicators with a baseline, three targets and three figures.

    Some lack the last figure, some the date of the baseline; some are surveys, some
    marked, some have parameters of their own; a third were revised.

    Args:
        count: How many.

    Returns:
        The indicators, without parts.
    """
    return tuple(map(_indicator, range(count)))


def _indicator(number: int) -> Indicator:
    falls = number % 3 == 0
    start, step = 1000 + number * 97, -37 if falls else 41
    indicator = Indicator(
        id=f"indicator-{number}",
        name=f"指標その{number}",
        unit="件",
        direction=Direction.DECREASE if falls else Direction.INCREASE,
        kind="survey" if number % 6 == 5 else "",
        marks=("*",) if number % 4 == 1 else (),
        parameters={"tolerance": 30, "margin": 50, "limit": 4000} if number % 2 else {},
        baseline=Observation(
            period=None if number % 8 == 7 else period("FY2006"), value=start
        ),
        targets=tuple(
            Target(period=_year(year), aim=Reach(value=start + (year - 2006) * step))
            for year in (2010, 2011, 2016)
        ),
        actuals=(
            Observation(period=_year(2009), value=start + number % 5 * step),
            Observation(period=_year(2010), value=start + number % 7 * step),
            _last(number, start + (number % 9 - 2) * step),
        ),
    )
    if number % 3 != 2:
        return indicator
    aim = Reach(value=start + 12 * step)
    return indicator.revise("2012", targets={_year(2016): aim}, reason="exceeded")


def _year(number: int) -> Period:
    return period(f"FY{number}")


def _last(number: int, value: int) -> Observation:
    if number % 10 == 9:
        missing, outlook = Status.NOT_YET_AVAILABLE, Outlook.LIKELY
        return Observation(period=_year(2011), status=missing, outlook=outlook)
    measured = period(_MEASURED[number % 4])
    return Observation(period=_year(2011), value=value, measured=measured)
