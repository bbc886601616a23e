"""
From a path in the model or the file to a line and a column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from civicplan.base.printed_periods import read_period
from civicplan.errors import InvalidValueError, Problem
from civicplan.io.documents import Document, Trouble


__all__ = ["in_order", "located", "place_of"]

_LAST = re.compile(r"\.[^.\[\]]*$|\[[0-9]+\]$|^[^.\[\]]+$")


def located(file: str, trouble: Trouble) -> Problem:
    """
    A trouble of a file as the problem that is told.

    Args:
        file: The file's name.
        trouble: What was found before the meaning of the file was looked at.

    Returns:
        The problem.
    """
    return Problem(
        file=file,
        line=trouble.line,
        column=trouble.column,
        path=trouble.path,
        sentence=trouble.sentence,
    )


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """
    Problems in the file's order, each once.

    Args:
        problems: In any order.

    Returns:
        The problems, those of the file as a whole first.
    """
    once = dict.fromkeys(problems)
    return sorted(once, key=lambda problem: (problem.line, problem.column))


def place_of(document: Document, path: str) -> tuple[str, int, int]:
    """
    Where in a file a path leads.

    Args:
        document: What stands in the file.
        path: In the model's field names, or the file's own keys.

    Returns:
        The path as far as it stands in the file, in the file's own keys; line and
        column.
    """
    known = document.positions
    while path and path not in known:
        as_printed = _as_printed(document, path)
        path = as_printed or _LAST.sub("", path)
    line, column = known.get(path, (0, 0))
    return path, line, column


def _as_printed(document: Document, path: str) -> str:
    """
    The path of a period that stands in the file as people print it.
    """
    holder, _, canonical = path.rpartition(".")
    if holder not in document.positions:
        return ""
    begin = f"{holder}."
    for key in document.keys:
        if key.startswith(begin) and "." not in (name := key.removeprefix(begin)):
            try:
                if read_period(name).text == canonical:
                    return key
            except InvalidValueError:
                continue
    return ""
