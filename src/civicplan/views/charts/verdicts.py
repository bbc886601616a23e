"""
A rating as charts say it: its sign and its words, or why there is none.
"""

from __future__ import annotations

from civicplan.rules.answers import Answer
from civicplan.rules.reasons import Reason
from civicplan.rules.shown import shown_in_words
from civicplan.views.assessments import gives_only_rates, rating_in_words
from civicplan.views.palettes import Palette


__all__ = ["verdict_in_words"]


def verdict_in_words(answer: Answer, language: str, palette: Palette) -> str:
    """
    How an indicator is rated.

    Args:
        answer: To one question.
        language: A BCP 47 tag, such as `"ja"`.
        palette: Whose signs are used.

    Returns:
        Such as `"◎ 達成"`; of a scheme without ratings its rates, such as
        `"進捗率 90%"`; where there is neither, why.
    """
    if gives_only_rates(answer.scheme):
        said = shown_in_words(answer.shown_in(language), language)
        return said or _why_no_rate(answer, language)
    sign = palette.tone_of(answer.scheme, answer.rating).sign
    if answer.rating is None and answer.score is None and answer.reason is not None:
        return f"{sign} {answer.reason.label(language)}"
    if answer.rating is None and answer.score is not None:
        # A score is no rating of which one could say how good it is.
        return rating_in_words(answer, language)
    return f"{sign} {rating_in_words(answer, language)}"


def _why_no_rate(answer: Answer, language: str) -> str:
    values = (each.value for each in answer.shown)
    reasons = (each.label(language) for each in values if isinstance(each, Reason))
    return next(reasons, "—")
