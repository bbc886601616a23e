"""
One plan under several schemes: where they disagree, and because of what.

The modules that are not named here are parts and promise nothing.
"""

from __future__ import annotations


__all__ = ["agreements", "causes", "comparing", "differences", "side_by_side"]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
