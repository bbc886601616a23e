"""
`plot`: the right chart of whatever it is given, one that can be changed.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import altair as alt
import pytest

from civicplan.catalog.plans import load
from civicplan.catalog.schemes import scheme
from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.io.plans import loads
from civicplan.model.plans import Plan
from civicplan.rules.evaluation import Evaluation, evaluate
from civicplan.views.charts.plotting import Kind, plot
from civicplan.views.palettes import DARK


TOWN = """
civicplan: 1
id: ford
title: Ford 2030
municipality: {name: Ford}
period: 2020/2030
language: en
indicators:
  - id: ready
    name: Ready for school
    unit: '%'
    direction: increase
    baseline: {'2019': 70.0}
    targets: {'2025': 75, '2030': 80 to 85}
    actuals:
      '2020': 70.2
      '2021': 71.5
      '2022': {value: 69.0, status: series break}
      '2025': {value: 74.0, status: provisional}
      '2026': {status: not yet available}
    comparisons:
      - {name: target, actuals: {'2020': 68, '2022': 69.5}}
      - {name: abroad, unit: points, actuals: {'2020': 12}}
  - id: money
    name: Money
    unit: EUR
    direction: increase
    baseline: {'2019': 0}
    targets: {'2030': 1000000000}
    actuals: {'2020': 5}
  - {id: none, name: Nothing yet}
  - {id: one, name: One point, actuals: {'2025': 3.25}}
  - {id: huge, name: Huge, actuals: {'2024': 1, '2025': 1e350}}
"""


@pytest.fixture(scope="module")
def hiratsuka() -> Plan:
    """
    The shipped plan.
    """
    return load("hiratsuka")


@pytest.fixture(scope="module")
def town() -> Plan:
    """
    A plan with what is rare.
    """
    return loads(TOWN)


@pytest.fixture(scope="module")
def evaluated(hiratsuka: Plan) -> Evaluation:
    """
    How the shipped plan stood in FY2011.
    """
    return evaluate(hiratsuka, scheme("standard"), "FY2011")


def _rows(chart: alt.LayerChart) -> list[dict[str, Any]]:
    """
    What stands in a chart, layer by layer.
    """
    datasets = chart.to_dict().get("datasets", {})
    return [row for rows in datasets.values() for row in rows]


def _axis(chart: alt.LayerChart, which: str) -> dict[str, Any]:
    layers = chart.to_dict()["layer"]
    found: dict[str, Any] = next(
        each["encoding"][which] for each in layers if which in each["encoding"]
    )
    return found


def _kinds(chart: alt.LayerChart) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in _rows(chart):
        if "kind" in row:
            found.setdefault(row["kind"], []).append((row["when"], row["value"]))
    return found


def test_a_trajectory_shows_targets_as_first_set_and_as_revised(
    hiratsuka: Plan,
) -> None:
    """
    In the plan's words.
    """
    chart = plot(hiratsuka.indicator("crimes"), plan=hiratsuka)

    assert {
        "基準値（時点の記載なし）": [("2006年度", 4833.0)],
        "実績": [("2010年", 3447.0)],
        "目標": [("2011年度", 4400.0), ("2016年度", 3300.0)],
        "改訂前の目標": [("2016年度", 4100.0)],
    } == _kinds(chart)
    assert ["↓ 減少をめざす"] == chart.title.subtitle


def test_what_was_replaced_is_hollow(hiratsuka: Plan) -> None:
    """
    The ground shows through it.
    """
    chart = plot(hiratsuka.indicator("crimes"), plan=hiratsuka)
    layers = chart.to_dict()["layer"]
    fill = next(e["encoding"]["fill"] for e in layers if "fill" in e["encoding"])
    fills = dict(zip(fill["scale"]["domain"], fill["scale"]["range"], strict=True))

    assert "#ffffff" == fills["改訂前の目標"] != fills["目標"]


RIVER = """
civicplan: 1
id: river
title: River
municipality: {name: River}
period: FY2023/FY2028
language: en
indicators:
  - id: wait
    name: Days to wait
    unit: days
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
  - id: quarters
    name: Calls
    direction: decrease
    actuals: {2024-04/2024-06: 24, 2024-07/2024-09: 22, FY2024: 91, FY2025: 80}
"""


def _bars(chart: alt.LayerChart) -> list[tuple[float, float]]:
    return [(row["from"], row["value"]) for row in _rows(chart) if "from" in row]


def test_a_bullet_shows_the_figure_that_was_judged() -> None:
    """
    The later one is told and not drawn.
    """
    river = loads(RIVER)
    found = evaluate(river, scheme("standard"), "FY2024")["wait"]
    chart = plot(found, kind="bullet", plan=river)

    assert (0, 58) in _bars(chart)
    assert "After this report, not drawn: FY2025 47 days" == chart.title.subtitle[-1]
    assert (0, 47) in _bars(plot(found.indicator, kind="bullet", plan=river))


def test_a_bullet_shows_the_range_to_stay_in() -> None:
    """
    Not the way from the baseline to one of its ends.
    """
    river = loads(RIVER)
    chart = plot(river.indicator("class"), kind="bullet", plan=river)

    assert (26, 20) in _bars(chart)


def test_quarters_are_not_joined_with_years() -> None:
    """
    A line joins figures of periods of one length.
    """
    river = loads(RIVER)
    chart = plot(river.indicator("quarters"), plan=river).to_dict()
    joined = [
        [row["value"] for row in chart["datasets"][each["data"]["name"]]]
        for each in chart["layer"]
        if each["mark"]["type"] == "line"
    ]

    assert [[24, 22], [91, 80]] == joined


def test_an_axis_that_does_not_begin_at_zero_says_so(
    hiratsuka: Plan, town: Plan
) -> None:
    """
    Beside its unit; another says only the unit.
    """
    crimes, money = (
        _axis(plot(plan.indicator(name), plan=plan), "y")
        for plan, name in ((hiratsuka, "crimes"), (town, "money"))
    )

    assert "件（軸は0から始まらない）" == crimes["axis"]["title"]
    assert [3000, 5000] == crimes["scale"]["domain"]
    assert "EUR" == money["axis"]["title"]
    assert money["scale"]["domain"][0] == 0
    assert money["scale"]["domain"][1] >= 1_000_000_000


@pytest.mark.parametrize("name", ["ready", "money", "one"])
def test_a_bullet_begins_at_zero(town: Plan, name: str) -> None:
    """
    A bar's length is the figure.
    """
    scale = _axis(plot(town.indicator(name), plan=town, kind="bullet"), "x")["scale"]

    assert scale["domain"][0] == 0 < scale["domain"][1]


def test_figures_that_are_not_firm_are_told_apart(town: Plan) -> None:
    """
    So is a series that has the name of something in the legend.
    """
    chart = plot(town.indicator("ready"), plan=town)

    assert {
        "actual",
        "actual (provisional)",
        "actual (not comparable with the figures before)",
        "baseline",
        "target",
        "“target”",
    } == {*_kinds(chart)}
    assert [
        "↑ more is better",
        "Without a figure: 2026 — (not yet available)",
        "In another unit, not drawn: abroad (points)",
    ] == chart.title.subtitle


def test_no_line_goes_over_a_break(town: Plan) -> None:
    """
    Figures that cannot be compared are not joined.
    """
    chart = plot(town.indicator("ready"), plan=town).to_dict()
    joined = [
        [row["value"] for row in chart["datasets"][each["data"]["name"]]]
        for each in chart["layer"]
        if each["mark"]["type"] == "line" and each["mark"]["strokeDash"] == [1, 0]
    ]

    assert [[70.2, 71.5], [69.0, 74.0]] == joined


def test_an_indicator_without_a_figure_says_so(town: Plan) -> None:
    """
    Instead of an empty frame.
    """
    kinds: list[Kind] = ["trajectory", "bullet"]
    for kind in kinds:
        chart = plot(town.indicator("none"), plan=town, kind=kind)
        assert [{"text": "There is no figure to draw"}] == _rows(chart)


def test_a_number_that_no_axis_holds_is_told(town: Plan) -> None:
    """
    And the others are drawn.
    """
    chart = plot(town.indicator("huge"), plan=town)

    assert {"actual": [("2024", 1.0)]} == _kinds(chart)
    assert chart.title.subtitle[0].startswith("Too large to draw: 100,000,000")


def test_an_abolished_indicator_says_so(hiratsuka: Plan) -> None:
    """
    And that there is no figure.
    """
    chart = plot(hiratsuka.indicator("kept-independent"), plan=hiratsuka)

    assert [
        "↑ 増加をめざす　指標廃止",
        "値のないもの：2011年度 —（実績なし）",
    ] == chart.title.subtitle


def test_a_target_in_words_stands_as_words(hiratsuka: Plan) -> None:
    """
    Over its day.
    """
    chart = plot(hiratsuka.indicator("fertility-rate"), plan=hiratsuka)
    texts = [row["text"] for row in _rows(chart) if "text" in row]

    assert texts[:1] == ["目標 基準値より改善"]


def test_an_assessment_brings_its_ratings(
    hiratsuka: Plan, evaluated: Evaluation
) -> None:
    """
    With sign and words.
    """
    chart = plot(evaluated["crimes"], plan=hiratsuka)

    assert [
        "↓ 減少をめざす",
        "中間目標に達したか：◎ 達成",
        "最終目標に向けて順調か：○ 順調",
    ] == chart.title.subtitle


def test_a_matrix_has_a_cell_for_each_rating(
    hiratsuka: Plan, evaluated: Evaluation
) -> None:
    """
    Of every scheme; where there is no rating, why.
    """
    other = evaluate(hiratsuka, scheme("ibaraki"), "FY2011")
    chart = plot([evaluated, other])
    told = [row["rating"] for row in _rows(chart) if "rating" in row]
    headings = [row["text"] for row in _rows(chart) if "middle" in row][-3:]

    assert 3 * len(evaluated) == len(told)
    assert ["◎ 達成", "○ 順調", "▲ やや遅れ"] == [
        row["rating"]
        for row in _rows(chart)
        if row.get("indicator", "").startswith("犯罪") and "rating" in row
    ]
    assert "－ —" not in told
    assert all("2011年度" in each for each in headings)


def test_a_matrix_of_nothing_says_so() -> None:
    """
    A plan without an indicator has no rating.
    """
    empty = loads(
        "civicplan: 1\nid: a\ntitle: A\nmunicipality: {name: A}\n"
        "period: 2020/2030\nlanguage: en\n"
    )
    chart = plot(evaluate(empty, scheme("standard"), "2025"))

    assert [{"text": "There is no rating to draw"}] == _rows(chart)


def test_users_go_on_with_the_chart(hiratsuka: Plan, town: Plan) -> None:
    """
    It is altair's own: it changes, and stands beside others.
    """
    one = plot(hiratsuka.indicator("crimes"), plan=hiratsuka).properties(width=300)
    other = plot(town.indicator("ready"), plan=town, kind="bullet")

    assert 300 == one.to_dict()["width"]
    assert 2 == len((one | other).to_dict()["hconcat"])
    assert 2 == len((one & other).to_dict()["vconcat"])


def test_a_dark_chart_has_a_dark_ground(hiratsuka: Plan) -> None:
    """
    For a screen.
    """
    chart = plot(hiratsuka.indicator("crimes"), palette=DARK)

    assert DARK.ground == chart.to_dict()["background"]


@pytest.mark.parametrize(
    ("kind", "suggested"), [("trajektory", "trajectory"), ("matrix", "bullet")]
)
def test_an_unknown_kind_is_refused(
    hiratsuka: Plan, kind: Kind, suggested: str
) -> None:
    """
    With those that there are.
    """
    with pytest.raises(UnknownNameError, match=suggested):
        plot(hiratsuka.indicator("crimes"), kind=kind)


def test_something_else_is_refused(hiratsuka: Plan) -> None:
    """
    With what can be drawn.
    """
    with pytest.raises(InvalidValueError, match="an indicator, an assessment or"):
        plot(hiratsuka)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["x" * 2000, "<script>alert(1)</script>", '"\u202e"'])
def test_any_name_can_stand_in_a_title(name: str) -> None:
    """
    Long ones are cut, and none is code.
    """
    named = json.dumps(name)
    plan = loads(
        f"civicplan: 1\nid: a\ntitle: A\nmunicipality: {{name: A}}\nperiod: 2020/2030\n"
        f"indicators: [{{id: one, name: {named}}}]\n"
    )
    chart = plot(plan.indicator("one"), plan=plan)

    assert len(chart.title.text) <= 3
    assert all(len(line) <= 100 for line in chart.title.text)


def test_the_library_loads_without_the_library_of_charts() -> None:
    """
    Half a second that only those wait who draw.
    """
    program = "import civicplan, civicplan.cli, sys; print('altair' in sys.modules)"
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert "False\n" == found.stdout


def test_a_missing_library_is_named() -> None:
    """
    With the command that installs it.
    """
    program = (
        "import sys; sys.modules['altair'] = None\n"
        "try:\n    import civicplan.views.charts\n"
        "except ImportError as error:\n    print(error)"
    )
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert "A chart needs the extra 'views': pip install \"civicplan[views]\"\n" == (
        found.stdout
    )
