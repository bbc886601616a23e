"""
Checks of times: of figures, targets, baselines and editions.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from civicplan.base.periods import Period, months_between
from civicplan.model.indicators import Accumulation, Indicator
from civicplan.model.observations import Status
from civicplan.model.plans import Plan
from civicplan.model.revisions import Introduce
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.facts import path_of_actual, path_of_baseline
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site


__all__ = ["TIMES"]

_STALE: Final = 24
"""Months by which a last figure may be older than those of its neighbours."""

# What a plan says of a figure that stands in for another time.
_STANDING_IN: Final = frozenset({Status.ESTIMATED, Status.FORECAST})


def _before_column(indicator: Indicator, _: Site) -> Iterator[Found]:
    for actual in indicator.actuals:
        measured, period = actual.measured, actual.period
        if measured is None or period is None or measured.end >= period.start:
            continue
        if not actual.note and actual.status not in _STANDING_IN:
            yield Found(
                at=f"{path_of_actual(indicator, actual)}.measured",
                data={"measured": measured, "period": period},
            )


def _after_column(indicator: Indicator, _: Site) -> Iterator[Found]:
    for actual in indicator.actuals:
        measured, period = actual.measured, actual.period
        if measured is None or period is None or measured.start <= period.end:
            continue
        if not actual.note:
            yield Found(
                at=f"{path_of_actual(indicator, actual)}.measured",
                data={"measured": measured, "period": period},
            )


def _stale(indicator: Indicator, site: Site) -> Iterator[Found]:
    latest, last = site.overview.latest, site.facts.last
    if latest is None or last is None or last.period is None or indicator.abolished:
        return
    if months_between(last.period.end, latest.end) < _STALE:
        return
    if _told(indicator, last.period):
        return
    yield Found(
        at=path_of_actual(indicator, last),
        data={"period": last.period, "latest": latest},
    )


def _told(indicator: Indicator, after: Period) -> bool:
    """
    Whether the plan says why there is no figure since.
    """
    return any(
        each.value is None
        and each.status is not Status.MISSING
        and each.period is not None
        and each.period.end > after.end
        for each in indicator.actuals
    )


def _backwards(indicator: Indicator, _: Site) -> Iterator[Found]:
    baseline = indicator.baseline
    if baseline is None or baseline.period is None:
        return
    since = baseline.period
    # Actuals of earlier years may well be printed; a target of one cannot be set.
    for target in indicator.targets:
        if target.period.end < since.start:
            yield Found(
                at=path_of_baseline(baseline),
                data={"baseline": since, "period": target.period},
            )
            return


def _outside(indicator: Indicator, site: Site) -> Iterator[Found]:
    span = site.plan.period
    for target in indicator.targets:
        period = target.period
        if (period.end > span.end or period.end < span.start) and not target.note:
            yield Found(at=f"targets.{period}", data={"period": period, "span": span})


def _after_plan(indicator: Indicator, site: Site) -> Iterator[Found]:
    span = site.plan.period
    for actual in indicator.actuals:
        period = actual.period
        if actual.value is None or period is None or period.end <= span.end:
            continue
        # Figures of earlier years may well be printed.
        if not actual.note:
            yield Found(
                at=path_of_actual(indicator, actual),
                data={"period": period, "span": span},
            )


def _never_measured(indicator: Indicator, site: Site) -> Iterator[Found]:
    if indicator.actuals or not indicator.targets or indicator.abolished:
        return
    latest = site.overview.latest
    if latest is None or _is_new(indicator, site.plan):
        return
    yield Found(at="actuals", data={"latest": latest})


def _is_new(indicator: Indicator, plan: Plan) -> bool:
    """
    Whether the last edition introduced it, so that no figure can be due.
    """
    last = plan.editions[-1].id if plan.editions else ""
    return any(
        revision.edition == last and isinstance(revision.changes[0], Introduce)
        for revision in indicator.revisions
    )


def _unexplained(indicator: Indicator, _: Site) -> Iterator[Found]:
    for actual in indicator.actuals:
        if actual.status is Status.MISSING and not actual.note:
            period = actual.period
            yield Found(
                at=path_of_actual(indicator, actual),
                data={"period": period} if period else {},
            )


def _undated(indicator: Indicator, site: Site) -> Iterator[Found]:
    baseline = indicator.baseline
    if baseline is not None and baseline.period is None and site.overview.dated:
        yield Found(at="baseline")


def _all_undated(_: Plan, site: Site) -> Iterator[Found]:
    overview = site.overview
    if overview.undated and not overview.dated:
        yield Found(data={"count": overview.undated})


def _on_one_day(indicator: Indicator, _: Site) -> Iterator[Found]:
    if indicator.accumulation is not Accumulation.FLOW:
        return
    for actual in indicator.actuals:
        measured = actual.measured or actual.period
        if measured is not None and measured.start == measured.end:
            path = path_of_actual(indicator, actual)
            yield Found(
                at=f"{path}.measured" if actual.measured else path,
                data={"day": measured},
            )


def _out_of_order(plan: Plan, _: Site) -> Iterator[Found]:
    for place, (one, other) in enumerate(pairwise(plan.editions), 1):
        if one.adopted and other.adopted and other.adopted.end < one.adopted.start:
            yield Found(
                at=f"editions[{place}].adopted",
                data={
                    "earlier": one.id,
                    "since": one.adopted,
                    "later": other.id,
                    "adopted": other.adopted,
                },
            )


MEASURED_BEFORE_COLUMN: Final = Check(
    code="T101",
    name="measured-before-column",
    severity=Severity.HINT,
    category="times",
    title=Words(ja="実績が欄の時期より古い", en="a figure older than its column"),
    sentence=Words(
        ja="{period}の欄の実績は、それより前の{measured}のものです。",
        en="The figure in the column {period} was measured before it: {measured}.",
    ),
    find=_before_column,
)

MEASURED_AFTER_COLUMN: Final = Check(
    code="T102",
    name="measured-after-column",
    category="times",
    title=Words(ja="実績が欄の時期より新しい", en="a figure later than its column"),
    sentence=Words(
        ja="{period}の欄の実績は、それより後の{measured}のものです。",
        en="The figure in the column {period} was measured after it: {measured}.",
    ),
    find=_after_column,
)

FIGURE_STALE: Final = Check(
    code="T103",
    name="figure-stale",
    category="times",
    title=Words(
        ja="実績が更新されていない", en="the last figure is older than all others"
    ),
    sentence=Words(
        ja="最後の実績は{period}のもので、他の指標には{latest}の実績があります。"
        "新しい実績か、ない理由を書いてください。",
        en="Its last figure is of {period}; others have one of {latest}. "
        "Add the new figure, or say why there is none.",
    ),
    find=_stale,
)

DATES_RUN_BACKWARDS: Final = Check(
    code="T104",
    name="dates-run-backwards",
    severity=Severity.ERROR,
    category="times",
    title=Words(ja="時点の順序が逆", en="dates run backwards"),
    sentence=Words(
        ja="基準値は{baseline}のものですが、それより前の{period}に目標があります。"
        "どちらかの時点を直してください。",
        en="The baseline is of {baseline}, and there is a target for {period}, before "
        "it. Correct one of the dates.",
    ),
    find=_backwards,
)

TARGET_OUTSIDE_PLAN: Final = Check(
    code="T105",
    name="target-outside-plan",
    category="times",
    title=Words(ja="目標が計画期間の外にある", en="a target outside the plan's period"),
    sentence=Words(
        ja="{period}の目標は、計画期間{span}の外にあります。",
        en="The target for {period} lies outside the plan's period, {span}.",
    ),
    find=_outside,
)

NEVER_MEASURED: Final = Check(
    code="T106",
    name="never-measured",
    category="times",
    title=Words(ja="実績が一つもない", en="there is no actual at all"),
    sentence=Words(
        ja="目標があるのに実績が一つもありません。他の指標には{latest}の実績があります。",
        en="It has targets and not one actual; others have one of {latest}.",
    ),
    find=_never_measured,
)

FIGURE_UNEXPLAINED: Final = Check(
    code="T107",
    name="figure-unexplained",
    category="times",
    title=Words(ja="実績がない理由がない", en="no figure, and nobody says why"),
    sentence=Words(
        ja="{period}の実績がなく、その理由も書かれていません。"
        "未集計・調査なしなどの状況か備考を書いてください。",
        en="There is no figure for {period}, and nothing says why. Write a status "
        "such as `not collected`, or a note.",
    ),
    find=_unexplained,
)

BASELINE_UNDATED: Final = Check(
    code="T108",
    name="baseline-undated",
    severity=Severity.HINT,
    category="times",
    title=Words(ja="基準値に時点がない", en="a baseline without a date"),
    sentence=Words(
        ja="基準値に時点がありません。計画期間の前年度末のものとみなしています。",
        en="The baseline has no date. It is taken to be of the end of the year before "
        "the plan.",
    ),
    find=_undated,
)

BASELINES_UNDATED: Final = Check(
    code="T109",
    name="baselines-undated",
    severity=Severity.HINT,
    category="times",
    title=Words(ja="基準値の時点がどこにもない", en="no baseline has a date"),
    sentence=Words(
        ja="基準値{count}個のどれにも時点がありません。"
        "計画期間の前年度末のものとみなしています。",
        en="None of {count} baselines has a date. They are taken to be of the end of "
        "the year before the plan.",
    ),
    on=(Plan,),
    find=_all_undated,
)

FLOW_OF_ONE_DAY: Final = Check(
    code="T110",
    name="flow-of-one-day",
    category="times",
    title=Words(
        ja="期間中の数が一日の値", en="what is counted over a period, on one day"
    ),
    sentence=Words(
        ja="期間中の数（flow）なのに、{day}の一日の値とされています。"
        "期間か集計（accumulation）を直してください。",
        en="It counts what happens over a period (`flow`), and the figure is of one "
        "day, {day}. Correct the period or `accumulation`.",
    ),
    find=_on_one_day,
)

EDITIONS_OUT_OF_ORDER: Final = Check(
    code="T111",
    name="editions-out-of-order",
    severity=Severity.ERROR,
    category="times",
    title=Words(ja="版の順序が逆", en="editions are out of order"),
    sentence=Words(
        ja="版{later}は{adopted}に決定されており、前に置かれた版{earlier}（{since}）"
        "より古くなっています。順序か日付を直してください。",
        en="The edition {later} was adopted on {adopted}, before the edition "
        "{earlier} that stands above it ({since}). Correct the order or the dates.",
    ),
    on=(Plan,),
    find=_out_of_order,
)

FIGURE_AFTER_PLAN: Final = Check(
    code="T112",
    name="figure-after-plan",
    category="times",
    title=Words(ja="実績が計画期間より後にある", en="a figure after the plan's period"),
    sentence=Words(
        ja="{period}の実績は、計画期間{span}より後のものです。年度を確かめてください。",
        en="The figure of {period} lies after the plan's period, {span}. "
        "Look at the year.",
    ),
    find=_after_plan,
)

TIMES: Final = (
    MEASURED_BEFORE_COLUMN,
    MEASURED_AFTER_COLUMN,
    FIGURE_STALE,
    DATES_RUN_BACKWARDS,
    TARGET_OUTSIDE_PLAN,
    NEVER_MEASURED,
    FIGURE_UNEXPLAINED,
    BASELINE_UNDATED,
    BASELINES_UNDATED,
    FLOW_OF_ONE_DAY,
    EDITIONS_OUT_OF_ORDER,
    FIGURE_AFTER_PLAN,
)
