"""
A plan as the tree that its file holds: maps, lists and scalars, in the model's order.

What is as it would be without saying is left out.
"""

from __future__ import annotations

import functools
import typing
from collections.abc import Callable
from operator import attrgetter
from typing import Any, Final

import attrs

from civicplan.base.periods import Period
from civicplan.io.annotations import annotations_as_written
from civicplan.io.fields import field_types
from civicplan.io.indicators import indicator_as_written
from civicplan.io.roles import roles_as_written
from civicplan.model.actors import Role
from civicplan.model.annotations import Annotations
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.plans import Plan


__all__ = ["tree_of"]

_Written = Callable[[Any], Any]


def tree_of(plan: Plan) -> dict[str, Any]:
    """
    What the file of a plan holds.

    Args:
        plan: Any plan.

    Returns:
        The tree, without the version of the format.

    Raises:
        RecursionError: If measures are nested so deep that no file can hold them.
    """
    return _element(plan)


def _element(element: Any) -> dict[str, Any]:
    return {
        name: value if as_written is None else as_written(value)
        for name, as_written, default in _fields(element.__class__)
        if (value := getattr(element, name)) is not default and value != default
    }


@functools.cache
def _fields(kind: type) -> tuple[tuple[str, _Written | None, Any], ...]:
    types = field_types(kind)
    return tuple(
        (field.name, _how(types[field.name]), field.default)
        for field in attrs.fields(kind)
    )


def _elements(elements: tuple[Any, ...]) -> list[dict[str, Any]]:
    return [_element(each) for each in elements]


def _indicators(indicators: tuple[Indicator | Reprint, ...]) -> list[dict[str, Any]]:
    return [
        indicator_as_written(each) if isinstance(each, Indicator) else _element(each)
        for each in indicators
    ]


_BY_TYPE: Final[dict[Any, _Written | None]] = {
    str: None,
    tuple[str, ...]: None,
    Period: attrgetter("text"),
    Annotations: annotations_as_written,
    tuple[Indicator | Reprint, ...]: _indicators,
    tuple[Role, ...]: roles_as_written,
}


def _how(kind: Any) -> _Written | None:
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]
    return _elements if typing.get_origin(kind) is tuple else _element
