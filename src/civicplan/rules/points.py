"""
What a deciding case says, point by point.
"""

from __future__ import annotations

from typing import NamedTuple


__all__ = ["Point"]


class Point(NamedTuple):
    """
    One thing that a deciding case says.

    A tuple, because it never leaves the sentence that is made of it.

    Attributes:
        kind: `"beside"` where a figure stands beside the actual, `"remark"` for any
            other comparison, `"figure"` for what such a comparison rests on,
            `"alone"` where there is no actual to tell of.
        text: The words for it.
    """

    kind: str
    text: str
