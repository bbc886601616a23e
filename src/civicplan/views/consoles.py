"""
What a terminal can show: its characters, its colours, its width.
"""

from __future__ import annotations

import codecs
import os
import shutil
import sys
import unicodedata
from typing import Final, TextIO

from civicplan.views.terminal import Paint, unpainted


__all__ = ["NEAREST", "paint_for", "teach_nearest", "width_for"]

NEAREST: Final = "civicplan.nearest"
"""
The name of the way in which a character that a console lacks is replaced.
"""

_STAND_INS: Final = {
    "—": ("―", "-"),
    "―": ("-",),
    "–": ("-",),
    "−": ("-",),
    "→": ("->",),
    "➔": ("→", "->"),
    "～": ("〜", "~"),
    "〜": ("～", "~"),
    "…": ("...",),
    "“": ('"',),
    "”": ('"',),
    "‘": ("'",),
    "’": ("'",),
    "、": (", ",),
    "。": (". ",),
    "：": (": ",),
    "〈": ("<",),
    "〉": (">",),
    "「": ('"',),
    "」": ('"',),
    "『": ('"',),
    "』": ('"',),
}
_STYLES: Final = {
    "heading": "1;36",
    "title": "1",
    "address": "90",
    "label": "",
    "dark green": "38;5;28",
    "green": "38;5;34",
    "light green": "38;5;71",
    "yellow": "38;5;178",
    "orange": "38;5;208",
    "red": "38;5;160",
    "dark red": "38;5;124",
    "blue": "38;5;32",
    "grey": "90",
    "gray": "90",
}


# What the terminals of Windows that know ANSI codes leave in the environment.
_WINDOWS_WITH_CODES: Final = ("WT_SESSION", "TERM_PROGRAM", "ANSICON", "ConEmuANSI")


def teach_nearest() -> None:
    """
    Make `NEAREST` known to Python's codecs, as `errors` of a stream.
    """
    codecs.register_error(NEAREST, _nearest)


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    said = "".join(_stand_in(each, error.encoding) for each in lacking)
    return said, error.end


def _stand_in(character: str, encoding: str) -> str:
    plain = unicodedata.normalize("NFKC", character)
    for text in (*_STAND_INS.get(character, ()), plain):
        try:
            text.encode(encoding)
        except UnicodeError:
            continue
        return text
    return "?"


def width_for(stream: TextIO) -> int | None:
    """
    The columns that a text may take on a stream.

    Args:
        stream: Such as `sys.stdout`.

    Returns:
        The width of the terminal, or what the environment says in COLUMNS; none in a
        pipe or a file, where a line is as long as it is.
    """
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    if not stream.isatty():
        return None
    return shutil.get_terminal_size().columns or 80


def paint_for(stream: TextIO) -> Paint:
    """
    What colours a text on a stream.

    Args:
        stream: Such as `sys.stdout`.

    Returns:
        A paint that writes ANSI codes on a terminal, unless the environment sets
        NO_COLOR (no-color.org) or the terminal is dumb; otherwise one that does
        nothing.
    """
    said = os.environ.get
    knows_codes = said("TERM") != "dumb"
    if sys.platform == "win32":
        knows_codes = any(map(said, _WINDOWS_WITH_CODES))
    if stream.isatty() and knows_codes and not said("NO_COLOR"):
        return _ansi
    return unpainted


def _ansi(text: str, style: str) -> str:
    code = _STYLES.get(style, "")
    return f"\x1b[{code}m{text}\x1b[0m" if code and text else text
