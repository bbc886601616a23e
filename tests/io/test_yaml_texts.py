"""
YAML is written as people like to read it, and so that any other tool agrees.
"""

from __future__ import annotations

from decimal import Decimal
from textwrap import dedent
from typing import Any

import pytest

from civicplan.io.yaml_documents import compose_yaml
from civicplan.io.yaml_texts import as_yaml, scalar


@pytest.mark.parametrize(
    "text",
    [
        "5)",
        "2-①",
        "2-3",
        "1/1",
        "2011-08",
        "FY2011",
        "▲214",
        "—",
        "➔",
        "24.0%",
        "4 → 3",
    ],
)
def test_what_needs_no_quotes_has_none(text: str) -> None:
    """
    Codes, periods and arrows are easy to type and to read.
    """
    assert text == scalar(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2012",
            "010",
            "1_000",
            "24.0",
            ".5",
            "1e5",
            "0x1F",
            "0o7",
            "+1",
            "-1",
            "12:30",
        ),
        *("2007-09-10", "2007-9-1 10:00", "2001-12-14t21:59:43.10-05:00"),
        *("yes", "No", "ON", "off", "y", "N", "true", "null", "~", ".inf", ".NaN", "="),
        *("<<", "...", "---", "... a", "_", "+_"),
        *(
            "",
            " a",
            "a ",
            "- a",
            "-",
            "? a",
            "a: b",
            "a:",
            ": a",
            "a #b",
            "#a",
            "&a",
            "*",
        ),
        *(
            "!a",
            "|",
            ">",
            "'",
            "'a'",
            '"a"',
            "%",
            "@a",
            "`a`",
            "[a]",
            "{a}",
            "a, b"[1:],
        ),
    ],
)
def test_what_means_something_else_stands_in_quotes(text: str) -> None:
    """
    To YAML itself, of version 1.1 or 1.2, or to a reader's eye.
    """
    assert "'{}'".format(text.replace("'", "''")) == scalar(text)


@pytest.mark.parametrize("text", ["a, b", "[a", "a]", "a}", "a:b", "a?"])
def test_in_braces_more_needs_quotes(text: str) -> None:
    """
    A comma ends an entry there.
    """
    assert f"'{text}'" == scalar(text, in_braces=True)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\n", r'"a\n"'),
        ("\ufeff", r'"\uFEFF"'),
        ('a\u2028\\b"', r'"a\u2028\\b\""'),
        ("\uffff", r'"\uFFFF"'),
    ],
)
def test_what_does_not_print_is_an_escape(text: str, written: str) -> None:
    """
    On one line, whatever it is.
    """
    assert written == scalar(text)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("24.0"), "24.0"),
        (Decimal("1E-7"), "0.0000001"),
        (5, "5"),
        (True, "true"),
    ],
)
def test_numbers_and_truths_stand_as_they_are(value: object, written: str) -> None:
    """
    With their digits.
    """
    assert written == scalar(value)


TREE: dict[str, Any] = {
    "civicplan": 1,
    "id": "2012",
    "levels": {"goal": "目標", "measures": ["施策", "分野"]},
    "description": "First line\n\n  second line\n",
    "visions": ["One short sentence"],
    "goals": [
        {
            "code": "1",
            "title": "A",
            "fields": ["子育て", "地域福祉"],
            "measures": [
                {"code": "1", "title": "B"},
                {"title": "C", "directions": ["d"]},
                {"title": "C", "measures": [{"title": "x" * 90}]},
            ],
            "projects": [{"title": "P", "serves": ["1/1", "2"]}],
            "roles": {"city": ["a", "b"], "citizens": ["c"]},
            "indicators": [
                {
                    "id": "a",
                    "baseline": {"FY2006": {"value": Decimal("17.0"), "note": "m"}},
                    "targets": {"FY2011": 4400, "2016": "➔"},
                    "actuals": {
                        "FY2011": {"value": 5, "measured": "2011-08"},
                        "FY2012": [6, {"value": 7, "edition": "2012"}],
                    },
                    "revisions": [
                        {"edition": "2012", "abolish": True},
                        {
                            "edition": "2012",
                            "baseline": {"from": {"FY2019": 70}, "to": {"FY2019": 71}},
                            "targets": {
                                "FY2016": {"from": {"complete": "a"}, "to": "—"}
                            },
                        },
                    ],
                },
                {"of": "b"},
            ],
            "annotations": {"a": [], "b": {}, "c": [["d", "e"], {"f": "g"}]},
        },
        {"title": "B"},
    ],
    "projects": [{"title": "Q"}],
    "source": "s",
}
TEXT = """\
civicplan: 1
id: '2012'
levels: {goal: 目標, measures: [施策, 分野]}
description: |
  First line

    second line
visions:
  - One short sentence

goals:
  - code: '1'
    title: A
    fields: [子育て, 地域福祉]
    measures:
      - {code: '1', title: B}
      - title: C
        directions:
          - d
      - title: C
        measures:
          - title: XXX
    projects:
      - {title: P, serves: [1/1, '2']}
    roles:
      city: [a, b]
      citizens: [c]
    indicators:
      - id: a
        baseline: {FY2006: {value: 17.0, note: m}}
        targets: {FY2011: 4400, '2016': ➔}
        actuals:
          FY2011: {value: 5, measured: 2011-08}
          FY2012:
            - 6
            - {value: 7, edition: '2012'}
        revisions:
          - edition: '2012'
            abolish: true
          - edition: '2012'
            baseline: {from: {FY2019: 70}, to: {FY2019: 71}}
            targets:
              FY2016: {from: {complete: a}, to: —}

      - {of: b}
    annotations:
      a: []
      b: {}
      c:
        - [d, e]
        - {f: g}

  - title: B

projects:
  - {title: Q}

source: s
""".replace("XXX", "x" * 90)


def test_a_plan_looks_like_this() -> None:
    """
    Elements in blocks, small maps in braces, one empty line where the eye needs it.
    """
    assert TEXT == as_yaml(TREE)


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        ({"description": "a\nb"}, "description: |-\n  a\n  b\n"),
        ({"description": "a\n"}, "description: |\n  a\n"),
        ({"description": "a\n\n"}, 'description: "a\\n\\n"\n'),
        ({"description": "\na"}, 'description: "\\na"\n'),
        ({"description": " a\nb"}, 'description: " a\\nb"\n'),
        ({"description": "a \nb"}, 'description: "a \\nb"\n'),
        ({"description": "a\u2028\nb"}, 'description: "a\\u2028\\nb"\n'),
        ({"visions": ["a\nb"]}, 'visions:\n  - "a\\nb"\n'),
        ({"goals": []}, "goals: []\n"),
        ({"visions": [[]]}, "visions:\n  - []\n"),
        ({"x": [[["a"], "b"]]}, "x:\n  - - [a]\n    - b\n"),
        ({"x": {"w": ["z" * 99]}}, f"x:\n  w:\n    - {'z' * 99}\n"),
    ],
)
def test_texts_of_several_lines_and_odd_shapes_have_one_form(
    tree: dict[str, Any], text: str
) -> None:
    """
    A block where every sign of it can be seen, and quotes where not.
    """
    assert (text, tree) == (as_yaml(tree), compose_yaml(text).tree)


def test_a_key_of_any_length_can_be_read() -> None:
    """
    YAML needs a sign before one of more than a thousand characters.
    """
    tree = {"annotations": {"k" * 2000: {"l" * 2000: "a"}}}

    assert tree == compose_yaml(as_yaml(tree)).tree


def test_a_line_is_as_wide_as_it_looks() -> None:
    """
    A Japanese character takes two columns.
    """
    narrow = as_yaml({"fields": ["子" * 44]})
    wide = as_yaml({"fields": ["子" * 46]})

    assert (
        dedent(
            f"""\
        fields: [{"子" * 44}]
        fields:
          - {"子" * 46}
        """
        )
        == narrow + wide
    )
