"""
Runs the published rows of a method, and counts those that come out as published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conformance.published import (
    Figure,
    Reproduced,
    Row,
    Tally,
    published_rows,
)


@pytest.fixture(scope="session")
def rows(shared: Path) -> list[Row]:
    """
    Every published row.
    """
    return published_rows(shared)


@pytest.fixture
def reproduced(
    rows: list[Row], record_property: Callable[[str, object], None]
) -> Reproduced:
    """
    Counts the rows of a method of which each figure comes out as published.

    The numbers are kept with the test's report, for the lines at the end of a run.
    """

    def count(method: str, figures: Callable[[Row], Iterator[Figure]]) -> Tally:
        found = {row["id"]: [*figures(row)] for row in rows if row["scheme"] == method}
        missed = {
            id_: differing
            for id_, each in found.items()
            if (differing := [str(figure) for figure in each if not figure.same])
        }
        tally = Tally(
            rows=len(found),
            figures=sum(map(len, found.values())),
            missed=missed,
        )
        record_property("conformance", [method, tally.rows - len(missed), tally.rows])
        return tally

    return count
