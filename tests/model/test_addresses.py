"""
Where each part of a plan stands.
"""

from __future__ import annotations

import pytest

from civicplan.model.addresses import places, served
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy


def test_places_come_in_printed_order(plan: Plan) -> None:
    """
    Each section, the sections under it, its projects and its indicators.
    """
    assert [
        ("2", "goals[0]"),
        ("2/2-3", "goals[0].policies[0]"),
        ("2/2-3/2", "goals[0].policies[0].measures[0]"),
        ("2/2-3/2/5", "goals[0].policies[0].measures[0].measures[0]"),
        ("2/2-3/2/5/3", "goals[0].policies[0].measures[0].measures[0].measures[0]"),
        ("2/2-3/projects/1", "goals[0].policies[0].projects[0]"),
        ("2/2-3#crimes", "goals[0].policies[0].indicators[0]"),
        ("2/2-3#fertility-rate", "goals[0].policies[0].indicators[1]"),
        ("2/2-3#kept-independent", "goals[0].policies[0].indicators[2]"),
        ("2/2-3#volunteers", "goals[0].policies[0].indicators[3]"),
        ("2/2-1", "goals[0].policies[1]"),
        ("2/2-1#volunteers", "goals[0].policies[1].indicators[0]"),
    ] == [(place.address, place.path) for place in places(plan.goals)]


def test_what_the_plan_itself_holds_comes_last() -> None:
    """
    Its projects and indicators follow its goals.
    """
    found = places(
        (Goal(code="1", title="t"),),
        (Project(title="t"), Project(code="(7)", title="t")),
        (Indicator(id="a", name="a"), Reprint(of="b")),
    )

    assert [
        ("1", "goals[0]", ""),
        ("projects/1", "projects[0]", ""),
        ("projects/7", "projects[1]", ""),
        ("#a", "indicators[0]", ""),
        ("#b", "indicators[1]", ""),
    ] == [(place.address, place.path, place.holder) for place in found]


def test_parts_follow_their_whole() -> None:
    """
    At the same holder, because an address names the id alone.
    """
    part = Indicator(id="b", name="b", parts=(Indicator(id="c", name="c"),))
    whole = Indicator(id="a", name="a", parts=(part, Indicator(id="d", name="d")))

    found = places((Goal(title="t", indicators=(whole,)),))

    assert [
        ("1", "goals[0]"),
        ("1#a", "goals[0].indicators[0]"),
        ("1#b", "goals[0].indicators[0].parts[0]"),
        ("1#c", "goals[0].indicators[0].parts[0].parts[0]"),
        ("1#d", "goals[0].indicators[0].parts[1]"),
    ] == [(place.address, place.path) for place in found]


def test_without_a_code_the_place_among_siblings_counts() -> None:
    """
    Siblings of all kinds: the measures of a goal come after its policies.
    """
    goal = Goal(
        title="t",
        policies=(Policy(title="t"), Policy(code="x", title="t")),
        measures=(Measure(title="t"), Measure(title="t")),
    )

    assert ["1", "1/1", "1/x", "1/3", "1/4"] == [
        place.address for place in places((goal,))
    ]


def test_a_holder_is_what_holds_an_element(plan: Plan) -> None:
    """
    That of a part is the section of the whole.
    """
    holders = {place.address: place.holder for place in places(plan.goals)}

    assert ("", "2", "2/2-3", "2/2-3") == (
        holders["2"],
        holders["2/2-3"],
        holders["2/2-3/projects/1"],
        holders["2/2-3#crimes"],
    )


@pytest.mark.parametrize(
    ("holder", "address", "expected"),
    [
        ("2/2-3", "2/5/3", ["2/2-3/2/5/3", "2/2/5/3", "2/5/3"]),
        ("2/2-3", "/2/5/3", ["2/5/3"]),
        ("", "2", ["2"]),
        ("", "/2", ["2"]),
    ],
)
def test_what_is_served_is_looked_up_from_the_holder_upwards(
    holder: str, address: str, expected: list[str]
) -> None:
    """
    The nearest first; with a slash in front from the plan alone.
    """
    assert expected == list(served(holder, address))
