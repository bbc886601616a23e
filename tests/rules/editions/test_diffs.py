"""
All in which two plans differ.
"""

from __future__ import annotations

import attrs
import pytest

from civicplan.catalog.plans import plan
from civicplan.errors import UnknownNameError
from civicplan.model.indicators import Indicator
from civicplan.model.policies import Goal
from civicplan.rules.editions.diffing import diff, diff_of_editions
from civicplan.rules.editions.kinds import Kind
from tests.rules.editions.differing import changed, city, told
from tests.rules.editions.towns import CRIMES, USERS, planned


RAISED = ("FY2016: 4100", "FY2016: 3300")
LOWERED = ("FY2011: 4400", "FY2011: 4500")
RETITLED = ("title: 学び合う", "title: 共に学ぶ")
DECIDED = """\
FY2016: 3300}
        revisions:
          - {edition: '2012', targets: {FY2016: 4100 → 3300}, reason: exceeded}"""


def test_equal_plans_do_not_differ() -> None:
    """
    Which is false in an `if`, and said in both languages.
    """
    found = diff(city(), city())

    assert not found
    assert ("違いはない", "no differences") == (
        found.summary("ja"),
        found.summary("en"),
    )


def test_what_differs_is_counted_by_kind() -> None:
    """
    In the plan's own language, or another.
    """
    found = changed(RAISED, LOWERED, RETITLED)

    assert {Kind.RETITLED: 1, Kind.RAISED: 1, Kind.LOWERED: 1} == found.counts
    assert "名称の変更 1、上方修正 1、下方修正 1" == found.summary()
    assert "1 retitled, 1 raised, 1 lowered" == found.summary("en-GB")


def test_what_differs_comes_in_printed_order() -> None:
    """
    The plan itself, then place by place, and targets in order of time.
    """
    found = changed(("みなと市", "みなと町"), RETITLED, RAISED, LOWERED)

    assert ["", "1#crimes", "1#crimes", "2"] == [each.address for each in found.told]
    assert ["FY2011", "FY2016"] == [each.item for each in found.told[1:3]]


def test_a_decision_is_the_reason_of_what_it_changed() -> None:
    """
    Its record is a change that a patch needs, and nobody has to be told of.
    """
    found = changed(("FY2016: 4100}", DECIDED))
    (change,) = found.told

    assert (Kind.RAISED, "2012", "exceeded") == (
        change.kind,
        change.edition,
        change.reason,
    )
    assert [Kind.RAISED, Kind.DECISION_ADDED] == [each.kind for each in found.changes]


def test_a_record_that_was_altered_is_no_reason_of_what_differs() -> None:
    """
    Both plans have a decision of that edition, so that nobody decided this change.
    """
    before = city(("FY2016: 4100}", DECIDED))
    after = city(("FY2016: 4100}", DECIDED.replace("3300", "3500")))

    assert [
        (Kind.LOWERED, "", ""),
        (Kind.DECISION_AMENDED, "2012", "exceeded"),
    ] == [(each.kind, each.edition, each.reason) for each in diff(before, after).told]
    assert [
        "犯罪発生件数: target for FY2016 lowered: 3,300 件 → 3,500 件",
        "犯罪発生件数: target for FY2016 raised: 3,500 件 → 3,300 件",
    ] == [told(diff(*pair), "en")[0] for pair in ((before, after), (after, before))]


def test_two_decisions_about_one_thing_tell_their_own_reasons() -> None:
    """
    Neither of them is the reason of all that differs.
    """
    again = """\
FY2016: 3500}
        revisions:
          - {edition: '2007', targets: {FY2016: 4100 → 3300}, reason: exceeded}
          - {edition: '2012', targets: {FY2016: 3300 → 3500}, reason: too hard}"""
    raised, *decisions = changed(("FY2016: 4100}", again)).told

    assert (Kind.RAISED, "") == (raised.kind, raised.reason)
    assert [
        (Kind.DECISION_ADDED, "exceeded"),
        (Kind.DECISION_ADDED, "too hard"),
    ] == [(each.kind, each.reason) for each in decisions]


def test_of_two_decisions_of_one_edition_the_one_that_is_gone_is_meant() -> None:
    """
    The other one is on record in both plans.
    """
    kept = "- {edition: '2012', source: {from: A, to: B}, reason: replaced}"
    both = city(("FY2016: 4100}", f"{DECIDED}\n          {kept}\n        source: B"))
    alone = f"FY2016: 4100}}\n        revisions: [{kept[2:]}]\n        source: B"
    one = city(("FY2016: 4100}", alone))

    (lowered,) = told(diff(both, one), "en")

    assert lowered.endswith("(the decision of 2012 on this is not on record)")


@pytest.mark.parametrize(
    "other",
    [("unit: 件", "unit: 人"), ("direction: decrease", "direction: increase")],
)
def test_what_does_not_speak_of_the_same_is_neither_raised_nor_lowered(
    other: tuple[str, str],
) -> None:
    """
    As in histories, where the unit or the direction is another one too.
    """
    found = changed(other, RAISED)

    assert [Kind.AMENDED, Kind.RETARGETED] == [each.kind for each in found.told]


def test_figures_in_another_unit_are_changed_and_not_corrected() -> None:
    """
    Also those of a comparison, which may have a unit of its own.
    """
    found = changed(
        ("unit: 件", "unit: 人"),
        ("{FY2011: 3447}", "{FY2011: 3500}"),
        ("{FY2011: 5000}", "{FY2011: 5100}"),
    )

    assert [
        "犯罪発生件数: unit changed: “件” → “人”",
        "犯罪発生件数: actual for FY2011 changed: 3,447 件 → 3,500 人",
        "犯罪発生件数: comparison “県” for FY2011 changed: 5,000 件 → 5,100 人",
    ] == told(found, "en")
    assert {Kind.AMENDED: 3} == found.counts


def test_figures_of_a_comparison_with_its_own_unit_are_corrected() -> None:
    """
    Whatever becomes of the indicator's unit.
    """
    ranked = ("{name: 県, ", "{name: 県, unit: 位, ")
    before = city(ranked)
    after = city(ranked, ("unit: 件", "unit: 人"), ("{FY2011: 5000}", "{FY2011: 51}"))

    assert [Kind.AMENDED, Kind.ACTUAL_CORRECTED] == [
        each.kind for each in diff(before, after).told
    ]


def test_the_inverse_tells_it_the_other_way_round() -> None:
    """
    What was raised is lowered.
    """
    assert [
        "犯罪発生件数: target for FY2016 lowered: 3,300 件 → 4,100 件",
    ] == told(~changed(RAISED), "en")


def test_two_plans_with_nothing_in_common_are_told_as_that() -> None:
    """
    After which everything is counted as added or removed.
    """
    found = diff(planned(CRIMES), planned(USERS))

    assert found.has_nothing_in_common
    assert "二つの計画に共通するものはない（追加 1、削除 1）" == found.summary("ja")
    assert "the two plans have nothing in common (1 added, 1 removed)" == (
        found.summary("en")
    )
    assert not diff(planned(CRIMES, USERS), planned(USERS)).has_nothing_in_common


def test_an_empty_plan_that_is_filled_has_a_beginning_in_common() -> None:
    """
    Nothing was taken out of it.
    """
    assert not diff(planned(), planned(CRIMES)).has_nothing_in_common


def test_editions_are_compared_as_they_stood() -> None:
    """
    In either order.
    """
    shipped = plan("hiratsuka")

    assert {Kind.RAISED: 7, Kind.ABOLISHED: 1, Kind.EDITION_ADDED: 1} == (
        diff_of_editions(shipped, "2007", "2012").counts
    )
    assert {Kind.LOWERED: 7, Kind.TAKEN_UP: 1, Kind.EDITION_REMOVED: 1} == (
        diff_of_editions(shipped, "2012", "2007").counts
    )


def test_an_edition_that_does_not_exist_is_told() -> None:
    """
    With the one that may have been meant.
    """
    with pytest.raises(UnknownNameError, match=r"no edition '2021'.*mean '2012'"):
        diff_of_editions(city(), "2007", "2021")


def test_what_is_gone_is_told_once() -> None:
    """
    Also a part whose whole stood in a goal that is gone, and stands elsewhere now.
    """
    part = Indicator(id="thefts", name="窃盗件数")
    whole = attrs.evolve(CRIMES, parts=(part,))
    before = attrs.evolve(planned(), goals=(Goal(title="安全", indicators=(whole,)),))

    found = diff(before, planned(CRIMES))

    assert [Kind.MOVED, Kind.REMOVED, Kind.REMOVED] == sorted(
        (each.kind for each in found.changes), key=lambda kind: kind.value
    )
