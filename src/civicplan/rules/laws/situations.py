"""
Situations: the few figures on which a law of a scheme is tried, and their twins.

A situation is one indicator in a plan of ten years: its baseline is of FY2006, its
interim target and its actual are filed under FY2011, and its final target is for
FY2016.
Where a scheme counts time to the report and not to the figure, the report is of the
month in which the figure was measured, and target and actual are filed under that.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import attrs

from civicplan.base._showing import as_written
from civicplan.base.amounts import exact
from civicplan.base.periods import Period, period
from civicplan.errors import InvalidValueError
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation, Outlook
from civicplan.model.targets import Reach, Target
from civicplan.rules.uses import Use


__all__ = ["PLANNED_MONTHS", "WORDS_OF_SITUATIONS", "Situation"]

PLANNED_MONTHS: Final = 120
"""From the baseline to the final target."""
WORDS_OF_SITUATIONS: Final = ("kind", "mark", "outlook", "phase")
"""The words of the language that a situation may set."""

_START: Final = period("FY2006")
_YEAR_AGO: Final = period("FY2010")
_REPORT: Final = period("FY2011")
_FINAL: Final = period("FY2016")
_MONTHS_OF_A_YEAR: Final = 12
_OTHER: Final = {
    Direction.INCREASE: Direction.DECREASE,
    Direction.DECREASE: Direction.INCREASE,
}


def _parameters(
    given: tuple[tuple[str, Decimal | int | str], ...],
) -> tuple[tuple[str, Decimal], ...]:
    return tuple((name, exact(value)) for name, value in given)


def _with_a_sense(
    _: Situation, __: attrs.Attribute[Direction], direction: Direction
) -> None:
    if direction.sense is None:
        hint = "a law speaks of better and worse: write increase or decrease."
        raise InvalidValueError("direction", direction.value, hint)


@attrs.frozen(kw_only=True, repr=False)
class Situation:
    """
    One indicator at one report: all the figures that a scheme may compare.

    Attributes:
        direction: More is better, or fewer is.
        baseline: In the indicator's unit, such as `100`.
        interim: The interim target, in the same unit.
        final: The final target.
        actual: The figure that is rated.
        year_ago: The figure of the year before, which is the previous one too.
        months: From the baseline to the date of the actual; of the
            `PLANNED_MONTHS` that there are until the final target.
        kind: Such as `"survey"`; nothing where the scheme does not ask.
        mark: Such as `"*"`.
        outlook: What the department expects, `"likely"` or `"unlikely"`.
        phase: Of the plan, `"mid"` or `"final"`.
        parameters: Numbers that the indicator sets, by name.

    Raises:
        InvalidValueError: If the direction says neither more nor fewer, or a figure
            is no number.

    Examples:
        >>> waste = Situation(
        ...     direction="decrease", baseline=611, interim=590, final=580, actual=593
        ... )
        >>> waste.ahead, waste.mirrored().actual
        (True, Decimal('-593'))
    """

    __repr__ = as_written

    direction: Direction = attrs.field(converter=Direction, validator=_with_a_sense)
    baseline: Decimal = attrs.field(converter=exact)
    interim: Decimal = attrs.field(converter=exact)
    final: Decimal = attrs.field(converter=exact)
    actual: Decimal = attrs.field(converter=exact)
    year_ago: Decimal | None = attrs.field(
        default=None, converter=attrs.converters.optional(exact)
    )
    months: int = attrs.field(default=60, converter=int)
    kind: str = ""
    mark: str = ""
    outlook: str = ""
    phase: str = ""
    parameters: tuple[tuple[str, Decimal], ...] = attrs.field(
        default=(), converter=_parameters
    )

    @property
    def sense(self) -> int:
        """
        +1 where more is better, -1 where fewer is better.
        """
        return 1 if self.direction is Direction.INCREASE else -1

    @property
    def figures(self) -> tuple[Decimal, ...]:
        """
        Every figure that there is, in the indicator's unit.
        """
        given = (self.baseline, self.interim, self.final, self.actual, self.year_ago)
        return tuple(figure for figure in given if figure is not None)

    @property
    def ahead(self) -> bool:
        """
        Whether both targets ask for more than the baseline.
        """
        return all(
            self.sense * (target - self.baseline) > 0
            for target in (self.interim, self.final)
        )

    @property
    def regular(self) -> bool:
        """
        Whether all figures are positive and the targets ahead, as in most plans.
        """
        return self.ahead and all(figure > 0 for figure in self.figures)

    def filed(self, use: Use) -> Period:
        """
        The period of the report, of the interim target and of the actual.

        Args:
            use: Which figures are compared, and to which date time is counted.
        """
        return self._month(0) if use.time == "report" else _REPORT

    def indicator(self, use: Use) -> Indicator:
        """
        The indicator whose situation it is.

        Args:
            use: As for `filed`.
        """
        filed = self.filed(use)
        year_ago = _YEAR_AGO if filed is _REPORT else self._month(-_MONTHS_OF_A_YEAR)
        before = (
            ()
            if self.year_ago is None
            else (Observation(period=year_ago, value=self.year_ago),)
        )
        actual = Observation(
            period=filed,
            value=self.actual,
            measured=self._month(0),
            outlook=Outlook(self.outlook) if self.outlook else None,
        )
        return Indicator(
            id="situation",
            name="situation",
            direction=self.direction,
            kind=self.kind,
            marks=(self.mark,) if self.mark else (),
            parameters=self.parameters,
            baseline=Observation(period=_START, value=self.baseline),
            targets=(
                Target(period=filed, aim=Reach(value=self.interim)),
                Target(period=_FINAL, aim=Reach(value=self.final)),
            ),
            actuals=(*before, actual),
        )

    def _month(self, later: int) -> Period:
        """
        The month so much later than that of the actual.
        """
        months = _START.end.month - 1 + self.months + later
        year, month = divmod(months, _MONTHS_OF_A_YEAR)
        return period(f"{_START.end.year + year}-{month + 1:02d}")

    def mirrored(self) -> Situation:
        """
        All figures with the other sign, and fewer better where more was.
        """
        turned = self.multiplied(Decimal(-1))
        return attrs.evolve(turned, direction=_OTHER[self.direction])

    def multiplied(self, by: Decimal) -> Situation:
        """
        All figures in another unit; parameters stay as they are.

        Args:
            by: What each figure is multiplied by.
        """
        return self._with_figures(by, Decimal(0))

    def shifted(self, by: Decimal) -> Situation:
        """
        All figures counted from another zero.

        Args:
            by: What is added to each figure.
        """
        return self._with_figures(Decimal(1), by)

    def _with_figures(self, factor: Decimal, step: Decimal) -> Situation:
        return attrs.evolve(
            self,
            baseline=self.baseline * factor + step,
            interim=self.interim * factor + step,
            final=self.final * factor + step,
            actual=self.actual * factor + step,
            year_ago=None if self.year_ago is None else self.year_ago * factor + step,
        )
