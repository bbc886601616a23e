"""
Strategies for what was measured.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from civicplan.base.periods import JAPAN, FiscalYear
from civicplan.model.observations import Comparison, Observation, Outlook, Status
from civicplan.testing.amounts import numbers
from civicplan.testing.periods import periods
from civicplan.testing.texts import identifiers, texts


__all__ = ["comparisons", "observations", "series", "statuses"]

_WITHOUT_VALUE: Final = (
    Status.MISSING,
    Status.NOT_YET_AVAILABLE,
    Status.NOT_COLLECTED,
)
_WITH_VALUE: Final = tuple(each for each in Status if each not in _WITHOUT_VALUE)


def statuses(*, value: bool | None = None) -> st.SearchStrategy[Status]:
    """
    Every status of a figure.

    Args:
        value: Only those of figures with a value, or only those of figures without
            one; both where nothing is said.

    Returns:
        A strategy for `Status`.

    Examples:
        >>> from hypothesis import find
        >>> find(statuses(value=False), lambda status: True)
        <Status.MISSING: 'missing'>
    """
    chosen = {None: (*_WITH_VALUE, *_WITHOUT_VALUE), True: _WITH_VALUE}
    return st.sampled_from(chosen.get(value, _WITHOUT_VALUE))


@st.composite
def observations(  # noqa: PLR0913 - each limits one thing
    draw: st.DrawFn,
    *,
    fiscal_year: FiscalYear = JAPAN,
    values: st.SearchStrategy[Decimal] | None = None,
    editions: Sequence[str] | None = None,
    dated: bool = False,
    missing: bool = True,
) -> Observation:
    """
    Every figure, and every reason why there is none.

    Args:
        draw: Given by Hypothesis.
        fiscal_year: The calendar of fiscal years.
        values: What the figures may be; any number where nothing is said.
        editions: The editions that may have published it; any where nothing is said,
            none where it is empty, as for a baseline.
        dated: Whether each has a period, as all but baselines have.
        missing: Whether figures without a value are among them.

    Returns:
        A strategy for `Observation`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(observations(missing=False))
        ... def test_there_is_a_figure(figure):
        ...     assert figure.value is not None
        >>> test_there_is_a_figure()
    """
    figures = numbers() if values is None else values
    value = None if missing and draw(st.booleans()) else draw(figures)
    known = None if editions is None else tuple(editions)
    fields = _fields(fiscal_year, known, dated, value is not None)
    return Observation(value=value, **draw(fields))


# Strategies are checked when they are first drawn from, so they are kept.
@functools.lru_cache
def _fields(
    fiscal_year: FiscalYear,
    editions: tuple[str, ...] | None,
    dated: bool,  # noqa: FBT001 - as in observations
    value: bool,  # noqa: FBT001 - as in statuses
) -> st.SearchStrategy[dict[str, Any]]:
    when = periods(fiscal_year=fiscal_year)
    known = statuses(value=value)
    return st.fixed_dictionaries(
        {
            "period": when if dated else st.none() | when,
            "status": st.none() | known if value else known,
        },
        optional={
            "measured": when,
            "edition": identifiers()
            if editions is None
            else st.sampled_from(["", *editions]),
            "outlook": st.sampled_from(Outlook),
            "sample": st.integers(min_value=1),
            "note": texts(),
        },
    )


@st.composite
def series(  # noqa: PLR0913 - each limits one thing
    draw: st.DrawFn,
    *,
    fiscal_year: FiscalYear = JAPAN,
    values: st.SearchStrategy[Decimal] | None = None,
    editions: Sequence[str] | None = None,
    missing: bool = True,
    max_size: int = 3,
) -> tuple[Observation, ...]:
    """
    Every series of figures as an indicator or a comparison may hold it.

    Args:
        draw: Given by Hypothesis.
        fiscal_year: The calendar of fiscal years.
        values: What the figures may be; any number where nothing is said.
        editions: The editions that may have published them, in order: figures of one
            period are then in that order, as a plan wants them. Any, in any order,
            where nothing is said.
        missing: Whether figures without a value are among them.
        max_size: The largest number of figures.

    Returns:
        A strategy for tuples of `Observation`, of which several may be of one period.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(series(editions=["2011", "2012"]))
        ... def test_each_edition_is_known(figures):
        ...     assert {figure.edition for figure in figures} <= {"", "2011", "2012"}
        >>> test_each_edition_is_known()
    """
    drawn = draw(
        st.lists(
            observations(
                fiscal_year=fiscal_year,
                values=values,
                editions=editions,
                dated=True,
                missing=missing,
            ),
            max_size=max_size,
        )
    )
    if len(drawn) > 1 and draw(st.booleans()):
        # Two figures of one period are rarely drawn by chance.
        drawn[1] = attrs.evolve(drawn[1], period=drawn[0].period)
    figures = {(figure.period, figure.edition): figure for figure in drawn}
    if editions is None:
        return tuple(figures.values())
    order = ["", *editions]
    return tuple(
        sorted(figures.values(), key=lambda figure: order.index(figure.edition))
    )


def comparisons(
    *,
    fiscal_year: FiscalYear = JAPAN,
    values: st.SearchStrategy[Decimal] | None = None,
    editions: Sequence[str] | None = None,
) -> st.SearchStrategy[Comparison]:
    """
    Every series printed alongside an indicator.

    Args:
        fiscal_year: The calendar of fiscal years.
        values: What the figures may be; any number where nothing is said.
        editions: The editions that may have published them, in order; any where
            nothing is said.

    Returns:
        A strategy for `Comparison`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(comparisons())
        ... def test_a_comparison_has_a_name(comparison):
        ...     assert comparison.name
        >>> test_a_comparison_has_a_name()
    """
    return st.builds(
        Comparison,
        name=texts(blank=False),
        unit=texts(),
        actuals=series(fiscal_year=fiscal_year, values=values, editions=editions),
    )
