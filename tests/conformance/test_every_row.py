"""
No published row is left out.
"""

from __future__ import annotations

from collections import Counter

from tests.conformance.published import Row


METHODS = {
    "gifu": 287,
    "fukushima": 103,
    "kurayoshi": 28,
    "gose": 9,
    "ibaraki": 5,
    "statcan/open-sdg-2.4": 301,
    "statcan aggregate": 2,
    "havering-rag-10pct-with-direction-of-travel": 8,
    "tola-15pct": 7,
    "clearpoint-default-series-evaluation": 4,
}


def test_every_method_has_its_test(rows: list[Row]) -> None:
    """
    The methods that the tests beside this one run are all that there are.
    """
    assert Counter(METHODS) == Counter(row["scheme"] for row in rows)


def test_every_row_has_its_own_id(rows: list[Row]) -> None:
    """
    So none stands for another in the count.
    """
    assert len({row["id"] for row in rows}) == len(rows) == 754


def test_no_other_row_is_marked_as_suspect(rows: list[Row]) -> None:
    """
    The four that the tests list are those that do not follow from their own rule.
    """
    assert {
        "gifu-0052",
        "gifu-0062",
        "kurayoshi-0562",
        "kurayoshi-0575",
    } == {row["id"] for row in rows if "suspect" in row}
