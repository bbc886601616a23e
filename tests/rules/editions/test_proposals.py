"""
Proposals: what a revision rule makes of a plan, and what keeps it from that.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pytest

from civicplan.base.periods import period
from civicplan.catalog.plans import plan
from civicplan.catalog.revision_rules import revision_rule
from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation, Status
from civicplan.model.revisions import Ambition, Edition, Retarget
from civicplan.model.targets import Complete, Reach, Target, Within
from civicplan.rules.editions.decisions import AbolishIndicator, ReviseTarget
from civicplan.rules.editions.edits import OpenEdition
from civicplan.rules.editions.proposals import Proposal
from civicplan.rules.editions.proposing import propose
from civicplan.rules.editions.revising import revise
from civicplan.rules.editions.revision_rules import (
    Move,
    RevisionRule,
    revision_rule_of,
)
from tests.rules.editions.towns import CRIMES, FY2011, FY2016, USERS, planned


def rule(**changed: Any) -> RevisionRule:
    """
    A rule that raises every final target that is reached.
    """
    data = {
        "rule": "town",
        "version": "1",
        "cases": [{"when": "final is reached", "reason": "achieved"}],
    }
    return revision_rule_of({**data, **changed})


def measured(indicator: Indicator, value: object) -> Indicator:
    """
    The indicator with a figure for FY2011.
    """
    figure = Observation(period=FY2011, value=Decimal(str(value)))
    return attrs.evolve(indicator, actuals=(figure,))


def found(wanted: RevisionRule, *indicators: Indicator) -> tuple[Proposal, ...]:
    """
    What a rule proposes for a plan of these indicators.
    """
    return propose(planned(*indicators), wanted)


def test_the_seven_that_hiratsuka_raised_are_found() -> None:
    """
    With the figures of today and the targets of 2007, for the reasons that it gave.
    """
    hiratsuka = plan("hiratsuka")
    proposed = propose(hiratsuka, revision_rule("hiratsuka-2012"), targets="2007")
    raised = {
        indicator.id: indicator.revisions[0].reason
        for _, indicator in hiratsuka.walk(Indicator)
        for change in (each for r in indicator.revisions for each in r.changes)
        if isinstance(change, Retarget)
        and change.ambition(indicator.direction) is Ambition.RAISED
    }

    assert 7 == len(raised)
    assert raised == {each.id: each.reason for each in proposed if each.possible}


def test_the_one_that_cannot_be_raised_is_named_with_the_reason() -> None:
    """
    待機児童: the target is 0 and was met, and there are no fewer children than none.
    """
    proposed = propose(plan("hiratsuka"), revision_rule(), targets="2007")
    (kept,) = (each for each in proposed if not each.possible)

    assert ("waiting-children", "achieved") == (kept.id, kept.reason)
    assert "目標がすでに取りうる限りの値であり" in kept.why_not()
    assert "already the last value that there can be" in kept.why_not("en")


def test_what_the_city_made_of_a_target_is_told() -> None:
    """
    Where the targets of an earlier edition were looked at.
    """
    proposed = propose(plan("hiratsuka"), revision_rule(), targets="2007")
    since = {each.id: each.since for each in proposed}

    assert Reach(value=3300) == since["crimes"]
    assert since["waiting-children"] is None


def test_a_reason_is_told_with_its_figures() -> None:
    """
    In the plan's language, or in another one.
    """
    crimes = propose(plan("hiratsuka"), revision_rule(), targets="2007")[-1]

    assert (
        "2016年度の目標 4,100件、実績 3,447件（2010年）、最終目標への進捗率 189.1%："
        "実績が目標を上回ったため"
    ) == crimes.because()
    assert (
        "target for FY2016 4,100 件, actual 3,447 件 (2010), progress to final 189.1%: "
        "the actual passed the target"
    ) == crimes.because("en")


def test_a_reprint_is_no_second_indicator() -> None:
    """
    Each distinct indicator is proposed once.
    """
    always = rule(cases=[{"when": "actual is not missing", "reason": "x"}])
    ids = [each.id for each in propose(plan("hiratsuka"), always)]

    assert len(set(ids)) == len(ids) == 24


@pytest.mark.parametrize(
    ("floor", "possible"), [("0", False), ("-5", True), (None, True)]
)
def test_an_indicator_says_itself_where_its_scale_ends(
    floor: str | None, *, possible: bool
) -> None:
    """
    Nothing is guessed of a unit that the rule does not know.
    """
    parameters = {} if floor is None else {"floor": Decimal(floor)}
    balance = attrs.evolve(
        CRIMES,
        unit="百万円",
        parameters=parameters,
        targets=(Target(period=FY2016, aim=Reach(value=0)),),
    )
    (proposal,) = found(revision_rule("hiratsuka-2012"), measured(balance, 0))

    assert possible is proposal.possible


def test_a_rule_may_say_what_the_new_value_is() -> None:
    """
    With as many digits as the target that stands.
    """
    cases = [
        {
            "when": "final is reached",
            "reason": "achieved",
            "to": "actual * 110 % rounded to 1",
        }
    ]
    tenths = attrs.evolve(
        USERS, targets=(Target(period=FY2016, aim=Reach(value=Decimal("200.0"))),)
    )
    whole, tenth = found(
        rule(cases=cases),
        measured(USERS, 250),
        measured(attrs.evolve(tenths, id="tenths"), 250),
    )

    assert [Reach(value=275), "275.0"] == [whole.aim, str(tenth.aim)]
    assert whole.possible


@pytest.mark.parametrize(
    ("to", "japanese", "english"),
    [
        (
            "final - 1",
            "規則の示す新しい目標値 199人 は、今の目標より高い水準ではない",
            "the rule's new value, 199 人, is no harder to reach than the target now",
        ),
        (
            "final",
            "規則の示す新しい目標値 200人 は、今の目標より高い水準ではない",
            "the rule's new value, 200 人, is no harder to reach than the target now",
        ),
        (
            "final * 4 / 3",
            "規則の示す新しい目標値が割り切れない（規則で rounded to を使って丸める）",
            "the rule's new value has no last digit (round it there with `rounded to`)",
        ),
        (
            "final * 10 ** 400",
            "規則の示す新しい目標値の桁数が多すぎる",
            "the rule's new value has more digits than a plan holds",
        ),
        (
            "external",
            "規則の示す新しい目標値が求められない（比較する数値がない）",
            "the rule gives no new value (no comparison)",
        ),
    ],
)
def test_a_value_that_is_no_higher_target_keeps_it_from_being_raised(
    to: str, japanese: str, english: str
) -> None:
    """
    And what is wrong with it is told.
    """
    cases = [{"when": "final is reached", "reason": "achieved", "to": to}]
    (proposal,) = found(rule(cases=cases), measured(USERS, 250))

    assert (None, False) == (proposal.aim, proposal.possible)
    assert (japanese, english) == (proposal.why_not("ja"), proposal.why_not("en"))


def test_a_target_may_be_lowered() -> None:
    """
    Only to what is easier to reach.
    """
    behind = {"when": "progress to final < 50 %", "move": "lower", "reason": "too far"}
    crimes = attrs.evolve(CRIMES, targets=(Target(period=FY2016, aim=Reach(value=50)),))
    easier, harder = (
        found(rule(cases=[{**behind, "to": to}]), measured(crimes, 95))
        for to in ("final + 10", "final - 10")
    )

    assert (Move.LOWER, Reach(value=60)) == (easier[0].move, easier[0].aim)
    assert "is no easier to reach" in harder[0].why_not("en")
    assert "低い水準ではない" in harder[0].why_not("ja")


def test_an_interim_target_may_be_meant() -> None:
    """
    Of the period that `use` chooses, held against its own actual.
    """
    both = attrs.evolve(
        USERS,
        targets=(
            Target(period=FY2011, aim=Reach(value=150)),
            Target(period=FY2016, aim=Reach(value=200)),
        ),
    )
    wanted = rule(
        revises="interim", cases=[{"when": "interim is reached", "reason": "achieved"}]
    )
    (proposal,) = found(wanted, measured(both, 160))

    assert Target(period=FY2011, aim=Reach(value=150)) == proposal.target
    assert "2011年度の目標 150人、実績 160人（2011年度）" in proposal.because()


def test_without_a_target_there_is_nothing_to_raise() -> None:
    """
    A rule may hold all the same, and then it is told.
    """
    wanted = rule(cases=[{"when": "actual > 10", "reason": "x"}])
    without = attrs.evolve(USERS, targets=())
    (proposal,) = found(wanted, measured(without, 20))

    assert (None, "目標がない", "no target") == (
        proposal.target,
        proposal.why_not("ja"),
        proposal.why_not("en"),
    )


def test_an_indicator_may_be_abolished_without_a_target() -> None:
    """
    It is the indicator that ends.
    """
    wanted = rule(
        cases=[{"when": "actual is missing", "move": "abolish", "reason": "no data"}]
    )
    missing = attrs.evolve(
        USERS,
        targets=(),
        actuals=(Observation(period=FY2011, status=Status.NOT_COLLECTED),),
    )
    (proposal,) = found(wanted, missing)

    assert proposal.possible
    assert AbolishIndicator(indicator="users", reason="no data") == proposal.edit()


def test_an_abolished_indicator_is_left_alone() -> None:
    """
    It has no target any more that could be changed.
    """
    abolished = measured(USERS, 250).revise("2012", abolish=True)

    assert () == found(rule(), abolished)
    assert 1 == len(propose(planned(abolished), rule(), targets="2007"))


def test_parts_are_looked_at_too() -> None:
    """
    Each has a target of its own.
    """
    women = measured(attrs.evolve(USERS, id="women", name="女性"), 250)
    men = measured(attrs.evolve(USERS, id="men", name="男性"), 150)
    both = Indicator(id="both", name="利用者数", parts=(women, men))

    assert [("women", "#women")] == [
        (each.id, each.address) for each in found(rule(), both)
    ]


@pytest.mark.parametrize(
    "aim", [Within(low=0, high=300), Complete(text="策定"), Reach(value=1, strict=True)]
)
def test_an_aim_of_any_kind_may_be_reached(aim: Any) -> None:
    """
    What a rule makes of it, the rule says.
    """
    one = attrs.evolve(
        USERS,
        direction=Direction.INCREASE,
        targets=(Target(period=FY2016, aim=aim),),
    )
    value = 2 if isinstance(aim, Reach) else 1
    (proposal,) = found(rule(), measured(one, value))

    assert aim == (proposal.target and proposal.target.aim)
    assert proposal.because()


def test_a_proposal_becomes_an_edit_with_what_the_city_decides() -> None:
    """
    And that one is carried out, with the reason on record.
    """
    town = planned(measured(USERS, 250))
    (proposal,) = propose(town, rule())
    edit = proposal.edit(Reach(value=300), note="市長の方針")
    revised = revise(town, OpenEdition(edition=Edition(id="2014")), edit)

    assert (
        ReviseTarget(
            indicator="users",
            period=FY2016,
            aim=Reach(value=300),
            reason="achieved",
            note="市長の方針",
        )
        == edit
    )
    (revision,) = revised.indicator("users").revisions
    assert ("2014", "achieved", "市長の方針") == (
        revision.edition,
        revision.reason,
        revision.note,
    )
    assert Reach(value=300) == revised.indicator("users").target(FY2016).aim


def test_what_the_rule_says_needs_no_decision() -> None:
    """
    Its own value is taken where the city gives none; the city's goes before it.
    """
    cases = [{"when": "final is reached", "reason": "x", "to": "actual + 50"}]
    (proposal,) = found(rule(cases=cases), measured(USERS, 250))

    assert [Reach(value=300), Reach(value=400)] == [
        getattr(each, "aim", None)
        for each in (proposal.edit(), proposal.edit(Reach(value=400)))
    ]


def test_an_edit_needs_a_value() -> None:
    """
    The rule leaves it to the city.
    """
    (proposal,) = found(rule(), measured(USERS, 250))
    with pytest.raises(InvalidValueError) as error:
        proposal.edit()

    assert (
        "proposal of 'users' = None: the rule leaves the new target to the city: give "
        "the aim." == str(error.value)
    )


def test_what_cannot_be_changed_becomes_no_edit() -> None:
    """
    The error tells why not.
    """
    wanted = rule(unless=[{"when": "final > 0", "because": "set by law"}])
    (proposal,) = found(wanted, measured(USERS, 250))
    with pytest.raises(InvalidValueError, match="set by law"):
        proposal.edit(Reach(value=300))


def test_figures_count_up_to_the_period_asked() -> None:
    """
    Later ones were not known then.
    """
    later = Observation(period=period("FY2012"), value=Decimal(250))
    users = measured(USERS, 150)
    grown = attrs.evolve(users, actuals=(*users.actuals, later))

    assert () == propose(planned(grown), rule(), at="FY2011")
    assert 1 == len(propose(planned(grown), rule(), at="2012年度"))


def test_another_thing_than_a_rule_is_told() -> None:
    """
    Such as its id.
    """
    wrong: Any = "hiratsuka-2012"
    with pytest.raises(InvalidValueError) as error:
        propose(plan("hiratsuka"), wrong)

    assert (
        "rule = 'hiratsuka-2012': a RevisionRule is needed: give "
        "revision_rule('hiratsuka-2012')." == str(error.value)
    )


def test_an_unknown_edition_is_told() -> None:
    """
    With the nearest one.
    """
    with pytest.raises(UnknownNameError, match=r"no edition '2017'. Did you mean"):
        propose(plan("hiratsuka"), revision_rule(), targets="2017")
