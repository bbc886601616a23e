"""
Which numbers an indicator can have, as far as its unit and its name tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from civicplan.base.unit_names import known_unit, size_of
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.targets import Reach, Target, Within
from civicplan.rules.checks.counted import share_in
from civicplan.rules.choices import PER_CENT


__all__ = ["impossible_in", "is_count", "is_share", "numbers_of"]

_WHOLE: Final = 100

# People, bodies, events and things; money, degrees and points may be below zero.
_COUNTS: Final = frozenset(
    {
        *(
            "人",
            "世帯",
            "戸",
            "団体",
            "法人",
            "社",
            "事業所",
            "店",
            "組",
            "班",
            "学級",
            "地区",
        ),
        *(
            "件",
            "回",
            "事業",
            "講座",
            "票",
            "泊",
            "箇所",
            "施設",
            "棟",
            "室",
            "校",
            "園",
        ),
        *("床", "席", "区画", "路線", "便", "台", "基", "本", "冊", "部", "枚", "個"),
        *("頭", "匹", "羽", "種", "品目"),
    }
)
_CHANGE: Final = re.compile(
    r"[増減差純]|収支|超過|動態|移動|変化"
    r"|\b(?:net|balance|change|difference|growth|increase|decrease|surplus|excess"
    r"|deficit|gain|loss)\b",
    re.IGNORECASE,
)


def numbers_of(indicator: Indicator) -> Iterator[tuple[Observation | Target, Decimal]]:
    """
    Every number of an indicator: of its baseline, its targets and its actuals.

    Args:
        indicator: Any.

    Returns:
        Each with the observation or the target that holds it; a range has two.
    """
    baseline = indicator.baseline
    if baseline is not None and baseline.value is not None:
        yield baseline, baseline.value
    for target in indicator.targets:
        aim = target.aim
        if isinstance(aim, Reach):
            yield target, aim.value
        elif isinstance(aim, Within):
            yield target, aim.low
            yield target, aim.high
    for actual in indicator.actuals:
        if actual.value is not None:
            yield actual, actual.value


def is_share(indicator: Indicator) -> bool:
    """
    Whether an indicator is a share of a whole, between 0 and 100 %.

    A rate may be 120 %, a growth -3 %.

    Args:
        indicator: Any.
    """
    if indicator.unit not in PER_CENT:
        return False
    return indicator.kind == "survey" or bool(share_in(indicator.name))


def is_count(indicator: Indicator) -> bool:
    """
    Whether an indicator counts things, or is a rate of such counts.

    What its name calls a change or a balance is none.

    Args:
        indicator: Any.
    """
    unit = known_unit(indicator.unit) if indicator.unit else None
    things = size_of(unit)[1] if unit else ()
    if not things or any(name not in _COUNTS for name, _ in things):
        return False
    return _CHANGE.search(indicator.name) is None


def impossible_in(indicator: Indicator) -> frozenset[Decimal]:
    """
    The numbers that an indicator has and cannot have.

    Args:
        indicator: Any.

    Returns:
        Shares below 0 % or above 100 %, and counts below zero; mostly nothing.
    """
    numbers = {value for _, value in numbers_of(indicator)}
    below = {value for value in numbers if value < 0}
    if indicator.unit in PER_CENT:
        beyond = below | {value for value in numbers if value > _WHOLE}
        return frozenset(beyond) if beyond and is_share(indicator) else frozenset()
    return frozenset(below) if below and is_count(indicator) else frozenset()
