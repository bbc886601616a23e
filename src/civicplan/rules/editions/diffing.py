"""
Finding all in which two plans, or two editions of one, differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from civicplan.model.plans import Plan


if TYPE_CHECKING:
    from civicplan.rules.editions.diffs import Diff

__all__ = ["diff", "diff_of_editions"]


def diff(before: Plan, after: Plan) -> Diff:
    """
    In what two plans differ.

    What is the same element in both is found by what it is, not by where it stands:
    an indicator by its id, a goal, policy, measure or project by its code and title,
    a role by its actor and words.

    Args:
        before: The first plan.
        after: The second plan.

    Returns:
        The changes that lead from the first to the second; none if they are equal.

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
        >>> for change in diff(before, after).changes:
        ...     print(change.sentence("en"))
        Riverton 2035: title changed: “Riverton 2030” → “Riverton 2035”
    """
    # Loaded at the first call: the front door leads here, and all of it is much.
    from civicplan.rules.editions.diffs import differing  # noqa: PLC0415

    return differing(before, after)


def diff_of_editions(plan: Plan, before: str, after: str) -> Diff:
    """
    In what two editions of a plan differ, with the reasons that it has on record.

    Args:
        plan: The plan with its history.
        before: The id of an edition, such as `"2007"`.
        after: The id of another one, such as `"2012"`.

    Returns:
        The changes from the plan as it stood in the one to the plan as it stood in
        the other.

    Raises:
        UnknownNameError: If there is no such edition.
    """
    return diff(plan.as_of(before), plan.as_of(after))
