"""
Plan files of any size, made without civicplan or its peers.

`python -m benchmarks.made_plans FILE INDICATORS` writes one.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


__all__ = ["write_later_plan", "write_plan"]

_A_POLICY = 25


def _indicator(number: int) -> dict[str, Any]:
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


def _held(indicators: int) -> list[list[dict[str, Any]]]:
    """
    The indicators, policy by policy.
    """
    numbers = range(indicators)
    return [
        [_indicator(number) for number in numbers[first : first + _A_POLICY]]
        for first in range(0, indicators, _A_POLICY)
    ]


def _held_later(indicators: int) -> list[list[dict[str, Any]]]:
    """
    The same after a later edition: of each policy's indicators three have a higher
    target, one has moved to the next policy, one is gone and one is new.
    """
    before = _held(indicators)
    after = []
    for number, held in enumerate(before):
        kept = [
            _raised(each) if place in {3, 9, 14} else each
            for place, each in enumerate(held)
            if place not in {6, 20}
        ]
        new = _indicator(indicators + number)
        after.append([*before[number - 1][6:7], *kept, new])
    return after


def _raised(indicator: dict[str, Any]) -> dict[str, Any]:
    last = indicator["targets"]["FY2016"]
    higher = last + (-37 if indicator["direction"] == "decrease" else 41)
    revision = {
        "edition": "2014",
        "targets": {"FY2016": f"{last} → {higher}"},
        "reason": "exceeded",
    }
    return indicator | {
        "targets": indicator["targets"] | {"FY2016": higher},
        "revisions": [*indicator["revisions"], revision],
    }


def write_plan(path: Path, indicators: int) -> None:
    """
    Write a plan file in JSON.

    Args:
        path: Where to.
        indicators: How many, 25 to a policy; each with a baseline, two targets, one
            figure and one revision.
    """
    _write(path, _held(indicators), {"2007": "基本計画", "2012": "改訂基本計画"})


def write_later_plan(path: Path, indicators: int) -> None:
    """
    Write the plan file of the edition that followed upon the one of `write_plan`.

    Args:
        path: Where to.
        indicators: How many there were before, 25 to a policy; of these three have a
            higher target, one has moved, one is gone, and one is new.
    """
    editions = {"2007": "基本計画", "2012": "改訂基本計画", "2014": "第二次改訂"}
    _write(path, _held_later(indicators), editions)


def _write(
    path: Path, held: list[list[dict[str, Any]]], editions: dict[str, str]
) -> None:
    policies = [
        {
            "code": f"1-{number}",
            "title": "地域組織や市民活動の力を育てる",
            "indicators": indicators,
        }
        for number, indicators in enumerate(held, 1)
    ]
    plan = {
        "civicplan": 1,
        "id": "made",
        "title": "作られた計画",
        "municipality": {"name": "平塚市", "code": "142034"},
        "period": "FY2007/FY2016",
        "editions": [{"id": name, "title": title} for name, title in editions.items()],
        "goals": [{"code": "1", "title": "安心して暮らせるまち", "policies": policies}],
    }
    path.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    write_plan(Path(sys.argv[1]), int(sys.argv[2]))
