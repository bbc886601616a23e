"""
The remark beside an indicator's table, in the words in which cities print it.
"""

from __future__ import annotations

import attrs
import pytest

from civicplan.base.periods import period
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation, Status
from civicplan.model.plans import Municipality, Plan
from civicplan.model.revisions import (
    ACHIEVED,
    APPROACHING,
    EXCEEDED,
    NEARLY_ACHIEVED,
    PROJECT_ENDED,
    Edition,
)
from civicplan.model.targets import Reach, Target
from civicplan.rules.editions.remarks import remark_of


FY2011, FY2016 = period("FY2011"), period("FY2016")
USERS = Indicator(
    id="users",
    name="利用者数",
    unit="人",
    direction=Direction.INCREASE,
    targets=(
        Target(period=FY2011, aim=Reach(value=150)),
        Target(period=FY2016, aim=Reach(value=200)),
    ),
)


def measured(*texts: str) -> Indicator:
    """
    The indicator with figures of the years from FY2011 on, measured then.
    """
    return attrs.evolve(
        USERS,
        actuals=tuple(
            Observation(
                period=period(f"FY{2011 + place}"), value=5, measured=period(text)
            )
            for place, text in enumerate(texts)
        ),
    )


@pytest.mark.parametrize(
    ("text", "japanese", "english"),
    [
        ("2011-08", "平成23年8月のもの", "of August 2011"),
        ("2011-03-31", "平成23年3月31日現在のもの", "as of 31 March 2011"),
        ("FY2010", "平成22年度中のもの", "of FY2010"),
        ("2010", "平成22年中のもの", "of 2010"),
        ("FY2010-Q4", "平成22年度第4四半期中のもの", "of Q4 FY2010"),
        ("FY2010-H1", "平成22年度上半期中のもの", "of H1 FY2010"),
        (
            "FY2009/FY2010",
            "平成21年度～平成22年度のもの",
            "of FY2009 to FY2010",
        ),
    ],
)
def test_it_tells_when_the_figure_was_measured(
    text: str, japanese: str, english: str
) -> None:
    """
    A day, a month, or the whole of a year.
    """
    indicator = measured(text)

    assert f"上記の実績値は{japanese}。" == remark_of(indicator, "ja")
    assert f"The actual above is {english}." == remark_of(indicator, "en")


def test_several_figures_are_told_by_their_columns() -> None:
    """
    And the era that is the same need not be named again.
    """
    indicator = measured("2011-08", "2012-08")

    assert (
        "平成23年度の実績値は23年8月のもの。24年度の実績値は24年8月のもの。"
        == remark_of(indicator, "ja")
    )
    assert (
        "The actual of FY2011 is of August 2011. "
        "The actual of FY2012 is of August 2012."
    ) == remark_of(indicator, "en")


def test_another_era_is_named() -> None:
    """
    So that nobody reads 元年度 as the first year of the era before.
    """
    raised = measured("2018-08").revise(
        "2019", targets={period("FY2020"): Reach(value=9)}
    )

    assert (
        "上記の実績値は平成30年8月のもの。令和2年度の目標値を9人と設定します。"
        == remark_of(raised, "ja")
    )


def test_years_may_be_counted_without_eras() -> None:
    """
    As many plans print them today.
    """
    assert "上記の実績値は2011年8月のもの。" == remark_of(
        measured("2011-08"), "ja", era=False
    )


@pytest.mark.parametrize(
    ("reason", "japanese", "english"),
    [
        (EXCEEDED, "28年度目標値を上回ったため", "has passed"),
        (ACHIEVED, "28年度目標値を達成したため", "has reached"),
        (NEARLY_ACHIEVED, "28年度目標値をほぼ達成しているため", "has nearly reached"),
        (APPROACHING, "28年度目標値に近づいているため", "is approaching"),
    ],
)
def test_a_target_is_raised_because_of_the_actual(
    reason: str, japanese: str, english: str
) -> None:
    """
    In the sentence that Hiratsuka prints.
    """
    raised = measured("FY2010").revise(
        "2012", targets={FY2016: Reach(value=300)}, reason=reason
    )

    assert (
        "上記の実績値は平成22年度中のもの。"
        f"この実績値が{japanese}、当初設定した目標値から上方修正します。"
    ) == remark_of(raised, "ja")
    assert (
        f"The actual above is of FY2010. Because this actual {english} the target for "
        "FY2016, it is raised from the one first set."
    ) == remark_of(raised, "en")


def test_a_target_that_was_changed_before_is_not_the_one_first_set() -> None:
    """
    Only the first change is one from the target first set.
    """
    again = USERS.revise("2012", targets={FY2016: Reach(value=300)}).revise(
        "2014", targets={FY2016: Reach(value=400)}, reason=EXCEEDED
    )

    assert (
        "実績値が平成28年度目標値を上回ったため、これまでの目標値から上方修正します。"
        == remark_of(again, "ja")
    )
    assert (
        "Because the actual has passed the target for FY2016, it is raised from the "
        "one that stood." == remark_of(again, "en")
    )


def test_several_targets_are_told_in_one_sentence() -> None:
    """
    Where both are raised, or lowered, for one reason or none.
    """
    lowered = USERS.revise(
        "2012", targets={FY2011: Reach(value=100), FY2016: Reach(value=120)}
    )

    assert (
        "平成23年度・28年度目標値を当初設定した目標値から下方修正します。"
        == remark_of(lowered, "ja")
    )
    assert (
        "The targets for FY2011 and FY2016 are lowered from those first set."
        == remark_of(lowered, "en")
    )


def test_what_else_is_decided_is_told_with_the_reason() -> None:
    """
    The reason stands before the first of the sentences.
    """
    ended = USERS.revise(
        "2012",
        amend={"name": "来館者数"},
        targets={FY2016: None},
        abolish=True,
        reason=PROJECT_ENDED,
    )

    assert (
        "事業が終了したため、名称を「利用者数」から「来館者数」に変更します。"
        "平成28年度の目標値200人を撤回します。成果指標から削除します。"
    ) == remark_of(ended, "ja")
    assert (
        "Because the project ended, the name is changed from “利用者数” to “来館者数”. "
        "The target for FY2016, 200 人, is withdrawn. The indicator is abolished."
    ) == remark_of(ended, "en")


def test_the_city_s_own_reason_is_quoted() -> None:
    """
    After what was decided.
    """
    raised = USERS.revise(
        "2012", targets={FY2016: Reach(value=300)}, reason="市長の方針"
    )

    assert (
        "平成28年度目標値を当初設定した目標値から上方修正します。理由：市長の方針。"
        == remark_of(raised, "ja")
    )
    assert (
        "The target for FY2016 is raised from the one first set. Reason: 市長の方針."
        == remark_of(raised, "en")
    )


def test_only_the_edition_at_hand_decides() -> None:
    """
    What an earlier one decided is history.
    """
    raised = USERS.revise("2012", targets={FY2016: Reach(value=300)})
    plan = Plan(
        id="town",
        title="町の計画",
        municipality=Municipality(name="町"),
        period=period("FY2007/FY2016"),
        editions=(Edition(id="2012"), Edition(id="2014")),
        indicators=(raised,),
    )

    assert not remark_of(raised, "ja", plan)
    assert remark_of(raised, "ja", plan.as_of("2012"))


def test_a_figure_that_is_not_there_was_not_measured() -> None:
    """
    Nothing is said of when.
    """
    without = Observation(
        period=FY2011, measured=period("2011-08"), status=Status.NOT_YET_AVAILABLE
    )

    assert not remark_of(attrs.evolve(USERS, actuals=(without,)), "ja")
