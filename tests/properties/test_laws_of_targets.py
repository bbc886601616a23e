"""
Laws of ambition: whether a target became harder to reach.
"""

from __future__ import annotations

from decimal import Context, Decimal

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from civicplan.base.periods import period
from civicplan.model.directions import Direction
from civicplan.model.revisions import Ambition, Retarget
from civicplan.model.targets import Aim, Improve, Reach, Side, Within
from civicplan.testing import aims, directions, numbers


WIDE = Context(prec=2_000, Emax=10_000, Emin=-10_000)
OPPOSITE = {
    Ambition.RAISED: Ambition.LOWERED,
    Ambition.LOWERED: Ambition.RAISED,
    Ambition.SAME: Ambition.SAME,
    None: None,
}
DIRECTIONS = st.none() | directions()
AIMS = aims()
# Aims of one kind, with few values, so that equal ones meet.
FEW = st.integers(0, 2).map(Decimal)
REACHES = st.builds(
    Reach, value=FEW, side=st.none() | st.sampled_from(Side), strict=st.booleans()
)
ALIKE = (
    REACHES,
    aims(values=FEW).filter(lambda aim: isinstance(aim, Within)),
    aims(values=FEW, comparisons=[]).filter(lambda aim: isinstance(aim, Improve)),
)
PAIRS = st.one_of(st.tuples(AIMS, AIMS), *(st.tuples(each, each) for each in ALIKE))
TRIPLES = st.one_of(*(st.tuples(each, each, each) for each in ALIKE))


def ambition(before: Aim, after: Aim, direction: Direction | None) -> Ambition | None:
    """
    The ambition of a change from one aim to another.
    """
    assume(before != after)
    change = Retarget(period=period("FY2016"), before=before, after=after)
    return change.ambition(direction)


@given(PAIRS, DIRECTIONS)
def test_what_was_raised_is_lowered_again_by_its_undoing(
    aims_: tuple[Aim, Aim], direction: Direction | None
) -> None:
    """
    Swapping before and after swaps raised and lowered.
    """
    before, after = aims_
    forth = ambition(before, after, direction)

    assert OPPOSITE[forth] is ambition(after, before, direction)


@given(TRIPLES, DIRECTIONS)
def test_raised_twice_is_raised(
    aims_: tuple[Aim, Aim, Aim], direction: Direction | None
) -> None:
    """
    However the steps are cut.
    """
    first, second, third = aims_
    steps = {
        ambition(first, second, direction),
        ambition(second, third, direction),
    }
    assume(first != third)

    if steps <= {Ambition.RAISED, Ambition.SAME} and Ambition.RAISED in steps:
        assert Ambition.RAISED is ambition(first, third, direction)


def mirrored(aim: Aim) -> Aim:
    """
    The same aim for the negated figure.
    """
    sides = {Side.AT_LEAST: Side.AT_MOST, Side.AT_MOST: Side.AT_LEAST, None: None}
    if isinstance(aim, Reach):
        value = aim.value.copy_negate()
        return attrs.evolve(aim, value=value, side=sides[aim.side])
    if isinstance(aim, Within):
        low, high = aim.high.copy_negate(), aim.low.copy_negate()
        return attrs.evolve(aim, low=low, high=high)
    return aim


MIRRORED = {
    Direction.INCREASE: Direction.DECREASE,
    Direction.DECREASE: Direction.INCREASE,
    Direction.MAINTAIN: Direction.MAINTAIN,
    None: None,
}


@given(PAIRS, DIRECTIONS)
def test_ambition_is_the_same_in_the_mirror(
    aims_: tuple[Aim, Aim], direction: Direction | None
) -> None:
    """
    Negated values in the other direction are as hard to reach.
    """
    before, after = aims_

    assert ambition(before, after, direction) is ambition(
        mirrored(before), mirrored(after), MIRRORED[direction]
    )


def in_other_unit(aim: Aim, factor: Decimal, shift: Decimal) -> Aim:
    """
    The same aim where every figure is multiplied and moved.
    """

    def moved(value: Decimal) -> Decimal:
        return WIDE.add(WIDE.multiply(value, factor), shift)

    if isinstance(aim, Reach):
        return attrs.evolve(aim, value=moved(aim.value))
    if isinstance(aim, Within):
        return attrs.evolve(aim, low=moved(aim.low), high=moved(aim.high))
    return aim


SMALL = numbers(min_value=-(10**30), max_value=10**30, max_places=30)


@given(
    aims(values=SMALL),
    aims(values=SMALL),
    DIRECTIONS,
    numbers(min_value=1, max_value=1000, max_places=3),
    SMALL,
)
def test_ambition_is_the_same_in_another_unit(
    before: Aim,
    after: Aim,
    direction: Direction | None,
    factor: Decimal,
    shift: Decimal,
) -> None:
    """
    Persons or thousands of persons, counted from nought or from a hundred.
    """
    expected = ambition(before, after, direction)

    assert expected is ambition(
        in_other_unit(before, factor, shift),
        in_other_unit(after, factor, shift),
        direction,
    )


@given(PAIRS)
def test_only_a_value_without_a_side_needs_a_direction(aims_: tuple[Aim, Aim]) -> None:
    """
    What says itself which way is better is ranked by itself.
    """
    before, after = aims_
    assume(not any(isinstance(aim, Reach) and aim.side is None for aim in aims_))

    assert 1 == len({ambition(before, after, each) for each in (None, *Direction)})


@given(numbers(), st.integers(0, 40), st.sampled_from(Side))
def test_the_smallest_step_is_a_step(value: Decimal, places: int, side: Side) -> None:
    """
    In the direction, or on the side that is named, however long the numbers are.
    """
    more = WIDE.add(value, Decimal(1).scaleb(-places))
    assume(len(more.as_tuple().digits) <= 400)
    before, after = Reach(value=value), Reach(value=more)
    direction = Direction.INCREASE if side.sense > 0 else Direction.DECREASE
    raised = Ambition.RAISED if side.sense > 0 else Ambition.LOWERED

    assert raised is ambition(before, after, direction)
    assert raised is ambition(
        attrs.evolve(before, side=side), attrs.evolve(after, side=side), None
    )


@given(PAIRS, DIRECTIONS)
def test_aims_of_different_kinds_are_not_ranked(
    aims_: tuple[Aim, Aim], direction: Direction | None
) -> None:
    """
    Nor improvements on different things.
    """
    before, after = aims_
    on = [each.on for each in (before, after) if isinstance(each, Improve)]
    if type(before) is not type(after) or len(set(on)) == len((before, after)):
        assert ambition(before, after, direction) is None
