"""
One quantity, or one test, asked of an indicator in a whole plan.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any

from civicplan.io import plans
from civicplan.model.plans import Plan
from civicplan.rules.answers import Answer
from civicplan.rules.evaluation import evaluate
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.schemes import scheme_of


__all__ = ["answer", "holds", "plan", "quantity"]

_COVER = {"scheme": "asked", "version": "1"}
_NOTHING: Mapping[str, Any] = {}


def plan(indicators: str, head: str = "") -> Plan:
    """
    A plan from the YAML of its indicators; *head* says what is not usual about it.
    """
    usual = {
        "civicplan": "1",
        "id": "minato",
        "title": "みなと市総合計画",
        "municipality": "{name: みなと市}",
        "period": "FY2007/FY2016",
    }
    head = f"\n{textwrap.dedent(head)}"
    lines = [f"{key}: {text}" for key, text in usual.items() if f"\n{key}:" not in head]
    listed = textwrap.indent(textwrap.dedent(indicators), "  ")
    return plans.loads("\n".join([*lines, head, "indicators:", listed]))


def answer(
    of: Plan,
    indicator: str,
    at: str,
    *,
    says: Mapping[str, Any],
    targets: str = "latest",
    **given: Any,
) -> Answer:
    """
    The answer of a scheme that says this, about the targets of one edition.
    """
    found = evaluate(of, scheme_of({**_COVER, **says}), at, **given)
    return found[indicator].answer("", targets)


def quantity(  # noqa: PLR0913 - each says one thing about what is asked
    of: Plan,
    indicator: str,
    at: str,
    asked: str | list[dict[str, str]],
    *,
    use: Mapping[str, Any] = _NOTHING,
    parameters: Mapping[str, str] = _NOTHING,
    **given: Any,
) -> Quantity | Reason:
    """
    What an expression or a list of alternatives gives, with that `use` and these
    parameters.
    """
    says = {
        "use": use,
        "parameters": parameters,
        "let": {"asked": asked},
        "show": {"asked": ""},
    }
    return answer(of, indicator, at, says=says, **given).shown[0].value


def holds(
    of: Plan,
    indicator: str,
    at: str,
    when: str,
    *,
    use: Mapping[str, Any] = _NOTHING,
    **given: Any,
) -> bool:
    """
    Whether a test of the language holds, with that `use`.
    """
    says = {
        "use": use,
        "cases": [{"when": when, "rating": "yes"}],
        "ratings": [{"id": "yes", "en": "yes"}],
    }
    return answer(of, indicator, at, says=says, **given).rated
