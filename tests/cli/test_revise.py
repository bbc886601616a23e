"""
The commands `civicplan revise` and `civicplan enter`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from civicplan.io.plans import load
from civicplan.model.targets import Reach
from tests.cli.commands import SMALL, run


EDITS = """\
civicplan edits: 1
edits:
  - open edition: {id: '2026', title: Review}
  - {revise target: places, period: '2030', aim: 90, reason: exceeded}
"""
TABLE = "id,value,note\nplaces,55,=1+1\n"


@pytest.fixture(autouse=True)
def files() -> None:
    """
    A plan with a comment, edits and a table, where the command is called.
    """
    Path("plan.yaml").write_text(f"# ours\n{SMALL}", "utf-8")
    Path("edits.yaml").write_text(EDITS, "utf-8")
    Path("a.csv").write_text(TABLE, "utf-8")
    Path("h.csv").write_text("指標ID,実績値\ncrimes,3100\n", "utf-8")


def test_a_revised_plan_is_written_and_told() -> None:
    """
    Only the lines that change do, and what they mean is shown.
    """
    done = run("revise", "plan.yaml", "edits.yaml", "-o", "new.yaml")

    assert (0, "") == (done.exit_code, done.stderr)
    assert "raised" in done.stdout
    assert "the actual passed the target" in done.stdout
    before = Path("plan.yaml").read_text("utf-8").splitlines()
    after = Path("new.yaml").read_text("utf-8").splitlines()
    assert [
        "        targets: {'2030': 90}",
        "          - edition: '2026'",
        "            targets: {'2030': 80 → 90}",
        "            reason: exceeded",
        "  - {id: '2026', title: Review}",
    ] == [line for line in after if line not in before]
    assert "# ours" == after[0]


def test_a_plan_is_revised_in_place() -> None:
    """
    Or in JSON, if the name says so.
    """
    assert 0 == run("revise", "plan.yaml", "edits.yaml", "-o", "new.json").exit_code
    assert 0 == run("revise", "plan.yaml", "edits.yaml", "-o", "plan.yaml").exit_code

    assert load("new.json") == load("plan.yaml")
    assert Reach(value=90) == load("plan.yaml").indicator("places").target("2030").aim


def test_nothing_is_written_unasked() -> None:
    """
    What would change is shown.
    """
    before = Path("plan.yaml").read_bytes()

    done = run("revise", "plan.yaml", "edits.yaml")

    assert 0 == done.exit_code
    assert (
        "Nothing was written. Add -o plan.yaml to change the file itself, or name "
        "another.\n"
    ) == done.stderr
    assert "after    plan.yaml (2026 Review)" in done.stdout
    assert "raised" in done.stdout
    assert before == Path("plan.yaml").read_bytes()


def test_a_shipped_plan_is_written_elsewhere() -> None:
    """
    And so is one from standard input.
    """
    shipped = run("enter", "hiratsuka", "h.csv", "--period", "FY2012")
    piped = run("enter", "-", "a.csv", "--period", "2026", given=SMALL)

    assert "Nothing was written. Name a file with -o.\n" == shipped.stderr
    assert shipped.stderr == piped.stderr


def test_a_refused_edit_is_told_with_its_line() -> None:
    """
    And nothing is written.
    """
    Path("edits.yaml").write_text(EDITS.replace("aim: 90", "aim: 60"), "utf-8")

    done = run("revise", "plan.yaml", "edits.yaml", "-o", "new.yaml")

    assert 1 == done.exit_code
    assert (
        "edits.yaml:4:50 edits[1].aim: 80 → 60 lowers the target in ambition: more is "
        "better here, so that a larger number raises a target. Where that is meant, "
        "say so, with lowered: true; otherwise correct the aim.\n1 problem.\n"
    ) == done.stderr
    assert not Path("new.yaml").exists()


def test_figures_are_entered_from_a_table() -> None:
    """
    A shipped plan keeps its comments too.
    """
    done = run("enter", "plan.yaml", "a.csv", "--period", "2026", "-o", "new.yaml")

    assert (0, "") == (done.exit_code, done.stderr)
    (figure,) = load("new.yaml").indicator("places").actuals
    assert ("2025", "=1+1") == (figure.edition, figure.note)
    done = run("enter", "hiratsuka", "h.csv", "--period", "平成24年度", "-o", "h.yaml")
    assert "3,100件" in done.stdout
    assert "#" in Path("h.yaml").read_text("utf-8")


def test_a_plan_is_read_from_standard_input() -> None:
    """
    Then it has no layout to keep.
    """
    done = run("enter", "-", "a.csv", "--period", "2026", "-o", "new.yaml", given=SMALL)

    assert 0 == done.exit_code
    assert (
        0
        == run(
            "enter", "plan.yaml", "a.csv", "--period", "2026", "-o", "x.yaml"
        ).exit_code
    )
    assert load("x.yaml") == load("new.yaml")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("enter", "plan.yaml", "a.csv"), 1, "a.csv:2:1: nothing says which period"),
        (
            ("enter", "plan.yaml", "a.csv", "--period", "2026", "--edition", "2024"),
            1,
            "a.csv: the edition '2024' is closed",
        ),
        (
            ("enter", "plan.yaml", "a.csv", "--period", "26"),
            2,
            "Invalid value for --period",
        ),
        (
            ("enter", "plan.yaml", "a.csv", "--period", "2026", "-o", "new.txt"),
            2,
            "Invalid value for --output",
        ),
        (("revise", "plan.yaml", "edit.yaml"), 1, "Did you mean 'edits.yaml'?"),
        (("revise", "plan.yaml", "plan.yaml"), 1, "begins with 'civicplan edits: 1'"),
    ],
)
def test_what_cannot_be_done_is_told(
    arguments: tuple[str, ...], code: int, told: str
) -> None:
    """
    On standard error, and nothing is written.
    """
    done = run(*arguments)

    assert code == done.exit_code
    assert told in " ".join(done.stderr.split())
    assert not Path("new.txt").exists()
