"""
What a plan says beyond the model: kept, never interpreted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from civicplan.base._validators import unfit
from civicplan.errors import InvalidValueError


__all__ = ["NO_ANNOTATIONS", "Annotations", "annotations_of"]

Annotation: TypeAlias = "str | tuple[Annotation, ...] | Annotations"

_DEEPEST = 60


class Annotations(Mapping[str, "Annotation"]):
    """
    Texts, lists and maps of text that a city keeps beside its plan.

    A mapping that cannot be changed and can be pickled.
    Equal to any mapping with the same content; its order takes no part.

    Args:
        values: Text by name; also tuples (or lists) and mappings of these.

    Raises:
        InvalidValueError: If *values* is no mapping, if a value is neither text, list
            nor mapping, or if it is nested deeper than 60.

    Examples:
        >>> notes = Annotations({"terms": ["コミュニティ", "NPO法人"]})
        >>> notes["terms"]
        ('コミュニティ', 'NPO法人')
    """

    __slots__ = ("_values",)

    _values: dict[str, Annotation]

    def __init__(self, values: Mapping[str, object] = {}) -> None:
        object.__setattr__(self, "_values", _settled_all(values, "annotations", 1))

    def __getitem__(self, name: str) -> Annotation:
        """
        The annotation called *name*.
        """
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        """
        The names, in the order in which they were given.
        """
        return iter(self._values)

    def __len__(self) -> int:
        """
        The number of names.
        """
        return len(self._values)

    def __setattr__(self, name: str, value: object) -> None:
        """
        Refused: annotations are part of a frozen plan.
        """
        raise AttributeError(_FROZEN)

    def __delattr__(self, name: str) -> None:
        """
        Refused: annotations are part of a frozen plan.
        """
        raise AttributeError(_FROZEN)

    def __repr__(self) -> str:
        """
        As it would be written.
        """
        return f"Annotations({self._values!r})"

    def __hash__(self) -> int:
        """
        One number for all: order takes no part in equality, and none is needed.
        """
        return hash(frozenset(self._values))

    def __reduce__(self) -> tuple[object, ...]:
        """
        Pickled as a plain mapping.
        """
        return (annotations_of, (dict(self._values),))

    def __copy__(self) -> Annotations:
        """
        Itself: what cannot be changed needs no copy.
        """
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Annotations:
        """
        Itself: what cannot be changed needs no copy.
        """
        return self


def annotations_of(values: Mapping[str, object]) -> Annotations:
    """
    *values* as annotations; nothing is always the same object.

    Args:
        values: A mapping of text, lists and mappings of text.

    Returns:
        The annotations, with every list kept as a tuple.

    Raises:
        InvalidValueError: If *values* is no mapping, or holds something else.
    """
    if isinstance(values, Annotations):
        return values
    return Annotations(values) or NO_ANNOTATIONS


_FROZEN = "annotations cannot be changed; use attrs.evolve with new ones"


def _settled_all(
    values: Mapping[str, object], path: str, depth: int
) -> dict[str, Annotation]:
    if not isinstance(values, Mapping):
        raise InvalidValueError(path, values, "a mapping of text is needed.")
    for name in values:
        hint = unfit(name) or ("" if name else "each annotation has a name.")
        if hint:
            raise InvalidValueError(path, name, hint)
    return {
        name: _settled(value, f"{path}.{name}", depth) for name, value in values.items()
    }


def _settled(value: object, path: str, depth: int) -> Annotation:
    if isinstance(value, str):
        hint = unfit(value)
        if hint:
            raise InvalidValueError(path, value, hint)
        return value
    if not isinstance(value, (list, tuple, Mapping)):
        hint = "annotations hold text, lists and maps of text; write it as a text."
        raise InvalidValueError(path, value, hint)
    if depth > _DEEPEST:
        hint = f"annotations are nested at most {_DEEPEST} deep. Take some levels out."
        raise InvalidValueError("annotations", "…", hint)
    if isinstance(value, Mapping):
        inner = Annotations.__new__(Annotations)
        object.__setattr__(inner, "_values", _settled_all(value, path, depth + 1))
        return inner
    return tuple(
        _settled(item, f"{path}[{place}]", depth + 1)
        for place, item in enumerate(value)
    )


NO_ANNOTATIONS = Annotations()
