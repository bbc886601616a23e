"""
The same elements in two plans, found by what they are.
"""

from __future__ import annotations

import attrs
import pytest

from civicplan.base.periods import period
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure
from civicplan.model.plans import Municipality, Plan
from civicplan.model.policies import Goal
from civicplan.rules.editions.matching import match
from civicplan.rules.editions.trees import Tree


def planned(*goals: Goal, id: str = "ford", city: str = "Ford") -> Plan:  # noqa: A002 - the field's own name
    """
    A plan with these goals.
    """
    return Plan(
        id=id,
        title="Ford 2030",
        municipality=Municipality(name=city),
        period=period("FY2020/FY2030"),
        goals=goals,
    )


def matched(before: Plan, after: Plan) -> dict[str, str | None]:
    """
    Where each element of the first plan stands in the second.
    """
    one, other = Tree(before), Tree(after)
    match(one, other)
    return {
        node.address: node.match.address if node.match else None
        for node in one.nodes[1:]
    }


def goal(title: str, code: str = "", *measures: str) -> Goal:
    """
    A goal with measures that have no numbers.
    """
    held = tuple(Measure(title=each) for each in measures)
    return Goal(title=title, code=code, measures=held)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # The same number and title.
        (goal("Safety", "1"), goal("Safety", "1")),
        # Another number, as where one was put before it.
        (goal("Safety", "1"), goal("Safety", "2")),
        # Another title.
        (goal("Safety", "1"), goal("Safe streets", "1")),
        # A number that is written otherwise.
        (goal("Safety", "(1)"), goal("Safe streets", "①")),
    ],
)
def test_a_goal_is_the_same_by_its_title_or_its_number(
    before: Goal, after: Goal
) -> None:
    """
    Under the same holder.
    """
    (found,) = matched(planned(before), planned(after)).values()

    assert found is not None


def test_the_title_says_more_than_the_number() -> None:
    """
    Two goals that have changed their numbers are still what they are.
    """
    before = planned(goal("Safety", "1"), goal("Health", "2"))
    after = planned(goal("Health", "1"), goal("Safety", "2"))

    assert {"1": "2", "2": "1"} == matched(before, after)


def test_between_plans_that_are_strangers_a_number_says_nothing() -> None:
    """
    Every plan has a goal 1.
    """
    before = planned(goal("Safety", "1"))

    assert {"1": None} == matched(
        before, planned(goal("Harbour", "1"), id="minato", city="Minato")
    )
    assert {"1": "1"} == matched(before, planned(goal("Harbour", "1"), id="minato"))


def test_what_has_moved_is_found_with_what_stands_under_it() -> None:
    """
    By a title that stands once in each plan.
    """
    before = planned(goal("Safety", "1", "Lamps", "Patrols"), goal("Health", "2"))
    after = planned(goal("Safety", "1", "Patrols"), goal("Health", "2", "Lamps"))

    assert {"1": "1", "1/1": "2/1", "1/2": "1/1", "2": "2"} == matched(before, after)


def test_what_cannot_be_told_apart_is_found_where_as_many_are_left() -> None:
    """
    The first is the first; so what only moved is never taken for new.
    """
    before = planned(goal("Safety"), goal("Safety", "", "Lamps", "Lamps"))
    after = planned(goal("Safety", "", "Lamps", "Lamps"), goal("Safety"))

    assert {"1": "1", "2": "2", "2/1": "1/1", "2/2": "1/2"} == matched(before, after)


def test_what_cannot_be_told_apart_is_not_guessed_where_fewer_are_left() -> None:
    """
    Which of the two has gone nobody knows.
    """
    before = planned(goal("Safety", "1", "Lamps", "Lamps"), goal("Health", "2"))
    after = planned(goal("Safety", "1"), goal("Health", "2", "Lamps"))

    assert {"1": "1", "1/1": None, "1/2": None, "2": "2"} == matched(before, after)


def test_what_has_moved_is_found_before_what_took_its_number() -> None:
    """
    The patrols now have the number that the lamps had there, and are no new lamps.
    """
    lamps, patrols = (
        Measure(title="Lamps", code="1"),
        Measure(title="Patrols", code="1"),
    )
    safety, health, work = (
        Goal(title=each, code=code)
        for each, code in (("Safety", "1"), ("Health", "2"), ("Work", "3"))
    )
    before = planned(
        attrs.evolve(safety, measures=(lamps,)),
        attrs.evolve(health, measures=(patrols,)),
        work,
    )
    after = planned(
        attrs.evolve(safety, measures=(patrols,)),
        health,
        attrs.evolve(work, measures=(lamps,)),
    )

    assert {"1": "1", "1/1": "3/1", "2": "2", "2/1": "1/1", "3": "3"} == (
        matched(before, after)
    )


def test_an_indicator_is_the_same_by_its_id() -> None:
    """
    Under another goal, as a part, and under another name.
    """
    part = Indicator(id="thefts", name="Thefts")
    crimes = Indicator(id="crimes", name="Crimes", parts=(part,))
    before = planned(Goal(title="Safety", indicators=(crimes,)), goal("Health"))
    after = planned(
        Goal(title="Safety", indicators=(Indicator(id="thefts", name="Stolen"),)),
        Goal(title="Health", indicators=(Indicator(id="crimes", name="Offences"),)),
    )

    assert {"1": "1", "1#crimes": "2#crimes", "1#thefts": "1#thefts", "2": "2"} == (
        matched(before, after)
    )


def test_an_indicator_with_another_id_is_another_one() -> None:
    """
    Whatever it is called.
    """
    before = Goal(title="Safety", indicators=(Indicator(id="crimes", name="Crimes"),))
    after = Goal(title="Safety", indicators=(Indicator(id="crime", name="Crimes"),))

    assert {"1": "1", "1#crimes": None} == matched(planned(before), planned(after))


def test_a_reprint_is_the_same_by_what_it_prints_again() -> None:
    """
    Wherever it stands.
    """
    crimes, again = Indicator(id="crimes", name="Crimes"), Reprint(of="crimes")
    before = planned(
        Goal(title="Safety", indicators=(crimes,)),
        Goal(title="Health", indicators=(again,)),
        goal("Work"),
    )
    after = planned(
        Goal(title="Safety", indicators=(crimes,)),
        goal("Health"),
        Goal(title="Work", indicators=(again,)),
    )

    assert "3#crimes" == matched(before, after)["2#crimes"]
