"""
The lines of a YAML file, and what stands on them between its values.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final


__all__ = ["Lines"]

_BREAK: Final = "\r\n|[\n\r\x85\u2028\u2029]"


class Lines:
    r"""
    The lines of one file, numbered from 0.

    Args:
        text: All that stands in the file.

    Examples:
        >>> lines = Lines("a: 1  # one\r\n")
        >>> lines.newline, lines.count, lines.end(0)
        ('\r\n', 2, 11)
    """

    def __init__(self, text: str) -> None:
        self._text = text
        breaks = list(re.finditer(_BREAK, text))
        self._starts = [0, *(found.end() for found in breaks)]
        self._ends = [*(found.start() for found in breaks), len(text)]
        self.newline = breaks[0].group() if breaks else "\n"
        self.count = len(self._starts)

    def of(self, at: int) -> int:
        """
        The line on which a sign of the file stands.

        Args:
            at: The sign, counted from 0.

        Returns:
            The line.
        """
        return bisect_right(self._starts, at) - 1

    def start(self, line: int) -> int:
        """
        Where a line begins.

        Args:
            line: The line; that after the last begins where the file ends.

        Returns:
            The place in the file.
        """
        return self._starts[line] if line < self.count else len(self._text)

    def end(self, line: int) -> int:
        """
        Where a line ends, before its break.

        Args:
            line: The line.

        Returns:
            The place in the file.
        """
        return self._ends[line]

    def is_blank(self, line: int) -> bool:
        """
        Whether nothing stands on a line.

        Args:
            line: The line.

        Returns:
            Whether nothing but spaces stands there.
        """
        return not self._text[self.start(line) : self.end(line)].strip()

    def comment(self, line: int) -> int | None:
        """
        The column of a comment that has a line of its own.

        Args:
            line: A line between two values.

        Returns:
            The column, counted from 0; nothing where no comment stands there.
        """
        written = self._text[self.start(line) : self.end(line)]
        rest = written.lstrip()
        return len(written) - len(rest) if rest.startswith("#") else None

    def column(self, at: int) -> int:
        """
        The column of a sign.

        Args:
            at: The sign, counted from 0.

        Returns:
            The column, counted from 0.
        """
        return at - self.start(self.of(at))

    def is_first(self, at: int) -> bool:
        """
        Whether a sign is the first of its line.

        Args:
            at: The sign, counted from 0.

        Returns:
            Whether nothing but spaces stands before it.
        """
        return not self._text[self.start(self.of(at)) : at].strip()

    def last(self, end: int, column: int) -> int:
        """
        The last line of an element, with the comments below that are set off more.

        Args:
            end: Where the element's last value ends.
            column: The column in which the element begins.

        Returns:
            The line.
        """
        last = line = self.of(end)
        while (line := line + 1) < self.count:
            comment = self.comment(line)
            if comment is not None and comment > column:
                last = line
            elif comment is not None or not self.is_blank(line):
                break
        return last

    def first(self, start: int) -> int:
        """
        The first line of an element, with the comments right above it.

        Args:
            start: Where the element begins, as the first sign of its line.

        Returns:
            The line.
        """
        line = self.of(start)
        column = self.column(start)
        while line and self.comment(line - 1) == column:
            line -= 1
        return line
