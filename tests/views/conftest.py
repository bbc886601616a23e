"""
Two small plans and what is said of them.
"""

from __future__ import annotations

import pytest

from civicplan.catalog.schemes import scheme
from civicplan.io.plans import loads
from civicplan.model.plans import Plan
from civicplan.rules.evaluation import Evaluation, evaluate


CITY = """
civicplan: 1
id: minato
title: みなと計画
municipality: {name: みなと市, code: '142034'}
period: FY2007/FY2016
levels: {goal: 目標, policy: 方針, measures: [施策], project: 事業}
editions:
  - {id: '2007', title: 基本計画, adopted: 2007-09-10}
  - {id: '2012', title: 改訂計画, period: FY2012/FY2016}
source: みなと市
goals:
  - code: '2'
    title: 安心なまち
    policies:
      - code: 2-①
        theme: 安心
        title: 地域で守る
        visions: [誰もが安心している]
        owners: [防災課, 市民課]
        measures:
          - {code: '1', title: 防犯}
        projects:
          - {title: 防犯灯の整備, serves: ['1']}
        roles:
          citizens: [見守りへの参加]
          city: [情報の提供]
        indicators:
          - id: crimes
            name: 犯罪発生件数
            unit: 件
            direction: decrease
            source: 行政概要
            baseline: 4833
            targets: {FY2011: 4400, FY2016: 3300}
            actuals:
              FY2011: {value: 3447, measured: 2010}
            revisions:
              - edition: '2012'
                targets: {FY2016: 4100 → 3300}
                reason: exceeded
            annotations: {terms: [犯罪]}
          - id: births
            name: 出生率
            baseline: 1.20
            targets: {FY2016: ➔}
            actuals:
              FY2011: {value: 1.29, measured: 2009}
          - id: helped
            name: 支援した人数
            unit: 人
            direction: increase
            baseline: 7
            targets: {FY2011: 640}
            actuals: {FY2011: —}
            revisions:
              - edition: '2012'
                abolish: true
                reason: scope too narrow
      - code: 2-②
        title: 共に育てる
        indicators:
          - {of: crimes}
"""

TOWN = """
civicplan: 1
id: ford
title: Ford 2030
municipality: {name: Ford}
period: 2024/2030
language: en
levels: {goal: theme, policy: outcome}
goals:
  - title: A good start
    theme: Growing up
    indicators:
      - id: ready
        code: A1
        name: Children ready for school
        unit: '%'
        direction: increase
        targets: {'2025': 70, '2030': 80}
        parts:
          - id: girls
            name: Girls
            baseline: {'2023': 70.0}
            targets: {'2025': 72.0, '2030': 80.0}
            actuals: {'2025': 74.0}
          - id: boys
            name: Boys
            baseline: {'2023': 60.0}
            targets: {'2025': 64.0, '2030': 80.0}
            actuals: {'2025': 61.5}
indicators:
  - id: debt
    name: Debt per head
    unit: EUR
    direction: decrease
    baseline: {'2023': -120}
    targets: {'2030': at most -200}
    actuals:
      '2025': {value: -150.50, status: provisional, sample: 1200, note: counted anew}
    comparisons:
      - {name: county, actuals: {'2025': 12}}
"""


@pytest.fixture(scope="session")
def city() -> Plan:
    """
    A Japanese plan with a revision, an abolition and a reprint.
    """
    return loads(CITY)


@pytest.fixture(scope="session")
def town() -> Plan:
    """
    An English plan with parts, a comparison and figures below zero.
    """
    return loads(TOWN)


@pytest.fixture(scope="session")
def city_evaluated(city: Plan) -> Evaluation:
    """
    How the Japanese plan stood in FY2011.
    """
    return evaluate(city, scheme("standard"), "FY2011")


@pytest.fixture(scope="session")
def town_evaluated(town: Plan) -> Evaluation:
    """
    How the English plan stands in 2025.
    """
    return evaluate(town, scheme("standard"), "2025")
