"""
Strategies for editions, and for decisions on their own.

Decisions that lead to what an indicator says are in `histories`.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final, TypeVar

from hypothesis import strategies as st

from civicplan.base.periods import JAPAN, FiscalYear
from civicplan.model.directions import Direction
from civicplan.model.revisions import (
    ACHIEVED,
    AMENDABLE,
    APPROACHING,
    EXCEEDED,
    NEARLY_ACHIEVED,
    NOT_COMPARABLE,
    PATH_REANCHORED,
    PROJECT_ENDED,
    RECALCULATED,
    REPLACED,
    SCOPE_TOO_NARROW,
    SET_LATE,
    SYSTEM_CHANGED,
    Abolish,
    Amend,
    Change,
    Edition,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.testing.observations import observations
from civicplan.testing.periods import periods
from civicplan.testing.targets import aims
from civicplan.testing.texts import identifiers, texts


__all__ = ["amended_texts", "changes", "editions", "reasons", "revisions"]

_T = TypeVar("_T")
_REASONS: Final = (
    "",
    EXCEEDED,
    ACHIEVED,
    NEARLY_ACHIEVED,
    APPROACHING,
    SET_LATE,
    SCOPE_TOO_NARROW,
    REPLACED,
    RECALCULATED,
    NOT_COMPARABLE,
    PATH_REANCHORED,
    PROJECT_ENDED,
    SYSTEM_CHANGED,
)


def editions(*, fiscal_year: FiscalYear = JAPAN) -> st.SearchStrategy[Edition]:
    """
    Every edition of a plan.

    Args:
        fiscal_year: The calendar of fiscal years.

    Returns:
        A strategy for `Edition`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(editions())
        ... def test_an_edition_has_an_id(edition):
        ...     assert edition.id
        >>> test_an_edition_has_an_id()
    """
    when = st.none() | periods(fiscal_year=fiscal_year)
    return st.builds(
        Edition, id=identifiers(), title=texts(), adopted=when, period=when
    )


def reasons() -> st.SearchStrategy[str]:
    """
    Every reason for a decision: those that many cities give, none, and any words.

    Returns:
        A strategy for texts.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(reasons())
        ... def test_a_reason_is_a_text(reason):
        ...     assert isinstance(reason, str)
        >>> test_a_reason_is_a_text()
    """
    return st.sampled_from(_REASONS) | texts()


def amended_texts(field: str) -> st.SearchStrategy[str]:
    """
    Every text that a field of an indicator can have had before it was amended.

    Args:
        field: One of `AMENDABLE`, such as `"direction"`.

    Returns:
        A strategy for texts.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(amended_texts("direction"))
        ... def test_it_is_a_direction_or_nothing(text):
        ...     assert text in {"", "increase", "decrease", "maintain"}
        >>> test_it_is_a_direction_or_nothing()
    """
    return _amended_texts(field)


@functools.cache
def _amended_texts(field: str) -> st.SearchStrategy[str]:
    if field == "direction":
        return st.sampled_from(["", *(each.value for each in Direction)])
    return texts(blank=field != "name")


def changes(*, fiscal_year: FiscalYear = JAPAN) -> st.SearchStrategy[Change]:
    """
    Every change that a decision can make.

    Args:
        fiscal_year: The calendar of fiscal years.

    Returns:
        A strategy for `Introduce`, `Amend`, `Rebaseline`, `Retarget` and `Abolish`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(changes())
        ... def test_no_change_changes_nothing(change):
        ...     assert not hasattr(change, "after") or change.before != change.after
        >>> test_no_change_changes_nothing()
    """
    aim = st.none() | aims()
    baseline = st.none() | observations(fiscal_year=fiscal_year, editions=())
    return st.one_of(
        st.builds(Introduce),
        st.sampled_from(AMENDABLE).flatmap(
            lambda field: _two_of(amended_texts(field)).map(
                lambda sides: Amend(field=field, before=sides[0], after=sides[1])
            )
        ),
        _two_of(baseline).map(
            lambda sides: Rebaseline(before=sides[0], after=sides[1])
        ),
        st.builds(
            lambda period, sides: Retarget(
                period=period, before=sides[0], after=sides[1]
            ),
            periods(fiscal_year=fiscal_year),
            _two_of(aim),
        ),
        st.builds(Abolish, successor=st.just("") | identifiers()),
    )


def _two_of(values: st.SearchStrategy[_T]) -> st.SearchStrategy[tuple[_T, _T]]:
    return st.tuples(values, values).filter(lambda sides: sides[0] != sides[1])


def revisions(
    *,
    fiscal_year: FiscalYear = JAPAN,
    editions: Sequence[str] | None = None,
    max_changes: int = 3,
) -> st.SearchStrategy[Revision]:
    """
    Every decision on its own; it leads to no particular indicator.

    Args:
        fiscal_year: The calendar of fiscal years.
        editions: The editions that may have published it; any where nothing is said.
        max_changes: The largest number of changes, from 1.

    Returns:
        A strategy for `Revision`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(revisions(editions=["2012"]))
        ... def test_it_was_published_there(revision):
        ...     assert revision.edition == "2012"
        >>> test_it_was_published_there()
    """
    published = identifiers() if editions is None else st.sampled_from(editions)
    return st.builds(
        Revision,
        edition=published,
        changes=st.lists(
            changes(fiscal_year=fiscal_year),
            min_size=1,
            max_size=max_changes,
            unique_by=_what,
        ).map(tuple),
        reason=reasons(),
        note=texts(),
    )


def _what(change: Change) -> object:
    if isinstance(change, Retarget):
        return change.period
    return change.field if isinstance(change, Amend) else type(change)
