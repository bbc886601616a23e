"""
Pieces of plan files, made whole and checked.
"""

from __future__ import annotations

import textwrap

from civicplan.io.plans import reads
from civicplan.rules.checks.checking import check
from civicplan.rules.checks.findings import Finding


_COVER = {
    "civicplan": "civicplan: 1",
    "id": "id: ford",
    "title": "title: Ford 2030",
    "municipality": "municipality: {name: Ford}",
    "period": "period: FY2024/FY2028",
    "language": "language: en",
}


def whole(piece: str) -> str:
    """
    A plan file with a piece in it, and whatever else a plan needs.
    """
    piece = textwrap.dedent(piece).strip("\n")
    keys = {line.partition(":")[0] for line in piece.splitlines()}
    cover = [line for key, line in _COVER.items() if key not in keys]
    return "\n".join((*cover, piece, ""))


def found_in(
    piece: str, *select: str, ignore: tuple[str, ...] = ()
) -> tuple[Finding, ...]:
    """
    What is found in a piece of a plan file.
    """
    read = reads(whole(piece))
    return check(read.plan, read.positions, select=select, ignore=ignore)


def codes_in(piece: str, *select: str, ignore: tuple[str, ...] = ()) -> list[str]:
    """
    The codes of what is found.
    """
    return [each.code for each in found_in(piece, *select, ignore=ignore)]


def said_of(piece: str, code: str) -> list[tuple[str, str]]:
    """
    What one check says of it, in Japanese and in English.
    """
    found = found_in(piece, code)
    return [(each.sentence("ja"), each.sentence("en")) for each in found]


def indicator(*lines: str, name: str = "Members") -> str:
    """
    A piece with one indicator.
    """
    more = "".join(f"    {line}\n" for line in lines)
    return f"indicators:\n  - id: x\n    name: {name}\n{more}"
