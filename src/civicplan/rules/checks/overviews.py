"""
What is seen of a whole plan once, for all checks that ask for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import Any, Final

from civicplan.base.periods import Period
from civicplan.base.unit_names import known_unit, named_units, read_unit, size_of
from civicplan.base.unit_texts import Dimensions
from civicplan.errors import nearest
from civicplan.model.actors import CITIZENS
from civicplan.model.addresses import Section
from civicplan.model.indicators import Indicator
from civicplan.model.measures import Measure
from civicplan.model.observations import Observation
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import Abolish
from civicplan.rules.checks.suspects import Suspects
from civicplan.rules.checks.ties import Ties, ties_of
from civicplan.rules.checks.vocabularies import Vocabulary
from civicplan.rules.vocabulary import is_japanese


__all__ = ["HOLDING", "SECTIONS", "Overview"]

SECTIONS: Final = (Goal, Policy, Measure)
"""The kinds of part that hold others."""

HOLDING: Final = ("goals", "policies", "measures", "projects")
"""The slots in which they and the plan hold them."""

# Of five policies four, or of four sources three, make it a rule.
_RULE_OF_ROLES: Final = (4, 5)
_RULE_OF_SOURCES: Final = (3, 4)
_FEW: Final = 4

# Names of units are short: one letter of six may be a slip.
_CLOSE: Final = 0.75


# Comparing with all names takes its time, and a plan is checked again and again.
@lru_cache(maxsize=256)
def _nearest(unit: str) -> str:
    names = (name.strip() for each in named_units() for name in each.text.split("="))
    close = nearest(unit, names, _CLOSE)
    return close[0] if close else ""


class Overview:
    """
    A plan with what its checks ask again and again, each found when first asked for.

    A working value: it lives as long as one run of the checks.

    Args:
        plan: The plan.

    Attributes:
        plan: The plan.
        in_japanese: Whether its texts are in Japanese; of any other language the
            wording is looked at as that of English is.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.in_japanese = is_japanese(plan.language)
        self._units: dict[str, Dimensions | None] = {}

    def things(self, unit: str) -> Dimensions | None:
        """
        What a unit counts or measures.

        Args:
            unit: As the plan writes it, such as `"千人"`.

        Returns:
            The things of their own with their powers, such as `(("人", 1),)`, nothing
            for a plain ratio such as %; none where the unit is unknown.
        """
        if unit not in self._units:
            known = known_unit(unit)
            self._units[unit] = None if known is None else size_of(known)[1]
        return self._units[unit]

    def nearest_unit(self, unit: str) -> str:
        """
        The unit that an unknown one may have been meant to be.

        Args:
            unit: As the plan writes it, such as `"persns"`.

        Returns:
            Such as `"persons"`; nothing where no name is close.
        """
        return _nearest(unit)

    @cached_property
    def spellings(self) -> Mapping[Dimensions, str]:
        """
        How each unit is written where the plan first names it, by what it is.
        """
        found: dict[Dimensions, str] = {}
        for _, indicator in self.indicators:
            unit = indicator.unit
            if unit and self.things(unit) is not None:
                found.setdefault(read_unit(unit), unit)
        return found

    @cached_property
    def indicators(self) -> tuple[tuple[str, Indicator], ...]:
        """
        Every indicator with its address, in printed order, parts after their wholes.
        """
        return tuple(self.plan.walk(Indicator))

    @cached_property
    def dated(self) -> int:
        """
        How many baselines have a date.
        """
        return sum(each.period is not None for each in self._baselines)

    @cached_property
    def undated(self) -> int:
        """
        How many baselines have none.
        """
        return len(self._baselines) - self.dated

    @cached_property
    def _baselines(self) -> tuple[Observation, ...]:
        found = (each.baseline for _, each in self.indicators)
        return tuple(each for each in found if each is not None)

    @cached_property
    def latest(self) -> Period | None:
        """
        The last period for which the plan holds a figure, up to its own end.
        """
        end = self.plan.period.end
        periods = [
            actual.period
            for _, indicator in self.indicators
            for actual in indicator.actuals
            if actual.value is not None
            and actual.period is not None
            and actual.period.end <= end
        ]
        return max(periods, key=lambda each: each.end, default=None)

    @cached_property
    def ties(self) -> Ties:
        """
        What holds, serves and measures what.
        """
        return ties_of(self.plan)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """
        The words of the plan.
        """
        return Vocabulary(self.suspects.texts)

    @cached_property
    def suspects(self) -> Suspects:
        """
        Which parts may hold what a check of wording looks for.
        """
        return Suspects(self.parts)

    @cached_property
    def parts(self) -> tuple[Any, ...]:
        """
        The plan and every part of it, in printed order.
        """
        return (self.plan, *(part for _, part in self.plan.walk()))

    @cached_property
    def parents(self) -> frozenset[int]:
        """
        The parts, by `id`, that hold several of one kind, such as policies.
        """
        return frozenset(
            id(part)
            for part in (self.plan, *self.sections)
            if any(len(getattr(part, slot, ())) > 1 for slot in HOLDING)
        )

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """
        The goals, policies and measures.
        """
        return tuple(each for each in self.parts if isinstance(each, SECTIONS))

    @cached_property
    def acting_editions(self) -> frozenset[str]:
        """
        The editions that a decision or a figure names.
        """
        named: set[str] = set()
        for _, indicator in self.indicators:
            named.update(each.edition for each in indicator.revisions)
            named.update(each.edition for each in indicator.actuals if each.edition)
        return frozenset(named)

    @cached_property
    def successions(self) -> frozenset[tuple[str, str]]:
        """
        Which indicators took the place of another, by id, each with the edition.
        """
        return frozenset(
            (last.successor, revision.edition)
            for _, indicator in self.indicators
            for revision in indicator.revisions
            if isinstance(last := revision.changes[-1], Abolish) and last.successor
        )

    @cached_property
    def has_roles_as_a_rule(self) -> bool:
        """
        Whether nearly all policies say what citizens do.
        """
        policies = [policy for _, policy in self.plan.walk(Policy)]
        telling = sum(
            any(role.actor == CITIZENS for role in policy.roles) for policy in policies
        )
        return _is_rule(telling, len(policies), _RULE_OF_ROLES)

    @cached_property
    def has_sources_as_a_rule(self) -> bool:
        """
        Whether most indicators name their source.
        """
        telling = sum(bool(each.source) for _, each in self.indicators)
        return _is_rule(telling, len(self.indicators), _RULE_OF_SOURCES)


def _is_rule(telling: int, among: int, share: tuple[int, int]) -> bool:
    part, whole = share
    return among >= _FEW and telling * whole >= among * part
