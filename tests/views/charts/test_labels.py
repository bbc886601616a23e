"""
Where the figures in a chart are written.
"""

from __future__ import annotations

import itertools

import pytest

from civicplan.views.charts.labels import Label, placed, staggered


WIDTH, HEIGHT = 560, 280


@pytest.mark.parametrize("step", [2, 9, 17, 40])
def test_no_label_covers_another(step: int) -> None:
    """
    However near their points are; what has no room is left out.
    """
    labels = [Label(x=100 + step * n, y=140, text="4,833件") for n in range(9)]
    boxes = [each.box() for each in placed(labels, WIDTH, HEIGHT) if each]
    covered = [
        (one, other)
        for one, other in itertools.combinations(boxes, 2)
        if one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    ]

    assert [] == covered
    assert boxes


def test_what_comes_first_has_its_place() -> None:
    """
    Over its point.
    """
    labels = [Label(x=280, y=140, text="4,833件") for _ in range(9)]
    first, *rest = placed(labels, WIDTH, HEIGHT)

    assert first is not None
    assert ("center", 0, -15) == (first.align, first.dx, first.dy)
    assert None in rest


def test_what_must_be_written_is_written() -> None:
    """
    Even where it covers another.
    """
    labels = [Label(x=280, y=140, text="4,833件", must=True) for _ in range(20)]

    assert None not in [*placed(labels, WIDTH, HEIGHT)]


def test_texts_that_would_meet_stand_one_above_the_other() -> None:
    """
    And those in the right half end at their place.
    """
    wanted = [(10.0, "基準値"), (30.0, "実績"), (90.0, "目標"), (550.0, "目標")]

    assert [(0, "left"), (1, "left"), (0, "left"), (0, "right")] == [
        *staggered(wanted, WIDTH)
    ]
