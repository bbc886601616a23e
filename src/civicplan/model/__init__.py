"""
What a plan says: frozen values.

The modules that are not named here are their parts and promise nothing.
"""

from __future__ import annotations


__all__ = [
    "actors",
    "annotations",
    "directions",
    "indicators",
    "measures",
    "observations",
    "plans",
    "policies",
    "revisions",
    "targets",
]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
