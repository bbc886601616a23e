"""
How values are shown in a console and in a notebook.

In a console they are the call that makes them. In a notebook they are what an upper
floor makes of them, which is found by its entry point and loaded when a notebook asks:

    [project.entry-points."civicplan.displays"]
    our-town = "our_town.displays:html_of"

Such a function takes a value and gives HTML, or none where it leaves it to others.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable
from typing import Any

import attrs


__all__ = ["as_html", "as_written"]

_GROUP = "civicplan.displays"
_OWN = "civicplan"


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


def as_html(self: Any) -> str | None:
    """
    A value as a notebook shows it.

    Args:
        self: Of a class of which this is the `_repr_html_`.

    Returns:
        HTML; none where nothing is installed that makes any, and then a notebook
        shows what a console does.
    """
    shown = (display(self) for display in _displays())
    return next((html for html in shown if html is not None), None)


@functools.cache
def _displays() -> tuple[Callable[[Any], str | None], ...]:
    """
    What shows values, looked for once in a process; other packages' before our own.
    """
    # A third of a millisecond for each installed package, and slow to import.
    from importlib.metadata import entry_points  # noqa: PLC0415

    found = []
    points = entry_points(group=_GROUP)
    for point in sorted(points, key=lambda each: (each.name == _OWN, each.name)):
        # One that cannot be loaded leaves the value to the others, or to its repr.
        with contextlib.suppress(Exception):
            found.append(point.load())
    return tuple(found)
