"""
Laws of addresses: what stands in a plan is found there, however it is written.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator
from typing import Any

from hypothesis import given

from civicplan.base.codes import fold_address
from civicplan.errors import UnknownNameError
from civicplan.model.addresses import places, served
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.testing import plans


WIDE = str.maketrans(
    {chr(sign): chr(sign + 0xFEE0) for sign in range(ord("!"), ord("~") + 1)}
)
SECTIONS = (Goal, Policy, Measure)


@given(plans())
def test_what_is_walked_is_found(plan: Plan) -> None:
    """
    At its address stands the element itself.
    """
    for address, element in plan.walk():
        assert element is plan[address]


@given(plans())
def test_an_address_is_walked_once(plan: Plan) -> None:
    """
    No two elements share one, and none is missed.
    """
    found = [*places(plan.goals, plan.projects, plan.indicators)]

    assert len(found) == len({place.address for place in found}) == len([*plan.walk()])


@given(plans())
def test_an_address_is_folded(plan: Plan) -> None:
    """
    To fold it again changes nothing.
    """
    for address, _ in plan.walk():
        assert address == fold_address(address)


@given(plans())
def test_an_address_may_begin_with_a_slash(plan: Plan) -> None:
    """
    It counts from the plan anyway.
    """
    for address, element in plan.walk():
        assert element is plan[f"/{address}"]


@given(plans())
def test_an_address_may_be_typed_in_wide_characters(plan: Plan) -> None:
    """
    As a Japanese keyboard gives them.
    """
    for address, element in plan.walk():
        assert element is plan[address.translate(WIDE)]


def printed(plan: Plan) -> Iterator[tuple[str, Any]]:
    """
    Every section and project with its address in codes as printed.
    """
    for number, goal in enumerate(plan.goals, 1):
        yield from _printed("", number, goal)


def _printed(holder: str, number: int, section: Any) -> Iterator[tuple[str, Any]]:
    own = f"{holder}{section.code or number}"
    yield own, section
    for place, project in enumerate(section.projects, 1):
        yield f"{own}/projects/{project.code or place}", project
    for each in section.indicators:
        name = each.of if isinstance(each, Reprint) else each.id
        yield f"{own}#{name}", each
    inner = (*getattr(section, "policies", ()), *section.measures)
    for place, each in enumerate(inner, 1):
        yield from _printed(f"{own}/", place, each)


@given(plans())
def test_printed_codes_find_what_is_printed(plan: Plan) -> None:
    """
    Whoever has the plan on paper types what stands there.
    """
    for address, element in printed(plan):
        assert element is plan[address]


@given(plans())
def test_a_path_leads_to_what_stands_there(plan: Plan) -> None:
    """
    By the plan's own field names, as errors name it.
    """
    for place in places(plan.goals, plan.projects, plan.indicators):
        steps = re.findall(r"(\w+)\[(\d+)\]", place.path)
        found: Any = plan
        for slot, number in steps:
            found = getattr(found, slot)[int(number)]
        assert place.element is found


@given(plans())
def test_an_id_leads_to_its_indicator_alone(plan: Plan) -> None:
    """
    And the indicator's address back to it.
    """
    for address, indicator in plan.walk(Indicator):
        assert indicator is plan.indicator(indicator.id)
        assert address == plan.address_of(indicator.id)


@given(plans())
def test_a_reprint_leads_to_an_indicator(plan: Plan) -> None:
    """
    By its id, and at another address.
    """
    for address, reprint in plan.walk(Reprint):
        assert reprint.of == plan.indicator(reprint.of).id
        assert address != plan.address_of(reprint.of)


@given(plans())
def test_what_a_project_serves_is_found(plan: Plan) -> None:
    """
    From its holder upwards, or from the plan.
    """
    known = {address for address, _ in plan.walk()}
    for address, project in plan.walk(Project):
        holder = address.rpartition("projects/")[0].rstrip("/")
        for each in project.serves:
            assert known.intersection(served(holder, fold_address(each)))


@given(plans())
def test_roles_and_texts_are_found_by_their_place(plan: Plan) -> None:
    """
    Counted from 1, and one more than there are is not found.
    """
    for address, section in plan.walk():
        if isinstance(section, SECTIONS):
            for slot in ("roles", "visions", "owners"):
                items = operator.attrgetter(slot)(section)
                for number, item in enumerate(items, 1):
                    assert item is plan[f"{address}/{slot}/{number}"]
                _is_not_found(plan, f"{address}/{slot}/{len(items) + 1}")
                _is_not_found(plan, f"{address}/{slot}/0")


def _is_not_found(plan: Plan, address: str) -> None:
    try:
        plan[address]
    except UnknownNameError:
        return
    raise AssertionError(address)


@given(plans())
def test_every_level_has_its_name_or_none(plan: Plan) -> None:
    """
    The element's own, or one that the city gives.
    """
    names = {"", plan.levels.goal, plan.levels.policy, *plan.levels.measures}
    for address, section in plan.walk():
        if isinstance(section, SECTIONS):
            assert plan.level_of(address) in ({section.level} - {""} or names)
