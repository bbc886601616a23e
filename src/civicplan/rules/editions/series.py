"""
In what two series of figures differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

import attrs

from civicplan.base.periods import Period
from civicplan.model.observations import Observation
from civicplan.model.targets import Target
from civicplan.rules.editions.kinds import Kind


__all__ = [
    "FigureDifference",
    "differ_in_note",
    "figure_differences",
    "shortest_text",
    "with_figures",
]

Figures: TypeAlias = tuple[Observation, ...]
FigureDifference: TypeAlias = tuple[Kind, str, Observation | None, Observation | None]
"""What became of a figure, the text of its period, what stood and what stands."""

_Key: TypeAlias = tuple[Period | None, str]


def figure_differences(before: Figures, after: Figures) -> Iterator[FigureDifference]:
    """
    In what two series differ.

    A figure is the same that has the same period and the same edition.
    One that a later edition publishes beside an earlier one corrects that, which
    stays on record.

    Args:
        before: The first series, in order of time.
        after: The second series, in order of time.

    Yields:
        Differences, in order of time.
    """
    ours, theirs = _by_key(before), _by_key(after)
    gone = Counter(period for period, _ in ours.keys() - theirs.keys())
    come = Counter(period for period, _ in theirs.keys() - ours.keys())
    counted, counts = _counted(before), _counted(after)
    for key in sorted({**ours, **theirs}, key=_time_of):
        one, other = ours.get(key), theirs.get(key)
        if one == other:
            continue
        period = key[0]
        if one is None and counts[period] is other:
            one = counted.get(period) if (gone[period], come[period]) == (0, 1) else one
        elif other is None and counted[period] is one:
            other = (
                counts.get(period) if (gone[period], come[period]) == (1, 0) else other
            )
        yield _kind(one, other), shortest_text(one, other), one, other


def shortest_text(*dated: Observation | Target | None) -> str:
    """
    The text of the one period that all have, which each may write in its own way.

    Args:
        dated: Figures or targets of one period, with or without a remark.

    Returns:
        The shortest of its texts, the same in whatever order they come.
    """
    texts = {each.period.text for each in dated if each and each.period}
    return min(texts, key=lambda text: (len(text), text), default="")


def with_figures(
    figures: Figures,
    changes: Iterable[tuple[Observation | None, Observation | None]],
    editions: Mapping[str, int],
) -> Figures:
    """
    The second series.

    Args:
        figures: The first series.
        changes: What stood and what stands, as `figure_differences` tells them.
        editions: The place of each edition in the second plan.

    Returns:
        What `figures` become, in order of time and, for one period, of editions.
    """
    held = _by_key(figures)
    for one, other in changes:
        if one is not None and (other is None or _takes_back(one, other, held)):
            del held[_key(one)]
        elif other is not None:
            held[_key(other)] = other

    def when(figure: Observation) -> tuple[object, ...]:
        return (*_time_of(_key(figure)), editions.get(figure.edition, -1))

    return tuple(sorted(held.values(), key=when))


def differ_in_note(one: Observation | None, other: Observation | None) -> bool:
    """
    Whether two figures are the same but for the remark on them.
    """
    if one is None or other is None:
        return False
    return attrs.evolve(one, note=other.note) == other


def _takes_back(
    one: Observation, other: Observation, held: Mapping[_Key, Observation]
) -> bool:
    # What had been corrected is still on record, and counts again.
    return _key(one) != _key(other) and _key(other) in held


def _kind(one: Observation | None, other: Observation | None) -> Kind:
    has_been = one is not None and one.value is not None
    is_there = other is not None and other.value is not None
    if one is None or (is_there and not has_been):
        return Kind.ACTUAL_ADDED
    if other is None or (has_been and not is_there):
        return Kind.ACTUAL_REMOVED
    return Kind.REWORDED if differ_in_note(one, other) else Kind.ACTUAL_CORRECTED


def _by_key(figures: Figures) -> dict[_Key, Observation]:
    return {_key(figure): figure for figure in figures}


def _counted(figures: Figures) -> dict[Period | None, Observation]:
    # Of several figures of one period the last one counts.
    return {figure.period: figure for figure in figures}


def _key(figure: Observation) -> _Key:
    return figure.period, figure.edition


def _time_of(key: _Key) -> tuple[object, ...]:
    period = key[0]
    return (period.start, period.end) if period else ()
