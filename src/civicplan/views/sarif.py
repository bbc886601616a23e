"""
What checks found as SARIF 2.1.0, which code hosts and editors read.

The format: OASIS, Static Analysis Results Interchange Format Version 2.1.0.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote

from civicplan.rules.checks.findings import Finding
from civicplan.rules.checks.manual import page_of
from civicplan.rules.checks.shapes import Check, Severity


__all__ = ["findings_in_sarif"]

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json"
)
_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.HINT: "note",
}


def findings_in_sarif(
    findings: Sequence[Finding],
    *,
    version: str,
    file: str = "",
    language: str = "",
) -> dict[str, Any]:
    """
    What was found, as a log of one run.

    Args:
        findings: In the order of the plan.
        version: Of civicplan.
        file: In which the plan stands, from the root of its repository.
        language: Of the sentences; the plan's own where it is empty.

    Returns:
        The log, with a rule for each check that found something.
    """
    rules = list({each.code: each.check for each in findings}.values())
    places = {check.code: place for place, check in enumerate(rules)}
    driver = {
        "name": "civicplan",
        "version": version,
        "rules": [_rule(check, language or "en") for check in rules],
    }
    results = [_result(each, places, file, language) for each in findings]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(check: Check, language: str) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": check.code,
        "name": check.name,
        "shortDescription": {"text": check.title.said(language)},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {"tags": [check.category]},
    }
    page = page_of(check)
    if page:
        rule["help"] = {"text": page, "markdown": page}
    return rule


def _result(
    finding: Finding, places: dict[str, int], file: str, language: str
) -> dict[str, Any]:
    return {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.sentence(language)},
        "locations": [_location(finding, file)],
        # By what it is and not by its line, so that it stays known when lines move.
        "partialFingerprints": {"civicplan/v1": _fingerprint(finding)},
    }


def _location(finding: Finding, file: str) -> dict[str, Any]:
    location: dict[str, Any] = {}
    if file:
        physical: dict[str, Any] = {
            "artifactLocation": {"uri": quote(file.replace("\\", "/"))}
        }
        if finding.line:
            physical["region"] = {
                "startLine": finding.line,
                "startColumn": finding.column,
            }
        location["physicalLocation"] = physical
    if finding.address:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.address}]
    return location


def _fingerprint(finding: Finding) -> str:
    return f"{finding.code}:{finding.address}:{finding.path.rpartition('.')[2]}"
