"""
The rule of a scheme read aloud: its quantities and cases in sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from civicplan.rules.expressions import (
    Absolute,
    Aggregate,
    Binary,
    Condition,
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Metric,
    Missing,
    Name,
    Opposite,
    Relation,
    Test,
)
from civicplan.rules.saying import said
from civicplan.rules.scheme_vocabulary import (
    counted_in_words,
    field_in_words,
    value_in_words,
)
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Case, Let
from civicplan.rules.vocabulary import (
    colon,
    comma,
    is_japanese,
    quantity_in_words,
    word,
)


__all__ = [
    "case_aloud",
    "condition_aloud",
    "expression_aloud",
    "let_aloud",
    "quantities_aloud",
]

_RELATIONS: Final = {
    "<": ("{}が{}未満", "{} is below {}"),
    "<=": ("{}が{}以下", "{} is at most {}"),
    ">": ("{}が{}を超える", "{} is above {}"),
    ">=": ("{}が{}以上", "{} is at least {}"),
    "=": ("{}が{}に等しい", "{} is {}"),
    "!=": ("{}が{}に等しくない", "{} is not {}"),
}
_TURNED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}
_STRENGTH: Final = {"+": 1, "-": 1, "*": 2, "/": 2, "**": 3}
_INFIX: Final = {"+": "+", "-": "-", "*": "×", "/": "÷"}
_SUFFIXES: Final = {
    "never below": "{}（ただし{}を下回らない）",
    "never above": "{}（ただし{}を超えない）",
    "rounded to": "{}（{}単位に四捨五入）",
    "cut to": "{}（{}単位に切り捨て）",
}
_WHOLE: Final = 4
# In English, then in Japanese; each said and denied.
_REACHED: Final = (
    ("{} is reached", "{} is not reached"),
    ("{}に達した", "{}に達していない"),
)
_MISSING: Final = (
    ("{} is missing", "{} is not missing"),
    ("{}がない", "{}がある"),
)
_SAID: Final = (("{} is {}", "{} is not {}"), ("{}が「{}」である", "{}が「{}」でない"))
_NOUNS: Final = ("以上", "以下", "未満")


def expression_aloud(node: Expression, language: str) -> str:
    """
    An expression as one reads it out.

    Args:
        node: Any expression.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        In English the words of the language themselves; in Japanese with the
        language's own names in Japanese.

    Examples:
        >>> from civicplan.rules.language import expression_of
        >>> rate = expression_of("progress to interim never below 0")
        >>> expression_aloud(rate, "en")
        'progress to interim never below 0'
        >>> expression_aloud(rate, "ja")
        '中間目標への進捗率（ただし0を下回らない）'
    """
    return _japanese(node, 0) if is_japanese(language) else said(node)


def _japanese(node: Expression, strength: int) -> str:
    own, text = _WHOLE, ""
    match node:
        case Missing():
            text = "値なし"
        case Name() | Figure() | Metric():
            text = quantity_in_words(said(node), "ja")
        case Aggregate():
            text = counted_in_words(said(node), "ja")
        case Absolute():
            text = f"{_japanese(node.value, _WHOLE)}の絶対値"
        case Opposite():
            own, text = _STRENGTH["**"], f"-{_japanese(node.value, _STRENGTH['**'])}"
        case Binary() if node.sign in _SUFFIXES:
            own, left = 0, _japanese(node.left, 0)
            text = _SUFFIXES[node.sign].format(left, _japanese(node.right, 0))
        case Binary(sign="**"):
            own, left = _STRENGTH["**"], _japanese(node.left, _WHOLE)
            text = f"{left}の{_japanese(node.right, _WHOLE)}乗"
        case Binary():
            own = _STRENGTH[node.sign]
            left, right = _japanese(node.left, own), _japanese(node.right, own + 1)
            text = f"{left} {_INFIX[node.sign]} {right}"
        case _:
            text = said(node)
    return f"（{text}）" if own < strength else text


def condition_aloud(when: Condition, language: str) -> str:
    """
    What a `when` asks for.

    Args:
        when: The condition.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Its tests, joined.

    Examples:
        >>> from civicplan.rules.language import condition_of
        >>> from civicplan.rules.phrases import Scope
        >>> when = condition_of("80 % <= rate < 100 %", Scope(names=("rate",)))
        >>> condition_aloud(when, "en")
        'rate is at least 80 % and below 100 %'
        >>> condition_aloud(when, "ja")
        'rateが80 %以上、100 %未満'
    """
    joint = "、かつ" if is_japanese(language) else ", and "
    return joint.join(_test(test, language) for test in when.tests)


def _test(test: Test, language: str) -> str:
    if isinstance(test, Relation):
        return _relation(test, language)
    told: tuple[str, ...]
    if isinstance(test, IsReached):
        forms, told = _REACHED, (quantity_in_words(test.figure, language),)
    elif isinstance(test, IsMissing):
        forms, told = _MISSING, (expression_aloud(test.value, language),)
    else:
        value = value_in_words(test.field, test.word, language)
        forms, told = _SAID, (field_in_words(test.field, language), value)
    return forms[is_japanese(language)][test.negated].format(*told)


def _relation(test: Relation, language: str) -> str:
    first, (sign, second), *more = test.first, *test.rest
    if not more:
        return _compared(sign, first, second, language)
    # A chain is read from its middle: at least the one side, below the other.
    (last_sign, last), *_ = more
    lower = _compared(_TURNED[sign], second, first, language)
    middle = expression_aloud(second, language)
    upper = _compared(last_sign, second, last, language)
    if is_japanese(language):
        return f"{lower}、{upper.removeprefix(f'{middle}が')}"
    return f"{lower} and {upper.removeprefix(f'{middle} is ')}"


def _compared(sign: str, one: Expression, other: Expression, language: str) -> str:
    japanese, english = _RELATIONS[sign]
    form = japanese if is_japanese(language) else english
    return form.format(
        expression_aloud(one, language), expression_aloud(other, language)
    )


def quantities_aloud(scheme: Scheme, language: str) -> Iterator[str]:
    """
    The quantities with names, one sentence for each of their values.

    Args:
        scheme: The rule.
        language: A BCP 47 tag, such as `"ja"`.

    Yields:
        Such as `"rate is ratio to final"`.
    """
    for let in scheme.lets:
        yield from let_aloud(let, language)


def let_aloud(let: Let, language: str) -> Iterator[str]:
    """
    A quantity with a name.

    Args:
        let: The quantity.
        language: A BCP 47 tag, such as `"ja"`.

    Yields:
        A sentence for each of its values.
    """
    joint = "は" if is_japanese(language) else " is "
    for place, each in enumerate(let.alternatives):
        text = f"{let.name}{joint}{expression_aloud(each.value, language)}"
        parts = [_OTHERWISE[is_japanese(language)]] * bool(place)
        parts += [_where(each.when, language)] if each.when is not None else []
        yield comma(language).join((*parts, text))


_OTHERWISE = ("otherwise", "それ以外で")


def _where(when: Condition, language: str) -> str:
    told = condition_aloud(when, language)
    if not is_japanese(language):
        return f"where {told}"
    return f"{told}{'の' * told.endswith(_NOUNS)}とき"


def case_aloud(scheme: Scheme, case: Case, language: str) -> str:
    """
    One line of the decision table.

    Args:
        scheme: The rule, whose labels are used.
        case: One of its cases.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"rate is at least 100 %: on track"`.
    """
    if case.when is None:
        when = "どれにも当たらない" if is_japanese(language) else "whatever is left"
    else:
        when = condition_aloud(case.when, language)
    given = [scheme.rating(case.rating).label(language)] if case.rating else []
    if case.score is not None:
        score = expression_aloud(case.score, language)
        given.append(f"{word('score', language)} {score}")
    return f"{when}{colon(language)}{comma(language).join(given)}"
