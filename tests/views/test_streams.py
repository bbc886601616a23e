"""
Records as CSV and JSON.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from civicplan.io.json_documents import encode_json
from civicplan.views.streams import in_csv, in_json


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "true"),
        (Decimal("-0.50"), "-0.50"),
        (Decimal("1E+3"), "1000"),
        (["a", "b"], "a; b"),
        (Decimal("-12.5"), "-12.5"),
        (-3, "-3"),
        ("-12.5%", "'-12.5%"),
        ("-866団体", "'-866団体"),
        ("6/7", "'6/7"),
        ("-1/3", "'-1/3"),
        ("2/2-3", "2/2-3"),
        ("=1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        ("@sum", "'@sum"),
        ("-", "'-"),
        (["=1", "b"], "'=1; b"),
        ('a "b", c', 'a "b", c'),
    ],
)
def test_a_cell_is_what_a_spreadsheet_shows(value: object, cell: str) -> None:
    """
    Numbers stay numbers, and no text becomes a formula or a date.
    """
    text = "".join(in_csv(("id", "value"), [{"id": "x", "value": value}]))

    assert [["id", "value"], ["x", cell]] == [
        *csv.reader(io.StringIO(text, newline=""))
    ]


def test_a_row_has_the_columns_that_are_asked() -> None:
    """
    In their order; what a record lacks is left empty, and what it has more is left out.
    """
    rows = in_csv(("a", "b"), [{"b": "1", "c": "2"}])

    assert ["a,b\r\n", ",1\r\n"] == [*rows]


def test_json_ends_in_its_lists() -> None:
    """
    Also where a list is empty.
    """
    some: list[dict[str, Any]] = [{"x": 1}, {"x": Decimal("0.50")}]
    none: list[dict[str, Any]] = []
    lists = (("one", some), ("none", none))
    text = "".join(in_json({"plan": "p"}, lists, encode_json))

    assert {"plan": "p", "one": [{"x": 1}, {"x": 0.5}], "none": []} == json.loads(text)
    assert text.endswith('"none": []\n}\n')


def test_records_are_asked_for_one_by_one() -> None:
    """
    A large plan is never held whole.
    """
    asked: list[int] = []

    def records() -> Iterator[dict[str, Any]]:
        for number in range(3):
            asked.append(number)
            yield {"n": number}

    rows = in_csv(("n",), records())
    next(rows)
    next(rows)
    pieces = in_json({"plan": "p"}, (("rows", records()),), encode_json)
    next(pieces)

    assert [0] == asked
