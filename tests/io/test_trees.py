"""
A plan as a tree: in the model's order, without what goes without saying.
"""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from civicplan.base.periods import FiscalYear, period
from civicplan.io.trees import tree_of
from civicplan.model.actors import CITY, Role
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Levels, Municipality, Plan
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import Edition


JULY = FiscalYear(start="07-01", named_after="end")
COMMON: dict[str, Any] = {
    "code": "1",
    "theme": "t",
    "title": "T",
    "level": "l",
    "description": "d",
    "fields": ("f",),
    "visions": ("v",),
    "challenges": ("c",),
    "directions": ("d",),
    "owners": ("o",),
    "projects": (
        Project(
            code="1",
            title="P",
            description="d",
            owners=("o",),
            serves=("1",),
            annotations={"a": "b"},
        ),
    ),
    "roles": (Role(actor=CITY, text="r"),),
    "annotations": {"a": "b"},
}
MEASURE = Measure(
    **COMMON, measures=(Measure(title="M"),), indicators=(Reprint(of="a"),)
)
POLICY = Policy(**COMMON, measures=(MEASURE,), indicators=(Reprint(of="a"),))
GOAL = Goal(
    **COMMON,
    policies=(POLICY,),
    measures=(Measure(code="2", title="M"),),
    indicators=(Indicator(id="a", name="A"),),
)
PLAN = Plan(
    id="town",
    title="Town",
    municipality=Municipality(name="Town", code="5"),
    period=period("FY2026", JULY),
    language="en",
    fiscal_year=JULY,
    levels=Levels(goal="g", policy="p", measures=("m",), project="j"),
    description="d",
    visions=("v",),
    editions=(
        Edition(
            id="e", title="E", adopted=period("2025"), period=period("FY2026", JULY)
        ),
    ),
    goals=(GOAL,),
    projects=(Project(title="P"),),
    indicators=(Indicator(id="b", name="B"),),
    source="s",
    annotations={"a": "b"},
)
TREE = tree_of(PLAN)
GOAL_TREE = TREE["goals"][0]
POLICY_TREE = GOAL_TREE["policies"][0]


@pytest.mark.parametrize(
    ("kind", "tree"),
    [
        (Plan, TREE),
        (Municipality, TREE["municipality"]),
        (FiscalYear, TREE["fiscal_year"]),
        (Levels, TREE["levels"]),
        (Edition, TREE["editions"][0]),
        (Goal, GOAL_TREE),
        (Policy, POLICY_TREE),
        (Measure, POLICY_TREE["measures"][0]),
        (Project, GOAL_TREE["projects"][0]),
    ],
)
def test_every_field_is_written_in_its_order(kind: type, tree: dict[str, Any]) -> None:
    """
    A field that is added to the model is written, too.
    """
    assert [field.name for field in attrs.fields(kind)] == list(tree)


def test_what_goes_without_saying_is_left_out() -> None:
    """
    Whatever is as the model would have it anyway.
    """
    plan = Plan(
        id="town",
        title="Town",
        municipality=Municipality(name="Town"),
        period=period("2026"),
        language="ja",
        fiscal_year=FiscalYear(),
        levels=Levels(),
        goals=(Goal(title="A"),),
    )

    assert {
        "id": "town",
        "title": "Town",
        "municipality": {"name": "Town"},
        "period": "2026",
        "goals": [{"title": "A"}],
    } == tree_of(plan)


def test_names_of_levels_are_texts() -> None:
    """
    Elsewhere, `measures` holds measures.
    """
    assert {"goal": "g", "policy": "p", "measures": ("m",), "project": "j"} == (
        TREE["levels"]
    )
