"""
Paths into a plan file, and from there to a line and a column.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from civicplan.base.printed_periods import read_period
from civicplan.errors import InvalidValueError


__all__ = ["Paths"]

_LAST: Final = re.compile(r"(?:^|\.)[^.\[\]]*$|\[[0-9]+\]$")
_BY_PERIOD: Final = ("targets", "actuals", "baseline", "from", "to")


class Paths:
    """
    The way from paths to the places of one file.

    Args:
        positions: Line and column, from 1, by path in the file's own keys.

    Examples:
        >>> paths = Paths({"targets": (1, 10), "targets.平成23年度": (1, 19)})
        >>> paths.find("targets.FY2011.aim")
        ('targets.平成23年度', 1, 19)
    """

    def __init__(self, positions: Mapping[str, tuple[int, int]]) -> None:
        self._positions = positions

    def find(self, path: str) -> tuple[str, int, int]:
        """
        Where in the file a path leads.

        Args:
            path: In the model's field names, or the file's own keys.

        Returns:
            The path as far as it stands in the file, in the file's own keys; line and
            column, 0 where nothing of it does.
        """
        known = self._positions
        while path and path not in known:
            path = self._printed.get(path) or _holder(path)
        line, column = known.get(path, (0, 0))
        return path, line, column

    @cached_property
    def _printed(self) -> dict[str, str]:
        """
        The paths of periods that stand in the file as people print them.
        """
        texts: dict[str, str] = {}
        printed: dict[str, str] = {}
        for path in self._positions:
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


def _canonical(name: str) -> str:
    try:
        return read_period(name).text
    except InvalidValueError:
        return name
