"""
Small indicators and plans, written by hand.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any

from civicplan.base.periods import JAPAN, Period
from civicplan.base.printed_periods import read_period
from civicplan.io.schemes import loads
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.observations import Observation
from civicplan.model.plans import Municipality, Plan
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import Edition
from civicplan.model.targets import Aim, Reach, Target
from civicplan.rules.figures import Figures, Report, figures_of
from civicplan.rules.schemes import Scheme
from civicplan.rules.uses import Use


__all__ = ["city", "figures", "indicator", "observation", "period", "scheme"]


def period(text: str) -> Period:
    """
    A period in Japan's calendar.
    """
    return read_period(text, JAPAN)


def observation(when: str, value: str | None, **fields: Any) -> Observation:
    """
    A figure from texts.
    """
    if "measured" in fields:
        fields["measured"] = period(fields["measured"])
    return Observation(period=period(when), value=value, **fields)


def indicator(
    direction: str = "increase",
    baseline: str | tuple[str, str] | None = None,
    targets: Mapping[str, str | Aim] | None = None,
    actuals: Mapping[str, str | Observation] | None = None,
    **fields: Any,
) -> Indicator:
    """
    An indicator whose baseline is a value, or a period and a value.
    """
    start = None
    if isinstance(baseline, str):
        start = Observation(value=baseline)
    elif baseline:
        start = observation(*baseline)
    named: dict[str, Any] = {"id": "x", "name": "指標"}
    return Indicator(
        **named | fields,
        direction=Direction(direction) if direction else None,
        baseline=start,
        targets=tuple(
            Target(
                period=period(when),
                aim=Reach(value=aim) if isinstance(aim, str) else aim,
            )
            for when, aim in (targets or {}).items()
        ),
        actuals=tuple(
            observation(when, value) if isinstance(value, str) else value
            for when, value in (actuals or {}).items()
        ),
    )


def figures(of: Indicator, at: str = "FY2011", **use: Any) -> Figures:
    """
    The figures that a scheme with that `use` compares, in a plan from FY2007 on.
    """
    report = Report(period=period(at), use=Use(**use), before=period("FY2006"))
    return figures_of(of, of, report)


def city(*policies: tuple[Indicator | Reprint, ...], **fields: Any) -> Plan:
    """
    A plan for FY2007 to FY2016 in two editions, of one goal with policies.
    """
    goal = Goal(
        code="1",
        title="A goal",
        policies=tuple(
            Policy(code=str(number), title="A policy", indicators=each)
            for number, each in enumerate(policies, 1)
        ),
    )
    usual: dict[str, Any] = {
        "id": "city",
        "title": "A plan",
        "municipality": Municipality(name="A city"),
        "period": period("FY2007/FY2016"),
        "editions": (Edition(id="2007"), Edition(id="2012", title="改訂基本計画")),
        "goals": (goal,),
    }
    return Plan(**usual | fields)


def scheme(text: str) -> Scheme:
    """
    A scheme from YAML without its cover sheet.
    """
    return loads(f"scheme: test\nversion: 1\n{textwrap.dedent(text)}")
