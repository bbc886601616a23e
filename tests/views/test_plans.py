"""
A plan as people see it.
"""

from __future__ import annotations

import pytest

from civicplan.errors import UnknownNameError
from civicplan.model.plans import Plan
from civicplan.views.outlines import Outline
from civicplan.views.plans import element_outline, plan_outline
from civicplan.views.terminal import terminal_lines


CITY = """\
みなと計画  [minato]
  みなと市（142034） 2007年度～2016年度
  版
    - 2007 基本計画（2007年9月10日）
    - 2012 改訂計画（2012年度～2016年度）
  出典  みなと市

  目標 2 安心なまち  [2]

    方針 2-① 〈安心〉 地域で守る  [2/2-1]
      施策 1 防犯  [2/2-1/1]
      事業
        - 防犯灯の整備 → 1
      市民
        - 見守りへの参加
      市（行政）
        - 情報の提供
      犯罪発生件数  [2/2-1#crimes]
        方向    減少をめざす
        基準値            4,833件
        目標    2011年度  4,400件
                2016年度  3,300件
        実績    2011年度  3,447件（2010年）
        改訂    2012      2016年度の目標 4,100件 → 3,300件（上方修正）：実績が目
                          標を上回ったため
      出生率  [2/2-1#births]
        基準値            1.20
        目標    2016年度  基準値より改善
        実績    2011年度  1.29（2009年）
      支援した人数  [2/2-1#helped]
        方向    増加をめざす
        基準値            7人
        目標    2011年度  640人
        実績    2011年度  —（実績なし）
        改訂    2012      指標廃止：対象が限定的であるため

    方針 2-② 共に育てる  [2/2-2]
      犯罪発生件数（再掲：2/2-1#crimes）  [2/2-2#crimes]
"""

TOWN = """\
Ford 2030  [ford]
  Ford 2024 to 2030

  theme Growing up: A good start  [1]
    A1 Children ready for school  [1#ready]
      direction  more is better
      targets    2025  70%
                 2030  80%
      Girls  [1#girls]
        direction  more is better
        baseline   2023  70.0%
        targets    2025  72.0%
                   2030  80.0%
        actual     2025  74.0%
      Boys  [1#boys]
        direction  more is better
        baseline   2023  60.0%
        targets    2025  64.0%
                   2030  80.0%
        actual     2025  61.5%
  Debt per head  [#debt]
    direction  fewer is better
    baseline   2023  -120 EUR
    targets    2030  at most -200 EUR
    actual     2025  -150.50 EUR (provisional, 1,200 respondents, counted anew)
    county     2025  12 EUR
"""

POLICY = """\
方針 2-① 〈安心〉 地域で守る  [2/2-1]
  めざすまちの姿
    - 誰もが安心している
  担当  防災課、市民課
  施策 1 防犯  [2/2-1/1]
  事業
    - 防犯灯の整備 → 1
  市民
    - 見守りへの参加
  市（行政）
    - 情報の提供
  犯罪発生件数  [2/2-1#crimes]
    方向    減少をめざす
    基準値            4,833件
    目標    2011年度  4,400件
            2016年度  3,300件
    実績    2011年度  3,447件（2010年）
    改訂    改訂計画（2012）：2016年度の目標値を4,100件から3,300件に上方修正した
            （少ないほどよい指標のため、数は減る）。実績が目標を上回ったためであ
            る。
    備考    上記の実績値は平成22年中のもの。この実績値が28年度目標値を上回ったた
            め、当初設定した目標値から上方修正します。
    単位    件
    出典    行政概要
    用語    犯罪
  出生率  [2/2-1#births]
    基準値            1.20
    目標    2016年度  基準値より改善
    実績    2011年度  1.29（2009年）
    備考    上記の実績値は平成21年中のもの。
  支援した人数  [2/2-1#helped]
    方向    増加をめざす
    基準値            7人
    目標    2011年度  640人
    実績    2011年度  —（実績なし）
    改訂    改訂計画（2012）：指標を廃止した。対象が限定的であるためである。
    備考    対象が限定的であるため、成果指標から削除します。
    単位    人
"""


def shown(outline: Outline) -> str:
    """
    The lines of an outline on a terminal of 80 columns.
    """
    return "".join(f"{line}\n" for line in terminal_lines((outline,), width=80))


def test_a_japanese_plan_is_shown_as_a_tree(city: Plan) -> None:
    """
    Levels, projects, roles, indicators with their figures, and what was revised.
    """
    assert shown(plan_outline(city)) == CITY


def test_an_english_plan_is_shown_as_a_tree(town: Plan) -> None:
    """
    Other names for the levels, parts of an indicator, indicators of the plan itself.
    """
    assert shown(plan_outline(town)) == TOWN


def test_one_element_is_shown_with_its_prose(city: Plan) -> None:
    """
    Its address may be written as printed.
    """
    assert shown(element_outline(city, "2/2-①")) == POLICY


@pytest.mark.parametrize(
    "place", ["crimes", "#crimes", "2/2-1#crimes", "/2/2-①#crimes"]
)
def test_an_indicator_is_found_by_id_and_by_address(city: Plan, place: str) -> None:
    """
    Whichever is at hand.
    """
    assert "犯罪発生件数" == element_outline(city, place).title


@pytest.mark.parametrize(
    ("place", "title"),
    [
        ("2/2-1/roles/1", "市民：見守りへの参加"),
        ("2/2-1/visions/1", "誰もが安心している"),
        ("2/2-1/projects/1", "事業 防犯灯の整備"),
        ("2/2-2#crimes", "犯罪発生件数（再掲：2/2-1#crimes）"),
        ("2/2-1/1", "施策 1 防犯"),
    ],
)
def test_everything_with_an_address_can_be_shown(
    city: Plan, place: str, title: str
) -> None:
    """
    Roles, visions, projects and reprints too.
    """
    assert title == element_outline(city, place).title


def test_the_words_around_it_may_be_in_another_language(city: Plan) -> None:
    """
    Names stay as the plan has them.
    """
    labels = [
        fact.label for fact in element_outline(city, "crimes", language="en").facts
    ]

    assert [
        *("direction", "baseline", "targets", "", "actual", "revisions"),
        *("remark", "unit", "source", "terms"),
    ] == labels


def test_an_unknown_place_names_what_is_near(city: Plan) -> None:
    """
    Ids and addresses are both known.
    """
    with pytest.raises(UnknownNameError) as caught:
        element_outline(city, "crime")

    assert ("There is no address or indicator 'crime'. Did you mean 'crimes'?") == str(
        caught.value
    )
