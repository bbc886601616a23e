"""
How often each rating was given, and the scores: what a roll-up is computed from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Protocol

from civicplan.rules.quantities import Quantity
from civicplan.rules.schemes import Scheme
from civicplan.rules.sentences import voice_in
from civicplan.rules.tables import Rating, RollupRule


__all__ = ["Counted", "counts_of", "given", "rule_of", "scores_of"]


class Counted(Protocol):
    """
    What can be counted: an answer.
    """

    @property
    def rating(self) -> Rating | None:
        """
        The rating given, on the scale or off it.
        """
        ...

    @property
    def rated(self) -> bool:
        """
        Whether the rating stands on the scale; or there is only a score.
        """
        ...

    @property
    def score(self) -> Quantity | None:
        """
        The score given, if any.
        """
        ...

    @property
    def weight(self) -> Decimal:
        """
        The weight of its indicator.
        """
        ...


def rule_of(scheme: Scheme, level: str) -> RollupRule | None:
    """
    How a scheme rolls up to a level.

    Args:
        scheme: The scheme.
        level: Such as `"policy"`.

    Returns:
        The rule; none where it has none for that level.
    """
    return next((each for each in scheme.rollups if each.level == level), None)


def counts_of(scheme: Scheme, answers: Iterable[Counted]) -> dict[str, int]:
    """
    How often each rating was given.

    Args:
        scheme: Whose ratings are counted.
        answers: To one question.

    Returns:
        A number for the id of each rating, best first and those off the scale last,
        and for `"rated"`, `"unrated"` and `"all"`.
    """
    counts = {each.id: 0 for each in (*scheme.ratings, *scheme.unrated)}
    every = rated = 0
    for answer in answers:
        every += 1
        rated += answer.rated
        if answer.rating is not None:
            counts[answer.rating.id] += 1
    return {**counts, "rated": rated, "unrated": every - rated, "all": every}


def given(
    scheme: Scheme, counts: Mapping[str, int], language: str
) -> list[tuple[str, int]]:
    """
    What was given and how often, as it is printed.

    Args:
        scheme: Whose ratings were given.
        counts: As `counts_of` counts.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        The label of each rating on the scale that was given, best first; then how
        many have only a score.
    """
    found = [(each.label(language), counts[each.id]) for each in scheme.ratings]
    found.append(
        (
            voice_in(language).scored(),
            counts["rated"] - sum(count for _, count in found),
        )
    )
    return [each for each in found if each[1]]


def scores_of(answers: Iterable[Counted]) -> list[tuple[Quantity, Decimal]]:
    """
    The scores of what is rated.

    Args:
        answers: To one question.

    Returns:
        Each score with the weight of its indicator; those without a score are left
        out, and so are those off the scale.
    """
    return [
        (answer.score, answer.weight)
        for answer in answers
        if answer.score is not None and answer.rated
    ]
