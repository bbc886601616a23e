"""
The floors of the house: what is planted against them is found, and named.
"""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


CONTRACTS = ".importlinter"


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """
    What import-linter says of the tree in *folder*.
    """
    code = "from importlinter.cli import lint_imports_command as run; run()"
    return subprocess.run(
        [sys.executable, "-P", "-c", code, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def name_of(contract: str, root: Path) -> str:
    """
    The sentence by which the contract *contract* is reported.
    """
    parser = configparser.ConfigParser()
    parser.read(root / CONTRACTS, "utf-8")
    return parser[f"importlinter:contract:{contract}"]["name"]


@pytest.fixture
def tree(root: Path, tmp_path: Path) -> Path:
    """
    A copy of the library and of its contracts, to plant things in.
    """
    shutil.copy(root / CONTRACTS, tmp_path)
    shutil.copytree(
        root / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__")
    )
    return tmp_path


def test_the_clean_tree_keeps_every_contract(root: Path) -> None:
    """
    Nothing in the library looks up, or where it must not.
    """
    said = lint_imports(root)

    assert (0, "") == (said.returncode, said.stderr), said.stdout


@pytest.mark.parametrize(
    ("contract", "file", "line"),
    [
        pytest.param(
            *("floors", "base/codes.py", "import civicplan.model.plans"),
            id="an upward import",
        ),
        pytest.param(
            *("floors", "io/__init__.py", "import civicplan.views"),
            id="a room that knows its neighbour",
        ),
        pytest.param(
            *("floors", "catalog/__init__.py", "import civicplan.testing"),
            id="the attic in use",
        ),
        pytest.param(
            *("floors", "helpers.py", "import json"),
            id="a room that stands on no floor",
        ),
        pytest.param(
            *("model", "model/targets.py", "import civicplan.model.plans"),
            id="upward within the model",
        ),
        pytest.param(
            *("model", "model/wards.py", "import civicplan.model.plans"),
            id="a file of the model in no order",
        ),
        pytest.param(
            *("plain", "model/plans.py", "import cattrs"),
            id="cattrs in the model",
        ),
        pytest.param(
            *("plain", "rules/__init__.py", "import polars"),
            id="a frame in the rules",
        ),
        pytest.param(
            *("units", "base/amounts.py", "import pint"),
            id="pint outside base.units",
        ),
        pytest.param(
            *("files", "catalog/__init__.py", "import cattrs"),
            id="cattrs outside io",
        ),
        pytest.param(
            *("frames", "catalog/__init__.py", "import narwhals"),
            id="narwhals outside frames",
        ),
        pytest.param(
            *("strategies", "catalog/__init__.py", "import hypothesis"),
            id="hypothesis outside testing",
        ),
        pytest.param(
            *("front-door", "catalog/__init__.py", "import civicplan"),
            id="the front door whole",
        ),
        pytest.param(
            *("front-door", "io/__init__.py", "from civicplan import Plan"),
            id="a name through the front door",
        ),
        pytest.param(
            *("plain", "base/codes.py", "def f() -> None:\n    import numpy"),
            id="hidden in a function",
        ),
    ],
)
def test_what_looks_where_it_must_not_is_caught(
    tree: Path, root: Path, contract: str, file: str, line: str
) -> None:
    """
    A planted import breaks the contract that forbids it, which says where it stands.
    """
    views = tree / "src/civicplan/views"
    views.mkdir(exist_ok=True)
    views.joinpath("__init__.py").touch()
    planted = tree / "src/civicplan" / file
    with planted.open("a", encoding="utf-8") as text:
        text.write(f"\n{line}\n")
    module = ".".join(Path("civicplan", file).with_suffix("").parts)

    said = lint_imports(tree)

    assert said.returncode == 1
    assert f"{name_of(contract, root)} BROKEN" in said.stdout
    assert module.removesuffix(".__init__") in said.stdout


def test_a_cycle_between_siblings_is_caught(tree: Path, root: Path) -> None:
    """
    Two files of one folder that need each other are named.
    """
    base = tree / "src/civicplan/base"
    base.joinpath("first.py").write_text("import civicplan.base.second\n", "utf-8")
    base.joinpath("second.py").write_text("import civicplan.base.first\n", "utf-8")

    said = lint_imports(tree)

    assert f"{name_of('cycles', root)} BROKEN" in said.stdout
