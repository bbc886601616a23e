"""
What a chart of an indicator shows: its figures, its targets before and after revision,
and the path expected between them.

Whoever draws takes the numbers from here, so that every chart of an indicator shows
the same ones. Numbers are exact and in the indicator's unit; days are ends of periods.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TypeAlias

import attrs

from civicplan.base._showing import as_written
from civicplan.base.periods import Period, period
from civicplan.base.printed_periods import print_period
from civicplan.errors import UnknownNameError
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation, Status
from civicplan.model.plans import Plan
from civicplan.model.targets import Aim, Reach, Target, Within
from civicplan.rules.assessments import later_editions
from civicplan.rules.choices import counting, final_of, is_long
from civicplan.rules.figures import Figures, Report, figures_of
from civicplan.rules.metrics import Number
from civicplan.rules.paths import Line, line_of
from civicplan.rules.reports import year_before
from civicplan.rules.uses import Use
from civicplan.rules.wording import aim_in_words, figure_in_words


__all__ = [
    "Aimed",
    "Beside",
    "Dot",
    "Path",
    "Trajectory",
    "joined",
    "reported",
    "trajectory",
]

_DAYS_OF_A_MONTH = 30


@attrs.frozen(kw_only=True, repr=False)
class Dot:
    """
    One figure with its place in time.

    Attributes:
        period: When it was measured, or else what it is filed under, such as
            `2011-08`.
        counted: What it is filed under, or else when it was measured, such as
            `FY2011`.
        value: In the indicator's unit, such as `Decimal("18.6")`.
        status: How firm it is, such as `Status.PROVISIONAL`.
        total: Whether it is a total over more than a year, which stands on no line
            with yearly figures.
        assumed: Whether the plan gives no date, so that *period* is the year before
            the plan's.
        comparable: Whether it may stand beside the actuals; not where its unit was
            revised together with the numbers.
        when: The period in words, such as `"2011年8月"`.
        filed: What it is filed under, in words, such as `"2011年度"`; nothing where the
            plan does not say.
        words: The figure with what there is to know of it, such as
            `"18.6%（2011年8月）"`.
    """

    __repr__ = as_written

    period: Period
    counted: Period
    value: Decimal
    status: Status | None = None
    total: bool = False
    assumed: bool = False
    comparable: bool = True
    when: str
    filed: str = ""
    words: str

    @property
    def day(self) -> date:
        """
        The last day of the period.
        """
        return self.period.end

    @property
    def months(self) -> int:
        """
        How long the period is that it counts for, in whole months; 0 for a total over
        more than a year, however long.
        """
        if self.total:
            return 0
        days = (self.counted.end - self.counted.start).days + 1
        return max(days // _DAYS_OF_A_MONTH, 1)


@attrs.frozen(kw_only=True, repr=False)
class Aimed:
    """
    One target as it was set in one edition.

    Attributes:
        period: Such as `FY2016`.
        aim: What is asked for.
        low: The lower end of what is asked, in the indicator's unit: of a range its
            beginning, of a number the number; none where the aim is in words.
        high: The upper end; the same as *low* but with a range.
        edition: The id of the edition that set it, such as `"2007"`; nothing where the
            plan names none.
        replaced: The id of the edition that changed or withdrew it, such as `"2012"`.
        stands: Whether it is in force; not where the indicator was abolished.
        total: Whether it asks for a total over more than a year.
        comparable: Whether it may stand beside the actuals; not where the unit was
            revised together with the numbers.
        when: The period in words, such as `"2016年度"`.
        words: The aim in words, such as `"3,300件"` or `"80%以上"`.
        note: What the plan remarks.
    """

    __repr__ = as_written

    period: Period
    aim: Aim
    low: Decimal | None
    high: Decimal | None
    edition: str = ""
    replaced: str = ""
    stands: bool = True
    total: bool = False
    comparable: bool = True
    when: str
    words: str
    note: str = ""

    @property
    def day(self) -> date:
        """
        The last day of the period.
        """
        return self.period.end


@attrs.frozen(kw_only=True, repr=False)
class Path:
    """
    What is expected over time: straight between points.

    Attributes:
        stands: Whether it leads to the target in force; else to the one first set.
        edition: The id of the edition whose targets it leads to.
        points: Day and exact value in the indicator's unit, in order of time; two at
            least.
    """

    __repr__ = as_written

    stands: bool
    edition: str
    points: tuple[tuple[date, Number], ...]


@attrs.frozen(kw_only=True, repr=False)
class Beside:
    """
    A series printed alongside, such as 全国平均.

    Attributes:
        name: As printed.
        unit: The unit of its figures.
        comparable: Whether that is the indicator's.
        figures: In order of time.
    """

    __repr__ = as_written

    name: str
    unit: str
    comparable: bool
    figures: tuple[Dot, ...]


@attrs.frozen(kw_only=True, repr=False)
class Trajectory:
    """
    What a chart of an indicator shows.

    Attributes:
        indicator: As it now stands, with the latest published figures.
        direction: The way it should move, in the edition asked.
        unit: Of every number, such as `"件"`.
        baseline: The figure at the start, in the edition asked; none where there is
            no value or no date.
        former_baselines: Those that revisions replaced, oldest first.
        actuals: The figures that count and have a value, in order of time.
        absent: Figures that are not there, in words: period and why, such as
            `("2011年度", "—（未集計）")`.
        targets: Those that stand and those they replaced, in order of time and then
            of their editions.
        paths: The one to the targets first set, where it is another, and the one to
            those that stand.
        beside: The series printed alongside.
        parts: The same of each part.
        abolished: Whether the indicator was abolished, in the edition asked.
        at: The period of a report, after which no figure stands here; none where
            there is no report.
        judged: The figure that the report's ratings are about; none where there is
            none.
        later: Figures after the report's period, in order of time.
    """

    __repr__ = as_written

    indicator: Indicator
    direction: Direction | None
    unit: str
    baseline: Dot | None = None
    former_baselines: tuple[Dot, ...] = ()
    actuals: tuple[Dot, ...] = ()
    absent: tuple[tuple[str, str], ...] = ()
    targets: tuple[Aimed, ...] = ()
    paths: tuple[Path, ...] = ()
    beside: tuple[Beside, ...] = ()
    parts: tuple[Trajectory, ...] = ()
    abolished: bool = False
    at: Period | None = None
    judged: Dot | None = None
    later: tuple[Dot, ...] = ()

    @property
    def last(self) -> Dot | None:
        """
        The figure that matters most, the one judged, or without a report the last.
        """
        if self.at is not None:
            return self.judged
        return self.actuals[-1] if self.actuals else None


def joined(dots: Iterable[Dot]) -> Iterator[tuple[Dot, ...]]:
    """
    Figures that one line may join.

    Args:
        dots: In order of time.

    Yields:
        Figures of periods of one length, between which no series breaks; one at least.
    """
    runs: dict[int, list[Dot]] = {}
    for each in dots:
        if each.status is Status.SERIES_BREAK:
            yield from map(tuple, runs.values())
            runs = {}
        runs.setdefault(each.months, []).append(each)
    yield from map(tuple, runs.values())


def reported(shown: Trajectory, figures: Figures, language: str) -> Trajectory:
    """
    What a chart of an indicator shows in a report.

    Args:
        shown: With the latest published figures.
        figures: What the scheme compared.
        language: Of the words, such as `"ja"`.

    Returns:
        Without the figures after the report's period, which are kept apart.
    """
    at, found = figures.report.period, figures.observation
    known, later = _parted(shown.actuals, at)
    judged = None
    when = None if found is None else found.measured or found.period
    if found is not None and when is not None and found.value is not None:
        judged = _dot(found, when, shown.unit, language)
        if judged not in known:
            # A sum that the plan does not print.
            known = tuple(sorted((*known, judged), key=lambda each: each.day))
    return attrs.evolve(
        shown,
        at=at,
        judged=judged,
        actuals=known,
        later=later,
        beside=tuple(
            attrs.evolve(each, figures=_parted(each.figures, at)[0])
            for each in shown.beside
        ),
    )


def _parted(
    dots: tuple[Dot, ...], at: Period
) -> tuple[tuple[Dot, ...], tuple[Dot, ...]]:
    known = tuple(each for each in dots if each.counted.end <= at.end)
    return known, tuple(each for each in dots if each.counted.end > at.end)


def _dot(  # noqa: PLR0913 - what a figure is, and what is known of it
    figure: Observation,
    when: Period,
    unit: str,
    language: str,
    *,
    assumed: bool = False,
    comparable: bool = True,
) -> Dot:
    value, filed = figure.value, figure.period
    assert value is not None  # noqa: S101 - whoever asks has looked
    return Dot(
        period=when,
        counted=filed or when,
        value=value,
        status=figure.status,
        total=is_long(filed or when),
        assumed=assumed,
        comparable=comparable,
        when=print_period(when, language=language),
        filed=print_period(filed, language=language) if filed else "",
        words=figure_in_words(figure, unit, language),
    )


def trajectory(
    indicator: Indicator,
    plan: Plan | None = None,
    *,
    edition: str | None = None,
    use: Use | None = None,
    language: str = "",
) -> Trajectory:
    """
    What a chart of an indicator shows.

    Args:
        indicator: With the latest published figures.
        plan: The plan that it belongs to, for its editions, and for the year as whose
            end a baseline without a date counts.
        edition: The edition whose targets stand; left out, the last.
        use: The figures that a scheme compares, for the path; left out, the straight
            line from the baseline to the final target.
        language: Of the words; the plan's own where it is empty, else English.

    Returns:
        Figures, targets and paths.

    Raises:
        UnknownNameError: If there is no such edition, or the indicator was introduced
            later.
        InvalidValueError: If an edition is named without its plan.

    Examples:
        >>> from civicplan.catalog.plans import plan
        >>> hiratsuka = plan("hiratsuka")
        >>> shown = trajectory(hiratsuka.indicator("crimes"), hiratsuka)
        >>> [(each.when, each.words, each.stands) for each in shown.targets]
        [('2011年度', '4,400件', True), ('2016年度', '4,100件', False), \
('2016年度', '3,300件', True)]
    """
    later = later_editions(plan, edition)
    drawer = _Drawer(
        plan=plan,
        later=later,
        use=attrs.evolve(use or Use(), time="report"),
        before=year_before(plan) if plan else None,
        language=language or (plan.language if plan else "en"),
    )
    found = drawer.drawn(indicator)
    if found is None:
        known = f"indicator {indicator.id!r} in the edition"
        raise UnknownNameError(known, edition or "", ())
    return found


_Stood: TypeAlias = tuple[str, Figures | None]
"""An edition, and the figures as it stood then; none where it was not introduced."""


def _targets_of(figures: Figures | None) -> dict[Period, tuple[Aim, bool]]:
    held = figures.state.targets if figures else ()
    changed = figures is not None and figures.unit_changed
    return {each.period: (each.aim, changed) for each in held}


@attrs.frozen(kw_only=True)
class _Drawer:
    # What is the same for an indicator and its parts.
    plan: Plan | None
    later: frozenset[str]
    use: Use
    before: Period | None
    language: str

    def drawn(self, indicator: Indicator) -> Trajectory | None:
        stands = indicator.as_of(self.later) if self.later else indicator
        if stands is None:
            return None
        past = tuple(self._past(indicator, stands))
        figures = [each for _, each in past if each is not None]
        counted = counting(indicator.actuals)
        baselines = (*self._baselines(figures),)
        # A baseline that was withdrawn is one of the former.
        former = len(baselines) - (figures[-1].baseline_period is not None)
        targets, paths = (*self._targets(past),), (*self._paths(past),)
        if stands.abolished:
            edition, _ = past[-1]
            targets = tuple(
                attrs.evolve(each, stands=False, replaced=each.replaced or edition)
                for each in targets
            )
            paths = tuple(attrs.evolve(each, stands=False) for each in paths)
        return Trajectory(
            indicator=indicator,
            direction=stands.direction,
            unit=indicator.unit,
            baseline=next(iter(baselines[former:]), None),
            former_baselines=baselines[:former],
            actuals=tuple(self._dots(counted, indicator.unit)),
            absent=tuple(self._absent(counted, indicator.unit)),
            targets=targets,
            paths=paths,
            beside=tuple(self._beside(indicator)),
            parts=tuple(
                found
                for part in indicator.parts
                if (found := self.drawn(part)) is not None
            ),
            abolished=stands.abolished,
        )

    def _past(self, indicator: Indicator, stands: Indicator) -> Iterator[_Stood]:
        editions = self.plan.editions if self.plan else ()
        edition = editions[0].id if editions else ""
        for place, state in enumerate(stands.history()):
            if place:
                edition = stands.revisions[place - 1].edition
            if state is None:
                yield edition, None
                continue
            final = final_of(state)
            at = final.period if final else None
            yield edition, self._asked(indicator, state, at)

    def _asked(
        self, indicator: Indicator, state: Indicator, at: Period | None
    ) -> Figures:
        # Where nothing is aimed at, any period will do: only the baseline is taken.
        report = Report(
            period=at or self.before or period("2000"),
            use=self.use,
            before=self.before,
            editions=self.plan.editions if self.plan else (),
            language=self.language,
        )
        return figures_of(indicator, state, report)

    def _baselines(self, figures: Iterable[Figures]) -> Iterator[Dot]:
        last: tuple[Observation, bool] | None = None
        for each in figures:
            baseline, when = each.baseline, each.baseline_period
            if baseline is None or when is None:
                continue
            if (baseline, each.unit_changed) == last:
                continue
            last = baseline, each.unit_changed
            yield _dot(
                baseline,
                when,
                each.state.unit,
                self.language,
                assumed=each.baseline_assumed,
                comparable=not each.unit_changed,
            )

    def _dots(self, figures: Iterable[Observation], unit: str) -> Iterator[Dot]:
        for each in figures:
            when = each.measured or each.period
            if each.value is not None and when is not None:
                yield _dot(each, when, unit, self.language)

    def _absent(
        self, figures: Iterable[Observation], unit: str
    ) -> Iterator[tuple[str, str]]:
        for each in figures:
            if each.value is None and each.period is not None:
                when = print_period(each.period, language=self.language)
                yield when, figure_in_words(each, unit, self.language)

    def _targets(self, past: tuple[_Stood, ...]) -> Iterator[Aimed]:
        found: list[Aimed] = []
        standing: dict[Period, tuple[Target, Figures, str]] = {}
        for edition, figures in past:
            held = _targets_of(figures)
            for when, (target, then, since) in tuple(standing.items()):
                if held.get(when) != (target.aim, then.unit_changed):
                    found.append(self._aimed(target, then, since, edition))
                    del standing[when]
            for target in figures.state.targets if figures else ():
                assert figures is not None  # noqa: S101 - it holds targets
                _, _, since = standing.get(target.period, (None, None, edition))
                standing[target.period] = (target, figures, since)
        found += (self._aimed(*each, "") for each in standing.values())
        order = {edition: place for place, (edition, _) in enumerate(past)}
        yield from sorted(
            found, key=lambda each: (each.day, each.period.start, order[each.edition])
        )

    def _aimed(
        self, target: Target, figures: Figures, edition: str, replaced: str
    ) -> Aimed:
        aim = target.aim
        low = high = None
        if isinstance(aim, Reach):
            low = high = aim.value
        elif isinstance(aim, Within):
            low, high = aim.low, aim.high
        return Aimed(
            period=target.period,
            aim=aim,
            low=low,
            high=high,
            edition=edition,
            replaced=replaced,
            stands=not replaced,
            total=is_long(target.period),
            comparable=not figures.unit_changed,
            when=print_period(target.period, language=self.language),
            words=aim_in_words(aim, figures.state, self.language),
            note=target.note,
        )

    def _paths(self, past: tuple[_Stood, ...]) -> Iterator[Path]:
        states = [(edition, figures) for edition, figures in past if figures]
        (since, first), (edition, now) = states[0], states[-1]
        stood, stands = self._points(first), self._points(now)
        if len(stood) > 1 and stood != stands and not first.unit_changed:
            yield Path(stands=False, edition=since, points=stood)
        if len(stands) > 1:
            yield Path(stands=True, edition=edition, points=stands)

    def _points(self, figures: Figures) -> tuple[tuple[date, Number], ...]:
        state = figures.state
        asked = [figures]
        if self.use.path == "listed":
            # Each piece of a listed path is found by asking at its end.
            asked = [
                self._asked(figures.indicator, state, each.period)
                for each in state.targets
            ]
        lines = [line for each in asked if isinstance(line := line_of(each), Line)]
        points: dict[date, Number] = {}
        for line in lines:
            points.setdefault(line.since.end, line.start)
            points.setdefault(line.until.end, line.goal)
        return tuple(sorted(points.items()))

    def _beside(self, indicator: Indicator) -> Iterator[Beside]:
        for each in indicator.comparisons:
            unit = each.unit or indicator.unit
            yield Beside(
                name=each.name,
                unit=unit,
                comparable=unit == indicator.unit,
                figures=tuple(self._dots(counting(each.actuals), unit)),
            )
