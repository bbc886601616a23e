"""
Strategies for plans that somebody made out of another one.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from hypothesis import strategies as st

from civicplan.errors import CivicplanError
from civicplan.model.plans import Plan
from civicplan.testing.altered_elements import MOVES, OF_ELEMENTS
from civicplan.testing.altered_records import OF_RECORDS
from civicplan.testing.plans import plans
from civicplan.testing.thawed import Alteration, thawed


__all__ = ["edited_plans", "moved_plans", "twins"]


def twins(*, max_edits: int = 4) -> st.SearchStrategy[tuple[Plan, Plan]]:
    """
    Every plan together with one that somebody made out of it.

    Args:
        max_edits: The largest number of edits between the two.

    Returns:
        A strategy for pairs of plans, which may be equal.

    Examples:
        >>> from hypothesis import find
        >>> before, after = find(twins(), lambda pair: pair[0] != pair[1])
        >>> before == after
        False
    """
    return plans().flatmap(
        lambda plan: st.tuples(st.just(plan), edited_plans(plan, max_edits=max_edits))
    )


@st.composite
def edited_plans(draw: st.DrawFn, plan: Plan, *, max_edits: int = 4) -> Plan:
    """
    Every plan that a few edits make out of another one.

    Titles, codes, texts, roles, annotations and all other fields change; elements
    move, come in another order, are added and removed; targets are raised, lowered,
    set and withdrawn, with and without a decision on record; indicators are abolished
    and taken up again; figures are corrected, in place and by a later edition;
    editions come and go, and the fiscal year begins on another day.

    Args:
        draw: Given by Hypothesis.
        plan: The plan that is edited.
        max_edits: The largest number of edits.

    Returns:
        A strategy for `Plan`. An edit after which the plan would not be whole is
        left out.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(twins(max_edits=0))
        ... def test_without_an_edit_nothing_changes(pair):
        ...     assert pair[0] == pair[1]
        >>> test_without_an_edit_nothing_changes()
    """
    return _edited(draw, plan, (*OF_ELEMENTS, *OF_RECORDS), max_edits)


@st.composite
def moved_plans(draw: st.DrawFn, plan: Plan, *, max_edits: int = 4) -> Plan:
    """
    Every plan in which the same elements stand elsewhere, or in another order.

    Args:
        draw: Given by Hypothesis.
        plan: The plan in which they are moved.
        max_edits: The largest number of moves.

    Returns:
        A strategy for `Plan`. A move after which the plan would not be whole is left
        out.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(st.data(), plans())
        ... def test_as_many_stand_there_as_before(data, plan):
        ...     moved = data.draw(moved_plans(plan))
        ...     assert len([*plan.walk()]) == len([*moved.walk()])
        >>> test_as_many_stand_there_as_before()
    """
    return _edited(draw, plan, MOVES, max_edits)


def _edited(
    draw: st.DrawFn, plan: Plan, edits: Sequence[Alteration], max_edits: int
) -> Plan:
    for edit in draw(st.lists(st.sampled_from(edits), max_size=max_edits)):
        draft = thawed(plan)
        with contextlib.suppress(CivicplanError):
            edit(draw, draft)
            plan = draft.frozen()
    return plan
