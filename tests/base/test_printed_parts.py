"""
Parts of printed periods, by example.
"""

from __future__ import annotations

import pytest

from civicplan.base.eras import era_named
from civicplan.base.printed_parts import PrintedPart, read_part


def test_a_part_keeps_what_is_printed_and_adds_nothing() -> None:
    """
    令和5(2023)年度第1四半期末 tells an era, a year twice, a quarter and its last day.
    """
    assert PrintedPart(
        era=era_named("令和"),
        digits="5",
        also=("2023",),
        fiscal=True,
        within="-Q1",
        dated=False,
        last=True,
    ) == read_part("令和5(2023)年度第1四半期末")


def test_a_month_may_stand_without_its_year() -> None:
    """
    9月30日 leaves out the year, which stands in the part before it.
    """
    assert PrintedPart(
        era=None,
        digits="",
        also=(),
        fiscal=False,
        within="-09-30",
        dated=True,
        last=False,
    ) == read_part("9月30日")


def test_first_years_have_a_word_of_their_own() -> None:
    """
    元年 is the year 1.
    """
    part = read_part("令和元年")
    assert part is not None
    assert "1" == part.digits


@pytest.mark.parametrize("word", ["JANUARY", "MAY", "JUN", "SEPT", "SEP", "DEC."])
def test_english_months_may_be_cut(word: str) -> None:
    """
    Full names and the usual short ones are read.
    """
    part = read_part(f"{word}2011")
    assert part is not None
    assert part.dated


@pytest.mark.parametrize(
    "text", ["", "計画策定時", "平成2011年", "第2年度", "FY23", "31日"]
)
def test_an_unknown_form_is_no_part(text: str) -> None:
    """
    Nothing is guessed.
    """
    assert read_part(text) is None
