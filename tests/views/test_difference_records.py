"""
What differs between two plans, as records.
"""

from __future__ import annotations

import json
from typing import Any

from civicplan.io.json_documents import encode_json
from civicplan.rules.editions.diffs import Diff
from civicplan.views.difference_records import differences_in_json
from tests.views.differing import NAMES, changed, editions


def read_back(found: Diff, **options: Any) -> dict[str, Any]:
    """
    The JSON, read back.
    """
    text = "".join(differences_in_json(found, encode_json, **options))
    read: dict[str, Any] = json.loads(text)
    return read


def test_json_names_the_kind_of_each_change() -> None:
    """
    With the element, both sides and the decision.
    """
    read = read_back(editions(), names=NAMES, language="en")

    assert {"raised": 1, "abolished": 1, "edition added": 1} == read["counts"]
    assert ["edition added", "raised", "abolished"] == [
        each["kind"] for each in read["changes"]
    ]
    assert {
        "name": "minato@2007",
        "plan": "minato",
        "title": "みなと計画",
        "edition": "2007",
    } == read["before"]
    raised = read["changes"][1]
    assert {
        "kind": "raised",
        "element": "indicator",
        "id": "crimes",
        "name": "犯罪発生件数",
        "unit": "件",
        "direction": "decrease",
        "address_before": "2/2-1#crimes",
        "address_after": "2/2-1#crimes",
        "field": "targets",
        "item": "FY2016",
        "before": {"period": "FY2016", "aim": "4100"},
        "after": {"period": "FY2016", "aim": "3300"},
        "place_before": None,
        "place_after": None,
        "edition": "2012",
        "reason": "exceeded",
        "note": None,
        "sentence": "犯罪発生件数: target for FY2016 raised: 4,100 件 → 3,300 件 "
        "(the actual passed the target)",
    } == raised


def test_equal_plans_have_no_records() -> None:
    """
    The two plans are named nevertheless.
    """
    read = read_back(changed())

    assert ({}, []) == (read["counts"], read["changes"])
    assert read["before"] == read["after"]


def test_the_record_of_a_decision_is_no_change_of_its_own() -> None:
    """
    Where each of its changes is one already.
    """
    found = editions()

    assert len(found.told) == len(read_back(found)["changes"]) < len(found.changes)
