"""
Indicators: every field in its order, and parts that say only what differs.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest

from civicplan.base.periods import JAPAN, period
from civicplan.io.converters import reader
from civicplan.io.indicators import indicator_as_written
from civicplan.io.json_documents import decode_json, encode_json
from civicplan.model.annotations import Annotations
from civicplan.model.directions import Direction
from civicplan.model.indicators import Accumulation, Indicator, Reference
from civicplan.model.observations import Comparison, Observation
from civicplan.model.revisions import Introduce, Revision
from civicplan.model.targets import Improve, Target


def read(tree: dict[str, Any]) -> Indicator:
    """
    An indicator as a file has it.
    """
    found: Indicator = reader(JAPAN).structure(
        decode_json(encode_json(tree)), Indicator
    )
    return found


FULL = Indicator(
    id="a",
    code="1",
    name="A",
    description="d",
    unit="件",
    direction=Direction.INCREASE,
    kind="survey",
    marks=("KPI",),
    parameters={"tolerance": "1.50"},
    weight="0",
    accumulation=Accumulation.FLOW,
    source="s",
    owners=("o",),
    baseline=Observation(value=1),
    targets=(Target(period=period("FY2011"), aim=Improve()),),
    actuals=(Observation(period=period("FY2011"), value=2),),
    comparisons=(Comparison(name="c"),),
    parts=(Indicator(id="b", name="B"),),
    revisions=(Revision(edition="2012", changes=(Introduce(),)),),
    printed_from="p",
    references=(Reference(vocabulary="SDG", code="3.6.1"),),
    annotations={"x": "y"},
)


def test_every_field_is_written_in_its_order() -> None:
    """
    A field that is added to the model and forgotten here is noticed.
    """
    fields = [field.name for field in attrs.fields(Indicator)]

    assert fields == list(indicator_as_written(FULL))


def test_every_field_is_read_back() -> None:
    """
    Nothing is lost on the way.
    """
    assert FULL == read(indicator_as_written(FULL))


def test_what_goes_without_saying_is_left_out() -> None:
    """
    The weight 1, too.
    """
    plain = Indicator(id="a", name="A", annotations=Annotations({}))

    assert {"id": "a", "name": "A"} == indicator_as_written(plain)


@pytest.mark.parametrize(
    ("whole", "part", "written"),
    [
        ({"unit": "件"}, {"unit": "件"}, {}),
        ({"unit": "件"}, {"unit": "人"}, {"unit": "人"}),
        ({"unit": "件"}, {"unit": ""}, {"unit": "—"}),
        ({"unit": "件"}, {"unit": "—"}, {"unit": {"text": "—"}}),
        ({"unit": "—"}, {"unit": "—"}, {}),
        ({"unit": "—"}, {"unit": ""}, {"unit": "—"}),
        ({}, {"unit": "—"}, {"unit": {"text": "—"}}),
        ({"kind": "k"}, {"source": "s"}, {"kind": "—", "source": "s"}),
        ({"direction": Direction.INCREASE}, {"direction": Direction.INCREASE}, {}),
        ({"direction": Direction.INCREASE}, {}, {"direction": "—"}),
        ({"accumulation": Accumulation.FLOW}, {}, {"accumulation": "—"}),
        (
            {},
            {"accumulation": Accumulation.STOCK, "weight": 2},
            {"weight": 2, "accumulation": "stock"},
        ),
    ],
)
def test_a_part_says_what_differs_from_the_whole(
    whole: dict[str, Any], part: dict[str, Any], written: dict[str, Any]
) -> None:
    """
    And a dash where the whole has something and the part has none.
    """
    indicator = Indicator(
        id="a", name="A", parts=(Indicator(id="b", name="B", **part),), **whole
    )
    tree = indicator_as_written(indicator)

    assert [{"id": "b", "name": "B", **written}] == tree["parts"]
    assert indicator == read(tree)


def test_a_part_of_a_part_says_what_differs_from_the_part() -> None:
    """
    Each looks at what it is a part of.
    """
    inner = Indicator(id="c", name="C", unit="件")
    indicator = Indicator(
        id="a",
        name="A",
        unit="件",
        parts=(Indicator(id="b", name="B", unit="人", parts=(inner,)),),
    )
    tree = indicator_as_written(indicator)

    assert [
        {
            "id": "b",
            "name": "B",
            "unit": "人",
            "parts": [{"id": "c", "name": "C", "unit": "件"}],
        }
    ] == tree["parts"]
    assert indicator == read(tree)


def test_the_unit_of_an_indicator_may_be_a_dash() -> None:
    """
    Only in a part does it say that there is none.
    """
    assert "—" == read({"id": "a", "name": "A", "unit": "—"}).unit


def test_parameters_are_numbers_by_name() -> None:
    """
    Sorted by the model.
    """
    assert (("a", Decimal(2)), ("b", Decimal("1.50"))) == read(
        {"id": "a", "name": "A", "parameters": {"b": "1.50", "a": 2}}
    ).parameters


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    parameters: [a]\n"),
            [
                (
                    "plan:10:17 indicators[0].parameters: a list stands "
                    "here, and a map of numbers by name, such as {tolerance: "
                    "3}, is needed."
                ),
            ],
            id="parameters in a list",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "parameters: {a: 1, b: c}\n"
            ),
            [
                (
                    "plan:10:27 indicators[0].parameters.b: 'c': a number is "
                    "needed, such as 4400 or 24.0."
                ),
            ],
            id="a parameter that is no number",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "unit: [x]\n    parts: [{id: a, name: A}, {id: b, name: "
                "B, uint: c}]\n"
            ),
            [
                (
                    "plan:10:11 indicators[0].unit: a list stands here, and "
                    "a text is needed."
                ),
                (
                    "plan:11:48 indicators[0].parts[1].uint: the key 'uint' "
                    "is not known here. Did you mean 'unit'?"
                ),
            ],
            id="what a part takes over is told once",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    parts: [a]\n"),
            [
                (
                    "plan:10:13 indicators[0].parts[0]: 'a' stands here, and "
                    "an indicator is needed: a map that says more, such as "
                    "{id: …}."
                ),
            ],
            id="a part that is no indicator",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    parts: {id: a}\n"),
            [
                (
                    "plan:10:12 indicators[0].parts: a map stands here, and "
                    "a list is needed."
                ),
            ],
            id="parts that are no list",
        ),
    ],
)
def test_what_cannot_be_read_is_told(
    rest: str, expected: list[str], said_of: Callable[[str], list[str]]
) -> None:
    """
    Each with its place, the value and what to do about it.
    """
    assert expected == said_of(rest)
