"""
What a shipped scheme says of an indicator, as short as a table needs it.
"""

from __future__ import annotations

from typing import Any

from civicplan.catalog.schemes import scheme
from civicplan.model.indicators import Indicator
from civicplan.rules.answers import Answer
from civicplan.rules.evaluation import assess


__all__ = ["answer_of", "rating_of", "shown_of"]


def answer_of(name: str, of: Indicator, at: str | None = None, **more: Any) -> Answer:
    """
    The answer to the scheme's one question.
    """
    return assess(of, scheme(name), at, **more).answer()


def rating_of(name: str, of: Indicator, at: str | None = None, **more: Any) -> str:
    """
    The id of its rating, or the reason that there is none.
    """
    answer = answer_of(name, of, at, **more)
    if answer.rating is None:
        return answer.reason.value if answer.reason else ""
    return answer.rating.id


def shown_of(name: str, of: Indicator, at: str | None = None) -> list[str]:
    """
    What it prints.
    """
    return [each.printed for each in answer_of(name, of, at).shown]
