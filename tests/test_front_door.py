"""
The front door: about thirty names, each loaded when it is first touched.
"""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import civicplan


def told_to_type_checkers() -> dict[str, str]:
    """
    The home of each name, as a type checker reads it.
    """
    tree = ast.parse(Path(civicplan.__file__).read_text("utf-8"))
    return {
        alias.name: node.module or ""
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name not in {"annotations", "version"}
    }


def test_type_checkers_see_the_names_that_there_are() -> None:
    """
    Each with the home that it is loaded from.
    """
    homes = {name: home for home, names in civicplan._HOMES.items() for name in names}

    assert homes == told_to_type_checkers()
    assert {*homes, "__version__"} == set(civicplan.__all__)


@pytest.mark.parametrize("name", sorted({*civicplan.__all__} - {"__version__"}))
def test_a_name_is_the_one_of_its_home(name: str) -> None:
    """
    Nothing is wrapped or renamed on the way.
    """
    home = importlib.import_module(told_to_type_checkers()[name])

    assert getattr(home, name) is getattr(civicplan, name)


def test_there_are_few_names() -> None:
    """
    Everything else is imported from the module that defines it.
    """
    assert len(civicplan.__all__) <= 45


def test_a_star_import_brings_the_promised_names() -> None:
    """
    As in a notebook.
    """
    found: dict[str, object] = {}
    exec("from civicplan import *", found)  # noqa: S102 - a star stands in no function

    assert set(civicplan.__all__) == found.keys() - {"__builtins__"}


def test_a_touched_name_stays() -> None:
    """
    It is looked up once.
    """
    assert civicplan.Plan is vars(civicplan)["Plan"]


def test_a_misspelt_name_is_told_with_the_nearest() -> None:
    """
    As Python does of any module.
    """
    done = subprocess.run(
        [sys.executable, "-c", "import civicplan; civicplan.Indicatr"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (
        "module 'civicplan' has no attribute 'Indicatr'. Did you mean: 'Indicator'?"
        in (done.stderr)
    )
