"""
Strategies for whole plans, whose parts fit together.
"""

from __future__ import annotations

import functools
from typing import Any, Final

from hypothesis import strategies as st

from civicplan.base.periods import JAPAN, FiscalYear
from civicplan.model.plans import Levels, Municipality, Plan
from civicplan.testing.annotations import annotation_maps
from civicplan.testing.codes import municipality_codes
from civicplan.testing.drafts import (
    add_indicators,
    add_projects,
    add_reprints,
    drawn_sections,
)
from civicplan.testing.periods import fiscal_years, periods
from civicplan.testing.revisions import editions
from civicplan.testing.texts import identifiers, texts
from civicplan.testing.tuples import few


__all__ = ["languages", "levels", "municipalities", "plans"]

_LANGUAGES: Final = ("ja", "en", "en-GB", "ja-JP", "zh-Hant-TW", "fr", "de-1996")


def languages() -> st.SearchStrategy[str]:
    """
    Tags of languages, Japanese and English first.

    Returns:
        A strategy for BCP 47 tags.

    Examples:
        >>> from hypothesis import find
        >>> find(languages(), lambda tag: "-" in tag)
        'en-GB'
    """
    return st.sampled_from(_LANGUAGES) | st.from_regex(
        r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,2}", fullmatch=True
    )


def municipalities() -> st.SearchStrategy[Municipality]:
    """
    Every municipality that a plan in any language can be of.

    Returns:
        A strategy for `Municipality`.

    Examples:
        >>> from hypothesis import find
        >>> find(municipalities(), lambda city: True)
        Municipality(name='0', code='')
    """
    others = texts().filter(lambda text: len(text) != len("142034"))
    return st.builds(
        Municipality,
        name=texts(blank=False),
        code=st.just("") | municipality_codes() | others,
    )


def levels() -> st.SearchStrategy[Levels]:
    """
    Every set of names that a city gives the levels of its plan.

    Returns:
        A strategy for `Levels`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(levels())
        ... def test_names_go_downwards(names):
        ...     assert len(names.measures) <= 3
        >>> test_names_go_downwards()
    """
    return st.builds(
        Levels,
        goal=texts(),
        policy=texts(),
        measures=few(texts(), max_size=3),
        project=texts(),
    )


@st.composite
def plans(  # noqa: PLR0913 - each limits one thing
    draw: st.DrawFn,
    *,
    fiscal_year: FiscalYear | None = None,
    max_editions: int = 3,
    max_sections: int = 6,
    max_indicators: int = 4,
    max_projects: int = 2,
    max_reprints: int = 2,
) -> Plan:
    """
    Every plan, small but with nothing left out.

    Goals, policies and measures nest in every legal way; each, and the plan itself,
    may hold indicators, with parts and histories, reprints, and projects that serve
    what stands anywhere.

    Args:
        draw: Given by Hypothesis.
        fiscal_year: The calendar of fiscal years; any where nothing is said.
        max_editions: The largest number of editions.
        max_sections: The largest number of goals, policies and measures together.
        max_indicators: The largest number of indicators that are no parts.
        max_projects: The largest number of projects.
        max_reprints: The largest number of reprints.

    Returns:
        A strategy for `Plan`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(plans())
        ... def test_every_walked_part_is_found(plan):
        ...     assert all(plan[address] == part for address, part in plan.walk())
        >>> test_every_walked_part_is_found()
    """
    calendar = fiscal_year or draw(st.just(JAPAN) | fiscal_years())
    known = draw(
        st.lists(
            editions(fiscal_year=calendar),
            max_size=max_editions,
            unique_by=lambda edition: edition.id,
        )
    )
    names = [edition.id for edition in known]
    root = drawn_sections(draw, max_sections)
    add_indicators(
        draw, root, fiscal_year=calendar, editions=names, max_size=max_indicators
    )
    add_reprints(draw, root, max_size=max_reprints)
    add_projects(draw, root, max_size=max_projects)
    fields = draw(_own_fields(calendar))
    return Plan(
        fiscal_year=calendar, editions=tuple(known), **fields, **root.contents()
    )


# Strategies are checked when they are first drawn from, so they are kept.
@functools.lru_cache
def _own_fields(calendar: FiscalYear) -> st.SearchStrategy[dict[str, Any]]:
    required: dict[str, st.SearchStrategy[Any]] = {
        "id": identifiers(),
        "title": texts(blank=False),
        "municipality": municipalities(),
        "period": periods(fiscal_year=calendar),
        "language": languages(),
    }
    return st.fixed_dictionaries(
        required,
        optional={
            "levels": levels(),
            "description": texts(),
            "visions": few(texts()),
            "source": texts(),
            "annotations": annotation_maps(),
        },
    )
