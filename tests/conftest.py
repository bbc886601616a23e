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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """
    Say how many of the published rows were reproduced.

    It stands here because of xdist: its head collects nothing, and so knows no
    conftest.py further down.
    """
    counts = [
        count
        for reports in terminalreporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "call"
        for name, count in report.user_properties
        if name == "conformance"
    ]
    if not counts:
        return
    terminalreporter.section("conformance")
    for method, reproduced, rows in sorted(counts):
        terminalreporter.write_line(f"{method}: {reproduced} of {rows}")
    total = sum(reproduced for _, reproduced, _ in counts)
    every = sum(rows for _, _, rows in counts)
    terminalreporter.write_line(
        f"conformance: {total} of {every} published rows reproduced"
    )
