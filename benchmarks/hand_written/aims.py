"""
Whether an aim is reached, written by hand.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from benchmarks.hand_written.figures import (
    baseline_of,
    end_and_start,
    last_of_each,
    previous,
    sense_of,
    value_of,
)
from civicplan.base.periods import Period
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.targets import Complete, Improve, Reach, Target, Within


__all__ = ["reached"]


def reached(
    indicator: Indicator,
    target: Target | None,
    actual: Decimal | None,
    *,
    seen: Observation | None,
    at: Period,
) -> bool | None:
    """
    Whether a figure reaches a target; none where nobody can say.
    """
    if target is None or actual is None:
        return None
    aim, sense = target.aim, sense_of(indicator)
    match aim:
        case Reach():
            return _past(aim, actual, aim.side.sense if aim.side else sense)
        case Within(strict=True):
            return aim.low < actual < aim.high
        case Within():
            return aim.low <= actual <= aim.high
        case Complete():
            return actual == 1
        case Improve():
            return _improved(aim, actual, sense, _named(indicator, aim.on, seen, at))


def _past(aim: Reach, actual: Decimal, sense: int | None) -> bool | None:
    if sense is None:
        return None
    if actual == aim.value:
        return not aim.strict
    return actual > aim.value if sense > 0 else actual < aim.value


def _improved(
    aim: Improve, actual: Decimal, sense: int | None, other: Decimal | None
) -> bool | None:
    if other is None or sense is None:
        return None
    better = sense * (Fraction(actual) - Fraction(other))
    if aim.by is not None:
        return better >= Fraction(aim.by) * abs(Fraction(other))
    return better > 0 or (better == 0 and not aim.strict)


def _named(
    indicator: Indicator, name: str, seen: Observation | None, at: Period
) -> Decimal | None:
    if name == "baseline":
        return baseline_of(indicator)
    if name == "previous":
        return previous(indicator, seen)
    wanted = seen.period if seen and seen.period else at

    def rank(each: Observation) -> tuple[date, bool, date]:
        end, start = end_and_start(each)
        return end, each.period == wanted, start

    for series in indicator.comparisons:
        if series.name == name:
            filed = [
                each
                for each in last_of_each(series.actuals)
                if each.value is not None
                and each.period
                and each.period.end <= wanted.end
            ]
            return value_of(max(filed, key=rank, default=None))
    return None
