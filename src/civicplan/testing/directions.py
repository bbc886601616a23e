"""
Strategies for the way in which an indicator should move.
"""

from __future__ import annotations

from hypothesis import strategies as st

from civicplan.model.directions import Direction


__all__ = ["directions"]


def directions() -> st.SearchStrategy[Direction]:
    """
    Every direction.

    Returns:
        A strategy for `Direction`.

    Examples:
        >>> from hypothesis import find
        >>> find(directions(), lambda direction: direction.sense == -1)
        <Direction.DECREASE: 'decrease'>
    """
    return st.sampled_from(Direction)
