"""
A plan as an outline: its levels, what is measured, who does what.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

import attrs

from civicplan.base.codes import fold_address
from civicplan.base.printed_periods import print_period
from civicplan.errors import UnknownNameError
from civicplan.model.actors import Role
from civicplan.model.addresses import Section
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.revisions import Edition
from civicplan.rules.vocabulary import colon, comma, in_brackets, is_japanese, word
from civicplan.views.branches import Branch, branches_of
from civicplan.views.indicators import indicator_outline
from civicplan.views.outlines import Fact, Outline


__all__ = ["element_outline", "heading_of", "plan_outline", "reprint_title"]

_LISTS = ("fields", "visions", "challenges", "directions")


def plan_outline(plan: Plan, *, language: str = "") -> Outline:
    """
    The whole plan: levels, roles, projects, indicators with figures and history.

    What a section says in prose is left to `element_outline`.

    Args:
        plan: The plan.
        language: That of the words around it; the plan's own where it is empty.

    Returns:
        The outline, a part for each goal.
    """
    teller = _Teller(plan=plan, language=language or plan.language, whole=False)
    return teller.plan_whole()


def element_outline(plan: Plan, place: str, *, language: str = "") -> Outline:
    """
    One element with all that the plan says of it.

    Args:
        plan: The plan.
        place: An address such as `"2/2-3"` or `"2/2-3/roles/1"`, or an indicator's id.
        language: That of the words around it; the plan's own where it is empty.

    Returns:
        The outline of the element and what stands under it.

    Raises:
        UnknownNameError: If nothing stands there.
    """
    teller = _Teller(plan=plan, language=language or plan.language, whole=True)
    try:
        address = _address(plan, place)
        element = plan[address]
    except UnknownNameError:
        known = [address for address, _ in plan.walk()]
        known += [indicator.id for _, indicator in plan.walk(Indicator)]
        raise UnknownNameError("address or indicator", place, known) from None
    match element:
        case Indicator() | Reprint():
            return teller.indicator(address, element)
        case Project():
            return teller.project(address, element)
        case Role():
            actor = element.actor.label(teller.language)
            said = f"{actor}{colon(teller.language)}{element.text}"
            return Outline(title=said, address=address)
        case str():
            return Outline(title=element, address=address)
        case _:
            tree = branches_of(plan).all()
            return teller.section(next(b for b in tree if b.address == address))


def _address(plan: Plan, place: str) -> str:
    try:
        return plan.address_of(place.removeprefix("#"))
    except UnknownNameError:
        return fold_address(place.removeprefix("/"))


def heading_of(plan: Plan, section: Section, address: str) -> str:
    """
    A section's level, code, theme and title on one line.

    Args:
        plan: The plan that it stands in.
        section: The goal, policy or measure.
        address: Where it stands.

    Returns:
        Such as `"達成方針 2-① 〈地域力〉 地域組織や市民活動の力を育て、…"`.
    """
    theme = section.theme
    if theme:
        theme = f"〈{theme}〉" if is_japanese(plan.language) else f"{theme}:"
    named = (plan.level_of(address), section.code, theme, section.title)
    return " ".join(filter(None, named))


def reprint_title(plan: Plan, reprint: Reprint, language: str) -> str:
    """
    The name of an indicator that is printed again, and where its home is.

    Args:
        plan: The plan that both stand in.
        reprint: The reprint.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"ボランティア登録者数（再掲：2/2-1#volunteers）"`.
    """
    name = reprint.name or plan.indicator(reprint.of).name
    home = f"{word('reprint', language)}{colon(language)}{plan.address_of(reprint.of)}"
    return f"{name}{in_brackets(home, language)}"


@attrs.frozen(kw_only=True)
class _Teller:
    # What is the same for every part of one outline.
    plan: Plan
    language: str
    whole: bool

    def plan_whole(self) -> Outline:
        plan = self.plan
        city = plan.municipality
        code = in_brackets(city.code, self.language) if city.code else ""
        period = print_period(plan.period, language=self.language)
        facts = [Fact(text=f"{city.name}{code} {period}")]
        if plan.description:
            facts.append(Fact(text=plan.description))
        facts += self._listed("visions", plan.visions)
        facts += self._listed("editions", map(self._edition, plan.editions))
        if plan.source:
            facts.append(Fact(label=self._word("source"), cells=(plan.source,)))
        tree = branches_of(plan)
        return Outline(
            title=plan.title,
            address=plan.id,
            heading=True,
            facts=tuple(facts),
            parts=(
                *map(self.section, tree.below),
                *self._projects(plan.projects),
                *itertools.starmap(self.indicator, tree.indicators),
            ),
        )

    def section(self, branch: Branch) -> Outline:
        section = branch.section
        assert section is not None  # noqa: S101 - only the plan's branch has none
        return Outline(
            title=heading_of(self.plan, section, branch.address),
            address=branch.address,
            heading=not isinstance(section, Measure),
            facts=tuple(self._prose(section)) if self.whole else (),
            parts=(
                *map(self.section, branch.below),
                *self._projects(section.projects),
                *self._roles(section.roles),
                *itertools.starmap(self.indicator, branch.indicators),
            ),
        )

    def _prose(self, section: Section) -> Iterator[Fact]:
        if section.description:
            yield Fact(text=section.description)
        for slot in _LISTS:
            yield from self._listed(slot, getattr(section, slot))
        if section.owners:
            owners = comma(self.language).join(section.owners)
            yield Fact(label=self._word("owners"), cells=(owners,))

    def _roles(self, roles: tuple[Role, ...]) -> Iterator[Outline]:
        for actor, group in itertools.groupby(roles, key=lambda role: role.actor):
            texts = tuple(role.text for role in group)
            title = actor.label(self.language)
            yield Outline(title=title, facts=(Fact(items=texts),))

    def _projects(self, projects: tuple[Project, ...]) -> Iterator[Outline]:
        if projects:
            items = tuple(map(_project_line, projects))
            yield Outline(title=self._project_level, facts=(Fact(items=items),))

    def project(self, address: str, project: Project) -> Outline:
        facts = [Fact(text=project.description)] if project.description else []
        for slot in ("owners", "serves"):
            facts += self._listed(slot, getattr(project, slot))
        named = filter(None, (self._project_level, project.code, project.title))
        return Outline(title=" ".join(named), address=address, facts=tuple(facts))

    @property
    def _project_level(self) -> str:
        return self.plan.levels.project or self._word("project")

    def indicator(self, address: str, each: Indicator | Reprint) -> Outline:
        if isinstance(each, Reprint):
            title = reprint_title(self.plan, each, self.language)
            return Outline(title=title, address=address)
        return indicator_outline(
            each, address, plan=self.plan, language=self.language, whole=self.whole
        )

    def _edition(self, edition: Edition) -> str:
        dates = (edition.adopted, edition.period)
        known = [print_period(each, language=self.language) for each in dates if each]
        said = " ".join(filter(None, (edition.id, edition.title)))
        between = comma(self.language)
        return said + (in_brackets(between.join(known), self.language) if known else "")

    def _listed(self, slot: str, texts: Iterable[str]) -> list[Fact]:
        items = tuple(texts)
        return [Fact(label=self._word(slot), items=items)] if items else []

    def _word(self, name: str) -> str:
        return word(name, self.language)


def _project_line(project: Project) -> str:
    named = " ".join(filter(None, (project.code, project.title)))
    return f"{named} → {', '.join(project.serves)}" if project.serves else named
