"""
The report as a paper for a council: Markdown, from which pandoc makes a Word file.

It says what the page says that a browser shows: what is planned, who does what, how
each indicator stands and why, what was revised, and what checks found.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from civicplan.base.printed_periods import print_period
from civicplan.model.addresses import Section
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.rules.answers import Assessment
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.findings import Finding
from civicplan.rules.editions.histories import history_of
from civicplan.rules.evaluation import Evaluation
from civicplan.rules.vocabulary import comma, in_brackets, word
from civicplan.views.branches import Branch, branches_of
from civicplan.views.evaluations import (
    Level,
    cover_of,
    level_rows,
    levels_of,
    summary_of,
)
from civicplan.views.findings import counts_in_words, severity_in_words, title_of_part
from civicplan.views.indicators import title_of
from civicplan.views.markdown import (
    asked_in_words,
    assessed_rows,
    in_markdown,
    table_in_markdown,
)
from civicplan.views.outlines import Fact, Outline
from civicplan.views.plans import heading_of, reprint_title


__all__ = ["council_paper"]

_STANDING: Final = Words(ja="評価のまとめ", en="How the plan stands")
_REVISIONS: Final = Words(ja="改訂の履歴", en="History of revisions")
_UNREVISED: Final = Words(ja="改訂はありません。", en="Nothing was revised.")
_FINDINGS: Final = Words(ja="計画書の点検", en="What the checks found")
_CLEAN: Final = Words(
    ja="指摘する点はありません。", en="Nothing questionable was found."
)
_TABLE_OF_FINDINGS: Final = (
    Words(ja="箇所", en="Where"),
    Words(ja="程度", en="How grave"),
    Words(ja="番号", en="Code"),
    Words(ja="内容", en="What"),
)
_LISTS: Final = ("visions", "challenges", "directions")
_COLUMNS: Final = ("indicators", "baseline", "actual", "targets")


def council_paper(
    evaluation: Evaluation, findings: Sequence[Finding] = (), *, language: str = ""
) -> Iterator[str]:
    """
    The report as Markdown.

    Args:
        evaluation: Of the plan that is reported on.
        findings: What checks found, in the order of the plan.
        language: That of the words; the plan's own where it is empty.

    Yields:
        Lines.
    """
    paper = _Paper(evaluation, language or evaluation.plan.language)
    yield from paper.cover()
    yield from paper.standing()
    yield from paper.body()
    yield from paper.revisions()
    yield from paper.found(findings)


class _Paper:
    """
    What is the same for every part of one paper.
    """

    def __init__(self, evaluation: Evaluation, language: str) -> None:
        self._evaluation = evaluation
        self._plan: Plan = evaluation.plan
        self._language = language
        self._levels = {each.address: each for each in levels_of(evaluation)}

    def cover(self) -> Iterator[str]:
        plan, city = self._plan, self._plan.municipality
        code = in_brackets(city.code, self._language) if city.code else ""
        period = print_period(plan.period, language=self._language)
        asked = cover_of(self._evaluation, self._language)
        facts = [Fact(text=f"{city.name}{code} {period}")]
        if plan.description:
            facts.append(Fact(text=plan.description))
        facts += asked.facts
        facts += self._listed("visions", plan.visions)
        yield from self._headed(asked.title, *facts, level=1)

    def standing(self) -> Iterator[str]:
        summary = summary_of(self._evaluation, self._language)
        head = attrs.evolve(summary, title=_STANDING.said(self._language), address="")
        yield from in_markdown((attrs.evolve(head, heading=True),), level=2)

    def body(self) -> Iterator[str]:
        tree = branches_of(self._plan)
        for branch in tree.below:
            yield from self._section(branch, 2)
        facts, whole = self._projects(self._plan.projects), self._levels.get("")
        if whole is not None:
            facts += level_rows(whole, self._evaluation.scheme, self._language)
        if facts or whole is not None:
            yield from self._headed(self._plan.title, *facts, level=2)
        if whole is not None:
            yield from self._indicators(whole)

    def _section(self, branch: Branch, depth: int) -> Iterator[str]:
        section, level = branch.section, self._levels.get(branch.address)
        assert section is not None  # noqa: S101 - only the plan's branch has none
        facts = [*self._prose(section), *self._projects(section.projects)]
        if level is not None:
            facts += level_rows(level, self._evaluation.scheme, self._language)
        title = heading_of(self._plan, section, branch.address)
        yield from self._headed(title, *facts, level=depth)
        yield from self._roles(section)
        plain = [each for each in branch.below if self._is_plain(each)]
        if plain:
            yield from in_markdown([self._leaf(each) for each in plain])
        if level is not None:
            yield from self._indicators(level)
        for each in branch.below:
            if each not in plain:
                yield from self._section(each, depth + 1)

    def _is_plain(self, branch: Branch) -> bool:
        # A measure of which nothing is said but its title needs no heading.
        return all(
            isinstance(each.section, Measure)
            and each.address not in self._levels
            and not each.section.roles
            and not each.section.projects
            for each in branch.all()
        )

    def _leaf(self, branch: Branch) -> Outline:
        section = branch.section
        assert section is not None  # noqa: S101 - only the plan's branch has none
        return Outline(
            title=heading_of(self._plan, section, branch.address),
            facts=tuple(self._prose(section)),
            parts=tuple(map(self._leaf, branch.below)),
        )

    def _prose(self, section: Section) -> Iterator[Fact]:
        if section.description:
            yield Fact(text=section.description)
        for slot in _LISTS:
            yield from self._listed(slot, getattr(section, slot))
        if section.owners:
            owners = comma(self._language).join(section.owners)
            yield from self._listed("owners", (owners,))

    def _listed(self, slot: str, texts: tuple[str, ...]) -> list[Fact]:
        label = word(slot, self._language)
        return [Fact(label=label, items=texts)] if texts else []

    def _roles(self, section: Section) -> Iterator[str]:
        # Side by side, as plans print them: a column for each actor.
        columns: dict[str, list[str]] = {}
        for role in section.roles:
            held = columns.setdefault(role.actor.label(self._language), [])
            held.append(role.text)
        if columns:
            rows = itertools.zip_longest(*columns.values(), fillvalue="")
            yield from table_in_markdown(tuple(columns), [*rows])

    def _projects(self, projects: tuple[Project, ...]) -> list[Fact]:
        named = self._plan.levels.project or word("project", self._language)
        texts = (" ".join(filter(None, (each.code, each.title))) for each in projects)
        return [Fact(label=named, items=tuple(texts))] if projects else []

    def _indicators(self, level: Level) -> Iterator[str]:
        language = self._language
        rows = [
            row
            for _, each, assessment in level.indicators
            for row in self._rows(each, assessment)
        ]
        if rows:
            names = (word(name, language) for name in _COLUMNS)
            asked = asked_in_words(self._evaluation.scheme, language)
            yield from self._table((*names, *asked), rows)

    def _rows(
        self, each: Indicator | Reprint, assessment: Assessment
    ) -> Iterator[tuple[str, ...]]:
        title = title_of(assessment.indicator)
        if isinstance(each, Reprint):
            title = reprint_title(self._plan, each, self._language)
        yield from assessed_rows(assessment, title, self._language)

    def revisions(self) -> Iterator[str]:
        language = self._language
        rows = [
            (title_of(indicator), told.heading, told.text)
            for _, indicator in self._plan.walk(Indicator)
            for told in history_of(indicator, language, self._plan)
        ]
        said = () if rows else (Fact(text=_UNREVISED.said(language)),)
        yield from self._headed(_REVISIONS.said(language), *said, level=2)
        if rows:
            names = ("indicators", "editions", "revisions")
            header = tuple(word(name, language) for name in names)
            yield from self._table(header, rows)

    def found(self, findings: Sequence[Finding]) -> Iterator[str]:
        language = self._language
        counts = counts_in_words(findings, language) or _CLEAN.said(language)
        title = _FINDINGS.said(language)
        yield from self._headed(title, Fact(text=counts), level=2)
        rows = [
            (
                title_of_part(self._plan, each.address, language),
                severity_in_words(each.severity, language),
                each.code,
                each.sentence(language),
            )
            for each in findings
        ]
        if rows:
            header = tuple(each.said(language) for each in _TABLE_OF_FINDINGS)
            yield from self._table(header, rows)

    def _headed(self, title: str, *facts: Fact, level: int) -> Iterator[str]:
        outline = Outline(title=title, heading=True, facts=facts)
        yield from in_markdown((outline,), level=level)

    def _table(
        self, header: tuple[str, ...], rows: Sequence[tuple[str, ...]]
    ) -> Iterator[str]:
        yield from table_in_markdown(header, rows, in_proportion=True)
