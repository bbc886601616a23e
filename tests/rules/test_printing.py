"""
Quantities as they are printed.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from civicplan.rules.expressions import Metric, Name, Named, Number
from civicplan.rules.language import condition_of
from civicplan.rules.printing import (
    is_share,
    printed_amount,
    printed_quantity,
    printed_share,
)
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.tables import Rounding


RATE = Named(name="rate")
GAP = Metric(metric="gap to", to="final")


def _by(how: str, value: str, text: str) -> Rounding:
    return Rounding(how=how, step=Number(value=Fraction(value), text=text))


@pytest.mark.parametrize(
    ("value", "rounding", "printed"),
    [
        (Fraction(2415, 2000), _by("rounded to", "0.001", "0.1 %"), "120.8%"),
        (Fraction(5163, 4000), _by("cut to", "0.001", "0.1 %"), "129.0%"),
        (Fraction(7077, 6000), _by("cut to", "0.001", "0.1 %"), "117.9%"),
        (Fraction(-94, 100), _by("rounded to", "0.01", "1 %"), "-94%"),
        (Fraction(2, 3), _by("rounded to", "0.01", "0.01"), "0.67"),
        (Fraction(1234), _by("rounded to", "5", "5"), "1,235"),
        (Fraction(5, 2), None, "2.5"),
        (Fraction(2, 3), None, "0.666667"),
        (Decimal("1.41421356237309504880"), None, "1.41421"),
        (Fraction(10**500), None, "1.00000E+500"),
        (Reason.NO_BASELINE, None, "no baseline"),
        (Fraction(1), _by("rounded to", "0", "0"), "division by zero"),
    ],
)
def test_a_quantity_is_printed_as_the_scheme_rounds_it(
    value: Quantity | Reason, rounding: Rounding | None, printed: str
) -> None:
    """
    Rounded half away from zero, cut toward it, in per cent or not.
    """
    assert printed == printed_quantity(RATE, value, rounding=rounding)


def test_a_change_in_per_cent_is_in_points() -> None:
    """
    From 20 % to 30 % is 10 points and not 10 %.
    """
    assert "10.5ポイント" == printed_quantity(
        GAP, Fraction(21, 2), unit="%", language="ja"
    )
    assert "10.5 percentage points" == printed_quantity(GAP, Fraction(21, 2), unit="%")


def test_figures_have_their_unit_and_shares_per_cent() -> None:
    """
    What an expression is decides how it is printed.
    """
    elapsed = Name(name="elapsed")

    assert "147 件" == printed_quantity(GAP, Fraction(147), unit="件")
    assert "37.5%" == printed_quantity(elapsed, Fraction(3, 8), unit="件")
    assert "3" == printed_quantity(RATE, Fraction(3), unit="件")


def test_an_amount_keeps_its_digits() -> None:
    """
    24.0 and 24 are equal and printed apart, in whatever order they are asked for.
    """
    assert ["24%", "24.0%", "24%"] == [
        printed_amount(Decimal(text), "%", "ja") for text in ("24", "24.0", "24")
    ]


def test_a_share_has_at_most_one_place() -> None:
    """
    Zeros at the end are left out.
    """
    assert ["80%", "66.7%"] == [
        printed_share(Fraction(4, 5), "ja"),
        printed_share(Fraction(2, 3), "en"),
    ]


@pytest.mark.parametrize(
    "test",
    [
        "progress to final >= 80 %",
        "elapsed >= 0.5",
        "actual / final >= 80 %",
        "80 % <= actual / (final * elapsed)",
    ],
)
def test_an_amount_by_an_amount_is_a_share(test: str) -> None:
    """
    So both sides are printed in per cent.
    """
    (relation,) = condition_of(test).tests

    assert is_share(relation)


@pytest.mark.parametrize(
    "test",
    [
        "change since baseline >= -10 % * abs(baseline)",
        "gap to final <= 10 % * abs(final)",
        "actual >= final * 90 %",
        "actual <= 110 % * interim never below 5",
        "actual >= baseline + 10 % * (final - baseline)",
        "expected < actual",
    ],
)
def test_a_share_of_an_amount_is_an_amount(test: str) -> None:
    """
    A tenth of 33,230 people is 3,323 people, and no percentage.
    """
    (relation,) = condition_of(test).tests

    assert not is_share(relation)
