"""
Changing a plan through edits that keep its history.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from civicplan.errors import Refusal, RefusedEditsError
from civicplan.model.plans import Plan


if TYPE_CHECKING:
    from civicplan.rules.editions.edits import Edit

__all__ = ["refusals", "revise"]


def revise(plan: Plan, *edits: Edit) -> Plan:
    """
    A plan after edits, with its history; all of them are carried out, or none.

    Edits are carried out in order, and belong to the last edition: `OpenEdition` opens
    a new one.
    What they decide about one indicator in one edition for one reason becomes one
    revision.
    What stood in earlier editions stays as it was: `revise(plan, …).as_of(edition)`
    is what it was before, for every edition but the last. Only the note of a target
    goes with it where it is revised, because that note is about what stands.

    Args:
        plan: The plan as it stands.
        edits: What is changed, such as `ReviseTarget` and `EnterActual`.

    Returns:
        The plan as it stands then. The same edits always give an equal plan.

    Raises:
        RefusedEditsError: If an edit would break the history, or change nothing; it
            names every such edit. What could follow from one of them is not told.
        InvalidValueError: If something else than an edit is given.

    Examples:
        >>> from civicplan.base.periods import period
        >>> from civicplan.catalog.plans import plan
        >>> from civicplan.model.revisions import EXCEEDED, Edition
        >>> from civicplan.model.targets import Reach
        >>> from civicplan.rules.editions.decisions import ReviseTarget
        >>> from civicplan.rules.editions.edits import OpenEdition
        >>> fy2016 = period("FY2016")
        >>> revised = revise(
        ...     plan("hiratsuka"),
        ...     OpenEdition(edition=Edition(id="2014")),
        ...     ReviseTarget(
        ...         indicator="crimes",
        ...         period=fy2016,
        ...         aim=Reach(value=3000),
        ...         reason=EXCEEDED,
        ...     ),
        ... )
        >>> revised.indicator("crimes").target(fy2016).aim.value
        Decimal('3000')
        >>> revised.as_of("2012") == plan("hiratsuka")
        True

        Fewer crimes are better, so that a larger number is a lower aim:

        >>> easier = ReviseTarget(
        ...     indicator="crimes", period=fy2016, aim=Reach(value=4000)
        ... )
        >>> revise(plan("hiratsuka"), easier)
        Traceback (most recent call last):
            ...
        civicplan.errors.RefusedEditsError: edit 1 (revise target of 'crimes'): \
3300 → 4000 lowers the target in ambition: fewer is better here, so that a \
smaller number raises a target. Where that is meant, say so, with lowered: true; \
otherwise correct the aim.
    """
    # Loaded at the first call: the front door leads here, and all of it is much.
    from civicplan.rules.editions.steps import carried_out  # noqa: PLC0415

    draft, found = carried_out(plan, edits)
    if found:
        raise RefusedEditsError(found)
    return draft.plan()


def refusals(plan: Plan, *edits: Edit) -> tuple[Refusal, ...]:
    """
    The edits that a plan does not take.

    Args:
        plan: The plan as it stands.
        edits: As for `revise`.

    Returns:
        What `revise` would refuse, in order; nothing where it would carry out all.

    Raises:
        InvalidValueError: If something else than an edit is given.
    """
    # Loaded at the first call: the front door leads here, and all of it is much.
    from civicplan.rules.editions.steps import carried_out  # noqa: PLC0415

    return carried_out(plan, edits)[1]
