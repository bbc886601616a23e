"""
Laws of every value of the model: frozen, equal by content, and safe to send away.
"""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from civicplan.model.annotations import Annotations
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


# Plans and indicators are drawn more often than their smallest parts.
VALUES: st.SearchStrategy[Any] = st.one_of(
    st.one_of(
        actors(),
        roles(),
        observations(),
        comparisons(),
        aims(),
        targets(),
        editions(),
        changes(),
        revisions(),
        references(),
        reprints(),
        municipalities(),
        levels(),
        projects(),
    ),
    indicators(),
    measures(max_depth=2),
    policies(max_depth=1),
    goals(max_depth=1),
    plans(),
)


def fields(value: Any) -> dict[str, Any]:
    """
    What the value holds, by name.
    """
    return {each.name: getattr(value, each.name) for each in attrs.fields(type(value))}


@given(VALUES)
def test_a_value_is_made_of_what_it_holds(value: Any) -> None:
    """
    To construct it again from its fields gives the same: every order is kept.
    """
    again = type(value)(**fields(value))

    assert (value, repr(value)) == (again, repr(again))


@given(VALUES)
def test_equal_values_have_equal_hashes(value: Any) -> None:
    """
    So that they find each other in sets and dicts.
    """
    again = type(value)(**fields(value))

    assert hash(value) == hash(again)
    assert {value} == {again}


@given(VALUES)
def test_evolve_without_changes_changes_nothing(value: Any) -> None:
    """
    Whatever checks there are, a value passes them again.
    """
    assert value == attrs.evolve(value)


@given(VALUES)
def test_a_value_survives_a_pickle(value: Any) -> None:
    """
    With all its digits.
    """
    again = pickle.loads(pickle.dumps(value))  # noqa: S301

    assert (value, repr(value), hash(value)) == (again, repr(again), hash(again))


@given(VALUES)
def test_a_value_survives_a_deep_copy(value: Any) -> None:
    """
    With all its digits.
    """
    again = copy.deepcopy(value)

    assert (value, repr(value)) == (again, repr(again))


@given(VALUES)
def test_a_value_cannot_be_changed(value: Any) -> None:
    """
    No field can be set or deleted, and none added.
    """
    for name in [*fields(value), "anything"]:
        with pytest.raises(AttributeError):
            setattr(value, name, None)
        with pytest.raises(AttributeError):
            delattr(value, name)


@given(VALUES)
def test_collections_are_tuples(value: Any) -> None:
    """
    Or annotations, or Periods and other values; never what can be changed.
    """
    for held in fields(value).values():
        assert not isinstance(held, (list, dict, set, bytearray))


@given(VALUES)
def test_a_list_is_as_good_as_a_tuple(value: Any) -> None:
    """
    It is taken, and kept as a tuple.
    """
    lists = {
        name: list(held)
        for name, held in fields(value).items()
        if isinstance(held, tuple)
    }

    again = attrs.evolve(value, **lists)

    assert value == again
    assert all(isinstance(getattr(again, name), tuple) for name in lists)


@given(VALUES)
def test_annotations_take_part_in_equality(value: Any) -> None:
    """
    But not in the hash.
    """
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
