"""
Checks of roles: who does what, and whether somebody is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from civicplan.model.actors import CITIZENS, CITY
from civicplan.model.policies import Policy
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.overviews import SECTIONS, Overview
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site


__all__ = ["ROLES"]

_LONG: Final = 8
"""Signs from which a role that stands inside another is more than a word of it."""

_MOST_COMPARED: Final = 100
"""Roles of one section that are compared each with each."""


def _with_roles(overview: Overview) -> Iterator[int]:
    return (id(each) for each in overview.sections if each.roles)


def _with_roles_or_without(overview: Overview) -> Iterator[int]:
    yield from _with_roles(overview)
    yield from (id(each) for each in overview.sections if isinstance(each, Policy))


def _no_citizens(section: Any, site: Site) -> Iterator[Found]:
    actors = {role.actor for role in section.roles}
    if CITIZENS in actors:
        return
    if actors:
        yield Found(at="roles")
    elif isinstance(section, Policy) and site.overview.has_roles_as_a_rule:
        yield Found(at="roles", sentence=_NO_ROLES)


_NO_ROLES: Final = Words(
    ja="他の政策にある市民と市の役割が、ここにはありません。",
    en="Other policies say what citizens and the city do; this one does not.",
)


def _no_city(section: Any, _: Site) -> Iterator[Found]:
    actors = {role.actor for role in section.roles}
    if CITIZENS in actors and CITY not in actors:
        yield Found(at="roles")


def _on_both_sides(section: Any, _: Site) -> Iterator[Found]:
    roles = section.roles
    if len(roles) == 1 or len(roles) > _MOST_COMPARED:
        return
    sides: dict[str, list[str]] = {}
    for role in roles:
        sides.setdefault(role.actor.name, []).append(role.text)
    if len(sides) == 1:
        return
    for actor, texts in sides.items():
        others = [
            text for name, held in sides.items() if name != actor for text in held
        ]
        joined = "\n".join(others)
        for number, text in enumerate(texts):
            if len(text) < _LONG or text not in joined:
                continue
            other = next(each for each in others if text in each)
            # Of two that are the same, one finding is enough.
            if other != text or actor != next(iter(sides)):
                yield Found(
                    at=f"roles.{actor}[{number}]", data={"text": text, "other": other}
                )


def _twice(section: Any, _: Site) -> Iterator[Found]:
    seen: set[tuple[str, str]] = set()
    counts: dict[str, int] = {}
    for role in section.roles:
        actor = role.actor.name
        number = counts.get(actor, 0)
        counts[actor] = number + 1
        if (actor, role.text) in seen:
            yield Found(at=f"roles.{actor}[{number}]", data={"text": role.text})
        seen.add((actor, role.text))


CITIZENS_WITHOUT_ROLE: Final = Check(
    code="R101",
    name="citizens-without-role",
    category="roles",
    title=Words(ja="市民の役割がない", en="no role for citizens"),
    sentence=Words(
        ja="他の主体の役割はありますが、市民の役割がありません。",
        en="Others have a role here, and citizens have none.",
    ),
    on=SECTIONS,
    among=_with_roles_or_without,
    find=_no_citizens,
)

CITY_WITHOUT_ROLE: Final = Check(
    code="R102",
    name="city-without-role",
    category="roles",
    title=Words(ja="市の役割がない", en="no role for the city"),
    sentence=Words(
        ja="市民の役割はありますが、市の役割がありません。",
        en="Citizens have a role here, and the city has none.",
    ),
    on=SECTIONS,
    among=_with_roles,
    find=_no_city,
)

ROLE_ON_BOTH_SIDES: Final = Check(
    code="R103",
    name="role-on-both-sides",
    severity=Severity.HINT,
    category="roles",
    title=Words(ja="双方に同じ役割", en="the same role on both sides"),
    sentence=Words(
        ja="「{text}」は、他の主体の「{other}」にもあります。"
        "誰が何をするのかを書き分けてください。",
        en="“{text}” is also said of somebody else: “{other}”. "
        "Say who does which part of it.",
    ),
    on=SECTIONS,
    among=_with_roles,
    find=_on_both_sides,
)

ROLE_TWICE: Final = Check(
    code="R104",
    name="role-twice",
    category="roles",
    title=Words(ja="役割の重複", en="a role stands twice"),
    sentence=Words(
        ja="同じ役割「{text}」が二度あります。一方を消してください。",
        en="The role “{text}” stands twice. Take one out.",
    ),
    on=SECTIONS,
    among=_with_roles,
    find=_twice,
)

ROLES: Final = (
    CITIZENS_WITHOUT_ROLE,
    CITY_WITHOUT_ROLE,
    ROLE_ON_BOTH_SIDES,
    ROLE_TWICE,
)
