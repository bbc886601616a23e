"""
Checks of the figures of an indicator against its baseline and against each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from civicplan.model.indicators import Accumulation, Indicator
from civicplan.model.observations import Status
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.facts import (
    amount_of,
    is_worse,
    path_of_actual,
    path_of_baseline,
)
from civicplan.rules.checks.shapes import Check, Found
from civicplan.rules.checks.sites import Site
from civicplan.rules.choices import PER_CENT, is_long


__all__ = ["FIGURES"]

_TIMES: Final = 10
_SMALL: Final = 100


def _worse(indicator: Indicator, site: Site) -> Iterator[Found]:
    facts = site.sound
    sense, baseline, last = facts.sense, facts.baseline, facts.last
    if sense is None or baseline is None or last is None or last.value is None:
        return
    if indicator.abolished or not is_worse(last.value, baseline, sense):
        return
    if not last.note and last.period is not None and not is_long(last.period):
        yield Found(
            at=path_of_actual(indicator, last),
            data={
                "actual": amount_of(indicator, last.value),
                "period": last.period,
                "baseline": amount_of(indicator, baseline),
            },
        )


class _Step(NamedTuple):
    """
    A number of an indicator, where it stands and whether a remark explains it.

    A tuple, because many are looked at and none is kept.
    """

    at: str
    value: Decimal
    is_told: bool


def _jump(indicator: Indicator, site: Site) -> Iterator[Found]:
    if indicator.accumulation is Accumulation.CUMULATIVE:
        return
    facts = site.sound
    numbers = [value for _, value in facts.reaches]
    numbers += [each.value for each in facts.figures if each.value is not None]
    if facts.baseline is not None:
        numbers.append(facts.baseline)
    sizes = [abs(value) for value in numbers if value]
    # Most indicators stay within one scale, and then there is nothing to look for.
    if not sizes or max(sizes) < _TIMES * min(sizes):
        return
    for one, other in _neighbours(indicator, site):
        if _is_jump(one.value, other.value, indicator.unit) and not other.is_told:
            yield Found(
                at=other.at,
                data={
                    "before": amount_of(indicator, one.value),
                    "after": amount_of(indicator, other.value),
                },
            )


def _neighbours(indicator: Indicator, site: Site) -> Iterator[tuple[_Step, _Step]]:
    """
    Numbers that follow each other: from the baseline through the actuals, and from
    there through the targets.
    """
    facts, baseline = site.sound, indicator.baseline
    start = []
    if baseline is not None and facts.baseline is not None:
        is_told = bool(baseline.note)
        start = [_Step(path_of_baseline(baseline), facts.baseline, is_told)]
    actuals = [
        _Step(
            path_of_actual(indicator, each),
            each.value,
            bool(each.note) or each.status is Status.SERIES_BREAK,
        )
        for each in facts.figures
        if each.value is not None and each.period and not is_long(each.period)
    ]
    targets = [
        _Step(f"targets.{target.period}", value, bool(target.note))
        for target, value in facts.reaches
        if not is_long(target.period)
    ]
    yield from pairwise([*start, *actuals])
    yield from pairwise([*(start or actuals[:1]), *targets])


def _is_jump(one: Decimal, other: Decimal, unit: str) -> bool:
    """
    Whether two numbers are of different scales.

    A few that become many are no slip: from 2 shops to 30. A share has one scale.
    """
    small, large = sorted((abs(one), abs(other)))
    if not small or large < _TIMES * small:
        return False
    return large >= _SMALL or unit in PER_CENT


WORSE_THAN_BASELINE: Final = Check(
    code="N101",
    name="worse-than-baseline",
    category="numbers",
    title=Words(
        ja="基準値より後退し、説明がない",
        en="worse than the baseline, and nobody says so",
    ),
    sentence=Words(
        ja="{period}の実績{actual}は基準値{baseline}より後退していますが、"
        "備考がありません。",
        en="The actual of {actual} for {period} is worse than the baseline of "
        "{baseline}, and no note says so.",
    ),
    find=_worse,
)

JUMP_OUT_OF_SCALE: Final = Check(
    code="N102",
    name="jump-out-of-scale",
    category="numbers",
    title=Words(ja="桁の違う数値", en="a number of another scale"),
    sentence=Words(
        ja="{before}から{after}へと、桁の違う数値になっています。"
        "数値と単位を確かめてください。",
        en="From {before} to {after} is a jump to another scale. "
        "Look at the number and its unit.",
    ),
    find=_jump,
)

FIGURES: Final = (WORSE_THAN_BASELINE, JUMP_OUT_OF_SCALE)
