"""
Choosing the figures of an indicator, as every rule written by hand has to.

It is what a developer who knows the model would write: loops over its tuples,
comparisons of decimals, which are exact, fractions where something is divided, and
no caches.
What is not there is none, and what is computed from it too.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from civicplan.base.periods import Period, months_between
from civicplan.model.indicators import Accumulation, Indicator
from civicplan.model.observations import Observation
from civicplan.model.revisions import Retarget
from civicplan.model.targets import Reach, Target


__all__ = [
    "Said",
    "answering",
    "baseline_of",
    "end_and_start",
    "final_target",
    "is_long",
    "last_of_each",
    "latest",
    "months_from_baseline",
    "number_of",
    "previous",
    "progress",
    "ratio",
    "sense_of",
    "target_for",
    "value_of",
    "year_ago",
]

Said: TypeAlias = tuple[str, Fraction | Decimal | None, tuple[Fraction | None, ...]]
"""The rating's id or nothing, the score if any, and the rates that were computed."""


def is_long(span: Period) -> bool:
    """
    Whether a period is longer than a year, as that of a running total is.
    """
    return (span.end - span.start).days >= 366


def last_of_each(figures: Iterable[Observation]) -> Iterable[Observation]:
    """
    Of several figures of one period the last counts.
    """
    return {each.period: each for each in figures}.values()


def latest(
    indicator: Indicator,
    at: Period,
    wanted: Period | None = None,
    *,
    state: Indicator | None = None,
    forecasts: bool = False,
) -> Observation | None:
    """
    The last figure filed by the report, of a year or of a target's span of years.

    A figure with a value goes before one without, and of those that end together one
    as long as the target's span; of a flow no other is taken.
    """
    span = wanted or at
    long = is_long(span)
    like = None
    if wanted is None:
        final = final_target(state or indicator)
        like = _span_for(indicator, final.period if final else None)
    elif not long:
        like = _span_for(indicator, wanted)
    flow = indicator.accumulation is Accumulation.FLOW
    found: Observation | None = None
    best: tuple[object, ...] = ()
    for each in last_of_each(indicator.actuals):
        filed = each.period
        if filed is None or filed.end > at.end:
            continue
        begins_with_it = filed.start == span.start
        as_long = like is not None and _as_long(filed, like)
        if flow and like is not None and not as_long:
            continue
        rank = (
            each.value is not None or (forecasts and each.outlook is not None),
            is_long(filed) is long and (begins_with_it or not long),
            filed.end,
            as_long,
            begins_with_it,
            filed.start,
        )
        if found is None or rank > best:
            found, best = each, rank
    return found


def _span_for(indicator: Indicator, wanted: Period | None) -> Period | None:
    """
    The span that a figure should have: the target's, or else the baseline's.
    """
    baseline = indicator.baseline
    for span in (wanted, baseline.period if baseline else None):
        if span is not None and span.start < span.end and not is_long(span):
            return span
    return None


def answering(
    indicator: Indicator,
    target: Target | None,
    at: Period,
    usual: Observation | None,
    *,
    forecasts: bool = False,
) -> Observation | None:
    """
    The figure that answers a target: a running total where its period is long, and
    of a flow one that is as long.
    """
    if target is None:
        return usual
    flow = indicator.accumulation is Accumulation.FLOW
    if not flow and not is_long(target.period):
        return usual
    return latest(indicator, at, target.period, forecasts=forecasts)


def final_target(indicator: Indicator) -> Target | None:
    """
    The target that ends last, and of several the longest, which comes first; none
    where a decision after the last about it withdrew a later one.
    """
    final = max(indicator.targets, key=lambda each: each.period.end, default=None)
    own = withdrawn = -1
    for number, revision in enumerate(indicator.revisions if final else ()):
        for change in revision.changes:
            if final and isinstance(change, Retarget):
                if change.period == final.period:
                    own = number
                elif change.period.end > final.period.end:
                    withdrawn = number
    return None if withdrawn > own else final


def target_for(indicator: Indicator, wanted: Period | None) -> Target | None:
    """
    The target of a period, or else one that ends with it.
    """
    if wanted is None:
        return None
    found = None
    for each in indicator.targets:
        if each.period == wanted:
            return each
        if each.period.end == wanted.end:
            found = each
    return found


def value_of(seen: Observation | None) -> Decimal | None:
    """
    The value of a figure.
    """
    return None if seen is None else seen.value


def number_of(target: Target | None) -> Decimal | None:
    """
    The number of a target; an aim such as ➔ has none.
    """
    if target is None or not isinstance(target.aim, Reach):
        return None
    return target.aim.value


def baseline_of(indicator: Indicator) -> Decimal | None:
    """
    The figure at the start.
    """
    return value_of(indicator.baseline)


def sense_of(indicator: Indicator) -> int | None:
    """
    +1 where more is better, -1 where fewer is.
    """
    return indicator.direction.sense if indicator.direction else None


def months_from_baseline(indicator: Indicator, until: Period | None) -> int | None:
    """
    Whole months from the baseline to the end of a period.
    """
    baseline = indicator.baseline
    if until is None or baseline is None or baseline.value is None:
        return None
    begun = baseline.measured or baseline.period
    return None if begun is None else months_between(begun.end, until.end)


def _earlier(indicator: Indicator, seen: Observation | None) -> list[Observation]:
    if seen is None or seen.period is None:
        return []
    end = seen.period.end
    return [
        each
        for each in last_of_each(indicator.actuals)
        if each.value is not None
        and each.period is not None
        and each.period.end < end
        and _are_alike(each.period, seen.period)
    ]


def _are_alike(earlier: Period, later: Period) -> bool:
    """
    Whether both are about as long, a quarter being no year, or totals from one day on.
    """
    if is_long(later) and earlier.start == later.start:
        return True
    return _as_long(earlier, later)


def _as_long(one: Period, other: Period) -> bool:
    days, others = sorted((each.end - each.start).days + 1 for each in (one, other))
    return others * 100 <= days * 112


def end_and_start(each: Observation) -> tuple[date, date]:
    """
    The last and the first day of what a figure is filed under.
    """
    filed = each.period
    return (filed.end, filed.start) if filed else (date.min, date.min)


def previous(indicator: Indicator, seen: Observation | None) -> Decimal | None:
    """
    The last value before a figure.
    """
    earlier = _earlier(indicator, seen)
    return value_of(max(earlier, key=end_and_start, default=None))


def year_ago(indicator: Indicator, seen: Observation | None) -> Decimal | None:
    """
    The value filed twelve months before a figure.
    """
    if seen is None or seen.period is None:
        return None
    end = seen.period.end
    earlier = [
        each
        for each in _earlier(indicator, seen)
        if each.period and months_between(each.period.end, end) == 12
    ]
    return value_of(max(earlier, key=end_and_start, default=None))


def ratio(actual: Decimal | None, goal: Decimal | None) -> Fraction | None:
    """
    The actual over a target.
    """
    if actual is None or not goal:
        return None
    return Fraction(actual) / Fraction(goal)


def progress(
    indicator: Indicator, actual: Decimal | None, goal: Decimal | None
) -> Fraction | None:
    """
    The share of the way from the baseline to a target.
    """
    start, sense = baseline_of(indicator), sense_of(indicator)
    if actual is None or goal is None or start is None or sense is None:
        return None
    if goal <= start if sense > 0 else goal >= start:
        return None
    begun = Fraction(start)
    return (Fraction(actual) - begun) / (Fraction(goal) - begun)
