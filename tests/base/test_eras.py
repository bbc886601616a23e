"""
Japanese eras, by example.
"""

from __future__ import annotations

from datetime import date

import pytest

from civicplan.base.eras import ERAS, era_named, era_on
from civicplan.errors import UnknownNameError


@pytest.mark.parametrize("name", ["平成", "平", "Heisei", "heisei", "H", "h"])
def test_an_era_has_many_names(name: str) -> None:
    """
    Each of them gives the same era.
    """
    assert "平成" == era_named(name).name


def test_no_two_eras_share_a_name() -> None:
    """
    A letter or a character stands for one era only.
    """
    names = [each.name[0] for each in ERAS] + [each.letter for each in ERAS]
    assert len(set(names)) == len(names)


def test_an_unknown_era_is_refused() -> None:
    """
    The error is one of a name that stands for nothing.
    """
    with pytest.raises(UnknownNameError) as refused:
        era_named("Heisi")
    assert "There is no era 'Heisi'. Did you mean 'Heisei'?" == str(refused.value)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(1912, 7, 29), "明治"),
        (date(1912, 7, 30), "大正"),
        (date(1926, 12, 24), "大正"),
        (date(1926, 12, 25), "昭和"),
        (date(1989, 1, 7), "昭和"),
        (date(1989, 1, 8), "平成"),
        (date(2019, 4, 30), "平成"),
        (date(2019, 5, 1), "令和"),
    ],
)
def test_an_era_begins_on_its_day(day: date, name: str) -> None:
    """
    The day before belongs to the era before.
    """
    era = era_on(day)
    assert era is not None
    assert name == era.name


def test_before_the_first_era_there_is_none() -> None:
    """
    Earlier eras are not kept here.
    """
    assert era_on(date(1868, 10, 22)) is None


def test_years_run_past_the_end_of_an_era() -> None:
    """
    平成35年 is 2023, and the other way round.
    """
    heisei = era_named("平成")
    assert 2023 == heisei.year(35)
    assert 35 == heisei.number(2023)
