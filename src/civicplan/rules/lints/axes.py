"""
What a test is about: the axes that it limits, and how.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, TypeAlias

import attrs

from civicplan.base._showing import as_written
from civicplan.rules.arithmetic import RELATIONS
from civicplan.rules.bounds import constant
from civicplan.rules.expressions import (
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Relation,
    Test,
    WordIs,
)
from civicplan.rules.saying import said


__all__ = [
    "Axis",
    "Difference",
    "Limit",
    "Reached",
    "Target",
    "Value",
    "Word",
    "limits",
]

_TARGETS: Final = frozenset({"interim", "final"})
_TURNED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}


@attrs.frozen(kw_only=True, repr=False)
class Value:
    """
    A quantity that is compared with numbers.

    Attributes:
        of: The quantity.
    """

    __repr__ = as_written

    of: Expression


@attrs.frozen(kw_only=True, repr=False)
class Difference:
    """
    Two quantities that are compared with each other: how much more the first is.

    Attributes:
        of: One quantity.
        other: The other.
    """

    __repr__ = as_written

    of: Expression
    other: Expression


@attrs.frozen(kw_only=True, repr=False)
class Reached:
    """
    Whether a figure is reached.

    Attributes:
        figure: Such as `"interim"`.
    """

    __repr__ = as_written

    figure: str


@attrs.frozen(kw_only=True, repr=False)
class Target:
    """
    Whether there is a target, which needs no number.

    Attributes:
        figure: `"interim"` or `"final"`.
    """

    __repr__ = as_written

    figure: str


@attrs.frozen(kw_only=True, repr=False)
class Word:
    """
    A word that is tested.

    Attributes:
        field: Such as `"kind"`.
        mark: The mark, since an indicator may have several; nothing for other words.
    """

    __repr__ = as_written

    field: str
    mark: str = ""


Axis: TypeAlias = Value | Difference | Reached | Target | Word


@attrs.frozen(kw_only=True, repr=False)
class Limit:
    """
    What a test asks of one axis.

    Attributes:
        axis: Which.
        sign: A comparison with the border or the word; or `"missing"` or `"there"`;
            of what is reached `"="`, and `"!="` where it says `not`.
        border: What a quantity is compared with, and 0 for a difference.
        text: The border as it is written, or the word.
    """

    __repr__ = as_written

    axis: Axis
    sign: str
    border: Fraction = Fraction(0)
    text: str = ""


def limits(test: Test) -> tuple[Limit, ...] | None:
    """
    What a test asks of each axis.

    Args:
        test: Any test.

    Returns:
        All of which must hold; nothing where the test always holds, and none where it
        never does.
    """
    match test:
        case Relation():
            return _compared(test)
        case IsReached():
            sign = "!=" if test.negated else "="
            return (Limit(axis=Reached(figure=test.figure), sign=sign),)
        case IsMissing():
            return _missing(test)
        case WordIs():
            mark = test.word if test.field == "mark" else ""
            axis = Word(field=test.field, mark=mark)
            sign = "!=" if test.negated else "="
            return (Limit(axis=axis, sign=sign, text=test.word),)


def _missing(test: IsMissing) -> tuple[Limit, ...] | None:
    sign = "there" if test.negated else "missing"
    if isinstance(test.value, Figure) and test.value.name in _TARGETS:
        return (Limit(axis=Target(figure=test.value.name), sign=sign),)
    if constant(test.value) is not None:
        return () if test.negated else None
    return (Limit(axis=Value(of=test.value), sign=sign),)


def _compared(test: Relation) -> tuple[Limit, ...] | None:
    found: list[Limit] = []
    left = test.first
    for sign, right in test.rest:
        low, high = constant(left), constant(right)
        if low is not None and high is not None:
            if not RELATIONS[sign](low, high):
                return None
        elif high is not None:
            axis = Value(of=left)
            found.append(Limit(axis=axis, sign=sign, border=high, text=said(right)))
        elif low is not None:
            axis, turned = Value(of=right), _TURNED[sign]
            found.append(Limit(axis=axis, sign=turned, border=low, text=said(left)))
        elif said(left) <= said(right):
            found.append(Limit(axis=Difference(of=left, other=right), sign=sign))
        else:
            difference = Difference(of=right, other=left)
            found.append(Limit(axis=difference, sign=_TURNED[sign]))
        left = right
    return tuple(found)
