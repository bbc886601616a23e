"""
The notebooks in examples/ as they are stored; `nox -s examples` runs them.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest


_NOTEBOOKS = sorted((Path(__file__).parents[1] / "examples").glob("*.ipynb"))


def _read(path: Path) -> list[dict[str, Any]]:
    cells: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["cells"]
    return cells


def test_there_is_a_notebook_for_each_who_uses_the_library() -> None:
    """
    An analyst, a developer, another municipality.
    """
    assert [
        "another_municipality",
        "evaluation_service",
        "too_easy_targets",
    ] == [path.stem for path in _NOTEBOOKS]


@pytest.mark.parametrize("path", _NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_stored_as_it_was_run(path: Path) -> None:
    """
    From its first cell to its last, and none of them failed.
    """
    cells = [each for each in _read(path) if each["cell_type"] == "code"]
    kinds = {output["output_type"] for each in cells for output in each["outputs"]}

    assert [*range(1, len(cells) + 1)] == [each["execution_count"] for each in cells]
    assert {"stream", "execute_result"} >= kinds
    assert all(
        output.get("name") != "stderr" for each in cells for output in each["outputs"]
    )


@pytest.mark.parametrize("path", _NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_has_words_between_short_cells(path: Path) -> None:
    """
    It is read more often than it is run.
    """
    cells = _read(path)
    words = [each for each in cells if each["cell_type"] == "markdown"]

    assert cells[0]["source"][0].startswith("# ")
    assert len(words) >= len(cells) / 3


@pytest.mark.parametrize("path", _NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_small_and_tells_nothing_of_the_machine(path: Path) -> None:
    """
    So that a change in it can be read.
    """
    text = path.read_text("utf-8")

    assert len(text) < 150_000
    places = (tempfile.gettempdir(), "/home/", "/root/")
    assert not [place for place in places if place in text]
