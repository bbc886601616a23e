"""
Plan files of any size, made without civicplan or its peers.
"""

from __future__ import annotations

import json
from pathlib import Path


__all__ = ["write_plan"]

_A_POLICY = 25


def _indicator(number: int) -> dict[str, object]:
    start = 1000 + number * 7 % 4000
    falls = number % 3 == 0
    step = -37 if falls else 41
    return {
        "id": f"indicator-{number}",
        "name": f"指標その{number}（年間）",
        "unit": "件" if falls else "人",
        "direction": "decrease" if falls else "increase",
        "accumulation": "flow",
        "source": "行政概要",
        "baseline": start,
        "targets": {"FY2011": start + 5 * step, "FY2016": start + 12 * step},
        "actuals": {
            "FY2011": {
                "value": start + number % 9 * step,
                "measured": ("2010", "FY2010", "2011-08", "2011-03-31")[number % 4],
            }
        },
        "revisions": [
            {
                "edition": "2012",
                "targets": {"FY2016": f"{start + 10 * step} → {start + 12 * step}"},
                "reason": "exceeded",
                "note": "実績が目標を超えた",
            }
        ],
    }


def write_plan(path: Path, indicators: int) -> None:
    """
    Write a plan file in JSON.

    Args:
        path: Where to.
        indicators: How many, 25 to a policy; each with a baseline, two targets, one
            figure and one revision.
    """
    policies = [
        {
            "code": f"1-{first // _A_POLICY + 1}",
            "title": "地域組織や市民活動の力を育てる",
            "indicators": [
                _indicator(number)
                for number in range(first, min(first + _A_POLICY, indicators))
            ],
        }
        for first in range(0, indicators, _A_POLICY)
    ]
    plan = {
        "civicplan": 1,
        "id": "made",
        "title": "作られた計画",
        "municipality": {"name": "平塚市", "code": "142034"},
        "period": "FY2007/FY2016",
        "editions": [
            {"id": "2007", "title": "基本計画"},
            {"id": "2012", "title": "改訂基本計画"},
        ],
        "goals": [{"code": "1", "title": "安心して暮らせるまち", "policies": policies}],
    }
    path.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
