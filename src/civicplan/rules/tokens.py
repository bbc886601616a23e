"""
The words, numbers and signs of which an expression consists.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

from civicplan.errors import Problem, SchemeError


__all__ = [
    "LONGEST",
    "Token",
    "at_column",
    "instead_of_limits",
    "refused",
    "tokens",
]

LONGEST: Final = 300
"""Characters of the longest expression."""

_PIECE: Final = (
    r"\s*(?:(?P<number>[0-9]+(?:\.[0-9]+)?)"
    r"|(?P<word>[^\W\d]\w*)"
    r"|(?P<quoted>'[^']*'|\"[^\"]*\")"
    r"|(?P<sign>\*\*|<=|>=|!=|[-+*/×÷()<>=%])"
    r"|(?P<end>$))"
)
_NUMBER: Final = r"-?[0-9.]+\s*%?"
_LIMIT: Final = r"\b(min|max)\s*\("
_INSTEAD: Final = {
    "≥": "write >=.",
    "≤": "write <=.",
    "≧": "write >=.",
    "≦": "write <=.",
    "＞": "write >.",
    "＜": "write <.",
    "＝": "write =.",
    "=>": "write >=.",
    "=<": "write <=.",
    "==": "write =.",
    "<>": "write !=.",
    "≠": "write !=.",
    "−": "write - for minus.",
    "％": "write %.",
    "（": "write (.",
    "）": "write ).",
    "^": "write ** for a power.",
    ",": "there are no lists here; write the numbers without commas, 4400 for 4,400.",
    ".": "write the figure before it too: 0.5.",
    "!": "write != for unequal, or 'is not'.",
    "'": "the text is not closed: write the same sign after it.",
    '"': "the text is not closed: write the same sign after it.",
    "&": "write 'and'.",
    "|": "there is no 'or'; write two cases.",
}


class Token(NamedTuple):
    """
    One piece of an expression.

    A tuple, because it never leaves the parser.

    Attributes:
        kind: `"number"`, `"word"`, `"quoted"`, `"sign"` or `"end"`.
        text: As written; without its quotation marks.
        start: Where it begins, counted from 0.
        end: Where it ends.
    """

    kind: str
    text: str
    start: int
    end: int


def refused(text: str, place: int, sentence: str) -> SchemeError:
    """
    The error for an expression that cannot be read.

    Args:
        text: The whole expression.
        place: Where it goes wrong, counted from 0.
        sentence: What is wrong and what to write.

    Returns:
        An error with one problem, whose column counts from the expression's start.
    """
    sentence = at_column(text, place + 1) + sentence
    problem = Problem(file="expression", column=place + 1, sentence=sentence)
    return SchemeError([problem])


def at_column(text: str, column: int) -> str:
    """
    How a sentence begins that speaks of one place in an expression.

    Args:
        text: The whole expression.
        column: Counted from 1.

    Returns:
        Such as `"at column 9 of 'rate >= 80': "`.
    """
    shown = text if len(text) <= LONGEST else f"{text[:40]}…"
    return f"at column {column} of {shown!r}: "


def tokens(text: str) -> list[Token]:
    """
    Cut an expression into its pieces.

    Args:
        text: Such as `"rate >= 80 %"`.

    Returns:
        The pieces, with one of kind `"end"` after the last.

    Raises:
        SchemeError: If it is longer than 300 characters or holds a sign that the
            language does not know.

    Examples:
        >>> [token.text for token in tokens("rate >= 80 %")]
        ['rate', '>=', '80', '%', '']
    """
    if len(text) > LONGEST:
        sentence = (
            f"it has {len(text)} characters, and {LONGEST} are allowed. "
            "Give parts of it names in `let`."
        )
        raise refused(text, LONGEST, sentence)
    found: list[Token] = []
    place = 0
    while not found or found[-1].kind != "end":
        match = re.compile(_PIECE).match(text, place)
        if match is None:
            place += len(text[place:]) - len(text[place:].lstrip())
            raise _limited(text, place) or _no_sign(text, place, text[place])
        kind = match.lastgroup or "end"
        start, place = match.span(kind)
        if (two := text[start : start + 2]) in _INSTEAD:
            raise _no_sign(text, start, two)
        shown = match[kind]
        found.append(
            Token(kind, shown[1:-1] if kind == "quoted" else shown, start, place)
        )
    return found


def instead_of_limits(name: str, value: str, limit: str) -> str:
    """
    How the language says what other languages say with a function.

    Args:
        name: `"min"` or `"max"`.
        value: What stands first in its brackets.
        limit: What stands second.

    Returns:
        A sentence without its capital; the limit is the one that is a number.

    Examples:
        >>> instead_of_limits("max", "0", "rate")
        "there is no max( ): write 'rate never below 0'."
    """
    if re.fullmatch(_NUMBER, value) and not re.fullmatch(_NUMBER, limit):
        value, limit = limit, value
    how = "never above" if name == "min" else "never below"
    return f"there is no {name}( ): write '{value} {how} {limit}'."


def _limited(text: str, comma: int) -> SchemeError | None:
    """
    The error for a comma in `min( , )` or `max( , )`; none for any other.
    """
    if text[comma] != ",":
        return None
    for opening in reversed([*re.finditer(_LIMIT, text[:comma])]):
        inside, depth, end = [""], 1, opening.end()
        while end < len(text) and depth:
            sign = text[end]
            depth += (sign == "(") - (sign == ")")
            if sign == "," and depth == 1:
                inside.append("")
            elif depth:
                inside[-1] += sign
            end += 1
        value, *limits = (each.strip() for each in inside)
        if end > comma and value and len(limits) == 1 and limits[0]:
            hint = instead_of_limits(opening[1], value, limits[0])
            return refused(text, opening.start(), hint)
    return None


def _no_sign(text: str, place: int, sign: str) -> SchemeError:
    if sign.isdecimal():
        digits = re.match(r"[\d．.]+", text[place:])
        plain = unicodedata.normalize("NFKC", digits[0] if digits else sign)
        return refused(text, place, f"write {plain}, in digits of half width.")
    hint = _INSTEAD.get(sign, "take it out, or put a name into quotes.")
    return refused(text, place, f"{sign!r} is no sign of the language: {hint}")
