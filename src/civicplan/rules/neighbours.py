"""
Figures beside and before the actual: the previous one, last year's, other series.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from civicplan.base.periods import Period, months_between
from civicplan.model.observations import Comparison, Observation
from civicplan.model.revisions import Edition
from civicplan.rules.choices import alike, counting, is_long
from civicplan.rules.reasons import Reason


__all__ = [
    "figure_beside",
    "known_before",
    "mean_of_three",
    "previous_to",
    "series_named",
    "three_before",
    "year_before",
]

_A_YEAR = 12
_THREE = 3


def _earlier(
    actuals: Sequence[Observation], actual: Observation | None
) -> list[tuple[Period, Observation]]:
    """
    The figures before *actual* that are of its kind, one for each period.
    """
    if actual is None or actual.period is None:
        return []
    by_period = {
        each.period: each
        for each in counting(actuals)
        if each.value is not None
        and each.period is not None
        and each.period.end < actual.period.end
        and _comparable(each.period, actual.period)
    }
    return sorted(by_period.items(), key=lambda item: (item[0].end, item[0].start))


def _comparable(earlier: Period, later: Period) -> bool:
    """
    Whether both are about as long, a quarter being no year; or begin together, as
    totals do that run over several years.
    """
    if is_long(later) and earlier.start == later.start:
        return True
    return alike(earlier, later)


def previous_to(
    actuals: Sequence[Observation], actual: Observation | None
) -> Observation | None:
    """
    The last figure before *actual*.

    Args:
        actuals: In order of time.
        actual: One of them; none where there is no actual.

    Returns:
        The figure; none where there is none.
    """
    earlier = _earlier(actuals, actual)
    return earlier[-1][1] if earlier else None


def three_before(
    actuals: Sequence[Observation], actual: Observation | None
) -> tuple[Observation, ...]:
    """
    The three figures before *actual*, in order of time.

    Args:
        actuals: In order of time.
        actual: One of them; none where there is no actual.

    Returns:
        The figures; fewer where there are fewer.
    """
    return tuple(each for _, each in _earlier(actuals, actual)[-_THREE:])


def mean_of_three(
    actuals: Sequence[Observation], actual: Observation | None
) -> Fraction | Reason:
    """
    The mean of the three figures before *actual*.

    Args:
        actuals: In order of time.
        actual: One of them; none where there is no actual.

    Returns:
        In the indicator's unit; no previous figure where there are fewer than three.
    """
    earlier = [
        each.value for each in three_before(actuals, actual) if each.value is not None
    ]
    if len(earlier) < _THREE:
        return Reason.NO_PREVIOUS
    return sum(map(Fraction, earlier), Fraction(0)) / _THREE


def year_before(
    actuals: Sequence[Observation], actual: Observation | None
) -> Observation | None:
    """
    The figure filed twelve months before *actual*.

    Args:
        actuals: In order of time.
        actual: One of them; none where there is no actual.

    Returns:
        The figure; none where there is none.
    """
    if actual is None or actual.period is None:
        return None
    for filed, each in reversed(_earlier(actuals, actual)):
        if months_between(filed.end, actual.period.end) == _A_YEAR:
            return each
    return None


def series_named(comparisons: Sequence[Comparison], name: str) -> Comparison | None:
    """
    The series with that name; with no name, the only one there is.

    Args:
        comparisons: The series printed alongside an indicator.
        name: Such as `"全国平均"`, or nothing.

    Returns:
        The series; none where there is none, or several and no name.
    """
    if not name:
        return comparisons[0] if len(comparisons) == 1 else None
    for each in comparisons:
        if each.name == name:
            return each
    return None


def figure_beside(
    series: Comparison | None, actual: Observation | None, report: Period
) -> Observation | None:
    """
    The figure of a series alongside that belongs to the actual.

    Args:
        series: Printed alongside; none where there is none.
        actual: The actual, if any.
        report: The report's period, which counts where there is no actual.

    Returns:
        The figure of the actual's period, or else the last one before its end.
    """
    if series is None:
        return None
    wanted = report
    if actual is not None and actual.period is not None:
        wanted = actual.period
    best: Observation | None = None
    last = (date.min, False)
    for each in counting(series.actuals):
        filed = each.period
        if filed is None or each.value is None or filed.end > wanted.end:
            continue
        rank = (filed.end, filed == wanted)
        if rank >= last:
            best, last = each, rank
    return best


def known_before(
    actuals: Sequence[Observation], edition: str, editions: tuple[Edition, ...]
) -> Observation | None:
    """
    The last actual that was known when an edition was made.

    A figure says in which edition it was first published; one that does not was
    known if its period had ended when the edition was adopted, or else when the
    edition's own period began.

    Args:
        actuals: In order of time, those that could answer the target.
        edition: The id of the edition.
        editions: The plan's, in order.

    Returns:
        The figure; none where none was known, or the edition has no date.
    """
    ids = [each.id for each in editions]
    if edition not in ids:
        return None
    made = editions[ids.index(edition)]
    published = set(ids[: ids.index(edition) + 1])
    dated = made.adopted or made.period
    day = dated.start if dated else date.min
    known = [
        each
        for each in actuals
        if (filed := each.measured or each.period) is not None
        and (each.edition in published if each.edition else filed.end < day)
    ]
    best: Observation | None = None
    last = date.min
    for each in counting(known):
        filed = each.period
        if filed is not None and each.value is not None and filed.end >= last:
            best, last = each, filed.end
    return best
