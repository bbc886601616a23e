"""
How values are shown in a console: as the call that makes them.
"""

from __future__ import annotations

from typing import Any

import attrs


__all__ = ["as_written"]


def as_written(self: Any) -> str:
    """
    A value as the call that makes it, such as `"Reach(value=Decimal('3300'), …)"`.

    attrs would write such a method for each class when its module is imported, and
    that is a third of what a class costs then; one serves all.

    Args:
        self: Of a class made by attrs, of which this is the `__repr__`.

    Returns:
        The call, without the fields that are not shown.
    """
    fields = (
        f"{each.name}={getattr(self, each.name)!r}"
        for each in attrs.fields(type(self))
        if each.repr
    )
    return f"{type(self).__name__}({', '.join(fields)})"
