"""
Exact arithmetic, and roots as exact as they can be.
"""

from __future__ import annotations

import time
from decimal import Decimal
from fractions import Fraction

import pytest

from civicplan.rules.quantities import (
    Quantity,
    add,
    compare,
    cut_to,
    divide,
    multiply,
    power,
    rounded_to,
    subtract,
)
from civicplan.rules.reasons import Reason


def _root(of: int) -> Decimal:
    found = power(Fraction(of), Fraction(1, 2))
    assert isinstance(found, Decimal)
    return found


@pytest.mark.parametrize(
    ("base", "exponent", "expected"),
    [
        (Fraction(2), Fraction(10), Fraction(1024)),
        (Fraction(2), Fraction(-2), Fraction(1, 4)),
        (Fraction(-2), Fraction(3), Fraction(-8)),
        (Fraction(8, 27), Fraction(1, 3), Fraction(2, 3)),
        (Fraction(8, 27), Fraction(-2, 3), Fraction(9, 4)),
        (Fraction(121, 100), Fraction(1, 2), Fraction(11, 10)),
        (Fraction(0), Fraction(1, 2), Fraction(0)),
        (Fraction(-1), Fraction(10**12 + 1), Fraction(-1)),
        (Fraction(1), Fraction(444, 100), Fraction(1)),
    ],
)
def test_rational_powers_are_exact(
    base: Fraction, exponent: Fraction, expected: Fraction
) -> None:
    """
    A power that is a fraction is that fraction.
    """
    assert expected == power(base, exponent)


def test_an_irrational_root_has_sixty_digits() -> None:
    """
    The square root of two is known to its sixtieth digit.
    """
    text = "1.41421356237309504880168872420969807856967187537694807317668"

    assert Decimal(text) == _root(2)


def test_quantities_that_agree_to_forty_digits_are_equal() -> None:
    """
    The square of the root of two is two.
    """
    root = _root(2)
    square = multiply(root, root)

    assert not isinstance(square, Reason)
    assert 0 == compare(square, Fraction(2))


def test_what_agrees_cancels_to_exactly_nothing() -> None:
    """
    Two less the square of its root is zero and not the rest of a rounding.
    """
    root = _root(2)
    square = multiply(root, root)

    assert not isinstance(square, Reason)
    assert Fraction(0) == subtract(square, Fraction(2))
    assert Fraction(0) == add(Fraction(-2), square)


def test_what_differs_in_the_thirtieth_digit_is_not_equal() -> None:
    """
    Forty digits are asked for, and thirty are not enough.
    """
    near = Fraction(_root(2)) + Fraction(1, 10**30)

    assert 1 == compare(near, _root(2))


@pytest.mark.parametrize(
    ("base", "exponent", "reason"),
    [
        (Fraction(-2), Fraction(1, 2), Reason.ROOT_OF_NEGATIVE),
        (Fraction(0), Fraction(0), Reason.DIVISION_BY_ZERO),
        (Fraction(0), Fraction(-1), Reason.DIVISION_BY_ZERO),
        (Fraction(2), Fraction(10_000), Reason.TOO_LARGE),
        (Fraction(9_999_999_999), Fraction(9_999_999_999), Reason.TOO_LARGE),
        (Fraction(9_999_999_999), Fraction(99_999_999_999, 10), Reason.TOO_LARGE),
        (Fraction(1, 9_999_999_999), Fraction(99_999_999_999, 10), Reason.TOO_LARGE),
        (Fraction(1, 7), Fraction(-(10**300)), Reason.TOO_LARGE),
        (Fraction(10**300), Fraction(1, 10**300), None),
        (Fraction(10**300 + 1, 10**300), Fraction(10**310 + 1, 7), Reason.TOO_LARGE),
    ],
)
def test_a_power_takes_little_time_whatever_its_size(
    base: Fraction, exponent: Fraction, reason: Reason | None
) -> None:
    """
    What would be too large to keep is undefined, and quickly so.
    """
    begun = time.perf_counter()

    found = power(base, exponent)

    assert time.perf_counter() - begun < 1
    assert reason is found or (reason is None and not isinstance(found, Reason))


def test_a_base_near_one_keeps_its_digits() -> None:
    """
    A growth of one part in 10 to the 300 compounds to e in as many periods.
    """
    near = Fraction(10**300 + 1, 10**300)
    e = "2.71828182845904523536028747135266249775724709369995957496697"

    assert Decimal(e) == power(near, Fraction(2 * 10**300 + 1, 2))


@pytest.mark.parametrize(
    ("value", "step", "rounded", "cut"),
    [
        ("0.125", "0.01", "0.13", "0.12"),
        ("-0.125", "0.01", "-0.13", "-0.12"),
        ("0.1249", "0.01", "0.12", "0.12"),
        ("1.29075", "0.001", "1.291", "1.290"),
        ("12", "5", "10", "10"),
        ("12.5", "5", "15", "10"),
        ("12", "-5", "10", "10"),
        ("0", "0.01", "0", "0"),
    ],
)
def test_rounding_is_half_away_from_zero_and_cutting_toward_it(
    value: str, step: str, rounded: str, cut: str
) -> None:
    """
    On the edge the number farther from zero is taken; cutting never goes past.
    """
    assert Fraction(rounded) == rounded_to(Fraction(value), Fraction(step))
    assert Fraction(cut) == cut_to(Fraction(value), Fraction(step))


def test_a_root_on_the_edge_is_rounded_as_on_the_edge() -> None:
    """
    The square of the root of 2, less 1/2, lies exactly between 1 and 2.
    """
    root = _root(2)
    square = multiply(root, root)
    assert not isinstance(square, Reason)
    half: Quantity | Reason = subtract(square, Fraction(1, 2))
    assert not isinstance(half, Reason)

    assert Fraction(2) == rounded_to(half, Fraction(1))
    assert Fraction(2) == cut_to(square, Fraction(1))


@pytest.mark.parametrize("operation", [rounded_to, cut_to, divide])
def test_nothing_is_divided_by_zero(operation: object) -> None:
    """
    Steps of zero and quotients by zero are undefined by name.
    """
    assert callable(operation)
    assert Reason.DIVISION_BY_ZERO is operation(Fraction(1), Fraction(0))
