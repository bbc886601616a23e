"""
Why an indicator is rated so, as an outline: one for each question and edition.
"""

from __future__ import annotations

from collections.abc import Iterator

from civicplan.rules.answers import Answer, Assessment
from civicplan.rules.explanations.accounts import Account
from civicplan.rules.explanations.telling import Section, sections_of
from civicplan.views.indicators import title_of
from civicplan.views.outlines import Fact, Outline


__all__ = ["explanation_outlines"]


def explanation_outlines(
    assessment: Assessment,
    *,
    language: str = "",
    question: str | None = None,
    edition: str | None = None,
) -> tuple[Outline, ...]:
    """
    Why an indicator is rated so, for people to read.

    Args:
        assessment: What a scheme says of the indicator.
        language: That of the words; the plan's own where it is empty.
        question: The id of the question that is explained; every one where it is
            none.
        edition: `"latest"` or `"first"`, the targets that are explained; where it is
            none, those that stand, and those first set where they are answered
            otherwise.

    Returns:
        An outline for each answer, in the scheme's order; its parts are sections and
        the explanations of the indicator's parts.

    Raises:
        UnknownNameError: If the scheme asks no such question, or not of that
            edition.
    """
    questions = dict.fromkeys(each.question for each in assessment.answers)
    asked = (*questions,) if question is None else (question,)
    answers = [
        answer for name in asked for answer in _answers(assessment, name, edition)
    ]
    return tuple(
        _outline(
            answer.explain(),
            assessment.address,
            language or answer.figures.report.language,
        )
        for answer in answers
    )


def _answers(
    assessment: Assessment, question: str, edition: str | None
) -> Iterator[Answer]:
    if edition is not None:
        yield assessment.answer(question, edition)
        return
    asked = {
        each.edition: each for each in assessment.answers if each.question == question
    }
    latest, first = asked.get("latest"), asked.get("first")
    if latest is not None:
        yield latest
    if first is not None and (latest is None or _told(first) != _told(latest)):
        yield first
    if not asked:
        # An unknown question raises, as it does elsewhere.
        assessment.answer(question)


def _told(answer: Answer) -> tuple[object, str]:
    return answer.rating, answer.because()


def _outline(told: Account, address: str, language: str) -> Outline:
    first, *rest = sections_of(told, language)
    holder, sign, _ = address.rpartition("#")
    return Outline(
        title=title_of(told.indicator),
        address=address,
        heading=True,
        facts=_facts(first),
        parts=(
            *(
                Outline(title=each.heading, heading=True, facts=_facts(each))
                for each in rest
            ),
            *(
                _outline(part, f"{holder}#{part.indicator.id}" * bool(sign), language)
                for part in told.parts
            ),
        ),
    )


def _facts(section: Section) -> tuple[Fact, ...]:
    if section.listed:
        return (Fact(items=tuple(said for _, said in section.rows)),)
    return tuple(Fact(label=name, cells=(said,)) for name, said in section.rows)
