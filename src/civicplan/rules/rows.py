"""
What the compiled functions of a scheme are called with.

Rows hold numbers as pairs of integers, the denominator above zero and not reduced:
for figures of a few digits that is several times quicker than `Fraction`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, Final, TypeAlias, TypeVar

from civicplan.model.targets import Reach
from civicplan.rules.figures import Figures
from civicplan.rules.metrics import Number
from civicplan.rules.paths import line_of
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.words import state_of


__all__ = [
    "NOT_YET",
    "Pair",
    "RolledRow",
    "Row",
    "Wide",
    "actual",
    "baseline",
    "expected",
    "expected_aim",
    "final",
    "interim",
    "interim_actual",
    "months",
    "pair_of",
    "planned_months",
    "state",
]

_T = TypeVar("_T")

Pair: TypeAlias = tuple[int, int] | None
"""A rational quantity; none where it is undefined."""

Wide: TypeAlias = Quantity | None
"""A quantity that may have passed through a root; none where it is undefined."""

NOT_YET: Final = object()
"""Stands for what has not been computed yet."""


def pair_of(value: Number | Reason) -> Pair:
    """
    A number as a pair of integers.
    """
    return None if isinstance(value, Reason) else value.as_integer_ratio()


class Row:
    """
    The figures of one indicator, while its answers are looked for.

    A working value that is filled as it is used; only `Figures` leave the rules.
    What it knows is read by the functions below, and looked up when it is first asked
    for: few schemes ask for everything.

    Args:
        figures: The figures.
        lets: How many quantities the scheme has named.
    """

    __slots__ = ("figures", "known", "lets", "sense")

    def __init__(self, figures: Figures, lets: int) -> None:
        self.figures = figures
        self.sense = figures.sense
        self.known: list[Any] = [NOT_YET] * _KNOWN
        self.lets: list[Any] = [NOT_YET] * lets


def _once(place: int, find: Callable[[Row], _T]) -> Callable[[Row], _T]:
    def known(row: Row) -> _T:
        value: Any = row.known[place]
        if value is NOT_YET:
            value = row.known[place] = find(row)
        return value  # type: ignore[no-any-return]

    return known


def _interim_actual(row: Row) -> Pair:
    figures = row.figures
    if figures.interim_observation is figures.observation:
        return actual(row)
    return pair_of(figures.actual("interim"))


def _counted(months: int | Reason) -> int | None:
    return None if isinstance(months, Reason) else months


def _expected(row: Row) -> Pair:
    if row.figures.report.use.path == "from baseline":
        # The usual path runs between figures that are at hand already.
        return _between(baseline(row), final(row), months(row), planned_months(row))
    line = _line(row)
    if isinstance(line, Reason):
        return None
    return _between(pair_of(line.start), pair_of(line.goal), line.gone, line.span)


def _expected_aim(row: Row) -> Reach | None:
    if row.figures.report.use.path == "from baseline":
        gone, span, target = months(row), planned_months(row), row.figures.final
        if gone is None or span is None or target is None or gone < span:
            return None
        return target.aim if isinstance(target.aim, Reach) else None
    line = _line(row)
    return None if isinstance(line, Reason) else line.aim


def _between(start: Pair, goal: Pair, gone: int | None, span: int | None) -> Pair:
    """
    The point of a straight line, kept between its ends.
    """
    if start is None or goal is None or gone is None or span is None or span <= 0:
        return None
    if gone <= 0:
        return start
    if gone >= span:
        return goal
    (first, of), (last, out_of) = start, goal
    point = first * out_of * (span - gone) + last * of * gone
    return point, of * out_of * span


actual: Final = _once(0, lambda row: pair_of(row.figures.actual()))
"""The actual of a row."""

interim_actual: Final = _once(1, _interim_actual)
"""The actual that answers the interim target."""

baseline: Final = _once(2, lambda row: pair_of(row.figures.value("baseline")))
"""The figure at the start."""

interim: Final = _once(3, lambda row: pair_of(row.figures.value("interim")))
"""The number of the interim target."""

final: Final = _once(4, lambda row: pair_of(row.figures.value("final")))
"""The number of the final target."""

months: Final = _once(5, lambda row: _counted(row.figures.months))
"""Whole months from the baseline to the date that time is counted to."""

planned_months: Final = _once(6, lambda row: _counted(row.figures.planned_months))
"""Whole months from the baseline to the final target."""

expected: Final = _once(7, _expected)
"""The point of the path at the time that is looked at."""

state: Final = _once(8, lambda row: state_of(row.figures))
"""Where the indicator is in its life."""

_line: Final = _once(9, lambda row: line_of(row.figures))

expected_aim: Final = _once(10, _expected_aim)
"""The aim of the target on which the path has come, where it is on one."""

_KNOWN: Final = 11


class RolledRow:
    """
    Counts and scores of what is rolled up.

    Args:
        counts: How often each rating was given, and `"rated"`, `"unrated"`, `"all"`.
        scores: Each score with its weight.
        lets: How many quantities the roll-up has named.
    """

    __slots__ = ("counts", "lets", "scores")

    def __init__(
        self,
        counts: dict[str, int],
        scores: Sequence[tuple[Quantity, Decimal]],
        lets: int,
    ) -> None:
        self.counts = counts
        self.scores = scores
        self.lets: list[Any] = [NOT_YET] * lets
