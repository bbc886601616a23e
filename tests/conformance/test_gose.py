"""
Gose City: actual over target, whichever way is better.

Source: 御所市第5次総合計画 13指標.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.conformance.published import (
    Figure,
    Reproduced,
    Row,
    Tally,
    answer_of,
    indicator_of,
    observed,
    rate,
    when,
)


def figures(row: Row) -> Iterator[Figure]:
    """
    The rate.
    """
    indicator = indicator_of(
        row["direction"],
        {when(row["target"]["period"]): row["target"]["value"]},
        observed(row["actual"]["value"], when(row["actual"]["period"])),
        baseline=observed(row["baseline"]["value"], when(row["baseline"]["period"])),
        unit=row.get("unit", ""),
    )
    answer = answer_of("gose", indicator)
    yield rate("rate", row["published_rate"], answer)


def test_gose(reproduced: Reproduced) -> None:
    """
    All nine rates come out as printed.
    """
    expected = Tally(rows=9, figures=9, missed={})

    assert expected == reproduced("gose", figures)
