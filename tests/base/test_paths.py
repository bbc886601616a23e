"""
From a path in a plan to a line and a column.
"""

from __future__ import annotations

import pytest

from civicplan.base.paths import Paths


PATHS = Paths(
    {
        "": (1, 1),
        "goals": (1, 8),
        "goals[0]": (2, 5),
        "goals[0].targets": (3, 14),
        "goals[0].targets.平成23年度": (3, 24),
        "goals[0].baseline": (4, 15),
        "goals[0].baseline.H18年度": (4, 25),
    }
)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("goals[0].targets.FY2011", ("goals[0].targets.平成23年度", 3, 24)),
        ("goals[0].targets.FY2011.note", ("goals[0].targets.平成23年度", 3, 24)),
        ("goals[0].targets.FY2012", ("goals[0].targets", 3, 14)),
        ("goals[0].baseline.FY2006", ("goals[0].baseline.H18年度", 4, 25)),
        ("goals[0].unit", ("goals[0]", 2, 5)),
        ("goals[1].unit", ("goals", 1, 8)),
        ("indicators[0].unit", ("", 1, 1)),
        ("", ("", 1, 1)),
    ],
)
def test_a_path_leads_as_far_as_the_file_goes(
    path: str, expected: tuple[str, int, int]
) -> None:
    """
    Periods may stand in the file as people print them.
    """
    assert expected == PATHS.find(path)


def test_in_an_empty_file_nothing_is_found() -> None:
    """
    Line and column are then 0.
    """
    assert ("", 0, 0) == Paths({}).find("goals[0].title")
