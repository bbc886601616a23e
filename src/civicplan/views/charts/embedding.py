"""
A font in a picture: an SVG carries the letters that it needs, so that its text stays
text and is right wherever it is opened.
"""

from __future__ import annotations

import base64
import html
import io
import re
from pathlib import Path

from civicplan.errors import MissingExtraError
from civicplan.views.charts.fonts import FONTS, font_file


__all__ = ["with_font"]

# Copyright, family, style, licence and where it can be read.
_NAMES = [0, 1, 2, 13, 14]


def with_font(svg: str) -> str:
    """
    A picture with the letters of the charts' font that stand in it.

    Args:
        svg: Of a chart.

    Returns:
        The same picture, a few thousand bytes larger.

    Raises:
        MissingExtraError: If the font, or what cuts it, is not installed.
    """
    texts = re.findall(r">([^<]+)<", svg)
    letters = sorted(set(html.unescape("".join(texts))))
    data = base64.b64encode(_part_of(font_file(), "".join(letters))).decode()
    family = FONTS.partition(",")[0]
    face = (
        f'@font-face{{font-family:"{family}";'
        f'src:url(data:font/otf;base64,{data}) format("opentype")}}'
    )
    start, end, rest = svg.partition(">")
    return f"{start}{end}<defs><style>{face}</style></defs>{rest}"


def _part_of(file: Path, letters: str) -> bytes:
    try:
        # It comes with the extra `views`, and only pictures need it.
        from fontTools import subset  # type: ignore[import-untyped]  # noqa: PLC0415
    except ModuleNotFoundError as missing:
        raise MissingExtraError("views", "A chart as SVG") from missing
    options = subset.Options(
        layout_features=[],
        hinting=False,
        name_IDs=_NAMES,
        notdef_outline=True,
        # The same letters give the same bytes.
        recalc_timestamp=False,
    )
    options.drop_tables = [*options.drop_tables, "BASE", "VORG", "vhea", "vmtx"]
    found = io.BytesIO()
    with subset.load_font(str(file), options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(text=letters)
        cutter.subset(font)
        font.save(found)
    return found.getvalue()
