"""
How far an indicator is, as one bar beside its targets.

The bar begins at zero, always: its length is the figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import altair as alt
import attrs

from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.choices import PER_CENT
from civicplan.rules.figures import Figures
from civicplan.rules.vocabulary import comma, in_brackets
from civicplan.views.charts.labels import staggered
from civicplan.views.charts.points import Point, Shown
from civicplan.views.charts.scales import Span, span_of
from civicplan.views.charts.styles import Style, rows_of
from civicplan.views.charts.words import chart_word
from civicplan.views.palettes import LIGHT, Palette
from civicplan.views.trajectories import reported, trajectory


__all__ = ["bullet_chart"]

_HEIGHT: Final = 46
_LINE: Final = 16
_TARGETS: Final = ("target", "former target")


def bullet_chart(  # noqa: PLR0913 - each says one thing about the chart
    indicator: Indicator,
    plan: Plan | None = None,
    *,
    edition: str | None = None,
    figures: Figures | None = None,
    language: str = "",
    palette: Palette = LIGHT,
    notes: Iterable[str] = (),
) -> alt.LayerChart:
    """
    The last figure of an indicator as a bar, and its targets as lines across it.

    The band behind the bar is the way from the baseline to the final target, or the
    range in which the indicator is to stay; targets that a revision replaced are
    hollow.

    Args:
        indicator: With the latest published figures.
        plan: The plan that it belongs to, for its editions and its period.
        edition: The edition whose targets stand; left out, the last.
        figures: What a scheme compared: the bar is then the figure that it judged.
        language: Of the words; the plan's own where it is empty, else English.
        palette: The colours.
        notes: What else stands under the title.

    Returns:
        The chart, which can be changed as any chart of altair.

    Raises:
        UnknownNameError: If there is no such edition, or the indicator was introduced
            later.
        InvalidValueError: If an edition is named without its plan.
    """
    found = trajectory(indicator, plan, edition=edition, language=language)
    language = language or (plan.language if plan else "en")
    style = Style(palette=palette, language=language)
    if figures is not None:
        found = reported(found, figures, language)
    shown = Shown.of(found, language)
    held = [each for each in shown.points if each.kind in {*_TARGETS, *_BASELINES}]
    bullet = _Bullet(
        shown=shown,
        style=style,
        actual=shown.last,
        stays=found.direction is Direction.MAINTAIN,
        beside=tuple(held),
    )
    return bullet.chart(tuple(notes))


_BASELINES: Final = ("baseline", "baseline assumed")


@attrs.frozen(kw_only=True)
class _Bullet:
    shown: Shown
    style: Style
    actual: Point | None
    stays: bool
    beside: tuple[Point, ...]

    def chart(self, notes: tuple[str, ...]) -> alt.LayerChart:
        style, language = self.style, self.style.language
        wordy = [
            f"{chart_word('target', language)} {each.when} {each.words}"
            for each in self.shown.wordy
            if each.stands
        ]
        title = style.title(
            self.shown.title, [*self.shown.heading(), *notes, *wordy, *self.shown.notes]
        )
        drawn = self.actual is not None or self.beside
        layers = [*self._layers()] if drawn else [style.nothing("nothing")]
        return style.finished(layers, title, _HEIGHT)

    @property
    def _span(self) -> Span:
        points = (*self.beside, *((self.actual,) if self.actual else ()))
        unit = self.shown.unit
        values = (each.value for each in points)
        return span_of(values, zero=True, per_cent=unit in PER_CENT)

    def _x(self) -> alt.X:
        span = self._span
        below = [*self._lines(self._below)]
        axis = self.style.axis(
            title=self.shown.unit or None,
            tickCount=6,
            grid=False,
            # The words under the bar stand between it and the axis.
            offset=_LINE * max((n + 1 for n, _ in below), default=0) + 4,
            labelExpr="abs(datum.value) < 1e15 ? datum.label"
            " : format(datum.value, '.3~e')",
        )
        scale = alt.Scale(domain=[span.low, span.high], nice=False, zero=True)
        return alt.X("value:Q", scale=scale, axis=axis)

    def _layers(self) -> Iterator[alt.Chart]:
        palette, middle = self.style.palette, _HEIGHT / 2
        yield from self._way()
        if self.actual is not None:
            chart = rows_of([{"value": self.actual.value, "from": 0}])
            hollow = self.actual.kind != "actual"
            bar = chart.mark_bar(
                height=_HEIGHT / 3,
                y=middle,
                description=dict(self._below)[self.actual],
                color=palette.ground if hollow else palette.actual,
                stroke=palette.actual,
                strokeWidth=1.6,
            )
            yield bar.encode(x=self._x(), x2="from:Q")
        looks: dict[str, dict[str, Any]] = {
            "target": {"color": palette.ink, "thickness": 4},
            "former target": {
                "color": palette.ground,
                "thickness": 5,
                "stroke": palette.ink,
                "strokeWidth": 1.3,
            },
        }
        start = {"color": palette.faint, "thickness": 2}
        for each in self.beside:
            tick = rows_of([{"value": each.value}]).mark_tick(
                orient="vertical",
                description=f"{self._called(each)} {each.when} {each.figure}",
                opacity=1,
                size=_HEIGHT * (0.9 if each.kind in looks else 0.55),
                y=middle,
                **looks.get(each.kind, start),
            )
            yield tick.encode(x=self._x())
        yield from self._texts(self._above, lambda line: -8 - _LINE * line)
        yield from self._texts(self._below, lambda line: _HEIGHT + 8 + _LINE * line)

    def _way(self) -> Iterator[alt.Chart]:
        standing = [each for each in self.beside if each.kind == "target"]
        final = max((each.day for each in standing), default=None)
        goals = [each.value for each in standing if each.day == final]
        starts = [each.value for each in self.beside if each.kind in _BASELINES]
        if self.stays and len(goals) > 1:
            # The ends of a range stand on one day.
            since, until = min(goals), max(goals)
        elif starts and goals:
            since, until = starts[0], goals[0]
        else:
            return
        chart = rows_of([{"value": since, "from": until}])
        band = chart.mark_bar(
            height=_HEIGHT, y=_HEIGHT / 2, color=self.style.palette.area, aria=False
        )
        yield band.encode(x=self._x(), x2="from:Q")

    @property
    def _above(self) -> list[tuple[Point, str]]:
        held = (each for each in self.beside if each.kind in _TARGETS and each.label)
        return [
            (each, f"{self._called(each)} {each.when} {each.label}") for each in held
        ]

    def _called(self, point: Point) -> str:
        return chart_word(point.kind, self.style.language)

    @property
    def _below(self) -> list[tuple[Point, str]]:
        language = self.style.language
        found = [
            (each, f"{chart_word('baseline', language)} {each.label}")
            for each in self.beside
            if each.kind in _BASELINES
        ]
        actual = self.actual
        if actual is not None:
            firm = actual.kind == "actual"
            known = [
                actual.when,
                *([] if firm else [chart_word(actual.kind, language)]),
            ]
            when = in_brackets(comma(language).join(known), language)
            said = f"{chart_word('actual', language)} {actual.label}{when}"
            found.insert(0, (actual, said))
        return found

    def _lines(self, told: list[tuple[Point, str]]) -> Iterator[tuple[int, str]]:
        span, width = self._span, self.style.width
        places = ((span.share(each.value) * width, text) for each, text in told)
        yield from staggered(places, width)

    def _texts(self, told: list[tuple[Point, str]], height: Any) -> Iterator[alt.Chart]:
        for (point, text), (line, align) in zip(told, self._lines(told), strict=True):
            chart = rows_of([{"value": point.value, "text": text}])
            ink = self.style.palette.actual if point is self.actual else None
            more = {"color": ink} if ink else {}
            marks = self.style.text(chart, align=align, y=height(line), **more)
            yield marks.encode(x=self._x(), text="text:N")
