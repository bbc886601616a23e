"""
The report as a paper for a council.
"""

from __future__ import annotations

import attrs
import pytest
from markdown_it import MarkdownIt

from civicplan.catalog.plans import plan
from civicplan.catalog.schemes import names, scheme
from civicplan.io.plans import loads
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.checks.checking import check
from civicplan.rules.evaluation import evaluate
from civicplan.views.council_papers import council_paper
from tests.views.conftest import CITY, TOWN


def paper(of: Plan, by: str = "standard", at: str = "FY2011", **more: str) -> str:
    """
    The paper of a plan.
    """
    evaluation = evaluate(of, scheme(by), at=at)
    return "\n".join(council_paper(evaluation, check(of), **more))


CHAPTER = paper(plan("hiratsuka"))


@pytest.mark.parametrize(
    "line",
    [
        "# 平塚市総合計画 生活快適・夢プラン",
        "平塚市（142034） 2007年度～2016年度",
        "| 報告時点 | 2011年度（平成23年度） |",
        "| 達成方針 2-③ | 順調 | 遅れ（当初 順調） |",
        "### 達成方針 2-③ 〈健康・安心・福祉力〉 その人らしく安心できる生活を支援する",
        "| 市民 | 市（行政） |",
        "| 家族の協力による子育て | 関係機関などとの連携強化 |",
        "- 基本施策 1 多様な地域組織や市民活動を支援する",
        "- 地域団体連携協議の場の充実",
        (
            "| 犯罪発生件数（年間） | 4,833件 | 3,447件（2010年） | "
            "2011年度 4,400件、2016年度 3,300件（当初 4,100件） | "
            "達成 | 順調（当初 達成） | "
            "中間目標 4,400件に対し実績 3,447件（2010年）; "
            "期待値 4,258件に対し実績 3,447件（2010年） |"
        ),
        "## 改訂の履歴",
        "## 計画書の点検",
    ],
)
def test_it_says_what_the_report_says(line: str) -> None:
    """
    In the order of the plan.
    """
    assert f"\n{line}\n" in f"\n{CHAPTER}\n"


def test_it_holds_every_indicator_revision_and_finding() -> None:
    """
    Each with its reason.
    """
    chapter = plan("hiratsuka")
    indicators = [each for _, each in chapter.walk(Indicator)]
    found = check(chapter)

    assert [] == [each.name for each in indicators if each.name not in CHAPTER]
    assert all(
        "改訂基本計画（2012）" in CHAPTER for each in indicators if each.revisions
    )
    assert len(found) == sum(f" | {each.code} | " in CHAPTER for each in found)


def test_no_address_stands_in_it() -> None:
    """
    A council has no use for them, and codes are printed as the plan prints them.
    """
    assert "`" not in CHAPTER
    assert "2/2-3" not in CHAPTER.partition("## 計画書の点検")[0]


def test_it_may_be_in_english() -> None:
    """
    The plan's own words stay as they are.
    """
    english = paper(plan("hiratsuka"), language="en")

    assert "\n## How the plan stands\n" in english
    assert "\n## History of revisions\n" in english
    assert "\n## What the checks found\n" in english
    assert "犯罪発生件数（年間）" in english


def test_what_is_not_there_is_said_or_left_out() -> None:
    """
    A plan without indicators, revisions, roles.
    """
    bare = attrs.evolve(loads(CITY), goals=(), editions=())
    said = paper(bare)

    assert "改訂はありません。" in said
    assert "市民 |" not in said


def test_parts_measures_and_the_whole_plan_have_their_indicators() -> None:
    """
    Wherever they stand.
    """
    town = paper(loads(TOWN), at="2025")

    assert "| A1 Children ready for school: Girls | 70.0% (2023) |" in town
    assert "| Debt per head |" in town


@pytest.mark.parametrize("name", names())
def test_every_scheme_has_a_paper(name: str) -> None:
    """
    Its tables have as many cells in each row as above.
    """
    tokens = MarkdownIt().enable("table").parse(paper(plan("hiratsuka"), name))
    rows = [0]
    for each in tokens:
        if each.type == "tr_open":
            rows.append(0)
        if each.type in {"th_open", "td_open"}:
            rows[-1] += 1

    assert "heading_open" in {each.type for each in tokens}
    assert min(rows[1:]) >= 2


def test_a_name_is_no_markdown() -> None:
    """
    Nor HTML: signs are escaped, and a bar ends no cell.
    """
    city = loads(CITY)
    name = "a|b *c* <script> 5) &amp;"
    named = attrs.evolve(city.indicator("births"), name=name)
    policy = city.goals[0].policies[0]
    held = (*policy.indicators[:1], named)
    policy = attrs.evolve(policy, title="- [x](y) | `z`", indicators=held)
    goal = attrs.evolve(city.goals[0], policies=(policy,))
    html = MarkdownIt().enable("table").render(paper(attrs.evolve(city, goals=(goal,))))

    assert "a|b *c* &lt;script&gt; 5) &amp;amp;</td>" in html
    assert "<h3>方針 2-① 〈安心〉 - [x](y) | `z`</h3>" in html
