"""
The history of an indicator: what stood before each revision.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pytest

from civicplan.base.periods import period
from civicplan.errors import InvalidValueError
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation, Status
from civicplan.model.revisions import (
    Abolish,
    Amend,
    Change,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Aim, Complete, Improve, Reach, Target


FY2011, FY2016 = period("FY2011"), period("FY2016")
BASELINE = Observation(period=period("FY2019"), value=Decimal("71.19"))


def reach(value: int) -> Reach:
    """
    The aim to come to *value*.
    """
    return Reach(value=Decimal(value))


def retarget(before: Aim | None, after: Aim | None) -> Retarget:
    """
    A change of the target for FY2016.
    """
    return Retarget(period=FY2016, before=before, after=after)


def decided(edition: str, *changes: Change) -> Revision:
    """
    A revision published in *edition*.
    """
    return Revision(edition=edition, changes=changes)


def indicator(*revisions: Revision, **fields: Any) -> Indicator:
    """
    An indicator whose target for FY2016 stands at 3300.
    """
    standing: dict[str, Any] = {
        "id": "crimes",
        "name": "犯罪発生件数",
        "targets": (Target(period=FY2016, aim=reach(3300)),),
        "baseline": BASELINE,
        **fields,
    }
    return Indicator(revisions=revisions, **standing)


def refused(*revisions: Revision, **fields: Any) -> str:
    """
    Why an indicator with this history cannot be.
    """
    with pytest.raises(InvalidValueError) as raised:
        indicator(*revisions, **fields)
    return str(raised.value)


def aims(each: Indicator | None) -> list[str]:
    """
    The aims of an indicator in words.
    """
    assert each is not None
    return [str(target.aim) for target in each.targets]


def test_a_history_tells_what_stood_before_each_revision() -> None:
    """
    As first set, after the first revision, and as it stands.
    """
    crimes = indicator(
        decided("2012", retarget(reach(4100), reach(3700))),
        decided("2015", retarget(reach(3700), reach(3300))),
    )

    assert [["4100"], ["3700"], ["3300"]] == [aims(each) for each in crimes.history()]


def test_each_state_has_the_history_that_led_to_it() -> None:
    """
    What stood in 2012 knows of 2012 and not of 2015.
    """
    first = decided("2012", retarget(reach(4100), reach(3700)))
    second = decided("2015", retarget(reach(3700), reach(3300)))
    crimes = indicator(first, second)

    assert [(), (first,), (first, second)] == [
        each.revisions for each in crimes.history() if each
    ]


def test_a_history_ends_with_what_stands() -> None:
    """
    The last state is the indicator itself.
    """
    crimes = indicator(decided("2012", retarget(reach(4100), reach(3300))))

    assert crimes is crimes.history()[-1]


def test_a_target_set_late_was_not_there_before() -> None:
    """
    Before the revision there was none.
    """
    crimes = indicator(decided("2012", retarget(None, reach(3300))))

    assert [] == aims(crimes.history()[0])


def test_a_target_withdrawn_was_there_before() -> None:
    """
    It comes back in its place in time.
    """
    withdrawn = Retarget(period=FY2011, before=reach(4400), after=None)
    crimes = indicator(decided("2012", withdrawn))

    assert ["4400", "3300"] == aims(crimes.history()[0])


def test_a_changed_target_comes_back_without_its_note(crimes: Indicator) -> None:
    """
    A note is about what stands; the note of a target that stood unchanged remains.
    """
    before = crimes.history()[0]

    assert before is not None
    assert [("4400", "中間"), ("4100", "")] == [
        (str(target.aim), target.note) for target in before.targets
    ]


def test_a_baseline_had_another_value_before() -> None:
    """
    And may have been set late.
    """
    earlier = Observation(period=period("FY2019"), value=Decimal("70.0"))
    crimes = indicator(
        decided("2012", Rebaseline(before=None, after=earlier)),
        decided("2015", Rebaseline(before=earlier, after=BASELINE)),
    )

    assert [None, earlier, BASELINE] == [
        each.baseline for each in crimes.history() if each
    ]


def test_other_fields_had_other_texts_before() -> None:
    """
    The direction too, as one or none.
    """
    crimes = indicator(
        decided("2012", Amend(field="unit", before="", after="人")),
        decided(
            "2015",
            Amend(field="direction", before="", after="decrease"),
            Amend(field="unit", before="人", after="件"),
        ),
        unit="件",
        direction=Direction.DECREASE,
    )

    assert [("", None), ("人", None), ("件", Direction.DECREASE)] == [
        (each.unit, each.direction) for each in crimes.history() if each
    ]


def test_an_indicator_did_not_exist_before_it_was_introduced() -> None:
    """
    Before its first revision there is nothing.
    """
    crimes = indicator(decided("2012", Introduce()))

    assert (None, crimes) == crimes.history()


def test_an_indicator_may_be_introduced_with_its_first_target() -> None:
    """
    To say so once more does no harm.
    """
    crimes = indicator(decided("2012", Introduce(), retarget(None, reach(3300))))

    assert (None, crimes) == crimes.history()


def test_an_abolished_indicator_stood_before() -> None:
    """
    It keeps what it said last.
    """
    crimes = indicator(decided("2012", Abolish()))

    assert [False, True] == [each.abolished for each in crimes.history() if each]


def test_an_abolished_indicator_may_be_taken_up_again() -> None:
    """
    It is then introduced once more, and not abolished any longer.
    """
    crimes = indicator(
        decided("2012", Abolish()),
        decided("2015", Introduce(), retarget(reach(4100), reach(3300))),
    )

    assert [(False, "4100"), (True, "4100"), (False, "3300")] == [
        (each.abolished, aims(each)[0]) for each in crimes.history() if each
    ]


def test_a_decision_may_change_and_abolish() -> None:
    """
    A target corrected for the last time.
    """
    crimes = indicator(decided("2012", retarget(reach(4100), reach(3300)), Abolish()))

    assert [(False, "4100"), (True, "3300")] == [
        (each.abolished, aims(each)[0]) for each in crimes.history() if each
    ]


def test_periods_of_the_same_days_are_one_target() -> None:
    """
    The revision may write the period in another way than the target.
    """
    written = Retarget(
        period=period("2016-04-01/2017-03-31"), before=reach(4100), after=reach(3300)
    )

    assert ["4100"] == aims(indicator(decided("2012", written)).history()[0])


def test_the_last_revision_leads_to_what_stands() -> None:
    """
    Its `after` is what stands.
    """
    assert (
        "indicator.revisions[0].targets.FY2016 = '4000': this revision leads to 4000, "
        "but what stands is 3300. Correct whichever is wrong."
        == refused(decided("2012", retarget(reach(4100), reach(4000))))
    )


def test_each_revision_begins_from_what_the_one_before_it_left() -> None:
    """
    Its `before` is the `after` of the last one that changed the same thing.
    """
    assert (
        "indicator.revisions[0].targets.FY2016 = '3800': this revision leads to 3800, "
        "but revisions[2] begins from 3700. Correct whichever is wrong."
        == refused(
            decided("2012", retarget(reach(4100), reach(3800))),
            decided("2013", Amend(field="unit", before="", after="件")),
            decided("2015", retarget(reach(3700), reach(3300))),
            unit="件",
        )
    )


@pytest.mark.parametrize(
    ("change", "fields", "path", "said"),
    [
        (
            retarget(None, reach(3300)),
            {"targets": ()},
            "targets.FY2016",
            "3300, but what stands is nothing",
        ),
        (
            retarget(reach(3300), None),
            {},
            "targets.FY2016",
            "nothing, but what stands is 3300",
        ),
        (
            retarget(None, Improve()),
            {},
            "targets.FY2016",
            "better than baseline, but what stands is 3300",
        ),
        (
            retarget(None, Complete(text="3300")),
            {},
            "targets.FY2016",
            (
                "Complete(text='3300'), but what stands is "
                "Reach(value=Decimal('3300'), side=None, strict=False)"
            ),
        ),
        (
            Rebaseline(before=None, after=Observation(value=Decimal("70.0"))),
            {},
            "baseline",
            "70.0, but what stands is 71.19 in FY2019",
        ),
        (
            Rebaseline(
                before=None,
                after=Observation(period=FY2011, status=Status.NOT_COLLECTED),
            ),
            {"baseline": None},
            "baseline",
            "not collected in FY2011, but what stands is nothing",
        ),
        (
            Amend(field="unit", before="", after="人"),
            {"unit": "件"},
            "unit",
            "人, but what stands is 件",
        ),
        (
            Amend(field="direction", before="", after="increase"),
            {"direction": Direction.DECREASE},
            "direction",
            "increase, but what stands is decrease",
        ),
    ],
)
def test_a_broken_history_is_said_in_plain_words(
    change: Change, fields: dict[str, Any], path: str, said: str
) -> None:
    """
    What it leads to and what stands, as a planner would write them.
    """
    sentence = refused(decided("2012", change), **fields)

    assert sentence.startswith(f"indicator.revisions[0].{path} = ")
    assert f"this revision leads to {said}. Correct whichever is wrong." in sentence


@pytest.mark.parametrize("change", [retarget(None, reach(3300)), Abolish()])
def test_nothing_follows_an_abolition_but_an_introduction(change: Change) -> None:
    """
    What is gone cannot be changed, nor abolished again.
    """
    assert (
        "indicator.revisions[1] = '2015': the indicator was abolished in '2012'; "
        "only a "
        "revision that introduces it again can follow."
        == refused(decided("2012", Abolish()), decided("2015", change))
    )


def test_an_indicator_that_stands_is_not_introduced() -> None:
    """
    Only the first revision introduces it, or one after it was abolished.
    """
    assert (
        "indicator.revisions[1].introduce = '2015': an indicator is introduced by its "
        "first revision, or again after it was abolished; in '2012' it stood. Leave "
        "the introduction out."
        == refused(decided("2012", Introduce()), decided("2015", Introduce()))
    )


@pytest.mark.parametrize(
    ("change", "key", "before"),
    [
        (retarget(reach(4100), reach(3300)), "targets.FY2016", "4100"),
        (
            Rebaseline(before=Observation(value=Decimal(1)), after=BASELINE),
            "baseline",
            "1",
        ),
        (
            Amend(field="name", before="犯罪", after="犯罪発生件数"),
            "name",
            "犯罪",
        ),
    ],
)
def test_nothing_stood_before_the_introduction(
    change: Change, key: str, before: str
) -> None:
    """
    What did not exist had no target, no baseline and no name.
    """
    assert (
        f"indicator.revisions[0].{key} = '{before}': nothing stood before the "
        "indicator "
        "was introduced in '2012'. Leave what it was out, or the introduction."
        == refused(decided("2012", Introduce(), change))
    )


def test_nothing_is_introduced_and_abolished_at_once() -> None:
    """
    One decision cannot do both.
    """
    assert (
        "indicator.revisions[0].abolish = '2012': it is introduced and abolished in "
        "one "
        "decision, '2012'. Write two revisions, or leave the indicator out."
        == refused(decided("2012", Introduce(), Abolish()))
    )


def test_a_note_is_part_of_what_a_baseline_says() -> None:
    """
    Two baselines that differ in their notes alone are shown whole.
    """
    noted = attrs.evolve(BASELINE, note="速報")

    sentence = refused(decided("2012", Rebaseline(before=None, after=noted)))

    assert "note='速報')" in sentence
    assert "note=''). Correct" in sentence
