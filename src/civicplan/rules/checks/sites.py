"""
What a check is told: where the part stands at which it looks, and the whole plan.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import Any

import attrs

from civicplan.model.plans import Plan
from civicplan.rules.checks.facts import Facts, facts_of
from civicplan.rules.checks.limits import impossible_in
from civicplan.rules.checks.overviews import Overview
from civicplan.rules.checks.texts import Text, texts_of


__all__ = ["Site"]


@attrs.frozen(kw_only=True, eq=False)
class Site:
    """
    Where a part of a plan stands.

    Attributes:
        overview: What was seen of the whole plan, once for all checks.
        element: The part; the plan itself at its own site.
        address: Such as `"2/2-3#crimes"`; nothing for the plan.
        path: Such as `"goals[0].policies[2].indicators[11]"`; nothing for the plan.
        holder: The address of what holds it; nothing where the plan does.
    """

    overview: Overview = attrs.field(repr=False)
    element: Any = attrs.field(repr=False)
    address: str = ""
    path: str = ""
    holder: str = ""

    @property
    def plan(self) -> Plan:
        """
        The whole plan.
        """
        return self.overview.plan

    @cached_property
    def facts(self) -> Facts:
        """
        The figures of the indicator that stands here, put in order once.
        """
        return facts_of(self.element)

    @cached_property
    def impossible(self) -> frozenset[Decimal]:
        """
        The numbers that the indicator that stands here has and cannot have.
        """
        return impossible_in(self.element)

    @cached_property
    def sound(self) -> Facts:
        """
        The same without numbers that cannot be: what follows from them is no news.
        """
        wrong = self.impossible
        return facts_of(self.element, wrong) if wrong else self.facts

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """
        What the part that stands here says in words, each with its place below it.
        """
        return texts_of(self.element)
