"""
A small plan in which something is found of each severity.
"""

from __future__ import annotations

from civicplan.io.plans import Read, reads
from civicplan.rules.checks.checking import check
from civicplan.rules.checks.findings import Finding


FORD = """\
civicplan: 1
id: ford
title: Ford 2030
municipality: {name: Ford}
period: FY2024/FY2028
language: en
goals:
  - title: A good start
    projects:
      - {title: A hall, annotations: {ignore: {Z1: x}}}
    indicators:
      - id: crimes
        name: Crimes
        unit: '%'
        direction: increase
        baseline: {FY2023: 480}
        targets: {FY2028: 410}
      - id: felt
        name: Share of people, 100% honest
        unit: '%'
        kind: survey
        actuals: {FY2024: 19.1}
  - code: '2'
    title: Another
    indicators:
      - {of: crimes}
"""
CODES = ["D104", "Q101", "X103"]


def ford() -> tuple[Read, tuple[Finding, ...]]:
    """
    The plan as it was read, and what is found in it.
    """
    read = reads(FORD)
    return read, check(read.plan, read.positions, select=CODES)
