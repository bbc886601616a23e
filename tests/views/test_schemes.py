"""
A scheme has a page.
"""

from __future__ import annotations

import pytest

from civicplan.catalog.laws import laws
from civicplan.catalog.schemes import names, scheme
from civicplan.catalog.shipped import shipped_file
from civicplan.rules.schemes import scheme_of
from civicplan.views.scheme_aloud import scheme_aloud
from civicplan.views.schemes import (
    scheme_in_markdown,
    scheme_outline,
    schemes_in_markdown,
)


FILE = """
scheme: mine
version: "1"
cases:
  - {when: final is reached, rating: A}
"""
_ALOUD = "## The rule read aloud"
PLAIN = scheme_of(
    {
        "scheme": "mine",
        "version": "1",
        "cases": [{"when": "final is reached", "rating": "A"}],
        "ratings": [{"id": "A"}],
    }
)


def _page(name: str, language: str = "en") -> list[str]:
    text = shipped_file("schemes", f"{name}.yaml")
    return [*scheme_in_markdown(scheme(name), laws(name), text, language=language)]


@pytest.mark.parametrize("name", names())
def test_every_shipped_scheme_has_a_page(name: str) -> None:
    """
    With its titles, its source, its whole file and all seven laws.
    """
    rule, page = scheme(name), "\n".join(_page(name))

    assert page.startswith(f"# {rule.label()} `{name}`")
    assert shipped_file("schemes", f"{name}.yaml").strip() in page
    assert all(f"| {law.name} |" in page for law in laws(name))
    assert [] == [title for _, title in rule.title if title not in page]


def test_a_page_shows_the_figures_that_break_a_law() -> None:
    """
    Gose's ratio is not inverted, so better is rated worse.
    """
    (line,) = (line for line in _page("gose") if line.startswith("- better: "))

    assert (
        "- better: Fewer is better, baseline 2, both targets 1, actual 2: rate 200.0%. "
        "With an actual of 1: rate 100.0%."
    ) == line


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_page_reads_the_whole_rule_aloud(name: str, language: str) -> None:
    """
    Each sentence once, in its order.
    """
    page = [line.replace("\\", "") for line in _page(name, language)]
    read = [line.removeprefix("- ") for line in scheme_aloud(scheme(name), language)]
    first = page.index("## ルールの読み方" if language == "ja" else _ALOUD)
    last = next(
        place
        for place, line in enumerate(page)
        if place > first and line.startswith("## ")
    )

    assert read == [line.removeprefix("- ") for line in page[first + 1 : last] if line]


def test_ratings_stand_in_every_language_that_they_have() -> None:
    """
    The publisher's own first.
    """
    page = _page("statcan")

    assert "|  | English | fr | 日本語 | colour |" in page
    assert (
        "| target\\_achieved | Target achieved | Cible atteinte | 目標達成 "
        "| dark green |"
    ) in page


def test_of_an_own_scheme_what_there_is_is_shown() -> None:
    """
    Nobody searched for its laws, and it has no note.
    """
    page = [*scheme_in_markdown(PLAIN, (), FILE)]
    titles = [part.title for part in scheme_outline(PLAIN, (), "en").parts]

    assert "# mine `mine`" == page[0]
    assert ["The rule read aloud", "Ratings, best first"] == titles


def test_schemes_stand_in_a_table_with_their_laws() -> None:
    """
    A row for each.
    """
    table = [*schemes_in_markdown([(scheme("gose"), laws("gose"))])]

    assert [
        "|  | title | mirror | unit | shift | better | harder | later | total |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
        (
            "| gose | Gose City: actual over target | yes | yes | no | no | no | yes "
            "| regular |"
        ),
        "",
    ] == table
