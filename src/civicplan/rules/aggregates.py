"""
Counts and scores: what the expressions of a roll-up mean.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from civicplan.rules import quantities
from civicplan.rules.expressions import Aggregate, Expression, IsReached, WordIs
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.tables import Let
from civicplan.rules.walking import Walk, of_two


__all__ = ["RolledMeaning", "aggregated"]


def aggregated(
    how: str, scores: Sequence[tuple[Quantity, Decimal]]
) -> Quantity | Reason:
    """
    What a roll-up says of the scores.

    Args:
        how: `"mean of"`, `"weighted mean of"`, `"sum of"`, `"least of"` or
            `"greatest of"`.
        scores: Each score with its weight.

    Returns:
        A quantity; no score where there are none.

    Examples:
        >>> aggregated(
        ...     "mean of", [(Fraction(1), Decimal(1)), (Fraction(2), Decimal(3))]
        ... )
        Fraction(3, 2)
    """
    if not scores:
        return Reason.NO_SCORE
    values = [score for score, _ in scores]
    if how in {"least of", "greatest of"}:
        best = values[0]
        for value in values[1:]:
            pick = quantities.at_most if how == "least of" else quantities.at_least
            best = pick(best, value)
        return best
    weighted = how == "weighted mean of"
    total: Quantity | Reason = Fraction(0)
    for score, weight in scores:
        part = quantities.multiply(score, Fraction(weight)) if weighted else score
        total = of_two(quantities.add, total, part)
    if how == "sum of":
        return total
    by = sum(Fraction(weight) for _, weight in scores) if weighted else len(scores)
    return of_two(quantities.divide, total, Fraction(by))


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
