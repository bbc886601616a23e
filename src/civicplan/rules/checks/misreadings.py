"""
Checks of Japanese wording for what scanners and tired eyes misread.

There is no dictionary: a plan is compared with itself, and with what Japanese writing
allows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.lookalikes import KANA_OF_SIGN, SIGN_OF_KANA
from civicplan.rules.checks.overviews import Overview
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site
from civicplan.rules.checks.vocabularies import KANJI, SIX_KANJI, beginning
from civicplan.rules.checks.wording import WORDED


__all__ = ["MISREADINGS"]

# Of カ only what is no count: 3カ所, 数カ月.
_KANA_AMONG_KANJI: Final = (
    f"(?<=[{KANJI}])(?:[ロニハタエト]|カ(?![所国月年村町条寺件]))"
    f"(?=[{KANJI}]|$|[をはがのに])"
)
_KANJI_AMONG_KANA: Final = "(?<=[ァ-ヴー])[力口二八夕工卜](?=[ァ-ヴー])"
# つくり becomes づくり, くるみ ぐるみ only behind a noun that it makes one word with:
# never behind a particle. が before it is the rest of a longer noun.
_BOUND: Final = f"([{KANJI}]+[ぁ-ん]?[がをへ])(づくり|づけ|ぐるみ|だのみ|ばなれ)"


def _with_lookalikes(overview: Overview) -> frozenset[int]:
    if not overview.in_japanese:
        return frozenset()
    kana, kanji = "".join(SIGN_OF_KANA), "".join(KANA_OF_SIGN)
    return overview.suspects.holding(
        f"[{kana}](?<=[{KANJI}].)(?=[{KANJI}をはがのに]|$)", f"[{kanji}](?=[ァ-ヴー])"
    )


def _sign(_: Any, site: Site) -> Iterator[Found]:
    if not site.overview.in_japanese:
        return
    for at, text in site.texts:
        for pattern, table in _TABLES:
            found = re.search(pattern, text)
            if found:
                yield Found(
                    at=at,
                    data={
                        "sign": found[0],
                        "near": table[found[0]],
                        "part": text[max(found.start() - 3, 0) : found.end() + 3],
                    },
                )


_TABLES: Final = (
    (_KANA_AMONG_KANJI, SIGN_OF_KANA),
    (_KANJI_AMONG_KANA, KANA_OF_SIGN),
)


def _with_misread(overview: Overview) -> frozenset[int]:
    if not overview.in_japanese:
        return frozenset()
    return overview.suspects.holding(beginning(overview.vocabulary.misread))


def _misread(_: Any, site: Site) -> Iterator[Found]:
    if not site.overview.in_japanese:
        return
    vocabulary = site.overview.vocabulary
    misread = vocabulary.misread
    for at, text in site.texts:
        for word in vocabulary.forms(text):
            if word in misread:
                yield Found(at=at, data={"word": word, "near": misread[word]})


def _with_broken(overview: Overview) -> frozenset[int]:
    if not overview.in_japanese:
        return frozenset()
    return overview.suspects.holding(
        "[づぐだば](?<=[がをへ].)(?:くり|け|るみ|のみ|なれ)"
    )


def _broken(_: Any, site: Site) -> Iterator[Found]:
    if not site.overview.in_japanese:
        return
    for at, text in site.texts:
        found = re.search(_BOUND, text)
        if found:
            stem = found[1]
            whole = site.overview.vocabulary.stems.get(stem, "")
            data = {"word": f"{stem}{found[2]}", "near": f"{whole}{found[2]}"}
            yield Found(at=at, data=data, sentence=None if whole else _NO_NOUN)


_NO_NOUN: Final = Words(
    ja="「{word}」は語の途中の文字が抜けていませんか。",
    en="In “{word}” a sign within the word seems to be missing.",
)


def _with_unfamiliar(overview: Overview) -> frozenset[int]:
    if not overview.in_japanese:
        return frozenset()
    return overview.suspects.holding(beginning(overview.vocabulary.unfamiliar))


def _unfamiliar(_: Any, site: Site) -> Iterator[Found]:
    if not site.overview.in_japanese:
        return
    vocabulary = site.overview.vocabulary
    unfamiliar = vocabulary.unfamiliar
    for at, text in site.texts:
        for run in re.findall(SIX_KANJI, text):
            if run in unfamiliar:
                yield Found(at=at, data={"word": run, "usual": unfamiliar[run]})


SIGN_MISREAD: Final = Check(
    code="W201",
    name="sign-misread",
    category="wording",
    title=Words(
        ja="形の似た文字の取り違え", en="a sign taken for one that looks like it"
    ),
    sentence=Words(
        ja="「{part}」の「{sign}」は、形の似た「{near}」ではありませんか。",
        en="In “{part}” the sign {sign} seems to be {near}, which looks like it.",
    ),
    on=WORDED,
    among=_with_lookalikes,
    find=_sign,
)

WORD_MISREAD: Final = Check(
    code="W202",
    name="word-misread",
    category="wording",
    title=Words(ja="よく出る語に似た誤記", en="a word nearly like a frequent one"),
    sentence=Words(
        ja="「{word}」はここにしかありません。この計画によく出る「{near}」ではありませんか。",
        en="{word} stands only here. Is {near} meant, which the plan often says?",
    ),
    on=WORDED,
    among=_with_misread,
    find=_misread,
)

WORD_BROKEN: Final = Check(
    code="W203",
    name="word-broken",
    category="wording",
    title=Words(ja="文字の抜けた語", en="a word that has lost a sign"),
    sentence=Words(
        ja="「{word}」は「{near}」の文字が抜けたものではありませんか。",
        en="“{word}” seems to have lost a sign. Is {near} meant?",
    ),
    on=WORDED,
    among=_with_broken,
    find=_broken,
)

WORD_UNFAMILIAR: Final = Check(
    code="W204",
    name="word-unfamiliar",
    severity=Severity.HINT,
    category="wording",
    title=Words(
        ja="見慣れない語", en="a word found nowhere else, where another usually stands"
    ),
    sentence=Words(
        ja="「{word}」の中の語はこの計画のここにしかありません。"
        "他では「{usual}」と書かれています。読み直してください。",
        en="A word within {word} stands nowhere else in the plan, which says {usual} "
        "elsewhere. Read it again.",
    ),
    on=WORDED,
    among=_with_unfamiliar,
    find=_unfamiliar,
)

MISREADINGS: Final = (SIGN_MISREAD, WORD_MISREAD, WORD_BROKEN, WORD_UNFAMILIAR)
