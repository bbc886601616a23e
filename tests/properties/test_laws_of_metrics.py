"""
Laws of the formulas: right in both directions, whatever the numbers.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from civicplan.rules import metrics
from civicplan.rules.quantities import Quantity, compare
from civicplan.rules.reasons import Reason
from civicplan.testing.amounts import numbers


values = numbers()
positives = numbers(min_value=0).filter(bool)
senses = st.sampled_from([1, -1])
shares = st.fractions(min_value=-2, max_value=2)


def _same(one: Quantity | Reason, other: Quantity | Reason) -> bool:
    if isinstance(one, Reason) or isinstance(other, Reason):
        return one is other
    return compare(one, other) == 0


@given(values, values, values, senses)
def test_the_mirror_image_has_the_same_progress(
    actual: Decimal, baseline: Decimal, target: Decimal, sense: int
) -> None:
    """
    Where all numbers change sign and fewer becomes better, nothing else changes.
    """
    a, b, r = map(Fraction, (actual, baseline, target))

    here = metrics.progress(a, r, baseline=b, sense=sense)
    there = metrics.progress(-a, -r, baseline=-b, sense=-sense)

    assert here == there


@given(values, values, senses)
def test_the_mirror_image_has_the_same_change_and_gap(
    actual: Decimal, reference: Decimal, sense: int
) -> None:
    """
    Better is positive in both directions, and what is missing too.
    """
    a, r = Fraction(actual), Fraction(reference)

    change = metrics.change(a, r, sense=sense)
    gap = metrics.gap(a, r, sense=sense)

    assert metrics.change(-a, -r, sense=-sense) == change
    assert metrics.gap(-a, -r, sense=-sense) == gap


@given(values, values, values, positives, senses)
def test_another_unit_changes_no_share(
    actual: Decimal, baseline: Decimal, target: Decimal, unit: Decimal, sense: int
) -> None:
    """
    Progress, ratio and achievement are the same in thousands.
    """
    a, b, r, k = map(Fraction, (actual, baseline, target, unit))

    progress = metrics.progress(a, r, baseline=b, sense=sense)
    ratio = metrics.ratio(a, r)
    achievement = metrics.achievement(a, r, sense=sense)

    assert metrics.progress(a * k, r * k, baseline=b * k, sense=sense) == progress
    assert metrics.ratio(a * k, r * k) == ratio
    assert metrics.achievement(a * k, r * k, sense=sense) == achievement


@given(values, values, values, values, senses)
def test_a_shift_changes_no_difference(
    actual: Decimal, baseline: Decimal, target: Decimal, step: Decimal, sense: int
) -> None:
    """
    Progress, change and ambition do not know where zero is.
    """
    a, b, r, c = map(Fraction, (actual, baseline, target, step))

    progress = metrics.progress(a, r, baseline=b, sense=sense)
    change = metrics.change(a, r, sense=sense)
    ambition = metrics.ambition(r, baseline=b, sense=sense)

    assert metrics.progress(a + c, r + c, baseline=b + c, sense=sense) == progress
    assert metrics.change(a + c, r + c, sense=sense) == change
    assert metrics.ambition(r + c, baseline=b + c, sense=sense) == ambition


@given(values, values, values, positives, senses)
def test_better_is_never_less(
    actual: Decimal, baseline: Decimal, target: Decimal, step: Decimal, sense: int
) -> None:
    """
    A better actual never has less progress or achievement.
    """
    a, b, r = map(Fraction, (actual, baseline, target))
    better = a + sense * Fraction(step)

    for before, after in (
        (
            metrics.progress(a, r, baseline=b, sense=sense),
            metrics.progress(better, r, baseline=b, sense=sense),
        ),
        (
            metrics.achievement(a, r, sense=sense),
            metrics.achievement(better, r, sense=sense),
        ),
    ):
        if not isinstance(before, Reason) and not isinstance(after, Reason):
            assert before <= after


@given(values, values, senses)
def test_progress_is_nothing_at_the_baseline_and_all_at_the_target(
    baseline: Decimal, target: Decimal, sense: int
) -> None:
    """
    The way begins at the baseline and ends at the target.
    """
    ambition = metrics.ambition(target, baseline=baseline, sense=sense)
    assume(not isinstance(ambition, Reason) and ambition > 0)

    at_start = metrics.progress(baseline, target, baseline=baseline, sense=sense)
    at_end = metrics.progress(target, target, baseline=baseline, sense=sense)

    assert (Fraction(0), Fraction(1)) == (at_start, at_end)


@given(values, values, values, senses)
def test_progress_is_undefined_exactly_where_there_is_no_way_to_go(
    actual: Decimal, baseline: Decimal, target: Decimal, sense: int
) -> None:
    """
    Where ambition is zero or less, progress says so by name.
    """
    ambition = metrics.ambition(target, baseline=baseline, sense=sense)
    progress = metrics.progress(actual, target, baseline=baseline, sense=sense)

    assert not isinstance(ambition, Reason)
    assert (ambition <= 0) == (isinstance(progress, Reason) and progress.no_way_to_go)


@given(values, values, values, senses)
def test_progress_is_change_by_ambition(
    actual: Decimal, baseline: Decimal, target: Decimal, sense: int
) -> None:
    """
    The three formulas say the same thing.
    """
    progress = metrics.progress(actual, target, baseline=baseline, sense=sense)
    change = metrics.change(actual, baseline, sense=sense)
    ambition = metrics.ambition(target, baseline=baseline, sense=sense)
    assume(not isinstance(progress, Reason))

    assert not isinstance(change, Reason)
    assert not isinstance(ambition, Reason)
    assert change / ambition == progress


@given(values, values, shares)
def test_the_expected_value_never_leaves_its_ends(
    start: Decimal, goal: Decimal, share: Fraction
) -> None:
    """
    Before the start it is the baseline, after the end the target.
    """
    expected = metrics.expected(goal, start=start, share=share)

    assert not isinstance(expected, Reason)
    assert min(start, goal) <= expected <= max(start, goal)


@given(values, values, st.fractions(min_value=Fraction(1, 100), max_value=1), senses)
def test_on_the_line_the_pace_is_one(
    start: Decimal, goal: Decimal, share: Fraction, sense: int
) -> None:
    """
    Who is where the line is keeps pace.
    """
    expected = metrics.expected(goal, start=start, share=share)
    assert not isinstance(expected, Reason)

    pace = metrics.pace(expected, goal, baseline=start, sense=sense, share=share)

    assert pace == 1 or isinstance(pace, Reason)


@given(positives, st.integers(1, 12))
def test_no_change_is_no_growth(value: Decimal, years: int) -> None:
    """
    What stays the same grows by exactly nothing.
    """
    assert metrics.growth(value, value, years=years) == 0


@given(
    numbers(min_value=1, max_value=1000, max_places=1),
    st.fractions(Fraction(-9, 10), 3, max_denominator=100),
    st.integers(1, 8),
)
def test_growth_is_undone_by_compounding(
    start: Decimal, rate: Fraction, years: int
) -> None:
    """
    A rate that is compounded over whole years is found again exactly.
    """
    actual = Fraction(start) * (1 + rate) ** years

    assert metrics.growth(actual, start, years=years) == rate


@given(positives, positives, positives, st.fractions(Fraction(1, 12), 30))
def test_growth_knows_no_unit(
    actual: Decimal, start: Decimal, unit: Decimal, years: Fraction
) -> None:
    """
    Growth is the same in thousands.
    """
    a, b, k = map(Fraction, (actual, start, unit))

    assert _same(
        metrics.growth(a, b, years=years), metrics.growth(a * k, b * k, years=years)
    )


@given(st.sampled_from(list(Reason)), values, senses)
def test_a_reason_is_handed_on(reason: Reason, value: Decimal, sense: int) -> None:
    """
    What is computed from an undefined figure is undefined for the same reason.
    """
    found = {
        metrics.change(reason, value, sense=sense),
        metrics.gap(value, reason, sense=sense),
        metrics.progress(value, reason, baseline=value, sense=sense),
        metrics.ratio(value, reason),
        metrics.achievement(reason, value, sense=sense),
        metrics.ambition(value, baseline=reason, sense=sense),
        metrics.expected(value, start=value, share=reason),
        metrics.elapsed(reason, value),
        metrics.pace(value, value, baseline=reason, sense=sense, share=value),
        metrics.growth(value, value, years=reason),
    }

    assert {reason} == found
