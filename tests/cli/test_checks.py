"""
The commands `civicplan check` and `civicplan checks`.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from civicplan.rules.checks.registry import CHECKS
from tests.cli.commands import run
from tests.views.found import FORD


@pytest.fixture
def ford(tmp_path: Path) -> Path:
    """
    A plan file in which something is found of each severity.
    """
    path = tmp_path / "ford.yaml"
    path.write_text(FORD, "utf-8")
    return path


def test_findings_are_told_with_file_line_and_column(ford: Path) -> None:
    """
    And errors make the command fail.
    """
    result = run("check", str(ford), "--select", "D104,Q101")

    assert 1 == result.exit_code
    assert f"  {ford}:15:20  D104  error  The direction says" in result.stdout
    assert result.stdout.endswith(
        "1 error, 1 hint\n"
        "  D104 targets-against-direction  1  the targets go against the direction\n"
        "  Q101 survey-without-sample      1  a survey without its sample\n"
    )
    assert "" == result.stderr


def test_without_errors_the_command_is_content(ford: Path) -> None:
    """
    Whatever else is found.
    """
    assert 0 == run("check", str(ford), "--ignore", "D104").exit_code
    assert 0 == run("check", "hiratsuka").exit_code


def test_a_sound_plan_is_called_so(root: Path) -> None:
    """
    In the plan's own language.
    """
    result = run("check", str(root / "examples" / "riverton.yaml"))

    assert "Nothing questionable was found.\n" == result.stdout


def test_checks_are_chosen_by_lists_that_may_be_given_again(ford: Path) -> None:
    """
    The narrower word counts.
    """
    told = run(
        "check",
        str(ford),
        *("--select", "D,Q", "--select", "X103", "--ignore", "Q", "--format", "json"),
    )

    assert ["X103", "D104"] == [
        each["code"] for each in json.loads(told.stdout)["findings"]
    ]


def test_an_unknown_check_is_a_misuse(ford: Path) -> None:
    """
    With what may have been meant.
    """
    result = run("check", str(ford), "--select", "units,direction")

    assert 2 == result.exit_code
    assert "There is no check 'direction'. Did you mean 'directions'?\n" == (
        result.stderr
    )


def test_a_shipped_plan_is_told_by_its_file() -> None:
    """
    With the lines of the file that is shipped, in the language that is asked for.
    """
    result = run("check", "--select", "units", "--language", "en")

    assert (
        "  hiratsuka.yaml:612:19  U101  warning  By its name it counts 件数, "
        "but its unit is 人. Is 件 meant?\n"
    ) in result.stdout


def test_a_plan_is_checked_from_standard_input() -> None:
    """
    In either format; there is then no file to name.
    """
    result = run("check", "-", "--format", "github", "--select", "D104", given=FORD)
    as_json = run("convert", "-", "-", "--to", "json", given=FORD).stdout
    found = run("check", "-", "--select", "D104", "--format", "json", given=as_json)

    assert result.stdout.startswith("::error line=15,col=20,title=D104 targets-")
    assert None is json.loads(found.stdout)["file"]
    assert 1 == found.exit_code == result.exit_code


def test_several_plans_are_checked_in_turn(ford: Path, root: Path) -> None:
    """
    One with errors makes the command fail, wherever it stands.
    """
    sound = str(root / "examples" / "riverton.yaml")
    result = run("check", str(ford), sound, "--format", "github", "--select", "D104")

    assert 1 == result.exit_code
    assert result.stdout.startswith(f"::error file={ford},line=15,col=20,title=D104 ")
    assert 0 == run("check", sound, sound).exit_code


def test_a_broken_file_hides_nothing_of_the_others(ford: Path) -> None:
    """
    What keeps files from being plans is told last, that of all of them at once.
    """
    first, second = (ford.with_name(name) for name in ("first.yaml", "second.yaml"))
    first.write_text("civicplan: 1\nid: a\ntitel: b\n", "utf-8")
    second.write_text("civicplan: 1\n[", "utf-8")
    result = run("check", str(first), str(ford), str(second), "--select", "D104")

    assert 1 == result.exit_code
    assert f"  {ford}:15:20  D104  error" in result.stdout
    assert f"{first}:3:1 titel: the key 'titel' is not known here." in result.stderr
    assert f"{second}:2:" in result.stderr


def test_github_shows_why_a_file_is_no_plan(tmp_path: Path) -> None:
    """
    At its line, as it shows findings; and whoever reads the log is told, too.
    """
    (tmp_path / "broken.yaml").write_text("civicplan: 1\nid: a\ntitel: b\n", "utf-8")
    result = run("check", "broken.yaml", "--format", "github")

    assert 1 == result.exit_code
    assert (
        "::error file=broken.yaml,line=3,col=1::the key 'titel' is not known here. "
        "Did you mean 'title'? [titel]" in result.stdout.splitlines()
    )
    assert result.stderr.endswith("4 problems.\n")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("-o", "found.txt"), "several plans go to the screen"),
        (("--format", "sarif"), "sarif is of one plan"),
        (("--format", "json"), "json is of one plan"),
        (("--diff", "-o", "found.diff"), "several plans go to the screen"),
    ],
)
def test_a_file_of_findings_is_of_one_plan(
    ford: Path, more: tuple[str, ...], told: str
) -> None:
    """
    Nothing is written, since the second would take the place of the first.
    """
    result = run("check", str(ford), str(ford), *more)

    assert 2 == result.exit_code
    assert told in " ".join(result.stderr.split())
    assert [ford] == [*ford.parent.iterdir()]


def test_findings_for_github_can_be_written_to_a_file(ford: Path) -> None:
    """
    And stay there.
    """
    target = ford.with_name("found.log")
    run("check", str(ford), "--format", "github", "-o", str(target))

    assert "title=D104 " in target.read_text("utf-8")


@pytest.mark.parametrize("name", ["ford.txt", "ford.json", "ford.sarif"])
def test_findings_are_written_in_what_the_files_name_ends_in(
    ford: Path, name: str
) -> None:
    """
    The exit code is the same.
    """
    target = ford.with_name(name)
    result = run("check", str(ford), "-o", str(target))
    text = target.read_text("utf-8")

    assert (1, "") == (result.exit_code, result.stdout)
    assert "D104" in text
    if name == "ford.sarif":
        assert "2.1.0" == json.loads(text)["version"]


def test_a_plan_that_is_none_is_told_as_everywhere(tmp_path: Path) -> None:
    """
    With the name that was perhaps meant.
    """
    result = run("check", "hiratuka")
    path = tmp_path / "none.yaml"

    assert 1 == result.exit_code
    assert (
        "hiratuka: there is neither a file nor a shipped plan of this name. "
        "Did you mean 'hiratsuka'?\n1 problem.\n"
    ) == result.stderr
    assert 1 == run("check", str(path)).exit_code


def test_warnings_of_reading_are_told_beside(tmp_path: Path) -> None:
    """
    On standard error, since they are no findings.
    """
    path = tmp_path / "ford.yaml"
    path.write_text(FORD.replace("410", "0o17"), "utf-8")
    shown = run("show", str(path)).stderr

    assert shown == run("check", str(path)).stderr


def test_checks_are_listed() -> None:
    """
    In the language of the console, unless another is asked for.
    """
    english = run("checks", env={"LC_ALL": "en_GB.UTF-8"}).stdout
    japanese = run("checks", "--language", "ja").stdout

    assert english.startswith("Checks\n")
    assert japanese.startswith("検査の一覧\n")
    for each in CHECKS:
        assert f"{each.code}  {each.name}" in english


def test_a_list_can_be_read_by_a_program() -> None:
    """
    Or put into a page.
    """
    told = json.loads(run("checks", "--format", "json", "--language", "en").stdout)
    page = run("checks", "--format", "markdown").stdout

    assert [each.code for each in CHECKS] == [each["code"] for each in told["checks"]]
    assert page.startswith("| code | name | severity | fix | finds |\n")


def test_one_check_is_explained() -> None:
    """
    By code or name: why it matters and what to do.
    """
    told = run("checks", "u101", "--language", "en").stdout

    assert told.startswith("U101 unit-not-of-name\n")
    assert "\n  Why it matters\n" in told
    assert "\n  What to do\n" in told
    assert run("checks", "unit-not-of-name", "--format", "markdown").stdout.startswith(
        "# U101 unit-not-of-name\n"
    )


def test_an_unknown_code_is_a_misuse() -> None:
    """
    With what may have been meant.
    """
    result = run("checks", "figure-stall")

    assert 2 == result.exit_code
    assert "There is no check 'figure-stall'. Did you mean 'figure-stale'?\n" == (
        result.stderr
    )
