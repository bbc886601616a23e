"""
Old files stay readable: each version of the format has its own in tests/specimens.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from civicplan.io.plans import dumps, load
from civicplan.io.versions import VERSION


SPECIMENS = Path(__file__).parent.parent / "specimens"
OLD = sorted(SPECIMENS.glob("*/*.yaml"))


@pytest.mark.parametrize(
    "path", OLD, ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_it_is_read_from_either_format_alike(path: Path) -> None:
    """
    Each stands there twice.
    """
    assert load(path) == load(path.with_suffix(".json"))


def test_every_version_has_one() -> None:
    """
    A release adds what it writes.
    """
    assert {f"{number + 1}" for number in range(VERSION)} == {
        path.parent.name for path in OLD
    }


@pytest.mark.parametrize(
    "path",
    sorted(SPECIMENS.glob(f"{VERSION}/*.yaml")),
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_what_is_written_today_is_still_written_so(path: Path) -> None:
    """
    Byte for byte, but for the comments at the beginning; else it is a new version.
    """
    plan = load(path)
    _, _, body = path.read_text("utf-8").partition("\n\n")

    assert body == dumps(plan)
    assert path.with_suffix(".json").read_text("utf-8") == dumps(plan, "json")
