"""
Whether two schemes agree about an indicator, though each has words of its own.

No government has said how far its words lie from another's.
So that ratings of different scales can be set beside each other, each gets a
*standing*: its place on its own scale, 1 for the best word, 0 for the worst, the others
at equal steps between.
A question's scale are the ratings that can answer it.
Standings are ours, not the governments'; they serve to find what is worth looking at,
and never to rate.
"""

from __future__ import annotations

import enum
from fractions import Fraction
from typing import Final, TypeAlias

from civicplan.rules.answers import Answer
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Rating
from civicplan.rules.tallies import rule_of


__all__ = [
    "Agreement",
    "Scale",
    "agreement_of",
    "are_apart",
    "scale_of",
    "standing_of",
]

Scale: TypeAlias = tuple[Rating, ...]
"""The ratings that can answer a question, best first."""

_HALF: Final = Fraction(1, 2)
_TWO: Final = 2


class Agreement(enum.Enum):
    """
    How two answers about one indicator stand to each other.

    Attributes:
        CLOSE: Both are rated, and their standings are less than half a scale apart.
        APART: Both are rated, and their standings are apart.
        ONE_RATES: One scheme rates the indicator and the other does not.
        NONE_RATES: Neither does.
        OPEN: Nobody can say: one scheme prints rates only, or gives scores without
            ratings, or has a single rating.
    """

    CLOSE = "close"
    APART = "apart"
    ONE_RATES = "one rates"
    NONE_RATES = "none rates"
    OPEN = "open"

    @property
    def disagrees(self) -> bool:
        """
        Whether the schemes disagree, since standings are apart or only one rates.
        """
        return self in {Agreement.APART, Agreement.ONE_RATES}


def scale_of(scheme: Scheme, question: str) -> Scale:
    """
    The ratings that can answer a question.

    Args:
        scheme: Whose question.
        question: Its id, such as `"interim"`.

    Returns:
        The scheme's ratings, best first, without those that neither a case of the
        question gives nor the rule for indicators with parts; all of them where that
        leaves fewer than two.

    Examples:
        >>> from civicplan.catalog.schemes import scheme
        >>> [each.id for each in scale_of(scheme("standard"), "interim")]
        ['met', 'closer', 'not_met']
    """
    cases = scheme.question(question).cases
    rule = rule_of(scheme, "indicator")
    given = {case.rating for case in (*cases, *(rule.cases if rule else ()))}
    scale = tuple(each for each in scheme.ratings if each.id in given)
    # What gives one rating only is best or worst by the words that it leaves out.
    return scale if len(scale) >= _TWO else scheme.ratings


def standing_of(scale: Scale, rating: Rating | None) -> Fraction | None:
    """
    The place of a rating on a scale.

    Args:
        scale: The ratings that can answer a question, best first.
        rating: One of them, if any was given.

    Returns:
        1 − place ÷ (ratings − 1): 1 for the best rating and 0 for the worst; none
        where it is off the scale, or the scale has only one.

    Examples:
        >>> from civicplan.catalog.schemes import scheme
        >>> scale = scale_of(scheme("fukuoka"), "rating")
        >>> [str(standing_of(scale, each)) for each in scale]
        ['1', '1/2', '0']
    """
    if rating is None or rating not in scale or len(scale) < _TWO:
        return None
    return 1 - Fraction(scale.index(rating), len(scale) - 1)


def are_apart(
    one: tuple[Scale, Rating | None], other: tuple[Scale, Rating | None]
) -> bool | None:
    """
    Whether two ratings of different scales lie apart.

    They do where their standings differ by half a scale or more.
    A scale of two has no word for the middle, which stands half a scale from both of
    its words: beside such a scale they must differ by more.
    So no two ratings are apart that would both be right of one and the same share, if
    each scale cut it into equal bands.

    Args:
        one: A scale and one of its ratings.
        other: Another scale and one of its ratings.

    Returns:
        Whether they are; none where one of them has no standing.

    Examples:
        >>> from civicplan.catalog.schemes import scheme
        >>> fukuoka, ibaraki = (
        ...     scale_of(scheme(name), "rating") for name in ("fukuoka", "ibaraki")
        ... )
        >>> [are_apart((fukuoka, fukuoka[1]), (ibaraki, each)) for each in ibaraki]
        [True, False, False, True]
    """
    left, right = standing_of(*one), standing_of(*other)
    if left is None or right is None:
        return None
    apart = abs(left - right)
    has_no_middle = any(len(scale) == _TWO for scale, _ in (one, other))
    return apart > _HALF if has_no_middle else apart >= _HALF


def agreement_of(one: Answer, other: Answer) -> Agreement:
    """
    How two schemes' answers about one indicator stand to each other.

    Args:
        one: What a scheme answers.
        other: What another scheme answers.

    Returns:
        The agreement.
    """
    for each in (one, other):
        if not each.scheme.question(each.question).cases:
            return Agreement.OPEN
    if one.rated is not other.rated:
        return Agreement.ONE_RATES
    if not one.rated:
        return Agreement.NONE_RATES
    left, right = (scale_of(each.scheme, each.question) for each in (one, other))
    apart = are_apart((left, one.rating), (right, other.rating))
    if apart is None:
        return Agreement.OPEN
    return Agreement.APART if apart else Agreement.CLOSE
