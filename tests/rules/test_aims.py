"""
Whether an aim is reached, on its border and beside it.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from civicplan.model.targets import Aim, Complete, Improve, Reach, Side, Within
from civicplan.rules.aims import reached, target_reached
from civicplan.rules.reasons import Reason
from tests.rules.made import figures, indicator


def _reached(aim: Aim, actual: str, sense: int | None, other: str = "0") -> object:
    return reached(aim, Decimal(actual), sense=sense, figure=lambda _: Decimal(other))


@pytest.mark.parametrize(
    ("aim", "sense", "borders"),
    [
        (Reach(value=5), 1, "no yes yes"),
        (Reach(value=5), -1, "yes yes no"),
        (Reach(value=5, strict=True), 1, "no no yes"),
        (Reach(value=5, strict=True), -1, "yes no no"),
        (Reach(value=5, side=Side.AT_LEAST), -1, "no yes yes"),
        (Reach(value=5, side=Side.AT_MOST), None, "yes yes no"),
        (Reach(value=5, side=Side.AT_LEAST, strict=True), None, "no no yes"),
        (Reach(value=5, side=Side.AT_MOST, strict=True), 1, "yes no no"),
        (Within(low=5, high=9), None, "no yes yes"),
        (Within(low=1, high=5), None, "yes yes no"),
        (Within(low=5, high=9, strict=True), None, "no no yes"),
    ],
)
def test_equality_reaches_unless_the_aim_is_strict(
    aim: Aim, sense: int | None, borders: str
) -> None:
    """
    Just below, on and just above the border.
    """
    found = [_reached(aim, value, sense) for value in ("4.9", "5.0", "5.1")]

    assert [word == "yes" for word in borders.split()] == found


@pytest.mark.parametrize(
    ("aim", "actual", "sense", "expected"),
    [
        (Improve(), "10", 1, False),
        (Improve(), "10.1", 1, True),
        (Improve(), "9.9", -1, True),
        (Improve(strict=False), "10", 1, True),
        (Improve(strict=False), "9.9", 1, False),
        (Improve(by="0.8"), "2", -1, True),
        (Improve(by="0.8"), "2.1", -1, False),
        (Improve(), "11", None, Reason.NO_DIRECTION),
        (Complete(text="策定"), "1", None, True),
        (Complete(text="策定"), "0.9", None, False),
        (Reach(value=5), "5", None, Reason.NO_DIRECTION),
    ],
)
def test_improvement_is_on_something_and_completion_is_one(
    aim: Aim, actual: str, sense: int | None, expected: object
) -> None:
    """
    An improvement on 10; 8割減 leaves 2.
    """
    assert expected is _reached(aim, actual, sense, "10")


def test_a_share_of_a_negative_figure_is_still_an_improvement() -> None:
    """
    Half better than -10 is -5 or more.
    """
    assert _reached(Improve(by="0.5"), "-5", 1, "-10") is True
    assert _reached(Improve(by="0.5"), "-6", 1, "-10") is False


def test_without_what_it_names_nobody_can_say() -> None:
    """
    An improvement on a series that is not there has that for its reason.
    """
    of = indicator(targets={"FY2011": Improve(on="全国平均")}, actuals={"FY2011": "1"})

    assert Reason.NO_COMPARISON is target_reached(figures(of), "interim")


def test_a_target_needs_an_actual_and_to_be_there() -> None:
    """
    The actual is asked for first.
    """
    assert Reason.NO_ACTUAL is target_reached(figures(indicator()), "final")
    only = indicator(actuals={"FY2011": "1"})
    assert Reason.NO_TARGET is target_reached(figures(only), "interim")
