"""
cattrs for plan files: one converter for one calendar of fiscal years.

A converter reads quickly and stops at the first thing that is wrong; `faulty` then
goes through the file again, with the same hooks, and tells all of them.
"""

from __future__ import annotations

import functools
import typing
from decimal import Decimal
from functools import partial
from operator import eq
from typing import Any

import attrs

from civicplan.base.periods import FiscalYear, Period
from civicplan.io.aims import targets_reader
from civicplan.io.annotations import read_annotations
from civicplan.io.faults import Hook, fault, shown
from civicplan.io.fields import field_types
from civicplan.io.indicators import read_parameters, with_what_parts_leave_out
from civicplan.io.observations import Figures
from civicplan.io.revisions import Revisions
from civicplan.io.roles import read_roles
from civicplan.io.scalars import (
    choice,
    number,
    period_reader,
    text,
    texts,
    whole_number,
    word,
    words,
)
from civicplan.model.actors import Role
from civicplan.model.annotations import Annotations
from civicplan.model.directions import Direction
from civicplan.model.indicators import Accumulation, Indicator, Reprint
from civicplan.model.measures import Measure
from civicplan.model.observations import Observation
from civicplan.model.revisions import Revision
from civicplan.model.targets import Target


__all__ = ["hook_of", "reader"]


# Texts that stand in many places of a plan are kept once.
_WORDS = {"unit", "kind", "source", "level"}
_LISTS_OF_WORDS = {"marks", "owners", "fields", "serves"}

# So much a file may nest before it must be counted exactly: together with all that
# can lie between, it stays under the limit of `documents`.
_MANY_MEASURES = 12
_MANY_PARTS = 4
_MANY_ANNOTATIONS = 12


@functools.lru_cache(maxsize=8)
def reader(calendar: FiscalYear) -> Any:
    """
    The converter that reads plan files in one calendar.

    Args:
        calendar: The fiscal years meant by FY.

    Returns:
        A cattrs converter; its `structure` raises at the first thing that is wrong.
    """
    # Loaded at the first call: most programs that import civicplan read no file.
    from cattrs import Converter  # noqa: PLC0415

    converter = Converter(detailed_validation=False, forbid_extra_keys=True)
    period = period_reader(calendar)
    figures = Figures(period)
    hooks: dict[Any, Hook] = {
        str: text,
        int: whole_number,
        Decimal: number,
        Period: period,
        Direction: choice(Direction),
        Accumulation: choice(Accumulation),
        Annotations: _shallow_annotations,
        Observation: figures.baseline,
        Revision: Revisions(period, figures).revision,
        tuple[str, ...]: texts,
        tuple[tuple[str, Decimal], ...]: read_parameters,
        tuple[Observation, ...]: figures.series,
        tuple[Role, ...]: read_roles,
        tuple[Target, ...]: targets_reader(period),
    }
    converter.register_structure_hook_factory(attrs.has, _class_hook)
    converter.register_structure_hook_factory(_is_tuple, _list_hook)
    converter.register_structure_hook_factory(_is_indicator, _indicator_hook)
    for kind, hook in hooks.items():
        if isinstance(kind, type):
            # Else `str` and `int` would turn anything into a text or a number.
            converter.register_structure_hook(kind, hook)
        else:
            converter.register_structure_hook_func(partial(eq, kind), hook)
    return converter


def hook_of(converter: Any, field: str, kind: Any) -> Hook:
    """
    How one field is read.

    Args:
        converter: That of `reader`.
        field: Its name, such as `"unit"`.
        kind: Its type, as `field_types` tells it.

    Returns:
        A function from what is written to the value.
    """
    if kind is str and field in _WORDS:
        return word
    if field in _LISTS_OF_WORDS:
        return words
    hook: Hook = converter.get_structure_hook(kind)
    return hook


def _shallow_annotations(raw: Any, _: object = None) -> Annotations:
    if _levels(raw) > _MANY_ANNOTATIONS:
        raise fault("it nests deeply")
    return read_annotations(raw)


def _levels(raw: Any) -> int:
    if type(raw) is list:
        return 1 + max(map(_levels, raw), default=0)
    if type(raw) is dict:
        return 1 + max(map(_levels, raw.values()), default=0)
    return 0


def _is_tuple(kind: Any) -> bool:
    return typing.get_origin(kind) is tuple


def _is_indicator(kind: Any) -> bool:
    return bool(kind == Indicator | Reprint)


def _class_hook(kind: type, converter: Any) -> Hook:
    from cattrs.gen import make_dict_structure_fn, override  # noqa: PLC0415 - see above

    overrides: dict[str, Any] = {
        field: override(struct_hook=hook_of(converter, field, of))
        for field, of in field_types(kind).items()
    }
    structure: Hook = make_dict_structure_fn(
        kind,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=False,
        **overrides,
    )
    if kind is not Indicator:
        return structure

    def read_indicator(raw: Any, of: Any) -> Any:
        if "parts" in raw:
            if _nests(raw, "parts", _MANY_PARTS):
                raise fault("it nests deeply")
            raw = with_what_parts_leave_out(raw)
        return structure(raw, of)

    return read_indicator


def _indicator_hook(_: Any, converter: Any) -> Hook:
    read_indicator = converter.get_structure_hook(Indicator)
    read_reprint = converter.get_structure_hook(Reprint)

    def read(raw: Any, _: Any) -> Any:
        return (
            read_reprint(raw, Reprint)
            if "of" in raw
            else read_indicator(raw, Indicator)
        )

    return read


def _list_hook(kind: Any, converter: Any) -> Hook:
    item = typing.get_args(kind)[0]
    found: list[Hook] = []

    def read(raw: Any, _: Any) -> Any:
        # Asked for late, because a measure holds measures.
        hook = found[0] if found else converter.get_structure_hook(item)
        found[:] = [hook]
        if type(raw) is not list:
            raise fault(f"{shown(raw)} stands here, and a list is needed.")
        if item is Measure and _nests(raw, "measures", _MANY_MEASURES):
            raise fault("it nests deeply")
        return tuple([hook(each, item) for each in raw])

    return read


def _nests(raw: Any, key: str, levels: int) -> bool:
    inner = raw.get(key) if type(raw) is dict else raw
    if type(inner) is not list:
        return False
    return levels == 0 or any(
        _nests(each[key], key, levels - 1)
        for each in inner
        if type(each) is dict and key in each
    )
