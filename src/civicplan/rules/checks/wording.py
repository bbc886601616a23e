"""
Checks of wording: brackets, text cut off, widths, spaces, words and terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Project
from civicplan.model.plans import Plan
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.overviews import SECTIONS, Overview
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site
from civicplan.rules.checks.tidying import (
    fix_text,
    with_one_width,
    without_doubled_words,
    without_stray_spaces,
)


__all__ = ["WORDED", "WORDING"]

WORDED: Final[tuple[type, ...]] = (Plan, *SECTIONS, Project, Indicator, Reprint)
"""The kinds of part that say something in words."""

_PAIRS: Final = {
    ")": "(",
    "）": "（",
    "]": "[",
    "］": "［",
    "}": "{",
    "」": "「",
    "』": "『",
    "】": "【",
    "〉": "〈",
    "》": "《",
    "〕": "〔",
    "”": "“",
}
_WIDTHS: Final = str.maketrans("（）［］", "()[]")
_OPENING: Final = frozenset("([{「『【〈《〔“")
_BRACKETS: Final = r"[][(){}「」『』【】〈〉《》〔〕“”（）［］]"
# 1) and a) at the beginning of an item are numbers, and :-) is a face.
_NUMBERS: Final = (
    r"(?:^|(?<=[\s、。;,・]))(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,4})[)）]|[:;]-?[)(]"
)
_NUMBERED: Final = r"[)）(](?<=[0-9A-Za-z:;-].)"

_CUT_IN_JAPANESE: Final = (
    # After を or は a sentence follows, and its verb ends in ます and not in ま.
    r".*[をはが].*[いきぎしちにびみりえけげせてねべめれ]ま|.*[をはが].*ませ"
    r"|.*[、，（「『【〈《]|.*[を]|.*[っッ]"
)
_CUT_IN_OTHERS: Final = r"(?s:.*[,;(]|.*\b(?:and|or|the|of|a|an|our|their)|.*\w-)"
# Each of these ends so, and a word that is cut off in katakana.
_ENDS_IN_JAPANESE: Final = "ませ、，（「『【〈《をっッァ-ー"
_ENDS_IN_OTHERS: Final = "-,;(derfan"
_MIXED: Final = (
    r"[0-9][０-９]|[０-９][0-9]|[A-Za-z][Ａ-Ｚａ-ｚ]|[Ａ-Ｚａ-ｚ][A-Za-z]|[ｦ-ﾟ]"
)
_JA: Final = "一-鿿々ぁ-んァ-ヴー"
_SPACES_IN_JAPANESE: Final = (
    rf"(?<![{_JA}])(?:[{_JA}][ 　]){{2,}}[{_JA}]"
    r"|[ 　]{2,}|[ 　][、。，）」』】]|[（「『【][ 　]"
)
_SPACES: Final = r"\S {2,}\S| [,;.!?)](?:\s|$)|\( "
# The same from the first space on, which is quickly found.
_AROUND_SPACES_IN_JAPANESE: Final = (
    rf"[ 　](?:[ 　、。，）」』】]|[{_JA}][ 　]|(?<=[（「『【].))"
)
_AROUND_SPACES: Final = r" (?:[ ,;.!?)]|(?<=\(.))"
_DOUBLED_IN_JAPANESE: Final = r"をを|にに(?!ん)|[、。]{2}|・・(?!・)|([一-鿿]{2}の)\1"
_DOUBLED: Final = r"(?i:\b(the|of|and|to|in|for|a|an|is|are|with|on|by)\s+\1\b)"
# The same, by signs that are quickly found.
_DOUBLES_IN_JAPANESE: Final = ("をを", "にに", "[、。][、。]", "・・", "の(?=..の)")
_AROUND: Final = 8


def _bracketed(overview: Overview) -> frozenset[int]:
    return overview.suspects.holding(_BRACKETS)


def _unbalanced(_: Any, site: Site) -> Iterator[Found]:
    for at, text in site.texts:
        if sign := _without_partner(text):
            yield Found(at=at, data={"sign": sign, "text": text})


def _without_partner(text: str) -> str:
    waiting: list[str] = []
    if re.search(_NUMBERED, text):
        text = re.sub(_NUMBERS, "", text)
    # A bracket of one width is often closed by one of the other: that is W103's.
    for sign in "".join(re.findall(_BRACKETS, text)).translate(_WIDTHS):
        if sign in _OPENING:
            waiting.append(sign)
        elif sign in _PAIRS:
            if not waiting or waiting[-1] != _PAIRS[sign]:
                return sign
            waiting.pop()
    return waiting[-1] if waiting else ""


def _ending_oddly(overview: Overview) -> frozenset[int]:
    ends = _ENDS_IN_JAPANESE if overview.in_japanese else _ENDS_IN_OTHERS
    return overview.suspects.holding(rf"[{ends}]\s*$")


def _cut_off(_: Any, site: Site) -> Iterator[Found]:
    in_japanese = site.overview.in_japanese
    pattern = _CUT_IN_JAPANESE if in_japanese else _CUT_IN_OTHERS
    for at, text in site.texts:
        bare = text.rstrip()
        if re.fullmatch(pattern, bare):
            yield Found(at=at, data={"end": f"…{bare[-_AROUND:]}"})
        elif in_japanese and "ァ" <= bare[-1:] <= "ー":
            yield from _cut_word(at, bare, site)


def _cut_word(at: str, text: str, site: Site) -> Iterator[Found]:
    found = re.search("[ァ-ヴー]{3,}$", text)
    whole = site.overview.vocabulary.beginnings.get(found[0], "") if found else ""
    if found and whole:
        yield Found(
            at=at, data={"end": f"…{found[0]}", "whole": whole}, sentence=_CUT_WORD
        )


_CUT_WORD: Final = Words(
    ja="「{end}」で途切れているようです。「{whole}」の途中ではありませんか。",
    en="It seems to be cut off at “{end}”, within {whole}.",
)


def _of_other_width(overview: Overview) -> frozenset[int]:
    # Where two widths are mixed, one of them is that of the fewer signs.
    return overview.suspects.holding("[０-９Ａ-Ｚａ-ｚｦ-ﾟ()]")


def _mixed(_: Any, site: Site) -> Iterator[Found]:
    for at, text in site.texts:
        found = re.search(_MIXED, text)
        if found or _mixes_brackets(text):
            part = text[max(found.start() - 3, 0) : found.end() + 3] if found else text
            yield Found(at=at, data={"part": part})


def _mixes_brackets(text: str) -> bool:
    return ("（" in text) != ("）" in text) and ("(" in text or ")" in text)


def _with_spaces(overview: Overview) -> frozenset[int]:
    return overview.suspects.holding(
        _AROUND_SPACES_IN_JAPANESE if overview.in_japanese else _AROUND_SPACES
    )


def _spaced(_: Any, site: Site) -> Iterator[Found]:
    pattern = _SPACES_IN_JAPANESE if site.overview.in_japanese else _SPACES
    for at, text in site.texts:
        # Lines of a longer text may be set in.
        lines = (line.strip() for line in text.splitlines())
        found = next(filter(None, (re.search(pattern, line) for line in lines)), None)
        if found:
            yield Found(at=at, data={"part": found[0]})


def _with_doubles(overview: Overview) -> frozenset[int]:
    patterns = _DOUBLES_IN_JAPANESE if overview.in_japanese else (_DOUBLED,)
    return overview.suspects.holding(*patterns)


def _doubled(_: Any, site: Site) -> Iterator[Found]:
    in_japanese = site.overview.in_japanese
    pattern = _DOUBLED_IN_JAPANESE if in_japanese else _DOUBLED
    for at, text in site.texts:
        found = re.search(pattern, text)
        if found:
            yield Found(at=at, data={"part": found[0]})


BRACKETS_UNBALANCED: Final = Check(
    code="W101",
    name="brackets-unbalanced",
    category="wording",
    title=Words(ja="括弧の対応がない", en="a bracket without its partner"),
    sentence=Words(
        ja="「{text}」の{sign}に対応する括弧がありません。",
        en="In “{text}” the bracket {sign} has no partner.",
    ),
    on=WORDED,
    among=_bracketed,
    find=_unbalanced,
)

TEXT_CUT_OFF: Final = Check(
    code="W102",
    name="text-cut-off",
    category="wording",
    title=Words(ja="途切れた文", en="text that is cut off"),
    sentence=Words(
        ja="「{end}」で途切れているようです。続きを確かめてください。",
        en="It seems to be cut off at “{end}”. Look up how it goes on.",
    ),
    on=WORDED,
    among=_ending_oddly,
    find=_cut_off,
)

WIDTHS_MIXED: Final = Check(
    code="W103",
    name="widths-mixed",
    severity=Severity.HINT,
    category="wording",
    title=Words(ja="全角と半角の混在", en="signs of both widths"),
    sentence=Words(
        ja="「{part}」に全角と半角が混ざっているか、半角カナがあります。そろえてください。",
        en="“{part}” mixes wide and narrow signs. Write them in one width.",
    ),
    on=WORDED,
    among=_of_other_width,
    find=_mixed,
    fix=fix_text(with_one_width),
)

SPACES_STRAY: Final = Check(
    code="W104",
    name="spaces-stray",
    severity=Severity.HINT,
    category="wording",
    title=Words(ja="余分な空白", en="stray spaces"),
    sentence=Words(
        ja="「{part}」に余分な空白があります。",
        en="There is a stray space in “{part}”.",
    ),
    on=WORDED,
    among=_with_spaces,
    find=_spaced,
    fix=fix_text(without_stray_spaces),
)

WORD_DOUBLED: Final = Check(
    code="W105",
    name="word-doubled",
    category="wording",
    title=Words(ja="語の重複", en="a word stands twice in a row"),
    sentence=Words(
        ja="「{part}」は同じ語の繰り返しではありませんか。",
        en="“{part}” says one word twice.",
    ),
    on=WORDED,
    among=_with_doubles,
    find=_doubled,
    fix=fix_text(without_doubled_words),
)

WORDING: Final = (
    BRACKETS_UNBALANCED,
    TEXT_CUT_OFF,
    WIDTHS_MIXED,
    SPACES_STRAY,
    WORD_DOUBLED,
)
