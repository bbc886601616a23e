"""
Which way an indicator should move, and who says so.
"""

from __future__ import annotations

import pytest

from tests.rules.checks.pieces import codes_in, indicator, said_of


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["targets: {FY2028: ➔}", "baseline: 1"], ["D101"]),
        (["targets: {FY2028: 8}"], ["D101"]),
        (["targets: {FY2028: 8}", "baseline: 8"], ["D101"]),
        (["targets: {FY2028: 8}", "baseline: 4"], ["D102"]),
        (["targets: {FY2028: 4}", "baseline: 8"], ["D102"]),
        (["targets: {FY2026: 6, FY2028: 8}"], ["D102"]),
        (["targets: {FY2026: 8, FY2028: 6}", "baseline: 4"], ["D101"]),
        (["targets: {FY2028: 8}", "direction: increase"], []),
        (["targets: {FY2028: at least 8}"], []),
        (["targets: {FY2028: 6 to 8}"], []),
        (["targets: {FY2028: {complete: adopted}}"], []),
        ([], []),
        (
            ["targets: {FY2028: 8}", "revisions: [{edition: '2025', abolish: true}]"],
            [],
        ),
    ],
)
def test_a_target_without_a_side_needs_a_direction(
    lines: list[str], expected: list[str]
) -> None:
    """
    What numbers imply is said, and never taken.
    """
    piece = f"editions: [{{id: '2025'}}]\n{indicator(*lines)}"

    assert expected == codes_in(piece, "D101", "D102")


def test_a_missing_direction_says_what_to_write() -> None:
    """
    And what the numbers read as, in both languages.
    """
    rising = indicator("baseline: 4", "targets: {FY2028: 8}")
    falling = indicator("targets: {FY2026: 8, FY2028: 4}")

    assert [
        (
            (
                "増加と減少のどちらをめざすのかが書かれておらず、達成を判定できません。"
                "directionに書いてください。"
            ),
            (
                "Nothing says whether more or fewer is better, so that nobody can say "
                "when a target is met. Write it in `direction`."
            ),
        )
    ] == said_of(indicator("targets: {FY2028: 8}"), "D101")
    assert [
        (
            (
                "方向が書かれていません。4から8への目標は「増加をめざす」と読めます。"
                "そのとおりならdirectionに書いてください。"
            ),
            (
                "No direction is written. From 4 to 8 the targets read as more is "
                "better. If that is meant, write it in `direction`."
            ),
        )
    ] == said_of(rising, "D102")
    assert (
        "From 8 to 4 the targets read as fewer is better."
        in (said_of(falling, "D102")[0][1])
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["direction: increase", "annotations: {direction: numbers only}"], ["D103"]),
        (["annotations: {direction: not told}"], []),
        (["direction: increase", "annotations: {direction: [a, b]}"], []),
        (["direction: increase"], []),
    ],
)
def test_a_doubt_about_the_direction_is_told(
    lines: list[str], expected: list[str]
) -> None:
    """
    Where whoever entered the plan has noted it.
    """
    assert expected == codes_in(indicator(*lines), "D103")


def test_a_doubt_is_told_in_the_words_of_the_note() -> None:
    """
    In both languages.
    """
    piece = indicator("direction: decrease", "annotations: {direction: 数値のみによる}")

    assert [
        (
            (
                "方向「減少をめざす」の根拠は「数値のみによる」とされています。"
                "市に確かめ、計画に明記してください。"
            ),
            (
                "The direction, fewer is better, rests on this alone: 数値のみによる. "
                "Ask the city, and write it into the plan."
            ),
        )
    ] == said_of(piece, "D103")


@pytest.mark.parametrize(
    ("direction", "targets", "expected"),
    [
        ("increase", "{FY2026: 440, FY2028: 410}", ["D104"]),
        ("increase", "{FY2026: 440, FY2028: 480}", []),
        ("increase", "{FY2026: 440, FY2028: 500}", []),
        ("decrease", "{FY2026: 440, FY2028: 410}", []),
        ("decrease", "{FY2028: 500}", ["D104"]),
        ("increase", "{FY2026: 440, FY2028: at least 410}", []),
        ("increase", "{FY2026: 440, FY2028: ➔}", []),
        ("maintain", "{FY2028: 410}", []),
    ],
)
def test_all_targets_against_the_direction_are_a_slip(
    direction: str, targets: str, expected: list[str]
) -> None:
    """
    One among others is another finding.
    """
    piece = indicator(
        f"direction: {direction}", "baseline: {FY2023: 480}", f"targets: {targets}"
    )

    assert expected == codes_in(piece, "D104")


def test_targets_against_the_direction_say_the_last() -> None:
    """
    In both languages.
    """
    piece = indicator(
        "unit: 件",
        "direction: increase",
        "baseline: {FY2023: 480}",
        "targets: {FY2026: 440, FY2028: 410}",
    )

    assert [
        (
            (
                "方向は「増加をめざす」ですが、2028年度の目標410件は基準値480件より"
                "後退しています。方向か数値のどちらかを直してください。"
            ),
            (
                "The direction says that more is better, but the target of 410 件 for "
                "FY2028 is worse than the baseline of 480 件. Correct one of them."
            ),
        )
    ] == said_of(piece, "D104")


@pytest.mark.parametrize(
    ("direction", "aim", "japanese", "english"),
    [
        ("decrease", "at least 10", "10日以上", "at least 10"),
        ("decrease", "above 10", "10日超", "above 10"),
        ("increase", "at most 10", "10日以下", "at most 10"),
        ("increase", "below 10", "10日未満", "below 10"),
    ],
)
def test_a_side_against_the_direction_is_told(
    direction: str, aim: str, japanese: str, english: str
) -> None:
    """
    In both languages, for each of the four sides.
    """
    piece = indicator(
        "unit: 日", f"direction: {direction}", f"targets: {{FY2028: {aim}}}"
    )
    said = said_of(piece, "D105")

    assert 1 == len(said)
    assert f"2028年度の目標は「{japanese}」です。" in said[0][0]
    assert f"the target for FY2028 is “{english} 日”." in said[0][1]


@pytest.mark.parametrize(
    ("direction", "aim"),
    [("decrease", "at most 10"), ("increase", "at least 10"), ("maintain", "below 9")],
)
def test_a_side_that_goes_along_is_not_found(direction: str, aim: str) -> None:
    """
    Nor one where nothing is better.
    """
    piece = indicator(f"direction: {direction}", f"targets: {{FY2028: {aim}}}")

    assert [] == codes_in(piece, "D105")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["direction: maintain", "targets: {FY2028: 550}"], []),
        (["direction: maintain", "targets: {FY2028: 551}"], ["D106"]),
        (["direction: maintain", "targets: {FY2028: 449}"], ["D106"]),
        (["direction: maintain", "targets: {FY2028: 400 to 900}"], []),
        (["direction: increase", "targets: {FY2028: 900}"], []),
    ],
)
def test_what_should_stay_has_its_target_near_the_baseline(
    lines: list[str], expected: list[str]
) -> None:
    """
    Within a tenth, since a target may be a round number.
    """
    assert expected == codes_in(indicator("baseline: {FY2023: 500}", *lines), "D106")


def test_what_should_stay_and_moves_says_how_far() -> None:
    """
    In both languages.
    """
    piece = indicator(
        "direction: maintain", "baseline: {FY2023: 500}", "targets: {FY2028: 800}"
    )

    assert [
        (
            (
                "方向は「維持をめざす」ですが、2028年度の目標800は基準値500から"
                "離れています。方向か数値を直してください。"
            ),
            (
                "It should stay as it is, but the target of 800 for FY2028 is far from "
                "the baseline of 500. Correct one of them."
            ),
        )
    ] == said_of(piece, "D106")
