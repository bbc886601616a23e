"""
What units are called, and how many of which other they are.

A unit stands in a plan as text: 件, 千円, %, g/人・日. This file says, exactly and
without pint, which units such a text names; `units` calculates with them.
The names themselves stand in `units.txt`, and a city may define more.
"""

from __future__ import annotations

import functools
import pkgutil
import threading
from fractions import Fraction
from typing import Final

from civicplan.base.unit_texts import (
    Dimensions,
    NamedUnit,
    find,
    measure,
    plain_unit,
    read_definition,
    read_unit_text,
    unknown_unit,
)
from civicplan.errors import UnitError


__all__ = [
    "define_unit",
    "definitions_for",
    "known_unit",
    "named_unit",
    "named_units",
    "read_unit",
    "size_of",
    "write_unit",
]

_LOCK: Final = threading.RLock()


@functools.cache
def _units() -> dict[str, NamedUnit]:
    # Every unit under each of its names; filled only by whoever holds the lock.
    units: dict[str, NamedUnit] = {}
    data = pkgutil.get_data("civicplan.base", "units.txt") or b""
    for line in data.decode().splitlines():
        if line and not line.startswith("#"):
            named, names = read_definition(line, units)
            units.update(dict.fromkeys(names, named))
    return units


def _known() -> dict[str, NamedUnit]:
    with _LOCK:
        return _units()


def named_units() -> tuple[NamedUnit, ...]:
    """
    Every unit that there is, in the order in which they were defined.

    Examples:
        >>> [each.name for each in named_units()][:3]
        ['人', '世帯', '戸']
    """
    with _LOCK:
        return tuple(dict.fromkeys(_units().values()))


def named_unit(name: str) -> NamedUnit:
    """
    The unit of that name, also where it is so many of another: 千円, million yen.

    Args:
        name: One name, without products and ratios, such as `"persons"`.

    Returns:
        The unit.

    Raises:
        UnitError: If there is no such unit; the message says how to define it.

    Examples:
        >>> named_unit("persons").name, named_unit("thousand yen").name
        ('人', '千円')
    """
    plain = plain_unit(name)
    found = find(plain, _known())
    if found is None:
        raise unknown_unit(plain, _known())
    return found


def read_unit(text: str) -> Dimensions:
    """
    The units of which *text* is the product or the ratio.

    `/` and `per` divide by all that follows; `・`, `*` and `-` multiply; a digit at the
    end is a power.

    Args:
        text: A unit as printed, such as `"g/人・日"`; empty for a plain number.

    Returns:
        The names with their powers, such as `(("g", 1), ("人", -1), ("日", -1))`.

    Raises:
        UnitError: If one of the units is unknown; the message suggests what may have
            been meant and says how to define a unit.

    Examples:
        >>> read_unit("g/人・日")
        (('g', 1), ('人', -1), ('日', -1))
        >>> read_unit("％"), read_unit("㎡"), read_unit("persons per household")
        ((('percent', 1),), (('m', 2),), (('人', 1), ('世帯', -1)))
    """
    # What is no text, or too long for a unit, never reaches the cache.
    return _read_cached(plain_unit(text))


# Units are only ever added, so that what could once be read stays right.
@functools.lru_cache(maxsize=1024)
def _read_cached(text: str) -> Dimensions:
    return read_unit_text(text, _known())


def known_unit(text: str) -> Dimensions | None:
    """
    What `read_unit` gives, or nothing where a unit in it is unknown.

    For whoever asks of many units and needs no message: suggesting what may have been
    meant takes a thousand times longer than reading.

    Args:
        text: A unit as printed, such as `"g/人・日"`.

    Examples:
        >>> known_unit("persons"), known_unit("persns")
        ((('人', 1),), None)
    """
    try:
        plain = plain_unit(text)
    except UnitError:
        return None
    return _known_cached(plain, len(_known()))


@functools.lru_cache(maxsize=1024)
def _known_cached(text: str, _: int) -> Dimensions | None:
    # The number of names keeps apart what was unknown before one was added.
    try:
        return _read_cached(text)
    except UnitError:
        return None


def size_of(dimensions: Dimensions) -> tuple[Fraction, Dimensions]:
    """
    How many of which things of their own a product of units is, exactly.

    Args:
        dimensions: Names of units with their powers, as `read_unit` gives them.

    Returns:
        The factor, and the names of the things with their powers, sorted. Two units
        measure the same kind of thing when these are equal.

    Examples:
        >>> size_of(read_unit("百万円"))
        (Fraction(1000000, 1), (('円', 1),))
        >>> size_of(read_unit("%")), size_of(read_unit("ポイント"))
        ((Fraction(1, 100), ()), (Fraction(1, 1), (('ポイント', 1),)))
    """
    return _size_cached(dimensions)


@functools.lru_cache(maxsize=1024)
def _size_cached(dimensions: Dimensions) -> tuple[Fraction, Dimensions]:
    return measure(dimensions, _known())


def write_unit(dimensions: Dimensions) -> str:
    """
    A product of units as people write it; `read_unit` reads it back.

    Examples:
        >>> (
        ...     write_unit((("g", 1), ("人", -1), ("日", -1))),
        ...     write_unit((("percent", 1),)),
        ... )
        ('g/人・日', '%')
    """
    over = "・".join(_power(name, power) for name, power in dimensions if power > 0)
    under = "・".join(_power(name, -power) for name, power in dimensions if power < 0)
    return f"{over or '1'}/{under}" if under else over


def _power(name: str, power: int) -> str:
    label = named_unit(name).label
    return label if power == 1 else f"{label}{power}"


def define_unit(text: str) -> NamedUnit:
    """
    Add a unit, or further names of one that there is.

    Args:
        text: A line such as `"俵 = 60 kg = bale"` or `"俵 = [俵]"`.

    Returns:
        The unit.

    Raises:
        UnitError: If the line cannot be read, or one of its names means something
            else already.

    Examples:
        >>> define_unit("通話 = [通話] = call = calls").is_own
        True
    """
    with _LOCK:
        units = _units()
        named, names = read_definition(text, units, added=True)
        if named.is_own:
            size = named.factor, named.reference
        else:
            factor, things = measure(named.reference, units)
            size = named.factor * factor, things
        for name in names:
            meant = _meant(name, units)
            if meant is not None and measure(meant, units) != size:
                message = (
                    f"{name} already means something else: {_in_words(meant, units)}. "
                    "Give the new unit another name."
                )
                raise UnitError(message)
        named = units.get(named.name, named)
        units.update({name: named for name in names if name not in units})
        return named


def definitions_for(dimensions: Dimensions) -> tuple[str, ...]:
    """
    The lines that define, where they are unknown, all that *dimensions* needs.

    Args:
        dimensions: Names of units with their powers, as `read_unit` gives them.

    Returns:
        The lines of the units that were added to those of civicplan, in an order in
        which `define_unit` can take them.

    Examples:
        >>> definitions_for(read_unit("人/世帯"))
        ()
    """
    lines: dict[str, None] = {}
    for name, _ in dimensions:
        named = named_unit(name)
        if not named.is_own:
            lines |= dict.fromkeys(definitions_for(named.reference))
        if named.added:
            lines[named.text] = None
    return tuple(lines)


def _in_words(meant: Dimensions, units: dict[str, NamedUnit]) -> str:
    named = find(meant[0][0], units) if meant == ((meant[0][0], 1),) else None
    if named is None:
        return write_unit(meant)
    if named.text:
        return "=".join(named.text.split("=")[:2]).strip()
    return f"{named.factor} {write_unit(named.reference)}"


def _meant(name: str, units: dict[str, NamedUnit]) -> Dimensions | None:
    try:
        return read_unit_text(name, units)
    except UnitError:
        return None
