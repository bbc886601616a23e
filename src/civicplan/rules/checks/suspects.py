"""
The texts of a plan read as one, to find the few parts at which a check has to look.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain
from typing import Any

from civicplan.rules.checks.texts import texts_of


__all__ = ["Suspects"]


class Suspects:
    """
    Which parts of a plan may hold what a check of wording looks for.

    Nearly all texts hold nothing of it, and asking each of them takes far longer than
    looking through all at once.
    A working value: it lives as long as one run of the checks.

    Args:
        parts: The plan and every part of it.

    Attributes:
        texts: Every text of the plan, part by part.
    """

    def __init__(self, parts: Iterable[Any]) -> None:
        texts: list[str] = []
        self._parts: list[int] = []
        self._firsts: list[int] = []
        self._places: dict[int, int] = {}
        for part in parts:
            said = texts_of(part)
            if said:
                self._places[id(part)] = len(self._parts)
                self._parts.append(id(part))
                self._firsts.append(len(texts))
                texts += [text for _, text in said]
        self._firsts.append(len(texts))
        self.texts = tuple(texts)
        self._whole = "\n".join(texts)
        ends = accumulate((len(text) + 1 for text in texts), initial=0)
        starts = tuple(ends)
        self._starts = [starts[first] for first in self._firsts]

    def texts_of(self, part: Any) -> tuple[str, ...]:
        """
        What a part says in words, without its places.

        Args:
            part: One of those given.
        """
        place = self._places.get(id(part))
        if place is None:
            return ()
        return self.texts[self._firsts[place] : self._firsts[place + 1]]

    def holding(self, *patterns: str) -> frozenset[int]:
        """
        The parts, by `id`, in whose texts one of some patterns may be found.

        Args:
            *patterns: Regular expressions, in which `$` is also the end of a line;
                fast where they begin with one sign, or with one of some.

        Returns:
            All in which one is found, and perhaps others.
        """
        return frozenset(chain.from_iterable(map(self._search, patterns)))

    def _search(self, pattern: str) -> Iterator[int]:
        search = re.compile(pattern, re.MULTILINE).search
        starts, place = self._starts, 0
        while match := search(self._whole, place):
            part = bisect_right(starts, match.start()) - 1
            yield self._parts[part]
            # What is found may reach into the next part, which may hold one too.
            place = starts[part + 1]
