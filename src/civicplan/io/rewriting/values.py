"""
One value of a YAML file in the place of another.
"""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import Any, Final

from civicplan.io.rewriting.lines import Lines
from civicplan.io.rewriting.nodes import Entry, Node, compose_nodes
from civicplan.io.rewriting.splices import Splices
from civicplan.io.yaml_texts import (
    fits,
    in_braces,
    is_block,
    item_lines,
    scalar,
    value_lines,
)


__all__ = ["Values"]

_PLAIN_HEADER: Final = r"\|[-+]?"


class Values:
    """
    The values of one file.

    Args:
        text: All that stands in the file.
        lines: Its lines.
    """

    def __init__(self, text: str, lines: Lines) -> None:
        self._text = text
        self._lines = lines

    def reword(
        self, entry: Entry, key: str, after: str, splices: Splices, *, inside: bool
    ) -> None:
        """
        Put a text or a number in the place of one, in the same quotes if it has some.

        Args:
            entry: The entry with the old one.
            key: Its key, or that of its list.
            after: The new one.
            splices: What the change is added to.
            inside: Whether the entry stands inside of braces.
        """
        node = entry.node
        if node.style == "|" and is_block(after) and self._is_indented(node):
            self._reword_block(node, after, splices)
        elif node.style in ("|", ">") or ("\n" in after and not inside):
            self.replace(entry, key, after, splices, inside=inside)
        else:
            space = " " if node.start == entry.mark > entry.start else ""
            written = scalar(after, in_braces=inside, quotes=node.style)
            splices.replace(node.start, node.end, f"{space}{written}")

    def _is_indented(self, node: Node) -> bool:
        header = self._text[node.start : self._end_of_word(node)]
        return bool(re.fullmatch(_PLAIN_HEADER, header)) and bool(self._below(node))

    def _end_of_word(self, node: Node) -> int:
        line = self._text[node.start : self._lines.end(self._lines.of(node.start))]
        return node.start + len(line.partition(" ")[0])

    def _below(self, node: Node) -> str:
        end = self._lines.end(self._lines.of(node.start))
        return self._text[end : max(end, node.end)]

    def _reword_block(self, node: Node, after: str, splices: Splices) -> None:
        end = self._lines.end(self._lines.of(node.start))
        line = next(dropwhile(str.isspace, self._below(node).splitlines()[1:]), "")
        indent = " " * (len(line) - len(line.lstrip(" ")))
        splices.replace(
            node.start, self._end_of_word(node), "|" if after.endswith("\n") else "|-"
        )
        below = [
            f"{self._lines.newline}{indent if each else ''}{each}"
            for each in after.removesuffix("\n").split("\n")
        ]
        splices.replace(end, max(end, node.end), "".join(below))

    def replace(
        self, entry: Entry, key: str, after: Any, splices: Splices, *, inside: bool
    ) -> None:
        """
        Put any value in the place of any other, as the writer writes it.

        Args:
            entry: The entry with the old one.
            key: Its key, or that of its list.
            after: The new one.
            splices: What the change is added to.
            inside: Whether the entry stands inside of braces.
        """
        node = entry.node
        if inside:
            space = " " if node.start == entry.mark > entry.start else ""
            splices.replace(node.start, node.end, f"{space}{in_braces(after)}")
            return
        beside, below = self._written(entry, key, after)
        line = self._lines.of(entry.mark - 1)
        end = self._lines.end(line)
        is_beside = self._lines.of(node.start) == line
        if node.style in ("|", ">"):
            splices.replace(entry.mark, self._end_of_word(node), beside)
            splices.replace(end, max(end, node.end), below)
        elif not node.style and node.kind != "scalar":
            column = self._lines.column(entry.start)
            bottom = self._lines.end(self._lines.last(node.end, column))
            splices.replace(entry.mark, bottom if is_beside else entry.mark, beside)
            splices.replace(bottom if is_beside else end, bottom, below)
        elif is_beside:
            splices.replace(entry.mark, node.end, beside)
            splices.insert(self._lines.end(self._lines.of(node.end)), below)
        elif not below:
            splices.replace(node.start, node.end, beside.lstrip(" "))
        else:
            splices.insert(entry.mark, beside)
            splices.replace(end, self._lines.end(self._lines.of(node.end)), below)

    def _written(self, entry: Entry, key: str, after: Any) -> tuple[str, str]:
        """
        What stands behind the colon or the dash, and the lines below.
        """
        indent = " " * self._lines.column(entry.start)
        if self._text[entry.mark - 1] == ":":
            head = self._text[
                self._lines.start(self._lines.of(entry.mark - 1)) : entry.mark
            ]
            first, *rest = value_lines(head, indent, key, after)
        else:
            head = f"{indent}-"
            first, *rest = item_lines(indent, key, after)
        newline = self._lines.newline
        return first[len(head) :], "".join(f"{newline}{each}" for each in rest)

    def set(self, entry: Entry, written: str, splices: Splices) -> None:
        """
        Put other braces in the place of braces; in a block if the line is too wide.

        Args:
            entry: The entry with the braces, which stands in a block.
            written: The new braces.
            splices: What the change is added to.
        """
        node = entry.node
        line = self._lines.of(entry.mark)
        head = self._text[self._lines.start(line) : node.start]
        was = self._text[node.start : node.end]
        end = self._lines.end(line)
        if (
            node.end > end
            or node.start == entry.start
            or fits(f"{head}{written}")
            or not fits(f"{head}{was}")
        ):
            splices.replace(node.start, node.end, written)
            return
        dash = "- " if node.kind == "list" else ""
        pieces = [
            f"{dash}{written[each.start : each.node.end]}"
            for each in compose_nodes(written).entries
        ]
        indent = f"{self._lines.newline}{' ' * (self._lines.column(entry.start) + 2)}"
        if self._text[entry.mark - 1] == ":":
            splices.replace(entry.mark, node.end, "")
        else:
            splices.replace(node.start, node.end, pieces.pop(0))
        splices.insert(end, "".join(f"{indent}{piece}" for piece in pieces))
