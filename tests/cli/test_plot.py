"""
The command `civicplan plot`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import run


@pytest.mark.parametrize(
    ("name", "begins"), [("crimes.svg", b"<svg"), ("crimes.png", b"\x89PNG")]
)
def test_the_ending_says_what_the_picture_is(
    tmp_path: Path, name: str, begins: bytes
) -> None:
    """
    In a file that is written whole.
    """
    said = run("plot", "hiratsuka", "crimes", "-o", str(tmp_path / name))

    assert 0 == said.exit_code
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_an_address_and_ratings_are_taken(tmp_path: Path) -> None:
    """
    A rating stands under the title.
    """
    file = tmp_path / "crimes.svg"
    options = ("--schemes", "standard", "--language", "en")
    run("plot", "hiratsuka", "2/2-3#crimes", "-o", str(file), *options)

    assert "Was the interim target met: ◎ target reached" in file.read_text("utf-8")


def test_without_an_indicator_all_ratings_are_drawn() -> None:
    """
    On standard output where no file is named.
    """
    said = run("plot", "hiratsuka", "--schemes", "standard,ibaraki", "--at", "FY2011")

    assert said.stdout.startswith("<svg")
    assert "▲ やや遅れ" in said.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("crime",), "There is no indicator 'crime'. Did you mean 'crimes'?"),
        (("crimes", "--kind", "matrix"), "leave INDICATOR out"),
        (("--kind", "bullet"), "name it after the plan"),
        (("crimes", "-o", "crimes.gif"), "a name ends in .svg, .png"),
        (("crimes", "--schemes", "standard,gifu"), "ratings of one scheme"),
    ],
)
def test_what_cannot_be_drawn_is_refused(arguments: tuple[str, ...], told: str) -> None:
    """
    With what to do.
    """
    said = run("plot", "hiratsuka", *arguments)

    assert 2 == said.exit_code
    assert told in " ".join(said.stderr.split())
