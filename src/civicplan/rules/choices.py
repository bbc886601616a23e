"""
Which of several figures or targets is meant.
"""

from __future__ import annotations

import decimal
import itertools
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import attrs

from civicplan.base.periods import JAPAN, Period, period
from civicplan.model.indicators import Accumulation, Indicator
from civicplan.model.observations import Observation
from civicplan.model.revisions import Retarget
from civicplan.model.targets import Target
from civicplan.rules.uses import Use


__all__ = [
    "PER_CENT",
    "alike",
    "answering",
    "counting",
    "due_interim",
    "final_of",
    "is_long",
    "running_totals",
    "usual_span",
]

_DAYS_OF_A_YEAR = 366
_AS_LONG = 112  # per cent: from a February to a month of 31 days
_EXACT = decimal.Context(prec=1300, traps=[decimal.Inexact])
PER_CENT = frozenset({"%", "％", "パーセント", "percent", "per cent"})
"""How the unit of a share is written; shares of several years are never summed."""


def is_long(span: Period) -> bool:
    """
    Whether a period is longer than a year, as that of a running total is.

    Args:
        span: Such as `FY2019/FY2020`.

    Returns:
        Whether it has more than 366 days.

    Examples:
        >>> is_long(period("FY2019/FY2020")), is_long(period("FY2011"))
        (True, False)
    """
    return (span.end - span.start).days >= _DAYS_OF_A_YEAR


def alike(one: Period, other: Period) -> bool:
    """
    Whether two periods are about as long: a quarter is no year.

    Args:
        one: Such as that of a figure.
        other: Such as that of the target that it is to answer.

    Returns:
        Whether the longer has at most 12 % more days, as a month of 31 days has more
        than a February.

    Examples:
        >>> alike(period("2011"), period("FY2012"))
        True
        >>> alike(period("2011-Q1"), period("FY2012"))
        False
    """
    days = (one.end - one.start).days + 1
    others = (other.end - other.start).days + 1
    return max(days, others) * 100 <= min(days, others) * _AS_LONG


def usual_span(indicator: Indicator, target: Target | None) -> Period | None:
    """
    The span that a figure should have which is compared with a target.

    Args:
        indicator: Whose baseline tells it where the target does not.
        target: The target; none where there is none.

    Returns:
        The target's period, or else the baseline's; none where both are a single day,
        which tells until when is counted but not since when, or longer than a year.
    """
    baseline = indicator.baseline
    spans = (
        target.period if target else None,
        baseline.period if baseline else None,
    )
    for span in spans:
        if span is not None and span.start < span.end and not is_long(span):
            return span
    return None


def counting(actuals: Sequence[Observation]) -> Sequence[Observation]:
    """
    The figures that count: of several of one period, which differ in the edition that
    published them, the last.

    Args:
        actuals: In order of time.

    Returns:
        At most one for each period, in order of time; one without a value where the
        last edition withdrew the figure.
    """
    # Figures of one period differ in their edition, which few plans name. A loop, since
    # this is asked of every indicator of every report.
    for each in actuals:
        if each.edition:
            break
    else:
        return actuals
    return tuple(
        each
        for each, after in itertools.zip_longest(actuals, actuals[1:])
        if after is None or after.period != each.period
    )


def answering(  # noqa: PLR0913 - each says one thing about what is asked
    indicator: Indicator,
    wanted: Period,
    report: Period,
    use: Use,
    *,
    like: Period | None = None,
    forecasts: bool = False,
) -> Observation | None:
    """
    The figure of an indicator that answers a target or a report.

    A total over several years answers a target whose span begins on the same day;
    every other target is answered by a figure of at most a year.
    What happened during a quarter is not what happened during a year: a flow is
    answered by no figure whose span is unlike that of a target of at most a year.

    Args:
        indicator: Whose figures.
        wanted: The target's period, or the report's.
        report: The period of the report; later figures are not looked at.
        use: Whether only figures filed under the report's period count, and whether
            yearly ones are summed.
        like: The span that the figure should have; of several that end together one
            as long goes first. None where nothing tells it.
        forecasts: Whether the forecast for a figure that is not out counts as one.

    Returns:
        The last figure that has a value, or else the last one filed; none where
        nothing is filed, or a sum over several years lacks its first figure.
    """
    long = is_long(wanted)
    if use.flows == "summed" and _adds_up(indicator):
        last = min(wanted.end, report.end)
        totals = running_totals(indicator, wanted.start, last)
        only = use.actual == "report period only"
        if totals and not (only and _end_of_filed(totals[-1]) != report.end):
            return totals[-1]
        if long:
            return None
    flow = indicator.accumulation is Accumulation.FLOW
    best: Observation | None = None
    best_rank: tuple[object, ...] = ()
    for each in counting(indicator.actuals):
        filed = each.period
        if filed is None or filed.end > report.end:
            continue
        if use.actual == "report period only" and filed.end != report.end:
            continue
        fitting = filed.start == wanted.start if long else True
        similar = like is not None and alike(filed, like)
        if flow and like is not None and not similar:
            continue
        rank = (
            each.value is not None or (forecasts and each.outlook is not None),
            is_long(filed) is long and fitting,
            filed.end,
            similar,
            filed.start == wanted.start,
            filed.start,
        )
        if best is None or rank >= best_rank:
            best, best_rank = each, rank
    return best


def _adds_up(indicator: Indicator) -> bool:
    """
    Whether the figures of several years may be added: not what is there at a year's
    end, what is a total already, or a share.
    """
    return (
        indicator.accumulation not in {Accumulation.STOCK, Accumulation.CUMULATIVE}
        and indicator.unit not in PER_CENT
    )


def running_totals(
    indicator: Indicator, start: date, last: date
) -> tuple[Observation, ...]:
    """
    The totals of figures that follow one another without a gap, one after each.

    Of the ways to follow them the one is taken that reaches farthest: three quarters
    do not stand for a year that is filed too. Of ways that reach as far it is the one
    of most figures.

    Args:
        indicator: Whose figures.
        start: The first day of the first one.
        last: The day after which none ends.

    Returns:
        Each as old and as firm as the last figure in it; nothing where no figure
        begins on that day, or its figures cannot be added.
    """
    if not _adds_up(indicator):
        return ()
    # The way to each day on which the next figure may begin, by its number.
    ways: dict[int, tuple[tuple[Period, Observation], ...]] = {start.toordinal(): ()}
    for each in counting(indicator.actuals):
        filed = each.period
        if filed is None or each.value is None or filed.end > last:
            continue
        way = ways.get(filed.start.toordinal())
        following = filed.end.toordinal() + 1
        if way is not None and len(way) >= len(ways.get(following, ())):
            ways[following] = (*way, (filed, each))
    totals: list[Observation] = []
    total = Decimal(0)
    way = ways[max(ways)]
    for filed, each in way:
        total = _EXACT.add(total, each.value or 0)
        begun, first = way[0]
        whole = _span(begun, filed)
        measured = each.measured and _span(first.measured or begun, each.measured)
        summed = attrs.evolve(
            each, period=whole, value=total, measured=measured, sample=None, note=""
        )
        totals.append(summed if totals else each)
    return tuple(totals)


def _span(first: Period, last: Period) -> Period:
    """
    From the one to the other, as a plan writes it.
    """
    if first.start > last.end:
        return last
    text = f"{first.text.partition('/')[0]}/{last.text.rpartition('/')[2]}"
    return period(text, first.calendar or last.calendar or JAPAN)


def _end_of_filed(observation: Observation) -> date | None:
    return observation.period.end if observation.period else None


def final_of(state: Indicator) -> Target | None:
    """
    The last target, and of several that end together the longest.

    One that was an interim target does not become the last by itself when a later one
    is withdrawn, but by a decision that sets or revises it, the same or a later one.

    Args:
        state: The indicator as it stood in the edition asked, with its decisions.

    Returns:
        The target; none where there is none, or the last one was withdrawn.
    """
    final: Target | None = None
    # They are in order of time: of several that end together the longest is first.
    for target in state.targets:
        if final is None or target.period.end > final.period.end:
            final = target
    for revision in reversed(state.revisions if final else ()):
        decided = [each for each in revision.changes if isinstance(each, Retarget)]
        if any(final and each.period == final.period for each in decided):
            return final
        if any(final and each.period.end > final.period.end for each in decided):
            # It does not stand, so that it was withdrawn.
            return None
    return final


def due_interim(
    targets: tuple[Target, ...],
    report: Period,
    observation: Observation | None,
    which: str,
) -> Target | None:
    """
    The target that a scheme calls interim.

    Args:
        targets: In order of time.
        report: The report's period.
        observation: The actual, if any.
        which: One of the words of `use: interim`.

    Returns:
        The target; none where there is none for that time.
    """
    if which == "report period":
        return _target_of(targets, report)
    if which == "actual period":
        filed = observation.period if observation else None
        return _target_of(targets, filed) if filed else None
    if which == "last due":
        due = [each for each in targets if each.period.end <= report.end]
        return max(due, key=_end_then_length, default=None)
    due = [each for each in targets if each.period.end > report.end]
    return min(due, key=_end_of, default=None)


def _target_of(targets: tuple[Target, ...], wanted: Period) -> Target | None:
    """
    The target of that very period, or else one that ends with it.
    """
    ending: Target | None = None
    for target in targets:
        if target.period.end == wanted.end:
            if target.period.start == wanted.start:
                return target
            ending = target
    return ending


def _end_of(target: Target) -> date:
    return target.period.end


def _end_then_length(target: Target) -> tuple[date, date]:
    return target.period.end, target.period.start
