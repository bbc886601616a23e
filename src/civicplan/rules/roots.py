"""
The operations of the language where a root may occur, as functions of a row.

They compute as `quantities` do, with none for what is undefined.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final, TypeAlias

from civicplan.rules import quantities
from civicplan.rules.aggregates import aggregated
from civicplan.rules.arithmetic import RELATIONS, Rational
from civicplan.rules.formulas import Holds, actual_for, figure
from civicplan.rules.metrics import growth
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.rows import Wide


__all__ = [
    "Valued",
    "compared_quantities",
    "fraction_of",
    "growth_since",
    "joined",
    "kept_quantity",
    "mapped",
    "score_of",
]

Valued: TypeAlias = Callable[[Any], Wide]
"""Gives a quantity of a row that may have passed through a root."""

_MONTHS: Final = 12


def kept_quantity(value: Wide) -> Wide:
    """
    A quantity that is small enough to be kept; none where it is not.
    """
    if isinstance(value, Fraction):
        return value if quantities.fits(*value.as_integer_ratio()) else None
    return value


def fraction_of(pair_in: Rational) -> Valued:
    """
    A pair as a fraction, as a function of a row.
    """

    def fraction(row: Any) -> Wide:
        pair = pair_in(row)
        return None if pair is None else Fraction(*pair)

    return fraction


def mapped(operation: Callable[[Quantity], Quantity], inner: Valued) -> Valued:
    """
    An operation on one quantity, as a function of a row.
    """

    def found(row: Any) -> Wide:
        value = inner(row)
        return None if value is None else operation(value)

    return found


def joined(
    operation: Callable[[Quantity, Quantity], Quantity | Reason],
    left: Valued,
    right: Valued,
) -> Valued:
    """
    An operation on two quantities, as a function of a row.
    """

    def result(row: Any) -> Wide:
        one = left(row)
        other = right(row)
        if one is None or other is None:
            return None
        found = operation(one, other)
        return None if isinstance(found, Reason) else found

    return result


def compared_quantities(sign: str, left: Valued, right: Valued) -> Holds:
    """
    A comparison as a function of a row; it does not hold where a side is undefined.
    """
    relation = RELATIONS[sign]

    def holds(row: Any) -> bool:
        one = left(row)
        other = right(row)
        if one is None or other is None:
            return False
        return relation(quantities.compare(one, other), 0)

    return holds


def score_of(how: str) -> Valued:
    """
    What a roll-up says of the scores, as a function of a row.
    """

    def score(row: Any) -> Wide:
        found = aggregated(how, row.scores)
        return None if isinstance(found, Reason) else found

    return score


def growth_since(reference: str) -> Valued:
    """
    Compound growth since a reference, as a function of a row.
    """
    start_of, actual = figure(reference), actual_for(reference)

    def grown(row: Any) -> Wide:
        figures = row.figures
        months = figures.months_since(reference)
        if isinstance(months, Reason):
            return None
        start, now = start_of(row), actual(row)
        if start is None or now is None:
            return None
        found = growth(
            Fraction(*now), Fraction(*start), years=Fraction(months, _MONTHS)
        )
        return None if isinstance(found, Reason) else found

    return grown
