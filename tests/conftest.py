"""
What every test may ask for, and how hard the laws are tried.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings, statistics


# `fast` is for the next minute of work, `ci` finds the same examples on every run,
# `brief` does so where another Python has tried the laws harder, and `deep` is for
# `nox -s laws`: with some five hundred laws it makes more than a hundred thousand
# examples. A machine may be slow, so no example has a deadline.
settings.register_profile("fast", max_examples=50, deadline=None)
for _name, _examples in (("ci", 60), ("brief", 12)):
    settings.register_profile(
        _name,
        max_examples=_examples,
        deadline=None,
        derandomize=True,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.register_profile(
    "deep",
    max_examples=250,
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


def pytest_addoption(parser: pytest.Parser) -> None:
    """
    Let a run demand that the laws are tried often enough.
    """
    parser.addoption(
        "--least-examples",
        type=int,
        default=0,
        metavar="N",
        help="fail if all laws together run fewer than N examples",
    )


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """
    Note how many examples a test runs, whichever process it runs in.

    Hypothesis tells of those that it made up, not of those written down with
    `@example`; what a strategy or `assume` refuses does not count.
    """
    counted = 0
    # Whom Hypothesis tells of each law: pytest's plugin, or nobody in a test that runs
    # a machine of rules by itself. It is declared as nobody.
    collector: Any = statistics.collector
    told_before = collector.value

    def note(told: Any) -> None:
        nonlocal counted
        for phase in (Phase.reuse, Phase.generate):
            of_phase = told.get(f"{phase.name}-phase", {})
            cases = of_phase.get("test-cases", ())
            counted += sum(case["status"] == "valid" for case in cases)
        if told_before is not None:
            told_before(told)

    with collector.with_value(note):
        try:
            return (yield)
        finally:
            if counted:
                item.user_properties.append(("examples", counted))


def _noted(reporter: pytest.TerminalReporter, name: str) -> Iterator[Any]:
    """
    What the tests that ran have noted under a name, of all processes.
    """
    for reports in reporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") == "call":
                for noted, value in report.user_properties:
                    if noted == name:
                        yield value


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """
    Fail a run whose laws were not tried as often as it demands.
    """
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    # The processes that xdist starts have no terminal, and know only their own tests.
    if reporter is None or hasattr(session.config, "workerinput"):
        return
    least: Any = session.config.getoption("--least-examples")
    if sum(_noted(reporter, "examples")) < least:
        session.exitstatus = session.exitstatus or pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """
    Say how many examples the laws ran, and how many published rows were reproduced.

    It stands here because of xdist: its head collects nothing, and so knows no
    conftest.py further down.
    """
    examples = [*_noted(terminalreporter, "examples")]
    if examples:
        least = terminalreporter.config.getoption("--least-examples")
        terminalreporter.section("laws")
        terminalreporter.write_line(
            f"laws: {sum(examples):,} examples of {len(examples):,} laws"
            + (f", at least {least:,} asked for" if least else "")
        )
    counts = [*_noted(terminalreporter, "conformance")]
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
