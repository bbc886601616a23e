"""
Plans and evaluations as Markdown.
"""

from __future__ import annotations

from civicplan.model.plans import Plan
from civicplan.rules.evaluation import Evaluation
from civicplan.views.markdown import evaluation_in_markdown, in_markdown
from civicplan.views.outlines import Fact, Outline
from civicplan.views.plans import plan_outline


PLAN = r"""
# みなと計画 `minato`

みなと市（142034） 2007年度～2016年度

**版**

- 2007 基本計画（2007年9月10日）
- 2012 改訂計画（2012年度～2016年度）

|  |  |
| --- | --- |
| 出典 | みなと市 |

## 目標 2 安心なまち `2`

### 方針 2-① 〈安心〉 地域で守る `2/2-1`

- 施策 1 防犯 `2/2-1/1`
- 事業
  - 防犯灯の整備 → 1
- 市民
  - 見守りへの参加
- 市（行政）
  - 情報の提供
- 犯罪発生件数 `2/2-1#crimes`
  - 方向: 減少をめざす
  - 基準値: 4,833件
  - 目標: 2011年度 4,400件
  - 目標: 2016年度 3,300件
  - 実績: 2011年度 3,447件（2010年）
  - 改訂: 2012 2016年度の目標 4,100件 → 3,300件（上方修正）：実績が目標を上回ったため
- 出生率 `2/2-1#births`
  - 基準値: 1.20
  - 目標: 2016年度 基準値より改善
  - 実績: 2011年度 1.29（2009年）
- 支援した人数 `2/2-1#helped`
  - 方向: 増加をめざす
  - 基準値: 7人
  - 目標: 2011年度 640人
  - 実績: 2011年度 —（実績なし）
  - 改訂: 2012 指標廃止：対象が限定的であるため

### 方針 2-② 共に育てる `2/2-2`

- 犯罪発生件数（再掲：2/2-1\#crimes） `2/2-2#crimes`

"""

CITY = r"""
# みなと計画 `minato`

|  |  |
| --- | --- |
| 報告時点 | 2011年度（平成23年度） |
| 評価方法 | standard 1 二つの問い |
| 目標の版 | 2012 改訂計画（当初の目標は、答えが変わるところだけに示す） |

## 目標 2 安心なまち `2`

## 方針 2-① 〈安心〉 地域で守る `2/2-1`

|  |  |  |
| --- | --- | --- |
| 中間目標に達したか | 達成 | 達成 1件、目標なし 1件、指標廃止 1件、達成または順調の割合 100.0% |
| 当初の目標では | 達成 | 達成 1件、目標なし 1件、実績なし 1件、達成または順調の割合 100.0% |
| 最終目標に向けて順調か | 順調 | 順調 1件、判定できない 1件、指標廃止 1件、達成または順調の割合 100.0% |
| 当初の目標では | 達成 | 達成 1件、判定できない 1件、実績なし 1件、達成または順調の割合 100.0% |

| 指標 | 基準値 | 実績 | 目標 | 中間目標に達したか | 最終目標に向けて順調か | 理由 |
| --- | --- | --- | --- | --- | --- | --- |
| 犯罪発生件数 | 4,833件 | 3,447件（2010年） | 2011年度 4,400件、2016年度 3,300件（当初 4,100件） | 達成 | 順調（当初 達成） | 中間目標 4,400件に対し実績 3,447件（2010年）; 期待値 4,258件に対し実績 3,447件（2010年） |
| 出生率 | 1.20 | 1.29（2009年） | 2016年度 基準値より改善 | 目標なし | 判定できない | 中間目標がない; 望ましい方向が定められていない |
| 支援した人数 | 7人 | —（2011年度、実績なし） | 2011年度 640人 | 指標廃止（当初 実績なし） | 指標廃止（当初 実績なし） | 「改訂計画」で廃止（対象が限定的であるため） |

## 方針 2-② 共に育てる `2/2-2`

|  |  |  |
| --- | --- | --- |
| 中間目標に達したか | 達成 | 達成 1件、達成または順調の割合 100.0% |
| 最終目標に向けて順調か | 順調 | 順調 1件、達成または順調の割合 100.0% |
| 当初の目標では | 達成 | 達成 1件、達成または順調の割合 100.0% |

| 指標 | 基準値 | 実績 | 目標 | 中間目標に達したか | 最終目標に向けて順調か | 理由 |
| --- | --- | --- | --- | --- | --- | --- |
| 犯罪発生件数（再掲：2/2-1\#crimes） | 4,833件 | 3,447件（2010年） | 2011年度 4,400件、2016年度 3,300件（当初 4,100件） | 達成 | 順調（当初 達成） | 中間目標 4,400件に対し実績 3,447件（2010年）; 期待値 4,258件に対し実績 3,447件（2010年） |

## 全体（3指標）

|  | 中間目標に達したか | 最終目標に向けて順調か |
| --- | --- | --- |
| 方針 2-① | 達成 | 順調（当初 達成） |
| 方針 2-② | 達成 | 順調（当初 達成） |

|  |  |
| --- | --- |
| 中間目標に達したか | 達成 1件、目標なし 1件、指標廃止 1件 |
| 当初の目標では | 達成 1件、目標なし 1件、実績なし 1件 |
| 最終目標に向けて順調か | 順調 1件、判定できない 1件、指標廃止 1件 |
| 当初の目標では | 達成 1件、判定できない 1件、実績なし 1件 |

**評価なし**

- 出生率（目標なし：中間目標がない、判定できない：望ましい方向が定められていない）
- 支援した人数（指標廃止：「改訂計画」で廃止（対象が限定的であるため））

**注**

- 実績は報告の時点より1年3か月前のものである（crimes）
- 基準値の時点が示されていないため、2006年度末とみなした（crimes、births、helped）
- 実績は報告の時点より2年3か月前のものである（births）

"""  # noqa: E501 - rows of a table


def test_a_plan_becomes_headings_and_lists(city: Plan) -> None:
    """
    Levels with their own text are headings, all else is a list in a list.
    """
    assert PLAN.strip().split("\n") == [*in_markdown((plan_outline(city),))][:-1]


def test_an_evaluation_becomes_a_table_for_each_level(
    city_evaluated: Evaluation,
) -> None:
    """
    A council paper has a row for each indicator.
    """
    assert CITY.strip().split("\n") == [*evaluation_in_markdown(city_evaluated)][:-1]


def test_parts_have_rows_of_their_own(town_evaluated: Evaluation) -> None:
    """
    They are named after the whole.
    """
    lines = [*evaluation_in_markdown(town_evaluated)]

    named = [line.split(" | ")[0] for line in lines if "A1" in line]
    assert [
        "| A1 Children ready for school",
        "| A1 Children ready for school: Girls",
        "| A1 Children ready for school: Boys",
    ] == named


def test_signs_of_markdown_are_only_signs() -> None:
    """
    A title with `*`, `|` or `<script>` is printed as it stands.
    """
    outline = Outline(title="*a* | <script> [x](y) `z`", facts=(Fact(text="# no"),))

    assert [
        r"- \*a\* \| \<script\> \[x\](y) \`z\`",
        r"  - \# no",
        "",
    ] == [*in_markdown((outline,))]


def test_headings_go_no_deeper_than_six() -> None:
    """
    Markdown knows no seventh.
    """
    outline = Outline(title="deep", heading=True)
    for _ in range(7):
        outline = Outline(title="x", heading=True, parts=(outline,))

    assert "###### deep" == [*in_markdown((outline,))][-2]
