"""
From one edition to the next: in what plans differ, and what leads from one to another.

`diffing` finds differences, `patches` applies them; `revising` carries out `edits` and
`decisions`, of which `entries` reads some from a table; `proposing` asks revision
rules. The modules that are not named here are their parts and promise nothing.
"""

from __future__ import annotations


__all__ = [
    "decisions",
    "differences",
    "diffing",
    "diffs",
    "edits",
    "entries",
    "histories",
    "kinds",
    "patches",
    "proposals",
    "proposing",
    "remarks",
    "revising",
    "revision_rules",
    "rule_lints",
    "subjects",
]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
