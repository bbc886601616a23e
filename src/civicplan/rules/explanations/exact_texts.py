"""
Exact quantities as texts that are read back as the same quantity.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from civicplan.errors import InvalidValueError
from civicplan.rules.quantities import Quantity


__all__ = ["exact_text", "read_exact"]

# A longer decimal is harder to read than the fraction.
_MOST_PLACES: Final = 30
# An exponent of four digits would be a number of thousands.
_NUMBER: Final = r"-?[0-9]+(\.[0-9]+)?([Ee][+-]?[0-9]{1,3})?|-?[0-9]+/[0-9]+"


def exact_text(value: Quantity | int) -> str:
    """
    A quantity as a text, without loss.

    Args:
        value: Of any size.

    Returns:
        A decimal where there is a short one, and otherwise the fraction; what passed
        through a root has its 60 significant digits.

    Examples:
        >>> exact_text(Fraction(5163, 4000)), exact_text(Fraction(-66, 73))
        ('1.29075', '-66/73')
        >>> exact_text(Decimal("24.0"))
        '24.0'
    """
    if isinstance(value, Decimal):
        return f"{value:f}" if abs(value.adjusted()) < _MOST_PLACES else str(value)
    exact = Fraction(value)
    places = _places_of(exact.denominator)
    if places is None:
        return str(exact)
    size = str(abs(exact.numerator) * 10**places // exact.denominator)
    size = size.rjust(places + 1, "0")
    whole, rest = size[: len(size) - places], size[len(size) - places :]
    sign = "-" * (exact < 0)
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"


def _places_of(denominator: int) -> int | None:
    """
    The decimal places that a fraction needs, or none where no few are enough.
    """
    rest, twos, fives = denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    places = max(twos, fives)
    return places if rest == 1 and places <= _MOST_PLACES else None


def read_exact(text: str) -> Fraction:
    """
    The quantity that a text stands for.

    Args:
        text: As `exact_text` writes it.

    Returns:
        The quantity.

    Raises:
        InvalidValueError: If it is no number.

    Examples:
        >>> read_exact("-66/73")
        Fraction(-66, 73)
    """
    asked: object = text
    try:
        if isinstance(asked, str) and re.fullmatch(_NUMBER, asked):
            return Fraction(asked)
    except (ValueError, ZeroDivisionError):
        pass
    hint = "write a decimal such as 4258.125, or a fraction such as 66/73."
    raise InvalidValueError("number", text, hint)
