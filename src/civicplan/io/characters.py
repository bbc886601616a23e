"""
From a character of a text to the line and column where it stands in its file.

A file may write a text plainly, in quotes or in a block, on one line or on several.
In all of these its signs stand in their order, with spaces and line breaks between
them, and so they are found again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator


__all__ = ["Characters"]

# As YAML counts lines; JSON has the first of these only.
_BREAK = "\r\n|[\n\r\x85\u2028\u2029]"
_BLOCKS = "|>"
_QUOTES = "'\""


class Characters:
    """
    The characters of one file.

    Args:
        file: All that stands in the file.

    Examples:
        >>> Characters("let: {rate: 'a + b'}").place((1, 13), "a + b", 4)
        (1, 18)
    """

    def __init__(self, file: str) -> None:
        self._file = file
        self._lines = [0, *(found.end() for found in re.finditer(_BREAK, file))]

    def place(
        self, start: tuple[int, int], text: str, character: int
    ) -> tuple[int, int] | None:
        """
        Where a character of a text stands in the file.

        Args:
            start: Line and column, counted from 1, where the text begins, quotes
                included.
            text: The text as it is read.
            character: Which character of it, counted from 0; or the place after the
                last.

        Returns:
            Line and column; none where that cannot be told, as after an escape.
        """
        line, column = start
        asked = character
        # A space may stand for a line break: what is asked is beside its sign.
        while asked and (asked == len(text) or text[asked].isspace()):
            asked -= 1
        signs = self._signs(self._lines[min(line, len(self._lines)) - 1] + column - 1)
        for place, sign in enumerate(text[: asked + 1]):
            if sign.isspace():
                continue
            at, found = next(signs, (0, ""))
            if found != sign:
                return None
            if place == asked:
                return self._at(at + character - asked)
        return None

    def _signs(self, at: int) -> Iterator[tuple[int, str]]:
        """
        The signs of the text that begins at *at*, without spaces, and their places.
        """
        file = self._file
        opening = file[at : at + 1]
        if opening and opening in _BLOCKS:
            line = bisect_right(self._lines, at)
            at = self._lines[line] if line < len(self._lines) else len(file)
        elif opening and opening in _QUOTES:
            at += 1
        while at < len(file):
            sign = file[at]
            if opening == '"' and sign == "\\":
                return
            if not sign.isspace():
                yield at, sign
            at += 2 if opening == "'" and sign == "'" else 1

    def _at(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1
