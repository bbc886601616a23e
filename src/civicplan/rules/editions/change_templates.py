"""
The sentences in which changes are told, in Japanese and in English.
"""

from __future__ import annotations

from typing import Final


__all__ = ["ASIDES", "ENDINGS", "TEMPLATES"]

TEMPLATES: Final = {
    "raised": (
        "{period}の目標値を{before}から{after}に上方修正{done}{aside}",
        "the target for {period} {was} raised from {before} to {after}{aside}",
    ),
    "lowered": (
        "{period}の目標値を{before}から{after}に下方修正{done}{aside}",
        "the target for {period} {was} lowered from {before} to {after}{aside}",
    ),
    "same": (
        "{period}の目標値を{before}から{after}に変更{done}（水準は同じ）",
        (
            "the target for {period} {was} changed from {before} to {after}, which is "
            "just as hard to reach"
        ),
    ),
    "retargeted": (
        "{period}の目標値を{before}から{after}に変更{done}",
        "the target for {period} {was} changed from {before} to {after}",
    ),
    "target set": (
        "{period}の目標値を{after}と設定{done}",
        "a target for {period} {was} set, {after}",
    ),
    "target withdrawn": (
        "{period}の目標値{before}を撤回{done}",
        "the target for {period}, {before}, {was} withdrawn",
    ),
    "rebaselined": (
        "基準値を{before}から{after}に変更{done}",
        "the baseline {was} changed from {before} to {after}",
    ),
    "baseline set": ("基準値を{after}と設定{done}", "a baseline {was} set, {after}"),
    "baseline withdrawn": (
        "基準値{before}を撤回{done}",
        "the baseline, {before}, {was} withdrawn",
    ),
    "amended": (
        "{field}を{before}から{after}に変更{done}",
        "the {field} {was} changed from {before} to {after}",
    ),
    "field set": (
        "{field}を{after}と設定{done}",
        "the {field} {was} set to {after}",
    ),
    "field withdrawn": (
        "{field}{before}を削除{done}",
        "the {field}, {before}, {was} taken out",
    ),
    "introduced": ("指標を追加{done}", "the indicator {was} introduced"),
    "introduced for": (
        "{others}に代わる指標として追加{done}",
        "the indicator {was} introduced in place of {others}",
    ),
    "taken up": (
        "廃止していた指標を再び採用{done}",
        "the indicator, which had been abolished, {was} taken up again",
    ),
    "abolished": ("指標を廃止{done}", "the indicator {was} abolished"),
    "abolished for": (
        "{after}を後継として、この指標を廃止{done}",
        "the indicator {was} abolished, in favour of {after}",
    ),
    "corrected": (
        "{period}の{series}を{before}から{after}に訂正{done}",
        "the {series} of {period} {was} corrected from {before} to {after}",
    ),
    "published": (
        "{period}の{series}を{after}と公表{done}（それまでは{before}）",
        "the {series} of {period} {was} published, {after} (until then {before})",
    ),
    "figure withdrawn": (
        "{period}の{series}{before}を撤回{done}（{after}）",
        "the {series} of {period}, {before}, {was} withdrawn ({after})",
    ),
}
"""
Each kind of change as a sentence, in Japanese and in English.
"""

ASIDES: Final = {
    -1: (
        "（少ないほどよい指標のため、数は減る）",
        " (fewer is better, so the number falls)",
    ),
    1: (
        "（少ないほどよい指標のため、数は増える）",
        " (fewer is better, so the number rises)",
    ),
}
"""
Where the number goes the other way than the word: that it falls, and that it rises.
"""

ENDINGS: Final = {False: ("した", "was"), True: ("します", "is")}
"""
How a sentence ends that tells of what was decided, and of what is being decided.
"""
