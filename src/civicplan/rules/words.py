"""
The words that a scheme may test, read off the figures.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from civicplan.model.targets import Aim
from civicplan.rules.figures import Figures


__all__ = ["aim_compared", "state_of", "word_of"]


def aim_compared(figures: Figures) -> Aim | None:
    """
    The aim of the target compared: of the interim one, or else of the final one.

    Args:
        figures: Whose targets.

    Returns:
        The aim; none where there is no target.
    """
    target = figures.interim or figures.final
    return target.aim if target else None


def state_of(figures: Figures) -> str:
    """
    Where an indicator is in its life, in the edition asked.

    Args:
        figures: Whose life.

    Returns:
        `"abolished"` by a revision; `"new"` where the actual is the baseline;
        `"not_started"` where the report is of a time before its first period;
        `"not_due"` where nothing was filed and no target was due by the report's
        period; `"finished"` after its last target's period; otherwise `"active"`.
    """
    report = figures.report.period
    if figures.state.abolished:
        return "abolished"
    observation, baseline = figures.observation, figures.baseline
    if observation is None:
        if report.end < _first_day(figures):
            return "not_started"
        if not _something_due(figures):
            return "not_due"
    elif baseline is not None and observation.period == baseline.period:
        return "new"
    if figures.final is not None and report.start > figures.final.period.end:
        return "finished"
    return "active"


def _first_day(figures: Figures) -> date:
    days = [target.period.start for target in figures.state.targets]
    days += [each.period.start for each in figures.indicator.actuals if each.period]
    if figures.baseline_period is not None:
        days.append(figures.baseline_period.start)
    return min(days, default=date.min)


def _something_due(figures: Figures) -> bool:
    last = figures.report.period.end
    periods = [each.period for each in figures.indicator.actuals if each.period]
    periods += [target.period for target in figures.state.targets]
    return any(period.end <= last for period in periods)


def _status(figures: Figures) -> str:
    status = figures.observation and figures.observation.status
    return status.value if status else ""


def _outlook(figures: Figures) -> str:
    outlook = figures.observation and figures.observation.outlook
    return outlook.value if outlook else ""


def _direction(figures: Figures) -> str:
    direction = figures.state.direction
    return direction.value if direction else ""


def _aim(figures: Figures) -> str:
    aim = aim_compared(figures)
    return type(aim).__name__.lower() if aim else ""


_READ: Final[dict[str, Callable[[Figures], str]]] = {
    "direction": _direction,
    "aim": _aim,
    "kind": lambda figures: figures.state.kind,
    "unit": lambda figures: figures.state.unit,
    "status": _status,
    "outlook": _outlook,
    "state": state_of,
    "phase": lambda figures: figures.report.phase,
}


def word_of(field: str) -> Callable[[Figures], str]:
    """
    How a word is read off the figures.

    Args:
        field: One of the language's words but `"mark"`, of which an indicator may
            have several.

    Returns:
        A function that gives the word, or nothing where there is none.
    """
    return _READ[field]
