"""
Exact numbers, by example.
"""

from __future__ import annotations

import time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from civicplan.base.amounts import exact, fraction
from civicplan.errors import InvalidValueError


class Sample(int):
    """
    An int of another class, as other libraries make them.
    """


class Money(Decimal):
    """
    A decimal of another class, as ledgers have them.
    """


class Scalar(str):
    """
    A text of another class, as YAML libraries make them.
    """

    __slots__ = ()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("4400", "4400"),
        ("24.0", "24.0"),
        ("1.20", "1.20"),
        ("-214", "-214"),
        ("+5", "5"),
        (".5", "0.5"),
        ("010", "10"),
        ("0", "0"),
        ("0.00", "0.00"),
        ("-0", "0"),
        ("-0.0", "0.0"),
        ("4,400", "4400"),
        ("1,266,980.50", "1266980.50"),
        ("-1,000", "-1000"),
        ("1e3", "1000"),
        ("1.5E+3", "1500"),
        ("2.50e-1", "0.250"),
        (4400, "4400"),
        (0, "0"),
        (-7, "-7"),
        (Decimal("24.0"), "24.0"),
        (Decimal("-0.0"), "0.0"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0E+7"), "0"),
        (Decimal("1E-7"), "0.0000001"),
        (Sample(12), "12"),
        (Money("12.50"), "12.50"),
        (Scalar("12.0"), "12.0"),
    ],
    ids=repr,
)
def test_a_plain_number_keeps_its_digits(value: Any, written: str) -> None:
    """
    What was written as 24.0 stays 24.0, and zero has no sign.
    """
    number = exact(value)

    assert written == f"{number:f}"
    assert type(number) is Decimal


def test_a_decimal_is_taken_as_it_is() -> None:
    """
    Nothing is made anew where nothing is to do.
    """
    number = Decimal("24.0")

    assert number is exact(number)


def _refusal(value: Any) -> str:
    with pytest.raises(InvalidValueError) as refused:
        exact(value, "observation.value")
    return str(refused.value).partition(": ")[2]


_NO_NUMBER = "it is no number. Where there is no figure, leave the value out."
_TOO_LARGE = (
    "at most 400 digits are kept, between 10^-400 and 10^400. Is it a slip of the pen?"
)
_NOT_PLAIN = (
    "a plain number is needed, such as 4400 or 24.0. "
    "What people print, such as ▲214 or 24.0%, is read with read_amount."
)
_GROUPS = (
    "commas stand between groups of three digits, as in 4,400, "
    "and a decimal part follows a point, as in 24.0."
)
_SAMPLE = (
    "it is no number: write a Decimal, an int or text, "
    'such as Decimal("24.5") or "24.5".'
)


def _plainly(number: str) -> str:
    return (
        f"write it plainly, {number}, "
        "or read it with read_amount, which takes what people print."
    )


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("7,5OO", "characters 4 and 5 are letters, not digits: write 7500."),
        ("75O", "character 3 is a letter, not a digit: write 750."),
        ("l2", "character 1 is a letter, not a digit: write 12."),
        ("OlO2", "characters 1, 2 and 3 are letters, not digits: write 0102."),
        ("", _NO_NUMBER),
        (" ", _NO_NUMBER),
        ("NaN", _NO_NUMBER),
        ("inf", _NO_NUMBER),
        ("-Infinity", _NO_NUMBER),
        (Decimal("NaN"), _NO_NUMBER),
        (Decimal("sNaN"), _NO_NUMBER),
        (Decimal("-Infinity"), _NO_NUMBER),
        ("1_000", _plainly("1000")),
        ("４，８３３", _plainly("4833")),
        (" 12", _plainly("12")),
        ("12\n", _plainly("12")),
        ("1 000", _plainly("1000")),
        ("44,00", _GROUPS),
        ("3,5", _GROUPS),
        ("4,4000", _GROUPS),
        (",400", _GROUPS),
        ("24.", "its decimals seem to be cut off: write 24, or 24.0."),
        ("▲214", _NOT_PLAIN),
        ("24.0%", _NOT_PLAIN),
        ("OO", _NOT_PLAIN),
        ("-", _NOT_PLAIN),
        ("1-2", _NOT_PLAIN),
        ("1.2.3", _NOT_PLAIN),
        ("--5", _NOT_PLAIN),
        ("٤", _NOT_PLAIN),
        ("1e", _NOT_PLAIN),
        ("1e999999999", _TOO_LARGE),
        ("-1e-999999999", _TOO_LARGE),
        (f"1e{'9' * 40}", _TOO_LARGE),
        ("0e9999", _TOO_LARGE),
        (Decimal("1e999999"), _TOO_LARGE),
        (Decimal("0e-999999"), _TOO_LARGE),
        (24.5, 'a float is not exact. Write Decimal("24.5") or "24.5".'),
        (0.1, 'a float is not exact. Write Decimal("0.1") or "0.1".'),
        (float("nan"), 'a float is not exact. Write Decimal("24.5") or "24.5".'),
        (float("-inf"), 'a float is not exact. Write Decimal("24.5") or "24.5".'),
        (True, _SAMPLE),
        (None, _SAMPLE),
        (Fraction(1, 2), _SAMPLE),
        (["4400"], _SAMPLE),
    ],
    ids=repr,
)
def test_what_is_no_plain_number_is_refused(value: Any, sentence: str) -> None:
    """
    The error says what is wrong and what to write.
    """
    assert sentence == _refusal(value)


def test_the_error_names_the_field_and_shows_the_value() -> None:
    """
    Whoever reads it finds the place.
    """
    with pytest.raises(InvalidValueError) as refused:
        exact("75O", "observation.value")

    expected = (
        "observation.value = '75O': character 3 is a letter, not a digit: write 750."
    )
    assert expected == str(refused.value)


@pytest.mark.parametrize(
    "value",
    ["9" * 400, "1e399", "1e-400", 10**400 - 1, Decimal("1e399"), f"0.{'0' * 398}1"],
)
def test_the_largest_and_the_smallest_number_are_kept(value: Any) -> None:
    """
    400 digits, just below 10^400, and 10^-400.
    """
    number = exact(value)

    assert number == exact(number)


@pytest.mark.parametrize(
    "value",
    ["9" * 401, "1e400", "1e-401", 10**400, -(10**5000), "1" * 10**6, Decimal("1e400")],
    ids=range(7),
)
def test_beyond_them_a_number_is_refused(value: Any) -> None:
    """
    No number is kept that could not be written out.
    """
    assert _TOO_LARGE == _refusal(value)


def test_a_huge_exponent_is_never_expanded() -> None:
    """
    To refuse 1e999999999 costs no time and no memory.
    """
    start = time.perf_counter()

    assert _TOO_LARGE == _refusal("1e999999999")
    assert _TOO_LARGE == _refusal(Decimal("1e999999999"))
    assert 1 > time.perf_counter() - start


def test_a_fraction_is_exact() -> None:
    """
    No digit is lost on the way.
    """
    assert Fraction(49, 2) == fraction(Decimal("24.50"))


def test_a_fraction_of_a_huge_number_is_refused() -> None:
    """
    Its numerator would fill the memory.
    """
    with pytest.raises(InvalidValueError, match="at most 400 digits"):
        fraction(Decimal("1e999999999999"))
