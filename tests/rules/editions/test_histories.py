"""
The history of an indicator: its life, its figures and its editions, in sentences.
"""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest

from civicplan.base.periods import period
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Comparison, Observation, Status
from civicplan.model.revisions import (
    PATH_REANCHORED,
    REPLACED,
    SCOPE_TOO_NARROW,
    Edition,
    Introduce,
    Retarget,
    Revision,
)
from civicplan.model.targets import (
    Reach,
)
from civicplan.rules.editions.histories import history_of
from tests.rules.editions.towns import (
    FY2011,
    FY2016,
    USERS,
    planned,
    told,
)


def test_an_indicator_is_abolished() -> None:
    """
    As the one of Hiratsuka whose scope was too narrow, with the city's own words.
    """
    abolished = USERS.revise(
        "2012", abolish=True, reason=SCOPE_TOO_NARROW, note="対象者はごく一部"
    )

    assert (
        "2012：指標を廃止した。対象が限定的であるためである。備考「対象者はごく一部」。",
        (
            "2012: The indicator was abolished. "
            "This was because its scope was too narrow. Note: “対象者はごく一部”."
        ),
    ) == told(abolished)


def test_an_indicator_is_replaced_by_another() -> None:
    """
    As in Yonago: each of the two tells of the other.
    """
    old = USERS.revise("2012", abolish="visits", reason=REPLACED)
    new = attrs.evolve(
        USERS,
        id="visits",
        name="来館回数",
        revisions=(
            Revision(
                edition="2012",
                changes=(
                    Introduce(),
                    *_set(USERS),
                ),
                reason=REPLACED,
            ),
        ),
        baseline=None,
    )
    plan = planned(old, new)

    assert (
        (
            "改訂基本計画（2012年3月30日）：「来館回数」を後継として、この指標を廃止した。"
            "別の指標に置き換えたためである。"
        ),
        (
            "改訂基本計画 (30 March 2012): The indicator was abolished, in favour of "
            "“来館回数”. This was because it was replaced by another indicator."
        ),
    ) == told(old, plan)
    assert (
        (
            "改訂基本計画（2012年3月30日）：「利用者数」に代わる指標として追加した。"
            "2016年度の目標値を200人と設定した。別の指標に代えて設けたためである。"
        ),
        (
            "改訂基本計画 (30 March 2012): The indicator was introduced in place of "
            "“利用者数”. A target for FY2016 was set, 200 人. "
            "This was because it took the place of another indicator."
        ),
    ) == told(new, plan)


def _set(indicator: Indicator) -> tuple[Retarget, ...]:
    return tuple(
        Retarget(period=each.period, before=None, after=each.aim)
        for each in indicator.targets
    )


def test_without_its_plan_a_successor_is_told_by_its_id() -> None:
    """
    Nothing else is known of it.
    """
    assert (
        "2012：「visits」を後継として、この指標を廃止した。",
        "2012: The indicator was abolished, in favour of “visits”.",
    ) == told(USERS.revise("2012", abolish="visits"))


def test_an_indicator_is_introduced_and_taken_up_again() -> None:
    """
    The one is not the other.
    """
    abolished = USERS.revise("2012", abolish=True)
    again = abolished.revise("2014", introduce=True, reason="市長の方針")

    assert (
        "2012：指標を廃止した。2014：廃止していた指標を再び採用した。理由：市長の方針。",
        (
            "2012: The indicator was abolished.2014: The indicator, which had been "
            "abolished, was taken up again. Reason: 市長の方針."
        ),
    ) == told(again)


def test_a_path_is_drawn_anew_from_the_actual() -> None:
    """
    As in Ibaraki, where the expected values begin again at what had been reached.
    """
    known = attrs.evolve(
        USERS, actuals=(Observation(period=period("FY2010"), value=170),)
    )
    anew = known.revise(
        "2012",
        targets={FY2011: Reach(value=185), FY2016: Reach(value=260)},
        reason=PATH_REANCHORED,
    )

    assert (
        (
            "改訂基本計画（2012年3月30日）：2011年度の目標値を185人と設定した。"
            "2016年度の目標値を200人から260人に上方修正した。"
            "実績を起点に期待値を引き直したためである。起点は実績の170人（2010年度）。"
        ),
        (
            "改訂基本計画 (30 March 2012): A target for FY2011 was set, 185 人. "
            "The target for FY2016 was raised from 200 人 to 260 人. This was because "
            "the path was drawn anew from the actual. The path begins at the actual, "
            "170 人 (FY2010)."
        ),
    ) == told(anew, planned(anew))


def figures(*values: tuple[str, str | None]) -> tuple[Observation, ...]:
    """
    Figures of FY2011, each with the edition that published it.
    """
    return tuple(
        Observation(
            period=FY2011,
            value=None if value is None else Decimal(value),
            status=Status.NOT_YET_AVAILABLE if value is None else None,
            edition=edition,
        )
        for edition, value in values
    )


@pytest.mark.parametrize(
    ("published", "japanese", "english"),
    [
        (
            figures(("", "1102"), ("2012", "1175")),
            "2011年度の実績を1,102人から1,175人に訂正した。",
            "The actual of FY2011 was corrected from 1,102 人 to 1,175 人.",
        ),
        (
            figures(("", None), ("2012", "1175")),
            "2011年度の実績を1,175人と公表した（それまでは未集計）。",
            (
                "The actual of FY2011 was published, 1,175 人 (until then not yet "
                "available)."
            ),
        ),
        (
            figures(("", "1102"), ("2012", None)),
            "2011年度の実績1,102人を撤回した（未集計）。",
            "The actual of FY2011, 1,102 人, was withdrawn (not yet available).",
        ),
    ],
)
def test_a_figure_is_corrected(
    published: tuple[Observation, ...], japanese: str, english: str
) -> None:
    """
    As in Gifu: two figures of one period, in different editions.
    """
    corrected = attrs.evolve(USERS, actuals=published)

    assert (
        f"改訂基本計画（2012年3月30日）：{japanese}",
        f"改訂基本計画 (30 March 2012): {english}",
    ) == told(corrected, planned(corrected))


def test_a_series_alongside_is_told_by_its_name() -> None:
    """
    It is not the indicator's own figure that was corrected.
    """
    beside = Comparison(
        name="県平均", unit="%", actuals=figures(("2007", "5"), ("2012", "6"))
    )

    assert (
        "2012：2011年度の「県平均」を5%から6%に訂正した。",
        "2012: The “県平均” of FY2011 was corrected from 5% to 6%.",
    ) == told(attrs.evolve(USERS, comparisons=(beside,)))


def test_editions_come_in_order() -> None:
    """
    Decisions and corrections of one edition stand together.
    """
    indicator = attrs.evolve(
        USERS, actuals=figures(("", "5"), ("2007", "6"), ("2012", "7"))
    ).revise("2012", targets={FY2016: Reach(value=300)})

    assert [
        ("2007", "2011年度の実績を5人から6人に訂正した。"),
        ("2012", "2016年度の目標値を200人から300人に上方修正した。"),
        ("2012", "2011年度の実績を6人から7人に訂正した。"),
    ] == [
        (each.edition, each.text)
        for each in history_of(indicator, "ja", planned(indicator))
    ]


def test_without_a_plan_decisions_keep_the_order_in_which_they_stand() -> None:
    """
    Whatever the editions are called: only a plan knows their order.
    """
    back_and_forth = (
        USERS.revise("2012", targets={FY2016: Reach(value=300)})
        .revise("2007", targets={FY2016: Reach(value=250)})
        .revise("2012", targets={FY2016: Reach(value=400)})
    )

    assert ["2012", "2007", "2012"] == [
        each.edition for each in history_of(back_and_forth, "ja")
    ]


def test_nothing_is_told_where_nothing_changed() -> None:
    """
    An indicator as it was first set has no history.
    """
    assert () == history_of(USERS, "ja")


@pytest.mark.parametrize(
    ("edition", "heading"),
    [
        (Edition(id="2012"), "2012"),
        (Edition(id="2012", title="改訂計画"), "改訂計画（2012）"),
        (Edition(id="2012", adopted=period("2024-03")), "2012（2024年3月）"),
    ],
)
def test_an_edition_is_told_as_people_know_it(edition: Edition, heading: str) -> None:
    """
    By its title and date, as far as the plan gives them.
    """
    raised = USERS.revise("2012", targets={FY2016: Reach(value=300)})
    plan = attrs.evolve(planned(raised), editions=(edition,))

    assert heading == history_of(raised, "ja", plan)[0].heading
