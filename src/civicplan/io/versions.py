"""
The version of a plan file, and of a file of edits, in the first line of each.

The number is raised by a change that older readers would not understand; the same
change then brings a step with it that turns a tree of the version before into one of
the next, and files are brought up to date step by step before they are read.
There is one version so far, and no step.
"""

from __future__ import annotations

from typing import Any, Final

from civicplan.io.faults import Fault, shown


__all__ = [
    "EDITS",
    "PLAN",
    "RULE",
    "SCHEME",
    "VERSION",
    "another_kind",
    "without_version",
    "wrong_version",
]

VERSION: Final = 1

PLAN: Final = "civicplan"
EDITS: Final = "civicplan edits"
SCHEME: Final = "scheme"
RULE: Final = "rule"

_WHAT: Final = {PLAN: "a plan file", EDITS: "a file of edits"}
# What a file is that has such a key at its beginning, and what stands after it.
_KINDS: Final = {
    PLAN: ("plan", f" {VERSION}"),
    EDITS: ("file of edits", f" {VERSION}"),
    SCHEME: ("scheme", ""),
    RULE: ("revision rule", ""),
}


def another_kind(tree: Any, key: str) -> str:
    """
    What a file is, where it is another one than is needed.

    Args:
        tree: What stands in it.
        key: The key of the kind that is needed: `PLAN`, `EDITS`, `SCHEME` or `RULE`.

    Returns:
        A sentence; nothing where the file has that key, or none of the others.

    Examples:
        >>> another_kind({"civicplan": "1", "id": "minato"}, SCHEME)
        "this is a plan and no scheme; a scheme begins with 'scheme:'."
    """
    if type(tree) is not dict or key in tree:
        return ""
    wanted, follows = _KINDS[key]
    for other, (kind, _) in _KINDS.items():
        if other in tree:
            return (
                f"this is a {kind} and no {wanted}; a {wanted} begins with "
                f"'{key}:{follows}'."
            )
    return ""


def wrong_version(tree: Any, key: str = PLAN) -> Fault | None:
    """
    Why a file cannot be read at all, whatever else it holds.

    Args:
        tree: What stands in it.
        key: The key of its version, `PLAN` or `EDITS`.

    Returns:
        The fault; none where the version is one that can be read.
    """
    begin = f"{_WHAT[key]} begins with '{key}: {VERSION}'."
    if tree is None:
        return Fault("", f"the file is empty; {begin}")
    if type(tree) is not dict:
        return Fault("", f"{shown(tree)} stands here, and a map is needed; {begin}")
    if key not in tree:
        other = another_kind(tree, key) if key == PLAN else ""
        return Fault("", other or f"the version is missing; {begin}")
    version = tree[key]
    if type(version) is int:
        version = str(version)
    if version == str(VERSION):
        return None
    if type(version) is str and version.isdecimal() and int(version[:9]) > VERSION:
        return Fault(
            key,
            f"the file was made by a newer civicplan: its version is {version[:9]}, "
            f"and this one reads {VERSION}. Install a newer one: "
            "pip install --upgrade civicplan.",
        )
    return Fault(key, f"{shown(tree[key])} is no version; {begin}")


def without_version(tree: dict[str, Any], key: str = PLAN) -> dict[str, Any]:
    """
    The tree of the newest version, without its number.

    Args:
        tree: What stands in a file whose version can be read.
        key: The key of its version.

    Returns:
        A tree of the other keys.
    """
    return {name: value for name, value in tree.items() if name != key}
