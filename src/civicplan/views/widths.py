"""
How wide a text is on a terminal, and where its lines may break.

A full-width character takes two columns, a combining one none.
A character whose width Unicode leaves open (`①`, `→`) takes one, as on the terminals
in use today.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator


__all__ = ["lines_of", "padded", "width_of"]

# 行頭禁則: what closes, repeats or goes on cannot stand at the beginning of a line.
_NEVER_FIRST = frozenset(
    "、。，．・：；？！‼⁇⁈⁉゛゜ヽヾゝゞ々ー～〜…‥％℃"
    "’”）〕］｝〉》」』】〙〗｠»"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
    ",.:;?!%)]}"
)
# 行末禁則: what opens cannot stand at the end of a line.
_NEVER_LAST = frozenset("‘“（〔［｛〈《「『【〘〖｟«([{#")
_WIDE = frozenset("WF")
_WITHOUT_WIDTH = frozenset(("Mn", "Me", "Cf"))


def width_of(text: str) -> int:
    """
    The columns that a text takes on a terminal.

    Args:
        text: One line, without control characters.

    Returns:
        The number of columns.

    Examples:
        >>> width_of("crimes"), width_of("犯罪"), width_of("ｶﾞ")
        (6, 4, 2)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def padded(text: str, width: int, *, right: bool = False) -> str:
    """
    A text with as many spaces as it takes to fill *width* columns.

    Args:
        text: One line.
        width: In columns; a wider text is left as it is.
        right: Whether the text stands at the right, as numbers do.

    Returns:
        The text and its spaces.

    Examples:
        >>> padded("犯罪", 6) + "|", padded("17.0", 6, right=True) + "|"
        ('犯罪  |', '  17.0|')
    """
    spaces = " " * (width - width_of(text))
    return spaces + text if right else text + spaces


def lines_of(text: str, width: int | None) -> list[str]:
    """
    A text broken into lines that are no wider than *width*.

    Japanese breaks between any two characters but where the rules of typesetting
    (禁則処理) and a number with its counter forbid it, other text at spaces.
    What cannot break is cut at the width, so that no line is ever wider.

    Args:
        text: One or more lines.
        width: In columns, at least two; none leaves each line whole.

    Returns:
        The lines, without spaces at their ends.

    Examples:
        >>> lines_of("「安心」と感じている市民", 12)
        ['「安心」と感', 'じている市民']
        >>> lines_of("a plan that is checked", 12)
        ['a plan that', 'is checked']
    """
    paragraphs = text.split("\n")
    if width is None:
        return paragraphs
    return [line for paragraph in paragraphs for line in _filled(paragraph, width)]


def _filled(paragraph: str, width: int) -> Iterator[str]:
    line, used = "", 0
    for piece in _pieces(paragraph):
        whole = width_of(piece.rstrip()) <= width
        # What is wider than any line goes character by character.
        for part in (piece,) if whole else piece:
            if line and used + width_of(part.rstrip()) > width:
                yield line.rstrip()
                line, used = "", 0
            line += part
            used += width_of(part)
    yield line.rstrip()


def _pieces(paragraph: str) -> Iterator[str]:
    start = 0
    for place in range(1, len(paragraph)):
        if _may_break(paragraph[place - 1], paragraph[place]):
            yield paragraph[start:place]
            start = place
    yield paragraph[start:]


def _may_break(before: str, after: str) -> bool:
    if before == " " or after == " ":
        return before == " " and after != " "
    if after in _NEVER_FIRST or before in _NEVER_LAST or not _columns(after):
        return False
    if _columns(after) == _columns(before) == 1:
        return False
    # A number stays with its counter, 4,400件, and 年 with 度.
    return not before.isdecimal() and before + after != "年度"
