"""
Entries: a table of a year's figures, and all that can be wrong with one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import pytest

from civicplan.base.periods import period
from civicplan.errors import PlanFileError
from civicplan.io.plans import loads
from civicplan.model.observations import Observation, Status
from civicplan.model.plans import Plan
from civicplan.rules.editions.edits import EnterActual
from civicplan.rules.editions.entries import actuals_from_table
from civicplan.rules.editions.revising import revise


FY2012 = period("FY2012")
CITY = """
civicplan: 1
id: city
title: 市
municipality: {name: 市}
period: FY2007/FY2016
editions: [{id: '2007'}, {id: '2012'}]
indicators:
  - {id: crimes, name: 犯罪発生件数（年間）, unit: 件, actuals: {FY2011: 3447}}
  - id: felt
    name: 安全と感じる割合
    unit: '%'
    comparisons: [{name: 全国平均}, {name: 市民の数, unit: 千人}]
  - {id: spent, name: 支出, unit: 百万円}
  - {id: rate, name: 合計特殊出生率}
  - {id: trips, name: 移動時間, unit: 週}
  - {id: one, name: 同じ名前}
  - {id: two, name: 同じ名前}
  - {id: old, name: 廃止した指標, revisions: [{edition: '2012', abolish: true}]}
"""


@pytest.fixture(scope="module")
def city() -> Plan:
    """
    A plan with indicators in several units.
    """
    return loads(CITY)


@pytest.fixture
def entered(city: Plan) -> Callable[..., Observation]:
    """
    The figure of a table of one row.
    """

    def entered(row: str, headings: str = "id|value", **more: Any) -> Observation:
        rows = [headings.split("|"), row.split("|")]
        (edit,) = actuals_from_table(city, rows, more.pop("period", FY2012), **more)
        return edit.actual

    return entered


@pytest.fixture
def told(city: Plan) -> Callable[..., list[str]]:
    """
    What is wrong with a table.
    """

    def told(
        *rows: str, period: Any = FY2012, lines: Sequence[int] = (), **more: Any
    ) -> list[str]:
        with pytest.raises(PlanFileError) as error:
            actuals_from_table(
                city, [row.split("|") for row in rows], period, lines=lines, **more
            )
        return str(error.value).splitlines()

    return told


def test_a_row_becomes_an_edit(city: Plan) -> None:
    """
    With all that it says.
    """
    rows = [
        ["指標ID", "実績値", "時点", "状態", "回答数", "備考"],
        ["felt", "２４.0％", "平成24年8月", "速報値", "1,200人", "=1+1"],
    ]

    (edit,) = actuals_from_table(city, rows, "平成24年度", edition="2012")

    actual = Observation(
        period=FY2012,
        value="24.0",
        measured=period("2012-08"),
        status=Status.PROVISIONAL,
        edition="2012",
        sample=1200,
        note="=1+1",
    )
    assert EnterActual(indicator="felt", actual=actual) == edit
    assert "24.0" == str(edit.actual.value)


def test_the_figures_of_a_table_can_be_entered(city: Plan) -> None:
    """
    All of them are published in the last edition.
    """
    rows = [["id", "value"], ["crimes", "3,100"], ["felt", "—"]]

    revised = revise(city, *actuals_from_table(city, rows, FY2012))

    assert Decimal(3100) == revised.indicator("crimes").actuals[-1].value
    assert Status.MISSING is revised.indicator("felt").actuals[-1].status
    assert city.as_of("2007") == revised.as_of("2007")


@pytest.mark.parametrize("headings", ["id|value", "指標ＩＤ|実績値", " ID |実績"])
def test_headings_are_read_in_either_language(
    entered: Callable[..., Observation], headings: str
) -> None:
    """
    In any width and case.
    """
    assert Decimal(3100) == entered("crimes|3100", headings).value


def test_an_indicator_is_found_by_its_name(city: Plan) -> None:
    """
    Brackets of any width; the id goes before it where there are both.
    """
    rows = [
        ["指標名", "id", "value"],
        ["犯罪発生件数(年間)", "", "1"],
        ["犯罪発生件数(年間)", "felt", "2"],
    ]

    edits = actuals_from_table(city, rows, FY2012)

    assert ["crimes", "felt"] == [edit.indicator for edit in edits]


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("crimes|3.1|千件", "3100"),
        ("crimes|3.1千件|", "3100"),
        ("crimes|3100|件", "3100"),
        ("crimes|３，１００　件|件", "3100"),
        ("felt|24.0|％", "24.0"),
        ("spent|5,300千円|", "5.3"),
        ("spent|2億7千万円|", "270"),
        ("spent|▲5|百万円", "-5"),
        ("rate|1.29|", "1.29"),
        ("trips|14|日", "2"),
    ],
)
def test_a_figure_in_another_unit_is_converted(
    entered: Callable[..., Observation], row: str, value: str
) -> None:
    """
    Exactly; in the same unit it keeps its digits.
    """
    actual = entered(row, "id|value|unit")

    assert value == str(actual.value)


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("—|", Status.MISSING),
        ("-|", Status.MISSING),
        ("—|未集計", Status.NOT_YET_AVAILABLE),
        ("|not collected", Status.NOT_COLLECTED),
        ("|Not Collected", Status.NOT_COLLECTED),
        ("|—", Status.MISSING),
    ],
)
def test_there_may_be_no_figure(
    entered: Callable[..., Observation], cell: str, status: Status
) -> None:
    """
    And the status says why.
    """
    actual = entered(f"crimes|{cell}", "id|value|status")

    assert (None, status) == (actual.value, actual.status)


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("年度", "2012", "FY2012"),
        ("年度", "平成24年度", "FY2012"),
        ("年度", "Ｈ24", "FY2012"),
        ("年度", "平成 24", "FY2012"),
        ("年度", "令和元", "FY2019"),
        ("年度", "FY2012", "FY2012"),
        ("period", "2012", "2012"),
        ("期間", "", "FY2010"),
    ],
)
def test_a_column_may_say_the_period(
    entered: Callable[..., Observation], heading: str, cell: str, expected: str
) -> None:
    """
    A bare year is a fiscal one under 年度; an empty cell means the whole table's.
    """
    actual = entered(f"crimes|1|{cell}", f"id|value|{heading}", period="FY2010")

    assert expected == str(actual.period)


def test_empty_rows_and_empty_columns_say_nothing(city: Plan) -> None:
    """
    Spreadsheets leave them behind.
    """
    rows = [[], ["id", "value", ""], [], ["", " ", ""], ["crimes", "1", " "], []]

    assert 1 == len(actuals_from_table(city, rows, FY2012))


def test_a_table_may_hold_no_row(city: Plan) -> None:
    """
    Then there is nothing to enter.
    """
    assert () == actuals_from_table(city, [["id", "value"]], FY2012)


HEADINGS: list[tuple[tuple[str, ...], list[str]]] = [
    ((), ["table: it is empty; its first line names the columns."]),
    (("",), ["table: it is empty; its first line names the columns."]),
    (
        ("id|values",),
        ["table:1:2: the column 'values' is not known here. Did you mean 'value'?"],
    ),
    (
        ("id|担当者|value",),
        [
            (
                "table:1:2: the column '担当者' is not known here. Known are "
                "id/指標id, name/指標名, value/実績値, unit/単位, measured/時点, "
                "status/状態, sample/回答数, note/備考, period/期間, "
                "comparison/比較."
            )
        ],
    ),
    (
        ("id|value|実績値",),
        ["table:1:3: '実績値' and 'value' are the same column. Keep one."],
    ),
    (
        ("value|note",),
        ["table:1:1: no column says which indicator is meant. Head one id or 指標名."],
    ),
    (("id|note",), ["table:1:1: no column holds figures. Head one value or 実績値."]),
    (
        ("id;value",),
        ["table:1:1: its cells are not separated by commas. Save it as CSV (commas)."],
    ),
]


@pytest.mark.parametrize(("rows", "sentences"), HEADINGS)
def test_headings_that_cannot_be_read_are_told(
    told: Callable[..., list[str]], rows: tuple[str, ...], sentences: list[str]
) -> None:
    """
    With the column, and what it may have meant.
    """
    assert sentences == told(*rows)


CELLS: list[tuple[str, str, str]] = [
    (
        "id|value",
        "crime|1",
        "2:1 id: there is no indicator 'crime' in the plan. Did you mean 'crimes'?",
    ),
    ("id|value", "|1", "2:1 id: it is empty. Say which indicator is meant."),
    ("name|value", "|1", "2:1 name: it is empty. Say which indicator is meant."),
    (
        "指標名|value",
        "犯罪発生件数|1",
        (
            "2:1 指標名: there is no indicator of the name '犯罪発生件数' in the plan. "
            "Did you mean '犯罪発生件数(年間)'?"
        ),
    ),
    (
        "指標名|value",
        "同じ名前|1",
        ("2:1 指標名: several indicators have this name: 'one', 'two'. Give the id."),
    ),
    (
        "id|実績値",
        "crimes|7,5OO",
        (
            "2:2 実績値: '7,5OO': there are letters among its digits. If they are "
            "digits, write 7,500."
        ),
    ),
    (
        "id|value",
        "crimes|=1+1",
        (
            "2:2 value: '=1+1': it is no number with a unit, such as 4,833 件, ▲214, "
            "24.0% or 4(19), and no mark in place of one, such as — or ➔."
        ),
    ),
    (
        "id|value",
        "crimes|",
        "2:2 value: it is empty. Where there is no figure, write —.",
    ),
    (
        "id|value",
        "crimes|➔",
        "2:2 value: '➔': this is no figure. Where there is none, write —.",
    ),
    (
        "id|value",
        "crimes|4(19)",
        (
            "2:2 value: '4(19)': these are two figures. Enter each in a row, with its "
            "period."
        ),
    ),
    (
        "id|value",
        "crimes|約3000",
        (
            "2:2 value: '約3000': a figure is one number. Write it alone, and the rest "
            "into the note."
        ),
    ),
    (
        "id|value|unit",
        "crimes|3|世帯",
        (
            "2:3 unit: 世帯 and 件 are different things: they can be neither added, "
            "compared nor converted. The figures of 'crimes' are in 件."
        ),
    ),
    (
        "id|value",
        "crimes|3世帯",
        (
            "2:2 value: 世帯 and 件 are different things: they can be neither added, "
            "compared nor converted. The figures of 'crimes' are in 件."
        ),
    ),
    (
        "id|value|unit",
        "crimes|3千件|件",
        ("2:3 unit: the figure is in 千件, and its unit is said to be 件. Keep one."),
    ),
    (
        "id|value",
        "rate|24.0%",
        (
            "2:2 value: 'rate' has no unit in the plan, and the figure is in %. Write "
            "the number alone, or give the indicator its unit first."
        ),
    ),
    (
        "id|value",
        "trips|1日",
        (
            "2:2 value: 1 日 cannot be written out in 週. Enter it in 週, as it was "
            "measured."
        ),
    ),
    (
        "id|value|status",
        "crimes|1|速報",
        "2:3 status: '速報' is no status. Did you mean '速報値'?",
    ),
    (
        "id|value|状態",
        "crimes|1|未集計",
        "2:3 状態: this status says that there is no figure; leave the value out.",
    ),
    (
        "id|value|sample",
        "crimes|1|many",
        "2:3 sample: 'many' is no number of respondents, such as 1200.",
    ),
    (
        "id|value|sample",
        "crimes|1|0",
        "2:3 sample: a sample has at least one respondent.",
    ),
    (
        "id|value|measured",
        "crimes|1|平成24年13月",
        "2:3 measured: '平成24年13月': there is no month 13: months run from 01 to 12.",
    ),
    (
        "id|value|note",
        "crimes|1|a\tb",
        (
            "2:3 note: character 2 is '\\t'; a text holds no control characters but "
            "the newline, and no lone surrogates. Take it out."
        ),
    ),
    (
        "id|value|",
        "crimes|1|x",
        "2:3: 'x' stands in a column without a heading. Head it, or take it out.",
    ),
    (
        "id|value",
        "old|1",
        (
            "2:1 id: 'old' was abolished in '2012'. Take it up again first, with "
            "'reintroduce', or leave the edit out."
        ),
    ),
    (
        "name|value",
        "廃止した指標|1",
        (
            "2:1 name: 'old' was abolished in '2012'. Take it up again first, with "
            "'reintroduce', or leave the edit out."
        ),
    ),
    (
        "id|value|年度",
        "crimes|1|24",
        (
            "2:3 年度: '24年度' may mean more than one thing: write FY2042 "
            "(令和24年度) or FY2012 (平成24年度) or FY1949 (昭和24年度)."
        ),
    ),
    (
        "id|value|期間",
        "crimes|1|H24",
        (
            "2:3 期間: 'H24' may mean more than one thing: write FY2012 "
            "(平成24年度) or 2012 (平成24年)."
        ),
    ),
    (
        "id|value|measured",
        "crimes|1|8月",
        ("2:3 measured: '8月': a month is printed without its year: write 2011年8月."),
    ),
    (
        "id|value|比較",
        "felt|1|国の平均",
        "2:3 比較: 'felt' has no comparison '国の平均'. Did you mean '全国平均'?",
    ),
    (
        "id|value|period",
        "crimes|1|FY2011",
        (
            "2:2 value: there is a figure of FY2011 already: 3447. To correct it, "
            "write an edit 'correct actual' in '2012'; the old one stays."
        ),
    ),
]


@pytest.mark.parametrize(("headings", "row", "sentence"), CELLS)
def test_a_cell_that_cannot_be_entered_is_told(
    told: Callable[..., list[str]], headings: str, row: str, sentence: str
) -> None:
    """
    With its line and column, and what to do.
    """
    assert [f"table:{sentence}"] == told(headings, row)


def test_all_that_is_wrong_is_told_at_once(told: Callable[..., list[str]]) -> None:
    """
    In the table's order, also several things in one row.
    """
    assert [
        ("a.csv:2:1 id: there is no indicator 'x' in the plan."),
        (
            "a.csv:2:2 value: 'y': it is no number with a unit, such as 4,833 件, "
            "▲214, 24.0% or 4(19), and no mark in place of one, such as — or ➔."
        ),
        (
            "a.csv:2:3 status: 'z' is no status. Known are provisional, estimated, "
            "forecast, revised, series break, not collected, not yet available, "
            "missing."
        ),
        (
            "a.csv:6:1 id: 'old' was abolished in '2012'. Take it up again first, with "
            "'reintroduce', or leave the edit out."
        ),
    ] == told(
        "id|value|status",
        "x|y|z",
        "crimes|1|",
        "old|1|",
        file="a.csv",
        lines=(1, 2, 3, 6),
    )


def test_one_year_is_entered_once(told: Callable[..., list[str]]) -> None:
    """
    Whether the two figures are equal or not.
    """
    assert [
        (
            "table:3:2 value: line 2 has a figure of 'crimes' in FY2012 already. Keep "
            "one."
        )
    ] == told("id|value|年度", "crimes|1|2012", "crimes|1|", "crimes|1|2013")


def test_a_column_may_say_the_comparison(
    city: Plan, told: Callable[..., list[str]]
) -> None:
    """
    Each series has its own figure of a period, in its own unit.
    """
    heading = "id|value|比較"
    rows = [heading, "felt|61.5|", "felt|60%|全国平均", "felt|120,500人|市民の数"]

    edits = actuals_from_table(city, [row.split("|") for row in rows], FY2012)

    assert [("", "61.5"), ("全国平均", "60"), ("市民の数", "120.5")] == [
        (edit.comparison, str(edit.actual.value)) for edit in edits
    ]
    sentence = "line 2 has a figure of '全国平均' beside 'felt' in FY2012 already."
    assert [f"table:3:2 value: {sentence} Keep one."] == told(
        heading, "felt|1|全国平均", "felt|2|全国平均"
    )


def test_someone_says_which_period_it_is(told: Callable[..., list[str]]) -> None:
    """
    The table, or whoever reads it.
    """
    sentence = (
        "nothing says which period the figure is of. Fill in a column headed period "
        "(年度), or name one period for the whole table."
    )

    assert [f"table:2:1: {sentence}"] == told("id|value", "crimes|1", period=None)
    assert [f"table:2:3 年度: {sentence}"] == told(
        "id|value|年度", "crimes|1|", period=None
    )


@pytest.mark.parametrize(
    ("edition", "sentence"),
    [
        (
            "2007",
            (
                "the edition '2007' is closed, because '2012' was opened after it; "
                "only the last one takes edits. Leave the edition out, or open a new "
                "one."
            ),
        ),
        (
            "2013",
            (
                "there is no edition '2013' in the plan. Did you mean '2012'? Open it "
                "first, with 'open edition'."
            ),
        ),
    ],
)
def test_figures_are_published_in_the_last_edition(
    told: Callable[..., list[str]], edition: str, sentence: str
) -> None:
    """
    Another one is told once, and not for each row.
    """
    assert [f"table: {sentence}"] == told(
        "id|value", "crimes|1", "felt|2", edition=edition
    )
