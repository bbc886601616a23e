"""
Published rows: how they are read, and how their figures are compared with ours.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs

from civicplan.base.periods import Period
from civicplan.base.printed_periods import read_period
from civicplan.catalog.schemes import scheme
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.targets import Aim, Reach, Target
from civicplan.rules.answers import Answer
from civicplan.rules.evaluation import assess
from civicplan.rules.expressions import Number
from civicplan.rules.meaning import Meaning
from civicplan.rules.printing import printed_quantity
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason


__all__ = [
    "Figure",
    "Reproduced",
    "Row",
    "Tally",
    "answer_of",
    "indicator_of",
    "number",
    "observed",
    "published_rows",
    "rate",
    "when",
    "word",
]

Row: TypeAlias = dict[str, Any]
"""A line of the files, with its numbers as they were written."""

NINE_DIGITS: Final = 5e-10
"""How far apart numbers may be that agree in nine significant digits."""


def published_rows(shared: Path) -> list[Row]:
    """
    Every row of the files, each with an id and the scheme that it follows.
    """
    rows: list[Row] = []
    for name in ("japan", "international"):
        text = (shared / "cases" / f"{name}.jsonl").read_text("utf-8")
        for place, line in enumerate(text.splitlines(), 1):
            row: Row = json.loads(line, parse_float=Decimal, parse_int=Decimal)
            row.setdefault("scheme", row.get("method"))
            # The ids of one method come again in other editions of its data.
            row["id"] = row["id"] if name == "japan" else f"{name} {place}"
            rows.append(row)
    return rows


def when(printed: str) -> Period:
    """
    A period as the reports print it; a bare `H28` is a fiscal year in them.
    """
    return read_period(printed, bare="fiscal")


def observed(value: Decimal, period: Period | None) -> Observation:
    """
    A figure and what it is filed under.
    """
    return Observation(value=value, period=period)


def indicator_of(
    direction: str | None,
    targets: Mapping[Period, Aim | Decimal],
    *actuals: Observation,
    **fields: Any,
) -> Indicator:
    """
    An indicator whose targets are aims or plain numbers.
    """
    named: dict[str, Any] = {"id": "x", "name": "x"}
    return Indicator(
        **named | fields,
        direction=Direction(direction) if direction else None,
        targets=tuple(
            Target(
                period=period,
                aim=Reach(value=aim) if isinstance(aim, Decimal) else aim,
            )
            for period, aim in targets.items()
        ),
        actuals=actuals,
    )


def answer_of(name: str, indicator: Indicator) -> Answer:
    """
    What a shipped scheme says, in a report of the time of the figure.

    The reference evaluator must decide by the same case.
    """
    answer = assess(indicator, scheme(name)).answer()
    walk = Meaning(answer.figures, answer.scheme.lets, answer.scheme.parameters)
    case, _ = walk.decide(answer.scheme.question(answer.question).cases)
    assert case == answer.case, indicator
    return answer


@attrs.frozen(kw_only=True)
class Figure:
    """
    A published figure beside what civicplan makes of it.

    Attributes:
        name: Such as `"annual"`.
        printed: Such as `"103%"`.
        ours: Such as `"121%"`.
        same: Whether they agree, to the digits that were published.
    """

    name: str
    printed: str
    ours: str
    same: bool

    def __str__(self) -> str:
        """
        Both, for a table of what is not reproduced.
        """
        return f"{self.name}: printed {self.printed}, here {self.ours}"


@attrs.frozen(kw_only=True)
class Tally:
    """
    What became of the rows of a method.

    Attributes:
        rows: How many there are.
        figures: How many figures of theirs were compared.
        missed: The rows that are not reproduced, each with the figures that differ.
    """

    rows: int
    figures: int
    missed: dict[str, list[str]]


Reproduced: TypeAlias = Callable[[str, Callable[[Row], Iterator[Figure]]], Tally]
"""What runs the rows of a method through the library."""


def word(name: str, printed: str, ours: str | None) -> Figure:
    """
    A word, such as a rating's label.
    """
    return Figure(name=name, printed=printed, ours=str(ours), same=printed == ours)


def number(
    name: str, printed: Decimal | None, ours: Quantity | Reason | None
) -> Figure:
    """
    A number that is not rounded for readers: its first nine digits count, and whether
    there is one.
    """
    if isinstance(ours, Reason):
        ours = None
    if printed is None or ours is None:
        same = printed is ours
    else:
        same = math.isclose(float(ours), float(printed), rel_tol=NINE_DIGITS)
    return Figure(name=name, printed=str(printed), ours=str(ours), same=same)


def rate(name: str, printed: str, answer: Answer) -> Figure:
    """
    A rate that the scheme shows, at the digits that were printed.

    Some reports print more digits of one rate than of another; then it is rounded as
    the scheme rounds, at those digits.
    """
    plain = printed.strip("()")
    found = re.fullmatch(r"-?\d+(?:\.(\d+))?%", plain)
    assert found, printed
    step = Fraction(1, 100 * 10 ** len(found[1] or ""))
    pairs = zip(answer.scheme.shows, answer.shown, strict=True)
    (pair,) = (pair for pair in pairs if pair[0].name == name)
    show, shown = pair
    assert show.rounding, name
    assert isinstance(show.rounding.step, Number), name
    ours = shown.printed
    if show.rounding.step.value != step:
        per_cent = Number(value=step, text="%")
        rounding = attrs.evolve(show.rounding, step=per_cent)
        ours = printed_quantity(show.value, shown.value, rounding=rounding)
    return word(name, plain, ours.replace(",", ""))
