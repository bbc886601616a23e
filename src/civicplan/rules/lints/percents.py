"""
Numbers that were perhaps meant in per cent: `rate >= 80`, where a rate of 0.8 is 80 %.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from civicplan.rules.bounds import constant
from civicplan.rules.expressions import (
    SHARES,
    Binary,
    Condition,
    Expression,
    Metric,
    Missing,
    Name,
    Named,
    Number,
    Relation,
    leaves,
)
from civicplan.rules.lints.shapes import Lint
from civicplan.rules.saying import said
from civicplan.rules.tables import Let


__all__ = ["forgotten_percents"]

_SUFFIXES: Final = frozenset({"never below", "never above", "rounded to", "cut to"})
# Shares of 500 % are rare, and limits there rarer.
_LEAST: Final = 5
_HUNDRED: Final = 100


def forgotten_percents(
    conditions: Sequence[Condition | None], paths: Sequence[str], lets: Sequence[Let]
) -> Iterator[Lint]:
    """
    The numbers that are compared with what is surely a share.

    Args:
        conditions: Of the lines of a table.
        paths: Where each line stands.
        lets: The quantities that are named there, in order.

    Yields:
        A lint for each number that is 500 % or more and has no `%`.
    """
    shares = _shares(lets)
    for condition, path in zip(conditions, paths, strict=True):
        tests = condition.tests if condition else ()
        for test in tests:
            if isinstance(test, Relation):
                for number, value in _without_percent(test, shares):
                    yield _lint(said(number), value, path)


def _lint(text: str, value: Fraction, path: str) -> Lint:
    meant = said(Number(value=value * _HUNDRED))
    sentence = f"{text} is {meant} %; write {text} % if that is meant."
    return Lint(code="percent-forgotten", path=path, sentence=sentence)


def _without_percent(
    test: Relation, shares: frozenset[str]
) -> Iterator[tuple[Expression, Fraction]]:
    sides = (test.first, *(side for _, side in test.rest))
    if not any(_is_share(side, shares) for side in sides):
        return
    for side in sides:
        value = constant(side)
        written = (leaf.text for leaf in leaves(side) if isinstance(leaf, Number))
        if (
            value is not None
            and abs(value) >= _LEAST
            and not any(text.endswith("%") for text in written)
        ):
            yield side, value


def _shares(lets: Sequence[Let]) -> frozenset[str]:
    """
    The names that stand for a share whichever of their alternatives is taken.
    """
    found: set[str] = set()
    for let in lets:
        values = [each.value for each in let.alternatives]
        computed = [
            value
            for value in values
            if constant(value) is None and not isinstance(value, Missing)
        ]
        if computed and all(_is_share(value, found) for value in computed):
            found.add(let.name)
    return frozenset(found)


def _is_share(node: Expression, shares: frozenset[str] | set[str]) -> bool:
    match node:
        case Metric():
            return node.metric in SHARES
        case Name():
            return node.name == "elapsed"
        case Named():
            return node.name in shares
        case Binary() if node.sign in _SUFFIXES:
            return _is_share(node.left, shares)
        case _:
            return False
