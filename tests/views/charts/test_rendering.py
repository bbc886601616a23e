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

from civicplan.base.periods import period
from civicplan.errors import InvalidValueError, MissingExtraError
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.targets import Improve, Target
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


def test_an_svg_is_read_aloud_in_words() -> None:
    """
    A title and a description for the whole, and for each mark its figure; no number of
    a day.
    """
    actuals = (Observation(period=period("FY2020"), value="3"),)
    shown = Indicator(id="one", name="A & B", actuals=actuals)
    svg = picture_of(plot(shown, language="en"), "svg").decode()

    assert "><title>A &amp; B</title><desc>A &amp; B</desc>" in svg
    # What stands in a group that is hidden is not read.
    read = svg[: svg.index('role-title" aria-hidden="true"')]
    assert ["actual FY2020 3"] == re.findall('aria-label="([^"]*)"', read)


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


def test_a_target_in_words_alone_makes_a_picture() -> None:
    """
    Where there is no figure at all, the words over its day are all that is drawn.
    """
    target = Target(period=period("FY2016"), aim=Improve())
    wordy = Indicator(id="a", name="参加の広がり", targets=(target,))

    picture = picture_of(plot(wordy, kind="trajectory", language="ja"), "svg")

    size = re.search(rb'<svg[^>]* width="([0-9.e+]+)"', picture)
    assert size is not None
    assert 100 < float(size.group(1)) < 2000
