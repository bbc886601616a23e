"""
The language executed on a whole plan: numbers, edges, chains and what is reached.

Each quantity is asked twice: shown, which walks the expression, and compared in a case,
which is compiled.
"""

from __future__ import annotations

import time

import pytest

from civicplan.rules.reasons import Reason
from tests.rules.asked import holds, plan, quantity


MINATO = plan(
    """
    - id: felt
      name: 実感
      unit: '%'
      direction: increase
      baseline: {FY2006: 10}
      targets: {FY2011: 20, FY2016: 50}
      actuals: {FY2010: 13, FY2011: 19}
    - id: balance
      name: 収支
      direction: decrease
      baseline: {FY2006: -4}
      targets: {FY2016: -10}
      actuals: {FY2011: -7}
    - id: unsaid
      name: 出生率
      baseline: {FY2006: 4}
      targets: {FY2016: 9}
      actuals: {FY2011: 6}
    """
)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("0.125 rounded to 1 %", "0.13"),
        ("-0.125 rounded to 1 %", "-0.13"),
        ("0.125 cut to 1 %", "0.12"),
        ("-0.125 cut to 1 %", "-0.12"),
        ("99.95 % rounded to 0.1 %", "1"),
        ("99.95 % cut to 0.1 %", "0.999"),
        ("7 rounded to 2", "8"),
        ("-7 rounded to 2", "-8"),
        ("7 rounded to -2", "8"),
        ("7 cut to 3", "6"),
        ("1 / 3 rounded to 1 / 6", "1 / 3"),
        ("5 rounded to 10 rounded to 100", "0"),
        ("0 rounded to 5", "0"),
    ],
)
def test_rounding_is_half_away_from_zero_and_cutting_toward_it(
    asked: str, value: str
) -> None:
    """
    To a multiple of the unit, whatever the unit's sign; the later one last.
    """
    _same(asked, value)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("80 %", "0.8"),
        ("12.5 % * 8", "1"),
        ("50 % ** 2", "0.25"),
        ("1 - 20 %", "0.8"),
        ("-2 ** 2", "-4"),
        ("(-2) ** 2", "4"),
        ("2 ** 3 ** 2", "512"),
        ("2 ** -1", "0.5"),
        ("-3 - -3", "0"),
        ("8 / 4 / 2", "1"),
        ("8 - 4 - 2", "2"),
        ("2 + 3 × 4 ÷ 6", "4"),
        ("6 never below 5 never above 4", "4"),
        ("1 + 1 never below 2 + 2", "4"),
        ("abs(3 - 5) ** 2", "4"),
        ("actual - baseline / 2", "14"),
        ("(actual - baseline) / 2", "4.5"),
    ],
)
def test_signs_bind_as_on_paper(asked: str, value: str) -> None:
    """
    Powers first and from the right, then signs, products, sums, and limits last.
    """
    _same(asked, value)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("(4 / 9) ** (1 / 2)", "2 / 3"),
        ("(4 / 9) ** (-1 / 2)", "1.5"),
        ("8 ** (2 / 3)", "4"),
        ("0.001 ** (1 / 3)", "0.1"),
        ("(-2) ** 3", "-8"),
        ("(-2) ** -2", "0.25"),
        ("1 ** 9999999999", "1"),
        ("(-1) ** 9999999999", "-1"),
        ("(-1) ** 9999999998", "1"),
        ("0 ** 0.5", "0"),
        ("5 ** 0", "1"),
        ("2 ** 0.5 * 2 ** 0.5", "2"),
        ("2 ** 0.5 - 2 ** 0.5", "0"),
        ("(2 ** 0.5) ** 2", "2"),
    ],
)
def test_a_power_is_exact_where_it_is_rational(asked: str, value: str) -> None:
    """
    A root that is rational stays so, and what agrees to forty digits is equal.
    """
    assert holds(MINATO, "felt", "FY2011", f"{asked} = {value}")
    assert 1 == _shown(f"{asked} = {value}")


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ("0 ** 0", Reason.DIVISION_BY_ZERO),
        ("0 ** -1", Reason.DIVISION_BY_ZERO),
        ("(-8) ** (1 / 3)", Reason.ROOT_OF_NEGATIVE),
        ("(-4) ** 0.5", Reason.ROOT_OF_NEGATIVE),
        ("1 / (actual - 19)", Reason.DIVISION_BY_ZERO),
        ("5 rounded to 0", Reason.DIVISION_BY_ZERO),
        ("5 cut to actual - 19", Reason.DIVISION_BY_ZERO),
        ("0 * missing", Reason.DECLARED_MISSING),
        ("missing never below 0", Reason.DECLARED_MISSING),
        ("5 never above missing", Reason.DECLARED_MISSING),
    ],
)
def test_what_has_no_value_is_undefined(asked: str, reason: Reason) -> None:
    """
    It equals nothing, is unequal to nothing, and is seen as missing.
    """
    assert reason is quantity(MINATO, "felt", "FY2011", asked)
    assert not holds(MINATO, "felt", "FY2011", f"{asked} = 0")
    assert not holds(MINATO, "felt", "FY2011", f"{asked} != 0")
    assert holds(MINATO, "felt", "FY2011", f"({asked}) is missing")


@pytest.mark.parametrize(
    "asked",
    [
        "9999999999 ** 9999999999",
        "1.0000000001 ** 99999999999999",
        "0.5 ** 9999999999",
        "(2 / 3) ** -9999999999",
        "9 ** 9 ** 9 ** 9",
    ],
)
def test_a_huge_power_is_undefined_and_not_slow(asked: str) -> None:
    """
    Within a second nobody has to wait.
    """
    begun = time.perf_counter()

    assert Reason.TOO_LARGE is quantity(MINATO, "felt", "FY2011", asked)
    assert not holds(MINATO, "felt", "FY2011", f"{asked} > 1")
    assert time.perf_counter() - begun < 1


@pytest.mark.parametrize(
    ("when", "true"),
    [
        ("50 % <= 50 % < 80 %", True),
        ("50 % <= 79.9 % < 80 %", True),
        ("50 % <= 80 % < 80 %", False),
        ("50 % <= 49.9 % < 80 %", False),
        ("1 < 2 > 1", True),
        ("1 != 2 != 1", True),
        ("0.1 + 0.2 = 0.3", True),
        ("baseline < actual < interim", True),
        ("baseline < interim < actual", False),
    ],
)
def test_a_chain_shows_both_edges(when: str, true: bool) -> None:  # noqa: FBT001
    """
    `50 % <= rate < 80 %` takes the lower edge in and leaves the upper one out.
    """
    assert true is holds(MINATO, "felt", "FY2011", when)
    assert true is (_shown(when) == 1)


@pytest.mark.parametrize(
    "when",
    ["1 < external < 3", "1 < 2 < external", "external < 2 < 3", "2 < 1 < external"],
)
def test_a_chain_with_an_undefined_link_does_not_hold(when: str) -> None:
    """
    Neither where the other link holds, nor where it does not.
    """
    assert not holds(MINATO, "felt", "FY2011", when)


@pytest.mark.parametrize(
    ("direction", "aim", "below", "on", "above"),
    [
        ("increase", "20", "not reached", "reached", "reached"),
        ("decrease", "20", "reached", "reached", "not reached"),
        ("maintain", "20", "", "", ""),
        ("", "20", "", "", ""),
        ("increase", "past 20", "not reached", "not reached", "reached"),
        ("decrease", "past 20", "reached", "not reached", "not reached"),
        ("maintain", "past 20", "", "", ""),
        ("decrease", "at least 20", "not reached", "reached", "reached"),
        ("", "above 20", "not reached", "not reached", "reached"),
        ("increase", "at most 20", "reached", "reached", "not reached"),
        ("maintain", "below 20", "reached", "not reached", "not reached"),
        ("", "20 to 20.5", "not reached", "reached", "not reached"),
        ("decrease", "15 to 20", "not reached", "reached", "not reached"),
        (
            "",
            "{low: 20, high: 22, strict: true}",
            "not reached",
            "not reached",
            "reached",
        ),
        ("increase", "better than baseline", "not reached", "not reached", "reached"),
        ("decrease", "better than baseline", "reached", "not reached", "not reached"),
        ("decrease", "no worse than baseline", "reached", "reached", "not reached"),
        ("maintain", "no worse than baseline", "", "", ""),
        ("", "better than baseline", "", "", ""),
        (
            "increase",
            "better than baseline by 5%",
            "not reached",
            "not reached",
            "reached",
        ),
        (
            "decrease",
            "better than baseline by 30%",
            "reached",
            "not reached",
            "not reached",
        ),
        ("increase", "better than 全国平均", "", "", ""),
    ],
)
def test_each_aim_is_reached_on_its_side(
    direction: str, aim: str, below: str, on: str, above: str
) -> None:
    """
    For 14, 20 and 21, with a baseline of 20; where nobody can say, neither holds.
    """
    said = f"direction: {direction}" if direction else "kind: statistic"
    of = plan(
        f"""
        - id: one
          name: 指標
          {said}
          baseline: {{FY2006: 20}}
          targets: {{FY2009: {aim}, FY2010: {aim}, FY2011: {aim}}}
          actuals: {{FY2009: 14, FY2010: 20, FY2011: 21}}
        """
    )
    words = ("reached", "not reached")
    found = [
        [word for word in words if holds(of, "one", at, f"interim is {word}")]
        for at in ("FY2009", "FY2010", "FY2011")
    ]

    assert [[word] if word else [] for word in (below, on, above)] == found


@pytest.mark.parametrize(("value", "word"), [("1", "reached"), ("0.9", "not reached")])
def test_what_is_to_be_done_is_reached_by_one(value: str, word: str) -> None:
    """
    策定 is done or not done.
    """
    of = plan(
        f"""
        - id: one
          name: 計画
          targets: {{FY2011: {{complete: 策定}}}}
          actuals: {{FY2011: {value}}}
        """
    )

    assert holds(of, "one", "FY2011", f"interim is {word}")


@pytest.mark.parametrize(
    ("reference", "word"),
    [
        ("baseline", "reached"),
        ("previous", "reached"),
        ("final", "not reached"),
        ("expected", "not reached"),
    ],
)
def test_any_reference_is_reached_from_the_better_side(
    reference: str, word: str
) -> None:
    """
    19 after 10 and 13 is better than both, and neither 50 nor the 30 due by then.
    """
    assert holds(MINATO, "felt", "FY2011", f"{reference} is {word}")


@pytest.mark.parametrize(
    ("indicator", "asked", "value"),
    [
        ("felt", "progress to final", "9 / 40"),
        ("balance", "progress to final", "1 / 2"),
        ("felt", "ambition of final", "40"),
        ("balance", "ambition of final", "6"),
        ("felt", "change since baseline", "9"),
        ("balance", "change since baseline", "3"),
        ("felt", "gap to final", "31"),
        ("balance", "gap to final", "3"),
        ("felt", "ratio to final", "0.38"),
        ("balance", "ratio to final", "0.7"),
        ("unsaid", "ratio to final", "2 / 3"),
        ("felt", "achievement of final", "0.38"),
        ("felt", "pace to final", "0.45"),
        ("balance", "pace to final", "1"),
        ("felt", "expected", "30"),
        ("balance", "expected", "-7"),
        ("unsaid", "(1 + growth since baseline) ** 5", "1.5"),
        ("balance", "(1 + growth since baseline) ** 5", "1.75"),
        ("felt", "sense", "1"),
        ("balance", "sense", "-1"),
    ],
)
def test_metrics_are_right_in_both_directions(
    indicator: str, asked: str, value: str
) -> None:
    """
    From 10 to 19 of 50, and from −4 to −7 of −10, in five of ten years.
    """
    assert holds(MINATO, indicator, "FY2011", f"{asked} = {value}")
    assert 1 == _shown(f"{asked} = {value}", indicator)


def test_an_achievement_of_what_is_not_positive_is_undefined() -> None:
    """
    −10 ÷ −7 would say that more has been achieved than was.
    """
    found = quantity(MINATO, "balance", "FY2011", "achievement of final")

    assert Reason.NOT_POSITIVE is found


def _shown(when: str, indicator: str = "felt") -> object:
    """
    1 where the test holds for one who walks it, and none of any other number.
    """
    return quantity(MINATO, indicator, "FY2011", [{"when": when, "is": "1"}])


def _same(asked: str, value: str) -> None:
    exact = quantity(MINATO, "felt", "FY2011", value)

    assert exact == quantity(MINATO, "felt", "FY2011", asked)
    assert holds(MINATO, "felt", "FY2011", f"{asked} = ({value})")
