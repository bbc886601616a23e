"""
What a scheme means for one indicator: the reference evaluator on its figures.

The compiled functions give the same answers quicker, which a law holds them to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from civicplan.rules import metrics
from civicplan.rules.aims import path_side, target_reached
from civicplan.rules.expressions import (
    WORDS,
    Expression,
    Figure,
    IsReached,
    Metric,
    Name,
    Parameter,
    WordIs,
)
from civicplan.rules.figures import Figures
from civicplan.rules.given import Given
from civicplan.rules.paths import Line, line_of
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.tables import Let
from civicplan.rules.walking import Walk
from civicplan.rules.words import word_of


__all__ = ["Formulas", "Meaning"]

_TARGETS: Final = frozenset({"interim", "final"})


class Formulas(Walk):
    """
    The formulas of the metrics, applied to what is given about one indicator.

    Args:
        given: The figures.
        lets: The quantities that the scheme names.
        parameters: The value of each parameter, or none.
    """

    def __init__(
        self,
        given: Given,
        lets: tuple[Let, ...],
        parameters: Mapping[str, Decimal | None],
    ) -> None:
        super().__init__(lets)
        self._given = given
        self._parameters = parameters

    def line(self) -> Line | Reason:
        """
        The straight piece of the path on which the expected value lies.
        """
        raise NotImplementedError

    def says(self, field: str, word: str) -> bool:
        """
        Whether a word of the indicator is this one.
        """
        raise NotImplementedError

    def leaf(self, node: Expression) -> Quantity | Reason:
        """
        The value of a figure, a metric or a parameter.
        """
        found = self._leaf(node)
        return self._why(found) if isinstance(found, Reason) else found

    def _leaf(self, node: Expression) -> Quantity | Reason:
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
        given = self._given
        match name:
            case "actual":
                return _exactly(given.actual())
            case "years":
                return metrics.years(given.months)
            case "planned years":
                return metrics.years(given.planned_months)
            case "elapsed":
                return self._elapsed()
            case "lag":
                return metrics.years(given.lag_months)
            case _:
                sense = given.sense
                return Reason.NO_DIRECTION if sense is None else Fraction(sense)

    def _elapsed(self) -> Fraction | Reason:
        gone = metrics.years(self._given.months)
        return metrics.elapsed(gone, metrics.years(self._given.planned_months))

    def _figure(self, name: str) -> Fraction | Reason:
        if name != "expected":
            return _exactly(self._given.value(name))
        line = self.line()
        if isinstance(line, Reason):
            return line
        share = Fraction(line.gone, line.span)
        return metrics.expected(line.goal, start=line.start, share=share)

    def _metric(  # noqa: PLR0911 - one for each metric
        self, metric: str, to: str
    ) -> Quantity | Reason:
        given, sense = self._given, self._given.sense
        actual, reference = given.actual(to), self._figure(to)
        baseline = given.value("baseline")
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
                passed = metrics.years(given.months_since(to))
                return metrics.growth(actual, reference, years=passed)
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
            return getattr(self._given, node.name) is None
        return super().is_missing(node)

    def told(self, test: IsReached | WordIs) -> bool | Reason:
        """
        Whether a target is reached, or a word is what the test says.
        """
        if isinstance(test, WordIs):
            return self._word_is(test)
        result = self._reached(test.figure)
        if isinstance(result, Reason):
            return self._why(result)
        return result is not test.negated

    def unsaid(self, test: WordIs) -> Reason | None:
        """
        No forecast, where a test asks for one.
        """
        asked = test.field == "outlook" and not test.negated
        said = any(self.says("outlook", word) for word in WORDS["outlook"])
        return Reason.NO_FORECAST if asked and not said else None

    def _why(self, reason: Reason) -> Reason:
        """
        The reason, and where a direction is wanting whether one was given after all.
        """
        if reason is Reason.NO_DIRECTION and self.says("direction", "maintain"):
            return Reason.TO_KEEP
        return reason

    def _reached(self, name: str) -> bool | Reason:
        given = self._given
        if name in _TARGETS:
            return target_reached(given, name)
        sense, strict = given.sense, False
        if name == "expected":
            line = self.line()
            aim = None if isinstance(line, Reason) else line.aim
            sense, strict = path_side(given, aim)
        change = metrics.change(given.actual(), self._figure(name), sense=sense)
        if isinstance(change, Reason):
            return change
        return change > 0 or (change == 0 and not strict)

    def _word_is(self, test: WordIs) -> bool:
        return self.says(test.field, test.word) is not test.negated


class Meaning(Formulas):
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
        own = dict(figures.indicator.parameters)
        super().__init__(figures, lets, {**dict(parameters), **own})
        self._figures = figures

    def line(self) -> Line | Reason:
        """
        The straight piece of the path, by the word that `use: path` gives.
        """
        return line_of(self._figures)

    def says(self, field: str, word: str) -> bool:
        """
        Whether a word of the indicator is this one; it may have several marks.
        """
        if field == "mark":
            return word in self._figures.indicator.marks
        return word_of(field)(self._figures) == word


_PROMISED: Final = frozenset({"interim", "final", "expected"})


def _exactly(value: metrics.Number | Reason) -> Fraction | Reason:
    return value if isinstance(value, Reason) else Fraction(value)
