"""
Laws of codes, addresses and municipality codes.
"""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from civicplan.base.codes import (
    check_municipality_code,
    fold,
    fold_address,
    is_code,
    is_id,
    with_check_digit,
)
from civicplan.errors import InvalidValueError
from civicplan.testing.codes import codes, municipality_codes
from civicplan.testing.texts import identifiers


# Signs that codes are printed with, so that chance makes something near to one.
nearly = st.text("0129-‐－ーｰ.。()（）⑴①〈〉[] \u3000アA/#＃／\u3099", max_size=12)


@given(codes() | nearly | st.text())
def test_folding_twice_is_folding_once(code: str) -> None:
    """
    A folded code is its own folded form.
    """
    assert fold(code) == fold(fold(code))


@given(nearly | st.text())
def test_folding_an_address_twice_is_folding_it_once(address: str) -> None:
    """
    A folded address is its own folded form.
    """
    assert fold_address(address) == fold_address(fold_address(address))


@given(codes())
def test_every_code_has_a_place_in_an_address(code: str) -> None:
    """
    The folded code is a code too, and stands as one segment.
    """
    assert is_code(fold(code))
    assert f"2/{fold(code)}/x" == fold_address(f"2/{code}/x")


@given(st.lists(codes(), max_size=4), identifiers())
def test_an_id_is_not_folded(place: list[str], name: str) -> None:
    """
    An id stands in an address as it is, whatever stands before it.
    """
    folded = "/".join(map(fold, place))
    assert f"{folded}#{name}" == fold_address(f"{'/'.join(place)}#{name}")


@given(identifiers())
def test_an_id_can_always_stand_as_a_code(text: str) -> None:
    """
    What is short and plain enough for an id is so for a code.
    """
    assert is_id(text)
    assert is_code(text)


@given(municipality_codes())
def test_a_code_with_its_check_digit_is_right(code: str) -> None:
    """
    The check digit is found again.
    """
    assert code == check_municipality_code(code) == with_check_digit(code[:5])


@given(municipality_codes(), st.sampled_from("0123456789"))
def test_another_check_digit_is_refused(code: str, digit: str) -> None:
    """
    Of ten last digits one is right, and the error names it.
    """
    assume(digit != code[-1])

    with pytest.raises(InvalidValueError, match=f"the check digit is {code[-1]}"):
        check_municipality_code(code[:-1] + digit)


@given(municipality_codes(), st.integers(2, 3))
def test_swapped_digits_are_refused(code: str, place: int) -> None:
    """
    Two neighbours that differ cannot be swapped, but where the check digit is 1.
    """
    assume(code[place] != code[place + 1])
    assume(code[-1] != "1")
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]

    with pytest.raises(InvalidValueError, match=f"swapped, it is .*{code}"):
        check_municipality_code(swapped)
