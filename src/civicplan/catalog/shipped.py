"""
The data files of this folder: what is shipped, by its id.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from civicplan.errors import UnknownNameError


if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


__all__ = ["names_a_file", "shipped_file", "shipped_names", "shipped_text"]

_SUFFIX = ".yaml"


def names_a_file(name: str) -> bool:
    """
    Whether *name* is that of a file, and not the id of what is shipped.

    Args:
        name: Such as `"plan.yaml"` or `"hiratsuka"`.

    Returns:
        True where such a file exists, or where no id looks so.
    """
    return (
        os.path.isfile(name)
        or bool(os.path.splitext(name)[1])
        or os.path.basename(name) != name
    )


def shipped_names(folder: str) -> tuple[str, ...]:
    """
    The ids of what is shipped.

    Args:
        folder: `"plans"` or `"schemes"`.

    Returns:
        The ids, in the order of the alphabet.
    """
    names = (file.name for file in _files(folder).iterdir())
    return tuple(
        sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX))
    )


def shipped_text(folder: str, kind: str, name: str) -> str:
    """
    What a shipped file holds.

    Args:
        folder: `"plans"` or `"schemes"`.
        kind: What it is called in errors, such as `"shipped plan"`.
        name: Its id, such as `"hiratsuka"`.

    Returns:
        The text of the file.

    Raises:
        UnknownNameError: If nothing with this id is shipped.
    """
    known = shipped_names(folder)
    if name not in known:
        raise UnknownNameError(kind, name, known)
    return shipped_file(folder, name + _SUFFIX)


def shipped_file(*names: str) -> str:
    """
    What a file of the catalogue holds.

    Args:
        names: Of its folders and its own, such as `"schemes"`, `"standard.yaml"`.

    Returns:
        The text of the file.
    """
    return _files(*names).read_text("utf-8")


def _files(*names: str) -> Traversable:
    # Loaded at the first call: it brings more modules than all of civicplan has.
    from importlib.resources import files  # noqa: PLC0415

    return files("civicplan.catalog").joinpath(*names)
