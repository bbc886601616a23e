"""
Laws of differences: what differs leads from one plan to the other, and says how.

They are tried on plans that somebody made out of one another, by edits of every sort,
and on plans that have nothing to do with each other.
"""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from itertools import combinations

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from civicplan.base.periods import period
from civicplan.errors import InvalidValueError
from civicplan.io.json_documents import encode_json
from civicplan.io.plans import dumps
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Municipality, Plan
from civicplan.model.targets import Reach, Target
from civicplan.rules.editions.differences import Difference
from civicplan.rules.editions.diffing import diff, diff_of_editions
from civicplan.rules.editions.diffs import Diff
from civicplan.rules.editions.kinds import Kind
from civicplan.rules.editions.patches import patch
from civicplan.testing import directions, moved_plans, numbers, plans, twins
from civicplan.views.difference_records import differences_in_json


PAIRS = twins() | st.tuples(plans(), plans())
LANGUAGES = ("ja", "en")


def a_plan(**fields: object) -> Plan:
    """
    A small plan of Ford, for examples.
    """
    given_fields: dict[str, object] = {
        "id": "ford",
        "title": "Ford 2030",
        "municipality": Municipality(name="Ford"),
        "period": period("FY2020/FY2030"),
        **fields,
    }
    return Plan(**given_fields)  # type: ignore[arg-type]


def aimed(value: Decimal, direction: Direction | None) -> Plan:
    """
    A plan with one indicator, which has a target.
    """
    target = Target(period=period("FY2030"), aim=Reach(value=value))
    indicator = Indicator(
        id="places", name="Places", direction=direction, targets=(target,)
    )
    return a_plan(indicators=(indicator,))


@given(PAIRS)
def test_what_differs_leads_from_one_plan_to_the_other(pair: tuple[Plan, Plan]) -> None:
    """
    Nothing is forgotten, and nothing is told too much.
    """
    before, after = pair
    found = diff(before, after)

    assert after == patch(before, found)
    assert bool(found) is (before != after)


@given(plans())
def test_nothing_differs_between_a_plan_and_itself(plan: Plan) -> None:
    """
    Nor between two that say the same.
    """
    assert () == diff(plan, plan).changes == diff(plan, attrs.evolve(plan)).changes


@given(PAIRS)
def test_the_inverse_leads_back(pair: tuple[Plan, Plan]) -> None:
    """
    And its own inverse forth again.
    """
    before, after = pair
    found = diff(before, after)

    assert before == patch(after, ~found)
    assert found == ~~found


@given(PAIRS)
def test_seen_from_the_other_side_the_same_differs(pair: tuple[Plan, Plan]) -> None:
    """
    What was raised is lowered, what was added is removed.
    """
    before, after = pair

    assert told_by(diff(after, before)) == told_by(~diff(before, after))


def told_by(found: Diff) -> Counter[str]:
    """
    All that is different, in whatever order.
    """
    return Counter(map(repr, map(attrs.asdict, found.changes)))


@given(plans())
def test_editions_differ_as_the_plans_do(plan: Plan) -> None:
    """
    What differs between two editions leads from the one to the other.
    """
    for one, other in combinations(plan.editions, 2):
        found = diff_of_editions(plan, one.id, other.id)

        assert plan.as_of(other.id) == patch(plan.as_of(one.id), found)


@given(PAIRS, plans())
def test_a_patch_fits_the_plan_from_which_it_begins(
    pair: tuple[Plan, Plan], other: Plan
) -> None:
    """
    Any other is refused, with what does not fit, and stays as it is.
    """
    before, after = pair
    found = diff(before, after)
    for plan in (after, other):
        if plan == before:
            continue
        known = dumps(plan)

        with pytest.raises(InvalidValueError) as refusal:
            patch(plan, found)

        assert "the diff begins from another plan. The first" in refusal.value.hint
        assert known == dumps(plan)


@given(numbers(), numbers(), directions() | st.none())
def test_a_target_is_raised_when_it_is_harder_to_reach(
    one: Decimal, other: Decimal, direction: Direction | None
) -> None:
    """
    One that is to fall is raised when its number falls; without a direction neither.
    """
    assume(one != other)
    (change,) = diff(aimed(one, direction), aimed(other, direction)).changes

    rises = other > one
    match direction:
        case Direction.INCREASE:
            expected = Kind.RAISED if rises else Kind.LOWERED
        case Direction.DECREASE:
            expected = Kind.LOWERED if rises else Kind.RAISED
        case _:
            expected = Kind.RETARGETED
    assert expected is change.kind


@given(st.data(), plans())
def test_what_only_moves_is_neither_added_nor_removed(
    data: st.DataObject, plan: Plan
) -> None:
    """
    Whatever stands under another element, or in another order, is still the same; of
    two goals with one title and no number the first is taken for the first, so that
    what stands in them may differ.
    """
    moved = data.draw(moved_plans(plan))
    changes = diff(plan, moved).changes

    assert [] == [
        change
        for change in changes
        if change.subject_before is None or change.subject_after is None
    ]


@given(PAIRS)
def test_every_record_has_its_kind(pair: tuple[Plan, Plan]) -> None:
    """
    As many as are told, and as many of each kind as are counted.
    """
    found = diff(*pair)
    read = json.loads("".join(differences_in_json(found, encode_json)))
    kinds = [record["kind"] for record in read["changes"]]

    assert [change.kind.value for change in found.told] == kinds
    assert dict(Counter(kinds)) == read["counts"]


@given(PAIRS)
def test_every_change_is_told_in_a_line_that_names_its_element(
    pair: tuple[Plan, Plan],
) -> None:
    """
    In Japanese and in English, which are not the same.
    """
    for change in diff(*pair).changes:
        said = [change.sentence(language) for language in LANGUAGES]

        assert said[0] != said[1]
        for line, language in zip(said, LANGUAGES, strict=True):
            assert [line] == line.splitlines()
            assert line.startswith(f"{named(change)}: ")
            assert change.what(language)


def named(change: Difference) -> str:
    """
    What the element is called, in a line.
    """
    called = change.subject.label
    assert called
    return called.replace("\n", "⏎").replace("\u2028", "⏎").replace("\u2029", "⏎")
