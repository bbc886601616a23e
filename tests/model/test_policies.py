"""
What the city wants: goals, and the policies under them.
"""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from civicplan.errors import InvalidValueError
from civicplan.model.measures import Measure
from civicplan.model.policies import Goal, Policy


def test_a_goal_holds_policies_and_measures() -> None:
    """
    A city without policies puts its measures right under the goal.
    """
    policy, measure = Policy(title="p"), Measure(title="m")

    goal = Goal(title="g", policies=(policy,), measures=(measure,))

    assert ((policy,), (measure,)) == (goal.policies, goal.measures)


@pytest.mark.parametrize(
    ("make", "field", "value", "sentence"),
    [
        (
            Goal,
            "policies",
            (Measure(title="m"),),
            "Policy is needed.",
        ),
        (Goal, "measures", (Policy(title="p"),), "Measure is needed."),
        (Policy, "measures", (Policy(title="p"),), "Measure is needed."),
        (Measure, "measures", (Goal(title="g"),), "Measure is needed."),
    ],
)
def test_levels_hold_the_levels_below_them(
    make: Any, field: str, value: Any, sentence: str
) -> None:
    """
    A policy does not hold policies, nor a measure goals.
    """
    with pytest.raises(InvalidValueError) as raised:
        make(title="t", **{field: value})

    assert (f"{make.__name__.lower()}.{field}[0]", sentence) == (
        raised.value.field,
        raised.value.hint,
    )


def test_goal_policy_and_measure_have_the_same_slots() -> None:
    """
    They differ in what they contain, and in nothing else.
    """
    slots = {
        kind: {attribute.name for attribute in attrs.fields(kind)}
        for kind in (Goal, Policy, Measure)
    }

    assert slots[Measure] == slots[Policy]
    assert slots[Goal] == slots[Policy] | {"policies"}
