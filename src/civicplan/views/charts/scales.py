"""
From exact numbers and days to the places where they are drawn.

Here, at the drawing's edge, exact numbers become floats, and nowhere before.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from civicplan.views.charts.styles import COLUMN
from civicplan.views.widths import width_of


__all__ = ["Span", "days_of", "drawn", "labels_at", "span_of"]

# Far inside what a float holds, so that the axis around it has room.
_LARGEST: Final = Fraction(10**300)
_FEW_STEPS: Final = 6
_ROOM: Final = 0.08
_HUNDRED: Final = 100
_BETWEEN_LABELS: Final = 14
_MONTH: Final = 31


def drawn(value: Decimal | Fraction | int) -> float | None:
    """
    A number as it is drawn.

    Args:
        value: Exact.

    Returns:
        The nearest float; none where the number is too large for any axis.
    """
    return float(value) if abs(Fraction(value)) <= _LARGEST else None


@attrs.frozen(kw_only=True)
class Span:
    """
    What an axis shows, from its lower to its upper end.

    Attributes:
        low: The lower end.
        high: The upper end, above *low*.
    """

    low: float
    high: float

    @property
    def has_zero(self) -> bool:
        """
        Whether the axis shows zero.
        """
        return self.low <= 0 <= self.high

    def share(self, value: float) -> float:
        """
        How far along the axis a value stands, 0 at the lower end and 1 at the upper.
        """
        return (value - self.low) / (self.high - self.low)


def span_of(values: Iterable[float], *, zero: bool, per_cent: bool = False) -> Span:
    """
    What an axis shows of some values: round ends, and zero where it costs little.

    Args:
        values: All that is drawn.
        zero: Whether zero must be shown, as with bars.
        per_cent: Whether the values are shares, which end at 0 and 100.

    Returns:
        The span.

    Examples:
        >>> span_of([4833.0, 3447.0, 3300.0], zero=False)
        Span(low=3000.0, high=5000.0)
        >>> span_of([12.0, 40.0], zero=False)
        Span(low=0.0, high=50.0)
    """
    held = [*values] or [0.0]
    least, most = min(held), max(held)
    if zero or 0 <= least <= most / 2 or least == most:
        least = min(least, 0.0)
    if zero or most / 2 >= 0 >= most >= least / 2 or most == least:
        most = max(most, 0.0)
    if least == most:
        return Span(low=0.0, high=1.0)
    room = (most - least) * _ROOM
    low = least - room if least else 0.0
    high = most + room if most else 0.0
    step = _step((high - low) / _FEW_STEPS)
    low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    if per_cent and least >= 0 and most <= _HUNDRED:
        low, high = max(low, 0.0), min(high, float(_HUNDRED))
    return Span(low=low, high=high)


def _step(size: float) -> float:
    # 1, 2 or 5 times a power of ten, the next that is not smaller.
    power = 10.0 ** math.floor(math.log10(size))
    return next((n * power for n in (1, 2, 5) if n * power >= size), 10 * power)


def days_of(days: Iterable[date]) -> Span:
    """
    What an axis of time shows.

    Args:
        days: On which something is drawn.

    Returns:
        The days, counted from the beginning of the calendar, with some room.
    """
    held = [day.toordinal() for day in days] or [1]
    room = max((max(held) - min(held)) * _ROOM, _MONTH)
    return Span(low=min(held) - room, high=max(held) + room)


def labels_at(
    wanted: Iterable[tuple[date, str]], span: Span, width: int
) -> dict[int, str]:
    """
    The labels of an axis of time: the days that matter most, as far as there is room.

    Args:
        wanted: Days and their labels, what matters most first.
        span: What the axis shows.
        width: Of the axis, in pixels.

    Returns:
        The days to be marked, each with its label; with an empty one where there is
        no room for it.
    """
    texts: dict[int, str] = {}
    taken: list[tuple[float, float]] = []
    for day, label in wanted:
        place = day.toordinal()
        if place in texts:
            continue
        middle = span.share(place) * width
        half = (width_of(label) * COLUMN + _BETWEEN_LABELS) / 2
        room = (middle - half, middle + half)
        free = all(room[1] <= left or right <= room[0] for left, right in taken)
        texts[place] = label if free else ""
        if free:
            taken.append(room)
    return dict(sorted(texts.items()))
