"""
The charts of the report: small, and sensible whatever the numbers are.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from xml.etree.ElementTree import Element

import pytest

from civicplan.base.periods import period
from civicplan.catalog.plans import plan
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.targets import Reach, Target
from civicplan.views.report.anchors import section_anchor
from civicplan.views.report.drawings import drawing_of
from civicplan.views.report.scales import labelled, numbers_scale, round_numbers
from civicplan.views.trajectories import trajectory
from tests.views.report.parsed import parsed, text_in


def drawn(*values: str, target: str = "", name: str = "x") -> str:
    """
    The chart of an indicator with these actuals, year by year.
    """
    actuals = tuple(
        Observation(period=period(f"FY{2007 + place}"), value=value)
        for place, value in enumerate(values)
    )
    aims = (Target(period=period("FY2016"), aim=Reach(value=target)),) if target else ()
    indicator = Indicator(id="x", name=name, actuals=actuals, targets=aims)
    return drawing_of(trajectory(indicator, language="en"), name, "en")


def named(svg: str, tag: str) -> list[Element]:
    """
    The elements of a drawing with a name.
    """
    page = parsed(f"<!DOCTYPE html><title>x</title>{svg}")
    return [each for each in page.iter() if str(each.tag).endswith(f"}}{tag}")]


def test_where_there_is_no_number_there_is_no_chart() -> None:
    """
    An empty frame would say nothing.
    """
    assert "" == drawn()


@pytest.mark.parametrize(
    "values",
    [("7",), ("5", "5"), ("0", "1000000000"), ("-1e300", "1e-300", "1e300")],
)
def test_every_mark_stands_inside_the_drawing(values: tuple[str, ...]) -> None:
    """
    One figure, equal ones, and figures of any size.
    """
    texts = named(drawn(*values), "text")

    assert texts
    assert all(0 <= float(each.get("x", "")) <= 340 for each in texts)
    assert all(0 <= float(each.get("y", "")) <= 168 for each in texts)
    assert "nan" not in drawn(*values).lower()


def test_a_chart_of_the_chapter_is_small() -> None:
    """
    Two kilobytes, so that 2,500 of them still fit.
    """
    chapter = plan("hiratsuka")
    sizes = [
        len(drawing_of(trajectory(each, chapter), each.name, "ja").encode())
        for _, each in chapter.walk(Indicator)
    ]

    assert max(sizes) < 2_048


def test_a_name_of_any_length_is_a_short_title_and_no_markup() -> None:
    """
    The whole name stands in the heading.
    """
    (title,) = named(drawn("1", name="<b>" + "長" * 2_000), "title")

    assert "<b>" + "長" * 57 + "…" == text_in(title)


def test_a_scale_is_read_by_round_numbers() -> None:
    """
    By ones, twos or fives.
    """
    scale = numbers_scale([Decimal(3300), Decimal(4833)], start=100, end=0)

    assert ["3,500", "4,000", "4,500"] == [
        labelled(each) for each in round_numbers(scale, most=4)
    ]
    assert 50.0 == scale.at(Fraction(3300 + 4833, 2))


def test_addresses_with_spaces_have_anchors_of_their_own() -> None:
    """
    An anchor holds no space, and no two addresses share one.
    """
    addresses = ["A 1", "A_1", "A_20_1", "A\u30001", "A1"]

    assert len(addresses) == len({section_anchor(each) for each in addresses})
