"""
What a field of the model may hold, checked when a value is made.

One call checks many fields at once: validators on each field would nearly double
the cost of making a value, and a large plan makes millions.
Each check therefore asks one cheap question about all its fields, and looks at them
one by one only when the answer is not plain.
"""

from __future__ import annotations

import re
from operator import attrgetter
from typing import Any, Final

from civicplan.errors import InvalidValueError


__all__ = ["Kinds", "Texts", "Tuples", "refuse", "unfit"]

_NOT_ALLOWED: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# CPython has one empty tuple, so that most empty fields are seen at a glance.
_NONE: Final = ()


def refuse(instance: object, field: str, value: object, hint: str) -> InvalidValueError:
    """
    The error for *field* of *instance*, named as in `"observation.value"`.
    """
    return InvalidValueError(f"{type(instance).__name__.lower()}.{field}", value, hint)


def unfit(value: object) -> str:
    """
    Why *value* cannot be a text of a plan; nothing where it can.

    Examples:
        >>> unfit(24)
        'a text is needed.'
        >>> unfit("人口")
        ''
    """
    if not isinstance(value, str):
        return "a text is needed."
    found = _NOT_ALLOWED.search(value)
    if found is None:
        return ""
    return (
        f"character {found.start() + 1} is {found.group()!r}; a text holds no control "
        "characters but the newline, and no lone surrogates. Take it out."
    )


class Texts:
    """
    Fields that hold text, of which some may not be empty.

    Args:
        fields: Names of the fields.
        needed: Names of further fields that hold text and may not be empty.
    """

    __slots__ = ("_fields", "_needed", "_values")

    def __init__(self, *fields: str, needed: tuple[str, ...] = ()) -> None:
        self._needed = len(needed)
        self._fields = needed + fields
        # attrgetter gives a bare value for one name: the first is asked for twice.
        self._values = attrgetter(*self._fields, self._fields[0])

    def __call__(self, instance: object) -> None:
        """
        Refuse an *instance* in which one of the fields is no text.

        Raises:
            InvalidValueError: If a field is not a text, holds a control character
                other than newline, or is empty though it is needed.
        """
        values = self._values(instance)
        try:
            together = "".join(values)
        except TypeError:
            self._find(instance, values)
            raise
        # Nearly every text is printable as it is; one with a newline or with a
        # full-width space is not, and is fit for all that.
        if not together.isprintable() and _NOT_ALLOWED.search(together):
            self._find(instance, values)
        for value in values[: self._needed]:
            if not value or value.isspace():
                field = self._fields[values.index(value)]
                hint = "it may not be empty. Write what the plan prints."
                raise refuse(instance, field, value, hint)

    def _find(self, instance: object, values: tuple[object, ...]) -> None:
        for field, value in zip(self._fields, values, strict=False):
            hint = unfit(value)
            if hint:
                raise refuse(instance, field, value, hint)


class Tuples:
    """
    Fields that hold tuples; lists are taken and kept as tuples.

    Args:
        fields: The kind of the members by the field's name.
    """

    __slots__ = ("_kinds",)

    def __init__(self, **fields: type | tuple[type, ...]) -> None:
        self._kinds = tuple(
            (field, kind if isinstance(kind, tuple) else (kind,))
            for field, kind in fields.items()
        )

    def __call__(self, instance: object) -> None:
        """
        Refuse an *instance* in which one of the fields is no tuple of its kind.

        Raises:
            InvalidValueError: If a field is neither a tuple nor a list, or one of
                its members is of another kind.
        """
        for field, kinds in self._kinds:
            items = getattr(instance, field)
            if items is _NONE:
                continue
            if type(items) is not tuple:
                items = _as_tuple(instance, field, items, kinds)
            for item in items:
                if type(item) not in kinds or (
                    type(item) is str and not item.isprintable()
                ):
                    _check_members(instance, field, items, kinds)


def _as_tuple(
    instance: object, field: str, items: object, kinds: tuple[type, ...]
) -> tuple[Any, ...]:
    if not isinstance(items, (tuple, list)):
        hint = f"a tuple is needed, each of its members {_wanted(kinds)}."
        raise refuse(instance, field, items, hint)
    settled = tuple(items)
    object.__setattr__(instance, field, settled)
    return settled


def _check_members(
    instance: object, field: str, items: tuple[object, ...], kinds: tuple[type, ...]
) -> None:
    for place, item in enumerate(items):
        if str in kinds and isinstance(item, str):
            hint = unfit(item)
        else:
            hint = "" if type(item) in kinds else f"{_wanted(kinds)} is needed."
        if hint:
            raise refuse(instance, f"{field}[{place}]", item, hint)


class Kinds:
    """
    Fields that hold one value of a kind, or none.

    Args:
        fields: The kind by the field's name; with `None` in a tuple of kinds the
            field may be absent.
    """

    __slots__ = ("_kinds",)

    def __init__(self, **fields: type | tuple[type | None, ...]) -> None:
        self._kinds = tuple(
            (
                field,
                frozenset(
                    type(None) if each is None else each
                    for each in (kind if isinstance(kind, tuple) else (kind,))
                ),
            )
            for field, kind in fields.items()
        )

    def __call__(self, instance: object) -> None:
        """
        Refuse an *instance* in which one of the fields is of another kind.

        Raises:
            InvalidValueError: If a field's value is of none of its kinds.
        """
        for field, kinds in self._kinds:
            value = getattr(instance, field)
            if type(value) not in kinds:
                raise refuse(instance, field, value, f"{_wanted(kinds)} is needed.")


def _wanted(kinds: frozenset[type] | tuple[type, ...]) -> str:
    names = sorted(
        "nothing" if kind is type(None) else "a text" if kind is str else kind.__name__
        for kind in kinds
    )
    return " or ".join(names)
