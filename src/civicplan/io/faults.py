"""
What is wrong in a file, before it is known where in the file that is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any, NamedTuple, TypeAlias, TypeVar

from civicplan.errors import CivicplanError, InvalidValueError, did_you_mean


__all__ = [
    "Fault",
    "FaultyError",
    "Hook",
    "details",
    "each_in",
    "each_of",
    "fault",
    "faults_of",
    "named",
    "shown",
    "unknown_key",
]

T = TypeVar("T")
Hook: TypeAlias = Callable[..., Any]

_LONGEST_SHOWN = 60


class Fault(NamedTuple):
    """
    What is wrong in one place.

    Attributes:
        path: Where, counted from what is being read, such as `".targets.FY2016"`;
            empty where what is being read is meant itself.
        sentence: What is wrong and what to do.
        is_key: Whether the key at this path is meant, and not its value.
    """

    path: str
    sentence: str
    is_key: bool = False


class FaultyError(CivicplanError):
    """
    All that is wrong with a part of a file; it never leaves `io`.

    Attributes:
        found: Each fault.
    """

    def __init__(self, found: Iterable[Fault]) -> None:
        super().__init__()
        self.found = tuple(found)


def fault(sentence: str, path: str = "") -> FaultyError:
    """
    One fault, ready to be raised.

    Args:
        sentence: What is wrong and what to do.
        path: Where, counted from what is being read.

    Returns:
        The error.
    """
    return FaultyError([Fault(path, sentence)])


def faults_of(error: CivicplanError, under: str = "") -> list[Fault]:
    """
    What an error says, as faults.

    Args:
        error: Raised by a hook, or by the model.
        under: The path of what the error counts its own paths from.

    Returns:
        The faults, at least one.
    """
    if isinstance(error, FaultyError):
        return [each._replace(path=under + each.path) for each in error.found]
    if isinstance(error, InvalidValueError):
        # The model names the class first, as in "indicator.revisions[0].targets".
        _, dot, field = error.field.partition(".")
        held = isinstance(error.value, (Mapping, list, tuple))
        sentence = error.hint if held else f"{shown(error.value)}: {error.hint}"
        return [Fault(f"{under}{dot}{field}", sentence)]
    return [Fault(under, str(error))]


def shown(value: object) -> str:
    """
    A value of a file as a sentence shows it.

    Examples:
        >>> shown("7,5OO"), shown(True), shown([1]), shown(None)
        ("'7,5OO'", 'true', 'a list', 'nothing')
    """
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return "nothing"
    if isinstance(value, Mapping):
        return "a map"
    if isinstance(value, (list, tuple)):
        return "a list"
    # Of a text that fills the file only the beginning is looked at.
    beginning = value[: _LONGEST_SHOWN + 1] if isinstance(value, str) else value
    text = repr(beginning) if isinstance(value, str) else str(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def unknown_key(path: str, key: str, known: Iterable[str]) -> Fault:
    """
    The fault of a key that is not known here.

    Args:
        path: Where the key stands.
        key: What is written.
        known: What may be written.

    Returns:
        The fault, with the nearest key, or with all of them where none is near.
    """
    known = tuple(known)
    near = did_you_mean(key, known)
    hint = near or f" Known are {', '.join(known)}."
    return Fault(path, f"the key {shown(key)} is not known here.{hint}", is_key=True)


def named(raw: object, what: str) -> dict[str, Any]:
    """
    *raw*, which must be a map.

    Args:
        raw: A value of a file.
        what: What is needed, such as `"a map of targets by period, such as …"`.

    Returns:
        The same map.

    Raises:
        FaultyError: If it is anything else.
    """
    if type(raw) is dict:
        return raw
    raise fault(f"{shown(raw)} stands here, and {what} is needed.")


def each_of(raw: Mapping[str, Any], read: Callable[[str, Any], T]) -> list[T]:
    """
    What *read* makes of each entry, with all that is wrong at once.

    Args:
        raw: A map of a file.
        read: Called with key and value.

    Returns:
        The results.

    Raises:
        FaultyError: If any of them failed, each under its key.
    """
    try:
        return [read(key, value) for key, value in raw.items()]
    except CivicplanError:
        raise _all(
            (f".{key}", read, (key, value)) for key, value in raw.items()
        ) from None


def each_in(raw: list[Any], read: Callable[[Any], T]) -> list[T]:
    """
    What *read* makes of each item, with all that is wrong at once.

    Args:
        raw: A list of a file.
        read: Called with the item.

    Returns:
        The results.

    Raises:
        FaultyError: If any of them failed, each under its place.
    """
    try:
        return [read(item) for item in raw]
    except CivicplanError:
        raise _all(
            (f"[{place}]", read, (item,)) for place, item in enumerate(raw)
        ) from None


def _all(
    calls: Iterable[tuple[str, Callable[..., object], tuple[Any, ...]]],
) -> FaultyError:
    found: list[Fault] = []
    for path, read, given in calls:
        try:
            read(*given)
        except CivicplanError as error:
            found += faults_of(error, path)
    return FaultyError(found)


def details(raw: Mapping[str, Any], hooks: Mapping[str, Hook]) -> dict[str, Any]:
    """
    The values of a small map with known keys, with all that is wrong at once.

    Args:
        raw: A map of a file.
        hooks: How each value is read, by key.

    Returns:
        What was read, by key.

    Raises:
        FaultyError: If a key is unknown or a value cannot be read.
    """
    try:
        return {key: hooks[key](value) for key, value in raw.items()}
    except (CivicplanError, KeyError):
        pass
    found: list[Fault] = []
    for key, value in raw.items():
        if key not in hooks:
            found.append(unknown_key(f".{key}", key, hooks))
            continue
        try:
            hooks[key](value)
        except CivicplanError as error:
            found += faults_of(error, f".{key}")
    raise FaultyError(found)
