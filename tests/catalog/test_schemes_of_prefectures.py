"""
The edges of the schemes of Gifu, Fukushima and Ibaraki: just inside, on and just
outside of each band.

What they published themselves is in tests/conformance.
"""

from __future__ import annotations

import pytest

from civicplan.catalog.schemes import scheme
from civicplan.model.directions import Direction
from civicplan.model.observations import Outlook, Status
from civicplan.rules.evaluation import assess, evaluate
from tests.catalog.rated import rating_of, shown_of
from tests.rules.made import city, indicator, observation


@pytest.mark.parametrize(
    ("direction", "baseline", "target", "actual", "mark", "printed"),
    [
        ("increase", "91.7", "100", "80.4", "", "0%"),
        ("decrease", "104", "0", "91", "", "13%"),
        ("increase", "62.8", "60.0", "64.6", "*", "108%"),
        ("decrease", "1", "0", "1", "*", "0%"),
        ("increase", "71", "71", "71", "", "100%"),
        ("increase", "71", "71", "70", "", "no way to go: the target is the baseline"),
        ("increase", "0", "100", "387", "", "387%"),
        ("increase", "0", "1000", "125", "", "13%"),
        ("increase", "0", "1000", "124", "", "12%"),
    ],
)
def test_gifu(  # noqa: PLR0913, PLR0917 - a row of the report
    direction: str, baseline: str, target: str, actual: str, mark: str, printed: str
) -> None:
    """
    Worse is 0 %, fewer is better in the same formula, a star is a plain ratio, and
    nothing is cut at 100 %.
    """
    of = indicator(
        direction,
        baseline,
        {"FY2023": target},
        {"FY2023": actual},
        marks=(mark,) if mark else (),
    )

    assert printed == shown_of("gifu", of)[0]


def test_gifu_compares_a_figure_with_the_target_of_its_own_year() -> None:
    """
    As its report for 2025 does, where 2025 is not out yet.
    """
    of = indicator(
        baseline="80",
        targets={"FY2024": "90", "FY2025": "95", "FY2027": "100"},
        actuals={"FY2024": "85"},
    )

    shown = assess(of, scheme("gifu"), "FY2025").answer().shown

    assert ["50%", "25%"] == [each.printed for each in shown]


@pytest.mark.parametrize(
    ("direction", "actual", "expected"),
    [
        ("increase", "41.1", "achieved"),
        ("increase", "41.0", "achieved"),
        ("increase", "40.9", "missed"),
        ("decrease", "40.9", "achieved"),
        ("decrease", "41.0", "achieved"),
        ("decrease", "41.1", "missed"),
    ],
)
def test_fukushima(direction: str, actual: str, expected: str) -> None:
    """
    To equal the year's target is to achieve it.
    """
    of = indicator(direction, targets={"FY2023": "41.0"}, actuals={"FY2023": actual})

    assert expected == rating_of("fukushima", of)


@pytest.mark.parametrize(
    ("outlook", "expected"),
    [
        (Outlook.LIKELY, "likely"),
        (Outlook.UNLIKELY, "unlikely"),
        (None, "no actual"),
    ],
)
def test_fukushima_where_the_figure_is_not_out(
    outlook: Outlook | None, expected: str
) -> None:
    """
    The department's forecast stands for it, and nothing is guessed without one.
    """
    figure = observation(
        "FY2023", None, status=Status.NOT_YET_AVAILABLE, outlook=outlook
    )
    of = indicator(targets={"FY2023": "41.0"}, actuals={"FY2023": figure})

    assert expected == rating_of("fukushima", of, "FY2023")


def test_fukushima_without_a_target() -> None:
    """
    補完指標 are watched, and not judged.
    """
    assert "not_judged" == rating_of("fukushima", indicator(actuals={"FY2023": "1"}))


@pytest.mark.parametrize("name", ["ibaraki", "ibaraki-h28"])
@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        ("1000.1", "A"),
        ("1000", "A"),
        ("999.9", "B+"),
        ("990", "B+"),
        ("800", "B+"),
        ("799.9", "B"),
        ("790", "B"),
        ("500", "B"),
        ("499.9", "C"),
        ("-1", "C"),
    ],
)
def test_ibaraki(name: str, actual: str, expected: str) -> None:
    """
    The bands are half-open, where print leaves 79 to 80 and 99 to 100 % open.
    """
    of = indicator(targets={"FY2016": "1000"}, actuals={"FY2016": actual})

    assert expected == rating_of(name, of)


@pytest.mark.parametrize(
    ("name", "rate"), [("ibaraki", "129.0%"), ("ibaraki-h28", "129.1%")]
)
def test_ibaraki_in_two_versions(name: str, rate: str) -> None:
    """
    5,163 of 4,000 is 129.075 %: the report with running totals cuts, the other one
    rounds.
    """
    of = indicator(targets={"FY2016": "4000"}, actuals={"FY2016": "5163"})

    assert [rate] == shown_of(name, of)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("fukushima", "achieved"), ("ibaraki", "A"), ("ibaraki-h28", "A")],
)
def test_a_figure_is_compared_with_the_target_of_its_own_year(
    name: str, expected: str
) -> None:
    """
    Also where the report is of a later one.
    """
    of = indicator(
        targets={"FY2015": "100", "FY2016": "200"}, actuals={"FY2015": "100"}
    )

    assert expected == rating_of(name, of, "FY2016")


@pytest.mark.parametrize("name", ["ibaraki", "ibaraki-h28"])
def test_ibaraki_prints_the_share_of_what_went_as_hoped(name: str) -> None:
    """
    A and B+ of those that are rated: two of three.
    """
    every = tuple(
        indicator(
            targets={"FY2016": "100"},
            actuals={"FY2016": actual} if actual else {},
            id=f"x{place}",
        )
        for place, actual in enumerate(["100", "80", "79", ""])
    )

    rollup = evaluate(city(every), scheme(name), "FY2016").rollup()

    assert ["66.7%"] == [each.printed for each in rollup.shown]


def test_the_direction_is_what_was_declared() -> None:
    """
    Fukushima rates by it alone, so the same figures are met one way and not the other.
    """
    met = {
        direction: rating_of(
            "fukushima",
            indicator(
                direction.value, targets={"FY2011": "10"}, actuals={"FY2011": "11"}
            ),
        )
        for direction in (Direction.INCREASE, Direction.DECREASE)
    }

    assert {
        Direction.INCREASE: "achieved",
        Direction.DECREASE: "missed",
    } == met
