"""
Records as CSV and as JSON, one after the other, so that many are never held at once.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias


__all__ = ["Encoder", "in_csv", "in_json"]

Encoder: TypeAlias = Callable[[dict[str, Any]], bytes]
"""What makes indented JSON of a record, its numbers with their digits."""

# What a spreadsheet takes for a formula at the beginning of a cell, in either width,
# and a fraction, which it takes for a date.
_TAKEN = re.compile(r"[=+\-@\t\r＝＋－＠]|[0-9]+/[0-9]+$")


def in_csv(
    columns: Sequence[str], records: Iterable[Mapping[str, Any]]
) -> Iterator[str]:
    r"""
    Records as CSV (RFC 4180).

    A text that begins as a formula does, with `=`, `+`, `-` or `@`, and a fraction,
    which a spreadsheet would take for a date, have an apostrophe before them; numbers
    are written as numbers.

    Args:
        columns: The keys that are written, in order.
        records: Each a row; what it lacks is left empty.

    Yields:
        The header and the rows, each ending in CR LF.

    Examples:
        >>> [*in_csv(("id", "note"), [{"id": "crimes", "note": "=1+1"}])]
        ['id,note\r\n', "crimes,'=1+1\r\n"]
    """
    yield _line(columns)
    for record in records:
        yield _line(_cell(record.get(name)) for name in columns)


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Decimal():
            return f"{value:f}"
        case int():
            return str(value)
        case list():
            return _guarded("; ".join(map(str, value)))
        case _:
            return _guarded(str(value))


def _guarded(text: str) -> str:
    return f"'{text}" if _TAKEN.match(text) else text


def in_json(
    cover: dict[str, Any],
    lists: Iterable[tuple[str, Iterable[dict[str, Any]]]],
    encode: Encoder,
) -> Iterator[str]:
    """
    A record that ends in lists of records, as JSON.

    Args:
        cover: What comes first.
        lists: Each list by its key.
        encode: Makes JSON of a record.

    Yields:
        Pieces of the text.
    """
    yield _encoded(cover, encode).removesuffix("\n}")
    for name, records in lists:
        yield f',\n  "{name}": ['
        between = "\n    "
        for record in records:
            yield between + _encoded(record, encode).replace("\n", "\n    ")
            between = ",\n    "
        yield "]" if between == "\n    " else "\n  ]"
    yield "\n}\n"


def _encoded(record: dict[str, Any], encode: Encoder) -> str:
    return encode(record).decode().rstrip()
