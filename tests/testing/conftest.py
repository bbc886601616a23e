"""
Samples of what strategies yield, drawn once for all tests that look at them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.testing import indicators, plans


Sample = Callable[[st.SearchStrategy[Any], int], list[Any]]


@pytest.fixture(scope="session")
def sample() -> Sample:
    """
    Draws the same values on every run, with every health check on.
    """

    def drawn(strategy: st.SearchStrategy[Any], size: int) -> list[Any]:
        values: list[Any] = []

        @settings(
            max_examples=size,
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=[],
        )
        @given(strategy)
        def draw(value: Any) -> None:
            values.append(value)

        draw()
        return values

    return drawn


@pytest.fixture(scope="session")
def drawn_plans(sample: Sample) -> list[Plan]:
    """
    Some hundred plans.
    """
    return sample(plans(), 250)


@pytest.fixture(scope="session")
def drawn_indicators(sample: Sample) -> list[Indicator]:
    """
    Some hundred indicators.
    """
    return sample(indicators(), 400)
