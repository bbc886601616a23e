"""
What changes in a plan, as a tree of the places where it changes.
"""

from __future__ import annotations

import re
from typing import Any, Final

import attrs


__all__ = ["Branch"]

_STEP: Final = re.compile(r"(\w+)\[(\d+)\]")


class Branch:
    """
    What changes at one place and below it; nothing at first.

    A working value: whatever is not on the way to a change stays the same object.

    Attributes:
        value: What stands there from now on; none where only something below changes.
        added: Indicators that come after those that stand there.

    Examples:
        >>> from civicplan.model.policies import Goal
        >>> root = Branch()
        >>> root.at("measures[0].indicators[1]").value = "crimes, revised"
        >>> root.at("measures[0]").at("indicators[1]").value
        'crimes, revised'
        >>> safe = Goal(title="A safe town")
        >>> Branch().grown(safe) is safe
        True
    """

    __slots__ = ("_below", "added", "value")

    def __init__(self) -> None:
        self.value: Any = None
        self.added: list[Any] = []
        self._below: dict[str, dict[int, Branch]] = {}

    def at(self, path: str) -> Branch:
        """
        The branch at a place.

        Args:
            path: From here, such as `"policies[2].indicators[3]"`.

        Returns:
            The branch, the same one each time.
        """
        branch = self
        for slot, number in _STEP.findall(path):
            places = branch._below.setdefault(slot, {})
            branch = places.setdefault(int(number), Branch())
        return branch

    def grown(self, element: Any, **fields: Any) -> Any:
        """
        An element with all that changes below it.

        Args:
            element: What stands at this place: a plan, a goal, a policy or a measure.
            fields: What else of it changes.

        Returns:
            The new element; the same one where nothing changes.
        """
        if self.value is not None:
            return self.value
        for slot, branches in self._below.items():
            items = list(getattr(element, slot))
            for place, branch in branches.items():
                items[place] = branch.grown(items[place])
            fields[slot] = tuple(items)
        if self.added:
            held = fields.get("indicators", element.indicators)
            fields["indicators"] = (*held, *self.added)
        return attrs.evolve(element, **fields) if fields else element
