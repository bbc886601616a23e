"""
An assessment as an outline: the figures, each question's rating and why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from civicplan.base.periods import Period
from civicplan.base.printed_periods import print_period
from civicplan.model.targets import Aim
from civicplan.rules.answers import Answer, Assessment, Judgement
from civicplan.rules.expressions import Named
from civicplan.rules.printing import printed_quantity
from civicplan.rules.rollups import Rollup
from civicplan.rules.schemes import Scheme
from civicplan.rules.sentences import voice_in
from civicplan.rules.shown import shown_in_words
from civicplan.rules.tables import label_in
from civicplan.rules.tallies import given
from civicplan.rules.vocabulary import (
    colon,
    comma,
    in_brackets,
    quantity_in_words,
    word,
)
from civicplan.rules.wording import aim_in_words, figure_in_words
from civicplan.views.indicators import title_of
from civicplan.views.outlines import Fact, Outline
from civicplan.views.widths import padded, width_of


__all__ = [
    "asked_now",
    "assessment_outline",
    "colour_of",
    "counts_in_words",
    "figures_in_words",
    "gives_only_rates",
    "judgement_row",
    "question_in_words",
    "rate_rows",
    "rating_beside_first",
    "rating_in_words",
    "rating_row",
    "rating_rows",
    "reason_in_words",
]

# A rating takes so many columns at most before the reasons stop standing in line.
_COLUMN = 16
_SCORE = "score"


def question_in_words(scheme: Scheme, question: str, language: str) -> str:
    """
    A question as it is printed.

    Args:
        scheme: That asks it.
        question: Its id, such as `"pace"`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"最終目標に向けて順調か"`; where a scheme asks only one and has no
        words for it, `"評価"`.
    """
    asks = scheme.question(question).asks
    return label_in(asks, language, word(question, language))


def gives_only_rates(scheme: Scheme) -> bool:
    """
    Whether a scheme prints quantities and gives neither ratings nor scores.
    """
    return not any(question.cases for question in scheme.questions)


def rating_in_words(answer: Answer | Rollup, language: str) -> str:
    """
    A rating as it is printed.

    Args:
        answer: An answer or a roll-up.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"未達成（改善）"`; the score where there is only that, or `—`.
    """
    if answer.rating is not None:
        return answer.rating.label(language)
    if answer.score is None:
        return "—"
    for each in answer.shown_in(language):
        if each.name == _SCORE:
            return each.printed
    return printed_quantity(Named(name=_SCORE), answer.score, language=language)


def reason_in_words(answer: Answer | Rollup, language: str) -> str:
    """
    Why it is rated so, without the rating, which stands beside it.

    Args:
        answer: An answer, or a roll-up: then how often each rating was given, and
            what else the scheme prints with the level.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"中間目標 4,400件に対し実績 3,447件（2010年）"`.
    """
    if isinstance(answer, Rollup):
        counts = counts_in_words(answer.scheme, answer.counts, language)
        shown = tuple(each for each in answer.shown_in(language) if each.name != _SCORE)
        return comma(language).join(
            filter(None, (counts, shown_in_words(shown, language)))
        )
    because = answer.because(language)
    label = rating_in_words(answer, language)
    between = colon(language)
    return because.removesuffix(f"{between}{label}").removeprefix(f"{label}{between}")


def counts_in_words(scheme: Scheme, counts: Mapping[str, int], language: str) -> str:
    """
    How often each rating was given, best first, then those off the scale, and how many
    have none.

    Args:
        scheme: Whose ratings they are.
        counts: As `counts_of` counts.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"達成 3件、未達成 1件、判定できない 1件"`; of a scheme that only prints
        rates, nothing.
    """
    if gives_only_rates(scheme):
        return ""
    off = [(each.label(language), counts[each.id]) for each in scheme.unrated]
    left = counts["unrated"] - sum(count for _, count in off)
    # Unrated are those off the scale too; of these the scheme says nothing at all.
    off.append((word("unrated", language), left))
    found = given(scheme, counts, language) + [each for each in off if each[1]]
    return voice_in(language).counted(found, [])


def asked_now(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """
    The answers about the targets as they stand; where a scheme looks only at those
    first set, about these.

    Args:
        answers: Of one indicator.

    Returns:
        One answer for each question.
    """
    latest = tuple(each for each in answers if each.edition == "latest")
    return latest or answers


def figures_in_words(assessment: Assessment, language: str) -> tuple[str, str, str]:
    """
    Baseline, actual and targets, as one line of a council paper has them.

    Args:
        assessment: The assessment.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Three texts, such as `"4,833件"`, `"3,447件（2010年）"` and
        `"2011年度 4,400件、2016年度 3,300件（当初 4,100件）"`; `—` where there is none.
    """
    unit = assessment.indicator.unit
    answers = {each.edition: each.figures for each in assessment.answers}
    figures = answers.get("latest") or next(iter(answers.values()))
    first = answers.get("first", figures)
    observed = (
        figure_in_words(each, unit, language, dated=True) if each else "—"
        for each in (figures.state.baseline, figures.observation)
    )
    stands, stood = (
        {target.period: target.aim for target in each.state.targets}
        for each in (figures, first)
    )
    compared = (figures.interim, figures.final, first.interim, first.final)
    targets = (
        _target(period, stands.get(period), stood.get(period), assessment, language)
        for period in sorted({target.period for target in compared if target})
    )
    baseline, actual = observed
    return baseline, actual, comma(language).join(targets) or "—"


def _target(
    period: Period,
    aim: Aim | None,
    first: Aim | None,
    assessment: Assessment,
    language: str,
) -> str:
    stands, stood = (
        aim_in_words(each, assessment.indicator, language) if each else "—"
        for each in (aim, first)
    )
    said = f"{print_period(period, language=language)} {stands}"
    if stands == stood:
        return said
    return said + in_brackets(f"{word('first', language)} {stood}", language)


def rating_rows(
    scheme: Scheme, answers: tuple[Answer, ...] | tuple[Rollup, ...], language: str
) -> Iterator[Fact]:
    """
    A row for each question: the rating and why.

    Another row follows where the targets as first set are answered otherwise.

    Args:
        scheme: That asks.
        answers: Of one indicator, or of one level.
        language: A BCP 47 tag, such as `"ja"`.

    Yields:
        Facts with two cells, coloured as the scheme says.
    """
    for question in scheme.questions:
        asked = {each.edition: each for each in answers if each.question == question.id}
        latest = asked.get("latest") or asked.get("first")
        first = asked.get("first")
        if latest is None:
            continue
        if not question.cases and isinstance(latest, Answer):
            yield from rate_rows(answers, language)
            continue
        label = question_in_words(scheme, question.id, language)
        yield rating_row(label, latest, language)
        if first is not None and _told(first, language) != _told(latest, language):
            yield rating_row(f"  {word('with the first', language)}", first, language)


def _told(answer: Answer | Rollup, language: str) -> tuple[str, str]:
    return rating_in_words(answer, language), reason_in_words(answer, language)


def rating_row(label: str, answer: Answer | Rollup, language: str) -> Fact:
    """
    A rating and why, in a row.

    Args:
        label: What was asked.
        answer: An answer or a roll-up.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        A fact with two cells; with one where there are only quantities, or no rating.
    """
    rating, reason = _told(answer, language)
    if answer.rating is None and answer.score is None:
        return Fact(label=label, cells=(reason,))
    scheme = answer.scheme
    every = (*scheme.ratings, *scheme.unrated)
    widest = max((width_of(each.label(language)) for each in every), default=0)
    rating = padded(rating, min(widest, _COLUMN))
    return Fact(label=label, cells=(rating, reason), colours=(colour_of(answer),))


def rate_rows(
    answers: tuple[Answer, ...] | tuple[Rollup, ...], language: str
) -> Iterator[Fact]:
    """
    A row for each quantity that a scheme prints which gives no ratings.

    Args:
        answers: Of one indicator.
        language: A BCP 47 tag, such as `"ja"`.

    Yields:
        Facts with one cell: the quantity as printed, and where the targets as first
        set give another, that too.
    """
    printed = {
        each.edition: {shown.name: shown.printed for shown in each.shown_in(language)}
        for each in answers
    }
    latest = printed.get("latest") or printed["first"]
    for name, said in latest.items():
        first = printed.get("first", latest)[name]
        at_first = in_brackets(f"{word('first', language)} {first}", language)
        beside = "" if first == said else at_first
        yield Fact(label=quantity_in_words(name, language), cells=(said + beside,))


def rating_beside_first(
    answers: tuple[Answer, ...] | tuple[Rollup, ...], question: str, language: str
) -> str:
    """
    A rating, and the one that the targets as first set would give where it differs.

    Args:
        answers: Of one indicator, or of one level.
        question: The question's id.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"順調（当初 達成）"`; nothing where there is no such answer.
    """
    told = {
        each.edition: rating_in_words(each, language)
        for each in answers
        if each.question == question
    }
    first, latest = told.get("first", ""), told.get("latest", "")
    if not first or not latest or first == latest:
        return latest or first
    return latest + in_brackets(f"{word('first', language)} {first}", language)


def colour_of(answer: Answer | Rollup) -> str:
    """
    The colour of a rating, as the scheme names it; nothing where it has none.
    """
    return answer.rating.colour if answer.rating else ""


def assessment_outline(
    assessment: Assessment, *, language: str, title: str = ""
) -> Outline:
    """
    An indicator with its figures, what was asked of them, and why it is rated so.

    Args:
        assessment: The assessment.
        language: A BCP 47 tag, such as `"ja"`.
        title: Another title than its name and unit.

    Returns:
        The outline; its parts are the indicator's.
    """
    baseline, actual, targets = figures_in_words(assessment, language)
    figures = comma(language).join(
        f"{word(name, language)} {said}"
        for name, said in (("baseline", baseline), ("actual", actual))
    )
    facts = [
        Fact(text=f"{figures}{comma(language)}{word('targets', language)} {targets}")
    ]
    answers = assessment.answers
    now = asked_now(answers)[0]
    shown = shown_in_words(now.shown_in(language), language)
    if shown and now.rating is not None:
        facts.append(Fact(text=shown))
    facts += rating_rows(answers[0].scheme, answers, language)
    judgement = assessment.judgement
    if judgement is not None:
        facts.append(judgement_row(judgement, language))
    return Outline(
        title=title or title_of(assessment.indicator),
        address=assessment.address,
        facts=tuple(facts),
        parts=tuple(
            assessment_outline(part, language=language) for part in assessment.parts
        ),
    )


def judgement_row(judgement: Judgement, language: str) -> Fact:
    """
    What people said, beside what is computed.

    Args:
        judgement: Their rating.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        A fact with two cells.
    """
    by = in_brackets(judgement.by, language) if judgement.by else ""
    label = f"{word('judged', language)}{by}"
    return Fact(label=label, cells=(judgement.rating, judgement.reason))
