"""
The entries of a map or a list in a block, put in and taken out.

An entry that goes takes along what stands on its lines, and the comments below it
that are set off more than it is. The comments above it stay. One that only moves
takes along those right above it too.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Final

from civicplan.io.rewriting.lines import Lines
from civicplan.io.rewriting.nodes import Entry, Node
from civicplan.io.rewriting.splices import Splices
from civicplan.io.rewriting.steps import Step, kept_in_order
from civicplan.io.yaml_texts import SPACED, entry_lines, item_lines


__all__ = ["Block"]

# Entries of the whole file with an empty line before them.
_SET_APART: Final = SPACED | {"projects"}


class Block:
    """
    A map or a list that stands in a block.

    Args:
        text: All that stands in its file.
        lines: The file's lines.
        edit: Changes one entry as its step says.
        node: The map or list.
    """

    def __init__(
        self,
        text: str,
        lines: Lines,
        edit: Callable[[Entry, Step, Splices], None],
        node: Node,
    ) -> None:
        self._text = text
        self._lines = lines
        self._edit = edit
        self._node = node
        self._entries = node.entries
        self._column = lines.column(node.entries[0].start)
        self._break = lines.newline
        self._indent = " " * self._column

    def arrange(self, steps: Sequence[Step], splices: Splices) -> None:
        """
        Make the entries those of the steps.

        Args:
            steps: The entries as they shall stand, one at least.
            splices: What the changes are added to.
        """
        kept = kept_in_order(steps)
        new: defaultdict[int, list[Step]] = defaultdict(list)
        last = -1
        for step in steps:
            if step.index is not None and step.index in kept:
                last = step.index
                self._edit(self._entries[last], step, splices)
            else:
                new[last].append(step)
        moved = {step.index for group in new.values() for step in group}
        gone = set(range(len(self._entries))) - kept
        gone -= self._begin(new.pop(-1, []), kept, splices)
        for place, group in new.items():
            end = self._lines.end(self._bottom(place))
            written = "".join(
                f"{self._gap(step)}{self._indent}{self._written(step)}"
                for step in group
            )
            splices.insert(end, written)
        for place in sorted(gone):
            self._take_out(place, splices, is_moved=place in moved)

    def _begin(self, new: list[Step], kept: set[int], splices: Splices) -> set[int]:
        """
        Put in what shall stand before all that stays; what went with it is told.
        """
        start = self._entries[0].start
        if self._lines.is_first(start):
            line = self._lines.first(start)
            written = "".join(
                f"{self._indent}{self._written(step)}{self._gap(step)}" for step in new
            )
            if written and not kept:
                # Nothing of this map or list comes after them.
                written = f"{written.removesuffix(self._gap(new[-1]))}{self._break}"
            if line and written:
                end = self._lines.end(line - 1)
                shifted = f"{self._break}{written.removesuffix(self._break)}"
                splices.insert(end, shifted)
            else:
                splices.insert(0, written)
            return set()
        # The dash of the list that holds it stands before it on its line.
        texts = [
            f"{self._written(step)}{self._gap(step)}{self._indent}" for step in new
        ]
        if 0 in kept:
            splices.insert(start, "".join(texts))
            return set()
        end = self._lines.end(self._bottom(0))
        if new:
            written = "".join(texts).removesuffix(self._gap(new[-1]) + self._indent)
            splices.replace(start, end, written)
            return {0}
        following = min(kept)
        if not any(map(self._is_commented, range(1, following + 1))):
            splices.replace(start, self._entries[following].start, "")
            return set(range(following))
        before = self._text[self._lines.start(self._lines.of(start)) : start]
        splices.replace(start - len(before) + len(before.rstrip()), end, "")
        return {0}

    def _is_commented(self, place: int) -> bool:
        """
        Whether a comment stands between an entry and the one before.
        """
        first = self._bottom(place - 1) + 1
        lines = range(first, self._lines.of(self._entries[place].start))
        return any(self._lines.comment(line) is not None for line in lines)

    def _bottom(self, place: int) -> int:
        return self._lines.last(self._entries[place].node.end, self._column)

    def _written(self, step: Step) -> str:
        """
        An entry that was not here, without the spaces before it.
        """
        if step.index is None:
            if self._node.kind == "list":
                lines = item_lines(self._indent, step.key, step.after)
            else:
                lines = entry_lines(self._indent, step.key, step.after)
            return self._break.join(lines)[self._column :]
        entry = self._entries[step.index]
        start = entry.start
        if self._lines.is_first(start):
            start = self._lines.start(self._lines.first(start)) + self._column
        own = Splices()
        self._edit(entry, step, own)
        return own.applied(self._text, start, self._lines.end(self._bottom(step.index)))

    def _gap(self, step: Step) -> str:
        """
        The break between an entry and its neighbour, with an empty line or without.
        """
        if self._node.kind == "map":
            apart = not self._column and step.key in _SET_APART
        elif len(self._entries) == 1:
            apart = step.key in SPACED
        else:
            apart = self._is_spaced
        return self._break * (1 + apart)

    @functools.cached_property
    def _is_spaced(self) -> bool:
        return any(
            self._lines.is_blank(self._lines.first(entry.start) - 1)
            for entry in self._entries[1:]
        )

    def _take_out(self, place: int, splices: Splices, *, is_moved: bool) -> None:
        lines = self._lines
        start = self._entries[place].start
        top = lines.first(start) if is_moved else lines.of(start)
        after = self._bottom(place) + 1
        is_last = place == len(self._entries) - 1
        if place:
            if is_last or lines.is_blank(after):
                above = lines.of(self._entries[place - 1].node.end) + 1
                while top > above and lines.is_blank(top - 1):
                    top -= 1
        elif not is_last and (not top or lines.comment(top - 1) is None):
            # A comment that stays above is set apart from what comes next.
            while lines.is_blank(after):
                after += 1
        if top:
            splices.replace(lines.end(top - 1), lines.end(after - 1), "")
        else:
            splices.replace(0, lines.start(after), "")
