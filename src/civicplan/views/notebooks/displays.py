"""
What a notebook asks for the look of a value.
"""

from __future__ import annotations

from civicplan.model.indicators import Indicator
from civicplan.model.measures import Measure
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.answers import Assessment
from civicplan.rules.checks.findings import Finding, Findings
from civicplan.rules.editions.diffs import Diff
from civicplan.rules.evaluation import Evaluation
from civicplan.rules.rollups import Rollup
from civicplan.views.notebooks.changes import diff_sheet, findings_sheet
from civicplan.views.notebooks.evaluations import (
    assessment_sheet,
    evaluation_sheet,
    rollup_sheet,
)
from civicplan.views.notebooks.plans import (
    indicator_sheet,
    plan_sheet,
    section_sheet,
)


__all__ = ["html_of"]


def html_of(value: object) -> str | None:  # noqa: PLR0911 - a kind of value, a return
    """
    A value as a notebook shows it.

    Args:
        value: Any.

    Returns:
        HTML; none for what is shown as in a console.

    Examples:
        >>> html_of("a text") is None
        True
    """
    match value:
        case Plan():
            return plan_sheet(value)
        case Goal() | Policy() | Measure():
            return section_sheet(value)
        case Indicator():
            return indicator_sheet(value)
        case Evaluation():
            return evaluation_sheet(value)
        case Assessment():
            return assessment_sheet(value)
        case Rollup():
            return rollup_sheet(value)
        case Diff():
            return diff_sheet(value)
        case Findings():
            return findings_sheet(value)
        case Finding():
            return findings_sheet((value,))
        case _:
            return None
