"""
What a scheme means for one indicator: the reference evaluator on its figures.

The compiled functions give the same answers quicker, which a law holds them to.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from civicplan.rules import metrics
from civicplan.rules.aims import path_sense, target_reached
from civicplan.rules.expressions import (
    Expression,
    Figure,
    IsReached,
    Metric,
    Name,
    Parameter,
    WordIs,
)
from civicplan.rules.figures import Figures
from civicplan.rules.paths import line_of
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.tables import Let
from civicplan.rules.walking import Walk
from civicplan.rules.words import word_of


__all__ = ["Meaning"]

_TARGETS: Final = frozenset({"interim", "final"})


class Meaning(Walk):
    """
    What the expressions of a scheme mean for the figures of one indicator.

    Args:
        figures: The figures.
        lets: The quantities that the scheme names.
        parameters: The default of each parameter, or none.
    """

    def __init__(
        self,
        figures: Figures,
        lets: tuple[Let, ...] = (),
        parameters: Sequence[tuple[str, Decimal | None]] = (),
    ) -> None:
        super().__init__(lets)
        self._figures = figures
        self._parameters = {**dict(parameters), **dict(figures.indicator.parameters)}

    def leaf(self, node: Expression) -> Quantity | Reason:
        """
        The value of a figure, a metric or a parameter.
        """
        match node:
            case Name():
                return self._name(node.name)
            case Figure():
                return self._figure(node.name)
            case Parameter():
                value = self._parameters[node.name]
                return Reason.NO_PARAMETER if value is None else Fraction(value)
            case Metric():
                found = self._metric(node.metric, node.to)
                if found is Reason.TARGET_IS_ZERO and node.to not in _PROMISED:
                    return Reason.DIVISION_BY_ZERO
                return found
            case _:
                raise AssertionError(node)

    def _name(self, name: str) -> Quantity | Reason:
        figures = self._figures
        match name:
            case "actual":
                return _exactly(figures.actual())
            case "years":
                return metrics.years(figures.months)
            case "planned years":
                return metrics.years(figures.planned_months)
            case "elapsed":
                return self._elapsed()
            case "lag":
                return metrics.years(figures.lag_months)
            case _:
                sense = figures.sense
                return Reason.NO_DIRECTION if sense is None else Fraction(sense)

    def _elapsed(self) -> Fraction | Reason:
        gone = metrics.years(self._figures.months)
        return metrics.elapsed(gone, metrics.years(self._figures.planned_months))

    def _figure(self, name: str) -> Fraction | Reason:
        if name != "expected":
            return _exactly(self._figures.value(name))
        line = line_of(self._figures)
        if isinstance(line, Reason):
            return line
        share = Fraction(line.gone, line.span)
        return metrics.expected(line.goal, start=line.start, share=share)

    def _metric(  # noqa: PLR0911 - one for each metric
        self, metric: str, to: str
    ) -> Quantity | Reason:
        figures, sense = self._figures, self._figures.sense
        actual, reference = figures.actual(to), self._figure(to)
        baseline = figures.value("baseline")
        match metric:
            case "progress to":
                return metrics.progress(
                    actual, reference, baseline=baseline, sense=sense
                )
            case "pace to":
                return metrics.pace(
                    actual,
                    reference,
                    baseline=baseline,
                    sense=sense,
                    share=self._elapsed(),
                )
            case "ambition of":
                return metrics.ambition(reference, baseline=baseline, sense=sense)
            case "growth since":
                passed = metrics.years(figures.months_since(to))
                return metrics.growth(figures.actual(), reference, years=passed)
            case "ratio to":
                return metrics.ratio(actual, reference)
            case "achievement of":
                return metrics.achievement(actual, reference, sense=sense)
            case "gap to":
                return metrics.gap(actual, reference, sense=sense)
            case _:
                return metrics.change(actual, reference, sense=sense)

    def is_missing(self, node: Expression) -> bool:
        """
        Whether there is no such figure; a target needs no number to be there.
        """
        if isinstance(node, Figure) and node.name in _TARGETS:
            # A target without a number (➔, 設置) is not missing.
            return getattr(self._figures, node.name) is None
        return super().is_missing(node)

    def told(self, test: IsReached | WordIs) -> bool | Reason:
        """
        Whether a target is reached, or a word is what the test says.
        """
        if isinstance(test, WordIs):
            return self._word_is(test)
        result = self._reached(test.figure)
        return result if isinstance(result, Reason) else result is not test.negated

    def _reached(self, name: str) -> bool | Reason:
        figures = self._figures
        if name in _TARGETS:
            return target_reached(figures, name)
        sense = path_sense(figures) if name == "expected" else figures.sense
        change = metrics.change(figures.actual(), self._figure(name), sense=sense)
        return change if isinstance(change, Reason) else change >= 0

    def _word_is(self, test: WordIs) -> bool:
        if test.field == "mark":
            same = test.word in self._figures.indicator.marks
        else:
            same = word_of(test.field)(self._figures) == test.word
        return same is not test.negated


_PROMISED: Final = frozenset({"interim", "final", "expected"})


def _exactly(value: metrics.Number | Reason) -> Fraction | Reason:
    return value if isinstance(value, Reason) else Fraction(value)
