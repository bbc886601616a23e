"""
The way in which an indicator should move.
"""

from __future__ import annotations

import pytest

from civicplan.model.directions import Direction


@pytest.mark.parametrize(
    ("direction", "sense"),
    [
        (Direction.INCREASE, 1),
        (Direction.DECREASE, -1),
        (Direction.MAINTAIN, None),
    ],
)
def test_a_direction_says_which_way_is_better(
    direction: Direction, sense: int | None
) -> None:
    """
    More is better, fewer is better, or neither.
    """
    assert sense == direction.sense


def test_directions_are_found_by_the_words_of_a_plan_file() -> None:
    """
    A file says `direction: decrease`.
    """
    assert [Direction.INCREASE, Direction.DECREASE, Direction.MAINTAIN] == [
        Direction(word) for word in ("increase", "decrease", "maintain")
    ]
