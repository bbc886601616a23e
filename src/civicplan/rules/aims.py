"""
Whether an aim is reached.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from civicplan.model.targets import Aim, Complete, Improve, Reach, Within
from civicplan.rules.given import Given
from civicplan.rules.metrics import Number
from civicplan.rules.reasons import Reason


__all__ = ["level_reached", "path_side", "reached", "target_reached"]


def reached(
    aim: Aim,
    actual: Decimal,
    *,
    sense: int | None,
    figure: Callable[[str], Number | Reason],
) -> bool | Reason:
    """
    Whether *actual* reaches *aim*; equality does, unless the aim is strict.

    Args:
        aim: `Complete` is reached by the value 1; `Improve` by a change the better
            way since what it names, of the share that it asks for; `Within` between
            its limits; `Reach` on the side that it names, or else on the side that
            the direction wants.
        actual: In the indicator's unit.
        sense: +1 where more is better, -1 where fewer is better, or none.
        figure: Gives what an `Improve` is compared with, by name.

    Returns:
        Yes or no; or the reason why nobody can say: a value without side and
        direction, an improvement without direction or without the other figure.

    Examples:
        >>> reached(Reach(value=3300), Decimal(3447), sense=-1, figure=lambda name: 0)
        False
    """
    match aim:
        case Reach():
            own = aim.side.sense if aim.side else sense
            return level_reached(actual, aim.value, sense=own, strict=aim.strict)
        case Within(strict=True):
            return aim.low < actual < aim.high
        case Within():
            return aim.low <= actual <= aim.high
        case Complete():
            return actual == 1
        case Improve():
            return _improved(aim, actual, sense, figure(aim.on))


def level_reached(
    actual: Number, level: Number, *, sense: int | None, strict: bool = False
) -> bool | Reason:
    """
    Whether *actual* is on the better side of *level*, or on it.

    Args:
        actual: In the indicator's unit.
        level: In the same unit, such as a point of the expected line.
        sense: +1 where more is better, -1 where fewer is better, or none.
        strict: Being on it is not enough.

    Returns:
        Yes or no; no direction where there is no sense.

    Examples:
        >>> level_reached(Decimal(20), Decimal(20), sense=1)
        True
    """
    if sense is None:
        return Reason.NO_DIRECTION
    if strict and actual == level:
        return False
    # Two decimals are compared exactly, whatever the context's precision.
    if type(actual) is not Decimal or type(level) is not Decimal:
        actual, level = Fraction(actual), Fraction(level)
    return actual >= level if sense > 0 else actual <= level


def target_reached(figures: Given, which: str) -> bool | Reason:
    """
    Whether the actual reaches one of its targets.

    Args:
        figures: Whose target.
        which: `"interim"` or `"final"`.

    Returns:
        Yes or no; or the reason why nobody can say.
    """
    if which == "interim":
        target, observation = figures.interim, figures.interim_observation
    else:
        target, observation = figures.final, figures.observation
    if observation is None or observation.value is None:
        return Reason.NO_ACTUAL
    if target is None:
        return Reason.NO_TARGET
    if figures.unit_changed:
        return Reason.UNIT_CHANGED
    return reached(
        target.aim, observation.value, sense=figures.sense, figure=figures.value
    )


def path_side(figures: Given, aim: Reach | None) -> tuple[int | None, bool]:
    """
    The better side of the path to the final target, and whether being on it is not
    enough.

    Args:
        figures: Whose path.
        aim: That of the target on which time has come; none between two.

    Returns:
        The side that the aim names itself, between targets that of the final one, or
        else the one that the direction wants; and whether the aim is strict.
    """
    strict = aim is not None and aim.strict
    if aim is None and figures.final is not None:
        final = figures.final.aim
        aim = final if isinstance(final, Reach) else None
    if aim is not None and aim.side is not None:
        return aim.side.sense, strict
    return figures.sense, strict


def _improved(
    aim: Improve, actual: Decimal, sense: int | None, other: Number | Reason
) -> bool | Reason:
    if isinstance(other, Reason):
        return other
    if sense is None:
        return Reason.NO_DIRECTION
    better = sense * (Fraction(actual) - Fraction(other))
    if aim.by is not None:
        return better >= Fraction(aim.by) * abs(Fraction(other))
    return better > 0 or (not aim.strict and better == 0)
