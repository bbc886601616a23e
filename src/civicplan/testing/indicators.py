"""
Strategies for indicators with their histories.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import attrs
from hypothesis import strategies as st

from civicplan.base.periods import JAPAN, FiscalYear
from civicplan.model.indicators import Accumulation, Indicator, Reference, Reprint
from civicplan.testing.amounts import numbers
from civicplan.testing.annotations import annotation_maps
from civicplan.testing.directions import directions
from civicplan.testing.histories import histories
from civicplan.testing.observations import comparisons, observations, series
from civicplan.testing.targets import targets
from civicplan.testing.texts import identifiers, texts
from civicplan.testing.tuples import few


__all__ = ["indicators", "references", "reprints"]


def references() -> st.SearchStrategy[Reference]:
    """
    Every reference to somebody else's list.

    Returns:
        A strategy for `Reference`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(references())
        ... def test_a_reference_has_a_code(reference):
        ...     assert reference.code
        >>> test_a_reference_has_a_code()
    """
    vocabularies = st.sampled_from(["SDG", "ISO 37120"]) | texts(blank=False)
    return st.builds(Reference, vocabulary=vocabularies, code=texts(blank=False))


def reprints(*, of: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Reprint]:
    """
    Every reprint.

    Args:
        of: The ids of what may be printed again; any where nothing is said.

    Returns:
        A strategy for `Reprint`.

    Examples:
        >>> from hypothesis import find
        >>> find(reprints(), lambda reprint: True)
        Reprint(of='0', name='')
    """
    return st.builds(Reprint, of=identifiers() if of is None else of, name=texts())


@st.composite
def indicators(  # noqa: PLR0913 - each limits one thing
    draw: st.DrawFn,
    *,
    fiscal_year: FiscalYear = JAPAN,
    values: st.SearchStrategy[Decimal] | None = None,
    editions: Sequence[str] | None = None,
    successors: bool = True,
    max_targets: int = 3,
    max_actuals: int = 3,
    max_revisions: int = 3,
    max_depth: int = 3,
) -> Indicator:
    """
    Every indicator, with a history that leads to what it says.

    Args:
        draw: Given by Hypothesis.
        fiscal_year: The calendar of fiscal years.
        values: What its figures and the values of its targets may be as they stand;
            any number where nothing is said.
        editions: The editions of its plan, in order; any where nothing is said.
        successors: Whether an abolition may name a successor.
        max_targets: The largest number of targets as they stand.
        max_actuals: The largest number of figures, and of those in a comparison.
        max_revisions: The largest number of decisions.
        max_depth: How deep parts may nest; 1 is an indicator without parts.

    Returns:
        A strategy for `Indicator`.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(indicators(max_revisions=1))
        ... def test_a_history_begins_before_it(indicator):
        ...     assert len(indicator.history()) == len(indicator.revisions) + 1
        >>> test_a_history_begins_before_it()
    """
    known = None if editions is None else tuple(editions)
    fields = draw(_fields(fiscal_year, values, known, max_actuals))
    names = [each.name for each in fields.get("comparisons", ())]
    fields["targets"] = draw(
        st.lists(
            targets(fiscal_year=fiscal_year, values=values, comparisons=names),
            max_size=max_targets,
            unique_by=lambda target: target.period,
        )
    )
    if max_depth > 1 and draw(st.booleans()):
        part = indicators(
            fiscal_year=fiscal_year,
            values=values,
            editions=editions,
            successors=successors,
            max_targets=max_targets,
            max_actuals=max_actuals,
            max_revisions=max_revisions,
            max_depth=max_depth - 1,
        )
        fields["parts"] = draw(st.lists(part, max_size=2))
    indicator = Indicator(**fields)
    revisions = draw(
        histories(
            indicator,
            fiscal_year=fiscal_year,
            editions=editions,
            successors=successors,
            max_size=max_revisions,
        )
    )
    return attrs.evolve(indicator, revisions=revisions)


# Strategies are checked when they are first drawn from, so they are kept.
@functools.lru_cache
def _fields(
    fiscal_year: FiscalYear,
    values: st.SearchStrategy[Decimal] | None,
    editions: tuple[str, ...] | None,
    max_actuals: int,
) -> st.SearchStrategy[dict[str, Any]]:
    actuals = series(
        fiscal_year=fiscal_year, values=values, editions=editions, max_size=max_actuals
    )
    optional: dict[str, st.SearchStrategy[Any]] = {
        "code": texts(),
        "description": texts(),
        "unit": texts() | st.sampled_from(["%", "人", "件"]),
        "direction": directions(),
        "kind": texts() | st.sampled_from(["survey", "statistic", "outcome"]),
        "marks": few(texts()),
        "parameters": st.dictionaries(texts(blank=False), numbers(), max_size=2),
        "weight": numbers(min_value=0),
        "accumulation": st.sampled_from(Accumulation),
        "source": texts(),
        "owners": few(texts()),
        "baseline": observations(fiscal_year=fiscal_year, values=values, editions=()),
        "actuals": actuals,
        "comparisons": st.lists(
            comparisons(fiscal_year=fiscal_year, values=values, editions=editions),
            max_size=2,
            unique_by=lambda comparison: comparison.name,
        ).map(tuple),
        "printed_from": texts(),
        "references": few(references()),
        "annotations": annotation_maps(),
    }
    required = {"id": identifiers(), "name": texts(blank=False)}
    return st.fixed_dictionaries(required, optional=optional)
