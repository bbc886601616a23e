"""
What holds, serves and measures what in a plan, seen once for all checks that ask.
"""

from __future__ import annotations

import attrs

from civicplan.base.codes import fold_address
from civicplan.model.addresses import Element, Place, places, served
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy


__all__ = ["Ties", "Unserved", "ties_of"]


@attrs.frozen(kw_only=True)
class Unserved:
    """
    The measures under one policy, or under a goal that has none, and their projects.

    Attributes:
        measures: How many stand lowest, such as 43.
        titles: Those that no project serves, by title.
    """

    measures: int
    titles: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Ties:
    """
    What holds, serves and measures what.

    Attributes:
        measured: The addresses of sections at or under which an indicator stands.
        names: The names of the indicators at or under a section, by its address.
        indicators: How many there are, without reprints and parts.
        under_measures: How many of them stand at a measure.
        measures: How many measures there are.
        projects: How many projects there are.
        unserved: Measures that no project serves, by the address of their policy.
        homes: The first indicator of each name and its address, by folded name.
    """

    measured: frozenset[str]
    names: dict[str, tuple[str, ...]]
    indicators: int
    under_measures: int
    measures: int
    projects: int
    unserved: dict[str, Unserved]
    homes: dict[str, tuple[str, Indicator]]


def ties_of(plan: Plan) -> Ties:
    """
    Look through a plan once.

    Args:
        plan: Any.
    """
    every = [*places(plan.goals, plan.projects, plan.indicators)]
    parts = {each.address: each.element for each in every}
    names: dict[str, list[str]] = {}
    homes: dict[str, tuple[str, Indicator]] = {}
    counted = under = 0
    for each in every:
        element = each.element
        if isinstance(element, Reprint):
            _name(each, plan.indicator(element.of).name, names)
        elif isinstance(element, Indicator) and not _is_part(each):
            counted += 1
            under += isinstance(parts.get(each.holder), Measure)
            homes.setdefault(_folded(element.name), (each.address, element))
            _name(each, element.name, names)
    kinds = [type(each.element) for each in every]
    return Ties(
        measured=frozenset(names),
        names={address: tuple(held) for address, held in names.items()},
        indicators=counted,
        under_measures=under,
        measures=kinds.count(Measure),
        projects=kinds.count(Project),
        unserved=_unserved(every, parts),
        homes=homes,
    )


def _is_part(place: Place) -> bool:
    return place.path.endswith("]") and ".parts[" in place.path


def _folded(name: str) -> str:
    return "".join(name.split())


def _name(place: Place, name: str, names: dict[str, list[str]]) -> None:
    # A plan has few levels, and so is the way up.
    above = place.holder
    while above:
        names.setdefault(above, []).append(name)
        above = above.rpartition("/")[0]


def _unserved(every: list[Place], parts: dict[str, Element]) -> dict[str, Unserved]:
    served_ones = _served(every, parts)
    counts: dict[str, int] = {}
    titles: dict[str, list[str]] = {}
    for each in every:
        element = each.element
        if not isinstance(element, Measure) or element.measures:
            continue
        above, is_served = each.address, False
        while isinstance(parts.get(above), Measure):
            is_served = is_served or above in served_ones
            above = above.rpartition("/")[0]
        top = parts.get(above)
        if isinstance(top, Policy) and not is_served:
            is_served = above in served_ones or above.rpartition("/")[0] in served_ones
        elif isinstance(top, Goal) and not is_served:
            is_served = above in served_ones
        counts[above] = counts.get(above, 0) + 1
        if not is_served:
            titles.setdefault(above, []).append(element.title)
    return {
        address: Unserved(measures=counts[address], titles=tuple(held))
        for address, held in titles.items()
    }


def _served(every: list[Place], parts: dict[str, Element]) -> set[str]:
    served_ones: set[str] = set()
    for each in every:
        if isinstance(each.element, Project):
            if isinstance(parts.get(each.holder), Measure):
                served_ones.add(each.holder)
            for address in each.element.serves:
                candidates = served(each.holder, fold_address(address))
                served_ones.update([near for near in candidates if near in parts][:1])
    return served_ones
