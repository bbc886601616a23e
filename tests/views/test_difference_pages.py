"""
What differs between two plans, as a page of HTML.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from civicplan.model.plans import Plan
from civicplan.rules.editions.diffing import diff
from civicplan.rules.editions.diffs import Diff
from civicplan.testing.twins import twins
from civicplan.views.difference_pages import differences_in_html
from tests.views.conftest import CITY
from tests.views.differing import NAMES, changed, editions
from tests.views.hypertext import Hypertext


TURNED = "\u202eturned round\u202c"


class Page(Hypertext):
    """
    A page of differences as a browser reads it.
    """

    def __init__(self, found: Diff, **options: Any) -> None:
        super().__init__("".join(differences_in_html(found, **options)))


def test_the_page_is_whole_and_needs_nothing_beside_it() -> None:
    """
    Every element is closed, nothing is loaded, no script runs, and it is small.
    """
    page = Page(editions(), names=NAMES)

    assert [] == page.open
    assert not page.tags & {"script", "link", "img", "iframe", "object"}
    assert not [each for _, each in page.elements if {"src", "href"} & each.keys()]
    assert "default-src 'none'" in page.source
    assert len(page.source.encode()) < 8_000


def test_the_page_says_its_language_and_fits_a_telephone() -> None:
    """
    And follows the light or dark of the device.
    """
    page = Page(editions(), language="en")
    named = dict(page.elements)
    metas = [each.get("name") for tag, each in page.elements if tag == "meta"]

    assert "en" == named["html"]["lang"]
    assert "viewport" in metas
    assert "color-scheme: light dark" in page.source


def test_names_in_another_language_than_the_page_say_which() -> None:
    """
    So that they are read aloud as what they are.
    """
    named = '<bdi lang="ja">犯罪発生件数</bdi>'

    assert named in "".join(differences_in_html(editions(), language="en"))
    assert named not in "".join(differences_in_html(editions(), language="ja"))


def test_before_and_after_are_told_apart_by_words() -> None:
    """
    Not by a colour, nor by their places alone.
    """
    said = [text for _, text in Page(editions(), names=NAMES).texts]
    at = said.index("4,100件")

    assert ["変更前", "4,100件", "変更後", "3,300件", "理由"] == said[at - 1 : at + 4]
    assert ["上方修正 1", "指標廃止 1"] == said[said.index("上方修正 1") :][:2]


def test_what_has_one_side_only_shows_that() -> None:
    """
    A target that was not there has nothing before it.
    """
    page = Page(changed(("{FY2011: 640}", "{FY2011: 640, FY2016: 700}")))
    said = [text for _, text in page.texts]
    at = said.index("700人")

    assert "目標の設定" == said[at - 3]
    assert "変更後" == said[at - 1]


def test_a_long_text_stands_whole_on_the_page() -> None:
    """
    A line cuts it; a page has room.
    """
    one, other = "誰もが" * 40, "みんなが" * 40
    found = changed((one, other), before=CITY.replace("見守りへの参加", one))
    said = [text for _, text in Page(found).texts]

    assert {one, other} <= set(said)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        "&lt;b&gt; & </title></style>",
        "<!-- -->]]>",
        TURNED,
        "\u200fשלום\u200e",
    ],
)
def test_whatever_stands_in_a_text_is_shown_as_text(hostile: str) -> None:
    """
    In titles, names, units, roles, notes, and as the name of a file.
    """
    written = json.dumps(hostile, ensure_ascii=False)
    found = changed(
        ("title: みなと計画", f"title: {written}"),
        ("title: 地域で守る", f"title: {written}"),
        ("name: 犯罪発生件数", f"name: {written}"),
        ("unit: 件", f"unit: {written}"),
        ("[見守りへの参加]", f"[{written}]"),
        ("reason: exceeded\n", f"reason: exceeded\n                note: {written}\n"),
    )
    page = Page(found, names=(hostile, "b"))

    assert page.tags == Page(changed(("地域で守る", "町で守る"), ("件\n", "人\n"))).tags
    assert [] == page.open
    assert {"class", "lang", "charset", "name", "content", "http-equiv"} == {
        name for _, attributes in page.elements for name in attributes
    }
    assert {"title", "bdi"} == {tag for tag, text in page.texts if hostile in text}


def test_equal_plans_have_an_empty_page() -> None:
    """
    On which that is said.
    """
    page = Page(changed())

    assert ("p", "違いはない") == page.texts[-1]
    assert "section" not in page.tags


@given(twins())
def test_every_change_that_is_told_is_on_the_page(pair: tuple[Plan, Plan]) -> None:
    """
    Once, and all elements are closed, whatever the plans are.
    """
    found = diff(*pair)
    page = Page(found)
    classes = [attributes.get("class") for _, attributes in page.elements]

    assert [] == page.open
    assert len(found.told) == classes.count("change")
