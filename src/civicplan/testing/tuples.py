"""
Strategies for the collections that values of the model hold.
"""

from __future__ import annotations

from typing import TypeVar

from hypothesis import strategies as st


__all__ = ["few"]

_T = TypeVar("_T")


def few(
    items: st.SearchStrategy[_T], *, max_size: int = 2
) -> st.SearchStrategy[tuple[_T, ...]]:
    """
    Every tuple of a few items: enough for first, last and alike.

    Args:
        items: What they may be.
        max_size: The largest number of them.

    Returns:
        A strategy for tuples.

    Examples:
        >>> from hypothesis import find
        >>> find(few(st.booleans()), lambda items: len(items) == 2)
        (False, False)
    """
    return st.lists(items, max_size=max_size).map(tuple)
