"""
Checks of directions: which way an indicator should move, and who says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.targets import Improve, Reach
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.facts import Facts, aim_of, amount_of
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site
from civicplan.rules.vocabulary import word


__all__ = ["DIRECTIONS"]

_BY_SENSE: Final = {1: Direction.INCREASE, -1: Direction.DECREASE}


def _missing(indicator: Indicator, site: Site) -> Iterator[Found]:
    if _lacks(indicator) and not _implied(site.facts):
        yield Found(at="direction")


def _implied_only(indicator: Indicator, site: Site) -> Iterator[Found]:
    if _lacks(indicator) and (sense := _implied(site.facts)):
        numbers = [value for _, value in site.facts.reaches]
        first = site.facts.baseline
        yield Found(
            at="direction",
            data={
                "direction": _in_words(_BY_SENSE[sense]),
                "first": amount_of(indicator, numbers[0] if first is None else first),
                "last": amount_of(indicator, numbers[-1]),
            },
        )


def _lacks(indicator: Indicator) -> bool:
    """
    Whether nothing says when a target of it is met.
    """
    if indicator.direction is not None or indicator.abolished:
        return False
    for target in indicator.targets:
        aim = target.aim
        if isinstance(aim, Improve) or (isinstance(aim, Reach) and aim.side is None):
            return True
    return False


def _implied(facts: Facts) -> int:
    """
    The sense in which all numbers lie, target by target; 0 where they do not.
    """
    numbers = [value for _, value in facts.reaches]
    if facts.baseline is not None:
        numbers.insert(0, facts.baseline)
    return _sense_of(numbers)


def _sense_of(numbers: Sequence[Decimal]) -> int:
    if len(set(numbers)) < 2:  # noqa: PLR2004 - one number leads nowhere
        return 0
    rises = all(one <= other for one, other in pairwise(numbers))
    falls = all(one >= other for one, other in pairwise(numbers))
    return rises - falls


def _by_numbers_only(indicator: Indicator, _: Site) -> Iterator[Found]:
    noted = indicator.annotations.get("direction") if indicator.annotations else None
    if indicator.direction is not None and isinstance(noted, str):
        yield Found(
            at="annotations.direction",
            data={"direction": _in_words(indicator.direction), "noted": noted},
        )


def _all_behind(indicator: Indicator, site: Site) -> Iterator[Found]:
    facts = site.facts
    if facts.is_against and facts.sense and facts.baseline is not None:
        target, value = facts.reaches[-1]
        yield Found(
            at="direction",
            data={
                "direction": _in_words(_BY_SENSE[facts.sense]),
                "baseline": amount_of(indicator, facts.baseline),
                "target": amount_of(indicator, value),
                "period": target.period,
            },
        )


def _other_side(indicator: Indicator, site: Site) -> Iterator[Found]:
    sense, direction = site.facts.sense, indicator.direction
    if sense is None or direction is None:
        return
    for target, _ in site.facts.reaches:
        aim = target.aim
        if isinstance(aim, Reach) and aim.side and aim.side.sense != sense:
            yield Found(
                at=f"targets.{target.period}",
                data={
                    "direction": _in_words(direction),
                    "aim": aim_of(indicator, target),
                    "period": target.period,
                },
            )


def _in_words(direction: Direction) -> Words:
    return Words(ja=word(direction.value, "ja"), en=word(direction.value, "en"))


def _moves(indicator: Indicator, site: Site) -> Iterator[Found]:
    baseline = site.facts.baseline
    if indicator.direction is not Direction.MAINTAIN or not baseline:
        return
    for target, value in site.facts.reaches:
        # A target may be a round number near what is to stay.
        if 10 * abs(value - baseline) > abs(baseline):
            yield Found(
                at=f"targets.{target.period}",
                data={
                    "baseline": amount_of(indicator, baseline),
                    "target": amount_of(indicator, value),
                    "period": target.period,
                },
            )


DIRECTION_MISSING: Final = Check(
    code="D101",
    name="direction-missing",
    category="directions",
    title=Words(ja="方向がない", en="no direction"),
    sentence=Words(
        ja="増加と減少のどちらをめざすのかが書かれておらず、達成を判定できません。"
        "directionに書いてください。",
        en="Nothing says whether more or fewer is better, so that nobody can say when "
        "a target is met. Write it in `direction`.",
    ),
    find=_missing,
)

DIRECTION_IMPLIED: Final = Check(
    code="D102",
    name="direction-implied",
    category="directions",
    title=Words(
        ja="方向が数値からしか読み取れない", en="only numbers imply the direction"
    ),
    sentence=Words(
        ja="方向が書かれていません。{first}から{last}への目標は「{direction}」と読めます。"
        "そのとおりならdirectionに書いてください。",
        en="No direction is written. From {first} to {last} the targets read as "
        "{direction}. If that is meant, write it in `direction`.",
    ),
    find=_implied_only,
)

DIRECTION_BY_NUMBERS: Final = Check(
    code="D103",
    name="direction-in-doubt",
    severity=Severity.HINT,
    category="directions",
    title=Words(
        ja="方向の根拠が注記されている", en="a note tells what the direction rests on"
    ),
    sentence=Words(
        ja="方向「{direction}」の根拠は「{noted}」とされています。"
        "市に確かめ、計画に明記してください。",
        en="The direction, {direction}, rests on this alone: {noted}. "
        "Ask the city, and write it into the plan.",
    ),
    find=_by_numbers_only,
)

TARGETS_AGAINST_DIRECTION: Final = Check(
    code="D104",
    name="targets-against-direction",
    severity=Severity.ERROR,
    category="directions",
    title=Words(ja="目標が方向と逆", en="the targets go against the direction"),
    sentence=Words(
        ja="方向は「{direction}」ですが、{period}の目標{target}は基準値{baseline}より"
        "後退しています。方向か数値のどちらかを直してください。",
        en="The direction says that {direction}, but the target of {target} for "
        "{period} is worse than the baseline of {baseline}. Correct one of them.",
    ),
    find=_all_behind,
)

SIDE_AGAINST_DIRECTION: Final = Check(
    code="D105",
    name="side-against-direction",
    severity=Severity.ERROR,
    category="directions",
    title=Words(
        ja="目標の以上・以下が方向と逆", en="a target's side goes against the direction"
    ),
    sentence=Words(
        ja="方向は「{direction}」ですが、{period}の目標は「{aim}」です。"
        "どちらかを直してください。",
        en="The direction says that {direction}, but the target for {period} is "
        "“{aim}”. Correct one of them.",
    ),
    find=_other_side,
)

MAINTAINED_ELSEWHERE: Final = Check(
    code="D106",
    name="maintained-elsewhere",
    category="directions",
    title=Words(
        ja="維持なのに目標が基準値と違う", en="to be kept as it is, but not where it is"
    ),
    sentence=Words(
        ja="方向は「維持をめざす」ですが、{period}の目標{target}は基準値{baseline}から"
        "離れています。方向か数値を直してください。",
        en="It should stay as it is, but the target of {target} for {period} is far "
        "from the baseline of {baseline}. Correct one of them.",
    ),
    find=_moves,
)

DIRECTIONS: Final = (
    DIRECTION_MISSING,
    DIRECTION_IMPLIED,
    DIRECTION_BY_NUMBERS,
    TARGETS_AGAINST_DIRECTION,
    SIDE_AGAINST_DIRECTION,
    MAINTAINED_ELSEWHERE,
)
