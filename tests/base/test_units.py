"""
Calculating with units, by example.
"""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any

import pint
import pytest

from civicplan.base.units import convert, define, quantity, same_kind, unit
from civicplan.errors import InvalidValueError, UnitError


def _python(program: str, given: bytes = b"") -> bytes:
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        input=given,
        stdout=subprocess.PIPE,
        check=True,
    ).stdout


@pytest.mark.parametrize(
    ("value", "source", "target", "converted"),
    [
        ("5300", "千円", "円", "5300000"),
        ("5300", "千円", "百万円", "5.3"),
        ("250", "百万円", "億円", "2.5"),
        ("270000000", "円", "億円", "2.7"),
        ("3.5", "％", "", "0.035"),
        ("0.035", "", "％", "3.5"),
        ("5", "%", "‰", "50"),
        ("3", "割", "%", "30"),
        ("24.0", "%", "％", "24.0"),
        ("1.5", "km2", "ha", "150"),
        ("90", "分", "時間", "1.5"),
        ("30", "か月", "年", "2.5"),
        ("12", "件/千人", "件/10万人", "1200"),
        ("950", "g/人・日", "kg/人・日", "0.95"),
        ("1", "kWh", "MJ", "3.6"),
        ("-214", "千人", "人", "-214000"),
        ("0", "人", "千人", "0"),
    ],
)
def test_an_amount_is_converted_exactly(
    value: str, source: str, target: str, converted: str
) -> None:
    """
    Thousands of yen, percent, areas and times.
    """
    assert Decimal(converted) == convert(value, source, target)


def test_more_digits_than_decimal_arithmetic_keeps_are_converted_exactly() -> None:
    """
    No context of 28 digits rounds the number.
    """
    many = Decimal("1234567890123456789012345678901234567890.123")

    assert many == convert(convert(many, "円", "億円"), "億円", "円")


def test_a_number_without_end_has_sixty_digits() -> None:
    """
    A day is a seventh of a week.
    """
    assert Decimal(f"0.{'142857' * 10}") == convert(1, "日", "週")


@pytest.mark.parametrize(
    ("source", "target", "sentence"),
    [
        (
            "人",
            "世帯",
            (
                "人 and 世帯 are different things: "
                "they can be neither added, compared nor converted."
            ),
        ),
        (
            "persons",
            "households",
            (
                "人 and 世帯 are different things: "
                "they can be neither added, compared nor converted."
            ),
        ),
        (
            "%",
            "ポイント",
            (
                "% and ポイント are different things: "
                "they can be neither added, compared nor converted. "
                "From 50 % to 53 % is 3 ポイント, and is 6 % more."
            ),
        ),
        (
            "",
            "g/人・日",
            (
                "a plain number and g/人・日 are different things: "
                "they can be neither added, compared nor converted."
            ),
        ),
    ],
)
def test_different_things_are_not_converted(
    source: str, target: str, sentence: str
) -> None:
    """
    The error names both.
    """
    with pytest.raises(UnitError) as refused:
        convert(1, source, target)

    assert sentence == str(refused.value)


def test_a_float_is_not_converted() -> None:
    """
    Numbers stay exact.
    """
    with pytest.raises(InvalidValueError, match="a float is not exact"):
        convert(1.5, "千円", "円")  # type: ignore[arg-type]


def test_converting_needs_no_pint() -> None:
    """
    Pint is loaded by the first quantity, not by an import or a conversion.
    """
    _python(
        """
        import sys
        from civicplan.base.units import convert, define, quantity, same_kind
        convert(1, "千円", "円"), same_kind("人", "名"), define("俵 = 60 kg")
        assert "pint" not in sys.modules
        quantity(1, "俵")
        assert "pint" in sys.modules
        """
    )


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("千円", "億円", True),
        ("人", "persons", True),
        ("人", "世帯", False),
        ("%", "‰", True),
        ("%", "", True),
        ("%", "ポイント", False),
        ("人/人", "%", True),
        ("g/人・日", "kg/人/年", False),
    ],
)
def test_kinds_are_told_apart(a: str, b: str, same: bool) -> None:  # noqa: FBT001
    """
    What can be added is of one kind.
    """
    assert same is same_kind(a, b)


def test_quantities_are_added_and_compared() -> None:
    """
    In whichever unit each is given.
    """
    total = quantity("1.5", "百万円") + quantity(500, "千円")

    assert quantity(2, "百万円") == total
    assert quantity("1999999", "円") < total
    assert quantity(20, "%") == quantity(2, "割") == Decimal("0.2")
    assert quantity(10, "g") / quantity(5, "人") == quantity(2, "g/人")
    assert quantity(80, "%") * quantity(50, "人") == quantity(40, "名")


def test_percent_is_never_a_hundred_times_too_large() -> None:
    """
    3.5 ％ is 0.035, in whatever characters, also where pint reads the text itself.
    """
    share = quantity("3.5", "％")

    assert Decimal("0.035") == share.to("").magnitude
    assert Decimal("0.035") == share.to("dimensionless").magnitude
    assert share == type(share)("3.5 ％")
    assert share == type(share)("３．５％")


def test_pint_reads_no_mark_as_a_quantity() -> None:
    """
    A dash holds no number.
    """
    with pytest.raises(UnitError) as refused:
        type(quantity(1, "人"))("—")

    assert "'—' holds no number, so it is no quantity." == str(refused.value)


def test_what_pint_converts_stays_exact() -> None:
    """
    A method of a quantity rounds no more than `convert` does.
    """
    many = "1234567890123456789012345678901234567890.123"

    assert convert(many, "円", "億円") == quantity(many, "円").to("億円").magnitude


def test_a_root_is_left_to_pint() -> None:
    """
    Powers that are not whole are converted as pint does it.
    """
    side = quantity(4, "km2") ** Decimal("0.5")
    slanted = quantity(4, "km") ** Decimal("0.5")

    assert quantity(2000, "m") == side.to("m")
    assert Decimal("63.2455532033675866399778708") == pytest.approx(
        slanted.to(quantity(1, "m").units ** Decimal("0.5")).magnitude
    )


def test_a_quantity_is_shown_as_people_write_it() -> None:
    """
    With the sign or the word of its unit.
    """
    assert "3.5 %" == f"{quantity('3.5', '％')}"
    assert "4833 件" == f"{quantity(4833, 'cases')}"


@pytest.mark.parametrize(
    "wrong",
    [
        lambda persons, households: persons + households,
        lambda persons, households: persons - households,
        lambda persons, households: persons < households,
        lambda persons, households: persons.to(households.units),
        lambda persons, _: persons.to("世帯"),
        lambda persons, _: persons.m_as("households"),
    ],
    ids=["add", "subtract", "compare", "convert", "convert by name", "magnitude"],
)
def test_persons_and_households_do_not_mix(wrong: Any) -> None:
    """
    To add, to compare or to convert them raises the same error.
    """
    with pytest.raises(UnitError) as refused:
        wrong(quantity(5, "人"), quantity(2, "世帯"))

    expected = (
        "人 and 世帯 are different things: "
        "they can be neither added, compared nor converted."
    )
    assert expected == str(refused.value)


def test_a_plain_number_is_not_added_to_persons() -> None:
    """
    From either side.
    """
    sentence = "人 and a plain number are different things"
    with pytest.raises(UnitError, match=sentence):
        _ = quantity(5, "人") + 5
    with pytest.raises(UnitError, match=sentence):
        _ = 5 + quantity(5, "人")
    with pytest.raises(UnitError, match=sentence):
        _ = 5 - quantity(5, "人")


def test_different_things_are_unequal() -> None:
    """
    Equality is an answer, not an error.
    """
    assert quantity(5, "人") != quantity(5, "世帯")
    assert quantity(5, "人") != 5


def test_our_error_is_pints_too() -> None:
    """
    Who knows pint may catch what pint raises.
    """
    with pytest.raises(pint.DimensionalityError):
        _ = quantity(5, "人") + quantity(5, "世帯")


def test_our_error_can_be_pickled() -> None:
    """
    A worker's error reaches whoever sent the work.
    """
    with pytest.raises(UnitError) as refused:
        _ = quantity(5, "人") + quantity(5, "世帯")

    again = pickle.loads(pickle.dumps(refused.value))  # noqa: S301

    assert UnitError is type(again)
    assert str(refused.value) == str(again)


def test_an_unknown_unit_is_refused_by_pint_too() -> None:
    """
    With our sentence, whoever reads the text.
    """
    with pytest.raises(UnitError, match=r"There is no unit 'persns'\. Did you mean"):
        unit("persns")
    with pytest.raises(UnitError, match=r"There is no unit 'persns'\. Did you mean"):
        quantity(1, "人").to("persns")


@pytest.mark.parametrize(
    "name", ["人", "%", "千円", "件/10万人", "t-CO2", "千m2", "", "人日"]
)
def test_a_quantity_survives_pickles_and_copies(name: str) -> None:
    """
    It comes back equal, and can be added to one that stayed.
    """
    amount = quantity("24.0", name)

    for again in (
        pickle.loads(pickle.dumps(amount)),  # noqa: S301
        copy.copy(amount),
        copy.deepcopy(amount),
    ):
        assert amount == again
        assert "24.0" == str(again.magnitude)
        assert amount * 2 == again + amount


def test_a_unit_survives_a_pickle() -> None:
    """
    It is the same unit again.
    """
    assert unit("g/人・日") == pickle.loads(pickle.dumps(unit("g/人・日")))  # noqa: S301


def test_a_quantity_brings_its_units_to_another_process() -> None:
    """
    What a city has defined goes along with the quantity.
    """
    define("俵 = 60 kg = bale = bales")
    define("荷 = 2 俵/人")
    amount = quantity(3, "荷/日")
    pickled = pickle.dumps(amount)

    written = _python(
        """
        import pickle, sys
        from civicplan.base.units import convert
        amount = pickle.loads(sys.stdin.buffer.read())
        assert convert(1, "bales", "kg") == 60
        print(amount.to("kg/人・日").magnitude)
        """,
        pickled,
    )

    assert "360" == written.decode().strip()
    assert amount == pickle.loads(pickled)  # noqa: S301


def test_a_unit_that_means_something_else_there_is_refused() -> None:
    """
    A quantity never changes its size on the way.
    """
    define("梱 = 30 kg")
    pickled = pickle.dumps(quantity(1, "梱"))

    written = _python(
        """
        import pickle, sys
        from civicplan.base.units import define
        from civicplan.errors import UnitError
        define("梱 = 31 kg")
        try:
            pickle.loads(sys.stdin.buffer.read())
        except UnitError as error:
            sys.stdout.buffer.write(str(error).encode("utf-8"))
        """,
        pickled,
    )

    expected = (
        "梱 already means something else: 梱 = 31 kg. Give the new unit another name."
    )
    assert expected == written.decode("utf-8")


def test_somebody_elses_registry_is_left_alone() -> None:
    """
    Their quantities are added, pickled and refused by pint as ever.
    """
    shared: Any = pint.application_registry
    before = shared.get()
    _ = quantity(1, "人") + quantity(1, "千人")
    theirs: Any = pint.UnitRegistry()

    assert theirs.Quantity(2, "kg") == theirs.Quantity(1, "kg") + theirs.Quantity(
        1000, "g"
    )
    assert before is shared.get()
    again = pickle.loads(pickle.dumps(theirs.Quantity(3, "kg")))  # noqa: S301
    assert "3 kilogram" == str(again)
    with pytest.raises(pint.DimensionalityError) as refused:
        _ = theirs.Quantity(1, "kg") + theirs.Quantity(1, "s")
    assert not isinstance(refused.value, UnitError)


def test_quantities_of_two_registries_are_not_added() -> None:
    """
    Pint says so, and nothing is guessed.
    """
    theirs: Any = pint.UnitRegistry()

    with pytest.raises(ValueError, match="different registries"):
        _ = quantity(1, "kg") + theirs.Quantity(1, "kg")


def test_many_threads_open_one_registry() -> None:
    """
    Quantities that were made at once can be added.
    """
    written = _python(
        """
        from concurrent.futures import ThreadPoolExecutor
        from civicplan.base.units import define, quantity
        names = ["千円", "百万円", "億円", "万円", "円", "thousand yen"] * 20
        with ThreadPoolExecutor(16) as pool:
            amounts = list(pool.map(lambda name: quantity(1, name), names))
        total = sum(amounts[1:], amounts[0])
        print(total.to("円").magnitude)
        """
    )

    assert 20 * (1000 + 10**6 + 10**8 + 10**4 + 1 + 1000) == Decimal(written.decode())


def test_units_are_defined_by_many_threads_at_once() -> None:
    """
    Each definition is kept.
    """
    with ThreadPoolExecutor(8) as pool:
        list(
            pool.map(
                lambda n: define(f"糸{'あいうえお'[n % 5]} = {n % 5 + 1} m"), range(50)
            )
        )

    assert Decimal(5) == convert(1, "糸お", "m")


def test_a_unit_is_refused_a_second_meaning() -> None:
    """
    To define the same again is no mistake.
    """
    define("貫 = 3.75 kg")
    define("貫 = 3750 g")

    with pytest.raises(UnitError) as refused:
        define("貫 = 4 kg")

    expected = (
        "貫 already means something else: 貫 = 3.75 kg. Give the new unit another name."
    )
    assert expected == str(refused.value)
