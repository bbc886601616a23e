"""
What is questionable in a scheme that can be read.

The modules that are not named here are parts and promise nothing.
"""

from __future__ import annotations


__all__ = ["lints", "shapes"]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
