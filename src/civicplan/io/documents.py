"""
A file before it is a plan: maps, lists and scalars, and where each of them stands.

Input is hostile until it is read: size and depth are bounded, nothing is expanded,
and whatever is not plain is refused with its place.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any, Final

import attrs

from civicplan.errors import (
    InvalidValueError,
    PlanFileError,
    Problem,
    did_you_mean,
    nearest,
)


__all__ = [
    "BYTE_ORDER_MARK",
    "DEEPEST",
    "FORMATS",
    "Document",
    "Trouble",
    "decoded",
    "encoded",
    "format_of",
    "known_format",
    "levels_in",
    "read_bytes",
]

# 64 levels of maps and lists; a plan as printed needs about fifteen.
DEEPEST: Final = 64

FORMATS: Final = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}

_MEBIBYTE: Final = 1 << 20
_LARGEST: Final = {
    "yaml": 64 * _MEBIBYTE,
    "json": 1024 * _MEBIBYTE,
    "csv": 64 * _MEBIBYTE,
}
BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_GLANCE: Final = 4096  # characters in which a file has said what it is
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


@attrs.frozen(kw_only=True)
class Trouble:
    """
    Something wrong with a file that is found before its meaning is looked at.

    Attributes:
        line: Counted from 1; 0 where the file as a whole is meant.
        column: Counted from 1; 0 where the file as a whole is meant.
        path: Such as `"goals[0].title"`.
        sentence: What is wrong and what to do.
    """

    line: int = 0
    column: int = 0
    path: str = ""
    sentence: str


@attrs.frozen(kw_only=True)
class Document:
    """
    What stands in a file.

    Attributes:
        tree: Maps, lists and scalars, in YAML all of them text.
        positions: Line and column, counted from 1, of each value by its path, such as
            `"goals[0].title"`; the whole file's is `""`.
        keys: Line and column of each key by the path of its value.
        troubles: What is wrong so far.
        warnings: What is perhaps not meant so.
        readable: Whether it makes sense to look at the meaning of what was read.
    """

    tree: Any
    positions: Mapping[str, tuple[int, int]]
    keys: Mapping[str, tuple[int, int]]
    troubles: tuple[Trouble, ...] = ()
    warnings: tuple[Trouble, ...] = ()
    readable: bool = True


def format_of(path: str | os.PathLike[str]) -> str:
    """
    The format of a plan file, by the end of its name.

    Args:
        path: Such as `"plan.yaml"`.

    Returns:
        `"yaml"` or `"json"`.

    Raises:
        PlanFileError: If the name ends otherwise.
    """
    suffix = os.path.splitext(path)[1]
    known = FORMATS.get(suffix.lower())
    if known is not None:
        return known
    ends = f"its name ends in {suffix!r}" if suffix else "its name has no ending"
    sentence = (
        f"{ends}, and a plan file's in .yaml, .yml or .json."
        f"{did_you_mean(suffix, FORMATS)}"
    )
    raise PlanFileError([Problem(file=os.fspath(path), sentence=sentence)])


def read_bytes(path: str | os.PathLike[str], form: str, key: str = "") -> bytes:
    """
    The content of a file, unless it is missing or far too large.

    Args:
        path: The file.
        form: `"yaml"`, `"json"` or `"csv"`.
        key: A key that such files have, such as `"scheme"`: where there is no such
            file, one with it may have been meant, and no other.

    Returns:
        Its bytes.

    Raises:
        PlanFileError: If it cannot be read.
    """
    largest = _LARGEST[form]
    try:
        with open(path, "rb") as file:
            pieces = [file.read(min(os.fstat(file.fileno()).st_size, largest) + 1)]
            # A device tells no size and may have no end.
            while pieces[-1] and sum(map(len, pieces)) <= largest:
                pieces.append(file.read(_MEBIBYTE))
    except OSError as error:
        raise PlanFileError(
            [
                Problem(
                    file=os.fspath(path), sentence=_why_not(os.fspath(path), error, key)
                )
            ]
        ) from error
    data = b"".join(pieces)
    if len(data) > largest:
        sentence = f"it is larger than {largest // _MEBIBYTE} MiB."
        if form == "yaml":
            sentence += " Keep so large a plan as JSON, which is read much faster."
        raise PlanFileError([Problem(file=os.fspath(path), sentence=sentence)])
    return data


def _why_not(path: str, error: OSError, key: str) -> str:
    if isinstance(error, FileNotFoundError):
        folder, name = os.path.split(path)
        near = nearest(
            name,
            [
                other
                for other in _names_in(folder)
                if not key
                or (nearest(name, [other]) and _has(os.path.join(folder, other), key))
            ],
        )
        hint = f" Did you mean {os.path.join(folder, near[0])!r}?" if near else ""
        return f"there is no such file.{hint}"
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):
        files = [
            name for name in _names_in(path) if os.path.splitext(name)[1] in FORMATS
        ]
        hint = f" Did you mean {os.path.join(path, files[0])!r}?" if files else ""
        return f"it is a folder; name a file in it.{hint}"
    reason = (error.strerror or "it cannot be read").lower()
    return f"it cannot be read: {reason}."


def _has(path: str, key: str) -> bool:
    """
    Whether a file seems to have a key, by its first few lines.
    """
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            begun = file.read(_GLANCE)
    except OSError:
        return False
    return (
        re.search(rf"(?m)^[\s{{]*[\"']?{re.escape(key)}[\"']?\s*:", begun) is not None
    )


def _names_in(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder or os.curdir))
    except OSError:
        return []


def known_format(form: str) -> str:
    """
    A format that somebody asked for.

    Args:
        form: Such as `"yaml"`.

    Returns:
        The same.

    Raises:
        InvalidValueError: If it is none of those that there are.
    """
    known = dict.fromkeys(FORMATS.values())
    if form not in known:
        hint = f"it is {' or '.join(known)}.{did_you_mean(str(form), known)}"
        raise InvalidValueError("format", form, hint)
    return form


def levels_in(tree: Any) -> int:
    """
    How deep maps and lists nest.

    Args:
        tree: What a file holds, or shall hold.

    Returns:
        The number of levels, at most `DEEPEST` in a file.

    Examples:
        >>> levels_in({"goals": [{"title": "A safe town"}]})
        3
    """
    if isinstance(tree, dict):
        return 1 + max(map(levels_in, tree.values()), default=0)
    if isinstance(tree, (list, tuple)):
        return 1 + max(map(levels_in, tree), default=0)
    return 0


def encoded(text: str, file: str) -> bytes:
    """
    The bytes of a text that stands for a file.

    Args:
        text: All that the file would hold.
        file: What it is called in errors.

    Returns:
        The text in UTF-8.

    Raises:
        PlanFileError: If half of a character stands in it.
    """
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        before = text[: error.start]
        problem = Problem(
            file=file,
            line=before.count("\n") + 1,
            column=len(before) - before.rfind("\n"),
            sentence="half of a surrogate pair stands here, which is no character.",
        )
        raise PlanFileError([problem]) from error


def decoded(data: bytes) -> tuple[str, Trouble | None]:
    """
    The text of a file in UTF-8.

    Args:
        data: Its bytes; a byte order mark at the beginning is passed over.

    Returns:
        The text; or an empty text and what is wrong.
    """
    data = data.removeprefix(BYTE_ORDER_MARK)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
        sentence = (
            f"this is not UTF-8 (the byte is {data[error.start]:#04x})"
            f"{_perhaps(data)}. Save the file as UTF-8."
        )
        return "", Trouble(line=line, column=column, sentence=sentence)


def _perhaps(data: bytes) -> str:
    if data.startswith(_UTF_16):
        return "; it looks like UTF-16"
    # Nearly everything can be read as Shift_JIS, so that it is tried last.
    for encoding, name in (("euc_jp", "EUC-JP"), ("cp932", "Shift_JIS")):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return f"; it looks like {name}"
    return ""
