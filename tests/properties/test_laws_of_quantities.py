"""
Laws of exact quantities: what is decided quickly is decided as it is defined.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from civicplan.rules.quantities import compare, cut_to, rounded_to
from civicplan.testing.amounts import numbers


fractions = st.fractions(-1000, 1000, max_denominator=1000)
steps = st.fractions(-10, 10, max_denominator=1000).filter(bool)


@st.composite
def neighbours(draw: st.DrawFn) -> tuple[Decimal, Decimal]:
    """
    Two numbers of sixty digits that agree to about forty.
    """
    one = draw(st.integers(10**59, 10**60 - 1)) * draw(st.sampled_from([1, -1]))
    apart = draw(st.integers(1, 9)) * 10 ** draw(st.integers(0, 23))
    power = draw(st.integers(-300, 300))
    return Decimal(f"{one}e{power}"), Decimal(f"{one + apart}e{power}")


@given(neighbours())
def test_equal_means_that_forty_digits_agree(pair: tuple[Decimal, Decimal]) -> None:
    """
    On either side of the edge of agreement, as fractions tell exactly.
    """
    one, other = map(Fraction, pair)
    agree = abs(one - other) * 10**40 <= max(abs(one), abs(other))

    assert compare(*pair) == (0 if agree else -1)
    assert compare(*reversed(pair)) == (0 if agree else 1)


@given(numbers(max_places=60), fractions)
def test_numbers_far_apart_are_in_order(one: Decimal, other: Fraction) -> None:
    """
    A decimal and a fraction are compared as numbers are.
    """
    exact = Fraction(one)
    order = (exact > other) - (exact < other)
    agree = abs(exact - other) * 10**40 <= max(abs(exact), abs(other))

    assert compare(one, other) == (0 if agree else order)


@given(fractions, steps)
def test_rounding_gives_the_nearest_multiple(value: Fraction, step: Fraction) -> None:
    """
    Half way it is the one farther from zero.
    """
    found = rounded_to(value, step)

    assert isinstance(found, Fraction)
    assert (found / step).denominator == 1
    assert abs(found - value) <= abs(step) / 2
    assert abs(found - value) < abs(step) / 2 or abs(found) > abs(value)


@given(fractions, steps)
def test_cutting_gives_the_next_multiple_toward_zero(
    value: Fraction, step: Fraction
) -> None:
    """
    It never changes the sign.
    """
    found = cut_to(value, step)

    assert found == math.trunc(value / abs(step)) * abs(step)
