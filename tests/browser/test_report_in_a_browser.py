"""
The report as people use it: filters, order, keyboard, colours, paper, telephone.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from civicplan.catalog.plans import plan
from civicplan.io.plans import loads
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan


if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Chapter = Callable[[str], str]

_STRANGE = """
civicplan: 1
id: strange
title: '<script>alert("1")</script> & "quoted" ''also'''
municipality: {name: "\\u202e市\\u202c"}
period: FY2007/FY2016
indicators:
  - {id: none, name: 'Nothing <b>at all</b>'}
  - {id: one, name: "\\u202eabc", unit: 件, actuals: {FY2010: 7}}
  - {id: same, name: same, baseline: 5, targets: {FY2011: 5, FY2016: 5}}
  - id: wide
    name: wide
    direction: increase
    baseline: 0
    targets: {FY2011: 3, FY2016: 1000000000}
    actuals: {FY2007: 0, FY2008: 1, FY2009: 500000000, FY2010: 999999999}
  - {id: long, name: '%s'}
"""
_EMPTY = """
civicplan: 1
id: empty
title: Empty
municipality: {name: Ford}
period: FY2007/FY2016
language: en
"""


def _shown(page: Page) -> list[str]:
    ids: list[str] = page.eval_on_selector_all(
        ".card", "all => all.filter(e => e.checkVisibility()).map(e => e.id)"
    )
    return ids


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(
    page: Page, chapter: Chapter, language: str, scheme: Any, width: int
) -> None:
    """
    Contrast, labels, order of headings …, with every reason open.
    """
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(chapter(language))
    page.click("#open")
    page.evaluate(
        "for (const e of document.querySelectorAll('details')) e.open = true;"
        "for (const e of document.querySelectorAll('.card, .late'))"
        " e.style.contentVisibility = 'visible'"
    )
    page.evaluate(
        files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    )
    found = page.evaluate("axe.run().then(r => r.violations)")

    assert [] == [(each["id"], each["nodes"][0]["html"]) for each in found]


@pytest.mark.parametrize("width", [1280, 400, 320])
def test_nothing_hangs_over_the_edge(page: Page, chapter: Chapter, width: int) -> None:
    """
    A telephone scrolls one way only.
    """
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(chapter("ja"))

    assert width == page.evaluate("document.documentElement.scrollWidth")


def test_filters_narrow_and_the_button_clears_them(
    page: Page, chapter: Chapter
) -> None:
    """
    By rating, source, part and name; how many are left is told.
    """
    page.goto(chapter("en"))
    every = _shown(page)

    page.select_option("#f-rating", label="△ behind (11)")
    assert "11 of 25 shown" == page.text_content("#shown")
    assert 11 == len(_shown(page))
    page.select_option("#f-part", value="s.2/2-3")
    narrower = _shown(page)
    assert 0 < len(narrower) < 11
    page.click("button[type=reset]")
    page.locator("#shown", has_text="25 of 25 shown").wait_for()

    assert every == _shown(page)
    page.fill("#f-text", "犯罪")
    assert ["i.crimes"] == _shown(page)


def test_sources_can_be_told_apart(page: Page, chapter: Chapter) -> None:
    """
    Only indicators of the source are left.
    """
    page.goto(chapter("ja"))
    page.select_option("#f-source", label="行政概要")

    assert [
        f"i.{each.id}"
        for _, each in plan("hiratsuka").walk(Indicator)
        if each.source == "行政概要"
    ] == _shown(page)


def test_sorting_puts_the_worst_first_and_back(page: Page, chapter: Chapter) -> None:
    """
    What is off the scale stands last; the plan's own order comes back whole.
    """
    page.goto(chapter("en"))
    printed = _shown(page)
    page.select_option("#f-sort", value="1 1")
    places = page.eval_on_selector_all(
        "#flat .card", "all => all.map(e => Number(/1-(\\d+)/.exec(e.dataset.r)[1]))"
    )
    on_the_scale = [each for each in places if each < 6]

    assert sorted(on_the_scale, reverse=True) == places[: len(on_the_scale)]
    page.select_option("#f-sort", value="")
    assert printed == _shown(page)


def test_the_keyboard_reaches_filters_and_reasons(page: Page, chapter: Chapter) -> None:
    """
    The first stop skips to the content; a reason opens with the enter key.
    """
    page.goto(chapter("ja"))
    page.keyboard.press("Tab")
    assert "#main" == page.evaluate("document.activeElement.getAttribute('href')")
    page.focus("[id='i.crimes'] summary")
    page.keyboard.press("Enter")

    assert page.is_visible("text=中間目標 4,400件に対し実績 3,447件（2010年）")


def test_a_link_to_a_filtered_indicator_brings_it_back(
    page: Page, chapter: Chapter
) -> None:
    """
    Whoever follows a link sees where it leads.
    """
    page.goto(chapter("ja"))
    page.fill("#f-text", "ボランティア")
    assert not page.is_visible("[id='i.crimes']")
    page.evaluate("location.hash = '#i.crimes'")
    page.wait_for_selector("[id='i.crimes']", state="visible")

    assert "25件中 25件を表示" == page.text_content("#shown")


def test_the_reader_chooses_the_colours(page: Page, chapter: Chapter) -> None:
    """
    Left to the machine, or light, or dark.
    """
    page.emulate_media(color_scheme="light")
    page.goto(chapter("ja"))
    ground = "getComputedStyle(document.querySelector('.top')).backgroundColor"
    assert "rgb(255, 255, 255)" == page.evaluate(ground)
    page.select_option("#theme", value="dark")

    assert "rgb(17, 17, 17)" == page.evaluate(ground)


def test_without_javascript_everything_is_there(
    browser: Browser, chapter: Chapter
) -> None:
    """
    Unfiltered, and without filters that would do nothing.
    """
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(chapter("ja"))

    assert 25 == page.locator(".card:visible").count()
    assert not page.is_visible("#filter")
    assert not page.is_visible("#theme")
    context.close()


def test_on_paper_reasons_are_open_and_controls_gone(
    page: Page, chapter: Chapter
) -> None:
    """
    On white, whatever the screen was.
    """
    page.emulate_media(color_scheme="dark", media="print")
    page.goto(chapter("ja"))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert page.is_visible("[id='i.crimes'] .why p >> nth=0")
    assert not page.is_visible("#filter")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert 0 == page.locator("details[open]").count()


@pytest.mark.parametrize("text", [_STRANGE % ("長" * 2_000), _EMPTY])
def test_strange_plans_are_shown_sensibly(
    page: Page, written: Callable[[Plan, str], str], text: str
) -> None:
    """
    Nothing runs, nothing hangs over, no chart has a number that is none.
    """
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(written(loads(text, "yaml"), "ja"))

    assert 390 == page.evaluate("document.documentElement.scrollWidth")
    assert 1 == page.locator("script").count()
    drawn = page.eval_on_selector_all("svg *", "all => all.map(e => e.outerHTML)")
    assert not [each for each in drawn if "NaN" in each or "inf" in each]


def test_the_first_paint_does_not_wait_for_all_charts(
    page: Page, chapter: Chapter
) -> None:
    """
    What lies below the fold is skipped until it is reached.
    """
    page.goto(chapter("ja"))
    skipped = page.evaluate(
        "[...document.querySelectorAll('.card .ch')].filter("
        "e => !e.checkVisibility({contentVisibilityAuto: true})).length"
    )

    assert skipped > 15
