"""
Schemes in a list.
"""

from __future__ import annotations

import pytest

from civicplan.io.schemes import loads
from civicplan.views.catalogues import catalogue_outline, catalogue_records
from civicplan.views.terminal import terminal_lines


RATINGS = "ratings: [{id: a}, {id: b}]"


@pytest.mark.parametrize(
    ("rule", "japanese", "english"),
    [
        (f"cases: [{{rating: a}}], {RATINGS}", "2区分", "2 ratings"),
        ("cases: [{score: 1}]", "点数", "scores"),
        ("show: {actual: }", "数値1", "1 figure"),
        (
            f"cases: [{{rating: a, score: 1}}], {RATINGS}, show: {{actual: , final: }}",
            *("2区分、点数、数値2", "2 ratings, scores, 2 figures"),
        ),
    ],
)
def test_it_is_told_what_a_scheme_gives(rule: str, japanese: str, english: str) -> None:
    """
    Ratings, scores, quantities that it prints, or some of these.
    """
    scheme = loads(f"{{scheme: x, version: 1, {rule}}}")

    assert [japanese, english] == [
        record["gives"]
        for language in ("ja", "en")
        for record in catalogue_records((scheme,), language=language)
    ]


def test_a_list_has_a_row_for_each_scheme() -> None:
    """
    With its source only where there is room for it.
    """
    schemes = [
        loads(
            f"{{scheme: {name}, version: 1, date: 2015, title: Town, source: a page, "
            "show: {actual: }}"
        )
        for name in ("a", "b")
    ]
    narrow, wide = (
        [*terminal_lines((outline,))]
        for outline in (
            catalogue_outline(schemes, language="en"),
            catalogue_outline(schemes, language="en", with_sources=True),
        )
    )

    assert [
        "Schemes",
        "     version  date  gives     title",
        "  a  1        2015  1 figure  Town",
        "  b  1        2015  1 figure  Town",
    ] == narrow
    assert "  b  1        2015  1 figure  Town   a page" == wide[-1]
