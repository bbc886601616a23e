"""
Two schemes that disagree about an indicator, and because of what.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import cached_property

import attrs

from civicplan.base._showing import as_written
from civicplan.rules.answers import Answer
from civicplan.rules.comparisons.agreements import Agreement, agreement_of
from civicplan.rules.comparisons.cause_sentences import cause_in_words
from civicplan.rules.comparisons.causes import Cause, causes_of
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Question


__all__ = ["Column", "Difference", "differences_of", "pairs_of"]


@attrs.frozen(kw_only=True, repr=False)
class Column:
    """
    A question of a scheme, asked of every indicator.

    Attributes:
        key: What it is called in data and in short: the scheme's id; with the
            version where two schemes share the id, and with the question where the
            scheme asks several, such as `"standard:pace"`.
        scheme: The scheme.
        question: The question.
        edition: Whose targets it looks at: `"latest"`, or `"first"` where the scheme
            looks at no others.
    """

    __repr__ = as_written

    key: str
    scheme: Scheme = attrs.field(repr=False)
    question: Question = attrs.field(repr=False)
    edition: str = "latest"


@attrs.frozen(kw_only=True, repr=False)
class Difference:
    """
    Two schemes that disagree about an indicator.

    Attributes:
        columns: The two.
        answers: What each answers; `because` of an answer says why.
        agreement: Whether their standings are apart, or only one rates.
    """

    __repr__ = as_written

    columns: tuple[Column, Column] = attrs.field(repr=False)
    answers: tuple[Answer, Answer]
    agreement: Agreement

    @cached_property
    def causes(self) -> tuple[Cause, ...]:
        """
        In what the two answers differ; at least one cause.
        """
        return causes_of(*self.answers)

    def because(self, language: str = "") -> tuple[str, ...]:
        """
        Because of what they disagree.

        Args:
            language: A BCP 47 tag: Japanese is spoken for `"ja"`, English for any
                other; left out, the plan's language.

        Returns:
            A line for each cause, with what it is read off.
        """
        language = language or self.answers[0].figures.report.language
        keys = (column.key for column in self.columns)
        one, other = zip(keys, self.answers, strict=True)
        return tuple(
            cause_in_words(cause, one, other, language) for cause in self.causes
        )


def pairs_of(columns: tuple[Column, ...]) -> Iterator[tuple[int, int]]:
    """
    The places of every two columns that can be set against each other.

    Two questions of one scheme cannot: they ask two things.

    Args:
        columns: What is asked.

    Yields:
        Two places, the lower first.
    """
    for one, other in itertools.combinations(range(len(columns)), 2):
        if columns[one].scheme is not columns[other].scheme:
            yield one, other


def differences_of(
    columns: tuple[Column, ...], answers: tuple[Answer, ...]
) -> Iterator[Difference]:
    """
    Every two schemes that disagree about an indicator.

    Args:
        columns: What is asked.
        answers: One for each column.

    Yields:
        Differences, in the order of the columns.
    """
    for one, other in pairs_of(columns):
        agreement = agreement_of(answers[one], answers[other])
        if agreement.disagrees:
            yield Difference(
                columns=(columns[one], columns[other]),
                answers=(answers[one], answers[other]),
                agreement=agreement,
            )
