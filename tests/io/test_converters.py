"""
One converter for one calendar, made once.
"""

from __future__ import annotations

import pytest

from civicplan.base.periods import JAPAN, FiscalYear
from civicplan.io.converters import reader
from civicplan.model.indicators import Indicator
from civicplan.model.measures import Project
from civicplan.model.plans import Levels


def test_a_converter_is_made_once_for_a_calendar() -> None:
    """
    Making one takes longer than reading a small plan.
    """
    assert reader(JAPAN) is reader(FiscalYear())


def test_calendars_do_not_mix() -> None:
    """
    FY2026 is another year where it begins in July.
    """
    tree = {"id": "a", "name": "A", "targets": {"FY2026": 5}}
    july = FiscalYear(start="07-01", named_after="end")
    days = [
        str(reader(each).structure(tree, Indicator).targets[0].period.start)
        for each in (JAPAN, july)
    ]

    assert ["2026-04-01", "2025-07-01"] == days


@pytest.mark.parametrize(
    "raw", ["goal", ["goal"], None, 5, {"gaol": "x"}, {"goal": ["x"]}]
)
def test_it_is_strict_without_asking_for_details(raw: object) -> None:
    """
    Also where every field may be left out.
    """
    with pytest.raises(Exception):  # noqa: B017, PT011 - the slow reading tells which
        reader(JAPAN).structure(raw, Levels)


@pytest.mark.parametrize(
    "field", [{"title": None}, {"title": 1.5}, {"title": True}, {"serves": "1/2"}]
)
def test_no_text_is_made_of_something_else(field: dict[str, object]) -> None:
    """
    By itself, cattrs would call `str` on it.
    """
    with pytest.raises(Exception):  # noqa: B017, PT011 - the slow reading tells which
        reader(JAPAN).structure({"title": "T", **field}, Project)
