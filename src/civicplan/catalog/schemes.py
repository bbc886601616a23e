"""
The evaluation schemes that are shipped, and the way to any scheme.
"""

from __future__ import annotations

import functools
import os

from civicplan.catalog.shipped import names_a_file, shipped_names, shipped_text
from civicplan.rules.schemes import Scheme


__all__ = ["names", "scheme", "schemes"]


def names() -> tuple[str, ...]:
    """
    The ids of the schemes that are shipped.

    Returns:
        The ids, in the order of the alphabet.

    Examples:
        >>> "standard" in names()
        True
    """
    return shipped_names("schemes")


def scheme(x: str | os.PathLike[str] = "standard") -> Scheme:
    """
    A scheme from its file, or a shipped one by its id.

    Args:
        x: The path of a file, such as `"my-city.yaml"`; or an id such as
            `"standard"`, where there is no such file.

    Returns:
        The scheme; of a shipped one the same object each time.

    Raises:
        SchemeError: If the file is missing or is no scheme; it says all that is wrong
            at once, each with line and column.
        UnknownNameError: If there is neither a file nor a shipped scheme of this
            name.

    Examples:
        >>> scheme("standard").version
        '1'
    """
    name = os.fspath(x)
    # Loaded at the first call: the front door leads here, and some ask for no scheme.
    from civicplan.io.schemes import load  # noqa: PLC0415

    return load(x) if names_a_file(name) else _shipped(name)


def schemes() -> tuple[Scheme, ...]:
    """
    The schemes that are shipped.

    Returns:
        Every one, in the order of its id in the alphabet.

    Examples:
        >>> len(schemes()) == len(names())
        True
    """
    return tuple(map(_shipped, names()))


@functools.cache
def _shipped(id: str) -> Scheme:  # noqa: A002 - the field's own name
    from civicplan.io.schemes import loads  # noqa: PLC0415 - as above

    text = shipped_text("schemes", "shipped scheme", id)
    return loads(text, f"{id}.yaml")
