"""
One plan under several schemes side by side: where they disagree, and because of what.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cached_property

import attrs

from civicplan.base._showing import as_written
from civicplan.base.periods import Period
from civicplan.errors import UnknownNameError
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.answers import Answer, Assessment
from civicplan.rules.comparisons.agreements import (
    Agreement,
    agreement_of,
    scale_of,
    standing_of,
)
from civicplan.rules.comparisons.causes import Cause
from civicplan.rules.comparisons.differences import (
    Column,
    Difference,
    differences_of,
    pairs_of,
)
from civicplan.rules.evaluation import Evaluation
from civicplan.rules.schemes import Scheme


__all__ = ["Pair", "Row", "SideBySide", "beside"]


@attrs.frozen(kw_only=True, repr=False)
class Row:
    """
    One indicator under every scheme.

    Attributes:
        columns: What is asked.
        assessments: What each scheme says of it, in the order in which the schemes
            were given.
        answers: One for each column; an indicator with parts has one answer for the
            whole.
    """

    __repr__ = as_written

    columns: tuple[Column, ...] = attrs.field(repr=False)
    assessments: tuple[Assessment, ...] = attrs.field(repr=False)
    answers: tuple[Answer, ...]

    @property
    def indicator(self) -> Indicator:
        """
        The indicator, as it now stands.
        """
        return self.assessments[0].indicator

    @property
    def address(self) -> str:
        """
        Where it stands in the plan, such as `"2/2-3#crimes"`.
        """
        return self.assessments[0].address

    def answer(self, key: str) -> Answer:
        """
        The answer in a column.

        Args:
            key: The column's, such as `"standard:pace"`.

        Returns:
            The answer.

        Raises:
            UnknownNameError: If there is no such column.
        """
        answers = {
            column.key: answer
            for column, answer in zip(self.columns, self.answers, strict=True)
        }
        if key not in answers:
            raise UnknownNameError("column", key, answers)
        return answers[key]

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """
        Every two schemes that disagree about it.

        Two questions of one scheme are never said to disagree: they ask two things.
        """
        return tuple(differences_of(self.columns, self.answers))


@attrs.frozen(kw_only=True, repr=False)
class Pair:
    """
    Two schemes over the whole plan.

    Attributes:
        columns: The two.
        counts: How many indicators there are of each agreement.
        causes: How many of those about which they disagree have each cause.
        ordered: Pairs of indicators that both schemes put in an order, one before
            the other.
        opposite: How many of these one scheme orders so and the other the other way
            round: no scale needs to be stretched for that, so it says more than a
            difference of standings.
    """

    __repr__ = as_written

    columns: tuple[Column, Column] = attrs.field(repr=False)
    counts: dict[Agreement, int]
    causes: dict[Cause, int]
    ordered: int
    opposite: int


@attrs.frozen(kw_only=True, repr=False)
class SideBySide:
    """
    One plan under several schemes.

    Attributes:
        plan: The plan, with the latest published figures.
        at: The report's period, such as `FY2011`.
        edition: The id of the edition whose targets stand; nothing where that is the
            last and the plan names none.
        evaluations: What each scheme says, in the order in which they were given.
        columns: Every question of every scheme.
        rows: One for each distinct indicator, in printed order.
    """

    __repr__ = as_written

    plan: Plan = attrs.field(repr=False)
    at: Period
    edition: str = ""
    evaluations: tuple[Evaluation, ...] = attrs.field(repr=False)
    columns: tuple[Column, ...] = attrs.field(repr=False)
    rows: tuple[Row, ...] = attrs.field(repr=False)

    def __iter__(self) -> Iterator[Row]:
        """
        The rows, in printed order.
        """
        return iter(self.rows)

    def __len__(self) -> int:
        """
        The number of distinct indicators.
        """
        return len(self.rows)

    def __getitem__(self, indicator: str) -> Row:
        """
        The row of an indicator.

        Args:
            indicator: Its id, such as `"crimes"`, or its address, such as
                `"2/2-3#crimes"`, also where it is reprinted.

        Returns:
            The row.

        Raises:
            UnknownNameError: If no such indicator was assessed.
        """
        asked = self.evaluations[0][indicator].indicator.id
        row = self._by_id.get(asked)
        if row is None:
            raise UnknownNameError("indicator in the comparison", asked, self._by_id)
        return row

    @cached_property
    def _by_id(self) -> dict[str, Row]:
        return {row.indicator.id: row for row in self.rows}

    @property
    def disagreements(self) -> tuple[Row, ...]:
        """
        The rows about which at least two schemes disagree.
        """
        return tuple(row for row in self.rows if row.differences)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """
        Every two schemes, and how often they agree.
        """
        because: dict[tuple[str, str], Counter[Cause]] = {}
        for row in self.rows:
            for each in row.differences:
                one, other = each.columns
                told = because.setdefault((one.key, other.key), Counter())
                told.update(each.causes)
        return tuple(
            self._pair(one, other, because) for one, other in pairs_of(self.columns)
        )

    def _pair(
        self, one: int, other: int, because: dict[tuple[str, str], Counter[Cause]]
    ) -> Pair:
        columns = self.columns[one], self.columns[other]
        met = [(row.answers[one], row.answers[other]) for row in self.rows]
        counts = Counter(itertools.starmap(agreement_of, met))
        causes = because.get((columns[0].key, columns[1].key), Counter())
        places = Counter(
            (left, right)
            for left, right in (map(_standing, each) for each in met)
            if left is not None and right is not None
        )
        ordered, opposite = _orders(places)
        return Pair(
            columns=columns,
            counts={each: counts[each] for each in Agreement},
            causes={each: causes[each] for each in Cause if causes[each]},
            ordered=ordered,
            opposite=opposite,
        )


def _standing(answer: Answer) -> Fraction | None:
    return standing_of(scale_of(answer.scheme, answer.question), answer.rating)


def _orders(places: Counter[tuple[Fraction, Fraction]]) -> tuple[int, int]:
    """
    The pairs of indicators that two schemes order, and order oppositely.

    Counted over places on the two scales, of which there are few.
    """
    ordered = opposite = 0
    for (one, count), (other, times) in itertools.combinations(places.items(), 2):
        turn = (one[0] - other[0]) * (one[1] - other[1])
        ordered += count * times * (turn != 0)
        opposite += count * times * (turn < 0)
    return ordered, opposite


def beside(plan: Plan, evaluations: Iterable[Evaluation]) -> SideBySide:
    """
    Evaluations of one plan side by side.

    Args:
        plan: The plan.
        evaluations: Each by another scheme, one at least, for one report.

    Returns:
        A row for each distinct indicator, a column for each scheme and question.
    """
    evaluations = tuple(evaluations)
    asked = tuple(each.scheme for each in evaluations)
    columns = tuple(_columns(asked))
    homes = [place for place, each in enumerate(asked) for _ in each.questions]
    return SideBySide(
        plan=plan,
        at=evaluations[0].at,
        edition=evaluations[0].edition,
        evaluations=evaluations,
        columns=columns,
        rows=tuple(
            Row(
                columns=columns,
                assessments=assessments,
                answers=tuple(
                    assessments[home].answer(column.question.id, column.edition)
                    for home, column in zip(homes, columns, strict=True)
                ),
            )
            for assessments in zip(*evaluations, strict=True)
        ),
    )


def _columns(schemes: tuple[Scheme, ...]) -> Iterator[Column]:
    ids = Counter(each.id for each in schemes)
    for scheme in schemes:
        name = scheme.id
        if ids[name] > 1:
            name = f"{name} {scheme.version}"
        several = len(scheme.questions) > 1
        for question in scheme.questions:
            yield Column(
                key=f"{name}:{question.id}" if several else name,
                scheme=scheme,
                question=question,
                edition="latest" if "latest" in scheme.use.editions else "first",
            )
