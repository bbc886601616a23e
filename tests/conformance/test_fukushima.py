"""
Fukushima Prefecture: was the year's target reached.

Source: 福島県総合計画 政策分野別主要施策に掲げる指標.
"""

from __future__ import annotations

from collections.abc import Iterator

from civicplan.model.targets import Reach, Side
from tests.conformance.published import (
    Figure,
    Reproduced,
    Row,
    Tally,
    answer_of,
    indicator_of,
    observed,
    when,
    word,
)


def figures(row: Row) -> Iterator[Figure]:
    """
    The rating of one year.

    Where a target stays the same from year to year no direction was declared: it is
    a floor to be held, as the table writes out (以上) beside five others of that kind.
    """
    floor = "target_operator" in row or row.get("direction") is None
    side = Side.AT_LEAST if floor else None
    if row.get("direction") is None:
        assert row["target"]["value"] == row["final_target"]["value"], row["id"]
    indicator = indicator_of(
        row.get("direction"),
        {
            when(row[name]["period"]): Reach(value=row[name]["value"], side=side)
            for name in ("target", "final_target")
        },
        observed(row["actual"]["value"], when(row["actual"]["period"])),
        unit=row.get("unit", ""),
    )
    rating = answer_of("fukushima", indicator).rating
    label = rating.label("ja") if rating else None
    yield word("rating", row["published_rating"], label)


def test_fukushima(reproduced: Reproduced) -> None:
    """
    All 103 ratings come out as printed.
    """
    expected = Tally(rows=103, figures=103, missed={})

    assert expected == reproduced("fukushima", figures)
