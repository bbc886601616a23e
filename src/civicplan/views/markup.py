"""
HTML made of pieces, in which every text is escaped unless it is HTML already.

Nothing can be forgotten: whatever is put into a tag and is not `Markup` is text.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


__all__ = ["Markup", "isolated", "joined", "tag"]


class Markup(str):
    """
    HTML, which is not escaped again; Jinja2 and IPython know it as such.
    """

    __slots__ = ()

    def __html__(self) -> str:
        """
        Itself.
        """
        return str(self)


def tag(name: str, /, *inside: str, **attributes: str) -> Markup:
    """
    An element of HTML.

    Args:
        name: Such as `"td"`.
        inside: Its texts and elements, in order.
        attributes: By name, `class_` for `class` and `aria_label` for `aria-label`;
            one that is empty is left out.

    Returns:
        The element.

    Examples:
        >>> print(tag("td", "a < b", tag("br"), class_="wide", lang=""))
        <td class="wide">a &lt; b<br></td>
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_quoted(value)}"'
        for key, value in attributes.items()
        if value
    )
    end = "" if name in _WITHOUT_END else f"</{name}>"
    return Markup(f"<{name}{said}>{joined(inside)}{end}")


_WITHOUT_END = frozenset(("br", "hr", "meta"))


def joined(pieces: Iterable[str], between: str = "") -> Markup:
    """
    Texts and elements one after the other.

    Args:
        pieces: In order.
        between: A text or an element that stands between them.

    Returns:
        All of them as HTML.

    Examples:
        >>> print(joined(["a", tag("b", "c")], " & "))
        a &amp; <b>c</b>
    """
    return Markup(_html(between).join(map(_html, pieces)))


def _quoted(value: str) -> str:
    # In double quotes, so that a single one ends nothing.
    return escape(value, quote=False).replace('"', "&quot;")


def _html(piece: str) -> str:
    return piece if isinstance(piece, Markup) else escape(piece)


def isolated(text: str, language: str = "") -> Markup:
    """
    A text of somebody else, kept apart from what stands around it.

    What runs from right to left, or turns the direction by a mark and does not turn
    it back, must not turn round what follows.

    Args:
        text: Any.
        language: A BCP 47 tag where it is not that of the page, which reads it aloud
            otherwise.

    Returns:
        The text; nothing where it is empty.

    Examples:
        >>> print(isolated("Ünlü & Co", "tr"))
        <bdi lang="tr">Ünlü &amp; Co</bdi>
    """
    return tag("bdi", text, lang=language) if text else Markup()
