"""
What other repositories take over: the action of GitHub, and the hook of pre-commit.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]


_BROKEN = "civicplan: 1\nid: a\ntitel: b\n"


@pytest.fixture
def action(root: Path) -> dict[str, Any]:
    """
    The action as GitHub reads it.
    """
    read: dict[str, Any] = yaml.safe_load((root / "action.yml").read_text("utf-8"))
    return read


def test_the_action_is_made_of_steps_that_each_say_how_they_run(
    action: dict[str, Any],
) -> None:
    """
    A composite action needs a shell for each script.
    """
    runs = action["runs"]
    steps = runs["steps"]

    assert "composite" == runs["using"]
    assert action["name"]
    assert action["description"]
    assert all(("uses" in step) != ("run" in step) for step in steps)
    assert all("bash" == step["shell"] for step in steps if "run" in step)


def test_each_input_is_used_and_each_that_is_used_is_an_input(
    root: Path, action: dict[str, Any]
) -> None:
    """
    And each is described, and has a default or must be given.
    """
    text = (root / "action.yml").read_text("utf-8")
    used = set(re.findall(r"\$\{\{ inputs\.([\w-]+) \}\}", text))

    assert set(action["inputs"]) == used
    assert all(each["description"] for each in action["inputs"].values())
    assert all(
        each.get("required") or "default" in each for each in action["inputs"].values()
    )


def test_nothing_that_a_workflow_gives_is_run_as_a_script(
    action: dict[str, Any],
) -> None:
    """
    It comes in the environment, where a shell takes it for a text.
    """
    assert not [
        step for step in action["runs"]["steps"] if "${{" in step.get("run", "")
    ]


def _check(
    action: dict[str, Any], folder: Path, plans: str, **given: str
) -> subprocess.CompletedProcess[str]:
    if not shutil.which("bash"):
        pytest.skip("needs bash, in which GitHub runs the action")
    step = action["runs"]["steps"][-1]
    return subprocess.run(
        # As GitHub calls it.
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={
            **os.environ,
            **dict.fromkeys(step["env"], ""),
            "PYTHON": sys.executable,
            "RUNNER_TEMP": str(folder),
            "PLANS": plans,
            **given,
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_action_shows_errors_at_their_lines(
    action: dict[str, Any], tmp_path: Path
) -> None:
    """
    Of every file that a pattern finds, also of one with a space in its name.
    """
    (tmp_path / "our plan.plan.yaml").write_text(_BROKEN, "utf-8")
    (tmp_path / "b.plan.yaml").write_text(_BROKEN, "utf-8")
    done = _check(action, tmp_path, "*.plan.yaml\n")

    assert 1 == done.returncode
    assert "::error file=our plan.plan.yaml,line=3,col=1::the key" in done.stdout
    assert "::error file=b.plan.yaml,line=3,col=1::the key" in done.stdout


def test_the_action_hands_on_what_is_asked(
    root: Path, action: dict[str, Any], tmp_path: Path
) -> None:
    """
    Which checks, and in which language.
    """
    text = (root / "examples" / "riverton.yaml").read_text("utf-8")
    slip = text.replace("FY2025: 65.0", "FY2025: 650.0")
    (tmp_path / "town.plan.yaml").write_text(slip, "utf-8")
    asked = _check(action, tmp_path, "town.plan.yaml", SELECT="U", SAID_IN="ja")
    let_be = _check(action, tmp_path, "town.plan.yaml", SELECT="U", IGNORE="U")

    assert "file=town.plan.yaml" in asked.stdout
    assert re.search(r"[ぁ-ん]", asked.stdout)
    assert (0, "") == (let_be.returncode, let_be.stdout)


def test_a_pattern_that_finds_nothing_is_an_error(
    action: dict[str, Any], tmp_path: Path
) -> None:
    """
    Or else a plan that was renamed would never be checked again.
    """
    done = _check(action, tmp_path, "plans/*.plan.yaml")

    assert 2 == done.returncode
    assert (
        "::error::There is no plan file here that matches: plans/*.plan.yaml\n"
        == done.stdout
    )


def test_the_hook_is_of_plan_files_only(root: Path) -> None:
    """
    Other files in YAML are none of its business.
    """
    (hook,) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))
    is_plan = re.compile(hook["files"]).search

    assert {"id", "name", "entry", "language"} <= hook.keys()
    assert all(map(is_plan, ("a.plan.yaml", "x/b.plan.yml", "c.plan.json")))
    assert not any(map(is_plan, ("plan.yaml", "docker-compose.yml", "a.plan.yaml.bak")))
