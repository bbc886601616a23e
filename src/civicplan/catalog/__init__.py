"""
Plans and evaluation schemes that are shipped, as data files.
"""

from __future__ import annotations


__all__ = ["plans", "schemes"]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
