"""
Plans and evaluation schemes that are shipped, as data files.
"""

from __future__ import annotations


__all__ = ["plans", "schemes"]


def __dir__() -> list[str]:
    return __all__
