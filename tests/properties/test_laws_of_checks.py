"""
Laws of checks: whatever the plan, what is found can be said, chosen and ignored.
"""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from civicplan.io.plans import dumps, reads
from civicplan.model.addresses import places
from civicplan.model.annotations import annotations_of
from civicplan.model.plans import Plan
from civicplan.rules.checks.checking import check
from civicplan.rules.checks.findings import Finding
from civicplan.rules.checks.overviews import Overview
from civicplan.rules.checks.registry import CHECKS
from civicplan.rules.checks.shapes import Check
from civicplan.rules.checks.sites import Site
from civicplan.testing import plans


def _without_ignored(plan: Plan) -> Plan:
    """
    A plan that says nothing about what should not be found at its own level.
    """
    kept = {name: plan.annotations[name] for name in plan.annotations}
    kept.pop("ignore", None)
    return attrs.evolve(plan, annotations=annotations_of(kept))


@given(plan=plans())
def test_every_finding_can_be_said_in_both_languages(plan: Plan) -> None:
    """
    At an address that leads to a part of the plan.
    """
    for finding in check(plan):
        assert finding.sentence("ja")
        assert finding.sentence("en")
        assert not finding.address or plan[finding.address]


@given(plan=plans())
def test_findings_stand_in_the_order_of_the_plan(plan: Plan) -> None:
    """
    Those of the plan itself first, then part after part as they are printed.
    """
    places = {"": 0} | {
        address: place for place, (address, _) in enumerate(plan.walk(), 1)
    }
    found = [places[finding.address] for finding in check(plan)]

    assert sorted(found) == found


@given(plan=plans(), chosen=st.sampled_from([c for c in CHECKS if c.code[0] != "X"]))
def test_asking_one_check_finds_what_it_finds_among_all(
    plan: Plan, chosen: Check
) -> None:
    """
    No check knows of another.
    """
    among_all = [each for each in check(plan) if each.check == chosen]

    assert among_all == [*check(plan, select=[chosen.code])]


@given(plan=plans())
def test_what_the_plan_ignores_with_a_reason_is_not_found(plan: Plan) -> None:
    """
    Nor is there anything to say of the ignoring.
    """
    plan = _without_ignored(plan)
    codes = {each.code for each in check(plan) if each.code[0] != "X"}
    ignored = {**plan.annotations, "ignore": dict.fromkeys(codes, "on purpose")}
    quiet = attrs.evolve(plan, annotations=annotations_of(ignored))

    assert [] == [
        each for each in check(quiet) if each.code[0] != "X" or not each.address
    ]


def _unplaced(finding: Finding) -> Finding:
    return attrs.evolve(finding, line=0, column=0)


@given(plan=plans())
def test_a_file_adds_nothing_but_lines(plan: Plan) -> None:
    """
    Every finding stands at a line of the file.
    """
    read = reads(dumps(plan))
    found = check(read.plan, read.positions)

    assert set(check(plan)) == {_unplaced(each) for each in found}
    assert all(each.line and each.column for each in found)


# What checks of wording look for, its beginnings, and what may stand beside it.
PIECES = (
    *"をにの、。・（）()「」 　\n-,;１2aａｶ",
    *("人ロ減少", "協カ", "コミュ二ティ", "コミュニティ", "コミュニテイ", "ゲーム"),
    *("地域福祉活動", "地域退出活動", "地域", "福社", "福祉", "つくりま", "づくり"),
    *("生きが", "生きがい", "ぐるみ", "of", "of ", "the ", "The", "1)"),
)


@given(
    plan=plans(),
    language=st.sampled_from(["ja", "en"]),
    said=st.lists(
        st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join),
        min_size=2,
        max_size=20,
    ),
)
def test_where_a_check_need_not_be_asked_it_finds_nothing(
    plan: Plan, language: str, said: list[str]
) -> None:
    """
    It tells so for the whole plan at once, from the texts of all parts read as one.
    """
    goals = tuple(
        attrs.evolve(goal, visions=tuple(said[number::3]), description=said[-1])
        for number, goal in enumerate(plan.goals)
    )
    plan = attrs.evolve(plan, goals=goals, visions=tuple(said), language=language)
    overview = Overview(plan)
    below = places(plan.goals, plan.projects, plan.indicators)
    sites = [Site(overview=overview, element=plan)]
    sites += [Site(overview=overview, **place._asdict()) for place in below]

    for each in CHECKS:
        among = None if each.among is None else frozenset(each.among(overview))
        for site in sites:
            if type(site.element) in each.on and among is not None:
                found = [*each.find(site.element, site)]
                assert id(site.element) in among or not found
