"""
Charts as pictures, with Japanese text right on a machine that has no Japanese font.
"""

from __future__ import annotations

import base64
import importlib.util
import io
import re
import sys
from pathlib import Path

import pytest

from civicplan.errors import InvalidValueError, MissingExtraError
from civicplan.model.indicators import Indicator
from civicplan.views.charts.fonts import font_file
from civicplan.views.charts.plotting import plot
from civicplan.views.charts.rendering import picture_of, save_chart


def _picture(name: str) -> bytes:
    return picture_of(plot(Indicator(id="one", name=name), language="en"), "png")


def test_japanese_letters_are_no_empty_boxes() -> None:
    """
    Two words of as many letters look different, and neither like letters that no
    font has.
    """
    words = ("犯罪", "安全", "\U000e0fff\U000e0ffe")

    assert len({*map(_picture, words)}) == len(words)


def test_letters_that_no_font_has_look_alike() -> None:
    """
    So the test above would see empty boxes.
    """
    one, other = map(_picture, ("\U000f1234\U000f1235", "\U000f2345\U000f2346"))

    assert one == other


def test_an_svg_carries_every_letter_that_stands_in_it() -> None:
    """
    So that it is right wherever it is opened, and its text can still be searched.
    """
    fonts = pytest.importorskip("fontTools.ttLib")
    svg = picture_of(plot(Indicator(id="one", name="犯罪 & 安全")), "svg").decode()
    data = re.search("base64,([^)]+)", svg)
    assert data
    with fonts.TTFont(io.BytesIO(base64.b64decode(data[1]))) as font:
        held = {chr(code) for code in font.getBestCmap()}

    assert "犯罪 &amp; 安全</text>" in svg
    assert set("犯罪&安全") <= held
    assert len(svg) < 50_000


@pytest.mark.parametrize("form", ["png", "svg"])
def test_the_same_chart_is_the_same_picture(form: str) -> None:
    """
    Byte by byte.
    """
    one, other = (
        picture_of(plot(Indicator(id="one", name="犯罪")), form)  # type: ignore[arg-type]
        for _ in range(2)
    )

    assert one == other


@pytest.mark.parametrize(
    ("name", "begins"), [("a.png", b"\x89PNG"), ("a.SVG", b"<svg")]
)
def test_a_chart_is_saved_as_what_the_name_says(
    tmp_path: Path, name: str, begins: bytes
) -> None:
    """
    Whatever the case of the ending.
    """
    save_chart(plot(Indicator(id="one", name="犯罪")), tmp_path / name)

    assert (tmp_path / name).read_bytes().startswith(begins)


def test_another_ending_is_refused(tmp_path: Path) -> None:
    """
    With those that there are.
    """
    with pytest.raises(InvalidValueError, match=r"ends in \.png or \.svg\.$"):
        save_chart(plot(Indicator(id="one", name="犯罪")), tmp_path / "a.gif")


def test_a_missing_font_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    With the command that installs it, before a picture of empty boxes is made; a chart
    for a notebook needs none.
    """
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    chart = plot(Indicator(id="one", name="犯罪"))

    with pytest.raises(MissingExtraError, match=r'pip install "civicplan\[views\]"'):
        font_file()
    with pytest.raises(MissingExtraError, match="Noto Sans CJK JP"):
        picture_of(chart, "png")


@pytest.mark.parametrize(
    ("module", "form"), [("vl_convert", "png"), ("fontTools", "svg")]
)
def test_what_draws_is_named_where_it_is_missing(
    monkeypatch: pytest.MonkeyPatch, module: str, form: str
) -> None:
    """
    It comes with the same extra.
    """
    monkeypatch.setitem(sys.modules, module, None)

    with pytest.raises(MissingExtraError, match=r'pip install "civicplan\[views\]"'):
        picture_of(plot(Indicator(id="one", name="犯罪")), form)  # type: ignore[arg-type]
