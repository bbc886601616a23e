"""
From a path in the model or the file to a line and a column.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from civicplan.base.printed_periods import read_period
from civicplan.errors import InvalidValueError, Problem
from civicplan.io.documents import Document, Trouble


__all__ = ["Places", "in_order", "located"]

_LAST = re.compile(r"(?:^|\.)[^.\[\]]*$|\[[0-9]+\]$")


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


class Places:
    """
    The way from paths to the places of one file.

    Args:
        document: What stands in the file.

    Examples:
        >>> from civicplan.io.yaml_documents import compose_yaml
        >>> places = Places(compose_yaml("targets: {平成23年度: 5}"))
        >>> places.find("targets.FY2011.aim")
        ('targets.平成23年度', 1, 19)
    """

    def __init__(self, document: Document) -> None:
        self._document = document

    def find(self, path: str) -> tuple[str, int, int]:
        """
        Where in the file a path leads.

        Args:
            path: In the model's field names, or the file's own keys.

        Returns:
            The path as far as it stands in the file, in the file's own keys; line and
            column.
        """
        known = self._document.positions
        while path and path not in known:
            path = self._printed.get(path) or _holder(path)
        line, column = known.get(path, (0, 0))
        return path, line, column

    @functools.cached_property
    def _printed(self) -> dict[str, str]:
        """
        The paths of periods that stand in the file as people print them.
        """
        texts: dict[str, str] = {}
        printed: dict[str, str] = {}
        for path in self._document.keys:
            holder, _, name = path.rpartition(".")
            if holder.endswith(_BY_PERIOD):
                text = texts.get(name) or texts.setdefault(name, _canonical(name))
                if text != name:
                    printed.setdefault(f"{holder}.{text}", path)
        return printed


def _holder(path: str) -> str:
    holder = _LAST.sub("", path)
    # A city's own key may hold any sign; what is left gets shorter all the same.
    return holder if len(holder) < len(path) else path.rpartition(".")[0]


_BY_PERIOD = ("targets", "actuals", "baseline", "from", "to")


def _canonical(name: str) -> str:
    try:
        return read_period(name).text
    except InvalidValueError:
        return name
