"""
The sentences that a council reads.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from civicplan.model.indicators import Indicator
from civicplan.model.observations import Comparison, Status
from civicplan.model.revisions import SCOPE_TOO_NARROW, Abolish, Revision
from civicplan.model.targets import Aim, Complete, Improve, Reach, Side, Within
from civicplan.rules.answers import Answer
from civicplan.rules.evaluation import assess
from civicplan.rules.sentences import voice_in
from tests.rules.made import city, indicator, observation, scheme


BANDS = """
parameters: {margin: 3}
let: {rate: ratio to final}
cases:
  - {when: kind = survey and actual >= baseline + margin, rating: A}
  - {when: 50 % <= rate < 80 %, rating: B}
  - {when: mark != '*' and change since previous >= 0, rating: C}
  - {when: external is reached, rating: D}
  - {when: baseline is missing, rating: E}
  - {rating: F}
ratings: [{id: A, ja: 甲}, {id: B, ja: 乙}, {id: C, ja: 丙}, {id: D}]
unrated: [{id: E, ja: －, en: none}, {id: F, ja: 不明, en: unknown}]
"""


def _answer(of: Indicator, rules: str = BANDS, at: str = "FY2011") -> Answer:
    return assess(of, scheme(rules), at, plan=city((of,))).answer()


@pytest.mark.parametrize(
    ("of", "english", "japanese"),
    [
        (
            indicator(
                kind="survey", unit="%", baseline="10.0", actuals={"2011-08": "13.5"}
            ),
            (
                "kind = survey and actual 13.5% ≥ baseline + margin (13): baseline "
                "10.0%, actual 13.5% (August 2011)"
            ),
            (
                "基準値 10.0%に対し実績 13.5%（2011年8月）、種類 = 意識調査、"
                "実績 13.5% ≥ 基準値 + margin（13）：甲"
            ),
        ),
        (
            indicator(targets={"FY2016": "1000"}, actuals={"FY2010": "785"}, unit="人"),
            ("50 % ≤ rate 78.5% < 80 %: final target 1,000 人, actual 785 人 (FY2010)"),
            (
                "最終目標 1,000人に対し実績 785人（2010年度）、"
                "50 % ≤ rate 78.5% < 80 %：乙"
            ),
        ),
        (
            indicator(actuals={"FY2009": "3", "FY2010": "3"}, unit="校"),
            "mark ≠ * and no worse than the previous figure 3 校: actual 3 校 (FY2010)",
            "前回値 3校に対し実績 3校（2010年度）、印 ≠ *：丙",
        ),
        (indicator(marks=("*",)), "no baseline", "基準値がない：－"),
        (
            indicator("", marks=("*",), baseline="1", actuals={"FY2009": "3"}),
            "unknown: no target",
            "不明：目標がない",
        ),
    ],
    ids=["parameter", "chain", "change", "missing", "what is left"],
)
def test_a_case_is_said_with_its_figures(
    of: Indicator, english: str, japanese: str
) -> None:
    """
    Whatever a scheme tests, the sentence names it and gives the numbers.
    """
    answer = _answer(of)

    assert (english, japanese) == (answer.because("en"), answer.because("ja"))


@pytest.mark.parametrize(
    ("when", "english", "japanese"),
    [
        (
            "rate >= 50 %",
            (
                "rate 60% ≥ 50 %: baseline 100 t, interim target 50 t, actual 70 t "
                "(FY2011)"
            ),
            (
                "基準値 100 t、中間目標 50 tに対し実績 70 t（2011年度）、"
                "rate 60% ≥ 50 %：甲"
            ),
        ),
        (
            "interim is not reached and rate >= 50 %",
            (
                "interim target 50 t not reached and rate 60% ≥ 50 %: baseline 100 t, "
                "actual 70 t (FY2011)"
            ),
            (
                "中間目標 50 t、基準値 100 tに対し実績 70 t（2011年度）、"
                "rate 60% ≥ 50 %：甲"
            ),
        ),
        (
            "actual < baseline and achievement of final >= 50 %",
            (
                "actual 70 t < baseline 100 t and achievement of final 57.1% ≥ 50 %: "
                "final target 40 t, actual 70 t (FY2011)"
            ),
            (
                "最終目標 40 tに対し実績 70 t（2011年度）、実績 70 t < 基準値 100 t、"
                "最終目標の達成率 57.1% ≥ 50 %：甲"
            ),
        ),
    ],
    ids=["through a name", "one told already", "one on a side"],
)
def test_a_rate_is_said_with_the_figures_that_it_rests_on(
    when: str, english: str, japanese: str
) -> None:
    """
    Each once, and those of the alternative that gave the value.
    """
    rules = f"""
    let:
      rate:
        - {{when: kind = survey, is: ratio to final}}
        - {{is: progress to interim}}
    cases: [{{when: {when}, rating: A}}]
    ratings: [{{id: A, ja: 甲}}]
    """
    of = indicator(
        "decrease",
        ("FY2006", "100"),
        {"FY2011": "50", "FY2016": "40"},
        {"FY2011": "70"},
        unit="t",
    )
    answer = _answer(of, rules)

    assert (english, japanese) == (answer.because("en"), answer.because("ja"))


def test_a_rate_of_the_interim_target_is_said_with_the_figure_that_answers_it() -> None:
    """
    The running total, also where the rate has a name.
    """
    rules = """
    use: {interim: last due}
    let: {rate: ratio to interim}
    cases: [{when: rate >= 80 %, rating: A}]
    ratings: [{id: A, ja: 甲}]
    """
    of = indicator(
        "increase",
        ("FY2006", "0"),
        {"FY2007/FY2011": "100", "FY2016": "30"},
        {"FY2011": "20", "FY2007/FY2011": "90"},
    )

    assert (
        "rate 90% ≥ 80 %: interim target 100, actual 90 (FY2007 to FY2011)"
        == _answer(of, rules).because("en")
    )


def test_the_plans_language_is_spoken_where_none_is_asked() -> None:
    """
    A Japanese plan is answered in Japanese.
    """
    answer = _answer(indicator(marks=("*",)))

    assert answer.because("ja") == answer.because()


def test_where_no_case_holds_the_sentence_says_why() -> None:
    """
    A gap between cases and a missing figure are told apart.
    """
    rules = "cases: [{when: change since baseline > 0, rating: A}]\nratings: [{id: A}]"
    undefined = _answer(indicator(actuals={"FY2011": "1"}), rules)
    gap = _answer(indicator(baseline="1", actuals={"FY2011": "1"}), rules)

    assert "not rated: no baseline" == undefined.because("en")
    assert "評価なし：基準値がない" == undefined.because("ja")
    assert "not rated: no case of the scheme applies" == gap.because("en")


def test_a_scheme_without_cases_says_what_it_shows() -> None:
    """
    Two rates and no rating, as in Gifu.
    """
    of = indicator(targets={"FY2016": "8"}, actuals={"FY2011": "4"})
    answer = _answer(of, "show: {ratio to final: {rounded to: 1 %}}")

    assert "ratio to final 50%: actual 4 (FY2011)" == answer.because("en")


def test_a_score_is_said_where_there_is_no_rating() -> None:
    """
    A case may give only a score.
    """
    of = indicator(targets={"FY2016": "8"}, actuals={"FY2011": "4"})
    rules = "cases: [{when: final is not reached, score: 5 * ratio to final}]"
    answer = _answer(of, rules)

    assert (Decimal("2.5"), True, None) == (answer.score, answer.rated, answer.reason)
    assert "最終目標 8に対し実績 4（2011年度）：2.5" == answer.because("ja")


def test_an_abolition_is_told_with_edition_and_reason() -> None:
    """
    The decision is named as the plan publishes it.
    """
    gone = Revision(edition="2012", changes=(Abolish(),), reason=SCOPE_TOO_NARROW)
    rules = (
        "cases: [{when: state = abolished, rating: A}]\nunrated: [{id: A, ja: 廃止}]"
    )
    answer = _answer(indicator(revisions=(gone,)), rules)

    assert "abolished in edition 2012: its scope was too narrow" == answer.because("en")
    assert "「改訂基本計画」で廃止（対象が限定的であるため）：廃止" == answer.because(
        "ja"
    )


@pytest.mark.parametrize(
    ("aim", "english", "japanese"),
    [
        (Reach(value=4400), "4,400 件", "4,400件"),
        (Reach(value=4400, strict=True), "past 4,400 件", "4,400件超"),
        (Reach(value=80, side=Side.AT_LEAST), "at least 80 件", "80件以上"),
        (Reach(value=80, side=Side.AT_LEAST, strict=True), "above 80 件", "80件超"),
        (Reach(value=5, side=Side.AT_MOST), "at most 5 件", "5件以下"),
        (Reach(value=5, side=Side.AT_MOST, strict=True), "below 5 件", "5件未満"),
        (Within(low=20, high=30), "20 to 30 件", "20～30件"),
        (Within(low=20, high=30, strict=True), "above 20, below 30 件", "20超30件未満"),
        (Improve(), "better than the baseline", "基準値より改善"),
        (Improve(on="全国平均"), "better than the 全国平均", "全国平均より改善"),
        (Improve(strict=False), "no worse than the baseline", "基準値と同等以上"),
        (Improve(by="0.8"), "better than the baseline by 80%", "基準値より80%改善"),
        (Complete(text="策定"), "策定", "策定"),
    ],
)
def test_every_aim_has_words(aim: Aim, english: str, japanese: str) -> None:
    """
    A target is named as a plan prints it.
    """
    assert (english, japanese) == (
        voice_in("en").aim(aim, "件", 1),
        voice_in("ja").aim(aim, "件", 1),
    )


@pytest.mark.parametrize(
    ("aim", "expected"),
    [
        (Improve(), "better than the baseline 17.9% reached"),
        (Improve(on="previous"), "better than the previous figure 18.2% reached"),
        (Improve(on="全国平均"), "better than the 全国平均 16.6% reached"),
    ],
    ids=["baseline", "previous", "comparison"],
)
def test_an_improvement_is_said_with_the_figure_that_it_is_on(
    aim: Aim, expected: str
) -> None:
    """
    Whoever reads the reason can check it.
    """
    average = Comparison(name="全国平均", actuals=(observation("FY2011", "16.6"),))
    of = indicator(
        "decrease",
        baseline="17.9",
        targets={"FY2011": aim},
        actuals={"FY2010": "18.2", "FY2011": "16.4"},
        unit="%",
        comparisons=(average,),
    )
    said = _answer(of, _MET).because("en")

    assert f"interim target {expected}: actual 16.4% (FY2011)" == said


_MET = """
cases: [{when: interim is reached, rating: met}]
ratings: [{id: met}]
"""


def test_the_expected_value_is_never_printed_like_an_actual_that_differs() -> None:
    """
    22.29 expected and 22.3 seen would else look the same.
    """
    of = indicator(
        baseline=("FY2006", "20.0"),
        targets={"FY2016": "30.0"},
        actuals={"FY2011": observation("FY2011", "24.2", measured="2011-06")},
    )
    rules = "cases: [{when: expected is reached, rating: A}]\nratings: [{id: A}]"
    near = indicator(
        baseline=("FY2006", "20.0"),
        targets={"FY2016": "30.1"},
        actuals={"FY2011": observation("FY2011", "24.3", measured="2011-06")},
    )

    assert "expected value 24.29 reached: actual 24.3 (June 2011)" == _answer(
        near, rules
    ).because("en")
    assert "not rated: no case of the scheme applies" == _answer(of, rules).because(
        "en"
    )


def test_notes_tell_what_was_assumed_and_how_old_and_firm_a_figure_is() -> None:
    """
    Undated baseline, lag and status.
    """
    seen = observation("FY2011", "2", measured="2010", status=Status.PROVISIONAL)
    of = indicator(baseline="1", targets={"FY2016": "3"}, actuals={"FY2011": seen})
    rules = "cases: [{when: elapsed < 1, rating: A}]\nratings: [{id: A}]"
    answer = _answer(of, rules)

    assert (
        "The baseline has no date; it counts as the end of FY2006.",
        "The actual is 1 year and 3 months older than the report.",
        "The actual is provisional.",
    ) == answer.notes("en")
    assert (
        "基準値の時点が示されていないため、2006年度末とみなした。",
        "実績は報告の時点より1年3か月前のものである。",
        "実績は速報値である。",
    ) == answer.notes()


def test_an_abolished_indicator_that_is_rated_says_so() -> None:
    """
    A scheme that does not ask for its state rates it as any other.
    """
    gone = Revision(edition="2012", changes=(Abolish(),), reason=SCOPE_TOO_NARROW)
    of = indicator(
        baseline="1",
        targets={"FY2016": "2"},
        actuals={"FY2011": "2"},
        revisions=(gone,),
    )
    silent = "cases: [{when: final is reached, rating: A}]\nratings: [{id: A}]"
    asking = """
        cases:
          - {when: state = abolished, rating: B}
          - {when: final is reached, rating: A}
        ratings: [{id: A}]
        unrated: [{id: B}]
        """

    (english,), (japanese,) = (_answer(of, silent).notes(each) for each in ("en", "ja"))

    assert english == (
        "The indicator was abolished in edition 2012: its scope was too narrow; it is "
        "rated all the same."
    )
    assert japanese == (
        "「改訂基本計画」で廃止（対象が限定的であるため）。"
        "この評価方法は廃止された指標も評価する。"
    )
    assert () == _answer(of, asking).notes()


def test_a_date_that_is_not_needed_is_not_told() -> None:
    """
    A scheme that counts no time does not speak of the baseline's date.
    """
    of = indicator(baseline="1", targets={"FY2016": "3"}, actuals={"FY2011": "2"})

    assert () == _answer(of).notes()


@pytest.mark.parametrize(
    "status", [each for each in Status if each.value[0] in "perfs"]
)
def test_every_status_of_a_figure_has_words(status: Status) -> None:
    """
    How firm a figure is can be said in both languages.
    """
    assert voice_in("ja").status(status.value)
    assert voice_in("en").status(status.value).endswith(".")


@pytest.mark.parametrize(
    ("actual", "told"),
    [("77.5", "rate 78% < 80 %"), ("79.6", "rate 79.6% < 80 %")],
)
def test_a_rate_has_the_digits_with_which_it_is_shown(actual: str, told: str) -> None:
    """
    But for one that would then not look like what decided.
    """
    of = indicator(targets={"FY2016": "100"}, actuals={"FY2011": actual})
    rules = """
        let: {rate: ratio to final}
        cases: [{when: rate < 80 %, rating: A}]
        ratings: [{id: A}]
        show: {rate: {rounded to: 1 %}}
        """

    assert f"{told}: final target 100, actual {actual} (FY2011)" == _answer(
        of, rules
    ).because("en")


@pytest.mark.parametrize(
    ("sign", "limit", "english", "japanese"),
    [
        ("<", "margin", "less than ±3 (margin)", "が±3（margin）未満"),
        ("<=", "margin", "at most ±3 (margin)", "が±3（margin）以内"),
        ("<", "3", "less than ±3", "が±3未満"),
    ],
)
def test_what_lies_within_as_much_to_either_side_is_told_at_once(
    sign: str, limit: str, english: str, japanese: str
) -> None:
    """
    And not as a chain of three numbers.
    """
    of = indicator(baseline="17.0", actuals={"FY2011": "18.6"})
    rules = f"""
        parameters: {{margin: 3}}
        cases:
          - {{when: -{limit} {sign} actual - baseline {sign} {limit}, rating: A}}
          - {{when: actual > margin, rating: A}}
        ratings: [{{id: A}}]
        """
    answer = _answer(of, rules)

    assert f"actual - baseline (1.6) {english}: " in answer.because("en")
    assert f"実績 - 基準値（1.6）{japanese}" in answer.because("ja")
