"""
The changes of a YAML file that make it say something else, and nothing more.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from civicplan.io.rewriting.blocks import Block
from civicplan.io.rewriting.braces import Braces
from civicplan.io.rewriting.forms import in_the_form_of
from civicplan.io.rewriting.lines import Lines
from civicplan.io.rewriting.nodes import Entry, Node
from civicplan.io.rewriting.splices import Splices
from civicplan.io.rewriting.steps import UNSAID, Step, steps_of
from civicplan.io.rewriting.values import Values


__all__ = ["Rewriter"]


class Rewriter:
    """
    What changes a file.

    Args:
        text: All that stands in the file.
        root: The same as maps, lists and scalars.
        canonical: The canonical text of a key that may be a period as people print it.
    """

    def __init__(self, text: str, root: Node, canonical: Callable[[str], str]) -> None:
        self._text = text
        self._root = root
        self._canonical = canonical
        self._lines = Lines(text)
        self._values = Values(text, self._lines)
        self._anew: Collection[str] = ()

    def rewritten(
        self, before: dict[str, Any], after: dict[str, Any], anew: Collection[str] = ()
    ) -> str | None:
        """
        The file as it says something else.

        Args:
            before: What it says, as `written_tree` tells it.
            after: What it shall say.
            anew: Paths of values that are written anew from end to end.

        Returns:
            The text; nothing where the file as a whole must be written anew.
        """
        self._anew = anew
        steps = self._steps(self._root, "", before, after, "")
        if steps is None:
            return None
        splices = Splices()
        self._arrange(self._root, steps, splices)
        return splices.applied(self._text)

    def _steps(
        self, node: Node, key: str, before: Any, after: Any, path: str
    ) -> list[Step] | None:
        if node.style == ":":
            return None
        return steps_of(node, key, (before, after), path, self._canonical)

    def _arrange(self, node: Node, steps: list[Step], splices: Splices) -> None:
        if node.style:
            Braces(self._text, self._lines, self._edit_inside).arrange(
                node, steps, splices
            )
        else:
            Block(self._text, self._lines, self._edit, node).arrange(steps, splices)

    def _edit_inside(self, entry: Entry, step: Step, splices: Splices) -> None:
        self._edit(entry, step, splices, inside=True)

    def _edit(
        self, entry: Entry, step: Step, splices: Splices, *, inside: bool = False
    ) -> None:
        """
        Make an entry say what its step says.
        """
        node = entry.node
        if step.path in self._anew or (step.before is UNSAID) is not (
            step.after is UNSAID
        ):
            self._values.replace(entry, step.key, step.after, splices, inside=inside)
            return
        before = in_the_form_of(node, step.key, step.before)
        after = in_the_form_of(node, step.key, step.after)
        if before == after:
            return
        steps = self._steps(node, step.key, before, after, step.path)
        if steps is not None:
            own = Splices() if node.style and not inside else splices
            self._arrange(node, steps, own)
            if own is not splices:
                written = own.applied(self._text, node.start, node.end)
                self._values.set(entry, written, splices)
        elif node.kind == "scalar" and isinstance(after, str):
            self._values.reword(entry, step.key, after, splices, inside=inside)
        else:
            self._values.replace(entry, step.key, step.after, splices, inside=inside)
