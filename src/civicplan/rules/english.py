"""
Why a rating was given, in English.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from civicplan.model.targets import Aim, Complete, Improve, Reach, Side, Within
from civicplan.rules.points import Point
from civicplan.rules.printing import places_of, printed_amount, printed_share
from civicplan.rules.reasons import Reason


__all__ = ["English"]

_FIGURES: Final = {
    "baseline": "baseline",
    "interim": "interim target",
    "final": "final target",
    "expected": "expected value",
    "previous": "previous figure",
    "year ago": "figure a year ago",
    "external": "figure compared",
}
_SIGNS: Final = {
    ">": "better than",
    ">=": "no worse than",
    "<": "worse than",
    "<=": "no better than",
    "=": "the same as",
    "!=": "other than",
}
_STATES: Final = {
    "active": "in use",
    "new": "the first figure is the baseline",
    "not_started": "not started by {report}",
    "not_due": "no figure is due by {report}",
    "finished": "the last target lies before {report}",
}
_A_YEAR: Final = 12


class English:
    """
    Short English sentences for a council.

    Such as `interim target 4,400 件 reached: actual 3,447 件 (2010)`.
    """

    def aim(self, aim: Aim, unit: str, sense: int | None, on: str = "") -> str:
        """
        An aim, such as `"at least 80%"`.
        Where it is to get better than a figure, *on* is that figure as printed.
        """
        del sense
        match aim:
            case Reach():
                value = printed_amount(aim.value, unit, "en")
                if aim.side is None:
                    return f"past {value}" if aim.strict else value
                words = ("above", "below") if aim.strict else ("at least", "at most")
                return f"{words[aim.side is Side.AT_MOST]} {value}"
            case Within():
                low = printed_amount(aim.low, "", "en")
                high = printed_amount(aim.high, unit, "en")
                return (
                    f"above {low}, below {high}" if aim.strict else f"{low} to {high}"
                )
            case Improve():
                how = "better" if aim.strict else "no worse"
                by = f" by {_share(aim.by)}" if aim.by else ""
                name = _FIGURES.get(aim.on, aim.on)
                return f"{how} than the {name}{f' {on}' if on else ''}{by}"
            case Complete():
                return aim.text

    def figure(self, name: str) -> str:
        """
        What a reference is called, such as `"interim target"`.
        """
        return _FIGURES[name]

    def reached(self, name: str, value: str, *, yes: bool) -> Point:
        """
        Such as `"interim target 4,400 件 reached"`.
        """
        not_ = "" if yes else "not "
        return Point("beside", f"{_FIGURES[name]} {value} {not_}reached")

    def changed(self, name: str, value: str, sign: str) -> Point:
        """
        Such as `"better than the baseline 4,833 件"`.
        """
        return Point("beside", f"{_SIGNS[sign]} the {_FIGURES[name]} {value}")

    def within(self, value: str, limit: str, *, strict: bool) -> str:
        """
        Such as `"actual - baseline (1.6) less than ±3 (margin)"`.
        """
        return f"{value} {'less than' if strict else 'at most'} ±{limit}"

    def missing(self, name: str, reason: Reason) -> Point:
        """
        Such as `"no interim target"`.
        """
        if reason is Reason.NO_TARGET and name in _FIGURES:
            return Point("alone", f"no {_FIGURES[name]}")
        return Point("alone", reason.label("en"))

    def abolished(self, edition: str, reason: str) -> Point:
        """
        Such as `"abolished in edition 2012: its scope was too narrow"`.
        """
        where = f" in edition {edition}" if edition else ""
        return Point("alone", f"abolished{where}{': ' if reason else ''}{reason}")

    def state(self, word: str, report: str) -> Point:
        """
        Such as `"no figure is due by FY2009"`.
        """
        return Point("alone", _STATES[word].format(report=report))

    def sentence(self, points: list[Point], actual: str, label: str) -> str:
        """
        The points, then the figures that they rest on, and the actual.
        """
        if not points:
            return f"{label}: actual {actual}" if actual else label
        told = [point.text for point in points if point.kind == "figure"]
        said = " and ".join(point.text for point in points if point.kind != "figure")
        said = said.replace("not reached and better", "not reached but better")
        if actual and any(point.kind != "alone" for point in points):
            told.append(f"actual {actual}")
        return f"{said}: {', '.join(told)}" if told else said

    def unrated(self, label: str, reason: Reason) -> str:
        """
        Such as `"cannot say: no direction"`.
        """
        return f"{label or 'not rated'}: {reason.label('en')}"

    def worst(self, count: int, name: str, because: str, without: list[str]) -> str:
        """
        Such as `"the worst of 2 parts, girls: interim target 80% not reached"`.
        """
        left_out = f" (not rated: {', '.join(without)})" if without else ""
        return f"the worst of {count} parts{left_out}, {name}: {because}"

    def counted(self, counts: list[tuple[str, int]], without: list[str]) -> str:
        """
        Such as `"3 target reached, 1 not reached; not rated: births (cannot say)"`.
        """
        given = ", ".join(f"{count} {label}" for label, count in counts)
        left_out = f"not rated: {', '.join(without)}" if without else ""
        return "; ".join(filter(None, (given, left_out)))

    def scored(self) -> str:
        """
        What is counted where there is a score and no rating.
        """
        return "scored"

    def indicators(self, count: int) -> tuple[str, int]:
        """
        How many indicators there are, as `counted` takes it.
        """
        return "indicator" if count == 1 else "indicators", count

    def all_the_same(self, abolished: Point) -> str:
        """
        That an indicator is rated although it was abolished.
        """
        return f"The indicator was {abolished.text}; it is rated all the same."

    def undated(self, period: str) -> str:
        """
        That a baseline has no date, and what it counts as.
        """
        return f"The baseline has no date; it counts as the end of {period}."

    def late(self, months: int) -> str:
        """
        That the actual is older than the report.
        """
        years, rest = divmod(months, _A_YEAR)
        told = [
            f"{n} {unit}{'s' * (n > 1)}"
            for n, unit in ((years, "year"), (rest, "month"))
            if n
        ]
        return f"The actual is {' and '.join(told)} older than the report."

    def status(self, word: str) -> str:
        """
        How firm the actual is.
        """
        return (
            f"The actual is {word}."
            if word != "series break"
            else ("The actual is not comparable with earlier figures.")
        )

    def inside(self, period: str) -> str:
        """
        Such as `" (2010)"`.
        """
        return f" ({period})"


def _share(by: Decimal) -> str:
    # A share that a plan asks for is never rounded.
    return printed_share(by, "en", places=max(0, places_of(by) - 2))
