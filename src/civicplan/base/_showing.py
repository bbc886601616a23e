"""
How values are shown in a console: as the call that makes them.
"""

from __future__ import annotations

from typing import Any

import attrs


__all__ = ["as_written"]


def as_written(value: Any) -> str:
    """
    A value as the call that makes it, such as `"Reach(value=Decimal('3300'), …)"`.

    attrs would write such a method for each class when its module is imported, and
    that is a third of what a class costs then; one serves all.

    Args:
        value: Of a class made by attrs.

    Returns:
        The call, without the fields that are not shown.
    """
    fields = (
        f"{each.name}={getattr(value, each.name)!r}"
        for each in attrs.fields(type(value))
        if each.repr
    )
    return f"{type(value).__name__}({', '.join(fields)})"
