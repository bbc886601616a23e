"""
Strategies for what the city wants: policies and goals.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from civicplan.base.periods import JAPAN, FiscalYear
from civicplan.model.policies import Goal, Policy
from civicplan.testing.measures import contents, measures, section_fields
from civicplan.testing.tuples import few


__all__ = ["goals", "policies"]


def policies(
    *,
    fiscal_year: FiscalYear = JAPAN,
    editions: Sequence[str] | None = None,
    max_depth: int = 2,
) -> st.SearchStrategy[Policy]:
    """
    Every policy on its own, with all that it holds.

    What is unique in a plan, such as ids, is not so here: see `plans`.

    Args:
        fiscal_year: The calendar of fiscal years.
        editions: The editions of its plan, in order; any where nothing is said.
        max_depth: How deep measures may nest, from 1.

    Returns:
        A strategy for `Policy`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(policies(max_depth=1))
        ... def test_every_role_is_somebodys(policy):
        ...     assert all(role.actor.name for role in policy.roles)
        >>> test_every_role_is_somebodys()
    """
    return _fields(fiscal_year, editions, max_depth).map(
        lambda fields: Policy(**fields)
    )


@st.composite
def goals(
    draw: st.DrawFn,
    *,
    fiscal_year: FiscalYear = JAPAN,
    editions: Sequence[str] | None = None,
    max_depth: int = 2,
) -> Goal:
    """
    Every goal on its own, with all that it holds.

    What is unique in a plan, such as ids, is not so here: see `plans`.

    Args:
        draw: Given by Hypothesis.
        fiscal_year: The calendar of fiscal years.
        editions: The editions of its plan, in order; any where nothing is said.
        max_depth: How deep measures may nest, from 1.

    Returns:
        A strategy for `Goal`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(goals(max_depth=1))
        ... def test_a_goal_has_a_title(goal):
        ...     assert goal.title
        >>> test_a_goal_has_a_title()
    """
    under = policies(fiscal_year=fiscal_year, editions=editions, max_depth=max_depth)
    fields = draw(_fields(fiscal_year, editions, max_depth))
    return Goal(policies=draw(few(under)), **fields)


@st.composite
def _fields(
    draw: st.DrawFn,
    fiscal_year: FiscalYear,
    editions: Sequence[str] | None,
    max_depth: int,
) -> dict[str, Any]:
    inner = measures(fiscal_year=fiscal_year, editions=editions, max_depth=max_depth)
    held = contents(fiscal_year=fiscal_year, editions=editions)
    return {
        **draw(section_fields()),
        **draw(held),
        "measures": draw(few(inner)),
    }
