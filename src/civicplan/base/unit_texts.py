"""
How a unit is written, and what such a text means among units that are known.

`unit_names` keeps the units that there are; here they are always given.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from typing import Final, TypeAlias

import attrs

from civicplan.errors import UnitError, did_you_mean


__all__ = [
    "Dimensions",
    "NamedUnit",
    "find",
    "measure",
    "plain_unit",
    "read_definition",
    "read_unit_text",
    "unknown_unit",
]

Dimensions: TypeAlias = tuple[tuple[str, int], ...]

_LONGEST: Final = 100
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–−", "-"))
_PER: Final = re.compile(r" ?/ ?| per ")
_TIMES: Final = re.compile(r" ?[・·⋅*×-] ?")
_POWER = re.compile(r"(?P<name>.*[^0-9^])\^?(?P<power>[2-9])").fullmatch
# 千円, 百万円, 10万人, 1,000人, million yen: how many, and of what.
_MANY = re.compile(
    r"(?P<digits>1(?:,?0)*)?(?P<small>[十百千]?)(?P<large>[万億兆]?)"
    r"(?P<word>(?:thousand|million|billion) )? ?(?P<name>.+)"
).fullmatch
_SMALL: Final = ("", "十", "百", "千")
_LARGE: Final = ("", "万", "億", "兆")
_ZEROS_OF_LARGE: Final = len(_SMALL)
_ZEROS_OF_WORDS: Final = {None: 0, "thousand ": 3, "million ": 6, "billion ": 9}
_MOST_ZEROS: Final = len(_SMALL) * len(_LARGE) - 1

_FACTOR = re.compile(
    r"(?P<factor>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+|/[1-9][0-9]*)?)"
    r"(?: ?(?P<unit>[^0-9/].*))?"
).fullmatch
_NAME = re.compile(r"(?!\d|[十百千万億兆]+$)[^/=\[\]^]+").fullmatch
_OWN = re.compile(r"\[(?P<name>.+)\]").fullmatch
_FORMS: Final = (
    'Write it like define("俵 = [俵]"), a thing of its own, or like '
    'define("俵 = 60 kg = bale"), so many of a unit that there is; other names follow.'
)


@attrs.frozen(kw_only=True)
class NamedUnit:
    """
    A unit with a name of its own.

    Attributes:
        name: The name by which it is known inside, such as `"percent"`.
        label: The name by which it is written, such as `"%"`.
        factor: How many of *reference* it is, such as `Fraction(1, 100)`.
        reference: The units that it is made of, with their powers, such as
            `(("kg", 1),)`; for a thing of its own, such as 人, itself.
        text: The line that defines it, such as `"percent = 0.01 = %"`.
        added: Whether it was defined after `units.txt` was read.
    """

    name: str
    label: str
    factor: Fraction
    reference: Dimensions
    text: str
    added: bool = False

    @property
    def is_own(self) -> bool:
        """
        Whether it is a thing of its own, which is not made of anything else.
        """
        return self.reference == ((self.name, 1),)


def plain_unit(text: object) -> str:
    """
    The text of a unit in plain characters (Unicode NFKC), with single spaces.

    Raises:
        UnitError: If it is no text, or longer than any unit is.

    Examples:
        >>> plain_unit(" ㎡ "), plain_unit("t－CO2")
        ('m2', 't-CO2')
    """
    if not isinstance(text, str):
        message = f"{_shown(text)} is no unit: write its name as text, such as '件'."
        raise UnitError(message)
    if len(text) > _LONGEST:
        message = f"{_shown(text)} is too long for a unit."
        raise UnitError(message)
    return " ".join(unicodedata.normalize("NFKC", text).translate(_DASHES).split())


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def read_unit_text(text: str, units: Mapping[str, NamedUnit]) -> Dimensions:
    """
    The names and powers of the units of which *text* is the product or the ratio.

    Args:
        text: A unit in plain characters, such as `"g/人・日"`.
        units: Every known unit under each of its names.

    Raises:
        UnitError: If a part of it is no known unit.
    """
    if not text:
        return ()
    whole = _part(text, units)
    if whole is not None:
        return whole
    powers: Counter[str] = Counter()
    over, *under = _PER.split(text)
    if not (over == "1" and under):
        for name, power in _product(over, text, units):
            powers[name] += power
    for divisor in under:
        for name, power in _product(divisor, text, units):
            powers[name] -= power
    return tuple((name, power) for name, power in powers.items() if power)


def _product(text: str, whole: str, units: Mapping[str, NamedUnit]) -> Dimensions:
    found = _part(text, units)
    if found is not None:
        return found
    parts: list[tuple[str, int]] = []
    for name in _TIMES.split(text):
        part = _part(name, units)
        if part is None:
            raise unknown_unit(name, units, whole)
        parts += part
    return tuple(parts)


def _part(text: str, units: Mapping[str, NamedUnit]) -> Dimensions | None:
    found = find(text, units)
    return _powered(text, units) if found is None else ((found.name, 1),)


def _powered(text: str, units: Mapping[str, NamedUnit]) -> Dimensions | None:
    if text in units:
        return ((units[text].name, 1),)
    found = _POWER(text)
    if found is None or found["name"] not in units:
        return None
    return ((units[found["name"]].name, int(found["power"])),)


def find(name: str, units: Mapping[str, NamedUnit]) -> NamedUnit | None:
    """
    The unit of that name, also where it is so many of another: 千円, million yen.

    Args:
        name: One name, in plain characters.
        units: Every known unit under each of its names.

    Returns:
        The unit, or nothing where there is none of that name.
    """
    if name in units:
        return units[name]
    many = _MANY(name)
    base = many and _powered(many["name"], units)
    if not (many and base):
        return None
    zeros = (
        len((many["digits"] or "1").replace(",", ""))
        - 1
        + _SMALL.index(many["small"])
        + _LARGE.index(many["large"]) * _ZEROS_OF_LARGE
        + _ZEROS_OF_WORDS[many["word"]]
    )
    one, power = base[0]
    if zeros > _MOST_ZEROS or many["name"] == name or (zeros == 0 and power != 1):
        return None
    if zeros == 0:
        return units[one]
    prefix = f"{_SMALL[zeros % _ZEROS_OF_LARGE]}{_LARGE[zeros // _ZEROS_OF_LARGE]}"
    exponent = "" if power == 1 else str(power)
    return NamedUnit(
        name=f"{prefix}{one}{exponent}",
        label=f"{prefix}{units[one].label}{exponent}",
        factor=Fraction(10**zeros),
        reference=base,
        text="",
    )


def unknown_unit(
    name: str, units: Mapping[str, NamedUnit], whole: str = ""
) -> UnitError:
    """
    The error for a unit that is unknown, with what may have been meant.

    Args:
        name: The unit that is unknown.
        units: Every known unit under each of its names.
        whole: The text in which it stands, where that is more.
    """
    if not name:
        return UnitError(
            f"In '{whole}' a unit is missing beside / or ・: write it out."
        )
    where = f" in '{whole}'" if whole not in {"", name} else ""
    sample = name if name.isidentifier() else "俵"
    return UnitError(
        f"There is no unit '{name}'{where}.{did_you_mean(name, tuple(units))} "
        f'Another one is added with define("{sample} = [{sample}]"), a thing of its '
        f'own, or with define("{sample} = 12 人"), so many of a unit that there is.'
    )


def measure(
    dimensions: Dimensions, units: Mapping[str, NamedUnit]
) -> tuple[Fraction, Dimensions]:
    """
    How many of which things of their own a product of units is, exactly.

    Args:
        dimensions: Names of units with their powers.
        units: Every known unit under each of its names.

    Returns:
        The factor, and the things with their powers, sorted by name.

    Raises:
        UnitError: If one of the units is unknown.
    """
    factor = Fraction(1)
    things: Counter[str] = Counter()
    for name, power in dimensions:
        named = find(name, units)
        if named is None:
            raise unknown_unit(name, units)
        if named.is_own:
            things[named.name] += power
            continue
        size, parts = measure(named.reference, units)
        factor *= (named.factor * size) ** power
        for part, times in parts:
            things[part] += times * power
    return factor, tuple(sorted((name, n) for name, n in things.items() if n))


def read_definition(
    text: str, units: Mapping[str, NamedUnit], *, added: bool = False
) -> tuple[NamedUnit, tuple[str, ...]]:
    """
    The unit that a line defines, and all its names.

    Args:
        text: A line such as `"kg = 1000 g = kilogram"` or `"人 = [人]"`.
        units: Every known unit under each of its names.
        added: Whether the line comes from elsewhere than `units.txt`.

    Raises:
        UnitError: If the line cannot be read; the message shows how to write one.
    """
    names = [plain_unit(part) for part in str(text).split("=")]
    if len(names) == 1 or not all(names):
        message = f"{_shown(text)} defines no unit. {_FORMS}"
        raise UnitError(message)
    name, meaning = names[0], names.pop(1)
    # Python 3.13 takes ・ for a part of an identifier; here it multiplies.
    plain = name.isidentifier() and not _TIMES.search(name)
    if not (plain and all(map(_NAME, names))):
        message = (
            f"{_shown(text)} defines no unit: a name begins with a letter and holds "
            f"no /, ^ or brackets, and the first one holds letters only. {_FORMS}"
        )
        raise UnitError(message)
    own = _OWN(meaning)
    number = _FACTOR(meaning)
    if own and own["name"] == name:
        factor = Fraction(1)
        reference: Dimensions = ((name, 1),)
    elif number and (factor := Fraction(number["factor"].replace(",", ""))):
        reference = read_unit_text(number["unit"] or "", units)
    else:
        message = f"{_shown(text)} defines no unit: '{meaning}' is unclear. {_FORMS}"
        raise UnitError(message)
    named = NamedUnit(
        name=name,
        # 3.5 % and not 3.5 percent: a sign that stands first is how it is written.
        label=name if names[1:2] == [] or names[1][0].isalnum() else names[1],
        factor=factor,
        reference=reference,
        text=" ".join(str(text).split()),
        added=added,
    )
    return named, tuple(names)
