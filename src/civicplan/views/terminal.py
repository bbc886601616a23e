"""
Outlines as lines of a terminal, of a file or of a pipe.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TypeAlias

from civicplan.views.outlines import Fact, Outline
from civicplan.views.widths import lines_of, width_of


__all__ = ["Paint", "terminal_lines", "unpainted"]

Paint: TypeAlias = Callable[[str, str], str]
"""
What colours a text: it takes the text and `"heading"`, `"title"`, `"address"`,
`"label"` or the name of a colour, and gives back the text with or without codes.
"""

_STEP = 2
_GAP = 2
# However deep a plan nests and however narrow a terminal is, a word fits on a line.
_LEAST = 12
# A long text in a narrower column is hard to read.
_NARROW = 32
_WIDEST_LABEL = 36
# So much stays for what stands beside a label.
_BESIDE = 44
_BULLET = "- "
_NOTHING = Fact()


def unpainted(text: str, _: str) -> str:
    """
    The paint of a file, a pipe, or a terminal without colours: none.
    """
    return text


def terminal_lines(
    outlines: tuple[Outline, ...],
    *,
    width: int | None = 80,
    paint: Paint = unpainted,
    depth: int = 0,
) -> Iterator[str]:
    r"""
    Outlines as lines of plain text, indented by depth.

    Args:
        outlines: What to print, in order.
        width: Of the terminal, in columns; none leaves every text on one line.
        paint: What colours a text.
        depth: How far the outlines are indented.

    Yields:
        Lines, none wider than *width* but where deep nesting leaves under 12 columns.

    Examples:
        >>> facts = (Fact(label="unit", cells=("%",)),)
        >>> crimes = Outline(title="Crimes", address="A#crimes", facts=facts)
        >>> print(*terminal_lines((crimes,)), sep="\n")
        Crimes  [A#crimes]
          unit  %
    """
    for place, outline in enumerate(outlines):
        if outline.heading and (depth or place):
            yield ""
        yield from _title(outline, depth, width, paint)
        yield from _facts(outline.facts, depth + 1, width, paint)
        yield from terminal_lines(
            outline.parts, width=width, paint=paint, depth=depth + 1
        )


def _room(width: int | None, before: int) -> int | None:
    return None if width is None else max(width - before, _LEAST)


def _title(
    outline: Outline, depth: int, width: int | None, paint: Paint
) -> Iterator[str]:
    indent = " " * (_STEP * depth)
    lines = lines_of(outline.title, _room(width, len(indent)))
    style = "heading" if outline.heading else "title"
    shown = [paint(line, style) for line in lines]
    if outline.address:
        address = f"[{outline.address}]"
        used = len(indent) + width_of(lines[-1]) + 2 + width_of(address)
        if width is None or used <= width:
            shown[-1] = f"{shown[-1]}  {paint(address, 'address')}"
        else:
            pieces = lines_of(address, _room(width, len(indent)))
            shown += [paint(piece, "address") for piece in pieces]
    yield from (f"{indent}{line}".rstrip() for line in shown)


def _facts(
    facts: tuple[Fact, ...], depth: int, width: int | None, paint: Paint
) -> Iterator[str]:
    indent = " " * (_STEP * depth)
    for in_cells, group in groupby(facts, key=lambda fact: bool(fact.cells)):
        if in_cells:
            rows = tuple(group)
            widths = _widths(rows, width)
            for fact in rows:
                yield from _row(fact, indent, widths, width, paint)
        else:
            for fact in group:
                yield from _text(fact, indent, width, paint)


def _text(fact: Fact, indent: str, width: int | None, paint: Paint) -> Iterator[str]:
    if fact == _NOTHING:
        yield ""
    if fact.label:
        yield f"{indent}{paint(fact.label, 'label')}"
        indent += " " * _STEP
    if fact.text:
        for line in lines_of(fact.text, _room(width, len(indent))):
            yield f"{indent}{line}".rstrip()
    for item in fact.items:
        before = f"{indent}{_BULLET}"
        for line in lines_of(item, _room(width, len(before))):
            yield f"{before}{line}"
            before = " " * len(before)


def _widths(facts: tuple[Fact, ...], width: int | None) -> list[int]:
    # Of the label, then of all cells but the last.
    widest = _WIDEST_LABEL
    if width is not None:
        widest = max(min(widest, width - _BESIDE), width // 4)
    widths = [min(widest, max(width_of(fact.label) for fact in facts))]
    for fact in facts:
        for place, cell in enumerate(fact.cells[:-1], start=1):
            widths += [0] * (place + 1 - len(widths))
            widths[place] = max(widths[place], width_of(cell))
    return widths


def _row(
    fact: Fact, indent: str, widths: list[int], width: int | None, paint: Paint
) -> Iterator[str]:
    label, column, before = fact.label, len(indent), indent
    if width_of(label) > widths[0]:
        for line in lines_of(label, _room(width, column)):
            yield f"{indent}{paint(line, 'label')}"
        label = ""
    if widths[0]:
        spaces = " " * (widths[0] - width_of(label) + _GAP)
        before += _painted(label, "label", paint) + spaces
        column += widths[0] + _GAP
    cells = [*zip(fact.cells, (*fact.colours, *[""] * len(fact.cells)), strict=False)]
    if _fits(fact, column, widths, width):
        for place, (cell, style) in enumerate(cells[:-1], start=1):
            spaces = " " * (widths[place] - width_of(cell) + _GAP)
            before += _painted(cell, style, paint) + spaces
            column += widths[place] + _GAP
        cells = cells[-1:]
    for cell, style in cells:
        for line in lines_of(cell.rstrip(), _room(width, column)) if cell else ():
            yield f"{before}{_painted(line, style, paint)}".rstrip()
            before = " " * column
    if before.strip():
        # The last cell is empty: what stands before it is said nevertheless.
        yield before.rstrip()


def _fits(fact: Fact, column: int, widths: list[int], width: int | None) -> bool:
    # Otherwise the cells stand one under the other.
    if width is None:
        return True
    count = len(fact.cells)
    room = width - column - sum(widths[1:count]) - _GAP * (count - 1)
    return room >= _NARROW or room >= width_of(fact.cells[-1])


def _painted(text: str, style: str, paint: Paint) -> str:
    return paint(text, style) if text and style else text
