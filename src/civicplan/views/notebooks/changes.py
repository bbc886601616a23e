"""
What differs between plans, and what checks found, as a notebook shows it.
"""

from __future__ import annotations

from collections.abc import Sequence

from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.findings import Finding
from civicplan.rules.editions.diffs import Diff
from civicplan.rules.vocabulary import colon
from civicplan.views.differences import phrase, side_in_words
from civicplan.views.findings import counts_in_words, severity_in_words
from civicplan.views.notebooks.sheets import line, sheet, table


__all__ = ["diff_sheet", "findings_sheet"]

_FOUND = Words(ja="点検の結果", en="What was found")
_NOTHING = Words(ja="指摘する点はありません。", en="Nothing questionable was found.")


def diff_sheet(diff: Diff) -> str:
    """
    In what two plans differ: how much of each kind, and the first of the changes.

    Args:
        diff: Any difference.

    Returns:
        HTML.
    """
    after = diff.plan_after
    language = after.language
    sides = (
        line(
            phrase(name, language) + colon(language), side_in_words(plan, "", language)
        )
        for name, plan in (("before", diff.plan_before), ("after", after))
    )
    told = diff.told
    rows = (
        (each.kind.label(language), each.address, each.sentence(language))
        for each in told
    )
    return sheet(
        after.title,
        *sides,
        line(diff.summary(language)),
        table(rows, total=len(told), language=language),
        language=language,
    )


def findings_sheet(findings: Sequence[Finding]) -> str:
    """
    What checks found: how much of each severity, and the first of it.

    Args:
        findings: Any.

    Returns:
        HTML.
    """
    language = findings[0].language if findings else "en"
    rows = (
        (
            severity_in_words(each.severity, language),
            each.code,
            each.address,
            each.sentence(),
        )
        for each in findings
    )
    said = counts_in_words(findings, language) or _NOTHING.said(language)
    return sheet(
        _FOUND.said(language),
        line(said),
        table(rows, total=len(findings), language=language),
        language=language,
    )
