"""
Exact decimal numbers.

A number is a `decimal.Decimal` from the file to the report and never a float, so
that what was printed as 24.0 stays 24.0 and no rating depends on rounding.
Numbers as people print them are read in `printed_amounts`.
"""

from __future__ import annotations

import math
import re
import unicodedata
from decimal import Context, Decimal, InvalidOperation
from fractions import Fraction
from typing import Final

from civicplan.errors import InvalidValueError


__all__ = ["LETTERS_LIKE_DIGITS", "exact", "fraction"]

# Letters (and the kanji zero) that are typed or scanned in place of 0 and 1.
LETTERS_LIKE_DIGITS: Final = str.maketrans("OoＯｏ〇○IlＩｌ|", "00000011111")

# A number of this size fits every figure that a city will ever print, and can still
# be written out; 1e999999999 could not.
_MOST_DIGITS: Final = 400
_LONGEST_TEXT: Final = 3 * _MOST_DIGITS
_FIRST_TOO_LARGE: Final = 10**_MOST_DIGITS
_WIDE = Context(prec=2 * _MOST_DIGITS + 2)
_ONE = Decimal(1)

_NUMERAL = re.compile(
    r"[+-]?(?P<whole>\d+|\d{1,3}(?:,\d{3})+|(?=\.))(?:\.\d+)?"
    r"(?:[eE](?P<exponent>[+-]?\d+))?",
    re.ASCII,
).fullmatch
_DIGIT = re.compile(r"\d", re.ASCII).search
_NO_NUMBERS: Final = frozenset({"nan", "snan", "inf", "infinity"})
_SAMPLE = 'write a Decimal, an int or text, such as Decimal("24.5") or "24.5".'


def exact(value: Decimal | int | str, field: str = "value") -> Decimal:
    """
    The decimal number that *value* says, with its digits as they stand.

    Text is a plain numeral in ASCII digits, with a decimal point, and with commas
    only between groups of three digits. What people print besides, such as `▲214`
    or `24.0%`, is for `read_amount`.

    Args:
        value: A Decimal, an int, or text such as `"4400"`, `"4,400"` or `"24.0"`.
        field: What the number is for, named in the error, such as
            `"observation.value"`.

    Returns:
        The number, of at most 400 digits and between 10^-400 and 10^400. Zero has no
        sign, and an exponent that stands for zeros at the end is written out.

    Raises:
        InvalidValueError: If *value* is a float or a bool, not a number, not finite,
            too large, or not a plain numeral.

    Examples:
        >>> exact("24.0"), exact("4,400"), exact(330)
        (Decimal('24.0'), Decimal('4400'), Decimal('330'))
        >>> exact("7,5OO")
        Traceback (most recent call last):
            ...
        civicplan.errors.InvalidValueError: value = '7,5OO': \
characters 4 and 5 are letters, not digits: write 7500.
    """
    # Plain numerals are nearly all there is, and a large plan holds millions: one
    # look for other characters costs half of what a regular expression would.
    if type(value) is str:
        if (
            len(value) <= _MOST_DIGITS
            and not value.strip("0123456789.-")
            and value[-1:] != "."
        ):
            try:
                number = Decimal(value)
            except InvalidOperation:
                raise _refused_text(value, field) from None
            return number or number.copy_abs()
        return _exact_text(value, field)
    if type(value) is Decimal:
        written = str(value)
        if len(written) <= _MOST_DIGITS and not written.strip("0123456789.-"):
            return value or value.copy_abs()
        return _settled(value, value, field)
    if type(value) is int and -_FIRST_TOO_LARGE < value < _FIRST_TOO_LARGE:
        return Decimal(value)
    return _exact_other(value, field)


def _exact_text(text: str, field: str) -> Decimal:
    if len(text) > _LONGEST_TEXT:
        raise _refused_size(text, field)
    found = _NUMERAL(text)
    if found is None:
        raise _refused_text(text, field)
    if len(found["exponent"] or "") > len(str(_MOST_DIGITS)) + 1:
        # Decimal would still take it, or turn it into an infinity or into zero.
        raise _refused_size(text, field)
    return _settled(Decimal(text.replace(",", "")), text, field)


def _settled(number: Decimal, value: Decimal | str, field: str) -> Decimal:
    if not number.is_finite():
        hint = "it is no number. Where there is no figure, leave the value out."
        raise InvalidValueError(field, value, hint)
    digits = number.as_tuple().digits
    size = number.adjusted()
    if len(digits) > _MOST_DIGITS or not -_MOST_DIGITS <= size < _MOST_DIGITS:
        raise _refused_size(value, field)
    if size >= len(digits):
        number = number.quantize(_ONE, context=_WIDE)
    return number or number.copy_abs()


def _exact_other(value: object, field: str) -> Decimal:
    if isinstance(value, bool):
        raise InvalidValueError(field, value, f"it is no number: {_SAMPLE}")
    if isinstance(value, float):
        # Infinities and NaN have no text that would help.
        written = repr(value) if math.isfinite(value) else "24.5"
        hint = f'a float is not exact. Write Decimal("{written}") or "{written}".'
        raise InvalidValueError(field, value, hint)
    if isinstance(value, int):
        if -_FIRST_TOO_LARGE < value < _FIRST_TOO_LARGE:
            return Decimal(int(value))
        # Python refuses to write out an int of this size, even for a message.
        raise _refused_size(f"an int of {value.bit_length()} bits", field)
    if isinstance(value, Decimal):
        return _settled(Decimal(value), value, field)
    if isinstance(value, str):
        return exact(str(value), field)
    raise InvalidValueError(field, value, f"it is no number: {_SAMPLE}")


def _refused_size(value: object, field: str) -> InvalidValueError:
    hint = (
        f"at most {_MOST_DIGITS} digits are kept, between 10^-{_MOST_DIGITS} and "
        f"10^{_MOST_DIGITS}. Is it a slip of the pen?"
    )
    return InvalidValueError(field, value, hint)


def _refused_text(text: str, field: str) -> InvalidValueError:
    return InvalidValueError(field, text, _why_no_numeral(text))


def _why_no_numeral(text: str) -> str:
    why = (
        "a plain number is needed, such as 4400 or 24.0. "
        "What people print, such as ▲214 or 24.0%, is read with read_amount."
    )
    digits = text.translate(LETTERS_LIKE_DIGITS)
    plain = "".join(unicodedata.normalize("NFKC", text).split()).replace("_", "")
    if not text.strip() or text.strip("+-").lower() in _NO_NUMBERS:
        why = "it is no number. Where there is no figure, leave the value out."
    elif digits != text and _DIGIT(text) and _NUMERAL(digits):
        why = f"{_letters(text, digits)}: write {digits.replace(',', '')}."
    elif plain != text and _NUMERAL(plain):
        why = (
            f"write it plainly, {plain.replace(',', '')}, "
            "or read it with read_amount, which takes what people print."
        )
    elif "," in text and _NUMERAL(text.replace(",", "")):
        why = (
            "commas stand between groups of three digits, as in 4,400, and a decimal "
            "part follows a point, as in 24.0."
        )
    elif text.endswith(".") and _NUMERAL(text[:-1]):
        why = f"its decimals seem to be cut off: write {text[:-1]}, or {text}0."
    return why


def _letters(text: str, digits: str) -> str:
    places = [
        str(place)
        for place, (letter, digit) in enumerate(zip(text, digits, strict=True), 1)
        if letter != digit
    ]
    if len(places) == 1:
        return f"character {places[0]} is a letter, not a digit"
    where = f"{', '.join(places[:-1])} and {places[-1]}"
    return f"characters {where} are letters, not digits"


def fraction(value: Decimal) -> Fraction:
    """
    The fraction that equals *value*, for arithmetic that must not round.

    Args:
        value: A decimal number, such as `Decimal("24.5")`.

    Returns:
        The same number as a fraction, such as `Fraction(49, 2)`.

    Raises:
        InvalidValueError: If *value* is not finite or not within 10^±400: written
            out, such a number would fill the memory.

    Examples:
        >>> fraction(Decimal("24.5"))
        Fraction(49, 2)
    """
    return Fraction(exact(value))
