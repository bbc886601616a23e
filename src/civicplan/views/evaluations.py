"""
An evaluation as an outline: level by level, each indicator with its ratings and why.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from decimal import Decimal

import attrs

from civicplan.base.periods import Period
from civicplan.base.printed_amounts import print_amount
from civicplan.base.printed_periods import print_period
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.answers import Answer, Assessment
from civicplan.rules.directed import minds_direction
from civicplan.rules.evaluation import Evaluation
from civicplan.rules.reasons import Reason
from civicplan.rules.rollups import Rollup
from civicplan.rules.schemes import Scheme
from civicplan.rules.shown import shown_in_words
from civicplan.rules.tables import label_in
from civicplan.rules.tallies import counts_of
from civicplan.rules.vocabulary import colon, comma, in_brackets, is_japanese, word
from civicplan.views.assessments import (
    asked_now,
    assessment_outline,
    colour_of,
    counts_in_words,
    gives_only_rates,
    judgement_row,
    question_in_words,
    rate_rows,
    rating_beside_first,
    rating_in_words,
    rating_rows,
    reason_in_words,
)
from civicplan.views.branches import branches_of
from civicplan.views.outlines import Fact, Outline
from civicplan.views.plans import heading_of, reprint_title


__all__ = [
    "Level",
    "cover_of",
    "evaluation_outlines",
    "level_rows",
    "levels_of",
    "report_in_words",
    "rollups_of",
    "summary_of",
]

_MOST_NAMED = 5
_LEVELS = {
    "goal": ("目標", "goal"),
    "policy": ("政策", "policy"),
    "measure": ("施策", "measure"),
}
_UNTURNED = (
    "この評価方法は、少ないほどよい指標の向きを考慮しない",
    "This scheme does not take into account that fewer is better",
)
_EMPTY = (
    "この計画には指標のある{0}がないため、{0}への集計はない",
    "No {0} of this plan has indicators: nothing is rolled up to it",
)


def evaluation_outlines(
    evaluation: Evaluation, *, language: str = ""
) -> tuple[Outline, ...]:
    """
    The whole evaluation: what was asked, each level with its indicators, a summary.

    Args:
        evaluation: The evaluation.
        language: That of the words and reasons; the plan's own where it is empty.

    Returns:
        The outlines, in order.
    """
    language = language or evaluation.plan.language
    return (
        cover_of(evaluation, language),
        *(_level(each, evaluation, language) for each in levels_of(evaluation)),
        summary_of(evaluation, language),
    )


def cover_of(evaluation: Evaluation, language: str) -> Outline:
    """
    What was asked: which report, by which scheme, of which targets.

    Args:
        evaluation: The evaluation.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        The outline.
    """
    scheme, at = evaluation.scheme, evaluation.at
    report = report_in_words(at, language)
    title = label_in(scheme.title, language)
    named = f"{scheme.id} {scheme.version}"
    rows = {"report": report, "scheme": " ".join(filter(None, (named, title)))}
    if evaluation.edition:
        edition = evaluation.plan.edition(evaluation.edition)
        rows["targets of"] = " ".join(filter(None, (edition.id, edition.title)))
        if {"first", "latest"} <= {*scheme.use.editions}:
            differ = word("first where they differ", language)
            rows["targets of"] += in_brackets(differ, language)
    return Outline(
        title=evaluation.plan.title,
        address=evaluation.plan.id,
        heading=True,
        facts=tuple(
            Fact(label=word(name, language), cells=(said,))
            for name, said in rows.items()
        ),
    )


def report_in_words(at: Period, language: str) -> str:
    """
    The period of a report, by its era too where that is another way.

    Args:
        at: Such as `FY2011`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"2011年度（平成23年度）"`.
    """
    report = print_period(at, language=language)
    by_era = print_period(at, language=language, era=True)
    return report if by_era == report else report + in_brackets(by_era, language)


@attrs.frozen(kw_only=True)
class Level:
    """
    A goal, policy or measure in an evaluation, or the plan itself.

    Attributes:
        address: Such as `"2/2-3"`; nothing for the plan.
        title: Such as `"達成方針 2-③ 〈健康・安心・福祉力〉 その人らしく …"`.
        rollups: Its own ratings, if the scheme rolls up to it.
        indicators: Its own indicators and reprints: address, what is printed there,
            and its assessment.
    """

    address: str
    title: str
    rollups: tuple[Rollup, ...]
    indicators: tuple[tuple[str, Indicator | Reprint, Assessment], ...]


def levels_of(evaluation: Evaluation) -> Iterator[Level]:
    """
    Each level that has indicators, or a rating of its own.

    Args:
        evaluation: The evaluation.

    Yields:
        Levels in printed order, those above before those below; the plan last.
    """
    plan, rollups = evaluation.plan, rollups_of(evaluation)
    assessments = {each.indicator.id: each for each in evaluation}
    tree = branches_of(plan)
    for branch in (*itertools.chain.from_iterable(b.all() for b in tree.below), tree):
        inside = (branch,) if branch.section is None else branch.all()
        rolled = rollups.get(branch.address, ())
        if not rolled and not any(each.indicators for each in inside):
            continue
        title = plan.title
        if branch.section is not None:
            title = heading_of(plan, branch.section, branch.address)
        held = (
            (address, each, assessments.get(_id(each)))
            for address, each in branch.indicators
        )
        yield Level(
            address=branch.address,
            title=title,
            rollups=rolled,
            # One that was introduced after the edition asked for has no assessment.
            indicators=tuple((a, e, found) for a, e, found in held if found),
        )


def _id(each: Indicator | Reprint) -> str:
    return each.of if isinstance(each, Reprint) else each.id


def rollups_of(evaluation: Evaluation) -> dict[str, tuple[Rollup, ...]]:
    """
    The roll-ups of each level by its address, in the scheme's order.
    """
    found: dict[str, list[Rollup]] = {}
    for rollup in evaluation.rollups:
        found.setdefault(rollup.address, []).append(rollup)
    return {address: tuple(held) for address, held in found.items()}


def level_rows(level: Level, scheme: Scheme, language: str) -> tuple[Fact, ...]:
    """
    A level's own ratings, those that people gave last.

    Args:
        level: The level.
        scheme: That rolls up to it.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Facts with cells.
    """
    rows = tuple(rating_rows(scheme, level.rollups, language))
    judgement = level.rollups[0].judgement if level.rollups else None
    return (*rows, judgement_row(judgement, language)) if judgement else rows


def _level(level: Level, evaluation: Evaluation, language: str) -> Outline:
    scheme, plan = evaluation.scheme, evaluation.plan
    return Outline(
        title=level.title,
        address=level.address,
        heading=True,
        facts=level_rows(level, scheme, language),
        parts=tuple(
            assessment_outline(assessment, language=language)
            if isinstance(each, Indicator)
            else _reprint(plan, address, each, assessment, language)
            for address, each, assessment in level.indicators
        ),
    )


def _reprint(
    plan: Plan, address: str, each: Reprint, assessment: Assessment, language: str
) -> Outline:
    answers = asked_now(assessment.answers)
    if gives_only_rates(answers[0].scheme):
        rows = rate_rows(answers, language)
    else:
        rows = (
            Fact(
                label=question_in_words(answer.scheme, answer.question, language),
                cells=(rating_in_words(answer, language),),
                colours=(colour_of(answer),),
            )
            for answer in answers
        )
    title = reprint_title(plan, each, language)
    return Outline(title=title, address=address, facts=tuple(rows))


def summary_of(evaluation: Evaluation, language: str) -> Outline:
    """
    How often each rating was given, what is not rated and why, and what to know.

    Args:
        evaluation: The evaluation.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        The outline.
    """
    facts = [*_overview(evaluation, language), *_counts(evaluation, language)]
    unrated = tuple(_unrated(evaluation, language))
    if unrated:
        facts += (Fact(), Fact(label=word("unrated", language), items=unrated))
    notes = (*_empty_levels(evaluation, language), *_notes(evaluation, language))
    if notes:
        facts += (Fact(), Fact(label=word("notes", language), items=notes))
    whole = word("whole", language)
    count = print_amount(
        Decimal(len(evaluation)), word("indicators", language), language
    )
    title = f"{whole}{in_brackets(count, language)}"
    return Outline(title=title, heading=True, facts=tuple(facts))


def _overview(evaluation: Evaluation, language: str) -> Iterator[Fact]:
    plan, questions = evaluation.plan, evaluation.scheme.questions
    by_address = rollups_of(evaluation)
    if not by_address:
        return
    asked = tuple(
        question_in_words(evaluation.scheme, q.id, language) for q in questions
    )
    yield Fact(cells=asked, colours=("label",) * len(asked))
    for address, rollups in by_address.items():
        label = word("whole", language)
        if address:
            section = plan[address]
            code = section.code if isinstance(section, (Goal, Policy, Measure)) else ""
            label = " ".join(filter(None, (plan.level_of(address), code)))
        latest = {each.question: each for each in rollups if each.edition == "latest"}
        yield Fact(
            label=label,
            cells=tuple(_cell(rollups, each.id, language) for each in questions),
            colours=tuple(
                colour_of(latest[each.id]) if each.id in latest else ""
                for each in questions
            ),
        )
    yield Fact()


def _cell(rollups: tuple[Rollup, ...], question: str, language: str) -> str:
    """
    A level's rating; where the scheme gives it none, what people said or what it shows.
    """
    of = {each.edition: each for each in rollups if each.question == question}
    asked = of.get("latest") or of["first"]
    judged = asked.judgement
    if any(each.rating or each.score is not None for each in rollups):
        return rating_beside_first(rollups, question, language)
    if judged is not None:
        return f"{judged.rating}{in_brackets(word('judged', language), language)}"
    shown = shown_in_words(asked.shown_in(language), language)
    if not shown and asked.reason is Reason.TO_BE_JUDGED:
        return asked.reason.label(language)
    return shown or "—"


def _counts(evaluation: Evaluation, language: str) -> Iterator[Fact]:
    scheme = evaluation.scheme
    for question in scheme.questions:
        label = question_in_words(scheme, question.id, language)
        now = ""
        for edition in sorted(scheme.use.editions, reverse=True):
            answers = evaluation.answers(question.id, edition)
            said = counts_in_words(scheme, counts_of(scheme, answers), language)
            if said and said != now:
                yield Fact(label=label, cells=(said,))
            label, now = f"  {word('with the first', language)}", said


def _unrated(evaluation: Evaluation, language: str) -> Iterator[str]:
    if gives_only_rates(evaluation.scheme):
        return
    for assessment in evaluation:
        reasons = [
            _why_unrated(each, language)
            for each in asked_now(assessment.answers)
            if not each.rated and each.score is None
        ]
        if reasons:
            why = comma(language).join(dict.fromkeys(reasons))
            name = assessment.indicator.name
            yield f"{name}{in_brackets(why, language)}"


def _why_unrated(answer: Answer, language: str) -> str:
    if answer.rating is None and answer.reason is not None:
        return answer.reason.label(language)
    rating = rating_in_words(answer, language)
    return f"{rating}{colon(language)}{reason_in_words(answer, language)}"


def _empty_levels(evaluation: Evaluation, language: str) -> Iterator[str]:
    """
    The levels of which the scheme speaks and under which the plan has no indicator.
    """
    held = {each.level for each in evaluation.rollups if each.counts["all"]}
    english = not is_japanese(language)
    for rule in evaluation.scheme.rollups:
        if rule.level in _LEVELS and rule.level not in held:
            yield _EMPTY[english].format(_LEVELS[rule.level][english])


def _rated_the_wrong_way_round(evaluation: Evaluation) -> list[str]:
    """
    The indicators that should fall and are rated as if they should rise.
    """
    scheme = evaluation.scheme
    blind = {
        each.id
        for each in scheme.questions
        if each.cases and not minds_direction(scheme, each.id)
    }
    return [
        assessment.indicator.id
        for assessment in evaluation
        if any(
            answer.rated and answer.question in blind and answer.figures.sense == -1
            for answer in assessment.answers
        )
    ]


def _notes(evaluation: Evaluation, language: str) -> Iterator[str]:
    found: dict[str, list[str]] = {}
    turned = _UNTURNED[not is_japanese(language)]
    if ids := _rated_the_wrong_way_round(evaluation):
        found[turned] = ids
    for assessment in evaluation:
        notes = (each.notes(language) for each in asked_now(assessment.answers))
        for note in dict.fromkeys(itertools.chain.from_iterable(notes)):
            found.setdefault(note, []).append(assessment.indicator.id)
    for note, ids in found.items():
        told = comma(language).join(ids[:_MOST_NAMED])
        if len(ids) > _MOST_NAMED:
            count = Decimal(len(ids))
            told = print_amount(count, word("indicators", language), language)
        yield note.removesuffix("。").removesuffix(".") + in_brackets(told, language)
