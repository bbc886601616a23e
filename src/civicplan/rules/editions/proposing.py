"""
Asking a revision rule which targets of a plan it would change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from civicplan.base.periods import Period
from civicplan.errors import InvalidValueError
from civicplan.model.plans import Plan
from civicplan.rules.evaluation import evaluate


if TYPE_CHECKING:
    from civicplan.rules.editions.proposals import Proposal
    from civicplan.rules.editions.revision_rules import RevisionRule

__all__ = ["propose"]


def propose(
    plan: Plan,
    rule: RevisionRule,
    *,
    targets: str | None = None,
    at: Period | str | None = None,
) -> tuple[Proposal, ...]:
    """
    The targets of a plan that a rule would change.

    Figures are always the latest published; an edition chooses targets. So the
    figures of today may be held against the targets of an earlier edition, to see
    what the rule would have proposed when the next one was made.

    Args:
        plan: The plan.
        rule: When targets are changed.
        targets: The id of the edition whose targets are looked at, such as `"2007"`;
            left out, those that stand.
        at: The period up to which figures count, such as `"FY2011"`; left out, the
            latest under which one is filed.

    Returns:
        A proposal for each indicator of which a case of the rule holds, parts
        included, in printed order; also those that cannot be carried out, each with
        what keeps it from that. An abolished indicator is left out.

    Raises:
        InvalidValueError: If *at* cannot be read, or *rule* is none.
        UnknownNameError: If there is no such edition.

    Examples:
        >>> import civicplan
        >>> from civicplan.catalog.revision_rules import revision_rule
        >>> plan, rule = civicplan.load("hiratsuka"), revision_rule("hiratsuka-2012")
        >>> found = propose(plan, rule, targets="2007")
        >>> [each.id for each in found if not each.possible]
        ['waiting-children']
    """
    # Loaded at the first call: the front door leads here, and all of it is much.
    from civicplan.rules.editions.proposals import proposals_of  # noqa: PLC0415
    from civicplan.rules.editions.revision_rules import RevisionRule  # noqa: PLC0415

    asked: object = rule
    if not isinstance(asked, RevisionRule):
        hint = "a RevisionRule is needed: give revision_rule('hiratsuka-2012')."
        raise InvalidValueError("rule", asked, hint)
    evaluation = evaluate(plan, rule.scheme, at, edition=targets)
    return tuple(proposals_of(evaluation, rule))
