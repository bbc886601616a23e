"""
Checks: what is wrong with a plan, or questionable, found in one walk.

`checking` is the door, `shapes` is what a check is made of, and `registry` holds them
all.
"""

from __future__ import annotations


__all__ = [
    "bilingual",
    "checking",
    "facts",
    "findings",
    "fixes",
    "registry",
    "selection",
    "shapes",
    "sites",
]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
