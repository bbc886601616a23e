"""
Where the command is called.
"""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """
    An empty folder, and no word about width and colours.
    """
    monkeypatch.chdir(tmp_path)
    for name in ("COLUMNS", "NO_COLOR", "PYTHONIOENCODING", "PYTHONUTF8"):
        monkeypatch.delenv(name, raising=False)
