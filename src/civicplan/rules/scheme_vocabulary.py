"""
The words of the scheme language in Japanese, and what `use` says in sentences.
"""

from __future__ import annotations

from typing import Final

from civicplan.rules.vocabulary import is_japanese, phase_in_words, word


__all__ = [
    "KINDS",
    "counted_in_words",
    "field_in_words",
    "use_in_words",
    "value_in_words",
]

_FIELDS: Final = {
    "direction": "望ましい方向",
    "aim": "目標の形",
    "kind": "種類",
    "unit": "単位",
    "mark": "印",
    "status": "実績の状態",
    "outlook": "見込み",
    "state": "状態",
    "phase": "時期",
}
# What `word` has no Japanese for, since only schemes speak of it.
_VALUES: Final = {
    "reach": "ある値に達する",
    "within": "ある範囲に収める",
    "improve": "前より改善する",
    "complete": "完了する",
    "active": "実施中",
    "new": "最初の実績が基準値",
    "finished": "最終目標の期限を過ぎた",
}
KINDS: Final = ("survey", "statistic", "input", "outcome")
"""The kinds that the model itself names; a city's own stay as they are."""
_COUNTED: Final = {
    "count of rated": "評価された数",
    "count of unrated": "評価されなかった数",
    "count of all": "すべての数",
    "mean of score": "点数の平均",
    "weighted mean of score": "点数の加重平均",
    "sum of score": "点数の合計",
    "least of score": "点数の最小",
    "greatest of score": "点数の最大",
}
# In Japanese, then in English.
_USE: Final = {
    "actual": {
        "latest": (
            "実績は、報告の時点までに期間が終わる最新の数値とする。",
            (
                "The actual is the last figure whose period ends no later than the "
                "report's."
            ),
        ),
        "report period only": (
            "実績は、報告の期間の数値だけとする。",
            "The actual is the figure filed under the report's period, and no other.",
        ),
    },
    "interim": {
        "report period": (
            "中間目標は、報告の期間の目標とする。",
            "The interim target is that of the report's period.",
        ),
        "actual period": (
            "中間目標は、実績の期間の目標とする。",
            "The interim target is that of the period that the actual is filed under.",
        ),
        "last due": (
            "中間目標は、報告の時点までに期限の来た最後の目標とする。",
            "The interim target is the last one due by the report's period.",
        ),
        "next due": (
            "中間目標は、報告の時点より後に期限の来る最初の目標とする。",
            "The interim target is the next one due after the report's period.",
        ),
    },
    "time": {
        "actual": (
            "経過した期間は、実績の時点まで数える。",
            "Time is counted to the date of the actual.",
        ),
        "report": (
            "経過した期間は、報告の時点まで数える。",
            "Time is counted to the date of the report.",
        ),
    },
    "path": {
        "from baseline": (
            "期待値は、基準値から最終目標までの直線上の値とする。",
            (
                "The expected value lies on the straight line from the baseline to the "
                "final target."
            ),
        ),
        "listed": (
            "期待値は、計画に示された各年度の目標とし、その間は直線で結ぶ。",
            (
                "The expected value lies on the targets as the plan lists them, "
                "straight between them."
            ),
        ),
        "from revision": (
            (
                "期待値は、目標の改訂時に分かっていた最後の実績から最終目標までの直線上の値とする。"
            ),
            (
                "The expected value lies on the straight line from the last actual "
                "known when the final target was revised."
            ),
        ),
    },
    "previous": {
        "last": (
            "前回値は、一つ前の期間の数値とする。",
            "The previous figure is that of the period before.",
        ),
        "mean of 3": (
            "前回値は、前の三つの期間の数値の平均とする。",
            "The previous figure is the mean of the three before.",
        ),
    },
    "flows": {
        "as given": (
            "期間中の数は、計画に示されたまま使う。",
            "Yearly figures are taken as they are filed.",
        ),
        "summed": (
            "期間中の数は、目標の期間の初めから合計する。",
            "Yearly figures are summed from the start of the target's span.",
        ),
    },
    "editions": {
        "latest": ("目標は、現行のものとする。", "Targets are taken as they stand."),
        "first": ("目標は、当初のものとする。", "Targets are taken as first set."),
    },
}
_BOTH_EDITIONS: Final = (
    "当初の目標と現行の目標のそれぞれについて答える。",
    "Each question is asked of the targets as first set and as they stand.",
)


def field_in_words(field: str, language: str) -> str:
    """
    A word that may be tested.

    Args:
        field: Such as `"outlook"`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"見込み"`.
    """
    return _FIELDS[field] if is_japanese(language) else field


def value_in_words(field: str, value: str, language: str) -> str:
    """
    What a word may be.

    Args:
        field: Such as `"outlook"`.
        value: Such as `"likely"`; free words stay as they are.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"達成見込み"`.
    """
    if field in {"unit", "mark"} or (field == "kind" and value not in KINDS):
        return value
    if field == "phase":
        return phase_in_words(value, language)
    if is_japanese(language) and value in _VALUES:
        return _VALUES[value]
    return word(value, language)


def counted_in_words(said: str, language: str) -> str:
    """
    What a roll-up counts or computes.

    Args:
        said: As the language says it, such as `"mean of score"`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"点数の平均"`.
    """
    if not is_japanese(language):
        return said
    return _COUNTED.get(said) or f"{said.removeprefix('count of ')}の数"


def use_in_words(key: str, words: str | tuple[str, ...], language: str) -> str:
    """
    Which figure is compared, in a sentence.

    Args:
        key: One of `use`, such as `"interim"`.
        words: What it says: a word, the editions, or a comparison's name.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        A sentence; nothing where no comparison is named.
    """
    japanese = is_japanese(language)
    if key == "external":
        if not words:
            return ""
        if japanese:
            return f"比較値は「{words}」とする。"
        return f"The external figure is that of {words!r}."
    if isinstance(words, tuple):
        (first, *more) = words
        both = _BOTH_EDITIONS if more else _USE[key][first]
        return both[0] if japanese else both[1]
    return _USE[key][words][not japanese]
