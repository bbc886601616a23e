"""
Answers whose explanations are pinned, and where their texts stand.
"""

from __future__ import annotations

from pathlib import Path

from civicplan.catalog.plans import plan
from civicplan.catalog.schemes import scheme
from civicplan.model.indicators import Indicator
from civicplan.rules.evaluation import assess, evaluate
from civicplan.rules.explanations.explanations import Explanation
from tests.rules.made import indicator


__all__ = ["TEXTS", "breakfast", "exports", "graduates", "hiratsuka", "of"]

TEXTS = Path(__file__).parent / "told"


def hiratsuka(id_: str, question: str, edition: str = "latest") -> Explanation:
    """
    An answer of `standard` about an indicator of Hiratsuka's chapter.
    """
    evaluation = evaluate(plan("hiratsuka"), scheme("standard"), "FY2011")
    return evaluation[id_].answer(question, edition).explain()


def of(made: Indicator, name: str, at: str) -> Explanation:
    """
    The one answer of a shipped scheme about an indicator made by hand.
    """
    return assess(made, scheme(name), at).answer().explain()


def graduates() -> Indicator:
    """
    A row of Gifu's report with a star: its target lies behind its baseline, and 108 %
    is printed.
    """
    return indicator(
        "increase",
        ("FY2018", "62.8"),
        {"FY2023": "60.0", "FY2027": "60.0"},
        {"FY2023": "64.6"},
        name="就職率",
        unit="%",
        marks=("*",),
    )


def exports(actual: str, years: int) -> Indicator:
    """
    An indicator that is to grow from 100 by 10 % a year for four years.
    """
    return indicator(
        "increase",
        ("FY2008", "100"),
        {"FY2012": "146.41"},
        {f"FY{2008 + years}": actual},
        name="Exports",
        unit="t",
    )


def breakfast() -> Indicator:
    """
    An indicator of two parts, of which one reaches its target.
    """
    parts = tuple(
        indicator(
            "increase",
            ("FY2006", "10"),
            {"FY2011": "20"},
            {"FY2011": actual},
            id=id_,
            name=name,
            unit="%",
        )
        for id_, name, actual in (("girls", "女子", "18"), ("boys", "男子", "21"))
    )
    return indicator(
        "increase",
        targets={},
        actuals={"FY2011": "19"},
        name="朝食を食べる子ども",
        unit="%",
        parts=parts,
    )
