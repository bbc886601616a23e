"""
Gathering what an answer was made of, with where each figure comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from civicplan.rules.explanations.inputs import Input, Word
from civicplan.rules.explanations.origins import Set
from civicplan.rules.explanations.sources import Sources
from civicplan.rules.expressions import (
    REFERENCES,
    Expression,
    Figure,
    IsReached,
    Metric,
    Name,
    Parameter,
    Test,
    WordIs,
)
from civicplan.rules.figures import Figures
from civicplan.rules.reasons import Reason
from civicplan.rules.words import word_of


__all__ = ["inputs_of", "said_by", "words_of"]

_TIMES: Final = ("years", "planned years", "lag")


def inputs_of(
    figures: Figures,
    nodes: Sequence[Expression | Test],
    defaults: Iterable[tuple[str, Decimal | None]],
) -> tuple[Input, ...]:
    """
    The figures that some expressions and tests speak of, and those behind them.

    Args:
        figures: What was compared.
        nodes: Every part of the expressions and tests.
        defaults: The parameters of the scheme, each with its default or none.

    Returns:
        The inputs in the order of the language: the actual, what it is compared with,
        times, parameters.
    """
    gathering = Sources(figures)
    needed = {"actual", "baseline"}
    for node in nodes:
        needed.update(_needs(node))
    found = [gathering.actual()]
    if "interim" in needed and figures.interim_observation is not figures.observation:
        found.append(gathering.actual_for_interim())
    found += [gathering.reference(name) for name in REFERENCES if name in needed]
    found += [gathering.time(name) for name in _TIMES if name in needed]
    found += [
        gathering.time(f"years since {name}")
        for name in REFERENCES
        if f"years since {name}" in needed
    ]
    spoken_of = {node.name for node in nodes if isinstance(node, Parameter)}
    own = dict(figures.indicator.parameters)
    for name, default in defaults:
        if name in spoken_of:
            value = own.get(name, default)
            found.append(
                Input(
                    name=name,
                    value=Reason.NO_PARAMETER if value is None else value,
                    origin=Set(own=name in own),
                )
            )
    return tuple(found)


def words_of(figures: Figures, nodes: Iterable[Expression | Test]) -> tuple[Word, ...]:
    """
    The words that some expressions and tests speak of.

    Args:
        figures: What was compared.
        nodes: Every part of the expressions and tests.

    Returns:
        Each word once, the direction first.
    """
    # The direction takes part in most formulas without being named.
    fields = dict.fromkeys(
        ["direction", *(node.field for node in nodes if isinstance(node, WordIs))]
    )
    return tuple(Word(field=field, said=said_by(figures, field)) for field in fields)


def said_by(figures: Figures, field: str) -> tuple[str, ...]:
    """
    What an indicator says where a word is tested.

    Args:
        figures: What was compared.
        field: One of the language's words, such as `"kind"`.

    Returns:
        The word, or nothing where there is none; of marks as many as it has.
    """
    if field == "mark":
        return figures.indicator.marks
    word = word_of(field)(figures)
    return (word,) if word else ()


def _needs(node: Expression | Test) -> Iterator[str]:
    """
    The inputs without which a part of an expression cannot be computed.
    """
    match node:
        case Name(name="elapsed"):
            yield from ("years", "planned years")
        case Name():
            yield node.name
        case Figure(name="expected") | IsReached(figure="expected"):
            # The side that is printed on the final target is that of its path.
            yield from ("expected", "final")
        case Figure():
            yield node.name
        case IsReached():
            yield node.figure
        case Metric():
            yield from _needs(Figure(name=node.to))
            if node.metric == "pace to":
                yield from ("years", "planned years")
            elif node.metric == "growth since":
                yield f"years since {node.to}"
        case _:
            pass
