"""
The history of an indicator in sentences: what was decided, in which edition, and why.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

import attrs

from civicplan.base._showing import as_written
from civicplan.base.printed_periods import print_period
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.model.revisions import (
    PATH_REANCHORED,
    Revision,
)
from civicplan.rules.editions.change_words import ChangeWords, Stood
from civicplan.rules.neighbours import known_before
from civicplan.rules.vocabulary import colon, in_brackets, in_quotes, is_japanese


__all__ = ["Told", "history_of"]


@attrs.frozen(kw_only=True, repr=False)
class Told:
    """
    What one edition did to an indicator, in words.

    Attributes:
        edition: Its id, such as `"2012"`; nothing where a figure was corrected and
            nobody says in which.
        heading: The edition as people know it, such as `"改訂基本計画（2012）"`.
        changes: A sentence for each change.
        why: Sentences: the reason, and what the plan says beyond it.
        language: `"ja"` or `"en"`.
    """

    __repr__ = as_written

    edition: str
    heading: str
    changes: tuple[str, ...]
    why: tuple[str, ...] = ()
    language: str = "ja"

    @property
    def text(self) -> str:
        """
        The sentences, one after the other.
        """
        between = "" if self.language == "ja" else " "
        return between.join((*self.changes, *self.why))

    def __str__(self) -> str:
        """
        The edition and the sentences.
        """
        between = colon(self.language) if self.heading else ""
        return f"{self.heading}{between}{self.text}"


def history_of(
    indicator: Indicator, language: str, plan: Plan | None = None
) -> tuple[Told, ...]:
    """
    What was decided about an indicator, edition by edition.

    Every change of every decision is told, and every figure that was published again
    and is another one since; parts have histories of their own.

    Args:
        indicator: The indicator.
        language: A BCP 47 tag: Japanese is spoken for `"ja"`, English for any other.
        plan: The plan that it belongs to, for the titles and dates of editions and
            the names of other indicators.

    Returns:
        In the order of the editions; nothing where nothing was changed.

    Examples:
        >>> from civicplan.catalog.plans import plan
        >>> hiratsuka = plan("hiratsuka")
        >>> for told in history_of(hiratsuka.indicator("ikigai-members"), "en"):
        ...     print(told)
        2012: The target for FY2016 was raised from 2,000 人 to 2,200 人. This was \
because the actual passed the target. Note: “実績が28年度目標値を上回った”.
    """
    language = "ja" if is_japanese(language) else "en"
    teller = _Teller(indicator, language, plan)
    order = teller.order()
    placed: list[tuple[int, Told]] = []
    for told in teller.decisions():
        # Only a plan knows that editions run forward; decisions always do.
        before = placed[-1][0] if placed else 0
        placed.append((max(before, order[told.edition]), told))
    last = len(order)
    placed += [(order.get(each.edition, last), each) for each in teller.corrections()]
    # The sort is stable: decisions stand before the corrections of their edition.
    return tuple(told for _, told in sorted(placed, key=itemgetter(0)))


class _Teller:
    def __init__(self, indicator: Indicator, language: str, plan: Plan | None) -> None:
        self._indicator = indicator
        self._language = language
        self._plan = plan
        self._words = ChangeWords(language, plan)

    def order(self) -> dict[str, int]:
        """
        The place of each edition.
        """
        known = [each.id for each in self._plan.editions] if self._plan else []
        known += [each.edition for each in self._indicator.revisions]
        return {id_: place for place, id_ in enumerate(dict.fromkeys(known))}

    def decisions(self) -> Iterator[Told]:
        states = pairwise(self._indicator.history())
        for revision, (before, after) in zip(
            self._indicator.revisions, states, strict=True
        ):
            yield Told(
                edition=revision.edition,
                heading=self._heading(revision.edition),
                changes=tuple(self._changes(revision, before, after)),
                why=tuple(self._why(revision)),
                language=self._language,
            )

    def corrections(self) -> Iterator[Told]:
        indicator = self._indicator
        series = [("", indicator.unit, indicator.actuals)]
        series += [
            (each.name, each.unit or indicator.unit, each.actuals)
            for each in indicator.comparisons
        ]
        for name, unit, actuals in series:
            for before, after in pairwise(actuals):
                # Figures of one period stand together, the one that counts last.
                again = attrs.evolve(before, edition=after.edition)
                if before.period == after.period and again != after:
                    said = self._words.corrected(before, after, unit, name)
                    yield Told(
                        edition=after.edition,
                        heading=self._heading(after.edition),
                        changes=(self._words.sentence(said),),
                        language=self._language,
                    )

    def _changes(
        self, revision: Revision, before: Stood, after: Stood
    ) -> Iterator[str]:
        for change in revision.changes:
            yield self._words.sentence(self._words.change(change, before, after))

    def _why(self, revision: Revision) -> Iterator[str]:
        japanese, reason = self._language == "ja", revision.reason
        label = revision.why(self._language)
        if label != reason:
            said = f"{label}である" if japanese else f"This was because {label}"
            yield self._words.sentence(said)
        elif reason:
            said = f"理由：{reason}" if japanese else f"Reason: {reason}"
            yield self._words.sentence(said)
        if reason == PATH_REANCHORED:
            yield from self._anchor(revision.edition)
        if revision.note:
            # A city's own words are quoted as they stand, in whatever language.
            note = in_quotes(revision.note, self._language)
            yield self._words.sentence(f"備考{note}" if japanese else f"Note: {note}")

    def _anchor(self, edition: str) -> Iterator[str]:
        """
        The actual from which the path was drawn anew, where the plan tells it.
        """
        editions = self._plan.editions if self._plan else ()
        found = known_before(self._indicator.actuals, edition, editions)
        if found is not None:
            figure = self._words.figure(found, self._indicator.unit, dated=True)
            said = f"起点は実績の{figure}"
            if self._language != "ja":
                said = f"The path begins at the actual, {figure}"
            yield self._words.sentence(said)

    def _heading(self, edition: str) -> str:
        found = None
        for each in self._plan.editions if self._plan else ():
            if each.id == edition:
                found = each
        if found is None or not (found.title or found.adopted):
            return edition
        when = found.id
        if found.adopted is not None:
            when = print_period(found.adopted, language=self._language)
        return f"{found.title or found.id}{in_brackets(when, self._language)}"
