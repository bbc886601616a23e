"""
How all charts look: their font, their title, their axes, their legends.

Everything is told to the part that it concerns and nothing to the chart as a whole, so
that a chart can be put beside others, layered and changed.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import altair as alt
import attrs

from civicplan.views.charts.fonts import FONTS
from civicplan.views.charts.words import chart_word
from civicplan.views.palettes import LIGHT, Palette
from civicplan.views.widths import lines_of, width_of


__all__ = ["COLUMN", "Style", "cut", "rows_of"]

COLUMN: Final = 6.2
"""The width in pixels of a column of text, half a full-width character, at size 12."""

_TITLE, _TEXT = 15, 12
_TITLE_LINES, _NOTE_LINES = 3, 8


def cut(text: str, columns: int, lines: int) -> list[str]:
    """
    A text in lines, with … where there are more than there is room for.

    Args:
        text: Such as an indicator's name.
        columns: The width of a line, at least two.
        lines: How many there may be.

    Returns:
        The lines.

    Examples:
        >>> cut("犯罪発生件数（年間）", 8, 2)
        ['犯罪発生', '件数（…']
    """
    found = list(itertools.islice(lines_of(text, columns), lines + 1))
    if len(found) <= lines:
        return found
    last = found[lines - 1]
    while last and width_of(last) + 1 > columns:
        last = last[:-1]
    return [*found[: lines - 1], f"{last}…"]


def rows_of(rows: Sequence[Mapping[str, Any]]) -> alt.Chart:
    """
    Rows of data that are drawn.

    Args:
        rows: Each with the same columns.

    Returns:
        A chart without marks.
    """
    return alt.Chart(alt.InlineData(values=[dict(row) for row in rows]))


@attrs.frozen(kw_only=True)
class Style:
    """
    How a chart looks.

    Attributes:
        palette: Its colours.
        language: Of its words, such as `"ja"`.
        width: Of what is drawn between the axes, in pixels.
    """

    palette: Palette = LIGHT
    language: str = "ja"
    width: int = 560

    def title(self, text: str, notes: Sequence[str] = ()) -> alt.TitleParams:
        """
        The title of a chart, and under it what there is to know.

        Args:
            text: The title.
            notes: Each begins a new line.

        Returns:
            The title in lines no wider than the chart.
        """
        columns = int(self.width / COLUMN)
        told = itertools.chain.from_iterable(lines_of(note, columns) for note in notes)
        below = [*itertools.islice(told, _NOTE_LINES)]
        heading = cut(text, int(columns * _TEXT / _TITLE), _TITLE_LINES)
        return alt.TitleParams(
            text=heading,
            subtitle=below,
            # What is said of the whole says it.
            aria=False,
            anchor="start",
            frame="bounds",
            font=FONTS,
            fontSize=_TITLE,
            fontWeight="normal",
            lineHeight=20,
            color=self.palette.ink,
            subtitleFont=FONTS,
            subtitleFontSize=_TEXT,
            subtitleLineHeight=17,
            subtitleColor=self.palette.faint,
            subtitlePadding=5,
            offset=14,
        )

    def axis(self, **more: Any) -> alt.Axis:
        """
        An axis.

        Args:
            more: What is particular to it, in Vega-Lite's words.

        Returns:
            The axis.
        """
        palette = self.palette
        settings: dict[str, Any] = {
            "labelFont": FONTS,
            "titleFont": FONTS,
            "labelFontSize": _TEXT - 1,
            "titleFontSize": _TEXT - 1,
            "titleFontWeight": "normal",
            "labelColor": palette.faint,
            "titleColor": palette.faint,
            "gridColor": palette.rule,
            "domainColor": palette.path,
            "tickColor": palette.path,
            # It would say the numbers of days.
            "aria": False,
        }
        return alt.Axis(**{**settings, **more})

    def legend(self, **more: Any) -> alt.Legend:
        """
        A legend under the chart.

        Args:
            more: What is particular to it, in Vega-Lite's words.

        Returns:
            The legend.
        """
        settings: dict[str, Any] = {
            "orient": "bottom",
            "direction": "horizontal",
            "title": None,
            "labelFont": FONTS,
            "labelFontSize": _TEXT - 1,
            "labelColor": self.palette.ink,
            "labelLimit": 260,
            "symbolSize": 80,
            "columnPadding": 16,
            "rowPadding": 4,
            "columns": 4,
            "aria": False,
        }
        return alt.Legend(**{**settings, **more})

    def text(self, chart: alt.Chart, **more: Any) -> alt.Chart:
        """
        A chart's data as text.

        Args:
            chart: With its data.
            more: What is particular to it, in Vega-Lite's words.

        Returns:
            The marks.
        """
        settings: dict[str, Any] = {
            "font": FONTS,
            "fontSize": _TEXT - 1,
            "color": self.palette.ink,
            # What it says, the marks say in words.
            "aria": False,
        }
        marks: alt.Chart = chart.mark_text(**{**settings, **more})
        return marks

    def nothing(self, said: str) -> alt.Chart:
        """
        The words that stand where there is nothing to draw.

        Args:
            said: One of the words of charts, such as `"nothing"`.

        Returns:
            The marks.
        """
        chart = rows_of([{"text": chart_word(said, self.language)}])
        told = chart_word(said, self.language)
        marks = self.text(
            chart,
            color=self.palette.faint,
            fontSize=_TEXT + 1,
            aria=True,
            description=told,
        )
        return marks.encode(text="text:N")

    def finished(
        self, layers: Iterable[alt.Chart], title: alt.TitleParams, height: int
    ) -> alt.LayerChart:
        """
        Layers as one chart on this style's ground.

        Args:
            layers: From the lowest to the highest.
            title: Of the chart.
            height: Between its axes, in pixels.

        Returns:
            The chart.
        """
        told = (*title.text, *(title.subtitle or ()))
        chart = alt.LayerChart(
            layer=[*layers],
            title=title,
            # What a screen reader says of the whole.
            description=" ".join(told),
            view=alt.ViewBackground(stroke=None),
        ).properties(width=self.width, height=height)
        # What is said of the whole keeps a chart from standing beside another, so on
        # white paper nothing is said.
        if self.palette is LIGHT:
            return chart
        return chart.properties(background=self.palette.ground)
