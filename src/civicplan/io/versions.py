"""
The version of the plan file, in the first line of each.

The number is raised by a change that older readers would not understand; the same
change then brings a step with it that turns a tree of the version before into one of
the next, and files are brought up to date step by step before they are read.
There is one version so far, and no step.
"""

from __future__ import annotations

from typing import Any, Final

from civicplan.io.faults import Fault, shown


__all__ = ["VERSION", "without_version", "wrong_version"]

VERSION: Final = 1

_KEY = "civicplan"
_BEGIN = f"a plan file begins with '{_KEY}: {VERSION}'."


def wrong_version(tree: Any) -> Fault | None:
    """
    Why a file cannot be read at all, whatever else it holds.

    Args:
        tree: What stands in it.

    Returns:
        The fault; none where the version is one that can be read.
    """
    if tree is None:
        return Fault("", f"the file is empty; {_BEGIN}")
    if type(tree) is not dict:
        return Fault("", f"{shown(tree)} stands here, and a map is needed; {_BEGIN}")
    if _KEY not in tree:
        return Fault("", f"the version is missing; {_BEGIN}")
    version = tree[_KEY]
    if type(version) is int:
        version = str(version)
    if version == str(VERSION):
        return None
    if type(version) is str and version.isdecimal() and int(version[:9]) > VERSION:
        return Fault(
            _KEY,
            f"the file was made by a newer civicplan: its version is {version[:9]}, "
            f"and this one reads {VERSION}. Install a newer one: "
            "pip install --upgrade civicplan.",
        )
    return Fault(_KEY, f"{shown(tree[_KEY])} is no version; {_BEGIN}")


def without_version(tree: dict[str, Any]) -> dict[str, Any]:
    """
    The tree of the newest version, without its number.

    Args:
        tree: What stands in a file whose version can be read.

    Returns:
        A tree of the plan's own keys.
    """
    return {key: value for key, value in tree.items() if key != _KEY}
