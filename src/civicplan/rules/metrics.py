"""
The formulas of evaluation: exact, and right in both directions.

Plain functions on plain numbers.
Each gives an exact `Fraction`, or the `Reason` why there is none; only `growth` may
give a `Decimal` of 60 significant digits, where the root is irrational.
Each takes a `Reason` in place of a number and hands it on, so that one formula can
be put into another.

In the formulas *a* is the actual, *b* the baseline, *r* the reference (a target or
any other figure) and *s* the sense: +1 where more is better, -1 where fewer is
better, none where nobody has said.
The definitions are civicplan's own, one for all published schemes; the names are
those of the field (進捗率 is progress, 達成率 is achievement or ratio).
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from civicplan.rules import quantities
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason


__all__ = [
    "Number",
    "achievement",
    "ambition",
    "change",
    "elapsed",
    "expected",
    "gap",
    "growth",
    "pace",
    "progress",
    "ratio",
    "years",
]

Number: TypeAlias = Decimal | Fraction | int
"""What the formulas take, which is exact numbers only and never a float."""

_MONTHS = 12


def _fractions(*values: Number | Reason) -> tuple[Fraction, ...] | Reason:
    found = []
    for value in values:
        if isinstance(value, Reason):
            return value
        if isinstance(value, float):
            message = f"an exact number is needed, not the float {value!r}: use Decimal"
            raise TypeError(message)
        found.append(Fraction(value))
    return tuple(found)


def change(
    actual: Number | Reason, reference: Number | Reason, *, sense: int | None
) -> Fraction | Reason:
    """
    How much better the actual is than a reference: s(a - r).

    Args:
        actual: In the indicator's unit, such as `Decimal("3447")`.
        reference: In the same unit, such as the baseline `Decimal("4833")`.
        sense: +1, -1 or none, as `Direction.sense` gives it.

    Returns:
        In the indicator's unit; positive is better in both directions.
        Undefined without a direction.

    Examples:
        >>> change(Decimal(3447), Decimal(4833), sense=-1)
        Fraction(1386, 1)
        >>> change(Decimal(3447), Decimal(4833), sense=None)
        <Reason.NO_DIRECTION: 'no direction'>
    """
    found = _fractions(actual, reference)
    if isinstance(found, Reason):
        return found
    if sense is None:
        return Reason.NO_DIRECTION
    return sense * (found[0] - found[1])


def gap(
    actual: Number | Reason, reference: Number | Reason, *, sense: int | None
) -> Fraction | Reason:
    """
    What the actual still lacks to a reference: s(r - a), the opposite of `change`.

    Args:
        actual: In the indicator's unit.
        reference: In the same unit, such as the final target.
        sense: +1, -1 or none.

    Returns:
        In the indicator's unit; positive is what is missing, negative what is to
        spare. Undefined without a direction.

    Examples:
        >>> gap(Decimal(3447), Decimal(3300), sense=-1)
        Fraction(147, 1)
    """
    return change(reference, actual, sense=sense)


def ambition(
    reference: Number | Reason, *, baseline: Number | Reason, sense: int | None
) -> Fraction | Reason:
    """
    How far a target wants to go from the baseline: s(r - b).

    Args:
        reference: The target, in the indicator's unit.
        baseline: In the same unit.
        sense: +1, -1 or none.

    Returns:
        In the indicator's unit; at zero or below there is no way to go.
        Undefined without a direction.

    Examples:
        >>> ambition(Decimal(3300), baseline=Decimal(4833), sense=-1)
        Fraction(1533, 1)
    """
    return change(reference, baseline, sense=sense)


def progress(
    actual: Number | Reason,
    reference: Number | Reason,
    *,
    baseline: Number | Reason,
    sense: int | None,
) -> Fraction | Reason:
    """
    The share of the way from the baseline to a target: (a - b) / (r - b), 進捗率.

    One formula for both directions: 0 at the baseline, 1 at the target, negative
    where things got worse, above 1 where the target is passed.

    Args:
        actual: In the indicator's unit.
        reference: The target, in the same unit.
        baseline: In the same unit.
        sense: +1, -1 or none; needed to know that there is a way to go.

    Returns:
        A share, such as `Fraction(4, 5)` for 80 %.
        Undefined without a direction, where the target is the baseline, and where
        it is behind the baseline: from 62.8 to a target of 60 a miss at 59 would
        show as 136 %.

    Examples:
        >>> progress(Decimal(19), Decimal(30), baseline=Decimal(10), sense=1)
        Fraction(9, 20)
        >>> progress(Decimal(59), Decimal(60), baseline=Decimal("62.8"), sense=1)
        <Reason.TARGET_BEHIND_BASELINE: 'target behind the baseline'>
    """
    found = _fractions(actual, baseline, reference)
    if isinstance(found, Reason):
        return found
    if sense is None:
        return Reason.NO_DIRECTION
    reached, start, goal = found
    if goal == start:
        return Reason.TARGET_IS_BASELINE
    if sense * (goal - start) < 0:
        return Reason.TARGET_BEHIND_BASELINE
    return (reached - start) / (goal - start)


def ratio(actual: Number | Reason, reference: Number | Reason) -> Fraction | Reason:
    """
    The actual as a multiple of a reference: a / r, never inverted.

    Args:
        actual: In the indicator's unit.
        reference: In the same unit.

    Returns:
        A share, such as `Fraction(1023, 1000)`; where fewer is better, above 1 means
        missed. Undefined where the reference is zero.

    Examples:
        >>> ratio(Decimal(593), Decimal(580))
        Fraction(593, 580)
    """
    found = _fractions(actual, reference)
    if isinstance(found, Reason):
        return found
    return found[0] / found[1] if found[1] else Reason.TARGET_IS_ZERO


def achievement(
    actual: Number | Reason, reference: Number | Reason, *, sense: int | None
) -> Fraction | Reason:
    """
    How far a target is fulfilled: a / r, or r / a where fewer is better (達成率).

    Args:
        actual: In the indicator's unit.
        reference: The target, in the same unit.
        sense: +1, -1 or none.

    Returns:
        A share; 1 or more means reached in both directions.
        Undefined without a direction, with a negative numerator or a denominator
        that is not above zero.

    Examples:
        >>> achievement(Decimal(3447), Decimal(3300), sense=-1)
        Fraction(1100, 1149)
    """
    found = _fractions(actual, reference)
    if isinstance(found, Reason):
        return found
    if sense is None:
        return Reason.NO_DIRECTION
    numerator, denominator = found if sense > 0 else found[::-1]
    if numerator < 0 or denominator <= 0:
        return Reason.NOT_POSITIVE
    return numerator / denominator


def years(months: int | Reason) -> Fraction | Reason:
    """
    Whole months between two period ends as years: months / 12.

    Days would make 39.99 % of four years out of ten.

    Args:
        months: As `months_between` counts them.

    Returns:
        Years, such as `Fraction(9, 2)`.

    Examples:
        >>> years(54)
        Fraction(9, 2)
    """
    return months if isinstance(months, Reason) else Fraction(months, _MONTHS)


def elapsed(gone: Number | Reason, planned: Number | Reason) -> Fraction | Reason:
    """
    The share of the planned time that has passed: years / planned years.

    Args:
        gone: Years from the baseline to the actual.
        planned: Years from the baseline to the final target.

    Returns:
        A share, not clamped: above 1 after the target's date.
        Undefined where no time was planned.

    Examples:
        >>> elapsed(4, 10)
        Fraction(2, 5)
    """
    found = _fractions(gone, planned)
    if isinstance(found, Reason):
        return found
    return found[0] / found[1] if found[1] > 0 else Reason.NO_TIME


def expected(
    goal: Number | Reason, *, start: Number | Reason, share: Number | Reason
) -> Fraction | Reason:
    """
    Where a straight line stands: start + (goal - start) × share.

    Args:
        goal: Where the line ends, in the indicator's unit, such as the final target.
        start: Where it begins, in the same unit, such as the baseline.
        share: Of the time that has passed; kept within 0 and 1, so that the line
            never leaves its ends.

    Returns:
        In the indicator's unit.

    Examples:
        >>> expected(Decimal(3300), start=Decimal(4833), share=Fraction(2, 5))
        Fraction(21099, 5)
    """
    found = _fractions(start, goal, share)
    if isinstance(found, Reason):
        return found
    first, last, gone = found
    return first + (last - first) * min(max(gone, Fraction(0)), Fraction(1))


def pace(
    actual: Number | Reason,
    reference: Number | Reason,
    *,
    baseline: Number | Reason,
    sense: int | None,
    share: Number | Reason,
) -> Fraction | Reason:
    """
    Progress for the time that has passed: progress / elapsed.

    Args:
        actual: In the indicator's unit.
        reference: The target, in the same unit.
        baseline: In the same unit.
        sense: +1, -1 or none.
        share: Of the time, as `elapsed` gives it.

    Returns:
        1 where the actual is on the straight line.
        Undefined where progress is, and where no time has passed.

    Examples:
        >>> pace(19, 30, baseline=10, sense=1, share=Fraction(9, 20))
        Fraction(1, 1)
    """
    way = progress(actual, reference, baseline=baseline, sense=sense)
    found = _fractions(way, share)
    if isinstance(found, Reason):
        return found
    return found[0] / found[1] if found[1] > 0 else Reason.NO_TIME


def growth(
    actual: Number | Reason, reference: Number | Reason, *, years: Number | Reason
) -> Quantity | Reason:
    """
    Compound growth a year: (a / r) ** (1 / years) - 1, not oriented.

    The formula of Open SDG's progress measure (sdg-build 2.4, as run by Statistics
    Canada); multiply by the sense where fewer is better.

    Args:
        actual: In the indicator's unit.
        reference: In the same unit, such as the baseline.
        years: From the reference to the actual.

    Returns:
        A share a year, such as `Fraction(1, 10)` for 10 %.
        Undefined where no time has passed, the reference is zero or the signs
        differ.

    Examples:
        >>> growth(Decimal(121), Decimal(100), years=2)
        Fraction(1, 10)
    """
    found = _fractions(actual, reference, years)
    if isinstance(found, Reason):
        return found
    reached, start, gone = found
    if gone <= 0:
        return Reason.NO_TIME
    if start == 0:
        return Reason.TARGET_IS_ZERO
    if reached / start < 0:
        return Reason.SIGNS_DIFFER
    grown = quantities.power(reached / start, 1 / gone)
    if isinstance(grown, Reason):
        return grown
    return quantities.subtract(grown, Fraction(1))
