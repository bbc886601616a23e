"""
A whole scheme read aloud: every part of it in sentences, in Japanese or English.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from civicplan.rules.aloud import case_aloud, expression_aloud, let_aloud
from civicplan.rules.keys import USE
from civicplan.rules.scheme_vocabulary import use_in_words
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Question, RollupRule, Show, label_in
from civicplan.rules.vocabulary import comma, is_japanese


__all__ = ["scheme_aloud", "show_aloud"]

# In Japanese, then in English.
_SET: Final = (
    "{}は、指標ごとに定めることができる。定めがなければ{}とする。",
    "Each indicator may set {}; where none is set it is {}.",
)
_NOT_SET: Final = (
    "{}は、指標ごとに定めることができる。定めがなければ値なしとする。",
    "Each indicator may set {}; where none is set it is missing.",
)
_SHARED: Final = (
    "どの問いについても、初めに次のうち最初に当てはまるものとする：",
    "For every question, the first of these that holds, before its own:",
)
_ASKED: Final = (
    "{}：次のうち最初に当てはまるものとする：",
    "{}: the first of these that holds:",
)
_FIRST: Final = (
    "評価は、次のうち最初に当てはまるものとする：",
    "The rating is the first of these that holds:",
)
_RATINGS: Final = ("評価（良い順）：{}", "Ratings, best first: {}")
_UNRATED: Final = ("評価に数えない語：{}", "Words off the scale: {}")
_SHOWN: Final = ("{}を示す。", "{} is printed.")
_ROUNDED: Final = {
    "rounded to": ("{}を{}単位に四捨五入して示す。", "{} is printed rounded to {}."),
    "cut to": ("{}を{}単位に切り捨てて示す。", "{} is printed cut to {}."),
}
_LEVELS: Final = {
    "indicator": ("内訳から指標へ：", "From its parts, for an indicator:"),
    "measure": ("指標から施策へ：", "From its indicators, for a measure:"),
    "policy": ("指標から政策へ：", "From its indicators, for a policy:"),
    "goal": ("指標から目標へ：", "From its indicators, for a goal:"),
    "plan": ("指標から計画全体へ：", "From its indicators, for the plan:"),
}
_JUDGED: Final = ("人が総合的に評価する。", "People judge it.")


def scheme_aloud(scheme: Scheme, language: str = "en") -> tuple[str, ...]:
    """
    All that a scheme says of how indicators are rated, in sentences.

    Args:
        scheme: The rule.
        language: A BCP 47 tag: `"ja"` for Japanese, any other for English.

    Returns:
        The figures it compares, its quantities, its cases, its ratings, what it prints
        and how it rates the levels above, line by line.

    Examples:
        >>> from civicplan.rules.schemes import scheme_of
        >>> named = {"scheme": "x", "version": "1", "show": {"ratio to final": ""}}
        >>> for line in scheme_aloud(scheme_of(named), "ja")[-2:]:
        ...     print(line)
        目標は、現行のものとする。
        最終目標に対する比を示す。
    """
    return tuple(_lines(scheme, language))


def _lines(scheme: Scheme, language: str) -> Iterator[str]:
    for key in USE:
        sentence = use_in_words(key, getattr(scheme.use, key), language)
        if sentence:
            yield sentence
    for name, default in scheme.parameters:
        form = _in(_NOT_SET if default is None else _SET, language)
        yield form.format(name, default)
    for let in scheme.lets:
        yield from let_aloud(let, language)
    for question in scheme.questions:
        yield from _question(scheme, question, language)
    for pair, ratings in ((_RATINGS, scheme.ratings), (_UNRATED, scheme.unrated)):
        if ratings:
            labels = comma(language).join(each.label(language) for each in ratings)
            yield _in(pair, language).format(labels)
    for show in scheme.shows:
        yield show_aloud(show, language)
    for rule in scheme.rollups:
        yield from _rollup(scheme, rule, language)


def _question(scheme: Scheme, question: Question, language: str) -> Iterator[str]:
    if not question.cases:
        return
    asked = label_in(question.asks, language, question.id)
    alone = len(scheme.questions) == 1 and not question.asks
    yield _in(_FIRST, language) if alone else _in(_ASKED, language).format(asked)
    for case in question.cases:
        yield f"- {case_aloud(scheme, case, language)}"


def show_aloud(show: Show, language: str) -> str:
    """
    What a scheme prints, in a sentence.

    Args:
        show: The quantity and its rounding.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"rate is printed rounded to 1 %."`.
    """
    quantity = expression_aloud(show.value, language)
    rounding = show.rounding
    if rounding is None:
        return _in(_SHOWN, language).format(quantity)
    step = expression_aloud(rounding.step, language)
    return _in(_ROUNDED[rounding.how], language).format(quantity, step)


def _rollup(scheme: Scheme, rule: RollupRule, language: str) -> Iterator[str]:
    yield _in(_LEVELS[rule.level], language)
    for let in rule.lets:
        for sentence in let_aloud(let, language):
            yield f"- {sentence}"
    for case in rule.cases:
        yield f"- {case_aloud(scheme, case, language)}"
    for show in rule.shows:
        yield f"- {show_aloud(show, language)}"
    if rule.judged:
        yield f"- {_in(_JUDGED, language)}"


def _in(pair: tuple[str, str], language: str) -> str:
    japanese, english = pair
    return japanese if is_japanese(language) else english
