"""
The rules of Japanese governments, each as a function written by hand.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from benchmarks.hand_written.aims import reached
from benchmarks.hand_written.figures import (
    Said,
    answering,
    baseline_of,
    final_target,
    latest,
    months_from_baseline,
    number_of,
    progress,
    ratio,
    sense_of,
    target_for,
    value_of,
)
from civicplan.base.periods import Period
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation, Outlook
from civicplan.model.targets import Reach, Target


__all__ = [
    "fuji",
    "fukuoka",
    "fukushima",
    "gifu",
    "gose",
    "ibaraki",
    "kurayoshi",
    "nagayo",
    "tama",
    "yonago",
]


def gifu(indicator: Indicator, at: Period) -> Said:
    """
    Two rates: to the target of the figure's own year and to the final one.
    """
    usual = latest(indicator, at)
    interim = target_for(indicator, usual.period if usual else None)
    final = final_target(indicator)
    seen = answering(indicator, final, at, usual)
    actual = value_of(answering(indicator, interim, at, usual))
    goal, starred = number_of(interim), "*" in indicator.marks
    annual: Fraction | None
    if starred and goal:
        annual = ratio(actual, goal)
    elif (
        goal is not None
        and goal == baseline_of(indicator)
        and reached(indicator, interim, actual, seen=seen, at=at)
    ):
        annual = Fraction(1)
    else:
        annual = _not_negative(progress(indicator, actual, goal))
    goal, actual = number_of(final), value_of(seen)
    if starred and goal:
        return "", None, (annual, ratio(actual, goal))
    return "", None, (annual, _not_negative(progress(indicator, actual, goal)))


def _not_negative(rate: Fraction | None) -> Fraction | None:
    return None if rate is None else max(rate, Fraction(0))


def fukushima(indicator: Indicator, at: Period) -> Said:
    """
    Whether the target of the figure's own year was reached, or is likely to be.
    """
    usual = latest(indicator, at, forecasts=True)
    interim = target_for(indicator, usual.period if usual else None)
    if interim is None:
        return "not_judged", None, ()
    seen = answering(indicator, final_target(indicator), at, usual, forecasts=True)
    actual = value_of(answering(indicator, interim, at, usual, forecasts=True))
    met = reached(indicator, interim, actual, seen=seen, at=at)
    rating = ""
    if met is not None:
        rating = "achieved" if met else "missed"
    elif seen is not None and seen.value is None:
        if seen.outlook is Outlook.LIKELY:
            rating = "likely"
        elif seen.outlook is Outlook.UNLIKELY:
            rating = "unlikely"
    return rating, None, ()


def kurayoshi(indicator: Indicator, at: Period) -> Said:
    """
    A score from -5 to 5 in steps of a quarter of the way to the final target.
    """
    final = final_target(indicator)
    actual = value_of(answering(indicator, final, at, latest(indicator, at)))
    if actual is None:
        return "missing", None, (None,)
    rate = progress(indicator, actual, number_of(final))
    if rate is None:
        return "", None, (None,)
    quarters = int(abs(rate) * 4)
    score = min(quarters, 4) + 1
    return "", Fraction(score if rate >= 0 else -score), (rate,)


def gose(indicator: Indicator, at: Period) -> Said:
    """
    The actual over the final target, whichever way is better.
    """
    final = final_target(indicator)
    actual = value_of(answering(indicator, final, at, latest(indicator, at)))
    return "", None, (ratio(actual, number_of(final)),)


def ibaraki(indicator: Indicator, at: Period) -> Said:
    """
    Four bands of the actual over the value expected for its own year.
    """
    usual = latest(indicator, at)
    interim = target_for(indicator, usual.period if usual else None)
    actual = value_of(answering(indicator, interim, at, usual))
    rate = ratio(actual, number_of(interim))
    if rate is None:
        rating = ""
    elif rate >= 1:
        rating = "A"
    elif rate >= Fraction(4, 5):
        rating = "B+"
    elif rate >= Fraction(1, 2):
        rating = "B"
    else:
        rating = "C"
    return rating, None, (rate,)


def nagayo(indicator: Indicator, at: Period) -> Said:
    """
    Past the target, past the baseline, level with it, or below.
    """
    final = final_target(indicator)
    actual = value_of(answering(indicator, final, at, latest(indicator, at)))
    if actual is None:
        return "unknown", None, ()
    sense = sense_of(indicator)
    if sense is None:
        return "", None, ()
    goal, start = number_of(final), baseline_of(indicator)
    if goal is not None and (actual > goal if sense > 0 else actual < goal):
        return "S", None, ()
    if start is None:
        return "", None, ()
    change = sense * (Fraction(actual) - Fraction(start))
    if change > 0:
        return "A", None, ()
    level = change * 10 >= -abs(Fraction(start))
    return "B" if level else "C", None, ()


def tama(indicator: Indicator, at: Period) -> Said:
    """
    The actual over the share of the target that belongs to the time gone.
    """
    final = final_target(indicator)
    seen = answering(indicator, final, at, latest(indicator, at))
    if final is None or seen is None or seen.value is None:
        return "", None, (None,)
    gone = months_from_baseline(indicator, seen.measured or seen.period)
    planned = months_from_baseline(indicator, final.period)
    goal = number_of(final)
    if not gone or planned is None or planned <= 0 or not goal:
        return "", None, (None,)
    share = min(Fraction(gone, planned), Fraction(1))
    rate = Fraction(seen.value) / (Fraction(goal) * share)
    if rate >= 1:
        rating = "steady"
    elif rate >= Fraction(3, 5):
        rating = "mostly"
    else:
        rating = "rethink"
    return rating, None, (rate,)


def fuji(indicator: Indicator, at: Period) -> Said:
    """
    Bands of the progress to the interim target.
    """
    usual = latest(indicator, at)
    interim = target_for(indicator, at)
    actual = value_of(answering(indicator, interim, at, usual))
    rate = progress(indicator, actual, number_of(interim))
    if indicator.abolished:
        rating = "ended"
    elif value_of(answering(indicator, final_target(indicator), at, usual)) is None:
        rating = "no_update"
    elif rate is None:
        rating = ""
    elif rate >= 1:
        rating = "full"
    elif rate >= Fraction(4, 5):
        rating = "high"
    elif rate >= Fraction(1, 2):
        rating = "middle"
    elif rate >= Fraction(1, 5):
        rating = "low"
    else:
        rating = "least"
    return rating, None, (rate,)


def fukuoka(indicator: Indicator, at: Period) -> Said:
    """
    On course, better or as before, or worse; a survey has a margin of error.
    """
    final = final_target(indicator)
    seen = answering(indicator, final, at, latest(indicator, at))
    if seen is None or seen.value is None:
        return "unknown", None, ()
    met = reached(indicator, final, seen.value, seen=seen, at=at)
    if met:
        return "a", None, ()
    baseline = baseline_of(indicator)
    if baseline is None:
        return "", None, ()
    actual, start = Fraction(seen.value), Fraction(baseline)
    margin = Fraction(dict(indicator.parameters).get("margin", 3))
    sense = sense_of(indicator)
    is_ahead = _is_ahead(indicator, final, seen, start)
    within = indicator.kind == "survey" and -margin < actual - start < margin
    if met is False and within:
        rating = "b"
    elif is_ahead:
        rating = "a"
    elif sense is None:
        rating = ""
    elif sense * (actual - start) < 0:
        rating = "c"
    else:
        # As before or better is behind the pace only where there is one.
        rating = "" if is_ahead is None else "b"
    return rating, None, ()


def _is_ahead(
    indicator: Indicator, final: Target | None, seen: Observation, start: Fraction
) -> bool | None:
    """
    Whether a figure is on the straight line to the final target or better; none where
    there is no such line.
    """
    goal, sense = number_of(final), sense_of(indicator)
    if final is None or goal is None or seen.value is None:
        return None
    if isinstance(final.aim, Reach) and final.aim.side:
        sense = final.aim.side.sense
    gone = months_from_baseline(indicator, seen.measured or seen.period)
    planned = months_from_baseline(indicator, final.period)
    if sense is None or gone is None or planned is None or planned <= 0:
        return None
    share = Fraction(min(max(gone, 0), planned), planned)
    expected = start + (Fraction(goal) - start) * share
    return sense * (Fraction(seen.value) - expected) >= 0


def yonago(indicator: Indicator, at: Period, phase: str) -> Said:
    """
    Forecasts until the final year, then four fifths of the target.
    """
    usual = latest(indicator, at, forecasts=True)
    final = final_target(indicator)
    seen = answering(indicator, final, at, usual, forecasts=True)
    actual = value_of(seen)
    met = reached(indicator, final, actual, seen=seen, at=at)
    if met:
        return "A", None, ()
    start, sense = baseline_of(indicator), sense_of(indicator)
    if _is_worse(actual, start, sense):
        return "D", None, ()
    if phase == "mid":
        return _yonago_forecast(seen, met=met), None, ()
    goal = number_of(final)
    if phase != "final" or actual is None or goal is None or sense is None:
        return "", None, ()
    above, below = (actual, goal) if sense > 0 else (goal, actual)
    if above < 0 or below <= 0:
        return "", None, ()
    fulfilled = Fraction(above) / Fraction(below) >= Fraction(4, 5)
    return "B" if fulfilled else "C", None, ()


def _is_worse(actual: Decimal | None, start: Decimal | None, sense: int | None) -> bool:
    if actual is None or start is None or sense is None:
        return False
    return actual < start if sense > 0 else actual > start


def _yonago_forecast(seen: Observation | None, *, met: bool | None) -> str:
    if seen is not None and seen.outlook is not None:
        return "B" if seen.outlook is Outlook.LIKELY else "C"
    return "no_forecast" if met is False else ""
