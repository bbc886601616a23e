"""
Situations have what a scheme asks for, and the search finds what breaks a law.
"""

from __future__ import annotations

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from civicplan.catalog.schemes import scheme
from civicplan.rules.laws.laws import Counterexample, Law
from civicplan.rules.laws.situations import PLANNED_MONTHS, Situation
from civicplan.rules.schemes import scheme_of
from civicplan.testing.laws import breaches, kept_laws, situations


@given(situation=situations(scheme("standard"), regular=True))
def test_regular_situations_are_regular(situation: Situation) -> None:
    """
    They are made so, and none is thrown away.
    """
    assert situation.regular


@pytest.mark.parametrize("direction", ["increase", "decrease"])
@pytest.mark.parametrize("months", [PLANNED_MONTHS // 2, PLANNED_MONTHS + 1])
def test_any_direction_and_time_is_tried(direction: str, months: int) -> None:
    """
    Before the final target's date and after it.
    """
    found = find(
        situations(scheme("standard")),
        lambda each: each.direction.value == direction and each.months >= months,
    )

    assert direction == found.direction.value
    assert months <= found.months


def test_words_are_set_that_the_scheme_tests() -> None:
    """
    And no others; what is always known is always set.
    """
    survey = find(situations(scheme("fukuoka")), lambda each: bool(each.kind))
    phase = find(situations(scheme("yonago")), lambda each: each.phase == "final")

    assert ("survey", "") == (survey.kind, survey.phase)
    assert phase.outlook


def test_a_parameter_without_a_default_is_always_set() -> None:
    """
    One with a default sometimes.
    """
    needed = find(situations(scheme("kent")), lambda _: True)
    default = find(situations(scheme("havering")), lambda _: True)
    other = find(situations(scheme("havering")), lambda each: bool(each.parameters))

    assert ["tolerance"] == [name for name, _ in needed.parameters]
    assert [] == [*default.parameters]
    assert ["tolerance"] == [name for name, _ in other.parameters]


@given(data=st.data())
def test_where_time_is_counted_to_the_report_it_ends_with_the_plan(
    data: st.DataObject,
) -> None:
    """
    Later there is no interim target for it.
    """
    slow = scheme_of(
        {
            "scheme": "slow",
            "version": "1",
            "use": {"time": "report"},
            "cases": [{"when": "interim is missing", "rating": "late"}],
            "ratings": [{"id": "late"}],
        }
    )
    situation = data.draw(situations(slow))

    assert situation.months < PLANNED_MONTHS
    assert data.draw(breaches("later", slow)) is None


@given(found=breaches("better", scheme("gose"), regular=True))
def test_what_is_found_is_in_its_domain(found: Counterexample | None) -> None:
    """
    Its twin is too.
    """
    assert found is None or found.regular


@pytest.fixture(scope="module")
def laws() -> dict[str, Law]:
    """
    What a short search finds of Gose's rate.
    """
    return {law.name: law for law in kept_laws(scheme("gose"), examples=50)}


def test_what_takes_no_part_in_a_counterexample_is_left_out(
    laws: dict[str, Law],
) -> None:
    """
    Gose's rate knows neither last year's figure nor the interim target.
    """
    found = laws["better"].counterexample

    assert "no" == laws["better"].kept
    assert found is not None
    assert found.situation.year_ago is None
    assert found.situation.interim == found.situation.final
    assert PLANNED_MONTHS // 2 == found.situation.months


def test_a_law_that_only_odd_figures_break_is_kept_on_regular_ones(
    laws: dict[str, Law],
) -> None:
    """
    A target of zero silences a ratio.
    """
    found = laws["total"].counterexample

    assert "regular" == laws["total"].kept
    assert found is not None
    assert not found.regular
