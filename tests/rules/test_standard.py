"""
The scheme `standard` on rows of the Hiratsuka chapter, worked out by hand.

Every baseline is of FY2006, without a date in the chapter; the report is FY2011.
"""

from __future__ import annotations

import attrs
import pytest

from civicplan.catalog.schemes import scheme as shipped
from civicplan.model.indicators import Indicator
from civicplan.model.revisions import Retarget, Revision
from civicplan.model.targets import Improve, Reach
from civicplan.rules.answers import Assessment
from civicplan.rules.evaluation import assess, evaluate
from civicplan.rules.reasons import Reason
from tests.rules.made import city, indicator, observation, period


# direction, baseline, FY2011, actual, measured, FY2016 as first set, FY2016 now
CHAPTER = {
    "延べ利用団体数": ("increase", 5026, 5300, 6466, "FY2010", 5600, 6800),
    "ボランティア登録者数": ("increase", 3323, 4000, 3318, "2011-03-31", 5000, 5000),
    "NPO法人数": ("increase", 61, 80, 82, "2011-03-31", 120, 120),
    "センター利用者数": ("increase", 33517, 36000, 47975, "FY2010", 39000, 55000),
    "会員登録数": ("increase", 1573, 1800, 2030, "2011-03-31", 2000, 2200),
    "待機児童数": ("decrease", 35, 0, 0, "2011-04-01", 0, 0),
    "がん検診": ("increase", 32127, 36700, 38362, "FY2010", 38500, 49000),
    "悪化を防止": ("increase", 53, 330, 383, "FY2010", 420, 750),
    "交通事故": ("decrease", 2244, 2100, 1746, "2010", 1900, 1640),
    "犯罪": ("decrease", 4833, 4400, 3447, "2010", 4100, 3300),
    "訓練参加者数": ("increase", 6447, 7000, 5461, "FY2010", 7500, 7500),
    "福祉活動": ("increase", 17.0, 24.0, 18.6, "2011-08", 29.0, 29.0),
    "保健・医療": ("increase", 17.8, 20.0, 21.3, "2011-08", 25.0, 25.0),
}


def _row(name: str) -> Indicator:
    direction, baseline, interim, actual, measured, first, now = CHAPTER[name]
    change = (
        Retarget(
            period=period("FY2016"),
            before=Reach(value=str(first)),
            after=Reach(value=str(now)),
        )
        if first != now
        else None
    )
    return indicator(
        str(direction),
        str(baseline),
        {"FY2011": str(interim), "FY2016": str(now)},
        {"FY2011": observation("FY2011", str(actual), measured=str(measured))},
        revisions=(Revision(edition="2012", changes=(change,)),) if change else (),
    )


def _assess(of: Indicator, at: str = "FY2011") -> Assessment:
    return assess(of, shipped("standard"), at, plan=city((of,)))


def _ratings(of: Indicator, at: str = "FY2011") -> list[str]:
    """
    Interim first and latest, pace first and latest.
    """
    return [answer.rating.id for answer in _assess(of, at).answers if answer.rating]


@pytest.mark.parametrize(
    ("name", "interim", "first", "latest"),
    [
        ("延べ利用団体数", "met", "met", "on_pace"),
        ("ボランティア登録者数", "not_met", "no_progress", "no_progress"),
        ("NPO法人数", "met", "behind", "behind"),
        ("センター利用者数", "met", "met", "on_pace"),
        ("会員登録数", "met", "met", "on_pace"),
        ("待機児童数", "met", "met", "met"),
        ("がん検診", "met", "on_pace", "behind"),
        ("悪化を防止", "met", "on_pace", "on_pace"),
        ("交通事故", "met", "met", "on_pace"),
        ("犯罪", "met", "met", "on_pace"),
        ("訓練参加者数", "not_met", "no_progress", "no_progress"),
        ("福祉活動", "closer", "behind", "behind"),
        ("保健・医療", "met", "on_pace", "on_pace"),
    ],
)
def test_the_rows_of_the_chapter(
    name: str, interim: str, first: str, latest: str
) -> None:
    """
    The interim target did not change; a raised final target changes the pace.
    """
    assert [interim, interim, first, latest] == _ratings(_row(name))


def test_met_for_the_interim_target_and_behind_for_the_final_one() -> None:
    """
    The two questions differ: 82 NPOs pass 80, where 84.6 are expected by then.
    """
    npos = _assess(_row("NPO法人数"))

    assert "interim target 80 reached: actual 82 (31 March 2011)" == npos.answer(
        "interim"
    ).because("en")
    assert "expected value 85 not reached: actual 82 (31 March 2011)" == npos.answer(
        "pace"
    ).because("en")


def test_the_sentences_of_crimes() -> None:
    """
    What a council reads of 犯罪発生件数.
    """
    crimes = _assess(attrs.evolve(_row("犯罪"), unit="件"))

    assert "中間目標 4,400件に対し実績 3,447件（2010年）：達成" == crimes.answer(
        "interim"
    ).because("ja")
    assert "最終目標 4,100件に対し実績 3,447件（2010年）：達成" == crimes.answer(
        "pace", "first"
    ).because("ja")
    assert "期待値 4,258件に対し実績 3,447件（2010年）：順調" == crimes.answer(
        "pace"
    ).because("ja")


def test_an_arrow_without_a_direction_cannot_be_said() -> None:
    """
    合計特殊出生率 rose from 1.20 to 1.29, and nobody has said whether that is better.
    """
    births = indicator(
        "", "1.20", {"FY2011": Improve(), "FY2016": Improve()}, {"FY2011": "1.29"}
    )
    answers = _assess(births).answers

    assert ["cannot_say"] * 4 == [each.rating and each.rating.id for each in answers]
    assert {Reason.NO_DIRECTION} == {answer.reason for answer in answers}


def test_what_is_to_be_kept_has_no_better_side() -> None:
    """
    Without a range nobody can say how far it may go; a direction it does have.
    """
    kept = indicator(
        "maintain", "70", {"FY2011": "70", "FY2016": "70"}, {"FY2011": "66"}
    )
    answers = _assess(kept).answers

    assert {Reason.TO_KEEP} == {answer.reason for answer in answers}
    assert {"判定できない：維持を目指す指標のため、どちらの方向も改善といえない"} == {
        answer.because("ja") for answer in answers
    }
    assert {"cannot say: the direction is to keep, so neither side is better"} == {
        answer.because("en") for answer in answers
    }


@pytest.mark.parametrize(
    ("actual", "at", "expected"),
    [
        ("19.9", "FY2011", ["closer", "behind"]),
        ("20.0", "FY2011", ["met", "on_pace"]),
        ("10.0", "FY2011", ["not_met", "no_progress"]),
        ("10.1", "FY2011", ["closer", "behind"]),
        ("9.9", "FY2011", ["not_met", "no_progress"]),
        ("30.0", "FY2011", ["met", "met"]),
        ("29.9", "FY2016", ["closer", "not_met"]),
        ("10.0", "FY2016", ["not_met", "no_progress"]),
        ("30.0", "FY2016", ["met", "met"]),
    ],
)
def test_the_borders_of_each_rating(actual: str, at: str, expected: list[str]) -> None:
    """
    From 10 in FY2006 to 30 in FY2016, 20 half way: just off, on and past each edge.
    """
    of = indicator(
        baseline="10.0", targets={"FY2011": "20", "FY2016": "30"}, actuals={at: actual}
    )
    interim, _, pace, _ = _ratings(of, at)

    assert expected == [interim, pace]


def test_what_cannot_be_rated_is_named() -> None:
    """
    No target, no figure, and nothing due yet are told apart.
    """
    targets = {"FY2011": "1", "FY2016": "2"}

    assert ["no_target"] * 4 == _ratings(indicator(actuals={"FY2011": "1"}))
    assert ["no_data"] * 4 == _ratings(indicator(baseline="0", targets=targets))
    assert ["not_due"] * 4 == _ratings(
        indicator(baseline="0", targets=targets), "FY2009"
    )


def test_before_an_indicator_begins_nothing_is_due() -> None:
    """
    A report of a year before the baseline and every target finds nothing missing.
    """
    of = indicator(targets={"FY2011": "1", "FY2016": "2"})

    assert ["not_due"] * 4 == _ratings(of, "FY2005")


def test_a_policy_is_rated_by_the_share_that_is_met_or_on_pace() -> None:
    """
    All met, at least half, fewer, none better than at the start, none rated.
    """
    met, on_pace = _row("待機児童数"), _row("犯罪")
    behind, no_progress = _row("NPO法人数"), _row("訓練参加者数")

    assert ["met", "on_pace", "on_pace", "behind", "no_progress", "nothing_rated"] == [
        _rolled_up(met, met),
        _rolled_up(met, on_pace),
        _rolled_up(met, no_progress),
        _rolled_up(met, behind, no_progress),
        _rolled_up(no_progress, no_progress),
        _rolled_up(),
    ]


def test_a_policy_whose_indicators_are_on_pace_has_not_reached_its_targets() -> None:
    """
    順調 everywhere is 順調, and not 達成.
    """
    on_pace = _row("犯罪")

    assert "on_pace" == _rolled_up(on_pace, on_pace)


def test_a_policy_of_which_anything_improved_is_not_called_without_improvement() -> (
    None
):
    """
    遅れ everywhere, or beside 改善なし, is 遅れ: 改善なし would be untrue.
    """
    behind, no_progress = _row("NPO法人数"), _row("訓練参加者数")

    assert ["behind", "behind"] == [
        _rolled_up(behind, behind),
        _rolled_up(behind, no_progress),
    ]


def _rolled_up(*rows: Indicator) -> str:
    named = tuple(attrs.evolve(row, id=f"i{place}") for place, row in enumerate(rows))
    found = evaluate(city(named), shipped("standard"), "FY2011")
    rating = found.rollup("1/1", "pace").rating
    return rating.id if rating else ""
