"""
Strategies for schemes of any rule.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from hypothesis import strategies as st

from civicplan.rules.phrases import Scope
from civicplan.rules.saying import said
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Case, Question, Rating, RollupRule, Show
from civicplan.rules.tokens import LONGEST
from civicplan.rules.uses import EDITIONS, USE_WORDS, Use
from civicplan.testing.evaluation import conditions, expressions, lets


__all__ = ["schemes"]

_RATINGS: Final = tuple(Rating(id=each) for each in ("A", "B+", "C"))
_OFF: Final = Rating(id="－", rated=False)
_PARAMETERS: Final = ("limit", "margin")


@st.composite
def schemes(draw: st.DrawFn) -> Scheme:
    """
    Every scheme of a few quantities and cases, whatever sense they make.

    Args:
        draw: Given by Hypothesis.

    Returns:
        A strategy for `Scheme`.

    Examples:
        >>> from hypothesis import find
        >>> find(schemes(), lambda scheme: len(scheme.questions[0].cases) == 2).id
        'x'
    """
    scope = Scope(parameters=_PARAMETERS)
    named = draw(lets(scope=scope))
    inner = Scope(names=tuple(let.name for let in named), parameters=_PARAMETERS)
    words = {key: st.sampled_from(each) for key, each in USE_WORDS.items()}
    editions = st.sampled_from([("latest",), EDITIONS[::-1]])
    return Scheme(
        id="x",
        version="1",
        use=draw(st.builds(Use, editions=editions, **words)),
        parameters=tuple(zip(_PARAMETERS, (None, Decimal(3)), strict=True)),
        lets=named,
        questions=(Question(id="rating", cases=draw(_cases(inner))),),
        ratings=_RATINGS,
        unrated=(_OFF,),
        shows=draw(_shows(inner)),
        rollups=draw(st.just(()) | st.tuples(_rollups())),
    )


def _cases(scope: Scope) -> st.SearchStrategy[tuple[Case, ...]]:
    given = st.sampled_from(["", *(each.id for each in (*_RATINGS, _OFF))])
    case = st.builds(
        Case,
        when=st.none() | conditions(scope),
        rating=given,
        score=st.none() | expressions(scope),
    ).filter(lambda case: bool(case.rating) or case.score is not None)
    return st.lists(case, max_size=4).map(tuple)


@st.composite
def _shows(draw: st.DrawFn, scope: Scope) -> tuple[Show, ...]:
    short = expressions(scope).filter(lambda node: len(said(node)) <= LONGEST)
    values = draw(st.lists(short, max_size=2, unique_by=said))
    return tuple(Show(name=said(each), value=each) for each in values)


@st.composite
def _rollups(draw: st.DrawFn) -> RollupRule:
    ids = tuple(each.id for each in (*_RATINGS, _OFF))
    scope = Scope(ratings=ids, rolled=True)
    named = draw(lets(scope=scope))
    names = tuple(let.name for let in named)
    inner = Scope(names=names, ratings=ids, rolled=True)
    cases, shows = draw(_cases(inner)), draw(_shows(inner))
    return RollupRule(level="indicator", lets=named, cases=cases, shows=shows)
