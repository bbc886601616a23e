"""
Branches: what changes in a plan, and what does not.
"""

from __future__ import annotations

from civicplan.catalog.plans import plan
from civicplan.model.indicators import Indicator
from civicplan.rules.editions.branches import Branch


def test_a_place_is_one_branch_however_it_is_reached() -> None:
    """
    Step by step or at once.
    """
    root = Branch()

    assert root.at("goals[0].policies[1]") is root.at("goals[0]").at("policies[1]")
    assert root is root.at("")


def test_only_what_is_on_the_way_is_made_anew() -> None:
    """
    Its siblings are the same objects.
    """
    city = plan("hiratsuka")
    new = Indicator(id="new", name="New")
    root = Branch()
    root.at("goals[0].policies[1]").added.append(new)

    grown = root.grown(city)

    first, second, *others = grown.goals[0].policies
    was_first, was_second, *were_others = city.goals[0].policies
    assert first is was_first
    assert (*was_second.indicators, new) == second.indicators
    assert all(map(lambda one, other: one is other, others, were_others))
