"""
The forms in which a file may say the same, and what each item of a list was.
"""

from __future__ import annotations

from typing import Any

import pytest

from civicplan.io.rewriting.forms import in_the_form_of, matches
from civicplan.io.rewriting.nodes import compose_nodes
from civicplan.io.yaml_texts import Numeral


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("ab", "ba", [1, 0]),
        ("aab", "aba", [0, 2, 1]),
        ("abc", "axyc", [0, None, None, 2]),
        ("abc", "xbc", [0, 1, 2]),
        ("", "a", [None]),
    ],
)
def test_texts_are_known_by_what_they_say_and_where(
    before: str, after: str, expected: list[int | None]
) -> None:
    """
    One that changed is the one that stood there.
    """
    assert expected == matches([*before], [*after])


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([{"id": "a"}, {"id": "b"}], [{"id": "b", "x": "1"}], [1]),
        ([{"id": "a"}], [{"id": "b"}], [None]),
        ([{"of": "a"}], [{"of": "a", "name": "A"}], [0]),
        ([{"title": "A", "code": "1"}], [{"title": "A", "code": "2"}], [0]),
        ([{"title": "A", "code": "1"}], [{"title": "B", "code": "1"}], [0]),
        ([{"title": "A"}], [{"title": "B"}], [0]),
        ([{"title": "A"}, {"title": "B"}], [{"title": "C"}], [None]),
    ],
)
def test_elements_are_known_by_id_title_and_code(
    before: list[Any], after: list[Any], expected: list[int | None]
) -> None:
    """
    In this order; with none of them by their place, where as many came as went.
    """
    assert expected == matches(before, after)


@pytest.mark.parametrize(
    ("text", "key", "value", "expected"),
    [
        ("5", "FY2011", Numeral("6"), "6"),
        ("{value: 5}", "FY2011", Numeral("6"), {"value": "6"}),
        ("[5]", "FY2011", Numeral("6"), ["6"]),
        ("{aim: 5}", "FY2011", "at least 6", {"aim": "at least 6"}),
        ("{from: 5, to: 6}", "FY2011", "5 → 7", {"from": "5", "to": "7"}),
        ("{value: 5, strict: true}", "FY2011", Numeral("6"), "6"),
        (
            "[{actor: city, text: A}]",
            "roles",
            {"city": ["A"], "citizens": ["B", "C"]},
            [
                {"actor": "city", "text": "A"},
                {"actor": "citizens", "text": "B"},
                {"actor": "citizens", "text": "C"},
            ],
        ),
    ],
)
def test_a_value_takes_the_form_that_the_file_has(
    text: str, key: str, value: Any, expected: Any
) -> None:
    """
    So that it can be compared entry by entry.
    """
    assert expected == in_the_form_of(compose_nodes(text), key, value)
