"""
Whether a scheme breaks a law in a situation.

What is looked at is the rating and the score; of a scheme that gives neither, what it
prints. More points, or more of what is printed, counts as better.
Better and worse are told only of two answers on the scale; of the laws by which nothing
changes, an answer that is lost is a change too.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from civicplan.rules.answers import Answer
from civicplan.rules.evaluation import assess
from civicplan.rules.expressions import Named
from civicplan.rules.laws.laws import Counterexample, twin_of
from civicplan.rules.laws.situations import Situation
from civicplan.rules.printing import printed_quantity
from civicplan.rules.quantities import Quantity, compare
from civicplan.rules.reasons import Reason
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Rating


__all__ = ["counterexample"]

_OF_THE_SAME: Final = frozenset({"mirror", "unit", "shift"})
_SCORE: Final = Named(name="score")

_Value: TypeAlias = Rating | Quantity | Reason
_Results: TypeAlias = dict[str, tuple[_Value, str]]


def counterexample(
    law: str,
    scheme: Scheme,
    situation: Situation,
    *,
    by: Decimal | int | str | None = None,
    of: str = "",
) -> Counterexample | None:
    """
    The breach of a law, if the scheme breaks it here.

    Args:
        law: One of `LAWS`.
        scheme: The rule.
        situation: The figures.
        by: As for `Counterexample`.
        of: As for `Counterexample`.

    Returns:
        The counterexample, with those results that break the law; none where the
        law is kept.

    Raises:
        UnknownNameError: If there is no such law, or no such target.
        InvalidValueError: If *by* is missing, or makes no twin for the law.
    """
    twin = twin_of(law, situation, by=by, of=of)
    before = _results(scheme, situation)
    after = before if law == "total" else _results(scheme, twin)
    broken = [
        name
        for name in dict.fromkeys((*before, *after))
        if _breaks(law, scheme, before.get(name), after.get(name))
    ]
    if not broken:
        return None
    return Counterexample(
        law=law,
        situation=situation,
        by=by,
        of=of,
        before=_told(before, broken),
        after=() if law == "total" else _told(after, broken),
    )


def _told(results: _Results, names: list[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, results[name][1]) for name in names if name in results)


def _results(scheme: Scheme, situation: Situation) -> _Results:
    use, phase = scheme.use, situation.phase
    assessment = assess(
        situation.indicator(use), scheme, situation.filed(use), phase=phase
    )
    # Nothing was revised, so that all editions have the same answers.
    edition = use.editions[0]
    return {
        name: told
        for answer in assessment.answers
        if answer.edition == edition
        for name, told in _results_of(answer)
    }


def _results_of(answer: Answer) -> Iterator[tuple[str, tuple[_Value, str]]]:
    name = answer.question
    if not answer.scheme.question(name).cases:
        for shown in answer.shown:
            value = shown.value
            text = value.value if isinstance(value, Reason) else shown.printed
            yield shown.name, (value, text)
        return
    rating = answer.rating
    if rating is not None:
        yield name, (rating, rating.id)
    elif (reason := answer.reason) is not None:
        yield name, (reason, reason.value)
    if answer.score is not None:
        alone = len(answer.scheme.questions) == 1
        score = "score" if alone else f"{name} score"
        yield score, (answer.score, printed_quantity(_SCORE, answer.score))


def _breaks(
    law: str,
    scheme: Scheme,
    before: tuple[_Value, str] | None,
    after: tuple[_Value, str] | None,
) -> bool:
    one = None if before is None else before[0]
    other = None if after is None else after[0]
    if law == "total":
        return not _answers(one)
    if law in _OF_THE_SAME:
        return not _same(one, other)
    if not (_answers(one) and _answers(other)):
        return False
    if law == "better":
        one, other = other, one
    return _is_better(scheme, other, than=one)


def _answers(value: _Value | None) -> bool:
    if isinstance(value, Rating):
        return value.rated
    return isinstance(value, (Fraction, Decimal))


def _same(one: _Value | None, other: _Value | None) -> bool:
    if isinstance(one, (Fraction, Decimal)) and isinstance(other, (Fraction, Decimal)):
        return compare(one, other) == 0
    # Nothing is nothing, for whatever reason.
    if isinstance(one, Reason) and isinstance(other, Reason):
        return True
    return one == other


def _is_better(scheme: Scheme, one: _Value | None, *, than: _Value | None) -> bool:
    if isinstance(one, Rating) and isinstance(than, Rating):
        return scheme.rank(one) < scheme.rank(than)
    return (
        isinstance(one, (Fraction, Decimal))
        and isinstance(than, (Fraction, Decimal))
        and compare(one, than) > 0
    )
