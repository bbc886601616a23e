"""
Changes of a text that are gathered first and made all at once.
"""

from __future__ import annotations

from operator import itemgetter


__all__ = ["Splices"]


class Splices:
    """
    What is put into a text, and what is taken out of it.

    Examples:
        >>> splices = Splices()
        >>> splices.replace(3, 4, "2")
        >>> splices.insert(0, "# ")
        >>> splices.applied("a: 1")
        '# a: 2'
    """

    def __init__(self) -> None:
        self._found: list[tuple[int, int, str]] = []

    def insert(self, at: int, written: str) -> None:
        """
        Put something in; of two things at one place the first stands first.

        Args:
            at: The place in the text, counted from 0.
            written: What is put there.
        """
        self.replace(at, at, written)

    def replace(self, start: int, end: int, written: str) -> None:
        """
        Put something in the place of something else.

        Args:
            start: Where what goes begins.
            end: Where the text goes on after it.
            written: What is put there.
        """
        self._found.append((start, end, written))

    def extend(self, other: Splices) -> None:
        """
        Take over the changes gathered elsewhere.

        Args:
            other: Changes of the same text.
        """
        self._found += other._found

    def applied(self, text: str, start: int = 0, end: int | None = None) -> str:
        """
        The text as it is after all changes.

        Args:
            text: As it was.
            start: Where the part of it begins that is wanted.
            end: Where this part ends; at the end of the text where nothing is said.

        Returns:
            The text, or the part of it. What is taken out twice is gone once.
        """
        pieces: list[str] = []
        at = start
        # Sorting keeps the order of what is put in one place, before what goes there.
        for first, last, written in sorted(self._found, key=itemgetter(0, 1)):
            if first > at:
                pieces.append(text[at:first])
            pieces.append(written)
            at = max(at, last)
        pieces.append(text[at:end])
        return "".join(pieces)
