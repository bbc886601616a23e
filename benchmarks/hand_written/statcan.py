"""
Statistics Canada's rule, written by hand in decimals of many digits.

Roots are irrational as a rule, so it computes with 80 digits and takes for equal what
agrees to 40.
"""

from __future__ import annotations

import decimal
from decimal import Decimal

from benchmarks.hand_written.aims import reached
from benchmarks.hand_written.figures import (
    Said,
    answering,
    baseline_of,
    final_target,
    latest,
    months_from_baseline,
    number_of,
    sense_of,
    value_of,
)
from civicplan.base.periods import Period
from civicplan.model.indicators import Indicator


__all__ = ["statcan"]

_ALMOST_ZERO = Decimal("0.001")
_APART = Decimal("1e-40")
_ALPHA = Decimal("4.44")
_DIGITS = decimal.Context(prec=80)


def _is_at_least(one: Decimal, other: Decimal) -> bool:
    return one >= other or other - one <= _APART * max(abs(one), abs(other))


def _growth(now: Decimal, start: Decimal, months: int | None) -> Decimal | None:
    """
    Compound growth a year.
    """
    if not months:
        return None
    quotient = now / start
    if quotient >= 0:
        return quotient ** (Decimal(12) / months) - 1
    # Below zero there are whole powers only.
    return None if 12 % months else quotient ** (12 // months) - 1


def _room(indicator: Indicator, start: Decimal) -> Decimal:
    """
    How fast an indicator near its limit can grow, 1 where nothing limits it.
    """
    limit = dict(indicator.parameters).get("limit")
    if limit is None or abs(start) >= 2 * abs(limit):
        return Decimal(1)
    share = abs(start / limit)
    return 1 - min(share, 2 - share) ** _ALPHA


def statcan(indicator: Indicator, at: Period) -> Said:
    """
    The growth that was against the growth that is needed, with a score to match.
    """
    final = final_target(indicator)
    seen = answering(indicator, final, at, latest(indicator, at))
    actual, baseline = value_of(seen), baseline_of(indicator)
    if reached(indicator, final, actual, seen=seen, at=at):
        return "target_achieved", Decimal(5), ()
    sense = sense_of(indicator)
    if seen is None or actual is None or baseline is None or sense is None:
        return "not_available", None, ()
    gone = months_from_baseline(indicator, seen.measured or seen.period)
    with decimal.localcontext(_DIGITS):
        start = baseline or _ALMOST_ZERO
        if gone is None or gone < 12 or actual / start < 0:
            return "not_available", None, ()
        grown = _growth(actual, start, gone) or Decimal(0)
        trend = grown * sense * (1 if start > 0 else -1)
        if final is None:
            return *_without_target(trend, _room(indicator, baseline)), ()
        goal, planned = number_of(final), months_from_baseline(indicator, final.period)
        needed = None if goal is None else _growth(goal or _ALMOST_ZERO, start, planned)
        if not needed:
            return "not_available", None, ()
        return *_with_target(trend / abs(needed)), ()


def _with_target(pace: Decimal) -> tuple[str, Decimal]:
    if _is_at_least(pace, Decimal("0.6")):
        score = Decimal("7.1429") * pace - Decimal("4.2857")
        if _is_at_least(pace, Decimal("0.95")):
            return "substantial_progress", min(score, Decimal(5))
        return "moderate_progress", score
    score = Decimal("4.1667") * pace - Decimal("2.5")
    if pace >= 0:
        return "limited_progress", score
    return "deterioration", max(score, Decimal(-5))


def _without_target(trend: Decimal, room: Decimal) -> tuple[str, Decimal]:
    if trend < 0:
        return "deterioration", max(125 * trend - Decimal("2.5"), Decimal(-5))
    if room == 0:
        return "substantial_progress", Decimal(5)
    share = trend / room
    if _is_at_least(share, Decimal("0.015")):
        return "substantial_progress", min(500 * share - 5, Decimal(5))
    if _is_at_least(share, Decimal("0.005")):
        return "moderate_progress", 250 * share - Decimal("1.25")
    return "limited_progress", 500 * share - Decimal("2.5")
