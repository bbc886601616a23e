"""
Quantities as they are printed.
"""

from __future__ import annotations

import decimal
import functools
from decimal import Decimal
from fractions import Fraction
from typing import Final

from civicplan.base.periods import JAPAN, FiscalYear, Period, period
from civicplan.base.printed_amounts import print_amount
from civicplan.base.printed_periods import print_period
from civicplan.rules import quantities
from civicplan.rules.choices import PER_CENT
from civicplan.rules.expressions import (
    SHARES,
    Absolute,
    Binary,
    Expression,
    Figure,
    Metric,
    Name,
    Number,
    Opposite,
    Relation,
    Test,
    leaves,
)
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.tables import Rounding
from civicplan.rules.vocabulary import is_japanese


__all__ = [
    "is_share",
    "places_of",
    "places_of_step",
    "printed_amount",
    "printed_end",
    "printed_period",
    "printed_quantity",
    "printed_share",
    "rounded",
    "unit_of",
]

_UNITS: Final = frozenset({"change since", "gap to", "ambition of"})
_WIDE: Final = decimal.Context(prec=4000)
_SIX: Final = decimal.Context(prec=6, rounding=decimal.ROUND_HALF_UP)
_PRINTABLE: Final = 100
_HUNDRED: Final = 100


def unit_of(node: Expression, unit: str, language: str) -> str:
    """
    The unit in which an expression is printed.

    Args:
        node: Any expression.
        unit: The indicator's unit, such as `"件"` or `"%"`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        The indicator's unit for figures and changes, but points for a change in per
        cent; nothing for shares and what is computed freely.

    Examples:
        >>> unit_of(Metric(metric="gap to", to="final"), "%", "ja")
        'ポイント'
    """
    match node:
        case Figure() | Name(name="actual"):
            return unit
        case Metric() if node.metric in _UNITS:
            if unit not in PER_CENT:
                return unit
            return "ポイント" if language.startswith("ja") else "percentage points"
        case Absolute() | Opposite():
            return unit_of(node.value, unit, language)
        case _:
            return ""


def is_share(node: Expression | Test) -> bool:
    """
    Whether an expression is a share, printed in per cent.

    Args:
        node: Any expression or comparison.

    Returns:
        Whether it is elapsed time, a metric such as progress, or written with `%`,
        and no amount, as 10 % of the baseline is.
    """
    return not _is_amount(node) and any(
        (isinstance(leaf, Name) and leaf.name == "elapsed")
        or (isinstance(leaf, Metric) and leaf.metric in SHARES)
        or (isinstance(leaf, Number) and leaf.text.endswith("%"))
        for leaf in leaves(node)
    )


def _is_amount(node: Expression | Test) -> bool:
    match node:
        case Metric():
            return node.metric in _UNITS
        case Absolute() | Opposite():
            return _is_amount(node.value)
        case Binary(sign="/"):
            return _is_amount(node.left) and not _is_amount(node.right)
        case Binary():
            return _is_amount(node.left) or _is_amount(node.right)
        case Relation():
            return any(map(_is_amount, [node.first, *(each for _, each in node.rest)]))
        case _:
            return isinstance(node, Figure) or node == Name(name="actual")


@functools.lru_cache(maxsize=4096)
def _period(text: str, calendar: FiscalYear, language: str) -> str:
    return print_period(period(text, calendar), language=language)


def printed_period(when: Period, language: str) -> str:
    """
    A period as it is printed; remembered, since a report prints few of them often.

    Args:
        when: Such as `FY2011`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"2011年度"`.
    """
    return _period(when.text, when.calendar or JAPAN, language)


def printed_end(when: Period, language: str) -> str:
    """
    The end of a period as it is printed; a day is its own end.

    Args:
        when: Such as `FY2011`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"2011年度末"` or `"2011年3月31日"`.
    """
    printed = printed_period(when, language)
    if when.start == when.end:
        return printed
    return f"{printed}末" if is_japanese(language) else f"the end of {printed}"


def _printed(value: Decimal, unit: str, language: str) -> str:
    if abs(value.adjusted()) < _PRINTABLE and len(str(value)) < _PRINTABLE:
        return print_amount(value, unit, language)
    # What is computed may have more digits than any number that a plan holds.
    return f"{value:.5E} {unit}".rstrip()


@functools.lru_cache(maxsize=4096)
def _amount(text: str, unit: str, language: str) -> str:
    return _printed(Decimal(text), unit, language)


def printed_amount(value: Decimal, unit: str, language: str) -> str:
    """
    An amount as it is printed, with the digits that it was given.

    Args:
        value: Such as `Decimal("24.0")`.
        unit: Such as `"%"`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"24.0%"`.
    """
    # By its text, because 24.0 equals 24 and is printed with another digit.
    return _amount(str(value), unit, language)


def rounded(numerator: int, denominator: int, places: int) -> Decimal:
    """
    A fraction to so many decimal places, half away from zero.

    Args:
        numerator: Of any size.
        denominator: Above zero.
        places: Decimal places.

    Returns:
        The number with exactly that many places.

    Examples:
        >>> rounded(21099, 5, 1)
        Decimal('4219.8')
    """
    size = abs(numerator) * 10**places
    count = (2 * size + denominator) // (2 * denominator)
    return Decimal(count if numerator > 0 else -count).scaleb(-places, _WIDE)


def places_of(value: Decimal) -> int:
    """
    The decimal places that a number was printed with.

    Examples:
        >>> places_of(Decimal("24.0")), places_of(Decimal(4400))
        (1, 0)
    """
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _decimal(value: Quantity) -> Decimal:
    """
    A quantity in full where it is a decimal of few places, or else in six digits.
    """
    if isinstance(value, Decimal):
        return _SIX.plus(value)
    for places in range(13):
        if 10**places % value.denominator == 0:
            return rounded(value.numerator, value.denominator, places)
    return _SIX.divide(Decimal(value.numerator), Decimal(value.denominator))


def printed_share(value: Quantity, language: str, places: int = 1) -> str:
    """
    A share in per cent.

    Args:
        value: Such as `Fraction(4, 5)`.
        language: A BCP 47 tag, such as `"ja"`.
        places: Decimal places at most; zeros at the end are left out.

    Returns:
        Such as `"80%"`.

    Examples:
        >>> printed_share(Fraction(4, 5), "en"), printed_share(Fraction(2, 3), "en")
        ('80%', '66.7%')
    """
    exact = Fraction(value) * _HUNDRED
    shown = rounded(exact.numerator, exact.denominator, places)
    if shown == shown.to_integral_value():
        shown = shown.quantize(Decimal(1), context=_WIDE)
    return _printed(shown, "%", language)


def printed_quantity(
    node: Expression,
    value: Quantity | Reason,
    *,
    rounding: Rounding | None = None,
    unit: str = "",
    language: str = "en",
) -> str:
    """
    A quantity as a scheme shows it.

    Args:
        node: The expression that it is the value of.
        value: The quantity; what is undefined is printed as its reason.
        rounding: How it is rounded for display.
        unit: The indicator's unit, printed with figures and changes.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"120.8%"` or `"147件"`.

    Examples:
        >>> printed_quantity(
        ...     Metric(metric="gap to", to="final"), Fraction(147), unit="件"
        ... )
        '147 件'
    """
    if isinstance(value, Reason):
        return value.label(language)
    unit = unit_of(node, unit, language)
    if rounding is None or not isinstance(rounding.step, Number):
        if is_share(node) and not unit:
            return printed_share(value, language)
        return _printed(_decimal(value), unit, language)
    step = rounding.step.value
    shown = quantities.OPERATIONS[rounding.how](value, step)
    if isinstance(shown, Reason):
        return shown.label(language)
    top, bottom = shown.as_integer_ratio()
    times = 1
    if rounding.step.text.endswith("%"):
        times, unit = _HUNDRED, "%"
    shown_as = rounded(top * times, bottom, places_of_step(step, times))
    return _printed(shown_as, unit, language)


@functools.lru_cache(maxsize=256)
def places_of_step(step: Fraction, times: int = 1) -> int:
    """
    The decimal places of a multiple of a step.

    Args:
        step: Such as `Fraction(1, 1000)`, which is 0.1 %.
        times: How many times as large it is printed: 100 in per cent.

    Returns:
        Decimal places.

    Examples:
        >>> places_of_step(Fraction(1, 1000), 100)
        1
    """
    return places_of(_decimal(step * times))
