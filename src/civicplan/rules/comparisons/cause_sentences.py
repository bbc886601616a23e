"""
Because of what two schemes disagree, in a line for each cause.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from civicplan.rules.answers import Answer
from civicplan.rules.comparisons.bases import (
    Basis,
    basis_of,
    meaning_of,
    other_figures,
    parameters_of,
)
from civicplan.rules.comparisons.causes import Cause
from civicplan.rules.expressions import Parameter
from civicplan.rules.printing import printed_quantity
from civicplan.rules.sentences import Speaker, voice_in


__all__ = ["cause_in_words"]


def cause_in_words(
    cause: Cause,
    one: tuple[str, Answer],
    other: tuple[str, Answer],
    language: str,
) -> str:
    """
    A cause with what it is read off, in a line.

    Args:
        cause: One of those that the two answers have.
        one: What a scheme is called, and its answer.
        other: The same of the other scheme.
        language: A BCP 47 tag: Japanese is spoken for `"ja"`, English for any other.

    Returns:
        Such as `"比べる相手が違う：standard:pace 期待値 4,258件、ibaraki 中間目標
        4,400件"`.
    """
    japanese = language.partition("-")[0] == "ja"
    colon, comma = ("：", "、") if japanese else (": ", ", ")
    shared = other_figures(one[1], other[1]) if cause is Cause.FIGURE else ()
    told = []
    for (name, answer), (_, beside) in ((one, other), (other, one)):
        facts = _facts(cause, answer, basis_of(answer, beside), shared, language)
        if facts is not None:
            told.append(" ".join((name, comma.join(facts))).rstrip())
    between = "；" if japanese else "; "
    return cause.label(language) + colon * bool(told) + between.join(told)


_NAMED: Final[dict[Cause, Callable[[Answer, Basis], bool]]] = {
    Cause.PARTS: lambda answer, _: bool(answer.parts),
    Cause.BASELINE: lambda _, basis: basis.starts,
    Cause.TIME: lambda _, basis: basis.timed,
    Cause.DIRECTION: lambda _, basis: basis.turned,
}


def _facts(
    cause: Cause,
    answer: Answer,
    basis: Basis,
    shared: tuple[str, ...],
    language: str,
) -> list[str] | None:
    """
    What one side of a cause is: nothing where it is enough to name that side, none
    where the cause does not lie with it.
    """
    if cause in _NAMED:
        return [] if _NAMED[cause](answer, basis) else None
    facts: list[str] = []
    match cause:
        case Cause.UNRATED if answer.reason is not None:
            facts = [answer.reason.label(language)]
        case Cause.EDITION:
            facts = [answer.edition_id or answer.edition]
        case Cause.PARAMETER:
            facts = [
                f"{name} {printed_quantity(Parameter(name=name), value)}"
                for name, value in parameters_of(answer, basis).items()
            ]
        case Cause.WORD:
            facts = [*basis.words]
        case Cause.ACTUAL | Cause.REFERENCE | Cause.FIGURE:
            names = basis.references if cause is Cause.REFERENCE else shared
            facts = _figures(cause, answer, basis, names, language) or ["—"]
        case _:
            pass
    return facts or None


def _figures(
    cause: Cause,
    answer: Answer,
    basis: Basis,
    names: tuple[str, ...],
    language: str,
) -> list[str]:
    speaker = Speaker(answer.figures, meaning_of(answer), language)
    if cause is Cause.ACTUAL:
        return [speaker.actual(each) for each in basis.actuals]
    figure = voice_in(language).figure
    told = ((figure(name), speaker.reference(name)) for name in names)
    return [" ".join(filter(None, each)) for each in told]
