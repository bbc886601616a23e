"""
How every indicator of a plan is rated, beside other years and other schemes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import altair as alt
import attrs

from civicplan.base.printed_periods import print_period
from civicplan.model.measures import Measure
from civicplan.model.policies import Goal, Policy
from civicplan.rules.answers import Answer, Assessment
from civicplan.rules.evaluation import Evaluation
from civicplan.rules.vocabulary import colon
from civicplan.views.assessments import (
    asked_now,
    gives_only_rates,
    question_in_words,
    reason_in_words,
)
from civicplan.views.charts.styles import COLUMN, Style, cut, rows_of
from civicplan.views.charts.verdicts import verdict_in_words
from civicplan.views.charts.words import chart_word
from civicplan.views.indicators import title_of
from civicplan.views.palettes import LIGHT, Palette
from civicplan.views.plans import heading_of


__all__ = ["rating_matrix"]

_NAMES: Final = 250
_CELL: Final = 132
_LINE: Final = 15
_GAP: Final = 1.5
_ROOM: Final = 12
_EMPTY: Final = 80
_LINES: Final = 3


def rating_matrix(
    evaluations: Sequence[Evaluation],
    *,
    language: str = "",
    palette: Palette = LIGHT,
) -> alt.LayerChart:
    """
    A row for each indicator, a column for each question of each evaluation.

    Each cell says its rating in words and with a sign, on a colour that goes by how
    good the rating is; what is not rated stands grey.

    Args:
        evaluations: Of one plan, by several schemes or in several years; the first
            gives the rows their order.
        language: Of the words; the plan's own where it is empty.
        palette: The colours.

    Returns:
        The chart, which can be changed as any chart of altair.
    """
    plan = evaluations[0].plan if evaluations else None
    language = language or (plan.language if plan else "en")
    columns = tuple(_columns(evaluations, language))
    matrix = _Matrix(
        columns=columns,
        rows=tuple(_rows(evaluations, language)),
        # What stands between the axes; the names stand left of it.
        style=Style(
            palette=palette, language=language, width=max(len(columns), 1) * _CELL
        ),
    )
    return matrix.chart(plan.title if plan else "")


@attrs.frozen(kw_only=True)
class _Column:
    # One question of one evaluation.
    evaluation: Evaluation
    question: str
    heading: tuple[str, ...]


@attrs.frozen(kw_only=True)
class _Row:
    # An indicator, or the heading of those that follow.
    lines: tuple[str, ...]
    indicator: str = ""
    title: str = ""


def _columns(evaluations: Sequence[Evaluation], language: str) -> Iterator[_Column]:
    room = int(_CELL / COLUMN) - 1
    for evaluation in evaluations:
        scheme = evaluation.scheme
        for question in scheme.questions:
            told = [scheme.label(language) or scheme.id]
            if len(scheme.questions) > 1:
                told.append(question_in_words(scheme, question.id, language))
            heading = [
                *cut(told[0], room, _LINES),
                print_period(evaluation.at, language=language),
                *(line for each in told[1:] for line in cut(each, room, _LINES)),
            ]
            yield _Column(
                evaluation=evaluation, question=question.id, heading=tuple(heading)
            )


def _rows(evaluations: Sequence[Evaluation], language: str) -> Iterator[_Row]:
    found: dict[str, Assessment] = {}
    for evaluation in evaluations:
        for assessment in evaluation:
            found.setdefault(assessment.indicator.id, assessment)
    room = int(_NAMES / COLUMN) - 1
    holder = None
    for id_, assessment in found.items():
        above = assessment.address.partition("#")[0]
        if above != holder:
            holder = above
            heading = _heading(evaluations[0], above, language)
            yield _Row(lines=tuple(cut(heading, 2 * room, 1)))
        title = title_of(assessment.indicator)
        lines = cut(title, room, 2)
        yield _Row(lines=tuple(lines), indicator=id_, title=title)


def _heading(evaluation: Evaluation, address: str, language: str) -> str:
    plan = evaluation.plan
    section = plan[address] if address else None
    if isinstance(section, (Goal, Policy, Measure)):
        return heading_of(plan, section, address)
    return chart_word("whole", language)


@attrs.frozen(kw_only=True)
class _Matrix:
    columns: tuple[_Column, ...]
    rows: tuple[_Row, ...]
    style: Style

    def chart(self, title: str) -> alt.LayerChart:
        style = self.style
        cells, names, height = self._cells()
        heading = attrs.evolve(style, width=style.width + _NAMES).title(title)
        if not cells:
            return style.finished(
                [style.nothing("no ratings")], heading, 2 * _NAMES // 5
            )
        layers = (*self._boxes(cells, height), *self._names(names, height))
        return style.finished((*layers, self._headings(height)), heading, int(height))

    def _cells(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]], float]:
        """
        The rows of data of the cells and of the names, and the height of all.
        """
        cells: list[dict[str, Any]] = []
        names: list[dict[str, Any]] = []
        held = [_by_id(each) for each in self.columns]
        y = 0.0
        for row in self.rows:
            answers = [
                (number, answers[row.indicator])
                for number, answers in enumerate(held)
                if row.indicator in answers
            ]
            told = [self._told(answer) for _, answer in answers]
            height = max(map(len, (row.lines, *told))) * _LINE + _ROOM
            middle = y + height / 2
            names.append(
                {
                    "at": _first_line(row.lines, middle),
                    "text": "\n".join(row.lines),
                    "ink": _ink(row, self.style.palette),
                }
            )
            for (number, answer), lines in zip(answers, told, strict=True):
                box = self._cell(answer, lines, number, row)
                sides = {"y": y + _GAP, "y2": y + height - _GAP}
                cells.append({**box, **sides, "at": _first_line(lines, middle)})
            y += height
        return cells, names, y

    def _told(self, answer: Answer) -> list[str]:
        said = verdict_in_words(answer, self.style.language, self.style.palette)
        return cut(said, int(_CELL / COLUMN) - 2, _LINES)

    def _cell(
        self, answer: Answer, lines: list[str], number: int, row: _Row
    ) -> dict[str, Any]:
        language = self.style.language
        tone = self.style.palette.tone_of(answer.scheme, answer.rating)
        # What has no place on a scale has no colour of one.
        rates = answer.rating is None and (
            gives_only_rates(answer.scheme) or answer.score is not None
        )
        heading = self.columns[number].heading
        said = {
            "indicator": row.title,
            "rating": verdict_in_words(answer, language, self.style.palette),
            "why": answer.because(language)
            if rates
            else reason_in_words(answer, language),
        }
        return {
            "x": number * _CELL + _GAP,
            "x2": (number + 1) * _CELL - _GAP,
            "middle": (number + 1 / 2) * _CELL,
            "text": "\n".join(lines),
            "fill": self.style.palette.area if rates else tone.mark,
            "ink": self.style.palette.ink if rates else tone.on_mark,
            **said,
            "said": colon(language).join(
                (row.title, " ".join(heading), said["rating"], said["why"])
            ),
        }

    def _place(self, height: float) -> tuple[dict[str, Any], dict[str, Any]]:
        """
        The scales of pixels: to the right, and down.
        """
        across = alt.Scale(domain=[0, self.style.width], nice=False, zero=False)
        down = alt.Scale(domain=[0, height], nice=False, zero=False, reverse=True)
        return {"scale": across, "axis": None}, {"scale": down, "axis": None}

    def _boxes(self, cells: list[dict[str, Any]], height: float) -> Iterator[alt.Chart]:
        across, down = self._place(height)
        language = self.style.language
        chart = rows_of(cells)
        told = [
            alt.Tooltip(f"{name}:N", title=chart_word(word, language))
            for name, word in (
                ("indicator", "indicators"),
                ("rating", "rating"),
                ("why", "why"),
            )
        ]
        yield chart.mark_rect(cornerRadius=3).encode(
            x=alt.X("x:Q", **across),
            x2="x2:Q",
            y=alt.Y("y:Q", **down),
            y2="y2:Q",
            fill=alt.Fill("fill:N", scale=None),
            description="said:N",
            tooltip=told,
        )
        yield self._written(chart, height, "middle", align="center")

    def _names(self, names: list[dict[str, Any]], height: float) -> Iterator[alt.Chart]:
        chart = rows_of([{**each, "left": 0} for each in names])
        yield self._written(chart, height, "left", align="left", dx=-_NAMES)

    def _headings(self, height: float) -> alt.Chart:
        most = max(len(each.heading) for each in self.columns)
        rows = [
            {
                "middle": (number + 1 / 2) * _CELL,
                "at": _LINE * (most - len(each.heading)),
                "text": "\n".join(each.heading),
                "ink": self.style.palette.ink,
            }
            for number, each in enumerate(self.columns)
        ]
        chart = rows_of(rows)
        return self._written(chart, height, "middle", align="center", dy=-_LINE * most)

    def _written(
        self, chart: alt.Chart, height: float, x: str, **more: Any
    ) -> alt.Chart:
        across, down = self._place(height)
        marks = self.style.text(
            chart, baseline="middle", lineBreak="\n", lineHeight=_LINE, **more
        )
        return marks.encode(
            x=alt.X(f"{x}:Q", **across),
            y=alt.Y("at:Q", **down),
            text="text:N",
            color=alt.Color("ink:N", scale=None),
        )


def _by_id(column: _Column) -> dict[str, Answer]:
    return {
        each.indicator.id: answer
        for each in column.evaluation
        for answer in asked_now(each.answers)
        if answer.question == column.question
    }


def _first_line(lines: Sequence[str], middle: float) -> float:
    return middle - (len(lines) - 1) * _LINE / 2


def _ink(row: _Row, palette: Palette) -> str:
    return palette.ink if row.indicator else palette.faint
