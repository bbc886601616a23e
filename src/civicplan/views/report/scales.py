"""
Where a number or a day stands in a drawing.

Numbers of a plan are exact and may be of any size, so positions are computed exactly
and rounded only when they are written down.
"""

from __future__ import annotations

import decimal
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import attrs

from civicplan.base._showing import as_written
from civicplan.rules.metrics import Number


__all__ = ["Scale", "labelled", "numbers_scale", "round_numbers"]

_AIR = Fraction(1, 12)
_MOST_SIGNS = 13
_STEPS = (1, 2, 5, 10)
_WIDE = decimal.Context(prec=1300)
_SHORT = decimal.Context(prec=3)


@attrs.frozen(kw_only=True, repr=False)
class Scale:
    """
    A straight scale from numbers to places in a drawing.

    Attributes:
        low: The number at the beginning, such as `0`.
        high: The number at the end; above *low*.
        start: The place of *low*, in units of the drawing.
        end: The place of *high*; below *start* on an axis that goes up.
    """

    __repr__ = as_written

    low: Fraction
    high: Fraction
    start: int
    end: int

    def at(self, value: Number) -> float:
        """
        The place of a number.

        Args:
            value: Any.

        Returns:
            Units of the drawing, to a tenth.

        Examples:
            >>> Scale(low=Fraction(0), high=Fraction(10), start=0, end=300).at(5)
            150.0
        """
        share = (Fraction(value) - self.low) / (self.high - self.low)
        return round(float(self.start + share * (self.end - self.start)), 1)


def numbers_scale(values: Iterable[Number], *, start: int, end: int) -> Scale:
    """
    A scale on which every number stands, with some air at both ends.

    Args:
        values: At least one.
        start: The place where the scale begins.
        end: The place where it ends.

    Returns:
        The scale; where all numbers are one, it stands in the middle.

    Examples:
        >>> numbers_scale([4], start=100, end=0).at(4)
        50.0
    """
    known = [Fraction(each) for each in values]
    low, high = min(known), max(known)
    air = (high - low) * _AIR or abs(high) * _AIR or Fraction(1)
    return Scale(low=low - air, high=high + air, start=start, end=end)


def round_numbers(scale: Scale, most: int = 3) -> list[Decimal]:
    """
    Round numbers on a scale, by which its figures can be read.

    Args:
        scale: The scale.
        most: How many there may be.

    Returns:
        Multiples of 1, 2 or 5 times a power of ten, from below.

    Examples:
        >>> scale = Scale(low=Fraction(3), high=Fraction(96), start=0, end=1)
        >>> [str(each) for each in round_numbers(scale)]
        ['50']
        >>> [str(each) for each in round_numbers(scale, most=5)]
        ['20', '40', '60', '80']
    """
    span = scale.high - scale.low
    rough = span / most
    power = _WIDE.divide(Decimal(rough.numerator), Decimal(rough.denominator))
    ten = Decimal(1).scaleb(power.adjusted())
    step = next(each * ten for each in _STEPS if Fraction(each * ten) >= rough)
    first = -(-scale.low // Fraction(step))
    last = scale.high // Fraction(step)
    return [_plain(number * step) for number in range(first, last + 1)]


def _plain(value: Decimal) -> Decimal:
    return Decimal(f"{value:f}") if value == value.to_integral_value() else value


def labelled(value: Decimal) -> str:
    """
    A number as it stands in a drawing, where there is little room.

    Args:
        value: Any.

    Returns:
        Its digits with thousands commas; three of them and a power of ten where they
        are too many.

    Examples:
        >>> labelled(Decimal("4833")), labelled(Decimal("1e30"))
        ('4,833', '1.00e+30')
    """
    said = f"{value:,f}"
    if len(said) <= _MOST_SIGNS:
        return said
    return f"{_SHORT.plus(value):.2e}"
