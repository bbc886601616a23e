"""
Which checks are asked: chosen by code, by the beginning of one, by name or category.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from civicplan.errors import UnknownNameError
from civicplan.rules.checks.shapes import Check


__all__ = ["means", "meant_by", "selected", "selectors"]

_WHOLE = 1_000


def selectors(checks: Iterable[Check]) -> tuple[str, ...]:
    """
    The words by which checks can be chosen, apart from beginnings of codes.

    Args:
        checks: All that there are.

    Returns:
        Codes, names and categories.
    """
    words: dict[str, None] = {}
    for check in checks:
        words |= dict.fromkeys((check.code, check.name, check.category))
    return tuple(words)


def meant_by(selector: str, checks: Iterable[Check]) -> tuple[Check, ...]:
    """
    The checks that a word means.

    Args:
        selector: A code such as `"T101"`, the beginning of one such as `"T"` or
            `"T1"`, the name of a check or a category, or `"all"`; in letters of
            either size.
        checks: All that there are.

    Returns:
        The checks, in their order.

    Raises:
        UnknownNameError: If it means none; it says what may have been meant.
    """
    checks = tuple(checks)
    found = tuple(check for check in checks if means(selector, check))
    if not found:
        raise UnknownNameError("check", selector.strip(), selectors(checks))
    return found


def means(selector: str, check: Check) -> bool:
    """
    Whether a word means a check, among others perhaps.

    Args:
        selector: As for `meant_by`.
        check: Any.
    """
    return _closeness(selector, check) > 0


def selected(
    checks: Sequence[Check], *, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Check, ...]:
    """
    The checks that are asked.

    Where a check is both selected and ignored, the narrower word counts: with `T`
    ignored and `T101` selected, T101 is asked. Of two alike, the one that ignores.

    Args:
        checks: All that there are.
        select: Words that choose some; nothing chooses all.
        ignore: Words that leave some out.

    Returns:
        The chosen ones, in their order.

    Raises:
        UnknownNameError: If a word means no check.

    Examples:
        >>> from civicplan.rules.checks.registry import CHECKS
        >>> [each.name for each in selected(CHECKS, select=["T104"])]
        ['dates-run-backwards']
    """
    wanted, unwanted = tuple(select), tuple(ignore)
    for selector in (*wanted, *unwanted):
        meant_by(selector, checks)
    found = []
    for check in checks:
        chosen = _closest(wanted, check) if wanted else 1
        if chosen > _closest(unwanted, check):
            found.append(check)
    return tuple(found)


def _closest(words: Iterable[str], check: Check) -> int:
    return max((_closeness(word, check) for word in words), default=0)


def _closeness(selector: str, check: Check) -> int:
    """
    How narrowly a word means a check: 0 not at all, 1 with all others.
    """
    word = selector.strip()
    small = word.lower()
    if not word:
        return 0
    if small in (check.code.lower(), check.name):
        return _WHOLE
    if check.code.startswith(word.upper()):
        return 2 + len(word)
    return 2 if small == check.category else int(small == "all")
