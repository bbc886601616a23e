"""
What a report shows of one indicator.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

import attrs

from civicplan.base._showing import as_written
from civicplan.base.periods import Period
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.answers import Answer, Assessment
from civicplan.rules.editions.histories import history_of
from civicplan.rules.rollups import Rollup
from civicplan.rules.schemes import Scheme
from civicplan.rules.shown import shown_in_words
from civicplan.rules.vocabulary import comma, in_brackets, word
from civicplan.views.assessments import (
    asked_now,
    question_in_words,
    rate_rows,
    rating_in_words,
    reason_in_words,
)
from civicplan.views.palettes import LIGHT, Tone
from civicplan.views.report.anchors import indicator_anchor
from civicplan.views.report.drawings import drawing_of, undrawn_in
from civicplan.views.report.labels import LABELS
from civicplan.views.trajectories import Dot, Trajectory, reported, trajectory


__all__ = ["Card", "Given", "Group", "Row", "card_of", "given_of", "plain_card"]

_SIGNS = {Direction.INCREASE: "↑", Direction.DECREASE: "↓", Direction.MAINTAIN: "→"}


@attrs.frozen(kw_only=True, repr=False)
class Row:
    """
    A line of the table beside a chart.

    Attributes:
        when: Such as `"2016年度"`; nothing where the plan gives no date.
        said: Such as `"3,300件"`.
        stood: Whether it was replaced by a revision.
        late: Whether it is of a time after the report.
    """

    __repr__ = as_written

    when: str
    said: str
    stood: bool = False
    late: bool = False


@attrs.frozen(kw_only=True, repr=False)
class Group:
    """
    Lines of the table that have one name.

    Attributes:
        label: Such as `"目標"`.
        rows: At least one.
    """

    __repr__ = as_written

    label: str
    rows: tuple[Row, ...]


@attrs.frozen(kw_only=True, repr=False)
class Given:
    """
    A rating with its reason.

    Attributes:
        question: What was asked, such as `"最終目標に向けて順調か"`.
        rating: Such as `"順調"`; a score, or `—`.
        tone: How it looks: its name in the style sheet, and its sign.
        why: Such as `"期待値 4,258件に対し実績 3,447件（2010年）"`.
        first: The same with the targets first set, where that is answered otherwise.
    """

    __repr__ = as_written

    question: str
    rating: str
    tone: Tone
    why: str
    first: Given | None = None


@attrs.frozen(kw_only=True, repr=False)
class Card:
    """
    What a report shows of one indicator.

    Attributes:
        anchor: Where it can be reached.
        indicator: As it stands.
        sign: An arrow for its direction, such as `"↓"`.
        direction: In words.
        chart: As SVG; nothing where there is no number.
        undrawn: What the chart cannot show, in words.
        groups: The table of its figures.
        given: Its ratings.
        shown: The quantities that the scheme prints, in a line.
        judged: What people said, in a line.
        history: What revisions did, a text for each edition.
        notes: What a reader should know of the ratings.
        facts: Label and text of what else the plan says.
        keys: Question and rating by their numbers, such as `"0-1 1-0"`; for filters.
        parts: The cards of its parts.
        later: Whether it was introduced after the edition asked, and so is not rated.
    """

    __repr__ = as_written

    anchor: str
    indicator: Indicator
    sign: str = ""
    direction: str = ""
    chart: str = ""
    undrawn: str = ""
    groups: tuple[Group, ...] = ()
    given: tuple[Given, ...] = ()
    shown: str = ""
    judged: str = ""
    history: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    keys: str = ""
    parts: tuple[Card, ...] = ()
    later: bool = False


def plain_card(indicator: Indicator) -> Card:
    """
    The card of an indicator that was introduced after the edition asked.

    Args:
        indicator: The indicator.

    Returns:
        Its name only; its parts as well.
    """
    return Card(
        anchor=indicator_anchor(indicator.id),
        indicator=indicator,
        parts=tuple(plain_card(part) for part in indicator.parts),
        later=True,
    )


def card_of(
    assessment: Assessment, plan: Plan, *, edition: str | None, language: str
) -> Card:
    """
    The card of an indicator.

    Args:
        assessment: What a scheme says of it.
        plan: That it stands in.
        edition: The edition whose targets stand; none for the last.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        All that the report shows of it.
    """
    indicator = assessment.indicator
    use = assessment.answers[0].scheme.use
    drawn = trajectory(indicator, plan, edition=edition, use=use, language=language)
    return _card(assessment, drawn, plan, language)


def _card(assessment: Assessment, drawn: Trajectory, plan: Plan, language: str) -> Card:
    indicator, answers = assessment.indicator, assessment.answers
    scheme, now = answers[0].scheme, asked_now(answers)
    judged, direction = assessment.judgement, drawn.direction
    rated = any(question.cases for question in scheme.questions)
    shown = shown_in_words(now[0].shown_in(language), language)
    if not rated:
        between = comma(language)
        rates = rate_rows(answers, language)
        shown = between.join(f"{each.label} {each.cells[0]}" for each in rates)
    drawable = reported(drawn, now[0].figures, language)
    chart, undrawn = drawing_of(drawable, indicator.name, language), undrawn_in(drawn)
    return Card(
        anchor=indicator_anchor(indicator.id),
        indicator=indicator,
        sign=_SIGNS[direction] if direction else "",
        direction=word(direction.value, language) if direction else "",
        chart=chart,
        undrawn=_say("undrawn", language).format(undrawn) if chart and undrawn else "",
        groups=tuple(_groups(drawn, assessment, language)),
        given=given_of(scheme, answers, language),
        shown=shown,
        judged=_judged(assessment, language) if judged else "",
        history=tuple(map(str, history_of(indicator, language, plan))),
        notes=tuple(
            dict.fromkeys(note for answer in now for note in answer.notes(language))
        ),
        facts=tuple(_facts(indicator, language)),
        keys=_keys(scheme, now),
        parts=tuple(_parts(assessment, drawn, plan, language)),
    )


def _parts(
    assessment: Assessment, drawn: Trajectory, plan: Plan, language: str
) -> Iterator[Card]:
    assessed = {each.indicator.id: each for each in assessment.parts}
    known = {each.indicator.id: each for each in drawn.parts}
    for part in assessment.indicator.parts:
        if part.id in assessed and part.id in known:
            yield _card(assessed[part.id], known[part.id], plan, language)
        else:
            yield plain_card(part)


def given_of(
    scheme: Scheme,
    answers: tuple[Answer, ...] | tuple[Rollup, ...],
    language: str,
) -> tuple[Given, ...]:
    """
    The ratings of an indicator or of a level.

    Args:
        scheme: That gave them.
        answers: All of its answers.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        One for each question that gives ratings or scores.
    """
    found = []
    for question in scheme.questions:
        asked = {each.edition: each for each in answers if each.question == question.id}
        latest = asked.get("latest") or asked.get("first")
        if latest is None or (not question.cases and isinstance(latest, Answer)):
            continue
        label = question_in_words(scheme, question.id, language)
        now = _given(label, latest, language)
        first = _given(label, asked.get("first", latest), language)
        if (first.rating, first.why) != (now.rating, now.why):
            now = attrs.evolve(now, first=first)
        found.append(now)
    return tuple(found)


def _given(question: str, answer: Answer | Rollup, language: str) -> Given:
    judged = answer.judgement if isinstance(answer, Rollup) else None
    rating = rating_in_words(answer, language)
    if answer.rating is None and answer.score is None and judged is not None:
        rating = judged.rating + in_brackets(word("judged", language), language)
    return Given(
        question=question,
        rating=rating,
        tone=LIGHT.tone_of(answer.scheme, answer.rating),
        why=reason_in_words(answer, language),
    )


def _judged(assessment: Assessment, language: str) -> str:
    judgement = assessment.judgement
    assert judgement is not None  # noqa: S101 - whoever asks has looked
    by = in_brackets(judgement.by, language) if judgement.by else ""
    texts = (f"{word('judged', language)}{by}", judgement.rating, judgement.reason)
    return " ".join(filter(None, texts))


def _keys(scheme: Scheme, answers: tuple[Answer, ...]) -> str:
    places = {
        each.id: place for place, each in enumerate((*scheme.ratings, *scheme.unrated))
    }
    numbers = {each.id: number for number, each in enumerate(scheme.questions)}
    return " ".join(
        f"{numbers[each.question]}-{places[each.rating.id]}"
        for each in answers
        if each.rating is not None
    )


def _groups(
    drawn: Trajectory, assessment: Assessment, language: str
) -> Iterator[Group]:
    rows: list[tuple[str, Row]] = []
    name = word("baseline", language)
    for dot in (*drawn.former_baselines, drawn.baseline):
        if dot is not None:
            when = dot.filed or _say("assumed", language).format(dot.when)
            stood = dot is not drawn.baseline
            rows.append((name, Row(when=when, said=dot.words, stood=stood)))
    for aimed in drawn.targets:
        note = in_brackets(aimed.note, language) if aimed.note else ""
        row = Row(when=aimed.when, said=f"{aimed.words}{note}", stood=not aimed.stands)
        rows.append((word("targets", language), row))
    name = word("actual", language)
    at = asked_now(assessment.answers)[0].figures.report.period
    rows += [(name, _figure_row(each, at)) for each in drawn.actuals]
    rows += [(name, Row(when=when, said=said)) for when, said in drawn.absent]
    for beside in drawn.beside:
        rows += [(beside.name, _figure_row(each, at)) for each in beside.figures]
    path = _path_row(drawn, assessment)
    if path is not None:
        rows.append((_say("path", language), path))
    for label, group in groupby(rows, key=lambda each: each[0]):
        yield Group(label=label, rows=tuple(row for _, row in group))


def _figure_row(dot: Dot, at: Period) -> Row:
    late = dot.counted.end > at.end
    return Row(when=dot.filed or dot.when, said=dot.words, late=late)


def _path_row(drawn: Trajectory, assessment: Assessment) -> Row | None:
    # A straight line from the baseline to the final target needs no words.
    use = assessment.answers[0].scheme.use
    standing = [path for path in drawn.paths if path.stands]
    if use.path == "from baseline" or not standing:
        return None
    points = (f"{value:,} ({day.isoformat()})" for day, value in standing[0].points)
    return Row(when="", said=" → ".join(points))


def _facts(indicator: Indicator, language: str) -> Iterator[tuple[str, str]]:
    between = comma(language)
    texts: Mapping[str, str] = {
        "description": indicator.description,
        "owners": between.join(indicator.owners),
        "marks": between.join(indicator.marks),
        "printed from": indicator.printed_from,
        "references": between.join(
            f"{each.vocabulary} {each.code}" for each in indicator.references
        ),
    }
    for name, text in texts.items():
        if text:
            yield word(name, language), text


def _say(name: str, language: str) -> str:
    return LABELS[name].said(language)
