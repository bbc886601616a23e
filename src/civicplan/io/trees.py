"""
A plan as the tree that its file holds: maps, lists and scalars, in the model's order.

What is as it would be without saying is left out.
"""

from __future__ import annotations

import functools
import typing
from collections.abc import Callable
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


__all__ = ["element_as_written", "tree_of"]

_Piece = Callable[[dict[str, Any]], Any]
_Written = Callable[[Any, _Piece], Any]


def _as_it_is(tree: dict[str, Any]) -> dict[str, Any]:
    return tree


def tree_of(plan: Plan, piece: _Piece = _as_it_is) -> dict[str, Any]:
    """
    What the file of a plan holds.

    Args:
        plan: Any plan.
        piece: What is put in the place of the tree of an indicator. A large plan is
            little else; a writer that is done with each at once needs no room for
            all of them.

    Returns:
        The tree, without the version of the format.

    Raises:
        RecursionError: If measures are nested so deep that no file can hold them.
    """
    return _element(plan, piece)


def element_as_written(element: Any) -> dict[str, Any]:
    """
    What the file of a plan holds of one element.

    Args:
        element: Any element but an indicator, such as an `Edition`.

    Returns:
        Its tree.
    """
    return _element(element, _as_it_is)


def _element(element: Any, piece: _Piece) -> dict[str, Any]:
    return {
        name: value if as_written is None else as_written(value, piece)
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


def _elements(elements: tuple[Any, ...], piece: _Piece) -> list[dict[str, Any]]:
    return [_element(each, piece) for each in elements]


def _indicators(
    indicators: tuple[Indicator | Reprint, ...], piece: _Piece
) -> list[Any]:
    return [
        piece(indicator_as_written(each))
        if isinstance(each, Indicator)
        else _element(each, piece)
        for each in indicators
    ]


def _text(period: Period, _: _Piece) -> str:
    return period.text


def _annotations(annotations: Annotations, _: _Piece) -> dict[str, Any]:
    return annotations_as_written(annotations)


def _roles(roles: tuple[Role, ...], _: _Piece) -> Any:
    return roles_as_written(roles)


_BY_TYPE: Final[dict[Any, _Written | None]] = {
    str: None,
    tuple[str, ...]: None,
    Period: _text,
    Annotations: _annotations,
    tuple[Indicator | Reprint, ...]: _indicators,
    tuple[Role, ...]: _roles,
}


def _how(kind: Any) -> _Written | None:
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]
    return _elements if typing.get_origin(kind) is tuple else _element
