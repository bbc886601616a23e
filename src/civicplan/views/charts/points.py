"""
What of an indicator's trajectory can be drawn, and what is told because it cannot.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from civicplan.base.printed_amounts import print_amount
from civicplan.rules.vocabulary import comma, in_brackets
from civicplan.views.charts.scales import drawn
from civicplan.views.charts.words import chart_word, direction_in_words
from civicplan.views.indicators import title_of
from civicplan.views.trajectories import Aimed, Dot, Trajectory, joined


__all__ = ["BESIDE", "FIRMNESS", "Curve", "Point", "Shown", "ends_of", "is_actual"]

FIRMNESS: Final = frozenset(
    ("provisional", "estimated", "forecast", "revised", "series break")
)
"""How firm a figure may be that has a value; a firm one is just an actual."""

BESIDE: Final = "beside "
"""Stands before the name of a series printed alongside, which may be any word."""

_SHORT: Final = 36


@attrs.frozen(kw_only=True)
class Point:
    """
    Something with a place.

    Attributes:
        kind: What it is: `"actual"`, how firm an actual is, `"total"`, `"baseline"`,
            `"target"` …, or `BESIDE` and the name of a series printed alongside.
        day: The last day of its period.
        value: In the indicator's unit.
        when: The period in words, such as `"2010年"`.
        figure: All that there is to know of it, such as `"3,447件（2010年）"`.
        label: What is written beside it, such as `"3,447件"`.
    """

    kind: str
    day: date
    value: float
    when: str
    figure: str
    label: str


@attrs.frozen(kw_only=True)
class Curve:
    """
    A line through figures, or what is expected over time.

    Attributes:
        kind: As of a point, or `"expected"`, or `"first expected"`.
        points: Days and values, two at least.
    """

    kind: str
    points: tuple[tuple[date, float], ...]


@attrs.frozen(kw_only=True)
class Shown:
    """
    What of a trajectory can be drawn, and what is told because it cannot.

    Attributes:
        title: The indicator's code and name.
        unit: Of every value.
        direction: Which way is better, in words; nothing where nobody has said.
        abolished: That the indicator was abolished, in words; nothing where it was
            not.
        points: Figures and targets.
        curves: Lines.
        last: The last figure, or in a report the one judged; none where there is none
            or it cannot be drawn. Without a report a total over several years is
            passed over: it does not lie on the scale of the yearly figures.
        wordy: The targets without a number.
        notes: What is not drawn and why, in words.
    """

    title: str
    unit: str
    direction: str
    abolished: str
    points: tuple[Point, ...]
    curves: tuple[Curve, ...]
    last: Point | None
    wordy: tuple[Aimed, ...]
    notes: tuple[str, ...]

    @classmethod
    def of(cls, shown: Trajectory, language: str) -> Shown:
        """
        What of a trajectory can be drawn.

        Args:
            shown: The trajectory.
            language: Of the words, such as `"ja"`.

        Returns:
            All of it, but for what no axis holds.
        """
        return cls(
            title=title_of(shown.indicator),
            unit=shown.unit,
            direction=direction_in_words(shown.direction, language),
            abolished=chart_word("abolished", language) if shown.abolished else "",
            points=tuple(_points(shown, language)),
            curves=tuple(_curves(shown)),
            last=_last(shown, language),
            wordy=tuple(
                each for each in shown.targets if each.low is None and each.comparable
            ),
            notes=tuple(_notes(shown, language)),
        )

    def heading(self) -> list[str]:
        """
        What stands first under the title.
        """
        said = "　".join(filter(None, (self.direction, self.abolished)))
        return [said] if said else []


def is_actual(kind: str) -> bool:
    """
    Whether a point is an actual, however firm.

    Args:
        kind: Of the point.
    """
    return kind in {"actual", "total", *FIRMNESS}


def ends_of(aimed: Aimed) -> tuple[float, ...]:
    """
    The number that a target asks for, or the two of a range, as drawn, upper first.

    Args:
        aimed: The target.

    Returns:
        Nothing where it has no number, or one that cannot be drawn or compared.
    """
    if aimed.low is None or aimed.high is None or not aimed.comparable:
        return ()
    ends = (drawn(aimed.high), drawn(aimed.low))
    known = [each for each in ends if each is not None]
    return tuple(dict.fromkeys(known)) if len(known) == len(ends) else ()


def _points(shown: Trajectory, language: str) -> Iterator[Point]:
    dots = [("former baseline", each) for each in shown.former_baselines]
    if shown.baseline is not None:
        assumed = shown.baseline.assumed
        dots.append(("baseline assumed" if assumed else "baseline", shown.baseline))
    dots += [(_kind_of(each), each) for each in shown.actuals]
    for series in shown.beside:
        if series.comparable:
            dots += [(BESIDE + series.name, each) for each in series.figures]
    for kind, dot in dots:
        point = _point(kind, dot, shown.unit, language)
        if point is not None:
            yield point
    for target in shown.targets:
        # A range is written once, at its upper end.
        for end, label in zip(ends_of(target), (target.words, ""), strict=False):
            yield Point(
                kind="target" if target.stands else "former target",
                day=target.day,
                value=end,
                when=target.when,
                figure=target.words,
                label=label,
            )


def _point(kind: str, dot: Dot, unit: str, language: str) -> Point | None:
    value = drawn(dot.value)
    if value is None or not dot.comparable:
        return None
    return Point(
        kind=kind,
        day=dot.day,
        value=value,
        when=dot.when,
        figure=dot.words,
        label=print_amount(dot.value, unit, language),
    )


def _last(shown: Trajectory, language: str) -> Point | None:
    dots = [each for each in reversed(shown.actuals) if not each.total]
    if shown.at is not None:
        dots = [shown.judged] if shown.judged else []
    points = (_point(_kind_of(each), each, shown.unit, language) for each in dots)
    return next((each for each in points if each is not None), None)


def _kind_of(dot: Dot) -> str:
    if dot.total:
        return "total"
    said = dot.status.value if dot.status else "actual"
    return said if said in FIRMNESS else "actual"


def _curves(shown: Trajectory) -> Iterator[Curve]:
    for path in shown.paths:
        ends = [(day, drawn(value)) for day, value in path.points]
        points = [(day, value) for day, value in ends if value is not None]
        if len(points) == len(ends):
            kind = "expected" if path.stands else "first expected"
            yield from _curve(kind, points)
    yield from _pieces("actual", shown.actuals)
    for series in shown.beside:
        if series.comparable:
            yield from _pieces(BESIDE + series.name, series.figures)


def _pieces(kind: str, dots: tuple[Dot, ...]) -> Iterator[Curve]:
    """
    Lines through figures of one length of period, broken where they cannot be compared.
    """
    for run in joined(each for each in dots if not each.total and each.comparable):
        piece: list[tuple[date, float]] = []
        for dot in run:
            value = drawn(dot.value)
            if value is not None:
                piece.append((dot.day, value))
                continue
            yield from _curve(kind, piece)
            piece = []
        yield from _curve(kind, piece)


def _curve(kind: str, points: list[tuple[date, float]]) -> Iterator[Curve]:
    if len(points) > 1:
        yield Curve(kind=kind, points=tuple(points))


def _notes(shown: Trajectory, language: str) -> Iterator[str]:
    dots = (*shown.former_baselines, *shown.actuals)
    dots += (shown.baseline,) if shown.baseline else ()
    amounts = [(each.words, each.comparable, (each.value,)) for each in dots]
    aims = [
        (each.words, each.comparable, (each.low, each.high)) for each in shown.targets
    ]
    told = {
        "not drawn": [f"{when} {words}" for when, words in shown.absent],
        "after": [f"{each.when} {each.words}" for each in shown.later],
        "incomparable": [words for words, fits, _ in (*amounts, *aims) if not fits],
        "huge": [
            f"{words[:_SHORT]}…"
            for words, _, values in (*amounts, *aims)
            if any(value is not None and drawn(value) is None for value in values)
        ],
        "other unit": [
            f"{each.name}{in_brackets(each.unit, language)}"
            for each in shown.beside
            if not each.comparable
        ],
        "in parts": [title_of(each.indicator) for each in shown.parts],
    }
    for name, found in told.items():
        if found:
            said = comma(language).join(dict.fromkeys(found))
            yield chart_word(name, language).format(said)
