"""
What a user gets who installs the library: its version, its names, its data.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.resources
import importlib.util
import inspect
import pkgutil
import subprocess
import sys
import tomllib
import typing
from pathlib import Path
from types import ModuleType

import pytest

import civicplan


HEAVY = (
    "cattrs",
    "hypothesis",
    "msgspec",
    "numpy",
    "pandas",
    "pint",
    "polars",
    "rich",
    "ruamel",
    "typer",
)


def public_modules() -> dict[str, bool]:
    """
    Every module of the library that a user may import, and whether it is a package.
    """
    found = pkgutil.walk_packages(civicplan.__path__, "civicplan.")
    modules = {"civicplan": True, **{module.name: module.ispkg for module in found}}
    return {name: kind for name, kind in modules.items() if "._" not in name}


MODULES = public_modules()
PACKAGES = [name for name, is_package in MODULES.items() if is_package]


def public_classes(module: ModuleType) -> list[type]:
    """
    The classes that *module* promises and defines itself.
    """
    # A package names its modules, of which some may not be loaded yet.
    named = (getattr(module, name, None) for name in module.__all__)
    return [
        each
        for each in named
        if inspect.isclass(each) and each.__module__ == module.__name__
    ]


def modules_after(statement: str) -> set[str]:
    """
    The top names of all modules in a fresh Python that ran *statement*.
    """
    code = f"{statement}; import sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in done.stdout.split()}


def test_the_version_is_that_of_the_installed_distribution() -> None:
    """
    `civicplan.__version__` says what pip says.
    """
    assert importlib.metadata.version("civicplan") == civicplan.__version__


def test_importing_the_front_door_loads_nothing_heavy() -> None:
    """
    `import civicplan` brings in no library, not even attrs: names load when touched.
    """
    heavy = {*HEAVY, "attr", "attrs"}

    assert set() == heavy & modules_after("import civicplan")


def test_touching_every_name_of_the_front_door_loads_nothing_heavy() -> None:
    """
    Files, units and frames are opened by the first call that needs them.
    """
    statement = "import civicplan; [getattr(civicplan, n) for n in civicplan.__all__]"

    assert set() == set(HEAVY) & modules_after(statement)


def test_an_unknown_name_at_the_front_door_is_an_attribute_error() -> None:
    """
    `hasattr` and `getattr` work on the front door as on any module.
    """
    with pytest.raises(AttributeError, match="no_such_name"):
        getattr(civicplan, "no_such_name")  # noqa: B009 - a type checker knows better


@pytest.mark.parametrize("name", MODULES)
def test_every_module_says_what_it_promises(name: str) -> None:
    """
    `__all__` is there, has nothing twice, and each name in it exists.
    """
    module = importlib.import_module(name)
    missing = [
        each
        for each in module.__all__
        if not hasattr(module, each) and not _is_module(f"{name}.{each}")
    ]

    assert (len(set(module.__all__)), []) == (len(module.__all__), missing)


def _is_module(name: str) -> bool:
    # A package promises modules too, which are loaded when somebody asks for them.
    return importlib.util.find_spec(name) is not None


@pytest.mark.parametrize("name", PACKAGES)
def test_tab_completion_in_a_package_shows_promises_only(name: str) -> None:
    """
    `dir()` of a package is its `__all__`.
    """
    package = importlib.import_module(name)

    assert sorted(package.__all__) == dir(package)


@pytest.mark.parametrize("name", MODULES)
def test_annotations_can_be_resolved_at_run_time(name: str) -> None:
    """
    cattrs, Sphinx and others may ask any public class for its types.
    """
    for each in public_classes(importlib.import_module(name)):
        typing.get_type_hints(each)


@pytest.mark.parametrize(
    "file", ["py.typed", "base/units.txt", "catalog/plans/hiratsuka.yaml"]
)
def test_data_files_are_shipped(file: str) -> None:
    """
    The installed library has its types, its units and its plans with it.
    """
    assert importlib.resources.files("civicplan").joinpath(file).is_file()


def test_everything_is_in_the_extra_all(root: Path) -> None:
    """
    `civicplan[all]` leaves out none of the other extras.
    """
    text = root.joinpath("pyproject.toml").read_text("utf-8")
    extras = tomllib.loads(text)["project"]["optional-dependencies"]
    (everything,) = extras.pop("all")

    assert f"civicplan[{','.join(sorted(extras))}]" == everything


def test_the_command_is_registered() -> None:
    """
    Installing the library installs the command `civicplan`.
    """
    scripts = importlib.metadata.entry_points(group="console_scripts", name="civicplan")

    assert ["civicplan.__main__:main"] == [script.value for script in scripts]
