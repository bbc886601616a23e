"""
Texts put right where there is only one way to do it, and it changes no meaning.

Whatever could be meant in two ways is left to whoever knows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any, Final

from civicplan.model.plans import Plan
from civicplan.rules.checks.rewording import reworded
from civicplan.rules.checks.shapes import Found


__all__ = [
    "fix_text",
    "with_one_width",
    "without_doubled_words",
    "without_stray_spaces",
]

# Between two kanji a space of any width may be meant; at a bracket or a comma none is.
_AT_SIGNS_IN_JAPANESE: Final = r"[ 　]+(?=[、。，）」』】])|(?<=[（「『【])[ 　]+"
# Spaces between words; also those that stand between dots are meant.
_BETWEEN_WORDS: Final = r"(?<=[!-~]) {2,}(?=[!-~])"
_AT_SIGNS: Final = r"(?<![ (.]) +(?=[,)](?:\s|$)|\.(?:\s|$)(?! ?\.))|(?<=\() +(?![ )])"
# Before these a space stands in French, and not in English.
_AT_SIGNS_IN_ENGLISH: Final = r"(?<! ) +(?=[;!?](?:\s|$))"

_HALF_WIDTH_KANA: Final = r"[ｦ-ﾝ][ｦ-ﾟ]*"
_DIGITS: Final = "[0-9０-９]+"
_LETTERS: Final = "[A-Za-zＡ-Ｚａ-ｚ]+"
_TO_WIDE: Final = 0xFEE0
_OPENING: Final = "(（"
_CLOSING: Final = ")）"

_DOUBLED_IN_JAPANESE: Final = "をを+"
_DOUBLED: Final = r"\b(the|of|an)(?: +\1\b)+"


def fix_text(tidied: Callable[[str, str], str]) -> Callable[[Any, Found, Plan], Any]:
    """
    The fix of a check that finds something in one text.

    Args:
        tidied: Makes the right text of a text and the language of the plan.

    Returns:
        A function as a check has it for `fix`.
    """

    def fix(part: Any, found: Found, plan: Plan) -> Any:
        return reworded(part, found.at, lambda text: tidied(text, plan.language))

    return fix


def _is(language: str, tag: str) -> bool:
    return language.lower().split("-")[0] == tag


def without_stray_spaces(text: str, language: str) -> str:
    """
    A text without the spaces that can mean nothing.

    Two spaces between words become one; those before a comma or a full stop and
    inside of a bracket go. Spaces among Japanese signs may all be stray, or one of
    them meant, and stay.

    Args:
        text: Any text. In one of several lines spaces may set out a table.
        language: Of the plan, a BCP 47 tag.

    Returns:
        The text.

    Examples:
        >>> without_stray_spaces("Streets , squares  and ( small ) parks .", "en")
        'Streets, squares and (small) parks.'
        >>> without_stray_spaces("市民 、 総  合（ 計画 ）", "ja")
        '市民、 総  合（計画）'
    """
    bare = text.strip()
    if "\n" in bare:
        return text
    before, _, after = text.partition(bare) if bare else (text, "", "")
    tidy = re.sub(_BETWEEN_WORDS, " ", bare)
    if _is(language, "ja"):
        tidy = re.sub(_AT_SIGNS_IN_JAPANESE, "", tidy)
    else:
        tidy = re.sub(_AT_SIGNS, "", tidy)
        if _is(language, "en"):
            tidy = re.sub(_AT_SIGNS_IN_ENGLISH, "", tidy)
    return f"{before}{tidy}{after}"


def with_one_width(text: str, _: str = "") -> str:
    """
    A text whose numbers, words and pairs of brackets have one width each.

    A run takes the width of its first sign, a pair that of its opening bracket, and
    katakana are wide.

    Args:
        text: Any text.

    Returns:
        The text, which says the same.

    Examples:
        >>> with_one_width("ｻｰﾋﾞｽ１0か所（学校)")
        'サービス１０か所（学校）'
    """
    text = re.sub(_HALF_WIDTH_KANA, _wide_kana, text)
    for run in (_DIGITS, _LETTERS):
        text = re.sub(run, _as_first, text)
    return _paired(text)


def _wide_kana(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def _as_first(found: re.Match[str]) -> str:
    narrow = unicodedata.normalize("NFKC", found[0])
    if found[0][0] < "０":
        return narrow
    return "".join(chr(ord(sign) + _TO_WIDE) for sign in narrow)


def _paired(text: str) -> str:
    signs = list(text)
    waiting: list[int] = []
    for place, sign in enumerate(text):
        if sign in _OPENING:
            waiting.append(_OPENING.index(sign))
        elif sign in _CLOSING:
            if not waiting:
                # Without a partner nobody can say which width is right.
                return text
            signs[place] = _CLOSING[waiting.pop()]
    return text if waiting else "".join(signs)


def without_doubled_words(text: str, language: str) -> str:
    """
    A text in which no small word stands twice that can never stand twice.

    Args:
        text: Any text.
        language: Of the plan, a BCP 47 tag.

    Returns:
        The text.

    Examples:
        >>> without_doubled_words("The parks of the the town, which is is ours", "en")
        'The parks of the town, which is is ours'
        >>> without_doubled_words("緑をを育てる", "ja")
        '緑を育てる'
    """
    if _is(language, "ja"):
        return re.sub(_DOUBLED_IN_JAPANESE, "を", text)
    return re.sub(_DOUBLED, r"\1", text) if _is(language, "en") else text
