"""
Plans that somebody made out of one another.
"""

from __future__ import annotations

import pytest
from hypothesis import Phase, find, settings
from hypothesis import strategies as st

from civicplan.model.plans import Plan
from civicplan.rules.editions.diffing import diff
from civicplan.rules.editions.kinds import Kind
from civicplan.testing import moved_plans, plans, twins


LONG_SEARCH = settings(
    max_examples=10_000, database=None, deadline=None, phases=[Phase.generate]
)
MOVED = plans().flatmap(lambda plan: st.tuples(st.just(plan), moved_plans(plan)))


def kinds(pair: tuple[Plan, Plan]) -> set[Kind]:
    """
    What became of anything between the two.
    """
    return {change.kind for change in diff(*pair).changes}


def is_found(kind: Kind, pairs: st.SearchStrategy[tuple[Plan, Plan]]) -> bool:
    """
    Whether a pair between which that became of something is among *pairs*.
    """
    return kind in find(pairs.map(kinds), lambda it: kind in it, settings=LONG_SEARCH)


@pytest.mark.parametrize("kind", [Kind.MOVED, Kind.REORDERED])
def test_what_is_moved_stands_elsewhere_or_in_another_order(kind: Kind) -> None:
    """
    So that a law about moves says something.
    """
    assert is_found(kind, MOVED)


@pytest.mark.parametrize(
    "kind", [Kind.ADDED, Kind.REMOVED, Kind.RETITLED, Kind.ABOLISHED]
)
def test_twins_differ_in_many_ways(kind: Kind) -> None:
    """
    So that a law about differences says something.
    """
    assert is_found(kind, twins())
