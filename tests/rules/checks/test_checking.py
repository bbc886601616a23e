"""
One walk through a plan, and what every check finds on the way.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from civicplan.catalog.plans import plan as shipped
from civicplan.errors import UnknownNameError
from civicplan.io.plans import loads, read
from civicplan.rules.checks.checking import check
from tests.rules.checks.pieces import found_in, whole


TWO = """
    goals:
      - title: A goal
        indicators:
          - id: x
            name: X
            targets: {FY2082: 8}
      - title: Another
        policies:
          - title: A policy
            indicators:
              - id: y
                name: Y
                unit: 人
                direction: increase
                baseline: {FY2023: 4}
                targets: {平成39年度: 3, FY2028: 8}
    """


def test_findings_stand_in_the_order_of_the_plan() -> None:
    """
    Of one part in the order of its lines, with file positions.
    """
    found = found_in(TWO, "N", "T", "D")

    assert [
        ("D101", "1#x", 10, 9),
        ("T105", "1#x", 12, 27),
        ("N202", "2/1#y", 22, 31),
    ] == [(each.code, each.address, each.line, each.column) for each in found]


def test_without_positions_no_line_is_known() -> None:
    """
    All else is the same.
    """
    found = check(loads(whole(TWO)), select=["T105"])

    assert [(0, 0, "goals[0].indicators[0].targets.FY2082")] == [
        (each.line, each.column, each.path) for each in found
    ]


def test_a_sound_plan_gives_none(root: Path) -> None:
    """
    An invented plan of an invented town, in which everything is told.
    """
    town = read(root / "examples" / "riverton.yaml")

    assert () == check(town.plan, town.positions)


def test_a_slip_in_a_choice_is_refused() -> None:
    """
    Before anything is looked at.
    """
    with pytest.raises(UnknownNameError) as caught:
        check(shipped("hiratsuka"), select=["unit"])

    assert "There is no check 'unit'. Did you mean 'units'?" == str(caught.value)


def test_a_finding_is_what_its_check_is() -> None:
    """
    And says itself with its place.
    """
    (found,) = check(shipped("hiratsuka"), select=["U101"])

    assert ("U101", "unit-not-of-name", "warning", "units") == (
        found.code,
        found.name,
        found.severity.value,
        found.category,
    )
    assert (
        "2/2-3#traffic-accidents U101 名称の「件数」に対して、単位が「人」になっていま"
        "す。「件」ではありませんか。"
    ) == str(found)
    assert (("word", "件数"), ("unit", "人"), ("meant", "件")) == found.data
    assert hash(found) == hash(check(shipped("hiratsuka"), select=["U101"])[0])
