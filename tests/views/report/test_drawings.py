"""
The charts of the report: small, and sensible whatever the numbers are.
"""

from __future__ import annotations

import itertools
from decimal import Decimal
from fractions import Fraction
from xml.etree.ElementTree import Element

import pytest

from civicplan.base.periods import period
from civicplan.catalog.plans import plan
from civicplan.catalog.schemes import scheme
from civicplan.io.plans import loads
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.targets import Reach, Target
from civicplan.rules.evaluation import evaluate
from civicplan.views.report.anchors import section_anchor
from civicplan.views.report.captions import width_in
from civicplan.views.report.drawings import drawing_of, undrawn_in
from civicplan.views.report.scales import labelled, numbers_scale, round_numbers
from civicplan.views.trajectories import reported, trajectory
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


TOWN = """
civicplan: 1
id: ford
title: Ford 2030
municipality: {name: Ford}
period: FY2023/FY2028
language: en
editions: [{id: '2023'}, {id: '2025'}]
indicators:
  - id: wait
    name: Days to wait
    direction: decrease
    baseline: {FY2023: 64}
    targets: {FY2025: 45, FY2028: 30}
    actuals: {FY2024: 58, FY2025: 47}
  - id: class
    name: Pupils in a class
    direction: maintain
    baseline: {FY2023: 24.8}
    targets: {FY2025: 20 to 26, FY2028: 20 to 26}
    actuals: {FY2024: 25.1}
  - id: lanes
    name: Lanes built
    unit: km
    direction: increase
    targets: {FY2024/FY2028: 24}
    actuals: {FY2024: 3.2, FY2024/FY2025: 8.9, FY2025: 5.7}
  - id: gases
    name: Gases emitted
    direction: decrease
    baseline: {FY2023: 318}
    targets: {FY2028: better than baseline by 40%}
    actuals: {FY2025: 271}
  - id: content
    name: Content
    direction: increase
    baseline: {FY2023: 71}
    targets: {FY2028: 80}
    actuals: {FY2024: 70}
    revisions: [{edition: '2025', abolish: true}]
  - id: network
    name: Plan of the network
    targets: {FY2025: {complete: adopted}}
    actuals: {FY2025: 1}
  - id: money
    name: Money
    direction: increase
    baseline: {FY2023: 0}
    targets: {FY2025: 1000000, FY2028: 1000000000}
    actuals: {FY2024: 999999999}
  - id: quarters
    name: Calls
    direction: decrease
    targets: {FY2028: 60}
    actuals: {2024-04/2024-06: 24, 2024-07/2024-09: 22, FY2024: 91, FY2025: 80}
"""


def charted(name: str, at: str = "FY2025") -> str:
    """
    The chart of an indicator of a small town in a report.
    """
    town = loads(TOWN)
    found = evaluate(town, scheme("standard"), at)[name]
    shown = trajectory(town.indicator(name), town, language="en")
    return drawing_of(reported(shown, found.answers[0].figures, "en"), name, "en")


def looks(svg: str) -> dict[str | None, str | None]:
    """
    What is drawn, by its classes.
    """
    return {each.get("class"): each.get("d") for each in named(svg, "path")}


def written_in(svg: str, look: str) -> list[str]:
    """
    The numbers of one look.
    """
    texts = named(svg, "text")
    return [text_in(e) for e in texts if (e.get("class") or "").split()[0] == look]


def test_a_range_is_a_line_of_its_own() -> None:
    """
    In the ink of its diamonds, which are whole.
    """
    paths = looks(charted("class"))

    assert 2 == (paths["r"] or "").count("V")
    assert ("V" in (paths["d"] or ""), (paths["d"] or "").count("z")) == (False, 4)


@pytest.mark.parametrize(
    ("name", "at", "figure"),
    [
        ("wait", "FY2024", "58"),
        ("wait", "FY2025", "47"),
        ("lanes", "FY2025", "8.9"),
        ("lanes", "FY2024", "3.2"),
    ],
)
def test_the_figure_that_is_judged_stands_out(name: str, at: str, figure: str) -> None:
    """
    Not one that was published after the report, nor another of the same day.
    """
    svg = charted(name, at)
    (told,) = named(svg, "desc")

    assert [figure] == written_in(svg, "w")
    assert f"actual {figure}" in text_in(told)


def test_a_figure_after_the_report_is_not_drawn() -> None:
    """
    Where nothing was known there is no figure.
    """
    svg = charted("gases", "FY2024")

    assert ([], False) == (written_in(svg, "w"), "271" in svg)


@pytest.mark.parametrize("name", ["wait", "class", "lanes", "money", "quarters"])
def test_no_number_covers_another_or_leaves_the_drawing(name: str) -> None:
    """
    However near their marks are.
    """
    boxes = []
    for each in named(charted(name), "text"):
        look = (each.get("class") or "").split()
        if "e" in look or float(each.get("y", "")) > 160:
            continue
        x, y = float(each.get("x", "")), float(each.get("y", ""))
        half = width_in(text_in(each), look[0]) / 2
        boxes.append((x - half, y - 9, x + half, y + 3))

    assert all(left >= 0 and right <= 340 for left, _, right, _ in boxes)
    assert not any(
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
        for one, other in itertools.combinations(boxes, 2)
    )


def test_a_target_without_a_number_is_told() -> None:
    """
    Below the chart and in its description.
    """
    town = loads(TOWN)
    (told,) = named(charted("gases"), "desc")
    shown = trajectory(town.indicator("gases"), town, language="en")

    assert "FY2028 better than the baseline by 40%" == undrawn_in(shown)
    assert "targets better than the baseline by 40% (FY2028)" in text_in(told)


def test_the_targets_of_what_was_abolished_are_no_longer_in_force() -> None:
    """
    They are hollow, and the description says why.
    """
    svg = charted("content")
    (told,) = named(svg, "desc")

    assert ({"d o", "p o"}, set()) == (
        {"d o", "p o"} & {*looks(svg)},
        {"d", "p"} & {*looks(svg)},
    )
    assert text_in(told).endswith("abolished")


def test_yes_or_no_is_no_chart() -> None:
    """
    An axis from 0.95 to 1.05 would say nothing.
    """
    assert "" == charted("network")


def test_a_line_joins_figures_of_periods_of_one_length() -> None:
    """
    Quarters are not joined with years.
    """
    lines = [
        each for each in named(charted("quarters"), "path") if each.get("class") == "l"
    ]

    assert [1, 1] == [(each.get("d") or "").count("L") for each in lines]


def test_addresses_with_spaces_have_anchors_of_their_own() -> None:
    """
    An anchor holds no space, and no two addresses share one.
    """
    addresses = ["A 1", "A_1", "A_20_1", "A\u30001", "A1"]

    assert len(addresses) == len({section_anchor(each) for each in addresses})
