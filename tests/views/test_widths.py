"""
How wide texts are, and where their lines break.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from civicplan.views.widths import lines_of, padded, width_of


TEXTS = st.text(
    st.sampled_from("aZ 0,.%()-「」（）、。ーっ犯罪件数①→ｶﾞか\u3099é"), max_size=60
)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("crimes", 6),
        ("犯罪発生件数", 12),
        ("ﾊﾝｶｸ", 4),
        ("（）", 4),
        ("①→…", 3),
        ("か\u3099", 2),
        ("e\u0301", 1),
        ("a\u200bb", 2),
    ],
)
def test_a_full_width_character_takes_two_columns(text: str, width: int) -> None:
    """
    Half-width and ambiguous characters take one, combining ones none.
    """
    assert width == width_of(text)


def test_padding_counts_columns() -> None:
    """
    Japanese and English cells end in the same column.
    """
    assert ("犯罪  ", "bus   ", "  17.0", "too long") == (
        padded("犯罪", 6),
        padded("bus", 6),
        padded("17.0", 6, right=True),
        padded("too long", 6),
    )


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("安心して暮らせる", 8, ["安心して", "暮らせる"], id="anywhere"),
        pytest.param("安心、して", 4, ["安", "心、", "して"], id="no comma first"),
        pytest.param("あ「いう」", 4, ["あ", "「い", "う」"], id="no bracket last"),
        pytest.param(
            "実績は3,447件", 9, ["実績は", "3,447件"], id="number and counter"
        ),
        pytest.param("two words", 5, ["two", "words"], id="at a space"),
        pytest.param("incomprehensible", 6, ["incomp", "rehens", "ible"], id="cut"),
        pytest.param("NPO法人数", 5, ["NPO法", "人数"], id="Latin and Japanese"),
        pytest.param("one\ntwo", 80, ["one", "two"], id="lines stay lines"),
        pytest.param("", 80, [""], id="nothing"),
    ],
)
def test_lines_break_where_a_reader_expects_it(
    text: str, width: int, lines: list[str]
) -> None:
    """
    Japanese between characters but for 禁則, other text at spaces.
    """
    assert lines == lines_of(text, width)


def test_without_a_width_nothing_breaks() -> None:
    """
    In a pipe a sentence stays on its line.
    """
    assert ["安心" * 100, "two"] == lines_of("安心" * 100 + "\ntwo", None)


@given(TEXTS, st.integers(2, 30))
def test_no_line_is_wider_than_it_may_be(text: str, width: int) -> None:
    """
    Whatever the text, each of its lines fits.
    """
    assert all(width_of(line) <= width for line in lines_of(text, width))


@given(TEXTS, st.integers(2, 30))
def test_wrapping_loses_nothing_but_spaces(text: str, width: int) -> None:
    """
    All characters come back in their order.
    """
    wrapped = "".join(lines_of(text, width)).replace(" ", "")

    assert text.replace(" ", "") == wrapped
