"""
What is wrong, before it is known where in the file that is.
"""

from __future__ import annotations

import pytest

from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.io.faults import (
    Fault,
    FaultyError,
    details,
    each_in,
    each_of,
    fault,
    faults_of,
    shown,
)
from civicplan.io.scalars import number, text
from civicplan.model.observations import Status


def test_an_error_of_the_model_says_where_in_the_element() -> None:
    """
    The model names the class first, which the path has already.
    """
    error = InvalidValueError("indicator.revisions[0].targets.FY2016", 5, "no.")

    assert [Fault("x.revisions[0].targets.FY2016", "5: no.")] == faults_of(error, "x")


def test_of_a_list_only_the_hint_is_told() -> None:
    """
    The list stands in the file.
    """
    assert [Fault(".names", "no.")] == faults_of(
        InvalidValueError("a.names", (), "no.")
    )


def test_any_other_error_is_told_as_it_is() -> None:
    """
    With the place that it is known to be in.
    """
    error = UnknownNameError("unit", "x")

    assert [Fault("y", "There is no unit 'x'.")] == faults_of(error, "y")


def test_a_long_text_is_cut() -> None:
    """
    The file has all of it.
    """
    assert f"'{'x' * 59}…" == shown("x" * 1000)


def test_a_member_of_the_model_is_shown_as_it_is_written() -> None:
    """
    Nobody who writes a plan knows Status.MISSING.
    """
    assert "'missing'" == shown(Status.MISSING)


def test_all_items_of_a_list_are_told() -> None:
    """
    Each under its place.
    """
    with pytest.raises(FaultyError) as error:
        each_in(["a", None, "b", True], text)

    assert ["[1]", "[3]"] == [found.path for found in error.value.found]


def test_all_entries_of_a_map_are_told() -> None:
    """
    Each under its key.
    """
    with pytest.raises(FaultyError) as error:
        each_of({"a": 1, "b": "x", "c": None}, lambda _, raw: number(raw))

    assert [".b", ".c"] == [found.path for found in error.value.found]


def test_all_details_are_told() -> None:
    """
    Unknown keys, too, and these as keys.
    """
    with pytest.raises(FaultyError) as error:
        details({"vlaue": 1, "value": "x"}, {"value": number})

    assert [(".vlaue", True), (".value", False)] == [
        (found.path, found.is_key) for found in error.value.found
    ]


def test_a_fault_in_a_fault_has_both_paths() -> None:
    """
    The outer one first.
    """
    inner = fault("no.", "[1]")

    assert [Fault(".a[1]", "no.")] == faults_of(inner, ".a")
