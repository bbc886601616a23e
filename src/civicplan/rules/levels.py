"""
The levels of a plan: which indicators stand beneath each, and how they roll up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.answers import Assessment, Judgement
from civicplan.rules.rollups import Rollup, rolled_up
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import RollupRule


__all__ = ["members", "printed_in", "rollups", "with_parts"]

_KINDS: Final[dict[str, type[Goal | Policy | Measure]]] = {
    "measure": Measure,
    "policy": Policy,
    "goal": Goal,
}


def rollups(
    plan: Plan,
    scheme: Scheme,
    assessments: tuple[Assessment, ...],
    judged: Mapping[str, Judgement],
    last: str,
) -> Iterator[Rollup]:
    """
    How each level stands, once for each question and edition.

    Args:
        plan: The plan.
        scheme: The levels that it rolls up to come first, in its order; then others
            that people rate.
        assessments: Of the plan's indicators.
        judged: What people said, by folded address; nothing for the plan.
        last: The id of the edition whose targets stand.

    Yields:
        The roll-ups of each level in printed order.
    """
    rules = {each.level: each for each in scheme.rollups if each.level != "indicator"}
    if not rules and not judged:
        return
    beneath = members(plan, assessments)
    first = plan.editions[0].id if plan.editions else ""
    asked = [
        (question.id, edition, last if edition == "latest" else first)
        for question in scheme.questions
        for edition in scheme.use.editions
    ]
    others = (*_KINDS, "plan") if judged else ()
    for level in dict.fromkeys((*rules, *others)):
        # Of a level that the scheme does not speak of, what people said is told.
        rule = rules.get(level) or RollupRule(level=level, judged=True)
        for address in _addresses(plan, level):
            held = beneath.get(address, {})
            # Few measures hold indicators; a policy or goal without any is told of.
            is_told = level in rules and (level != "measure" or held)
            if not is_told and address not in judged:
                continue
            for place, like in enumerate(asked):
                yield rolled_up(
                    scheme,
                    rule,
                    address=address,
                    answers=tuple(each.answers[place] for each in held.values()),
                    like=like,
                    judgement=judged.get(address),
                    language=plan.language,
                )


def _addresses(plan: Plan, level: str) -> Iterator[str]:
    if level == "plan":
        yield ""
        return
    for address, _ in plan.walk(_KINDS[level]):
        yield address


def members(
    plan: Plan, assessments: tuple[Assessment, ...]
) -> dict[str, dict[str, Assessment]]:
    """
    The distinct indicators that are rolled up at each level.

    An indicator belongs to whatever it is printed under, at home or again, and to
    all that holds that; it counts once in each.
    A part counts only where it is printed again without its whole.

    Args:
        plan: The plan.
        assessments: Of its indicators; others do not count.

    Returns:
        Assessments by the indicator's id, in printed order, for each address with
        any; those of the plan under nothing.
    """
    by_id = with_parts(assessments)
    whole_of = {
        part.indicator.id: each.indicator.id
        for each in by_id.values()
        for part in each.parts
    }
    printed: dict[str, dict[str, Assessment]] = {}
    for address, element in printed_in(plan):
        id_ = element.of if isinstance(element, Reprint) else element.id
        if id_ in by_id:
            printed.setdefault(address.rpartition("#")[0], {})[id_] = by_id[id_]
    found = _upwards(printed)
    parts = {id_ for held in printed.values() for id_ in held if id_ in whole_of}
    for held in found.values():
        for id_ in parts & held.keys():
            if any(whole in held for whole in _wholes(id_, whole_of)):
                del held[id_]
    return found


def _upwards(
    printed: dict[str, dict[str, Assessment]],
) -> dict[str, dict[str, Assessment]]:
    found: dict[str, dict[str, Assessment]] = {}
    for holder, held in printed.items():
        above = holder
        while above:
            found.setdefault(above, {}).update(held)
            above = above.rpartition("/")[0]
        found.setdefault("", {}).update(held)
    return found


def _wholes(id_: str, whole_of: Mapping[str, str]) -> Iterator[str]:
    while id_ in whole_of:
        id_ = whole_of[id_]
        yield id_


def printed_in(plan: Plan) -> Iterator[tuple[str, Indicator | Reprint]]:
    """
    What a plan prints: its indicators, without their parts, and its reprints.

    Args:
        plan: The plan.

    Yields:
        Address and element, in printed order.
    """
    parts: set[str] = set()
    for address, element in plan.walk():
        if isinstance(element, Reprint):
            yield address, element
        elif isinstance(element, Indicator):
            parts.update(part.id for part in element.parts)
            if element.id not in parts:
                yield address, element


def with_parts(assessments: tuple[Assessment, ...]) -> dict[str, Assessment]:
    """
    Assessments by the indicator's id, those of parts too.

    Args:
        assessments: Of indicators that are no parts.

    Returns:
        The assessments, each followed by those of its parts.
    """
    found: dict[str, Assessment] = {}
    waiting = list(reversed(assessments))
    while waiting:
        assessment = waiting.pop()
        found[assessment.indicator.id] = assessment
        waiting.extend(reversed(assessment.parts))
    return found
