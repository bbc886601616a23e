"""
What the lines of a table leave open, and what is known of counts and shares.
"""

from __future__ import annotations

import pytest

from civicplan.rules.lints.lints import lint
from tests.rules.made import scheme


RATINGS = "ratings: [{id: A}, {id: B}, {id: C}]\nunrated: [{id: none}]"
RATE = "let: {rate: ratio to final}\nshow: {rate: }"


def _said(cases: str, rest: str = "") -> list[str]:
    """
    The lints of a table but for ratings that it leaves out.
    """
    lines = "\n".join(f"  - {{{line.strip()}}}" for line in cases.strip().splitlines())
    return [
        f"{each.path} {each.code}: {each.sentence}"
        for each in lint(scheme(f"{rest}\ncases:\n{lines}\n{RATINGS}"))
        if each.code != "rating-never-given"
    ]


BANDS = """
    when: rate >= {high}, rating: A
    when: {low} <= rate < {edge}, rating: B
    when: rate < {low}, rating: C
"""


@pytest.mark.parametrize(
    ("cases", "gap"),
    [
        (BANDS.format(high="80 %", low="50 %", edge="79 %"), "79 % <= rate < 80 %"),
        ("when: rate > 50 %, rating: A\nwhen: rate < 50 %, rating: B", "rate = 50 %"),
        ("when: rate > 50 %, rating: A\nwhen: rate > 20 %, rating: B", "rate <= 20 %"),
        ("when: rate < 50 %, rating: A\nwhen: rate < 80 %, rating: B", "rate >= 80 %"),
        (
            "when: actual > final, rating: A\nwhen: actual < final, rating: B",
            "actual = final",
        ),
        (
            "when: actual > final, rating: A\nwhen: final = actual, rating: B",
            "actual < final",
        ),
        (
            (
                "when: kind = survey and rate > 1, rating: A\n"
                "when: rate < 1 and kind = survey, rating: B"
            ),
            "rate = 1 and kind = survey",
        ),
        (
            (
                "when: actual is missing, rating: none\nwhen: final is reached, "
                "rating: A\nwhen: rate >= 50 %, rating: B\nwhen: rate < 49 %, rating: C"
            ),
            "49 % <= rate < 50 %",
        ),
    ],
)
def test_a_gap_between_bands_is_told_as_a_condition(cases: str, gap: str) -> None:
    """
    It can be copied into a case.
    """
    last = len(cases.strip().splitlines()) - 1
    found = _said(cases, RATE)

    assert [
        (
            f"cases[{last}] gap-between-bands: no case takes {gap}. Move a border of "
            "the bands, or write one more case."
        )
    ] == found


@pytest.mark.parametrize(
    "cases",
    [
        f"{BANDS.format(high='80 %', low='50 %', edge='80 %')}",
        f"{BANDS.format(high='80 %', low='50 %', edge='79 %')}rating: none",
        "when: rate >= 80 %, rating: A\nwhen: kind = survey, rating: B",
        "when: sense = 1, rating: A\nwhen: sense = -1, rating: B",
        (
            "when: abs(rate) > 1, rating: A\nwhen: abs(rate) = 1, rating: B\n"
            "when: 0 <= abs(rate) < 1, rating: C"
        ),
        (
            "when: phase = mid and rate >= 1, rating: A\n"
            "when: phase = mid and rate < 0, rating: B\n"
            "when: phase = mid and actual >= 5, rating: C\n"
            "when: phase = mid and actual < 5, rating: C"
        ),
    ],
)
def test_bands_without_a_gap_are_left_alone(cases: str) -> None:
    """
    Also where something else takes what lies between them.
    """
    assert [] == _said(cases, RATE)


@pytest.mark.parametrize("metric", ["progress to final", "achievement of final"])
def test_whoever_reaches_the_target_is_not_in_a_gap(metric: str) -> None:
    """
    達成 first, then bands of what is left up to 100 %.
    """
    cases = f"""
        when: final is reached, rating: A
        when: 80 % <= {metric} < 100 %, rating: B
        when: {metric} < 80 %, rating: C
    """

    assert [] == _said(cases)


def _of_the_plan(cases: str) -> list[str]:
    """
    The lints of a roll-up with a share.
    """
    found = lint(
        scheme(
            f"""
            cases: [{{when: final is reached, rating: A}}]
            ratings: [{{id: A}}, {{id: B}}]
            rollup:
              plan:
                let: {{share: count of A / count of rated}}
                cases: [{cases}]
                show: {{share: }}
            """
        )
    )
    return [each.code for each in found if each.code != "rating-never-given"]


@pytest.mark.parametrize(
    ("cases", "codes"),
    [
        ("{when: share >= 50 %, rating: A}, {rating: B}", ["missing-rated"]),
        (
            (
                "{when: count of rated = 0, rating: B}, {when: share >= 50 %, rating: "
                "A}, {rating: B}"
            ),
            [],
        ),
        ("{when: share = 1, rating: A}, {when: 0 <= share < 1, rating: B}", []),
        (
            "{when: share = 1, rating: A}, {when: 0 < share < 1, rating: B}",
            ["gap-between-bands"],
        ),
        (
            (
                "{when: count of A = 0, rating: B}, {when: count of A >= 1, rating: "
                "A}, {rating: B}"
            ),
            ["unreachable-case"],
        ),
        ("{when: count of A < 0, rating: A}", ["unreachable-case"]),
        ("{when: 1 < count of A < 2, rating: A}", ["unreachable-case"]),
    ],
)
def test_a_roll_up_knows_what_counts_and_shares_are(
    cases: str, codes: list[str]
) -> None:
    """
    Whole numbers from 0 on, and nothing above 100 % of the rated.
    """
    assert codes == _of_the_plan(cases)
