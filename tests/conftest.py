"""
What every test may ask for, and how hard the laws are tried.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings


# `fast` is for the next minute of work, `ci` finds the same examples on every run,
# `deep` is for `nox -s laws`. A machine may be slow, so no example has a deadline.
settings.register_profile("fast", max_examples=50, deadline=None)
settings.register_profile(
    "ci",
    max_examples=100,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "deep",
    max_examples=2_000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci" if os.environ.get("CI") else "fast")


@pytest.fixture(scope="session")
def root() -> Path:
    """
    The folder of the project, in which pyproject.toml stands.
    """
    return Path(__file__).parent.parent


@pytest.fixture(scope="session")
def shared(root: Path) -> Path:
    """
    The folder of published plans and figures that are not ours to ship.

    It is named by CIVICPLAN_SHARED, or lies beside the project.
    """
    named = os.environ.get("CIVICPLAN_SHARED")
    folder = Path(named) if named else root.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"needs the shared material, and there is no folder {folder}")
    return folder
