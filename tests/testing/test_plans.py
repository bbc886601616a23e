"""
Whole plans, small but with nothing left out.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from civicplan.base.periods import JAPAN, FiscalYear
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import Abolish
from civicplan.testing import fiscal_years, languages, levels, municipalities, plans


LONG_SEARCH = settings(
    max_examples=10_000, database=None, deadline=None, phases=[Phase.generate]
)


def addresses(plan: Plan, kind: type[Any]) -> list[str]:
    """
    Where elements of one kind stand.
    """
    return [address for address, _ in plan.walk(kind)]


def all_of(plan: Plan, kind: type[Any]) -> list[Any]:
    """
    The elements of one kind.
    """
    return [element for _, element in plan.walk(kind)]


def holds_indicators(kind: type[Any]) -> Callable[[Plan], bool]:
    """
    Whether an element of that kind holds an indicator.
    """
    return lambda plan: any(each.indicators for each in all_of(plan, kind))


def parts_of(plan: Plan) -> set[str]:
    """
    The ids of all parts.
    """
    return {part.id for each in all_of(plan, Indicator) for part in each.parts}


def served(plan: Plan) -> list[str]:
    """
    All addresses that projects serve, as they are written.
    """
    return [address for each in all_of(plan, Project) for address in each.serves]


FEATURES: dict[str, Callable[[Plan], Any]] = {
    "nothing at all": lambda plan: not [*plan.walk()],
    "another calendar": lambda plan: plan.fiscal_year != JAPAN,
    "Japan's calendar": lambda plan: plan.fiscal_year == JAPAN,
    "Japanese": lambda plan: plan.language == "ja",
    "English": lambda plan: plan.language.startswith("en"),
    "another language": lambda plan: plan.language[:2] not in {"en", "ja"},
    "no editions": lambda plan: not plan.editions,
    "three editions": lambda plan: len(plan.editions) == 3,
    "a code of a municipality": lambda plan: len(plan.municipality.code) == 6,
    "names of levels": lambda plan: len(plan.levels.measures) > 1,
    "visions": lambda plan: plan.visions,
    "annotations": lambda plan: plan.annotations,
    "two goals": lambda plan: len(plan.goals) > 1,
    "a policy": lambda plan: all_of(plan, Policy),
    "a goal with policies and measures": lambda plan: any(
        goal.policies and goal.measures for goal in plan.goals
    ),
    "measures two deep": lambda plan: any(
        measure.measures for measure in all_of(plan, Measure)
    ),
    "a printed code": lambda plan: any(
        each.code and each.code not in address
        for address, each in plan.walk()
        if isinstance(each, (Goal, Policy, Measure))
    ),
    "no code": lambda plan: any(not goal.code for goal in plan.goals),
    "a level of its own": lambda plan: any(
        each.level for each in all_of(plan, Measure)
    ),
    "roles": lambda plan: any(goal.roles for goal in plan.goals),
    "an indicator of the plan": lambda plan: any(
        address.startswith("#") for address in addresses(plan, Indicator)
    ),
    "an indicator of a goal": holds_indicators(Goal),
    "an indicator of a policy": holds_indicators(Policy),
    "an indicator of a measure": holds_indicators(Measure),
    "parts": parts_of,
    "parts of parts": lambda plan: any(
        part.parts for each in all_of(plan, Indicator) for part in each.parts
    ),
    "a reprint": lambda plan: all_of(plan, Reprint),
    "a reprint of a part": lambda plan: any(
        each.of in parts_of(plan) for each in all_of(plan, Reprint)
    ),
    "a reprint of the plan": lambda plan: any(
        address.startswith("#") for address in addresses(plan, Reprint)
    ),
    "a reprint before an indicator": lambda plan: any(
        isinstance(one, Reprint) and isinstance(other, Indicator)
        for held in (plan.indicators, *(goal.indicators for goal in plan.goals))
        for one, other in pairwise(held)
    ),
    "a project of the plan": lambda plan: plan.projects,
    "a project with a code": lambda plan: any(
        each.code for each in all_of(plan, Project)
    ),
    "a project that serves from the plan": lambda plan: any(
        address.startswith("/") for address in served(plan)
    ),
    "a project that serves from its holder": lambda plan: any(
        address not in dict(plan.walk()) and not address.startswith("/")
        for address in served(plan)
    ),
    "a project that serves an indicator": lambda plan: any(
        "#" in address for address in served(plan)
    ),
    "a project that serves a project": lambda plan: any(
        "projects/" in address for address in served(plan)
    ),
    "a successor": lambda plan: any(
        isinstance(change, Abolish) and change.successor
        for each in all_of(plan, Indicator)
        for revision in each.revisions
        for change in revision.changes
    ),
    "an indicator introduced later": lambda plan: any(
        len([*plan.as_of(edition.id).walk(Indicator)]) < len(all_of(plan, Indicator))
        for edition in plan.editions
    ),
    "a figure of an edition": lambda plan: any(
        actual.edition for each in all_of(plan, Indicator) for actual in each.actuals
    ),
}


@pytest.mark.parametrize("feature", FEATURES)
def test_nothing_legal_is_left_out(drawn_plans: list[Plan], feature: str) -> None:
    """
    Every feature of a plan is seen in some hundred of them.
    """
    seen = FEATURES[feature]
    if not any(map(seen, drawn_plans)):
        # A rare one, which a sample may lack: it must be found all the same.
        find(plans(), seen, settings=LONG_SEARCH)


@given(
    plans(
        fiscal_year=FiscalYear(start="07-01", named_after="end"),
        max_editions=1,
        max_sections=2,
        max_indicators=1,
        max_projects=1,
        max_reprints=0,
    )
)
def test_limits_are_kept(plan: Plan) -> None:
    """
    Each argument limits what it names.
    """
    sections = [*all_of(plan, Goal), *all_of(plan, Policy), *all_of(plan, Measure)]
    whole = [each for each in all_of(plan, Indicator) if each.id not in parts_of(plan)]

    assert "07-01" == plan.fiscal_year.start
    assert len(plan.editions) <= 1
    assert len(sections) <= 2
    assert len(whole) <= 1
    assert len(all_of(plan, Project)) <= 1
    assert not all_of(plan, Reprint)


@pytest.mark.parametrize(
    "limit",
    ["max_editions", "max_sections", "max_indicators", "max_projects"],
)
@given(data=st.data())
def test_an_impossible_limit_is_refused(limit: str, data: st.DataObject) -> None:
    """
    Rather than nothing being drawn.
    """
    impossible: dict[str, Any] = {limit: -1}

    with pytest.raises(InvalidArgument):
        data.draw(plans(**impossible))


@given(fiscal_years(), st.data())
def test_one_calendar_may_be_asked_for(
    calendar: FiscalYear, data: st.DataObject
) -> None:
    """
    All fiscal years are then of it.
    """
    plan = data.draw(plans(fiscal_year=calendar, max_sections=0, max_indicators=1))

    assert calendar == plan.fiscal_year


@given(languages(), municipalities(), levels())
def test_a_cover_is_made_of_any_parts(language: str, city: Any, names: Any) -> None:
    """
    Languages, municipalities and levels do not depend on each other.
    """
    calendar_free = Plan(
        id="p",
        title="t",
        municipality=city,
        period=JAPAN.year(2011),
        language=language,
        levels=names,
    )

    assert names is calendar_free.levels
