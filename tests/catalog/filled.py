"""
A plan file as `civicplan new` makes it, filled with the example that stands in it.
"""

from __future__ import annotations


__all__ = ["filled"]


def filled(text: str) -> str:
    """
    The file without the first `# ` of each line below what every plan has.
    """
    lines = text.splitlines()
    said = [place for place, line in enumerate(lines) if line and line[0] != "#"]
    first = said[-1] + 1
    example = (line.removeprefix("#").removeprefix(" ") for line in lines[first:])
    return "\n".join([*lines[:first], *example, ""])
