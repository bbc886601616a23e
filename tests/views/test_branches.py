"""
A plan as the tree in which it is printed.
"""

from __future__ import annotations

from civicplan.model.plans import Plan
from civicplan.views.branches import branches_of


def test_a_branch_has_its_address_and_its_own_indicators(city: Plan) -> None:
    """
    Those of the sections under it are theirs, and a reprint is one of them.
    """
    assert [
        ("", []),
        ("2", []),
        ("2/2-1", ["2/2-1#crimes", "2/2-1#births", "2/2-1#helped"]),
        ("2/2-1/1", []),
        ("2/2-2", ["2/2-2#crimes"]),
    ] == [
        (each.address, [address for address, _ in each.indicators])
        for each in branches_of(city).all()
    ]


def test_the_plan_is_the_branch_of_its_own_indicators(town: Plan) -> None:
    """
    Parts stand in their indicator and not beside it.
    """
    tree = branches_of(town)

    assert (None, ["#debt"], ["1#ready"]) == (
        tree.section,
        [address for address, _ in tree.indicators],
        [address for address, _ in tree.below[0].indicators],
    )
