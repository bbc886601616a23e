"""
Laws of plan files: what the model holds, a file holds, and any tool reads it alike.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import yaml  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from civicplan.errors import PlanFileError, Problem
from civicplan.io.json_documents import compose_json, decode_json, encode_json
from civicplan.io.plans import Format, dumps, loads
from civicplan.io.schema import schema
from civicplan.io.trees import tree_of
from civicplan.io.yaml_documents import compose_yaml
from civicplan.io.yaml_texts import as_yaml
from civicplan.model.plans import Plan
from civicplan.testing import plans, texts


formats: st.SearchStrategy[Format] = st.sampled_from(["yaml", "json"])
names = st.sampled_from(
    [
        *("goals", "indicators", "measures", "projects", "visions", "roles", "targets"),
        *("actuals", "annotations", "baseline", "revisions", "of", "x"),
    ]
) | texts().filter(bool)
trees = st.dictionaries(
    names,
    st.recursive(
        texts(),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3)
        ),
        max_leaves=8,
    ),
    min_size=1,
    max_size=4,
)


@given(plans(), formats)
def test_a_plan_comes_back(plan: Plan, form: Format) -> None:
    """
    What the model can hold, either format holds.
    """
    assert plan == loads(dumps(plan, form), form)


@given(plans(), formats)
def test_a_plan_comes_back_byte_for_byte(plan: Plan, form: Format) -> None:
    """
    Equal numbers may have other digits; equal bytes have the same.
    """
    text = dumps(plan, form)

    assert text == dumps(loads(text, form), form)


@given(plans())
def test_the_way_through_the_other_format_changes_nothing(plan: Plan) -> None:
    """
    From YAML to JSON and back, and the other way round.
    """
    in_yaml, in_json = dumps(plan), dumps(plan, "json")

    assert in_yaml == dumps(loads(in_json, "json"))
    assert in_json == dumps(loads(in_yaml), "json")


@given(plans())
def test_yaml_is_what_json_is(plan: Plan) -> None:
    """
    To a tool that knows nothing of plans, whichever YAML it reads.
    """
    in_yaml, tree = dumps(plan), json.loads(dumps(plan, "json"))

    assert tree == yaml.safe_load(in_yaml)
    assert tree == YAML(typ="safe", pure=True).load(in_yaml)


_VALIDATOR = jsonschema.Draft202012Validator(schema())


@given(plans())
def test_the_schema_knows_every_plan(plan: Plan) -> None:
    """
    Every form that the writer chooses.
    """
    assert [] == list(_VALIDATOR.iter_errors(json.loads(dumps(plan, "json"))))


@given(plans(), formats)
def test_keys_stand_in_the_order_of_the_model(plan: Plan, form: Format) -> None:
    """
    The version first.
    """
    tree = (
        compose_yaml(dumps(plan)) if form == "yaml" else compose_json(dumps(plan, form))
    )

    assert ["civicplan", *tree_of(plan)] == list(tree.tree)


@given(trees)
def test_any_text_is_the_same_text_to_every_tool(tree: dict[str, Any]) -> None:
    """
    Also one that looks like a number, a date, a truth, or YAML's own signs.
    """
    text = as_yaml(tree)
    older = YAML(typ="safe", pure=True)
    older.version = "1.1"

    assert tree == compose_yaml(text).tree
    assert tree == yaml.safe_load(text)
    assert tree == YAML(typ="safe", pure=True).load(text)
    assert tree == older.load(text)


@given(trees)
def test_a_tree_has_one_text(tree: dict[str, Any]) -> None:
    """
    Reading and writing it again changes nothing.
    """
    text = as_yaml(tree)

    assert text == as_yaml(compose_yaml(text).tree)


@given(trees)
def test_quick_and_slow_reading_of_json_agree(tree: dict[str, Any]) -> None:
    """
    The slow one tells the place of everything besides.
    """
    data = encode_json(tree)
    slow = compose_json(data.decode())

    assert (tree, tree, ()) == (decode_json(data), slow.tree, slow.troubles)


@given(trees)
def test_both_formats_have_the_same_places(tree: dict[str, Any]) -> None:
    """
    A path leads to the same value in either.
    """
    in_yaml = compose_yaml(as_yaml(tree))
    in_json = compose_json(encode_json(tree).decode())

    assert set(in_yaml.positions) == set(in_json.positions)
    assert set(in_yaml.keys) == set(in_json.keys)


_JUNK: list[Any] = [
    *(None, True, "", "—", "x", 5, "5", -1, " ", "\t", "a/b", "FY2011", "2012"),
    *("a → b", "1 → 2", [], {}, [[]], [{}], ["a"], {"a": "b"}, {"of": "x"}),
    *({"from": 1}, {"id": "a", "name": "b"}, {"edition": "x", "abolish": True}),
    *({"title": "x"}, {"FY2011": 5}, {"value": 1}, {"complete": "x"}, {"text": "—"}),
]
_KEYS = ["title", "id", "code", "FY2011", "value", "edition", "unit", "name", "x"]


def _holders(tree: Any) -> Iterator[Any]:
    if isinstance(tree, dict | list):
        if tree:
            yield tree
        for each in tree.values() if isinstance(tree, dict) else tree:
            yield from _holders(each)


@given(plans(), st.data())
def test_whatever_is_wrong_is_told(plan: Plan, data: st.DataObject) -> None:
    """
    A file is a plan, or each problem of it has a place and a sentence.
    """
    tree = {"civicplan": 1, **decode_json(encode_json(tree_of(plan)))}
    for _ in range(data.draw(st.integers(1, 4))):
        holder = data.draw(st.sampled_from(list(_holders(tree))))
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        key = data.draw(st.sampled_from(keys))
        match data.draw(st.sampled_from(["other", "gone", "twice", "elsewhere"])):
            case "other":
                holder[key] = data.draw(st.sampled_from(_JUNK))
            case "twice" if isinstance(holder, list):
                holder.append(holder[key])
            case "elsewhere" if isinstance(holder, dict):
                holder[data.draw(st.sampled_from(_KEYS))] = holder.pop(key)
            case _:
                del holder[key]
    problems = _told_of(encode_json(tree).decode())

    assert [] == [each for each in problems if not (each.line and each.column)]
    assert [] == [each for each in problems if not each.sentence.endswith((".", "?"))]


def _told_of(text: str) -> tuple[Problem, ...]:
    try:
        loads(text, "json")
    except PlanFileError as error:
        return error.problems
    return ()
