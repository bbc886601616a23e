"""
Reading plain data, with all that is wrong at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

import attrs

from civicplan.errors import Problem, did_you_mean
from civicplan.rules.tables import Labels
from civicplan.rules.tokens import at_column, instead_of_limits


__all__ = ["LANGUAGE", "Mistake", "Reading", "below"]

LANGUAGE: Final = r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*"
"""A language's tag, as BCP 47 writes it."""

_LONGEST_SHOWN: Final = 60


@attrs.frozen(kw_only=True)
class Mistake:
    """
    Something wrong with a scheme, before it is known where in its file that stands.

    Attributes:
        path: Where, in the scheme's own keys, such as `"cases[2].when"`.
        sentence: What is wrong and what to do.
        text: The expression in which it is; nothing where none is meant.
        column: Where in that expression, counted from 1.
        of_key: Whether the key at this path is meant, and not its value.
    """

    path: str
    sentence: str
    text: str = ""
    column: int = 0
    of_key: bool = False

    @property
    def in_full(self) -> str:
        """
        The sentence for whoever is not shown the place itself.
        """
        if not self.column:
            return self.sentence
        return at_column(self.text, self.column) + self.sentence

    def problem(self, file: str) -> Problem:
        """
        The problem that is told where there is no file to point at.

        Args:
            file: What the scheme is called, such as `"my-city.yaml"`.

        Returns:
            The problem, with the column in the expression.
        """
        return Problem(
            file=file, column=self.column, path=self.path, sentence=self.in_full
        )


class Reading:
    """
    One reading of one scheme; it goes on after a mistake and keeps them all.
    """

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []
        self._cut: set[str] = set()

    def mistake(
        self,
        path: str,
        sentence: str,
        *,
        within: tuple[str, int] = ("", 0),
        of_key: bool = False,
    ) -> None:
        """
        Keep a mistake.

        Args:
            path: Where it is, in the scheme's own keys, such as `"cases[2].when"`.
            sentence: What is wrong and what to do.
            within: The expression in which it is, and the column there.
            of_key: Whether the key at this path is meant.
        """
        text, column = within
        self.mistakes.append(
            Mistake(
                path=path, sentence=sentence, text=text, column=column, of_key=of_key
            )
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
            needed = "keys with values are needed here"
            self.mistake(path, f"{needed}, not {_shown(value)}.")
            return {}
        found: dict[str, Any] = {}
        for key, item in self._whole(value, path, known):
            if known is None or key in known:
                found[key] = item
            else:
                sentence = _unknown_key(key, item, tuple(known))
                self.mistake(below(path, key), sentence, of_key=True)
        return found

    def _whole(
        self, value: Mapping[Any, Any], path: str, known: Iterable[str] | None
    ) -> Iterator[tuple[str, Any]]:
        """
        The entries of a mapping but what a comma has cut off an expression.
        """
        last, before = "", None
        for key, item in value.items():
            if not isinstance(key, str):
                self.mistake(path, f"each key is a text, not {_shown(key)}.")
                continue
            if _is_nothing(item) and _is_open(before) and key not in (known or ()):
                self._cut.add(below(path, last))
                sentence = _cut_in_brackets(str(before), key)
                self.mistake(below(path, key), sentence, of_key=True)
                before = f"{before}, {key}"
                continue
            last, before = key, item
            yield key, item

    def is_cut(self, path: str) -> bool:
        """
        Whether what stands there is half of an expression, of which all is said.
        """
        return path in self._cut

    def items(self, value: object, path: str) -> list[tuple[str, Any]]:
        """
        A list, each of its items with its path.
        """
        if value is None or value == "":
            return []
        if not isinstance(value, (list, tuple)):
            self.mistake(path, f"a list is needed here, not {_shown(value)}.")
            return []
        return [(f"{path}[{place}]", item) for place, item in enumerate(value)]

    def text(self, value: object, path: str, *, needed: bool = False) -> str:
        """
        A text; an exact number is taken as it would be written.
        """
        if value is None:
            if needed:
                self.mistake(path, "it is missing.")
            return ""
        if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            self.mistake(path, f"a text is needed here, not {_shown(value)}.")
            return ""
        if needed and not value.strip():
            self.mistake(path, "it may not be empty.")
        return value.strip()

    def labels(self, value: object, path: str) -> Labels:
        """
        A text, or texts by language.
        """
        if isinstance(value, Mapping):
            return self.by_language(self.mapping(value, path), path)
        text = self.text(value, path)
        return (("", text),) if text else ()

    def by_language(
        self, entries: Mapping[str, Any], path: str, others: tuple[str, ...] = ()
    ) -> Labels:
        """
        Texts by language.

        Args:
            entries: Each language's tag with its text.
            path: Where.
            others: Keys that stand beside them and may have been meant.

        Returns:
            The texts, those under what is no language left out.
        """
        found: list[tuple[str, str]] = []
        before: object = None
        for key, item in entries.items():
            place = below(path, key)
            if re.fullmatch(LANGUAGE, key):
                found.append((key, self.text(item, place)))
            elif _is_nothing(item) and isinstance(before, str):
                self.mistake(place, _cut_at_comma(before, key), of_key=True)
            else:
                self.mistake(place, _no_language(key, others), of_key=True)
            before = item
        return tuple(found)


def below(path: str, key: str) -> str:
    """
    The path of what stands under *key*.
    """
    return f"{path}.{key}" if path else key


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "keys with values"
    if isinstance(value, (list, tuple)):
        return "a list"
    text = repr(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _is_nothing(item: object) -> bool:
    return item is None or item == ""


def _is_open(text: object) -> bool:
    return isinstance(text, str) and text.count("(") > text.count(")")


def _cut_in_brackets(before: str, key: str) -> str:
    limited = re.fullmatch(r"(min|max)\((.+)", before)
    last = key.removesuffix(")")
    if limited and last != key and not _is_open(limited[2]):
        hint = instead_of_limits(limited[1], limited[2], last)
        hint = f"T{hint.removeprefix('t')}"
    else:
        hint = (
            "There is no min( ) or max( ), write 'never above 5' or 'never below 0'; "
            "and numbers have no commas, 4400 for 4,400."
        )
    return (
        f"{before!r} and {key!r} are halves of one expression: a comma ends an entry "
        f"inside {{ }}. {hint}"
    )


def _cut_at_comma(before: str, key: str) -> str:
    return (
        f"{before!r} and {key!r} are two entries: a comma ends an entry inside {{ }}. "
        f"Put a text with commas into quotes: {f'{before}, {key}'!r}."
    )


def _no_language(key: str, others: tuple[str, ...]) -> str:
    if not others:
        return f"{key!r} is no language: write a tag such as ja or en-GB."
    return (
        f"there is no key {key!r} here; a label stands under its language, such as ja "
        f"or en-GB.{did_you_mean(key, others)}"
    )


def _unknown_key(key: str, item: object, known: tuple[str, ...]) -> str:
    near = did_you_mean(key, known)
    comma = ""
    if _is_nothing(item) and not near:
        comma = " A comma ends an entry inside { }: put a text with commas into quotes."
    return (
        f"there is no key {key!r} here; {', '.join(known)} may stand here.{near}{comma}"
    )
