"""
The command `civicplan compare`.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from civicplan.views.widths import width_of
from tests.cli.commands import SMALL, run


FOUR = ("compare", "hiratsuka", "--schemes", "standard,fukuoka,ibaraki,statcan")
CRIMES = """
  犯罪発生件数（年間）  [2/2-3#crimes]
    基準値 4,833件、実績 3,447件（2010年）、目標 2011年度 4,400件、2016年度
    3,300件（当初 4,100件）
    standard:interim  達成                中間目標 4,400件に対し実績 3,447件
                                          （2010年）
    standard:pace     順調                期待値 4,258件に対し実績 3,447件
                                          （2010年）
    fukuoka           目標値に向けて順調  期待値 4,258件に対し実績 3,447件
                                          （2010年）
    ibaraki           やや遅れ            中間目標 4,400件に対し実績 3,447件
                                          （2010年）、50 % ≤ rate 78.3% < 80 %
    statcan           順調                基準値 4,833件、最終目標 3,300件に対し
                                          実績 3,447件（2010年）、pace 230.2% ≥
                                          95 %
    違い
      - standard:interim ⇔ ibaraki：少ないほどよいことを考えるのは一方だけ：
        standard:interim
"""


def test_four_schemes_stand_side_by_side() -> None:
    """
    Under each indicator a line for each, and because of what they disagree.
    """
    said = run(*FOUR, env={"COLUMNS": "80"}).stdout

    assert CRIMES in said
    assert (
        "  fukuoka ⇔ ibaraki           18    4       1     2     0     14/106\n" in said
    )


def test_schemes_may_be_named_one_after_the_other() -> None:
    """
    With commas, with the option again, with blanks between.
    """
    expected = run(*FOUR).stdout
    said = run(
        *("compare", "--schemes", "standard, fukuoka,"),
        *("--schemes", "ibaraki", "--schemes", "statcan"),
    ).stdout

    assert expected == said


def test_a_scheme_file_stands_beside_a_shipped_one() -> None:
    """
    So that a city sees what a rule of its own would change.
    """
    run("schemes", "fukuoka", "-o", "mine.yaml")
    text = Path("mine.yaml").read_text("utf-8")
    Path("mine.yaml").write_text(
        text.replace("scheme: fukuoka", "scheme: ours"), "utf-8"
    )

    said = run("compare", "--schemes", "fukuoka,mine.yaml").stdout

    assert "  fukuoka ⇔ ours  23    0       0     2     0     0/159\n" in said


def test_what_all_agree_about_can_be_left_out() -> None:
    """
    To see at once what is to be talked about.
    """
    said = json.loads(run(*FOUR, "--only-disagreements", "--format", "json").stdout)

    assert [
        *("volunteers", "npo-corporations", "waiting-children"),
        *("cancer-screenings", "crimes"),
    ] == [each["id"] for each in said["indicators"]]


def test_a_period_an_edition_and_a_phase_may_be_asked() -> None:
    """
    As of an evaluation.
    """
    said = run(
        *("compare", "hiratsuka", "--schemes", "standard", "--at", "平成23年度"),
        *("--edition", "2007", "--phase", "final", "--format", "json"),
    ).stdout
    read = json.loads(said)

    assert ("FY2011", "2007") == (read["at"], read["edition"])


def test_csv_has_a_row_for_each_indicator_and_column() -> None:
    """
    25 indicators under three schemes, of which one asks two questions.
    """
    said = run("compare", "--schemes", "standard,gifu,gose", "--format", "csv").stdout
    rows = [*csv.DictReader(io.StringIO(said, newline=""))]

    assert (100, ["standard:interim", "standard:pace", "gifu", "gose"]) == (
        len(rows),
        [row["column"] for row in rows[:4]],
    )


def test_csv_in_a_file_has_the_mark() -> None:
    """
    By which Excel knows UTF-8.
    """
    run("compare", "--schemes", "standard,gose", "-o", "out.csv")

    assert Path("out.csv").read_bytes().startswith(b"\xef\xbb\xbfplan,at,address,")


def test_a_plan_may_come_from_standard_input() -> None:
    """
    As everywhere.
    """
    said = run("compare", "-", "--schemes", "standard,fukuoka", given=SMALL).stdout

    assert said.startswith("Ford 2030  [ford]\n")


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int, language: str) -> None:
    """
    A Japanese character takes two columns.
    """
    said = run(*FOUR, "--language", language, env={"COLUMNS": str(width)}).stdout

    assert width >= max(map(width_of, said.splitlines()))
