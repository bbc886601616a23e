"""
The operations of the language on pairs of integers, as functions of a row.

Each function here makes a function: it takes those that give the operands and
returns the one that gives the result, or none where an operand is undefined.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable
from typing import Any, Final, TypeAlias

from civicplan.rules.quantities import fits
from civicplan.rules.rows import Pair


__all__ = [
    "OPERATIONS",
    "RELATIONS",
    "Rational",
    "absolute_of",
    "compared",
    "kept",
    "opposite_of",
]

Rational: TypeAlias = Callable[[Any], Pair]
"""Gives a quantity of a row."""

RELATIONS: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "!=": operator.ne,
}


def _sum(left: Rational, right: Rational) -> Rational:
    def added(row: Any) -> Pair:
        one = left(row)
        other = right(row)
        if one is None or other is None:
            return None
        (top, bottom), (more, of) = one, other
        if bottom == of:
            return top + more, bottom
        return top * of + more * bottom, bottom * of

    return added


def _difference(left: Rational, right: Rational) -> Rational:
    def subtracted(row: Any) -> Pair:
        one = left(row)
        other = right(row)
        if one is None or other is None:
            return None
        (top, bottom), (less, of) = one, other
        if bottom == of:
            return top - less, bottom
        return top * of - less * bottom, bottom * of

    return subtracted


def _product(left: Rational, right: Rational) -> Rational:
    def multiplied(row: Any) -> Pair:
        one = left(row)
        other = right(row)
        if one is None or other is None:
            return None
        return one[0] * other[0], one[1] * other[1]

    return multiplied


def _quotient(left: Rational, right: Rational) -> Rational:
    def divided(row: Any) -> Pair:
        one = left(row)
        other = right(row)
        if one is None or other is None or not other[0]:
            return None
        if other[0] < 0:
            return -one[0] * other[1], -one[1] * other[0]
        return one[0] * other[1], one[1] * other[0]

    return divided


def _never_below(left: Rational, right: Rational) -> Rational:
    def raised(row: Any) -> Pair:
        one = left(row)
        other = right(row)
        if one is None or other is None:
            return None
        return other if one[0] * other[1] < other[0] * one[1] else one

    return raised


def _never_above(left: Rational, right: Rational) -> Rational:
    def lowered(row: Any) -> Pair:
        one = left(row)
        other = right(row)
        if one is None or other is None:
            return None
        return other if one[0] * other[1] > other[0] * one[1] else one

    return lowered


def _rounded_to(left: Rational, right: Rational) -> Rational:
    def rounded(row: Any) -> Pair:
        one = left(row)
        step = right(row)
        if one is None or step is None or not step[0]:
            return None
        size, of = abs(one[0]) * step[1], one[1] * abs(step[0])
        count = (2 * size + of) // (2 * of)
        return (count if one[0] > 0 else -count) * abs(step[0]), step[1]

    return rounded


def _cut_to(left: Rational, right: Rational) -> Rational:
    def cut(row: Any) -> Pair:
        one = left(row)
        step = right(row)
        if one is None or step is None or not step[0]:
            return None
        count = abs(one[0]) * step[1] // (one[1] * abs(step[0]))
        return (count if one[0] > 0 else -count) * abs(step[0]), step[1]

    return cut


OPERATIONS: Final[dict[str, Callable[[Rational, Rational], Rational]]] = {
    "+": _sum,
    "-": _difference,
    "*": _product,
    "/": _quotient,
    "never below": _never_below,
    "never above": _never_above,
    "rounded to": _rounded_to,
    "cut to": _cut_to,
}
"""What each sign of the language makes of two rational operands."""


def compared(sign: str, left: Rational, right: Rational) -> Callable[[Any], bool]:
    """
    A comparison as a function of a row.

    Args:
        sign: One of `< <= > >= = !=`.
        left: Gives the quantity before it.
        right: Gives the quantity after it.

    Returns:
        A function that says whether the comparison holds; it does not hold where
        one of the quantities is undefined.
    """
    relation = RELATIONS[sign]

    def holds(row: Any) -> bool:
        one = left(row)
        other = right(row)
        if one is None or other is None:
            return False
        return relation(one[0] * other[1], other[0] * one[1])

    return holds


def kept(pair: Pair) -> Pair:
    """
    A pair that is small enough to be kept, reduced where that is needed.

    Args:
        pair: Of any size.

    Returns:
        An equal pair; none where even its lowest terms are too large.
    """
    if pair is None or fits(*pair):
        return pair
    common = math.gcd(*pair)
    lowest = pair[0] // common, pair[1] // common
    return lowest if fits(*lowest) else None


def opposite_of(inner: Rational) -> Rational:
    """
    The quantity with the other sign, as a function of a row.
    """

    def opposite(row: Any) -> Pair:
        pair = inner(row)
        return None if pair is None else (-pair[0], pair[1])

    return opposite


def absolute_of(inner: Rational) -> Rational:
    """
    The quantity without its sign, as a function of a row.
    """

    def absolute(row: Any) -> Pair:
        pair = inner(row)
        return None if pair is None else (abs(pair[0]), pair[1])

    return absolute
