"""
What an indicator should come to, and by when.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from civicplan.base.periods import period
from civicplan.errors import InvalidValueError
from civicplan.model.targets import (
    Aim,
    Complete,
    Improve,
    Reach,
    Side,
    Target,
    Within,
)


D = Decimal


@pytest.mark.parametrize(
    ("aim", "words"),
    [
        (Reach(value=D(4400)), "4400"),
        (Reach(value=D("24.0")), "24.0"),
        (Reach(value=D(-5)), "-5"),
        (Reach(value=D(100), strict=True), "past 100"),
        (Reach(value=D(80), side=Side.AT_LEAST), "at least 80"),
        (Reach(value=D(50), side=Side.AT_LEAST, strict=True), "above 50"),
        (Reach(value=D(5), side=Side.AT_MOST), "at most 5"),
        (Reach(value=D("0.1"), side=Side.AT_MOST, strict=True), "below 0.1"),
        (Reach(value=D("0.0000001")), "0.0000001"),
        (Within(low=D(20), high=D(30)), "20 to 30"),
        (Within(low=D(20), high=D(30), strict=True), "above 20 and below 30"),
        (Improve(), "better than baseline"),
        (Improve(on="全国平均", strict=False), "no worse than 全国平均"),
        (Improve(on="previous", by=D("0.80")), "better than previous by 80%"),
        (Improve(by=D("0.005")), "better than baseline by 0.5%"),
        (Improve(by=D(2)), "better than baseline by 200%"),
        (Complete(text="策定"), "策定"),
    ],
)
def test_an_aim_is_said_in_words(aim: Aim, words: str) -> None:
    """
    The text of an aim is what a planner would call it.
    """
    assert words == str(aim)


def test_a_share_is_said_with_all_its_digits() -> None:
    """
    Forty digits are not rounded to twenty-eight.
    """
    digits = "1234567890" * 4

    assert f"better than baseline by 12.{digits[2:]}%" == str(
        Improve(by=D(f"0.{digits}"))
    )


@pytest.mark.parametrize(("side", "sense"), [(Side.AT_LEAST, 1), (Side.AT_MOST, -1)])
def test_a_side_says_which_way_is_better(side: Side, sense: int) -> None:
    """
    The value or more, the value or less.
    """
    assert sense == side.sense


def test_a_range_may_be_a_point() -> None:
    """
    From 20 to 20 is one value.
    """
    assert D(20) == Within(low=D(20), high=D(20)).high


def test_a_range_has_its_lower_limit_first() -> None:
    """
    Swapped limits are a slip.
    """
    with pytest.raises(InvalidValueError) as raised:
        Within(low=D(30), high=D(20))

    assert (
        "within.low = Decimal('30'): it is above the other limit, 20. Swap them."
        == str(raised.value)
    )


def test_a_strict_range_holds_something() -> None:
    """
    Between 20 and 20, both excluded, there is nothing.
    """
    with pytest.raises(InvalidValueError) as raised:
        Within(low=D(20), high=D(20), strict=True)

    assert (
        "within.low = Decimal('20'): nothing lies strictly between two equal limits. "
        "Let strict be, or set another limit." == str(raised.value)
    )


def test_a_strict_range_may_be_narrow() -> None:
    """
    Between 20 and 20.1 there is something.
    """
    assert Within(low=D(20), high=D("20.1"), strict=True).strict


@pytest.mark.parametrize("share", ["0", "-0.8"])
def test_an_improvement_is_by_more_than_nothing(share: str) -> None:
    """
    A share of zero or less is none.
    """
    with pytest.raises(InvalidValueError) as raised:
        Improve(by=D(share))

    assert (
        f"improve.by = Decimal('{share}'): it must be above zero; without a share, "
        "leave it out." == str(raised.value)
    )


def test_an_improvement_by_a_share_is_an_improvement() -> None:
    """
    No worse by 80 % means nothing.
    """
    with pytest.raises(InvalidValueError) as raised:
        Improve(strict=False, by=D("0.8"))

    assert (
        "improve.strict = False: with a share it is always 'better than': leave strict "
        "as it is." == str(raised.value)
    )


@pytest.mark.parametrize(
    ("make", "fields", "sentence"),
    [
        (
            Reach,
            {"value": 24.0},
            (
                "reach.value = 24.0: a float is not exact. "
                'Write Decimal("24.0") or "24.0".'
            ),
        ),
        (
            Reach,
            {"value": 1, "side": "at least"},
            "reach.side = 'at least': Side or nothing is needed.",
        ),
        (Reach, {"value": 1, "strict": 1}, "reach.strict = 1: bool is needed."),
        (
            Within,
            {"low": True, "high": 3},
            (
                "within.low = True: it is no number: write a Decimal, an int or text, "
                'such as Decimal("24.5") or "24.5".'
            ),
        ),
        (
            Within,
            {"low": 1, "high": None},
            (
                "within.high = None: it is no number: write a Decimal, an int or text, "
                'such as Decimal("24.5") or "24.5".'
            ),
        ),
        (
            Improve,
            {"on": " "},
            "improve.on = ' ': it may not be empty. Write what the plan prints.",
        ),
        (Improve, {"strict": None}, "improve.strict = None: bool is needed."),
        (
            Improve,
            {"by": 0.8},
            'improve.by = 0.8: a float is not exact. Write Decimal("0.8") or "0.8".',
        ),
        (
            Complete,
            {"text": ""},
            "complete.text = '': it may not be empty. Write what the plan prints.",
        ),
        (
            Target,
            {"period": "FY2016", "aim": Improve()},
            "target.period = 'FY2016': Period is needed.",
        ),
        (
            Target,
            {"period": period("FY2016"), "aim": 3300},
            "target.aim = 3300: Complete or Improve or Reach or Within is needed.",
        ),
        (
            Target,
            {"period": period("FY2016"), "aim": Improve(), "note": 1},
            "target.note = 1: a text is needed.",
        ),
    ],
)
def test_fields_are_of_their_kind(
    make: Any, fields: dict[str, Any], sentence: str
) -> None:
    """
    What would be misunderstood later is refused now.
    """
    with pytest.raises(InvalidValueError) as raised:
        make(**fields)

    assert sentence == str(raised.value)
