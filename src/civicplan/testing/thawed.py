"""
A plan that can be changed, for tests that change one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, TypeAlias, TypeVar

import attrs
from hypothesis import strategies as st

from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.testing.indicators import indicators


__all__ = [
    "HOLDERS",
    "Alteration",
    "Thawed",
    "all_of",
    "fresh_indicator",
    "one_of",
    "thawed",
]

_T = TypeVar("_T")

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


Alteration: TypeAlias = Callable[[st.DrawFn, Thawed], None]
"""An edit of a plan that is thawed, drawn by Hypothesis."""


def one_of(draw: st.DrawFn, items: Sequence[_T]) -> _T | None:
    """
    One of several; none of none.

    Args:
        draw: Given by Hypothesis.
        items: Any; of those that stand in a plan equal ones are not the same.
    """
    return items[draw(st.integers(0, len(items) - 1))] if items else None


def all_of(root: Thawed, *kinds: type) -> list[Thawed]:
    """
    All elements of some classes.

    Args:
        root: The plan.
        *kinds: The classes.
    """
    return [each for each in root.walk() if each.kind in kinds]


def fresh_indicator(draw: st.DrawFn, root: Thawed) -> Indicator:
    """
    An indicator that fits into a plan.

    Args:
        draw: Given by Hypothesis.
        root: The plan, whose calendar and editions count.
    """
    return draw(
        indicators(
            fiscal_year=root.fields["fiscal_year"],
            editions=[each.id for each in root.fields["editions"]],
            successors=False,
            max_depth=2,
        )
    )
