"""
Revising: what edits make of a plan.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pytest

from civicplan.errors import RefusedEditsError
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation, Status
from civicplan.model.plans import Plan
from civicplan.model.revisions import (
    EXCEEDED,
    Abolish,
    Amend,
    Edition,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Improve, Reach, Target
from civicplan.rules.editions.decisions import (
    AbolishIndicator,
    AmendField,
    IntroduceIndicator,
    ReintroduceIndicator,
    ReviseBaseline,
    SetTarget,
    WithdrawTarget,
)
from civicplan.rules.editions.edits import (
    CorrectActual,
    Edit,
    EnterActual,
    OpenEdition,
)
from civicplan.rules.editions.revising import revise
from tests.rules.editions.crimes import (
    FY2011,
    FY2012,
    FY2016,
    OPEN,
    figure,
    plan_of_a_town,
    to,
)


@pytest.fixture(scope="module")
def town() -> Plan:
    """
    A plan of two editions; in the second one indicator was abolished.
    """
    return plan_of_a_town()


def test_nothing_is_changed_by_no_edit(town: Plan) -> None:
    """
    The same object comes back.
    """
    assert town is revise(town)


def test_what_is_not_touched_stays_the_same_object(town: Plan) -> None:
    """
    Only what is on the way to a change is built anew.
    """
    revised = revise(town, to(3300))

    assert town.indicator("schools") is revised.indicator("schools")


def test_a_raised_target_is_recorded(town: Plan) -> None:
    """
    With the edition, what stood before, and why.
    """
    crimes = revise(town, to(3300, reason=EXCEEDED, note="As hoped")).indicator(
        "crimes"
    )

    change = Retarget(period=FY2016, before=Reach(value=4100), after=Reach(value=3300))
    assert Reach(value=3300) == crimes.target("FY2016").aim
    assert (
        Revision(edition="2012", changes=(change,), reason=EXCEEDED, note="As hoped"),
    ) == crimes.revisions


def test_what_one_edition_decides_for_one_reason_is_one_decision(town: Plan) -> None:
    """
    Whether the edits come at once or one after the other.
    """
    edits = (to(4000, "FY2011", reason=EXCEEDED), to(3300, reason=EXCEEDED))

    at_once = revise(town, *edits)

    (revision,) = at_once.indicator("crimes").revisions
    assert [FY2011, FY2016] == [
        change.period for change in revision.changes if isinstance(change, Retarget)
    ]
    assert at_once == revise(revise(town, edits[0]), edits[1])


def test_another_reason_makes_another_decision(town: Plan) -> None:
    """
    One for each.
    """
    revised = revise(town, to(4000, "FY2011", reason=EXCEEDED), to(3300))

    assert ["exceeded", ""] == [
        each.reason for each in revised.indicator("crimes").revisions
    ]


def test_a_note_of_one_edit_is_that_of_the_decision(town: Plan) -> None:
    """
    And two notes make two decisions.
    """
    one = revise(town, to(4000, "FY2011"), to(3300, note="a"))
    two = revise(town, to(4000, "FY2011", note="b"), to(3300, note="a"))

    assert ["a"] == [each.note for each in one.indicator("crimes").revisions]
    assert ["b", "a"] == [each.note for each in two.indicator("crimes").revisions]


def test_one_target_revised_twice_is_two_decisions(town: Plan) -> None:
    """
    The second begins where the first led.
    """
    revised = revise(town, to(3300), to(3000)).indicator("crimes")

    assert 2 == len(revised.revisions)
    assert Reach(value=3000) == revised.target(FY2016).aim


def test_a_new_edition_leaves_the_one_before_it_as_it_was(town: Plan) -> None:
    """
    Whatever is decided, introduced and measured in it.
    """
    new = Indicator(id="new", name="New", actuals=(figure("1"),))

    revised = revise(
        town,
        OPEN,
        to(3300),
        EnterActual(indicator="crimes", actual=figure("3100")),
        CorrectActual(indicator="crimes", actual=figure("3400", "FY2011")),
        IntroduceIndicator(indicator=new, at="1/2"),
        AbolishIndicator(indicator="schools", successor="new"),
    )

    assert town == revised.as_of("2012")
    assert town.as_of("2007") == revised.as_of("2007")


CHANGES: list[tuple[Edit, Any]] = [
    (
        SetTarget(indicator="crimes", period=FY2012, aim=Improve()),
        Retarget(period=FY2012, before=None, after=Improve()),
    ),
    (
        WithdrawTarget(indicator="crimes", period=FY2016),
        Retarget(period=FY2016, before=Reach(value=4100), after=None),
    ),
    (
        ReviseBaseline(indicator="crimes", baseline=figure("4800", "FY2006")),
        Rebaseline(before=Observation(value="4833"), after=figure("4800", "FY2006")),
    ),
    (
        ReviseBaseline(indicator="crimes", baseline=None),
        Rebaseline(before=Observation(value="4833"), after=None),
    ),
    (
        AmendField(indicator="crimes", field="name", text="Offences"),
        Amend(field="name", before="Crimes", after="Offences"),
    ),
    (
        AmendField(indicator="crimes", field="direction", text=""),
        Amend(field="direction", before="decrease", after=""),
    ),
    (AbolishIndicator(indicator="crimes"), Abolish()),
    (
        AbolishIndicator(indicator="crimes", successor="primary"),
        Abolish(successor="primary"),
    ),
    (ReintroduceIndicator(indicator="old"), Introduce()),
]


@pytest.mark.parametrize(("edit", "change"), CHANGES)
def test_each_decision_is_recorded(town: Plan, edit: Any, change: Any) -> None:
    """
    As one change of the last edition.
    """
    revised = revise(town, edit).indicator(edit.indicator)

    assert Revision(edition="2012", changes=(change,)) == revised.revisions[-1]


def test_an_indicator_is_introduced_after_those_that_stand_there(town: Plan) -> None:
    """
    And its history begins with that.
    """
    new = Indicator(id="new", name="New")

    revised = revise(
        town, IntroduceIndicator(indicator=new, at="1/2", reason="asked for")
    )

    first = Revision(edition="2012", changes=(Introduce(),), reason="asked for")
    assert [*town.walk()][-1][0] == "1/2#old"
    assert ("1/2#new", attrs.evolve(new, revisions=(first,))) == [*revised.walk()][-1]


@pytest.mark.parametrize(
    ("at", "address"),
    [("", "#new"), ("/1", "1#new"), ("1/2#schools", "1/2#new"), ("1/2", "1/2#new")],
)
def test_an_indicator_is_introduced_anywhere(town: Plan, at: str, address: str) -> None:
    """
    At the plan, at a section, or as a part.
    """
    new = Indicator(id="new", name="New")

    assert address == revise(town, IntroduceIndicator(indicator=new, at=at)).address_of(
        "new"
    )


def test_what_was_introduced_can_be_edited_at_once(town: Plan) -> None:
    """
    It and its parts, also those that were introduced into it.
    """
    inner = Indicator(id="inner", name="Inner")
    part = Indicator(id="part", name="Part")
    new = Indicator(id="new", name="New", parts=(part,))

    revised = revise(
        town,
        IntroduceIndicator(indicator=new, at="1"),
        IntroduceIndicator(indicator=inner, at="1#part"),
        SetTarget(indicator="inner", period=FY2016, aim=Reach(value=1)),
        EnterActual(indicator="part", actual=figure("3")),
    )

    ((found,),) = [each.parts for each in revised.indicator("new").parts]
    assert (Target(period=FY2016, aim=Reach(value=1)),) == found.targets
    assert town == revise(town, OPEN, to(3300)).as_of("2012")


def test_a_target_set_with_an_introduction_is_one_decision_with_it(town: Plan) -> None:
    """
    But one that is revised stood before.
    """
    new = Indicator(
        id="new", name="New", targets=(Target(period=FY2016, aim=Reach(value=5)),)
    )
    introduce = IntroduceIndicator(indicator=new)
    late = SetTarget(indicator="new", period=FY2012, aim=Reach(value=3))

    set_late = revise(town, introduce, late).indicator("new")
    changed = revise(town, introduce, to(7, indicator="new")).indicator("new")

    assert [2] == [len(each.changes) for each in set_late.revisions]
    assert [1, 1] == [len(each.changes) for each in changed.revisions]


def test_a_part_is_edited_like_any_indicator(town: Plan) -> None:
    """
    Where it stands, with its whole.
    """
    revised = revise(town, to(9, indicator="primary"))

    assert Reach(value=9) == revised.indicator("schools").parts[0].target(FY2016).aim


def test_a_figure_is_published_in_the_last_edition(town: Plan) -> None:
    """
    So that earlier ones do not know it.
    """
    revised = revise(town, EnterActual(indicator="crimes", actual=figure("3100")))

    assert "2012" == revised.indicator("crimes").actuals[-1].edition
    assert 1 == len(revised.as_of("2007").indicator("crimes").actuals)


def test_a_plan_without_editions_takes_figures(town: Plan) -> None:
    """
    Which no edition published.
    """
    alone = Plan(
        id="town",
        title="Town",
        municipality=town.municipality,
        period=town.period,
        indicators=(Indicator(id="crimes", name="Crimes"),),
    )

    revised = revise(alone, EnterActual(indicator="crimes", actual=figure("3100")))

    assert (figure("3100"),) == revised.indicator("crimes").actuals
    with pytest.raises(RefusedEditsError) as error:
        revise(alone, AbolishIndicator(indicator="crimes"))
    assert (
        "edit 1 (abolish 'crimes'): the plan has no edition yet, and a decision is "
        "published in one. Open it first, with 'open edition'."
    ) == str(error.value)


def test_a_correction_stands_beside_what_it_corrects(town: Plan) -> None:
    """
    The old figure stays, and the new one counts.
    """
    corrected = figure("3400", "FY2011")
    revised = revise(town, CorrectActual(indicator="crimes", actual=corrected))

    assert (
        figure("3447", "FY2011"),
        attrs.evolve(corrected, edition="2012"),
    ) == revised.indicator("crimes").actuals


def test_a_figure_is_entered_that_was_not_yet_there(town: Plan) -> None:
    """
    What the earlier edition said stays.
    """
    awaited = figure(None, status=Status.NOT_YET_AVAILABLE)
    before = revise(
        town,
        EnterActual(indicator="crimes", actual=awaited),
        OpenEdition(edition=Edition(id="2014")),
    )

    revised = revise(before, EnterActual(indicator="crimes", actual=figure("3100")))

    assert [None, Decimal(3100)] == [
        each.value for each in revised.indicator("crimes").actuals[1:]
    ]
    assert before.as_of("2012") == revised.as_of("2012")


def test_figures_of_a_comparison_are_entered_and_corrected(town: Plan) -> None:
    """
    Beside those of the indicator.
    """
    revised = revise(
        town,
        EnterActual(indicator="crimes", actual=figure("4900"), comparison="nation"),
        CorrectActual(
            indicator="crimes", actual=figure("4999", "FY2011"), comparison="nation"
        ),
    ).indicator("crimes")

    assert ["5000", "4999", "4900"] == [
        str(each.value) for each in revised.comparisons[0].actuals
    ]
    assert town.indicator("crimes").actuals == revised.actuals


def test_an_introduction_is_not_taken_back_by_the_same_decision(town: Plan) -> None:
    """
    Both stay in the history.
    """
    new = Indicator(id="new", name="New")

    for before in (
        IntroduceIndicator(indicator=new),
        ReintroduceIndicator(indicator="old"),
    ):
        name = "new" if isinstance(before, IntroduceIndicator) else "old"
        revised = revise(town, before, AbolishIndicator(indicator=name))
        last = revised.indicator(name).revisions[-2:]
        assert [(Introduce(),), (Abolish(),)] == [each.changes for each in last]
