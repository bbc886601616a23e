"""
A small town whose crimes are counted, and edits of it.
"""

from __future__ import annotations

from typing import Any

from civicplan.base.periods import period
from civicplan.io.plans import loads
from civicplan.model.observations import Observation
from civicplan.model.plans import Plan
from civicplan.model.revisions import Edition
from civicplan.model.targets import Aim, Reach
from civicplan.rules.editions.decisions import ReviseTarget
from civicplan.rules.editions.edits import OpenEdition


__all__ = ["FY2011", "FY2012", "FY2016", "OPEN", "figure", "plan_of_a_town", "to"]

FY2011, FY2012, FY2016 = period("FY2011"), period("FY2012"), period("FY2016")
TOWN = """
civicplan: 1
id: town
title: Town
municipality: {name: Town}
period: FY2007/FY2016
language: en
editions: [{id: '2007'}, {id: '2012'}]
goals:
  - code: '1'
    title: A safe town
    policies:
      - code: '2'
        title: Fewer crimes
        indicators:
          - id: crimes
            name: Crimes
            unit: 件
            direction: decrease
            baseline: 4833
            targets: {FY2011: 4400, FY2016: 4100}
            actuals: {FY2011: 3447}
            comparisons: [{name: nation, actuals: {FY2011: 5000}}]
          - id: schools
            name: Schools
            direction: increase
            targets: {FY2016: 10}
            parts:
              - {id: primary, name: Primary schools, targets: {FY2016: 7}}
          - id: old
            name: Old
            revisions: [{edition: '2012', abolish: true}]
"""


def to(aim: Aim | int, when: str = "FY2016", **more: Any) -> ReviseTarget:
    """
    The target of the crimes revised.
    """
    aim = Reach(value=aim) if isinstance(aim, int) else aim
    fields: dict[str, Any] = {"indicator": "crimes", **more}
    return ReviseTarget(period=period(when), aim=aim, **fields)


def figure(value: str | None, when: str = "FY2012", **more: Any) -> Observation:
    """
    A figure from text.
    """
    return Observation(period=period(when), value=value, **more)


OPEN = OpenEdition(edition=Edition(id="2014"))


def plan_of_a_town() -> Plan:
    """
    A plan of two editions; in the second one indicator was abolished.
    """
    return loads(TOWN)
