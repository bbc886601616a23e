"""
What follows from a plan: formulas, evaluation schemes and what they say.

`evaluation` is the door; the modules that are not named here are its parts and
promise nothing.
"""

from __future__ import annotations


__all__ = [
    "answers",
    "checks",
    "comparisons",
    "evaluation",
    "explanations",
    "laws",
    "lints",
    "metrics",
    "reasons",
    "recomputing",
    "rollups",
    "schemes",
    "tables",
]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
