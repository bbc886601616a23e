"""
The texts of a plan read as one.
"""

from __future__ import annotations

from civicplan.io.plans import loads
from civicplan.model.policies import Goal
from civicplan.rules.checks.suspects import Suspects
from tests.rules.checks.pieces import whole


PLAN = loads(
    whole(
        """
        goals:
          - {title: one, visions: [open (, all]}
          - {title: two}
          - {title: (three), visions: ["of"]}
          - {title: of the sea}
        """
    )
)
GOALS = [goal for _, goal in PLAN.walk(Goal)]
SUSPECTS = Suspects((PLAN, *GOALS))


def _titles(pattern: str) -> list[str]:
    found = SUSPECTS.holding(pattern)
    return [goal.title for goal in GOALS if id(goal) in found]


def test_a_part_is_found_by_any_of_its_texts() -> None:
    """
    By its title and by one of its visions.
    """
    assert ["one", "(three)"] == _titles("[(]")


def test_each_text_has_an_end_of_its_own() -> None:
    """
    As if it were looked at alone.
    """
    assert ["two"] == _titles("wo$")


def test_what_reaches_into_the_next_part_hides_nothing_there() -> None:
    """
    Between the texts there is space, which a pattern may skip.
    """
    assert ["(three)", "of the sea"] == _titles(r"of\s+(?:of|the)")


def test_several_patterns_find_what_each_of_them_finds() -> None:
    """
    None keeps another from being looked for.
    """
    both = SUSPECTS.holding("two", "sea")

    assert both == SUSPECTS.holding("two") | SUSPECTS.holding("sea")
    assert {id(GOALS[1]), id(GOALS[3])} == both


def test_a_pattern_that_is_nowhere_finds_no_part() -> None:
    """
    Nor does it of a plan without a text.
    """
    assert frozenset() == SUSPECTS.holding("four")
    assert frozenset() == Suspects(()).holding("four")


def test_the_texts_of_a_part_come_as_they_are_printed() -> None:
    """
    Without their places, and without those of other parts.
    """
    assert ("one", "open (", "all") == SUSPECTS.texts_of(GOALS[0])
    assert () == SUSPECTS.texts_of(object())
