"""
HTML as a browser reads it.
"""

from __future__ import annotations

from html.parser import HTMLParser


__all__ = ["Hypertext"]

_WITHOUT_END = frozenset(("br", "hr", "meta"))


class Hypertext(HTMLParser):
    """
    HTML as a browser reads it: its elements, closed as they were opened.

    Attributes:
        source: As it is written.
        open: The names of the elements that are open; in the end there is none.
        elements: Each element with its attributes.
        texts: Each text with the name of the element that it stands in.
    """

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """
        An element begins; some have no end.
        """
        self.elements.append((tag, dict(attrs)))
        if tag not in _WITHOUT_END:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """
        The element that was opened last ends.
        """
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        """
        A text, and in what element it stands.
        """
        if data.strip():
            self.texts.append((self.open[-1], data))

    @property
    def tags(self) -> set[str]:
        """
        The names of all its elements.
        """
        return {tag for tag, _ in self.elements}
