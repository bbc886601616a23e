"""
Laws of every value of the model: frozen, equal by content, and safe to send away.
"""

from __future__ import annotations

import copy
import importlib
import pickle
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from civicplan import model
from civicplan.model.annotations import Annotations
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.targets import Reach, Within
from civicplan.testing import (
    actors,
    aims,
    annotation_maps,
    changes,
    comparisons,
    editions,
    goals,
    indicators,
    levels,
    measures,
    municipalities,
    numbers,
    observations,
    plans,
    policies,
    projects,
    references,
    reprints,
    revisions,
    roles,
    targets,
)


VALUES: dict[str, st.SearchStrategy[Any]] = {
    "Actor": actors(),
    "Role": roles(),
    "Observation": observations(),
    "Comparison": comparisons(),
    "Aim": aims(),
    "Target": targets(),
    "Edition": editions(),
    "Change": changes(),
    "Revision": revisions(),
    "Reference": references(),
    "Reprint": reprints(),
    "Municipality": municipalities(),
    "Levels": levels(),
    "Project": projects(),
    "Indicator": indicators(),
    "whatever holds indicators": st.one_of(
        measures(max_depth=2), policies(max_depth=1), goals(max_depth=1), plans()
    ),
}
EVERY = pytest.mark.parametrize("kind", VALUES)


def fields(value: Any) -> dict[str, Any]:
    """
    What the value holds, by name.
    """
    return {each.name: getattr(value, each.name) for each in attrs.fields(type(value))}


@EVERY
@given(data=st.data())
def test_a_value_is_made_of_what_it_holds(kind: str, data: st.DataObject) -> None:
    """
    To construct it again from its fields gives the same: every order is kept.
    """
    value = data.draw(VALUES[kind])
    again = type(value)(**fields(value))

    assert (value, repr(value)) == (again, repr(again))


@EVERY
@given(data=st.data())
def test_equal_values_have_equal_hashes(kind: str, data: st.DataObject) -> None:
    """
    So that they find each other in sets and dicts.
    """
    value = data.draw(VALUES[kind])
    again = type(value)(**fields(value))

    assert hash(value) == hash(again)
    assert {value} == {again}


@EVERY
@given(data=st.data())
def test_evolve_without_changes_changes_nothing(kind: str, data: st.DataObject) -> None:
    """
    Whatever checks there are, a value passes them again.
    """
    value = data.draw(VALUES[kind])
    assert value == attrs.evolve(value)


@EVERY
@given(data=st.data())
def test_a_value_survives_a_pickle(kind: str, data: st.DataObject) -> None:
    """
    With all its digits.
    """
    value = data.draw(VALUES[kind])
    again = pickle.loads(pickle.dumps(value))  # noqa: S301

    assert (value, repr(value), hash(value)) == (again, repr(again), hash(again))


@EVERY
@given(data=st.data())
def test_a_value_survives_a_deep_copy(kind: str, data: st.DataObject) -> None:
    """
    With all its digits.
    """
    value = data.draw(VALUES[kind])
    again = copy.deepcopy(value)

    assert (value, repr(value)) == (again, repr(again))


@EVERY
@given(data=st.data())
def test_a_value_cannot_be_changed(kind: str, data: st.DataObject) -> None:
    """
    No field can be set or deleted, and none added.
    """
    value = data.draw(VALUES[kind])
    for name in [*fields(value), "anything"]:
        with pytest.raises(AttributeError):
            setattr(value, name, None)
        with pytest.raises(AttributeError):
            delattr(value, name)


@EVERY
@given(data=st.data())
def test_collections_are_tuples(kind: str, data: st.DataObject) -> None:
    """
    Or annotations, or Periods and other values; never what can be changed.
    """
    value = data.draw(VALUES[kind])
    for held in fields(value).values():
        assert not isinstance(held, (list, dict, set, bytearray))


@EVERY
@given(data=st.data())
def test_a_list_is_as_good_as_a_tuple(kind: str, data: st.DataObject) -> None:
    """
    It is taken, and kept as a tuple.
    """
    value = data.draw(VALUES[kind])
    lists = {
        name: list(held)
        for name, held in fields(value).items()
        if isinstance(held, tuple)
    }

    again = attrs.evolve(value, **lists)

    assert value == again
    assert all(isinstance(getattr(again, name), tuple) for name in lists)


@EVERY
@given(data=st.data())
def test_annotations_take_part_in_equality(kind: str, data: st.DataObject) -> None:
    """
    But not in the hash.
    """
    value = data.draw(VALUES[kind])
    if "annotations" in fields(value):
        other = attrs.evolve(value, annotations={**value.annotations, "one more": "…"})

        assert value != other
        assert hash(value) == hash(other)


@given(annotation_maps())
def test_annotations_are_a_mapping_that_cannot_be_changed(notes: Annotations) -> None:
    """
    Equal to a dict of the same content, and again out of a pickle.
    """
    again = pickle.loads(pickle.dumps(notes))  # noqa: S301

    assert dict(notes) == notes == again
    assert (list(notes), hash(notes)) == (list(again), hash(again))
    assert not hasattr(notes, "__setitem__")
    assert not hasattr(notes, "__delitem__")


@given(numbers(), numbers())
def test_a_number_keeps_its_digits(one: Decimal, other: Decimal) -> None:
    """
    What was printed as 24.0 stays 24.0.
    """
    low, high = sorted((one, other))
    aim = Within(low=low, high=high)
    kept = (
        Observation(value=one).value,
        Reach(value=one).value,
        aim.low,
        aim.high,
        dict(Indicator(id="a", name="a", parameters={"a": one}).parameters)["a"],
        Indicator(id="a", name="a", weight=one.copy_abs()).weight,
    )

    assert [*map(str, (one, one, low, high, one, one.copy_abs()))] == [*map(str, kept)]


MODULES = [importlib.import_module(f"civicplan.model.{name}") for name in model.__all__]
CLASSES = [
    kind
    for module in MODULES
    for name in module.__all__
    if isinstance(kind := getattr(module, name), type) and attrs.has(kind)
]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_class_is_made_alike(kind: type[Any]) -> None:
    """
    Slotted, hashable, without a parent, and taking nothing by place.
    """
    assert (object,) == kind.__bases__
    assert not hasattr(kind, "__dict__") or "__slots__" in vars(kind)
    assert kind.__hash__ is not None
    assert all(field.kw_only for field in attrs.fields(kind))
