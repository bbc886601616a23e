"""
Is this plan sound? One walk through it, and what every check finds on the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

import attrs

from civicplan.base.paths import Paths
from civicplan.errors import UnknownNameError, nearest
from civicplan.model.addresses import Place, places
from civicplan.model.plans import Plan
from civicplan.rules.checks.asides import BROKEN_CHECK
from civicplan.rules.checks.findings import Finding
from civicplan.rules.checks.overviews import Overview
from civicplan.rules.checks.registry import CHECKS, Broken, registry
from civicplan.rules.checks.selection import means, meant_by, selected
from civicplan.rules.checks.shapes import Check, Found
from civicplan.rules.checks.sites import Site
from civicplan.rules.checks.suppressions import Suppression, suppressions_of


__all__ = ["check"]


def check(
    plan: Plan,
    positions: Mapping[str, tuple[int, int]] | None = None,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> tuple[Finding, ...]:
    """
    What is wrong with a plan, or questionable.

    A part of the plan may say itself what should not be found at it and below, with
    the reason: `annotations: {ignore: {T101: 備考に時点を記している}}`.

    Args:
        plan: Any plan.
        positions: Where each part stood in its file, as `read` tells.
        select: Codes, beginnings of codes, names and categories of the checks that
            are asked, such as `"T101"`, `"T"` or `"times"`; nothing asks all.
        ignore: Those that are not asked.

    Returns:
        The findings, in the order of the plan.

    Raises:
        UnknownNameError: If *select* or *ignore* means no check.

    Examples:
        >>> from civicplan.catalog.plans import plan
        >>> for found in check(plan("hiratsuka"), select=["units"]):
        ...     print(found)
        2/2-3#traffic-accidents U101 \
名称の「件数」に対して、単位が「人」になっています。「件」ではありませんか。
    """
    known = registry()
    chosen = selected(known.checks, select=select, ignore=ignore)
    run = _Run(plan, known.checks, chosen)
    found = [*run.broken(known.broken), *run.walked()]
    return tuple(found if positions is None else _in_file(found, positions))


def _in_file(
    found: Iterable[Finding], positions: Mapping[str, tuple[int, int]]
) -> Iterator[Finding]:
    """
    Findings with the lines at which they stand.
    """
    paths = Paths(positions)
    placed = [_placed(each, paths) for each in found]
    # Of one part of the plan in the order of its lines.
    for _, group in groupby(placed, attrgetter("address")):
        yield from sorted(group, key=attrgetter("line", "column"))


def _placed(finding: Finding, paths: Paths) -> Finding:
    _, line, column = paths.find(finding.path)
    return attrs.evolve(finding, line=line, column=column)


class _Run:
    """
    One walk through one plan.

    A working value: it notes what was found and what kept something from being found.
    """

    def __init__(
        self, plan: Plan, known: Sequence[Check], chosen: Sequence[Check]
    ) -> None:
        self._plan = plan
        self._known = known
        self._chosen = chosen
        self._overview = Overview(plan)
        self._on: dict[type, list[Check]] = {}
        for each in chosen:
            for kind in each.on:
                self._on.setdefault(kind, []).append(each)
        self._shipped = {each.code for each in CHECKS}
        self._suppressions: dict[str, list[Suppression]] = {}
        self._used: set[tuple[str, str]] = set()
        self._failed: dict[str, Broken] = {}
        self._selectors: dict[str, tuple[tuple[Check, ...], str]] = {}

    def broken(self, broken: Iterable[Broken]) -> Iterator[Finding]:
        """
        What other packages bring along and cannot be asked.
        """
        if BROKEN_CHECK in self._chosen:
            for each in broken:
                data = attrs.asdict(each)
                yield self._finding(BROKEN_CHECK, "", "", Found(data=data))

    def walked(self) -> list[Finding]:
        """
        What was found, in the order of the plan.
        """
        plan = self._plan
        root = Site(overview=self._overview, element=plan)
        # A suppression is judged when all that it could suppress has been found.
        found: list[Finding | Suppression] = [*suppressions_of(plan)]
        self._note(found)
        found += self._at(root, plan)
        for place in places(plan.goals, plan.projects, plan.indicators):
            told = [*suppressions_of(place)]
            if told:
                self._note(told)
                found += told
            if type(place.element) in self._on:
                found += self._at(self._site(place), place.element)
        settled: list[Finding] = []
        for each in found:
            if isinstance(each, Finding):
                settled.append(each)
            elif Suppression in self._on:
                settled += self._judged(each)
        return [*self.broken(self._failed.values()), *settled]

    def _site(self, place: Place) -> Site:
        return Site(
            overview=self._overview,
            element=place.element,
            address=place.address,
            path=place.path,
            holder=place.holder,
        )

    def _at(self, site: Site, part: Any) -> Iterator[Finding]:
        for each in self._on.get(type(part), ()):
            for finding in self._asked(each, part, site):
                if not (self._suppressions and self._suppressed(finding, site.path)):
                    yield finding

    def _asked(self, check: Check, part: Any, site: Site) -> Iterable[Finding]:
        if check.code in self._shipped:
            return self._answers(check, part, site)
        if check.code in self._failed:
            return ()
        try:
            found = tuple(self._answers(check, part, site))
            for each in found:
                # A gap in a sentence would show only when it is printed.
                each.sentence("ja")
                each.sentence("en")
        except Exception as error:  # noqa: BLE001 - whatever it is, others are asked
            package = getattr(check.find, "__module__", "")
            trouble = f"{type(error).__name__}: {error}"
            self._failed[check.code] = Broken(
                name=check.name, package=package, trouble=trouble
            )
            return ()
        return found

    def _answers(self, check: Check, part: Any, site: Site) -> Iterator[Finding]:
        for found in check.find(part, site):
            path = _below(site.path, found.at)
            yield self._finding(check, site.address, path, found)

    def _finding(self, check: Check, address: str, path: str, found: Found) -> Finding:
        return Finding(
            check=check,
            address=address,
            path=path,
            data=found.data,
            words=found.sentence or check.sentence,
            language=self._plan.language,
        )

    def _note(self, told: Iterable[Finding | Suppression]) -> None:
        for each in told:
            if isinstance(each, Suppression):
                self._suppressions.setdefault(each.path, []).append(each)

    def _suppressed(self, finding: Finding, path: str) -> bool:
        """
        Whether a part that holds *path* says so, the nearest first.
        """
        while True:
            for each in self._suppressions.get(path, ()):
                if means(each.selector, finding.check):
                    self._used.add((each.path, each.selector))
                    return True
            if not path:
                return False
            path = path.rpartition(".")[0]

    def _judged(self, suppression: Suppression) -> Iterator[Finding]:
        """
        What is found of a suppression itself.
        """
        selector = suppression.selector
        meant, near = self._meant(selector)
        used = True
        if all(each in self._chosen for each in meant):
            used = (suppression.path, selector) in self._used
        judged = attrs.evolve(suppression, known=bool(meant), nearest=near, used=used)
        site = Site(
            overview=self._overview,
            element=judged,
            address=suppression.address,
            path=suppression.path,
        )
        for each in self._on.get(Suppression, ()):
            yield from self._asked(each, judged, site)

    def _meant(self, selector: str) -> tuple[tuple[Check, ...], str]:
        """
        The checks that a word means; where there is none, the word that it may be.
        """
        if selector not in self._selectors:
            try:
                self._selectors[selector] = meant_by(selector, self._known), ""
            except UnknownNameError as error:
                near = nearest(selector, error.known)
                self._selectors[selector] = (), near[0] if near else ""
        return self._selectors[selector]


def _below(path: str, at: str) -> str:
    return f"{path}.{at}" if path and at else path or at
