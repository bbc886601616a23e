"""
Strategies for decision tables that band a few quantities.
"""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from civicplan.rules.expressions import (
    Condition,
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Metric,
    Name,
    Named,
    Number,
    Relation,
    Test,
    WordIs,
)
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Alternative, Case, Let, Question, Rating


__all__ = ["banded_schemes", "bands"]

_BORDER: Final = st.sampled_from(
    [Number(value=value) for value in (Fraction(0), Fraction(1, 2), Fraction(1))]
)
_SIGN: Final = st.sampled_from(["<", "<=", ">", ">=", "=", "!="])
_QUANTITIES: Final[tuple[Expression, ...]] = (
    Named(name="rate"),
    Metric(metric="change since", to="baseline"),
    Metric(metric="progress to", to="final"),
    Name(name="actual"),
    Name(name="sense"),
    Figure(name="final"),
)


@st.composite
def banded_schemes(
    draw: st.DrawFn, *, quantities: tuple[Expression, ...] = ()
) -> Scheme:
    """
    Every scheme of one question whose cases test a few quantities at a few borders.

    They are so few that cases often stand in each other's way.

    Args:
        draw: Given by Hypothesis.
        quantities: What is tested, and nothing else; where none is given, one or two
            quantities, and whether the final target is reached, and the direction.

    Returns:
        A strategy for schemes of up to six cases, each with a rating of its own.

    Examples:
        >>> from hypothesis import find
        >>> find(banded_schemes(), lambda scheme: True).questions[0].cases[0].rating
        'A'
    """
    some = st.lists(st.sampled_from(_QUANTITIES), min_size=1, max_size=2, unique=True)
    tested = quantities or tuple(draw(some))
    conditions = _conditions(tested, alone=bool(quantities))
    whens = draw(st.lists(st.none() | conditions, min_size=1, max_size=6))
    ids = "ABCDEF"[: len(whens)]
    cases = tuple(
        Case(when=when, rating=rating, path=f"cases[{place}]")
        for place, (when, rating) in enumerate(zip(whens, ids, strict=True))
    )
    metric = draw(st.sampled_from(["ratio to", "achievement of", "progress to"]))
    rate = Alternative(when=None, value=Metric(metric=metric, to="final"))
    return Scheme(
        id="banded",
        version="1",
        lets=(Let(name="rate", alternatives=(rate,)),),
        questions=(Question(id="rating", cases=cases),),
        ratings=tuple(Rating(id=rating) for rating in ids),
    )


def _conditions(
    quantities: tuple[Expression, ...], *, alone: bool
) -> st.SearchStrategy[Condition]:
    compared = st.sampled_from(quantities)
    found: list[st.SearchStrategy[Test]] = [
        st.builds(_two, compared, _SIGN, _BORDER),
        st.builds(_three, _BORDER, _SIGN, compared, _SIGN, _BORDER),
        st.builds(IsMissing, value=compared, negated=st.booleans()),
    ]
    if not alone:
        found += [
            st.builds(_two, compared, _SIGN, compared),
            st.builds(_three, compared, _SIGN, compared, _SIGN, _BORDER),
            st.builds(IsReached, figure=st.just("final"), negated=st.booleans()),
            st.builds(
                WordIs,
                field=st.just("direction"),
                word=st.sampled_from(["increase", "decrease"]),
                negated=st.booleans(),
            ),
        ]
    tests = st.lists(st.one_of(*found), min_size=1, max_size=2)
    return st.builds(Condition, tests=tests.map(tuple))


def _two(first: Expression, sign: str, second: Expression) -> Relation:
    return Relation(first=first, rest=((sign, second),))


def _three(
    first: Expression, sign: str, second: Expression, other: str, third: Expression
) -> Relation:
    return Relation(first=first, rest=((sign, second), (other, third)))


@st.composite
def bands(draw: st.DrawFn, *, quantity: str = "actual") -> list[dict[str, str]]:
    """
    Cases that take each value of a quantity once, from the highest down.

    Args:
        draw: Given by Hypothesis.
        quantity: What is banded, as a scheme writes it.

    Returns:
        A strategy for cases as plain data, each with a rating of its own.

    Examples:
        >>> from hypothesis import find
        >>> [case["when"] for case in find(bands(), lambda cases: True)]
        ['actual >= 1', '0 <= actual < 1', 'actual < 0']
    """
    some = draw(st.sets(st.integers(-20, 200), min_size=2, max_size=5))
    borders = sorted(some, reverse=True)
    inner = itertools.pairwise(borders)
    whens = [
        f"{quantity} >= {borders[0]}",
        *(f"{low} <= {quantity} < {high}" for high, low in inner),
        f"{quantity} < {borders[-1]}",
    ]
    return [{"when": when, "rating": f"R{place}"} for place, when in enumerate(whens)]
