"""
The options `--fix` and `--diff` of `civicplan check`.
"""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest

from civicplan.io.plans import load
from civicplan.rules.checks import registry
from tests.cli.commands import run


FORD = """\
civicplan: 1
id: ford
title: Bridges of of Ford  # as printed
municipality: {name: Ford}
period: FY2024/FY2028
language: en
description: A town , a river
# The river first.
visions: [ 'Clean  water', Clear air ]
"""
RIGHT = FORD.replace("of of", "of").replace("town ,", "town,").replace("n  w", "n w")
CHANGE = """\
@@ -1,9 +1,9 @@
 civicplan: 1
 id: ford
-title: Bridges of of Ford  # as printed
+title: Bridges of Ford  # as printed
 municipality: {name: Ford}
 period: FY2024/FY2028
 language: en
-description: A town , a river
+description: A town, a river
 # The river first.
-visions: [ 'Clean  water', Clear air ]
+visions: [ 'Clean water', Clear air ]
"""


@pytest.fixture
def ford(tmp_path: Path) -> Path:
    """
    A plan file with three slips.
    """
    path = tmp_path / "ford.yaml"
    path.write_text(FORD, "utf-8")
    return path


def test_a_difference_is_shown_and_nothing_is_written(ford: Path) -> None:
    """
    Exit code 1 tells a program that there is something to put right.
    """
    result = run("check", str(ford), "--diff")

    assert f"--- {ford}\n+++ {ford}\n{CHANGE}" == result.stdout
    assert "3 can be put right with --fix.\n" == result.stderr
    assert 1 == result.exit_code
    assert FORD == ford.read_text("utf-8")


def test_what_is_put_right_is_shown_first(ford: Path) -> None:
    """
    Then written, and what is left is told of the file as it is now.
    """
    result = run("check", str(ford), "--fix", "--select", "W")
    left = "Nothing questionable was found.\n"

    assert f"--- {ford}\n+++ {ford}\n{CHANGE}{left}" == result.stdout
    assert f"3 put right in {ford}.\n" == result.stderr
    assert RIGHT == ford.read_text("utf-8")
    assert 0 == result.exit_code


def test_fixing_again_writes_nothing(ford: Path) -> None:
    """
    The file is not touched.
    """
    run("check", str(ford), "--fix")
    was = ford.stat()
    result = run("check", str(ford), "--fix", "--language", "ja")
    shown = run("check", str(ford), "--diff")

    assert "確実に直せるものはありません。\n" == result.stderr
    assert (0, "") == (shown.exit_code, shown.stdout)
    assert (was.st_ino, was.st_mtime_ns) == (
        ford.stat().st_ino,
        ford.stat().st_mtime_ns,
    )


def test_only_the_chosen_checks_put_things_right(ford: Path) -> None:
    """
    As in checking.
    """
    run("check", str(ford), "--fix", "--select", "W105")

    assert FORD.replace("of of", "of") == ford.read_text("utf-8")


def test_errors_that_are_left_make_the_command_fail(ford: Path) -> None:
    """
    Whatever was put right.
    """
    wrong = "indicators: [{id: a, name: A, direction: increase, baseline: 5, targets: "
    ford.write_text(f"{FORD}{wrong}{{FY2028: 3}}}}]\n", "utf-8")

    assert 1 == run("check", str(ford), "--fix").exit_code
    assert "Bridges of Ford" in ford.read_text("utf-8")


def test_data_stands_alone_on_standard_output(ford: Path) -> None:
    """
    The lines that change are then shown on standard error.
    """
    result = run("check", str(ford), "--fix", "--format", "json")

    assert "ford" == json.loads(result.stdout)["plan"]
    assert CHANGE in result.stderr


def test_the_difference_can_be_kept_in_a_file(ford: Path) -> None:
    """
    As `patch` takes it.
    """
    target = ford.with_name("ford.diff")
    result = run("check", str(ford), "--diff", "-o", str(target))

    assert "" == result.stdout
    assert target.read_text("utf-8").endswith(CHANGE)


def test_a_json_file_is_put_right_too(ford: Path) -> None:
    """
    It has no layout to keep.
    """
    path = ford.with_suffix(".json")
    run("convert", str(ford), str(path))
    result = run("check", str(path), "--fix")

    assert '-  "title": "Bridges of of Ford",\n' in result.stdout
    assert "Bridges of Ford" == load(path).title


@pytest.mark.parametrize("option", ["--fix", "--diff"])
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("hiratsuka", "civicplan convert hiratsuka hiratsuka.yaml"),
        ("-", "Name one in the place of '-'"),
    ],
)
def test_what_is_no_file_cannot_be_put_right(option: str, name: str, told: str) -> None:
    """
    It is said how to make one.
    """
    result = run("check", name, option, given=FORD)

    assert 2 == result.exit_code
    assert f"Invalid value for {option}" in result.stderr
    assert told in " ".join(result.stderr.split())


def test_a_name_that_means_nothing_is_told_as_everywhere(tmp_path: Path) -> None:
    """
    With what may have been meant.
    """
    result = run("check", "hiratuka", "--fix")

    assert 1 == result.exit_code
    assert "Did you mean 'hiratsuka'?" in result.stderr
    assert 1 == run("check", str(tmp_path / "none.yaml"), "--fix").exit_code


def test_a_fix_that_fails_is_told(ford: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    On standard error; all else is put right.
    """

    def fail(*_: object) -> object:
        message = "no such town"
        raise RuntimeError(message)

    checks = tuple(
        attrs.evolve(each, fix=fail) if each.code == "W105" else each
        for each in registry.CHECKS
    )
    known = registry.Registry(checks=checks)
    monkeypatch.setattr("civicplan.rules.checks.registry.registry", lambda: known)
    result = run("check", str(ford), "--fix")

    assert (
        f"The fix of word-doubled in {__name__} failed: RuntimeError: no such town\n"
    ) in result.stderr
    assert FORD.replace(" ,", ",").replace("n  w", "n w") == ford.read_text("utf-8")
