"""
Strategies for the language of schemes, and for indicators that can be rated.
"""

from __future__ import annotations

import functools
from decimal import Decimal
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from civicplan.base.periods import period
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Comparison, Observation
from civicplan.model.targets import Reach, Side, Target
from civicplan.rules.expressions import (
    METRICS,
    NAMES,
    REFERENCES,
    SCORES,
    WORDS,
    Absolute,
    Aggregate,
    Binary,
    Condition,
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Metric,
    Missing,
    Name,
    Named,
    Number,
    Opposite,
    Parameter,
    Relation,
    Test,
    WordIs,
)
from civicplan.rules.phrases import COUNTED, Scope
from civicplan.rules.tables import Alternative, Let
from civicplan.testing.amounts import numbers


__all__ = ["conditions", "expressions", "lets", "measured_indicators"]

_PLAIN: Final = Scope()
_SIGNS: Final = (
    "+",
    "-",
    "*",
    "/",
    "never below",
    "never above",
    "rounded to",
    "cut to",
)
_RELATIONS: Final = ("<", "<=", ">", ">=", "=", "!=")


@functools.lru_cache(maxsize=64)
def expressions(scope: Scope = _PLAIN) -> st.SearchStrategy[Expression]:
    """
    Every expression of the language, of a few parts.

    Args:
        scope: The names that it may use beside the language's own.

    Returns:
        A strategy for expressions, as the parser makes them.

    Examples:
        >>> from hypothesis import find
        >>> find(expressions(), lambda expression: isinstance(expression, Metric))
        Metric(metric='progress to', to='baseline')
    """
    return st.recursive(_leaves(scope), _branches, max_leaves=6)


def _leaves(scope: Scope) -> st.SearchStrategy[Expression]:
    found: list[st.SearchStrategy[Expression]] = [
        st.builds(Number, value=_written()),
        st.just(Missing()),
        *(st.just(Named(name=name)) for name in scope.names),
    ]
    if scope.rolled:
        counted = st.sampled_from([*COUNTED, *scope.ratings])
        return st.one_of(
            *found,
            st.builds(Aggregate, how=st.just("count of"), of=counted),
            st.builds(Aggregate, how=st.sampled_from(SCORES), of=st.just("score")),
        )
    references = st.sampled_from(REFERENCES)
    return st.one_of(
        *found,
        st.builds(Name, name=st.sampled_from(NAMES)),
        st.builds(Figure, name=references),
        st.builds(Metric, metric=st.sampled_from(METRICS), to=references),
        *(st.just(Parameter(name=name)) for name in scope.parameters),
    )


def _written() -> st.SearchStrategy[Fraction]:
    return st.builds(
        Fraction, numbers(min_value=0, max_value=10_000, max_places=3)
    ) | st.sampled_from([Fraction(0), Fraction(1), Fraction(1, 2), Fraction(4, 5)])


def _branches(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    small = st.builds(Number, value=st.sampled_from([Fraction(2), Fraction(1, 2)]))
    return st.one_of(
        st.builds(Opposite, value=inner),
        st.builds(Absolute, value=inner),
        st.builds(Binary, sign=st.sampled_from(_SIGNS), left=inner, right=inner),
        st.builds(Binary, sign=st.just("**"), left=inner, right=small | inner),
    )


@functools.lru_cache(maxsize=64)
def conditions(scope: Scope = _PLAIN) -> st.SearchStrategy[Condition]:
    """
    Every condition of one to three tests.

    Args:
        scope: The names that it may use beside the language's own.

    Returns:
        A strategy for what a `when` may say.

    Examples:
        >>> from hypothesis import find
        >>> len(find(conditions(), lambda when: len(when.tests) == 3).tests)
        3
    """
    tests = st.lists(_tests(scope), min_size=1, max_size=3)
    return st.builds(Condition, tests=tests.map(tuple))


def _tests(scope: Scope) -> st.SearchStrategy[Test]:
    values = expressions(scope)
    steps = st.tuples(st.sampled_from(_RELATIONS), values)
    found: list[st.SearchStrategy[Test]] = [
        st.builds(IsMissing, value=values, negated=st.booleans()),
        st.builds(
            Relation,
            first=values,
            rest=st.lists(steps, min_size=1, max_size=2).map(tuple),
        ),
    ]
    if not scope.rolled:
        figures = st.sampled_from(REFERENCES)
        found += [
            st.builds(IsReached, figure=figures, negated=st.booleans()),
            *(
                st.builds(
                    WordIs,
                    field=st.just(field),
                    word=st.sampled_from(words or ("survey", "*", "人")),
                    negated=st.booleans(),
                )
                for field, words in WORDS.items()
            ),
        ]
    return st.one_of(*found)


@st.composite
def lets(draw: st.DrawFn, *, scope: Scope = _PLAIN) -> tuple[Let, ...]:
    """
    Up to three quantities with names, each of which may use those above it.

    Args:
        draw: Given by Hypothesis.
        scope: The names that stand above them.

    Returns:
        A strategy for what `let` may hold.

    Examples:
        >>> from hypothesis import find
        >>> find(lets(), lambda named: len(named) == 1)[0].name
        'first'
    """
    found: list[Let] = []
    for name in ("first", "second", "third")[: draw(st.integers(0, 3))]:
        above = Scope(
            names=(*scope.names, *(let.name for let in found)),
            parameters=scope.parameters,
            ratings=scope.ratings,
            rolled=scope.rolled,
        )
        alternative = st.builds(
            Alternative,
            when=st.none() | conditions(above),
            value=expressions(above),
        )
        several = st.lists(alternative, min_size=1, max_size=2).map(tuple)
        found.append(Let(name=name, alternatives=draw(several)))
    return tuple(found)


@st.composite
def measured_indicators(
    draw: st.DrawFn,
    *,
    values: st.SearchStrategy[Decimal] | None = None,
    dated: bool = True,
    series: bool = False,
    worded: bool = False,
) -> Indicator:
    """
    Every indicator with a direction, a baseline, two targets and one figure.

    Its baseline is of FY2006, its targets are for FY2011 and FY2016, and its figure
    is filed under FY2011, as in a plan for ten years.

    Args:
        draw: Given by Hypothesis.
        values: What its numbers may be; any up to a million where nothing is said.
        dated: Whether the baseline says when it was measured.
        series: Whether it has a figure for each year from FY2008 on, and a series
            printed alongside.
        worded: Whether its targets may name a side (以上, 以下) and be strict (未満).

    Returns:
        A strategy for `Indicator`.

    Examples:
        >>> from hypothesis import find
        >>> find(measured_indicators(), lambda indicator: True).targets[1].aim.value
        Decimal('0')
    """
    if values is None:
        values = numbers(min_value=-1_000_000, max_value=1_000_000, max_places=3)
    measured = st.sampled_from(["2007-06", "2010", "FY2010", "2011-08", "FY2011"])
    years = ("FY2008", "FY2009", "FY2010") if series else ()
    earlier = tuple(
        Observation(period=period(year), value=draw(values)) for year in years
    )
    sides = st.none() | st.sampled_from(Side) if worded else st.none()
    strict = st.booleans() if worded else st.just(value=False)
    aims = st.builds(Reach, value=values, side=sides, strict=strict)
    return Indicator(
        id="x",
        name="x",
        direction=draw(st.sampled_from([Direction.INCREASE, Direction.DECREASE])),
        baseline=Observation(
            period=period("FY2006") if dated else None, value=draw(values)
        ),
        targets=(
            Target(period=period("FY2011"), aim=draw(aims)),
            Target(period=period("FY2016"), aim=draw(aims)),
        ),
        comparisons=(Comparison(name="全国平均", actuals=earlier[1:]),) * series,
        actuals=(
            *earlier,
            Observation(
                period=period("FY2011"),
                value=draw(values),
                measured=period(draw(measured)),
            ),
        ),
    )
