"""
The remarks of the printed chapter, made again from the plan.
"""

from __future__ import annotations

import re
from typing import TypeAlias

import pytest

from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.editions.remarks import remark_of
from tests.catalog.chapter import PrintedIndicator


_Tables: TypeAlias = "tuple[tuple[PrintedIndicator, Indicator], ...]"

# The city wrote 設定していた here, and 設定した in the six other remarks like it.
_WORDED_OTHERWISE = {"centre-users": ("設定していた", "設定した")}
# Here it tells why at length; what that says beyond our words stands in the note.
_TOLD_AT_LENGTH = "kept-independent"


def as_printed(table: PrintedIndicator) -> str:
    """
    The printed remark without the blanks of the scan.
    """
    return re.sub(r"\s", "", table.remark)


def test_every_remark_but_one_is_made_again_word_by_word(
    tables: _Tables, hiratsuka: Plan
) -> None:
    """
    25 of the 26 tables; in one of these the city chose another form of a verb.
    """
    made = {}
    for table, indicator in tables:
        if indicator.id != _TOLD_AT_LENGTH:
            printed = as_printed(table)
            theirs, ours = _WORDED_OTHERWISE.get(indicator.id, ("", ""))
            wanted = printed.replace(theirs, ours) if theirs else printed
            made[table.name] = (wanted, remark_of(indicator, "ja", hiratsuka))

    assert 24 == len(made)  # One of the 25 tables is printed twice.
    assert [] == [pair for pair in made.values() if pair[0] != pair[1]]


def test_the_city_s_slip_of_a_verb_is_there(tables: _Tables) -> None:
    """
    So that the exception goes when it is needed no more.
    """
    for table, indicator in tables:
        for theirs, _ in (
            [_WORDED_OTHERWISE[indicator.id]]
            if indicator.id in _WORDED_OTHERWISE
            else []
        ):
            assert theirs in as_printed(table)


def test_what_an_abolition_says_at_length_stands_in_the_note(
    tables: _Tables, hiratsuka: Plan
) -> None:
    """
    The remark ends as ours does, and the note tells what comes before in short words.
    """
    (table,) = (table for table, each in tables if each.id == _TOLD_AT_LENGTH)
    indicator = hiratsuka.indicator(_TOLD_AT_LENGTH)

    assert "対象が限定的であるため、成果指標から削除します。" == remark_of(
        indicator, "ja", hiratsuka
    )
    assert as_printed(table).endswith("限定的であることから、成果指標から削除します。")
    assert "高齢者全体のごく一部" in indicator.revisions[-1].note


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_edition_of_2007_decided_nothing(hiratsuka: Plan, language: str) -> None:
    """
    Its remarks would tell only when figures were measured.
    """
    before = hiratsuka.as_of("2007")

    for _, indicator in before.walk(Indicator):
        remark = remark_of(indicator, language, before)
        assert "修正" not in remark
        assert "raised" not in remark
