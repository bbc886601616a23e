"""
How values are shown in a console and in a notebook.
"""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

from civicplan.base import _showing
from civicplan.base._showing import as_html
from civicplan.catalog.plans import plan


@attrs.frozen
class Point:
    """
    An entry point that leads to something, or to nothing.
    """

    name: str
    shows: Callable[[Any], str | None] | None = None

    def load(self) -> Any:
        """
        What it leads to.
        """
        if self.shows is None:
            raise ImportError(self.name)
        return self.shows


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Point]]:
    """
    Entry points, those of a test and no others.
    """
    points: list[Point] = []
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda **_: points)
    _showing._displays.cache_clear()
    yield points
    _showing._displays.cache_clear()


def test_a_notebook_shows_a_plan_by_what_is_installed() -> None:
    """
    The library brings along its own.
    """
    shown = as_html(plan("hiratsuka"))

    assert shown is not None
    assert "平塚市総合計画" in shown


def test_without_anything_installed_a_notebook_shows_what_a_console_does(
    installed: list[Point],
) -> None:
    """
    None is how IPython is told so.
    """
    assert ([], None) == (installed, as_html(plan("hiratsuka")))


def test_other_packages_are_asked_before_our_own(installed: list[Point]) -> None:
    """
    And our own where they leave it to others.
    """
    installed.append(Point("civicplan", lambda _: "ours"))
    installed.append(Point("town", lambda value: "theirs" if value == 1 else None))

    assert ("theirs", "ours") == (as_html(1), as_html(2))


def test_what_cannot_be_loaded_keeps_no_other_from_being_asked(
    installed: list[Point],
) -> None:
    """
    A part that is not installed is no reason to show nothing.
    """
    installed += [Point("broken"), Point("town", lambda _: "theirs")]

    assert "theirs" == as_html(1)


def test_nothing_is_looked_for_before_a_notebook_asks() -> None:
    """
    Neither by importing nor by making a plan.
    """
    code = (
        "import sys, civicplan; civicplan.load('hiratsuka'); "
        "print([name for name in sys.modules if 'views' in name])"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True
    )

    assert "[]\n" == done.stdout
