"""
Counts and scores: what the expressions of a roll-up mean.

No order matters here: a sum is added up exactly and rounded once, if at all.
"""

from __future__ import annotations

import decimal
import math
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from civicplan.rules import quantities
from civicplan.rules.expressions import Aggregate, Expression, IsReached, WordIs
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.tables import Let, RollupRule
from civicplan.rules.walking import Walk, of_two


__all__ = ["RolledMeaning", "aggregated", "score_named", "why_unrated"]

_SCORE: Final = "score"
# Holds the sum of any quantities that are kept, without rounding.
_EXACT: Final = decimal.Context(prec=25_000, traps=[decimal.Inexact])
_ONE: Final = Decimal(1)


def aggregated(
    how: str, scores: Sequence[tuple[Quantity, Decimal]]
) -> Quantity | Reason:
    """
    What a roll-up says of the scores.

    A sum is a fraction where all scores are and have a common denominator of a size
    that is kept, and otherwise a number of 60 significant digits; the order of the
    scores makes no difference to any digit.

    Args:
        how: `"mean of"`, `"weighted mean of"`, `"sum of"`, `"least of"` or
            `"greatest of"`.
        scores: Each score with its weight.

    Returns:
        A quantity; no score where there are none, and no weight where a weighted
        mean has only weights of zero.

    Examples:
        >>> aggregated(
        ...     "mean of", [(Fraction(1), Decimal(1)), (Fraction(2), Decimal(3))]
        ... )
        Fraction(3, 2)
    """
    if not scores:
        return Reason.NO_SCORE
    if how == "least of":
        return min((score for score, _ in scores), key=_exactly)
    if how == "greatest of":
        return max((score for score, _ in scores), key=_exactly)
    if how == "weighted mean of":
        return _weighted_mean(scores)
    total = _total([score for score, _ in scores])
    if how == "sum of":
        return total
    return of_two(quantities.divide, total, Fraction(len(scores)))


def _exactly(score: Quantity) -> Fraction:
    return Fraction(score)


def _weighted_mean(scores: Sequence[tuple[Quantity, Decimal]]) -> Quantity | Reason:
    weights = _total([Fraction(weight) for _, weight in scores])
    if weights == 0:
        return Reason.NO_WEIGHT
    parts: list[Quantity] = []
    for score, weight in scores:
        part = quantities.multiply(score, Fraction(weight))
        if isinstance(part, Reason):
            return part
        parts.append(part)
    return of_two(quantities.divide, _total(parts), weights)


def _total(values: Sequence[Quantity]) -> Quantity | Reason:
    found = _fraction(values)
    return _sixty_digits(values) if found is None else found


def _fraction(values: Sequence[Quantity]) -> Fraction | None:
    """
    The sum as a fraction; none where it is none that is kept.
    """
    tops: dict[int, int] = {}
    for value in values:
        if isinstance(value, Decimal):
            return None
        tops[value.denominator] = tops.get(value.denominator, 0) + value.numerator
    common = 1
    for bottom in tops:
        common = math.lcm(common, bottom)
        if not quantities.fits(0, common):
            return None
    top = sum(part * (common // bottom) for bottom, part in tops.items())
    return Fraction(top, common)


def _sixty_digits(values: Sequence[Quantity]) -> Quantity | Reason:
    """
    The sum in decimals, each value and then the whole to 60 significant digits.
    """
    total = largest = Decimal(0)
    for value in values:
        digits = quantities.multiply(value, _ONE)
        if isinstance(digits, Reason):
            return digits
        if isinstance(digits, Fraction):
            # Only of zero does nothing else come.
            continue
        total = _EXACT.add(total, digits)
        largest = max(largest, digits.copy_abs())
    # Values that are each other's negative as far as quantities are equal.
    if quantities.compare(_EXACT.add(total, largest), largest) == 0:
        return Fraction(0)
    return quantities.multiply(total, _ONE)


class RolledMeaning(Walk):
    """
    What the expressions of a roll-up mean for what is rolled up.

    Args:
        counts: How often each rating was given, and `"rated"`, `"unrated"` and
            `"all"`.
        scores: Each score with its weight.
        lets: The quantities that the roll-up names.
    """

    def __init__(
        self,
        counts: Mapping[str, int],
        scores: Sequence[tuple[Quantity, Decimal]],
        lets: tuple[Let, ...] = (),
    ) -> None:
        super().__init__(lets)
        self._counts = counts
        self._scores = scores

    def leaf(self, node: Expression) -> Quantity | Reason:
        """
        A count, or what is said of the scores.
        """
        if not isinstance(node, Aggregate):
            raise AssertionError(node)  # noqa: TRY004 - the parser lets nothing else in
        if node.how == "count of":
            return Fraction(self._counts[node.of])
        return aggregated(node.how, self._scores)

    def told(self, test: IsReached | WordIs) -> bool | Reason:
        """
        Never asked: a roll-up has neither targets nor words.
        """
        raise AssertionError(test)


def score_named(
    rule: RollupRule,
    counts: Mapping[str, int],
    scores: Sequence[tuple[Quantity, Decimal]],
) -> Quantity | Reason | None:
    """
    The quantity that a roll-up calls `score`, which is the level's own.

    Args:
        rule: The roll-up.
        counts: How often each rating was given.
        scores: Each score with its weight.

    Returns:
        The quantity, or why there is none; none where no quantity is called so.
    """
    if all(let.name != _SCORE for let in rule.lets):
        return None
    return RolledMeaning(counts, scores, rule.lets).named(_SCORE)


def why_unrated(
    rule: RollupRule,
    counts: Mapping[str, int],
    scores: Sequence[tuple[Quantity, Decimal]],
) -> Reason | None:
    """
    Why a roll-up gives no rating on the scale, and no score.

    Args:
        rule: The roll-up.
        counts: How often each rating was given.
        scores: Each score with its weight.

    Returns:
        The reason; none where the rule gives neither ratings nor scores.
    """
    score = score_named(rule, counts, scores)
    if not rule.cases and score is None:
        return None
    if not counts["rated"]:
        return Reason.NOTHING_RATED
    if rule.cases:
        return RolledMeaning(counts, scores, rule.lets).why_unrated(rule.cases)
    return score if isinstance(score, Reason) else None
