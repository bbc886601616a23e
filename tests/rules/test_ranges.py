"""
Between which values a quantity lies.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from civicplan.rules.ranges import ANY, COUNT, SENSE, Range, either


def _half(number: int) -> Fraction:
    return Fraction(number, 2)


SHARE = Range(low=Fraction(0), high=Fraction(1))


@pytest.mark.parametrize(
    ("of", "low", "high", "meets"),
    [
        (ANY, None, None, True),
        (SHARE, 0, 0, True),
        (SHARE, 2, 2, True),
        (SHARE, 3, 3, False),
        (SHARE, -1, -1, False),
        (SHARE, None, 0, False),
        (SHARE, None, 1, True),
        (SHARE, 2, None, False),
        (SHARE, 1, None, True),
        (COUNT, 1, 1, False),
        (COUNT, 0, 2, False),
        (COUNT, 0, 3, True),
        (COUNT, None, 0, False),
        (COUNT, 3, None, True),
        (SENSE, 0, 0, False),
        (SENSE, -2, 2, False),
        (SENSE, -3, 2, True),
        (SENSE, None, 2, True),
        (SENSE, 2, None, False),
    ],
)
def test_a_region_is_met_or_surely_not(
    of: Range, low: int | None, high: int | None, *, meets: bool
) -> None:
    """
    Ends are in halves; where both are the same, that value is meant.
    """
    ends = [None if end is None else _half(end) for end in (low, high)]

    assert meets is of.meets(*ends)


def test_ranges_are_computed_like_their_quantities() -> None:
    """
    As far as both ends are known.
    """
    two = Range(low=Fraction(2), high=Fraction(2), whole=True)

    assert Range(low=Fraction(2), whole=True) == COUNT.plus(two)
    assert Range(high=Fraction(0), whole=True) == COUNT.negative()
    assert Range(low=Fraction(2), whole=True) == COUNT.at_least(two)
    assert Range(low=Fraction(0), high=Fraction(2), whole=True) == COUNT.at_most(two)
    assert Range(high=Fraction(2)) == ANY.at_most(two)
    assert Range(low=Fraction(0), high=Fraction(2)) == either([SHARE, two])
    assert ANY == either([SHARE, ANY])


def test_what_is_rounded_stays_within_the_rounded_ends() -> None:
    """
    And is whole where the step is.
    """
    step = Fraction(3, 10)

    assert Fraction(9, 10) == SHARE.in_steps(step, "rounded to").high
    assert SHARE.in_steps(Fraction(1), "cut to").whole
