"""
Revising: what edits are refused for, and how it is told.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from civicplan.base.periods import FiscalYear
from civicplan.errors import InvalidValueError, RefusedEditsError
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation, Status
from civicplan.model.plans import Plan
from civicplan.model.revisions import (
    SET_LATE,
    Edition,
)
from civicplan.model.targets import Aim, Complete, Improve, Reach, Side, Within
from civicplan.rules.editions.decisions import (
    AbolishIndicator,
    AmendField,
    IntroduceIndicator,
    ReintroduceIndicator,
    ReviseBaseline,
    ReviseTarget,
    SetTarget,
    WithdrawTarget,
)
from civicplan.rules.editions.edits import (
    CorrectActual,
    Edit,
    EnterActual,
    OpenEdition,
)
from civicplan.rules.editions.revising import refusals, revise
from tests.rules.editions.crimes import (
    FY2011,
    FY2012,
    FY2016,
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


@pytest.fixture
def told(town: Plan) -> Callable[..., list[str]]:
    """
    What the town refuses of edits.
    """

    def told(*edits: Edit) -> list[str]:
        with pytest.raises(RefusedEditsError) as error:
            revise(town, *edits)
        return str(error.value).splitlines()

    return told


REFUSED: list[tuple[Edit, str, str]] = [
    (
        to(3300, indicator="crime"),
        "revise target of 'crime'",
        "there is no indicator 'crime' in the plan. Did you mean 'crimes'?",
    ),
    (
        to(3300, edition="2007"),
        "revise target of 'crimes'",
        (
            "the edition '2007' is closed, because '2012' was opened after it; only "
            "the last one takes edits. Leave the edition out, or open a new one."
        ),
    ),
    (
        to(3300, edition="2021"),
        "revise target of 'crimes'",
        (
            "there is no edition '2021' in the plan. Did you mean '2012'? Open it "
            "first, with 'open edition'."
        ),
    ),
    (
        to(4100),
        "revise target of 'crimes'",
        (
            "the target of 'crimes' for FY2016 is 4100 already, so that nothing would "
            "change. Leave the edit out."
        ),
    ),
    (
        to(3300, "FY2015"),
        "revise target of 'crimes'",
        (
            "'crimes' has no target for FY2015 (it has: FY2011, FY2016). To set a new "
            "one, write 'set target'."
        ),
    ),
    (
        to(4200),
        "revise target of 'crimes'",
        (
            "4100 → 4200 lowers the target in ambition: fewer is better here, so that "
            "a smaller number raises a target. Where that is meant, say so, with "
            "lowered: true; otherwise correct the aim."
        ),
    ),
    (
        to(9, indicator="schools"),
        "revise target of 'schools'",
        (
            "10 → 9 lowers the target in ambition: more is better here, so that a "
            "larger number raises a target. Where that is meant, say so, with lowered: "
            "true; otherwise correct the aim."
        ),
    ),
    (
        to(3300, lowered=True),
        "revise target of 'crimes'",
        (
            "4100 → 3300 raises the target in ambition: fewer is better here, so that "
            "a smaller number raises a target. Leave lowered out, or correct the aim."
        ),
    ),
    (
        to(Reach(value=4100, side=Side.AT_MOST), lowered=True),
        "revise target of 'crimes'",
        (
            "4100 → at most 4100 is no lower in ambition: one is as hard to reach as "
            "the other. Leave lowered out, or correct the aim."
        ),
    ),
    (
        to(3300, indicator="old"),
        "revise target of 'old'",
        (
            "'old' was abolished in '2012'. Take it up again first, with "
            "'reintroduce', or leave the edit out."
        ),
    ),
    (
        SetTarget(indicator="crimes", period=FY2016, aim=Reach(value=1)),
        "set target of 'crimes'",
        (
            "'crimes' has a target for FY2016 already: 4100. To change it, write "
            "'revise target'."
        ),
    ),
    (
        WithdrawTarget(indicator="schools", period=FY2011),
        "withdraw target of 'schools'",
        (
            "'schools' has no target for FY2011 (it has: FY2016). To set a new one, "
            "write 'set target'."
        ),
    ),
    (
        ReviseBaseline(indicator="schools", baseline=None),
        "revise baseline of 'schools'",
        (
            "this is the baseline of 'schools' already, so that nothing would change. "
            "Leave the edit out."
        ),
    ),
    (
        AmendField(indicator="crimes", field="name", text="Crimes"),
        "amend 'crimes'",
        (
            "the name of 'crimes' is 'Crimes' already, so that nothing would change. "
            "Leave the edit out."
        ),
    ),
    (
        AmendField(indicator="crimes", field="name", text=" "),
        "amend 'crimes'",
        "' ': an indicator always has a name.",
    ),
    (
        AmendField(indicator="crimes", field="direction", text="up"),
        "amend 'crimes'",
        "'up': a direction is increase, decrease or maintain.",
    ),
    (
        AbolishIndicator(indicator="crimes", successor="crimes"),
        "abolish 'crimes'",
        (
            "'crimes' cannot take its own place. Name another indicator, or leave the "
            "successor out."
        ),
    ),
    (
        AbolishIndicator(indicator="crimes", successor="school"),
        "abolish 'crimes'",
        (
            "there is no indicator 'school' in the plan. Did you mean 'schools'? A new "
            "one is introduced first, by an edit before this one."
        ),
    ),
    (
        AbolishIndicator(indicator="crimes", successor="old"),
        "abolish 'crimes'",
        (
            "'old' was abolished in '2012'. Take it up again first, with "
            "'reintroduce', or name another successor."
        ),
    ),
    (
        ReintroduceIndicator(indicator="crimes"),
        "reintroduce 'crimes'",
        (
            "'crimes' was not abolished, so that it cannot be taken up again. Leave "
            "the edit out."
        ),
    ),
    (
        IntroduceIndicator(indicator=Indicator(id="primary", name="New")),
        "introduce 'primary'",
        (
            "there is an indicator 'primary' already, at 1/2#primary. Give the new one "
            "another id."
        ),
    ),
    (
        IntroduceIndicator(indicator=Indicator(id="old", name="New")),
        "introduce 'old'",
        (
            "there is an indicator 'old' already, at 1/2#old. Give the new one another "
            "id. One that was abolished is taken up by 'reintroduce'."
        ),
    ),
    (
        IntroduceIndicator(indicator=Indicator(id="new", name="New"), at="1/3"),
        "introduce 'new'",
        (
            "no goal, policy, measure or indicator stands at '1/3'. Did you mean "
            "'1/2'? At the plan itself, leave it out."
        ),
    ),
    (
        IntroduceIndicator(indicator=Indicator(id="new", name="New"), at="1/2#old"),
        "introduce 'new'",
        (
            "'old' was abolished in '2012'. Take it up again first, with "
            "'reintroduce', or leave the edit out."
        ),
    ),
    (
        IntroduceIndicator(
            indicator=Indicator(
                id="new", name="New", actuals=(figure("1", edition="2021"),)
            )
        ),
        "introduce 'new'",
        (
            "there is no edition '2021' in the plan. Did you mean '2012'? Add it to "
            "the plan's editions."
        ),
    ),
    (
        EnterActual(indicator="crimes", actual=figure("3400", "FY2011")),
        "enter actual of 'crimes'",
        (
            "there is a figure of FY2011 already: 3447. To correct it, write an edit "
            "'correct actual' in '2012'; the old one stays."
        ),
    ),
    (
        EnterActual(indicator="crimes", actual=figure("3447", "FY2011")),
        "enter actual of 'crimes'",
        "the figure of FY2011 was entered already: 3447. Leave it out.",
    ),
    (
        EnterActual(indicator="crimes", actual=figure("1"), comparison="nations"),
        "enter actual of 'crimes'",
        "'crimes' has no comparison 'nations'. Did you mean 'nation'?",
    ),
    (
        EnterActual(indicator="crimes", actual=figure("1", edition="2007")),
        "enter actual of 'crimes'",
        (
            "the edition '2007' is closed, because '2012' was opened after it; only "
            "the last one takes edits. Leave the edition out, or open a new one."
        ),
    ),
    (
        CorrectActual(indicator="crimes", actual=figure("1")),
        "correct actual of 'crimes'",
        "there is no figure of FY2012 to correct. Enter it, with 'enter actual'.",
    ),
    (
        CorrectActual(indicator="crimes", actual=figure("3447", "FY2011")),
        "correct actual of 'crimes'",
        (
            "the figure of FY2011 is 3447 already, so that nothing would change. Leave "
            "the edit out."
        ),
    ),
    (
        OpenEdition(edition=Edition(id="2012")),
        "open edition '2012'",
        (
            "there is an edition '2012' already. Give the new one another id, or leave "
            "this edit out."
        ),
    ),
]


@pytest.mark.parametrize(("edit", "what", "sentence"), REFUSED)
def test_an_edit_that_would_break_the_history_is_refused(
    told: Callable[..., list[str]], edit: Edit, what: str, sentence: str
) -> None:
    """
    It is named, and so is what to do.
    """
    assert [f"edit 1 ({what}): {sentence}"] == told(edit)


def test_a_figure_is_not_corrected_in_the_edition_that_published_it(
    told: Callable[..., list[str]],
) -> None:
    """
    Else what that edition said would be lost.
    """
    enter = EnterActual(indicator="crimes", actual=figure(None, status=Status.MISSING))
    correct = CorrectActual(indicator="crimes", actual=figure("3100"))
    again = EnterActual(indicator="crimes", actual=figure("3100"))

    assert [
        (
            "edit 2 (correct actual of 'crimes'): the figure of FY2012, missing, was "
            "published in '2012' itself. Open a new edition first, with 'open "
            "edition'; or change the edit that entered it."
        ),
        (
            "edit 3 (enter actual of 'crimes'): there is a figure of FY2012 already: "
            "missing. To correct it, write an edit 'correct actual' in a new edition; "
            "the old one stays."
        ),
    ] == told(enter, correct, again)


def test_a_part_of_what_was_abolished_is_abolished_too(
    told: Callable[..., list[str]],
) -> None:
    """
    Neither decided about nor measured.
    """
    assert [
        (
            "edit 2 (enter actual of 'primary'): 'schools', of which 'primary' is a "
            "part, was abolished in '2012'. Take it up again first, with "
            "'reintroduce', or leave the edit out."
        )
    ] == told(
        AbolishIndicator(indicator="schools"),
        EnterActual(indicator="primary", actual=figure("1")),
    )


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        (
            Within(low=1, high=3),
            Within(low=0, high=4),
            "a narrower range is harder to keep to",
        ),
        (
            Improve(by="0.8"),
            Improve(by="0.5"),
            "a greater improvement is harder to reach",
        ),
        (
            Improve(),
            Improve(strict=False),
            "to get better is harder than to get no worse",
        ),
        (
            Reach(value=5, strict=True),
            Reach(value=5),
            "to get past a number is harder than to come to it",
        ),
        (
            Reach(value=5, side=Side.AT_MOST),
            Reach(value=6, side=Side.AT_MOST),
            "fewer is better here, so that a smaller number raises a target",
        ),
    ],
)
def test_every_kind_of_aim_can_be_lowered_unsaid(
    town: Plan, before: Aim, after: Aim, why: str
) -> None:
    """
    And then it is told what would raise it, also where the aim tells its own side.
    """
    plan = revise(town, SetTarget(indicator="schools", period=FY2012, aim=before))
    lower = ReviseTarget(indicator="schools", period=FY2012, aim=after)

    (refusal,) = refusals(plan, lower)

    assert "edits[0].aim" == refusal.path
    assert f"lowers the target in ambition: {why}. Where" in refusal.sentence
    assert () == refusals(plan, attrs.evolve(lower, lowered=True))


def test_what_cannot_be_ranked_need_not_be_said_to_be_lowered(town: Plan) -> None:
    """
    An aim in words is neither higher nor lower than a number.
    """
    assert () == refusals(town, to(Complete(text="done")))
    assert () == refusals(town, to(Complete(text="done"), lowered=True))


def test_all_edits_are_carried_out_or_none(town: Plan) -> None:
    """
    And all that are refused are told.
    """
    edits = (to(3300), to(1, indicator="school"), to(9, indicator="schools"))

    with pytest.raises(RefusedEditsError) as error:
        revise(town, *edits)

    assert [2, 3] == [each.number for each in error.value.refusals]
    assert plan_of_a_town() == town


def test_what_may_follow_from_a_refusal_is_not_told(town: Plan) -> None:
    """
    Neither of an indicator, nor of its successor, nor in an edition left unopened.
    """
    new = Indicator(id="new", name="New")
    nowhere = IntroduceIndicator(indicator=new, at="9")
    taken = OpenEdition(edition=Edition(id="2012"))

    told = refusals(
        town,
        nowhere,
        SetTarget(indicator="new", period=FY2016, aim=Reach(value=1), reason=SET_LATE),
        AbolishIndicator(indicator="crimes", successor="new"),
        IntroduceIndicator(indicator=Indicator(id="in", name="In"), at="1#new"),
        taken,
        to(1, indicator="nobody"),
    )

    assert [1, 5] == [each.number for each in told]


def test_a_period_of_another_calendar_is_refused(town: Plan) -> None:
    """
    As FY2016 would mean another year.
    """
    july = FiscalYear(start="07-01", named_after="end")
    edits = (
        ReviseTarget(indicator="crimes", period=july.year(2016), aim=Reach(value=1)),
        EnterActual(indicator="primary", actual=figure("1", measured=july.year(2011))),
        ReviseBaseline(
            indicator="schools",
            baseline=Observation(value="1", period=july.year(2006)),
        ),
        OpenEdition(edition=Edition(id="2014", adopted=july.year(2014))),
    )

    told = refusals(town, *edits)

    assert [
        "edits[0].period",
        "edits[1].actual.measured",
        "edits[2].baseline",
        "edits[3].edition.adopted",
    ] == [each.path for each in told]
    assert (
        "FY2016 was read in another calendar than the plan's, whose fiscal year begins "
        "on 04-01 and is named after its start. Read it with plan.period_of, or its "
        "file with plan.fiscal_year."
    ) == told[0].sentence


def test_edits_are_given_one_by_one(town: Plan) -> None:
    """
    A list of them is answered with the call.
    """
    with pytest.raises(InvalidValueError, match=r"revise\(plan, \*edits\)"):
        revise(town, [to(3300)])  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="an edit is needed"):
        revise(town, "crimes")  # type: ignore[arg-type]
