"""
Plans, evaluation schemes and revision rules that are shipped, as data files.
"""

from __future__ import annotations


__all__ = ["laws", "plans", "revision_rules", "schemes"]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
