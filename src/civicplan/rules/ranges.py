"""
Between which values a quantity surely lies.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import attrs

from civicplan.base._showing import as_written
from civicplan.rules import quantities


__all__ = ["ANY", "COUNT", "SENSE", "Range", "either"]

_ROUNDINGS: Final = {
    "rounded to": quantities.rounded_to,
    "cut to": quantities.cut_to,
}


@attrs.frozen(kw_only=True, repr=False)
class Range:
    """
    Between which values a quantity lies, both included.

    Attributes:
        low: The least value, or none where there is no limit.
        high: The greatest, or none.
        whole: Whether it is always a whole number.
        not_zero: Whether it is never zero.

    Examples:
        >>> COUNT.meets(Fraction(0), Fraction(1)), COUNT.meets(Fraction(0), None)
        (False, True)
    """

    __repr__ = as_written

    low: Fraction | None = None
    high: Fraction | None = None
    whole: bool = False
    not_zero: bool = False

    @property
    def positive(self) -> bool:
        """
        Whether it is never below zero.
        """
        return self.low is not None and self.low >= 0

    def meets(self, low: Fraction | None, high: Fraction | None) -> bool:
        """
        Whether the quantity may have a value in a region.

        Args:
            low: Where the region begins, not included; or none.
            high: Where it ends, not included; where both are the same, that value.

        Returns:
            No only where it surely has none there.
        """
        if low is not None and low == high:
            below = self.low is not None and low < self.low
            above = self.high is not None and low > self.high
            broken = self.whole and low.denominator > 1
            return not (below or above or broken or (self.not_zero and low == 0))
        if not self.whole:
            below = self.low is not None and high is not None and high <= self.low
            above = self.high is not None and low is not None and low >= self.high
            return not (below or above)
        first, last = self.low, self.high
        if low is not None:
            after = Fraction(math.floor(low) + 1)
            first = after if first is None else max(first, after)
        if high is not None:
            before = Fraction(math.ceil(high) - 1)
            last = before if last is None else min(last, before)
        if first is None or last is None:
            return True
        return first <= last and not (self.not_zero and first == last == 0)

    def negative(self) -> Range:
        """
        The range of the quantity with the other sign.
        """
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Range(low=low, high=high, whole=self.whole)

    def plus(self, other: Range) -> Range:
        """
        The range of the sum with a quantity of another range.
        """
        return Range(
            low=_sum(self.low, other.low),
            high=_sum(self.high, other.high),
            whole=self.whole and other.whole,
        )

    def at_least(self, other: Range) -> Range:
        """
        The range of the greater of two quantities.
        """
        lows = [low for low in (self.low, other.low) if low is not None]
        of = either([self, other])
        return Range(low=max(lows, default=None), high=of.high, whole=of.whole)

    def at_most(self, other: Range) -> Range:
        """
        The range of the less of two quantities.
        """
        return self.negative().at_least(other.negative()).negative()

    def in_steps(self, step: Fraction, how: str) -> Range:
        """
        The range of the quantity rounded or cut to multiples of a step.

        Args:
            step: Not zero.
            how: `"rounded to"` or `"cut to"`.
        """
        ends: list[Fraction | None] = []
        for end in (self.low, self.high):
            found = None if end is None else _ROUNDINGS[how](end, step)
            ends.append(found if isinstance(found, Fraction) else None)
        return Range(low=ends[0], high=ends[1], whole=step.denominator == 1)


ANY: Final = Range()
"""Of a quantity of which nothing is known."""

COUNT: Final = Range(low=Fraction(0), whole=True)
"""Of what is counted."""

SENSE: Final = Range(low=Fraction(-1), high=Fraction(1), whole=True, not_zero=True)
"""Of the sense: 1 where more is better, -1 where fewer is."""


def either(ranges: Sequence[Range]) -> Range:
    """
    The range of what lies in one of several ranges.

    Args:
        ranges: At least one.

    Returns:
        The range that covers all of them.
    """
    lows = [each.low for each in ranges if each.low is not None]
    highs = [each.high for each in ranges if each.high is not None]
    return Range(
        low=min(lows) if len(lows) == len(ranges) else None,
        high=max(highs) if len(highs) == len(ranges) else None,
        whole=all(each.whole for each in ranges),
        not_zero=all(each.not_zero for each in ranges),
    )


def _sum(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one + other
