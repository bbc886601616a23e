"""
Charts as pictures: PNG for a paper, SVG for a page.
"""

from __future__ import annotations

import html
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, cast

import altair as alt

from civicplan.errors import InvalidValueError, MissingExtraError
from civicplan.views.charts.embedding import with_font
from civicplan.views.charts.fonts import font_file, register_font


__all__ = ["PictureFormat", "picture_of", "save_chart"]

PictureFormat: TypeAlias = Literal["png", "svg"]
"""What a picture can be."""

_SCALE: Final = 2.0


def picture_of(
    chart: alt.TopLevelMixin, form: PictureFormat, *, scale: float = _SCALE
) -> bytes:
    """
    A chart as a picture, with Japanese text right on a machine without fonts.

    Args:
        chart: Made by `plot`, also where it was changed since.
        form: `"png"` or `"svg"`.
        scale: The pixels of a PNG for each of the chart, 2 for a sharp print; an SVG
            needs none.

    Returns:
        The whole file.

    Raises:
        MissingExtraError: If what draws, or the font, is not installed.
    """
    try:
        # It comes with the extra `views`, and only pictures need it.
        import vl_convert  # noqa: PLC0415
    except ModuleNotFoundError as missing:
        raise MissingExtraError("views", "A chart as a picture") from missing
    # Without the font the text would be empty boxes, which nobody asks for.
    font_file()
    register_font()
    drawing, version = chart.to_dict(), _version()
    if form == "png":
        return vl_convert.vegalite_to_png(drawing, vl_version=version, scale=scale)
    svg = with_font(vl_convert.vegalite_to_svg(drawing, vl_version=version))
    return _described(svg, drawing).encode()


def _described(svg: str, drawing: Mapping[str, Any]) -> str:
    """
    A picture whose first words are the chart's title and what is under it.
    """
    title, description = drawing.get("title", ""), drawing.get("description", "")
    lines = title.get("text", "") if isinstance(title, Mapping) else title
    heading = lines if isinstance(lines, str) else " ".join(lines)
    told = "".join(
        f"<{name}>{html.escape(text)}</{name}>"
        for name, text in (("title", heading), ("desc", description))
        if text
    )
    start, end, rest = svg.partition(">")
    return f"{start}{end}{told}{rest}"


def _version() -> str:
    # Such as "6.1", for "v6.1.0".
    return ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])


def save_chart(
    chart: alt.TopLevelMixin, path: str | os.PathLike[str], *, scale: float = _SCALE
) -> None:
    """
    Write a chart as a picture.

    Args:
        chart: Made by `plot`, also where it was changed since.
        path: The file, whose name ends in `.png` or `.svg`.
        scale: As for `picture_of`.

    Raises:
        InvalidValueError: If the file's name ends otherwise.
        MissingExtraError: If what draws, or the font, is not installed.
    """
    file = Path(path)
    form = file.suffix.lower().removeprefix(".")
    if form not in {"png", "svg"}:
        hint = "the name of a picture ends in .png or .svg."
        raise InvalidValueError("path", str(path), hint)
    file.write_bytes(picture_of(chart, cast(PictureFormat, form), scale=scale))
