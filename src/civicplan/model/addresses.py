"""
Where each part of a plan stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from civicplan.base.codes import fold
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.policies import Goal, Policy


__all__ = ["Element", "Place", "Section", "places", "served"]

Section: TypeAlias = Goal | Policy | Measure
Element: TypeAlias = Section | Project | Indicator | Reprint


class Place(NamedTuple):
    """
    An element and where it stands.

    A tuple, because a large plan has many and none is kept.

    Attributes:
        address: Such as `"2/2-3#crimes"`.
        path: Such as `"goals[0].policies[2].indicators[11]"`.
        element: What stands there.
        holder: The address of what holds it; nothing where the plan does.
    """

    address: str
    path: str
    element: Element
    holder: str


def places(
    goals: tuple[Goal, ...],
    projects: tuple[Project, ...] = (),
    indicators: tuple[Indicator | Reprint, ...] = (),
) -> Iterator[Place]:
    """
    Every part of a plan in printed order.

    A section comes first, then the sections under it, its projects and its
    indicators, each of these followed by its parts.

    Args:
        goals: The plan's goals.
        projects: The projects of the plan itself.
        indicators: The indicators of the plan itself.

    Yields:
        Each part with its address and its path.
    """
    yield from _sections("", "", "goals", goals)
    yield from _contents("", "", projects, indicators)


def _sections(
    holder: str, path: str, slot: str, sections: tuple[Section, ...], before: int = 0
) -> Iterator[Place]:
    for number, section in enumerate(sections):
        # Without a code the place counts, among siblings of all kinds.
        segment = fold(section.code) if section.code else str(before + number + 1)
        address = f"{holder}/{segment}" if holder else segment
        own_path = f"{path}.{slot}[{number}]" if path else f"{slot}[{number}]"
        yield Place(address, own_path, section, holder)
        policies = 0
        if isinstance(section, Goal):
            policies = len(section.policies)
            yield from _sections(address, own_path, "policies", section.policies)
        if section.measures:
            yield from _sections(
                address, own_path, "measures", section.measures, policies
            )
        if section.projects or section.indicators:
            yield from _contents(
                address, own_path, section.projects, section.indicators
            )


def _contents(
    holder: str,
    path: str,
    projects: tuple[Project, ...],
    indicators: tuple[Indicator | Reprint, ...],
) -> Iterator[Place]:
    before = f"{path}." if path else ""
    slash = f"{holder}/" if holder else ""
    for number, project in enumerate(projects):
        segment = fold(project.code) if project.code else str(number + 1)
        address = f"{slash}projects/{segment}"
        yield Place(address, f"{before}projects[{number}]", project, holder)
    for number, indicator in enumerate(indicators):
        own_path = f"{before}indicators[{number}]"
        if isinstance(indicator, Reprint):
            yield Place(f"{holder}#{indicator.of}", own_path, indicator, holder)
        else:
            yield from _indicator(holder, own_path, indicator)


def _indicator(holder: str, path: str, indicator: Indicator) -> Iterator[Place]:
    yield Place(f"{holder}#{indicator.id}", path, indicator, holder)
    for number, part in enumerate(indicator.parts):
        yield from _indicator(holder, f"{path}.parts[{number}]", part)


def served(holder: str, address: str) -> Iterator[str]:
    """
    The addresses that *address*, written by a project of *holder*, may stand for.

    Args:
        holder: The folded address of what holds the project.
        address: Folded; with a leading `/` it counts from the plan.

    Yields:
        Full addresses, the nearest first.

    Examples:
        >>> list(served("2/2-3", "2/5/3"))
        ['2/2-3/2/5/3', '2/2/5/3', '2/5/3']
    """
    if address.startswith("/"):
        yield address[1:]
        return
    above = holder
    while above:
        yield f"{above}/{address}"
        above = above.rpartition("/")[0]
    yield address
