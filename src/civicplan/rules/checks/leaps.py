"""
Checks of how far a target leads from where the plan began.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from civicplan.model.indicators import Accumulation, Indicator
from civicplan.model.revisions import Retarget
from civicplan.model.targets import Target
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.facts import amount_of
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site
from civicplan.rules.choices import PER_CENT, is_long


__all__ = ["LEAPS"]

# An opinion moves slowly; a count that begins small may well grow tenfold.
_TIMES_A_SHARE: Final = 4
_TIMES_A_COUNT: Final = 10
_SMALL: Final = 20


def _leap(indicator: Indicator, site: Site) -> Iterator[Found]:
    facts = site.sound
    if facts.sense != 1 or not facts.reaches or indicator.abolished:
        return
    target, value = facts.reaches[-1]
    start = facts.baseline
    if start is None or start <= 0 or target.note or is_long(target.period):
        return
    if _is_explained(indicator, target):
        return
    if indicator.accumulation is Accumulation.CUMULATIVE:
        return
    is_share = indicator.unit in PER_CENT
    # A share that begins near nothing is a thing just begun.
    if start < (1 if is_share else _SMALL):
        return
    if value >= start * (_TIMES_A_SHARE if is_share else _TIMES_A_COUNT):
        yield Found(
            at=f"targets.{target.period}",
            data={
                "period": target.period,
                "target": amount_of(indicator, value),
                "baseline": amount_of(indicator, start),
                "times": _times(value, start),
            },
        )


def _is_explained(indicator: Indicator, target: Target) -> bool:
    """
    Whether a decision that changed the target says more than a reason's name.
    """
    return any(
        isinstance(change, Retarget) and change.period == target.period
        for revision in indicator.revisions
        if revision.note
        for change in revision.changes
    )


def _times(value: Decimal, start: Decimal) -> Decimal:
    # In whole tenths: a plan may hold numbers of any size.
    return Decimal(int(Fraction(value) / Fraction(start) * 10)) / 10


TARGET_MANY_TIMES_BASELINE: Final = Check(
    code="N103",
    name="target-many-times-baseline",
    severity=Severity.HINT,
    category="numbers",
    title=Words(ja="基準値の何倍もの目標", en="a target many times the baseline"),
    sentence=Words(
        ja="{period}の目標{target}は基準値{baseline}の{times}倍で、説明がありません。"
        "数値と根拠を確かめてください。",
        en="The target of {target} for {period} is {times} times the baseline of "
        "{baseline}, and no note says why. Look at the number and what it rests on.",
    ),
    find=_leap,
)

LEAPS: Final = (TARGET_MANY_TIMES_BASELINE,)
