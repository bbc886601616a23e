"""
A plan as the tree in which it is printed.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from civicplan.model.addresses import Section, places
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal


__all__ = ["Branch", "branches_of"]


@attrs.frozen(kw_only=True)
class Branch:
    """
    A goal, policy or measure, or the plan itself, with what stands in it.

    Attributes:
        address: Such as `"2/2-3"`; nothing for the plan.
        section: The goal, policy or measure; none for the plan.
        below: The sections under it, in order.
        indicators: Its own indicators and reprints, each with its address.
    """

    address: str = ""
    section: Section | None = None
    below: tuple[Branch, ...] = ()
    indicators: tuple[tuple[str, Indicator | Reprint], ...] = ()

    def all(self) -> Iterator[Branch]:
        """
        The branch and all beneath it, in printed order.
        """
        yield self
        for branch in self.below:
            yield from branch.all()


def branches_of(plan: Plan) -> Branch:
    """
    The tree of a plan.

    Args:
        plan: The plan.

    Returns:
        The branch that is the plan.
    """
    found = places(plan.goals, plan.projects, plan.indicators)
    addresses = {place.path: place.address for place in found}

    def branch(section: Section, path: str) -> Branch:
        slots: dict[str, tuple[Section, ...]] = {"measures": section.measures}
        if isinstance(section, Goal):
            slots = {"policies": section.policies, **slots}
        return Branch(
            address=addresses[path],
            section=section,
            below=tuple(
                branch(each, f"{path}.{slot}[{number}]")
                for slot, held in slots.items()
                for number, each in enumerate(held)
            ),
            indicators=indicators(section.indicators, f"{path}."),
        )

    def indicators(
        held: tuple[Indicator | Reprint, ...], before: str
    ) -> tuple[tuple[str, Indicator | Reprint], ...]:
        return tuple(
            (addresses[f"{before}indicators[{number}]"], each)
            for number, each in enumerate(held)
        )

    return Branch(
        below=tuple(
            branch(goal, f"goals[{number}]") for number, goal in enumerate(plan.goals)
        ),
        indicators=indicators(plan.indicators, ""),
    )
