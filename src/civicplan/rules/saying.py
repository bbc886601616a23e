"""
Expressions and tests in the words of the language.
"""

from __future__ import annotations

from fractions import Fraction

from civicplan.rules.expressions import (
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
from civicplan.rules.phrases import KEYWORDS


__all__ = ["said", "said_condition", "said_test"]

_LONGEST = 300

_STRENGTH = {"+": 2, "-": 2, "*": 3, "/": 3}
_SUFFIX, _SUM, _UNARY, _ATOM = 1, 2, 4, 6


def said(node: Expression) -> str:
    """
    An expression in the words of the language.

    Args:
        node: Any expression.

    Returns:
        A text that the parser reads back as the same expression.

    Examples:
        >>> said(
        ...     Binary(
        ...         sign="never below",
        ...         left=Metric(metric="progress to", to="interim"),
        ...         right=Number(value=Fraction(0)),
        ...     )
        ... )
        'progress to interim never below 0'
    """
    return _said(node, 0)


def said_test(test: Test) -> str:
    """
    A test in the words of the language.

    Args:
        test: Any test.

    Returns:
        A text that the parser reads back as the same test.

    Examples:
        >>> said_test(IsReached(figure="interim", negated=True))
        'interim is not reached'
    """
    match test:
        case Relation():
            compared = (f" {sign} {said(node)}" for sign, node in test.rest)
            return said(test.first) + "".join(compared)
        case IsMissing():
            return f"{said(test.value)} is {'not ' * test.negated}missing"
        case IsReached():
            return f"{test.figure} is {'not ' * test.negated}reached"
        case WordIs():
            sign = "!=" if test.negated else "="
            return f"{test.field} {sign} {_quoted(test.word)}"


def said_condition(when: Condition) -> str:
    """
    What a `when` says, as it is written, or else in the words of the language.

    Args:
        when: Any condition.

    Returns:
        A text that the parser reads back as the same condition.

    Examples:
        >>> said_condition(Condition(tests=(IsReached(figure="final"),)))
        'final is reached'
    """
    return when.text or " and ".join(said_test(test) for test in when.tests)


def _quoted(word: str) -> str:
    if word.isidentifier() and word not in KEYWORDS:
        return word
    return f'"{word}"' if "'" in word else f"'{word}'"


def _said(node: Expression, strength: int) -> str:
    own, text = _ATOM, ""
    match node:
        case Number():
            text = node.text or _decimal(node.value)
        case Missing():
            text = "missing"
        case Name() | Figure() | Named() | Parameter():
            text = node.name
        case Metric():
            text = f"{node.metric} {node.to}"
        case Aggregate():
            text = f"{node.how} {_quoted(node.of)}"
        case Absolute():
            text = f"abs({_said(node.value, 0)})"
        case Opposite():
            own, text = _UNARY, f"-{_said(node.value, _UNARY)}"
        case Binary(sign="**"):
            own = _UNARY
            text = f"{_said(node.left, _ATOM)} ** {_said(node.right, _UNARY)}"
        case Binary():
            own = _STRENGTH.get(node.sign, _SUFFIX)
            right = _SUM if own == _SUFFIX else own + 1
            text = f"{_said(node.left, own)} {node.sign} {_said(node.right, right)}"
    return f"({text})" if own < strength else text


def _decimal(value: Fraction) -> str:
    # Every number that is written in a scheme is a decimal.
    for places in range(_LONGEST):
        if 10**places % value.denominator == 0:
            whole, rest = divmod(int(value * 10**places), 10**places)
            return f"{whole}.{rest:0{places}d}" if places else str(whole)
    return f"({value.numerator} / {value.denominator})"
