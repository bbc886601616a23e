"""
What checks found as SARIF 2.1.0.
"""

from __future__ import annotations

import json
from typing import Any

import attrs
import jsonschema  # type: ignore[import-untyped]
import pytest

from civicplan.io.json_documents import encode_json
from civicplan.rules.checks.checking import check
from civicplan.views.sarif import findings_in_sarif
from tests.views.found import ford


TEXT = {"type": "string", "minLength": 1}
MESSAGE = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": TEXT, "markdown": TEXT},
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
REGION = {
    "type": "object",
    "properties": {
        "startLine": {"type": "integer", "minimum": 1},
        "startColumn": {"type": "integer", "minimum": 1},
    },
    "additionalProperties": False,
}
LOCATION = {
    "type": "object",
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "properties": {"uri": {"type": "string", "pattern": r"^[!-~]+$"}},
                    "additionalProperties": False,
                },
                "region": REGION,
            },
            "additionalProperties": False,
        },
        "logicalLocations": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"fullyQualifiedName": TEXT},
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
RULE = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": TEXT,
        "name": TEXT,
        "shortDescription": MESSAGE,
        "help": MESSAGE,
        "defaultConfiguration": {
            "type": "object",
            "properties": {"level": LEVEL},
            "additionalProperties": False,
        },
        "properties": {
            "type": "object",
            "properties": {
                "tags": {"type": "array", "items": TEXT, "uniqueItems": True}
            },
        },
    },
    "additionalProperties": False,
}
RESULT = {
    "type": "object",
    "required": ["message"],
    "properties": {
        "ruleId": TEXT,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": MESSAGE,
        "locations": {"type": "array", "items": LOCATION},
        "partialFingerprints": {
            "type": "object",
            "additionalProperties": {"type": "string"},
        },
    },
    "additionalProperties": False,
}
DRIVER = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": TEXT,
        "version": TEXT,
        "rules": {"type": "array", "items": RULE, "uniqueItems": True},
    },
    "additionalProperties": False,
}
# What section 3 of the standard says of the parts that are written here.
LOG = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"enum": ["2.1.0"]},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {"driver": DRIVER},
                        "additionalProperties": False,
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": RESULT},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


def _log(**more: str) -> dict[str, Any]:
    """
    The log of the small plan.
    """
    _, found = ford()
    return findings_in_sarif(found, version="1.2.3", **more)


@pytest.mark.parametrize("file", ["", "plans/ford.yaml", "計画 1.yaml", "a\\b.yaml"])
@pytest.mark.parametrize("language", ["", "ja", "en"])
def test_a_log_is_as_the_standard_says(file: str, language: str) -> None:
    """
    Also where there is no file, or its name is no address yet.
    """
    log = _log(file=file, language=language)

    jsonschema.validate(log, LOG)
    assert log == json.loads(encode_json(log))


def test_a_log_without_findings_is_one_too() -> None:
    """
    A run in which nothing was found.
    """
    log = findings_in_sarif((), version="1.2.3")

    jsonschema.validate(log, LOG)
    assert [] == log["runs"][0]["results"]


def test_a_result_names_its_rule_and_its_place() -> None:
    """
    By line and column, and by the address in the plan.
    """
    run = _log(file="plans/ford.yaml")["runs"][0]
    result = run["results"][1]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]

    assert ("D104", "D104", "error") == (
        rule["id"],
        result["ruleId"],
        result["level"],
    )
    assert {"text": "the targets go against the direction"} == rule["shortDescription"]
    assert rule["help"]["markdown"].startswith("## Why it matters")
    assert [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "plans/ford.yaml"},
                "region": {"startLine": 15, "startColumn": 20},
            },
            "logicalLocations": [{"fullyQualifiedName": "1#crimes"}],
        }
    ] == result["locations"]


def test_what_has_no_page_and_no_place_is_told_without() -> None:
    """
    A check of another package, about the plan as a whole.
    """
    _, found = ford()
    own = attrs.evolve(found[0].check, code="TOWN101", name="own")
    one = attrs.evolve(found[0], check=own, address="", line=0, column=0)
    log = findings_in_sarif((one,), version="1.2.3", file="ford.yaml")
    run = log["runs"][0]

    jsonschema.validate(log, LOG)
    assert "help" not in run["tool"]["driver"]["rules"][0]
    assert [{"physicalLocation": {"artifactLocation": {"uri": "ford.yaml"}}}] == run[
        "results"
    ][0]["locations"]


def test_a_result_stays_known_when_lines_move() -> None:
    """
    Two are told apart by what they are.
    """
    read, found = ford()
    moved = check(read.plan, select=[each.code for each in found])

    def marks(log: dict[str, Any]) -> list[str]:
        return [
            each["partialFingerprints"]["civicplan/v1"]
            for each in log["runs"][0]["results"]
        ]

    before = marks(findings_in_sarif(found, version="1.2.3"))
    assert before == marks(findings_in_sarif(moved, version="1.2.3"))
    assert len(before) == len(set(before))
