"""
What an answer rests on, where another scheme answers otherwise.

It rests on the case that decided, and on what did not hold in those before it that
would have given a rating with which the other scheme agrees: both together make that
the schemes disagree.
A case whose words do not fit the indicator is none of these. A case that takes what is
left rests on what did not hold before it. A quantity with a name rests on the
alternative that gave its value.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from civicplan.base._showing import as_written
from civicplan.model.observations import Observation
from civicplan.model.targets import Improve
from civicplan.rules.answers import Answer
from civicplan.rules.comparisons.agreements import are_apart, scale_of
from civicplan.rules.directed import asks_for_direction
from civicplan.rules.expressions import (
    FROM_BASELINE,
    REFERENCES,
    Condition,
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Metric,
    Name,
    Named,
    Opposite,
    Parameter,
    Relation,
    Test,
    WordIs,
    parts,
)
from civicplan.rules.figures import Figures
from civicplan.rules.meaning import Meaning
from civicplan.rules.paths import line_of
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.schemes import is_of_time


__all__ = ["Basis", "basis_of", "meaning_of", "other_figures", "parameters_of"]

_TARGETS: Final = frozenset({"interim", "final"})


@attrs.frozen(kw_only=True, repr=False)
class Basis:
    """
    What an answer rests on.

    Attributes:
        references: What the actual was compared with, without the baseline, in the
            language's order, such as `("final", "expected")`.
        actuals: The figures of the indicator that were compared: more than one only
            where the interim target is answered by another figure than the final one.
        starts: Whether the baseline takes part.
        timed: Whether the time that has passed takes part.
        turned: Whether it would come out the other way round for an indicator that
            should fall instead of rise.
        parameters: The parameters that take part, such as `("margin",)`.
        words: The words that had to hold or not to, but for the direction, such as
            `("kind = survey",)`.
    """

    __repr__ = as_written

    references: tuple[str, ...] = ()
    actuals: tuple[Observation, ...] = ()
    starts: bool = False
    timed: bool = False
    turned: bool = True
    parameters: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def basis_of(answer: Answer, other: Answer) -> Basis:
    """
    What an answer rests on, where another scheme answers otherwise.

    Args:
        answer: One that a case decided, and not the answers of parts.
        other: What another scheme answers about the same indicator.

    Returns:
        What the cases compare that made the difference.
    """
    nodes = [*_nodes(answer, other)]
    figures = answer.figures
    to = [name for node in nodes if (name := _reference(node))]
    starts = any(_from_the_start(node, figures) for node in nodes)
    words = [
        node for node in nodes if isinstance(node, WordIs) and node.field != "direction"
    ]
    return Basis(
        references=tuple(
            name for name in REFERENCES if name in to and name != "baseline"
        ),
        actuals=tuple(_actuals(nodes, figures)),
        starts=starts,
        timed=any(
            is_of_time(node)
            for node in nodes
            if isinstance(node, (Name, Figure, Metric))
        ),
        turned=_is_turned(nodes),
        parameters=tuple(
            dict.fromkeys(node.name for node in nodes if isinstance(node, Parameter))
        ),
        words=tuple(
            dict.fromkeys(
                f"{each.field} {'!=' if each.negated else '='} {each.word}"
                for each in words
            )
        ),
    )


def _tests(answer: Answer, other: Answer, meaning: Meaning) -> Iterator[Test]:
    scheme, decided = answer.scheme, answer.deciding_case
    if decided is not None and decided.when is not None:
        yield from decided.when.tests
    takes_the_rest = decided is None or decided.when is None
    scale = scale_of(scheme, answer.question)
    theirs = scale_of(other.scheme, other.question), other.rating
    for case in scheme.question(answer.question).cases[: answer.case]:
        tests = case.when.tests if case.when else ()
        words = [test for test in tests if isinstance(test, WordIs)]
        if not all(meaning.holds(word) is True for word in words):
            continue
        rating = scheme.rating(case.rating) if case.rating else None
        apart = are_apart((scale, rating), theirs)
        if takes_the_rest or apart is False:
            # What held in it is not why it did not decide.
            yield from (test for test in tests if meaning.holds(test) is not True)


def _nodes(answer: Answer, other: Answer) -> Iterator[Expression | Test]:
    """
    Every test and expression that took part, names replaced by what they stand for.
    """
    meaning = meaning_of(answer)
    known: set[str] = set()
    waiting: list[Expression | Test] = [*_tests(answer, other, meaning)]
    while waiting:
        node = waiting.pop(0)
        # To ask whether a figure is there is not to compare with it.
        if isinstance(node, IsMissing):
            continue
        for part in parts(node):
            yield part
            if not isinstance(part, Named) or part.name in known:
                continue
            known.add(part.name)
            taken = meaning.taken(part.name)
            if taken is not None:
                waiting += [*_tests_of(taken.when), taken.value]


def _tests_of(condition: Condition | None) -> tuple[Test, ...]:
    return () if condition is None else condition.tests


def _reference(node: Expression | Test) -> str:
    match node:
        case Figure():
            return node.name
        case Metric():
            return node.to
        case _:
            return ""


def _from_the_start(node: Expression | Test, figures: Figures) -> bool:
    if isinstance(node, Metric) and node.metric in FROM_BASELINE:
        return True
    if isinstance(node, IsReached) and node.figure in _TARGETS:
        target = figures.interim if node.figure == "interim" else figures.final
        aim = None if target is None else target.aim
        return isinstance(aim, Improve) and aim.on == "baseline"
    to = _reference(node)
    return to == "baseline" or (to == "expected" and _is_laid_from_the_start(figures))


def _is_laid_from_the_start(figures: Figures) -> bool:
    """
    Whether the expected value depends on the baseline; one that stands at the end of a
    listed piece does not.
    """
    if figures.report.use.path == "from baseline":
        return True
    line = line_of(figures)
    return (
        not isinstance(line, Reason)
        and line.start == figures.value("baseline")
        and line.since == figures.baseline_period
        and line.gone < line.span
    )


def _actuals(nodes: list[Expression | Test], figures: Figures) -> Iterator[Observation]:
    found: dict[int, Observation | None] = {}
    for node in nodes:
        answered = isinstance(node, (Metric, IsReached)) and (
            (node.to if isinstance(node, Metric) else node.figure) == "interim"
        )
        if answered:
            found[0] = figures.interim_observation
        elif isinstance(node, (Metric, IsReached)) or node == Name(name="actual"):
            found[1] = figures.observation
    for each in dict.fromkeys(found.values()):
        if each is not None and each.value is not None:
            yield each


def _is_turned(nodes: list[Expression | Test]) -> bool:
    if any(map(asks_for_direction, nodes)):
        return True
    compared = [node for node in nodes if isinstance(node, Relation)]
    # What lies within as much to either side does so in both directions.
    return all(map(_is_two_sided, compared))


def _is_two_sided(test: Relation) -> bool:
    last = test.rest[-1][1]
    return len(test.rest) > 1 and test.first == Opposite(value=last)


def other_figures(one: Answer, other: Answer) -> tuple[str, ...]:
    """
    What two answers both compare with, where it is not the same figure for both.

    Args:
        one: What a scheme answers about an indicator.
        other: What another scheme answers about it.

    Returns:
        References, such as `("interim",)`.
    """
    left = _compared_with(basis_of(one, other))
    right = _compared_with(basis_of(other, one))
    shared = (name for name in left if name in right)
    return tuple(name for name in shared if _value(one, name) != _value(other, name))


def _compared_with(basis: Basis) -> tuple[str, ...]:
    return ("baseline", *basis.references) if basis.starts else basis.references


def _value(answer: Answer, name: str) -> object:
    if name in _TARGETS:
        # A target without a number has no value, and yet may be another one.
        return getattr(answer.figures, name)
    return meaning_of(answer).quantity(Figure(name=name))


def parameters_of(answer: Answer, basis: Basis) -> dict[str, Quantity | Reason]:
    """
    The parameters that an answer rests on.

    Args:
        answer: The answer.
        basis: What it rests on.

    Returns:
        Each value by its name, such as `{"margin": Fraction(3)}`.
    """
    meaning = meaning_of(answer)
    return {name: meaning.quantity(Parameter(name=name)) for name in basis.parameters}


def meaning_of(answer: Answer) -> Meaning:
    """
    What the expressions of the scheme mean for the figures of an answer.
    """
    scheme = answer.scheme
    return Meaning(answer.figures, scheme.lets, scheme.parameters)
