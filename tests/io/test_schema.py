"""
The schema of the plan file knows what the reader knows.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import jsonschema  # type: ignore[import-untyped]
import pytest
from ruamel.yaml import YAML

from civicplan.catalog.plans import names, plan
from civicplan.io.plans import dumps, load
from civicplan.io.schema import schema
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal


SCHEMA = schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def mistakes(tree: Any) -> list[str]:
    """
    What the schema says of a tree.
    """
    return [
        f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(tree)
    ]


def indicator(**fields: Any) -> dict[str, Any]:
    """
    A plan of one indicator.
    """
    return {
        "civicplan": 1,
        "id": "town",
        "title": "Town",
        "municipality": {"name": "Town"},
        "period": "FY2007/FY2016",
        "indicators": [{"id": "a", "name": "A", **fields}],
    }


def test_it_is_a_schema() -> None:
    """
    Of JSON Schema 2020-12.
    """
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_it_can_be_written_as_json() -> None:
    """
    `civicplan schema` prints it.
    """
    assert SCHEMA == json.loads(json.dumps(SCHEMA))


@pytest.mark.parametrize("name", names())
def test_every_shipped_plan_is_valid(name: str) -> None:
    """
    In JSON, and in YAML as other tools read it.
    """
    shipped = plan(name)
    yaml = YAML(typ="safe", pure=True)

    assert [] == mistakes(json.loads(dumps(shipped, "json")))
    assert [] == mistakes(yaml.load(dumps(shipped)))


def test_every_example_is_valid(root: Path) -> None:
    """
    They show forms that the shipped plans have no use for.
    """
    examples = [load(path) for path in sorted(root.glob("examples/*.yaml"))]

    assert [[]] * len(examples) == [
        mistakes(json.loads(dumps(each, "json"))) for each in examples
    ]


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (Plan, SCHEMA),
        (Goal, SCHEMA["$defs"]["Goal"]),
        (Indicator, SCHEMA["$defs"]["Indicator"]),
        (Indicator, SCHEMA["$defs"]["Part"]),
    ],
)
def test_every_field_is_there_with_a_description(
    kind: type, found: dict[str, Any]
) -> None:
    """
    Which an editor shows beside the key.
    """
    properties = dict(found["properties"])
    properties.pop("civicplan", None)

    assert [field.name for field in attrs.fields(kind)] == list(properties)
    assert [] == [
        name for name, each in properties.items() if not each.get("description")
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"code": 5, "unit": "%", "weight": "1.5", "targets": {"2011": 5}},
        {"baseline": "3,323", "actuals": {"FY2011": "—", "FY2012": [5, {"value": 6}]}},
        {"baseline": {"FY2006": {"value": 17.0, "note": "x"}}},
        {"targets": {"FY2011": {"aim": "at least 5", "note": "x"}, "FY2012": "➔"}},
        {"targets": {"FY2011": {"complete": "x"}, "FY2012": {"low": 1, "high": 2}}},
        {
            "targets": {
                "FY2011": {"better than": "x", "by": "80%"},
                "FY2012": {"value": 5},
            }
        },
        {"revisions": [{"edition": 2012, "targets": {"FY2016": "4100 -> 3300"}}]},
        {"revisions": [{"edition": "a", "abolish": {"successor": "b"}}]},
        {"revisions": [{"edition": "a", "unit": {"from": "—", "to": {"text": "—"}}}]},
        {"parts": [{"id": "b", "name": "B", "unit": "—", "direction": "—"}]},
        {"annotations": {"a": [{"b": "c"}, []]}},
    ],
)
def test_what_the_reader_reads_is_valid(fields: dict[str, Any]) -> None:
    """
    Short and long forms, and whole numbers where a word looks like one.
    """
    assert [] == mistakes(indicator(**fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"uint": "%"},
        {"unit": ["%"]},
        {"marks": "KPI"},
        {"direction": "down"},
        {"direction": "—"},
        {"weight": True},
        {"weight": "7,5OO"},
        {"baseline": {"FY2006": 1, "FY2007": 2}},
        {"baseline": {"note": "x"}},
        {"actuals": {"FY2011": {"value": 5, "staus": "revised"}}},
        {"actuals": {"FY2011": []}},
        {"targets": {"FY2011": {"note": "x"}}},
        {"targets": {"FY2011": {"low": 1}}},
        {"revisions": [{"targets": {"FY2016": "4100 → 3300"}}]},
        {"revisions": [{"edition": "a", "targets": {"FY2016": "4100"}}]},
        {"revisions": [{"edition": "a", "abolish": False}]},
        {"parts": [{"id": "b"}]},
        {"annotations": {"a": None}},
        {"of": "b"},
    ],
)
def test_what_the_reader_refuses_is_invalid(fields: dict[str, Any]) -> None:
    """
    As far as a schema can see it.
    """
    assert mistakes(indicator(**fields))
