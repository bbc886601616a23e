"""
The guide through a plan's year: its files are written, its commands run as they stand.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import NamedTuple

import pytest

import civicplan
from civicplan.io import actuals, edits
from tests.cli.commands import run


# Its kind, the name of a file where a caption says one, and what stands in it.
_BLOCK = re.compile(
    r"^```(?:\{code-block\} )?(\w+)\n(?::caption: (\S+)\n\n)?(.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_NAMED = re.compile(r"# (\S+\.yaml)\n")
_COMMAND = re.compile(r"^\$ ", re.MULTILINE)
# What a page leaves out of an answer.
_LEFT_OUT = "…\n"


class Call(NamedTuple):
    """
    A command of the page, what the page shows and what it answers.
    """

    command: str
    shown: str
    said: str
    code: int


@pytest.fixture(scope="module")
def blocks(root: Path) -> list[tuple[str, str, str]]:
    """
    What stands in the page's blocks, from top to bottom.
    """
    page = root.joinpath("docs/how-to/yearly-cycle.md").read_text("utf-8")
    return _BLOCK.findall(page)


@pytest.fixture(scope="module")
def followed(
    blocks: list[tuple[str, str, str]], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[Call]]:
    """
    The folder in which the page was followed, and its commands.
    """
    folder = tmp_path_factory.mktemp("year")
    found: list[Call] = []
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.chdir(folder)
        for name in ("COLUMNS", "NO_COLOR"):
            surroundings.delenv(name, raising=False)
        for kind, caption, text in blocks:
            named = _NAMED.match(text)
            if name := caption or (named[1] if named else ""):
                Path(name).write_text(text, "utf-8")
            elif kind == "console":
                found += map(_called, _COMMAND.split(text)[1:])
    return folder, found


def _called(text: str) -> Call:
    command, _, shown = text.partition("\n")
    _, *arguments = shlex.split(command)
    done = run(*arguments)
    return Call(command, shown, done.output, done.exit_code)


def test_each_command_answers_as_the_guide_shows(
    followed: tuple[Path, list[Call]],
) -> None:
    """
    Word for word, but for what is left out there.
    """
    for call in followed[1]:
        parts = map(re.escape, call.shown.split(_LEFT_OUT))
        assert re.fullmatch(".*".join(parts), call.said, re.DOTALL), call
        assert ("problem." in call.shown) == bool(call.code)


def test_the_guide_goes_all_the_way(followed: tuple[Path, list[Call]]) -> None:
    """
    From the figures to the printed remarks.
    """
    steps = [call.command.split()[1] for call in followed[1]]

    assert ["revise", "enter", "check", "evaluate", "propose", "diff", "show"] == [
        *dict.fromkeys(steps)
    ]


def test_the_commands_and_the_edits_lead_to_the_same_plan(
    blocks: list[tuple[str, str, str]], followed: tuple[Path, list[Call]]
) -> None:
    """
    Replayed from the file with which the year began, whose comments are all there.
    """
    plan = civicplan.loads(next(text for kind, _, text in blocks if kind == "yaml"))
    folder, _ = followed

    reported = civicplan.revise(plan, *edits.load(folder / "report.yaml"))
    entered = actuals.load(reported, folder / "figures.csv", "FY2025")
    revised = civicplan.revise(reported, *entered, *edits.load(folder / "review.yaml"))

    assert revised == civicplan.load(folder / "millbrook.yaml")
    written = folder.joinpath("millbrook.yaml").read_text("utf-8")
    assert "  # who correct last year's figure in July\n" in written
    assert plan == revised.as_of("2021")
