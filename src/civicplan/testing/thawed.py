"""
A plan that can be changed, for tests that change one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import attrs

from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy


__all__ = ["HOLDERS", "Thawed", "thawed"]

HOLDERS: Final[dict[type, dict[type, str]]] = {
    Plan: {
        Goal: "goals",
        Project: "projects",
        Indicator: "indicators",
        Reprint: "indicators",
    },
    Goal: {
        Policy: "policies",
        Measure: "measures",
        Project: "projects",
        Indicator: "indicators",
        Reprint: "indicators",
    },
    Policy: {
        Measure: "measures",
        Project: "projects",
        Indicator: "indicators",
        Reprint: "indicators",
    },
    Measure: {
        Measure: "measures",
        Project: "projects",
        Indicator: "indicators",
        Reprint: "indicators",
    },
    Project: {},
    Indicator: {Indicator: "parts"},
    Reprint: {},
}
"""Where an element of each class holds elements of which class."""


@attrs.define(eq=False)
class Thawed:
    """
    An element that can be changed, or the plan itself.

    Attributes:
        kind: Its class.
        fields: Its own fields by name.
        held: The elements under it, by the field that holds them.
    """

    kind: type
    fields: dict[str, Any]
    held: dict[str, list[Thawed]]

    def walk(self) -> Iterator[Thawed]:
        """
        It and every element under it.
        """
        yield self
        for slot in self.held.values():
            for each in slot:
                yield from each.walk()

    def frozen(self) -> Any:
        """
        The element as it now is.

        Raises:
            InvalidValueError: If a value became impossible.
            BrokenPlanError: If it is a plan whose parts do not fit together any more.
        """
        held = {
            name: tuple(each.frozen() for each in slot)
            for name, slot in self.held.items()
        }
        return self.kind(**self.fields, **held)


def thawed(element: Any) -> Thawed:
    """
    An element that can be changed, with all that stands under it.

    Args:
        element: A plan, or any element of one.

    Returns:
        A copy; the element itself stays as it is.
    """
    slots = dict.fromkeys(HOLDERS[type(element)].values())
    return Thawed(
        kind=type(element),
        fields={
            each.name: getattr(element, each.name)
            for each in attrs.fields(type(element))
            if each.name not in slots
        },
        held={
            slot: [thawed(each) for each in getattr(element, slot)] for slot in slots
        },
    )
