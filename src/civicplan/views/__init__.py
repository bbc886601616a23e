"""
What people see of plans and evaluations: on a terminal, in a paper, as records.

`outlines` is what is said, before it has a form; `terminal` and `markdown` give it one.
`scheme_aloud` reads a scheme aloud, `charts` draws indicators and evaluations in the
colours of `palettes`; the other modules are the parts of the command
`civicplan` and promise nothing yet.
"""

from __future__ import annotations


__all__ = ["charts", "palettes", "scheme_aloud"]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
