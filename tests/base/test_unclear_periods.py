"""
What a period may mean that is printed without its era.
"""

from __future__ import annotations

import pytest

from civicplan.base.periods import FiscalYear
from civicplan.base.unclear_periods import what_it_may_mean


@pytest.mark.parametrize(
    ("printed", "either"),
    [
        (
            "24年度",
            "FY2042 (令和24年度) or FY2012 (平成24年度) or FY1949 (昭和24年度)",
        ),
        ("H24", "FY2012 (平成24年度) or 2012 (平成24年)"),
    ],
)
def test_each_meaning_is_named_as_it_can_be_typed(printed: str, either: str) -> None:
    """
    The latest era first.
    """
    assert (
        f"{printed!r} may mean more than one thing: write {either}."
    ) == what_it_may_mean(printed)


def test_it_is_named_in_the_language_of_the_plan() -> None:
    """
    Which may count no eras.
    """
    july = FiscalYear(start="07-01", named_after="end")

    assert (
        "'H24' may mean more than one thing: write FY2012 or 2012."
        == what_it_may_mean("H24", july, language="en")
    )


@pytest.mark.parametrize("printed", ["", "last year", "平成24年13月"])
def test_nothing_is_guessed(printed: str) -> None:
    """
    Where no era would help.
    """
    assert "" == what_it_may_mean(printed)
