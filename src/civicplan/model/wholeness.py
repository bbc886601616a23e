"""
What must hold between the parts of a plan.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from civicplan.base.codes import fold, fold_address
from civicplan.base.periods import FiscalYear, Period
from civicplan.errors import Breach, did_you_mean
from civicplan.model.addresses import Place, served
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import SLOTS, Project
from civicplan.model.observations import Observation
from civicplan.model.revisions import (
    Abolish,
    Edition,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)


__all__ = ["breaches"]

# Comparing a name with each known one takes its time: among very many, or for very
# many unknown names, only the first are helped.
_MOST_COMPARED = 100_000


def breaches(
    parts: Iterable[Place],
    *,
    period: Period,
    calendar: FiscalYear,
    editions: tuple[Edition, ...],
) -> Iterator[Breach]:
    """
    Everything that keeps the parts of a plan from fitting together.

    Every edition named exists and editions run forward, ids and addresses are
    unique, siblings' codes are unique across kinds, every reprint, successor and
    `serves` resolves, and every fiscal period was read in the plan's calendar.

    Args:
        parts: Every part of the plan, in printed order.
        period: What the plan covers.
        calendar: The calendar in which its fiscal years are read.
        editions: Its editions, in order.

    Yields:
        Each breach, with the address and the path of what it concerns.
    """
    inspection = _Inspection(calendar, editions)
    yield from inspection.cover(period)
    for place in parts:
        yield from inspection.look_at(place)
    yield from inspection.links()


class _Inspection:
    """
    One look at a plan, with what has been seen so far.

    A working value; it never leaves the model.
    """

    def __init__(self, calendar: FiscalYear, editions: tuple[Edition, ...]) -> None:
        self._calendar = calendar
        self._all_editions = editions
        self._editions: dict[str, int] = {}
        self._by_address: dict[str, Place] = {}
        self._ids: dict[str, Place] = {}
        # Beginnings of the paths of all that stands under an address taken before.
        self._repeated: tuple[str, ...] = ()
        # The edition that introduced an indicator: by its id, and by its path where
        # it has parts.
        self._introduced: dict[str, int] = {}
        self._parents: dict[str, int] = {}
        self._links: list[Place] = []
        self._compared = 0

    def cover(self, period: Period) -> Iterator[Breach]:
        """
        What is wrong before the first goal.
        """
        yield from self._dated("", "period", period)
        for number, edition in enumerate(self._all_editions):
            path = f"editions[{number}]"
            if self._editions.setdefault(edition.id, number) != number:
                sentence = f"the edition {edition.id!r} is given twice. Rename one."
                yield Breach(address="", path=f"{path}.id", sentence=sentence)
            yield from self._dated("", f"{path}.adopted", edition.adopted)
            yield from self._dated("", f"{path}.period", edition.period)

    def look_at(self, place: Place) -> Iterator[Breach]:
        """
        What is wrong at one place, but for what it names elsewhere.
        """
        held = self._by_address.setdefault(place.address, place)
        element = place.element
        if isinstance(element, Indicator):
            if held is not place:
                yield _stands_twice(place, held)
            elif self._ids.setdefault(element.id, place) is not place:
                yield _id_taken(place, element, self._ids[element.id])
            yield from self._indicator(place, element)
        elif isinstance(element, Reprint):
            if held is not place:
                yield _stands_twice(place, held)
            self._links.append(place)
        else:
            if held is not place and not place.path.startswith(self._repeated):
                self._repeated += (f"{place.path}.",)
                yield _address_taken(place, held)
            if isinstance(element, Project):
                self._links.append(place)
            elif element.code and fold(element.code) in _RESERVED:
                yield _reserved(place, element.code)

    def links(self) -> Iterator[Breach]:
        """
        What is wrong with the names of other elements, once all have been seen.
        """
        for place in self._links:
            element = place.element
            if isinstance(element, Reprint):
                yield from self._reprints(place, element.of)
            elif isinstance(element, Project):
                for number, address in enumerate(element.serves):
                    yield from self._serves(place, number, address)
            elif isinstance(element, Indicator):
                for number, revision in enumerate(element.revisions):
                    yield from self._succeeds(place, number, revision)

    def _dated(
        self, address: str, path: str, period: Period | None
    ) -> Iterator[Breach]:
        if period is None or period.calendar is None:
            return
        own, calendar = period.calendar, self._calendar
        if own == calendar:
            return
        sentence = (
            f"{period.text} was read in another calendar (the year from {own.start}, "
            f"named after its {own.named_after}) than the plan's (from "
            f"{calendar.start}, named after its {calendar.named_after}). "
            "Read it with plan.period_of, or with period(text, fiscal_year)."
        )
        yield Breach(address=address, path=path, sentence=sentence)

    def _indicator(self, place: Place, indicator: Indicator) -> Iterator[Breach]:
        calendar = self._calendar
        for path, period, is_keyed in _dates(indicator):
            own = period.calendar
            if own is not None and own is not calendar:
                own_path = f"{place.path}.{path}{f'.{period.text}' if is_keyed else ''}"
                yield from self._dated(place.address, own_path, period)
        for name, figures in _series(indicator):
            yield from self._published(place, name, figures)
        if indicator.revisions:
            self._links.append(place)
            yield from self._decided(place, indicator)
        if indicator.revisions or self._parents:
            self._note_introduction(place, indicator)

    def _decided(self, place: Place, indicator: Indicator) -> Iterator[Breach]:
        last = -1
        for number, revision in enumerate(indicator.revisions):
            order = self._editions.get(revision.edition)
            path = f"{place.path}.revisions[{number}].edition"
            if order is None:
                yield self._no_edition(place, path, revision.edition)
            elif order < last:
                sentence = (
                    f"the edition {revision.edition!r} came before that of the "
                    "revision above it. Write revisions in the order of the plan's "
                    "editions."
                )
                yield Breach(address=place.address, path=path, sentence=sentence)
            else:
                last = order

    def _published(
        self, place: Place, series: str, figures: tuple[Observation, ...]
    ) -> Iterator[Breach]:
        for is_alone, same in _by_period(figures):
            last = -1
            for number, figure in enumerate(same):
                order = self._editions.get(figure.edition) if figure.edition else -1
                if order is not None and order >= last:
                    last = order
                    continue
                item = "" if is_alone else f"[{number}]"
                path = f"{place.path}.{series}.{figure.period}{item}.edition"
                if order is None:
                    yield self._no_edition(place, path, figure.edition)
                    continue
                sentence = (
                    f"of the figures of {figure.period} the last one counts, but this "
                    "one was published before the one above it. Write them in the "
                    "order of the plan's editions."
                )
                yield Breach(address=place.address, path=path, sentence=sentence)

    def _no_edition(self, place: Place, path: str, name: str) -> Breach:
        sentence = (
            f"there is no edition {name!r} in the plan."
            f"{self._meant(name, self._editions)} Add it to the plan's editions."
        )
        return Breach(address=place.address, path=path, sentence=sentence)

    def _note_introduction(self, place: Place, indicator: Indicator) -> None:
        """
        Keep since when *indicator* is there; a part not longer than its whole.
        """
        since = self._parents.get(place.path.rpartition(".parts[")[0], -1)
        first = indicator.revisions[:1]
        if first and isinstance(first[0].changes[0], Introduce):
            since = max(since, self._editions.get(first[0].edition, -1))
        if since >= 0:
            self._introduced[indicator.id] = since
            if indicator.parts:
                self._parents[place.path] = since

    def _reprints(self, place: Place, name: str) -> Iterator[Breach]:
        if name not in self._ids:
            sentence = (
                f"there is no indicator {name!r} to print again."
                f"{self._meant(name, self._ids)}"
            )
            path = f"{place.path}.of"
            yield Breach(address=place.address, path=path, sentence=sentence)

    def _serves(self, place: Place, number: int, address: str) -> Iterator[Breach]:
        nearest, *farther = served(place.holder, fold_address(address))
        if nearest in self._by_address or any(
            each in self._by_address for each in farther
        ):
            return
        sentence = (
            f"it serves {address!r}, but nothing stands at "
            f"{' or '.join([nearest, *farther])}."
            f"{self._meant(nearest, self._by_address)}"
        )
        path = f"{place.path}.serves[{number}]"
        yield Breach(address=place.address, path=path, sentence=sentence)

    def _succeeds(
        self, place: Place, number: int, revision: Revision
    ) -> Iterator[Breach]:
        change = revision.changes[-1]
        if not isinstance(change, Abolish) or not change.successor:
            return
        successor = change.successor
        path = f"{place.path}.revisions[{number}].abolish.successor"
        since = self._introduced.get(successor, -1)
        if successor not in self._ids:
            sentence = (
                f"there is no indicator {successor!r} to take its place."
                f"{self._meant(successor, self._ids)}"
            )
            yield Breach(address=place.address, path=path, sentence=sentence)
        elif since > self._editions.get(revision.edition, since):
            sentence = (
                f"its successor {successor!r} is introduced only in "
                f"{self._all_editions[since].id!r}, after {revision.edition!r} "
                "abolished it. Correct one of the editions."
            )
            yield Breach(address=place.address, path=path, sentence=sentence)

    def _meant(self, name: str, known: Collection[str]) -> str:
        self._compared += len(known)
        return did_you_mean(name, known) if self._compared <= _MOST_COMPARED else ""


_RESERVED = frozenset(SLOTS)


def _stands_twice(place: Place, held: Place) -> Breach:
    sentence = (
        f"{place.address.rpartition('#')[2]!r} stands here already, at {held.path}. "
        "Keep one."
    )
    return Breach(address=place.address, path=place.path, sentence=sentence)


def _address_taken(place: Place, held: Place) -> Breach:
    sentence = (
        f"its address {place.address!r} is also that of {held.path}; codes are unique "
        "among siblings, and without a code the place counts. "
        "Give one of them another code."
    )
    return Breach(address=place.address, path=place.path, sentence=sentence)


def _id_taken(place: Place, element: Indicator, held: Place) -> Breach:
    sentence = (
        f"the id {element.id!r} is also that of {held.address!r}. Rename one, or write "
        f"{{of: {element.id}}} where the same indicator is printed again."
    )
    return Breach(address=place.address, path=f"{place.path}.id", sentence=sentence)


def _reserved(place: Place, code: str) -> Breach:
    sentence = (
        f"the code {code!r} cannot be told from {fold(code)!r} in an address. "
        "Choose another code."
    )
    return Breach(address=place.address, path=f"{place.path}.code", sentence=sentence)


def _dates(indicator: Indicator) -> Iterator[tuple[str, Period, bool]]:
    """
    Every period of *indicator*, the path to it, and whether its text ends that path.
    """
    if indicator.baseline is not None:
        yield from _observed("baseline", indicator.baseline)
    for target in indicator.targets:
        yield "targets", target.period, True
    for name, figures in _series(indicator):
        for is_alone, same in _by_period(figures):
            for number, figure in enumerate(same):
                if is_alone:
                    yield from _observed(name, figure)
                else:
                    path = f"{name}.{figure.period}[{number}]"
                    yield from _observed(path, figure, is_keyed=False)
    for number, revision in enumerate(indicator.revisions):
        yield from _revised(f"revisions[{number}]", revision)


def _revised(path: str, revision: Revision) -> Iterator[tuple[str, Period, bool]]:
    for change in revision.changes:
        if isinstance(change, Retarget):
            yield f"{path}.targets", change.period, True
        elif isinstance(change, Rebaseline):
            if change.before is not None:
                yield from _observed(f"{path}.baseline.from", change.before)
            if change.after is not None:
                yield from _observed(f"{path}.baseline.to", change.after)


def _observed(
    path: str, seen: Observation, *, is_keyed: bool = True
) -> Iterator[tuple[str, Period, bool]]:
    if seen.period is not None:
        yield path, seen.period, is_keyed
    if seen.measured is not None:
        if is_keyed and seen.period is not None:
            path = f"{path}.{seen.period.text}"
        yield f"{path}.measured", seen.measured, False


def _series(indicator: Indicator) -> Iterator[tuple[str, tuple[Observation, ...]]]:
    if indicator.actuals:
        yield "actuals", indicator.actuals
    for number, comparison in enumerate(indicator.comparisons):
        yield f"comparisons[{number}].actuals", comparison.actuals


def _by_period(
    figures: tuple[Observation, ...],
) -> Iterator[tuple[bool, Sequence[Observation]]]:
    """
    The figures of each period together, and whether there is just one.

    In a file, several figures of one period are a list.
    """
    if len(figures) == 1:
        yield True, figures
        return
    for _, group in groupby(figures, key=_period_of):
        same = list(group)
        yield len(same) == 1, same


_period_of = attrgetter("period")
