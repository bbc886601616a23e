"""
Values of a plan as plain data, for programs that know no civicplan.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

import attrs

from civicplan.base.periods import Period
from civicplan.model.revisions import (
    Abolish,
    Amend,
    Introduce,
    Rebaseline,
    Retarget,
)
from civicplan.model.targets import Complete, Improve, Reach, Within


__all__ = ["plain"]


def plain(value: object) -> Any:
    """
    A value of a plan as texts, lists and mappings.

    Args:
        value: Anything that a plan holds, or none.

    Returns:
        Numbers and periods as texts, with every digit; aims in the words of the plan
        file; an element or another value as a mapping of its fields, by the names
        that they have in the model, without those that say nothing.

    Examples:
        >>> from civicplan.base.periods import period
        >>> from civicplan.model.targets import Target
        >>> plain(Target(period=period("FY2016"), aim=Reach(value="24.0")))
        {'period': 'FY2016', 'aim': '24.0'}
    """
    match value:
        case None | str() | int():
            return value
        case Decimal():
            return f"{value:f}"
        case enum.Enum():
            return value.value
        case Period() | Reach() | Within() | Improve() | Complete():
            return str(value)
        case tuple():
            return [plain(each) for each in value]
        case _:
            named = value if isinstance(value, Mapping) else _fields(value)
            return {name: plain(each) for name, each in named.items()}


def _fields(value: Any) -> dict[str, object]:
    found: dict[str, object] = {}
    # A decision holds changes of several kinds, and one kind has no fields at all.
    if isinstance(value, _CHANGES):
        found["change"] = type(value).__name__.lower()
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        if held != field.default:
            found[field.name] = held
    return found


_CHANGES: Final = (Introduce, Amend, Rebaseline, Retarget, Abolish)
