"""
Reading plain data, with all that is wrong at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from civicplan.errors import Problem, did_you_mean
from civicplan.rules.tables import Labels


__all__ = ["LANGUAGE", "Reading", "below"]

LANGUAGE: Final = r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*"
"""A language's tag, as BCP 47 writes it."""


class Reading:
    """
    One reading of one file; it goes on after a problem and keeps them all.

    Args:
        file: What the scheme is called in problems, such as `"my-city.yaml"`.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        self.problems: list[Problem] = []

    def problem(self, path: str, sentence: str, column: int = 0) -> None:
        """
        Keep a problem.

        Args:
            path: Where it is, in the scheme's own keys, such as `"cases[2].when"`.
            sentence: What is wrong and what to do.
            column: Inside an expression, counted from 1; 0 where none is meant.
        """
        self.problems.append(
            Problem(file=self._file, column=column, path=path, sentence=sentence)
        )

    def mapping(
        self, value: object, path: str, known: Iterable[str] | None = None
    ) -> dict[str, Any]:
        """
        A mapping, whose keys must be known.

        Args:
            value: What was given; nothing counts as an empty mapping.
            path: Where.
            known: The keys that may stand here; any where this is none.

        Returns:
            Its entries, unknown ones left out.
        """
        if value is None or value == "":
            return {}
        if not isinstance(value, Mapping):
            self.problem(path, f"keys with values are needed here, not {value!r}.")
            return {}
        found: dict[str, Any] = {}
        for key, item in value.items():
            if not isinstance(key, str):
                self.problem(path, f"each key is a text, not {key!r}.")
            elif known is not None and key not in known:
                self.problem(below(path, key), _unknown_key(key, item, tuple(known)))
            else:
                found[key] = item
        return found

    def items(self, value: object, path: str) -> list[tuple[str, Any]]:
        """
        A list, each of its items with its path.
        """
        if value is None or value == "":
            return []
        if not isinstance(value, (list, tuple)):
            self.problem(path, f"a list is needed here, not {value!r}.")
            return []
        return [(f"{path}[{place}]", item) for place, item in enumerate(value)]

    def text(self, value: object, path: str, *, needed: bool = False) -> str:
        """
        A text; an exact number is taken as it would be written.
        """
        if value is None:
            value = ""
        if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            self.problem(path, f"a text is needed here, not {value!r}.")
            return ""
        if needed and not value.strip():
            self.problem(path, "it may not be empty.")
        return value.strip()

    def labels(self, value: object, path: str) -> Labels:
        """
        A text, or texts by language.
        """
        if isinstance(value, Mapping):
            entries = self.mapping(value, path)
            return tuple(
                (key, self.text(item, below(path, key)))
                for key, item in entries.items()
                if self._is_language(key, below(path, key))
            )
        text = self.text(value, path)
        return (("", text),) if text else ()

    def _is_language(self, key: str, path: str) -> bool:
        if re.fullmatch(LANGUAGE, key):
            return True
        self.problem(
            path,
            f"{key!r} is no language: write a tag such as ja or en-GB. A comma ends an "
            "entry inside { }: put a text with commas into quotes.",
        )
        return False


def below(path: str, key: str) -> str:
    """
    The path of what stands under *key*.
    """
    return f"{path}.{key}" if path else key


def _unknown_key(key: str, item: object, known: tuple[str, ...]) -> str:
    if ")" in key and item in {None, ""}:
        return (
            f"{key!r} is half of an expression: a comma ends an entry inside {{ }}. "
            "There is no min( ) or max( ); write 'never above 5' or 'never below 0'."
        )
    return (
        f"there is no key {key!r} here; {', '.join(known)} may stand here."
        f"{did_you_mean(key, known)}"
    )
