"""
Which of several figures or targets is meant.
"""

from __future__ import annotations

import decimal
from datetime import date
from decimal import Decimal

from civicplan.base.periods import JAPAN, Period, period
from civicplan.model.indicators import Accumulation, Indicator
from civicplan.model.observations import Observation
from civicplan.model.targets import Target
from civicplan.rules.uses import Use


__all__ = ["PER_CENT", "answering", "due_interim", "final_of", "is_long"]

_DAYS_OF_A_YEAR = 366
_EXACT = decimal.Context(prec=1300, traps=[decimal.Inexact])
PER_CENT = frozenset({"%", "％", "パーセント", "percent", "per cent"})
"""How the unit of a share is written; shares of several years are never summed."""


def is_long(span: Period) -> bool:
    """
    Whether a period is longer than a year, as that of a running total is.

    Args:
        span: Such as `FY2019/FY2020`.

    Returns:
        Whether it has more than 366 days.

    Examples:
        >>> is_long(period("FY2019/FY2020")), is_long(period("FY2011"))
        (True, False)
    """
    return (span.end - span.start).days >= _DAYS_OF_A_YEAR


def answering(
    indicator: Indicator,
    wanted: Period,
    report: Period,
    use: Use,
    *,
    forecasts: bool = False,
) -> Observation | None:
    """
    The figure of an indicator that answers a target or a report.

    A total over several years answers a target whose span begins on the same day;
    every other target is answered by a figure of at most a year.

    Args:
        indicator: Whose figures.
        wanted: The target's period, or the report's.
        report: The period of the report; later figures are not looked at.
        use: Whether only figures filed under the report's period count, and whether
            yearly ones are summed.
        forecasts: Whether the forecast for a figure that is not out counts as one.

    Returns:
        The last figure that has a value, or else the last one filed; none where
        nothing is filed.
    """
    if use.flows == "summed" and (total := _summed(indicator, wanted, report, use)):
        return total
    long = is_long(wanted)
    best: Observation | None = None
    best_rank: tuple[object, ...] = ()
    for each in indicator.actuals:
        filed = each.period
        if filed is None or filed.end > report.end:
            continue
        if use.actual == "report period only" and filed.end != report.end:
            continue
        fitting = filed.start == wanted.start if long else True
        rank = (
            each.value is not None or (forecasts and each.outlook is not None),
            is_long(filed) is long and fitting,
            filed.end,
            filed.start == wanted.start,
            filed.start,
        )
        if best is None or rank >= best_rank:
            best, best_rank = each, rank
    return best


def _summed(
    indicator: Indicator, wanted: Period, report: Period, use: Use
) -> Observation | None:
    """
    The sum of the figures that follow one another from the start of *wanted* on.
    """
    if (
        indicator.accumulation in {Accumulation.STOCK, Accumulation.CUMULATIVE}
        or indicator.unit in PER_CENT
    ):
        return None
    last = min(wanted.end, report.end)
    # Of a yearly figure and a running total that begin together, the yearly one; of
    # several figures of one period, the last.
    by_start: dict[date, tuple[Period, Decimal]] = {}
    for each in indicator.actuals:
        filed, value = each.period, each.value
        if filed is None or filed.end > last or value is None:
            continue
        shortest = by_start.get(filed.start)
        if shortest is None or shortest[0].end >= filed.end:
            by_start[filed.start] = filed, value
    spans: list[Period] = []
    total = Decimal(0)
    start = wanted.start
    while start in by_start:
        span, value = by_start[start]
        spans.append(span)
        total = _EXACT.add(total, value)
        start = date.fromordinal(span.end.toordinal() + 1)
    if not spans:
        return None
    if use.actual == "report period only" and spans[-1].end != report.end:
        return None
    whole = period(f"{spans[0].text}/{spans[-1].text}", spans[0].calendar or JAPAN)
    return Observation(period=whole, value=total)


def final_of(targets: tuple[Target, ...]) -> Target | None:
    """
    The last target, and of several that end together the longest.
    """
    if not targets:
        return None
    final = targets[-1]
    for target in targets:
        if target.period.end > final.period.end:
            final = target
        elif target.period.end == final.period.end:
            final = min(final, target, key=_start_of)
    return final


def due_interim(
    targets: tuple[Target, ...],
    report: Period,
    observation: Observation | None,
    which: str,
) -> Target | None:
    """
    The target that a scheme calls interim.

    Args:
        targets: In order of time.
        report: The report's period.
        observation: The actual, if any.
        which: One of the words of `use: interim`.

    Returns:
        The target; none where there is none for that time.
    """
    if which == "report period":
        return _target_of(targets, report)
    if which == "actual period":
        filed = observation.period if observation else None
        return _target_of(targets, filed) if filed else None
    if which == "last due":
        due = [each for each in targets if each.period.end <= report.end]
        return max(due, key=_end_then_length, default=None)
    due = [each for each in targets if each.period.end > report.end]
    return min(due, key=_end_of, default=None)


def _target_of(targets: tuple[Target, ...], wanted: Period) -> Target | None:
    """
    The target of that very period, or else one that ends with it.
    """
    ending: Target | None = None
    for target in targets:
        if target.period.end == wanted.end:
            if target.period.start == wanted.start:
                return target
            ending = target
    return ending


def _start_of(target: Target) -> date:
    return target.period.start


def _end_of(target: Target) -> date:
    return target.period.end


def _end_then_length(target: Target) -> tuple[date, date]:
    return target.period.end, target.period.start
