"""
An evaluation, or a part of it, as a notebook shows it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from civicplan.model.policies import Goal, Policy
from civicplan.rules.answers import Answer, Assessment
from civicplan.rules.evaluation import Evaluation
from civicplan.rules.rollups import Rollup
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import label_in
from civicplan.rules.tallies import counts_of
from civicplan.rules.vocabulary import colon, comma, quantity_in_words, word
from civicplan.views.assessments import (
    asked_now,
    counts_in_words,
    figures_in_words,
    gives_only_rates,
    question_in_words,
    rate_rows,
    reason_in_words,
)
from civicplan.views.evaluations import report_in_words, rollups_of
from civicplan.views.indicators import title_of
from civicplan.views.markup import Markup
from civicplan.views.notebooks.plans import spoken_in
from civicplan.views.notebooks.sheets import (
    chip,
    chip_beside_first,
    line,
    sheet,
    table,
)


__all__ = ["assessment_sheet", "evaluation_sheet", "rollup_sheet"]


def evaluation_sheet(evaluation: Evaluation) -> str:
    """
    An evaluation: which report by which scheme, its counts, levels and indicators.

    Args:
        evaluation: Any evaluation.

    Returns:
        HTML.
    """
    plan, scheme = evaluation.plan, evaluation.scheme
    language = plan.language
    rule = " ".join((scheme.id, scheme.version, label_in(scheme.title, language)))
    rolled = rollups_of(evaluation)
    levels = ((_level(evaluation, a), *_rated(r, language)) for a, r in rolled.items())
    names = (word(name, language) for name in ("indicators", "actual", "targets"))
    rows = (_row(each, language) for each in evaluation)
    asked = _asked(scheme, language)
    return sheet(
        plan.title,
        line(_label("report", language), report_in_words(evaluation.at, language)),
        line(_label("scheme", language), rule),
        *_counts(evaluation, language),
        table(levels, total=len(rolled), language=language, header=("", *asked)),
        table(
            rows,
            total=len(evaluation),
            language=language,
            header=(*names, *asked),
        ),
        language=language,
        address=plan.id,
    )


def _level(evaluation: Evaluation, address: str) -> str:
    plan = evaluation.plan
    if not address:
        return word("whole", plan.language)
    section: Any = plan[address]
    title = section.title if isinstance(section, (Goal, Policy)) else ""
    return " ".join(filter(None, (plan.level_of(address), section.code, title)))


def _rated(rollups: tuple[Rollup, ...], language: str) -> Iterator[Markup]:
    for question in rollups[0].scheme.questions:
        yield chip_beside_first(rollups, question.id, language)


def _counts(evaluation: Evaluation, language: str) -> Iterator[Markup]:
    scheme = evaluation.scheme
    for question in scheme.questions:
        edition = "latest" if "latest" in scheme.use.editions else "first"
        answers = evaluation.answers(question.id, edition)
        said = counts_in_words(scheme, counts_of(scheme, answers), language)
        asked = question_in_words(scheme, question.id, language)
        yield line(asked + colon(language), said) if said else Markup()


def _label(name: str, language: str) -> str:
    return word(name, language) + colon(language)


def _asked(scheme: Scheme, language: str) -> tuple[str, ...]:
    if gives_only_rates(scheme):
        return tuple(quantity_in_words(each.name, language) for each in scheme.shows)
    return tuple(
        question_in_words(scheme, each.id, language) for each in scheme.questions
    )


def _row(assessment: Assessment, language: str) -> tuple[str, ...]:
    _, actual, targets = figures_in_words(assessment, language)
    rated = _answered(assessment.answers, language)
    return (title_of(assessment.indicator), actual, targets, *rated)


def _answered(answers: tuple[Answer, ...], language: str) -> Iterator[str]:
    scheme = answers[0].scheme
    if gives_only_rates(scheme):
        yield from (fact.cells[0] for fact in rate_rows(answers, language))
        return
    for question in scheme.questions:
        yield chip_beside_first(answers, question.id, language)


def assessment_sheet(assessment: Assessment) -> str:
    """
    What a scheme says of an indicator: its figures, each rating and why.

    Args:
        assessment: Any assessment.

    Returns:
        HTML.
    """
    indicator = assessment.indicator
    language = spoken_in(indicator.name)
    figures = zip(
        ("baseline", "actual", "targets"),
        figures_in_words(assessment, language),
        strict=True,
    )
    rows = [*_why(assessment.answers, language)]
    parts = [
        (title_of(each.indicator), *_answered(each.answers, language))
        for each in assessment.parts
    ]
    judged = assessment.judgement
    return sheet(
        title_of(indicator),
        line(
            comma(language).join(f"{word(n, language)} {said}" for n, said in figures)
        ),
        table(rows, total=len(rows), language=language),
        table(parts, total=len(parts), language=language),
        line(_label("judged", language), judged.rating, judged.reason)
        if judged
        else "",
        language=language,
        address=assessment.address or indicator.id,
    )


def _why(answers: tuple[Answer, ...], language: str) -> Iterator[tuple[str, ...]]:
    scheme = answers[0].scheme
    if gives_only_rates(scheme):
        yield from ((each.label, *each.cells) for each in rate_rows(answers, language))
        return
    for each in asked_now(answers):
        asked = question_in_words(scheme, each.question, language)
        yield asked, chip(each, language), reason_in_words(each, language)


def rollup_sheet(rollup: Rollup) -> str:
    """
    How a level stands: its rating, and how the indicators under it are rated.

    Args:
        rollup: Any roll-up.

    Returns:
        HTML.
    """
    language, judged = rollup.language, rollup.judgement
    return sheet(
        question_in_words(rollup.scheme, rollup.question, language),
        line(chip(rollup, language), reason_in_words(rollup, language)),
        line(_label("judged", language), judged.rating, judged.reason)
        if judged
        else "",
        language=language,
        address=rollup.address,
    )
