"""
A printed number and the unit after it: `4,833 件`, `▲214`, `2億7千万円`.

`printed_amounts` reads whole cells: marks, limits and running totals too.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Final

from civicplan.base.amounts import exact


__all__ = ["hidden_digit", "is_printed_unit", "plain_text", "read_number"]

_VARIATION_SELECTOR: Final = "\N{VARIATION SELECTOR-16}"
_MINUS: Final = "▲△−‐‑‒–-"
_NUMERAL: Final = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?![0-9])"
_NUMBER: Final = (
    rf"(?P<sign>[+{_MINUS}]?)\ ?(?P<first>{_NUMERAL})"
    r"(?P<more>[十百千万億兆]+[0-9][0-9,十百千万億兆]*)?(?P<rest>.*)"
)
_SPACE_IN_NUMBER: Final = "(?<=[十百千万億兆]) (?=[0-9])"
_WHOLE_NUMBER: Final = "[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+"
_PIECE: Final = "(?P<digits>[0-9,]+)(?P<small>[十百千]?)(?P<large>[万億兆]?)"
_TIMES: Final = "(?P<small>[十百千]?)(?P<large>[万億兆]?)"
# Powers of ten.
_SMALL: Final = {"": 0, "十": 1, "百": 2, "千": 3}
_LARGE: Final = {"": 0, "万": 4, "億": 8, "兆": 12}
_ABOVE_SMALL: Final = 4
_ABOVE_LARGE: Final = 16

# Digits stand in a unit only as an exponent or in a formula (m2, CO2), and before
# what something is divided by (件/10万人).
_UNIT: Final = (
    r"(?:[^\W\d_]|[%‰°¥$€£])"
    r"(?:[^\W\d_]|[%‰°・·/_.*-]|(?<=[A-Za-z0-9/])[0-9]|\ (?=[A-Za-z]))*"
)
# Straight after a digit these are no unit: 75OO is a slip of the pen, and 1e5 and
# 0x1F are for computers.
_LIKE_DIGITS: Final = "[Oo〇○Il|]+|[EeXx][0-9].*"


def plain_text(printed: str) -> str:
    """
    The text in plain characters (Unicode NFKC), with single spaces.

    Examples:
        >>> plain_text("　３．５　％ ")
        '3.5 %'
    """
    # The variation selector only makes an emoji of an arrow or a triangle.
    text = printed.replace(_VARIATION_SELECTOR, "")
    return " ".join(unicodedata.normalize("NFKC", text).split())


def hidden_digit(printed: str) -> str:
    """
    The first character that only looks like a digit when made plain, or nothing.

    NFKC makes 102 of `10²` and 21 of `2①`. In `m²` and `㎡` the digit is an exponent
    and stays one.

    Examples:
        >>> hidden_digit("10²"), hidden_digit("10 m²"), hidden_digit("１０㎡")
        ('²', '', '')
    """
    if printed.isascii():
        return ""
    before = ""
    for character in printed:
        if not (
            character.isascii()
            or unicodedata.category(character) == "Nd"
            or (character in "²³" and before.isalpha())
        ):
            plain = unicodedata.normalize("NFKC", character)
            if any(map(str.isdigit, plain)) and not plain[0].isalpha():
                return character
        before = character
    return ""


def is_printed_unit(text: str) -> bool:
    """
    Whether *text* can stand after a number as its unit.

    Examples:
        >>> is_printed_unit("件/10万人"), is_printed_unit("t-CO2"), is_printed_unit("3")
        (True, True, False)
    """
    times = re.match(_TIMES, text)
    start = times.end() if times else 0
    return re.fullmatch(_UNIT, text) is not None and text[start : start + 1] not in {
        "",
        *"十百千万億兆",
    }


def read_number(text: str) -> tuple[Decimal, str] | None:
    """
    The number and the unit that *text* says, or nothing where it says no such thing.

    Args:
        text: What is printed, in plain characters, such as `"4,833 件"`.

    Returns:
        The number with its digits as printed, and the unit (empty where there is
        none). A number with 億 and 万 inside is put together; a single 億 before a
        unit belongs to the unit.

    Raises:
        InvalidValueError: If the number has more than 400 digits.

    Examples:
        >>> read_number("▲214 人"), read_number("2億7千万円")
        ((Decimal('-214'), '人'), (Decimal('270000000'), '円'))
        >>> read_number("5,300千円"), read_number("3.5万"), read_number("44,00")
        ((Decimal('5300'), '千円'), (Decimal('35000'), ''), None)
    """
    found = re.fullmatch(_NUMBER, re.sub(_SPACE_IN_NUMBER, "", text))
    if found is None:
        return None
    first, more, rest = found["first"], found["more"], found["rest"]
    if more:
        value = _put_together(first + more)
        if value is None:
            return None
    else:
        value = exact(first.replace(",", ""))
    unit = rest.strip()
    times = re.fullmatch(_TIMES, unit)
    if times and not more:
        # 5万 alone is a number; in 5万円 the unit is 万円, as in a column of 万円.
        power = _SMALL[times["small"]] + _LARGE[times["large"]]
        value, unit = exact(f"{value:f}e{power}"), ""
    if unit and (not is_printed_unit(unit) or re.fullmatch(_LIKE_DIGITS, rest)):
        return None
    negative = found["sign"] not in {"", "+"}
    return exact(value.copy_negate() if negative else value), unit


def _put_together(number: str) -> Decimal | None:
    # 2億7千万: every part must be smaller than what stands before it.
    total = group = end = 0
    above_small, above_large = _ABOVE_SMALL, _ABOVE_LARGE
    for piece in re.finditer(_PIECE, number):
        small, large = _SMALL[piece["small"]], _LARGE[piece["large"]]
        if piece.start() != end or not re.fullmatch(_WHOLE_NUMBER, piece["digits"]):
            return None
        end = piece.end()
        count = int(piece["digits"].replace(",", "")) * 10**small
        if count >= 10**above_small:
            return None
        group, above_small = group + count, small
        if large or end == len(number):
            if group * 10**large >= 10**above_large:
                return None
            total, group = total + group * 10**large, 0
            above_small, above_large = _ABOVE_SMALL, large
    return Decimal(total) if end == len(number) else None
