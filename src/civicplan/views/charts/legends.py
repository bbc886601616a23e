"""
What the marks of a trajectory look like, and the legend that says so.
"""

from __future__ import annotations

import itertools
from typing import Final

import altair as alt
import attrs

from civicplan.rules.vocabulary import in_brackets, in_quotes
from civicplan.views.charts.points import BESIDE, FIRMNESS, Shown
from civicplan.views.charts.styles import Style
from civicplan.views.charts.words import chart_word


__all__ = ["Legend", "ink_of"]

_DASHES: Final = "M-1.4,0L-0.6,0M-0.2,0L0.6,0M1,0L1.4,0"
_DOTS: Final = "M-1.3,0L-1,0M-0.6,0L-0.3,0M0.1,0L0.4,0M0.8,0L1.1,0"


@attrs.frozen(kw_only=True)
class _Kind:
    # A row of the legend: `ink` is one of the palette's colours, `hollow` whether the
    # ground shows through.
    name: str
    shape: str
    ink: str
    hollow: bool = False


_KINDS: Final = {
    each.name: each
    for each in (
        _Kind(name="actual", shape="circle", ink="actual"),
        _Kind(name="provisional", shape="circle", ink="actual", hollow=True),
        _Kind(name="estimated", shape="square", ink="actual", hollow=True),
        _Kind(name="forecast", shape="triangle-right", ink="actual", hollow=True),
        _Kind(name="revised", shape="square", ink="actual"),
        _Kind(name="series break", shape="cross", ink="actual"),
        _Kind(name="total", shape="triangle-up", ink="actual"),
        _Kind(name="baseline", shape="square", ink="faint"),
        _Kind(name="baseline assumed", shape="square", ink="faint", hollow=True),
        _Kind(name="former baseline", shape="cross", ink="faint", hollow=True),
        _Kind(name="target", shape="diamond", ink="ink"),
        _Kind(name="former target", shape="diamond", ink="ink", hollow=True),
        _Kind(name="expected", shape=_DASHES, ink="path"),
        _Kind(name="first expected", shape=_DOTS, ink="path"),
    )
}
_SHAPES: Final = ("triangle-down", "triangle-left", "wedge", "arrow")


def ink_of(kind: str, style: Style) -> str:
    """
    The colour of a kind of marks.

    Args:
        kind: Of a point or a curve.
        style: Of the chart.

    Returns:
        Such as `"#1c69b0"`.
    """
    known = _KINDS.get(kind)
    found: str = getattr(style.palette, known.ink if known else "faint")
    return found


@attrs.frozen(kw_only=True)
class Legend:
    """
    The legend of one chart.

    Attributes:
        style: Of the chart.
        kinds: What stands in the chart, in the order of the legend.
    """

    style: Style
    kinds: tuple[_Kind, ...]

    @classmethod
    def of(cls, shown: Shown, style: Style) -> Legend:
        """
        The legend of what is drawn.

        Args:
            shown: Figures, targets and lines.
            style: Of the chart.

        Returns:
            A legend of these and no others.
        """
        kinds = [each.kind for each in shown.points]
        named = dict.fromkeys((*kinds, *(each.kind for each in shown.curves)))
        beside = [name for name in named if name not in _KINDS]
        others = {
            name: _Kind(name=name, shape=shape, ink="faint", hollow=True)
            for name, shape in zip(beside, itertools.cycle(_SHAPES), strict=False)
        }
        every = {**_KINDS, **others}
        return cls(
            style=style,
            kinds=tuple(kind for name, kind in every.items() if name in named),
        )

    def scales(self) -> tuple[alt.Shape, alt.Fill, alt.Stroke]:
        """
        Shape, fill and outline by the kind of a mark.
        """
        style, palette = self.style, self.style.palette
        names = [self.named(each.name) for each in self.kinds]
        inks = [getattr(palette, each.ink) for each in self.kinds]
        grounds = [
            palette.ground if each.hollow else ink
            for each, ink in zip(self.kinds, inks, strict=True)
        ]
        ranges = ([each.shape for each in self.kinds], grounds, inks)
        legend = style.legend()
        shapes, fills, strokes = (alt.Scale(domain=names, range=r) for r in ranges)
        return (
            alt.Shape("kind:N", scale=shapes, legend=legend),
            alt.Fill("kind:N", scale=fills, legend=legend),
            alt.Stroke("kind:N", scale=strokes, legend=legend),
        )

    def named(self, kind: str) -> str:
        """
        A kind of marks as the legend calls it.

        Args:
            kind: Of a point or a curve.

        Returns:
            Such as `"実績（速報値）"`.
        """
        language = self.style.language
        if kind not in _KINDS:
            name = kind.removeprefix(BESIDE)
            own = {self.named(each) for each in _KINDS}
            # A series may be called as what the legend itself speaks of.
            return in_quotes(name, language) if name in own else name
        said = chart_word(kind, language)
        if kind in FIRMNESS:
            return chart_word("actual", language) + in_brackets(said, language)
        return said
