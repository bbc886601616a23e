"""
Strategies for what people write: texts and ids.
"""

from __future__ import annotations

import functools
import unicodedata
from typing import Final

from hypothesis import strategies as st

from civicplan.base.codes import is_id


__all__ = ["identifiers", "texts"]

# Words that mean something else somewhere: to YAML, to a plan file, to a table.
_MISLEADING: Final = (
    "—",
    "-",
    "➔",
    "→",
    "4100 → 3300",
    "at least 80",
    "better than baseline by 80%",
    "FY2011",
    "2012",
    "2011-03-31",
    "24.0",
    "010",
    "1_000",
    "1e999999999",
    "12:30",
    "true",
    "no",
    "null",
    "~",
    "'",
    '"',
    "`",
    "# note",
    "a # note",
    "a: b",
    "- a",
    "? a",
    "*",
    "&a",
    "!a",
    "%",
    "@",
    "[a",
    "{a",
    "|",
    ">-",
    "---",
    "...",
    "<<",
    "=",
    "=1+1",
    "<b>",
    "\\n",
    "a,b",
    " a ",
    "\u3000",
    "a\n",
    "\n a\n\nb",
    "\ufeffa",
    "a\u2028b",
    "\uffff",
    "か\u3099",
    "１２",
    "👩‍👧",
)
_CHARACTERS: Final = st.characters(
    exclude_categories=("Cc", "Cs"), include_characters="\n"
)
_NAME_CHARACTERS: Final = st.characters(
    categories=("L", "M", "N"), include_characters="-_."
)


def texts(*, blank: bool = True) -> st.SearchStrategy[str]:
    """
    Every text that a plan can hold.

    Args:
        blank: Whether texts without a visible sign are among them.

    Returns:
        A strategy for texts in any script, with line breaks, and also those that mean
        something else to YAML or in a plan file.

    Examples:
        >>> from hypothesis import find
        >>> find(texts(), lambda text: True)
        ''
        >>> find(texts(blank=False), lambda text: True)
        '0'
    """
    return _texts(blank)


# A strategy is checked when it is first drawn from; a plan draws hundreds of texts.
@functools.cache
def _texts(blank: bool) -> st.SearchStrategy[str]:  # noqa: FBT001 - as in texts
    if blank:
        return st.text(_CHARACTERS) | st.sampled_from(_MISLEADING)
    shown = [text for text in _MISLEADING if text.strip()]
    return st.text(_CHARACTERS, min_size=1).filter(str.strip) | st.sampled_from(shown)


def identifiers() -> st.SearchStrategy[str]:
    """
    Every id: a short lasting name in any script.

    Returns:
        A strategy for texts such as `"crimes"`, `"2012"` or `"待機児童"`.

    Examples:
        >>> from hypothesis import find
        >>> find(identifiers(), lambda text: not text.isascii())
        'À'
    """
    return _identifiers()


@functools.cache
def _identifiers() -> st.SearchStrategy[str]:
    plain = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,20}", fullmatch=True)
    any_script = st.text(_NAME_CHARACTERS, min_size=1).map(
        lambda text: unicodedata.normalize("NFKC", text)
    )
    return (plain | any_script).filter(is_id)
