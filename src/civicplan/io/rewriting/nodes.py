"""
A YAML file as maps, lists and scalars, each with the signs of the file that it takes.

What `yaml_documents` tells of a file is what it says; here is how it is written, for
whoever changes a part of it and leaves the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, Literal, TypeAlias

import attrs


__all__ = ["Entry", "Node", "compose_nodes"]

Kind: TypeAlias = Literal["scalar", "list", "map"]


@attrs.frozen(kw_only=True)
class Node:
    """
    A value of a file.

    Attributes:
        kind: Whether it is one text, a list or a map.
        style: The signs with which it begins: of a text one of `'`, `"`, `|`, `>`,
            and nothing where it is plain; `{` or `[` of what stands in braces, and
            `:` of a pair that stands in brackets without them; nothing of what
            stands in a block.
        start: Where its first sign stands in the file, counted from 0.
        end: Where the file goes on after its last sign.
        entries: What it holds, in the file's order; nothing of a text.
    """

    kind: Kind
    style: str
    start: int
    end: int
    entries: tuple[Entry, ...] = ()


@attrs.frozen(kw_only=True)
class Entry:
    """
    An entry of a map, or an item of a list.

    Attributes:
        key: The key; empty of an item.
        start: Where it begins: with its key, the sign `?` before that, or the dash;
            of an item in brackets with its value.
        mark: Where the file goes on after the colon or the dash.
        node: The value.
    """

    key: str = ""
    start: int
    mark: int
    node: Node


def compose_nodes(text: str) -> Node:
    """
    What stands in a YAML file, and where.

    Args:
        text: A text that `compose_yaml` could read, without aliases and tags.

    Returns:
        The value that the whole file is.

    Examples:
        >>> (entry,) = compose_nodes("a:  [b]  # c").entries
        >>> entry.key, entry.mark, entry.node.style, entry.node.start, entry.node.end
        ('a', 2, '[', 4, 7)
    """
    # Loaded at the first call: most programs that import civicplan change no YAML.
    from ruamel.yaml import YAML  # noqa: PLC0415

    events = YAML(typ="safe", pure=True).parse(text)
    for event in events:
        if type(event).__name__ == "DocumentStartEvent":
            break
    return _Composer(text, events).node(next(events))


def _style(sign: str) -> str:
    return sign if sign in "{[" else ":"


# What stands between two values: spaces, line breaks and comments.
_BETWEEN: Final = r"(?:[\s\ufeff]|\#[^\r\n\x85\u2028\u2029]*)*"


class _Composer:
    def __init__(self, text: str, events: Iterator[Any]) -> None:
        self._text = text
        self._events = events
        self._between = re.compile(_BETWEEN)

    def node(self, event: Any, at: int = 0) -> Node:
        """
        The value that begins with *event*; *at* is where nothing would stand.
        """
        start = event.start_mark.index
        name = type(event).__name__
        if name == "ScalarEvent":
            end = event.end_mark.index
            if start == end:
                return Node(kind="scalar", style="", start=at, end=at)
            if event.style in ("|", ">"):
                end = self._end_of_block(start, end)
            return Node(kind="scalar", style=event.style or "", start=start, end=end)
        in_braces = event.flow_style
        if name == "SequenceStartEvent":
            entries, closing = self._items(start, in_braces=in_braces)
        else:
            entries, closing = self._pairs(start)
        return Node(
            kind="list" if name == "SequenceStartEvent" else "map",
            style=_style(self._text[start]) if in_braces else "",
            start=start,
            end=closing if in_braces else entries[-1].node.end,
            entries=entries,
        )

    def _end_of_block(self, start: int, end: int) -> int:
        written = self._text[start:end]
        header = written.splitlines()[0]
        if "+" in header.partition("#")[0]:
            # The empty lines after it belong to it: all but the last line's end.
            return start + len(written.removesuffix("\n").removesuffix("\r"))
        return start + len(written.rstrip())

    def _items(self, at: int, *, in_braces: bool) -> tuple[tuple[Entry, ...], int]:
        entries: list[Entry] = []
        while type(event := next(self._events)).__name__ != "SequenceEndEvent":
            if in_braces:
                node = self.node(event)
                entries.append(Entry(start=node.start, mark=node.start, node=node))
                continue
            start = self._next(entries[-1].node.end) if entries else at
            node = self.node(event, start + 1)
            entries.append(Entry(start=start, mark=start + 1, node=node))
        return tuple(entries), event.end_mark.index

    def _pairs(self, at: int) -> tuple[tuple[Entry, ...], int]:
        entries: list[Entry] = []
        while type(key := next(self._events)).__name__ != "MappingEndEvent":
            start = self._next(entries[-1].node.end) if entries else at
            if self._text[start] in "{,":
                start = self._next(start + 1)
            # An entry that begins with the sign ? has its colon on another line.
            mark = self._next(key.end_mark.index) + 1
            node = self.node(next(self._events), mark)
            entries.append(Entry(key=key.value, start=start, mark=mark, node=node))
        return tuple(entries), key.end_mark.index

    def _next(self, at: int) -> int:
        found = self._between.match(self._text, at)
        return found.end() if found else at
