"""
Printed numbers with their units, by example.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from civicplan.base.printed_numbers import (
    hidden_digit,
    is_printed_unit,
    plain_text,
    read_number,
)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("4,833", "4833", ""),
        ("4833", "4833", ""),
        ("24.0%", "24.0", "%"),
        ("1,266,980 人", "1266980", "人"),
        ("33,517人", "33517", "人"),
        ("0", "0", ""),
        ("+3ポイント", "3", "ポイント"),
        ("▲214", "-214", ""),
        ("△ 5 人", "-5", "人"),
        ("−5", "-5", ""),
        ("‐5", "-5", ""),
        ("–5", "-5", ""),
        ("-5", "-5", ""),
        ("▲0.0", "0.0", ""),
        ("5 m2", "5", "m2"),
        ("3g/人・日", "3", "g/人・日"),
        ("5 t-CO2", "5", "t-CO2"),
        ("5件/10万人", "5", "件/10万人"),
        ("3 percentage points", "3", "percentage points"),
        ("3 l", "3", "l"),
        ("500ml", "500", "ml"),
    ],
)
def test_a_number_and_its_unit_are_told_apart(text: str, value: str, unit: str) -> None:
    """
    The number keeps its digits, the unit its words.
    """
    found = read_number(text)

    assert found is not None
    assert (Decimal(value), unit) == found
    assert value == f"{found[0]:f}"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("2億7千万円", "270000000", "円"),
        ("2億 7千万 円", "270000000", "円"),
        ("1億2,345万円", "123450000", "円"),
        ("1億2345万6789円", "123456789", "円"),
        ("3千5百人", "3500", "人"),
        ("5兆3億", "5000300000000", ""),
        ("▲1億5千万円", "-150000000", "円"),
        ("2億7千万", "270000000", ""),
        ("9999兆9999億9999万9999円", "9999999999999999", "円"),
    ],
)
def test_a_number_broken_up_by_man_and_oku_is_put_together(
    text: str, value: str, unit: str
) -> None:
    """
    億, 万, 千 and 百 inside a number multiply what stands before them.
    """
    assert (Decimal(value), unit) == read_number(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("27億円", "27", "億円"),
        ("3.5億円", "3.5", "億円"),
        ("5,300千円", "5300", "千円"),
        ("7千万円", "7", "千万円"),
        ("120万人", "120", "万人"),
    ],
)
def test_a_single_multiplier_belongs_to_the_unit(
    text: str, value: str, unit: str
) -> None:
    """
    A column of 千円 holds thousands of yen.
    """
    assert (Decimal(value), unit) == read_number(text)


@pytest.mark.parametrize(
    ("text", "value"), [("5万", "50000"), ("3.5万", "35000"), ("2千万", "20000000")]
)
def test_a_multiplier_without_a_unit_multiplies(text: str, value: str) -> None:
    """
    5万 is fifty thousand.
    """
    assert (Decimal(value), "") == read_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "人",
        "44,00",
        "4,8333",
        "4, 833",
        "1.2.3",
        "24.",
        "75OO",
        "7,5OO",
        "1e5",
        "0x1F",
        "3l",
        "1回2件",
        "5 3人",
        "(5)",
        "20~30",
        "4,833※",
        "2億3億円",
        "1億20000万円",
        "3百5千円",
        "2億千万円",
        "2億1,23万円",
        "1.5億2千万円",
        "5千千人",
        "٤",
        "--5",
    ],
)
def test_anything_else_is_no_number(text: str) -> None:
    """
    Nothing is guessed.
    """
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("printed", "hidden"),
    [
        ("10²", "²"),
        ("2①", "①"),
        ("½", "½"),
        ("4㏠", "㏠"),
        ("5㍘", "㍘"),
        ("10m²", ""),
        ("10㎡", ""),
        ("１０", ""),
        ("10", ""),
        ("㎏", ""),
    ],
)
def test_a_digit_that_only_looks_like_one_is_found(printed: str, hidden: str) -> None:
    """
    A footnote must not become a digit of the number before it.
    """
    assert hidden == hidden_digit(printed)


def test_plain_text_has_plain_characters_and_single_spaces() -> None:
    """
    Widths, blanks and emoji make no difference.
    """
    assert "3.5 % ➡" == plain_text("\u3000３．５\u3000 ％ ➡\ufe0f ")


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("件", True),
        ("千円", True),
        ("%", True),
        ("‰", True),
        ("km2", True),
        ("%ポイント", True),
        ("人・日", True),
        ("万", False),
        ("千千円", False),
        ("3", False),
        ("※", False),
        ("", False),
        ("~", False),
    ],
)
def test_a_unit_is_a_word_or_a_sign(text: str, possible: bool) -> None:  # noqa: FBT001
    """
    A multiplier alone is no unit.
    """
    assert possible is is_printed_unit(text)
