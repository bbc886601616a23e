"""
The remark (備考) that a plan prints beside an indicator's table, generated.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from civicplan.base.periods import Period
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.model.revisions import Retarget
from civicplan.rules.choices import counting
from civicplan.rules.editions.remark_words import (
    Decision,
    EnglishRemark,
    JapaneseRemark,
)
from civicplan.rules.vocabulary import is_japanese


__all__ = ["remark_of"]


def remark_of(
    indicator: Indicator, language: str, plan: Plan | None = None, *, era: bool = True
) -> str:
    """
    What is printed beside the table of an indicator, as Hiratsuka prints it.

    It tells when the figures were measured, where that is not the column that they
    stand in, and what the edition at hand decides and why.
    What a plan says beyond that stands in the notes of figures and decisions.

    Args:
        indicator: The indicator, as it stands in that edition.
        language: A BCP 47 tag: Japanese is spoken for `"ja"`, English for any other.
        plan: The plan that it belongs to, whose last edition is at hand; left out,
            the edition of the last decision is.
        era: Whether Japanese years are counted by era; an era is named once.

    Returns:
        Sentences; nothing where there is nothing to remark.

    Examples:
        >>> from civicplan.catalog.plans import plan
        >>> remark_of(plan("hiratsuka").indicator("mutual-support-felt"), "ja")
        '上記の実績値は平成23年8月のもの。'
        >>> remark_of(plan("hiratsuka").indicator("volunteers"), "en")
        'The actual above is as of 31 March 2011.'
    """
    japanese = is_japanese(language)
    remark = JapaneseRemark(plan, era=era) if japanese else EnglishRemark(plan)
    figures = counting(indicator.actuals)
    for figure in figures:
        if figure.measured is not None and figure.value is not None:
            column = figure.period if len(figures) > 1 else None
            remark.measured(figure.measured, column)
    for decision in _decisions(indicator, plan):
        remark.decided(decision)
    return ("" if japanese else " ").join(remark.told)


def _decisions(indicator: Indicator, plan: Plan | None) -> Iterator[Decision]:
    revisions = indicator.revisions
    if not revisions:
        return
    at_hand = revisions[-1].edition
    if plan is not None and plan.editions:
        at_hand = plan.editions[-1].id
    changed: set[Period] = set()
    states = pairwise(indicator.history())
    for revision, (before, after) in zip(revisions, states, strict=True):
        periods = {
            each.period for each in revision.changes if isinstance(each, Retarget)
        }
        if revision.edition == at_hand:
            first_set = changed.isdisjoint(periods)
            yield Decision(
                revision=revision, before=before, after=after, first_set=first_set
            )
        changed |= periods
