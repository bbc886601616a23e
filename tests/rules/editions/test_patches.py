"""
From one plan to the next, by what is different.
"""

from __future__ import annotations

import pytest

from civicplan.errors import InvalidValueError
from civicplan.rules.editions.diffing import diff
from civicplan.rules.editions.patches import patch
from tests.rules.editions.differing import changed, city


RAISED = ("FY2016: 4100", "FY2016: 3300")
MOVED = ("title: 学び合う", "title: 共に学ぶ")


def test_a_patch_leads_to_the_other_plan() -> None:
    """
    From the plan itself, or from one that says the same.
    """
    assert city(RAISED, MOVED) == patch(city(), changed(RAISED, MOVED))


def test_a_patch_of_another_plan_is_refused() -> None:
    """
    With the first thing that does not fit, and what to do.
    """
    with pytest.raises(InvalidValueError) as refusal:
        patch(city(RAISED), changed(MOVED))

    assert (
        "the diff begins from another plan. The first thing that does not fit: "
        "犯罪発生件数: target for FY2016 raised: 4,100 件 → 3,300 件. Patch the plan "
        "from which the diff was made, or make the diff again."
    ) == refusal.value.hint


def test_a_patch_is_applied_once() -> None:
    """
    Then the plan is another one, and the inverse leads back.
    """
    found = changed(RAISED)
    after = patch(city(), found)

    with pytest.raises(InvalidValueError, match="begins from another plan"):
        patch(after, found)
    assert city() == patch(after, ~found)


def test_an_empty_patch_changes_nothing() -> None:
    """
    The plan stays the same object.
    """
    plan = city()

    assert plan is patch(plan, diff(plan, city()))
