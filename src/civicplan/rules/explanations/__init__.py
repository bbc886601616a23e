"""
What a rating rests on: every figure, step and case, told and as data.

The modules that are not named here are parts and promise nothing.
"""

from __future__ import annotations


__all__ = ["accounts", "exact_texts", "explanations", "inputs", "origins", "steps"]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
