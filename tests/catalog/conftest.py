"""
The printed chapter beside the shipped plan.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from civicplan.catalog.plans import plan
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.plans import Plan
from civicplan.model.policies import Policy
from tests.catalog.chapter import (
    Chapter,
    PrintedIndicator,
    PrintedPolicy,
    read_chapter,
)


@pytest.fixture(scope="module")
def chapter(shared: Path) -> Chapter:
    """
    The chapter as printed.
    """
    return read_chapter(shared / "source" / "hiratsuka-goal-2.txt")


@pytest.fixture(scope="module")
def hiratsuka() -> Plan:
    """
    The plan as shipped.
    """
    return plan("hiratsuka")


@pytest.fixture(scope="module")
def policies(
    chapter: Chapter, hiratsuka: Plan
) -> tuple[tuple[PrintedPolicy, Policy], ...]:
    """
    Each policy as printed, beside the policy of the plan.
    """
    (goal,) = hiratsuka.goals
    return tuple(zip(chapter.policies, goal.policies, strict=True))


@pytest.fixture(scope="module")
def tables(
    policies: tuple[tuple[PrintedPolicy, Policy], ...], hiratsuka: Plan
) -> tuple[tuple[PrintedIndicator, Indicator], ...]:
    """
    Each printed table, in order, beside the indicator that stands there or, where it
    is printed once more, at its home.
    """
    return tuple(
        (
            table,
            hiratsuka.indicator(entry.of) if isinstance(entry, Reprint) else entry,
        )
        for printed, policy in policies
        for table, entry in zip(printed.indicators, policy.indicators, strict=True)
    )
