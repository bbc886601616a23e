"""
Where the figures in a chart are written, so that none covers another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from civicplan.views.charts.styles import COLUMN
from civicplan.views.widths import width_of


__all__ = ["Label", "placed", "staggered"]

_HEIGHT: Final = 14
_MARK: Final = 7
_GAP: Final = 15


@attrs.frozen(kw_only=True)
class Label:
    """
    A text beside a point.

    Attributes:
        x: Of the point, in pixels from the left.
        y: Of the point, in pixels from the top.
        text: What is written.
        must: Whether it is written even where it covers another.
        align: Where the text begins: `"center"`, `"left"` or `"right"`.
        dx: From the point to the text, in pixels to the right.
        dy: From the point to the text's middle, in pixels down.
    """

    x: float
    y: float
    text: str
    must: bool = False
    align: str = "center"
    dx: float = 0
    dy: float = 0

    def box(self) -> tuple[float, float, float, float]:
        """
        Left, top, right and bottom of the text.
        """
        width = width_of(self.text) * COLUMN
        left = (
            self.x
            + self.dx
            - {"center": width / 2, "left": 0, "right": width}[self.align]
        )
        middle = self.y + self.dy
        return left, middle - _HEIGHT / 2, left + width, middle + _HEIGHT / 2


def placed(labels: Iterable[Label], width: int, height: int) -> Iterator[Label | None]:
    """
    Each label beside its point where it covers no point and no other label.

    Args:
        labels: What matters most first.
        width: Of the chart, in pixels.
        height: Of the chart, in pixels.

    Yields:
        The label with its place; none where there is no room and it may be left out.
    """
    labels = tuple(labels)
    taken = [
        (each.x - _MARK, each.y - _MARK, each.x + _MARK, each.y + _MARK)
        for each in labels
    ]
    for label in labels:
        tried = [*_beside(label)]
        free = (
            each
            for each in tried
            if _inside(each.box(), width, height)
            and not any(_meet(each.box(), other) for other in taken)
        )
        found = next(free, tried[0] if label.must else None)
        if found is not None:
            taken.append(found.box())
        yield found


def _beside(label: Label) -> Iterator[Label]:
    yield attrs.evolve(label, dy=-_GAP)
    yield attrs.evolve(label, dy=_GAP)
    yield attrs.evolve(label, align="left", dx=_MARK + 4)
    yield attrs.evolve(label, align="right", dx=-_MARK - 4)
    for align, dx in (("left", -_MARK), ("right", _MARK)):
        for dy in (-_GAP, _GAP):
            yield attrs.evolve(label, align=align, dx=dx, dy=dy)


def _inside(box: tuple[float, float, float, float], width: int, height: int) -> bool:
    left, top, right, bottom = box
    # Some pixels over the edge there is still paper.
    return (
        left > -2 * _GAP
        and right < width + 4 * _GAP
        and top > -_GAP
        and bottom < height
    )


def _meet(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> bool:
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    )


def staggered(
    wanted: Iterable[tuple[float, str]], width: int
) -> Iterator[tuple[int, str]]:
    """
    Texts over a chart, each at its place, one above the other where they would meet.

    Args:
        wanted: Places in pixels from the left, and texts.
        width: Of the chart, in pixels; what stands in its right half ends at its
            place, so that it does not leave the chart.

    Yields:
        In which line each stands, counted from the chart, and its alignment.

    Examples:
        >>> [*staggered([(10, "基準値"), (30, "実績"), (300, "目標")], 400)]
        [(0, 'left'), (1, 'left'), (0, 'right')]
    """
    lines: list[list[tuple[float, float]]] = []
    for place, text in wanted:
        long = width_of(text) * COLUMN + _HEIGHT
        late = place > width / 2
        left, right = (place - long, place) if late else (place, place + long)
        free = (
            number
            for number, held in enumerate(lines)
            if all(right <= start or end <= left for start, end in held)
        )
        line = next(free, len(lines))
        if line == len(lines):
            lines.append([])
        lines[line].append((left, right))
        yield line, "right" if late else "left"
