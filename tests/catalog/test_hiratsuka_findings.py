"""
What is questionable in the Hiratsuka chapter, and why each group of it is.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from civicplan.catalog.plans import load, plan
from civicplan.rules.checks.checking import check
from civicplan.rules.checks.findings import Finding
from civicplan.rules.checks.shapes import Severity


# By code, with the reason, the addresses and, within a section, the places.
FOUND: Final[dict[str, tuple[str, ...]]] = {
    # 合計特殊出生率 has two arrows for targets, and nothing says which way is better.
    "D101": ("2/2-3#fertility-rate",),
    # Neither name nor remark says which way is better: only the numbers imply it.
    "D103": (
        "2/2-1#centre-registered-groups",
        "2/2-1#volunteers",
        "2/2-1#npo-corporations",
        "2/2-2#association-households",
        "2/2-2#community-hall-users",
        "2/2-2#welfare-village-volunteers",
        "2/2-3#kept-independent",
        "2/2-3#drill-participants",
    ),
    # The chapter does not say when the revised plan was adopted.
    "H101": ("editions[1]",),
    # No indicator of the policy says a word of these aims: bringing up children in
    # 2-①, disability and nationality in 2-②, foreign residents in 2-③.
    "L102": (
        "2/2-1 goals[0].policies[0].visions[2]",
        "2/2-2 goals[0].policies[1].visions[0]",
        "2/2-3 goals[0].policies[2].visions[3]",
    ),
    # Foreign residents have two measures and nothing that measures them.
    "L103": ("2/2-3 goals[0].policies[2].measures[1].measures[5].title",),
    # Every table stands under a policy, and none says which measure it is about.
    "L104": ("",),
    # The chapter prints its main projects only, eight for forty-one measures.
    "L106": (
        "2/2-1 goals[0].policies[0].projects",
        "2/2-2 goals[0].policies[1].projects",
        "2/2-3 goals[0].policies[2].projects",
    ),
    # Worse than at the start, and the remark gives the date alone.
    "N101": (
        "2/2-1#volunteers",
        "2/2-2#community-hall-users",
        "2/2-3#drill-participants",
    ),
    # From 7 to 640 people: the first year's figure, or another count.
    "N102": ("2/2-3#kept-independent",),
    # From 9.5 to 40.0 %. That decline-prevented is to come from 53 to 750 people, its
    # decision explains: 実績が28年度目標値に近づいている.
    "N103": ("2/2-3#childcare-felt",),
    # 担当課資料 does not say whose figures they are.
    "O102": (
        "2/2-2#welfare-village-volunteers",
        "2/2-3#waiting-children",
        "2/2-3#kept-independent",
        "2/2-3#decline-prevented",
        "2/2-3#drill-participants",
    ),
    # Nobody is named who answers for anything.
    "O103": ("",),
    # 【再掲】, and its home is not in the chapter, as that of the other reprint is.
    "P103": ("2/2-1#community-activity-felt",),
    # Nothing says how many were asked.
    "Q101": (
        "2/2-1#mutual-support-felt",
        "2/2-1#collaboration-felt",
        "2/2-1#community-activity-felt",
        "2/2-3#childcare-felt",
        "2/2-3#healthcare-felt",
        "2/2-3#disability-support-felt",
        "2/2-3#elderly-support-felt",
        "2/2-3#safety-felt",
    ),
    # Citizens and the city are said to do the same.
    "R103": (
        "2/2-1 goals[0].policies[0].roles.city[5]",
        "2/2-2 goals[0].policies[1].roles.citizens[5]",
    ),
    # The column is 23年度, and the remark names an earlier day, year or fiscal year.
    "T101": (
        "2/2-1#centre-registered-groups",
        "2/2-1#centre-using-groups",
        "2/2-1#volunteers",
        "2/2-1#npo-corporations",
        "2/2-2#association-households",
        "2/2-2#centre-users",
        "2/2-2#community-hall-users",
        "2/2-2#ikigai-members",
        "2/2-2#welfare-village-volunteers",
        "2/2-3#fertility-rate",
        "2/2-3#cancer-screenings",
        "2/2-3#decline-prevented",
        "2/2-3#traffic-accidents",
        "2/2-3#crimes",
        "2/2-3#drill-participants",
    ),
    # A dash, and the remark tells only why the indicator is abolished.
    "T107": ("2/2-3#kept-independent",),
    # 計画策定時 is all that the chapter says of the time.
    "T109": ("",),
    # Accidents (件数) are counted in people.
    "U101": ("2/2-3#traffic-accidents",),
    # コミュニティ活動 bears a mark in 2-①; in 2-② it stands without one.
    "W106": ("goals[0].policies[1]",),
    # 生きがづくり has lost its い.
    "W203": ("2/2-2/2/1 goals[0].policies[1].measures[1].measures[0].title",),
    # 地域退出活動: 地域福祉活動 stands elsewhere. Another word may be meant.
    "W204": ("2/2-2 goals[0].policies[1].roles.citizens[1]",),
}


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    """
    All that the checks find in the chapter.
    """
    return check(plan("hiratsuka"))


def _place(finding: Finding) -> str:
    if "#" in finding.address:
        return finding.address
    return f"{finding.address} {finding.path}".strip()


@pytest.mark.parametrize("code", FOUND)
def test_each_group_is_found_where_it_stands(
    code: str, findings: tuple[Finding, ...]
) -> None:
    """
    In the order of the chapter.
    """
    assert FOUND[code] == tuple(_place(each) for each in findings if each.code == code)


def test_nothing_else_is_found(findings: tuple[Finding, ...]) -> None:
    """
    Another finding has a reason, or is a false alarm.
    """
    counts = {code: len(places) for code, places in FOUND.items()}

    assert counts == Counter(each.code for each in findings)


def test_nothing_in_a_printed_plan_is_an_error(findings: tuple[Finding, ...]) -> None:
    """
    It may be questionable, but it does not contradict itself.
    """
    assert Severity.ERROR not in {each.severity for each in findings}


def test_an_invented_plan_written_with_care_is_clean(root: Path) -> None:
    """
    Nothing is found in Riverton's.
    """
    assert () == check(load(root / "examples" / "riverton.yaml"))
