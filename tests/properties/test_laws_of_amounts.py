"""
Laws of exact numbers and of amounts as people print them.
"""

from __future__ import annotations

import contextlib
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from civicplan.base.amounts import exact, fraction
from civicplan.base.printed_amounts import (
    Amount,
    print_amount,
    read_amount,
    read_revision,
)
from civicplan.errors import InvalidValueError
from civicplan.testing.amounts import amounts, numbers, printed_amounts, units


# Signs that amounts are printed with, so that chance makes something near to one.
nearly = st.text("0123456789,.-▲△%％ 千万億円人(（)）約以上→➔—ＯO１²①", max_size=12)


@given(numbers())
def test_an_exact_number_is_itself(number: Decimal) -> None:
    """
    To make exact what is exact changes nothing.
    """
    assert number.as_tuple() == exact(number).as_tuple()


@given(numbers())
def test_a_number_written_out_keeps_every_digit(number: Decimal) -> None:
    """
    With or without commas, the same digits come back.
    """
    assert number.as_tuple() == exact(f"{number:f}").as_tuple()
    assert number.as_tuple() == exact(f"{number:,f}").as_tuple()


@given(st.integers(-(10**400) + 1, 10**400 - 1))
def test_an_int_and_its_text_are_one_number(number: int) -> None:
    """
    4400 and "4400" are the same.
    """
    assert exact(number) == exact(str(number)) == number


@given(numbers())
def test_a_fraction_equals_its_number(number: Decimal) -> None:
    """
    Nothing is rounded.
    """
    assert Fraction(str(number)) == fraction(number)


@given(nearly | st.text())
def test_whatever_is_written_is_a_number_or_an_error(text: str) -> None:
    """
    No text makes anything but a number or our own error, and no float gets in.
    """
    with contextlib.suppress(InvalidValueError):
        assert exact(text).is_finite()


@given(st.floats())
def test_no_float_is_ever_taken(number: float) -> None:
    """
    Not even a whole one.
    """
    with pytest.raises(InvalidValueError, match="a float is not exact"):
        exact(number)  # type: ignore[arg-type]


@given(numbers(), st.just("") | units(), st.sampled_from(["ja", "en"]))
def test_what_is_printed_is_read_back(value: Decimal, unit: str, language: str) -> None:
    """
    Printing and reading lose neither digit nor unit.
    """
    again = read_amount(print_amount(value, unit, language))

    assert Amount(value=value, unit=unit) == again
    assert again.value is not None
    assert value.as_tuple() == again.value.as_tuple()


@given(amounts())
def test_every_amount_is_read_back_from_its_text(amount: Amount) -> None:
    """
    Marks, limits and running totals too.
    """
    assert amount == read_amount(str(amount))


@given(printed_amounts())
def test_the_way_of_printing_does_not_matter(pair: tuple[str, Amount]) -> None:
    """
    Full-width or not, with commas or not, with ▲ or −: it is the same amount.
    """
    printed, meant = pair

    assert meant == read_amount(printed)


@given(amounts(), amounts(), st.sampled_from(["→", " → ", "->", " ⇒ "]))
def test_a_revision_is_the_two_amounts_beside_its_arrow(
    before: Amount, after: Amount, arrow: str
) -> None:
    """
    Each side is read as it would be alone, but for a unit printed once.
    """
    was, now = read_revision(f"{before}{arrow}{after}")

    assert (before.value, before.mark) == (was.value, was.mark)
    assert (after.value, after.mark) == (now.value, now.mark)
    if before.unit and after.unit:
        assert (before, after) == (was, now)


@given(st.tuples(*[st.integers(1, 9999)] * 4), st.sampled_from(["", "円", "人"]))
def test_a_number_broken_up_is_put_together(
    parts: tuple[int, int, int, int], unit: str
) -> None:
    """
    兆, 億 and 万 inside a number say how large each part is.
    """
    trillions, hundred_millions, ten_thousands, ones = parts
    printed = f"{trillions:,}兆{hundred_millions}億{ten_thousands}万{ones:,}{unit}"
    value = trillions * 10**12 + hundred_millions * 10**8 + ten_thousands * 10**4 + ones

    assert Amount(value=Decimal(value), unit=unit) == read_amount(printed)


@given(nearly | st.text())
def test_whatever_is_printed_is_read_or_refused(text: str) -> None:
    """
    No cell raises anything but our own error, and what is read can be printed.
    """
    with contextlib.suppress(InvalidValueError):
        amount = read_amount(text)
        assert amount == read_amount(str(amount))


@given(nearly | st.text())
def test_whatever_looks_like_a_revision_is_read_or_refused(text: str) -> None:
    """
    No cell raises anything but our own error.
    """
    with contextlib.suppress(InvalidValueError):
        assert 2 == len(read_revision(f"4 → {text}"))
