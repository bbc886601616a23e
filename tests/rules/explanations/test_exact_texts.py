"""
Exact quantities as texts.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from civicplan.errors import InvalidValueError
from civicplan.rules.explanations.exact_texts import exact_text, read_exact


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(0), "0"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(21_099, 5), "4219.8"),
        (Fraction(-66, 73), "-66/73"),
        (Fraction(1, 2**31), "1/2147483648"),
        (Fraction(10**40), "1" + "0" * 40),
        (Decimal("24.0"), "24.0"),
        (Decimal("1E+3"), "1000"),
        (Decimal("1E-50"), "1E-50"),
        (3, "3"),
    ],
)
def test_a_short_decimal_is_written_as_one(
    value: Fraction | Decimal | int, text: str
) -> None:
    """
    And anything else as a fraction.
    """
    assert text == exact_text(value)


@given(st.fractions() | st.decimals(allow_nan=False, allow_infinity=False, places=5))
def test_what_is_written_is_read_back(value: Fraction | Decimal) -> None:
    """
    Without loss.
    """
    assert value == read_exact(exact_text(value))


@pytest.mark.parametrize(
    "text", ["", "many", "1/0", "1e9999", "0x10", "1_000", " 1", "1/-2", "nan", None]
)
def test_anything_else_is_refused(text: str) -> None:
    """
    Before it is computed with.
    """
    with pytest.raises(InvalidValueError, match="write a decimal such as"):
        read_exact(text)
