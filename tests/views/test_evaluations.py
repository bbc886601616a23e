"""
An evaluation as people see it.
"""

from __future__ import annotations

import attrs
import pytest

from civicplan.catalog.schemes import scheme
from civicplan.io.schemes import loads
from civicplan.model.plans import Plan
from civicplan.rules.answers import Judgement
from civicplan.rules.evaluation import Evaluation, evaluate
from civicplan.rules.reasons import Reason
from civicplan.views.evaluations import evaluation_outlines
from civicplan.views.markdown import evaluation_in_markdown
from civicplan.views.terminal import terminal_lines


CITY = """\
みなと計画  [minato]
  報告時点  2011年度（平成23年度）
  評価方法  standard 1 二つの問い
  目標の版  2012 改訂計画（当初の目標は、答えが変わるところだけに示す）

目標 2 安心なまち  [2]

方針 2-① 〈安心〉 地域で守る  [2/2-1]
  中間目標に達したか      達成            達成 1件、目標なし 1件、指標廃止 1件、
                                          達成または順調の割合 100.0%
    当初の目標では        達成            達成 1件、目標なし 1件、実績なし 1件、
                                          達成または順調の割合 100.0%
  最終目標に向けて順調か  順調            順調 1件、判定できない 1件、指標廃止
                                          1件、達成または順調の割合 100.0%
    当初の目標では        達成            達成 1件、判定できない 1件、実績なし
                                          1件、達成または順調の割合 100.0%
  犯罪発生件数  [2/2-1#crimes]
    基準値 4,833件、実績 3,447件（2010年）、目標 2011年度 4,400件、2016年度
    3,300件（当初 4,100件）
    最終目標への進捗率 90%、経過した期間 38%、最終目標までの残り 147件
    中間目標に達したか      達成            中間目標 4,400件に対し実績 3,447件
                                            （2010年）
    最終目標に向けて順調か  順調            期待値 4,258件に対し実績 3,447件
                                            （2010年）
      当初の目標では        達成            最終目標 4,100件に対し実績 3,447件
                                            （2010年）
  出生率  [2/2-1#births]
    基準値 1.20、実績 1.29（2009年）、目標 2016年度 基準値より改善
    経過した期間 28%
    中間目標に達したか      目標なし        中間目標がない
    最終目標に向けて順調か  判定できない    望ましい方向が定められていない
  支援した人数  [2/2-1#helped]
    基準値 7人、実績 —（2011年度、実績なし）、目標 2011年度 640人
    中間目標に達したか      指標廃止        「改訂計画」で廃止（対象が限定的であ
                                            るため）
      当初の目標では        実績なし        実績がない
    最終目標に向けて順調か  指標廃止        「改訂計画」で廃止（対象が限定的であ
                                            るため）
      当初の目標では        実績なし        実績がない

方針 2-② 共に育てる  [2/2-2]
  中間目標に達したか      達成            達成 1件、達成または順調の割合 100.0%
  最終目標に向けて順調か  順調            順調 1件、達成または順調の割合 100.0%
    当初の目標では        達成            達成 1件、達成または順調の割合 100.0%
  犯罪発生件数（再掲：2/2-1#crimes）  [2/2-2#crimes]
    中間目標に達したか      達成
    最終目標に向けて順調か  順調

全体（3指標）
            中間目標に達したか  最終目標に向けて順調か
  方針 2-①  達成                順調（当初 達成）
  方針 2-②  達成                順調（当初 達成）

  中間目標に達したか      達成 1件、目標なし 1件、指標廃止 1件
    当初の目標では        達成 1件、目標なし 1件、実績なし 1件
  最終目標に向けて順調か  順調 1件、判定できない 1件、指標廃止 1件
    当初の目標では        達成 1件、判定できない 1件、実績なし 1件

  評価なし
    - 出生率（目標なし：中間目標がない、判定できない：望ましい方向が定められてい
      ない）
    - 支援した人数（指標廃止：「改訂計画」で廃止（対象が限定的であるため））

  注
    - 実績は報告の時点より1年3か月前のものである（crimes）
    - 基準値の時点が示されていないため、2006年度末とみなした（crimes、births、
      helped）
    - 実績は報告の時点より2年3か月前のものである（births）
"""

TOWN = """\
Ford 2030  [ford]
  report  2025
  scheme  standard 1 Two questions

theme Growing up: A good start  [1]
  A1 Children ready for school  [1#ready]
    baseline —, actual —, targets 2025 70%, 2030 80%
    Was the interim target met          no figure         no actual
    Is it on pace for the final target  no figure         no actual
    Girls  [1#girls]
      baseline 70.0% (2023), actual 74.0% (2025), targets 2025 72.0%, 2030 80.0%
      progress to final 40%, elapsed 29%, gap to final 6 percentage points
      Was the interim target met          target reached
                                          interim target 72.0% reached: actual
                                          74.0% (2025)
      Is it on pace for the final target  on pace
                                          expected value 72.9% reached: actual
                                          74.0% (2025)
    Boys  [1#boys]
      baseline 60.0% (2023), actual 61.5% (2025), targets 2025 64.0%, 2030 80.0%
      progress to final 8%, elapsed 29%, gap to final 18.5 percentage points
      Was the interim target met          not reached but better than at the
                                          start
                                          interim target 64.0% not reached but
                                          better than the baseline 60.0%: actual
                                          61.5% (2025)
      Is it on pace for the final target  behind
                                          expected value 65.7% not reached:
                                          actual 61.5% (2025)

Ford 2030
  Debt per head  [#debt]
    baseline -120 EUR (2023), actual -150.50 EUR (2025, provisional, 1,200
    respondents, counted anew), targets 2030 at most -200 EUR
    progress to final 38%, elapsed 29%, gap to final 49.5 EUR
    Was the interim target met          no target         no interim target
    Is it on pace for the final target  on pace
                                        expected value -142.86 EUR reached:
                                        actual -150.50 EUR (2025)

in all (2 indicators)
  Was the interim target met          1 no target, 1 no figure
  Is it on pace for the final target  1 on pace, 1 no figure

  not rated
    - Children ready for school (no figure: no actual)
    - Debt per head (no target: no interim target)

  notes
    - No policy of this plan has indicators: nothing is rolled up to it
    - The actual is provisional (debt)
"""


def shown(evaluation: Evaluation, language: str = "") -> str:
    """
    The lines of an evaluation on a terminal of 80 columns.
    """
    outlines = evaluation_outlines(evaluation, language=language)
    return "".join(f"{line}\n" for line in terminal_lines(outlines, width=80))


def test_a_japanese_evaluation_tells_each_level_and_indicator(
    city_evaluated: Evaluation,
) -> None:
    """
    Figures, both questions of both editions where they differ, reasons, a summary.
    """
    assert shown(city_evaluated) == CITY


def test_an_english_evaluation_tells_parts(town_evaluated: Evaluation) -> None:
    """
    An indicator's parts stand under it, and figures below zero are figures.
    """
    assert shown(town_evaluated) == TOWN


def test_the_targets_of_an_earlier_edition_may_be_asked_for(city: Plan) -> None:
    """
    Nothing differs from what was first set, so nothing is told twice.
    """
    evaluation = evaluate(city, scheme("standard"), "FY2011", edition="2007")

    said = shown(evaluation)
    assert ("目標の版  2007 基本計画" in said, "当初の目標では" in said) == (
        True,
        False,
    )


def test_an_indicator_that_came_later_is_left_out(city: Plan) -> None:
    """
    An edition knows nothing of what later ones introduced, nor do its reprints.
    """
    evaluation = evaluate(city, scheme("standard"), "FY2011")
    kept = attrs.evolve(evaluation, assessments=evaluation.assessments[1:])

    assert "犯罪発生件数" not in shown(kept)


def test_what_people_said_stands_beside_what_is_computed(city: Plan) -> None:
    """
    A judged rating has its own row, with who gave it and why.
    """
    judged = {"2/2-1": Judgement(rating="B", by="審議会", reason="おおむね良い")}
    evaluation = evaluate(city, scheme("standard"), "FY2011", judgements=judged)

    assert "  総合的な評価（審議会）  B               おおむね良い\n" in shown(
        evaluation
    )


def test_a_scheme_that_only_prints_rates_has_no_ratings(city: Plan) -> None:
    """
    The quantities that it shows are the answer, and nobody is called unrated.
    """
    rates = loads(
        "{scheme: rates, version: 1, let: {whole: ratio to final}, "
        "show: {whole: {rounded to: 1 %}}}"
    )

    said = shown(evaluate(city, rates, "FY2011"))
    told = ("    whole  104%\n" in said, "評価なし" in said)
    assert (True, False) == told


def test_whoever_has_no_rating_at_all_is_named_with_the_reason(city: Plan) -> None:
    """
    Under a scheme that has no word for them, and under one that only gives scores.
    """
    ratings = loads(
        "{scheme: words, version: 1, cases: [{when: final is reached, rating: A}, "
        "{when: final is not reached, rating: B}], ratings: [{id: A}, {id: B}]}"
    )
    scores = loads(
        "{scheme: scores, version: 1, cases: [{when: final is not missing, "
        "score: progress to final}]}"
    )

    said = [shown(evaluate(city, each, "FY2011")) for each in (ratings, scores)]

    assert "  評価なし\n    - 出生率（望ましい方向が定められていない）\n" in said[0]
    assert "  評価なし\n    - 出生率（目標が数値でない）\n" in said[1]


def _said(evaluation: Evaluation) -> list[str]:
    outlines = evaluation_outlines(evaluation)
    return list(terminal_lines(outlines, width=200))


def _lines(evaluation: Evaluation, beginning: str) -> list[str]:
    return [
        line.strip()
        for line in shown(evaluation).split("\n")
        if line.strip().startswith(beginning)
    ]


def test_a_level_with_only_a_score_tells_how_many_were_scored(city: Plan) -> None:
    """
    The mean as the scheme prints it, and those without points.
    """
    points = """\
scheme: points
version: 1
cases: [{when: actual > 3, score: 2}, {when: actual <= 3, score: 1}]
rollup: {goal: {let: {score: mean of score}, show: {score: {rounded to: 0.01}}}}
"""
    evaluation = evaluate(city, loads(points), "FY2011")

    lines = _lines(evaluation, "評価  ")
    assert (
        "評価  1.50  採点 2件、評価なし 1件",
        "評価  採点 2件、評価なし 1件",
    ) == (
        lines[0],
        lines[-1],
    )


def test_what_a_scheme_prints_of_the_plan_stands_in_the_summary(city: Plan) -> None:
    """
    A share without a rating, and how many it is of.
    """
    evaluation = evaluate(city, scheme("ibaraki"), "FY2011")

    assert ["全体  as hoped 0.0%"] == _lines(evaluation, "全体  ")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ja", "この計画には指標のある施策がないため、施策への集計はない"),
        ("en", "No measure of this plan has indicators: nothing is rolled up to it"),
    ],
)
def test_a_level_without_indicators_is_said_to_be_rolled_up_to_nothing(
    city: Plan, language: str, said: str
) -> None:
    """
    On the terminal and in Markdown; where one has indicators nothing is said.
    """
    empty = evaluate(city, scheme("kurayoshi"), "FY2011")
    told = shown(empty, language=language).replace("\n      ", " ")
    page = "\n".join(evaluation_in_markdown(empty, language=language))
    held = evaluate(city, scheme("standard"), "FY2011")

    assert (True, True) == (f"- {said}\n" in told, f"\n- {said}\n" in page)
    assert "集計はない" not in shown(held)


def test_what_people_said_of_a_level_stands_in_the_summary(city: Plan) -> None:
    """
    Also where the scheme has no rule for the level.
    """
    judged = {"2": Judgement(rating="A", by="審議会")}
    evaluation = evaluate(city, scheme("gifu"), "FY2011", judgements=judged)

    assert ["目標 2  A（総合的な評価）"] == _lines(evaluation, "目標 2  ")


def test_a_goal_that_people_judge_says_so(city: Plan) -> None:
    """
    Until they have, and then what they said stands there.
    """
    ours = evaluate(city, scheme("fukuoka"), "FY2011")
    judged = {"2": Judgement(rating="A", by="審議会")}
    theirs = evaluate(city, scheme("fukuoka"), "FY2011", judgements=judged)

    assert Reason.TO_BE_JUDGED is ours.rollup("2").reason
    assert "  目標 2  人が総合的に評価する（未評価）" in _said(ours)
    assert None is theirs.rollup("2").reason
    assert "  目標 2  A（総合的な評価）" in _said(theirs)


def test_those_without_a_word_are_counted_by_another_than_all_unrated(
    city: Plan,
) -> None:
    """
    Below 評価なし stand also those to which the scheme gives a word of its own.
    """
    said = _said(evaluate(city, scheme("fukuoka"), "FY2011"))

    assert "  評価  目標値に向けて順調 1件、－ 1件、評価なし 1件" in said
    assert [
        "    - 出生率（望ましい方向が定められていない）",
        "    - 支援した人数（－：実績がない）",
    ] == (said[said.index("  評価なし") + 1 :][:2])


def test_a_scheme_that_does_not_mind_the_direction_says_so(city: Plan) -> None:
    """
    Fewer crimes than the target are a smaller rate, and rated so.
    """
    said = _said(evaluate(city, scheme("ibaraki"), "FY2011"))
    others = _said(evaluate(city, scheme("standard"), "FY2011"))
    note = "    - この評価方法は、少ないほどよい指標の向きを考慮しない（crimes）"

    assert (True, False) == (note in said, note in others)
