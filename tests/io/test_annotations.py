"""
Annotations: texts, lists and maps of text, as they are.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from civicplan.io.annotations import annotations_as_written, read_annotations
from civicplan.model.annotations import NO_ANNOTATIONS, Annotations


def test_annotations_come_back_as_they_are() -> None:
    """
    Empty lists and maps, and texts that look like something else, too.
    """
    tree = {"a": "—", "b": ["", [], {}, "null"], "c": {"d": {"e": "2012"}}}
    found = read_annotations(tree)

    assert Annotations(tree) == found
    assert tree == annotations_as_written(found)


def test_their_order_is_kept() -> None:
    """
    It is the city's own.
    """
    assert ["b", "a"] == list(
        annotations_as_written(read_annotations({"b": "", "a": ""}))
    )


def test_no_annotation_is_always_the_same_object() -> None:
    """
    A large plan has hundreds of thousands of elements without one.
    """
    assert NO_ANNOTATIONS is read_annotations({})


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(
            "annotations: [a]\n",
            [
                (
                    "plan:7:14 annotations: a list stands here, and a map of "
                    "texts, such as {terms: [NPO法人]}, is needed."
                ),
            ],
            id="a list",
        ),
        pytest.param(
            "annotations: a\n",
            [
                (
                    "plan:7:14 annotations: 'a' stands here, and a map of "
                    "texts, such as {terms: [NPO法人]}, is needed."
                ),
            ],
            id="a text",
        ),
        pytest.param(
            "annotations: {a: [b, ], c: [ {d: } ]}\n",
            [
                (
                    "plan:7:31 annotations.c[0].d: nothing stands here. "
                    "Write a text, or leave the key out."
                ),
            ],
            id="nothing in a list",
        ),
        pytest.param(
            "annotations: {'': a}\n",
            [
                "plan:7:14 annotations: '': each annotation has a name.",
            ],
            id="no name",
        ),
        pytest.param(
            'annotations: {a: ["b\\tc"]}\n',
            [
                (
                    "plan:7:19 annotations.a[0]: 'b\\tc': character 2 is "
                    "'\\t'; a text holds no control characters but the "
                    "newline, and no lone surrogates. Take it out."
                ),
            ],
            id="a control character",
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
