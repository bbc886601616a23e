"""
The formulas of the metrics, as expressions over the figures.

They say how a metric is computed; `metrics` computes it, and says where it has no
value. A law holds both to the same numbers.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from civicplan.rules.expressions import Binary, Expression, Figure, Metric, Name, Number


__all__ = ["formula_of"]

_ONE: Final = Number(value=Fraction(1), text="1")
_ACTUAL: Final = Name(name="actual")
_BASELINE: Final = Figure(name="baseline")


def formula_of(  # noqa: PLR0911 - one for each metric
    node: Metric | Name, sense: int | None
) -> Expression:
    """
    How a metric or the elapsed time is computed.

    Args:
        node: A metric, or `elapsed`.
        sense: -1 where fewer is better, which turns some formulas round.

    Returns:
        An expression over figures and times; the time of a growth is called such as
        `"years since baseline"`.

    Examples:
        >>> from civicplan.rules.saying import said
        >>> said(formula_of(Metric(metric="progress to", to="final"), 1))
        '(actual - baseline) / (final - baseline)'
        >>> said(formula_of(Metric(metric="gap to", to="final"), -1))
        'actual - final'
    """
    if isinstance(node, Name):
        return _two("/", Name(name="years"), Name(name="planned years"))
    to = Figure(name=node.to)
    ahead = sense is None or sense > 0
    way = _two("/", _two("-", _ACTUAL, _BASELINE), _two("-", to, _BASELINE))
    match node.metric:
        case "progress to":
            return way
        case "pace to":
            return _two("/", way, Name(name="elapsed"))
        case "ambition of":
            return _two("-", to, _BASELINE) if ahead else _two("-", _BASELINE, to)
        case "change since":
            return _two("-", _ACTUAL, to) if ahead else _two("-", to, _ACTUAL)
        case "gap to":
            return _two("-", to, _ACTUAL) if ahead else _two("-", _ACTUAL, to)
        case "ratio to":
            return _two("/", _ACTUAL, to)
        case "achievement of":
            return _two("/", _ACTUAL, to) if ahead else _two("/", to, _ACTUAL)
        case _:
            years = Name(name=f"years since {node.to}")
            times = _two("**", _two("/", _ACTUAL, to), _two("/", _ONE, years))
            return _two("-", times, _ONE)


def _two(sign: str, left: Expression, right: Expression) -> Expression:
    return Binary(sign=sign, left=left, right=right)
