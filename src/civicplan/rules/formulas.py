"""
The formulas of `metrics` on pairs of integers, as functions of a row.

What they mean, and when they are undefined, stands in `metrics`; a law holds these
equal to those.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, TypeAlias

from civicplan.rules import rows
from civicplan.rules.aims import path_side, target_reached
from civicplan.rules.arithmetic import OPERATIONS, Rational, opposite_of
from civicplan.rules.expressions import WordIs
from civicplan.rules.reasons import Reason
from civicplan.rules.rows import Pair, Row, pair_of
from civicplan.rules.words import word_of


__all__ = [
    "METRICS",
    "NAMES",
    "Holds",
    "actual_for",
    "figure",
    "parameter",
    "reached",
    "word_is",
]

Holds: TypeAlias = Callable[[Any], bool]
"""Says whether a test holds in a row; it does not where it is undefined."""

_MONTHS: Final = 12


def _years(row: Row) -> Pair:
    gone = rows.months(row)
    return None if gone is None else (gone, _MONTHS)


def _planned_years(row: Row) -> Pair:
    planned = rows.planned_months(row)
    return None if planned is None else (planned, _MONTHS)


def _elapsed(row: Row) -> Pair:
    gone, planned = rows.months(row), rows.planned_months(row)
    if gone is None or planned is None or planned <= 0:
        return None
    return gone, planned


def _lag(row: Row) -> Pair:
    months = row.figures.lag_months
    return None if isinstance(months, Reason) else (months, _MONTHS)


def _sense(row: Row) -> Pair:
    return None if row.sense is None else (row.sense, 1)


NAMES: Final[dict[str, Rational]] = {
    "actual": rows.actual,
    "years": _years,
    "planned years": _planned_years,
    "elapsed": _elapsed,
    "lag": _lag,
    "sense": _sense,
}


_AT_HAND: Final[dict[str, Rational]] = {
    "baseline": rows.baseline,
    "interim": rows.interim,
    "final": rows.final,
    "expected": rows.expected,
}


def figure(name: str) -> Rational:
    """
    How a reference is read off a row.

    Args:
        name: Such as `"interim"`.

    Returns:
        A function of a row.
    """
    if name in _AT_HAND:
        return _AT_HAND[name]

    def looked_up(row: Row) -> Pair:
        return pair_of(row.figures.value(name))

    return looked_up


def parameter(name: str, default: Decimal | None) -> Rational:
    """
    How a parameter is read off a row.

    Args:
        name: Such as `"margin"`.
        default: What counts where the indicator sets none.

    Returns:
        A function of a row.
    """
    usual = None if default is None else pair_of(default)

    def number(row: Row) -> Pair:
        for key, value in row.figures.indicator.parameters:
            if key == name:
                return pair_of(value)
        return usual

    return number


def actual_for(reference: str) -> Rational:
    """
    How the actual that answers a reference is read off a row.

    Args:
        reference: Such as `"interim"`.

    Returns:
        A function of a row.
    """
    return rows.interim_actual if reference == "interim" else rows.actual


def _change_since(reference: str) -> Rational:
    actual, other = actual_for(reference), figure(reference)

    def change(row: Row) -> Pair:
        now, then, sense = actual(row), other(row), row.sense
        if now is None or then is None or sense is None:
            return None
        return sense * (now[0] * then[1] - then[0] * now[1]), now[1] * then[1]

    return change


def _gap_to(reference: str) -> Rational:
    return opposite_of(_change_since(reference))


def _ambition_of(reference: str) -> Rational:
    other = figure(reference)

    def ambition(row: Row) -> Pair:
        start, goal, sense = rows.baseline(row), other(row), row.sense
        if start is None or goal is None or sense is None:
            return None
        return sense * (goal[0] * start[1] - start[0] * goal[1]), goal[1] * start[1]

    return ambition


def _progress_to(reference: str) -> Rational:
    actual, way = actual_for(reference), _ambition_of(reference)

    def progress(row: Row) -> Pair:
        now, start, whole = actual(row), rows.baseline(row), way(row)
        if now is None or start is None or whole is None or whole[0] <= 0:
            return None
        gone = row.sense * (now[0] * start[1] - start[0] * now[1])  # type: ignore[operator]
        return gone * whole[1], now[1] * start[1] * whole[0]

    return progress


def _pace_to(reference: str) -> Rational:
    progress = _progress_to(reference)

    def pace(row: Row) -> Pair:
        way, share = progress(row), _elapsed(row)
        if way is None or share is None or share[0] <= 0:
            return None
        return way[0] * share[1], way[1] * share[0]

    return pace


def _ratio_to(reference: str) -> Rational:
    return OPERATIONS["/"](actual_for(reference), figure(reference))


def _achievement_of(reference: str) -> Rational:
    actual, other = actual_for(reference), figure(reference)

    def achievement(row: Row) -> Pair:
        now, goal, sense = actual(row), other(row), row.sense
        if now is None or goal is None or sense is None:
            return None
        above, below = (now, goal) if sense > 0 else (goal, now)
        if above[0] < 0 or below[0] <= 0:
            return None
        return above[0] * below[1], above[1] * below[0]

    return achievement


METRICS: Final[dict[str, Callable[[str], Rational]]] = {
    "progress to": _progress_to,
    "ratio to": _ratio_to,
    "achievement of": _achievement_of,
    "change since": _change_since,
    "gap to": _gap_to,
    "pace to": _pace_to,
    "ambition of": _ambition_of,
}


def reached(name: str, *, wanted: bool) -> Holds:
    """
    Whether a reference is reached, as a function of a row.

    Args:
        name: Such as `"interim"`.
        wanted: Whether it is asked for, or its opposite.

    Returns:
        A function that says whether it holds; neither does where nobody can say.
    """
    if name in {"interim", "final"}:
        return lambda row: target_reached(row.figures, name) is wanted
    level = figure(name)
    on_path = name == "expected"

    def on_or_past(row: Row) -> bool:
        now, other = rows.actual(row), level(row)
        sense, strict = row.sense, False
        if on_path:
            sense, strict = path_side(row.figures, rows.expected_aim(row))
        if now is None or other is None or sense is None:
            return False
        change = sense * (now[0] * other[1] - other[0] * now[1])
        return (change > 0 or (change == 0 and not strict)) is wanted

    return on_or_past


def word_is(node: WordIs) -> Holds:
    """
    Whether a word is what a scheme asks for, as a function of a row.

    Args:
        node: The test.

    Returns:
        A function that says whether it holds.
    """
    word, negated = node.word, node.negated
    if node.field == "mark":
        return lambda row: (word in row.figures.indicator.marks) is not negated
    if node.field == "state":
        return lambda row: (rows.state(row) == word) is not negated
    read = word_of(node.field)
    return lambda row: (read(row.figures) == word) is not negated
