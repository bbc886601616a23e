"""
Whether a scheme takes into account that fewer may be better.
"""

from __future__ import annotations

from typing import Final

from civicplan.rules.expressions import (
    Expression,
    IsReached,
    Metric,
    Name,
    Test,
    WordIs,
    parts,
)
from civicplan.rules.schemes import Scheme


__all__ = ["asks_for_direction", "minds_direction"]

# What is right in both directions; `ratio to` and `growth since` are not turned round.
_TURNED: Final = frozenset(
    {
        "progress to",
        "achievement of",
        "change since",
        "gap to",
        "pace to",
        "ambition of",
    }
)


def asks_for_direction(node: Expression | Test) -> bool:
    """
    Whether one part of an expression comes out by the indicator's direction.

    Args:
        node: Any part.

    Returns:
        Whether it is a metric that is turned round, a target that is reached, the
        sense, or the direction itself.

    Examples:
        >>> asks_for_direction(Metric(metric="ratio to", to="final"))
        False
    """
    match node:
        case IsReached() | Name(name="sense") | WordIs(field="direction"):
            return True
        case Metric():
            return node.metric in _TURNED
        case _:
            return False


def minds_direction(scheme: Scheme, question: str) -> bool:
    """
    Whether anything in the cases of a question comes out by the direction.

    Args:
        scheme: Any scheme.
        question: The id of one of its questions.

    Returns:
        False where an indicator that should fall is rated as one that should rise.

    Examples:
        >>> from civicplan.catalog.schemes import scheme
        >>> [minds_direction(scheme(name), "rating") for name in ("ibaraki", "fuji")]
        [False, True]
    """
    nodes = [
        node
        for case in scheme.question(question).cases
        for node in (case.when, case.score)
    ]
    nodes += [
        node
        for let in scheme.lets
        for each in let.alternatives
        for node in (each.when, each.value)
    ]
    return any(
        asks_for_direction(part)
        for node in nodes
        if node is not None
        for part in parts(node)
    )
