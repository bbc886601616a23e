"""
The way in which an indicator should move.
"""

from __future__ import annotations

import enum


__all__ = ["Direction"]


class Direction(enum.Enum):
    """
    The way in which an indicator should move, as whoever writes the plan declares.

    It is never inferred from numbers: a plan may allow an indicator to get worse,
    or set a target that was passed before it began.
    Where nobody can say, an indicator has none.

    Attributes:
        INCREASE: More is better, such as registered volunteers.
        DECREASE: Fewer is better, such as crimes.
        MAINTAIN: As it is, is best.

    Examples:
        >>> Direction("decrease").sense
        -1
    """

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"

    @property
    def sense(self) -> int | None:
        """
        +1 where more is better, -1 where fewer is better, none to maintain.
        """
        return _SENSES[self]


_SENSES = {Direction.INCREASE: 1, Direction.DECREASE: -1, Direction.MAINTAIN: None}
