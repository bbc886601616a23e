"""
What becomes of a plan file: shown first, then written.
"""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from civicplan.errors import PlanFileError
from civicplan.io.file_changes import changed_lines, file_change, rewrite
from civicplan.io.plans import dump, dumps, load, loads


TOWN = """\
# Kept by the planning office.
civicplan: 1
id: ford
title: Ford  # as on the cover
municipality: {name: Ford}
period: FY2024/FY2028
"""
OTHER = attrs.evolve(loads(TOWN), title="Ford 2028")


def test_a_change_is_shown_and_nothing_is_written(tmp_path: Path) -> None:
    """
    With the name of the file.
    """
    path = tmp_path / "ford.yaml"
    path.write_text(TOWN, "utf-8")
    change = file_change(path, OTHER)

    assert change.lines.startswith(f"--- {path}\n+++ {path}\n@@ -1,6 +1,6 @@\n")
    assert "-title: Ford  # as on the cover\n+title: Ford 2028  # as" in change.lines
    assert TOWN == path.read_text("utf-8")


def test_a_change_is_written_with_its_comments(tmp_path: Path) -> None:
    """
    And with the mark and the line ends that the file had.
    """
    path = tmp_path / "ford.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + TOWN.replace("\n", "\r\n").encode())
    rewrite(path, OTHER)
    after = TOWN.replace("title: Ford ", "title: Ford 2028 ").replace("\n", "\r\n")

    assert b"\xef\xbb\xbf" + after.encode() == path.read_bytes()


@pytest.mark.parametrize("name", ["ford.yaml", "ford.json"])
def test_a_file_that_says_it_already_is_not_touched(tmp_path: Path, name: str) -> None:
    """
    Whatever its layout.
    """
    path = tmp_path / name
    text = TOWN if path.suffix == ".yaml" else dumps(OTHER, "json").replace("\n", "")
    path.write_text(text, "utf-8")
    path.chmod(0o400)
    was = path.stat().st_ino
    rewrite(path, load(path))

    assert text == path.read_text("utf-8")
    assert was == path.stat().st_ino


def test_a_new_file_takes_the_layout_of_another(tmp_path: Path) -> None:
    """
    In YAML; JSON has none, and where there is none to take the writer's is used.
    """
    old, new, bare = (tmp_path / name for name in ("a.yaml", "b.yml", "c.yaml"))
    old.write_text(TOWN, "utf-8")
    rewrite(new, OTHER, like=old)
    rewrite(bare, OTHER)
    rewrite(tmp_path / "d.json", OTHER, like=old)

    assert TOWN.replace("Ford ", "Ford 2028 ", 1) == new.read_text("utf-8")
    assert TOWN == old.read_text("utf-8")
    assert dumps(OTHER) == bare.read_text("utf-8")
    assert dumps(OTHER, "json") == (tmp_path / "d.json").read_text("utf-8")


def test_json_is_written_as_always(tmp_path: Path) -> None:
    """
    With the lines that go and come.
    """
    path = tmp_path / "ford.json"
    dump(loads(TOWN), path)
    change = file_change(path, OTHER)
    change.write()

    assert '-  "title": "Ford",\n+  "title": "Ford 2028",\n' in change.lines
    assert OTHER == load(path)


def test_what_is_no_plan_is_told(tmp_path: Path) -> None:
    """
    And left as it is.
    """
    path = tmp_path / "ford.yaml"
    path.write_bytes(b"\xff\xfe")

    with pytest.raises(PlanFileError):
        rewrite(path, OTHER)
    with pytest.raises(PlanFileError):
        rewrite(tmp_path / "ford.txt", OTHER)
    assert b"\xff\xfe" == path.read_bytes()


def test_lines_are_shown_as_diff_shows_them() -> None:
    """
    Also a last one without an end; the ends of Windows are ends like others.
    """
    assert "" == changed_lines("a\n", "a\n")
    assert [
        "--- plan",
        "+++ plan",
        "@@ -1,2 +1,2 @@",
        " a",
        "-b",
        "\\ No newline at end of file",
        "+c",
    ] == changed_lines("a\r\nb", "a\r\nc\r\n").splitlines()
