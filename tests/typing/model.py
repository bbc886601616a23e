"""
What type checkers may rely on in the model.

These lines are read by mypy and pyright and are never run.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import assert_type

from civicplan.base.periods import Period, period
from civicplan.model.actors import Role
from civicplan.model.addresses import Element
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.observations import Observation
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal
from civicplan.model.revisions import Edition, Revision
from civicplan.model.targets import Aim, Reach, Target


def a_plan_finds_its_parts(plan: Plan) -> None:
    """
    An address may lead to any element, an id to an indicator only.
    """
    assert_type(plan["2/2-3"], Element | Role | str)
    assert_type(plan.indicator("crimes"), Indicator)
    assert_type(plan.edition("2012"), Edition)
    assert_type(plan.period_of("FY2011"), Period)
    assert_type(plan.as_of("2007"), Plan)


def a_walk_says_what_it_meets(plan: Plan) -> None:
    """
    A walk over one kind of element needs no cast.
    """
    assert_type(plan.walk(), Iterator[tuple[str, Element]])
    assert_type(plan.walk(Indicator), Iterator[tuple[str, Indicator]])
    assert_type(plan.walk(Goal), Iterator[tuple[str, Goal]])


def collections_are_tuples(plan: Plan, indicator: Indicator) -> None:
    """
    Whatever was given, a value holds tuples.
    """
    assert_type(plan.goals, tuple[Goal, ...])
    assert_type(plan.indicators, tuple[Indicator | Reprint, ...])
    assert_type(indicator.targets, tuple[Target, ...])
    assert_type(indicator.actuals, tuple[Observation, ...])
    assert_type(indicator.revisions, tuple[Revision, ...])


def numbers_are_decimals_or_absent(indicator: Indicator, aim: Aim) -> None:
    """
    A figure is exact, and one that may be missing says so.
    """
    assert_type(indicator.weight, Decimal)
    assert_type(indicator.direction, Direction | None)
    assert_type(indicator.baseline, Observation | None)
    assert_type(indicator.actuals[0].value, Decimal | None)
    if isinstance(aim, Reach):
        assert_type(aim.value, Decimal)


def history_may_hold_gaps(indicator: Indicator) -> None:
    """
    Before it was introduced an indicator did not stand at all.
    """
    assert_type(indicator.history(), tuple[Indicator | None, ...])
    assert_type(indicator.target(period("FY2016")), Target)
    assert_type(indicator.target("FY2016"), Target)
