"""
An indicator's chart as inline SVG: small, without script, coloured by the page.

It has no numbers that the table beside it lacks, so that nobody needs to see it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from html import escape
from typing import Final

import attrs

from civicplan.model.observations import Status
from civicplan.model.targets import Complete
from civicplan.rules.vocabulary import comma, in_brackets, word
from civicplan.views.report.captions import Caption, width_in, written
from civicplan.views.report.scales import (
    Scale,
    labelled,
    numbers_scale,
    round_numbers,
)
from civicplan.views.trajectories import Aimed, Dot, Trajectory, joined


__all__ = ["drawing_of", "undrawn_in"]

_WIDTH: Final = 340
_HEIGHT: Final = 168
_TOP: Final = 16
_FOOT: Final = 22
# Room for a label under the lowest mark.
_AIR: Final = 12
_LINE: Final = 12
_MOST_OF_A_NAME: Final = 60


def drawing_of(shown: Trajectory, name: str, language: str) -> str:
    """
    The chart of an indicator.

    Args:
        shown: What it shows.
        name: Of the indicator.
        language: Of its words, a BCP 47 tag such as `"ja"`.

    Returns:
        An `svg` element, its texts escaped; nothing where there is no number, or where
        the only answer is yes or no.
    """
    dots, aims = _drawable(shown)
    if not aims and any(isinstance(each.aim, Complete) for each in shown.targets):
        return ""
    values = [
        *(each.value for each in dots),
        *(number for each in aims for number in (each.low, each.high)),
        *(value for path in shown.paths for _, value in path.points),
    ]
    known = [each for each in values if each is not None]
    if not known:
        return ""
    days = [*(each.day for each in dots), *(each.day for each in aims)]
    days.extend(day for path in shown.paths for day, _ in path.points)
    right = max(
        (width_in(labelled(n), "t") for each in aims for n in _numbers(each)), default=0
    )
    scale = numbers_scale(known, start=_HEIGHT - _FOOT - _AIR, end=_TOP)
    rounds = round_numbers(scale, most=4)
    left = max(width_in(labelled(each), "n") for each in rounds) if rounds else 0
    ordinals = [each.toordinal() for each in days]
    time = Scale(
        low=Fraction(min(ordinals)),
        high=Fraction(max(ordinals) + (min(ordinals) == max(ordinals))),
        start=round(left) + 14,
        end=_WIDTH - max(round(right) + 12, 16),
    )
    sheet = _Sheet(shown=shown, time=time, scale=scale, language=language)
    title = name if len(name) <= _MOST_OF_A_NAME else f"{name[:_MOST_OF_A_NAME]}…"
    return "".join(
        (
            f'<svg class="ch" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">',
            f"<title>{escape(title)}</title>",
            f"<desc>{escape(_told(shown, dots, aims, language))}</desc>",
            *sheet.grid(rounds),
            *sheet.dates([*dots, *aims]),
            *sheet.paths(),
            *sheet.targets(aims),
            *sheet.figures(),
            *sheet.numbers(dots, aims),
            "</svg>",
        )
    )


def undrawn_in(shown: Trajectory) -> str:
    """
    The targets that have no number and so no mark, in words.

    Args:
        shown: What a chart shows.

    Returns:
        Such as `"FY2028 better than baseline by 40%"`, one after the other; nothing
        where every target is drawn.
    """
    return "; ".join(f"{each.when} {each.words}" for each in _wordy(shown))


def _wordy(shown: Trajectory) -> list[Aimed]:
    return [each for each in shown.targets if each.low is None and each.stands]


def _drawable(shown: Trajectory) -> tuple[list[Dot], list[Aimed]]:
    dots = [*shown.former_baselines, *([shown.baseline] if shown.baseline else [])]
    dots += shown.actuals
    dots += [dot for each in shown.beside if each.comparable for dot in each.figures]
    dots = [each for each in dots if each.comparable]
    aims = [each for each in shown.targets if each.comparable and each.low is not None]
    return dots, aims


def _numbers(aim: Aimed) -> list[Decimal]:
    return [n for n in dict.fromkeys((aim.low, aim.high)) if n is not None]


def _told(
    shown: Trajectory, dots: Sequence[Dot], aims: Sequence[Aimed], language: str
) -> str:
    """
    The chart in a sentence: where it begins, where it has come, where it should go.
    """
    said = []
    if shown.direction is not None:
        said.append(word(shown.direction.value, language))
    if shown.baseline in dots and shown.baseline is not None:
        said.append(f"{word('baseline', language)} {shown.baseline.words}")
    last = shown.last
    if last is not None:
        when = "" if last.when in last.words else in_brackets(last.when, language)
        said.append(f"{word('actual', language)} {last.words}{when}")
    standing = [each for each in aims if each.stands]
    if standing:
        last_aim = standing[-1]
        when = in_brackets(last_aim.when, language)
        said.append(f"{word('targets', language)} {last_aim.words}{when}")
    for each in _wordy(shown):
        when = in_brackets(each.when, language)
        said.append(f"{word('targets', language)} {each.words}{when}")
    if shown.abolished:
        said.append(word("abolished", language))
    return comma(language).join(said)


@attrs.frozen(kw_only=True)
class _Sheet:
    # What is drawn, where.
    shown: Trajectory
    time: Scale
    scale: Scale
    language: str

    def grid(self, rounds: Iterable[Decimal]) -> Iterator[str]:
        lines = ""
        for each in rounds:
            y = _short(self.scale.at(each))
            lines += f"M{self.time.start - 6},{y}H{_WIDTH}"
            yield _text(self.time.start - 10, float(y) + 3.5, labelled(each), "n e")
        if lines:
            yield f'<path class="g" d="{lines}"/>'
        foot = _HEIGHT - _FOOT + 4
        yield f'<path class="x" d="M{self.time.start - 6},{foot}H{_WIDTH}"/>'

    def dates(self, known: Sequence[Dot | Aimed]) -> Iterator[str]:
        by_day = {each.day: each.when for each in known}
        days = sorted(by_day)
        # The ends are named first; what would run into them is left out.
        taken: list[tuple[float, float]] = []
        for place in dict.fromkeys((0, len(days) - 1, *range(len(days)))):
            if place >= len(days):
                continue
            day = days[place]
            x, half = self._x(day), width_in(by_day[day], "n") / 2
            middle = min(max(x, half + 1), _WIDTH - half - 1)
            if any(middle - half < b + 6 and a - 6 < middle + half for a, b in taken):
                continue
            taken.append((middle - half, middle + half))
            yield _text(middle, _HEIGHT - 4, by_day[day], "n m")

    def paths(self) -> Iterator[str]:
        for path in self.shown.paths:
            steps = "L".join(
                f"{_short(self._x(day))},{_short(self.scale.at(value))}"
                for day, value in path.points
            )
            yield f'<path class="{"p" if path.stands else "p o"}" d="M{steps}"/>'

    def targets(self, aims: Sequence[Aimed]) -> Iterator[str]:
        marks, ranges = {True: "", False: ""}, {True: "", False: ""}
        moved = ""
        stands = {each.period: each for each in aims if each.stands}
        for each in aims:
            x = self._x(each.day)
            for number in _numbers(each):
                y = self.scale.at(number)
                marks[each.stands] += f"M{_short(x)},{_short(y - 5)}l5,5-5,5-5-5z"
            if each.low != each.high:
                ranges[each.stands] += self._upright(x, each)
            now = stands.get(each.period)
            if not each.stands and now is not None:
                moved += self._moved(x, each, now)
        drawn = {
            "v": moved,
            "r o": ranges[False],
            "r": ranges[True],
            "d o": marks[False],
            "d": marks[True],
        }
        for name, path in drawn.items():
            if path:
                yield f'<path class="{name}" d="{path}"/>'

    def _upright(self, x: float, aim: Aimed) -> str:
        low, high = (self.scale.at(n) for n in (aim.low or 0, aim.high or 0))
        return f"M{_short(x)},{_short(low)}V{_short(high)}"

    def _moved(self, x: float, before: Aimed, after: Aimed) -> str:
        one, other = self.scale.at(before.low or 0), self.scale.at(after.low or 0)
        down = 1 if other > one else -1
        if abs(other - one) < _LINE + 4:
            return ""
        tip = other - down * 7
        return (
            f"M{_short(x)},{_short(one + down * 6)}V{_short(tip)}"
            f"m-3,{-3 * down}l3,{3 * down} 3,{-3 * down}"
        )

    def numbers(self, dots: Iterable[Dot], aims: Sequence[Aimed]) -> Iterator[str]:
        """
        The figure judged, the targets and the baseline, what matters most first.
        """
        marks = [(self._x(each.day), self.scale.at(each.value)) for each in dots]
        marks += [
            (self._x(each.day), self.scale.at(number))
            for each in aims
            for number in _numbers(each)
        ]
        frame = (self.time.start - 6, 3, _WIDTH - 1, _HEIGHT - _FOOT + 3)
        for each in written(self._captions(aims), marks, frame):
            middle, foot = each.x + each.dx, each.y + each.dy
            yield _text(middle, foot, each.said, f"{each.look} m")

    def _captions(self, aims: Sequence[Aimed]) -> Iterator[Caption]:
        last, baseline = self.shown.last, self.shown.baseline
        if last is not None:
            yield self._caption(last, "w", "above" if self._ahead(last) else "below")
        final = max((each.day for each in aims), default=None)
        for each in sorted(aims, key=lambda aim: not aim.stands):
            if each.stands or each.day == final:
                look = "t" if each.stands else "t o"
                beside = each.day == final or each.low != each.high
                wish = "right" if beside else self._over(each)
                for number in _numbers(each):
                    x, y = self._x(each.day), self.scale.at(number)
                    yield Caption(x=x, y=y, said=labelled(number), look=look, wish=wish)
        if baseline is not None and baseline.comparable:
            wish = "below" if self._rises() else "above"
            yield self._caption(baseline, "n", wish)

    def _caption(self, dot: Dot, look: str, wish: str) -> Caption:
        x, y = self._x(dot.day), self.scale.at(dot.value)
        return Caption(x=x, y=y, said=labelled(dot.value), look=look, wish=wish)

    def _over(self, aim: Aimed) -> str:
        # The label keeps away from the line of actuals.
        x, y = self._x(aim.day), self.scale.at(aim.low or 0)
        below = any(
            self.scale.at(each.value) <= y
            for each in self.shown.actuals
            if abs(self._x(each.day) - x) < _WIDTH / 5
        )
        return "below" if below else "above"

    def _ahead(self, dot: Dot) -> bool:
        expected = self._expected(dot)
        return expected is None or self.scale.at(dot.value) <= expected

    def figures(self) -> Iterator[str]:
        shown = self.shown
        for each in shown.beside:
            for figures in joined(each.figures) if each.comparable else ():
                # One figure alone is a dash.
                drawn = f"M{self._place(figures[0])}m-4,0h8"
                if len(figures) > 1:
                    drawn = self._line(figures)
                yield f'<path class="b" d="{drawn}"/>'
        firm = [each for each in shown.actuals if each.status not in _UNSURE]
        unsure = [each for each in shown.actuals if each.status in _UNSURE]
        start = [shown.baseline] if shown.baseline else []
        for figures in joined(shown.actuals):
            if len(figures) > 1:
                yield f'<path class="l" d="{self._line(figures)}"/>'
        for look, dots in (("s o", shown.former_baselines), ("s", start)):
            yield from self._rings(look, [each for each in dots if each.comparable])
        yield from self._rings("u", unsure)
        if firm:
            yield f'<path class="a" d="{self._points(firm)}"/>'

    def _rings(self, look: str, dots: Sequence[Dot]) -> Iterator[str]:
        if dots:
            points = self._points(dots)
            yield f'<path class="{look}" d="{points}"/><path class="h" d="{points}"/>'

    def _points(self, dots: Iterable[Dot]) -> str:
        return "".join(f"M{self._place(each)}h0" for each in dots)

    def _line(self, dots: Iterable[Dot]) -> str:
        return f"M{'L'.join(map(self._place, dots))}"

    def _place(self, dot: Dot) -> str:
        return f"{_short(self._x(dot.day))},{_short(self.scale.at(dot.value))}"

    def _rises(self) -> bool:
        paths = self.shown.paths
        if not paths:
            return False
        points = paths[-1].points
        return points[-1][1] > points[0][1]

    def _expected(self, dot: Dot) -> float | None:
        for path in self.shown.paths[::-1]:
            for (one, low), (other, high) in zip(
                path.points, path.points[1:], strict=False
            ):
                if one <= dot.day <= other and one < other:
                    share = Fraction((dot.day - one).days, (other - one).days)
                    value = Fraction(low) + share * (Fraction(high) - Fraction(low))
                    return self.scale.at(value)
        return None

    def _x(self, day: date) -> float:
        return self.time.at(day.toordinal())


_UNSURE: Final = frozenset({Status.PROVISIONAL, Status.ESTIMATED, Status.FORECAST})


def _text(x: float, y: float, said: str, look: str) -> str:
    return f'<text class="{look}" x="{_short(x)}" y="{_short(y)}">{escape(said)}</text>'


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
