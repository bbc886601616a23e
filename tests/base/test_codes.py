"""
Codes, addresses, ids and municipality codes, by example.
"""

from __future__ import annotations

from typing import Any

import pytest

from civicplan.base.codes import (
    check_municipality_code,
    fold,
    fold_address,
    is_code,
    is_id,
    with_check_digit,
)
from civicplan.errors import InvalidValueError


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("2", "2"),
        ("2-①", "2-1"),
        ("2－③", "2-3"),
        ("２－３", "2-3"),
        ("2‐1", "2-1"),
        ("2–1", "2-1"),
        ("2—1", "2-1"),
        ("2−1", "2-1"),
        ("2─1", "2-1"),
        ("2ー1", "2-1"),
        ("2ｰ1", "2-1"),
        ("2 - 1", "2-1"),
        ("5)", "5"),
        ("５）", "5"),
        ("(3)", "3"),
        ("⑴", "1"),
        ("⒈", "1"),
        ("1.", "1"),
        ("1．", "1"),
        ("1。", "1"),
        ("(2-1)", "2-1"),
        ("2-(1)", "2-1"),
        ("2-1-(3).", "2-1-3"),
        ("〈1〉", "1"),
        ("<地域力>", "地域力"),
        ("【Ａ】", "A"),
        ("基本施策　1", "基本施策 1"),
        ("1.2", "1.2"),
        ("Ⅳ", "IV"),
    ],
)
def test_a_printed_code_is_folded(printed: str, folded: str) -> None:
    """
    Widths, circles, brackets around, final dots and kinds of dashes do not matter.
    """
    assert folded == fold(printed)


@pytest.mark.parametrize(
    "code", ["2(1)", "第2(1)", "センター1", "コミュニティー", "1/2"]
)
def test_what_belongs_to_a_code_stays(code: str) -> None:
    """
    A bracket inside a part, and the long vowel of a word, are not around the code.
    """
    assert code == fold(code)


@pytest.mark.parametrize("code", ["()", "...", "-", "("])
def test_a_code_of_brackets_dots_or_dashes_only_is_not_folded_away(code: str) -> None:
    """
    Something is left of every code, or two of them would be alike in being nothing.
    """
    assert code == fold(code)


def test_many_brackets_are_folded_at_once() -> None:
    """
    A hostile code of a hundred thousand brackets costs no more than its length.
    """
    many = 100_000
    assert "1" == fold("(" * many + "1" + ")" * many)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("2/2-③/2/5)", "2/2-3/2/5"),
        ("２／２－③＃crimes", "2/2-3#crimes"),
        ("/2/2-①", "/2/2-1"),
        (" 2 / 2-1 / ", "2/2-1"),
        ("#crimes", "#crimes"),
        ("2/2-3#a-(1).", "2/2-3#a-(1)."),
        ("2/2-3/roles/3", "2/2-3/roles/3"),
        ("", ""),
        ("/", "/"),
    ],
)
def test_a_typed_address_is_folded(typed: str, folded: str) -> None:
    """
    Every code in an address is folded, and the id after it is left alone.
    """
    assert folded == fold_address(typed)


@pytest.mark.parametrize("code", ["1", "2-①", "5)", "基本施策 1", "()", "a.b"])
def test_a_code_may_be_nearly_anything(code: str) -> None:
    """
    What a plan prints before a title is a code.
    """
    assert is_code(code)


@pytest.mark.parametrize(
    "code",
    ["", " ", "\u3000", "2/1", "2#1", "２／１", "＃", "℀", "1\n2", "1\x00", "\ud800"],
)
def test_what_an_address_could_not_hold_is_no_code(code: str) -> None:
    """
    Blanks, control characters, and `/` or `#` before or after folding.
    """
    assert not is_code(code)


@pytest.mark.parametrize(
    "text", ["crimes", "2012", "a", "1st-plan", "待機児童", "kpi_2.1", "नगर", "città"]
)
def test_a_short_name_of_any_script_is_an_id(text: str) -> None:
    """
    Letters, digits, vowel signs, hyphens, underscores and dots.
    """
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "two words",
        "a/b",
        "#a",
        "-a",
        ".a",
        "_a",
        "ａ",
        "㎡",
        "a\n",
        "é\u0301!",
    ],
)
def test_what_could_be_mistaken_is_no_id(text: str) -> None:
    """
    Spaces, separators, a sign in front, and full-width characters.
    """
    assert not is_id(text)


@pytest.mark.parametrize(
    ("city", "code"),
    [
        ("平塚市", "142034"),
        ("千代田区", "131016"),
        ("札幌市", "011002"),
        ("福岡市", "401307"),
        ("岐阜市", "212016"),
        ("横浜市", "141003"),
        ("大阪市", "271004"),
        ("那覇市", "472018"),
        ("神奈川県", "140007"),
    ],
)
def test_the_code_of_a_real_city_is_right(city: str, code: str) -> None:
    """
    The check digit of published codes is the one that the formula gives.
    """
    assert city
    assert code == check_municipality_code(code) == with_check_digit(code[:5])


def _refusal(code: Any) -> str:
    with pytest.raises(InvalidValueError) as refused:
        check_municipality_code(code)
    return str(refused.value)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            "142033",
            (
                "after 14203 the check digit is 4, not 3. "
                "If the first five are right, write 142034."
            ),
        ),
        (
            "142043",
            (
                "after 14204 the check digit is 2, not 3. "
                "If the first five are right, write 142042; "
                "if two digits are swapped, it is 142034."
            ),
        ),
        (
            "124034",
            (
                "after 12403 the check digit is 6, not 4. "
                "If the first five are right, write 124036; "
                "if two digits are swapped, it is 142034."
            ),
        ),
        ("14203", "its check digit is missing: write 142034."),
        ("１４２０３４", "write it in plain digits: 142034."),
        ("14203-4", "write it in plain digits: 142034."),
        ("", "six digits are needed, such as 142034 for Hiratsuka."),
        ("平塚市", "six digits are needed, such as 142034 for Hiratsuka."),
        ("1420345", "six digits are needed, such as 142034 for Hiratsuka."),
        ("١٤٢٠٣٤", "six digits are needed, such as 142034 for Hiratsuka."),
        ("002038", "its first two digits name the prefecture, from 01 to 47."),
        ("482030", "its first two digits name the prefecture, from 01 to 47."),
    ],
)
def test_a_wrong_code_is_refused_with_the_right_digit(code: str, sentence: str) -> None:
    """
    The error says what would be right, and looks for swapped digits.
    """
    assert f"municipality code = {code!r}: {sentence}" == _refusal(code)


def test_a_code_given_as_a_number_is_refused() -> None:
    """
    Sapporo's code would have lost its first digit.
    """
    expected = (
        "municipality code = 11002: "
        'write it as text, such as "011002": a number would lose the first 0.'
    )
    assert expected == _refusal(11002)


def test_five_digits_are_needed_for_a_check_digit() -> None:
    """
    A code that has its check digit gets no second one.
    """
    with pytest.raises(InvalidValueError) as refused:
        with_check_digit("142034")

    expected = (
        "municipality code = '142034': "
        "five digits are needed, such as 14203 for Hiratsuka."
    )
    assert expected == str(refused.value)
