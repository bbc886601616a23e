"""
How a figure that was put into an answer came about.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import attrs

from civicplan.base._showing import as_written
from civicplan.base.periods import Period
from civicplan.model.targets import Aim, Complete, Improve, Reach, Within
from civicplan.rules.explanations.exact_texts import exact_text
from civicplan.rules.metrics import Number
from civicplan.rules.reasons import Reason


__all__ = [
    "Aimed",
    "Averaged",
    "Counted",
    "Laid",
    "Observed",
    "Origin",
    "Point",
    "Set",
    "number_record",
]


def number_record(value: Number | Reason | None) -> dict[str, Any]:
    """
    A quantity as data: its exact text, or the reason why there is none.
    """
    if isinstance(value, Reason):
        return {"value": None, "reason": value.value}
    return {"value": None if value is None else exact_text(value)}


def _text(period: Period | None) -> str | None:
    return period.text if period else None


@attrs.frozen(kw_only=True, repr=False)
class Observed:
    """
    That a figure was observed.

    Attributes:
        filed: What the plan files it under, such as `FY2011`; none where it gives no
            date.
        measured: When it was in fact measured, where that differs.
        status: How firm it is, such as `"provisional"`; nothing where it is final.
        assumed: As whose end a baseline without a date counts, such as `FY2006`.
        edition: The id of the edition that set a baseline anew.
        before: What the baseline was before that; none where it was never changed.
        why: The reason for that, as the plan gives it.
    """

    __repr__ = as_written

    filed: Period | None = None
    measured: Period | None = None
    status: str = ""
    assumed: Period | None = None
    edition: str = ""
    before: Number | None = None
    why: str = ""

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        found: dict[str, Any] = {"period": _text(self.filed)}
        if self.measured is not None:
            found["measured"] = self.measured.text
        if self.status:
            found["status"] = self.status
        if self.assumed is not None:
            found["assumed"] = self.assumed.text
        if self.edition:
            found |= {"edition": self.edition, "why": self.why}
            if self.before is not None:
                found["before"] = exact_text(self.before)
        return found


@attrs.frozen(kw_only=True, repr=False)
class Aimed:
    """
    That a figure was set as a target.

    Attributes:
        period: For when.
        aim: What it asks for, with the side that is printed (以上, 以下).
        than: The figure that an improvement is compared with, or why there is none.
        edition: The id of the edition that set it; nothing where the plan names none.
        before: What it asked for before that edition; none where it is as first set.
        why: The reason for that, as the plan gives it.
    """

    __repr__ = as_written

    period: Period
    aim: Aim
    than: Number | Reason | None = None
    edition: str = ""
    before: Aim | None = None
    why: str = ""

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        found: dict[str, Any] = {"period": self.period.text, "aim": _aim(self.aim)}
        if self.than is not None:
            found["than"] = number_record(self.than)
        if self.edition:
            found["edition"] = self.edition
        if self.before is not None:
            found["before"] = str(self.before)
        if self.why:
            found["why"] = self.why
        return found


def _aim(aim: Aim) -> dict[str, Any]:
    found: dict[str, Any] = {"text": str(aim), "kind": type(aim).__name__.lower()}
    match aim:
        case Reach():
            # Its number stands beside it, as the value of the input.
            side = aim.side.value if aim.side else None
            return {**found, "side": side, "strict": aim.strict}
        case Within():
            ends = {"low": exact_text(aim.low), "high": exact_text(aim.high)}
            return {**found, **ends, "strict": aim.strict}
        case Improve():
            by = None if aim.by is None else exact_text(aim.by)
            return {**found, "on": aim.on, "by": by, "strict": aim.strict}
        case Complete():
            return found


@attrs.frozen(kw_only=True, repr=False)
class Point:
    """
    A point of a path, or a figure of a mean.

    Attributes:
        figure: `"baseline"`, `"final"`, `"target"` or `"actual"`.
        value: In the indicator's unit.
        period: At whose end it stands.
    """

    __repr__ = as_written

    figure: str
    value: Number
    period: Period | None

    def data(self) -> dict[str, Any]:
        """
        As plain data; the value of another input stands only there.
        """
        found = {"figure": self.figure, "period": _text(self.period)}
        if self.figure in {"baseline", "final"}:
            return found
        return {**found, "value": exact_text(self.value)}


@attrs.frozen(kw_only=True, repr=False)
class Laid:
    """
    That a figure lies on a straight line.

    Attributes:
        start: Where the line begins.
        goal: Where it ends.
        months: Whole months from its start to the time that is looked at.
        of_months: Whole months from its start to its end.
        at: The period at whose end the line is looked at.
        aim: That of the target on which time has come; none between two.
    """

    __repr__ = as_written

    start: Point
    goal: Point
    months: int
    of_months: int
    at: Period | None
    aim: Reach | None = None

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        found = {
            "period": _text(self.at),
            "from": self.start.data(),
            "to": self.goal.data(),
            "months": self.months,
            "of_months": self.of_months,
        }
        return found if self.aim is None else {**found, "aim": _aim(self.aim)}


@attrs.frozen(kw_only=True, repr=False)
class Averaged:
    """
    That a figure is the mean of others.

    Attributes:
        points: Those others.
    """

    __repr__ = as_written

    points: tuple[Point, ...]

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        return {"mean_of": [point.data() for point in self.points]}


@attrs.frozen(kw_only=True, repr=False)
class Counted:
    """
    That a time was counted from the end of one period to the end of another.

    Attributes:
        months: Whole months, or why they cannot be counted.
        since: The period at whose end counting begins.
        until: The period at whose end it ends.
    """

    __repr__ = as_written

    months: int | Reason
    since: Period | None
    until: Period | None

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        months = None if isinstance(self.months, Reason) else self.months
        return {
            "months": months,
            "from": _text(self.since),
            "to": _text(self.until),
        }


@attrs.frozen(kw_only=True, repr=False)
class Set:
    """
    That a number is a parameter of the scheme.

    Attributes:
        own: Whether the indicator sets it itself, and it is not the scheme's default.
    """

    __repr__ = as_written

    own: bool

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        return {"set_by": "indicator" if self.own else "scheme"}


Origin: TypeAlias = Observed | Aimed | Laid | Averaged | Counted | Set
"""How a figure came about."""
