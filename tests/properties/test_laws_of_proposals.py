"""
Laws of proposals, over any plan and any figures.
"""

from __future__ import annotations

from decimal import Decimal

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from civicplan.base.periods import period
from civicplan.catalog.revision_rules import revision_rule
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.plans import Municipality, Plan
from civicplan.model.revisions import Ambition, Retarget
from civicplan.rules.editions.proposals import Proposal
from civicplan.rules.editions.proposing import propose
from civicplan.rules.editions.revision_rules import RevisionRule, revision_rule_of
from civicplan.testing import numbers, plans
from civicplan.testing.evaluation import measured_indicators


SHIPPED = revision_rule("hiratsuka-2012")
# It says of nearly every indicator what its target becomes, and often what is no
# higher and no lower one.
FREE = revision_rule_of(
    {
        "rule": "free",
        "version": "1",
        "cases": [
            {
                "when": "change since final >= 0",
                "reason": "achieved",
                "to": "(baseline + actual) / 2",
            },
            {
                "when": "change since final < 0",
                "move": "lower",
                "reason": "too far",
                "to": "(baseline + actual) / 2",
            },
        ],
    }
)
# It holds of every indicator, whatever is known of it.
ANY = revision_rule_of(
    {
        "rule": "any",
        "version": "1",
        "cases": [{"when": "kind != nothing", "reason": "x", "to": "final + 1"}],
    }
)
RULES = st.sampled_from([SHIPPED, FREE, ANY])


def found(indicator: Indicator, rule: RevisionRule = SHIPPED) -> Proposal | None:
    """
    What a rule proposes for one indicator.
    """
    plan = Plan(
        id="town",
        title="Town",
        municipality=Municipality(name="Town"),
        period=period("FY2007/FY2016"),
        indicators=(indicator,),
    )
    proposals = propose(plan, rule)
    return proposals[0] if proposals else None


def with_actual(indicator: Indicator, value: Decimal) -> Indicator:
    """
    The indicator with another figure in the place of its last one.
    """
    *before, last = indicator.actuals
    changed: Observation = attrs.evolve(last, value=value)
    return attrs.evolve(indicator, actuals=(*before, changed))


@given(plans(), RULES)
def test_no_proposal_is_silent(plan: Plan, rule: RevisionRule) -> None:
    """
    Each says why in both languages, and where it cannot be carried out, why not.
    """
    for proposal in propose(plan, rule):
        for language in ("ja", "en"):
            assert proposal.because(language)
            assert proposal.possible is not bool(proposal.why_not(language))


@given(plans(), RULES)
def test_each_indicator_is_proposed_at_most_once(
    plan: Plan, rule: RevisionRule
) -> None:
    """
    However often it is printed; none that stands abolished is proposed at all.
    """
    ids = [each.id for each in propose(plan, rule)]

    assert len(set(ids)) == len(ids)
    assert not any(plan.indicator(each).abolished for each in ids)


@given(plans())
def test_the_last_edition_is_the_one_that_is_meant(plan: Plan) -> None:
    """
    To name it or not is the same.
    """
    assume(plan.editions)
    last = plan.editions[-1].id

    assert propose(plan, SHIPPED) == propose(plan, SHIPPED, targets=last)


@given(measured_indicators())
def test_a_value_of_the_rule_is_always_harder_or_easier(indicator: Indicator) -> None:
    """
    As the rule says it moves the target.
    """
    proposal = found(indicator, FREE)
    assume(proposal is not None and proposal.aim is not None)
    assert proposal is not None
    assert proposal.target is not None
    change = Retarget(
        period=proposal.target.period, before=proposal.target.aim, after=proposal.aim
    )
    wanted = {"raise": Ambition.RAISED, "lower": Ambition.LOWERED}

    assert wanted[proposal.move.value] is change.ambition(indicator.direction)


@given(
    measured_indicators(),
    numbers(min_value=0, max_value=1_000_000, max_places=3),
)
def test_a_better_figure_never_ends_a_proposal(
    indicator: Indicator, more: Decimal
) -> None:
    """
    Whoever was close enough to the target is so with a better figure too.
    """
    before = found(indicator)
    assume(before is not None and before.possible)
    value = indicator.actuals[-1].value
    assert value is not None
    step = more if indicator.direction is Direction.INCREASE else -more

    after = found(with_actual(indicator, value + step))
    assert after is not None
    assert after.possible
