"""
The reference in docs/ and the names that the library promises are the same.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
import typer
import typer.core
import typer.main

import civicplan
from civicplan.cli.application import app


_AUTOMODULE = re.compile(r"^\.\. automodule:: ([\w.]+)$", re.MULTILINE)

PACKAGES = [
    "civicplan",
    *(
        module.name
        for module in pkgutil.iter_modules(civicplan.__path__, "civicplan.")
        if module.ispkg
    ),
]


@pytest.fixture(scope="module")
def modules(root: Path) -> list[str]:
    """
    The modules whose names the reference lists.
    """
    pages = sorted(root.joinpath("docs/reference").glob("*.md"))
    return [
        name for page in pages for name in _AUTOMODULE.findall(page.read_text("utf-8"))
    ]


@pytest.mark.parametrize("package", PACKAGES)
def test_every_promised_name_is_in_the_reference(
    modules: list[str], package: str
) -> None:
    """
    Whatever a package shows on Tab can be looked up.
    """
    listed = {
        name for module in modules for name in importlib.import_module(module).__all__
    }
    files = {module.rpartition(".")[2] for module in modules}
    promised = set(importlib.import_module(package).__all__) - {"__version__"}

    assert [] == sorted(promised - listed - files)


def test_the_reference_lists_each_module_once(modules: list[str]) -> None:
    """
    A name has one page, so that a link to it leads to one place.
    """
    assert sorted(set(modules)) == sorted(modules)


def test_the_reference_lists_nothing_private(modules: list[str]) -> None:
    """
    What begins with an underscore may change, so no page promises it.
    """
    assert [] == [module for module in modules if "._" in module]


def test_every_command_has_a_line_in_the_reference(root: Path) -> None:
    """
    What `civicplan --help` lists can be looked up, and nothing else.
    """
    page = root.joinpath("docs/reference/command-line.md").read_text("utf-8")
    command = typer.main.get_command(app)
    assert isinstance(command, typer.core.TyperGroup)
    shown = {name for name, each in command.commands.items() if not each.hidden}

    assert shown == set(re.findall(r"^\| `civicplan ([a-z-]+)", page, re.MULTILINE))
