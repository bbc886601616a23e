"""
An indicator over time: what was achieved, what was aimed at, what was expected between.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

import altair as alt
import attrs

from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.choices import PER_CENT
from civicplan.rules.figures import Figures
from civicplan.rules.uses import Use
from civicplan.rules.vocabulary import in_brackets
from civicplan.views.charts.labels import Label, placed, staggered
from civicplan.views.charts.legends import Legend, ink_of
from civicplan.views.charts.points import (
    Point,
    Shown,
    ends_of,
    is_actual,
)
from civicplan.views.charts.scales import Span, days_of, labels_at, span_of
from civicplan.views.charts.styles import Style, rows_of
from civicplan.views.charts.words import chart_word
from civicplan.views.palettes import LIGHT, Palette
from civicplan.views.trajectories import Aimed, reported, trajectory


__all__ = ["trajectory_chart"]

_HEIGHT: Final = 280
_SHORT: Final = 36
_LINE: Final = 16


def trajectory_chart(  # noqa: PLR0913 - each says one thing about the chart
    indicator: Indicator,
    plan: Plan | None = None,
    *,
    edition: str | None = None,
    use: Use | None = None,
    language: str = "",
    figures: Figures | None = None,
    palette: Palette = LIGHT,
    notes: Iterable[str] = (),
) -> alt.LayerChart:
    """
    An indicator over time.

    Figures that are not firm are hollow or have a shape of their own, and so have
    targets that a revision replaced. Where the vertical axis does not begin at zero,
    it says so.

    Args:
        indicator: With the latest published figures.
        plan: The plan that it belongs to, for its editions and its period.
        edition: The edition whose targets stand; left out, the last.
        use: The figures that a scheme compares, for the path; left out, the straight
            line from the baseline to the final target.
        language: Of the words; the plan's own where it is empty, else English.
        figures: What a scheme compared: later figures are then told and not drawn.
        palette: The colours.
        notes: What else stands under the title.

    Returns:
        The chart, which can be changed as any chart of altair.

    Raises:
        UnknownNameError: If there is no such edition, or the indicator was introduced
            later.
        InvalidValueError: If an edition is named without its plan.
    """
    found = trajectory(indicator, plan, edition=edition, use=use, language=language)
    language = language or (plan.language if plan else "en")
    style = Style(palette=palette, language=language)
    if figures is not None:
        found = reported(found, figures, language)
    shown = Shown.of(found, language)
    chart = _Chart(
        shown=shown, ranges=found.targets, style=style, legend=Legend.of(shown, style)
    )
    return chart.drawn(tuple(notes))


@attrs.frozen(kw_only=True)
class _Chart:
    shown: Shown
    ranges: tuple[Aimed, ...]
    style: Style
    legend: Legend

    def drawn(self, notes: tuple[str, ...]) -> alt.LayerChart:
        style, shown = self.style, self.shown
        told = [*shown.heading(), *notes, *shown.notes]
        title = style.title(shown.title, told)
        something = shown.points or shown.wordy
        layers = [*self._layers()] if something else [style.nothing("nothing")]
        return style.finished(layers, title, _HEIGHT)

    def _layers(self) -> Iterator[alt.Chart]:
        yield from self._wordy_targets()
        yield from self._lines()
        yield from self._ranges()
        if self.shown.points:
            # A legend of nothing has no size, and would leave the picture without one.
            yield self._marks()
        yield from self._labels()

    @functools.cached_property
    def _times(self) -> Span:
        shown = self.shown
        curves = (day for each in shown.curves for day, _ in each.points)
        points = (each.day for each in shown.points)
        return days_of((*points, *(each.day for each in shown.wordy), *curves))

    @functools.cached_property
    def _values(self) -> Span:
        curves = (value for each in self.shown.curves for _, value in each.points)
        values = (*(each.value for each in self.shown.points), *curves)
        return span_of(values, zero=False, per_cent=self.shown.unit in PER_CENT)

    def _x(self) -> alt.X:
        span = self._times
        dates = self._dated
        told = json.dumps({str(day): label for day, label in dates.items()})
        axis = self.style.axis(
            values=[*dates],
            labelExpr=f"({told})[datum.value]",
            title=None,
            grid=False,
            labelOverlap=False,
        )
        scale = alt.Scale(domain=[span.low, span.high], nice=False, zero=False)
        return alt.X("day:Q", scale=scale, axis=axis)

    @functools.cached_property
    def _dated(self) -> dict[int, str]:
        return labels_at(self._dates(), self._times, self.style.width)

    def _dates(self) -> Iterator[tuple[date, str]]:
        rank = {"target": 0, "baseline": 1, "baseline assumed": 1, "former target": 3}
        last = max(
            (e.day for e in self.shown.points if is_actual(e.kind)), default=None
        )
        ranked = sorted(
            (
                (rank.get(each.kind, 2 if each.day == last else 4), -n, each)
                for n, each in enumerate(self.shown.points)
            ),
            key=lambda found: found[:2],
        )
        yield from ((each.day, each.when) for each in self.shown.wordy)
        yield from ((each.day, each.when) for _, _, each in ranked)

    def _y(self) -> alt.Y:
        span, language = self._values, self.style.language
        said = self.shown.unit
        if not span.has_zero:
            truncated = chart_word("truncated", language)
            said = said + in_brackets(truncated, language) if said else truncated
        axis = self.style.axis(
            title=said or None,
            titleAngle=0,
            titleAlign="left",
            titleAnchor="end",
            titleX=-8,
            titleY=-12 - _LINE * max((n + 1 for n, _ in self._over()), default=0),
            titleBaseline="bottom",
            tickCount=5,
            domain=False,
            ticks=False,
            labelExpr="abs(datum.value) < 1e15 ? datum.label"
            " : format(datum.value, '.3~e')",
        )
        scale = alt.Scale(domain=[span.low, span.high], nice=False, zero=False)
        return alt.Y("value:Q", scale=scale, axis=axis)

    def _marks(self) -> alt.Chart:
        rows = [
            {
                "kind": self.legend.named(each.kind),
                "day": each.day.toordinal(),
                "value": each.value,
                "when": each.when,
                "figure": each.figure,
                "said": f"{self.legend.named(each.kind)} {each.when} {each.figure}",
            }
            for each in self.shown.points
        ]
        shape, fill, stroke = self.legend.scales()
        chart = rows_of(rows)
        marks: alt.Chart = chart.mark_point(size=80, strokeWidth=1.8, opacity=1)
        return marks.encode(
            x=self._x(),
            y=self._y(),
            shape=shape,
            fill=fill,
            stroke=stroke,
            description="said:N",
            tooltip=[
                alt.Tooltip(f"{name}:N", title=chart_word(said, self.style.language))
                for name, said in (
                    ("kind", "what"),
                    ("when", "when"),
                    ("figure", "figure"),
                )
            ],
        )

    def _lines(self) -> Iterator[alt.Chart]:
        dashes = {"expected": [6, 4], "first expected": [2, 4], "actual": [1, 0]}
        for number, curve in enumerate(self.shown.curves):
            rows = [
                {"day": day.toordinal(), "value": value} for day, value in curve.points
            ]
            yield (
                rows_of(rows)
                .mark_line(
                    aria=False,
                    color=ink_of(curve.kind, self.style),
                    strokeWidth=2.2 if curve.kind == "actual" else 1.4,
                    strokeDash=dashes.get(curve.kind, [1, 2 + number % 3]),
                )
                .encode(x=self._x(), y=self._y(), order="day:Q")
            )

    def _ranges(self) -> Iterator[alt.Chart]:
        rows = []
        for each in self.ranges:
            ends = ends_of(each)
            if len(ends) > 1:
                high, low = ends
                row = {"day": each.day.toordinal(), "value": low, "high": high}
                rows.append(row)
        if rows:
            marks = rows_of(rows).mark_rule(
                color=self.style.palette.ink, strokeWidth=1.4, aria=False
            )
            yield marks.encode(x=self._x(), y=self._y(), y2="high:Q")

    def _wordy_targets(self) -> Iterator[alt.Chart]:
        """
        Targets without a number stand as words over their day.
        """
        palette = self.style.palette
        for (line, align), each in zip(self._over(), self.shown.wordy, strict=True):
            row = {"day": each.day.toordinal(), "text": self._aim(each)}
            chart = rows_of([row])
            rule = chart.mark_rule(color=palette.path, strokeDash=[2, 3], aria=False)
            yield rule.encode(x=self._x())
            marks = self.style.text(
                chart,
                align=align,
                y=-10 - _LINE * line,
                aria=True,
                description=f"{self._aim(each)} {each.when}",
            )
            yield marks.encode(x=self._x(), text="text:N")

    def _over(self) -> Iterator[tuple[int, str]]:
        times, width = self._times, self.style.width
        places = (
            times.share(each.day.toordinal()) * width for each in self.shown.wordy
        )
        texts = map(self._aim, self.shown.wordy)
        yield from staggered(zip(places, texts, strict=True), width)

    def _aim(self, aimed: Aimed) -> str:
        kind = "target" if aimed.stands else "former target"
        said = f"{chart_word(kind, self.style.language)} {aimed.words}"
        return said if len(said) <= _SHORT else f"{said[:_SHORT]}…"

    def _labels(self) -> Iterator[alt.Chart]:
        times, values = self._times, self._values
        last = max(
            (e.day for e in self.shown.points if is_actual(e.kind)), default=None
        )
        must = {"target", "baseline", "baseline assumed"}
        ranked = sorted(
            self.shown.points,
            key=lambda each: (
                each.kind not in must,
                not (is_actual(each.kind) and each.day == last),
                each.kind != "former target",
            ),
        )
        wanted = [
            Label(
                x=times.share(each.day.toordinal()) * self.style.width,
                y=(1 - values.share(each.value)) * _HEIGHT,
                text=self._written(each, last),
            )
            for each in ranked
        ]
        found = placed(wanted, self.style.width, _HEIGHT)
        for point, label in zip(ranked, found, strict=True):
            if label is not None and label.text:
                yield from self._label(point, label)

    def _written(self, point: Point, last: date | None) -> str:
        """
        A figure, and of the last one its period where the axis had no room for it.
        """
        dated = self._dated[point.day.toordinal()]
        if dated or not is_actual(point.kind) or point.day != last:
            return point.label
        return point.label + in_brackets(point.when, self.style.language)

    def _label(self, point: Point, label: Label) -> Iterator[alt.Chart]:
        palette = self.style.palette
        row = {
            "day": point.day.toordinal(),
            "value": point.value,
            "text": label.text,
        }
        place: dict[str, Any] = {
            "align": label.align,
            "baseline": "middle",
            "dx": label.dx,
            "dy": label.dy,
        }
        ink = ink_of(point.kind, self.style)
        ground = {"stroke": palette.ground, "strokeWidth": 3}
        for more in (ground, {}):
            chart = rows_of([row])
            marks = self.style.text(chart, color=ink, **place, **more)
            yield marks.encode(x=self._x(), y=self._y(), text="text:N")
