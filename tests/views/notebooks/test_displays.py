"""
What a notebook shows.
"""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from IPython.core.formatters import DisplayFormatter

from civicplan.catalog.plans import plan
from civicplan.catalog.schemes import names, scheme
from civicplan.io.plans import loads
from civicplan.model.indicators import Indicator
from civicplan.rules.answers import Judgement
from civicplan.rules.checks.checking import check
from civicplan.rules.checks.findings import Findings
from civicplan.rules.editions.diffing import diff
from civicplan.rules.evaluation import evaluate
from civicplan.views.notebooks.displays import html_of
from tests.views.conftest import CITY, TOWN
from tests.views.hypertext import Hypertext


CHAPTER = plan("hiratsuka")
EVALUATION = evaluate(CHAPTER, scheme(), at="FY2011")
VALUES = {
    "plan": CHAPTER,
    "goal": CHAPTER.goals[0],
    "policy": CHAPTER.goals[0].policies[2],
    "measure": CHAPTER.goals[0].policies[2].measures[0],
    "indicator": CHAPTER.indicator("crimes"),
    "evaluation": EVALUATION,
    "assessment": EVALUATION["crimes"],
    "rollup": EVALUATION.rollups[0],
    "diff": diff(CHAPTER.as_of("2007"), CHAPTER),
    "findings": check(CHAPTER),
    "finding": check(CHAPTER)[0],
}


def shown(value: Any) -> Hypertext:
    """
    What a notebook shows of a value.
    """
    html = html_of(value)
    assert html is not None
    return Hypertext(html)


def text_of(value: Any) -> str:
    """
    All that can be read of it, without the style.
    """
    said = (text for tag, text in shown(value).texts if tag != "style")
    return " ".join(" ".join(said).split())


@pytest.mark.parametrize("name", VALUES)
def test_ipython_shows_html_and_plain_text_beside_it(name: str) -> None:
    """
    Of each value that a cell may end with.
    """
    formatter: Any = DisplayFormatter()
    formats, _ = formatter.format(VALUES[name])

    assert {"text/html", "text/plain"} == set(formats)
    assert formats["text/html"] == html_of(VALUES[name])


@pytest.mark.parametrize("name", VALUES)
def test_what_is_shown_is_small_and_whole(name: str) -> None:
    """
    It loads nothing, and runs nothing.
    """
    page = shown(VALUES[name])

    assert [] == page.open
    assert len(page.source.encode()) < 10_000
    assert not page.tags & {"script", "link", "img", "iframe", "object"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("plan", "平塚市（142034） 2007年度～2016年度"),
        (
            "plan",
            "2-③ 〈健康・安心・福祉力〉 その人らしく安心できる生活を支援する 指標13件",
        ),
        ("goal", "2-② 市民一人一人の主体的な参加により、地域で支え合う環境をつくる"),
        ("policy", "市民 地域福祉活動のしくみづくり"),
        ("policy", "保育園の待機児童数 35人 2011年度 0人、2016年度 0人 0人"),
        ("measure", "取組みの方向"),
        ("indicator", "改訂 2012 2016年度の目標 4,100件 → 3,300件（上方修正）"),
        ("evaluation", "報告時点： 2011年度（平成23年度）"),
        (
            "evaluation",
            "2-③ その人らしく安心できる生活を支援する ○ 順調 △ 遅れ 当初 ○ 順調",
        ),
        ("evaluation", "ほか 15件"),
        (
            "assessment",
            "中間目標に達したか ◎ 達成 中間目標 4,400件に対し実績 3,447件（2010年）",
        ),
        ("rollup", "△ 遅れ 達成 3件"),
        ("diff", "変更後： hiratsuka（2012 改訂基本計画）"),
        ("diff", "上方修正 7、指標廃止 1"),
        ("findings", "点検の結果"),
        ("finding", "L104"),
    ],
)
def test_what_matters_is_said(name: str, said: str) -> None:
    """
    In the plan's language.
    """
    assert said in text_of(VALUES[name])


def test_a_plan_in_english_is_shown_in_english() -> None:
    """
    An indicator, which does not know its plan, goes by its name.
    """
    town = loads(TOWN)

    assert "2 indicators" in text_of(town)
    assert "more is better" in text_of(town.indicator("ready"))
    assert "増加をめざす" not in text_of(town.indicator("ready"))


def test_parts_of_an_indicator_are_shown() -> None:
    """
    With their own figures, and in an assessment with their own ratings.
    """
    town = loads(TOWN)

    assert "Girls 70.0%" in text_of(town.indicator("ready"))
    assert "Girls ◎ target reached" in text_of(
        evaluate(town, scheme(), at="2025")["ready"]
    )


@pytest.mark.parametrize("id", names())
def test_an_evaluation_by_any_scheme_can_be_shown(id: str) -> None:  # noqa: A002 - the field's own name
    """
    By ratings, by scores, or by rates alone.
    """
    evaluation = evaluate(CHAPTER, scheme(id), at="FY2011")

    for value in (evaluation, evaluation["crimes"], *evaluation.rollups):
        assert [] == shown(value).open


def test_what_people_said_is_shown() -> None:
    """
    Beside what is computed, or in its place.
    """
    said = {"2": Judgement(rating="概ね順調", by="審議会", reason="全体に前進")}
    evaluation = evaluate(CHAPTER, scheme("fukuoka"), at="FY2011", judgements=said)

    assert "基本目標 2" in text_of(evaluation)
    assert "概ね順調（" in text_of(evaluation)
    assert "概ね順調 全体に前進" in text_of(evaluation.rollups[0])


def test_nothing_found_is_said() -> None:
    """
    Findings are a tuple that a notebook can show.
    """
    assert "Nothing questionable was found." in text_of(Findings())
    assert () == Findings()


@pytest.mark.parametrize("value", [1, "a text", None, scheme()])
def test_other_values_are_left_to_others(value: object) -> None:
    """
    None is how IPython is told to show what a console does.
    """
    assert html_of(value) is None


def test_a_plan_of_thousands_of_long_names_stays_small() -> None:
    """
    As do its evaluation and what is found in it.
    """
    name = "<script>alert('x')</script>\u202e" + "長い名" * 650
    city = loads(CITY)
    crimes = city.indicator("crimes")
    many = tuple(
        attrs.evolve(crimes, id=f"i{number}", name=name, revisions=())
        for number in range(2_500)
    )
    goal = attrs.evolve(city.goals[0], policies=(), indicators=many)
    large = attrs.evolve(city, goals=(goal,), editions=())
    evaluation = evaluate(large, scheme(), at="FY2011")

    assert "指標2,500件" in text_of(large)
    for value in (large, goal, many[0], evaluation, evaluation["i7"]):
        page = shown(value)
        assert len(page.source.encode()) < 25_000
        assert "script" not in page.tags
        assert name[:60] in " ".join(said for _, said in page.texts) or value is large


def test_a_text_that_turns_round_turns_nothing_else() -> None:
    """
    Each text of the plan stands in an element that keeps its direction to itself.
    """
    turned = "\u202eabc"
    indicator = attrs.evolve(CHAPTER.indicator("crimes"), name=turned, revisions=())
    holders = {tag for tag, said in shown(indicator).texts if turned in said}

    assert {"bdi"} == holders


def test_an_indicator_may_have_nothing_but_a_name() -> None:
    """
    Then that is what is shown.
    """
    bare = Indicator(id="bare", name="Bare")

    assert "Bare bare" == text_of(bare)


def test_what_is_printed_again_is_counted_apart() -> None:
    """
    So that a plan has as many indicators here as in its evaluation.
    """
    city = loads(CITY)

    assert 3 == len(evaluate(city, scheme()))
    assert "指標3件（ほかに再掲1件）" in text_of(city)
