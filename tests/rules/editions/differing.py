"""
A small city whose plan is changed, and what differs then.
"""

from __future__ import annotations

from civicplan.io.plans import loads
from civicplan.model.plans import Plan
from civicplan.rules.editions.diffing import diff
from civicplan.rules.editions.diffs import Diff


__all__ = ["CITY", "changed", "city", "told"]

CITY = """\
civicplan: 1
id: minato
title: みなと計画
municipality: {name: みなと市}
period: FY2007/FY2016
editions: [{id: '2007'}, {id: '2012', title: 改訂計画}]
levels: {goal: 柱}
annotations: {頁: '3'}
goals:
  - code: '1'
    title: 安心して暮らす
    visions: [誰もが安心して暮らしている]
    roles:
      市民: [見守りに参加する]
    measures:
      - {code: '1', title: 防犯}
      - {code: '2', title: 防災}
    projects:
      - {title: 街灯の整備, serves: ['1']}
    indicators:
      - id: crimes
        name: 犯罪発生件数
        unit: 件
        direction: decrease
        baseline: 4833
        targets: {FY2011: 4400, FY2016: 4100}
        actuals: {FY2011: 3447}
        comparisons: [{name: 県, actuals: {FY2011: 5000}}]
      - {id: trust, name: 信頼, unit: '%', direction: increase}
  - code: '2'
    title: 学び合う
    indicators:
      - {of: crimes}
      - id: readers
        name: 読者
        revisions: [{edition: '2012', abolish: true, reason: replaced}]
"""


def city(*changes: tuple[str, str]) -> Plan:
    """
    The city's plan with some of its text replaced.
    """
    text = CITY
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return loads(text)


def changed(*changes: tuple[str, str]) -> Diff:
    """
    In what the city's plan differs from itself with some of its text replaced.
    """
    return diff(city(), city(*changes))


def told(found: Diff, language: str) -> list[str]:
    """
    A line for each thing that is different.
    """
    return [each.sentence(language) for each in found.told]
