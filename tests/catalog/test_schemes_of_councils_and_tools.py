"""
The edges of the schemes of English councils, and of tools: just inside, on and just
outside of each band.

What they published themselves is in tests/conformance.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from civicplan.catalog.schemes import scheme
from civicplan.model.indicators import Indicator
from civicplan.rules.evaluation import evaluate
from tests.catalog.rated import answer_of, rating_of, shown_of
from tests.rules.made import city, indicator


def _of_a_year(
    direction: str, target: str, actual: str, baseline: str | None = None, **fields: Any
) -> Indicator:
    return indicator(
        direction, baseline, {"FY2014": target}, {"FY2014": actual}, **fields
    )


def test_a_figure_is_compared_with_the_target_of_its_own_period() -> None:
    """
    Also where the report is of a later one.
    """
    of = indicator(
        "increase",
        "0",
        {"FY2013": "100", "FY2014": "200"},
        {"FY2013": "100"},
        parameters={"tolerance": "0"},
    )
    ratings = {
        name: rating_of(name, of, "FY2014")
        for name in ("havering", "kent", "performance-plus", "clearpoint", "tola")
    }

    # TolaActivity counts the periods that are completed.
    assert {
        "havering": "green",
        "kent": "green",
        "performance-plus": "circle",
        "clearpoint": "above_target",
        "tola": "under",
    } == ratings
    assert "100.0%" == shown_of("iptt", of, "FY2014")[1]
    assert "100.0%" == shown_of("akvo-rsr", of, "FY2014")[0]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("tola", ["67%"]),
        ("iptt", ["66.7%", "66.7%"]),
        ("akvo-rsr", ["66.7%", "100.0%"]),
    ],
)
def test_rates_are_rounded_half_up(name: str, printed: list[str]) -> None:
    """
    Two thirds.
    """
    of = _of_a_year("increase", "30", "20", baseline="0")

    assert printed == shown_of(name, of)


@pytest.mark.parametrize(
    ("direction", "actual", "before", "expected"),
    [
        ("increase", "90", "99", "green"),
        ("increase", "89.9", "89.8", "amber"),
        ("increase", "89.9", "89.9", "amber"),
        ("increase", "89.9", "90", "red"),
        ("decrease", "110", "99", "green"),
        ("decrease", "110.1", "110.1", "amber"),
        ("decrease", "110.1", "110", "red"),
    ],
)
def test_havering(direction: str, actual: str, before: str, expected: str) -> None:
    """
    Within 10 % of a target of 100, or not worse than a year ago, or neither.
    """
    of = indicator(
        direction,
        targets={"FY2014": "100"},
        actuals={"FY2013": before, "FY2014": actual},
    )

    assert expected == rating_of("havering", of)


def test_havering_says_that_it_cannot_tell_amber_from_red() -> None:
    """
    Off target, and no figure of a year ago.
    """
    assert "no figure a year ago" == rating_of(
        "havering", _of_a_year("increase", "100", "80")
    )


def test_havering_with_another_tolerance() -> None:
    """
    A fifth instead of a tenth.
    """
    of = _of_a_year("increase", "100", "80", parameters={"tolerance": "0.2"})

    assert "green" == rating_of("havering", of)


@pytest.mark.parametrize(
    ("direction", "actual", "expected"),
    [
        ("increase", "100", "green"),
        ("increase", "99.9", "amber"),
        ("increase", "95", "amber"),
        ("increase", "94.9", "red"),
        ("decrease", "100", "green"),
        ("decrease", "100.1", "amber"),
        ("decrease", "105", "amber"),
        ("decrease", "105.1", "red"),
    ],
)
def test_kent(direction: str, actual: str, expected: str) -> None:
    """
    A target of 100 with its floor 5 away.
    """
    of = _of_a_year(direction, "100", actual, parameters={"tolerance": "5"})

    assert expected == rating_of("kent", of)


def test_kent_without_a_floor() -> None:
    """
    What is reached is green; below that nothing is guessed.
    """
    assert "green" == rating_of("kent", _of_a_year("increase", "100", "100"))
    assert "no parameter" == rating_of("kent", _of_a_year("increase", "100", "99"))


@pytest.mark.parametrize(
    ("direction", "actual", "expected"),
    [
        ("increase", "105.1", "star"),
        ("increase", "105", "circle"),
        ("increase", "95", "circle"),
        ("increase", "94.9", "triangle"),
        ("decrease", "94.9", "star"),
        ("decrease", "95", "circle"),
        ("decrease", "105", "circle"),
        ("decrease", "105.1", "triangle"),
    ],
)
def test_performance_plus(direction: str, actual: str, expected: str) -> None:
    """
    A target of 100 with 5 to both sides.
    """
    of = _of_a_year(direction, "100", actual, parameters={"tolerance": "5"})

    assert expected == rating_of("performance-plus", of)


@pytest.mark.parametrize(
    ("direction", "actual", "expected", "score"),
    [
        ("increase", "115.1", "over", 1),
        ("increase", "115", "on_scope", 0),
        ("increase", "85", "on_scope", 0),
        ("increase", "84.9", "under", -1),
        ("decrease", "84.9", "over", 1),
        ("decrease", "85", "on_scope", 0),
        ("decrease", "115", "on_scope", 0),
        ("decrease", "115.1", "under", -1),
        ("", "115.1", "over", 1),
    ],
)
def test_tola(direction: str, actual: str, expected: str, score: int) -> None:
    """
    15 % to both sides of a target of 100; fewer is better swaps the sides.
    """
    of = _of_a_year(direction, "100", actual)

    assert expected == rating_of("tola", of)
    assert score == answer_of("tola", of).score


def test_tola_adds_up_what_is_no_percentage() -> None:
    """
    30, 40 and 45 of 100 in three years; of a share only the last counts.
    """
    summed, share = (
        indicator(
            targets={"FY2012/FY2014": "100"},
            actuals={"FY2012": "30", "FY2013": "40", "FY2014": "45"},
            unit=unit,
        )
        for unit in ("", "%")
    )

    assert ["115%"] == shown_of("tola", summed)
    assert ["45%"] == shown_of("tola", share)


@pytest.mark.parametrize(
    ("direction", "actual", "expected"),
    [
        ("increase", "100", "above_target"),
        ("increase", "99.9", "caution"),
        ("increase", "90", "caution"),
        ("increase", "89.9", "below_plan"),
        ("decrease", "89.9", "below_plan"),
    ],
)
def test_clearpoint(direction: str, actual: str, expected: str) -> None:
    """
    A target of 100 and nine tenths of it, whichever way is better.
    """
    assert expected == rating_of("clearpoint", _of_a_year(direction, "100", actual))


def test_clearpoint_without_a_figure() -> None:
    """
    One of its own statuses.
    """
    of = indicator(targets={"FY2014": "100"})

    assert "no_information" == rating_of("clearpoint", of, "FY2014")


def test_clearpoint_weighs_the_scores_of_an_objective() -> None:
    """
    2 with weight 4 and 1 and 0 with weight 1 are 9 sixths together.
    """
    above = _of_a_year("increase", "100", "100", id="a", weight=Decimal(4))
    caution = _of_a_year("increase", "100", "95", id="b")
    below = _of_a_year("increase", "100", "50", id="c")

    rollup = evaluate(city((above, caution, below)), scheme("clearpoint")).rollup("1/1")

    assert ["1.50"] == [each.printed for each in rollup.shown]


@pytest.mark.parametrize(
    ("baseline", "target", "actual", "printed"),
    [
        ("50", "100", "80", ["80.0%", "80.0%"]),
        ("100", "50", "80", ["40.0%", "40.0%"]),
        ("100", "80", "90", ["50.0%", "87.5%"]),
        ("100", "80", "80", ["100.0%", "100.0%"]),
    ],
)
def test_iptt(baseline: str, target: str, actual: str, printed: list[str]) -> None:
    """
    Where the target is below the baseline, the programme's rate and the period's are
    two; they agree at the target, and at half of the baseline.
    """
    of = indicator("", baseline, {"FY2014": target}, {"FY2014": actual})

    assert printed == shown_of("iptt", of)


def test_iptt_has_no_rate_for_a_target_that_is_the_baseline() -> None:
    """
    Its rule speaks of above and below.
    """
    of = indicator("", "50", {"FY2014": "50"}, {"FY2014": "50"})

    assert ["no case of the scheme applies"] * 2 == shown_of("iptt", of)


@pytest.mark.parametrize(
    ("actual", "printed"),
    [
        ("83.25", ["83.3%", "100.0%"]),
        ("100", ["100.0%", "100.0%"]),
        ("120", ["120.0%", "120.0%"]),
    ],
)
def test_akvo_rsr(actual: str, printed: list[str]) -> None:
    """
    The figure that should be capped at 100 % never falls below it.
    """
    answer = answer_of("akvo-rsr", _of_a_year("decrease", "100", actual))

    assert printed == [each.printed for each in answer.shown]
