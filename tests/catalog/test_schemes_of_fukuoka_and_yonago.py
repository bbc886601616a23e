"""
The edges of the schemes of Fukuoka, with a survey's margin, and of Yonago, with the
department's forecasts: just inside, on and just outside of each band.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from civicplan.catalog.schemes import scheme
from civicplan.model.observations import Outlook
from civicplan.model.targets import Improve
from civicplan.rules.evaluation import evaluate
from civicplan.rules.reasons import Reason
from tests.catalog.rated import answer_of, rating_of
from tests.rules.made import city, indicator, observation


@pytest.mark.parametrize(
    ("kind", "actual", "margin", "expected"),
    [
        ("survey", "47.0", None, "c"),
        ("survey", "47.1", None, "b"),
        ("survey", "52.9", None, "b"),
        ("survey", "53.0", None, "b"),
        ("survey", "54.9", None, "b"),
        ("survey", "55.0", None, "a"),
        ("survey", "55.0", "6", "b"),
        ("survey", "60.0", "99", "a"),
        ("statistic", "49.9", None, "c"),
        ("statistic", "50.0", None, "b"),
        ("statistic", "54.9", None, "b"),
        ("statistic", "55.0", None, "a"),
        ("statistic", "60.0", None, "a"),
    ],
)
def test_fukuoka(kind: str, actual: str, margin: str | None, expected: str) -> None:
    """
    From 50 to 60, half the time gone: a survey within 3 points is as before.
    """
    of = indicator(
        baseline=("FY2006", "50.0"),
        targets={"FY2016": "60.0"},
        actuals={"FY2011": actual},
        kind=kind,
        parameters={"margin": margin} if margin else {},
    )

    assert expected == rating_of("fukuoka", of)


def test_fukuoka_takes_three_points_as_more_than_as_before() -> None:
    """
    未満 is strict: a survey that has gained just the margin is judged by the line.
    """
    of = indicator(
        baseline=("FY2006", "50.0"),
        targets={"FY2016": "54.0"},
        actuals={"FY2011": "53.0"},
        kind="survey",
    )

    assert "a" == rating_of("fukuoka", of)


def test_fukuoka_takes_a_survey_that_is_ahead_by_little_as_before() -> None:
    """
    The words allow either; which of them is read stands in the scheme's note.
    """
    of = indicator(
        baseline=("FY2006", "50.0"),
        targets={"FY2016": "54.0"},
        actuals={"FY2011": "52.5"},
        kind="survey",
    )

    assert "b" == rating_of("fukuoka", of)


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        ("49", "c"),
        ("55", Reason.NO_NUMBER.value),
        ("70", "a"),
    ],
)
def test_fukuoka_calls_nothing_behind_that_has_no_line(
    actual: str, expected: str
) -> None:
    """
    To get better by 40 % has no line: who is worse, or there, can be told and no more.
    """
    of = indicator(
        baseline=("FY2006", "50"),
        targets={"FY2016": Improve(by=Decimal("0.4"))},
        actuals={"FY2011": actual},
    )

    assert expected == rating_of("fukuoka", of)


def test_fukuoka_calls_no_survey_behind_that_has_no_target() -> None:
    """
    As before is behind only where there is something to be reached.
    """
    of = indicator(baseline=("FY2006", "50"), actuals={"FY2011": "51"}, kind="survey")

    assert Reason.NO_TARGET.value == rating_of("fukuoka", of)


@pytest.mark.parametrize(
    ("direction", "target", "actual", "expected"),
    [
        ("increase", "200", "200", "A"),
        ("increase", "200", "199.9", "B"),
        ("increase", "200", "160", "B"),
        ("increase", "200", "159.9", "C"),
        ("increase", "200", "100", "C"),
        ("increase", "200", "99.9", "D"),
        ("increase", "110", "99.9", "D"),
        ("decrease", "50", "50", "A"),
        ("decrease", "50", "62.5", "B"),
        ("decrease", "50", "62.6", "C"),
        ("decrease", "50", "100.1", "D"),
    ],
)
def test_yonago_in_the_final_year(
    direction: str, target: str, actual: str, expected: str
) -> None:
    """
    From 100: reached, 80 % of it, less, worse than at the start.
    """
    of = indicator(direction, "100", {"FY2010": target}, {"FY2010": actual})

    assert expected == rating_of("yonago", of, phase="final")


@pytest.mark.parametrize(
    ("actual", "outlook", "expected"),
    [
        ("200", Outlook.UNLIKELY, "A"),
        ("199.9", Outlook.LIKELY, "B"),
        ("199.9", Outlook.UNLIKELY, "C"),
        ("199.9", None, "no_forecast"),
        ("100", Outlook.LIKELY, "B"),
        ("99.9", Outlook.LIKELY, "D"),
    ],
)
def test_yonago_until_then(actual: str, outlook: Outlook | None, expected: str) -> None:
    """
    From 100 to 200: B and C are what the department forecasts.
    """
    figure = observation("FY2009", actual, outlook=outlook)
    of = indicator(
        baseline="100", targets={"FY2010": "200"}, actuals={"FY2009": figure}
    )

    assert expected == rating_of("yonago", of, phase="mid")


def test_yonago_says_that_a_forecast_is_wanting() -> None:
    """
    A case applies, but it is none of the four.
    """
    of = indicator(baseline="100", targets={"FY2010": "200"}, actuals={"FY2009": "150"})
    told = answer_of("yonago", of, phase="mid").explain()

    assert Reason.NO_FORECAST is told.reason
    assert "評価：見込み未定（見込みが示されていない）" in told.text("ja")


def test_yonago_prints_shares_of_all_indicators() -> None:
    """
    30 of 71 are 42.3 %, 12 are 16.9 %; an indicator without a figure is one of them.
    """
    values = ["200"] * 30 + ["160"] * 12 + ["100"] * 28
    every = [
        indicator(
            baseline="100",
            targets={"FY2016": "200"},
            actuals={"FY2016": value},
            id=f"x{place}",
        )
        for place, value in enumerate(values)
    ]
    every.append(indicator(baseline="100", targets={"FY2016": "200"}, id="blank"))

    rollup = evaluate(city(tuple(every)), scheme("yonago"), "FY2016").rollup()

    assert ["42.3%", "16.9%"] == [each.printed for each in rollup.shown]
