"""
What is reported on: the period, and what of the plan bears on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from civicplan.base.periods import JAPAN, Period
from civicplan.base.printed_periods import read_period
from civicplan.errors import InvalidValueError, did_you_mean
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.choices import counting
from civicplan.rules.figures import Report
from civicplan.rules.schemes import Scheme


__all__ = ["report_of", "year_before"]

_PHASES: Final = ("mid", "final")


def report_of(
    at: Period | str | None,
    indicators: Iterable[Indicator],
    *,
    scheme: Scheme,
    plan: Plan | None,
    phase: str,
) -> Report:
    """
    The report that is asked for.

    Args:
        at: Its period, or the text of it; none for the latest period under which a
            figure of the indicators is filed.
        indicators: What is reported on.
        scheme: What is asked, and which figures it compares.
        plan: For its calendar, period, editions and language.
        phase: `"mid"`, `"final"` or nothing.

    Returns:
        The report.

    Raises:
        InvalidValueError: If *scheme* is none, *at* cannot be read or belongs to
            another calendar, *phase* is another word, or nothing says when the report
            is of.
    """
    asked: object = scheme
    if not isinstance(asked, Scheme):
        hint = "a Scheme is needed: give civicplan.scheme('standard')."
        raise InvalidValueError("scheme", asked, hint)
    use, forecasts = scheme.use, scheme.asks_for_forecasts
    if phase and phase not in _PHASES:
        hint = f"it is mid or final.{did_you_mean(phase, _PHASES)}"
        raise InvalidValueError("phase", phase, hint)
    period = _period_at(at, plan) if at is not None else _latest(indicators, plan)
    if plan is None:
        return Report(period=period, use=use, phase=phase, forecasts=forecasts)
    if not phase:
        phase = _PHASES[period.end >= plan.period.end]
    return Report(
        period=period,
        use=use,
        before=year_before(plan),
        phase=phase,
        editions=plan.editions,
        language=plan.language,
        forecasts=forecasts,
    )


def _period_at(at: Period | str, plan: Plan | None) -> Period:
    calendar = plan.fiscal_year if plan else JAPAN
    if not isinstance(at, Period):
        return read_period(at, calendar)
    if plan is not None and at.calendar is not None and at.calendar != calendar:
        hint = (
            "it was read in another calendar of fiscal years than the plan's, in which "
            f"a year begins on {calendar.start}: give plan.period_of({at.text!r})."
        )
        raise InvalidValueError("at", at.text, hint)
    return at


def _latest(indicators: Iterable[Indicator], plan: Plan | None) -> Period:
    last: Period | None = None
    for each in _with_parts(indicators):
        for observation in counting(each.actuals):
            # What is not available yet is filed too, and no report is of it.
            filed = observation.period if observation.value is not None else None
            if filed is not None and (
                last is None or (filed.end, filed.start) > (last.end, last.start)
            ):
                last = filed
    if last is not None:
        return last
    if plan is None:
        hint = "no figure is filed that would tell: say what the report is of."
        raise InvalidValueError("at", None, hint)
    # Before the first figure, a report is of the year in which the plan begins.
    calendar = plan.fiscal_year
    return calendar.year(calendar.year_of(plan.period.start))


def _with_parts(indicators: Iterable[Indicator]) -> Iterator[Indicator]:
    waiting = list(indicators)
    while waiting:
        indicator = waiting.pop()
        yield indicator
        waiting.extend(indicator.parts)


def year_before(plan: Plan) -> Period | None:
    """
    The fiscal year before a plan begins, as whose end a baseline without a date counts.

    Args:
        plan: The plan.

    Returns:
        Such as `FY2006`; none where the plan begins in the first year there is.
    """
    calendar = plan.fiscal_year
    number = calendar.year_of(plan.period.start) - 1
    return calendar.year(number) if number > 1 else None
