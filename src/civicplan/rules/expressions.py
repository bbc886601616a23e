"""
The expressions of a scheme as values: what the parser makes and evaluators walk.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final, TypeAlias

import attrs

from civicplan.base._showing import as_written


__all__ = [
    "FROM_BASELINE",
    "METRICS",
    "NAMES",
    "REFERENCES",
    "SCORES",
    "SHARES",
    "WORDS",
    "Absolute",
    "Aggregate",
    "Binary",
    "Condition",
    "Expression",
    "Figure",
    "IsMissing",
    "IsReached",
    "Leaf",
    "Metric",
    "Missing",
    "Name",
    "Named",
    "Number",
    "Opposite",
    "Parameter",
    "Relation",
    "Test",
    "WordIs",
    "inner",
    "leaves",
    "parts",
]

REFERENCES: Final = (
    "baseline",
    "interim",
    "final",
    "expected",
    "previous",
    "year ago",
    "external",
)
METRICS: Final = (
    "progress to",
    "ratio to",
    "achievement of",
    "change since",
    "gap to",
    "pace to",
    "growth since",
    "ambition of",
)
FROM_BASELINE: Final = frozenset({"progress to", "pace to", "ambition of"})
"""The metrics that begin at the baseline, whatever they lead to."""
SHARES: Final = frozenset(
    {"progress to", "ratio to", "achievement of", "pace to", "growth since"}
)
"""The metrics that are shares, of which 1 is 100 %."""
NAMES: Final = ("actual", "years", "planned years", "elapsed", "lag", "sense")
SCORES: Final = (
    "mean of",
    "weighted mean of",
    "sum of",
    "least of",
    "greatest of",
)
WORDS: Final = {
    "direction": ("increase", "decrease", "maintain"),
    "aim": ("reach", "within", "improve", "complete"),
    "kind": (),
    "unit": (),
    "mark": (),
    "status": (
        "provisional",
        "estimated",
        "forecast",
        "revised",
        "series break",
        "not collected",
        "not yet available",
        "missing",
    ),
    "outlook": ("likely", "unlikely"),
    "state": ("active", "new", "not_started", "not_due", "finished", "abolished"),
    "phase": ("mid", "final"),
}
"""The words that can be tested, each with its values; none where any text may be."""


@attrs.frozen(kw_only=True, repr=False)
class Number:
    """
    A number written in the scheme.

    Attributes:
        value: Such as `Fraction(4, 5)` for `80 %`.
        text: As it is written, such as `"80 %"`; takes no part in equality.
    """

    __repr__ = as_written

    value: Fraction
    text: str = attrs.field(default="", eq=False)


@attrs.frozen(kw_only=True, repr=False)
class Missing:
    """
    The word `missing` in place of a number: a quantity left undefined on purpose.
    """

    __repr__ = as_written


@attrs.frozen(kw_only=True, repr=False)
class Name:
    """
    A quantity of the figures compared.

    Attributes:
        name: One of `NAMES`, such as `"elapsed"`.
    """

    __repr__ = as_written

    name: str


@attrs.frozen(kw_only=True, repr=False)
class Figure:
    """
    A figure that the actual is compared with.

    Attributes:
        name: One of `REFERENCES`, such as `"interim"`.
    """

    __repr__ = as_written

    name: str


@attrs.frozen(kw_only=True, repr=False)
class Named:
    """
    A quantity that a `let` above has named.

    Attributes:
        name: Such as `"rate"`.
    """

    __repr__ = as_written

    name: str


@attrs.frozen(kw_only=True, repr=False)
class Parameter:
    """
    A number that the indicator sets, or the scheme's default for it.

    Attributes:
        name: Such as `"margin"`.
    """

    __repr__ = as_written

    name: str


@attrs.frozen(kw_only=True, repr=False)
class Metric:
    """
    One of the formulas of `metrics`, applied to a figure.

    Attributes:
        metric: One of `METRICS`, such as `"progress to"`.
        to: One of `REFERENCES`, such as `"final"`.
    """

    __repr__ = as_written

    metric: str
    to: str


@attrs.frozen(kw_only=True, repr=False)
class Aggregate:
    """
    Something counted or computed over what is rolled up.

    Attributes:
        how: `"count of"` or one of `SCORES`.
        of: What is counted: `"rated"`, `"unrated"`, `"all"` or a rating's id; for
            the others it is `"score"`.
    """

    __repr__ = as_written

    how: str
    of: str


@attrs.frozen(kw_only=True, repr=False)
class Absolute:
    """
    `abs( )`: the value without its sign.

    Attributes:
        value: What stands in the brackets.
    """

    __repr__ = as_written

    value: Expression


@attrs.frozen(kw_only=True, repr=False)
class Opposite:
    """
    A minus sign before a value.

    Attributes:
        value: What follows the sign.
    """

    __repr__ = as_written

    value: Expression


@attrs.frozen(kw_only=True, repr=False)
class Binary:
    """
    Two values and what is done with them.

    Attributes:
        sign: One of `+ - * / **`, `"never below"`, `"never above"`, `"rounded to"`
            and `"cut to"`.
        left: The value before it.
        right: The value after it.
    """

    __repr__ = as_written

    sign: str
    left: Expression
    right: Expression


Leaf: TypeAlias = (
    Number | Missing | Name | Figure | Named | Parameter | Metric | Aggregate
)
_LEAVES = (Number, Missing, Name, Figure, Named, Parameter, Metric, Aggregate)

Expression: TypeAlias = Leaf | Absolute | Opposite | Binary


@attrs.frozen(kw_only=True, repr=False)
class Relation:
    """
    Two or three values compared, as in `50 % <= rate < 80 %`.

    Attributes:
        first: The value on the left.
        rest: Each sign with the value on its right, such as `(("<", Number(…)),)`;
            one or two of them.
    """

    __repr__ = as_written

    first: Expression
    rest: tuple[tuple[str, Expression], ...]


@attrs.frozen(kw_only=True, repr=False)
class IsMissing:
    """
    `x is missing` or `x is not missing`: true or false, never undefined.

    Attributes:
        value: What is asked about.
        negated: Whether it says `not`.
    """

    __repr__ = as_written

    value: Expression
    negated: bool = False


@attrs.frozen(kw_only=True, repr=False)
class IsReached:
    """
    `r is reached` or `r is not reached`.

    Attributes:
        figure: One of `REFERENCES`, such as `"interim"`.
        negated: Whether it says `not`.
    """

    __repr__ = as_written

    figure: str
    negated: bool = False


@attrs.frozen(kw_only=True, repr=False)
class WordIs:
    """
    A word tested with `=` or `!=`, as in `kind = survey`.

    Attributes:
        field: One of `WORDS`, such as `"kind"`.
        word: What it is compared with, such as `"survey"`.
        negated: Whether it says `!=`, which is true too where there is no word.
    """

    __repr__ = as_written

    field: str
    word: str
    negated: bool = False


Test: TypeAlias = Relation | IsMissing | IsReached | WordIs


@attrs.frozen(kw_only=True, repr=False)
class Condition:
    """
    What a `when` says: tests of which each must hold.

    Attributes:
        tests: At least one.
        text: As it is written, such as `"rate >= 80 %"`; takes no part in equality.
    """

    __repr__ = as_written

    tests: tuple[Test, ...]
    text: str = attrs.field(default="", eq=False)


def inner(node: Expression | Test | Condition) -> tuple[Expression | Test, ...]:
    """
    What an expression or condition is directly made of, from left to right.
    """
    match node:
        case Condition():
            return node.tests
        case Relation():
            return (node.first, *(value for _, value in node.rest))
        case IsMissing() | Absolute() | Opposite():
            return (node.value,)
        case IsReached():
            return (Figure(name=node.figure),)
        case Binary():
            return (node.left, node.right)
        case _:
            return ()


def parts(node: Expression | Test | Condition) -> Iterator[Expression | Test]:
    """
    Everything in an expression or condition, itself included, from left to right.

    Args:
        node: Where to begin.

    Yields:
        Each test and expression, the whole before its parts.
    """
    if not isinstance(node, Condition):
        yield node
    for each in inner(node):
        yield from parts(each)


def leaves(node: Expression | Test | Condition) -> Iterator[Leaf]:
    """
    The numbers, names and figures in an expression or condition.

    Args:
        node: Where to look.

    Yields:
        Each from left to right, as often as it stands there.
    """
    for part in parts(node):
        if isinstance(part, _LEAVES):
            yield part
