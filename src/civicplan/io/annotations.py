"""
Annotations in a plan file: texts, lists and maps of text, as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from civicplan.io.faults import each_in, each_of, named
from civicplan.io.scalars import text
from civicplan.model.annotations import Annotations, annotations_of


__all__ = ["annotations_as_written", "read_annotations"]


def read_annotations(raw: Any, _: object = None) -> Annotations:
    """
    The annotations of an element.

    Args:
        raw: A map of texts, lists and maps.

    Returns:
        The annotations.

    Raises:
        FaultyError: If something else is written.
    """
    entries = named(raw, "a map of texts, such as {terms: [NPO法人]},")
    return annotations_of(dict(zip(entries, each_of(entries, _entry), strict=True)))


def _entry(_: str, raw: Any) -> Any:
    return _annotation(raw)


def _annotation(raw: Any) -> Any:
    if type(raw) is list:
        return each_in(raw, _annotation)
    if type(raw) is dict:
        return dict(zip(raw, each_of(raw, _entry), strict=True))
    return text(raw)


def annotations_as_written(annotations: Mapping[str, Any]) -> dict[str, Any]:
    """
    How annotations are written.

    Args:
        annotations: Of any element.

    Returns:
        The same as plain maps and lists.
    """
    return {name: _as_written(value) for name, value in annotations.items()}


def _as_written(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [_as_written(each) for each in value]
    return annotations_as_written(value)
