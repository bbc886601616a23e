"""
Numbers that cannot be, and what is not said any more where one of them stands.
"""

from __future__ import annotations

import pytest

from tests.rules.checks.pieces import codes_in, found_in, indicator, said_of


@pytest.mark.parametrize(
    ("name", "unit", "expected"),
    [
        ("Members", "people", ["U107"]),
        ("Members", "thousand people", ["U107"]),
        ("登録者数", "千人", ["U107"]),
        ("登録団体数", "団体", ["U107"]),
        ("加入世帯数", "世帯", ["U107"]),
        ("犯罪件数", "件/万人", ["U107"]),
        ("人口の増減", "人", []),
        ("転入超過数", "人", []),
        ("転入者数と転出者数の差", "人", []),
        ("人口の自然動態", "人", []),
        ("Net migration", "people", []),
        ("Change in members", "people", []),
        ("Balance of births and deaths", "people", []),
        ("Members of networks", "people", ["U107"]),
        ("財政調整基金残高", "千円", []),
        ("平均気温", "℃", []),
        ("達成率", "'%'", []),
        ("Members", "pupils", []),
        ("Members", "''", []),
    ],
)
def test_a_count_is_not_below_zero(name: str, unit: str, expected: list[str]) -> None:
    """
    What the name calls a change or a balance may be; so may money and degrees.
    """
    piece = indicator(f"unit: {unit}", "actuals: {FY2024: -5}", name=name)

    assert expected == codes_in(piece, "U104", "U107")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("baseline: {FY2023: -1}", ["baseline.FY2023"]),
        ("baseline: -1", ["baseline"]),
        ("targets: {FY2028: -1}", ["targets.FY2028"]),
        ("targets: {FY2028: -1 to 5}", ["targets.FY2028"]),
        ("targets: {FY2028: ➔}", []),
        ("actuals: {FY2024: 0}", []),
        ("actuals: {FY2024: -1, FY2025: 3}", ["actuals.FY2024"]),
    ],
)
def test_every_number_of_a_count_is_looked_at(line: str, expected: list[str]) -> None:
    """
    Baseline, targets and actuals; zero is a count.
    """
    found = found_in(indicator("unit: people", line), "U107")

    assert expected == [each.path.removeprefix("indicators[0].") for each in found]


def test_a_count_below_zero_shows_its_value() -> None:
    """
    In both languages.
    """
    piece = indicator("unit: people", "actuals: {FY2024: -5}")

    assert [
        (
            (
                "peopleを数えた数なのに-5 peopleになっています。"
                "数値か単位を直してください。"
            ),
            (
                "It counts people, and there cannot be -5 people. "
                "Correct the number or the unit."
            ),
        )
    ] == said_of(piece, "U107")


@pytest.mark.parametrize(
    "lines",
    [
        ["baseline: {FY2023: 45.0}", "targets: {FY2026: 5000, FY2028: 60.0}"],
        ["baseline: {FY2023: 4500}", "targets: {FY2026: 50.0, FY2028: 60.0}"],
        ["baseline: {FY2023: 45.0}", "targets: {FY2028: 5000}"],
        ["baseline: {FY2023: 45.0}", "actuals: {FY2024: 470, FY2025: 48.0}"],
        ["baseline: {FY2023: 45.0}", "actuals: {FY2024: -4.7, FY2025: 48.0}"],
        ["baseline: {FY2023: 45.0}", "targets: {FY2028: 50 to 600}"],
    ],
)
def test_of_a_share_that_cannot_be_nothing_more_is_said(lines: list[str]) -> None:
    """
    Nor of the right numbers beside it.
    """
    piece = indicator("kind: survey", "unit: '%'", "direction: increase", *lines)

    assert ["U104"] == codes_in(piece, "U104", "numbers")


def test_a_figure_that_cannot_be_is_still_the_last_one() -> None:
    """
    Its year is right.
    """
    piece = indicator("kind: survey", "unit: '%'", "actuals: {FY2024: 47, FY2026: 480}")
    other = "  - {id: other, name: Other, actuals: {FY2026: 1}}\n"

    assert [] == codes_in(piece + other, "T103")
