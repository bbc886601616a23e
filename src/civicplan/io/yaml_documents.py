"""
YAML as plan files use it: every scalar is a text, and nothing is clever.

Composed from the parser's events, and not by ruamel's own composer, which lets a key
given twice pass, expands aliases and tells no place of an empty value.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from typing import Any

from civicplan.io.documents import DEEPEST, Document, Trouble


__all__ = ["compose_yaml"]

_NULLS = frozenset({"~", "null", "Null", "NULL"})
# What a comma in { } has cut off a number, also with O typed for 0.
_CUT_NUMBER = r"[0-9０-９OoIl]{3}(?!\w)"
_NO_LETTERS = str.maketrans("OoIl", "0011")
_ENDS_IN_DIGIT = r"[0-9０-９]$"


def compose_yaml(text: str, *, of_rules: bool = False) -> Document:
    """
    What stands in a YAML file.

    Args:
        text: The file's text.
        of_rules: Whether the file declares a rule and is no plan, so that other advice
            helps.

    Returns:
        The document. Where something is wrong that is not a matter of one value, such
        as an alias, it is not readable.
    """
    # Loaded at the first call: most programs that import civicplan read no YAML.
    from ruamel.yaml import YAML  # noqa: PLC0415
    from ruamel.yaml.error import MarkedYAMLError  # noqa: PLC0415
    from ruamel.yaml.reader import ReaderError  # noqa: PLC0415

    composer = _Composer()
    with contextlib.suppress(_StopError):
        try:
            composer.compose(YAML(typ="safe", pure=True).parse(text))
        except MarkedYAMLError as error:
            raise composer.refuse(_marked(error, of_rules=of_rules)) from None
        except ReaderError as error:
            raise composer.refuse(_unprintable(text, error)) from None
    return Document(
        tree=composer.tree,
        positions=composer.positions,
        keys=composer.keys,
        troubles=tuple(composer.troubles),
        warnings=tuple(composer.warnings),
        readable=composer.readable,
    )


class _StopError(Exception):
    pass


class _Composer:
    def __init__(self) -> None:
        self.tree: Any = None
        self.positions: dict[str, tuple[int, int]] = {}
        self.keys: dict[str, tuple[int, int]] = {}
        self.troubles: list[Trouble] = []
        self.warnings: list[Trouble] = []
        self.readable = True

    def refuse(self, trouble: Trouble) -> _StopError:
        """
        Note something after which the meaning of the file is not looked at.
        """
        self.troubles.append(trouble)
        self.readable = False
        return _StopError()

    def compose(self, events: Iterator[Any]) -> None:
        """
        Follow the events of a whole file.
        """
        documents = 0
        for event in events:
            name = type(event).__name__
            if name == "DocumentStartEvent":
                documents += 1
            elif name in {"StreamStartEvent", "DocumentEndEvent", "StreamEndEvent"}:
                continue
            elif documents > 1:
                sentence = "a second document begins here; keep one."
                raise self._refuse_at(event, "", sentence)
            else:
                self.tree = self._node(event, events, "", 1)

    def _refuse_at(self, event: Any, path: str, sentence: str) -> _StopError:
        line, column = _place(event)
        return self.refuse(
            Trouble(line=line, column=column, path=path, sentence=sentence)
        )

    def _node(self, event: Any, events: Iterator[Any], path: str, depth: int) -> Any:
        self.positions[path] = _place(event)
        name = type(event).__name__
        if name == "AliasEvent" or event.anchor is not None:
            sentence = (
                "anchors (&) and aliases (*) are not read. Write the value out; a text "
                "that begins with one of these signs stands in quotes."
            )
            raise self._refuse_at(event, path, sentence)
        if event.tag is not None:
            sentence = (
                "tags (!) are not read. Leave it out; a text that begins with this "
                "sign stands in quotes."
            )
            raise self._refuse_at(event, path, sentence)
        if name == "ScalarEvent":
            return self._scalar(event, path)
        if depth > DEEPEST:
            sentence = f"it is nested deeper than {DEEPEST} levels. Flatten it."
            raise self._refuse_at(event, path, sentence)
        if name == "SequenceStartEvent":
            return self._list(events, path, depth)
        return self._map(events, path, depth, flow=event.flow_style)

    def _scalar(self, event: Any, path: str) -> str | None:
        value: str = event.value
        if not event.implicit[0]:
            return value
        if value in _NULLS:
            line, column = _place(event)
            sentence = (
                f"{value} is read as a text. Leave the key out to say nothing, and "
                "write — where there is none."
            )
            self.warnings.append(
                Trouble(line=line, column=column, path=path, sentence=sentence)
            )
        # Nothing at all is not the same as an empty text in quotes.
        return value or None

    def _list(self, events: Iterator[Any], path: str, depth: int) -> list[Any]:
        items: list[Any] = []
        while type(event := next(events)).__name__ != "SequenceEndEvent":
            items.append(self._node(event, events, f"{path}[{len(items)}]", depth + 1))
        return items

    def _map(
        self, events: Iterator[Any], path: str, depth: int, *, flow: bool
    ) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        before = f"{path}." if path else ""
        last = ""
        while type(event := next(events)).__name__ != "MappingEndEvent":
            key = self._key(event, path)
            own = f"{before}{key}"
            first = self.keys.setdefault(own, _place(event))
            held = self.positions.get(own, first)
            value = self._node(next(events), events, own, depth + 1)
            if value is None:
                # Nothing stands there: ruamel's place for it is on a later line.
                self.positions[own] = _place(event)
            if key in entries:
                # What stood first counts, and so does its place.
                self.positions[own] = held
                sentence = (
                    f"{key!r} is given twice, first in line {first[0]}. Keep one."
                )
                self._note(event, own, sentence)
            elif flow and value is None and self._is_cut(key, entries.get(last)):
                entries[last] += key.translate(_NO_LETTERS)
                del self.keys[own], self.positions[own]
                sentence = f"a comma ends an entry inside {{ }}: write {entries[last]}."
                self._note(event, f"{before}{last}", sentence)
            else:
                entries[key] = value
                last = key
        return entries

    def _key(self, event: Any, path: str) -> str:
        plain = type(event).__name__ == "ScalarEvent"
        if plain and event.anchor is None and event.tag is None:
            key: str = event.value
            return key
        sentence = "a key is a plain word, without lists, maps or signs."
        raise self._refuse_at(event, path, sentence)

    @staticmethod
    def _is_cut(key: str, before: Any) -> bool:
        if type(before) is not str or before.count("(") > before.count(")"):
            # Inside brackets the comma is rather that of min(x, 500).
            return False
        return bool(re.search(_ENDS_IN_DIGIT, before) and re.match(_CUT_NUMBER, key))

    def _note(self, event: Any, path: str, sentence: str) -> None:
        line, column = _place(event)
        self.troubles = [
            each
            for each in self.troubles
            # Of a number cut twice, 1,266,980, only the whole is told.
            if not (each.path == path and "inside { }" in each.sentence)
        ]
        self.troubles.append(
            Trouble(line=line, column=column, path=path, sentence=sentence)
        )


def _place(event: Any) -> tuple[int, int]:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


# What ruamel says, and what to do about it.
_KNOWN = {
    "found character '\\t' that cannot start any token": (
        "a tab stands here. YAML is indented with spaces."
    ),
    "mapping values are not allowed here": (
        "a colon with a space after it stands inside a text, or the line is indented "
        "too far. Put the text in quotes, or indent it like the lines above."
    ),
    "expected <block end>, but found": (
        "this does not fit the lines above. Indent it like its siblings; a text that "
        "goes on after a closing quote needs quotes around all of it."
    ),
    "found unexpected end of stream": (
        "the file ends inside a text in quotes. Close the quotes."
    ),
    "expected ',' or ']'": (
        "a list in [ ] is not closed, or an entry is not followed by a comma."
    ),
    "expected ',' or '}', but got ':'": (
        "a colon with a space after it stands inside a text in { }, or a comma is "
        "missing before the key. Put a text with a colon into quotes."
    ),
    "expected ',' or '}'": (
        "a map in { } is not closed, or an entry is not followed by a comma."
    ),
    "expected chomping or indentation indicators": (
        "a text that begins with > or | stands in quotes."
    ),
    "found character '>'": ("a text that begins with > stands in quotes."),
    "expected alphabetic or numeric character": (
        "a text that begins with * or & stands in quotes."
    ),
    "sequence entries are not allowed here": (
        "a bare - begins a list. Write — where there is no figure, and put a text that "
        "begins with - in quotes."
    ),
    "that cannot start any token": (
        "a text that begins with this sign stands in quotes."
    ),
}


_COMPARED = (
    " In a target write 'at least 80' instead of >= 80.",
    " Begin with what is compared: rate >= 80 %.",
)


def _marked(error: Any, *, of_rules: bool) -> Trouble:
    mark = error.problem_mark or error.context_mark
    problem = str(error.problem or error.context or "")
    said = [sentence for known, sentence in _KNOWN.items() if known in problem]
    sentence = said[0] if said else f"this is not YAML: {problem}."
    if "that begins with >" in sentence:
        sentence += _COMPARED[of_rules]
    return Trouble(line=mark.line + 1, column=mark.column + 1, sentence=sentence)


def _unprintable(text: str, error: Any) -> Trouble:
    before = text[: error.position]
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    sentence = f"the character U+{error.character:04X} does not print. Take it out."
    return Trouble(line=line, column=column, sentence=sentence)
