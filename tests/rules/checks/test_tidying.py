"""
Texts put right where there is only one way.
"""

from __future__ import annotations

import pytest

from civicplan.rules.checks.tidying import (
    with_one_width,
    without_doubled_words,
    without_stray_spaces,
)


@pytest.mark.parametrize(
    ("language", "text", "tidy"),
    [
        ("en", "Streets , squares .", "Streets, squares."),
        ("en", "Two  words", "Two words"),
        ("en", "What now ?", "What now?"),
        ("fr", "Et maintenant ?", "Et maintenant ?"),
        ("en", "Wait . . .", "Wait . . ."),
        ("en", "Yes ( ) no ( x )", "Yes ( ) no (x)"),
        ("en", "The .env file", "The .env file"),
        ("en", "a  b\nc  d", "a  b\nc  d"),
        ("en", " set  in ", " set in "),
        ("ja", "市民 、事業者（ 団体 ）", "市民、事業者（団体）"),
        ("ja", "総 合 計 画", "総 合 計 画"),
        ("ja", "目標　　値", "目標　　値"),
        ("ja", "ISO  9001", "ISO 9001"),
        ("en", "   ", "   "),
    ],
)
def test_spaces_go_where_they_can_mean_nothing(
    language: str, text: str, tidy: str
) -> None:
    """
    And stay wherever they may be meant.
    """
    assert tidy == without_stray_spaces(text, language)


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("１0か所", "１０か所"),
        ("1０か所", "10か所"),
        ("ＮPO", "ＮＰＯ"),
        ("1とＡ", "1とＡ"),
        ("ｻｰﾋﾞｽ", "サービス"),
        ("ﾞ", "ﾞ"),
        ("（学校)", "（学校）"),
        ("(学校）と（家)", "(学校)と（家）"),
        ("1）学校（小)", "1）学校（小)"),
    ],
)
def test_signs_have_one_width(text: str, tidy: str) -> None:
    """
    That of the first of a run, or of the bracket that opens.
    """
    assert tidy == with_one_width(text)


@pytest.mark.parametrize(
    ("language", "text", "tidy"),
    [
        ("en", "of the the town", "of the town"),
        ("en", "The the town", "The the town"),
        ("en", "what it is is good", "what it is is good"),
        ("en", "of\nof", "of\nof"),
        ("ja", "緑ををを守る", "緑を守る"),
        ("ja", "ここにに", "ここにに"),
        ("de", "the the", "the the"),
    ],
)
def test_words_that_never_stand_twice_stand_once(
    language: str, text: str, tidy: str
) -> None:
    """
    Others may.
    """
    assert tidy == without_doubled_words(text, language)
