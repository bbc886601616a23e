"""
What a report shows of the plan itself: its parts in printed order, with the cards of
their indicators between them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import attrs

from civicplan.base._showing import as_written
from civicplan.model.actors import Role
from civicplan.model.addresses import Section
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.rules.evaluation import Evaluation
from civicplan.rules.vocabulary import word
from civicplan.views.branches import Branch, branches_of
from civicplan.views.evaluations import rollups_of
from civicplan.views.report.anchors import indicator_anchor, section_anchor
from civicplan.views.report.cards import Card, Given, card_of, given_of, plain_card


__all__ = ["Again", "Block", "Leaf", "Part", "blocks_of", "parts_of"]

_LISTS = ("fields", "visions", "challenges", "directions")
_HIGHEST, _LOWEST = 3, 6


@attrs.frozen(kw_only=True, repr=False)
class Part:
    """
    A goal, policy or measure under which the plan has indicators, or the plan itself.

    Attributes:
        anchor: Where it can be reached.
        depth: From 0, for the goals.
        heading: The rank of its heading, from 3 to 6.
        level: What the city calls it, such as `"達成方針"`.
        section: The goal, policy or measure; none for the plan itself.
        given: Its ratings.
        lists: Label and texts of what it says in lists, visions first.
        roles: Who does what: the actor's name and the texts.
        project_level: What the city calls a project.
        projects: Its projects.
        measures: Measures without indicators, as a tree.
        measure_level: What the city calls these; nothing where they are of several
            levels, or it has no name for them.
        count: How many indicators are its own.
    """

    __repr__ = as_written

    anchor: str
    depth: int
    heading: int
    level: str
    section: Section | None
    given: tuple[Given, ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    roles: tuple[tuple[str, tuple[str, ...]], ...] = ()
    project_level: str = ""
    projects: tuple[Project, ...] = ()
    measures: tuple[Leaf, ...] = ()
    measure_level: str = ""
    count: int = 0


@attrs.frozen(kw_only=True, repr=False)
class Leaf:
    """
    A measure without indicators.

    Attributes:
        anchor: Where it can be reached.
        level: What the city calls it, such as `"個別施策"`.
        section: The measure.
        lists: Label and texts of what it says in lists.
        roles: Who does what.
        project_level: What the city calls a project.
        projects: Its projects.
        below: The measures under it.
    """

    __repr__ = as_written

    anchor: str
    level: str
    section: Section
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    roles: tuple[tuple[str, tuple[str, ...]], ...] = ()
    project_level: str = ""
    projects: tuple[Project, ...] = ()
    below: tuple[Leaf, ...] = ()


@attrs.frozen(kw_only=True, repr=False)
class Again:
    """
    An indicator that is printed once more.

    Attributes:
        anchor: Of its home.
        name: As it is printed here.
        given: Its ratings.
    """

    __repr__ = as_written

    anchor: str
    name: str
    given: tuple[Given, ...] = ()


@attrs.frozen(kw_only=True, repr=False)
class Block:
    """
    One step through the report.

    A plan is walked in a line, so that a large one is never held whole.

    Attributes:
        kind: `"open"` and `"close"` around a part, `"cards"` and `"end"` around its
            indicators, `"card"`, or `"again"` for a reprint.
        part: The part, with `"open"`.
        card: The card, with `"card"`.
        again: The reprint, with `"again"`.
    """

    __repr__ = as_written

    kind: str
    part: Part | None = None
    card: Card | None = None
    again: Again | None = None


def parts_of(evaluation: Evaluation, language: str) -> tuple[Part, ...]:
    """
    The parts of the plan that have a heading, for the contents and for filters.

    Args:
        evaluation: The evaluation.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        In printed order.
    """
    walker = _Walker(evaluation, language)
    return tuple(
        walker.part(branch, depth)
        for branch, depth in walker.headed(branches_of(evaluation.plan))
    )


def blocks_of(evaluation: Evaluation, language: str) -> Iterator[Block]:
    """
    The plan in the order in which it is printed.

    Args:
        evaluation: The evaluation.
        language: A BCP 47 tag, such as `"ja"`.

    Yields:
        One step after the other.
    """
    walker = _Walker(evaluation, language)
    tree = branches_of(evaluation.plan)
    for branch in tree.below:
        yield from walker.blocks(branch, 0)
    if tree.indicators or evaluation.plan.projects:
        yield from walker.blocks(attrs.evolve(tree, below=()), 0)


class _Walker:
    def __init__(self, evaluation: Evaluation, language: str) -> None:
        self._evaluation = evaluation
        self._plan: Plan = evaluation.plan
        self._language = language
        self._rollups = rollups_of(evaluation)
        self._found = {each.indicator.id: each for each in evaluation}
        self._edition = evaluation.edition or None

    def headed(self, tree: Branch) -> Iterator[tuple[Branch, int]]:
        for branch in tree.below:
            yield from self._headed(branch, 0)

    def _headed(self, branch: Branch, depth: int) -> Iterator[tuple[Branch, int]]:
        if not _is_leaf(branch):
            yield branch, depth
            for each in branch.below:
                yield from self._headed(each, depth + 1)

    def blocks(self, branch: Branch, depth: int) -> Iterator[Block]:
        yield Block(kind="open", part=self.part(branch, depth))
        if branch.indicators:
            yield Block(kind="cards")
            for _, each in branch.indicators:
                yield self._indicator(each)
            yield Block(kind="end")
        for below in branch.below:
            if not _is_leaf(below):
                yield from self.blocks(below, depth + 1)
        yield Block(kind="close")

    def _indicator(self, each: Indicator | Reprint) -> Block:
        language = self._language
        if isinstance(each, Reprint):
            found = self._found.get(each.of)
            name = each.name or self._plan.indicator(each.of).name
            given: tuple[Given, ...] = ()
            if found is not None:
                given = given_of(self._evaluation.scheme, found.answers, language)
            anchor = indicator_anchor(each.of)
            return Block(
                kind="again", again=Again(anchor=anchor, name=name, given=given)
            )
        found = self._found.get(each.id)
        if found is None:
            return Block(kind="card", card=plain_card(each))
        card = card_of(found, self._plan, edition=self._edition, language=language)
        return Block(kind="card", card=card)

    def part(self, branch: Branch, depth: int) -> Part:
        section, plan = branch.section, self._plan
        rollups = self._rollups.get(branch.address, ())
        held = plan if section is None else section
        measures = tuple(self._leaf(each) for each in branch.below if _is_leaf(each))
        levels = {each.level for each in measures}
        return Part(
            anchor=section_anchor(branch.address) if section else "s",
            depth=depth,
            heading=min(_HIGHEST + depth, _LOWEST),
            level=plan.level_of(branch.address) if section else "",
            section=section,
            given=given_of(self._evaluation.scheme, rollups, self._language),
            lists=self._lists(section) if section else (),
            roles=self._roles(section.roles) if section else (),
            project_level=self._project_level,
            projects=held.projects,
            measures=measures,
            measure_level=levels.pop() if len(levels) == 1 else "",
            count=len(branch.indicators),
        )

    def _leaf(self, branch: Branch) -> Leaf:
        section = branch.section
        assert section is not None  # noqa: S101 - only the plan's branch has none
        return Leaf(
            anchor=section_anchor(branch.address),
            level=self._plan.level_of(branch.address),
            section=section,
            lists=self._lists(section),
            roles=self._roles(section.roles),
            project_level=self._project_level,
            projects=section.projects,
            below=tuple(map(self._leaf, branch.below)),
        )

    @property
    def _project_level(self) -> str:
        return self._plan.levels.project or word("project", self._language)

    def _lists(self, section: Section) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return tuple(
            (word(slot, self._language), texts)
            for slot in (*_LISTS, "owners")
            if (texts := getattr(section, slot))
        )

    def _roles(
        self, roles: tuple[Role, ...]
    ) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return tuple(
            (actor.label(self._language), tuple(role.text for role in group))
            for actor, group in itertools.groupby(roles, key=lambda role: role.actor)
        )


def _is_leaf(branch: Branch) -> bool:
    """
    Whether it is a measure under which nothing is measured, which needs no heading.
    """
    measured = any(each.indicators for each in branch.all())
    return isinstance(branch.section, Measure) and not measured
