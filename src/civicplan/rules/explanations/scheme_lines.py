"""
An explanation in the words of the scheme: its own lines, with what was found beside.

What is written is YAML, as in the scheme's file; what was found stands in comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from civicplan.model.targets import Aim, Reach
from civicplan.rules import quantities
from civicplan.rules.explanations.exact_texts import exact_text
from civicplan.rules.explanations.inputs import Input, Word
from civicplan.rules.explanations.origins import (
    Aimed,
    Averaged,
    Counted,
    Laid,
    Observed,
    Set,
)
from civicplan.rules.explanations.steps import (
    Displayed,
    Outcome,
    Step,
    Tested,
    Tried,
    TriedCase,
)
from civicplan.rules.expressions import (
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Name,
    Number,
    Relation,
    Test,
    WordIs,
    leaves,
)
from civicplan.rules.printing import is_share, printed_quantity
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.saying import said, said_condition


__all__ = [
    "Line",
    "case_lines",
    "in_columns",
    "input_lines",
    "let_lines",
    "parameter_lines",
    "show_lines",
]

_USE: Final = {"expected": "path", "years": "time"}
_WIDEST: Final = 60
_LONGEST: Final = 24
_HUNDRED: Final = Fraction(100)
_OUTCOMES: Final = {True: "true", False: "false"}


class Line(NamedTuple):
    """
    A line of a scheme, with what was found.

    A tuple, because it never leaves the text that is made of it.

    Attributes:
        text: As the scheme writes it, indented; nothing for a line of findings only.
        found: What was found, or nothing.
    """

    text: str
    found: str = ""


def in_columns(lines: Iterable[Line]) -> Iterator[str]:
    """
    Lines with what was found beside them, one under the other.

    Args:
        lines: In order.

    Yields:
        Texts without an end of line.
    """
    lines = tuple(lines)
    widths = (len(line.text) for line in lines if line.found)
    column = min(max(widths, default=0), _WIDEST)
    for line in lines:
        beside = f"  # {' '.join(line.found.split())}" if line.found else ""
        yield f"{line.text:<{column}}{beside}".rstrip()


def _share(value: Quantity | Reason, *nodes: Expression | Test) -> str:
    """
    A quantity, in per cent where what it is the value of is a share.
    """
    if isinstance(value, Reason) or not any(map(is_share, nodes)):
        return _value(value)
    return _value(quantities.multiply(value, _HUNDRED), "%", of=value)


def _value(
    value: Quantity | Reason, unit: str = "", *, of: Quantity | None = None
) -> str:
    """
    A quantity as the language writes numbers; one that cannot be written in full is
    cut to six digits, with its fraction, or that *of* which it was made, beside it.
    """
    if isinstance(value, Reason):
        return f"undefined ({value.value})"
    sign = f" {unit}" if unit else ""
    if isinstance(value, Decimal):
        return f"{value:.6g}…{sign}"
    exact = exact_text(value)
    if "/" not in exact:
        return f"{exact}{sign}"
    digits = f"{Decimal(value.numerator) / Decimal(value.denominator):.6g}…{sign}"
    fraction = exact if of is None else exact_text(of)
    return f"{digits} ({fraction})" if len(fraction) <= _LONGEST else digits


def _scalar(text: str) -> str:
    """
    A text as YAML takes it, in quotes where it would take it for something else.
    """
    text = " ".join(text.split())
    if not re.search(r"^$|^[,\[\]{}#&*!|>'\"%@`~]|^[-?:](\s|$)|: | #|:$", text):
        return text
    return "'" + text.replace("'", "''") + "'"


def _outcome(outcome: Outcome) -> str:
    if isinstance(outcome, Reason):
        return f"undefined ({outcome.value})"
    return _OUTCOMES[outcome]


def input_lines(inputs: Iterable[Input], words: Iterable[Word]) -> Iterator[Line]:
    """
    The figures, beside the words of `use` that chose them, and the words.
    """
    for each in inputs:
        if isinstance(each.origin, Set):
            continue
        key = _USE.get(each.name, each.name)
        text = f"{key}: {each.chosen}" if each.chosen else ""
        value = each.value
        if isinstance(value, Fraction) and not isinstance(each.origin, Counted):
            told = _value(value, each.unit)
        elif isinstance(value, Reason):
            told = _value(value)
        else:
            # With the digits that were printed, such as 24.0.
            told = f"{exact_text(value)} {each.unit}".rstrip()
        yield Line(text, f"{each.name} = {told}{_origin(each)}")
    for word in words:
        yield Line("", f"{word.field} is {_words(word.said)}")


def _words(given: tuple[str, ...]) -> str:
    return ", ".join(given) or "nothing"


def _own_words(aim: Aim | None) -> list[str]:
    """
    An aim that says more than its number.
    """
    plain = isinstance(aim, Reach) and aim.side is None and not aim.strict
    return [] if aim is None or plain else [str(aim)]


def _origin(given: Input) -> str:
    told: list[str] = []
    match given.origin:
        case Observed() as seen:
            told += [seen.filed.text] if seen.filed else []
            told += [f"measured {seen.measured.text}"] if seen.measured else []
            told += [f"as the end of {seen.assumed.text}"] if seen.assumed else []
            told += [seen.status] if seen.status else []
            told += [f"set anew in {seen.edition}"] if seen.edition else []
        case Aimed() as aimed:
            told.append(aimed.period.text)
            told += _own_words(aimed.aim)
            if aimed.before is not None:
                told.append(f"{aimed.before} until {aimed.edition}")
        case Laid() as laid:
            ends = (laid.start, laid.goal)
            start, goal = (
                f"{end.figure} {exact_text(end.value)}"
                f"{f' ({end.period.text})' if end.period else ''}"
                for end in ends
            )
            told.append(
                f"{laid.months} of {laid.of_months} months from {start} to {goal}"
            )
            told += _own_words(laid.aim)
        case Averaged() as mean:
            values = (exact_text(point.value) for point in mean.points)
            told.append(f"mean of {', '.join(values)}")
        case Counted() as counted if not isinstance(counted.months, Reason):
            told.append(f"{counted.months} months")
        case _:
            pass
    return f" ({', '.join(told)})" if told else ""


def parameter_lines(inputs: Iterable[Input]) -> Iterator[Line]:
    """
    The parameters.
    """
    for each in inputs:
        if isinstance(each.origin, Set):
            value = each.value
            text = "missing" if isinstance(value, Reason) else exact_text(value)
            by = "indicator" if each.origin.own else "scheme"
            yield Line(f"{each.name}: {text}", f"set by the {by}")


def let_lines(steps: Iterable[Step]) -> Iterator[Line]:
    """
    The quantities with names.
    """
    for step in steps:
        taken = step.taken
        nodes = (taken.expression,) if taken else ()
        value = f"= {_share(step.value, *nodes)}"
        if len(step.choices) == 1 and taken is not None and taken.tried.when is None:
            yield Line(f"{step.name}: {_scalar(said(taken.expression))}", value)
            continue
        yield Line(f"{step.name}:", value)
        for choice in step.choices:
            text = f"is: {_scalar(said(choice.expression))}"
            for line in _lines_of(choice.tried, text, ""):
                yield line._replace(text=f"  {line.text}")


def case_lines(cases: Iterable[TriedCase]) -> Iterator[Line]:
    """
    The lines of the decision table that were tried.
    """
    for case in cases:
        given = [f"rating: {_scalar(case.rating.id)}"] if case.rating else []
        found = ""
        if case.score is not None:
            given.append(f"score: {_scalar(said(case.score))}")
            if case.value is not None:
                found = f"= {_share(case.value, case.score)}"
        first, *rest = given
        yield from _lines_of(case.tried, first, "" if rest else found)
        yield from (Line(f"  {text}", found) for text in rest)


def _lines_of(tried: Tried, text: str, found: str) -> Iterator[Line]:
    if tried.when is None:
        yield Line(f"- {text}", found)
        return
    told = "; ".join(filter(None, (_tested(each) for each in tried.tests)))
    arrow = f"{told} → {_outcome(tried.outcome)}".lstrip()
    yield Line(f"- when: {_scalar(said_condition(tried.when))}", arrow)
    yield Line(f"  {text}", found)


def _tested(tested: Tested) -> str:
    test = tested.test
    nodes: tuple[Expression, ...] = ()
    match test:
        case WordIs():
            return f"{test.field} is {_words(tested.words)}"
        case IsMissing():
            nodes = (test.value,)
        case IsReached():
            nodes = (Name(name="actual"), Figure(name=test.figure))
        case Relation():
            nodes = (test.first, *(node for _, node in test.rest))
    told = (
        f"{said(node)} = {_share(value, test, node)}"
        for node, value in zip(nodes, tested.values, strict=True)
        if not all(isinstance(leaf, Number) for leaf in leaves(node))
    )
    return ", ".join(told)


def show_lines(shown: Iterable[Displayed], unit: str) -> Iterator[Line]:
    """
    What is printed with the answer, exact and as it is printed.
    """
    for each in shown:
        rounding = each.rounding
        nodes = (each.node, rounding.step) if rounding else (each.node,)
        how = f" {{{rounding.how}: {said(rounding.step)}}}" if rounding else ""
        printed = printed_quantity(each.node, each.value, rounding=rounding, unit=unit)
        arrow = f" → {printed}" * (not isinstance(each.value, Reason))
        yield Line(
            f"{_scalar(each.name)}:{how}", f"= {_share(each.value, *nodes)}{arrow}"
        )
