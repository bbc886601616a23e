"""
The words of a Japanese plan, counted once, without a dictionary.

A plan of some length is its own dictionary: what it writes often it writes rightly, and
what it writes once, one sign away from that, is probably a slip.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

from civicplan.rules.checks.lookalikes import LOOKALIKES, SOUNDS


__all__ = ["KANJI", "Vocabulary"]

KANJI: Final = "一-鿿々"
"""The kanji, as a range for patterns."""

_OFTEN: Final = 3
"""How often the right word must stand there to be taken for right."""

_LONG: Final = 5
"""Letters of katakana from which one letter more or less is hardly another word."""

_COMMON: Final = 10
"""Words in more than one of so many texts tell nothing of any one of them."""


class Vocabulary:
    """
    The words of a plan.

    A working value: it lives as long as one run of the checks.

    Args:
        texts: Every text of the plan.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._whole = "\n".join(self._texts)

    @cached_property
    def kana(self) -> Counter[str]:
        """
        How often each word in katakana stands there.
        """
        return Counter(re.findall(r"[ァ-ヴー]{3,}", self._whole))

    @cached_property
    def pairs(self) -> Counter[str]:
        """
        How often each two kanji stand beside each other.
        """
        found = re.findall(f"(?=([{KANJI}]{{2}}))", self._whole)
        return Counter(found)

    @cached_property
    def misread(self) -> Mapping[str, str]:
        """
        Words that are probably another one of the plan, by what they stand for.
        """
        found: dict[str, str] = {}
        for form, count in (*self.kana.items(), *self.pairs.items()):
            if count == 1 and (right := self._meant_by(form)):
                found[form] = right
        return found

    def _meant_by(self, word: str) -> str:
        near: set[str] = set()
        if re.match("[ァ-ヴー]", word):
            near |= self._alike.get(word.translate(SOUNDS), set())
            if len(word) >= _LONG:
                for key in _shorter(word):
                    near |= self._one_off.get(key, set())
            counts: Counter[str] = self.kana
        else:
            near |= self._looking_alike.get(word.translate(LOOKALIKES), set())
            counts = self.pairs
        near.discard(word)
        return max(near, key=lambda each: (counts[each], each), default="")

    @cached_property
    def _alike(self) -> Mapping[str, set[str]]:
        return _by(SOUNDS, self._frequent(self.kana))

    @cached_property
    def _looking_alike(self) -> Mapping[str, set[str]]:
        return _by(LOOKALIKES, self._frequent(self.pairs))

    @cached_property
    def _one_off(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for word in self._frequent(self.kana):
            if len(word) >= _LONG:
                for key in _shorter(word):
                    found.setdefault(key, set()).add(word)
        return found

    @staticmethod
    def _frequent(counts: Mapping[str, int]) -> list[str]:
        return [word for word, count in counts.items() if count >= _OFTEN]

    @cached_property
    def stems(self) -> Mapping[str, str]:
        """
        Words of kanji and hiragana, by what is left when their last sign is lost.

        Such as 生きがい by 生きが; only where the plan never goes on otherwise but for
        what is asked about.
        """
        counts = Counter(
            found[1]
            for found in re.finditer(
                f"(?=(?<![{KANJI}])([{KANJI}]+[ぁ-ん]{{2,3}}))", self._whole
            )
        )
        return {word[:-1]: word for word, count in counts.items() if count > 1}

    @cached_property
    def frames(self) -> Mapping[tuple[str, str], Counter[str]]:
        """
        What stands between two kanji in front and two behind, in runs of six.
        """
        found: dict[tuple[str, str], Counter[str]] = {}
        for run in re.findall(
            f"(?<![{KANJI}])[{KANJI}]{{6}}(?![{KANJI}])", self._whole
        ):
            found.setdefault((run[:2], run[4:]), Counter())[run[2:4]] += 1
        return found

    @cached_property
    def signs(self) -> Counter[str]:
        """
        How often each sign stands there.
        """
        return Counter(self._whole)

    @cached_property
    def beginnings(self) -> Mapping[str, str]:
        """
        Longer words in katakana by their beginnings that are no words of the plan.

        A beginning that the plan writes once is what is asked about, and no word yet.
        """
        return {
            word[:length]: word
            for word in self._frequent(self.kana)
            for length in range(3, len(word))
            if self.kana[word[:length]] <= 1
        }

    def forms(self, text: str) -> set[str]:
        """
        The words in katakana and the pairs of kanji of a text.

        Args:
            text: Any.
        """
        pairs = re.findall(f"(?=([{KANJI}]{{2}}))", text)
        return {*re.findall(r"[ァ-ヴー]{3,}", text), *pairs}

    @cached_property
    def unfamiliar(self) -> Mapping[str, str]:
        """
        Compounds of six kanji whose middle stands nowhere else, by the usual ones.

        Such as 地域退出活動 by 地域福祉活動; not where the middle is another word of
        the plan, or all its signs are known from elsewhere.
        """
        found: dict[str, str] = {}
        for (first, last), middles in self.frames.items():
            usual = [each for each, count in middles.items() if count > 1]
            for middle in middles if usual else ():
                is_known = all(self.signs[sign] > 1 for sign in middle)
                if self.pairs[middle] == 1 and not is_known:
                    found[f"{first}{middle}{last}"] = f"{first}{usual[0]}{last}"
        return found

    def telling(self, text: str) -> set[str]:
        """
        The pairs of signs by which a text can be told from others of the plan.

        Args:
            text: Any.

        Returns:
            Pairs that begin with a kanji or katakana, without those that stand in
            every tenth text.
        """
        return {pair for pair in _telling(text) if pair not in self._common}

    @cached_property
    def _common(self) -> frozenset[str]:
        counts: Counter[str] = Counter()
        for text in self._texts:
            counts.update(_telling(text))
        limit = max(len(self._texts) // _COMMON, 2)
        return frozenset(pair for pair, count in counts.items() if count > limit)


def _telling(text: str) -> set[str]:
    # Particles after a word are no part of it, but が may be: 障がい.
    return set(
        re.findall(
            f"(?=([{KANJI}][{KANJI}ァ-ヴーぁ-ん]|[ァ-ヴー]{{2}}))"
            "(?!.[をはのにとでもへや])",
            text,
        )
    )


def _by(
    table: Mapping[int, int] | Mapping[int, str], words: Iterable[str]
) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for word in words:
        found.setdefault(word.translate(table), set()).add(word)
    return found


def _shorter(word: str) -> set[str]:
    """
    The word, and it without one of its letters.
    """
    return {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}
