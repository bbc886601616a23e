"""
The figures of an indicator, put in order once for all checks that ask for them.
"""

from __future__ import annotations

from decimal import Decimal

import attrs

from civicplan.base.printed_amounts import Amount
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.targets import Reach, Target, Within
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.choices import counting
from civicplan.rules.wording import aim_in_words


__all__ = [
    "Facts",
    "aim_of",
    "amount_of",
    "facts_of",
    "is_worse",
    "path_of_actual",
    "path_of_baseline",
    "path_of_number",
]


@attrs.frozen(kw_only=True)
class Facts:
    """
    What checks ask of an indicator again and again.

    Attributes:
        sense: +1 where more is better, -1 where fewer is; none where nobody says, and
            where it should stay as it is.
        baseline: The number at the start, if there is one.
        figures: The actuals with a value, in order of time; of one period the last.
        last: The last of these, if there is one.
        targets: All targets, in order of time.
        reaches: Those that name one number, each with it.
        is_against: Whether all targets are plain numbers and worse than the baseline,
            so that the direction itself may be the slip.
    """

    sense: int | None
    baseline: Decimal | None
    figures: tuple[Observation, ...]
    last: Observation | None
    targets: tuple[Target, ...]
    reaches: tuple[tuple[Target, Decimal], ...]
    is_against: bool


def facts_of(indicator: Indicator, without: frozenset[Decimal] = frozenset()) -> Facts:
    """
    The figures of an indicator, put in order.

    Args:
        indicator: Any.
        without: Numbers that are left out wherever they stand.
    """
    figures = tuple(
        each for each in counting(indicator.actuals) if each.value is not None
    )
    sense = indicator.direction.sense if indicator.direction else None
    baseline = indicator.baseline.value if indicator.baseline else None
    targets = indicator.targets
    if without:
        figures = tuple(each for each in figures if each.value not in without)
        baseline = None if baseline in without else baseline
        targets = tuple(each for each in targets if not _names(each, without))
    reaches = []
    for target in targets:
        aim = target.aim
        if type(aim) is Reach:
            reaches.append((target, aim.value))
    return Facts(
        sense=sense,
        baseline=baseline,
        figures=figures,
        last=figures[-1] if figures else None,
        targets=targets,
        reaches=tuple(reaches),
        is_against=_is_against(targets, baseline, sense),
    )


def _names(target: Target, numbers: frozenset[Decimal]) -> bool:
    aim = target.aim
    if isinstance(aim, Within):
        return aim.low in numbers or aim.high in numbers
    return isinstance(aim, Reach) and aim.value in numbers


def _is_against(
    targets: tuple[Target, ...], baseline: Decimal | None, sense: int | None
) -> bool:
    if sense is None or baseline is None:
        return False
    for target in targets:
        aim = target.aim
        # Compared and not subtracted: a difference would be rounded.
        if not isinstance(aim, Reach) or aim.side is not None:
            return False
        if (aim.value >= baseline) if sense > 0 else (aim.value <= baseline):
            return False
    return bool(targets)


def is_worse(value: Decimal, than: Decimal, sense: int) -> bool:
    """
    Whether a number is worse than another.

    Args:
        value: Such as an actual.
        than: Such as the baseline.
        sense: +1 where more is better, -1 where fewer is.
    """
    return value < than if sense > 0 else value > than


def amount_of(indicator: Indicator, value: Decimal) -> Amount:
    """
    A number of an indicator, with its unit, as a sentence prints it.

    Args:
        indicator: Such as that of crimes.
        value: One of its numbers.
    """
    return Amount(value=value, unit=indicator.unit)


def aim_of(indicator: Indicator, target: Target) -> Words:
    """
    What a target asks for, as a sentence prints it.

    Args:
        indicator: Whose it is.
        target: One of its targets.
    """
    japanese, english = (
        aim_in_words(target.aim, indicator, language) for language in ("ja", "en")
    )
    return Words(ja=japanese, en=english)


def path_of_actual(indicator: Indicator, figure: Observation) -> str:
    """
    Where an actual stands below its indicator in a plan file.

    Args:
        indicator: That holds it.
        figure: One of its actuals.

    Returns:
        Such as `"actuals.FY2011"`, or `"actuals.FY2011[1]"` where there are several
        of that period.
    """
    same = [each for each in indicator.actuals if each.period == figure.period]
    path = f"actuals.{figure.period}"
    return path if len(same) == 1 else f"{path}[{same.index(figure)}]"


def path_of_baseline(baseline: Observation) -> str:
    """
    Where a baseline stands below its indicator in a plan file.

    Args:
        baseline: That of an indicator.

    Returns:
        Such as `"baseline.FY2006"`, or `"baseline"` where it has no date.
    """
    return f"baseline.{baseline.period}" if baseline.period else "baseline"


def path_of_number(indicator: Indicator, holder: Observation | Target) -> str:
    """
    Where a number stands below its indicator in a plan file.

    Args:
        indicator: That holds it.
        holder: Its baseline, one of its targets or one of its actuals.

    Returns:
        Such as `"targets.FY2016"`.
    """
    if isinstance(holder, Target):
        return f"targets.{holder.period}"
    if holder is indicator.baseline:
        return path_of_baseline(holder)
    return path_of_actual(indicator, holder)
