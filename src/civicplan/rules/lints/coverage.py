"""
Which lines of a decision table can be reached, and what none of them takes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from civicplan.base._showing import as_written
from civicplan.rules.bounds import Bounds
from civicplan.rules.expressions import (
    Binary,
    Condition,
    Expression,
    Metric,
    Named,
    Number,
    Test,
)
from civicplan.rules.lints.axes import (
    Axis,
    Difference,
    Reached,
    Value,
    Word,
    limits,
)
from civicplan.rules.lints.regions import MISSING, YES, Box, Ends, Space
from civicplan.rules.saying import said, said_test
from civicplan.rules.tables import Let


__all__ = ["Coverage", "Gap"]

_ALWAYS_SAID: Final = frozenset({"direction", "aim", "state", "phase"})
_SIDES: Final = frozenset({"never below", "never above", "rounded to", "cut to"})


@attrs.frozen(kw_only=True, repr=False)
class Gap:
    """
    Values of a banded quantity that no line takes.

    Attributes:
        line: The place of the last of the bands.
        said: The gap as a condition, such as `"79 % <= rate < 80 %"`.
        inside: Whether it lies between two different borders.
    """

    __repr__ = as_written

    line: int
    said: str
    inside: bool


class Coverage:
    """
    What the lines of one table take, of which the first that holds decides.

    Args:
        conditions: What each line says; none for a line that takes what is left.
        lets: The quantities with names that it may use.
        bounds: What is known of them.
    """

    def __init__(
        self,
        conditions: Sequence[Condition | None],
        lets: Sequence[Let],
        bounds: Bounds,
    ) -> None:
        self._conditions = tuple(conditions)
        self._lets = {let.name: let for let in lets}
        self._space = Space([each for each in conditions if each], bounds)
        self._boxes = [self._space.box(each) for each in conditions]

    def unreachable(self) -> Iterator[tuple[int, int | None]]:
        """
        The lines that can never decide.

        Yields:
            The place of each; and of the first line that alone takes all that it
            could, its own where it contradicts itself, none where it takes several.
        """
        for place, box in enumerate(self._boxes):
            if box is None or self._space.settled(box) is None:
                yield place, place
                continue
            before = [each for each in self._boxes[:place] if each is not None]
            if self._is_open(box, before):
                continue
            alone = (
                earlier
                for earlier, each in enumerate(self._boxes[:place])
                if each is not None and not self._is_open(box, [each])
            )
            yield place, next(alone, None)

    def _is_open(self, box: Box, taken: Sequence[Box]) -> bool:
        return next(self._space.left_open(box, taken), None) is not None

    def takes_missing(self, place: int) -> bool:
        """
        Whether a line also takes what is missing.

        Args:
            place: Of the line.

        Returns:
            Whether a figure, a target or a quantity that the table tests can be
            missing where the line decides; also where the table tests none.
        """
        figures = [
            axis for axis in self._space.everything if not isinstance(axis, Word)
        ]
        if not figures:
            return True
        before = [each for each in self._boxes[:place] if each is not None]
        return any(
            self._space.settled({**rest, axis: MISSING}) is not None
            for rest in self._space.left_open(self._boxes[place] or {}, before)
            for axis in figures
            if rest[axis] & MISSING
        )

    def left_over(self, place: int) -> str:
        """
        What is left of the banded quantity for a line without `when`.

        Args:
            place: Of the line.

        Returns:
            Such as `"rate < 50 %"`; nothing where that cannot be said in one test.
        """
        for (axis, others), lines in self._bands().items():
            before = [each for each in lines if each < place]
            runs = list(self._runs(axis, self._untaken(axis, before)))
            if not others and len(before) > 1 and len(runs) == 1:
                return self._said(axis, *runs[0])
        return ""

    def gaps(self) -> Iterator[Gap]:
        """
        Values between or beside the bands of a quantity that no line takes.

        Yields:
            Each gap once, where everything that can be known is known.
        """
        for (axis, others), lines in self._bands().items():
            if len(lines) < 2:  # noqa: PLR2004 - one line makes no bands
                continue
            beside = Condition(tests=others) if others else None
            free = [
                bit
                for bit in self._untaken(axis, lines)
                if self._is_left_open(axis, bit, beside, lines)
            ]
            for run in self._runs(axis, free):
                tests = [self._said(axis, *run), *map(said_test, others)]
                (low, _), (_, high) = run
                inside = low is not None and high is not None and low < high
                yield Gap(line=lines[-1], said=" and ".join(tests), inside=inside)

    def _bands(self) -> dict[tuple[Value | Difference, tuple[Test, ...]], list[int]]:
        """
        The lines that band one quantity and say the same of everything else.
        """
        found: dict[tuple[Value | Difference, tuple[Test, ...]], list[int]] = {}
        for place, condition in enumerate(self._conditions):
            tests = condition.tests if condition else ()
            axes = [_axes_of(test) for test in tests]
            for axis in dict.fromkeys(axis for each in axes for axis in each):
                if not isinstance(axis, (Value, Difference)):
                    continue
                others = [
                    test
                    for test, each in zip(tests, axes, strict=True)
                    if each != {axis}
                ]
                own = self._space.box(condition) or {}
                if own.get(axis, MISSING) == MISSING:
                    continue
                if any(axis in _axes_of(test) for test in others):
                    continue
                key = axis, tuple(sorted(others, key=said_test))
                found.setdefault(key, []).append(place)
        return found

    def _untaken(self, axis: Value | Difference, lines: Sequence[int]) -> list[int]:
        boxes = [self._boxes[place] or {} for place in lines]
        possible = self._space.everything[axis]
        return [
            bit
            for bit, _ in self._space.regions(axis)
            if bit & possible and not any(box.get(axis, 0) & bit for box in boxes)
        ]

    def _is_left_open(
        self,
        axis: Value | Difference,
        bit: int,
        beside: Condition | None,
        lines: Sequence[int],
    ) -> bool:
        """
        Whether no line takes a region, where everything that can be known is.
        """
        box = self._space.settled({**(self._space.box(beside) or {}), axis: bit})
        if box is None:
            return False
        for other, bits in box.items():
            kept = bits & ~MISSING if self._is_known(other) else bits
            if isinstance(other, Reached) and self._may_reach(axis, bit, other.figure):
                # Whoever has passed the target is taken by what asks for that.
                kept = bits & YES
            box[other] = kept or bits
        others = [
            each
            for place, each in enumerate(self._boxes)
            if place not in lines and each is not None
        ]
        return self._is_open(box, others)

    @staticmethod
    def _is_known(axis: Axis) -> bool:
        return not isinstance(axis, Word) or axis.field in _ALWAYS_SAID

    def _may_reach(self, axis: Value | Difference, bit: int, figure: str) -> bool:
        """
        Whether a target may be reached by whoever has a value in a region.
        """
        if isinstance(axis, Difference):
            return True
        ends = dict(self._space.regions(axis))[bit]
        return self._reaches(axis.of, ends, figure)

    def _reaches(  # noqa: PLR0911 - one for each metric
        self, node: Expression, ends: Ends, figure: str
    ) -> bool:
        low, high = ends
        match node:
            case Metric(metric="progress to" | "achievement of"):
                return node.to == figure and (high is None or high >= 1)
            case Metric(metric="change since"):
                return node.to == figure and (high is None or high >= 0)
            case Metric(metric="gap to"):
                return node.to == figure and (low is None or low <= 0)
            case Metric(metric="ratio to"):
                # Whoever wants fewer reaches it from above, others from below.
                return node.to == figure and low == high == 1
            case Metric(metric="pace to"):
                return high is None or high >= 1
            case Number():
                return low == high
            case Named():
                values = [each.value for each in self._lets[node.name].alternatives]
                return any(self._reaches(each, ends, figure) for each in values)
            case Binary() if node.sign in _SIDES:
                return self._reaches(node.left, ends, figure)
            case _:
                return True

    def _runs(
        self, axis: Value | Difference, bits: Sequence[int]
    ) -> Iterator[tuple[Ends, Ends]]:
        """
        Regions that lie beside one another, each run by its first and last.
        """
        first: Ends | None = None
        last: Ends = None, None
        for bit, ends in self._space.regions(axis):
            if bit in bits:
                first, last = first or ends, ends
            elif first is not None and bit & self._space.everything[axis]:
                yield first, last
                first = None
        if first is not None:
            yield first, last

    def _said(self, axis: Value | Difference, first: Ends, last: Ends) -> str:
        low, high = first[0], last[1]
        on_low, on_high = low == first[1], high == last[0]
        if isinstance(axis, Difference):
            sign = {(True, True): "=", (False, True): "<=", (True, False): ">="}.get(
                (on_low, on_high), ""
            )
            sign = sign or ("<" if low is None else ">")
            return f"{said(axis.of)} {sign} {said(axis.other)}"
        name = said(axis.of)
        if low is None or high is None or low == high:
            sign = "=" if low == high else "<" if low is None else ">"
            sign += "=" * (low != high and (on_high if low is None else on_low))
            border = high if low is None else low
            return f"{name} {sign} {self._space.written(axis, border)}"
        left, right = ("<=" if on else "<" for on in (on_low, on_high))
        low_said, high_said = (self._space.written(axis, end) for end in (low, high))
        return f"{low_said} {left} {name} {right} {high_said}"


def _axes_of(test: Test) -> frozenset[Axis]:
    return frozenset(limit.axis for limit in limits(test) or ())
