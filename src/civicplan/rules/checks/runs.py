"""
One walk through a plan: every check is asked where it has to be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, TypeAlias

import attrs

from civicplan.errors import UnknownNameError, nearest
from civicplan.model.addresses import Place, places
from civicplan.model.plans import Plan
from civicplan.rules.checks.asides import BROKEN_CHECK
from civicplan.rules.checks.findings import Finding
from civicplan.rules.checks.overviews import Overview
from civicplan.rules.checks.registry import CHECKS, Broken
from civicplan.rules.checks.selection import means, meant_by
from civicplan.rules.checks.shapes import Check, Found
from civicplan.rules.checks.sites import Site
from civicplan.rules.checks.suppressions import Suppression, suppressions_of


__all__ = ["Run"]

_Find: TypeAlias = Callable[[Any, Site], Iterable[Found]]
_Among: TypeAlias = Callable[[Overview], Iterable[int]]
_Asked: TypeAlias = tuple[Check, _Find, frozenset[int] | None]


class Run:
    """
    One walk through one plan.

    A working value: it notes what was found and what kept something from being found.

    Args:
        plan: The plan.
        known: Every check that there is.
        chosen: Those that are asked.
    """

    def __init__(
        self, plan: Plan, known: Sequence[Check], chosen: Sequence[Check]
    ) -> None:
        self._plan = plan
        self._known = known
        self._chosen = chosen
        self._overview = Overview(plan)
        self._root = Site(overview=self._overview, element=plan)
        self._shipped = {each.code for each in CHECKS}
        self._suppressions: dict[str, list[Suppression]] = {}
        self._used: set[tuple[str, str]] = set()
        self._failed: dict[str, Broken] = {}
        self._selectors: dict[str, tuple[tuple[Check, ...], str]] = {}
        # The checks by the kind of part, and without those that look at few parts.
        self._on: dict[type, list[_Asked]] = {}
        self._everywhere: dict[type, list[_Asked]] = {}
        self._suspects: set[int] = set()
        for each in chosen:
            self._enter(each)

    def _enter(self, check: Check) -> None:
        is_shipped = check.code in self._shipped
        find = check.find if is_shipped else partial(self._tried, check)
        among = None if check.among is None else self._among(check, check.among)
        self._suspects.update(among or ())
        for kind in check.on:
            self._on.setdefault(kind, []).append((check, find, among))
            if among is None:
                self._everywhere.setdefault(kind, []).append((check, find, among))

    def _among(self, check: Check, among: _Among) -> frozenset[int]:
        try:
            return frozenset(among(self._overview))
        except Exception as error:
            if check.code in self._shipped:
                raise
            self._fail(check, among, error)
            return frozenset()

    def _fail(self, check: Check, asked: object, error: Exception) -> None:
        package = getattr(asked, "__module__", "")
        trouble = f"{type(error).__name__}: {error}"
        self._failed[check.code] = Broken(
            name=check.name, package=package, trouble=trouble
        )

    def broken(self, broken: Iterable[Broken]) -> Iterator[Finding]:
        """
        What other packages bring along and cannot be asked.
        """
        if BROKEN_CHECK in self._chosen:
            for each in broken:
                data = attrs.asdict(each)
                yield self._finding(BROKEN_CHECK, self._root, Found(data=data))

    def walked(self) -> list[Finding]:
        """
        What was found, in the order of the plan.
        """
        plan = self._plan
        # A suppression is judged when all that it could suppress has been found.
        found: list[Finding | Suppression] = [*suppressions_of(plan)]
        self._note(found)
        found += self._at(self._root, plan)
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
        # Nearly all of a run is spent here, so that a check that finds nothing has
        # to cost no more than its own call.
        here = id(part)
        asked = self._on if here in self._suspects else self._everywhere
        for check, find, among in asked.get(type(part), ()):
            if among is not None and here not in among:
                continue
            for found in find(part, site):
                finding = self._finding(check, site, found)
                if not (self._suppressions and self._suppressed(finding, site.path)):
                    yield finding

    def _tried(self, check: Check, part: Any, site: Site) -> tuple[Found, ...]:
        """
        What a check of another package finds; nothing from when it first fails.
        """
        if check.code in self._failed:
            return ()
        try:
            found = tuple(check.find(part, site))
            for each in found:
                # A gap in a sentence would show only when it is printed.
                finding = self._finding(check, site, each)
                finding.sentence("ja")
                finding.sentence("en")
        except Exception as error:  # noqa: BLE001 - whatever it is, others are asked
            self._fail(check, check.find, error)
            return ()
        return found

    def _finding(self, check: Check, site: Site, found: Found) -> Finding:
        return Finding(
            check=check,
            address=site.address,
            path=_below(site.path, found.at),
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
        for check, find, _ in self._on.get(Suppression, ()):
            for found in find(judged, site):
                yield self._finding(check, site, found)

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
