"""
Plans, schemes and revision rules that are shipped, and files to begin one's own.
"""

from __future__ import annotations


__all__ = ["laws", "plans", "revision_rules", "schemes", "templates"]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
