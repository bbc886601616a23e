"""
Kurayoshi City: progress, and points for it.

Source: 倉吉市第11次総合計画 成果を測定するための指標.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.conformance.published import (
    Figure,
    Reproduced,
    Row,
    Tally,
    answer_of,
    indicator_of,
    number,
    observed,
    rate,
    when,
)


# Each is marked as suspect: printed is actual less target in points, and no score.
MISPRINTS = {
    "kurayoshi-0562": ["rate: printed 0.2%, here 150.0%"],
    "kurayoshi-0575": ["rate: printed -1.7%, here -325.0%"],
}
# The rows name no year for target and actual, and time takes no part in the rule.
SOME_YEAR = when("平成27年度")


def figures(row: Row) -> Iterator[Figure]:
    """
    The rate and, where one is printed, the score.
    """
    indicator = indicator_of(
        row["direction"],
        {SOME_YEAR: row["target"]["value"]},
        observed(row["actual"]["value"], SOME_YEAR),
        baseline=observed(row["baseline"]["value"], None),
        unit=row.get("unit", ""),
    )
    answer = answer_of("kurayoshi", indicator)
    yield rate("rate", row["published_rate"], answer)
    if "published_rating" in row:
        score = Decimal(row["published_rating"])
        yield number("score", score, answer.score)


def test_kurayoshi(reproduced: Reproduced) -> None:
    """
    26 rates and their scores come out as printed.
    """
    expected = Tally(rows=28, figures=54, missed=MISPRINTS)

    assert expected == reproduced("kurayoshi", figures)
