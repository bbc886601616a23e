"""
JSON is read with its digits, with each key once, and on demand with places.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from civicplan.io.json_documents import compose_json, decode_json, encode_json
from civicplan.io.plans import Format


def test_numbers_keep_their_digits() -> None:
    """
    24.0 does not become 24, nor a float.
    """
    assert "[Decimal('24.0'), 24, Decimal('1.20')]" == str(
        decode_json(b"[24.0, 24, 1.20]")
    )


def test_places_are_found_too_when_everything_is_in_order() -> None:
    """
    `read` asks for them.
    """
    found = compose_json('{\n  "a": [1.20, "x"],\n  "b": {"c": true, "d": {}}\n}\n')

    assert {"a": [Decimal("1.20"), "x"], "b": {"c": True, "d": {}}} == found.tree
    assert {
        "": (1, 1),
        "a": (2, 8),
        "a[0]": (2, 9),
        "a[1]": (2, 15),
        "b": (3, 8),
        "b.c": (3, 14),
        "b.d": (3, 25),
    } == found.positions
    assert (3, 20) == found.keys["b.d"]


@pytest.mark.parametrize(
    "data",
    [
        b'{"a": 1, "a": 2}',
        b'{"a" : 1, "a" : 2}',
        b'{"a": {"b": 1, "b": 2}}',
        b'[{"a": 1, "\\u0061": 2}, "\\u003a"]',
        b'{"a": ":", "a": ""}',
    ],
)
def test_a_key_given_twice_is_noticed(data: bytes) -> None:
    """
    The codec itself lets it pass.
    """
    with pytest.raises(ValueError, match="a key is given twice"):
        decode_json(data)


@pytest.mark.parametrize(
    "data", [b'{"a": ":"}', b'{"a" : "b: c"}', b'["\\u003a"]', b'{"\\":\\"": ""}']
)
def test_a_colon_is_no_key(data: bytes) -> None:
    """
    However it is written, a colon in a text does not disturb.
    """
    assert compose_json(data.decode()).tree == decode_json(data)


def test_a_byte_order_mark_is_passed_over() -> None:
    """
    Some editors write one.
    """
    assert {} == decode_json(b"\xef\xbb\xbf{}")


def test_a_file_is_indented_and_ends_in_a_newline() -> None:
    """
    So that git shows what changed.
    """
    tree = {"a": [Decimal("24.0"), 5, True], "b": "é"}

    assert '{\n  "a": [\n    24.0,\n    5,\n    true\n  ],\n  "b": "é"\n}\n' == (
        encode_json(tree).decode()
    )


@pytest.mark.parametrize("levels", [65, 300, 100_000])
def test_a_deep_nesting_is_refused(levels: int) -> None:
    """
    Without reading on, and without a RecursionError.
    """
    (trouble,) = compose_json("[" * levels).troubles

    assert "it is nested deeper than 64 levels. Flatten it." == trouble.sentence
    assert (1, 65) == (trouble.line, trouble.column)


def test_a_nesting_of_sixty_four_levels_is_read() -> None:
    """
    The limit is that of YAML.
    """
    assert () == compose_json("[" * 64 + "]" * 64).troubles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "",
            [
                ("plan: the file is empty; a plan file begins with 'civicplan: 1'."),
            ],
            id="an empty file",
        ),
        pytest.param(
            '{"civicplan": one}',
            [
                (
                    "plan:1:15 civicplan: this is not JSON: 'one' is no "
                    "value. Put a text in double quotes."
                ),
            ],
            id="a text without quotes",
        ),
        pytest.param(
            "{'civicplan': 1}",
            [
                ("plan:1:2: this is not JSON: a key in double quotes is needed here."),
            ],
            id="a word in single quotes",
        ),
        pytest.param(
            '{"civicplan": 1,}',
            [
                "plan:1:16: this is not JSON: take out the last comma.",
            ],
            id="a comma too many",
        ),
        pytest.param(
            '{"civicplan": 1 "id": "x"}',
            [
                "plan:1:17: this is not JSON: a comma or } is needed here.",
            ],
            id="a comma too few",
        ),
        pytest.param(
            '{"civicplan" 1}',
            [
                (
                    "plan:1:14: this is not JSON: after the key 'civicplan' "
                    "a colon is needed."
                ),
            ],
            id="a colon too few",
        ),
        pytest.param(
            '{"civicplan": [1',
            [
                ("plan:1:17 civicplan: this is not JSON: a comma or ] is needed here."),
            ],
            id="a list that stays open",
        ),
        pytest.param(
            '{"civicplan": {"a": 1',
            [
                ("plan:1:22 civicplan: this is not JSON: a comma or } is needed here."),
            ],
            id="a map that stays open",
        ),
        pytest.param(
            '{"civicplan": "1',
            [
                (
                    "plan:1:15 civicplan: the text that begins here is not "
                    "closed. Close its quotes."
                ),
            ],
            id="quotes that stay open",
        ),
        pytest.param(
            '{"civicplan": "a\tb"}',
            [
                (
                    "plan:1:17 civicplan: a text holds no line break and no "
                    "tab. Write it as an escape, such as \\n."
                ),
            ],
            id="a tab in a text",
        ),
        pytest.param(
            '{"civicplan": "a\\b\\c"}',
            [
                (
                    "plan:1:19 civicplan: this is no escape. A backslash is "
                    "written \\\\."
                ),
            ],
            id="a backslash in a text",
        ),
        pytest.param(
            '{"civicplan": 1} 2',
            [
                "plan:1:18: the file goes on after its end. Take this out.",
            ],
            id="something after the end",
        ),
        pytest.param(
            '{"civicplan": NaN}',
            [
                (
                    "plan:1:15 civicplan: this is not JSON: 'NaN' is no "
                    "value. Put a text in double quotes."
                ),
            ],
            id="not a number",
        ),
        pytest.param(
            '{"civicplan": 1 // the version\n}',
            [
                "plan:1:17: this is not JSON: a comma or } is needed here.",
            ],
            id="a comment",
        ),
        pytest.param(
            (
                '{"civicplan": 1, "id": "town", "title": "Town", '
                '"municipality": {"name": "Town"}, "period": '
                '"FY2007/FY2016", "language": "en", "title": "Again"}'
            ),
            [
                (
                    "plan:1:128 title: 'title' is given twice, first in line "
                    "1. Keep one."
                ),
            ],
            id="a key given twice",
        ),
        pytest.param(
            (
                '{"civicplan": 1, "id": "town", "title": "Town", '
                '"municipality": {"name": "Town"}, "period": '
                '"FY2007/FY2016", "language": "en", "t\\u0069tle": '
                '"Again", "visions": ["a \\": b"]}'
            ),
            [
                (
                    "plan:1:128 title: 'title' is given twice, first in line "
                    "1. Keep one."
                ),
            ],
            id="a key given twice in disguise",
        ),
        pytest.param(
            (
                '{"civicplan": 1, "id": "town", "title": "Town", '
                '"municipality": {"name": "Town"}, "period": '
                '"FY2007/FY2016", "language": "en", "description": '
                '"\\ud800"}'
            ),
            [
                (
                    "plan:1:143 description: '\\ud800': character 1 is "
                    "'\\ud800'; a text holds no control characters but the "
                    "newline, and no lone surrogates. Take it out."
                ),
            ],
            id="half of a surrogate pair",
        ),
        pytest.param(
            (
                '{"civicplan": 1, "id": "town", "title": "Town", '
                '"municipality": {"name": "Town"}, "period": '
                '"FY2007/FY2016", "language": "en", "description": null}'
            ),
            [
                (
                    "plan:1:143 description: nothing stands here. Write a "
                    "text, or leave the key out."
                ),
            ],
            id="nothing where a text is needed",
        ),
        pytest.param(
            (
                '{"civicplan": 1, "id": "town", "title": "Town", '
                '"municipality": {"name": "Town"}, "period": '
                '"FY2007/FY2016", "language": "en", "description": 2.50}'
            ),
            [
                (
                    "plan:1:143 description: a text is needed. Put the "
                    'number in quotes: "2.50".'
                ),
            ],
            id="a number where a text is needed",
        ),
        pytest.param(
            (
                '{"civicplan": 1, "id": "town", "title": "Town", '
                '"municipality": {"name": "Town"}, "period": '
                '"FY2007/FY2016", "language": "en", "description": true}'
            ),
            [
                ("plan:1:143 description: true stands here, and a text is needed."),
            ],
            id="a truth where a text is needed",
        ),
        pytest.param(
            (
                '{"civicplan": 1, "id": "town", "title": "Town", '
                '"municipality": {"name": "Town"}, "period": '
                '"FY2007/FY2016", "language": "en", "indicators": '
                '[{"id": "a", "name": "A", "weight": 1e999999999}]}'
            ),
            [
                (
                    "plan:1:178 indicators[0].weight: 1E+999999999: at most "
                    "400 digits are kept, between 10^-400 and 10^400. Is it "
                    "a slip of the pen?"
                ),
            ],
            id="a number that is too large",
        ),
        pytest.param(
            (
                '{"civicplan": 1, "id": "town", "title": "Town", '
                '"municipality": {"name": "Town"}, "period": '
                '"FY2007/FY2016", "language": "en", "indicators": '
                '[{"id": "a", "name": "A", "weight": '
                "99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999}]}"
            ),
            [
                (
                    "plan:1:178 indicators[0].weight: "
                    "999999999999999999999999999999999999999999999999999999999999…: "
                    "at most 400 digits are kept, between 10^-400 and "
                    "10^400. Is it a slip of the pen?"
                ),
            ],
            id="a whole number that is too large",
        ),
        pytest.param(
            '{"civicplan": ',
            [
                ("plan:1:15 civicplan: the file ends too early: is it cut off?"),
            ],
            id="a value that is cut off",
        ),
    ],
)
def test_what_is_not_json_is_told(
    text: str, expected: list[str], said: Callable[[str, Format], list[str]]
) -> None:
    """
    Each with its place and what to do about it.
    """
    assert expected == said(text, "json")
