"""
From a path in the model or the file to a line and a column.
"""

from __future__ import annotations

from collections.abc import Iterable

from civicplan.base.paths import Paths
from civicplan.errors import Problem
from civicplan.io.documents import Document, Trouble
from civicplan.io.faults import Fault


__all__ = ["Places", "in_order", "located"]


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


class Places(Paths):
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
        super().__init__(document.positions)
        self._keys = document.keys

    def trouble(self, fault: Fault) -> Trouble:
        """
        A fault with its place in the file.

        Args:
            fault: What is wrong, with its path.

        Returns:
            The trouble.
        """
        path = fault.path.removeprefix(".")
        if fault.is_key and path in self._keys:
            line, column = self._keys[path]
        else:
            path, line, column = self.find(path)
        return Trouble(line=line, column=column, path=path, sentence=fault.sentence)
