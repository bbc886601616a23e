"""
The figures that a scheme compares: a join of one indicator with what is asked.

It is executed before anything is computed: which actual, which targets, as of which
edition, which dates. Everything after it is arithmetic on one row.
An edition chooses targets and baselines; actuals are always the latest published.
"""

from __future__ import annotations

import functools

import attrs

from civicplan.base._showing import as_written
from civicplan.base.periods import Period, months_between
from civicplan.model.indicators import Accumulation, Indicator
from civicplan.model.observations import Observation
from civicplan.model.revisions import Amend, Edition, Rebaseline, Retarget
from civicplan.model.targets import Reach, Target
from civicplan.rules.choices import (
    alike,
    answering,
    due_interim,
    final_of,
    is_long,
    running_totals,
    usual_span,
)
from civicplan.rules.metrics import Number
from civicplan.rules.neighbours import (
    figure_beside,
    known_before,
    mean_of_three,
    previous_to,
    series_named,
    year_before,
)
from civicplan.rules.reasons import Reason
from civicplan.rules.uses import Use


__all__ = ["Figures", "Report", "figures_of"]

_ABSENT = {
    "baseline": Reason.NO_BASELINE,
    "previous": Reason.NO_PREVIOUS,
    "year ago": Reason.NO_YEAR_AGO,
}


# Reports ask for the months between few days, again and again.
_months_between = functools.lru_cache(maxsize=4096)(months_between)


@attrs.frozen(kw_only=True, repr=False)
class Report:
    """
    What is reported on, and what of the plan bears on it.

    Attributes:
        period: The report's period, such as `FY2011`.
        use: Which figures the scheme compares.
        before: The fiscal year before the plan's period, as whose end a baseline
            without a date counts, such as `FY2006`; none where there is no plan.
        phase: `"mid"` or `"final"`; nothing where nobody can say.
        editions: The plan's, in order.
        language: The plan's language, such as `"ja"`.
        forecasts: Whether the scheme asks for the department's forecast; a figure
            that is not out then stands for its year, and else is passed over.
    """

    __repr__ = as_written

    period: Period
    use: Use = attrs.field(factory=Use)
    before: Period | None = None
    phase: str = ""
    editions: tuple[Edition, ...] = ()
    language: str = "en"
    forecasts: bool = False


@attrs.frozen(kw_only=True, repr=False)
class Figures:
    """
    One row: the figures of an indicator that are compared in one report.

    Attributes:
        indicator: As it now stands, with the latest published figures.
        state: As it stood in the edition asked, with that edition's targets and
            baseline.
        report: What is asked.
        observation: The actual, or the fact that there is none; none where nothing
            was filed.
        interim: The interim target that `use` chooses.
        interim_observation: The actual that answers the interim target; another than
            *observation* only where running totals are filed beside yearly figures,
            or the interim target of a flow is for a quarter and the final for a year.
        final: The last target; none where the last one was withdrawn.
        sense: +1 where more is better, -1 where fewer is better, or none, in the
            edition asked.
        unit_changed: Whether the unit was revised together with the numbers, so that
            these targets and figures cannot be compared.
    """

    __repr__ = as_written

    indicator: Indicator
    state: Indicator
    report: Report
    observation: Observation | None
    interim: Target | None
    interim_observation: Observation | None
    final: Target | None
    sense: int | None
    unit_changed: bool = False

    @property
    def baseline(self) -> Observation | None:
        """
        The figure at the start, of the edition asked; none where it has no value.
        """
        baseline = self.state.baseline
        return None if baseline is None or baseline.value is None else baseline

    @property
    def baseline_period(self) -> Period | None:
        """
        The baseline's period; where the plan gives none, the fiscal year before the
        plan's period.
        """
        baseline = self.baseline
        if baseline is None:
            return None
        return baseline.measured or baseline.period or self.report.before

    @property
    def baseline_assumed(self) -> bool:
        """
        Whether the plan gives no date for the baseline, so that one was assumed.
        """
        baseline = self.baseline
        return (
            baseline is not None
            and baseline.period is None
            and baseline.measured is None
            and self.report.before is not None
        )

    def actual(self, reference: str = "") -> Number | Reason:
        """
        The actual that answers a reference.

        Args:
            reference: `"interim"`, or anything else for the actual of the report.

        Returns:
            In the indicator's unit.
        """
        observation = (
            self.interim_observation if reference == "interim" else self.observation
        )
        if observation is None or observation.value is None:
            return Reason.NO_ACTUAL
        return observation.value

    def value(self, reference: str) -> Number | Reason:
        """
        A figure that the actual is compared with.

        Args:
            reference: One of the language's references but `"expected"`, which is
                computed, or the name of a comparison.

        Returns:
            In the indicator's unit, or why there is none.
        """
        if reference == "interim":
            return self._aimed_at(self.interim)
        if reference == "final":
            return self._aimed_at(self.final)
        if reference == "previous" and self.report.use.previous == "mean of 3":
            return mean_of_three(self.series, self.observation)
        observation = (
            self.state.baseline if reference == "baseline" else self.observed(reference)
        )
        if observation is None or observation.value is None:
            return _ABSENT.get(reference, Reason.NO_COMPARISON)
        if reference == "baseline" and self.unit_changed:
            return Reason.UNIT_CHANGED
        return observation.value

    def observed(self, reference: str) -> Observation | None:
        """
        The observation that a reference is, where it is one.

        Args:
            reference: `"actual"`, one of the language's references, or the name of a
                comparison.

        Returns:
            The observation; none for targets and what is computed, and where there
            is none.
        """
        actual = self.observation
        if reference in {"actual", "baseline"}:
            return actual if reference == "actual" else self.baseline
        if reference == "previous":
            single = self.report.use.previous == "last"
            return previous_to(self.series, actual) if single else None
        if reference == "year ago":
            return year_before(self.series, actual)
        name = self.report.use.external if reference == "external" else reference
        series = series_named(self.indicator.comparisons, name)
        return figure_beside(series, actual, self.report.period)

    @property
    def flow(self) -> bool:
        """
        Whether the figures are of what happened during their periods.
        """
        return self.indicator.accumulation is Accumulation.FLOW

    @property
    def series(self) -> tuple[Observation, ...]:
        """
        The figures among which the actual stands: as filed and, where the scheme sums
        them, their totals so far.
        """
        filed, actual = self.indicator.actuals, self.observation
        if self.report.use.flows == "as given" or actual is None:
            return filed
        span = actual.period
        if span is None:
            return filed
        return (*filed, *running_totals(self.indicator, span.start, span.end))

    def period(self, reference: str) -> Period | None:
        """
        The period of a figure, as it was measured.

        Args:
            reference: `"actual"`, one of the language's references, or the name of a
                comparison; `"expected"` has the period that time is counted to.

        Returns:
            The period; none where there is no such figure.
        """
        if reference in {"interim", "final"}:
            target = self.interim if reference == "interim" else self.final
            return None if target is None else target.period
        if reference == "baseline":
            return self.baseline_period
        if reference == "expected":
            return self.counted_to
        return _measured(self.observed(reference))

    @property
    def counted_to(self) -> Period | None:
        """
        The period to whose end time is counted: the actual's or the report's.
        """
        if self.report.use.time == "report":
            return self.report.period
        observation = self.observation
        if observation is None or observation.value is None:
            return None
        return _measured(observation)

    @property
    def months(self) -> int | Reason:
        """
        Whole months from the baseline to the date that time is counted to.
        """
        if self.counted_to is None:
            return Reason.NO_ACTUAL
        return self._months_to(self.counted_to)

    @property
    def planned_months(self) -> int | Reason:
        """
        Whole months from the baseline to the final target.
        """
        return (
            Reason.NO_TARGET
            if self.final is None
            else self._months_to(self.final.period)
        )

    @property
    def lag_months(self) -> int | Reason:
        """
        Whole months by which the actual is older than the report.
        """
        observation = self.observation
        if observation is None or observation.value is None:
            return Reason.NO_ACTUAL
        measured = _measured(observation)
        if measured is None:
            return Reason.NO_DATES
        return _months_between(measured.end, self.report.period.end)

    def months_since(self, reference: str) -> int | Reason:
        """
        Whole months from a reference to the actual.

        Args:
            reference: One of the language's references.

        Returns:
            Months, negative where the reference is later.
        """
        interim = reference == "interim"
        answer = self.interim_observation if interim else self.observation
        start, end = self.period(reference), _measured(answer)
        if start is None or end is None:
            return Reason.NO_DATES
        return _months_between(start.end, end.end)

    def last_known_at_revision(self) -> Observation | None:
        """
        The last actual that was known when the final target was last revised.

        Returns:
            The figure; none where the target was not revised, or nothing was known.
        """
        if self.final is None:
            return None
        wanted = self.final.period
        for revision in reversed(self.state.revisions):
            for change in revision.changes:
                if isinstance(change, Retarget) and change.period == wanted:
                    answers = [
                        each
                        for each in self.series
                        if each.period is not None
                        and _fits(each.period, wanted, flow=self.flow)
                    ]
                    return known_before(answers, revision.edition, self.report.editions)
        return None

    def _aimed_at(self, target: Target | None) -> Number | Reason:
        if target is None:
            return Reason.NO_TARGET
        if self.unit_changed:
            return Reason.UNIT_CHANGED
        return target.aim.value if isinstance(target.aim, Reach) else Reason.NO_NUMBER

    def _months_to(self, period: Period) -> int | Reason:
        if self.baseline is None:
            return Reason.NO_BASELINE
        start = self.baseline_period
        return (
            Reason.NO_DATES if start is None else _months_between(start.end, period.end)
        )


def _fits(filed: Period, wanted: Period, *, flow: bool) -> bool:
    """
    Whether a figure may answer a target: a total from the day on which a long span
    begins, and of at most a year any other; that of a flow must be as long.
    """
    if is_long(wanted):
        return filed.start == wanted.start
    if flow and wanted.start < wanted.end:
        return alike(filed, wanted)
    return not is_long(filed)


def _measured(observation: Observation | None) -> Period | None:
    return None if observation is None else observation.measured or observation.period


def figures_of(indicator: Indicator, state: Indicator, report: Report) -> Figures:
    """
    Choose the figures of an indicator that a report compares.

    Args:
        indicator: As it now stands; its actuals are the latest published.
        state: As it stood in the edition asked; its targets are compared. The same
            object where the edition is the last.
        report: What is asked.

    Returns:
        One row; what there is not is absent in it.
    """
    use, at, forecasts = report.use, report.period, report.forecasts
    final = final_of(state)
    like = usual_span(indicator, final)
    ordinary = answering(indicator, at, at, use, like=like, forecasts=forecasts)
    observation = ordinary
    if final is not None and is_long(final.period):
        observation = answering(indicator, final.period, at, use, forecasts=forecasts)
    interim = due_interim(state.targets, at, ordinary or observation, use.interim)
    interim_observation = ordinary
    long = interim is not None and is_long(interim.period)
    flow = indicator.accumulation is Accumulation.FLOW
    if interim is not None and (long or flow or use.flows == "summed"):
        interim_observation = answering(
            indicator,
            interim.period if long or use.flows == "summed" else at,
            at,
            use,
            like=None if long else usual_span(indicator, interim),
            forecasts=forecasts,
        )
    return Figures(
        indicator=indicator,
        state=state,
        report=report,
        observation=observation,
        interim=interim,
        interim_observation=interim_observation,
        final=final,
        sense=state.direction.sense if state.direction else None,
        unit_changed=state is not indicator and _unit_changed(indicator, state),
    )


def _unit_changed(indicator: Indicator, state: Indicator) -> bool:
    if indicator.unit == state.unit:
        return False
    for revision in indicator.revisions[len(state.revisions) :]:
        amended = any(
            isinstance(change, Amend) and change.field == "unit"
            for change in revision.changes
        )
        # A unit amended alone is a word corrected: the numbers stay what they were.
        if amended and any(
            isinstance(change, (Retarget, Rebaseline)) for change in revision.changes
        ):
            return True
    return False
