"""
The names that stand for a value, in the language and in a scheme.
"""

from __future__ import annotations

import functools
from typing import Final

import attrs

from civicplan.base._showing import as_written
from civicplan.rules.expressions import (
    METRICS,
    NAMES,
    REFERENCES,
    SCORES,
    Aggregate,
    Expression,
    Figure,
    Metric,
    Missing,
    Name,
    Named,
    Parameter,
)


__all__ = ["COUNTED", "KEYWORDS", "Scope", "phrases"]

COUNTED: Final = ("rated", "unrated", "all")
"""What a roll-up can count beside the ratings of the scheme."""


KEYWORDS: Final = frozenset(
    {"and", "or", "not", "is", "missing", "reached", "never", "rounded", "cut", "abs"}
)
"""Words by which the grammar is recognised, which begin no name."""


@attrs.frozen(kw_only=True, repr=False)
class Scope:
    """
    The names that an expression may use beside the language's own.

    Attributes:
        names: What stands above it in `let`, such as `("rate",)`.
        parameters: Numbers of the indicator, such as `("margin",)`.
        ratings: Ids of the scheme's ratings, which a roll-up may count.
        rolled: Whether it belongs to a roll-up, which sees counts and scores and no
            figures.
        later: Names that it may not use, since they stand below it or are its own;
            only what is said of a slip depends on them.
    """

    __repr__ = as_written

    names: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    ratings: tuple[str, ...] = ()
    rolled: bool = False
    later: tuple[str, ...] = attrs.field(default=(), eq=False)


@functools.lru_cache(maxsize=64)
def phrases(scope: Scope) -> tuple[dict[str, Expression], int]:
    """
    Every name that stands for a value.

    Args:
        scope: The names beside the language's own.

    Returns:
        What each name stands for, and the number of words in the longest.
    """
    known: dict[str, Expression] = {"missing": Missing()}
    if scope.rolled:
        for of in (*COUNTED, *scope.ratings):
            known[f"count of {of}"] = Aggregate(how="count of", of=of)
        for how in SCORES:
            known[f"{how} score"] = Aggregate(how=how, of="score")
    else:
        known |= {name: Name(name=name) for name in NAMES}
        known |= {name: Figure(name=name) for name in REFERENCES}
        known |= {
            f"{metric} {to}": Metric(metric=metric, to=to)
            for metric in METRICS
            for to in REFERENCES
        }
        known |= {name: Parameter(name=name) for name in scope.parameters}
    known |= {name: Named(name=name) for name in scope.names}
    return known, max(len(phrase.split()) for phrase in known)
