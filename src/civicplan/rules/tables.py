"""
The parts of a scheme: ratings, named quantities, cases, questions, roll-ups.
"""

from __future__ import annotations

from typing import Final, TypeAlias

import attrs

from civicplan.base._showing import as_written
from civicplan.rules.expressions import Condition, Expression


__all__ = [
    "LEVELS",
    "Alternative",
    "Case",
    "Labels",
    "Let",
    "Question",
    "Rating",
    "RollupRule",
    "Rounding",
    "Show",
    "label_in",
]

LEVELS: Final = ("indicator", "measure", "policy", "goal", "plan")
"""What a roll-up can lead to, from the parts of an indicator up to the plan."""

Labels: TypeAlias = tuple[tuple[str, str], ...]
"""Texts by language, such as `(("ja", "達成"), ("en", "target reached"))`."""


def label_in(labels: Labels, language: str, otherwise: str = "") -> str:
    """
    The text in a language, or in the nearest one that there is.

    Args:
        labels: Texts by language; one under no language stands for all.
        language: A BCP 47 tag, such as `"ja"` or `"en-GB"`.
        otherwise: What to give where there are no labels.

    Returns:
        The text of that language, of its main language, in English, or the first.

    Examples:
        >>> label_in((("ja", "達成"), ("en", "target reached")), "en-GB")
        'target reached'
    """
    texts = dict(labels)
    for wanted in (language, language.partition("-")[0], "", "en"):
        if wanted in texts:
            return texts[wanted]
    return labels[0][1] if labels else otherwise


@attrs.frozen(kw_only=True, repr=False)
class Rating:
    """
    A word that an indicator can be given.

    Attributes:
        id: Such as `"on_pace"`.
        labels: How it is printed, by language.
        colour: Such as `"dark green"`; nothing where the scheme names none.
        rated: Whether it stands on the scale; words off the scale (－, 時期未到来)
            never enter a mean, a worst or the number of the rated.
    """

    __repr__ = as_written

    id: str
    labels: Labels = ()
    colour: str = ""
    rated: bool = True

    def label(self, language: str = "en") -> str:
        """
        The rating as it is printed.

        Args:
            language: A BCP 47 tag, such as `"ja"`.

        Returns:
            The label, or the id where there is none.
        """
        return label_in(self.labels, language, self.id)


@attrs.frozen(kw_only=True, repr=False)
class Alternative:
    """
    One of the values that a `let` may have.

    Attributes:
        when: What must hold; none where it takes what is left.
        value: The value then.
    """

    __repr__ = as_written

    when: Condition | None
    value: Expression


@attrs.frozen(kw_only=True, repr=False)
class Let:
    """
    A quantity with a name.

    Attributes:
        name: Such as `"rate"`.
        alternatives: Of which the first that holds gives the value.
    """

    __repr__ = as_written

    name: str
    alternatives: tuple[Alternative, ...]


@attrs.frozen(kw_only=True, repr=False)
class Case:
    """
    One line of the decision table; the first that holds decides.

    Attributes:
        when: What must hold; none where the case takes whatever is left.
        rating: The id of the rating then given; nothing where only a score is.
        score: The score then given, if any.
        path: Where it stands in the scheme, such as `"questions.pace.cases[2]"`;
            takes no part in equality.
    """

    __repr__ = as_written

    when: Condition | None = None
    rating: str = ""
    score: Expression | None = None
    path: str = attrs.field(default="", eq=False)


@attrs.frozen(kw_only=True, repr=False)
class Question:
    """
    One question that a scheme asks of every indicator.

    Attributes:
        id: Such as `"interim"`; `"rating"` where the scheme asks only one.
        asks: The question in words, by language.
        cases: Those shared by all questions, then its own.
    """

    __repr__ = as_written

    id: str
    asks: Labels = ()
    cases: tuple[Case, ...] = ()


@attrs.frozen(kw_only=True, repr=False)
class Rounding:
    """
    How a quantity is shown; it never decides.

    Attributes:
        how: `"rounded to"` or `"cut to"`.
        step: The multiple, such as `0.1 %`.
    """

    __repr__ = as_written

    how: str
    step: Expression


@attrs.frozen(kw_only=True, repr=False)
class Show:
    """
    A quantity that is printed with each answer.

    Attributes:
        name: As the scheme writes it, such as `"progress to final"`.
        value: The quantity.
        rounding: How it is printed; none where it is printed as it is.
    """

    __repr__ = as_written

    name: str
    value: Expression
    rounding: Rounding | None = None


@attrs.frozen(kw_only=True, repr=False)
class RollupRule:
    """
    How one level is rated from the indicators under it.

    Attributes:
        level: One of `LEVELS`, such as `"policy"`.
        lets: Quantities with names, over counts and scores.
        cases: The first that holds gives the level's rating.
        shows: What is printed with it.
        judged: Whether people rate this level (総合的に勘案), so that a judgement is
            expected beside what is computed.
    """

    __repr__ = as_written

    level: str
    lets: tuple[Let, ...] = ()
    cases: tuple[Case, ...] = ()
    shows: tuple[Show, ...] = ()
    judged: bool = False
