"""
A scheme's decision tables as functions, compiled once.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, TypeAlias

from civicplan.rules.closures import Closures
from civicplan.rules.figures import Figures
from civicplan.rules.formulas import Holds
from civicplan.rules.quantities import Quantity
from civicplan.rules.roots import Valued
from civicplan.rules.rows import RolledRow, Row, Wide
from civicplan.rules.tables import Case, Let, Question, RollupRule, Show


__all__ = ["Compiled", "CompiledRollup"]

_Lines: TypeAlias = list[tuple[int, Holds | None, Valued | None]]


def _lines(cases: tuple[Case, ...], closures: Closures) -> _Lines:
    return [
        (
            place,
            closures.condition(case.when),
            None if case.score is None else closures.quantity(case.score),
        )
        for place, case in enumerate(cases)
    ]


def _decided(lines: _Lines, row: Any) -> tuple[int | None, Quantity | None]:
    for place, holds, score in lines:
        if holds is None or holds(row):
            return place, None if score is None else score(row)
    return None, None


class Compiled:
    """
    The questions of a scheme, and what it shows.

    Args:
        lets: The quantities that it names.
        questions: What it asks.
        parameters: The default of each parameter, or none.
        shows: What it prints with each answer.
    """

    def __init__(
        self,
        lets: tuple[Let, ...],
        questions: tuple[Question, ...],
        parameters: dict[str, Decimal | None],
        shows: tuple[Show, ...] = (),
    ) -> None:
        closures = Closures(lets, parameters)
        self._lets = len(lets)
        self._questions = [_lines(each.cases, closures) for each in questions]
        self._shows = [closures.quantity(each.value) for each in shows]

    def decide(self, figures: Figures) -> list[tuple[int | None, Quantity | None]]:
        """
        The case that decides each question, and the score that it gives.

        Args:
            figures: Of one indicator.

        Returns:
            For each question the place of the first case that holds, or none, and
            its score, if any.
        """
        row = Row(figures, self._lets)
        return [_decided(lines, row) for lines in self._questions]

    def shown(self, figures: Figures) -> list[Wide]:
        """
        The quantities that are printed with an answer.

        Args:
            figures: Of one indicator.

        Returns:
            One for each thing that is shown; none where it is undefined.
        """
        row = Row(figures, self._lets)
        return [quantity(row) for quantity in self._shows]


class CompiledRollup:
    """
    The roll-up of one level.

    Args:
        rule: Its rule.
    """

    def __init__(self, rule: RollupRule) -> None:
        closures = Closures(rule.lets)
        self._lets = len(rule.lets)
        self._lines = _lines(rule.cases, closures)

    def decide(
        self, counts: dict[str, int], scores: list[tuple[Quantity, Decimal]]
    ) -> tuple[int | None, Quantity | None]:
        """
        The case that decides, and the score that it gives.

        Args:
            counts: How often each rating was given, and `"rated"`, `"unrated"` and
                `"all"`.
            scores: Each score with its weight.

        Returns:
            The place of the first case that holds, or none, and its score, if any.
        """
        return _decided(self._lines, RolledRow(counts, scores, self._lets))
