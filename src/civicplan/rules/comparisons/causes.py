"""
Because of what two schemes disagree about one indicator.

Each cause is read off what was compared, so none is a guess: two answers of which
both are right as their schemes have it differ in at least one of these.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator

from civicplan.rules.answers import Answer
from civicplan.rules.comparisons.bases import basis_of, other_figures, parameters_of


__all__ = ["Cause", "causes_of"]


class Cause(enum.Enum):
    """
    In what two answers differ.

    Attributes:
        UNRATED: Only one scheme rates the indicator.
        PARTS: A rating was put together from those of the indicator's parts.
        EDITION: One looks at the targets as first set, the other as they stand.
        ACTUAL: Another figure of the indicator is compared.
        REFERENCE: It is compared with something else, such as the interim target
            instead of the expected value.
        FIGURE: It is compared with the same thing, which has another value, such as
            the interim target of another year.
        BASELINE: Only one looks at the baseline.
        TIME: Only one looks at the time that has passed, and both compare with the
            same.
        DIRECTION: Fewer would be better, and only one takes account of it.
        PARAMETER: A number decides that is set for the scheme or the indicator, such
            as a tolerance.
        WORD: A word decides, such as `kind = survey`.
        LIMITS: The same is compared with the same, and rated by other limits.

    Examples:
        >>> Cause("baseline").label("en")
        'only one looks at the baseline'
    """

    UNRATED = "not rated"
    PARTS = "parts"
    EDITION = "edition"
    ACTUAL = "actual"
    REFERENCE = "reference"
    FIGURE = "figure"
    BASELINE = "baseline"
    TIME = "time"
    DIRECTION = "direction"
    PARAMETER = "parameter"
    WORD = "word"
    LIMITS = "limits"

    def label(self, language: str = "en") -> str:
        """
        The cause as it is printed.

        Args:
            language: A BCP 47 tag: Japanese is spoken for `"ja"`, English for any
                other.

        Returns:
            A few words, such as `"基準値を見るのは一方だけ"`.
        """
        japanese = language.partition("-")[0] == "ja"
        return (_JAPANESE if japanese else _ENGLISH)[self]


_ENGLISH = {
    Cause.UNRATED: "only one rates it",
    Cause.PARTS: "put together from parts",
    Cause.EDITION: "targets of another edition",
    Cause.ACTUAL: "another actual",
    Cause.REFERENCE: "compared with something else",
    Cause.FIGURE: "compared with another value of the same",
    Cause.BASELINE: "only one looks at the baseline",
    Cause.TIME: "only one looks at the time that has passed",
    Cause.DIRECTION: "fewer is better, which only one takes into account",
    Cause.PARAMETER: "a number that is set decides",
    Cause.WORD: "a word decides",
    Cause.LIMITS: "the same figures, other limits",
}
_JAPANESE = {
    Cause.UNRATED: "評価するのは一方だけ",
    Cause.PARTS: "内訳の評価をまとめたもの",
    Cause.EDITION: "目標の版が違う",
    Cause.ACTUAL: "使う実績が違う",
    Cause.REFERENCE: "比べる相手が違う",
    Cause.FIGURE: "同じ相手の値が違う",
    Cause.BASELINE: "基準値を見るのは一方だけ",
    Cause.TIME: "経過した期間を見るのは一方だけ",
    Cause.DIRECTION: "少ないほどよいことを考えるのは一方だけ",
    Cause.PARAMETER: "設定された数値で決まる",
    Cause.WORD: "言葉の条件で決まる",
    Cause.LIMITS: "同じ数値を別の区切りで評価する",
}


def causes_of(one: Answer, other: Answer) -> tuple[Cause, ...]:
    """
    In what two answers about one indicator differ.

    Args:
        one: What a scheme answers.
        other: What another scheme answers, which disagrees.

    Returns:
        At least one cause.
    """
    if one.rated != other.rated:
        return (Cause.UNRATED,)
    if any(each.parts and each.case is None for each in (one, other)):
        return (Cause.PARTS,)
    return tuple(_compared(one, other)) or (Cause.LIMITS,)


def _compared(one: Answer, other: Answer) -> Iterator[Cause]:
    left, right = basis_of(one, other), basis_of(other, one)
    figure = other_figures(one, other)
    if figure and one.edition != other.edition:
        yield Cause.EDITION
    # A case that asks for a word only compares no figure at all.
    one_actual, other_actual = set(left.actuals), set(right.actuals)
    if one_actual and other_actual and one_actual != other_actual:
        yield Cause.ACTUAL
    if left.references != right.references:
        yield Cause.REFERENCE
    if figure:
        yield Cause.FIGURE
    if left.starts is not right.starts:
        yield Cause.BASELINE
    if left.timed is not right.timed and left.references == right.references:
        yield Cause.TIME
    if left.turned is not right.turned and one.figures.sense == -1:
        yield Cause.DIRECTION
    if parameters_of(one, left) != parameters_of(other, right):
        yield Cause.PARAMETER
    if set(left.words) != set(right.words):
        yield Cause.WORD
