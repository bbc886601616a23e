"""
Exact arithmetic on the quantities of a scheme.

A quantity is a `Fraction` as long as it is rational.
One that passed through a root with an irrational value is a `Decimal` of 60
significant digits; two quantities are equal when they agree to 40, so that a tie is
decided and not random.
What has no value is a `Reason`, and what is computed from it has the same one.
"""

from __future__ import annotations

import decimal
import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from civicplan.rules.reasons import Reason


__all__ = [
    "LARGEST",
    "OPERATIONS",
    "Quantity",
    "absolute",
    "add",
    "at_least",
    "at_most",
    "compare",
    "cut_to",
    "divide",
    "fits",
    "multiply",
    "negative",
    "power",
    "rounded_to",
    "subtract",
]

Quantity: TypeAlias = Fraction | Decimal

LARGEST = 8192
"""Bits of the largest numerator or denominator that is kept: about 2,466 digits."""

_SIXTY = decimal.Context(
    prec=60,
    rounding=decimal.ROUND_HALF_EVEN,
    Emin=-9999,
    Emax=9999,
    traps=[decimal.Overflow, decimal.Underflow, decimal.InvalidOperation],
)
_OUT_OF_RANGE = (decimal.Overflow, decimal.Underflow)
_DIGITS_FOR_A_ROOT = 80
_AGREEING = Fraction(1, 10**40)
_DOUBTFUL = Decimal("1e-39")


def fits(numerator: int, denominator: int) -> bool:
    """
    Whether a fraction is small enough to be kept.

    Args:
        numerator: Of any size.
        denominator: Of any size.

    Returns:
        Whether both have at most `LARGEST` bits.
    """
    return numerator.bit_length() <= LARGEST and denominator.bit_length() <= LARGEST


def _digits(value: Quantity) -> Decimal:
    if isinstance(value, Decimal):
        return value
    return _SIXTY.divide(Decimal(value.numerator), Decimal(value.denominator))


def _in_decimals(
    operation: Callable[[Decimal, Decimal], Decimal], one: Quantity, other: Quantity
) -> Quantity | Reason:
    try:
        return operation(_digits(one), _digits(other))
    except _OUT_OF_RANGE:
        return Reason.TOO_LARGE


def compare(one: Quantity, other: Quantity) -> int:
    """
    Which of two quantities is greater.

    Args:
        one: A quantity.
        other: Another.

    Returns:
        1 where *one* is greater, -1 where *other* is, 0 where they are equal; with a
        root in one of them, equal means that they agree to 40 significant digits.

    Examples:
        >>> root = power(Fraction(2), Fraction(1, 2))
        >>> compare(multiply(root, root), Fraction(2))
        0
    """
    if type(one) is Decimal or type(other) is Decimal:
        if clear := _clearly_greater(one, other):
            return clear
        one, other = Fraction(one), Fraction(other)
        if abs(one - other) <= _AGREEING * max(abs(one), abs(other)):
            return 0
    return (one > other) - (one < other)


def _clearly_greater(one: Quantity, other: Quantity) -> int:
    """
    1 or -1 where sixty digits leave no doubt about which is greater, or else 0.
    """
    try:
        left, right = _digits(one), _digits(other)
        apart = _SIXTY.subtract(left, right)
        largest = max(left.copy_abs(), right.copy_abs())
        if apart.copy_abs() <= _SIXTY.multiply(largest, _DOUBTFUL):
            return 0
    except _OUT_OF_RANGE:
        return 0
    return 1 if apart > 0 else -1


def add(one: Quantity, other: Quantity) -> Quantity | Reason:
    """
    The sum; 0 where one is the other's negative as far as quantities are equal.
    """
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one + other
    if compare(one, negative(other)) == 0:
        return Fraction(0)
    return _in_decimals(_SIXTY.add, one, other)


def subtract(one: Quantity, other: Quantity) -> Quantity | Reason:
    """
    The difference; 0 where both are equal as quantities are.
    """
    return add(one, negative(other))


def multiply(one: Quantity, other: Quantity) -> Quantity | Reason:
    """
    The product.
    """
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one * other
    if one == 0 or other == 0:
        return Fraction(0)
    return _in_decimals(_SIXTY.multiply, one, other)


def divide(one: Quantity, other: Quantity) -> Quantity | Reason:
    """
    The quotient, undefined where *other* is zero.
    """
    if other == 0:
        return Reason.DIVISION_BY_ZERO
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one / other
    if one == 0:
        return Fraction(0)
    return _in_decimals(_SIXTY.divide, one, other)


def negative(value: Quantity) -> Quantity:
    """
    The quantity with the other sign.
    """
    return -value if isinstance(value, Fraction) else value.copy_negate()


def absolute(value: Quantity) -> Quantity:
    """
    The quantity without its sign.
    """
    return abs(value) if isinstance(value, Fraction) else value.copy_abs()


def at_least(value: Quantity, limit: Quantity) -> Quantity:
    """
    The quantity, never below *limit*.
    """
    return limit if compare(value, limit) < 0 else value


def at_most(value: Quantity, limit: Quantity) -> Quantity:
    """
    The quantity, never above *limit*.
    """
    return limit if compare(value, limit) > 0 else value


def rounded_to(value: Quantity, step: Quantity) -> Quantity | Reason:
    """
    The nearest multiple of *step*, and half way the one farther from zero.

    Args:
        value: What is rounded.
        step: What it is rounded to a multiple of, such as `Fraction(1, 100)` for
            whole per cent.

    Returns:
        The multiple; undefined where *step* is zero.

    Examples:
        >>> rounded_to(Fraction(-5, 1000), Fraction(1, 100))
        Fraction(-1, 100)
    """
    return _multiple(value, step, _nearest, Fraction(1, 2))


def cut_to(value: Quantity, step: Quantity) -> Quantity | Reason:
    """
    The next multiple of *step* toward zero.

    Args:
        value: What is cut.
        step: What it is cut to a multiple of.

    Returns:
        The multiple; undefined where *step* is zero.

    Examples:
        >>> cut_to(Fraction(5163, 4000), Fraction(1, 1000))
        Fraction(129, 100)
    """
    return _multiple(value, step, operator.floordiv, Fraction(0))


def _nearest(top: int, bottom: int) -> int:
    return (2 * top + bottom) // (2 * bottom)


def _multiple(
    value: Quantity,
    step: Quantity,
    whole: Callable[[int, int], int],
    edge: Fraction,
) -> Quantity | Reason:
    if isinstance(value, Fraction) and isinstance(step, Fraction) and step:
        (top, bottom), (by, of) = value.as_integer_ratio(), step.as_integer_ratio()
        number = whole(abs(top) * of, bottom * abs(by)) * abs(by)
        return Fraction(number if top > 0 else -number, of)
    size = absolute(step)
    steps = divide(value, size)
    if isinstance(steps, Reason):
        return steps
    count = abs(Fraction(steps))
    if isinstance(steps, Decimal):
        # Where a root lies on the edge as far as it is known, it lies on the edge.
        nearest = round(count + edge) - edge
        if compare(steps.copy_abs(), nearest) == 0:
            count = nearest
    times = Fraction(whole(*count.as_integer_ratio()) * (-1 if steps < 0 else 1))
    return multiply(times, size)


def power(base: Quantity, exponent: Quantity) -> Quantity | Reason:
    """
    *base* to the power of *exponent*, exact wherever that is rational.

    Args:
        base: Of any size that is kept.
        exponent: Of any size; the time that it takes is bounded.

    Returns:
        A fraction where the power is rational, otherwise 60 significant digits;
        undefined for 0 to the power of 0 or less, a root of a negative number and
        what would be too large to keep.

    Examples:
        >>> power(Fraction(9, 4), Fraction(1, 2))
        Fraction(3, 2)
        >>> power(Fraction(9_999_999_999), Fraction(9_999_999_999))
        <Reason.TOO_LARGE: 'too large'>
    """
    if base == 0:
        return Fraction(0) if exponent > 0 else Reason.DIVISION_BY_ZERO
    if isinstance(exponent, Fraction):
        if isinstance(base, Fraction):
            exact = _exact_power(base, exponent)
            if exact is not None:
                return exact
        if base < 0 and exponent.denominator == 1:
            return _negative_power(base, exponent)
    if base < 0:
        return Reason.ROOT_OF_NEGATIVE
    wide = _wide_enough(base)
    try:
        found = wide.power(_many_digits(base, wide), _many_digits(exponent, wide))
        return _SIXTY.plus(found)
    except _OUT_OF_RANGE:
        return Reason.TOO_LARGE


def _wide_enough(base: Quantity) -> decimal.Context:
    """
    A context with so many digits that the sixtieth of a power of *base* is right.
    """
    apart = Fraction(base) - 1
    # What lies near 1 loses the digits that it shares with it.
    shared = apart.denominator.bit_length() - apart.numerator.bit_length()
    wide = _SIXTY.copy()
    wide.prec = _DIGITS_FOR_A_ROOT + max(0, shared) * 3 // 10
    return wide


OPERATIONS: Final[dict[str, Callable[[Quantity, Quantity], Quantity | Reason]]] = {
    "+": add,
    "-": subtract,
    "*": multiply,
    "/": divide,
    "**": power,
    "never below": at_least,
    "never above": at_most,
    "rounded to": rounded_to,
    "cut to": cut_to,
}
"""What each sign of the language does with two quantities."""


def _negative_power(base: Quantity, exponent: Fraction) -> Quantity | Reason:
    size = power(negative(base), exponent)
    if isinstance(size, Reason) or exponent.numerator % 2 == 0:
        return size
    return negative(size)


def _many_digits(value: Quantity, wide: decimal.Context) -> Decimal:
    if isinstance(value, Decimal):
        return value
    return wide.divide(Decimal(value.numerator), Decimal(value.denominator))


def _exact_power(base: Fraction, exponent: Fraction) -> Fraction | Reason | None:
    if base < 0 and exponent.denominator > 1:
        return Reason.ROOT_OF_NEGATIVE
    size = abs(base)
    top = _root(size.numerator, exponent.denominator)
    bottom = _root(size.denominator, exponent.denominator)
    if top is None or bottom is None:
        return None
    times = abs(exponent.numerator)
    if top == bottom:
        times %= 2
    elif (max(top, bottom).bit_length() - 1) * times > LARGEST:
        return Reason.TOO_LARGE
    if base < 0:
        top = -top
    found = Fraction(top**times, bottom**times)
    if not fits(found.numerator, found.denominator):
        return Reason.TOO_LARGE
    return found if exponent > 0 else 1 / found


def _root(number: int, degree: int) -> int | None:
    """
    The whole root of *number*, or none where there is no whole one.
    """
    if degree == 1 or number <= 1:
        return number
    if degree >= number.bit_length():
        return None
    # Newton's method on whole numbers, from above.
    root = 1 << -(-number.bit_length() // degree)
    while True:
        closer = ((degree - 1) * root + number // root ** (degree - 1)) // degree
        if closer >= root:
            break
        root = closer
    return root if root**degree == number else None
