"""
What checks found put right, where only one thing can be meant.

A check that knows how bears a `fix`. What could be meant in two ways has none: a
direction that numbers imply, a wrong check digit, a sentence that stands twice where
another was perhaps lost.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeAlias

import attrs

from civicplan.base._showing import as_written
from civicplan.errors import CivicplanError
from civicplan.model.plans import Plan
from civicplan.rules.checks.checking import check
from civicplan.rules.checks.findings import Finding
from civicplan.rules.checks.registry import Broken
from civicplan.rules.checks.shapes import Check, Found, Severity


__all__ = ["Fixed", "fix"]

# Slots of elements: below them stands what an element says itself.
_SLOTS: Final = "goals|policies|measures|projects|indicators|parts"
_STEP: Final = rf"({_SLOTS})\[([0-9]+)\](?:\.|$)"
# One fix may make room for another, such as a unit for what was ignored of it.
_ROUNDS: Final = 5

_Step: TypeAlias = tuple[str, int]
_Ways: TypeAlias = list[tuple[list[_Step], Finding, str]]


@attrs.frozen(kw_only=True, repr=False)
class Fixed:
    """
    A plan in which all is put right that certainly can be.

    Attributes:
        plan: The plan; the one that was given where nothing changed.
        findings: What was found, and is not found any more because of a fix.
        left: What is found in the plan now.
        broken: Fixes of other packages that failed; nothing was changed by them.
    """

    __repr__ = as_written

    plan: Plan = attrs.field(repr=False)
    findings: tuple[Finding, ...]
    left: tuple[Finding, ...] = attrs.field(repr=False)
    broken: tuple[Broken, ...] = ()


def fix(plan: Plan, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Fixed:
    """
    Put right what checks found, where it is certain how.

    Whatever a plan ignores is not found, and so stays. A fix is taken only where what
    it should put right is then gone, and no error has come instead.

    Args:
        plan: Any plan.
        select: As for `check`.
        ignore: As for `check`.

    Returns:
        The plan with what was put right and what is left.

    Raises:
        UnknownNameError: If *select* or *ignore* means no check.

    Examples:
        >>> from civicplan.catalog.plans import plan
        >>> told = fix(plan("hiratsuka"))
        >>> len(told.findings), told.plan == plan("hiratsuka")
        (0, True)
    """
    return _Fixing(plan, tuple(select), tuple(ignore)).done()


class _Fixing:
    """
    A working value: the plan as it stands, and what is found in it.
    """

    def __init__(
        self, plan: Plan, select: tuple[str, ...], ignore: tuple[str, ...]
    ) -> None:
        self._plan = plan
        self._select = select
        self._ignore = ignore
        self._found = self._check(plan)
        self._gone: list[Finding] = []
        self._broken: dict[str, Broken] = {}

    def _check(self, plan: Plan) -> tuple[Finding, ...]:
        return check(plan, select=self._select, ignore=self._ignore)

    def done(self) -> Fixed:
        """
        The plan after all fixes.
        """
        for _ in range(_ROUNDS):
            fixable = {each.code: each.check for each in self._found if each.check.fix}
            if not [*filter(None, map(self._take, fixable.values()))]:
                break
        return Fixed(
            plan=self._plan,
            findings=tuple(self._gone),
            left=self._found,
            broken=tuple(self._broken.values()),
        )

    def _take(self, fixing: Check) -> bool:
        """
        Whether what one check found is put right, all of it or a part.
        """
        meant = [each for each in self._found if each.code == fixing.code]
        while meant and fixing.code not in self._broken:
            try:
                plan, touched = _put_right(self._plan, meant)
            except CivicplanError:
                # The plan as a whole cannot be so.
                return False
            except Exception as error:  # noqa: BLE001 - whatever it is, others are taken
                self._note(fixing, error)
                return False
            if not touched:
                return False
            found = self._check(plan)
            if _errors(found) - _errors(self._found):
                return False
            still = {_place(each) for each in found if each.code == fixing.code}
            gone = [each for each in touched if _place(each) not in still]
            if len(gone) == len(touched):
                self._plan, self._found = plan, found
                self._gone += gone
                return True
            meant = gone
        return False

    def _note(self, fixing: Check, error: Exception) -> None:
        self._broken[fixing.code] = Broken(
            name=fixing.name,
            package=getattr(fixing.fix, "__module__", ""),
            trouble=f"{type(error).__name__}: {error}",
        )


def _errors(found: Iterable[Finding]) -> Counter[str]:
    return Counter(each.code for each in found if each.severity is Severity.ERROR)


def _place(finding: Finding) -> tuple[str, str]:
    return finding.address, finding.path


def _put_right(
    plan: Plan, findings: Sequence[Finding]
) -> tuple[Plan, tuple[Finding, ...]]:
    """
    A plan with all fixes of one check, and the findings by which it changed.
    """
    touched: list[Finding] = []
    ways = [(*_way(each.path), each) for each in findings]
    changed = _rebuilt(plan, [(way, each, at) for way, at, each in ways], plan, touched)
    return changed, tuple(touched)


def _way(path: str) -> tuple[list[_Step], str]:
    """
    The steps down to the part nearest to a path, and the rest of it.
    """
    steps: list[_Step] = []
    while found := re.match(_STEP, path):
        steps.append((found[1], int(found[2])))
        path = path[found.end() :]
    return steps, path


def _rebuilt(part: Any, ways: _Ways, plan: Plan, touched: list[Finding]) -> Any:
    below: defaultdict[_Step, _Ways] = defaultdict(list)
    own: list[tuple[str, Finding]] = []
    for way, finding, at in ways:
        if way:
            below[way[0]].append((way[1:], finding, at))
        else:
            own.append((at, finding))
    slots: dict[str, list[Any]] = {}
    for (slot, place), within in below.items():
        held = slots.setdefault(slot, [*getattr(part, slot)])
        held[place] = _rebuilt(held[place], within, plan, touched)
    changed = {
        slot: tuple(held)
        for slot, held in slots.items()
        if tuple(held) != getattr(part, slot)
    }
    part = attrs.evolve(part, **changed) if changed else part
    # From the last on: what is taken out of a list moves what stands behind it.
    for at, finding in reversed(own):
        fixed = _one_put_right(part, at, finding, plan)
        if fixed != part:
            touched.append(finding)
            part = fixed
    return part


def _one_put_right(part: Any, at: str, finding: Finding, plan: Plan) -> Any:
    if finding.check.fix is None:
        return part
    try:
        return finding.check.fix(part, Found(at=at, data=finding.data), plan)
    except CivicplanError:
        # What the part says elsewhere, such as its history, holds it as it is.
        return part
