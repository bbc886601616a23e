"""
The formulas on published and simple figures.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from civicplan.rules import metrics
from civicplan.rules.reasons import Reason


def test_progress_is_the_same_formula_in_both_directions() -> None:
    """
    From 104 to 91 of a way to 0 is 13 %, printed so by Gifu.
    """
    progress = metrics.progress(
        Decimal(91), Decimal(0), baseline=Decimal(104), sense=-1
    )

    assert Fraction(1, 8) == progress


def test_progress_is_negative_where_it_got_worse_and_above_one_where_passed() -> None:
    """
    Progress is not clamped.
    """
    worse = metrics.progress(Decimal(8), Decimal(20), baseline=Decimal(10), sense=1)
    passed = metrics.progress(Decimal(25), Decimal(20), baseline=Decimal(10), sense=1)

    assert (Fraction(-1, 5), Fraction(3, 2)) == (worse, passed)


def test_progress_needs_a_direction_and_a_way_to_go() -> None:
    """
    A target at or behind the baseline asks for no progress.
    """
    behind = metrics.progress(59, 60, baseline=Decimal("62.8"), sense=1)
    same = metrics.progress(71, 71, baseline=71, sense=1)

    assert Reason.TARGET_BEHIND_BASELINE is behind
    assert Reason.TARGET_IS_BASELINE is same
    assert Reason.NO_DIRECTION is metrics.progress(1, 2, baseline=0, sense=None)


def test_changes_and_achievements_need_a_direction() -> None:
    """
    Without one nobody can say which way is better.
    """
    assert Reason.NO_DIRECTION is metrics.change(1, 2, sense=None)
    assert Reason.NO_DIRECTION is metrics.gap(1, 2, sense=None)
    assert Reason.NO_DIRECTION is metrics.ambition(1, baseline=2, sense=None)
    assert Reason.NO_DIRECTION is metrics.achievement(1, 2, sense=None)


def test_a_ratio_to_zero_is_undefined() -> None:
    """
    A target of zero, such as waiting children, has no ratio.
    """
    assert Reason.TARGET_IS_ZERO is metrics.ratio(1, 0)


@pytest.mark.parametrize(
    ("actual", "target", "sense"), [(-1, 2, 1), (1, 0, 1), (0, 5, -1), (5, -1, -1)]
)
def test_an_achievement_is_of_positive_figures(
    actual: int, target: int, sense: int
) -> None:
    """
    A negative numerator or a denominator not above zero says nothing.
    """
    assert Reason.NOT_POSITIVE is metrics.achievement(actual, target, sense=sense)


def test_where_no_time_has_passed_there_is_no_pace() -> None:
    """
    Elapsed time, pace and growth need time.
    """
    for share in (0, -1):
        pace = metrics.pace(1, 2, baseline=0, sense=1, share=share)
        assert Reason.NO_TIME is pace
    assert Reason.NO_TIME is metrics.elapsed(1, 0)
    assert Reason.NO_TIME is metrics.growth(1, 1, years=0)


def test_growth_needs_a_start_of_the_same_sign() -> None:
    """
    Nothing grows from zero, or from below it to above.
    """
    assert Reason.TARGET_IS_ZERO is metrics.growth(1, 0, years=1)
    assert Reason.SIGNS_DIFFER is metrics.growth(1, -1, years=1)


def test_a_ratio_is_never_inverted_and_an_achievement_is() -> None:
    """
    593 g of waste against a target of 580 g: Gose prints 102.2, which is missed.
    """
    ratio = metrics.ratio(Decimal(593), Decimal(580))
    achievement = metrics.achievement(Decimal(593), Decimal(580), sense=-1)

    assert (Fraction(593, 580), Fraction(580, 593)) == (ratio, achievement)


def test_months_make_four_of_ten_years_exactly_forty_per_cent() -> None:
    """
    Days would make 39.99 %.
    """
    elapsed = metrics.elapsed(metrics.years(48), metrics.years(120))

    assert Fraction(2, 5) == elapsed


def test_elapsed_time_is_not_clamped_and_the_expected_value_is() -> None:
    """
    After the target's date time goes on, and the line stays at the target.
    """
    share = metrics.elapsed(12, 10)

    assert Fraction(6, 5) == share
    assert 30 == metrics.expected(30, start=10, share=share)
    assert 10 == metrics.expected(30, start=10, share=Fraction(-1, 5))


def test_growth_of_everything_lost_is_minus_one() -> None:
    """
    From something to nothing is -100 % in any number of years.
    """
    assert -1 == metrics.growth(0, 5, years=Fraction(7, 2))


def test_a_float_is_refused() -> None:
    """
    A float would make the result look exact.
    """
    with pytest.raises(TypeError, match=r"not the float 0\.1: use Decimal"):
        metrics.ratio(0.1, 2)  # type: ignore[arg-type]
