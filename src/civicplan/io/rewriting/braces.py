"""
The entries of a map or a list in braces, put in and taken out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Final

from civicplan.io.rewriting.lines import Lines
from civicplan.io.rewriting.nodes import Entry, Node
from civicplan.io.rewriting.splices import Splices
from civicplan.io.rewriting.steps import Step, kept_in_order
from civicplan.io.yaml_texts import in_braces, scalar


__all__ = ["Braces"]

# Behind an entry: its comma, or nothing more on its line.
_COMMA: Final = r"[ \t]*,[ \t]*"
_REST: Final = r"[ \t]*(,?)[ \t]*(?:#|[\r\n\x85\u2028\u2029]|\Z)"


class Braces:
    """
    What stands in braces in one file.

    Args:
        text: All that stands in the file.
        lines: Its lines.
        edit: Changes one entry as its step says.
    """

    def __init__(
        self, text: str, lines: Lines, edit: Callable[[Entry, Step, Splices], None]
    ) -> None:
        self._text = text
        self._lines = lines
        self._edit = edit

    def arrange(self, node: Node, steps: Sequence[Step], splices: Splices) -> None:
        """
        Make the entries those of the steps.

        Args:
            node: The map or list.
            steps: Its entries as they shall stand, one at least.
            splices: What the changes are added to.
        """
        kept = kept_in_order(steps)
        entries = node.entries
        new: defaultdict[int | None, list[str]] = defaultdict(list)
        last = None
        for step in steps:
            if step.index in kept:
                last = step.index
                self._edit(entries[step.index], step, splices)
            else:
                new[last].append(self._written(node, step))
        if last is None:
            first, end = entries[0], entries[-1].node.end
            others = ", ".join(new[None])
            if "#" in self._text[first.start : end]:
                # The comments between stay.
                splices.replace(first.start, first.node.end, others)
                self._take_out_last(entries[1:], splices)
            else:
                splices.replace(first.start, end, others)
            return
        for place, written in new.items():
            if place is None:
                splices.insert(entries[0].start, "".join(f"{w}, " for w in written))
            else:
                tail = self._tail(entries, kept) if place == max(kept) else None
                self._put_behind(entries[place], written, tail, splices)
        self._take_out(entries, kept, splices)

    def _written(self, node: Node, step: Step) -> str:
        if step.index is not None:
            entry = node.entries[step.index]
            own = Splices()
            self._edit(entry, step, own)
            return own.applied(self._text, entry.start, entry.node.end)
        if node.kind == "list":
            return in_braces(step.after)
        return f"{scalar(step.key, in_braces=True)}: {in_braces(step.after)}"

    def _put_behind(
        self, entry: Entry, written: list[str], tail: int | None, splices: Splices
    ) -> None:
        """
        Put in what follows an entry that stays; up to *tail* all goes that does now.
        """
        end = entry.node.end
        rest = re.compile(_REST).match(self._text, end)
        if not (rest and self._lines.is_first(entry.start)):
            splices.insert(end, "".join(f", {each}" for each in written))
            return
        # Each on a line of its own, as the one before.
        indent = f"{self._lines.newline}{' ' * self._lines.column(entry.start)}"
        comma = rest.group(1)
        lines = ",".join(f"{indent}{each}" for each in written)
        if not comma or tail is not None:
            splices.insert(end, ",")
        if tail is not None:
            splices.insert(end, lines)
        else:
            splices.insert(self._lines.end(self._lines.of(end)), f"{lines}{comma}")

    def _tail(self, entries: tuple[Entry, ...], kept: set[int]) -> int | None:
        """
        Where all goes on that ends the braces, if nothing is said in between.
        """
        place = max(kept)
        last = entries[-1].node.end
        if (
            place == len(entries) - 1
            or "#" in self._text[entries[place].node.end : last]
        ):
            return None
        return last

    def _take_out(
        self, entries: tuple[Entry, ...], kept: set[int], splices: Splices
    ) -> None:
        end = max(kept) + 1
        for place in range(end):
            if place not in kept:
                start = entries[place].start
                splices.replace(start, self._after(entries, place), "")
        if end < len(entries):
            tail = self._tail(entries, kept)
            if tail is not None:
                splices.replace(entries[end - 1].node.end, tail, "")
                return
            self._take_out_last(entries[end:], splices)

    def _take_out_last(self, entries: Sequence[Entry], splices: Splices) -> None:
        for entry in entries:
            # The comma before it may stay: the braces close after it.
            comma = re.compile(_COMMA).match(self._text, entry.node.end)
            after = comma.end() if comma else entry.node.end
            splices.replace(entry.start, after, "")

    def _after(self, entries: tuple[Entry, ...], place: int) -> int:
        """
        Where the file goes on after an entry, its comma and the space behind.
        """
        end, start = entries[place].node.end, entries[place + 1].start
        if not re.search(r"[#\r\n]", self._text[end:start]):
            return start
        comma = re.compile(_COMMA).match(self._text, end)
        return comma.end() if comma else end
