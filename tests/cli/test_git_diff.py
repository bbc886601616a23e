"""
The command `civicplan git-diff`, called by Git.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.commands import SMALL, run


SHOWN = """\
ford.plan.yaml
Ford 2030  [ford]
  before   {} (2025)
  after    {} (2025)
  changes  1 retitled

A good start  [1]
  1 Nursery schools  [1/1]
    title changed: “Nurseries” → “Nursery schools”
"""
LATER = SMALL.replace("Nurseries", "Nursery schools")

Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """
    A repository with a plan, in which Git knows what shows plans.
    """
    if shutil.which("git") is None:
        pytest.skip("There is no git here.")
    surroundings = {
        name: said for name, said in os.environ.items() if not name.startswith("GIT_")
    }
    # What the user or the computer has configured shall not matter.
    surroundings |= {
        **dict.fromkeys(("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"), os.devnull),
        **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "Ford"),
        **dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "ford@ford.test"),
    }

    def git(*arguments: str, codes: tuple[int, ...] = (0,)) -> str:
        done = subprocess.run(
            ["git", *arguments],
            cwd=tmp_path,
            env=surroundings,
            capture_output=True,
            check=False,
        )
        assert done.returncode in codes, done.stderr.decode()
        return done.stdout.decode()

    python = shlex.join((Path(sys.executable).as_posix(), "-m", "civicplan"))
    git("init", "--quiet")
    git("config", "core.autocrlf", "false")
    git("config", "diff.civicplan.command", f"{python} git-diff")
    git("config", "diff.civicplan.textconv", f"{python} show --format text")
    Path(".gitattributes").write_text("*.plan.yaml diff=civicplan\n", "utf-8")
    Path("ford.plan.yaml").write_text(SMALL, "utf-8")
    git("add", ".")
    git("commit", "--quiet", "--message", "A plan")
    return git


def written(text: str, name: str = "ford.plan.yaml") -> None:
    """
    Write the plan file in the repository anew.
    """
    Path(name).write_text(text, "utf-8")


def test_git_shows_what_changed_in_a_plan(git: Git) -> None:
    """
    Under the file's name, and other files as ever.
    """
    written(LATER)
    Path(".gitattributes").write_text("*.plan.yaml diff=civicplan\n\n", "utf-8")

    said = git("diff")
    blob = git("rev-parse", "HEAD:ford.plan.yaml")

    assert "diff --git a/.gitattributes b/.gitattributes\n" in said
    assert said.endswith(SHOWN.format(blob[:7], "as it is now"))


def test_git_shows_two_commits(git: Git) -> None:
    """
    Each by the first signs of its file's hash.
    """
    written(LATER)
    git("commit", "--all", "--quiet", "--message", "Later")

    blobs = [git("rev-parse", f"{each}:ford.plan.yaml") for each in ("HEAD~", "HEAD")]

    assert SHOWN.format(*(each[:7] for each in blobs)) == git("diff", "HEAD~", "HEAD")


def test_git_shows_that_a_plan_is_new_or_gone(git: Git) -> None:
    """
    Without all that stands in it.
    """
    Path("ford.plan.yaml").unlink()
    written(LATER.replace("id: ford", "id: fort"), "fort.plan.yaml")
    git("add", "--all")

    assert (
        "ford.plan.yaml\n"
        "Ford 2030  [ford]\n"
        "  the plan is removed (indicators: 1)\n"
        "fort.plan.yaml\n"
        "Ford 2030  [fort]\n"
        "  a new plan (indicators: 1)\n"
    ) == git("diff", "--cached", "--no-renames")


def test_git_shows_that_a_plan_file_has_another_name(git: Git) -> None:
    """
    And what else changed.
    """
    git("mv", "ford.plan.yaml", "town.plan.yaml")
    written(LATER, "town.plan.yaml")
    git("add", "--all")

    said = git("diff", "--cached", "--find-renames")

    assert said.startswith("ford.plan.yaml → town.plan.yaml\nFord 2030  [ford]\n")
    assert said.endswith("title changed: “Nurseries” → “Nursery schools”\n")


def test_git_shows_that_only_the_layout_differs(git: Git) -> None:
    """
    Which no line tells.
    """
    written(f"# Ours.\n{SMALL}")

    assert (
        "ford.plan.yaml\n"
        "Ford 2030  [ford]\n"
        "  the plan is the same; only comments or layout differ\n"
    ) == git("diff")


def test_git_shows_the_lines_where_a_version_is_no_plan(git: Git) -> None:
    """
    After what is wrong with it; and goes on with the next file.
    """
    written(SMALL.replace("70 → 80", "70 → 8O"))
    written(SMALL, "other.plan.yaml")
    git("add", "--all")

    said = git("diff", "--cached")

    assert said.startswith("ford.plan.yaml\nford.plan.yaml:20:")
    assert (
        "\nOne of the two is no plan; so here they are line by line.\n"
        "--- a/ford.plan.yaml\n"
        "+++ b/ford.plan.yaml\n"
    ) in said
    assert "\n-            targets: {'2030': 70 → 80}\n" in said
    assert "\n+            targets: {'2030': 70 → 8O}\n" in said
    assert said.endswith("  a new plan (indicators: 1)\n")


def test_git_shows_a_new_file_that_is_no_plan_line_by_line(git: Git) -> None:
    """
    There is no other version.
    """
    written("id: fort\n", "fort.plan.yaml")
    git("add", "--all")

    assert "\n--- /dev/null\n+++ b/fort.plan.yaml\n" in git("diff", "--cached")


def test_git_shows_that_a_plan_is_not_merged(git: Git) -> None:
    """
    Where two branches differ, there are not two versions but three.
    """
    git("checkout", "--quiet", "-b", "other")
    written(LATER)
    git("commit", "--all", "--quiet", "--message", "Later")
    git("checkout", "--quiet", "-")
    written(SMALL.replace("Nurseries", "Crèches"))
    git("commit", "--all", "--quiet", "--message", "Otherwise")
    git("merge", "other", codes=(1,))

    assert git("diff", "--base").startswith("* Unmerged path ford.plan.yaml\n")


def test_git_log_compares_the_texts(git: Git) -> None:
    """
    It calls what makes a text of a plan.
    """
    written(LATER)
    git("commit", "--all", "--quiet", "--message", "Later")

    said = git("log", "--patch", "-1")

    assert "\n-    1 Nurseries  [1/1]\n+    1 Nursery schools  [1/1]\n" in said


def test_git_may_ask_for_another_language(git: Git) -> None:
    """
    With an option in its configuration.
    """
    written(LATER)
    command = git("config", "diff.civicplan.command").strip()

    said = git("-c", f"diff.civicplan.command={command} --language ja", "diff")

    assert "  変更    名称の変更 1\n" in said
    assert "作業中（2025）" in said


def test_a_call_that_is_not_of_git_is_told() -> None:
    """
    Nobody is meant to call it.
    """
    result = run("git-diff", "ford.plan.yaml", "old.yaml")

    assert (2, True) == (
        result.exit_code,
        "Git gives 7 of them, not 2: let Git call this command." in result.stderr,
    )


def test_the_command_for_git_is_not_listed() -> None:
    """
    It can be called nevertheless.
    """
    assert "git-diff" not in run("--help").stdout
    assert 0 == run("git-diff", "--help").exit_code
