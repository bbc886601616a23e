"""
What a roll-up says of scores, whatever their order and however many.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from civicplan.rules import quantities
from civicplan.rules.aggregates import aggregated
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason


HOW = ("mean of", "weighted mean of", "sum of", "least of", "greatest of")
PRIMES = (2, 3, 5, 7, 11, 13, 17, 19)


def _root(of: int) -> Quantity:
    found = quantities.power(Fraction(of), Fraction(1, 3))
    assert isinstance(found, Decimal)
    return found


def _of(how: str, *scores: Quantity) -> Quantity | Reason:
    return aggregated(how, [(each, Decimal(1)) for each in scores])


@pytest.mark.parametrize("how", HOW)
def test_without_a_score_there_is_nothing_to_say(how: str) -> None:
    """
    Not even a sum of zero.
    """
    assert Reason.NO_SCORE is aggregated(how, [])


def test_each_way_of_adding_up() -> None:
    """
    Two scores, of which the second counts three times.
    """
    scores = [(Fraction(1), Decimal(1)), (Fraction(2), Decimal(3))]

    assert [
        Fraction(3, 2),
        Fraction(7, 4),
        Fraction(3),
        Fraction(1),
        Fraction(2),
    ] == [aggregated(how, scores) for how in HOW]


def test_what_weighs_nothing_counts_nothing() -> None:
    """
    It is left out of the weighted mean, and of no other.
    """
    scores = [(Fraction(5), Decimal(0)), (Fraction(2), Decimal("0.5"))]

    assert [Fraction(2), Fraction(7, 2)] == [
        aggregated(how, scores) for how in ("weighted mean of", "mean of")
    ]


def test_where_nothing_weighs_anything_there_is_no_weighted_mean() -> None:
    """
    The reason has a name, in both languages.
    """
    found = aggregated("weighted mean of", [(Fraction(5), Decimal(0))])

    assert Reason.NO_WEIGHT is found
    assert ("the weights add up to zero", "重みの合計が0である") == (
        Reason.NO_WEIGHT.label("en"),
        Reason.NO_WEIGHT.label("ja"),
    )


@pytest.mark.parametrize("how", HOW)
def test_no_digit_depends_on_the_order_of_irrational_scores(how: str) -> None:
    """
    Rounding after each addition would change the sixtieth.
    """
    roots = [_root(prime) for prime in PRIMES]
    orders = [roots[place:] + roots[:place] for place in range(len(roots))]

    assert 1 == len({_of(how, *order) for order in orders})


def test_scores_that_cancel_out_add_up_to_zero() -> None:
    """
    Also where they have roots in them, and so sixty digits.
    """
    root = _root(2)

    assert Fraction(0) == _of("sum of", root, Fraction(0), quantities.negative(root))
    assert Fraction(0) == _of("mean of", Fraction(1), Fraction(-1))


def test_fractions_are_added_up_exactly_as_long_as_the_sum_can_be_kept() -> None:
    """
    A hundred thirds and sevenths.
    """
    scores = [Fraction(place, 3 + 4 * (place % 2)) for place in range(100)]

    assert sum(scores) == _of("sum of", *scores)


def test_a_mean_of_very_many_rates_is_still_a_number() -> None:
    """
    Their common denominator would have thousands of digits; sixty stay.
    """
    scores = [Fraction(1, bottom) for bottom in range(1, 8_001)]
    mean = _of("mean of", *scores)

    assert isinstance(mean, Decimal)
    assert mean == _of("mean of", *reversed(scores))
    assert abs(Fraction(mean) - sum(scores, Fraction(0)) / 8_000) < Fraction(1, 10**60)
