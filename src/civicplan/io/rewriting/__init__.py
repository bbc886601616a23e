"""
How a YAML file is made to say something else: on the lines that are about it.

`yaml_edits` is the door; the modules here are its parts and promise nothing.
"""

from __future__ import annotations


__all__: list[str] = []


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
