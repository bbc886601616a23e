"""
The schema of scheme files knows what the reader knows.
"""

from __future__ import annotations

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from ruamel.yaml import YAML

from civicplan.catalog.schemes import names
from civicplan.catalog.shipped import shipped_text
from civicplan.errors import SchemeError
from civicplan.io.scheme_schema import scheme_schema
from civicplan.rules import keys
from civicplan.rules.schemes import scheme_of
from civicplan.rules.uses import USE_WORDS


SCHEMA = scheme_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
GOOD: dict[str, Any] = {
    "scheme": "town",
    "version": "1",
    "cases": [{"when": "final is reached", "rating": "A"}],
    "ratings": [{"id": "A", "ja": "達成"}],
}


def mistakes(tree: Any) -> list[str]:
    """
    What the schema says of a tree.
    """
    return [
        f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(tree)
    ]


def test_it_is_a_schema() -> None:
    """
    Of JSON Schema 2020-12.
    """
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_it_can_be_written_as_json() -> None:
    """
    So that an editor reads it.
    """
    assert SCHEMA == json.loads(json.dumps(SCHEMA))


@pytest.mark.parametrize("name", names())
def test_every_shipped_scheme_is_valid(name: str) -> None:
    """
    As an editor reads it, for whom numbers are numbers.
    """
    text = shipped_text("schemes", "shipped scheme", name)

    assert [] == mistakes(YAML(typ="safe", pure=True).load(text))


@pytest.mark.parametrize(
    ("known", "found"),
    [
        (keys.SCHEME, SCHEMA),
        (keys.USE, SCHEMA["properties"]["use"]["anyOf"][0]),
        (keys.CASE, SCHEMA["$defs"]["Case"]),
        (keys.ALTERNATIVE, SCHEMA["$defs"]["Alternative"]),
        (keys.QUESTION, SCHEMA["$defs"]["Question"]),
        (keys.RATING, SCHEMA["$defs"]["Rating"]),
        (keys.ROLLUP, SCHEMA["$defs"]["Rollup"]["anyOf"][0]),
    ],
)
def test_every_key_is_there_with_a_description(
    known: dict[str, str], found: dict[str, Any]
) -> None:
    """
    Which an editor shows beside the key.
    """
    properties = found["properties"]

    assert list(known) == list(properties)
    assert [] == [key for key in properties if not properties[key]["description"]]


def test_the_words_of_use_can_be_chosen() -> None:
    """
    An editor offers them.
    """
    found = SCHEMA["properties"]["use"]["anyOf"][0]["properties"]

    assert {key: list(words) for key, words in USE_WORDS.items()} == {
        key: found[key]["enum"] for key in USE_WORDS
    }


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 1.5, "title": "Town", "source": None},
        {"title": {"ja": "町", "en-GB": "Town"}, "use": {"editions": "first"}},
        {"use": {"actual": "latest", "editions": ["first", "latest"]}},
        {"parameters": {"margin": 3, "limit": "missing", "most": "4,400"}},
        {"let": {"a": "1", "b": 0.001, "c": [{"when": "a = 1", "is": 5}, {"is": "a"}]}},
        {"show": {"final": None, "actual": {"rounded to": "0.1"}}, "rollup": None},
        {"cases": [{"score": 5}], "unrated": []},
        {
            "cases": [{"rating": "A"}],
            "rollup": {
                "plan": {
                    "let": {"n": "count of A"},
                    "cases": [{"when": "n > 1", "rating": "A"}],
                    "show": {"n": ""},
                    "judged": True,
                }
            },
        },
    ],
)
def test_what_the_reader_reads_is_valid(changes: dict[str, Any]) -> None:
    """
    Short and long forms, with numbers where YAML tools see them.
    """
    scheme_of(_as_read(GOOD | changes))

    assert [] == mistakes(GOOD | changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"casse": []},
        {"scheme": ""},
        {"version": None},
        {"version": ["1"]},
        {"title": {"english": "Town"}},
        {"title": ["Town"]},
        {"note": {"en": "x"}},
        {"use": {"actual": "latst"}},
        {"use": {"actuals": "latest"}},
        {"use": {"editions": []}},
        {"use": {"editions": ["first", "first"]}},
        {"use": {"editions": ["last"]}},
        {"use": ["latest"]},
        {"parameters": {"margin": "three"}},
        {"parameters": {"margin": None}},
        {"let": {"a": []}},
        {"let": {"a": None}},
        {"let": {"a": [{"when": "1 = 1"}]}},
        {"let": {"a": [{"is": "1", "wen": "1 = 1"}]}},
        {"let": ["a"]},
        {"cases": {"when": "1 = 1"}},
        {"cases": [{"when": "1 = 1"}]},
        {"cases": [{"when": 5, "rating": "A"}]},
        {"cases": [{"when": "", "rating": "A"}]},
        {"cases": [{"when": ["1 = 1"], "rating": "A"}]},
        {"cases": [{"rating": ["A"]}]},
        {"cases": ["A"]},
        {"questions": {"q": {"cases": [{"rating": "A"}]}}},
        {"ratings": [{"ja": "達成"}]},
        {"ratings": [{"id": "A", "color": "red"}]},
        {"ratings": [{"id": "rated"}]},
        {"ratings": ["A"]},
        {"show": {"final": {"round to": "1"}}},
        {"show": {"final": {"rounded to": "1", "cut to": "1"}}},
        {"show": {"final": "1"}},
        {"show": ["final"]},
        {"rollup": {"polcy": {}}},
        {"rollup": {"plan": {"judged": "yes"}}},
        {"rollup": {"plan": {"sum": "1"}}},
        {"rollup": ["plan"]},
    ],
    ids=str,
)
def test_what_is_invalid_the_reader_refuses(changes: dict[str, Any]) -> None:
    """
    Whoever looks at the schema only is not misled.
    """
    tree = GOOD | changes

    assert mistakes(tree)
    with pytest.raises(SchemeError):
        scheme_of(_as_read(tree))


@pytest.mark.parametrize("key", ["scheme", "version", "cases"])
def test_what_is_needed_is_needed(key: str) -> None:
    """
    A scheme without its name, its version or a table is none.
    """
    tree = {name: value for name, value in GOOD.items() if name != key}

    assert mistakes(tree)
    with pytest.raises(SchemeError):
        scheme_of(tree)


def _as_read(tree: Any) -> Any:
    """
    A tree as the reader has it, to whom every scalar is a text.
    """
    if isinstance(tree, dict):
        return {key: _as_read(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_as_read(each) for each in tree]
    if tree is None or isinstance(tree, str):
        return tree
    return json.dumps(tree)
