"""
The laws of a scheme in words, each broken one with its counterexample.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from civicplan.base.printed_amounts import print_amount
from civicplan.rules.laws.laws import Counterexample, Law
from civicplan.rules.laws.situations import PLANNED_MONTHS, Situation
from civicplan.rules.reasons import Reason
from civicplan.rules.schemes import Scheme
from civicplan.rules.vocabulary import (
    colon,
    comma,
    in_brackets,
    is_japanese,
    phase_in_words,
    quantity_in_words,
    word,
)
from civicplan.views.assessments import question_in_words


__all__ = ["counterexample_in_words", "kept_in_words", "law_in_words"]

_STATED = {
    "mirror": (
        "符号と望ましい方向をともに逆にしても、評価は変わらない",
        "with every sign changed, and fewer better where more was, the rating stays",
    ),
    "unit": (
        "単位を変えても、評価は変わらない",
        "in another unit the rating stays",
    ),
    "shift": (
        "0とする位置を変えても、評価は変わらない",
        "counted from another zero the rating stays",
    ),
    "better": (
        "実績がよくなって、評価が下がることはない",
        "a better figure is never rated worse",
    ),
    "harder": (
        "目標を厳しくして、評価が上がることはない",
        "against a harder target nothing is rated better",
    ),
    "later": (
        "同じ実績になるのが遅れて、評価が上がることはない",
        "the same figure at a later date is never rated better",
    ),
    "total": (
        "数値がすべてそろえば、必ず評価がある",
        "where all figures are known there is an answer",
    ),
}
_KEPT = {
    "everywhere": ("成り立つ", "kept"),
    "regular": (
        "数値が正で、目標が基準値より先にあれば成り立つ",
        "kept where all figures are positive and the targets ahead of the baseline",
    ),
    "no": ("成り立たない", "not kept"),
}
_SHORT = {
    "everywhere": ("○", "yes"),
    "regular": ("△", "regular"),
    "no": ("×", "no"),
}
_MONTHS_OF_A_YEAR = 12


def law_in_words(name: str, language: str) -> str:
    """
    What a law says.

    Args:
        name: One of `civicplan.rules.laws.laws.LAWS`, such as `"better"`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        A sentence without its full stop.

    Examples:
        >>> law_in_words("better", "en")
        'a better figure is never rated worse'
    """
    return _in(language, _STATED[name])


def kept_in_words(law: Law, language: str, *, short: bool = False) -> str:
    """
    Where a law is kept.

    Args:
        law: What was found.
        language: A BCP 47 tag, such as `"ja"`.
        short: Whether there is only room for a word.

    Returns:
        Such as `"not kept"`.

    Examples:
        >>> kept_in_words(Law(name="total", kept="regular"), "en", short=True)
        'regular'
    """
    return _in(language, (_SHORT if short else _KEPT)[law.kept])


def counterexample_in_words(
    found: Counterexample, scheme: Scheme, language: str
) -> str:
    """
    A counterexample in plain sentences.

    Args:
        found: The counterexample.
        scheme: Which breaks the law.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        The figures and what the scheme says of them, then the same of the twin.

    Examples:
        >>> from civicplan.catalog.laws import laws
        >>> from civicplan.catalog.schemes import scheme
        >>> found = {law.name: law.counterexample for law in laws("gose")}["better"]
        >>> print(counterexample_in_words(found, scheme("gose"), "en"))
        Fewer is better, baseline 2, both targets 1, actual 2: rate 200.0%. \
With an actual of 1: rate 100.0%.
    """
    joint, stop = colon(language), "。" if is_japanese(language) else ". "
    said = _situation(found.situation, language)
    told = [f"{said}{joint}{_results(found.before, scheme, language)}"]
    if found.after:
        said = _change(found, language)
        told.append(f"{said}{joint}{_results(found.after, scheme, language)}")
    text = stop.join(told) + stop.rstrip()
    return text[:1].upper() + text[1:]


def _situation(situation: Situation, language: str) -> str:
    parts = [word(situation.direction.value, language)]
    if situation.months != PLANNED_MONTHS // 2:
        parts.append(_after(situation.months, language))
    for name in ("kind", "mark"):
        given = getattr(situation, name)
        parts += [f"{_in(language, _WORDS[name])} {given}"] * bool(given)
    if situation.phase:
        parts.append(phase_in_words(situation.phase, language))
    if situation.outlook:
        parts.append(word(situation.outlook, language))
    parts += [f"{name} {_number(value)}" for name, value in situation.parameters]
    parts += _figures(situation, language)
    return comma(language).join(parts)


_WORDS = {"kind": ("種類", "of the kind"), "mark": ("印", "marked")}


def _figures(situation: Situation, language: str) -> Iterator[str]:
    japanese = is_japanese(language)
    yield f"{word('baseline', language)} {_number(situation.baseline)}"
    if situation.interim == situation.final:
        both = "目標は中間・最終とも" if japanese else "both targets"
        yield f"{both} {_number(situation.final)}"
    else:
        for name in ("interim", "final"):
            target = _target(name, language)
            yield f"{target} {_number(getattr(situation, name))}"
    if situation.year_ago is not None:
        year_ago = "前年の実績" if japanese else "last year's actual"
        yield f"{year_ago} {_number(situation.year_ago)}"
    yield f"{word('actual', language)} {_number(situation.actual)}"


def _target(name: str, language: str) -> str:
    japanese = is_japanese(language)
    return quantity_in_words(name, language) if japanese else f"{name} target"


def _number(value: Decimal) -> str:
    return print_amount(value)


def _after(months: int, language: str) -> str:
    years, rest = divmod(months, _MONTHS_OF_A_YEAR)
    if is_japanese(language):
        spans = [f"{years}年"] * bool(years) + [f"{rest}か月"] * bool(rest)
        return "".join((*spans, "後"))
    spans = [_counted(years, "year")] * bool(years)
    spans += [_counted(rest, "month")] * bool(rest)
    return f"after {' and '.join(spans)}"


def _counted(number: int, name: str) -> str:
    return f"{number} {name}{'s' * (number != 1)}"


def _change(found: Counterexample, language: str) -> str:
    twin, by = found.twin, found.by
    step = "" if by is None else _number(by)
    told: tuple[str, str]
    match found.law:
        case "mirror":
            told = ("符号と方向を逆にすると", f"mirrored, {_way(twin)}")
        case "unit":
            told = (f"すべて{step}倍すると", f"with every figure times {step}")
        case "shift":
            told = (f"すべてに{step}を足すと", f"with {step} added to every figure")
        case "better":
            actual = _number(twin.actual)
            told = (f"実績が{actual}なら", f"with an actual of {actual}")
        case "harder":
            target = _number(getattr(twin, found.of or "final"))
            name = _target(found.of or "final", language)
            told = (f"{name}が{target}なら", f"with the {name} at {target}")
        case _:
            after = _after(twin.months, language)
            told = (f"同じ実績が{after}なら", f"the same figure {after}")
    text = _in(language, told)
    return text[:1].upper() + text[1:]


def _way(situation: Situation) -> str:
    return word(situation.direction.value, "en")


def _results(
    results: tuple[tuple[str, str], ...], scheme: Scheme, language: str
) -> str:
    return comma(language).join(
        _result(name, text, scheme, language) for name, text in results
    )


def _result(name: str, text: str, scheme: Scheme, language: str) -> str:
    ratings = {each.id: each for each in (*scheme.ratings, *scheme.unrated)}
    reasons = {reason.value: reason for reason in Reason}
    if text in reasons:
        none = "評価なし" if is_japanese(language) else "no answer"
        text = none + in_brackets(reasons[text].label(language), language)
    elif text in ratings:
        text = ratings[text].label(language)
    if name in {each.id for each in scheme.questions}:
        return f"{question_in_words(scheme, name, language)} {text}"
    said = word(name, language) if name == "score" else name
    return f"{said} {text}"


def _in(language: str, told: tuple[str, str]) -> str:
    return told[0] if is_japanese(language) else told[1]
