"""
The figures of an explanation, read back from its data.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from civicplan.base.amounts import exact
from civicplan.base.periods import period
from civicplan.errors import UnknownNameError
from civicplan.model.directions import Direction
from civicplan.model.observations import Observation
from civicplan.model.targets import Aim, Complete, Improve, Reach, Side, Target, Within
from civicplan.rules.explanations.exact_texts import read_exact
from civicplan.rules.explanations.sources import AT_INTERIM
from civicplan.rules.expressions import REFERENCES
from civicplan.rules.metrics import Number
from civicplan.rules.paths import Line
from civicplan.rules.reasons import Reason


__all__ = ["Recalled"]


def _number(record: Mapping[str, Any]) -> Fraction | Reason:
    value = record["value"]
    return Reason(record["reason"]) if value is None else read_exact(value)


class Recalled:
    """
    The figures that an explanation names, and nothing else.

    What follows from others is not believed: a point of a line is computed from its
    ends, a mean from its figures and years from months.

    Args:
        data: As `Explanation.data` gives it.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._inputs: dict[str, Mapping[str, Any]] = {
            record["name"]: record for record in data["inputs"]
        }
        self._words: dict[str, tuple[str, ...]] = {
            record["field"]: tuple(record["said"]) for record in data["words"]
        }

    @property
    def sense(self) -> int | None:
        """
        +1 where more is better, -1 where fewer is better, or none.
        """
        for word in self.said("direction"):
            return Direction(word).sense
        return None

    @property
    def observation(self) -> Observation | None:
        """
        The actual; none where there is none.
        """
        return self._observed("actual")

    @property
    def interim_observation(self) -> Observation | None:
        """
        The actual that answers the interim target.
        """
        return self._observed(self._actual_of("interim"))

    @property
    def interim(self) -> Target | None:
        """
        The interim target.
        """
        return self._target("interim")

    @property
    def final(self) -> Target | None:
        """
        The last target; none too where the question does not speak of it.
        """
        return self._target("final") if "final" in self._inputs else None

    @property
    def unit_changed(self) -> bool:
        """
        Whether targets and figures are in different units.
        """
        targets = (self._inputs.get(name, {}) for name in ("interim", "final"))
        return any(each.get("reason") == Reason.UNIT_CHANGED.value for each in targets)

    @property
    def months(self) -> int | Reason:
        """
        Whole months from the baseline to the date that time is counted to.
        """
        return self._months("years")

    @property
    def planned_months(self) -> int | Reason:
        """
        Whole months from the baseline to the final target.
        """
        return self._months("planned years")

    @property
    def lag_months(self) -> int | Reason:
        """
        Whole months by which the actual is older than the report.
        """
        return self._months("lag")

    def months_since(self, reference: str) -> int | Reason:
        """
        Whole months from a reference to the actual.
        """
        return self._months(f"years since {reference}")

    def actual(self, reference: str = "") -> Number | Reason:
        """
        The actual that answers a reference.
        """
        return _number(self._input(self._actual_of(reference)))

    def value(self, reference: str) -> Number | Reason:
        """
        A figure that the actual is compared with.

        Args:
            reference: One of the language's references but `"expected"`, or the name
                of a comparison that a target asks for.

        Returns:
            In the indicator's unit, or why there is none.
        """
        if reference not in REFERENCES or reference not in self._inputs:
            return _number(self._compared_by_a_target(reference))
        record = self._inputs[reference]
        if "mean_of" not in record or record["value"] is None:
            return _number(record)
        values = [read_exact(point["value"]) for point in record["mean_of"]]
        return sum(values, Fraction(0)) / len(values)

    def line(self) -> Line | Reason:
        """
        The straight piece of the path on which the expected value lies.
        """
        record = self._input("expected")
        if "from" not in record:
            return Reason(record["reason"])
        start, goal = self._end(record["from"]), self._end(record["to"])
        if isinstance(start, Reason):
            return start
        if isinstance(goal, Reason):
            return goal
        return Line(
            start=start,
            goal=goal,
            gone=record["months"],
            span=record["of_months"],
            since=period(record["from"]["period"]),
            until=period(record["to"]["period"]),
            aim=_reach(record) if "aim" in record else None,
        )

    def said(self, field: str) -> tuple[str, ...]:
        """
        What the indicator says where a word is tested.
        """
        if field not in self._words:
            raise UnknownNameError("word in the explanation", field, self._words)
        return self._words[field]

    def parameters(self) -> dict[str, Decimal | None]:
        """
        The numbers that the scheme or the indicator sets, or none where neither does.
        """
        return {
            name: None if record["value"] is None else exact(record["value"], name)
            for name, record in self._inputs.items()
            if "set_by" in record
        }

    def _input(self, name: str) -> Mapping[str, Any]:
        if name not in self._inputs:
            raise UnknownNameError("input in the explanation", name, self._inputs)
        return self._inputs[name]

    def _actual_of(self, reference: str) -> str:
        own = reference == "interim" and AT_INTERIM in self._inputs
        return AT_INTERIM if own else "actual"

    def _observed(self, name: str) -> Observation | None:
        value = self._input(name)["value"]
        return None if value is None else Observation(value=exact(value, name))

    def _compared_by_a_target(self, reference: str) -> Mapping[str, Any]:
        for name in ("interim", "final"):
            record = self._inputs.get(name, {})
            if "than" in record and record["aim"]["on"] == reference:
                than: Mapping[str, Any] = record["than"]
                return than
        return self._input(reference)

    def _target(self, name: str) -> Target | None:
        record = self._input(name)
        if "aim" not in record:
            return None
        return Target(period=period(record["period"]), aim=_aim(record))

    def _months(self, name: str) -> int | Reason:
        record = self._input(name)
        months: int | None = record["months"]
        return Reason(record["reason"]) if months is None else months

    def _end(self, point: Mapping[str, Any]) -> Number | Reason:
        if "value" in point:
            return read_exact(point["value"])
        return self.value(point["figure"])


def _aim(record: Mapping[str, Any]) -> Aim:
    aim = record["aim"]
    match aim["kind"]:
        case "reach":
            return _reach(record)
        case "within":
            return Within(low=aim["low"], high=aim["high"], strict=aim["strict"])
        case "improve":
            return Improve(on=aim["on"], strict=aim["strict"], by=aim["by"])
        case _:
            return Complete(text=aim["text"])


def _reach(record: Mapping[str, Any]) -> Reach:
    aim = record["aim"]
    # In another unit than the figures its number is not compared at all.
    value = exact(record["value"] or "0", record["name"])
    side = Side(aim["side"]) if aim["side"] else None
    return Reach(value=value, side=side, strict=aim["strict"])
