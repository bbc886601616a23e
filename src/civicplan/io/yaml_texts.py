"""
YAML as a plan file is written: one text for one tree, and as people like to read it.

Elements stand in blocks, small maps in braces where they fit the line, and each text
on one line. A text that another YAML tool would take for something else, such as
`'2012'`, `'no'` or `'2007-09-10'`, stands in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import Any, Final

from civicplan.io.scalars import numeral


__all__ = [
    "SPACED",
    "Numeral",
    "as_yaml",
    "entry_lines",
    "fits",
    "in_braces",
    "is_block",
    "item_lines",
    "scalar",
    "value_lines",
]

# Columns of a terminal; a Japanese character takes two.
_WIDEST: Final = 100

# These patterns are compiled at the first text, not at import.
_FLAGS: Final = re.VERBOSE | re.IGNORECASE | re.ASCII
# Texts that another tool, of YAML 1.1 or 1.2, takes for a number, a truth, nothing,
# a date or a sign of its own.
_NOT_TEXT: Final = r"""
    ~ | null | true | false | yes | no | on | off | y | n | = | << | --- | \.\.\.
    | [-+]? ( 0b[01_]+ | 0o?[0-7_]+ | 0x[0-9a-f_]+ )
    | [-+]? [0-9_]+ ( \.[0-9_]* )? ( e[-+]?[0-9_]+ )?
    | [-+]? \.[0-9_]+ ( e[-+]?[0-9_]+ )?
    | [-+]? [0-9_]+ ( :[0-9_]+ )+ ( \.[0-9_]* )?
    | [-+]? \.inf | \.nan
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} ( ( t | \s ) .* )?
    """
# Signs with which no plain text begins, and pairs that no plain text holds.
_FIRST: Final = frozenset("-?:,[]{}#&*!|>'\"%@` ")
_NOT_PLAIN: Final = r": | #|:$| $|^\.\.\. |\n"
_NOT_IN_BRACES: Final = r"[,\[\]{}:?]"
# What may stand in a file as it is: the rest is written as an escape.
_TO_ESCAPE: Final = (
    "[^\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
# A longer key of YAML is told from a text by a sign before it.
_LONGEST_KEY: Final = 1000
_NEWLINE: Final = "\n"
_HOLDERS: Final = (dict, list, tuple)
_LAST_OF_FOUR_DIGITS: Final = 0xFFFF

# What stands one below the other however short it is: lists of sentences, as in print,
# and roles by actor.
_LISTS: Final = frozenset({"visions", "challenges", "directions", "roles"})
# What stands below its period where there is more to say than a number or a word.
_SERIES: Final = frozenset({"targets", "actuals"})
# Elements that stand in blocks, however short they are.
_BLOCKS: Final = frozenset({"goals", "policies", "indicators", "parts", "revisions"})
SPACED: Final = frozenset({"goals", "policies", "indicators"})
"""Elements with an empty line between them."""


class Numeral(str):
    """
    A number or a truth of a tree in which all is text: written as it is.
    """

    __slots__ = ()


def as_yaml(tree: dict[str, Any]) -> str:
    """
    The text of a YAML file.

    Args:
        tree: Maps, lists, texts, truths, whole numbers and Decimals.

    Returns:
        The text, ending in a newline. Read by any YAML tool, it gives the same tree.

    Examples:
        >>> print(
        ...     as_yaml({"id": "2012", "targets": {"FY2016": Decimal("24.0")}}), end=""
        ... )
        id: '2012'
        targets: {FY2016: 24.0}
    """
    lines: list[str] = []
    spaced = False
    for key, value in tree.items():
        own = key in SPACED or key == "projects"
        if lines and (own or spaced):
            lines.append("")
        spaced = own
        lines += entry_lines("", key, value)
    return "\n".join([*lines, ""])


def entry_lines(indent: str, key: str, value: Any) -> Iterator[str]:
    """
    An entry of a map in a block.

    Args:
        indent: The spaces before it.
        key: Its key.
        value: Its value.

    Yields:
        Its lines.

    Examples:
        >>> list(entry_lines("", "visions", ["a", "b"]))
        ['visions:', '  - a', '  - b']
    """
    head = f"{indent}{scalar(key)}:"
    if len(head) > _LONGEST_KEY:
        yield f"{indent}? {scalar(key)}"
        head = f"{indent}:"
    yield from value_lines(head, indent, key, value)


def value_lines(head: str, indent: str, key: str, value: Any) -> Iterator[str]:
    """
    The value of an entry, behind its key or below it.

    Args:
        head: What stands before it on its line, up to the colon.
        indent: The spaces before the key.
        key: The key, which decides how such values are written.
        value: The value.

    Yields:
        The lines, the first of which begins with *head*.
    """
    if isinstance(value, _HOLDERS):
        short = _short(key, value)
        if short is not None and (not value or fits(f"{head} {short}")):
            yield f"{head} {short}"
            return
        yield head
        inner = f"{indent}  "
        if isinstance(value, dict):
            for name, each in value.items():
                yield from entry_lines(inner, name, each)
        else:
            yield from _items(inner, key, value)
    elif isinstance(value, str) and is_block(value):
        yield f"{head} {'|' if value.endswith(_NEWLINE) else '|-'}"
        for line in value.removesuffix(_NEWLINE).split(_NEWLINE):
            yield f"{indent}  {line}" if line else ""
    else:
        yield f"{head} {scalar(value)}"


def _items(indent: str, key: str, items: Sequence[Any]) -> Iterator[str]:
    for place, item in enumerate(items):
        if place and key in SPACED:
            yield ""
        yield from item_lines(indent, key, item)


def item_lines(indent: str, key: str, item: Any) -> Iterator[str]:
    """
    An item of a list in a block.

    Args:
        indent: The spaces before it.
        key: The key of the list, which decides how such items are written.
        item: The item.

    Yields:
        Its lines.

    Examples:
        >>> list(item_lines("", "goals", {"code": "2-①", "title": "A"}))
        ['- code: 2-①', '  title: A']
    """
    if not isinstance(item, _HOLDERS):
        yield f"{indent}- {scalar(item)}"
        return
    short = None
    if not item or key not in _BLOCKS or "of" in item:
        short = _short("", item)
    if short is not None and (not item or fits(f"{indent}- {short}")):
        yield f"{indent}- {short}"
        return
    inner = f"{indent}  "
    lines: Iterator[str]
    if isinstance(item, dict):
        lines = chain.from_iterable(
            entry_lines(inner, name, each) for name, each in item.items()
        )
    else:
        lines = _items(inner, "", item)
    # The first line begins where the sign of the item leaves off.
    yield f"{indent}- {next(lines)[len(inner) :]}"
    yield from lines


def _short(key: str, value: Any) -> str | None:
    """
    *value* in braces or brackets; nothing where it should stand in a block.
    """
    if not value:
        return in_braces(value)
    if key in _LISTS:
        return None
    if isinstance(value, dict):
        if key in _SERIES and any(isinstance(each, dict) for each in value.values()):
            return None
        small = all(
            not isinstance(each, _HOLDERS) or _short(name, each) is not None
            for name, each in value.items()
        )
    else:
        small = not any(isinstance(each, _HOLDERS) for each in value)
    return in_braces(value) if small else None


def in_braces(value: Any) -> str:
    """
    A value on one line, as it stands inside of `{ }` or `[ ]`.

    Args:
        value: A map, a list or a scalar.

    Returns:
        The text.

    Examples:
        >>> in_braces({"terms": ["a", "b"]})
        '{terms: [a, b]}'
    """
    if isinstance(value, dict):
        entries = (
            f"{scalar(key, in_braces=True)}: {in_braces(each)}"
            for key, each in value.items()
        )
        return f"{{{', '.join(entries)}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(in_braces, value))}]"
    return scalar(value, in_braces=True)


def fits(line: str) -> bool:
    """
    Whether a line is no wider than people like to read.

    Args:
        line: The line, without its end.

    Returns:
        Whether it is; a Japanese character takes two columns.
    """
    # In UTF-8 a character of two columns has three bytes, one of one column has one.
    return len(line) + len(line.encode()) <= 2 * _WIDEST


def scalar(value: Any, *, in_braces: bool = False, quotes: str = "") -> str:
    """
    A text, a number or a truth as it stands in a YAML file, on one line.

    Args:
        value: What is written.
        in_braces: Whether it stands inside of `{ }` or `[ ]`.
        quotes: Those that it has in any case, where they can hold it: `'` or `"`.

    Returns:
        The text, in quotes where it needs them.

    Examples:
        >>> scalar("2-①"), scalar("2012"), scalar("a: b"), scalar(Decimal("0.0000001"))
        ('2-①', "'2012'", "'a: b'", '0.0000001')
    """
    if type(value) is not str:
        if isinstance(value, bool):
            return "true" if value else "false"
        written = numeral(value) if isinstance(value, Decimal) else str(value)
        return f"{quotes}{written}{quotes}"
    if (
        value
        and not quotes
        and value[0] not in _FIRST
        and not re.search(_NOT_PLAIN, value)
        and not re.fullmatch(_NOT_TEXT, value, _FLAGS)
        and not re.search(_TO_ESCAPE, value)
        and not (in_braces and re.search(_NOT_IN_BRACES, value))
    ):
        return value
    if quotes == '"' or _NEWLINE in value or re.search(_TO_ESCAPE, value):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{re.sub(_TO_ESCAPE, _escape, escaped)}"'
    return "'{}'".format(value.replace("'", "''"))


def _escape(found: re.Match[str]) -> str:
    number = ord(found.group())
    return f"\\u{number:04X}" if number <= _LAST_OF_FOUR_DIGITS else f"\\U{number:08X}"


def is_block(text: str) -> bool:
    """
    Whether a text of several lines may stand as it is, below its key.

    Args:
        text: Any text.

    Returns:
        Whether it has several lines, none of which an editor or YAML would change.
    """
    if _NEWLINE not in text or re.search(_TO_ESCAPE, text):
        return False
    lines = text.removesuffix(_NEWLINE).split(_NEWLINE)
    # Empty lines at either end, and spaces that an editor takes away, are written as
    # signs in quotes instead.
    return bool(
        lines[0]
        and lines[-1]
        and lines[0][0] != " "
        and not any(line.endswith(" ") for line in lines)
    )
