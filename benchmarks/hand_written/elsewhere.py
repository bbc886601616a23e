"""
The rules of councils and tools elsewhere, each as a function written by hand.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final

from benchmarks.hand_written.aims import reached
from benchmarks.hand_written.figures import (
    Said,
    answering,
    baseline_of,
    final_target,
    is_long,
    last_of_each,
    latest,
    number_of,
    ratio,
    sense_of,
    target_for,
    value_of,
    year_ago,
)
from civicplan.base.periods import Period
from civicplan.model.directions import Direction
from civicplan.model.indicators import Accumulation, Indicator
from civicplan.model.targets import Target


__all__ = [
    "akvo_rsr",
    "clearpoint",
    "havering",
    "iptt",
    "kent",
    "performance_plus",
    "tola",
]


_TOTALS: Final = (Accumulation.STOCK, Accumulation.CUMULATIVE)
_SHARES: Final = ("%", "％", "パーセント", "percent", "per cent")


def akvo_rsr(indicator: Indicator, at: Period) -> Said:
    """
    The actual over the target, and the same "capped" at 100 %, which it is not.
    """
    usual = latest(indicator, at)
    interim = target_for(indicator, usual.period if usual else None)
    actual = value_of(answering(indicator, interim, at, usual))
    rate = ratio(actual, number_of(interim))
    return "", None, (rate, None if rate is None else max(rate, Fraction(1)))


def clearpoint(indicator: Indicator, at: Period) -> Said:
    """
    Above the target, above nine tenths of it, or below.
    """
    usual = latest(indicator, at)
    actual = value_of(answering(indicator, final_target(indicator), at, usual))
    if actual is None:
        return "no_information", None, ()
    goal = number_of(target_for(indicator, usual.period if usual else None))
    if goal is None:
        return "", None, ()
    if actual >= goal:
        return "above_target", Fraction(2), ()
    if Fraction(actual) * 10 >= Fraction(goal) * 9:
        return "caution", Fraction(1), ()
    return "below_plan", Fraction(0), ()


def havering(indicator: Indicator, at: Period) -> Said:
    """
    Within a tenth of the target, or better or worse than a year ago.
    """
    usual = latest(indicator, at)
    interim = target_for(indicator, usual.period if usual else None)
    actual = value_of(answering(indicator, interim, at, usual))
    goal, sense = number_of(interim), sense_of(indicator)
    if actual is None or goal is None or sense is None:
        return "", None, ()
    allowed = Fraction(dict(indicator.parameters).get("tolerance", Decimal("0.1")))
    wanted = Fraction(goal)
    if sense * (wanted - Fraction(actual)) <= allowed * abs(wanted):
        return "green", None, ()
    seen = answering(indicator, final_target(indicator), at, usual)
    actual, before = value_of(seen), year_ago(indicator, seen)
    if actual is None or before is None:
        return "", None, ()
    worse = actual < before if sense > 0 else actual > before
    return "red" if worse else "amber", None, ()


def iptt(indicator: Indicator, at: Period) -> Said:
    """
    Per cent met of the programme and of a period, by two formulas that disagree.
    """
    usual = latest(indicator, at)
    interim = target_for(indicator, usual.period if usual else None)
    final = final_target(indicator)
    actual = value_of(answering(indicator, final, at, usual))
    start, goal = baseline_of(indicator), number_of(final)
    programme = period = None
    if start is not None and goal is not None and actual is not None:
        if goal > start:
            programme = ratio(actual, goal)
        elif goal < start:
            begun = Fraction(start)
            programme = (begun - Fraction(actual)) / (begun - Fraction(goal))
    actual, goal = (
        value_of(answering(indicator, interim, at, usual)),
        number_of(interim),
    )
    if start is not None and goal is not None and goal != start:
        period = ratio(actual, goal)
        if period is not None and goal < start:
            period = 2 - period
    return "", None, (programme, period)


def kent(indicator: Indicator, at: Period) -> Said:
    """
    The target reached, missed within the tolerance agreed, or by more.
    """
    usual = latest(indicator, at)
    interim = target_for(indicator, usual.period if usual else None)
    actual = value_of(answering(indicator, interim, at, usual))
    seen = answering(indicator, final_target(indicator), at, usual)
    met = reached(indicator, interim, actual, seen=seen, at=at)
    if met:
        return "green", None, ()
    goal, sense = number_of(interim), sense_of(indicator)
    tolerance = dict(indicator.parameters).get("tolerance")
    if met is None or actual is None or goal is None or sense is None:
        return "", None, ()
    if tolerance is None:
        return "", None, ()
    gap = sense * (Fraction(goal) - Fraction(actual))
    return "amber" if gap <= Fraction(tolerance) else "red", None, ()


def performance_plus(indicator: Indicator, at: Period) -> Said:
    """
    Better than the target by more than the tolerance, within it, or worse.
    """
    usual = latest(indicator, at)
    interim = target_for(indicator, usual.period if usual else None)
    actual = value_of(answering(indicator, interim, at, usual))
    goal, sense = number_of(interim), sense_of(indicator)
    tolerance = dict(indicator.parameters).get("tolerance")
    if actual is None or goal is None or sense is None or tolerance is None:
        return "", None, ()
    lead, allowed = sense * (Fraction(actual) - Fraction(goal)), Fraction(tolerance)
    if lead > allowed:
        return "star", None, ()
    return "triangle" if lead < -allowed else "circle", None, ()


def tola(indicator: Indicator, at: Period) -> Said:
    """
    Over, on or under the scope of 15 % around the last target due.
    """
    due = [each for each in indicator.targets if each.period.end <= at.end]
    interim = max(due, key=_end_and_start, default=None)
    goal = number_of(interim)
    if interim is None or not goal:
        return "", None, (None,)
    actual = _actual_over(indicator, interim.period, at)
    if actual is None:
        return "", None, (None,)
    met = actual / Fraction(goal)
    falls = indicator.direction is Direction.DECREASE
    if met > Fraction(115, 100):
        over = not falls
    elif met < Fraction(85, 100):
        over = falls
    else:
        return "on_scope", Fraction(0), (met,)
    return "over" if over else "under", Fraction(1 if over else -1), (met,)


def _end_and_start(target: Target) -> tuple[date, date]:
    return target.period.end, target.period.start


def _actual_over(indicator: Indicator, span: Period, at: Period) -> Fraction | None:
    """
    The sum of what was filed from the start of a period on, without a gap.
    """
    if indicator.accumulation in _TOTALS or indicator.unit in _SHARES:
        value = value_of(latest(indicator, at, span))
        return None if value is None else Fraction(value)
    last = min(span.end, at.end)
    # How many figures lead without a gap to a day, and their sum.
    sums = {span.start: (0, Fraction(0))}
    for each in last_of_each(indicator.actuals):
        filed, value = each.period, each.value
        if value is None or filed is None or filed.end > last:
            continue
        after = filed.end + timedelta(days=1)
        if filed.start in sums:
            count, total = sums[filed.start]
            if after not in sums or count + 1 > sums[after][0]:
                sums[after] = count + 1, total + Fraction(value)
    if len(sums) > 1:
        return sums[max(sums)][1]
    value = None if is_long(span) else value_of(latest(indicator, at, span))
    return None if value is None else Fraction(value)
