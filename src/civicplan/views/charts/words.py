"""
What charts say beside the plan's own words, in Japanese or in English.
"""

from __future__ import annotations

from typing import Final

from civicplan.model.directions import Direction
from civicplan.rules.vocabulary import is_japanese, word


__all__ = ["chart_word", "direction_in_words"]

_WORDS: Final = {
    "after": ("報告より後の値なので描かない：{}", "After this report, not drawn: {}"),
    "baseline assumed": ("基準値（時点の記載なし）", "baseline (date not given)"),
    "elapsed": ("経過した期間", "time gone"),
    "expected": ("期待値", "expected"),
    "first expected": ("当初の期待値", "expected at first"),
    "former baseline": ("改訂前の基準値", "baseline before revision"),
    "former target": ("改訂前の目標", "target before revision"),
    "huge": ("大きすぎて描けない値：{}", "Too large to draw: {}"),
    "in parts": ("値は内訳にある：{}", "The figures are in its parts: {}"),
    "incomparable": (
        "単位が改められ、比べられない値：{}",
        "Not comparable, the unit was revised: {}",
    ),
    "no ratings": ("描ける評価がない", "There is no rating to draw"),
    "not drawn": ("値のないもの：{}", "Without a figure: {}"),
    "nothing": ("描ける値がない", "There is no figure to draw"),
    "other unit": ("単位が違うので描かない：{}", "In another unit, not drawn: {}"),
    "past the edge": ("枠の外", "past the edge"),
    "progress": (
        "基準値から最終目標までの進捗",
        "Progress from the baseline to the final target",
    ),
    "target": ("目標", "target"),
    "total": ("複数年の合計", "total over several years"),
    "truncated": ("軸は0から始まらない", "the axis does not start at 0"),
    "way": ("基準値から最終目標まで", "from baseline to final target"),
    "what": ("種類", "what"),
    "when": ("時点", "when"),
    "figure": ("値", "figure"),
}
_ARROWS: Final = {
    Direction.INCREASE: "↑",
    Direction.DECREASE: "↓",
    Direction.MAINTAIN: "→",
}


def chart_word(name: str, language: str) -> str:
    """
    What something in a chart is called.

    Args:
        name: The library's own name for it, such as `"former target"`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"改訂前の目標"`; where a chart has no word of its own, everybody's.

    Examples:
        >>> chart_word("former target", "ja"), chart_word("actual", "ja")
        ('改訂前の目標', '実績')
    """
    if name in _WORDS:
        japanese, english = _WORDS[name]
        return japanese if is_japanese(language) else english
    return word(name, language)


def direction_in_words(direction: Direction | None, language: str) -> str:
    """
    Which way is better, with an arrow.

    Args:
        direction: Of an indicator.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"↓ 減少をめざす"`; nothing where nobody has said.

    Examples:
        >>> direction_in_words(Direction.DECREASE, "en")
        '↓ fewer is better'
    """
    if direction is None:
        return ""
    return f"{_ARROWS[direction]} {word(direction.value, language)}"
