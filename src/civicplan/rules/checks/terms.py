"""
Checks of the glossary: terms that one policy explains and another does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from civicplan.model.plans import Plan
from civicplan.model.policies import Policy
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site
from civicplan.rules.checks.texts import texts_of


__all__ = ["TERMS"]

_NAME: Final = "terms"
"""The annotation that lists the words that bear a glossary mark."""

_SHORTEST: Final = 3


def _undeclared(plan: Plan, _: Site) -> Iterator[Found]:
    every = {*_listed(plan)}
    for _address, part in plan.walk():
        every |= _listed(part)
    lengths = sorted({len(each) for each in every}, reverse=True)
    if not lengths:
        return
    for goal_number, goal in enumerate(plan.goals):
        above = {*_listed(plan), *_listed(goal)}
        for number, policy in enumerate(goal.policies):
            own = above | set().union(*(_listed(each) for each in _below(policy)))
            used = _used(policy, every, lengths)
            for term in sorted(used - own):
                yield Found(
                    at=f"goals[{goal_number}].policies[{number}]",
                    data={"term": term, "policy": policy.title},
                )


def _listed(part: Any) -> set[str]:
    annotations: Mapping[str, Any] = getattr(part, "annotations", {})
    listed = annotations.get(_NAME, ()) if annotations else ()
    texts = (listed,) if isinstance(listed, str) else listed
    return {each for each in texts if isinstance(each, str) and len(each) >= _SHORTEST}


def _below(part: Any) -> Iterator[Any]:
    waiting = [part]
    while waiting:
        each = waiting.pop()
        yield each
        for slot in ("measures", "projects", "indicators", "parts"):
            waiting += getattr(each, slot, ())


def _used(policy: Policy, terms: set[str], lengths: list[int]) -> set[str]:
    found: set[str] = set()
    beginnings = {term[0] for term in terms}
    for part in _below(policy):
        for _, text in texts_of(part):
            place = 0
            while place < len(text):
                if text[place] not in beginnings:
                    place += 1
                    continue
                # The longest term counts, not the terms within it.
                size = next((n for n in lengths if text[place : place + n] in terms), 0)
                if size:
                    found.add(text[place : place + size])
                place += size or 1
    return found


TERM_UNDECLARED: Final = Check(
    code="W106",
    name="term-undeclared",
    severity=Severity.HINT,
    category="wording",
    title=Words(ja="用語の印がない", en="a glossary term without its mark"),
    sentence=Words(
        ja="用語「{term}」は他では用語解説の対象ですが、「{policy}」では一度も"
        "そう示されていません。",
        en="{term} is a glossary term elsewhere, and nowhere marked as one in "
        "“{policy}”.",
    ),
    on=(Plan,),
    find=_undeclared,
)

TERMS: Final = (TERM_UNDECLARED,)
