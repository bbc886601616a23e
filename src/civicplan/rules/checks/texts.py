"""
The texts that a reader sees of a part of a plan, each with its place in the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Project
from civicplan.model.plans import Plan
from civicplan.rules.checks.facts import path_of_actual, path_of_baseline


__all__ = ["Text", "texts_of"]

Text: TypeAlias = tuple[str, str]
"""Where it stands below its part, such as `"visions[1]"`, and what it says."""

_LISTS = ("fields", "visions", "challenges", "directions")


def texts_of(part: Any) -> tuple[Text, ...]:
    """
    What a part of a plan says in words; not what the parts below it say.

    Args:
        part: The plan, a goal, policy, measure, project, indicator or reprint.

    Returns:
        Every text that is not empty, with its place.
    """
    match part:
        case Indicator():
            found = _of_indicator(part)
        case Plan():
            found = _of_plan(part)
        case Project():
            found = iter((("title", part.title), ("description", part.description)))
        case Reprint():
            found = iter((("name", part.name),))
        case _:
            found = _of_section(part)
    return tuple(each for each in found if each[1])


def _of_plan(plan: Plan) -> Iterator[Text]:
    yield "title", plan.title
    yield "description", plan.description
    for number, vision in enumerate(plan.visions):
        yield f"visions[{number}]", vision
    for number, edition in enumerate(plan.editions):
        yield f"editions[{number}].title", edition.title
    yield "source", plan.source


def _of_section(section: Any) -> Iterator[Text]:
    yield "theme", section.theme
    yield "title", section.title
    yield "description", section.description
    for name in _LISTS:
        for number, text in enumerate(getattr(section, name)):
            yield f"{name}[{number}]", text
    counts: dict[str, int] = {}
    for role in section.roles:
        actor = role.actor.name
        number = counts.get(actor, 0)
        counts[actor] = number + 1
        yield f"roles.{actor}[{number}]", role.text


def _of_indicator(indicator: Indicator) -> Iterator[Text]:
    yield "name", indicator.name
    yield "description", indicator.description
    yield "source", indicator.source
    baseline = indicator.baseline
    if baseline is not None and baseline.note:
        yield f"{path_of_baseline(baseline)}.note", baseline.note
    for target in indicator.targets:
        if target.note:
            yield f"targets.{target.period}.note", target.note
    for actual in indicator.actuals:
        if actual.note:
            yield f"{path_of_actual(indicator, actual)}.note", actual.note
    for number, revision in enumerate(indicator.revisions):
        if revision.note:
            yield f"revisions[{number}].note", revision.note
