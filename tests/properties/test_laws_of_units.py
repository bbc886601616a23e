"""
Laws of units, and of quantities.
"""

from __future__ import annotations

import contextlib
import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from civicplan.base.unit_names import read_unit, size_of, write_unit
from civicplan.base.units import convert, define, quantity, same_kind, unit
from civicplan.errors import InvalidValueError, UnitError
from civicplan.testing.amounts import numbers, units


# Amounts of money and shares differ by powers of ten, so that converting one has an
# end; numbers of this size keep all their digits in a quantity too.
money = st.sampled_from(["円", "千円", "万円", "百万円", "億円", "thousand yen"])
shares = st.sampled_from(["", "%", "‰", "割", "％", "人/千人", "件/10万件"])
one_kind = st.sampled_from([money, shares]).flatmap(lambda kind: st.tuples(kind, kind))
short = numbers(min_value=-(10**12), max_value=10**12, max_places=6)

# Signs that units are written with, so that chance makes something near to one.
nearly = st.text("人円千万百件日m2g%/・*-^=[]10 .。ポ年", max_size=10)


@given(numbers(min_value=-(10**300), max_value=10**300, max_places=80), one_kind)
def test_there_and_back_is_exact(number: Decimal, pair: tuple[str, str]) -> None:
    """
    Converting an amount into another unit of its kind and back gives the same number.
    """
    one, other = pair

    assert number == convert(convert(number, one, other), other, one)


@given(short, short, one_kind)
def test_converting_keeps_sums(a: Decimal, b: Decimal, pair: tuple[str, str]) -> None:
    """
    The sum of what was converted is the converted sum.
    """
    one, other = pair

    assert convert(a + b, one, other) == convert(a, one, other) + convert(b, one, other)


@given(numbers(), units())
def test_into_the_same_unit_nothing_changes(number: Decimal, name: str) -> None:
    """
    Every digit stays.
    """
    assert number.as_tuple() == convert(number, name, name).as_tuple()


@given(units())
def test_a_unit_written_out_means_the_same(name: str) -> None:
    """
    What is written is read back.
    """
    dimensions = read_unit(name)

    assert size_of(dimensions) == size_of(read_unit(write_unit(dimensions)))


@given(units(), units())
def test_only_one_kind_can_be_converted_and_added(one: str, other: str) -> None:
    """
    Three doors give one answer: asking, converting and adding.
    """
    if same_kind(one, other):
        convert(1, one, other)
        _ = quantity(1, one) + quantity(1, other)
    else:
        with pytest.raises(UnitError, match="are different things"):
            convert(1, one, other)
        with pytest.raises(UnitError, match="are different things"):
            _ = quantity(1, one) + quantity(1, other)


@given(units(), units(), units())
def test_being_of_one_kind_is_an_equivalence(a: str, b: str, c: str) -> None:
    """
    A unit is of its own kind, kinds are mutual, and the friend of a friend is one.
    """
    assert same_kind(a, a)
    assert same_kind(a, b) is same_kind(b, a)
    if same_kind(a, b) and same_kind(b, c):
        assert same_kind(a, c)


@given(short, one_kind)
def test_a_quantity_converts_as_we_do(number: Decimal, pair: tuple[str, str]) -> None:
    """
    A quantity's own method and our function agree, digit by digit.
    """
    one, other = pair

    expected = convert(number, one, other)
    assert expected.as_tuple() == quantity(number, one).to(other).magnitude.as_tuple()


@given(numbers(), units())
def test_a_quantity_survives_a_pickle(number: Decimal, name: str) -> None:
    """
    Number and unit come back, in the registry in which they were.
    """
    amount = quantity(number, name)

    again = pickle.loads(pickle.dumps(amount))  # noqa: S301

    assert type(amount) is type(again)
    assert amount.units == again.units == unit(name)
    assert number.as_tuple() == again.magnitude.as_tuple()


@given(nearly | st.text())
def test_whatever_is_written_is_a_unit_or_an_error(text: str) -> None:
    """
    No text makes anything but a unit or our own error.
    """
    with contextlib.suppress(UnitError):
        assert size_of(read_unit(text))[0] > 0


@given(nearly, nearly)
def test_whatever_is_defined_keeps_its_meaning(name: str, meaning: str) -> None:
    """
    No line changes what a name already means.
    """
    before = {each: size_of(read_unit(each)) for each in ("人", "千円", "m2", "%")}

    with contextlib.suppress(UnitError, InvalidValueError):
        define(f"{name} = {meaning}")

    assert before == {each: size_of(read_unit(each)) for each in before}
