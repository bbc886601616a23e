"""
The tree of a plan while it is being drawn.

What stands in a plan must fit together: ids and codes are unique, links resolve.
So the sections are drawn first, each under any that is already there, then
indicators are hung onto them, and last what names other elements.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs
from hypothesis import strategies as st

from civicplan.base.codes import fold
from civicplan.base.periods import FiscalYear
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import SLOTS, Measure, Project
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import Abolish, Introduce, Revision
from civicplan.testing.indicators import indicators, reprints
from civicplan.testing.measures import projects, section_fields


__all__ = ["Draft", "add_indicators", "add_projects", "add_reprints", "drawn_sections"]


@attrs.define
class Draft:
    """
    A section that is still being drawn, or the plan itself.

    Attributes:
        kind: What becomes of it; none for the plan.
        fields: Its own fields, such as `{"title": "0"}`.
        sections: The sections under it.
        projects: Its projects.
        indicators: Its indicators and reprints.
        address: Where it stands; nothing for the plan.
    """

    kind: type[Goal | Policy | Measure] | None = None
    fields: dict[str, Any] = attrs.field(factory=dict)
    sections: list[Draft] = attrs.field(factory=list)
    projects: list[Project] = attrs.field(factory=list)
    indicators: list[Indicator | Reprint] = attrs.field(factory=list)
    address: str = ""

    def walk(self) -> Iterator[Draft]:
        """
        It and every section under it.
        """
        yield self
        for section in self.sections:
            yield from section.walk()

    def of(self, kind: type[Goal | Policy | Measure]) -> list[Draft]:
        """
        The sections of one kind under it.
        """
        return [section for section in self.sections if section.kind is kind]

    def contents(self) -> dict[str, Any]:
        """
        All that it holds, as keyword arguments of what becomes of it.
        """
        held: dict[str, Any] = {
            "projects": tuple(self.projects),
            "indicators": tuple(self.indicators),
        }
        for slot, kind in _SLOTS[self.kind].items():
            held[slot] = tuple(
                kind(**section.fields, **section.contents())
                for section in self.of(kind)
            )
        return held


_SLOTS: Mapping[Any, Mapping[str, type[Goal | Policy | Measure]]] = {
    None: {"goals": Goal},
    Goal: {"policies": Policy, "measures": Measure},
    Policy: {"measures": Measure},
    Measure: {"measures": Measure},
}


def drawn_sections(draw: st.DrawFn, max_size: int) -> Draft:
    """
    Goals, policies and measures under a plan, with codes that are unique.

    Args:
        draw: Given by Hypothesis.
        max_size: The largest number of sections.

    Returns:
        The draft of the plan.
    """
    root = Draft()
    drafts = [root]
    for _ in range(draw(st.integers(0, max_size))):
        holder = drafts[draw(st.integers(0, len(drafts) - 1))]
        kind = draw(st.sampled_from([*_SLOTS[holder.kind].values()]))
        section = Draft(kind=kind, fields=draw(section_fields()))
        holder.sections.append(section)
        drafts.append(section)
    for holder in drafts:
        # Among siblings policies come before measures.
        holder.sections.sort(key=lambda section: section.kind is Measure)
    for holder in root.walk():
        taken: set[str] = {*SLOTS}
        for number, section in enumerate(holder.sections):
            segment = _own_segment(section.fields, number, taken)
            slash = f"{holder.address}/" if holder.address else ""
            section.address = f"{slash}{segment}"
    return root


def _own_segment(fields: dict[str, Any], number: int, taken: set[str]) -> str:
    segment = _segment(fields.get("code", ""), number)
    other = 0
    while segment in taken:
        fields["code"] = segment = f"x{other}"
        other += 1
    taken.add(segment)
    return segment


def _segment(code: str, number: int) -> str:
    return fold(code) if code else str(number + 1)


def add_indicators(
    draw: st.DrawFn,
    root: Draft,
    *,
    fiscal_year: FiscalYear,
    editions: Sequence[str],
    max_size: int,
) -> None:
    """
    Hang indicators onto any part of a plan, with ids that are unique.

    Args:
        draw: Given by Hypothesis.
        root: The draft of the plan.
        fiscal_year: The calendar of fiscal years.
        editions: The ids of the plan's editions, in order.
        max_size: The largest number of indicators that are no parts.
    """
    drafts = [*root.walk()]
    drawn = indicators(fiscal_year=fiscal_year, editions=editions, successors=False)
    taken: set[str] = set()
    for _ in range(draw(st.integers(0, max_size))):
        holder = drafts[draw(st.integers(0, len(drafts) - 1))]
        holder.indicators.append(_with_own_id(draw(drawn), taken))
    since: dict[str, int] = {}
    for draft in drafts:
        for each in draft.indicators:
            if isinstance(each, Indicator):
                _note_introduction(each, -1, editions, since)
    for draft in drafts:
        draft.indicators = [
            _with_successors(draw, each, editions, since)
            if isinstance(each, Indicator)
            else each
            for each in draft.indicators
        ]


def _with_own_id(indicator: Indicator, taken: set[str]) -> Indicator:
    name = indicator.id
    while name in taken:
        name += "0"
    taken.add(name)
    parts = tuple(_with_own_id(part, taken) for part in indicator.parts)
    return attrs.evolve(indicator, id=name, parts=parts)


def _note_introduction(
    indicator: Indicator, least: int, editions: Sequence[str], since: dict[str, int]
) -> None:
    for revision in indicator.revisions[:1]:
        if isinstance(revision.changes[0], Introduce):
            least = max(least, editions.index(revision.edition))
    since[indicator.id] = least
    for part in indicator.parts:
        _note_introduction(part, least, editions, since)


def _with_successors(
    draw: st.DrawFn,
    indicator: Indicator,
    editions: Sequence[str],
    since: Mapping[str, int],
) -> Indicator:
    """
    The indicator, where it was abolished perhaps with one that took its place.
    """

    def named(revision: Revision) -> Revision:
        *others, last = revision.changes
        if not isinstance(last, Abolish):
            return revision
        place = editions.index(revision.edition)
        known = ["", *(name for name, first in since.items() if first <= place)]
        last = Abolish(successor=draw(st.sampled_from(known)))
        return attrs.evolve(revision, changes=(*others, last))

    return attrs.evolve(
        indicator,
        revisions=tuple(named(revision) for revision in indicator.revisions),
        parts=tuple(
            _with_successors(draw, part, editions, since) for part in indicator.parts
        ),
    )


def add_reprints(draw: st.DrawFn, root: Draft, *, max_size: int) -> None:
    """
    Hang reprints onto any part of a plan where their indicator does not stand.

    Args:
        draw: Given by Hypothesis.
        root: The draft of the plan.
        max_size: The largest number of reprints.
    """
    drafts = [*root.walk()]
    ids = [name for draft in drafts for name in _names(draft)]
    if not ids:
        return
    for _ in range(draw(st.integers(0, max_size))):
        reprint = draw(reprints(of=st.sampled_from(ids)))
        holder = drafts[draw(st.integers(0, len(drafts) - 1))]
        if reprint.of not in _names(holder):
            place = draw(st.integers(0, len(holder.indicators)))
            holder.indicators.insert(place, reprint)


def _names(draft: Draft) -> list[str]:
    return [name for each in draft.indicators for name in _names_in(each)]


def _names_in(indicator: Indicator | Reprint) -> list[str]:
    if isinstance(indicator, Reprint):
        return [indicator.of]
    inner = [name for part in indicator.parts for name in _names_in(part)]
    return [indicator.id, *inner]


def add_projects(draw: st.DrawFn, root: Draft, *, max_size: int) -> None:
    """
    Hang projects onto any part of a plan; they serve what stands anywhere in it.

    Args:
        draw: Given by Hypothesis.
        root: The draft of the plan.
        max_size: The largest number of projects.
    """
    drafts = [*root.walk()]
    addresses = [draft.address for draft in drafts[1:]]
    for draft in drafts:
        addresses += [f"{draft.address}#{name}" for name in _names(draft)]
    for _ in range(draw(st.integers(0, max_size))):
        holder = drafts[draw(st.integers(0, len(drafts) - 1))]
        # How much it serves is drawn here, and what it serves, if anything stands.
        project = draw(projects(serves=st.just("")))
        serves = tuple(
            _served(draw, addresses, holder) for _ in project.serves if addresses
        )
        fields = {"code": project.code}
        held = enumerate(holder.projects)
        taken = {_segment(each.code, place) for place, each in held}
        segment = _own_segment(fields, len(holder.projects), taken)
        slash = f"{holder.address}/" if holder.address else ""
        addresses.append(f"{slash}projects/{segment}")
        holder.projects.append(
            attrs.evolve(project, serves=serves, code=fields["code"])
        )


def _served(draw: st.DrawFn, addresses: list[str], holder: Draft) -> str:
    """
    An address as a project of *holder* may write it.
    """
    # Nearly all that stands below the holder would otherwise be written in full.
    below = [each for each in addresses if each.startswith(f"{holder.address}/")]
    if draw(st.booleans()) and below:
        return draw(st.sampled_from(below)).removeprefix(f"{holder.address}/")
    address: str = draw(st.sampled_from(addresses))
    ways = [address, f"/{address}"]
    above = holder.address
    while above:
        if address.startswith(f"{above}/"):
            ways.append(address.removeprefix(f"{above}/"))
        above = above.rpartition("/")[0]
    return draw(st.sampled_from(ways))
