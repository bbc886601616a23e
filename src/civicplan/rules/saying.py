"""
Expressions in the words of the language.
"""

from __future__ import annotations

from fractions import Fraction

from civicplan.rules.expressions import (
    Absolute,
    Aggregate,
    Binary,
    Expression,
    Figure,
    Metric,
    Missing,
    Name,
    Named,
    Number,
    Opposite,
    Parameter,
)


__all__ = ["said"]

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
            plain = node.of.isidentifier()
            text = f"{node.how} {node.of}" if plain else f"{node.how} '{node.of}'"
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
