"""
A law compares a situation with its twin.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pytest

from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.rules.laws.laws import Law, twin_of
from civicplan.rules.laws.situations import Situation


WASTE = Situation(
    direction="decrease", baseline=611, interim=590, final=580, actual=593
)


@pytest.mark.parametrize(
    ("law", "by", "of", "changed"),
    [
        (
            *("unit", 10, ""),
            {"baseline": 6110, "interim": 5900, "final": 5800, "actual": 5930},
        ),
        (
            *("shift", -600, ""),
            {"baseline": 11, "interim": -10, "final": -20, "actual": -7},
        ),
        ("better", 3, "", {"actual": 590}),
        ("harder", 5, "", {"interim": 585, "final": 575}),
        ("harder", 5, "interim", {"interim": 585}),
        ("harder", 5, "final", {"final": 575}),
        ("later", 12, "", {"months": 72}),
    ],
)
def test_a_twin_differs_as_its_law_says(
    law: str, by: int, of: str, changed: dict[str, Any]
) -> None:
    """
    Better and harder both mean fewer here.
    """
    assert attrs.evolve(WASTE, **changed) == twin_of(law, WASTE, by=by, of=of)


def test_the_mirror_image_has_other_signs_and_the_other_direction() -> None:
    """
    Mirrored twice it is as before.
    """
    mirrored = twin_of("mirror", WASTE)

    assert ("increase", "-593") == (mirrored.direction.value, str(mirrored.actual))
    assert mirrored.mirrored() == WASTE


def test_a_figure_of_last_year_is_changed_with_the_others() -> None:
    """
    And where there is none, none is made.
    """
    before = attrs.evolve(WASTE, year_ago=600)

    assert 601 == before.shifted(Decimal(1)).year_ago
    assert WASTE.mirrored().year_ago is None


def test_an_unknown_law_is_told_with_the_nearest() -> None:
    """
    So is a target.
    """
    with pytest.raises(UnknownNameError) as law:
        twin_of("beter", WASTE, by=1)
    with pytest.raises(UnknownNameError) as target:
        twin_of("harder", WASTE, by=1, of="finale")

    assert "There is no law 'beter'. Did you mean 'better'?" == str(law.value)
    assert "There is no target 'finale'. Did you mean 'final'?" == str(target.value)


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (None, "say by how much, for the law 'better'."),
        (0, "the law 'better' speaks of a step above zero."),
    ],
)
def test_a_twin_needs_a_step(by: int | None, said: str) -> None:
    """
    A step of nothing, or back, would break a law that is kept.
    """
    with pytest.raises(InvalidValueError, match=said):
        twin_of("better", WASTE, by=by)


def test_laws_speak_of_better_and_worse() -> None:
    """
    So they say nothing of what should stay as it is.
    """
    with pytest.raises(InvalidValueError, match="write increase or decrease"):
        attrs.evolve(WASTE, direction="maintain")


def test_where_a_law_is_kept_has_three_words() -> None:
    """
    A slip is told with the right one.
    """
    with pytest.raises(InvalidValueError, match="Did you mean 'regular'"):
        Law(name="better", kept="regulr")


@pytest.mark.parametrize(
    ("change", "regular"),
    [
        ({}, True),
        ({"actual": 0}, False),
        ({"year_ago": -1}, False),
        ({"final": 611}, False),
        ({"interim": 612}, False),
    ],
)
def test_regular_figures_are_positive_with_the_targets_ahead(
    change: dict[str, Any], *, regular: bool
) -> None:
    """
    Both targets, and last year's figure too.
    """
    assert regular is attrs.evolve(WASTE, **change).regular
