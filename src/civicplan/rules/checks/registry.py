"""
Every check that there is: those shipped, and those that other packages bring along.

Another package names its checks in its `pyproject.toml`; each name leads to a `Check`
or to several:

    [project.entry-points."civicplan.checks"]
    our-town = "our_town.checks:CHECKS"
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any, Final

import attrs

from civicplan.base._showing import as_written
from civicplan.errors import UnknownNameError
from civicplan.rules.checks.asides import ASIDES
from civicplan.rules.checks.directions import DIRECTIONS
from civicplan.rules.checks.figures import FIGURES
from civicplan.rules.checks.histories import HISTORIES
from civicplan.rules.checks.leaps import LEAPS
from civicplan.rules.checks.links import LINKS
from civicplan.rules.checks.misreadings import MISREADINGS
from civicplan.rules.checks.reprints import REPRINTS
from civicplan.rules.checks.roles import ROLES
from civicplan.rules.checks.samples import SAMPLES
from civicplan.rules.checks.shapes import Check
from civicplan.rules.checks.sources import SOURCES
from civicplan.rules.checks.structure import STRUCTURE
from civicplan.rules.checks.targets import TARGETS
from civicplan.rules.checks.terms import TERMS
from civicplan.rules.checks.times import TIMES
from civicplan.rules.checks.units import UNITS
from civicplan.rules.checks.wording import WORDING


__all__ = ["CHECKS", "GROUP", "Broken", "Registry", "check_called", "registry"]

GROUP: Final = "civicplan.checks"
"""The entry points by which other packages bring checks along."""

CHECKS: Final[tuple[Check, ...]] = (
    *STRUCTURE,
    *LINKS,
    *REPRINTS,
    *WORDING,
    *TERMS,
    *MISREADINGS,
    *ROLES,
    *HISTORIES,
    *UNITS,
    *FIGURES,
    *LEAPS,
    *TARGETS,
    *TIMES,
    *DIRECTIONS,
    *SAMPLES,
    *SOURCES,
    *ASIDES,
)
"""The checks that are shipped, in the order of their categories."""


@attrs.frozen(kw_only=True, repr=False)
class Broken:
    """
    A check of another package that cannot be asked.

    Attributes:
        name: Of its entry point, such as `"our-town"`.
        package: That brings it along, such as `"our-town-checks"`.
        trouble: Why, in words.
    """

    __repr__ = as_written

    name: str
    package: str
    trouble: str


@attrs.frozen(kw_only=True, repr=False)
class Registry:
    """
    All checks that can be asked here.

    Attributes:
        checks: Those shipped, then those of other packages.
        broken: What other packages bring along and cannot be asked.
    """

    __repr__ = as_written

    checks: tuple[Check, ...]
    broken: tuple[Broken, ...] = ()


@functools.cache
def registry() -> Registry:
    """
    All checks that can be asked here, looked for once in a process.

    One that cannot be loaded keeps no other from being asked.

    Returns:
        The checks, and what is wrong with others.
    """
    # A third of a millisecond for each installed package, and slow to import.
    from importlib.metadata import entry_points  # noqa: PLC0415

    checks, broken = list(CHECKS), list[Broken]()
    for point in sorted(entry_points(group=GROUP), key=lambda each: each.name):
        package = point.dist.name if point.dist else ""
        try:
            for each in _listed(point.load()):
                _must_be_new(each, checks)
                checks.append(each)
        except Exception as error:  # noqa: BLE001 - whatever it is, others are asked
            trouble = f"{type(error).__name__}: {error}"
            broken.append(Broken(name=point.name, package=package, trouble=trouble))
    return Registry(checks=tuple(checks), broken=tuple(broken))


def _listed(loaded: Any) -> Iterable[Check]:
    listed = (loaded,) if isinstance(loaded, Check) else tuple(loaded)
    for each in listed:
        if not isinstance(each, Check):
            message = f"a Check is needed, not {each!r}"
            raise TypeError(message)
    return listed


def _must_be_new(check: Check, held: Iterable[Check]) -> None:
    for other in held:
        if check.code == other.code or check.name == other.name:
            message = f"{check.code} {check.name} is taken: {other.code} {other.name}"
            raise ValueError(message)


def check_called(name: str) -> Check:
    """
    One check.

    Args:
        name: Its code or its name, such as `"U101"` or `"unit-not-of-name"`.

    Returns:
        The check.

    Raises:
        UnknownNameError: If there is none.

    Examples:
        >>> check_called("U101").name
        'unit-not-of-name'
    """
    checks = registry().checks
    for check in checks:
        if name.upper() == check.code or name.lower() == check.name:
            return check
    known = [word for check in checks for word in (check.code, check.name)]
    raise UnknownNameError("check", name, known)
