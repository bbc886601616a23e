"""
Checks of targets against the baseline, the figures and each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from civicplan.errors import nearest
from civicplan.model.indicators import Indicator
from civicplan.model.revisions import Ambition, Retarget
from civicplan.model.targets import Improve, Reach, Target, Within
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.facts import Facts, aim_of, amount_of, is_worse
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site
from civicplan.rules.choices import PER_CENT, is_long


__all__ = ["TARGETS"]

_WHOLE: Final = 100


def _easier(indicator: Indicator, site: Site) -> Iterator[Found]:
    facts = site.sound
    if len(facts.targets) == 1 or facts.is_against:
        return
    for one, other in _following(facts.targets):
        if other.note or one.aim == other.aim:
            continue
        step = Retarget(period=other.period, before=one.aim, after=other.aim)
        if step.ambition(indicator.direction) is Ambition.LOWERED:
            yield Found(
                at=f"targets.{other.period}",
                data={
                    "later": other.period,
                    "easier": aim_of(indicator, other),
                    "earlier": one.period,
                    "harder": aim_of(indicator, one),
                },
            )


def _following(targets: tuple[Target, ...]) -> Iterator[tuple[Target, Target]]:
    """
    Targets that follow each other and count the same span of time, or one from the
    same beginning.
    """
    for one, other in pairwise(targets):
        long, longer = is_long(one.period), is_long(other.period)
        if (not long and not longer) or one.period.start == other.period.start:
            yield one, other


def _behind(indicator: Indicator, site: Site) -> Iterator[Found]:
    facts = site.sound
    sense, baseline = facts.sense, facts.baseline
    if sense is None or baseline is None or facts.is_against:
        return
    for target, value in facts.reaches:
        if is_worse(value, baseline, sense) and not target.note:
            yield Found(
                at=f"targets.{target.period}",
                data={
                    "period": target.period,
                    "target": amount_of(indicator, value),
                    "baseline": amount_of(indicator, baseline),
                },
            )


def _at_baseline(indicator: Indicator, site: Site) -> Iterator[Found]:
    facts = site.sound
    baseline = facts.baseline
    if facts.sense is None or baseline is None:
        return
    for target, value in facts.reaches:
        if value != baseline or target.note or _is_strict(target):
            continue
        if not _is_best(value, indicator, facts):
            yield Found(
                at=f"targets.{target.period}",
                data={
                    "period": target.period,
                    "target": amount_of(indicator, value),
                },
            )


def _is_strict(target: Target) -> bool:
    return isinstance(target.aim, Reach) and target.aim.strict


def _is_best(value: Decimal, indicator: Indicator, facts: Facts) -> bool:
    """
    Whether nothing better is possible: no child waits, all homes have water.
    """
    if facts.sense == -1:
        return not value
    return value == _WHOLE and indicator.unit in PER_CENT


def _holds_baseline(indicator: Indicator, site: Site) -> Iterator[Found]:
    facts = site.sound
    baseline = facts.baseline
    if facts.sense is None or baseline is None:
        return
    for target in facts.targets:
        aim = target.aim
        if isinstance(aim, Within) and aim.low <= baseline <= aim.high:
            yield Found(
                at=f"targets.{target.period}",
                data={
                    "period": target.period,
                    "low": amount_of(indicator, aim.low),
                    "high": amount_of(indicator, aim.high),
                    "baseline": amount_of(indicator, baseline),
                },
            )


def _flat(indicator: Indicator, site: Site) -> Iterator[Found]:
    facts = site.sound
    if facts.sense is None or len(facts.reaches) == 1:
        return
    for one, other in _following(facts.targets):
        if one.aim != other.aim or other.note or not isinstance(other.aim, Reach):
            continue
        value = other.aim.value
        # At the baseline both are found already.
        if value != facts.baseline and not _is_best(value, indicator, facts):
            yield Found(
                at=f"targets.{other.period}",
                data={
                    "earlier": one.period,
                    "later": other.period,
                    "target": amount_of(indicator, value),
                },
            )


def _passed(indicator: Indicator, site: Site) -> Iterator[Found]:
    facts = site.sound
    sense, last = facts.sense, facts.last
    if sense is None or last is None or last.value is None or not facts.reaches:
        return
    target, value = facts.reaches[-1]
    if indicator.abolished or target.note or is_long(target.period):
        return
    if last.period is None or last.period.end >= target.period.start:
        return
    if is_worse(last.value, value, sense) or _is_best(value, indicator, facts):
        return
    if last.value != value or not _is_strict(target):
        yield Found(
            at=f"targets.{target.period}",
            data={
                "period": target.period,
                "target": amount_of(indicator, value),
                "actual": amount_of(indicator, last.value),
                "reached": last.period,
            },
        )


def _on_nothing(indicator: Indicator, site: Site) -> Iterator[Found]:
    for target in indicator.targets:
        aim = target.aim
        if not isinstance(aim, Improve) or aim.on == "previous":
            continue
        at, period = f"targets.{target.period}", target.period
        if aim.on == "baseline":
            if site.facts.baseline is None:
                yield Found(at=at, data={"period": period}, sentence=_NO_BASELINE)
            continue
        names = [each.name for each in indicator.comparisons]
        if aim.on not in names:
            near = nearest(aim.on, names)
            if near:
                meant = Words(
                    ja=f"「{near[0]}」のことですか。", en=f" Did you mean {near[0]}?"
                )
            else:
                meant = _NOTHING
            yield Found(at=at, data={"period": period, "on": aim.on, "meant": meant})


_NOTHING: Final = Words(ja="", en="")
_NO_BASELINE: Final = Words(
    ja="{period}の目標は基準値からの改善ですが、基準値がありません。",
    en="The target for {period} is to be better than the baseline, and there is none.",
)

TARGET_EASIER: Final = Check(
    code="N201",
    name="target-easier",
    category="numbers",
    title=Words(
        ja="後の目標が前の目標より緩い", en="a target easier than the one before"
    ),
    sentence=Words(
        ja="{later}の目標{easier}は、それより前の{earlier}の目標{harder}より"
        "緩くなっています。",
        en="The target of {easier} for {later} is easier than the one of {harder} for "
        "{earlier}.",
    ),
    find=_easier,
)

TARGET_BEHIND_BASELINE: Final = Check(
    code="N202",
    name="target-behind-baseline",
    category="numbers",
    title=Words(
        ja="目標が基準値より後退している", en="a target worse than the baseline"
    ),
    sentence=Words(
        ja="{period}の目標{target}は、基準値{baseline}より後退しています。",
        en="The target of {target} for {period} is worse than the baseline of "
        "{baseline}.",
    ),
    find=_behind,
)

TARGET_AT_BASELINE: Final = Check(
    code="N203",
    name="target-at-baseline",
    severity=Severity.HINT,
    category="numbers",
    title=Words(ja="目標が基準値と同じ", en="a target equal to the baseline"),
    sentence=Words(
        ja="{period}の目標{target}は、基準値と同じです。"
        "維持が目標ならdirectionをmaintainにしてください。",
        en="The target of {target} for {period} is the baseline. "
        "If it should stay there, write `direction: maintain`.",
    ),
    find=_at_baseline,
)

RANGE_HOLDS_BASELINE: Final = Check(
    code="N204",
    name="range-holds-baseline",
    severity=Severity.HINT,
    category="numbers",
    title=Words(ja="目標の範囲に基準値が入っている", en="a target met at the baseline"),
    sentence=Words(
        ja="{period}の目標{low}～{high}には、基準値{baseline}が既に入っています。",
        en="The target for {period}, {low} to {high}, is met by the baseline of "
        "{baseline}.",
    ),
    find=_holds_baseline,
)

TARGET_FLAT: Final = Check(
    code="N205",
    name="target-flat",
    severity=Severity.HINT,
    category="numbers",
    title=Words(ja="目標が横ばい", en="two targets in a row are the same"),
    sentence=Words(
        ja="{earlier}と{later}の目標がどちらも{target}です。",
        en="The targets for {earlier} and {later} are both {target}.",
    ),
    find=_flat,
)

TARGET_PASSED: Final = Check(
    code="N206",
    name="target-passed",
    severity=Severity.HINT,
    category="numbers",
    title=Words(
        ja="最終目標を既に達成している", en="the last target is reached long before"
    ),
    sentence=Words(
        ja="{period}の目標{target}は、{reached}の実績{actual}で既に達成されています。"
        "見直しを検討してください。",
        en="The target of {target} for {period} was reached in {reached} with "
        "{actual}. Think of raising it.",
    ),
    find=_passed,
)

BETTER_THAN_NOTHING: Final = Check(
    code="N207",
    name="better-than-nothing",
    severity=Severity.ERROR,
    category="numbers",
    title=Words(
        ja="改善の基準となる数値がない",
        en="a target to be better than what is not there",
    ),
    sentence=Words(
        ja="{period}の目標は「{on}」との比較ですが、その系列がありません。{meant}",
        en="The target for {period} is to be better than {on}, and there is no such "
        "comparison.{meant}",
    ),
    find=_on_nothing,
)

TARGETS: Final = (
    TARGET_EASIER,
    TARGET_BEHIND_BASELINE,
    TARGET_AT_BASELINE,
    RANGE_HOLDS_BASELINE,
    TARGET_FLAT,
    TARGET_PASSED,
    BETTER_THAN_NOTHING,
)
