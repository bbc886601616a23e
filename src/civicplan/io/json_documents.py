"""
JSON as plan files use it: quickly, or with the place of everything.

The codec is msgspec's, which is quick but lets a key given twice pass and tells no
places; a file with anything wrong in it is read once more, slowly.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from civicplan.io.documents import BYTE_ORDER_MARK, DEEPEST, Document, Trouble


__all__ = ["compose_json", "decode_json", "encode_json", "json_piece"]

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?").match
_SPACES = frozenset(" \t\n\r")
_WORDS = {"true": True, "false": False, "null": None}
_WORD = re.compile(r"[A-Za-z+-]+").match
_MOST_DIGITS = 4000

# A colon in disguise, or another digit.
_HIDDEN_COLON = rb"\u003"


def decode_json(data: bytes) -> Any:
    """
    The content of a JSON file in which no key is given twice.

    Args:
        data: The file's bytes.

    Returns:
        Maps, lists, texts, truths, whole numbers as int and others as Decimal, with
        their digits.

    Raises:
        ValueError: If this is not JSON, or perhaps a key is given twice.
        RecursionError: If it is nested far too deep.
    """
    decode, encode, _, _ = _codec()
    data = data.removeprefix(BYTE_ORDER_MARK)
    tree = decode(data)
    # Written again, each key is there once, with its colon, and each text with its
    # own: where there are as many colons as before, nothing was dropped.
    if data.count(b":") == encode(tree).count(b":") and _HIDDEN_COLON not in data:
        return tree
    return _json().loads(
        data, parse_float=Decimal, object_pairs_hook=_with_each_key_once
    )


@functools.cache
def _json() -> Any:
    # Loaded for a file that must be read slowly: most need not.
    import json.decoder  # noqa: PLC0415

    return json


def _scan_string(text: str, begin: int) -> tuple[str, int]:
    # The standard library's own, in C: takes the place after the first quote and gives
    # the text and the place after the last one.
    found: tuple[str, int] = _json().decoder.scanstring(text, begin)
    return found


def _with_each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entries = dict(pairs)
    if len(entries) < len(pairs):
        raise ValueError("a key is given twice")
    return entries


def encode_json(tree: Any) -> bytes:
    """
    A JSON file, indented, its numbers with their digits.

    Args:
        tree: Maps, lists, texts, truths, whole numbers, Decimals and pieces that are
            in JSON already.

    Returns:
        The file's bytes, ending in a newline.
    """
    _, encode, indented, _ = _codec()
    data: bytes = indented(encode(tree), indent=2)
    return data + b"\n"


def json_piece(tree: dict[str, Any]) -> Any:
    """
    A part of a tree that is in JSON already.

    Args:
        tree: Maps, lists, texts, truths, whole numbers and Decimals.

    Returns:
        What stands in the larger tree in its place.
    """
    _, encode, _, piece = _codec()
    return piece(encode(tree))


@functools.cache
def _codec() -> tuple[Callable[..., Any], ...]:
    # Loaded at the first call: most programs that import civicplan read no JSON.
    from msgspec import Raw  # noqa: PLC0415
    from msgspec import json as codec  # noqa: PLC0415

    decoder = codec.Decoder(float_hook=Decimal)
    encoder = codec.Encoder(decimal_format="number")
    return decoder.decode, encoder.encode, codec.format, Raw


def compose_json(text: str) -> Document:
    """
    What stands in a JSON file, with all its places.

    Args:
        text: The file's text.

    Returns:
        The document. Where it is not JSON, it is not readable.
    """
    scanner = _Scanner(text)
    tree = None
    try:
        if begin := text.strip():
            tree, end = scanner.value(text.index(begin[0]), "", 1)
            end = scanner.skip(end)
            if end < len(text):
                scanner.refuse(
                    end, "", "the file goes on after its end. Take this out."
                )
    except _StopError:
        pass
    return Document(
        tree=tree,
        positions=scanner.positions,
        keys=scanner.keys,
        troubles=tuple(scanner.troubles),
        readable=scanner.readable,
    )


class _StopError(Exception):
    pass


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self.positions: dict[str, tuple[int, int]] = {}
        self.keys: dict[str, tuple[int, int]] = {}
        self.troubles: list[Trouble] = []
        self.readable = True

    def place(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1

    def note(self, at: int, path: str, sentence: str) -> None:
        line, column = self.place(at)
        self.troubles.append(
            Trouble(line=line, column=column, path=path, sentence=sentence)
        )

    def refuse(self, at: int, path: str, sentence: str) -> _StopError:
        self.note(at, path, sentence)
        self.readable = False
        return _StopError()

    def skip(self, at: int) -> int:
        while self._text[at : at + 1] in _SPACES:
            at += 1
        return at

    def value(self, at: int, path: str, depth: int) -> tuple[Any, int]:
        self.positions[path] = self.place(at)
        sign = self._text[at : at + 1]
        if sign == '"':
            return self._string(at, path)
        if sign and sign in "{[":
            if depth > DEEPEST:
                sentence = f"it is nested deeper than {DEEPEST} levels. Flatten it."
                raise self.refuse(at, path, sentence)
            if sign == "{":
                return self._map(at + 1, path, depth)
            return self._list(at + 1, path, depth)
        return self._number_or_word(at, path)

    def _string(self, at: int, path: str) -> tuple[str, int]:
        try:
            text, end = _scan_string(self._text, at + 1)
        except _json().JSONDecodeError as error:
            known = (said for begin, said in _SAID.items() if begin in error.msg)
            sentence = next(known, "this is not JSON: the text cannot be read.")
            raise self.refuse(error.pos, path, sentence) from None
        return text, end

    def _number_or_word(self, at: int, path: str) -> tuple[Any, int]:
        found = _NUMBER(self._text, at)
        if found:
            written = found.group()
            if written.lstrip("-").isdigit() and len(written) <= _MOST_DIGITS:
                return int(written), found.end()
            return Decimal(written), found.end()
        word = _WORD(self._text, at)
        if word and word.group() in _WORDS:
            return _WORDS[word.group()], word.end()
        if at == len(self._text):
            raise self.refuse(at, path, "the file ends too early: is it cut off?")
        here = word.group() if word else self._text[at]
        sentence = (
            f"this is not JSON: {here!r} is no value. Put a text in double quotes."
        )
        raise self.refuse(at, path, sentence)

    def _list(self, at: int, path: str, depth: int) -> tuple[list[Any], int]:
        items: list[Any] = []
        at = self.skip(at)
        if self._text[at : at + 1] == "]":
            return items, at + 1
        while True:
            item, at = self.value(at, f"{path}[{len(items)}]", depth + 1)
            items.append(item)
            at, closed = self._next(at, path, "]")
            if closed:
                return items, at

    def _map(self, at: int, path: str, depth: int) -> tuple[dict[str, Any], int]:
        entries: dict[str, Any] = {}
        before = f"{path}." if path else ""
        at = self.skip(at)
        if self._text[at : at + 1] == "}":
            return entries, at + 1
        while True:
            if self._text[at : at + 1] != '"':
                sentence = "this is not JSON: a key in double quotes is needed here."
                raise self.refuse(at, path, sentence)
            place = at
            key, at = self._string(at, path)
            at = self.skip(at)
            if self._text[at : at + 1] != ":":
                sentence = f"this is not JSON: after the key {key!r} a colon is needed."
                raise self.refuse(at, path, sentence)
            own = f"{before}{key}"
            first = self.keys.setdefault(own, self.place(place))
            held = self.positions.get(own, first)
            value, at = self.value(self.skip(at + 1), own, depth + 1)
            if key in entries:
                sentence = (
                    f"{key!r} is given twice, first in line {first[0]}. Keep one."
                )
                self.note(place, own, sentence)
                self.positions[own] = held
            else:
                entries[key] = value
            at, closed = self._next(at, path, "}")
            if closed:
                return entries, at

    def _next(self, at: int, path: str, end: str) -> tuple[int, bool]:
        at = self.skip(at)
        sign = self._text[at : at + 1]
        if sign == end:
            return at + 1, True
        if sign != ",":
            sentence = f"this is not JSON: a comma or {end} is needed here."
            raise self.refuse(at, path, sentence)
        after = self.skip(at + 1)
        if self._text[after : after + 1] == end:
            raise self.refuse(at, path, "this is not JSON: take out the last comma.")
        return after, False


# What the standard library says of a text, and what to do about it.
_SAID = {
    "Unterminated": "the text that begins here is not closed. Close its quotes.",
    "control character": (
        "a text holds no line break and no tab. Write it as an escape, such as \\n."
    ),
    "escape": "this is no escape. A backslash is written \\\\.",
}
