"""
Where the figures of an answer come from.
"""

from __future__ import annotations

from typing import Final

import attrs

from civicplan.base.periods import Period
from civicplan.model.observations import Observation
from civicplan.model.revisions import Introduce, Rebaseline, Retarget
from civicplan.model.targets import Improve, Target
from civicplan.rules import metrics
from civicplan.rules.explanations.inputs import Input
from civicplan.rules.explanations.origins import (
    Aimed,
    Averaged,
    Counted,
    Laid,
    Observed,
    Origin,
    Point,
)
from civicplan.rules.expressions import Figure
from civicplan.rules.figures import Figures
from civicplan.rules.meaning import Meaning
from civicplan.rules.metrics import Number
from civicplan.rules.neighbours import three_before
from civicplan.rules.paths import line_of
from civicplan.rules.reasons import Reason


__all__ = ["AT_INTERIM", "Sources"]

AT_INTERIM: Final = "actual for interim"
"""Another actual than that of the report, which answers the interim target."""


class Sources:
    """
    Looks up where the figures of one answer come from.

    Args:
        figures: What was compared.
    """

    def __init__(self, figures: Figures) -> None:
        self._figures = figures
        self._use = figures.report.use
        self._unit = figures.indicator.unit

    def actual(self) -> Input:
        """
        The actual of the report.
        """
        figures = self._figures
        return self._figure("actual", figures.actual(), _observed(figures.observation))

    def actual_for_interim(self) -> Input:
        """
        The actual that answers the interim target.
        """
        figures = self._figures
        origin = _observed(figures.interim_observation)
        return self._figure(AT_INTERIM, figures.actual("interim"), origin)

    def reference(self, name: str) -> Input:
        """
        A figure that the actual is compared with.
        """
        figures = self._figures
        if name == "expected":
            value = Meaning(figures).quantity(Figure(name=name))
            return self._figure(name, value, self._laid())
        if name in {"interim", "final"}:
            target = figures.interim if name == "interim" else figures.final
            origin: Origin | None = self._aimed(target) if target else None
        elif name == "baseline":
            origin = self._baseline()
        elif name == "previous" and self._use.previous == "mean of 3":
            origin = self._averaged()
        else:
            origin = _observed(figures.observed(name))
        return self._figure(name, figures.value(name), origin)

    def time(self, name: str) -> Input:
        """
        A time in years.
        """
        figures = self._figures
        months: int | Reason
        since, until = figures.baseline_period, figures.counted_to
        if name == "years":
            months = figures.months
        elif name == "planned years":
            months, until = figures.planned_months, figures.period("final")
        elif name == "lag":
            months = figures.lag_months
            since, until = figures.period("actual"), figures.report.period
        else:
            reference = name.removeprefix("years since ")
            months = figures.months_since(reference)
            since, until = figures.period(reference), figures.period("actual")
        return Input(
            name=name,
            value=metrics.years(months),
            chosen=self._use.time if name == "years" else "",
            origin=Counted(months=months, since=since, until=until),
        )

    def _figure(
        self, name: str, value: Number | Reason, origin: Origin | None
    ) -> Input:
        chosen = {
            "actual": self._use.actual,
            "interim": self._use.interim,
            "expected": self._use.path,
            "previous": self._use.previous,
            "external": self._use.external,
        }
        return Input(
            name=name,
            value=value,
            unit=self._unit,
            chosen=chosen.get(name, ""),
            origin=origin,
        )

    def _aimed(self, target: Target) -> Aimed:
        figures, aim = self._figures, target.aim
        than = figures.value(aim.on) if isinstance(aim, Improve) else None
        for revision in reversed(figures.state.revisions):
            for change in revision.changes:
                if isinstance(change, Retarget) and change.period == target.period:
                    return Aimed(
                        period=target.period,
                        aim=aim,
                        than=than,
                        edition=revision.edition,
                        before=change.before,
                        why=revision.reason,
                    )
                if isinstance(change, Introduce):
                    edition = revision.edition
                    return Aimed(
                        period=target.period, aim=aim, than=than, edition=edition
                    )
        editions = figures.report.editions
        first = editions[0].id if editions else ""
        return Aimed(period=target.period, aim=aim, than=than, edition=first)

    def _baseline(self) -> Observed | None:
        figures = self._figures
        baseline = figures.state.baseline
        if baseline is None:
            return None
        assumed = figures.report.before if figures.baseline_assumed else None
        found = attrs.evolve(_seen(baseline), assumed=assumed)
        for revision in reversed(figures.state.revisions):
            for change in revision.changes:
                if isinstance(change, Rebaseline):
                    return attrs.evolve(
                        found,
                        edition=revision.edition,
                        before=change.before.value if change.before else None,
                        why=revision.reason,
                    )
        return found

    def _averaged(self) -> Averaged:
        figures = self._figures
        earlier = three_before(figures.series, figures.observation)
        return Averaged(
            points=tuple(
                Point(figure="actual", value=each.value, period=each.period)
                for each in earlier
                if each.value is not None
            )
        )

    def _laid(self) -> Laid | None:
        figures = self._figures
        line = line_of(figures)
        if isinstance(line, Reason):
            return None
        return Laid(
            start=self._point(line.start, line.since),
            goal=self._point(line.goal, line.until),
            months=line.gone,
            of_months=line.span,
            at=figures.counted_to,
            aim=line.aim,
        )

    def _point(self, value: Number, period: Period) -> Point:
        figures = self._figures
        name = "target" if self._use.path == "listed" else "actual"
        for reference in ("baseline", "final"):
            if (
                figures.value(reference) == value
                and figures.period(reference) == period
            ):
                name = reference
        return Point(figure=name, value=value, period=period)


def _observed(observation: Observation | None) -> Observed | None:
    return None if observation is None else _seen(observation)


def _seen(observation: Observation) -> Observed:
    status = observation.status
    return Observed(
        filed=observation.period,
        measured=observation.measured,
        status=status.value if status else "",
    )
