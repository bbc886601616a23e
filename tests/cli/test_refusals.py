"""
The command `civicplan`: what it refuses, and how it says so.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from civicplan.io.plans import loads
from tests.cli.commands import SMALL, process, run


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(
            ("title: Ford 2030", "titles: Ford 2030"),
            ("plan.yaml:3:1 titles: ", "Did you mean 'title'?"),
            id="unknown key",
        ),
        pytest.param(
            ("title: Ford 2030", "title: [Ford]"),
            ("plan.yaml:3:8 title: ",),
            id="wrong type",
        ),
        pytest.param(
            ("'2030': 80}", "'2030': 7,5OO}"),
            ("plan.yaml:17:",),
            id="letters in a number, inside braces",
        ),
        pytest.param(
            ("        targets: {'2030': 80}", "        baseline: 7,5OO"),
            ("plan.yaml:17:19 ", "7,5OO"),
            id="letters in a number",
        ),
        pytest.param(
            ("id: ford\n", "id: ford\nid: ford\n"),
            ("plan.yaml:3:1 id: ", "twice"),
            id="a key twice",
        ),
        pytest.param(
            ("  - {id: '2025'}", "  - {id: '2024'}"),
            ("plan.yaml:", "2024"),
            id="an id twice",
        ),
        pytest.param(
            ("serves: ['1']", "serves: ['9']"),
            ("plan.yaml:12:", "serves", "9"),
            id="a measure that does not exist",
        ),
        pytest.param(
            ("70 → 80", "70 → 75"),
            ("plan.yaml:", "revisions[0]", "75"),
            id="a history that does not lead to what stands",
        ),
        pytest.param(
            ("period: 2024/2030", "period: 2030/2024"),
            ("plan.yaml:5:9 period: ", "2030/2024"),
            id="a period that ends before it begins",
        ),
        pytest.param(
            ("'2030': 80}", "'2030': 1e999999999}"),
            ("plan.yaml:17:", "1e999999999"),
            id="a number out of all bounds",
        ),
        pytest.param(("civicplan: 1", "civicplan: [1"), ("plan.yaml:",), id="not YAML"),
    ],
)
def test_bad_input_is_told_with_its_place(
    change: tuple[str, str], told: tuple[str, ...]
) -> None:
    """
    One line for each problem, as file:line:column path: sentence, then their number.
    """
    text = SMALL.replace(*change)
    assert text != SMALL
    Path("plan.yaml").write_text(text, "utf-8")

    for command in ("show", "evaluate"):
        result = run(command, "plan.yaml")
        *lines, count = result.stderr.splitlines()
        assert (1, "") == (result.exit_code, result.stdout)
        assert all(each in result.stderr for each in told), result.stderr
        assert all(re.match(r"plan\.yaml:\d+:\d+ ?", line) for line in lines)
        assert re.fullmatch(r"\d+ problems?\.", count)


def test_all_problems_are_told_at_once() -> None:
    """
    In the file's order.
    """
    text = SMALL.replace("title: Ford 2030", "titles: Ford").replace(
        "'2030': 80", "x: y"
    )
    Path("plan.yaml").write_text(text, "utf-8")

    said = run("show", "plan.yaml").stderr.splitlines()
    places = [int(line.split(":")[1]) for line in said[:-1]]

    assert len(places) > 1
    assert f"{len(places)} problems." == said[-1]
    assert sorted(places) == places


def test_a_nesting_of_300_levels_is_refused() -> None:
    """
    In bounded time and without a traceback.
    """
    deep = "".join(f"{' ' * n}- measures:\n" for n in range(2, 602, 2))
    Path("plan.yaml").write_text(f"civicplan: 1\ngoals:\n{deep}", "utf-8")

    result = run("show", "plan.yaml")

    assert (1, True) == (result.exit_code, "plan.yaml:" in result.stderr)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("missing.yaml", "missing.yaml: there is no such file.\n1 problem.\n"),
        (
            "hiratsukka",
            (
                "hiratsukka: there is neither a file nor a shipped plan of this name. "
                "Did you mean 'hiratsuka'?\n1 problem.\n"
            ),
        ),
    ],
)
def test_a_plan_that_is_not_there_is_told(name: str, told: str) -> None:
    """
    With what may have been meant.
    """
    for command in (("show", name), ("evaluate", name), ("convert", name, "x.yaml")):
        result = run(*command)
        assert (1, "", told) == (result.exit_code, result.stdout, result.stderr)


def test_standard_input_that_is_no_text_is_told() -> None:
    """
    It may be in an encoding of old.
    """
    done = process("show", "-", input="title: 平塚市".encode("cp932"))

    assert (1, b"") == (done.returncode, done.stdout)
    assert b"-:1:8: this is not UTF-8" in done.stderr


def test_a_bad_scheme_is_told_with_its_place() -> None:
    """
    As a bad plan is.
    """
    Path("mine.yaml").write_text("scheme: mine\nversion: 1\nletts: {}\n", "utf-8")

    result = run("evaluate", "--scheme", "mine.yaml")

    assert (1, True) == (
        result.exit_code,
        "mine.yaml:3:1 letts: " in result.stderr,
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("show", "hiratsuka", "crime"), "Did you mean 'crimes'?"),
        (("show", "hiratsuka", "2/2-4"), "There is no address or indicator '2/2-4'."),
        (("show", "--edition", "2013"), "Did you mean '2012'?"),
        (("evaluate", "--edition", "2013"), "Did you mean '2012'?"),
        (("evaluate", "--scheme", "standards"), "Did you mean 'standard'?"),
        (("evaluate", "--at", "FY20x"), "Invalid value for --at: period = 'FY20x'"),
        (
            ("evaluate", "--at", "H23"),
            "mean more than one thing: write FY2011 (平成23年度) or 2011 (平成23年).",
        ),
        (
            ("evaluate", "--at", "3年度"),
            "write FY2021 (令和3年度) or FY1991 (平成3年度) or FY1928 (昭和3年度).",
        ),
        (("evaluate", "--phase", "middle"), "'mid'"),
        (
            ("evaluate", "-o", "out.jsn"),
            ".txt, .md, .csv, .json. Did you mean '.json'? Or say which with --format.",
        ),
        (("show", "-o", "out.json"), "a name ends in .txt, .md."),
        (("schemes", "-o", "out.csv"), "a name ends in .txt, .md, .json, .yaml, .yml."),
        (("schemes", "fukuoko"), "Did you mean 'fukuoka'?"),
        (("schemes", "--format", "yaml"), "a scheme file holds one scheme: name it"),
        (("explain", "hiratsuka", "crime"), "Did you mean 'crimes'?"),
        (("explain", "hiratsuka", "2/2-9#crimes"), "Did you mean '2/2-3#crimes'?"),
        (("explain", "hiratsuka", "crimes", "--question", "pase"), "'pace'"),
        (
            (
                "explain",
                "hiratsuka",
                "crimes",
                "--scheme",
                "gose",
                "--targets",
                "first",
            ),
            "There is no answer for the edition 'first'. There is 'latest'.",
        ),
        (("explain", "hiratsuka"), "INDICATOR"),
        (("compare",), "--schemes"),
        (("compare", "--schemes", ","), "give at least one scheme."),
        (
            ("compare", "--schemes", "gose,gose"),
            "2 schemes are called 'gose 5'. Give each once",
        ),
        (("compare", "--schemes", "standard,gosse"), "Did you mean 'gose'?"),
        (("schema", "--of", "schem"), "'scheme'"),
        (("evaluate", "--format", "cvs"), "'csv'"),
        (("evaluate", "--formt", "csv"), "--format"),
        (("evaluat",), "Did you mean 'evaluate'?"),
        (("convert", "hiratsuka", "plan.txt"), "Invalid value for OUT: plan.txt"),
        (("convert", "hiratsuka"), "OUT"),
    ],
)
def test_bad_usage_is_another_matter(arguments: tuple[str, ...], told: str) -> None:
    """
    Its exit code is 2, and it says what may have been meant.
    """
    result = run(*arguments)

    assert (2, "") == (result.exit_code, result.stdout)
    assert told in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("evaluate", "broken.yaml", "-o", "out.json"),
        ("convert", "broken.yaml", "out.json"),
        ("show", "hiratsuka", "nowhere", "-o", "out.json"),
        ("evaluate", "--edition", "1999", "-o", "out.json"),
    ],
)
def test_a_failure_leaves_the_old_file_untouched(arguments: tuple[str, ...]) -> None:
    """
    And nothing half-written beside it.
    """
    Path("out.json").write_text("old", "utf-8")
    Path("broken.yaml").write_text("civicplan: 1", "utf-8")

    assert run(*arguments).exit_code > 0
    assert ["broken.yaml", "out.json"] == sorted(os.listdir())  # noqa: PTH208 - names
    assert "old" == Path("out.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("missing/out.json", "there is no folder 'missing'. Make it first."),
        ("folder.json", "it is a folder; name a file in it"),
    ],
)
def test_a_place_that_cannot_be_written_is_named(target: str, said: str) -> None:
    """
    With the next step.
    """
    Path("folder.json").mkdir()

    for arguments in (("convert", "hiratsuka", target), ("evaluate", "-o", target)):
        result = run(*arguments)
        assert (1, True) == (result.exit_code, f"{target}: {said}" in result.stderr)


def test_a_folder_is_answered_with_a_file_of_the_format_in_it() -> None:
    """
    A report is no plan: it is not written to plan.yaml.
    """
    Path("folder").mkdir()
    for asked, name in ((), "report.html"), (("--format", "docx"), "report.docx"):
        result = run("report", "hiratsuka", "-o", "folder", *asked)
        assert 1 == result.exit_code
        assert f"such as {str(Path('folder', name))!r}." in result.stderr


@pytest.mark.parametrize("command", ["report", "evaluate", "check", "show"])
def test_an_unknown_format_is_answered_in_plain_words(command: str) -> None:
    """
    Without the words of the library that reads the options.
    """
    result = run(command, "hiratsuka", "--format", "pdf")

    assert 2 == result.exit_code
    assert "Invalid value for '--format': 'pdf' is not one of" in result.stderr


def test_the_small_plan_of_these_tests_is_a_plan() -> None:
    """
    So that what is wrong above is only what was made wrong.
    """
    assert "ford" == loads(SMALL).id
