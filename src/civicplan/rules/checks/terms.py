"""
Checks of the glossary: terms that one policy explains and another does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from civicplan.model.plans import Plan
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site
from civicplan.rules.checks.vocabularies import beginning


__all__ = ["TERMS"]

_NAME: Final = "terms"
"""The annotation that lists the words that bear a glossary mark."""

_SHORTEST: Final = 3


def _undeclared(plan: Plan, site: Site) -> Iterator[Found]:
    listed = {id(part): terms for part in site.overview.parts if (terms := _of(part))}
    if not listed:
        return
    every = frozenset[str]().union(*listed.values())
    for goal_number, goal in enumerate(plan.goals):
        for number, policy in enumerate(goal.policies):
            parts = [*_below(policy)]
            used = _used(_said(parts, site), every)
            for each in (plan, goal, *parts):
                used -= listed.get(id(each), frozenset())
            for term in sorted(used):
                yield Found(
                    at=f"goals[{goal_number}].policies[{number}]",
                    data={"term": term, "policy": policy.title},
                )


def _of(part: Any) -> frozenset[str]:
    """
    The terms that a part lists.
    """
    # A reprint has no annotations.
    annotations: Mapping[str, Any] = getattr(part, "annotations", None) or {}
    listed = annotations.get(_NAME, ()) if annotations else ()
    texts = (listed,) if isinstance(listed, str) else listed
    return frozenset(
        each for each in texts if isinstance(each, str) and len(each) >= _SHORTEST
    )


def _below(part: Any) -> Iterator[Any]:
    waiting = [part]
    while waiting:
        each = waiting.pop()
        yield each
        for slot in ("measures", "projects", "indicators", "parts"):
            waiting += getattr(each, slot, ())


def _said(parts: Iterable[Any], site: Site) -> str:
    texts_of = site.overview.suspects.texts_of
    return "\n".join([text for part in parts for text in texts_of(part)])


def _used(text: str, terms: frozenset[str]) -> set[str]:
    found: set[str] = set()
    search = re.compile(beginning(terms)).search
    lengths = sorted({len(each) for each in terms}, reverse=True)
    place = 0
    while match := search(text, place):
        place = match.start()
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
