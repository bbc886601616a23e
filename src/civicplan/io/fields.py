"""
The fields of the model's classes, their types and what their docstrings say of them.
"""

from __future__ import annotations

import functools
import inspect
import re
import types
import typing
from typing import Any

import attrs


__all__ = ["field_types", "told_of"]


@functools.cache
def field_types(kind: type) -> dict[str, Any]:
    """
    The type of each field of a model class, where the field is there at all.

    Args:
        kind: A class of the model, such as `Indicator`.

    Returns:
        The types by the field's name: `Direction` where the model has
        `Direction | None`.
    """
    hints = typing.get_type_hints(kind)
    return {
        attribute.name: _without_none(hints[attribute.name])
        for attribute in attrs.fields(kind)
    }


def _without_none(hint: Any) -> Any:
    if isinstance(hint, types.UnionType):
        kinds = [kind for kind in typing.get_args(hint) if kind is not type(None)]
        return functools.reduce(lambda one, other: one | other, kinds)
    return hint


_ENTRY = r"(?m)^    (\w+): "
_END = r"(?m)^\S"


def told_of(kind: type) -> dict[str, str]:
    """
    What the docstring of a class says.

    Args:
        kind: A class of the model.

    Returns:
        What it says of each attribute, by name, and of the class itself, under "".

    Examples:
        >>> from civicplan.model.indicators import Reprint
        >>> told_of(Reprint)
        {'': 'The same indicator printed once more (再掲).', \
'of': "The id of the indicator, such as 'volunteers'.", \
'name': 'How it is named here, where it is printed differently.'}
    """
    # Python leaves docstrings out when it is asked to (-OO).
    text = inspect.cleandoc(kind.__doc__ or "")
    told = {"": _plain(text.partition("\n\n")[0])}
    section = re.split(_END, text.partition("\nAttributes:\n")[2], maxsplit=1)[0]
    _, *entries = re.split(_ENTRY, section)
    for name, description in zip(entries[::2], entries[1::2], strict=True):
        told[name] = _plain(description)
    return told


def _plain(text: str) -> str:
    return " ".join(text.replace("`", "").replace('"', "'").split())
