"""
One plan under several schemes as people see it, and as records.
"""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from civicplan.catalog.schemes import scheme
from civicplan.io.json_documents import encode_json
from civicplan.io.plans import loads
from civicplan.io.schemes import loads as scheme_of
from civicplan.model.plans import Plan
from civicplan.rules.comparisons.comparing import compare
from civicplan.rules.comparisons.side_by_side import SideBySide
from civicplan.views.side_by_side import (
    side_by_side_in_markdown,
    side_by_side_outlines,
)
from civicplan.views.side_by_side_records import (
    side_by_side_in_csv,
    side_by_side_in_json,
)
from civicplan.views.terminal import terminal_lines
from civicplan.views.widths import width_of
from tests.views.conftest import CITY


BESIDE = """\
みなと計画  [minato]
  報告時点  2011年度（平成23年度）
  評価方法  standard 1 二つの問い
              standard:interim 中間目標に達したか
              standard:pace 最終目標に向けて順調か
            fukuoka 1 福岡市保健福祉総合計画 成果指標
            rates 1
  目標の版  2012 改訂計画

方針 2-① 〈安心〉 地域で守る  [2/2-1]
  犯罪発生件数  [2/2-1#crimes]
    基準値 4,833件、実績 3,447件（2010年）、目標 2011年度 4,400件、2016年度
    3,300件（当初 4,100件）
    standard:interim  達成                中間目標 4,400件に対し実績 3,447件
                                          （2010年）
    standard:pace     順調                期待値 4,258件に対し実績 3,447件
                                          （2010年）
    fukuoka           目標値に向けて順調  期待値 4,258件に対し実績 3,447件
                                          （2010年）
    rates             whole 104%、最終目標までの残り 147件
  出生率  [2/2-1#births]
    基準値 1.20、実績 1.29（2009年）、目標 2016年度 基準値より改善
    standard:interim  目標なし        中間目標がない
    standard:pace     判定できない    望ましい方向が定められていない
    fukuoka           評価なし：望ましい方向が定められていない
    rates             whole 目標が数値でない、最終目標までの残り 目標が数値でな
                      い
"""
RATES = (
    "{scheme: rates, version: 1, let: {whole: ratio to final}, "
    "show: {whole: {rounded to: 1 %}, gap to final: }}"
)
DISAGREEING = """\
    違い
      - standard:interim ⇔ ibaraki：少ないほどよいことを考えるのは一方だけ：
        standard:interim
"""
COUNTS = """\
全体（3指標）
                              近い  離れる  片方  なし  不明  逆順
  standard:interim ⇔ ibaraki  0     1       0     2     0     0/0
  standard:pace ⇔ ibaraki     1     0       0     2     0     0/0

  違いの理由
    - standard:interim ⇔ ibaraki：少ないほどよいことを考えるのは一方だけ 1

  注
    近い・離れるは、それぞれの問いに出うる評価区分の中での位置を比べたものであ
"""
MARKDOWN = """\
## 方針 2-① 〈安心〉 地域で守る `2/2-1`

| indicators | standard:interim | standard:pace | ibaraki | differences |
| --- | --- | --- | --- | --- |
| 犯罪発生件数 | target reached | on pace | somewhat late | \
standard:interim ⇔ ibaraki: fewer is better, which only one takes into account: \
standard:interim |

## in all (3 indicators)

|  | close | apart | one | none | open | opposite |
| --- | --- | --- | --- | --- | --- | --- |
| standard:interim ⇔ ibaraki | 0 | 1 | 0 | 2 | 0 | 0/0 |
| standard:pace ⇔ ibaraki | 1 | 0 | 0 | 2 | 0 | 0/0 |
"""


@pytest.fixture(scope="module")
def beside(city: Plan) -> SideBySide:
    """
    The city under two schemes, of which one does not ask for the direction.
    """
    return compare(city, map(scheme, ("standard", "ibaraki")), "FY2011")


def shown(beside: SideBySide, **options: Any) -> str:
    """
    The lines of a terminal of 80 columns.
    """
    lines = terminal_lines(side_by_side_outlines(beside, **options), width=80)
    return "\n".join((*lines, ""))


def records(beside: SideBySide, **options: Any) -> list[dict[str, str]]:
    """
    The rows of CSV, read back.
    """
    text = "".join(side_by_side_in_csv(beside, **options))
    return [*csv.DictReader(io.StringIO(text, newline=""))]


def read_back(beside: SideBySide, **options: Any) -> dict[str, Any]:
    """
    The JSON, read back.
    """
    text = "".join(side_by_side_in_json(beside, encode_json, **options))
    read: dict[str, Any] = json.loads(text)
    return read


def test_each_scheme_has_a_line_under_each_indicator(city: Plan) -> None:
    """
    With the rating, why, and what a scheme prints that gives no ratings.
    """
    schemes = (scheme("standard"), scheme("fukuoka"), scheme_of(RATES))

    assert shown(compare(city, schemes, "FY2011")).startswith(BESIDE)


def test_it_is_told_who_disagrees_and_because_of_what(beside: SideBySide) -> None:
    """
    Under the indicator, and at the end for each two schemes.
    """
    said = shown(beside)

    assert (True, True) == (DISAGREEING in said, COUNTS in said)


def test_what_several_pairs_have_in_common_is_told_once(city: Plan) -> None:
    """
    One scheme that alone does not rate an indicator is named once.
    """
    alone = scheme_of(
        "{scheme: alone, version: 1, cases: [{when: previous is reached, rating: a}], "
        "ratings: [{id: a}, {id: b}]}"
    )
    said = shown(compare(city, (scheme("standard"), alone), "FY2011"))

    assert (
        "- standard:interim ⇔ alone、standard:pace ⇔ alone：評価するのは一方だけ：\n"
        "        alone 前回の実績がない\n"
    ) in said


def test_indicators_that_none_disagree_about_can_be_left_out(
    beside: SideBySide,
) -> None:
    """
    The counts are those of the whole plan nevertheless.
    """
    said = shown(beside, only_disagreements=True)

    assert (True, False, True) == ("犯罪" in said, "出生率" in said, COUNTS in said)


def test_no_disagreement_is_said_in_words(city: Plan) -> None:
    """
    An empty list would be a riddle.
    """
    agreeing = compare(city, map(scheme, ("standard", "fukuoka")), "FY2011")
    said = (
        shown(agreeing, only_disagreements=True),
        shown(agreeing, only_disagreements=True, language="en"),
    )

    assert "\n  大きな違いはない。\n" in said[0]
    assert "\n  No great differences.\n" in said[1]


def test_nothing_is_counted_where_a_scheme_stands_alone(city: Plan) -> None:
    """
    It is compared with nothing.
    """
    said = shown(compare(city, [scheme("standard")], "FY2011"))

    assert said.endswith("\n全体（3指標）\n")


def test_rates_beside_rates_are_said_to_be_compared_with_nothing(city: Plan) -> None:
    """
    Also where nothing else is left to print.
    """
    rates = compare(city, map(scheme, ("gose", "gifu")), "FY2011")

    assert shown(rates, only_disagreements=True).endswith(
        "\n全体（3指標）\n"
        "  率や点数だけを示す評価方法には評価区分がないため、何も比べていない。\n"
    )
    assert shown(rates, only_disagreements=True, language="en").endswith(
        "\nin all (3 indicators)\n"
        "  Schemes that print rates or scores only have no ratings: nothing is "
        "compared.\n"
    )


def test_markdown_has_a_column_for_each_scheme(beside: SideBySide) -> None:
    """
    A table for each level, and one of the counts.
    """
    said = "\n".join(
        side_by_side_in_markdown(beside, language="en", only_disagreements=True)
    )

    assert MARKDOWN in said


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_line_is_wider_than_asked(
    beside: SideBySide, width: int, language: str
) -> None:
    """
    A Japanese character takes two columns.
    """
    outlines = side_by_side_outlines(beside, language=language)

    assert width >= max(map(width_of, terminal_lines(outlines, width=width)))


def test_csv_has_a_row_for_each_indicator_and_column(beside: SideBySide) -> None:
    """
    With the standing as a number and in full, and who disagrees because of what.
    """
    rows = records(beside, language="en")

    assert [
        ("crimes", "standard:interim", "met", "1", "1", "ibaraki", "direction"),
        ("crimes", "standard:pace", "on_pace", "0.75", "0.75", "", ""),
        (
            "crimes",
            "ibaraki",
            "B",
            "0.333333333333333",
            "'1/3",
            "standard:interim",
            "direction",
        ),
        ("births", "standard:interim", "no_target", "", "", "", ""),
    ] == [
        tuple(
            row[name]
            for name in (
                "id",
                "column",
                "rating",
                "standing",
                "standing_exact",
                "disagrees_with",
                "causes",
            )
        )
        for row in rows[:4]
    ]
    assert ("rate 78.3%", "false", "no target") == (
        rows[2]["shown"],
        rows[3]["rated"],
        rows[3]["reason"],
    )


def test_csv_guards_against_formulas() -> None:
    """
    As every table that a spreadsheet opens.
    """
    plan = loads(CITY.replace("name: 犯罪発生件数", "name: =1+1"))
    rows = records(compare(plan, [scheme("standard")], "FY2011"))

    assert rows[0]["name"] == "'=1+1"


def test_json_tells_columns_answers_differences_and_pairs(beside: SideBySide) -> None:
    """
    All that a program needs, by names that are the same in every language.
    """
    read = read_back(beside, language="en")

    assert ("minato", "FY2011", "2012", ["A", "B+", "B", "C"]) == (
        read["plan"],
        read["at"],
        read["edition"],
        read["columns"][2]["ratings"],
    )
    crimes = read["indicators"][0]
    assert ["met", "on_pace", "B"] == [each["rating"] for each in crimes["answers"]]
    assert {
        "columns": ["standard:interim", "ibaraki"],
        "agreement": "apart",
        "causes": ["direction"],
        "because": [
            "fewer is better, which only one takes into account: standard:interim"
        ],
    } == crimes["differences"][0]
    assert {
        "columns": ["standard:interim", "ibaraki"],
        "close": 0,
        "apart": 1,
        "one rates": 0,
        "none rates": 2,
        "open": 0,
        "ordered": 0,
        "opposite": 0,
        "causes": {"direction": 1},
    } == read["pairs"][0]


def test_records_can_be_those_of_disagreements_only(beside: SideBySide) -> None:
    """
    In CSV and in JSON.
    """
    rows = records(beside, only_disagreements=True)
    read = read_back(beside, only_disagreements=True)

    assert ({"crimes"}, ["crimes"]) == (
        {row["id"] for row in rows},
        [each["id"] for each in read["indicators"]],
    )
