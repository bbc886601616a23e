"""
civicplan's own rule written by hand: two questions, each of the targets as first set
and as they stand.
"""

from __future__ import annotations

from fractions import Fraction

from benchmarks.hand_written.aims import reached
from benchmarks.hand_written.figures import (
    answering,
    baseline_of,
    final_target,
    latest,
    months_from_baseline,
    number_of,
    sense_of,
    target_for,
    value_of,
)
from civicplan.base.periods import Period
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.revisions import Amend, Rebaseline, Retarget
from civicplan.model.targets import Reach, Target


__all__ = ["standard"]


def standard(indicator: Indicator, at: Period) -> tuple[str, str, str, str]:
    """
    Whether the interim target was met, first and latest, and whether it is on pace.
    """
    first = indicator
    if indicator.revisions:
        first = next(state for state in indicator.history() if state is not None)
    latest_met, latest_pace = _both(indicator, indicator, at)
    if first is indicator:
        return latest_met, latest_met, latest_pace, latest_pace
    first_met, first_pace = _both(indicator, first, at)
    return first_met, latest_met, first_pace, latest_pace


def _both(indicator: Indicator, state: Indicator, at: Period) -> tuple[str, str]:
    if state.abolished:
        return "abolished", "abolished"
    final, usual = final_target(state), latest(indicator, at, state=state)
    seen = answering(indicator, final, at, usual)
    if seen is None or seen.value is None:
        periods = [each.period for each in indicator.actuals]
        periods += [each.period for each in state.targets]
        if seen or any(each and each.end <= at.end for each in periods):
            return "no_data", "no_data"
        return "not_due", "not_due"
    interim = target_for(state, at)
    if _other_unit(indicator, state):
        return (
            "cannot_say" if interim else "no_target",
            "cannot_say" if final else "no_target",
        )
    change = None
    sense, baseline = sense_of(state), baseline_of(state)
    if baseline is not None and sense is not None:
        change = sense * (Fraction(seen.value) - Fraction(baseline))
    actual = value_of(answering(indicator, interim, at, usual))
    met = reached(state, interim, actual, seen=seen, at=at)
    whole = reached(state, final, seen.value, seen=seen, at=at)
    return (
        _interim(interim, met=met, change=change),
        _pace(state, final, seen, met=whole, change=change),
    )


def _other_unit(indicator: Indicator, state: Indicator) -> bool:
    """
    Whether a later decision changed the unit together with the numbers.
    """
    if indicator.unit == state.unit:
        return False
    return any(
        any(isinstance(each, Amend) and each.field == "unit" for each in later.changes)
        and any(isinstance(each, (Retarget, Rebaseline)) for each in later.changes)
        for later in indicator.revisions[len(state.revisions) :]
    )


def _interim(
    interim: Target | None, *, met: bool | None, change: Fraction | None
) -> str:
    if interim is None:
        return "no_target"
    if met is None:
        return "cannot_say"
    if met:
        return "met"
    return "closer" if change is not None and change > 0 else "not_met"


def _pace(  # noqa: PLR0911 - as many ratings, and what they depend on
    state: Indicator,
    final: Target | None,
    seen: Observation,
    *,
    met: bool | None,
    change: Fraction | None,
) -> str:
    if final is None:
        return "no_target"
    if met:
        return "met"
    if met is False and change is not None and change <= 0:
        return "no_progress"
    gone = months_from_baseline(state, seen.measured or seen.period)
    planned = months_from_baseline(state, final.period)
    if gone is None or planned is None or planned <= 0:
        return "cannot_say"
    if met is False and gone >= planned:
        return "not_met"
    goal, start, wanted = number_of(final), baseline_of(state), sense_of(state)
    if isinstance(final.aim, Reach) and final.aim.side:
        wanted = final.aim.side.sense
    if goal is None or start is None or wanted is None or seen.value is None:
        return "cannot_say"
    share = Fraction(min(max(gone, 0), planned), planned)
    expected = Fraction(start) + (Fraction(goal) - Fraction(start)) * share
    return "on_pace" if wanted * (Fraction(seen.value) - expected) >= 0 else "behind"
