"""
What stood in an earlier edition: the parts of a plan without later decisions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

import attrs

from civicplan.base.codes import fold_address
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.policies import Goal, Policy


__all__ = ["goal_as_of", "indicators_as_of", "projects_as_of", "standing_as_of"]

Stood: TypeAlias = Mapping[str, Indicator | None]


def standing_as_of(later: Collection[str], indicators: Iterable[Indicator]) -> Stood:
    """
    How each indicator stood, by its id, before some editions.

    Args:
        later: The ids of the editions to leave out.
        indicators: Every indicator of a plan, each before its parts.

    Returns:
        The indicators and their parts; none for one that did not exist yet.
    """
    stood: dict[str, Indicator | None] = {}
    for indicator in indicators:
        # A part comes after its whole, which has then told how the part stood.
        if indicator.id not in stood:
            _note(indicator, indicator.as_of(later), stood)
    return stood


def _note(
    indicator: Indicator, state: Indicator | None, stood: dict[str, Indicator | None]
) -> None:
    stood[indicator.id] = state
    parts = {} if state is None else {part.id: part for part in state.parts}
    for part in indicator.parts:
        _note(part, parts.get(part.id), stood)


def goal_as_of(goal: Goal, stood: Stood) -> Goal:
    """
    A goal with the indicators that stood then.

    Args:
        goal: The goal as it stands.
        stood: How each indicator of the plan stood.

    Returns:
        The goal, and all that it holds, without what came later.
    """
    return attrs.evolve(
        goal,
        policies=tuple(_policy_as_of(each, stood) for each in goal.policies),
        measures=tuple(_measure_as_of(each, stood) for each in goal.measures),
        projects=projects_as_of(goal.projects, stood),
        indicators=indicators_as_of(goal.indicators, stood),
    )


def _policy_as_of(policy: Policy, stood: Stood) -> Policy:
    return attrs.evolve(
        policy,
        measures=tuple(_measure_as_of(each, stood) for each in policy.measures),
        projects=projects_as_of(policy.projects, stood),
        indicators=indicators_as_of(policy.indicators, stood),
    )


def _measure_as_of(measure: Measure, stood: Stood) -> Measure:
    return attrs.evolve(
        measure,
        measures=tuple(_measure_as_of(each, stood) for each in measure.measures),
        projects=projects_as_of(measure.projects, stood),
        indicators=indicators_as_of(measure.indicators, stood),
    )


def indicators_as_of(
    indicators: tuple[Indicator | Reprint, ...], stood: Stood
) -> tuple[Indicator | Reprint, ...]:
    """
    The indicators that stood then, as they stood, and the reprints of these.

    Args:
        indicators: The indicators and reprints of one element as they stand.
        stood: How each indicator of the plan stood.

    Returns:
        Those that existed, in order.
    """
    kept: list[Indicator | Reprint] = []
    for each in indicators:
        if isinstance(each, Reprint):
            if stood[each.of] is not None:
                kept.append(each)
        elif (state := stood[each.id]) is not None:
            kept.append(state)
    return tuple(kept)


def projects_as_of(projects: tuple[Project, ...], stood: Stood) -> tuple[Project, ...]:
    """
    The projects without the indicators that they serve only since later.

    Args:
        projects: The projects of one element as they stand.
        stood: How each indicator of the plan stood.

    Returns:
        The same projects; each the same object where it loses nothing.
    """
    return tuple(_project_as_of(each, stood) for each in projects)


def _project_as_of(project: Project, stood: Stood) -> Project:
    serves = tuple(
        address
        for address in project.serves
        if stood.get(fold_address(address).partition("#")[2], project) is not None
    )
    if serves == project.serves:
        return project
    return attrs.evolve(project, serves=serves)
