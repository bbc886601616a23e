"""
What a scheme keeps when figures change, and where it breaks it.

The modules that are not named here are parts and promise nothing.
"""

from __future__ import annotations


__all__ = ["breaches", "laws", "situations"]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
