"""
What a notebook shows of plans, evaluations, differences and findings.

`displays` is asked by the notebook, through an entry point; `sheets` gives all of it
one look, `plans`, `evaluations` and `changes` what stands in it. All of it is small,
however large the plan is.
"""

from __future__ import annotations


__all__: list[str] = []


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
