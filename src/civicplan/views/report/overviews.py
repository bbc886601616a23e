"""
What a report shows first: how often each rating was given, in all and in each part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from civicplan.base._showing import as_written
from civicplan.model.policies import Goal, Policy
from civicplan.rules.evaluation import Evaluation
from civicplan.rules.rollups import Rollup
from civicplan.rules.schemes import Scheme
from civicplan.rules.tallies import counts_of
from civicplan.rules.vocabulary import word
from civicplan.views.assessments import gives_only_rates, question_in_words
from civicplan.views.evaluations import rollups_of
from civicplan.views.palettes import LIGHT, Tone
from civicplan.views.report.anchors import section_anchor
from civicplan.views.report.cards import Given, given_of


__all__ = ["Asked", "Share", "Standing", "asked_of", "standings_of"]


@attrs.frozen(kw_only=True, repr=False)
class Share:
    """
    How often a rating was given.

    Attributes:
        key: The rating's number among those of the scheme, by which filters know it.
        label: As printed, such as `"順調"`.
        tone: How it looks.
        count: How many indicators have it.
        before: How many have a better one, or stand before it.
    """

    __repr__ = as_written

    key: int
    label: str
    tone: Tone
    count: int
    before: int


@attrs.frozen(kw_only=True, repr=False)
class Asked:
    """
    A question, and how it was answered.

    Attributes:
        key: The question's number, by which filters know it.
        question: As printed.
        shares: Of each rating that was given, best first.
        every: How many indicators were asked about.
    """

    __repr__ = as_written

    key: int
    question: str
    shares: tuple[Share, ...]
    every: int


@attrs.frozen(kw_only=True, repr=False)
class Standing:
    """
    A row of the table of parts.

    Attributes:
        anchor: Of the part; nothing for the plan.
        level: What the city calls it, such as `"達成方針"`.
        code: Such as `"2-③"`.
        title: Its theme, or else its title; that of the plan is the word for the whole.
        given: Its ratings.
        shares: How often each rating was given under it, for each question.
    """

    __repr__ = as_written

    anchor: str
    level: str
    code: str
    title: str
    given: tuple[Given, ...]
    shares: tuple[tuple[Share, ...], ...]


def asked_of(evaluation: Evaluation, language: str) -> tuple[Asked, ...]:
    """
    How often each rating was given to the indicators of the plan.

    Args:
        evaluation: The evaluation.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        For each question that gives ratings.
    """
    scheme = evaluation.scheme
    if gives_only_rates(scheme):
        return ()
    edition = "latest" if "latest" in scheme.use.editions else "first"
    found = []
    for number, question in enumerate(scheme.questions):
        counts = counts_of(scheme, evaluation.answers(question.id, edition))
        found.append(
            Asked(
                key=number,
                question=question_in_words(scheme, question.id, language),
                shares=tuple(_shares(scheme, counts, language)),
                every=counts["all"],
            )
        )
    return tuple(found)


def _shares(
    scheme: Scheme, counts: Mapping[str, int], language: str
) -> Iterator[Share]:
    before = 0
    every = (*scheme.ratings, *scheme.unrated)
    for number, rating in enumerate(every):
        count = counts[rating.id]
        if count:
            tone = LIGHT.tone_of(scheme, rating)
            label = rating.label(language)
            yield Share(key=number, label=label, tone=tone, count=count, before=before)
        before += count
    # What has only a score, or nothing, is no less an indicator.
    left = counts["all"] - before
    if left:
        label = word("scores" if counts["unrated"] < left else "unrated", language)
        yield Share(key=-1, label=label, tone=LIGHT.unrated, count=left, before=before)


def standings_of(evaluation: Evaluation, language: str) -> tuple[Standing, ...]:
    """
    The parts of the plan that the scheme rates.

    Args:
        evaluation: The evaluation.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        In the order of the roll-ups; nothing where the scheme rolls up to no level.
    """
    return tuple(
        _standing(evaluation, address, rollups, language)
        for address, rollups in rollups_of(evaluation).items()
    )


def _standing(
    evaluation: Evaluation,
    address: str,
    rollups: tuple[Rollup, ...],
    language: str,
) -> Standing:
    plan, scheme = evaluation.plan, evaluation.scheme
    held = plan[address] if address else None
    latest = {each.question: each for each in rollups if each.edition == "latest"}
    first = {each.question: each for each in rollups}
    level = plan.level_of(address) if address else ""
    code = title = ""
    if held is None:
        title = word("whole", language)
    else:
        code = getattr(held, "code", "")
        theme = held.theme if isinstance(held, (Goal, Policy)) else ""
        title = theme or getattr(held, "title", "")
    return Standing(
        anchor=section_anchor(address) if address else "",
        level=level,
        code=code,
        title=title,
        given=given_of(scheme, rollups, language),
        shares=tuple(
            tuple(_shares(scheme, {**first, **latest}[each.id].counts, language))
            for each in scheme.questions
            if each.id in first
        ),
    )
