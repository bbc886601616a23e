"""
Figures against the baseline and against each other.
"""

from __future__ import annotations

import pytest

from tests.rules.checks.pieces import codes_in, found_in, indicator, said_of


@pytest.mark.parametrize(
    ("direction", "actual", "expected"),
    [
        ("increase", "99.9", ["N101"]),
        ("increase", "100.0", []),
        ("increase", "100.1", []),
        ("decrease", "100.1", ["N101"]),
        ("decrease", "100.0", []),
        ("maintain", "90", []),
    ],
)
def test_a_figure_worse_than_the_baseline_is_found(
    direction: str, actual: str, expected: list[str]
) -> None:
    """
    In both directions; where it should stay, nothing is worse.
    """
    piece = indicator(
        f"direction: {direction}",
        "baseline: {FY2023: 100}",
        f"actuals: {{FY2024: {actual}}}",
    )

    assert expected == codes_in(piece, "N101")


@pytest.mark.parametrize(
    "lines",
    [
        ["actuals: {FY2024: {value: 90, note: A flood}}"],
        ["actuals: {FY2024: 90, FY2025: 110}"],
        ["actuals: {FY2024/FY2025: 90}"],
        ["actuals: {FY2024: —}"],
        ["actuals: {FY2024: 90}", "revisions: [{edition: '2025', abolish: true}]"],
    ],
)
def test_a_figure_that_is_told_or_past_is_not_found(lines: list[str]) -> None:
    """
    A note tells it; the last figure counts; a total of years is another thing.
    """
    piece = indicator("direction: increase", "baseline: {FY2023: 100}", *lines)

    assert [] == codes_in(f"editions: [{{id: '2025'}}]\n{piece}", "N101")


def test_it_says_how_much_worse() -> None:
    """
    With the units, in both languages.
    """
    piece = indicator(
        "unit: people",
        "direction: increase",
        "baseline: {FY2023: 3323}",
        "actuals: {FY2024: 3318}",
    )

    assert [
        (
            (
                "2024年度の実績3,318 peopleは基準値3,323 peopleより後退していますが、"
                "備考がありません。"
            ),
            (
                "The actual of 3,318 people for FY2024 is worse than the baseline of "
                "3,323 people, and no note says so."
            ),
        )
    ] == said_of(piece, "N101")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["targets: {FY2026: 640, FY2028: 760}"], ["targets.FY2026"]),
        (["targets: {FY2026: 70, FY2028: 700}"], ["targets.FY2028"]),
        (["targets: {FY2026: 69, FY2028: 690}"], ["targets.FY2028"]),
        (["targets: {FY2026: 69, FY2028: 689}"], []),
        (["actuals: {FY2024: 700}"], ["actuals.FY2024"]),
        (["actuals: {FY2024: 0}", "targets: {FY2028: 0}"], []),
        (["actuals: {FY2024: 700}", "accumulation: cumulative"], []),
        (["actuals: {FY2024: {value: 700, note: Counted anew}}"], []),
        (["actuals: {FY2024: {value: 700, status: series break}}"], []),
        (["targets: {FY2028: {aim: 700, note: With the new hall}}"], []),
        (["targets: {FY2024/FY2028: 700}"], []),
        (["actuals: {FY2024/FY2028: 700}"], []),
    ],
)
def test_a_jump_to_another_scale_is_found(
    lines: list[str], expected: list[str]
) -> None:
    """
    From the baseline through the figures, and from it through the targets.
    """
    found = found_in(indicator("baseline: {FY2023: 10}", *lines), "N102")

    assert expected == [each.path.removeprefix("indicators[0].") for each in found]


@pytest.mark.parametrize(
    ("unit", "numbers", "expected"),
    [
        ("shops", (2, 30), []),
        ("shops", (9, 99), []),
        ("shops", (10, 100), ["N102"]),
        ("'%'", (2, 30), ["N102"]),
        ("'%'", ("5.2", "51.9"), []),
        ("'%'", ("5.2", "52"), ["N102"]),
        ("yen", (-10, 200), ["N102"]),
    ],
)
def test_few_that_become_many_are_no_jump(
    unit: str, numbers: tuple[object, object], expected: list[str]
) -> None:
    """
    A share has one scale, however small it is.
    """
    piece = indicator(
        f"unit: {unit}",
        f"baseline: {{FY2023: {numbers[0]}}}",
        f"actuals: {{FY2024: {numbers[1]}}}",
    )

    assert expected == codes_in(piece, "N102")


def test_without_a_baseline_targets_are_compared_with_the_first_figure() -> None:
    """
    In both languages.
    """
    piece = indicator("actuals: {FY2024: 12}", "targets: {FY2028: 1250}")

    assert [
        (
            "12から1,250へと、桁の違う数値になっています。数値と単位を確かめてください。",
            (
                "From 12 to 1,250 is a jump to another scale. "
                "Look at the number and its unit."
            ),
        )
    ] == said_of(piece, "N102")
