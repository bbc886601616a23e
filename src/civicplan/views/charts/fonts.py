"""
The font in which charts are drawn, so that Japanese text is right on a bare machine.

It is Noto Sans CJK JP, under the SIL Open Font License 1.1, which lets anybody use,
embed and pass on the font; the package `noto-cjk-sans-jp-regular` carries it and comes
with the extra `views`.
"""

from __future__ import annotations

import contextlib
import functools
import importlib.util
from pathlib import Path
from typing import Final

from civicplan.errors import MissingExtraError


__all__ = ["FONTS", "font_file", "register_font"]

FONTS: Final = (
    "Noto Sans CJK JP, Noto Sans JP, Hiragino Sans, Yu Gothic, Meiryo, sans-serif"
)
"""The font and those that stand in for it where a chart is opened without it."""

_PACKAGE: Final = "noto_cjk_sans_jp_regular"
_FILE: Final = "NotoSansCJKjp-Regular.otf"


def font_file() -> Path:
    """
    Where the font is.

    Returns:
        The file.

    Raises:
        MissingExtraError: If it is not installed.
    """
    found = importlib.util.find_spec(_PACKAGE)
    for folder in (found.submodule_search_locations or ()) if found else ():
        file = Path(folder) / _FILE
        if file.is_file():
            return file
    raise MissingExtraError("views", "Drawing Japanese text (Noto Sans CJK JP)")


def register_font() -> None:
    """
    Tell what draws pictures of charts where the font is.

    Where either is missing nothing happens: a chart can still be looked at in a
    notebook, and only who asks for a picture is told.
    """
    with contextlib.suppress(MissingExtraError, ModuleNotFoundError):
        _register(font_file().parent)


@functools.cache
def _register(folder: Path) -> None:
    # Loaded when there is something to draw; it is not needed in a notebook.
    import vl_convert  # noqa: PLC0415

    vl_convert.register_font_directory(str(folder))
