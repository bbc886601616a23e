"""
Gifu Prefecture: two rates for each indicator.

Source: 「清流の国ぎふ」創生総合戦略 実施状況報告書, R5 and R7.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from civicplan.base.periods import Period
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


# Each is marked as suspect: its whole rate follows from the rule, the annual does not.
MISPRINTS = {
    "gifu-0052": ["annual: printed 103%, here 121%"],  # 109 of 90
    "gifu-0062": ["annual: printed 100%, here 101%"],  # 606 of 600
}


def figures(row: Row) -> Iterator[Figure]:
    """
    Both rates, of the figure and the targets in the row.

    One row prints an annual rate without the year's target; that rate is the only
    figure for which there is nothing to compare.
    """
    targets: dict[Period, Decimal] = {}
    for name in ("interim_target", "target"):
        if name in row:
            targets[when(row[name]["period"])] = row[name]["value"]
    indicator = indicator_of(
        row["direction"],
        targets,
        observed(row["actual"]["value"], when(row["actual"]["period"])),
        baseline=observed(row["baseline"]["value"], when(row["baseline"]["period"])),
        marks=("*",) if "flag" in row else (),
        unit=row.get("unit", ""),
    )
    answer = answer_of("gifu", indicator)
    yield rate("whole", row["published_rate"], answer)
    if "published_annual_rate" in row and "interim_target" in row:
        yield rate("annual", row["published_annual_rate"], answer)


def test_gifu(reproduced: Reproduced) -> None:
    """
    Both rates of 285 rows come out as printed.
    """
    expected = Tally(rows=287, figures=499, missed=MISPRINTS)

    assert expected == reproduced("gifu", figures)
