"""
Texts, numbers, words and periods of a plan file.

In YAML every scalar is a text; in JSON numbers are numbers and truths are truths.
Both are read by the same functions, and nothing else is taken for what it is not.
What is read takes a second argument, the type that cattrs passes, and needs none.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable
from decimal import Decimal
from sys import intern
from typing import Any, TypeVar

from civicplan.base.amounts import exact
from civicplan.base.periods import FiscalYear, Period, period
from civicplan.base.printed_amounts import NO_FIGURE, read_amount
from civicplan.base.printed_periods import read_period
from civicplan.errors import InvalidValueError, did_you_mean
from civicplan.io.faults import FaultyError, each_in, fault, shown


__all__ = [
    "NONE",
    "choice",
    "number",
    "numeral",
    "period_reader",
    "text",
    "texts",
    "truth",
    "whole_number",
    "word",
    "words",
]

E = TypeVar("E", bound=enum.Enum)

# "None": nothing was measured, or nothing stands on this side of a revision.
NONE = NO_FIGURE

_MOST_PERIODS = 4096
_WHOLE = re.compile("[0-9]{1,4000}|[0-9]{1,3}(?:,[0-9]{3})+")
_NUMBER_NEEDED = "a number is needed, such as 4400 or 24.0."


def text(raw: Any, _: object = None) -> str:
    """
    A text.

    Args:
        raw: A text; or a whole number, which YAML tools make of a word like 2012.

    Returns:
        The text.

    Raises:
        FaultyError: If it is anything else.
    """
    if type(raw) is str:
        return raw
    if type(raw) is int:
        return str(raw)
    raise _no_text(raw)


def word(raw: Any, _: object = None) -> str:
    """
    A text that stands in many places of a plan, such as a unit: kept once.

    Args:
        raw: As for `text`.

    Returns:
        The text, the same object for equal texts.

    Raises:
        FaultyError: If it is no text.
    """
    return intern(raw) if type(raw) is str else intern(text(raw))


def _no_text(raw: object) -> FaultyError:
    if isinstance(raw, Decimal):
        return fault(f'a text is needed. Put the number in quotes: "{raw}".')
    if raw is None:
        return fault("nothing stands here. Write a text, or leave the key out.")
    return fault(f"{shown(raw)} stands here, and a text is needed.")


def texts(raw: Any, _: object = None) -> tuple[str, ...]:
    """
    A list of texts.

    Args:
        raw: A list. One text is not taken for a list of one.

    Returns:
        The texts.

    Raises:
        FaultyError: If it is no list, or holds anything but texts.
    """
    return _list_of(raw, text)


def words(raw: Any, _: object = None) -> tuple[str, ...]:
    """
    A list of texts that stand in many places of a plan, such as offices.

    Args:
        raw: As for `texts`.

    Returns:
        The texts, each the same object for equal texts.

    Raises:
        FaultyError: If it is no list, or holds anything but texts.
    """
    return _list_of(raw, word)


def _list_of(raw: Any, read: Callable[[Any], str]) -> tuple[str, ...]:
    if type(raw) is list:
        return tuple(each_in(raw, read))
    if type(raw) is str and raw:
        raise fault(
            f"{shown(raw)} is one text, and a list is needed: "
            "put it into [ ], or on a line of its own after '- '."
        )
    raise fault(f"{shown(raw)} stands here, and a list of texts is needed.")


def number(raw: Any, _: object = None) -> Decimal:
    """
    An exact number, with its digits.

    Args:
        raw: A number of JSON, or a plain numeral; with thousands commas as in
            `"4,833"` too.

    Returns:
        The number.

    Raises:
        FaultyError: If it is no plain number, or too large to be written out.
    """
    if type(raw) is int or type(raw) is str or type(raw) is Decimal:
        try:
            return exact(raw)
        except InvalidValueError as error:
            raise fault(f"{shown(raw)}: {_remedy(raw, error)}") from None
    if raw is None:
        raise fault(f"nothing stands here, and {_NUMBER_NEEDED}")
    raise fault(f"{shown(raw)} stands here, and {_NUMBER_NEEDED}")


def _remedy(raw: object, error: InvalidValueError) -> str:
    if "read_amount" not in error.hint:
        return error.hint
    try:
        amount = read_amount(str(raw))
    except InvalidValueError:
        return _NUMBER_NEEDED
    if amount.value is None or amount.running is not None or amount.limit:
        return _NUMBER_NEEDED
    unit = f" The unit, {amount.unit}, is said once, in unit." if amount.unit else ""
    return f"write the number plainly: {amount.value:f}.{unit}"


def numeral(value: Decimal) -> str:
    """
    A number as it is written among words.

    Args:
        value: Any number of a plan.

    Returns:
        Its digits, without an exponent.

    Examples:
        >>> numeral(Decimal("24.0")), numeral(Decimal("0.0000001"))
        ('24.0', '0.0000001')
    """
    written = str(value)
    return f"{value:f}" if "E" in written else written


def whole_number(raw: Any, _: object = None) -> int:
    """
    A whole number, such as the respondents of a survey.

    Args:
        raw: A whole number of JSON, or digits.

    Returns:
        The number.

    Raises:
        FaultyError: If it is anything else.
    """
    if type(raw) is int:
        return raw
    if type(raw) is str and _WHOLE.fullmatch(raw):
        return int(raw.replace(",", ""))
    raise fault(
        f"{shown(raw)} stands here, and a whole number is needed, such as 1200."
    )


def truth(raw: Any, _: object = None) -> bool:
    """
    True or false.

    Args:
        raw: A truth of JSON, or the text `true` or `false`.

    Returns:
        The truth.

    Raises:
        FaultyError: If it is anything else.
    """
    if type(raw) is bool:
        return raw
    if raw == "true":
        return True
    if raw == "false":
        return False
    raise fault(f"{shown(raw)} stands here, and true or false is needed.")


def choice(kind: type[E]) -> Callable[[Any], E]:
    """
    How one of the words of an enumeration is read.

    Args:
        kind: The enumeration, such as `Direction`.

    Returns:
        A function from what is written to the member.
    """
    members: dict[Any, E] = {member.value: member for member in kind}

    def read(raw: Any, _: object = None) -> E:
        try:
            return members[raw]
        except (KeyError, TypeError):
            pass
        known = ", ".join(members)
        near = did_you_mean(raw, members) if isinstance(raw, str) else ""
        raise fault(f"{shown(raw)} stands here, and one of {known} is needed.{near}")

    return read


def period_reader(calendar: FiscalYear) -> Callable[[Any], Period]:
    """
    How a period is read in one calendar.

    Args:
        calendar: The fiscal years meant by FY and 年度.

    Returns:
        A function from what is written, canonical or as people print it, to the
        period; equal texts give one object.
    """
    known: dict[str, Period] = {}

    def read(raw: Any, _: object = None) -> Period:
        try:
            return known[raw]
        except (KeyError, TypeError):
            pass
        written = text(raw)
        try:
            found = period(written, calendar)
        except InvalidValueError as canonical:
            try:
                found = read_period(written, calendar)
            except InvalidValueError as printed:
                raise fault(f"{shown(written)}: {_why(canonical, printed)}") from None
        if len(known) >= _MOST_PERIODS:
            known.clear()
        known[written] = found
        return found

    return read


_FORMS_OF_PERIODS = (
    "write a day (2011-03-31), a month (2011-08), a quarter (2025-Q3), a year (2009), "
    "a fiscal year (FY2011), two of these with a slash between (FY2023/FY2027), or "
    "what people print, such as 平成23年度."
)
# What is said to whoever calls a function, and to whoever writes a file.
_SAYS_LITTLE = ("read_period", "this form is not read")
_IN_A_FILE = {
    "bare=": (
        "this may be a calendar year or a fiscal year: write 平成27年 or 平成27年度, "
        "or 2015 or FY2015."
    ),
    "era=": "the era is missing: write 平成23年度, or FY2011.",
}


def _why(canonical: InvalidValueError, printed: InvalidValueError) -> str:
    for error in (printed, canonical):
        if not any(known in error.hint for known in _SAYS_LITTLE):
            return next(
                (said for known, said in _IN_A_FILE.items() if known in error.hint),
                error.hint,
            )
    return _FORMS_OF_PERIODS
