"""
What the compiled functions of a scheme are called with.

Rows hold numbers as pairs of integers, the denominator above zero and not reduced:
for figures of a few digits that is several times quicker than `Fraction`.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final, TypeAlias

from civicplan.rules.figures import Figures
from civicplan.rules.metrics import Number
from civicplan.rules.paths import line_of
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.words import state_of


__all__ = ["NOT_YET", "Pair", "RolledRow", "Row", "Wide", "pair_of"]

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

    Args:
        figures: The figures.
        lets: How many quantities the scheme has named.
    """

    __slots__ = (
        "_expected",
        "_months",
        "_planned",
        "_state",
        "actual",
        "baseline",
        "figures",
        "final",
        "interim",
        "interim_actual",
        "lets",
        "sense",
    )

    def __init__(self, figures: Figures, lets: int) -> None:
        self.figures = figures
        self.actual = actual = pair_of(figures.actual())
        same = figures.interim_observation is figures.observation
        self.interim_actual = actual if same else pair_of(figures.actual("interim"))
        self.baseline = pair_of(figures.value("baseline"))
        self.interim = interim = pair_of(figures.value("interim"))
        one = figures.interim is figures.final
        self.final = interim if one else pair_of(figures.value("final"))
        self.sense = figures.sense
        self.lets: list[Any] = [NOT_YET] * lets
        self._expected: Any = NOT_YET
        self._months: Any = NOT_YET
        self._planned: Any = NOT_YET
        self._state: str = ""

    @property
    def months(self) -> int | None:
        """
        Whole months from the baseline to the date that time is counted to.
        """
        if self._months is NOT_YET:
            months = self.figures.months
            self._months = None if isinstance(months, Reason) else months
        return self._months  # type: ignore[no-any-return]

    @property
    def planned(self) -> int | None:
        """
        Whole months from the baseline to the final target.
        """
        if self._planned is NOT_YET:
            planned = self.figures.planned_months
            self._planned = None if isinstance(planned, Reason) else planned
        return self._planned  # type: ignore[no-any-return]

    @property
    def expected(self) -> Pair:
        """
        The point of the path at the time that is looked at.
        """
        if self._expected is NOT_YET:
            self._expected = self._on_the_line()
        return self._expected  # type: ignore[no-any-return]

    def _on_the_line(self) -> Pair:
        if self.figures.report.use.path == "from baseline":
            # The usual path runs between figures that are at hand already.
            return _between(self.baseline, self.final, self.months, self.planned)
        line = line_of(self.figures)
        if isinstance(line, Reason):
            return None
        return _between(pair_of(line.start), pair_of(line.goal), line.gone, line.span)

    @property
    def state(self) -> str:
        """
        Where the indicator is in its life.
        """
        if not self._state:
            self._state = state_of(self.figures)
        return self._state


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
