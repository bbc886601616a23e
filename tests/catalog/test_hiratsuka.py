"""
What the shipped plan says in words is what the printed chapter says.

The chapter is read by `chapter.py`, which knows nothing of civicplan.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TypeAlias

import pytest

from civicplan.base.periods import period
from civicplan.model.actors import CITIZENS, CITY, Actor
from civicplan.model.annotations import Annotations
from civicplan.model.indicators import Indicator
from civicplan.model.measures import Measure
from civicplan.model.plans import Plan
from civicplan.model.policies import Policy
from tests.catalog.chapter import (
    Chapter,
    PrintedIndicator,
    PrintedMeasure,
    PrintedPolicy,
)


_Policies: TypeAlias = "tuple[tuple[PrintedPolicy, Policy], ...]"
_Tables: TypeAlias = "tuple[tuple[PrintedIndicator, Indicator], ...]"

# Ten characters are a name that has no other: 障がい者、外国籍市民.
_LONGEST_NAME = 10


def _printed_tree(measures: tuple[PrintedMeasure, ...]) -> Iterator[PrintedMeasure]:
    for measure in measures:
        yield measure
        yield from _printed_tree(measure.measures)


def _tree(measures: tuple[Measure, ...]) -> Iterator[Measure]:
    for measure in measures:
        yield measure
        yield from _tree(measure.measures)


def _longest_run(theirs: str, ours: str) -> int:
    matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
    return matcher.find_longest_match().size


def _outline(
    measures: tuple[Measure, ...] | tuple[PrintedMeasure, ...],
) -> list[object]:
    return [(each.code, each.title, _outline(each.measures)) for each in measures]


def _roles(policy: Policy, actor: Actor) -> tuple[str, ...]:
    return tuple(role.text for role in policy.roles if role.actor == actor)


def _marked_and_kept(
    chapter: Chapter,
    policies: _Policies,
    tables: _Tables,
    hiratsuka: Plan,
) -> Iterator[tuple[tuple[str, ...], Annotations]]:
    yield chapter.marked, hiratsuka.goals[0].annotations
    for printed, policy in policies:
        yield printed.marked, policy.annotations
        measures = zip(
            _printed_tree(printed.measures), _tree(policy.measures), strict=True
        )
        for printed_measure, measure in measures:
            yield printed_measure.marked, measure.annotations
    for table, indicator in tables:
        yield table.marked, indicator.annotations


def test_the_goal_is_headed_as_printed(chapter: Chapter, hiratsuka: Plan) -> None:
    """
    Code, theme, title and related fields of the goal are those of its first page.
    """
    (goal,) = hiratsuka.goals

    expected = (chapter.code, chapter.theme, chapter.title, chapter.fields)
    assert expected == (goal.code, goal.theme, goal.title, goal.fields)


def test_policies_are_headed_as_printed(chapter: Chapter, policies: _Policies) -> None:
    """
    Code, theme and title of each policy are the same on the goal's page, on its own
    page and in the plan.
    """
    headed = tuple((each.code, each.theme, each.title) for _, each in policies)

    assert chapter.overview == headed
    assert headed == tuple((each.code, each.theme, each.title) for each, _ in policies)


@pytest.mark.parametrize("slot", ["visions", "challenges", "indicators"])
def test_no_item_of_a_policy_is_left_out(slot: str, policies: _Policies) -> None:
    """
    A policy has as many visions, challenges and indicators as are printed.
    """
    expected = [len(getattr(printed, slot)) for printed, _ in policies]

    assert expected == [len(getattr(policy, slot)) for _, policy in policies]


def test_measures_are_those_printed(policies: _Policies) -> None:
    """
    Basic measures, fields and individual measures have the printed codes and titles,
    each under its own.
    """
    for printed, policy in policies:
        assert _outline(printed.measures) == _outline(policy.measures)


def test_measures_are_those_of_the_outline(policies: _Policies) -> None:
    """
    施策体系 lists the basic measures and fields under the titles they have later.
    """
    for printed, policy in policies:
        listed = [
            (each.code, each.title)
            for measure in policy.measures
            for each in (measure, *measure.measures)
            if each is measure or each.level == "分野"
        ]

        assert list(printed.outline) == listed


def test_levels_are_named_as_the_city_names_them(hiratsuka: Plan) -> None:
    """
    基本目標 holds 達成方針, and 基本施策 hold 個別施策.
    """
    levels = hiratsuka.levels

    assert ("基本目標", "達成方針") == (levels.goal, levels.policy)
    assert (("基本施策", "個別施策"), "主な事業") == (levels.measures, levels.project)


def test_the_six_fields_use_up_no_level(hiratsuka: Plan) -> None:
    """
    分野 stand between 基本施策 and 個別施策 where a policy has them.
    """
    names = [hiratsuka.level_of(address) for address, _ in hiratsuka.walk(Measure)]

    assert {"基本施策": 7, "分野": 6, "個別施策": 41} == Counter(names)


def test_each_measure_has_the_printed_number_of_directions(policies: _Policies) -> None:
    """
    There is one direction for each sentence marked ◆.
    """
    for printed, policy in policies:
        expected = [len(each.directions) for each in _printed_tree(printed.measures)]

        assert expected == [len(each.directions) for each in _tree(policy.measures)]


def test_long_prose_is_told_in_our_own_words(
    chapter: Chapter,
    policies: _Policies,
    hiratsuka: Plan,
) -> None:
    """
    Descriptions, visions, challenges and directions are shorter than the printed
    sentences and share no long run of words with them.
    """
    told = [(chapter.description, hiratsuka.goals[0].description)]
    for printed, policy in policies:
        told += zip(printed.visions, policy.visions, strict=True)
        told += zip(printed.challenges, policy.challenges, strict=True)
        for one, other in zip(
            _printed_tree(printed.measures), _tree(policy.measures), strict=True
        ):
            told += zip(one.directions, other.directions, strict=True)

    copied = [
        ours
        for theirs, ours in told
        if not 0 < len(ours) < len(theirs) or _LONGEST_NAME < _longest_run(theirs, ours)
    ]

    assert [] == copied


def test_projects_and_what_they_serve_are_those_printed(policies: _Policies) -> None:
    """
    主な事業 stand under the policy's theme with the measures in their brackets.
    """
    for printed, policy in policies:
        expected = [(each.title, each.serves) for each in printed.projects]

        assert expected == [(each.title, each.serves) for each in policy.projects]
        assert printed.project_theme == policy.theme


def test_what_projects_serve_are_individual_measures(
    policies: _Policies, hiratsuka: Plan
) -> None:
    """
    Every bracket names an individual measure of the same policy.
    """
    levels = {
        hiratsuka.level_of(f"2/{policy.code}/{address}")
        for _, policy in policies
        for project in policy.projects
        for address in project.serves
    }

    assert {"個別施策"} == levels


def test_roles_are_word_for_word_in_order(policies: _Policies) -> None:
    """
    Citizens and the city have the printed roles, and nobody else has one.
    """
    for printed, policy in policies:
        assert printed.citizens == _roles(policy, CITIZENS)
        assert printed.city == _roles(policy, CITY)
        assert len(printed.citizens + printed.city) == len(policy.roles)


def test_photo_captions_are_kept(policies: _Policies) -> None:
    """
    The captions of a policy's photographs stand in its annotations.
    """
    for printed, policy in policies:
        assert printed.photos == policy.annotations["photos"]


def test_every_glossary_mark_is_kept_as_a_term(
    chapter: Chapter,
    policies: _Policies,
    tables: _Tables,
    hiratsuka: Plan,
) -> None:
    """
    Before each mark stands one of the element's terms, and no term stands elsewhere.
    """
    marks = 0
    for marked, kept in _marked_and_kept(chapter, policies, tables, hiratsuka):
        terms = kept.get("terms", ())
        assert isinstance(terms, tuple)
        found = {
            max((str(term) for term in terms if text.endswith(str(term))), key=len)
            for text in marked
        }
        marks += len(marked)

        assert set(terms) == found
        assert len(terms) == len(set(terms))
    assert chapter.marks == marks


def test_no_glossary_mark_is_left_in_a_text(hiratsuka: Plan) -> None:
    """
    Neither ※ nor * stands anywhere in the plan.
    """
    marked = [
        address
        for address, element in hiratsuka.walk()
        if re.search(r"[※*]", repr(element))
    ]

    assert [] == marked


def test_editions_are_the_plan_and_its_revision(hiratsuka: Plan) -> None:
    """
    The plan of 2007 covers ten years, the revised one its second half.
    """
    expected = [
        ("2007", period("2007-09-10"), period("FY2007/FY2016")),
        ("2012", None, period("FY2012/FY2016")),
    ]

    assert expected == [
        (each.id, each.adopted, each.period) for each in hiratsuka.editions
    ]
    assert period("FY2007/FY2016") == hiratsuka.period


def test_the_plan_is_hiratsukas(hiratsuka: Plan) -> None:
    """
    Id, title, municipality and language are those of the city.
    """
    expected = (
        "hiratsuka",
        "平塚市総合計画 生活快適・夢プラン",
        "平塚市",
        "142034",
        "ja",
    )

    assert expected == (
        hiratsuka.id,
        hiratsuka.title,
        hiratsuka.municipality.name,
        hiratsuka.municipality.code,
        hiratsuka.language,
    )


@pytest.mark.parametrize(
    "misprint", ["生きがづくり", "地域退出活動", "各団体とネットワーク"]
)
def test_scan_errors_in_names_stay(misprint: str, hiratsuka: Plan) -> None:
    """
    What was scanned wrongly in a title or role is there for a check to find.
    """
    assert any(misprint in repr(element) for _, element in hiratsuka.walk())
