"""
Laws of fixes: what is put right is gone, nothing else is touched, and that is all.
"""

from __future__ import annotations

import unicodedata
from collections import Counter

from hypothesis import given

from civicplan.io.plans import dumps, loads
from civicplan.io.yaml_edits import rewritten
from civicplan.model.plans import Plan
from civicplan.rules.checks.checking import check
from civicplan.rules.checks.fixes import fix
from civicplan.rules.checks.shapes import Severity
from civicplan.testing.untidy import untidy_plans


@given(untidy_plans())
def test_what_is_put_right_is_not_found_any_more(plan: Plan) -> None:
    """
    At the same part of the plan, by the same check.
    """
    fixed = fix(plan)
    gone = Counter((each.address, each.code) for each in fixed.findings)
    before = Counter((each.address, each.code) for each in check(plan))
    after = Counter((each.address, each.code) for each in check(fixed.plan))

    for key, count in gone.items():
        assert after[key] <= before[key] - count
    assert check(fixed.plan) == fixed.left


@given(untidy_plans())
def test_no_error_comes_of_a_fix(plan: Plan) -> None:
    """
    Whatever was found before.
    """
    errors_before, errors_after = (
        Counter(each.code for each in found if each.severity is Severity.ERROR)
        for found in (check(plan), fix(plan).left)
    )

    assert not errors_after - errors_before


@given(untidy_plans())
def test_fixing_twice_changes_nothing_more(plan: Plan) -> None:
    """
    All that can be put right is put right at once.
    """
    fixed = fix(plan).plan
    again = fix(fixed)

    assert fixed == again.plan
    assert () == again.findings


@given(untidy_plans())
def test_nothing_else_of_the_plan_changes(plan: Plan) -> None:
    """
    A plan of which no finding is put right is the same, and others keep their shape.
    """
    fixed = fix(plan)

    assert bool(fixed.findings) is (plan != fixed.plan)
    assert [address for address, _ in plan.walk()] == [
        address for address, _ in fixed.plan.walk()
    ]


@given(untidy_plans())
def test_choosing_checks_chooses_what_is_put_right(plan: Plan) -> None:
    """
    By code, as in checking.
    """
    fixed = fix(plan, select=["W103"])

    assert {"W103"} >= {each.code for each in fixed.findings}
    # One width for a sign is no other sign.
    assert unicodedata.normalize("NFKC", dumps(plan)) == unicodedata.normalize(
        "NFKC", dumps(fixed.plan)
    )


@given(untidy_plans())
def test_a_fixed_plan_can_be_written_into_its_file(plan: Plan) -> None:
    """
    And is read from it again.
    """
    fixed = fix(plan).plan

    assert fixed == loads(rewritten(dumps(plan), fixed))
