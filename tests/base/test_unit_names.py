"""
The units that there are, and those that a city adds.
"""

from __future__ import annotations

import pkgutil
from collections import Counter
from fractions import Fraction

import pytest

from civicplan.base.unit_names import (
    define_unit,
    definitions_for,
    known_unit,
    named_unit,
    named_units,
    read_unit,
    size_of,
    write_unit,
)
from civicplan.errors import UnitError


def _lines() -> list[str]:
    data = pkgutil.get_data("civicplan.base", "units.txt") or b""
    lines = data.decode("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_every_name_means_one_unit() -> None:
    """
    No name stands twice in units.txt.
    """
    names = Counter(
        name.strip()
        for line in _lines()
        for place, name in enumerate(line.split("="))
        if place != 1
    )

    assert [] == [name for name, times in names.items() if times > 1]


def test_every_line_of_the_units_can_be_defined_again() -> None:
    """
    To define the same once more changes nothing.
    """
    before = named_units()

    for line in _lines():
        define_unit(line)

    assert before == named_units()


@pytest.mark.parametrize(
    ("names", "name"),
    [
        ("人 名 人数 person persons people", "人"),
        ("世帯 household households", "世帯"),
        ("団体 組織 organization organizations organisations", "団体"),
        ("件 case cases", "件"),
        ("箇所 か所 カ所 ヶ所 ヵ所 ケ所 個所 ｶ所 place places", "箇所"),
        ("% ％ ﹪ パーセント ﾊﾟｰｾﾝﾄ percent", "percent"),
        ("ポイント ﾎﾟｲﾝﾄ %ポイント ％ポイント パーセントポイント pt", "ポイント"),
        ("円 ¥ ￥ yen JPY", "円"),
        ("か月 カ月 ヶ月 ヵ月 箇月 month months", "か月"),
        ("年 年間 year years", "年"),
        ("km ㎞ キロメートル ㌖", "km"),
        ("kg ㎏ キログラム ㌕", "kg"),
        ("t トン ㌧", "t"),
        ("ha ㌶ ヘクタール", "ha"),
        ("℃ °C", "degree_Celsius"),
    ],
)
def test_a_unit_has_many_names(names: str, name: str) -> None:
    """
    Japanese, English, half-width and square forms are one unit.
    """
    assert {name} == {named_unit(each).name for each in names.split()}


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "人",
            "世帯",
            "団体",
            "法人",
            "社",
            "件",
            "回",
            "箇所",
            "棟",
            "台",
            "校",
            "園",
        ),
        *("冊", "店", "床", "%", "ポイント", "円", "千円", "万円", "百万円", "億円"),
        *("日", "か月", "年", "時間", "分", "m", "km", "㎡", "ha", "km2", "g", "kg"),
        *("t", "kWh", "‰", "人/世帯", "g/人・日", "t-CO2", "人日", "件/千人", "点"),
        *("人泊", "kg-CO2/人", "㎡/人", "千円/人", "persons/household", "MJ", "dB"),
    ],
)
def test_what_cities_count_and_measure_is_known(unit: str) -> None:
    """
    A unit is written back in a form that means the same.
    """
    dimensions = read_unit(unit)

    assert dimensions
    assert dimensions == known_unit(unit)
    assert dimensions == read_unit(write_unit(dimensions))


@pytest.mark.parametrize(
    ("unit", "times", "other"),
    [
        ("kWh", "18/5", "MJ"),
        ("GWh", "1000", "MWh"),
        ("ha", "10000", "m2"),
        ("km2", "100", "ha"),
        ("kL", "1", "m3"),
        ("年", "12", "か月"),
        ("日", "1440", "分"),
        ("週", "7", "日"),
        ("割", "10", "%"),
        ("‰", "1/10", "%"),
        ("億円", "100", "百万円"),
    ],
)
def test_units_are_of_the_right_size(unit: str, times: str, other: str) -> None:
    """
    Factors from one unit to another, by example.
    """
    size, things = size_of(read_unit(unit))

    assert (size / Fraction(times), things) == size_of(read_unit(other))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("人", "世帯"),
        ("団体", "法人"),
        ("件", "回"),
        ("%", "ポイント"),
        ("ポイント", "点"),
        ("年", "日"),
        ("t", "t-CO2"),
        ("m", "㎡"),
        ("人", "人日"),
    ],
)
def test_different_things_have_different_dimensions(a: str, b: str) -> None:
    """
    Persons are no households, percent are no percentage points.
    """
    assert size_of(read_unit(a))[1] != size_of(read_unit(b))[1]


def test_a_city_adds_a_thing_of_its_own() -> None:
    """
    It is known at once, under each of its names, and many at a time.
    """
    define_unit("通報 = [通報] = report = reports")

    assert (("通報", 1),) == read_unit("reports")
    assert (("千通報", 1), ("人", -1)) == read_unit("千通報/人")


def test_a_city_adds_so_many_of_another_unit() -> None:
    """
    A unit may be made of others, and of those that were added.
    """
    define_unit("俵 = 60 kg = bale = bales")
    define_unit("荷 = 2 俵/人")

    lines = "俵 = 60 kg = bale = bales", "荷 = 2 俵/人"
    things = size_of(read_unit("g/人"))[1]
    assert (Fraction(120_000), things) == size_of(read_unit("荷"))
    assert lines == definitions_for(read_unit("荷/日"))


def test_a_known_unit_gets_another_name() -> None:
    """
    The unit stays what it was.
    """
    define_unit("人 = [人] = にん")

    assert named_unit("人") is named_unit("にん")
    assert not named_unit("にん").added


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "割 = 0.2",
            (
                "割 already means something else: 割 = 0.1. "
                "Give the new unit another name."
            ),
        ),
        (
            "ひとかず = [ひとかず] = 人数",
            (
                "人数 already means something else: 人 = [人]. "
                "Give the new unit another name."
            ),
        ),
        (
            "千人 = 900 人",
            (
                "千人 already means something else: 1000 人. "
                "Give the new unit another name."
            ),
        ),
        (
            "ha = 2 ha",
            (
                "ha already means something else: ha = 10000 m2. "
                "Give the new unit another name."
            ),
        ),
        (
            "平米 = 2 m2 = m2",
            "m2 already means something else: m2. Give the new unit another name.",
        ),
    ],
)
def test_a_name_is_not_given_another_meaning(line: str, sentence: str) -> None:
    """
    What a unit means never changes under a plan that uses it.
    """
    with pytest.raises(UnitError) as refused:
        define_unit(line)

    assert sentence == str(refused.value)


def test_one_name_is_not_a_product() -> None:
    """
    A ratio has no name of its own.
    """
    with pytest.raises(UnitError, match="There is no unit '人/世帯'"):
        named_unit("人/世帯")


def test_an_unknown_unit_is_known_once_it_is_defined() -> None:
    """
    Also where somebody asked before.
    """
    assert known_unit("漁籠") is None

    define_unit("漁籠 = [漁籠]")

    assert (("漁籠", 1),) == known_unit("漁籠")


def test_what_can_be_no_unit_is_unknown() -> None:
    """
    A text far too long for one.
    """
    assert known_unit("人" * 10_000) is None
