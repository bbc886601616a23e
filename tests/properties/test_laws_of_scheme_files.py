"""
Laws of scheme files: a slip is told where it stands, and the schema misleads nobody.
"""

from __future__ import annotations

import copy
import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from civicplan.errors import SchemeError
from civicplan.io.scheme_schema import scheme_schema
from civicplan.io.schemes import loads
from civicplan.rules.expressions import Expression
from civicplan.rules.saying import said
from civicplan.rules.schemes import scheme_of
from civicplan.testing.evaluation import expressions


VALIDATOR = jsonschema.Draft202012Validator(scheme_schema())
GOOD: dict[str, Any] = {
    "scheme": "x",
    "version": "1",
    "use": {"actual": "latest", "editions": ["first", "latest"]},
    "parameters": {"margin": "3"},
    "let": {"rate": "ratio to final", "other": [{"when": "rate > 1", "is": "rate"}]},
    "cases": [{"when": "other > margin", "rating": "A", "score": "5"}],
    "ratings": [{"id": "A", "ja": "達成", "colour": "green"}],
    "unrated": [{"id": "none", "en": "none"}],
    "show": {"rate": {"rounded to": "1 %"}},
    "rollup": {
        "plan": {
            "let": {"share": "count of A / count of rated"},
            "cases": [{"when": "share > 0", "rating": "A"}],
            "show": {"share": ""},
            "judged": "true",
        }
    },
}
# How an expression may be written: plainly, in quotes, in blocks.
FORMS = ("{}", "'{}'", '"{}"', ">\n      {}", "|\n      {}", ">-\n\n      {}")


@given(expression=expressions(), form=st.sampled_from(FORMS), broken=st.booleans())
def test_a_slip_is_told_at_its_character(
    *, expression: Expression, form: str, broken: bool
) -> None:
    """
    However the expression is written, its line and column lead to the slip.
    """
    value = said(expression)
    text = f"{value if len(value) < 250 else 'lag'} > 1 and 2 @ 1"
    if broken and "|" not in form:
        text = text.replace(" and ", " and\n        ")
    file = f"scheme: x\ncases:\n  - when: {form.format(text)}\n    rating: A\n"
    with pytest.raises(SchemeError) as error:
        loads(file)

    slips = [each for each in error.value.problems if "'@'" in each.sentence]
    for slip in slips:
        assert "@" == file.splitlines()[slip.line - 1][slip.column - 1]
    assert slips


def _places(tree: Any) -> list[tuple[Any, Any]]:
    """
    Every container in a tree, with each key or place in it.
    """
    entries = list(tree.items()) if isinstance(tree, dict) else list(enumerate(tree))
    found = [(tree, key) for key, _ in entries]
    for _, value in entries:
        if isinstance(value, (dict, list)):
            found += _places(value)
    return found


def _as_read(tree: Any) -> Any:
    """
    A tree as the reader has it, to whom every scalar is a text.
    """
    if isinstance(tree, dict):
        return {key: _as_read(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_as_read(each) for each in tree]
    return tree if tree is None or isinstance(tree, str) else json.dumps(tree)


JUNK: st.SearchStrategy[Any] = st.sampled_from(
    [None, "", "x", 5, 1.5, True, [], ["x"], {}, {"x": "y"}, [{}], [5], {"id": "A"}]
)


@given(place=st.integers(0), junk=JUNK, how=st.sampled_from(["change", "add", "drop"]))
def test_what_the_schema_refuses_the_reader_refuses(
    place: int, junk: Any, how: str
) -> None:
    """
    Whatever is changed, added or left out anywhere in a scheme that uses every part.
    """
    tree = copy.deepcopy(GOOD)
    places = _places(tree)
    holder, key = places[place % len(places)]
    if how == "drop":
        del holder[key]
    elif how == "add" and isinstance(holder, dict):
        holder["another"] = junk
    else:
        holder[key] = junk
    if not VALIDATOR.is_valid(tree):
        with pytest.raises(SchemeError):
            scheme_of(_as_read(tree))


def test_the_scheme_that_is_changed_is_a_good_one() -> None:
    """
    Before anything is changed.
    """
    scheme_of(GOOD)

    assert VALIDATOR.is_valid(GOOD)
