"""
The peer of `evaluate`: a loop written by hand that only rates.

It asks the two questions of the scheme `standard` of the same objects, in Decimal,
and gives no reason.
It is what a developer would write for this one rule, so it knows nothing that the
shipped plan does not need: every aim is a number or the arrow.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from civicplan.base.periods import Period
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.plans import Plan
from civicplan.model.targets import Improve, Reach, Target


__all__ = ["ratings"]


def ratings(plan: Plan, at: Period) -> dict[tuple[str, str, str], str]:
    """
    The rating of each indicator by id, edition (first or latest) and question.
    """
    start = plan.period.start - timedelta(days=1)
    found = {}
    for _, indicator in plan.walk(Indicator):
        first = indicator.history()[0] or indicator
        for edition, state in (("first", first), ("latest", indicator)):
            one, other = _rate(state, at, start)
            found[indicator.id, edition, "interim"] = one
            found[indicator.id, edition, "pace"] = other
    return found


def _rate(indicator: Indicator, at: Period, start: date) -> tuple[str, str]:
    if indicator.abolished:
        return "abolished", "abolished"
    seen = None
    for actual in indicator.actuals:
        if actual.period is not None and actual.period.end <= at.end:
            seen = actual
    if seen is None or seen.value is None:
        return "no_data", "no_data"
    sense = indicator.direction.sense if indicator.direction else None
    base = indicator.baseline
    change = None
    if sense is not None and base is not None and base.value is not None:
        change = sense * (seen.value - base.value)
    interim = next((each for each in indicator.targets if each.period == at), None)
    final = indicator.targets[-1] if indicator.targets else None
    begun = base.period.end if base and base.period else start
    return (
        _interim(interim, seen.value, sense, change),
        _pace(final, seen, sense, change, begun) if final else "no_target",
    )


def _pace(
    final: Target,
    seen: Observation,
    sense: int | None,
    change: Decimal | None,
    begun: date,
) -> str:
    when = seen.measured or seen.period
    if seen.value is None or when is None or sense is None or change is None:
        return "cannot_say"
    gone, planned = _months(begun, when.end), _months(begun, final.period.end)
    if _reached(final, seen.value, sense, change):
        rating = "met"
    elif change <= 0:
        rating = "no_progress"
    elif gone >= planned:
        rating = "not_met"
    elif not isinstance(final.aim, Reach):
        rating = "cannot_say"
    else:
        # From the line, times the months planned, so that nothing is divided.
        baseline = seen.value - sense * change
        ahead = change * planned - sense * (final.aim.value - baseline) * gone
        rating = "on_pace" if ahead >= 0 else "behind"
    return rating


def _interim(
    interim: Target | None,
    actual: Decimal,
    sense: int | None,
    change: Decimal | None,
) -> str:
    if interim is None:
        return "no_target"
    met = _reached(interim, actual, sense, change)
    if met is None:
        return "cannot_say"
    if met:
        return "met"
    return "closer" if change is not None and change > 0 else "not_met"


def _reached(
    target: Target, actual: Decimal, sense: int | None, change: Decimal | None
) -> bool | None:
    if sense is None:
        return None
    if isinstance(target.aim, Improve):
        return change > 0 if change is not None else None
    if not isinstance(target.aim, Reach):
        return None
    return sense * (actual - target.aim.value) >= 0


def _months(begin: date, end: date) -> int:
    begin, end = begin + timedelta(days=1), end + timedelta(days=1)
    months = (end.year - begin.year) * 12 + end.month - begin.month
    return months - (end.day < begin.day)
