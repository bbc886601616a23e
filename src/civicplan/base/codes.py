"""
Codes of elements, addresses, ids, and the codes of municipalities.

A code is kept as a plan prints it, `2-①` or `5)`, and folded where it is looked
up, so that whoever types `2-1` finds it.
"""

from __future__ import annotations

import re
import unicodedata

from civicplan.errors import InvalidValueError


__all__ = [
    "check_municipality_code",
    "fold",
    "fold_address",
    "is_code",
    "is_id",
    "with_check_digit",
]

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―⁃−─━⸺⸻﹘", "-"))
# The long-vowel sign is typed for a dash; after kana it belongs to the word.
_LONG_VOWEL_AS_DASH = "(?<![\u3041-\u30ff])ー+"
_OPENING = frozenset("([{<〈《「『【〔〖〘⦅⟨")
_CLOSING = frozenset(")]}>〉》」』】〕〗〙⦆⟩")
_FINAL = frozenset(".。 ")

_SEPARATORS = frozenset("/#")
_CONTROLS = frozenset({"Cc", "Cs"})
_PLAIN_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*").fullmatch

_WEIGHTS = (6, 5, 4, 3, 2)
_DIGITS_WITHOUT_CHECK = 5
_DIGITS_WITH_CHECK = 6
_PREFECTURES = 47


def _partners(piece: str) -> dict[int, int]:
    partners: dict[int, int] = {}
    opened: list[int] = []
    for place, character in enumerate(piece):
        if character in _OPENING:
            opened.append(place)
        elif character in _CLOSING and opened:
            other = opened.pop()
            partners[other] = place
            partners[place] = other
    return partners


def _bare(piece: str) -> str:
    partners = _partners(piece)
    left, right = 0, len(piece) - 1
    while left <= right:
        first, last = piece[left], piece[right]
        if first == " ":
            left += 1
        elif last in _FINAL:
            right -= 1
        elif first in _OPENING and partners.get(left, right + 1) > right:
            left += 1
        elif last in _CLOSING and partners.get(right, left - 1) < left:
            right -= 1
        elif first in _OPENING and partners.get(left) == right:
            left, right = left + 1, right - 1
        else:
            return piece[left : right + 1]
    # Nothing but brackets and dots: they are then the code itself.
    return piece


def fold(code: str) -> str:
    """
    The form in which a code is looked up and compared.

    Compatibility characters become plain ones (Unicode NFKC), dashes alike, and
    around each part between dashes the brackets, the spaces and the final dots
    go. Folding a folded code changes nothing.

    Args:
        code: A code as printed or typed, such as `"2-①"`.

    Returns:
        The folded code, such as `"2-1"`. Empty only where *code* is blank.

    Examples:
        >>> fold("2-①"), fold("5)"), fold("(3)"), fold("⑴"), fold("２－３")
        ('2-1', '5', '3', '1', '2-3')
    """
    if code.isascii() and code.isalnum():
        return code
    plain = " ".join(unicodedata.normalize("NFKC", code).split())
    dashed = re.sub(
        _LONG_VOWEL_AS_DASH, lambda found: "-" * len(found[0]), plain.translate(_DASHES)
    )
    return "-".join(map(_bare, dashed.split("-")))


def fold_address(address: str) -> str:
    """
    The form in which an address is looked up.

    Every code in it is folded; the id after `#` stays as it is. A `/` in front is
    kept (it means: from the plan), one at the end is dropped.

    Args:
        address: An address as printed or typed, such as `"2/2-③/2/5)"`.

    Returns:
        The folded address, such as `"2/2-3/2/5"`.

    Examples:
        >>> fold_address("2/2-③/2/5)")
        '2/2-3/2/5'
        >>> fold_address("２／２－③＃crimes"), fold_address("/2/2-①")
        ('2/2-3#crimes', '/2/2-1')
    """
    plain = unicodedata.normalize("NFKC", address).strip()
    place, mark, name = plain.partition("#")
    root = "/" if place.startswith("/") else ""
    codes = filter(None, map(fold, place.split("/")))
    return f"{root}{'/'.join(codes)}{mark}{name.strip()}"


def is_code(text: str) -> bool:
    """
    Whether *text* can be the code of an element.

    A code is not blank, holds no control character, and neither it nor its folded
    form holds `/` or `#`, which have their own meaning in an address.

    Examples:
        >>> is_code("2-①"), is_code("5)"), is_code("2/1"), is_code("＃2"), is_code("")
        (True, True, False, False, False)
    """
    if text.isascii() and text.isalnum():
        return True
    folded = fold(text)
    return bool(folded) and not (
        _SEPARATORS.intersection(text)
        or _SEPARATORS.intersection(folded)
        or any(map(_is_control_character, text))
    )


def _is_control_character(character: str) -> bool:
    return unicodedata.category(character) in _CONTROLS


def is_id(text: str) -> bool:
    """
    Whether *text* can be an id: a short lasting name.

    An id begins with a letter or a digit of any script and goes on with letters,
    digits, `-`, `_` and `.`; it is written in plain, not in full-width characters
    (Unicode NFKC), so that ids that look alike are alike.

    Examples:
        >>> is_id("crimes"), is_id("待機児童"), is_id("kpi-2.1")
        (True, True, True)
        >>> is_id("two words"), is_id("2/2-3"), is_id("＃1"), is_id("")
        (False, False, False, False)
    """
    if _PLAIN_ID(text) is not None:
        return True
    return (
        bool(text)
        and not text.isascii()
        and text[0].isalnum()
        and all(map(_may_stand_in_id, text))
        and unicodedata.is_normalized("NFKC", text)
    )


def _may_stand_in_id(character: str) -> bool:
    # Vowel signs of many scripts are marks (M), neither letters nor digits.
    return (
        character.isalnum()
        or character in "-_."
        or unicodedata.category(character)[0] == "M"
    )


def _check_digit(five: str) -> str:
    weighed = sum(
        int(digit) * weight for digit, weight in zip(five, _WEIGHTS, strict=True)
    )
    return str((11 - weighed % 11) % 10)


def _digits(code: object, length: int, hint: str) -> str:
    if not isinstance(code, str):
        hint = 'write it as text, such as "011002": a number would lose the first 0.'
        raise InvalidValueError("municipality code", code, hint)
    if not (len(code) == length and code.isascii() and code.isdigit()):
        plain = unicodedata.normalize("NFKC", code).strip().replace("-", "")
        if plain != code and len(plain) == length and plain.isdigit():
            hint = f"write it in plain digits: {plain}."
        raise InvalidValueError("municipality code", code, hint)
    if not 1 <= int(code[:2]) <= _PREFECTURES:
        hint = "its first two digits name the prefecture, from 01 to 47."
        raise InvalidValueError("municipality code", code, hint)
    return code


def with_check_digit(code: str) -> str:
    """
    The six digits of a Japanese municipality whose first five are *code*.

    The five digits are weighed with 6, 5, 4, 3 and 2 and added; the check digit is
    the last digit of 11 − (sum mod 11).

    Source: 総務省, 全国地方公共団体コード仕様 (検査数字を算出する方法).

    Args:
        code: Prefecture and municipality, five digits, such as `"14203"`.

    Returns:
        The code with its check digit, such as `"142034"`.

    Raises:
        InvalidValueError: If *code* is not five digits, or names no prefecture.

    Examples:
        >>> with_check_digit("14203")
        '142034'
    """
    hint = "five digits are needed, such as 14203 for Hiratsuka."
    five = _digits(code, _DIGITS_WITHOUT_CHECK, hint)
    return five + _check_digit(five)


def check_municipality_code(code: str) -> str:
    """
    The code of a Japanese municipality, once its check digit is seen to be right.

    The check digit gives away nearly every wrong digit and nearly every swap of two
    neighbours; not all, as two of the eleven remainders share the digit 1.

    Args:
        code: Five digits and the check digit, such as `"142034"` for Hiratsuka.

    Returns:
        *code* itself.

    Raises:
        InvalidValueError: If it is not six digits, names no prefecture, or its
            check digit is wrong; the message says which digit would be right.

    Examples:
        >>> check_municipality_code("142034")
        '142034'
        >>> check_municipality_code("142043")
        Traceback (most recent call last):
            ...
        civicplan.errors.InvalidValueError: municipality code = '142043': \
after 14204 the check digit is 2, not 3. If the first five are right, \
write 142042; if two digits are swapped, it is 142034.
    """
    hint = "six digits are needed, such as 142034 for Hiratsuka."
    if _lacks_check_digit(code):
        hint = f"its check digit is missing: write {code}{_check_digit(code)}."
    _digits(code, _DIGITS_WITH_CHECK, hint)
    five, last = code[:-1], code[-1]
    right = _check_digit(five)
    if last != right:
        hint = (
            f"after {five} the check digit is {right}, not {last}. "
            f"If the first five are right, write {five}{right}"
        )
        swapped = " or ".join(_unswapped(code))
        hint += f"; if two digits are swapped, it is {swapped}." if swapped else "."
        raise InvalidValueError("municipality code", code, hint)
    return code


def _unswapped(code: str) -> list[str]:
    others = (
        code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        for place in range(len(code) - 1)
    )
    return [
        other
        for other in others
        if 1 <= int(other[:2]) <= _PREFECTURES and _check_digit(other[:-1]) == other[-1]
    ]


def _lacks_check_digit(code: object) -> bool:
    return (
        isinstance(code, str)
        and len(code) == _DIGITS_WITHOUT_CHECK
        and code.isascii()
        and code.isdigit()
    )
