"""
Strategies for exact numbers, units and the amounts that people print.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import Final, get_args

from hypothesis import strategies as st

from civicplan.base.amounts import exact
from civicplan.base.printed_amounts import (
    ABOLISHED,
    IMPROVE,
    NO_FIGURE,
    Amount,
    Limit,
)
from civicplan.base.unit_names import named_units


__all__ = ["amounts", "numbers", "printed_amounts", "units"]

_MOST_DIGITS: Final = 400
_ALL: Final = 10**_MOST_DIGITS - 1
_WIDE: Final = str.maketrans("0123456789,.%()", "０１２３４５６７８９，．％（）")
_MANY: Final = ("", "", "", "千", "百万", "億")


@st.composite
def numbers(
    draw: st.DrawFn,
    *,
    min_value: Decimal | int | None = None,
    max_value: Decimal | int | None = None,
    max_places: int = _MOST_DIGITS,
) -> Decimal:
    """
    Every number that a plan can hold, with any digits at its end.

    Args:
        draw: Given by Hypothesis.
        min_value: The smallest of them.
        max_value: The largest of them.
        max_places: The most digits that stand after the point.

    Returns:
        A strategy for finite decimals; most are short, some have hundreds of digits.

    Examples:
        >>> from hypothesis import find
        >>> find(numbers(), lambda number: number > 0)
        Decimal('1')
        >>> find(numbers(max_value=-1, max_places=1), lambda each: True)
        Decimal('-1')
    """
    places = draw(st.integers(0, min(2, max_places)) | st.integers(0, max_places))
    least = -_ALL if min_value is None else max(-_ALL, _scaled(min_value, places))
    most = _ALL if max_value is None else min(_ALL, -_scaled(-max_value, places))
    whole = st.integers(least, most)
    if min_value is None and max_value is None:
        whole = st.integers().filter(lambda each: -_ALL <= each <= _ALL) | whole
    return exact(f"{draw(whole)}e-{places}")


def _scaled(value: Decimal | int, places: int) -> int:
    return math.ceil(Fraction(value) * Fraction(10) ** places)


def units() -> st.SearchStrategy[str]:
    """
    Every unit that civicplan knows, alone, many at a time, and per another.

    Returns:
        A strategy for texts such as `"件"`, `"千円"`, `"%"` or `"g/人"`.

    Examples:
        >>> from hypothesis import find
        >>> find(units(), lambda unit: "/" in unit)
        '人/人'
    """
    single = st.builds("{}{}".format, st.sampled_from(_MANY), st.deferred(_labels))
    return single | st.builds("{}/{}".format, single, single)


def _labels() -> st.SearchStrategy[str]:
    shipped = [each.label for each in named_units() if not each.added]
    return st.sampled_from(shipped)


def amounts() -> st.SearchStrategy[Amount]:
    """
    Every amount that a cell can hold, and every mark in place of one.

    Returns:
        A strategy for `Amount`.

    Examples:
        >>> from hypothesis import find
        >>> print(find(amounts(), lambda each: each.running is not None))
        0(0)
    """
    marks = st.sampled_from([NO_FIGURE, IMPROVE, ABOLISHED])
    return st.builds(
        Amount,
        value=numbers(),
        unit=st.just("") | units(),
        running=st.none() | numbers(),
        limit=st.none() | st.sampled_from(get_args(Limit)),
        approximate=st.booleans(),
    ) | st.builds(Amount, value=st.none(), mark=marks)


@st.composite
def printed_amounts(draw: st.DrawFn) -> tuple[str, Amount]:
    """
    What people may print in a cell, and the amount that they mean.

    Args:
        draw: Given by Hypothesis.

    Returns:
        A strategy for pairs of a text and its `Amount`: with commas or without, in
        full-width characters or not, with any sign for minus, with blanks around.

    Examples:
        >>> from hypothesis import find
        >>> find(printed_amounts(), lambda each: each[1].mark == "➔")[0]
        '➔'
    """
    meant = draw(amounts())
    text = str(meant)
    if meant.value is not None:
        text = text.replace("-", draw(st.sampled_from("-▲△−‐－")))
        if draw(st.booleans()):
            text = text.replace(",", "")
        if draw(st.booleans()):
            text = text.translate(_WIDE)
    return draw(st.sampled_from(["{}", " {}", "{}\u3000"])).format(text), meant
