"""
Reading a plan file in which something is wrong, so that all of it is told at once.

An element that cannot be built is replaced by a stand-in that keeps its place and
whatever of it could be read, so that the rest of the plan can still be checked.
What would follow only from a stand-in is not told.
"""

from __future__ import annotations

import re
import typing
from typing import Any

import attrs

from civicplan.base.periods import FiscalYear, Period, period
from civicplan.errors import BrokenPlanError, CivicplanError, InvalidValueError
from civicplan.io.annotations import read_annotations
from civicplan.io.converters import hook_of, reader
from civicplan.io.faults import Fault, FaultyError, faults_of, shown, unknown_key
from civicplan.io.fields import field_types
from civicplan.io.indicators import TAKEN_OVER, with_what_parts_leave_out
from civicplan.model.actors import Role
from civicplan.model.addresses import places
from civicplan.model.annotations import Annotations
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.observations import Observation
from civicplan.model.plans import Municipality, Plan
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import (
    Abolish,
    Amend,
    Change,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Target
from civicplan.model.wholeness import breaches


__all__ = ["all_faults", "element_of"]

_UNREAD = object()
_SOME_PERIOD = period("2000")

# What stands in for a field that every element of its kind has.
_IN_PLACE_OF: dict[type, dict[str, Any]] = {
    Plan: {
        "id": "unread",
        "title": "…",
        "municipality": Municipality(name="…"),
        "period": _SOME_PERIOD,
    },
    **{kind: {"title": "…"} for kind in (Goal, Policy, Measure, Project)},
    Indicator: {"name": "…"},
    Reprint: {"of": "unread"},
}
# The plan's parts, each looked at by itself.
_PARTS = ("goals", "projects", "indicators")
# With one of these unread, others may seem to name what is not there.
_HOLD_ADDRESSES = frozenset({"goals", "policies", "measures", "projects", "code"})
_HOLD_IDS = frozenset({"goals", "policies", "measures", "indicators", "parts", "id"})
# Classes whose form in the file is not that of their fields.
_READ_WHOLE = frozenset({Observation, Period, Revision, Role, Target})
# With these a path goes on after what comes before it.
_JOINED = frozenset({"", ".", "["})
# The model names what it refuses by class and field, but for this.
_FIELD_OF = {"municipality code": "plan.municipality.code"}


def all_faults(tree: Any, calendar: FiscalYear) -> Plan | list[Fault]:
    """
    Everything that is wrong with what a file holds.

    Args:
        tree: What it holds, without the version.
        calendar: The plan's fiscal years.

    Returns:
        The faults, each with its path in the file; or the plan, where there are none.
    """
    return _Reading(calendar).plan(tree)


def element_of(kind: type, raw: Any, calendar: FiscalYear) -> Any:
    """
    One element that stands in another file than a plan's.

    Args:
        kind: Its class, such as `Indicator` or `Edition`.
        raw: What is written.
        calendar: The plan's fiscal years.

    Returns:
        The element.

    Raises:
        FaultyError: If it is none, with all that is wrong.
    """
    reading = _Reading(calendar)
    element, found = reading.element(kind, raw)
    if found:
        # Something stands around it, so that a key comes after a dot.
        raise FaultyError(
            each._replace(path=f".{each.path}")
            if each.path[:1] not in _JOINED
            else each
            for each in found
        )
    return element


class _Reading:
    def __init__(self, calendar: FiscalYear) -> None:
        self._converter = reader(calendar)
        self._calendar = calendar
        self._found: list[Fault] = []
        self._stand_ins = 0
        self._unread: set[str] = set()
        self._unread_reprints: set[str] = set()

    def plan(self, tree: dict[str, Any]) -> Plan | list[Fault]:
        values, unread = self._values(Plan, tree, tree, "")
        own = {name: value for name, value in values.items() if name not in _PARTS}
        self._build(Plan, own, unread, "")
        for breach in breaches(
            places(*(values.get(name, ()) for name in _PARTS)),
            period=values.get("period", _SOME_PERIOD),
            calendar=self._calendar,
            editions=values.get("editions", ()),
        ):
            if not self._may_follow(breach.path):
                self._found.append(Fault(breach.path, breach.sentence))
        return self._found or Plan(**values)

    def element(self, kind: type, raw: Any) -> tuple[Any, list[Fault]]:
        return self._element(kind, raw, raw, ""), self._found

    def _may_follow(self, path: str) -> bool:
        """
        Whether a breach may follow from something that could not be read.
        """
        holder, _, field = path.rpartition(".")
        if path in self._unread_reprints or holder in self._unread_reprints:
            return True
        if field == "edition":
            return "editions" in self._unread
        if field == "of":
            return not self._unread.isdisjoint(_HOLD_IDS)
        if field == "successor":
            return not self._unread.isdisjoint({*_HOLD_IDS, "editions"})
        # An address leads nowhere, or is taken twice.
        is_address = field.startswith("serves[") or path.endswith("]")
        return is_address and not self._unread.isdisjoint(_HOLD_ADDRESSES)

    def _values(
        self, kind: type, raw: dict[str, Any], own: dict[str, Any], path: str
    ) -> tuple[dict[str, Any], set[str]]:
        """
        The fields that can be read, and the names of those that cannot.

        Of a part, *own* is what the file has, and *raw* also what it takes over.
        """
        kinds = field_types(kind)
        dot = f"{path}." if path else ""
        self._found += [
            unknown_key(f"{dot}{key}", key, kinds) for key in own if key not in kinds
        ]
        full = with_what_parts_leave_out(raw) if kind is Indicator else raw
        values: dict[str, Any] = {}
        for field in attrs.fields(kind):
            name = field.name
            if name in raw:
                known = len(self._found)
                values[name] = self._value(
                    name, kinds[name], full[name], raw[name], f"{dot}{name}"
                )
                if name in TAKEN_OVER and name not in own:
                    # The whole has told it.
                    del self._found[known:]
            elif field.default is attrs.NOTHING:
                sentence = f"{name!r} is missing; every {_name(kind)} has one."
                self._found.append(Fault(path, sentence))
                values[name] = _UNREAD
        unread = {name for name, value in values.items() if value is _UNREAD}
        return {name: values[name] for name in values.keys() - unread}, unread

    def _value(self, name: str, kind: Any, raw: Any, own: Any, path: str) -> Any:
        if typing.get_origin(kind) is tuple:
            item = typing.get_args(kind)[0]
            if (
                item == Indicator | Reprint
                or item is Revision
                or _is_read_by_field(item)
            ):
                return self._list(item, raw, own, path)
        elif _is_read_by_field(kind):
            return self._element(kind, raw, raw, path)
        try:
            if kind is Annotations:
                return read_annotations(raw)
            return hook_of(self._converter, name, kind)(raw, kind)
        except CivicplanError as error:
            self._found += faults_of(error, path)
            return _UNREAD

    def _list(self, kind: Any, raw: Any, own: Any, path: str) -> Any:
        if type(raw) is not list:
            hint = " Leave the key out where there is none." if raw is None else ""
            sentence = f"{shown(raw)} stands here, and a list is needed.{hint}"
            self._found.append(Fault(path, sentence))
            return _UNREAD
        items = tuple(
            self._item(kind, raw[place], own[place], f"{path}[{place}]")
            for place in range(len(raw))
        )
        return _UNREAD if _UNREAD in items else items

    def _item(self, kind: Any, raw: Any, own: Any, path: str) -> Any:
        if kind is Revision:
            return self._value("revisions", Revision, raw, own, path)
        if kind == Indicator | Reprint:
            kind = Reprint if type(raw) is dict and "of" in raw else Indicator
        return self._element(kind, raw, own, path)

    def _element(self, kind: type, raw: Any, own: Any, path: str) -> Any:
        if type(raw) is dict:
            return self._build(kind, *self._values(kind, raw, own, path), path)
        first = next(iter(field_types(kind)))
        sentence = (
            f"{shown(raw)} stands here, and {_a(kind)} is needed: a map that says "
            f"more, such as {{{first}: …}}."
        )
        self._found.append(Fault(path, sentence))
        return self._build(kind, {}, set(field_types(kind)), path)

    def _build(
        self, kind: type, values: dict[str, Any], unread: set[str], path: str
    ) -> Any:
        """
        The element, or its stand-in where it has one.
        """
        built: Any = _UNREAD
        while built is _UNREAD and (not unread or kind in _IN_PLACE_OF):
            if kind is Indicator and _rests_on(values, unread):
                unread.add("revisions")
                values |= _with_another_history(values["revisions"])
            try:
                built = kind(**{**self._in_place_of(kind), **values})
            except BrokenPlanError:
                # Told together with what is wrong between its parts.
                break
            except InvalidValueError as refused:
                known_as = _FIELD_OF.get(refused.field, refused.field)
                error = InvalidValueError(known_as, refused.value, refused.hint)
                self._found += faults_of(error, path)
                name = known_as.partition(".")[2].partition(".")[0].partition("[")[0]
                if name == "revisions" and name not in unread:
                    unread.add(name)
                    continue
                # Each time one value fewer, so that this ends.
                unread.add(name)
                del values[name]
        if kind in _IN_PLACE_OF:
            self._unread |= unread
        if kind is Reprint and unread:
            self._unread_reprints.add(path)
        return built

    def _in_place_of(self, kind: type) -> dict[str, Any]:
        if kind is not Indicator:
            return _IN_PLACE_OF.get(kind, {})
        self._stand_ins += 1
        return {**_IN_PLACE_OF[kind], "id": f"unread-{self._stand_ins}"}


def _is_read_by_field(kind: Any) -> bool:
    return attrs.has(kind) and kind not in _READ_WHOLE


def _rests_on(values: dict[str, Any], unread: set[str]) -> bool:
    """
    Whether a history leads to something that could not be read, or is broken itself.
    """
    revisions = values.get("revisions", ())
    changed = {
        _CHANGED.get(type(change)) or getattr(change, "field", "")
        for revision in revisions
        for change in revision.changes
    }
    return bool(revisions) and not unread.isdisjoint({*changed, "revisions"})


_CHANGED = {Rebaseline: "baseline", Retarget: "targets"}


def _with_another_history(revisions: tuple[Revision, ...]) -> dict[str, Any]:
    """
    Revisions of the same editions, with something that they lead to.
    """
    amended: list[tuple[Change, ...]] = [
        (Amend(field="description", before=f"{place}", after=f"{place + 1}"),)
        for place in range(len(revisions))
    ]
    last = revisions[-1].changes[-1]
    if isinstance(last, Abolish):
        amended[-1] = (*amended[-1], last)
    return {
        "description": f"{len(revisions)}",
        "revisions": tuple(
            attrs.evolve(revision, changes=changes)
            for revision, changes in zip(revisions, amended, strict=True)
        ),
    }


def _name(kind: type) -> str:
    return re.sub("[A-Z]", r" \g<0>", kind.__name__).lower().strip()


def _a(kind: type) -> str:
    name = _name(kind)
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
