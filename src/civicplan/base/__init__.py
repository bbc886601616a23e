"""
Words that every other part uses: periods, amounts, units and codes.

The modules that are not named here are their parts and promise nothing.
"""

from __future__ import annotations


__all__ = [
    "amounts",
    "codes",
    "eras",
    "periods",
    "printed_amounts",
    "printed_periods",
    "units",
]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
