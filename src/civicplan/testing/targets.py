"""
Strategies for what an indicator should come to.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from decimal import Decimal

from hypothesis import strategies as st

from civicplan.base.periods import JAPAN, FiscalYear
from civicplan.model.targets import (
    Aim,
    Complete,
    Improve,
    Reach,
    Side,
    Target,
    Within,
)
from civicplan.testing.amounts import numbers
from civicplan.testing.periods import periods
from civicplan.testing.texts import texts


__all__ = ["aims", "targets"]


def aims(
    *,
    values: st.SearchStrategy[Decimal] | None = None,
    comparisons: Sequence[str] | None = None,
) -> st.SearchStrategy[Aim]:
    """
    Every aim: a value, a range, an improvement, something to be done.

    Args:
        values: What the values may be; any number where nothing is said.
        comparisons: The names of comparisons on which an improvement may be asked;
            any where nothing is said.

    Returns:
        A strategy for `Reach`, `Within`, `Improve` and `Complete`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(aims())
        ... def test_an_aim_can_be_said(aim):
        ...     assert str(aim)
        >>> test_an_aim_can_be_said()
    """
    return _aims(values, None if comparisons is None else tuple(comparisons))


# Strategies are checked when they are first drawn from, so they are kept.
@functools.lru_cache
def _aims(
    values: st.SearchStrategy[Decimal] | None, comparisons: tuple[str, ...] | None
) -> st.SearchStrategy[Aim]:
    figures = numbers() if values is None else values
    on = st.sampled_from(["baseline", "previous", *(comparisons or ())])
    if comparisons is None:
        on |= texts(blank=False)
    return st.one_of(
        st.builds(
            Reach,
            value=figures,
            side=st.none() | st.sampled_from(Side),
            strict=st.booleans(),
        ),
        _ranges(figures),
        st.builds(Improve, on=on, strict=st.sampled_from([True, False])),
        st.builds(Improve, on=on, by=_shares()),
        st.builds(Complete, text=texts(blank=False)),
    )


def _shares() -> st.SearchStrategy[Decimal]:
    return numbers(min_value=0).filter(bool)


@st.composite
def _ranges(draw: st.DrawFn, figures: st.SearchStrategy[Decimal]) -> Within:
    low, high = sorted([draw(figures), draw(figures)])
    strict = draw(st.booleans()) if low < high else False
    return Within(low=low, high=high, strict=strict)


def targets(
    *,
    fiscal_year: FiscalYear = JAPAN,
    values: st.SearchStrategy[Decimal] | None = None,
    comparisons: Sequence[str] | None = None,
) -> st.SearchStrategy[Target]:
    """
    Every target.

    Args:
        fiscal_year: The calendar of fiscal years.
        values: What the values may be; any number where nothing is said.
        comparisons: The names of comparisons on which an improvement may be asked;
            any where nothing is said.

    Returns:
        A strategy for `Target`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(targets())
        ... def test_a_target_has_its_period(target):
        ...     assert target.period in target.period
        >>> test_a_target_has_its_period()
    """
    return _targets(
        fiscal_year, values, None if comparisons is None else tuple(comparisons)
    )


@functools.lru_cache
def _targets(
    fiscal_year: FiscalYear,
    values: st.SearchStrategy[Decimal] | None,
    comparisons: tuple[str, ...] | None,
) -> st.SearchStrategy[Target]:
    return st.builds(
        Target,
        period=periods(fiscal_year=fiscal_year),
        aim=_aims(values, comparisons),
        note=texts(),
    )
