"""
Strategies for codes of elements and of municipalities.
"""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from civicplan.base.codes import is_code, with_check_digit


__all__ = ["codes", "municipality_codes"]

_PREFECTURES: Final = 47
_WIDE: Final = str.maketrans("0123456789", "０１２３４５６７８９")
_DASHES: Final = "-‐‑–−－ー"
_PRINTED: Final = (
    "{}",
    "({})",
    "{})",
    "（{}）",
    "{}.",
    "{}．",
    "〈{}〉",
    "[{}]",
    " {} ",
)
_CHARACTERS: Final = st.characters(
    exclude_categories=("Cc", "Cs"), exclude_characters="/#／＃"
)


def codes() -> st.SearchStrategy[str]:
    """
    Every code that an element can have, as plans print them and beyond.

    Returns:
        A strategy for texts such as `"2-①"`, `"5)"`, `"（３）"` or `"基本施策 1"`.

    Examples:
        >>> from hypothesis import find
        >>> find(codes(), lambda code: "①" in code)
        '①'
    """
    circled = st.integers(1, 20).map(lambda number: chr(ord("①") + number - 1))
    numbers = st.integers(0, 999).map(str)
    wide = numbers.map(lambda digits: digits.translate(_WIDE))
    parts = st.builds(str.format, st.sampled_from(_PRINTED), numbers | wide | circled)
    printed = st.builds(
        str.join, st.sampled_from(_DASHES), st.lists(parts, min_size=1, max_size=3)
    )
    return printed | st.text(_CHARACTERS, min_size=1).filter(is_code)


def municipality_codes() -> st.SearchStrategy[str]:
    """
    Every code that a municipality of Japan can have, with its check digit.

    Returns:
        A strategy for texts of six digits.

    Examples:
        >>> from hypothesis import find
        >>> find(municipality_codes(), lambda code: code.startswith("14"))
        '140007'
    """
    return st.builds(
        "{:02d}{:03d}".format, st.integers(1, _PREFECTURES), st.integers(0, 999)
    ).map(with_check_digit)
