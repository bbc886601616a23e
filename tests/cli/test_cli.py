"""
The command `civicplan`: what it prints and what it writes.
"""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

import civicplan
from civicplan.views.widths import width_of
from tests.cli.commands import SMALL, run


CRIMES = """
  犯罪発生件数（年間）  [2/2-3#crimes]
    基準値 4,833件、実績 3,447件（2010年）、目標 2011年度 4,400件、2016年度
    3,300件（当初 4,100件）
    最終目標への進捗率 90%、経過した期間 38%、最終目標までの残り 147件
    中間目標に達したか      達成            中間目標 4,400件に対し実績 3,447件
                                            （2010年）
    最終目標に向けて順調か  順調            期待値 4,258件に対し実績 3,447件
                                            （2010年）
      当初の目標では        達成            最終目標 4,100件に対し実績 3,447件
                                            （2010年）
"""


def test_the_version_is_that_of_the_library() -> None:
    """
    Asked before anything else.
    """
    result = run("--version")

    assert (0, f"civicplan {civicplan.__version__}\n") == (
        result.exit_code,
        result.stdout,
    )


@pytest.mark.parametrize("wanted", ["-h", "--help"])
def test_help_names_every_command(wanted: str) -> None:
    """
    Each in a line that is not cut off.
    """
    said = run(wanted).stdout

    commands = [
        "new",
        "show",
        "check",
        "evaluate",
        "explain",
        "report",
        "compare",
        "plot",
        "diff",
        "propose",
        "revise",
        "enter",
        "checks",
        "schemes",
        "convert",
        "schema",
    ]
    assert commands == re.findall(r"^  (\w+)  +[^-\n]+\.$", said, re.MULTILINE)


def test_evaluate_prints_the_three_policies() -> None:
    """
    Of the shipped plan, in its own language, in the year of its last figures.
    """
    said = run("evaluate").stdout

    assert "  報告時点  2011年度（平成23年度）\n" in said
    assert ["2/2-1", "2/2-2", "2/2-3"] == re.findall(
        r"^達成方針 2-.*\[(.*)\]$", said, re.MULTILINE
    )


def test_evaluate_says_why_an_indicator_is_rated_so() -> None:
    """
    Under the targets as first set too, where the answer is another one.
    """
    said = run("evaluate", env={"COLUMNS": "80"}).stdout

    assert CRIMES in said


def test_evaluate_ends_with_a_summary() -> None:
    """
    Each policy, how often each rating was given, and who is not rated.
    """
    said = run("evaluate").stdout

    assert (
        "全体（25指標）\n"
        "                中間目標に達したか  最終目標に向けて順調か\n"
        "  達成方針 2-①  遅れ                遅れ\n"
        "  達成方針 2-②  遅れ                遅れ\n"
        "  達成方針 2-③  順調                遅れ（当初 順調）\n"
    ) in said
    assert "- 合計特殊出生率（判定できない：望ましい方向が定められていない）\n" in said


def test_evaluate_speaks_english_if_asked() -> None:
    """
    Names stay as the plan has them.
    """
    said = run("evaluate", "--language", "en").stdout

    assert "Is it on pace for the final target" in said
    assert "      with the targets first set" in said


def test_evaluate_takes_a_period_an_edition_and_a_scheme_file() -> None:
    """
    All that a report may be asked.
    """
    rule = "{scheme: mine, version: 1, cases: [{when: final is reached, rating: A}], "
    Path("mine.yaml").write_text(f"{rule}ratings: [{{id: A, ja: 可}}]}}", "utf-8")

    said = run(
        *("evaluate", "hiratsuka", "--at", "平成23年度"),
        *("--edition", "2007", "--scheme", "mine.yaml"),
    ).stdout

    assert ("mine 1\n" in said, "2007 基本計画\n" in said) == (True, True)


def test_evaluate_takes_a_phase() -> None:
    """
    Some rules wait for forecasts until the final year, and no longer.
    """
    asked = ("evaluate", "--scheme", "yonago", "--format", "json")
    ratings = [
        {each["rating"] for each in json.loads(said.stdout)["answers"]}
        for said in (run(*asked), run(*asked, "--phase", "final"))
    ]

    assert [True, False] == ["no_forecast" in each for each in ratings]


def test_evaluate_warns_of_a_scheme_file() -> None:
    """
    With line and column, on standard error; the plan is evaluated nevertheless.
    """
    Path("mine.yaml").write_text(
        "scheme: mine\nversion: 1\ncases:\n"
        "  - {when: final is reached, rating: A}\n  - {rating: B}\n"
        "ratings: [{id: A}, {id: B}]\n",
        "utf-8",
    )

    result = run("evaluate", "--scheme", "mine.yaml")

    assert 0 == result.exit_code
    assert result.stderr.startswith("mine.yaml:5:5 cases[1]: it has no `when`")
    assert result.stderr.endswith(" (a warning)\n")


def test_evaluate_prints_rates_in_a_row_each() -> None:
    """
    Where a scheme gives no ratings.
    """
    said = run("evaluate", "--scheme", "gifu").stdout

    assert "    annual  320%\n    whole   90%\n" in said


def test_show_prints_one_indicator() -> None:
    """
    With its figures, its history and all the rest.
    """
    said = run("show", "hiratsuka", "crimes").stdout

    assert said.startswith(
        "犯罪発生件数（年間）  [2/2-3#crimes]\n"
        "  方向    減少をめざす\n"
        "  基準値            4,833件\n"
        "  目標    2011年度  4,400件\n"
        "          2016年度  3,300件\n"
        "  実績    2011年度  3,447件（2010年）\n"
    )


def test_show_tells_the_history_of_an_indicator() -> None:
    """
    In sentences, with the reason and the city's note; and the remark beside its table.
    """
    said = run("show", "hiratsuka", "crimes").stdout

    assert (
        "\n  改訂    改訂基本計画（2012）："
        "2016年度の目標値を4,100件から3,300件に上方修正した"
        "（少ないほどよい指標のため、数は減る）。実績が目標を上回ったためである。"
        "備考「実績が28年度目標値を上回った（数は下回った）」。\n"
        "  備考    上記の実績値は平成22年中のもの。"
        "この実績値が28年度目標値を上回ったため、当初設定した目標値から上方修正します。\n"
    ) in said


def test_show_goes_back_to_an_edition() -> None:
    """
    With the targets and without the decisions that came later.
    """
    said = run("show", "hiratsuka", "crimes", "--edition", "2007").stdout

    assert ("4,100件" in said, "改訂" in said) == (True, False)


def test_show_prints_the_whole_plan() -> None:
    """
    Its title, its goal and every policy, measure and indicator.
    """
    said = run("show").stdout

    assert said.startswith("平塚市総合計画 生活快適・夢プラン  [hiratsuka]\n")
    addresses = re.findall(r"\[(2/[^\]]+)\]$", said, re.MULTILINE)
    plan = civicplan.load("hiratsuka")
    walked = [address for address, _ in plan.walk() if "projects" not in address]
    assert sorted(walked[1:]) == sorted(addresses)


@pytest.mark.parametrize("command", ["show", "evaluate"])
def test_markdown_has_headings(command: str) -> None:
    """
    For a council paper.
    """
    said = run(command, "--format", "markdown").stdout

    assert said.startswith("# 平塚市総合計画 生活快適・夢プラン `hiratsuka`\n\n")


def test_json_of_an_evaluation_can_be_read() -> None:
    """
    Two questions of two editions for each of 25 indicators, and the policies.
    """
    read = json.loads(run("evaluate", "--format", "json").stdout)

    assert ("standard", "FY2011", 100, 12) == (
        read["scheme"],
        read["at"],
        len(read["answers"]),
        len(read["rollups"]),
    )


def test_csv_of_an_evaluation_can_be_read() -> None:
    """
    A row for each record, lines ended as spreadsheets expect.
    """
    said = run("evaluate", "--format", "csv").stdout_bytes
    rows = [*csv.DictReader(io.StringIO(said.decode(), newline=""))]

    assert (112, 113, "3447") == (len(rows), said.count(b"\r\n"), rows[92]["actual"])


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        ((), "A plan file of civicplan"),
        (("--of", "plan"), "A plan file of civicplan"),
        (("--of", "scheme"), "A scheme file of civicplan"),
    ],
)
def test_the_schema_is_json(arguments: tuple[str, ...], title: str) -> None:
    """
    For editors, of either kind of file.
    """
    read = json.loads(run("schema", *arguments).stdout)

    assert ("https://json-schema.org/draft/2020-12/schema", title) == (
        read["$schema"],
        read["title"],
    )


def test_yaml_and_json_lead_back_to_the_same_bytes() -> None:
    """
    Nothing is lost on the way.
    """
    for source, target in (
        ("hiratsuka", "plan.yaml"),
        ("plan.yaml", "plan.json"),
        ("plan.json", "again.yaml"),
    ):
        assert (0, "") == (
            (result := run("convert", source, target)).exit_code,
            result.output,
        )

    assert Path("plan.yaml").read_bytes() == Path("again.yaml").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (("-", "-"), "civicplan: 1\n"),
        (("-", "-", "--to", "json"), '{\n  "civicplan": 1,\n'),
        (("-", "-", "--from", "yaml"), "civicplan: 1\n"),
    ],
)
def test_a_plan_may_come_from_standard_input(
    arguments: tuple[str, ...], start: str
) -> None:
    """
    And go to standard output.
    """
    assert run("convert", *arguments, given=SMALL).stdout.startswith(start)


def test_json_on_standard_input_is_known_by_its_brace() -> None:
    """
    Nobody need say it.
    """
    text = run("convert", "-", "-", "--to", "json", given=SMALL).stdout

    assert run("show", "-", given=text).stdout.startswith("Ford 2030  [ford]\n")


def test_a_format_may_be_told_where_a_name_does_not() -> None:
    """
    Such as a backup.
    """
    Path("plan.bak").write_text(SMALL, "utf-8")

    assert (
        0
        == run(
            *("convert", "plan.bak", "plan.old", "--from", "yaml", "--to", "json")
        ).exit_code
    )
    assert Path("plan.old").read_text("utf-8").startswith("{")


def test_a_file_goes_before_a_shipped_plan() -> None:
    """
    What lies here is meant.
    """
    Path("hiratsuka").write_text(SMALL, "utf-8")

    result = run("show", "hiratsuka")

    assert (1, True) == (result.exit_code, "hiratsuka: " in result.stderr)


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("out.json", b'{\n  "plan": "hiratsuka",'),
        ("out.csv", b"\xef\xbb\xbfplan,scheme,version,at,"),
        ("out.md", "# 平塚市".encode()),
        ("out.txt", "平塚市".encode()),
        ("out", "平塚市".encode()),
    ],
)
def test_a_file_gets_the_format_of_its_name(name: str, start: bytes) -> None:
    """
    Excel takes CSV for UTF-8 only with the mark, which a pipe does not want.
    """
    result = run("evaluate", "-o", name)

    assert (0, "") == (result.exit_code, result.output)
    assert Path(name).read_bytes().startswith(start)


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (("show", "hiratsuka", "crimes"), "- 犯罪"),
        (("evaluate",), "# 平塚市"),
        (("explain", "hiratsuka", "crimes"), "# "),
        (("compare", "--schemes", "standard,fukuoka"), "# 平塚市"),
        (("schemes",), "# "),
    ],
)
def test_every_command_writes_markdown_where_the_name_says_so(
    arguments: tuple[str, ...], start: str
) -> None:
    """
    A council paper is a file.
    """
    result = run(*arguments, "-o", "paper.md")

    assert (0, "") == (result.exit_code, result.output)
    assert Path("paper.md").read_text("utf-8").startswith(start)


def test_the_format_that_is_asked_for_goes_before_the_name() -> None:
    """
    Who says both means the format.
    """
    run("evaluate", "--format", "json", "-o", "out.csv")

    assert json.loads(Path("out.csv").read_bytes())


@pytest.mark.parametrize(
    "arguments",
    [
        ("show",),
        ("evaluate",),
        ("evaluate", "--language", "en"),
        ("show", "hiratsuka", "2/2-3"),
    ],
)
@pytest.mark.parametrize("width", [40, 80, 132])
def test_no_line_is_wider_than_the_terminal(
    arguments: tuple[str, ...], width: int
) -> None:
    """
    A Japanese character takes two columns.
    """
    said = run(*arguments, env={"COLUMNS": str(width)}).stdout

    assert width >= max(map(width_of, said.splitlines()))
