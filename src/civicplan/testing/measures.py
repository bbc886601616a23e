"""
Strategies for what the city does: projects and measures.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from civicplan.base.periods import JAPAN, FiscalYear
from civicplan.model.measures import Measure, Project
from civicplan.testing.actors import roles
from civicplan.testing.annotations import annotation_maps
from civicplan.testing.codes import codes
from civicplan.testing.indicators import indicators, reprints
from civicplan.testing.texts import texts
from civicplan.testing.tuples import few


__all__ = ["contents", "measures", "projects", "section_fields"]


@st.composite
def projects(
    draw: st.DrawFn, *, serves: st.SearchStrategy[str] | None = None
) -> Project:
    """
    Every project.

    Args:
        draw: Given by Hypothesis.
        serves: The addresses that it may serve; any text where nothing is said.

    Returns:
        A strategy for `Project`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(projects(serves=st.just("2/5/3")))
        ... def test_it_serves_what_it_may(project):
        ...     assert set(project.serves) <= {"2/5/3"}
        >>> test_it_serves_what_it_may()
    """
    fields = draw(_project_fields())
    addresses = texts() if serves is None else serves
    return Project(serves=draw(few(addresses)), **fields)


# Strategies are checked when they are first drawn from, so they are kept.
@functools.cache
def _project_fields() -> st.SearchStrategy[dict[str, Any]]:
    required: dict[str, st.SearchStrategy[Any]] = {"title": texts(blank=False)}
    return st.fixed_dictionaries(
        required,
        optional={
            "code": codes(),
            "description": texts(),
            "owners": few(texts()),
            "annotations": annotation_maps(),
        },
    )


def section_fields() -> st.SearchStrategy[dict[str, Any]]:
    """
    Every set of fields that a goal, a policy and a measure have alike, but for what
    they hold.

    Returns:
        A strategy for keyword arguments of `Goal`, `Policy` and `Measure`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(section_fields())
        ... def test_a_title_is_always_there(fields):
        ...     assert fields["title"]
        >>> test_a_title_is_always_there()
    """
    return _section_fields()


@functools.cache
def _section_fields() -> st.SearchStrategy[dict[str, Any]]:
    required: dict[str, st.SearchStrategy[Any]] = {"title": texts(blank=False)}
    return st.fixed_dictionaries(
        required,
        optional={
            "code": codes(),
            "theme": texts(),
            "level": texts(),
            "description": texts(),
            "fields": few(texts()),
            "visions": few(texts()),
            "challenges": few(texts()),
            "directions": few(texts()),
            "owners": few(texts()),
            "roles": few(roles()),
            "annotations": annotation_maps(),
        },
    )


def contents(
    *,
    fiscal_year: FiscalYear = JAPAN,
    editions: Sequence[str] | None = None,
) -> st.SearchStrategy[dict[str, Any]]:
    """
    Every set of projects and indicators that a goal, a policy or a measure may hold.

    Args:
        fiscal_year: The calendar of fiscal years.
        editions: The editions of the plan, in order; any where nothing is said.

    Returns:
        A strategy for keyword arguments of `Goal`, `Policy` and `Measure`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(contents())
        ... def test_it_may_hold_two_things(held):
        ...     assert held.keys() <= {"projects", "indicators"}
        >>> test_it_may_hold_two_things()
    """
    return _contents(fiscal_year, None if editions is None else tuple(editions))


@functools.lru_cache
def _contents(
    fiscal_year: FiscalYear, editions: tuple[str, ...] | None
) -> st.SearchStrategy[dict[str, Any]]:
    own = indicators(fiscal_year=fiscal_year, editions=editions)
    return st.fixed_dictionaries(
        {}, optional={"projects": few(projects()), "indicators": few(own | reprints())}
    )


@st.composite
def measures(
    draw: st.DrawFn,
    *,
    fiscal_year: FiscalYear = JAPAN,
    editions: Sequence[str] | None = None,
    max_depth: int = 3,
) -> Measure:
    """
    Every measure on its own, with the measures under it.

    What is unique in a plan, such as ids, is not so here: see `plans`.

    Args:
        draw: Given by Hypothesis.
        fiscal_year: The calendar of fiscal years.
        editions: The editions of its plan, in order; any where nothing is said.
        max_depth: How deep measures may nest; 1 is a measure without any.

    Returns:
        A strategy for `Measure`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(measures(max_depth=2))
        ... def test_measures_nest(measure):
        ...     assert all(not each.measures for each in measure.measures)
        >>> test_measures_nest()
    """
    fields = draw(section_fields())
    fields |= draw(contents(fiscal_year=fiscal_year, editions=editions))
    if max_depth > 1:
        inner = measures(
            fiscal_year=fiscal_year, editions=editions, max_depth=max_depth - 1
        )
        fields["measures"] = draw(few(inner))
    return Measure(**fields)
