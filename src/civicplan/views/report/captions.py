"""
Where the numbers of a small drawing are written, so that none covers another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from civicplan.base._showing import as_written
from civicplan.views.widths import width_of


__all__ = ["Caption", "width_in", "written"]

# What half a full-width sign takes: plain, half bold, and bold and larger.
_SIGNS = {"n": 6.0, "t": 6.7, "w": 7.6}
_ABOVE, _BELOW = 9, 3
_MARK = 5
_LINE = 13
_GAP = 9


@attrs.frozen(kw_only=True, repr=False)
class Caption:
    """
    A number beside its mark.

    Attributes:
        x: Of the mark, in units of the drawing.
        y: Of the mark.
        said: What is written, such as `"3,300"`.
        look: How, by the classes of the style sheet; the first one says how bold.
        wish: Where it had best stand: `"above"`, `"below"`, `"right"` or `"left"`.
        dx: From the mark to the middle of the text; set by `written`.
        dy: From the mark to the foot of the text; set by `written`.
    """

    __repr__ = as_written

    x: float
    y: float
    said: str
    look: str
    wish: str
    dx: float = 0
    dy: float = 0

    def box(self) -> tuple[float, float, float, float]:
        """
        Left, top, right and bottom of the text.
        """
        middle, foot = self.x + self.dx, self.y + self.dy
        half = width_in(self.said, self.look) / 2
        return middle - half, foot - _ABOVE, middle + half, foot + _BELOW


def width_in(text: str, look: str) -> float:
    """
    How wide a text stands in a drawing.

    Args:
        text: Any.
        look: Its classes, such as `"t o"`.
    """
    return width_of(text) * _SIGNS[look[:1]]


def written(
    captions: Iterable[Caption],
    marks: Iterable[tuple[float, float]],
    frame: tuple[float, float, float, float],
) -> Iterator[Caption]:
    """
    Each number where it covers no mark and no other number, as far as there is room.

    Args:
        captions: What matters most first.
        marks: The middles of all marks.
        frame: Left, top, right and bottom of where numbers may stand.

    Yields:
        Every caption, with its place.
    """
    taken = [(x - _MARK, y - _MARK, x + _MARK, y + _MARK) for x, y in marks]
    said: list[tuple[float, float, float, float]] = []
    for caption in captions:
        tried = [_inside(each, frame) for each in _places(caption)]
        costs = [
            sum(_shared(each.box(), other) for other in taken)
            + 4 * sum(_shared(each.box(), other) for other in said)
            for each in tried
        ]
        found = tried[costs.index(min(costs))]
        said.append(found.box())
        yield found


def _places(caption: Caption) -> Iterator[Caption]:
    half = width_in(caption.said, caption.look) / 2
    level = 3.5
    places = {
        "above": (0.0, -9.0),
        "below": (0.0, 17.0),
        "right": (half + _GAP, level),
        "left": (-half - _GAP, level),
    }
    order = dict.fromkeys((caption.wish, *places))
    for name in order:
        dx, dy = places[name]
        yield attrs.evolve(caption, dx=dx, dy=dy)
    for side in (half + _GAP - 2, -half - _GAP + 2):
        for dy in (-9.0, 17.0):
            yield attrs.evolve(caption, dx=side, dy=dy)
    # Beside, or over and under, what stands nearest.
    for lines in (1, 2):
        for dx in (0.0, half + _GAP, -half - _GAP):
            yield attrs.evolve(caption, dx=dx, dy=-9.0 - lines * _LINE)
            yield attrs.evolve(caption, dx=dx, dy=17.0 + lines * _LINE)


def _inside(caption: Caption, frame: tuple[float, float, float, float]) -> Caption:
    left, top, right, bottom = caption.box()
    dx = max(frame[0] - left, 0) or min(frame[2] - right, 0)
    dy = max(frame[1] - top, 0) or min(frame[3] - bottom, 0)
    return attrs.evolve(caption, dx=caption.dx + dx, dy=caption.dy + dy)


def _shared(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> float:
    """
    How much of the paper two boxes both take.
    """
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return max(wide, 0.0) * max(high, 0.0)
