"""
Surveys without the number of people who were asked.
"""

from __future__ import annotations

import pytest

from tests.rules.checks.pieces import codes_in, indicator, said_of


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["kind: survey", "actuals: {FY2024: 19.1}"], ["Q101"]),
        (["kind: survey", "actuals: {FY2024: {value: 19.1, sample: 1184}}"], []),
        (["kind: survey", "actuals: {FY2024: —}"], []),
        (["kind: survey"], []),
        (["kind: statistic", "actuals: {FY2024: 19.1}"], []),
        (
            [
                "kind: survey",
                "actuals: {FY2024: {value: 19, sample: 9}, FY2025: 20}",
            ],
            ["Q101"],
        ),
    ],
)
def test_the_last_figure_of_a_survey_has_a_sample(
    lines: list[str], expected: list[str]
) -> None:
    """
    Once for each survey, however many figures it has.
    """
    assert expected == codes_in(indicator(*lines), "Q101")


def test_it_says_why_in_both_languages() -> None:
    """
    With the period of the figure.
    """
    assert [
        (
            (
                "2024年度の調査の回答数がありません。"
                "何ポイントの差に意味があるのかが分かりません。"
            ),
            (
                "The survey of FY2024 has no number of respondents, so that nobody can "
                "tell which difference means something."
            ),
        )
    ] == said_of(indicator("kind: survey", "actuals: {FY2024: 19.1}"), "Q101")
