"""
What the conditions of a decision table leave open: regions, and boxes made of them.

Every quantity, word and figure that a table tests is an axis. The borders that stand
in the table cut each axis into regions, one of which is *missing*; so a condition is a
box, and what no case takes is what is left when the boxes are taken away.
Axes count as independent but for what `Bounds` knows, so more may seem possible than
is: what is found to be taken is surely taken.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final, TypeAlias

from civicplan.rules.arithmetic import RELATIONS
from civicplan.rules.bounds import Bounds
from civicplan.rules.expressions import (
    WORDS,
    Condition,
    Expression,
    Figure,
    Missing,
)
from civicplan.rules.lints.axes import (
    Axis,
    Difference,
    Limit,
    Reached,
    Target,
    Value,
    Word,
    limits,
)
from civicplan.rules.ranges import Range


__all__ = ["MISSING", "YES", "Box", "Ends", "Space", "TooManyError"]

Box: TypeAlias = dict[Axis, int]
"""Regions by axis, each a bit; an axis that is left out is not limited."""

Ends: TypeAlias = tuple[Fraction | None, Fraction | None]
"""Where a region begins and ends, or none; on a border both are the same."""

MISSING: Final = 1
"""The region of each axis where there is nothing: no figure, no value, no word."""

YES: Final = 4
"""The region of a figure that is reached."""

_THERE: Final = 2
_NO: Final = 2
_ZERO: Final = Fraction(0)
_TARGETS: Final = frozenset({"interim", "final"})
# Two borders as near as this may be the same for a quantity with a root in it.
_NEAR: Final = Fraction(1, 10**39)
_MOST_STEPS: Final = 50_000
_MOST_CONDITIONS: Final = 300


class TooManyError(Exception):
    """
    The table is too large to be looked through in a moment.
    """


class Space:
    """
    The regions into which a table's conditions cut what can be.

    Args:
        conditions: Those of the table, in any order.
        bounds: What is known of its quantities.

    Raises:
        TooManyError: If there are very many of them, or borders lie too near each
            other to be told apart.
    """

    def __init__(self, conditions: Iterable[Condition], bounds: Bounds) -> None:
        conditions = tuple(conditions)
        if len(conditions) > _MOST_CONDITIONS:
            raise TooManyError
        self._bounds = bounds
        self._steps = _MOST_STEPS
        self._borders: dict[Axis, list[Fraction]] = {}
        self._words: dict[Axis, list[str]] = {}
        self._texts: dict[tuple[Axis, Fraction], str] = {}
        for condition in conditions:
            for test in condition.tests:
                for limit in limits(test) or ():
                    self._add(limit)
        for borders in self._borders.values():
            borders.sort()
            _refuse_near(borders)
        self.everything: Box = {
            axis: self._possible(axis) for axis in (*self._borders, *self._words)
        }
        self._links = [
            (axis, other)
            for axis in self.everything
            for other in self._needed(axis)
            if other != axis and other in self.everything
        ]
        self._divisors = {
            axis: divisors
            for axis in self.everything
            if isinstance(axis, Value)
            and (divisors := self._divisors_of(axis.of)) is not None
        }

    def _add(self, limit: Limit) -> None:
        axis = limit.axis
        if isinstance(axis, (Value, Difference)):
            borders = self._borders.setdefault(axis, [])
            if limit.sign in RELATIONS and limit.border not in borders:
                borders.append(limit.border)
                self._texts[axis, limit.border] = limit.text
            return
        known = self._words.setdefault(axis, [])
        if isinstance(axis, Word):
            words = (*WORDS[axis.field], limit.text)
            known += [word for word in words if word not in known]

    def regions(self, axis: Value | Difference) -> Iterator[tuple[int, Ends]]:
        """
        The regions of a quantity in which it has a value.

        Args:
            axis: The quantity.

        Yields:
            Each region's bit, with its ends; a border is a region of its own, whose
            ends are the same.
        """
        before: Fraction | None = None
        bit = MISSING
        for border in self._borders[axis]:
            yield (bit := bit << 1), (before, border)
            yield (bit := bit << 1), (border, border)
            before = border
        yield bit << 1, (before, None)

    def written(self, axis: Value | Difference, border: Fraction | None) -> str:
        """
        A border as the table writes it, such as `"80 %"`.
        """
        return "" if border is None else self._texts[axis, border]

    def _possible(self, axis: Axis) -> int:
        match axis:
            case Value():
                bits = 0 if self._bounds.divisors(axis.of) == () else MISSING
                if Missing() in self._bounds.needed(axis.of):
                    return MISSING
                for bit, ends in self.regions(axis):
                    bits |= bit * self._bounds.range(axis.of).meets(*ends)
                return bits
            case Difference():
                needed = self._bounds.needed(axis.of) | self._bounds.needed(axis.other)
                there = Missing() not in needed
                return MISSING | there * sum(bit for bit, _ in self.regions(axis))
            case Reached():
                return MISSING | _NO | YES
            case Target():
                return MISSING | _THERE
            case Word():
                return (1 << len(self._words[axis]) + 1) - 1

    def _bits(self, limit: Limit) -> int:
        axis, sign = limit.axis, limit.sign
        if sign == "missing":
            return MISSING
        if sign == "there":
            return self.everything[axis] & ~MISSING
        if isinstance(axis, (Value, Difference)):
            return sum(
                bit
                for bit, ends in self.regions(axis)
                if _is_on_side(sign, ends, limit.border)
            )
        if isinstance(axis, Word):
            bit = MISSING << self._words[axis].index(limit.text) + 1
            return bit if sign == "=" else self.everything[axis] & ~bit
        return YES if sign == "=" else _NO

    def _needed(self, axis: Axis) -> Iterator[Axis]:
        """
        What is there wherever an axis is.
        """
        needed: frozenset[Expression] = frozenset()
        match axis:
            case Value():
                needed = self._bounds.needed(axis.of)
            case Difference():
                needed = self._bounds.needed(axis.of) | self._bounds.needed(axis.other)
            case Reached(figure=name) if name in _TARGETS:
                yield Target(figure=name)
            case Reached(figure=name):
                needed = frozenset([Figure(name=name)])
            case _:
                pass
        for node in needed:
            yield Value(of=node)
            if isinstance(node, Figure) and node.name in _TARGETS:
                yield Target(figure=node.name)

    def _divisors_of(self, node: Expression) -> list[tuple[Axis, int]] | None:
        """
        What must be there and not zero for a quantity to be there, each with the
        regions in which it is not so; none where that is not all.
        """
        found: list[tuple[Axis, int]] = []
        for divisor in self._bounds.divisors(node) or ():
            axis = Value(of=divisor)
            if axis in self._borders:
                found.append((axis, MISSING | self._around_zero(axis)))
            elif self._bounds.range(divisor).meets(_ZERO, _ZERO):
                return None
        return found or None

    def _around_zero(self, axis: Value) -> int:
        at_zero = Range(low=_ZERO, high=_ZERO)
        return sum(bit for bit, ends in self.regions(axis) if at_zero.meets(*ends))

    def box(self, condition: Condition | None) -> Box | None:
        """
        What a condition takes.

        Args:
            condition: What a `when` says; none where it takes everything.

        Returns:
            Its regions on each axis; none where it surely never holds.
        """
        box: Box = {}
        for test in condition.tests if condition else ():
            found = limits(test)
            if found is None:
                return None
            for limit in found:
                axis = limit.axis
                bits = box.get(axis, self.everything[axis])
                box[axis] = bits & self._bits(limit)
        return box if all(box.values()) else None

    def settled(self, box: Box) -> Box | None:
        """
        A box without what cannot be, as far as that is known.

        Args:
            box: Any box.

        Returns:
            The part of it that can be, on every axis; none where nothing of it can.
        """
        found = {
            axis: bits & box.get(axis, bits) for axis, bits in self.everything.items()
        }
        changed = True
        while changed:
            before = dict(found)
            for axis, needed in self._links:
                if not found[axis] & MISSING:
                    found[needed] &= ~MISSING
                if not found[needed] & ~MISSING:
                    found[axis] &= MISSING
            for axis, divisors in self._divisors.items():
                if not any(found[other] & bits for other, bits in divisors):
                    found[axis] &= ~MISSING
            changed = found != before
        return found if all(found.values()) else None

    def left_open(self, box: Box, taken: Sequence[Box]) -> Iterator[Box]:
        """
        What is left of a box when others are taken away.

        Args:
            box: What is asked about.
            taken: What is taken away.

        Yields:
            Boxes that lie in it and in none of those taken.

        Raises:
            TooManyError: If that takes too long.
        """
        self._steps -= 1 + len(taken)
        if self._steps < 0:
            raise TooManyError
        rest = self.settled(box)
        if rest is None:
            return
        for place, each in enumerate(taken):
            if not all(rest[axis] & bits for axis, bits in each.items()):
                continue
            for axis, bits in each.items():
                if outside := rest[axis] & ~bits:
                    yield from self.left_open(
                        {**rest, axis: outside}, taken[place + 1 :]
                    )
                rest = {**rest, axis: rest[axis] & bits}
            return
        yield rest


def _is_on_side(sign: str, ends: Ends, border: Fraction) -> bool:
    """
    Whether a region lies on that side of a border; no region lies on both.
    """
    low, high = ends
    if low == border == high:
        return RELATIONS[sign](0, 0)
    above = low is not None and low >= border
    return RELATIONS[sign](1 if above else -1, 0)


def _refuse_near(borders: list[Fraction]) -> None:
    for one, other in itertools.pairwise(borders):
        if other - one <= _NEAR * max(abs(one), abs(other)):
            raise TooManyError
