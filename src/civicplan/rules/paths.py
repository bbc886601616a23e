"""
The path to the final target: what is expected at a time.
"""

from __future__ import annotations

import itertools
from typing import TypeAlias

import attrs

from civicplan.base._showing import as_written
from civicplan.base.periods import Period, months_between
from civicplan.model.targets import Reach, Target
from civicplan.rules.choices import alike, is_long
from civicplan.rules.figures import Figures
from civicplan.rules.metrics import Number
from civicplan.rules.reasons import Reason


__all__ = ["Line", "line_of"]


@attrs.frozen(kw_only=True, repr=False)
class Line:
    """
    A straight piece of a path, and how far along it time has come.

    Attributes:
        start: Where it begins, in the indicator's unit, such as the baseline.
        goal: Where it ends, in the same unit, such as the final target.
        gone: Whole months from its start to the time that is looked at.
        span: Whole months from its start to its end, above zero.
        since: The period at whose end it begins.
        until: The period at whose end it ends.
        aim: That of the target on which time has come, where it is on one or past
            the last: its own words say then what reaching it is.
    """

    __repr__ = as_written

    start: Number
    goal: Number
    gone: int
    span: int
    since: Period
    until: Period
    aim: Reach | None = None


_Point: TypeAlias = tuple[Period, Number, Reach | None]


def line_of(figures: Figures) -> Line | Reason:
    """
    The straight piece of the path on which the expected value lies.

    Args:
        figures: Whose path, by the word that `use: path` gives.

    Returns:
        The piece; or why there is no path: no baseline, no final target, no dates,
        no time planned.
    """
    path = figures.report.use.path
    if path == "listed":
        return _listed(figures)
    if path == "from revision":
        known = figures.last_known_at_revision()
        if known is not None and known.value is not None:
            measured = known.measured or known.period
            return _line(figures, measured, known.value)
    baseline = figures.value("baseline")
    if isinstance(baseline, Reason):
        return baseline
    return _line(figures, figures.baseline_period, baseline)


def _line(figures: Figures, since: Period | None, start: Number) -> Line | Reason:
    goal = figures.value("final")
    if isinstance(goal, Reason):
        return goal
    to, end = figures.counted_to, figures.period("final")
    if to is None and figures.report.use.time == "actual":
        return Reason.NO_ACTUAL
    if to is None or since is None or end is None:
        return Reason.NO_DATES
    span = months_between(since.end, end.end)
    if span <= 0:
        return Reason.NO_TIME
    gone = months_between(since.end, to.end)
    return Line(
        start=start,
        goal=goal,
        gone=gone,
        span=span,
        since=since,
        until=end,
        aim=_aim_of(figures.final) if gone >= span else None,
    )


def _aim_of(target: Target | None) -> Reach | None:
    return target.aim if target and isinstance(target.aim, Reach) else None


def _listed(figures: Figures) -> Line | Reason:
    final = figures.final
    if final is None:
        return Reason.NO_TARGET
    if figures.unit_changed:
        return Reason.UNIT_CHANGED
    to = figures.counted_to
    if to is None:
        return Reason.NO_ACTUAL
    long = is_long(final.period)
    points: list[_Point] = [
        (target.period, target.aim.value, target.aim)
        for target in figures.state.targets
        if isinstance(target.aim, Reach)
        and is_long(target.period) is long
        and (not long or target.period.start == final.period.start)
        and (long or not figures.flow or alike(target.period, final.period))
    ]
    if not points:
        return Reason.NO_NUMBER
    points.sort(key=lambda point: point[0].end)
    first = points[0][0]
    baseline, since = figures.value("baseline"), figures.baseline_period
    if (
        not isinstance(baseline, Reason)
        and since is not None
        and months_between(since.end, first.end) > 0
    ):
        # What is printed decides; the baseline begins the path before it.
        points.insert(0, (since, baseline, None))
    elif months_between(first.end, to.end) < 0:
        # Before the first printed value nobody has said what is expected.
        dated = Reason.NO_DATES if since is None else Reason.NO_TIME
        return baseline if isinstance(baseline, Reason) else dated
    return _piece(points, to)


def _piece(points: list[_Point], to: Period) -> Line:
    for (before, low, first), (after, high, last) in itertools.pairwise(points):
        # Time before the path is at its beginning.
        gone = max(months_between(before.end, to.end), 0)
        span = months_between(before.end, after.end)
        if span > 0 and gone <= span:
            return Line(
                start=low,
                goal=high,
                gone=gone,
                span=span,
                since=before,
                until=after,
                aim={0: first, span: last}.get(gone),
            )
    end, value, aim = points[-1]
    return Line(start=value, goal=value, gone=0, span=1, since=end, until=end, aim=aim)
