"""
What a chart of an indicator shows.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from civicplan.catalog.plans import plan
from civicplan.catalog.schemes import scheme
from civicplan.errors import UnknownNameError
from civicplan.io.plans import loads
from civicplan.model.plans import Plan
from civicplan.rules.evaluation import evaluate
from civicplan.rules.uses import Use
from civicplan.views.trajectories import Trajectory, joined, reported, trajectory


CITY = """
civicplan: 1
id: minato
title: みなと計画
municipality: {name: みなと市}
period: FY2007/FY2016
editions: [{id: '2007'}, {id: '2012'}]
indicators:
  - id: newer
    name: 新しい指標
    targets: {FY2016: 20 to 30}
    revisions: [{edition: '2012', introduce: true, targets: {FY2016: — → 20 to 30}}]
  - id: changed
    name: 単位が変わった指標
    unit: 千人
    baseline: {FY2006: 5}
    targets: {FY2016: 8}
    actuals: {FY2010: 6}
    revisions:
      - edition: '2012'
        unit: {from: 人, to: 千人}
        baseline: {from: {FY2006: 5000}, to: {FY2006: 5}}
        targets: {FY2016: 8000 → 8}
  - id: listed
    name: 年度ごとの目標
    direction: increase
    baseline: {FY2006: 10}
    targets: {FY2008: 12, FY2011: 30}
    actuals: {FY2007: 11, FY2008: —}
    comparisons:
      - {name: 全国, actuals: {FY2007: 9}}
      - {name: 県, unit: '%', actuals: {FY2007: 3}}
"""


@pytest.fixture(scope="module")
def chapter() -> Plan:
    """
    The chapter that comes with the library.
    """
    return plan("hiratsuka")


def shown(city: str, identity: str, **more: str) -> Trajectory:
    """
    What is drawn of an indicator of a small plan.
    """
    read = loads(city, "yaml")
    return trajectory(read.indicator(identity), read, edition=more.get("edition"))


def test_targets_before_and_after_a_revision_both_stand_there(chapter: Plan) -> None:
    """
    Each with the edition that set it and the one that replaced it.
    """
    found = trajectory(chapter.indicator("crimes"), chapter)

    assert [
        ("FY2011", Decimal(4400), "2007", "", True),
        ("FY2016", Decimal(4100), "2007", "2012", False),
        ("FY2016", Decimal(3300), "2012", "", True),
    ] == [
        (e.period.text, e.low, e.edition, e.replaced, e.stands) for e in found.targets
    ]


def test_a_path_leads_to_each_final_target(chapter: Plan) -> None:
    """
    From the baseline, which without a date counts as the year before the plan.
    """
    found = trajectory(chapter.indicator("crimes"), chapter)
    start = (date(2007, 3, 31), Decimal(4833))

    assert [
        (False, "2007", (start, (date(2017, 3, 31), Decimal(4100)))),
        (True, "2012", (start, (date(2017, 3, 31), Decimal(3300)))),
    ] == [(each.stands, each.edition, each.points) for each in found.paths]
    assert found.baseline is not None
    assert (True, "2006年度", "") == (
        found.baseline.assumed,
        found.baseline.when,
        found.baseline.filed,
    )


def test_a_figure_stands_where_it_was_measured(chapter: Plan) -> None:
    """
    Not where it is filed, which is told as well.
    """
    (figure,) = trajectory(chapter.indicator("crimes"), chapter, language="en").actuals

    assert (date(2010, 12, 31), "2010", "FY2011", "3,447 件 (2010)") == (
        figure.day,
        figure.when,
        figure.filed,
        figure.words,
    )


def test_in_an_edition_nothing_later_has_been_decided(chapter: Plan) -> None:
    """
    The figures are the latest published all the same.
    """
    found = trajectory(chapter.indicator("crimes"), chapter, edition="2007")

    assert ([True, True], 1, 1) == (
        [each.stands for each in found.targets],
        len(found.paths),
        len(found.actuals),
    )


def test_what_was_introduced_later_cannot_be_drawn_before() -> None:
    """
    It did not exist; as it stands its range has two ends.
    """
    with pytest.raises(UnknownNameError, match="newer"):
        shown(CITY, "newer", edition="2007")
    (target,) = shown(CITY, "newer").targets

    assert (Decimal(20), Decimal(30), "2012") == (
        target.low,
        target.high,
        target.edition,
    )


def test_numbers_of_another_unit_are_marked() -> None:
    """
    8,000 people stand on no scale with 8 thousand.
    """
    found = shown(CITY, "changed")

    assert [("8,000人", False, False), ("8千人", True, True)] == [
        (each.words, each.stands, each.comparable) for each in found.targets
    ]
    assert [("5,000人", False)] == [
        (each.words, each.comparable) for each in found.former_baselines
    ]
    assert [True] == [each.stands for each in found.paths]


def test_a_listed_path_goes_from_target_to_target() -> None:
    """
    As a scheme asks by `use: path: listed`.
    """
    read = loads(CITY, "yaml")
    indicator = read.indicator("listed")
    (path,) = trajectory(indicator, read, use=Use(path="listed")).paths

    assert [10, 12, 30] == [value for _, value in path.points]


def test_what_is_missing_is_told_and_series_of_others_are_kept() -> None:
    """
    Those in another unit are marked.
    """
    found = shown(CITY, "listed")

    assert [("2008年度", "—（実績なし）")] == [*found.absent]
    assert [("全国", True, 1), ("県", False, 1)] == [
        (each.name, each.comparable, len(each.figures)) for each in found.beside
    ]


QUARTERS = """
civicplan: 1
id: ford
title: Ford
municipality: {name: Ford}
period: FY2020/FY2029
language: en
editions: [{id: '2020'}, {id: '2024'}]
indicators:
  - id: calls
    name: Calls
    direction: decrease
    baseline: {FY2019: 100}
    targets: {FY2029: 60}
    actuals:
      2022-04/2022-06: 24
      2022-07/2022-09: 22
      FY2022: 91
      FY2023: {value: 80, status: series break}
      FY2024: 70
    comparisons: [{name: county, actuals: {FY2022: 95, FY2024: 90}}]
    revisions: [{edition: '2024', abolish: true}]
"""


def test_a_line_joins_no_quarters_with_years_and_goes_over_no_break() -> None:
    """
    Each run of figures is a line of its own.
    """
    runs = joined(shown(QUARTERS, "calls").actuals)

    assert {(24, 22), (91,), (80, 70)} == {
        tuple(int(each.value) for each in run) for run in runs
    }


def test_a_report_knows_nothing_that_came_after_it() -> None:
    """
    Neither of the city nor of others; the figure that is judged is named.
    """
    read = loads(QUARTERS)
    figures = evaluate(read, scheme("standard"), "FY2023")["calls"].answers[0].figures
    found = reported(shown(QUARTERS, "calls"), figures, "en")

    assert ([24, 91, 22, 80], [70], [95]) == (
        [int(each.value) for each in found.actuals],
        [int(each.value) for each in found.later],
        [int(each.value) for each in found.beside[0].figures],
    )
    assert found.judged is not None
    assert (Decimal(80), True) == (found.judged.value, found.last is found.judged)


def test_nothing_is_aimed_at_after_an_abolition() -> None:
    """
    The targets and the path are of the past; before it they stood.
    """
    now, before = (shown(QUARTERS, "calls", edition=e) for e in ("2024", "2020"))

    assert (True, [False], [False], ["2024"]) == (
        now.abolished,
        [each.stands for each in now.targets],
        [each.stands for each in now.paths],
        [each.replaced for each in now.targets],
    )
    assert (False, [True]) == (before.abolished, [e.stands for e in before.targets])
