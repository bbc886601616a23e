"""
The changes of a decision in sentences: each kind of revision that cities publish.
"""

from __future__ import annotations

import re
from decimal import Decimal

import attrs
import pytest

from civicplan.base.periods import period
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation, Status
from civicplan.model.revisions import (
    APPROACHING,
    EXCEEDED,
    NEARLY_ACHIEVED,
    RECALCULATED,
    SET_LATE,
)
from civicplan.model.targets import (
    Aim,
    Complete,
    Improve,
    Reach,
    Side,
    Target,
    Within,
)
from civicplan.rules.editions.histories import history_of
from tests.rules.editions.towns import (
    CRIMES,
    FY2011,
    FY2016,
    USERS,
    told,
)


@pytest.mark.parametrize(
    ("reason", "japanese", "english"),
    [
        (EXCEEDED, "実績が目標を上回ったためである。", "the actual passed the target."),
        (
            NEARLY_ACHIEVED,
            "目標をほぼ達成しているためである。",
            "the target was nearly achieved.",
        ),
        (
            APPROACHING,
            "目標に近づいているためである。",
            "the actual was approaching the target.",
        ),
    ],
)
def test_a_target_is_raised_for_a_reason(
    reason: str, japanese: str, english: str
) -> None:
    """
    Passed, nearly reached or approaching, as Hiratsuka distinguishes them.
    """
    raised = USERS.revise("2012", targets={FY2016: Reach(value=300)}, reason=reason)

    assert (
        f"2012：2016年度の目標値を200人から300人に上方修正した。{japanese}",
        (
            "2012: The target for FY2016 was raised from 200 人 to 300 人. "
            f"This was because {english}"
        ),
    ) == told(raised)


def test_a_target_that_is_raised_by_falling_is_explained() -> None:
    """
    上方修正, though the number goes down.
    """
    raised = CRIMES.revise("2012", targets={FY2016: Reach(value=150)})

    assert (
        (
            "2012：2016年度の目標値を200件から150件に上方修正した"
            "（少ないほどよい指標のため、数は減る）。"
        ),
        (
            "2012: The target for FY2016 was raised from 200 件 to 150 件 "
            "(fewer is better, so the number falls)."
        ),
    ) == told(raised)


@pytest.mark.parametrize(
    ("indicator", "value", "japanese", "english"),
    [
        (USERS, 150, "200人から150人に下方修正した。", "from 200 人 to 150 人."),
        (
            CRIMES,
            250,
            "200件から250件に下方修正した（少ないほどよい指標のため、数は増える）。",
            "from 200 件 to 250 件 (fewer is better, so the number rises).",
        ),
    ],
)
def test_a_target_is_lowered(
    indicator: Indicator, value: int, japanese: str, english: str
) -> None:
    """
    In ambition, whichever way the number goes.
    """
    lowered = indicator.revise("2012", targets={FY2016: Reach(value=value)})

    assert (
        f"2012：2016年度の目標値を{japanese}",
        f"2012: The target for FY2016 was lowered {english}",
    ) == told(lowered)


def test_a_target_may_be_as_hard_as_before() -> None:
    """
    Where only its side is said.
    """
    same = USERS.revise("2012", targets={FY2016: Reach(value=200, side=Side.AT_LEAST)})

    assert (
        "2012：2016年度の目標値を200人から200人以上に変更した（水準は同じ）。",
        (
            "2012: The target for FY2016 was changed from 200 人 to at least 200 人, "
            "which is just as hard to reach."
        ),
    ) == told(same)


def test_aims_of_two_kinds_are_not_ranked() -> None:
    """
    It is told that the target changed, and no more.
    """
    other = USERS.revise("2012", targets={FY2016: Within(low=150, high=250)})

    assert (
        "2012：2016年度の目標値を200人から150～250人に変更した。",
        "2012: The target for FY2016 was changed from 200 人 to 150 to 250 人.",
    ) == told(other)


def test_an_aim_in_words_stands_in_quotation_marks() -> None:
    """
    So that it is no part of the sentence.
    """
    other = USERS.revise("2012", targets={FY2016: Complete(text="策定")})

    assert (
        "2012：2016年度の目標値を200人から「策定」に変更した。",
        "2012: The target for FY2016 was changed from 200 人 to “策定”.",
    ) == told(other)


def test_a_share_is_told_with_all_its_digits() -> None:
    """
    Two shares that differ in the third digit after the point look different.
    """
    before, after = (Improve(by=Decimal(each)) for each in ("0.80001", "0.80002"))
    old = attrs.evolve(USERS, targets=(Target(period=FY2016, aim=before),))

    assert (
        (
            "2012：2016年度の目標値を基準値より80.001%改善から基準値より80.002%改善に"
            "上方修正した。"
        ),
        (
            "2012: The target for FY2016 was raised from better than the baseline by "
            "80.001% to better than the baseline by 80.002%."
        ),
    ) == told(old.revise("2012", targets={FY2016: after}))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Reach(value=10**120), Reach(value=10**120 + 1)),
        (Within(low=0, high=10**120), Within(low=0, high=10**120 + 1)),
        (Improve(on="baseline"), Improve(on="基準値")),
    ],
)
def test_what_is_printed_alike_is_told_apart(before: Aim, after: Aim) -> None:
    """
    Nobody reads that a target was changed to what it was.
    """
    old = attrs.evolve(USERS, targets=(Target(period=FY2016, aim=before),))
    new = old.revise("2012", targets={FY2016: after})
    (said,) = history_of(new, "ja")
    first, second = re.findall("目標値を(.+)から(.+)に", said.text)[0]

    assert first != second


def test_a_target_is_set_late() -> None:
    """
    Fukushima set targets after the plan had been made.
    """
    late = USERS.revise("2012", targets={FY2011: Reach(value=150)}, reason=SET_LATE)

    assert (
        "2012：2011年度の目標値を150人と設定した。目標を後から設定したためである。",
        (
            "2012: A target for FY2011 was set, 150 人. "
            "This was because the target was set late."
        ),
    ) == told(late)


def test_a_target_is_withdrawn() -> None:
    """
    And what it was is told.
    """
    assert (
        "2012：2016年度の目標値200人を撤回した。",
        "2012: The target for FY2016, 200 人, was withdrawn.",
    ) == told(USERS.revise("2012", targets={FY2016: None}))


@pytest.mark.parametrize(
    ("field", "text", "japanese", "english"),
    [
        (
            "name",
            "来館者数",
            "名称を「利用者数」から「来館者数」に変更した。",
            "The name was changed from “利用者数” to “来館者数”.",
        ),
        ("code", "12", "番号を「12」と設定した。", "The code was set to “12”."),
        (
            "unit",
            "",
            "単位「人」を削除した。",
            "The unit, “人”, was taken out.",
        ),
        (
            "direction",
            "decrease",
            "方向を「増加をめざす」から「減少をめざす」に変更した。",
            "The direction was changed from “more is better” to “fewer is better”.",
        ),
        (
            "kind",
            "補完指標",
            "種類を「統計」から「補完指標」に変更した。",
            "The kind was changed from “statistic” to “補完指標”.",
        ),
        (
            "source",
            "行政概要",
            "出典を「行政概要」と設定した。",
            "The source was set to “行政概要”.",
        ),
        (
            "description",
            "年間の延べ人数",
            "説明を「年間の延べ人数」と設定した。",
            "The description was set to “年間の延べ人数”.",
        ),
    ],
)
def test_another_field_is_amended(
    field: str, text: str, japanese: str, english: str
) -> None:
    """
    Renamed, renumbered, reclassified, and whatever else a city revises.
    """
    amended = USERS.revise("2012", amend={field: text})

    assert (f"2012：{japanese}", f"2012: {english}") == told(amended)


def test_baseline_and_target_are_recomputed() -> None:
    """
    Fukushima's mortality rates, after the underlying data changed.
    """
    recomputed = USERS.revise(
        "2012",
        baseline=Observation(
            period=period("FY2006"), value=90, status=Status.ESTIMATED
        ),
        targets={FY2016: Reach(value=180)},
        reason=RECALCULATED,
    )

    assert (
        (
            "2012：基準値を100人（2006年度）から90人（2006年度、推計値）に変更した。"
            "2016年度の目標値を200人から180人に下方修正した。"
            "基礎データを見直したためである。"
        ),
        (
            "2012: The baseline was changed from 100 人 (FY2006) to 90 人 (FY2006, "
            "estimated). The target for FY2016 was lowered from 200 人 to 180 人. "
            "This was because its underlying data was recalculated."
        ),
    ) == told(recomputed)


def test_a_baseline_is_set_late_and_withdrawn() -> None:
    """
    Each with its figure.
    """
    without = attrs.evolve(USERS, baseline=None)
    late = without.revise("2012", baseline=USERS.baseline).revise("2014", baseline=None)

    assert (
        "2012：基準値を100人（2006年度）と設定した。2014：基準値100人（2006年度）を撤回した。",
        (
            "2012: A baseline was set, 100 人 (FY2006)."
            "2014: The baseline, 100 人 (FY2006), was withdrawn."
        ),
    ) == told(late)


def test_a_baseline_tells_all_that_is_known_of_it() -> None:
    """
    Also what else of it changed than its value.
    """
    before = Observation(
        period=FY2011, value=5, measured=period("2011-08"), sample=1200
    )
    after = attrs.evolve(before, sample=900, note="回収率の低下")
    indicator = attrs.evolve(USERS, baseline=before).revise("2012", baseline=after)

    assert (
        (
            "2012：基準値を5人（2011年度、2011年8月に測定、回答1,200人）から"
            "5人（2011年度、2011年8月に測定、回答900人、「回収率の低下」）に変更した。"
        ),
        (
            "2012: The baseline was changed from 5 人 (FY2011, measured August 2011, "
            "1,200 respondents) to 5 人 (FY2011, measured August 2011, "
            "900 respondents, “回収率の低下”)."
        ),
    ) == told(indicator)


def test_numbers_in_another_unit_are_not_ranked() -> None:
    """
    200 persons and 2 hundreds of persons are no lower target.
    """
    hundreds = USERS.revise(
        "2012", amend={"unit": "百人"}, targets={FY2016: Reach(value=2)}
    )

    assert (
        (
            "2012：単位を「人」から「百人」に変更した。"
            "2016年度の目標値を200人から2百人に変更した。"
        ),
        (
            "2012: The unit was changed from “人” to “百人”. "
            "The target for FY2016 was changed from 200 人 to 2 百人."
        ),
    ) == told(hundreds)
