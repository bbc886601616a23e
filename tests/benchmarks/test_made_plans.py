"""
The plans of the benchmarks differ as two editions of a plan do.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.made_plans import write_later_plan, write_plan
from civicplan.io.plans import load
from civicplan.model.indicators import Indicator
from civicplan.rules.editions.diffing import diff


def test_the_later_plan_raises_moves_removes_and_adds(tmp_path: Path) -> None:
    """
    Of the 25 indicators of each of four policies; the edition is new too.
    """
    before, after = tmp_path / "before.json", tmp_path / "after.json"
    write_plan(before, 100)
    write_later_plan(after, 100)
    one, other = load(before), load(after)

    counts = diff(one, other).counts

    assert {
        "raised": 12,
        "moved": 4,
        "removed": 4,
        "added": 4,
        "edition added": 1,
    } == {kind.value: count for kind, count in counts.items()}
    assert len([*one.walk(Indicator)]) == len([*other.walk(Indicator)])


def test_indicators_are_dealt_out_to_policies(tmp_path: Path) -> None:
    """
    As many indicators as asked for, the last policy with what is left.
    """
    path = tmp_path / "made.json"
    write_plan(path, 30)

    policies = load(path).goals[0].policies

    assert [25, 5] == [len(policy.indicators) for policy in policies]
