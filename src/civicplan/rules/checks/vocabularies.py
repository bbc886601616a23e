"""
The words of a Japanese plan, counted once, without a dictionary.

A plan of some length is its own dictionary: what it writes often it writes rightly, and
what it writes once, one sign away from that, is probably a slip.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from civicplan.rules.checks.lookalikes import LOOKALIKES, SOUNDS


__all__ = ["KANJI", "SIX_KANJI", "Vocabulary", "beginning"]

KANJI: Final = "一-鿿々"
"""The kanji, as a range for patterns."""

SIX_KANJI: Final = f"(?<![{KANJI}])[{KANJI}]{{6}}(?![{KANJI}])"
"""A pattern of compounds of six kanji."""

# All hiragana but をはのにとでもへや: these particles are no part of the word before
# them, while が may be: 障がい.
_NO_PARTICLE: Final = "ぁ-てどなぬねば-ぷべ-めゃゅ-ゑん"
_TELLING: Final = f"(?=([{KANJI}][{KANJI}ァ-ヴー{_NO_PARTICLE}]|[ァ-ヴー]{{2}}))"

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
        How often each two kanji stand beside each other of which one has a lookalike.
        """
        signs = "".join(map(chr, LOOKALIKES))
        before = re.findall(f"([{signs}])(?=([{KANJI}]))", self._whole)
        # Two that both have one are found from the first of them already.
        behind = re.findall(f"([{signs}])(?<=([{KANJI}]).)", self._whole)
        known = frozenset(signs)
        counts = Counter(map("".join, before))
        counts.update(one + two for two, one in behind if one not in known)
        return counts

    @cached_property
    def misread(self) -> Mapping[str, str]:
        """
        Words that are probably another one of the plan, by what they stand for.
        """
        found: dict[str, str] = {}
        longer = [word for word in self._frequent(self.kana) if len(word) >= _LONG]
        one_off = _grouped((key, word) for word in longer for key in _shorter(word))
        for counts, table in ((self.kana, SOUNDS), (self.pairs, LOOKALIKES)):
            alike = _grouped(_by_form(self._frequent(counts), table))
            once = [word for word, count in counts.items() if count == 1]
            for form, word in _by_form(once, table):
                near = alike.get(form, set())
                if len(word) >= _LONG:
                    near = near.union(*(one_off.get(e, ()) for e in _shorter(word)))
                if near:
                    found[word] = max(near, key=lambda each: (counts[each], each))
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
            re.findall(f"(?<![{KANJI}])[{KANJI}]+[ぁ-ん]{{2,3}}", self._whole)
        )
        return {word[:-1]: word for word, count in counts.items() if count > 1}

    @cached_property
    def frames(self) -> Mapping[tuple[str, str], Counter[str]]:
        """
        What stands between two kanji in front and two behind, in runs of six.
        """
        found: dict[tuple[str, str], Counter[str]] = {}
        for run in re.findall(SIX_KANJI, self._whole):
            found.setdefault((run[:2], run[4:]), Counter())[run[2:4]] += 1
        return found

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
        found: dict[str, tuple[str, str]] = {}
        for (first, last), middles in self.frames.items():
            usual = [each for each, count in middles.items() if count > 1]
            for middle in middles if usual else ():
                run, other = (f"{first}{each}{last}" for each in (middle, usual[0]))
                found[run] = middle, other
        asked = {middle for middle, _ in found.values()}
        if not asked:
            return {}
        pairs = Counter(re.findall(f"(?=({beginning(asked)}))", self._whole))
        signs = Counter(re.findall(f"[{''.join(asked)}]", self._whole))
        return {
            run: other
            for run, (middle, other) in found.items()
            if pairs[middle] == 1 and any(signs[sign] == 1 for sign in middle)
        }

    def telling(self, text: str) -> set[str]:
        """
        The pairs of signs by which a text can be told from others of the plan.

        Args:
            text: Any.

        Returns:
            Pairs that begin with a kanji or katakana, without those that stand in
            every tenth text.
        """
        return {*re.findall(_TELLING, text)} - self._common

    @cached_property
    def _common(self) -> frozenset[str]:
        limit = max(len(self._texts) // _COMMON, 2)
        # No pair stands in more texts than it stands in all.
        counts = Counter(re.findall(_TELLING, self._whole))
        often = [pair for pair, count in counts.items() if count > limit]
        return frozenset(
            pair for pair in often if sum(pair in text for text in self._texts) > limit
        )


def beginning(words: Collection[str]) -> str:
    """
    A pattern of the signs with which one of some words may begin.

    Args:
        words: Each of two signs or more.

    Returns:
        Such as `"[生地][域き]"`, as long as the shortest of them; one that is never
        found where there are no words.
    """
    # No word is empty, so that an empty pattern means that there is none.
    signs = (sorted(set(each)) for each in zip(*words, strict=False))
    return "".join(f"[{re.escape(''.join(each))}]" for each in signs) or "(?!)"


def _by_form(
    words: Sequence[str], table: Mapping[int, int] | Mapping[int, str]
) -> Iterator[tuple[str, str]]:
    """
    Words, each after what it looks or sounds like.
    """
    # Translating all at once takes a fraction of what it takes word by word.
    forms = "\n".join(words).translate(table).split("\n") if words else ()
    return zip(forms, words, strict=True)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key, word in pairs:
        found.setdefault(key, set()).add(word)
    return found


def _shorter(word: str) -> set[str]:
    """
    The word, and it without one of its letters.
    """
    return {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}
