"""
The command `civicplan diff`.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from civicplan.cli.completion import complete_state
from civicplan.views.widths import width_of
from tests.cli.commands import SMALL, run


EDITIONS = ("diff", "hiratsuka@2007", "hiratsuka@2012")
FORD = """\
Ford 2030  [ford]
  before   old.yaml (2025)
  after    new.yaml (2025)
  changes  1 retitled

A good start  [1]
  1 Nursery schools  [1/1]
    title changed: “Nurseries” → “Nursery schools”
"""
WITHOUT_EDITIONS = SMALL.partition("        revisions")[0]
LATER = SMALL.replace("Nurseries", "Nursery schools")


@pytest.fixture
def two() -> None:
    """
    Two states of a plan, in two files.
    """
    Path("old.yaml").write_text(SMALL, "utf-8")
    Path("new.yaml").write_text(LATER, "utf-8")


def test_two_editions_are_compared_with_the_reasons_on_record() -> None:
    """
    Seven targets were raised, two of them downwards, and one indicator abolished.
    """
    result = run(*EDITIONS, env={"COLUMNS": "80"})

    assert 0 == result.exit_code
    assert (7, 2, 1) == (
        result.stdout.count("の目標を上方修正"),
        result.stdout.count("（減少をめざす）"),
        result.stdout.count("    指標廃止\n      理由  対象が限定的であるため\n"),
    )
    assert result.stdout.startswith(
        "平塚市総合計画 生活快適・夢プラン  [hiratsuka]\n"
        "  変更前  hiratsuka@2007（2007 基本計画）\n"
        "  変更後  hiratsuka@2012（2012 改訂基本計画）\n"
    )


def test_the_kinds_are_in_the_json() -> None:
    """
    For a program that counts, or asks for the reasons.
    """
    read = json.loads(run(*EDITIONS, "--format", "json").stdout)
    kinds = [each["kind"] for each in read["changes"]]

    assert (7, 1) == (kinds.count("raised"), kinds.count("abolished"))
    assert {"exceeded", "nearly achieved", "approaching", "scope too narrow", None} == {
        each["reason"] for each in read["changes"]
    }


@pytest.mark.usefixtures("two")
def test_two_files_are_compared() -> None:
    """
    By what stands in them.
    """
    assert (0, FORD) == (
        (result := run("diff", "old.yaml", "new.yaml")).exit_code,
        result.stdout,
    )


@pytest.mark.usefixtures("two")
def test_a_file_may_be_taken_as_it_stood_in_an_edition() -> None:
    """
    And compared with another file, or with standard input.
    """
    said = run("diff", "old.yaml@2024", "-", given=LATER).stdout

    assert "  before   old.yaml@2024 (2024)\n  after    - (2025)\n" in said
    assert "    target for 2030 raised: 70 → 80\n" in said
    assert "    title changed: “Nurseries” → “Nursery schools”\n" in said


def test_standard_input_may_be_taken_in_two_editions() -> None:
    """
    It is read once.
    """
    said = run("diff", "--", "-@2024", "-@2025", given=SMALL).stdout

    assert "    target for 2030 raised: 70 → 80\n" in said


def test_the_sign_may_stand_in_the_name_of_a_file() -> None:
    """
    A file goes before a plan in an edition.
    """
    Path("ford@2024").mkdir()
    Path("ford@2024/a@b.yaml").write_text(SMALL, "utf-8")

    result = run("diff", "ford@2024/a@b.yaml", "ford@2024/a@b.yaml@2024")

    assert (0, True) == (result.exit_code, "target for 2030 lowered" in result.stdout)


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_the_exit_code_tells_on_demand_whether_anything_differs(form: str) -> None:
    """
    As that of `git diff`; otherwise all is well whatever differs.
    """
    asked = ("--exit-code", "--format", form)

    assert [1, 0, 0] == [
        run("diff", "old.yaml", "new.yaml", *asked).exit_code,
        run("diff", "old.yaml", "old.yaml", *asked).exit_code,
        run("diff", "old.yaml", "new.yaml", "--format", form).exit_code,
    ]


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("paper.md", "# Ford 2030 `ford`\n"),
        ("page.html", '<!DOCTYPE html>\n<html lang="en">\n'),
        ("out.json", '{\n  "before": {\n    "name": "old.yaml",'),
        ("out.txt", FORD),
    ],
)
def test_a_file_says_its_format_by_its_name(name: str, start: str) -> None:
    """
    As everywhere.
    """
    result = run("diff", "old.yaml", "new.yaml", "-o", name)

    assert (0, "") == (result.exit_code, result.output)
    assert Path(name).read_text("utf-8").startswith(start)


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (
            ("hiratsuka@2013", "hiratsuka"),
            2,
            "Invalid value for A: hiratsuka: There is no edition '2013'. Did you mean",
        ),
        (("hiratsuka", "hiratsuka@1999"), 2, "Invalid value for B: hiratsuka: There"),
        (("hiratsuka", "hiratsuka@"), 2, "for B: hiratsuka@: no edition stands after"),
        (("@2007", "hiratsuka"), 2, "for A: @2007: no plan stands before the @, as in"),
        (
            ("hiratsuka@2007@2012", "hiratsuka"),
            2,
            (
                "for A: hiratsuka@2007@2012 names two editions. To compare them, write "
                "hiratsuka@2007 hiratsuka@2012."
            ),
        ),
        (
            ("a@2007@2012", "hiratsuka"),
            2,
            (
                "for A: a@2007@2012: only one @ and edition may follow a plan, as in "
                "a@2012. A file a@2007 is not there."
            ),
        ),
        (
            ("hiratsuka", "hiratsuka@2007@2012@2014"),
            2,
            "for B: hiratsuka@2007@2012@2014: only one @ and edition may follow a plan",
        ),
        (
            ("hiratsuka@2007", "2012"),
            2,
            "for B: 2012 is an edition of hiratsuka. Write hiratsuka@2012.",
        ),
        (
            ("none.yaml@2012", "none.yaml"),
            2,
            (
                "for A: none.yaml: There is no edition '2012'. The plan has none: "
                "leave @2012 out."
            ),
        ),
        (("hiratsuka", "for.yaml@2025"), 1, "no such file. Did you mean 'ford.yaml'?"),
        (("hiratsuka",), 2, "Missing argument 'B'"),
        (("hiratsukka@2007", "hiratsuka"), 1, "Did you mean 'hiratsuka'?"),
        (("hiratsuka", "gone.yaml"), 1, "gone.yaml: there is no such file."),
        (("hiratsuka", "broken.yaml"), 1, "broken.yaml:1:1: "),
        (("hiratsuka", "hiratsuka", "--format", "htm"), 2, "'html'"),
        (("hiratsuka", "hiratsuka", "-o", "x.csv"), 2, ".txt, .md, .html, .json."),
        (
            ("hiratsuka", "ford.yaml"),
            1,
            "hiratsuka and ford.yaml have nothing in common: no goal, policy, measure,",
        ),
    ],
)
def test_what_cannot_be_compared_is_told(
    arguments: tuple[str, ...], code: int, told: str
) -> None:
    """
    On standard error, with nothing on standard output.
    """
    Path("ford.yaml").write_text(SMALL, "utf-8")
    Path("broken.yaml").write_text("civicplan: 1\n", "utf-8")
    Path("none.yaml").write_text(WITHOUT_EDITIONS, "utf-8")

    # Wide enough that no sentence is broken.
    result = run("diff", *arguments, env={"COLUMNS": "200"})

    assert (code, "") == (result.exit_code, result.stdout)
    assert told in result.stderr


def test_a_plan_compared_with_itself_is_told_as_that() -> None:
    """
    Nothing differs, which is no mistake; but it is seldom meant.
    """
    result = run("diff", "hiratsuka@2007", "hiratsuka@2007", "--exit-code")

    assert (0, "hiratsuka@2007 is compared with itself.\n") == (
        result.exit_code,
        result.stderr,
    )
    assert result.stdout.endswith("  変更    違いはない\n")


def test_a_refusal_leaves_the_old_file_untouched() -> None:
    """
    As everywhere.
    """
    Path("out.html").write_text("old", "utf-8")
    Path("ford.yaml").write_text(SMALL, "utf-8")

    run("diff", "hiratsuka", "ford.yaml", "-o", "out.html")

    assert "old" == Path("out.html").read_text("utf-8")


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int, language: str) -> None:
    """
    A Japanese character takes two columns.
    """
    said = run(*EDITIONS, "--language", language, env={"COLUMNS": str(width)}).stdout

    assert width >= max(map(width_of, said.splitlines()))


def test_editions_are_completed_after_the_sign() -> None:
    """
    Of a shipped plan and of a file; before the sign, plans.
    """
    Path("ford.yaml").write_text(SMALL, "utf-8")

    assert ["hiratsuka@2007", "hiratsuka@2012"] == complete_state("hiratsuka@20")
    assert ["ford.yaml@2025"] == complete_state("ford.yaml@2025")
    assert ["ford.yaml"] == complete_state("fo")
    assert [] == complete_state("nothing@")
