"""
Ibaraki Prefecture: actual over the value expected, cut in one report and rounded in
the other.

Source: 茨城県総合戦略 KPI進捗状況調書.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from civicplan.base.periods import Period, period
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


# Which report is which version: that of H28 has single years and rounds.
VERSIONS = {
    "https://vdocuments.pub/-1-kpi.html": "ibaraki-h28",
    "https://vdocuments.pub/eoecoeoeffccccfkpie.html": "ibaraki",
}


def figures(row: Row) -> Iterator[Figure]:
    """
    The rate, of the report's own version.
    """

    def read(printed: str) -> Period:
        year = when(re.sub(r"期待値|\(.*\)", "", printed))
        if "累計" not in printed:
            return year
        # A running total since the year with which the indicator's name begins.
        start = re.search(r"（(H\d+)～H\d+累計）", row["indicator"])
        assert start, row["indicator"]
        return period(f"{when(start[1]).text}/{year.text}")

    indicator = indicator_of(
        row["direction"],
        {
            read(row[name]["period"]): row[name]["value"]
            for name in ("interim_target", "target")
        },
        observed(row["actual"]["value"], read(row["actual"]["period"])),
        unit=row.get("unit", ""),
    )
    answer = answer_of(VERSIONS[row["url"]], indicator)
    yield rate("rate", row["published_rate"], answer)


def test_ibaraki(reproduced: Reproduced) -> None:
    """
    All five rates come out as printed, in single years and as running totals.
    """
    expected = Tally(rows=5, figures=5, missed={})

    assert expected == reproduced("ibaraki", figures)
