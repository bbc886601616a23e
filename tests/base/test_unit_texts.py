"""
How units are written, by example.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest

from civicplan.base.unit_texts import (
    NamedUnit,
    find,
    measure,
    plain_unit,
    read_definition,
    read_unit_text,
)
from civicplan.errors import UnitError


LINES = (
    "人 = [人] = person = persons",
    "m = [m]",
    "kg = [kg]",
    "CO2 = [CO2]",
    "percent = 0.01 = %",
    "km = 1,000 m",
    "秒 = [秒]",
    "尺 = 10/33 m",
)


@pytest.fixture(scope="module")
def known() -> Mapping[str, NamedUnit]:
    """
    A few units under each of their names.
    """
    units: dict[str, NamedUnit] = {}
    for line in LINES:
        named, names = read_definition(line, units)
        units.update(dict.fromkeys(names, named))
    return units


@pytest.mark.parametrize(
    ("text", "powers"),
    [
        ("", {}),
        ("人", {"人": 1}),
        ("persons", {"人": 1}),
        ("m2", {"m": 2}),
        ("m^2", {"m": 2}),
        ("CO2", {"CO2": 1}),
        ("kg-CO2", {"kg": 1, "CO2": 1}),
        ("kg・CO2/人", {"kg": 1, "CO2": 1, "人": -1}),
        ("kg/人・m2", {"kg": 1, "人": -1, "m": -2}),
        ("kg/人/m2", {"kg": 1, "人": -1, "m": -2}),
        ("kg per person", {"kg": 1, "人": -1}),
        ("kg / 人", {"kg": 1, "人": -1}),
        ("kg*m", {"kg": 1, "m": 1}),
        ("1/秒", {"秒": -1}),
        ("%/人", {"percent": 1, "人": -1}),
        ("千人", {"千人": 1}),
        ("1,000人", {"千人": 1}),
        ("thousand persons", {"千人": 1}),
        ("10万人", {"十万人": 1}),
        ("百万人", {"百万人": 1}),
        ("million persons", {"百万人": 1}),
        ("1人", {"人": 1}),
        ("千m2", {"千m2": 1}),
        ("人/10万人", {"人": 1, "十万人": -1}),
        ("人/人", {}),
    ],
)
def test_a_unit_is_read(
    known: Mapping[str, NamedUnit], text: str, powers: dict[str, int]
) -> None:
    """
    Products, ratios, powers, and so many of a unit at a time.
    """
    assert tuple(powers.items()) == read_unit_text(text, known)


def _how(name: str, sample: str = "") -> str:
    sample = sample or name
    return (
        f'Another one is added with define("{sample} = [{sample}]"), '
        f'a thing of its own, or with define("{sample} = 12 人"), '
        "so many of a unit that there is."
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("ひと", f"There is no unit 'ひと'. {_how('ひと')}"),
        ("kg/ひと", f"There is no unit 'ひと' in 'kg/ひと'. {_how('ひと')}"),
        (
            "persns",
            f"There is no unit 'persns'. Did you mean 'persons'? {_how('persns')}",
        ),
        ("※1", f"There is no unit '※1'. {_how('※1', '俵')}"),
        ("千千人", f"There is no unit '千千人'. {_how('千千人')}"),
        ("10m2x", f"There is no unit '10m2x'. {_how('10m2x', '俵')}"),
        ("kg//人", "In 'kg//人' a unit is missing beside / or ・: write it out."),
        ("/人", "In '/人' a unit is missing beside / or ・: write it out."),
        ("人・", "In '人・' a unit is missing beside / or ・: write it out."),
    ],
)
def test_an_unknown_unit_is_refused(
    known: Mapping[str, NamedUnit], text: str, sentence: str
) -> None:
    """
    The error suggests what may have been meant, and says how to define a unit.
    """
    with pytest.raises(UnitError) as refused:
        read_unit_text(text, known)

    assert sentence == str(refused.value)


@pytest.mark.parametrize(
    ("text", "factor", "things"),
    [
        ("km", Fraction(1000), {"m": 1}),
        ("km2", Fraction(1_000_000), {"m": 2}),
        ("千m2", Fraction(1000), {"m": 2}),
        ("%", Fraction(1, 100), {}),
        ("尺", Fraction(10, 33), {"m": 1}),
        ("尺/km", Fraction(1, 3300), {}),
        ("人/10万人", Fraction(1, 100_000), {}),
    ],
)
def test_a_unit_has_an_exact_size(
    known: Mapping[str, NamedUnit], text: str, factor: Fraction, things: dict[str, int]
) -> None:
    """
    Factors are fractions, so that nothing is rounded.
    """
    expected = factor, tuple(things.items())

    assert expected == measure(read_unit_text(text, known), known)


def test_the_size_of_an_unknown_unit_is_refused(
    known: Mapping[str, NamedUnit],
) -> None:
    """
    Dimensions that nobody has read may name anything.
    """
    with pytest.raises(UnitError, match="There is no unit 'ひと'"):
        measure((("ひと", 1),), known)


@pytest.mark.parametrize("name", ["1億兆人", "10000000000000千人", "ひと", "", "千"])
def test_there_is_no_such_unit(known: Mapping[str, NamedUnit], name: str) -> None:
    """
    Too many at a time, or of nothing.
    """
    assert find(name, known) is None


def test_a_sign_is_how_a_unit_is_written(known: Mapping[str, NamedUnit]) -> None:
    """
    Percent is written %, person is written 人.
    """
    assert ["%", "人", "千%"] == [
        found.label
        for found in (find(name, known) for name in ("percent", "persons", "千percent"))
        if found
    ]


_FORMS = (
    'Write it like define("俵 = [俵]"), a thing of its own, or like '
    'define("俵 = 60 kg = bale"), so many of a unit that there is; other names follow.'
)
_NAMES = (
    "a name begins with a letter and holds no /, ^ or brackets, "
    "and the first one holds letters only."
)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("俵", f"'俵' defines no unit. {_FORMS}"),
        ("俵 =", f"'俵 =' defines no unit. {_FORMS}"),
        ("= 60 kg", f"'= 60 kg' defines no unit. {_FORMS}"),
        ("2俵 = 60 kg", f"'2俵 = 60 kg' defines no unit: {_NAMES} {_FORMS}"),
        ("a b = 60 kg", f"'a b = 60 kg' defines no unit: {_NAMES} {_FORMS}"),
        (
            "人・車 = [人・車]",
            f"'人・車 = [人・車]' defines no unit: {_NAMES} {_FORMS}",
        ),
        ("俵 = 60 kg = a/b", f"'俵 = 60 kg = a/b' defines no unit: {_NAMES} {_FORMS}"),
        ("俵 = 60 kg = 2b", f"'俵 = 60 kg = 2b' defines no unit: {_NAMES} {_FORMS}"),
        ("百万 = 60 kg", f"'百万 = 60 kg' defines no unit: {_NAMES} {_FORMS}"),
        ("俵 = [袋]", f"'俵 = [袋]' defines no unit: '[袋]' is unclear. {_FORMS}"),
        ("俵 = kg", f"'俵 = kg' defines no unit: 'kg' is unclear. {_FORMS}"),
        ("俵 = 0 kg", f"'俵 = 0 kg' defines no unit: '0 kg' is unclear. {_FORMS}"),
        (
            "俵 = -60 kg",
            f"'俵 = -60 kg' defines no unit: '-60 kg' is unclear. {_FORMS}",
        ),
        (
            "俵 = 1/0 kg",
            f"'俵 = 1/0 kg' defines no unit: '1/0 kg' is unclear. {_FORMS}",
        ),
        ("俵 = 1e9 kg", f"There is no unit 'e9 kg'. {_how('e9 kg', '俵')}"),
        ("俵 = 60 貫", f"There is no unit '貫'. {_how('貫')}"),
    ],
)
def test_a_line_that_defines_nothing_is_refused(
    known: Mapping[str, NamedUnit], line: str, sentence: str
) -> None:
    """
    The error shows how to write one.
    """
    with pytest.raises(UnitError) as refused:
        read_definition(line, known)

    assert sentence == str(refused.value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (5, "5 is no unit: write its name as text, such as '件'."),
        (None, "None is no unit: write its name as text, such as '件'."),
        ("人" * 101, f"'{'人' * 99}… is too long for a unit."),
    ],
)
def test_what_cannot_be_a_unit_is_refused(text: Any, sentence: str) -> None:
    """
    Only short texts are looked up.
    """
    with pytest.raises(UnitError) as refused:
        plain_unit(text)

    assert sentence == str(refused.value)
