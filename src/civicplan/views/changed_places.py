"""
What differs between two plans, gathered by the place in the plan where it stands.
"""

from __future__ import annotations

import attrs

from civicplan.model.measures import Measure
from civicplan.model.policies import Goal, Policy
from civicplan.rules.editions.differences import Difference
from civicplan.rules.editions.diffs import Diff
from civicplan.rules.editions.matching import match
from civicplan.rules.editions.subjects import Subject
from civicplan.rules.editions.things import element_in_words
from civicplan.rules.editions.trees import Tree
from civicplan.rules.vocabulary import is_japanese
from civicplan.views.plans import heading_of


__all__ = ["ChangedElement", "ChangedPlace", "changed_places"]


@attrs.frozen(kw_only=True)
class ChangedElement:
    """
    An element of which something differs.

    Attributes:
        title: What it is called, such as `"犯罪発生件数（年間）"`.
        address: Where it stands, in the second plan if it is there.
        changes: What differs of it.
    """

    title: str
    address: str
    changes: tuple[Difference, ...]


@attrs.frozen(kw_only=True)
class ChangedPlace:
    """
    The plan itself, or a goal, policy or measure in which something differs.

    Attributes:
        title: Its heading, such as `"達成方針 2-③ 〈健康・安心・福祉力〉 …"`.
        address: Where it stands, such as `"2/2-3"`; nothing for the plan.
        is_heading_ours: Whether the heading is a word of this library, and none of
            the plan's.
        changes: What differs of it.
        elements: What differs of measures, projects and indicators that stand in it.
    """

    title: str
    address: str
    is_heading_ours: bool
    changes: tuple[Difference, ...]
    elements: tuple[ChangedElement, ...]


def changed_places(diff: Diff, language: str) -> tuple[ChangedPlace, ...]:
    """
    What differs, place by place.

    Args:
        diff: The differences.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        The places in the order in which the second plan prints them; what was removed
        comes where it stood.
    """
    told = diff.told
    removed = {each.address_before for each in told if each.subject_after is None}
    stands = _stands(diff) if removed else {}
    gathered: dict[_Key, dict[Subject | None, list[Difference]]] = {}
    for each in told:
        subject = each.subject
        own = subject.element in _HEADINGS
        address = subject.address if own else subject.holder.partition("#")[0]
        is_gone = each.subject_after is None
        if is_gone and address not in removed:
            address, is_gone = stands.get(address, address), False
        elements = gathered.setdefault((is_gone, address), {})
        elements.setdefault(None if own else subject, []).append(each)
    return tuple(
        ChangedPlace(
            title=_heading(diff, key, language),
            address=key[1],
            is_heading_ours=not key[1],
            changes=tuple(elements.pop(None, ())),
            elements=tuple(
                ChangedElement(
                    title=subject.label or element_in_words(subject, language),
                    address=subject.address,
                    changes=tuple(changes),
                )
                for subject, changes in elements.items()
                if subject is not None
            ),
        )
        for key, elements in gathered.items()
    )


# What stands under a heading of its own; other elements stand under their holder's.
_HEADINGS = frozenset(("plan", "goal", "policy"))

_Key = tuple[bool, str]
# Whether it is in the first plan only, and its address.


def _stands(diff: Diff) -> dict[str, str]:
    """
    Where in the second plan those elements stand that both have.
    """
    one, other = Tree(diff.plan_before), Tree(diff.plan_after)
    match(one, other)
    found = {node.address: node.match.address for node in one.nodes if node.match}
    one.fell()
    other.fell()
    return found


def _heading(diff: Diff, key: _Key, language: str) -> str:
    is_gone, address = key
    if not address:
        return "計画全体" if is_japanese(language) else "The plan itself"
    plan = diff.plan_before if is_gone else diff.plan_after
    section = plan[address]
    assert isinstance(section, (Goal, Policy, Measure))  # noqa: S101 - only these hold
    return heading_of(plan, section, address) or address
