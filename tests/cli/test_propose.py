"""
The command `civicplan propose`.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.commands import SMALL, run


OF_2007 = ("propose", "hiratsuka", "--targets", "2007")
HEAD = """\
平塚市 改訂基本計画での目標の上方修正（hiratsuka-2012 1）
  平塚市総合計画 生活快適・夢プラン
  目標の版  2007（基本計画）
  報告時点  2011年度

  上方修正の対象（7）
    ひらつか市民活動センター延べ利用団体数  [2/2-1#centre-using-groups]
      理由          2016年度の目標 5,600団体、実績 6,466団体（2010年度）、最終目
                    標への進捗率 250.9%：実績が目標を上回ったため
      その後の目標  6,800団体
"""
TAIL = """
  規則に当てはまるが、変えられないもの（1）
    保育園の待機児童数  [2/2-3#waiting-children]
      理由              2016年度の目標 0人、実績 0人（2011年4月1日）、最終目標へ
                        の進捗率 100.0%：目標を達成したため
      変えられない理由  目標がすでに取りうる限りの値であり、それより高い目標は立
                        てられない
"""
RULE = """\
rule: ours
version: 1
cases:
  - {when: actual is missing, reason: no figure, move: abolish}
  - {when: progress to final >= 95 %, reason: nearly achieved}
  - when: progress to final < 10 %
    reason: out of reach
    move: lower
    to: actual rounded to 10
  - {when: progress to final >= 99 %, reason: achieved}
"""


def test_the_targets_that_hiratsuka_raised_are_listed() -> None:
    """
    And the one that cannot be raised, with the reason.
    """
    said = run(*OF_2007, env={"COLUMNS": "80"}).stdout

    assert said.startswith(HEAD)
    assert said.endswith(TAIL)


def test_it_speaks_english_where_it_is_asked_to() -> None:
    """
    The plan's own words stay.
    """
    said = run(*OF_2007, "--language", "en").stdout

    assert "  Targets to raise (7)\n" in said
    assert "  Found, but not to be changed (1)\n" in said
    assert "the actual was approaching the target\n" in said


def test_the_targets_that_stand_are_meant_where_no_edition_is() -> None:
    """
    Those of 2012 are on the way, too, and four are far on it.
    """
    said = json.loads(run("propose", "--format", "json").stdout)

    assert (None, 4) == (said["targets"], len(said["proposals"]))


def test_json_has_every_figure_exact() -> None:
    """
    For programs.
    """
    said = json.loads(run(*OF_2007, "--format", "json").stdout)
    crimes = said.pop("proposals")[-1]

    assert ("hiratsuka", "hiratsuka-2012", "1", "2007") == (
        said["plan"],
        said["rule"],
        said["version"],
        said["targets"],
    )
    because = crimes.pop("because")
    assert {
        "at": "FY2011",
        "address": "2/2-3#crimes",
        "id": "crimes",
        "name": "犯罪発生件数（年間）",
        "unit": "件",
        "direction": "decrease",
        "move": "raise",
        "reason": "exceeded",
        "period": "FY2016",
        "target": "4100",
        "actual": 3447,
        "actual_period": "FY2011",
        "actual_measured": "2010",
        "possible": True,
        "new": None,
        "since": "3300",
        "why_not": None,
        "shown": {"progress to final": {"exact": "1386/733", "printed": "189.1%"}},
    } == crimes
    assert because.endswith("実績が目標を上回ったため")


def test_csv_has_a_row_for_each_proposal() -> None:
    """
    With the rule in each, so that rows of several rules can be told apart.
    """
    said = run(*OF_2007, "--format", "csv").stdout
    rows = [*csv.DictReader(io.StringIO(said, newline=""))]

    assert ({"hiratsuka-2012"}, 8) == ({row["rule"] for row in rows}, len(rows))
    assert ("waiting-children", "false", "最終目標への進捗率 100.0%") == next(
        (row["id"], row["possible"], row["shown"])
        for row in rows
        if row["possible"] == "false"
    )


def test_markdown_is_for_a_council_paper() -> None:
    """
    With headings.
    """
    said = run(*OF_2007, "-o", "paper.md")

    assert (0, "") == (said.exit_code, said.stdout)
    text = Path("paper.md").read_text("utf-8")
    assert text.startswith(
        "# 平塚市 改訂基本計画での目標の上方修正（hiratsuka-2012 1）\n"
    )
    assert "\n## 上方修正の対象（7）\n" in text


def test_a_city_has_a_rule_of_its_own() -> None:
    """
    In a file, whose oddities are warned of.
    """
    Path("ours.yaml").write_text(RULE, "utf-8")
    said = run("propose", "--rule", "ours.yaml", "--targets", "2007")

    assert "ours.yaml:10:5 cases[3]: it is never reached" in said.stderr
    assert "  廃止の対象（1）\n" in said.stdout
    assert "  下方修正の対象（" in said.stdout
    assert "新しい目標" in said.stdout


def test_nothing_may_be_found() -> None:
    """
    And then that is said.
    """
    Path("plan.yaml").write_text(SMALL, "utf-8")
    said = run("propose", "plan.yaml").stdout

    assert "No indicator falls under the rule.\n" in said


@pytest.mark.parametrize(
    ("arguments", "told", "code"),
    [
        (("--targets", "2017"), "There is no edition '2017'. Did you mean '2012'?", 2),
        (
            ("--rule", "hiratsuka"),
            (
                "There is no shipped revision rule 'hiratsuka'. "
                "Did you mean 'hiratsuka-2012'?"
            ),
            2,
        ),
        (("--rule", "ours.yaml"), "ours.yaml: there is no such file.", 1),
        (("--at", "23年度"), "may mean more than one thing", 2),
    ],
)
def test_what_is_not_there_is_told(
    arguments: tuple[str, ...], told: str, code: int
) -> None:
    """
    With what may have been meant, and nothing else.
    """
    said = run("propose", *arguments)

    assert (code, "") == (said.exit_code, said.stdout)
    assert told in said.stderr.replace("\n", " ")
