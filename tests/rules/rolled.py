"""
A scheme that rolls up to every level, and indicators that it rates.
"""

from __future__ import annotations

from typing import Any

from civicplan.model.indicators import Indicator
from tests.rules.made import indicator


__all__ = ["RULES", "one"]

RULES = """
cases:
  - {when: actual is missing, rating: none}
  - {when: final is reached, rating: A, score: 5}
  - {when: actual = 1, rating: B, score: actual * 2}
  - {when: actual < 1, rating: C}
ratings:
  - {id: A, ja: 甲, en: good}
  - {id: B, ja: 乙, en: fair}
  - {id: C, ja: 丙, en: bad}
unrated: [{id: none, ja: －, en: no figure}]
rollup:
  measure: {show: {count of all: }}
  policy:
    let: {mean: mean of score, good: count of A / count of rated}
    cases:
      - {when: count of rated = 0, rating: none}
      - {when: mean >= 4, rating: A, score: mean}
      - {when: mean is not missing, rating: B, score: weighted mean of score}
    show: {good: {rounded to: 0.1 %}, mean: {rounded to: 0.01}}
  goal: {let: {score: sum of score}, cases: [{rating: A}]}
  plan: {let: {worst: least of score, best: greatest of score}}
"""
"""Good, fair and bad by the actual alone, with scores of 5, 2 and none."""


def one(id_: str, actual: str | None, **fields: Any) -> Indicator:
    """
    An indicator with one figure, or none: good with 2, fair with 1, bad with 0.
    """
    return indicator(
        id=id_,
        name=id_,
        targets={"FY2016": "2"},
        actuals={"FY2011": actual} if actual else {},
        **fields,
    )
