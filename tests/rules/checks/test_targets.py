"""
Targets against the baseline, the figures and each other.
"""

from __future__ import annotations

import pytest

from tests.rules.checks.pieces import codes_in, found_in, indicator, said_of


UP, DOWN = "direction: increase", "direction: decrease"


@pytest.mark.parametrize(
    ("direction", "targets", "expected"),
    [
        (UP, "{FY2026: 100, FY2028: 99}", ["N201"]),
        (UP, "{FY2026: 100, FY2028: 100}", []),
        (UP, "{FY2026: 100, FY2028: 101}", []),
        (DOWN, "{FY2026: 100, FY2028: 101}", ["N201"]),
        ("code: 1", "{FY2026: 100, FY2028: 99}", []),
        ("code: 1", "{FY2026: at least 80, FY2028: at least 70}", ["N201"]),
        ("code: 1", "{FY2026: at most 80, FY2028: at most 70}", []),
        (UP, "{FY2026: past 100, FY2028: 100}", ["N201"]),
        (UP, "{FY2026: 20 to 30, FY2028: 10 to 40}", ["N201"]),
        (UP, "{FY2026: 20 to 30, FY2028: 30}", []),
        (UP, "{FY2026: 100, FY2028: {aim: 99, note: The hall closes}}", []),
        (UP, "{FY2026: 100, FY2024/FY2028: 90}", []),
        (UP, "{FY2024/FY2026: 100, FY2024/FY2028: 90}", ["N201"]),
        (UP, "{FY2024/FY2026: 100, FY2027/FY2028: 90}", []),
        (UP, "{FY2028: 90}", []),
    ],
)
def test_a_later_target_is_no_easier(
    direction: str, targets: str, expected: list[str]
) -> None:
    """
    By the direction or the targets' own side; totals of other years are others.
    """
    assert expected == codes_in(indicator(direction, f"targets: {targets}"), "N201")


def test_an_easier_target_says_both() -> None:
    """
    At the later one.
    """
    piece = indicator("unit: 人", UP, "targets: {FY2026: 5000, FY2028: at least 4000}")

    assert [
        (
            (
                "2028年度の目標4,000人以上は、それより前の2026年度の目標5,000人より"
                "緩くなっています。"
            ),
            (
                "The target of at least 4,000 人 for FY2028 is easier than the one of "
                "5,000 人 for FY2026."
            ),
        )
    ] == said_of(piece, "N201")


@pytest.mark.parametrize(
    ("direction", "targets", "expected"),
    [
        (UP, "{FY2026: 99, FY2028: 120}", ["targets.FY2026"]),
        (UP, "{FY2026: 100, FY2028: 120}", []),
        (UP, "{FY2026: 120, FY2028: at least 99}", ["targets.FY2028"]),
        (DOWN, "{FY2026: 101, FY2028: 80}", ["targets.FY2026"]),
        (UP, "{FY2026: {aim: 99, note: A slower decline}, FY2028: 120}", []),
        ("direction: maintain", "{FY2026: 99, FY2028: 120}", []),
        # All of them: then the direction is perhaps the slip, which D104 says.
        (UP, "{FY2026: 99, FY2028: 98}", []),
    ],
)
def test_a_target_is_not_worse_than_the_baseline(
    direction: str, targets: str, expected: list[str]
) -> None:
    """
    In both directions, unless a note tells it.
    """
    piece = indicator(direction, "baseline: {FY2023: 100}", f"targets: {targets}")
    found = found_in(piece, "N202")

    assert expected == [each.path.removeprefix("indicators[0].") for each in found]


def test_a_target_behind_the_baseline_says_both() -> None:
    """
    In both languages.
    """
    piece = indicator(
        UP, "baseline: {FY2023: 100}", "targets: {FY2026: 99, FY2028: 120}"
    )

    assert [
        (
            "2026年度の目標99は、基準値100より後退しています。",
            "The target of 99 for FY2026 is worse than the baseline of 100.",
        )
    ] == said_of(piece, "N202")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([UP, "targets: {FY2028: 100}"], ["N203"]),
        ([UP, "targets: {FY2028: 101}"], []),
        ([UP, "targets: {FY2028: at least 100}"], ["N203"]),
        ([UP, "targets: {FY2028: past 100}"], []),
        (["direction: maintain", "targets: {FY2028: 100}"], []),
        ([UP, "targets: {FY2028: {aim: 100, note: Keep it}}"], []),
        ([UP, "unit: '%'", "targets: {FY2028: 100}"], []),
        ([DOWN, "unit: '%'", "targets: {FY2028: 100}"], ["N203"]),
    ],
)
def test_a_target_at_the_baseline_asks_nothing(
    lines: list[str], expected: list[str]
) -> None:
    """
    But where it should stay, or nothing better is possible.
    """
    assert expected == codes_in(indicator("baseline: {FY2023: 100}", *lines), "N203")


def test_nobody_waits_and_nobody_shall() -> None:
    """
    Nothing better than zero is possible where fewer is better.
    """
    piece = indicator(DOWN, "baseline: 0", "targets: {FY2026: 0, FY2028: 0}")

    assert [] == codes_in(piece, "N")


def test_a_target_at_the_baseline_says_what_to_write() -> None:
    """
    In both languages.
    """
    piece = indicator(UP, "baseline: {FY2023: 100}", "targets: {FY2028: 100}")

    assert [
        (
            (
                "2028年度の目標100は、基準値と同じです。"
                "維持が目標ならdirectionをmaintainにしてください。"
            ),
            (
                "The target of 100 for FY2028 is the baseline. "
                "If it should stay there, write `direction: maintain`."
            ),
        )
    ] == said_of(piece, "N203")


@pytest.mark.parametrize(
    ("direction", "baseline", "expected"),
    [
        (UP, "19.9", []),
        (UP, "20", ["N204"]),
        (DOWN, "30", ["N204"]),
        (UP, "30.1", []),
        ("direction: maintain", "24.8", []),
    ],
)
def test_a_range_that_holds_the_baseline_asks_nothing(
    direction: str, baseline: str, expected: list[str]
) -> None:
    """
    But where it should stay.
    """
    piece = indicator(
        direction, f"baseline: {{FY2023: {baseline}}}", "targets: {FY2028: 20 to 30}"
    )

    assert expected == codes_in(piece, "N204")


def test_a_range_that_holds_the_baseline_says_its_limits() -> None:
    """
    In both languages.
    """
    piece = indicator(UP, "baseline: {FY2023: 25}", "targets: {FY2028: 20 to 30}")

    assert [
        (
            "2028年度の目標20～30には、基準値25が既に入っています。",
            "The target for FY2028, 20 to 30, is met by the baseline of 25.",
        )
    ] == said_of(piece, "N204")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([UP, "targets: {FY2026: 120, FY2028: 120}"], ["N205"]),
        ([UP, "targets: {FY2026: 120, FY2028: at least 120}"], []),
        ([UP, "targets: {FY2026: 119, FY2028: 120}"], []),
        ([UP, "targets: {FY2026: ➔, FY2028: ➔}"], []),
        (["direction: maintain", "targets: {FY2026: 120, FY2028: 120}"], []),
        ([DOWN, "targets: {FY2026: 0, FY2028: 0}"], []),
        ([UP, "unit: '%'", "targets: {FY2026: 100, FY2028: 100}"], []),
        ([UP, "targets: {FY2026: 120, FY2028: {aim: 120, note: Keep it}}"], []),
        ([UP, "baseline: 120", "targets: {FY2026: 120, FY2028: 120}"], []),
    ],
)
def test_two_targets_in_a_row_are_not_the_same(
    lines: list[str], expected: list[str]
) -> None:
    """
    But where it should stay, or nothing better is possible.
    """
    assert expected == codes_in(indicator(*lines), "N205")


def test_a_flat_target_says_both_years() -> None:
    """
    In both languages.
    """
    piece = indicator(UP, "targets: {FY2026: 120, FY2028: 120}")

    assert [
        (
            "2026年度と2028年度の目標がどちらも120です。",
            "The targets for FY2026 and FY2028 are both 120.",
        )
    ] == said_of(piece, "N205")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([UP, "actuals: {FY2025: 120}"], ["N206"]),
        ([UP, "actuals: {FY2025: 119}"], []),
        ([UP, "actuals: {FY2028: 120}"], []),
        ([DOWN, "actuals: {FY2025: 119}"], ["N206"]),
        ([UP, "actuals: {FY2024: 130, FY2025: 110}"], []),
        ([UP, "actuals: {FY2025: —}"], []),
        (["actuals: {FY2025: 130}"], []),
        (
            [
                UP,
                "actuals: {FY2025: 130}",
                "revisions: [{edition: '2025', abolish: true}]",
            ],
            [],
        ),
    ],
)
def test_a_target_reached_long_before_is_found(
    lines: list[str], expected: list[str]
) -> None:
    """
    By the last figure, before the target's own period.
    """
    piece = indicator("targets: {FY2026: 110, FY2028: 120}", *lines)

    assert expected == codes_in(f"editions: [{{id: '2025'}}]\n{piece}", "N206")


@pytest.mark.parametrize(
    ("targets", "actual", "expected"),
    [
        ("{FY2028: past 120}", "120", []),
        ("{FY2028: past 120}", "121", ["N206"]),
        ("{FY2028: {aim: 120, note: The law asks no more}}", "130", []),
        ("{FY2024/FY2028: 120}", "130", []),
        ("{FY2028: 110 to 130}", "120", []),
    ],
)
def test_a_target_is_reached_as_it_says(
    targets: str, actual: str, expected: list[str]
) -> None:
    """
    A strict one must be passed; a total over the years goes on.
    """
    piece = indicator(UP, f"targets: {targets}", f"actuals: {{FY2025: {actual}}}")

    assert expected == codes_in(piece, "N206")


def test_a_passed_target_says_when_it_was_reached() -> None:
    """
    In both languages.
    """
    piece = indicator(UP, "targets: {FY2028: 4000}", "actuals: {FY2025: 4120}")

    assert [
        (
            (
                "2028年度の目標4,000は、2025年度の実績4,120で既に達成されています。"
                "見直しを検討してください。"
            ),
            (
                "The target of 4,000 for FY2028 was reached in FY2025 with 4,120. "
                "Think of raising it."
            ),
        )
    ] == said_of(piece, "N206")


COUNTY = "comparisons: [{name: county average, actuals: {FY2024: 3}}]"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["targets: {FY2028: better than county average}", COUNTY], []),
        (["targets: {FY2028: better than county average}"], ["N207"]),
        (["targets: {FY2028: better than previous}"], []),
        (["targets: {FY2028: ➔}", "baseline: 3"], []),
        (["targets: {FY2028: ➔}", "baseline: {FY2023: —}"], ["N207"]),
        (["targets: {FY2028: ➔}"], ["N207"]),
        (["targets: {FY2028: 3}"], []),
    ],
)
def test_what_should_be_better_has_something_to_be_better_than(
    lines: list[str], expected: list[str]
) -> None:
    """
    The baseline, the figure before, or a series alongside.
    """
    assert expected == codes_in(indicator(*lines), "N207")


def test_a_comparison_that_is_not_there_is_named() -> None:
    """
    With the one that was perhaps meant, if any is near.
    """
    slip = indicator("targets: {FY2028: better than country average}", COUNTY)
    none = indicator("targets: {FY2028: better than the nation}", COUNTY)
    start = indicator("targets: {FY2028: ➔}")

    assert [
        (
            (
                "2028年度の目標は「country average」との比較ですが、その系列がありませ"
                "ん。「county average」のことですか。"
            ),
            (
                "The target for FY2028 is to be better than country average, and there "
                "is no such comparison. Did you mean county average?"
            ),
        )
    ] == said_of(slip, "N207")
    assert [
        (
            "2028年度の目標は「the nation」との比較ですが、その系列がありません。",
            (
                "The target for FY2028 is to be better than the nation, and there is "
                "no such comparison."
            ),
        )
    ] == said_of(none, "N207")
    assert [
        (
            "2028年度の目標は基準値からの改善ですが、基準値がありません。",
            (
                "The target for FY2028 is to be better than the baseline, and there is "
                "none."
            ),
        )
    ] == said_of(start, "N207")
