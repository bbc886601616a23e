"""
Regions, and what is left of a box.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from civicplan.rules.bounds import Bounds
from civicplan.rules.expressions import Name
from civicplan.rules.language import condition_of
from civicplan.rules.lints.axes import Target, Value
from civicplan.rules.lints.regions import MISSING, Space, TooManyError


LAG = Value(of=Name(name="lag"))


def _space(*conditions: str) -> Space:
    return Space([condition_of(each) for each in conditions], Bounds(()))


def test_borders_cut_a_quantity_into_regions() -> None:
    """
    Each border is a region of its own.
    """
    found = [ends for _, ends in _space("0 < lag <= 1").regions(LAG)]

    zero, one = Fraction(0), Fraction(1)
    assert [(None, zero), (zero, zero), (zero, one), (one, one), (one, None)] == found


def test_what_is_left_lies_in_the_box_and_in_nothing_taken() -> None:
    """
    Between the bands, and where the quantity is missing.
    """
    space = _space("lag < 0", "lag > 1")
    taken = [space.box(condition_of(text)) for text in ("lag < 0", "lag > 1")]
    (rest,) = space.left_open({}, [box for box in taken if box])

    bits = {ends: bit for bit, ends in space.regions(LAG)}
    zero, one = Fraction(0), Fraction(1)
    assert MISSING | bits[zero, zero] | bits[zero, one] | bits[one, one] == rest[LAG]


def test_what_follows_from_a_condition_is_settled() -> None:
    """
    A target that is reached is there, and without it there is no ratio to it.
    """
    space = _space("final is reached", "final is missing", "ratio to final > 1")
    reached = space.box(condition_of("final is reached"))
    missing = space.box(condition_of("final is missing and ratio to final > 1"))

    settled = space.settled(reached or {})
    assert settled
    assert not settled[Target(figure="final")] & MISSING
    assert missing
    assert None is space.settled(missing)


def test_borders_too_near_each_other_are_not_told_apart() -> None:
    """
    A quantity with a root in it may equal both.
    """
    with pytest.raises(TooManyError):
        _space(f"lag > 1 and lag < 1.{'0' * 40}1")


def test_very_many_conditions_are_not_looked_through() -> None:
    """
    So that reading a file takes no longer than it must.
    """
    with pytest.raises(TooManyError):
        _space(*[f"lag > {number}" for number in range(301)])
