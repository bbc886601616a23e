"""
Signs of Japanese print that are taken for each other, by scanners and by people.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


__all__ = ["KANA_OF_SIGN", "LOOKALIKES", "SIGN_OF_KANA", "SOUNDS"]

SIGN_OF_KANA: Final[Mapping[str, str]] = {
    "カ": "力",
    "ロ": "口",
    "ニ": "二",
    "ハ": "八",
    "タ": "夕",
    "エ": "工",
    "ト": "卜",
}
"""Katakana that look like a kanji, each with that kanji."""

KANA_OF_SIGN: Final[Mapping[str, str]] = {
    kanji: kana for kana, kanji in SIGN_OF_KANA.items()
}
"""Kanji that look like katakana, each with that katakana."""

# Pairs that both make common words of the same neighbour (人口 and 入口, 仮設 and 仮説)
# are left out: which is meant cannot be told from the signs.
_GROUPS: Final = (
    *("祉社", "域城", "末未", "録緑縁", "間問聞関", "待持侍", "援緩", "推椎", "率卒"),
    *("健建鍵", "康庫", "検倹険", "続統", "績積漬", "増憎僧", "減滅", "住往柱", "護獲"),
    *(
        "働動",
        "着看",
        "若苦",
        "困因囚",
        "講購構",
        "補捕",
        "徴微",
        "輸輪",
        "衛衝",
        "遣遺",
    ),
    *(
        "環還",
        "境鏡",
        "栽裁載",
        "網綱",
        "土士",
        "己已巳",
        "千干",
        "日曰",
        "目日",
        "複復腹",
    ),
    *("施旋", "防妨", "避壁", "保侃", "齢令", "職識織", "給結", "決快", "任仕", "老考"),
    *("険陥", "義儀", "収牧", "料科", "専博", "薄簿", "堀掘", "幹乾", "奮奪", "粉紛"),
)

LOOKALIKES: Final[Mapping[int, str]] = {
    ord(each): group[0] for group in reversed(_GROUPS) for each in group
}
"""Each kanji that is taken for another, with one that stands for all of its group."""

SOUNDS: Final[Mapping[int, int]] = str.maketrans(
    "ァィゥェォッャュョヮヵヶガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ一－‐",
    "アイウエオツヤユヨワカケカキクケコサシスセソタチツテトハヒフヘホハヒフヘホウーーー",
)
"""Katakana without their size and marks, which are the first to be misread."""
