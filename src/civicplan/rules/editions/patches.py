"""
From one plan to the next, by what is different.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from civicplan.errors import InvalidValueError
from civicplan.model.plans import Plan
from civicplan.rules.editions.diffing import diff


if TYPE_CHECKING:
    from civicplan.rules.editions.diffs import Diff

__all__ = ["patch"]


def patch(plan: Plan, changes: Diff) -> Plan:
    """
    The plan to which a diff leads.

    Args:
        plan: The plan from which the diff begins.
        changes: In what another plan differs from it.

    Returns:
        That other plan: `patch(a, diff(a, b)) == b`.

    Raises:
        InvalidValueError: If the diff begins from another plan; it names the first
            thing that does not fit, and nothing is changed.

    Examples:
        >>> import attrs
        >>> from civicplan.base.periods import period
        >>> from civicplan.model.plans import Municipality
        >>> before = Plan(
        ...     id="riverton",
        ...     title="Riverton 2030",
        ...     municipality=Municipality(name="Riverton"),
        ...     period=period("FY2020/FY2030"),
        ... )
        >>> after = attrs.evolve(before, title="Riverton 2035")
        >>> patch(before, diff(before, after)) == after
        True
    """
    if plan is not changes.plan_before and plan != changes.plan_before:
        first = diff(changes.plan_before, plan).told[0]
        hint = (
            "the diff begins from another plan. The first thing that does not fit: "
            f"{first.sentence('en')}. Patch the plan from which the diff was made, or "
            "make the diff again."
        )
        raise InvalidValueError("patch.plan", plan.id, hint)
    return changes.plan_after
