"""
The report of the shipped chapter: what stands in it, and what it costs.
"""

from __future__ import annotations

import re
import sys
import tracemalloc

import attrs
import pytest

from civicplan.catalog.plans import plan
from civicplan.catalog.schemes import names, scheme
from civicplan.errors import MissingExtraError
from civicplan.io.plans import loads
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.evaluation import evaluate
from civicplan.views.report import pages
from civicplan.views.report.pages import report_in_html
from tests.views.report.parsed import anchors_in, elements, parsed, report_of, text_in


STRANGE = """
civicplan: 1
id: strange
title: '<script>alert("1")</script> & ''both'''
municipality: {name: Ford}
period: FY2007/FY2016
indicators:
  - {id: one, name: 'a</title><b>', source: '"><i>'}
"""


@pytest.fixture(scope="module")
def chapter() -> Plan:
    """
    The chapter that comes with the library.
    """
    return plan("hiratsuka")


def html_of(reported: Plan, language: str = "", edition: str | None = None) -> str:
    """
    Its report by the shipped standard.
    """
    found = evaluate(reported, scheme("standard"), "FY2011", edition=edition)
    return report_of(found, language)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_chapter_fits_easily(chapter: Plan, language: str) -> None:
    """
    One file that goes into any mail, and reaches for nothing outside it.
    """
    html = html_of(chapter, language)

    assert len(html.encode()) < 1_000_000
    assert [] == re.findall(
        r"""(?:src|href)=["'](?!#|data:,)[^"']*|url\(|@import""", html
    )


def test_an_indicator_has_chart_ratings_reasons_and_history(chapter: Plan) -> None:
    """
    The crimes, of which fewer are better and whose target was raised.
    """
    (card,) = elements(parsed(html_of(chapter)), id="i.crimes")
    said = text_in(card)

    (told,) = [text_in(each) for each in card.iter() if str(each.tag).endswith("desc")]
    drawn = ["減少をめざす", "基準値 4,833件", "実績 3,447件（2010年）"]

    assert [*drawn, "目標 3,300件（2016年度）"] == told.split("、")
    assert "期待値 4,258件に対し実績 3,447件（2010年）" in said
    assert "2016年度の目標値を4,100件から3,300件に上方修正した" in said
    assert "最終目標 4,100件に対し実績 3,447件（2010年）" in said
    assert ["4,100件"] == [text_in(each) for each in card.iter("s")]


def test_roles_of_citizens_and_city_stand_side_by_side(chapter: Plan) -> None:
    """
    In one group, each under the name of who does it.
    """
    groups = elements(parsed(html_of(chapter)), class_="roles")

    assert [["市民", "市（行政）"]] * len(groups) == [
        [text_in(each) for each in elements(group, class_="lab")] for group in groups
    ]
    assert len(groups) > 1


def test_words_of_the_plan_say_which_language_they_are_of(chapter: Plan) -> None:
    """
    A screen reader reads Japanese as Japanese in an English report.
    """
    root = parsed(html_of(chapter, "en"))

    assert "en" == root.get("lang")
    (tree,) = elements(root, id="tree")
    assert {"ja"} == {each.get("lang") for each in tree.iter("bdi")}
    japanese = parsed(html_of(chapter, "ja"))
    assert {None} == {each.get("lang") for each in japanese.iter("bdi")}


def test_an_edition_shows_the_targets_that_stood_in_it(chapter: Plan) -> None:
    """
    What was decided later is not there yet.
    """
    (card,) = elements(parsed(html_of(chapter, edition="2007")), id="i.crimes")
    (table,) = card.iter("table")

    assert ("4,100件" in text_in(table), "3,300件" in text_in(table)) == (True, False)


def test_what_would_be_markup_is_text() -> None:
    """
    In titles, names and sources, in the head and in the drawing too.
    """
    html = html_of(loads(STRANGE, "yaml"))
    root = parsed(html)

    assert "<script>alert" not in html
    (title,) = root.iter("h1")
    assert """<script>alert("1")</script> & 'both'""" == text_in(title)


def test_only_its_own_script_and_style_may_run(chapter: Plan) -> None:
    """
    The page's policy names both by their digest and forbids everything else.
    """
    (policy,) = [
        each.get("content") or ""
        for each in parsed(html_of(chapter)).iter("meta")
        if each.get("http-equiv") == "Content-Security-Policy"
    ]

    assert policy.startswith("default-src 'none';")
    assert ("unsafe" in policy, policy.count("'sha256-")) == (False, 2)


@pytest.mark.parametrize("name", names())
def test_every_shipped_scheme_makes_a_report(chapter: Plan, name: str) -> None:
    """
    Those that give ratings, scores or only rates; every link leads somewhere.
    """
    ids, links = anchors_in(
        parsed(report_of(evaluate(chapter, scheme(name), "FY2011")))
    )

    assert (len(ids), set()) == (len({*ids}), {*links} - {*ids})


def test_a_scheme_without_ratings_says_so(chapter: Plan) -> None:
    """
    Instead of an empty heading and a filter with nothing to choose.
    """
    root = parsed(report_of(evaluate(chapter, scheme("gose"), "FY2011"), "en"))
    (chosen,) = [e for e in root.iter("label") if "Rating" in text_in(e)]
    texts = [text_in(each) for each in root.iter("p")]

    assert [True] == [each.startswith("This scheme gives no") for each in texts[2:3]]
    assert chosen.get("hidden") is not None


def test_what_has_no_rating_is_called_the_same_everywhere(chapter: Plan) -> None:
    """
    In the counts of a level as beside the indicator.
    """
    html = report_of(evaluate(chapter, scheme("fukuoka"), "FY2011"), "en")

    assert ("not rated" in html, "no case applies" in html) == (True, False)


def test_measures_are_called_what_the_city_calls_them() -> None:
    """
    Where all are of one level, which need not be called a measure.
    """
    city = """
civicplan: 1
id: ford
title: Ford
municipality: {name: Ford}
period: FY2020/FY2029
language: en
levels: {goal: aim, policy: outcome, measures: [action]}
goals:
  - code: A
    title: Streets
    policies:
      - code: A1
        title: Buses
        measures: [{code: '1', title: A}, {code: '2', title: B}]
"""
    root = parsed(html_of(loads(city)))
    told = [text_in(each) for each in elements(root, class_="fold")]

    assert [True] == [each.startswith("action 2") for each in told if "A" in each][-1:]


def test_a_reprint_says_what_was_asked(chapter: Plan) -> None:
    """
    Two ratings side by side would not say of what.
    """
    root = parsed(html_of(chapter, "ja"))
    asked = [text_in(each) for each in elements(root, class_="q")]

    assert {"中間目標に達したか", "最終目標に向けて順調か"} == {
        text_in(next(each.iter("small"))) for each in elements(root, class_="q")
    }
    assert all(len(each) > len("最終目標に向けて順調か") for each in asked)


def test_a_later_figure_is_marked_in_the_table(chapter: Plan) -> None:
    """
    The ratings know nothing of it.
    """
    root = parsed(report_of(evaluate(chapter, scheme("standard"), "FY2010"), "en"))
    (card,) = elements(root, id="i.crimes")
    (table,) = card.iter("table")

    assert "3,447 件 (2010) after this report" in text_in(table)


def test_whoever_lacks_the_extra_is_told_what_to_install(
    chapter: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    The library reads and evaluates plans without a template engine.
    """
    monkeypatch.setitem(sys.modules, "jinja2", None)
    pages._environment.cache_clear()

    with pytest.raises(MissingExtraError, match=r'pip install "civicplan\[views\]"'):
        next(report_in_html(evaluate(chapter, scheme("standard"))))


def _repeated(chapter: Plan, times: int) -> Plan:
    (goal,) = chapter.goals
    goals = []
    for number in range(times):
        policies = tuple(
            attrs.evolve(
                policy,
                indicators=tuple(
                    attrs.evolve(each, id=f"{each.id}-{number}")
                    if isinstance(each, Indicator)
                    else attrs.evolve(each, of=f"{each.of}-{number}")
                    for each in policy.indicators
                ),
            )
            for policy in goal.policies
        )
        goals.append(attrs.evolve(goal, code=str(number + 2), policies=policies))
    return attrs.evolve(chapter, goals=tuple(goals))


def test_a_large_report_grows_no_faster_than_the_plan(chapter: Plan) -> None:
    """
    Six chapters take no more for an indicator than one; it is never held whole.
    """
    found = evaluate(_repeated(chapter, 6), scheme("standard"), "FY2011")
    small = evaluate(chapter, scheme("standard"), "FY2011")
    one = sum(len(piece.encode()) for piece in report_in_html(small))

    tracemalloc.start()
    size = sum(len(piece.encode()) for piece in report_in_html(found))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert size < 6 * one
    assert peak < 10 * size
