"""
What a plan says beyond the model.
"""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from civicplan.errors import InvalidValueError
from civicplan.model.annotations import (
    NO_ANNOTATIONS,
    Annotations,
    annotations_of,
)


def nested(depth: int) -> list[Any] | str:
    """
    A text in as many lists.
    """
    value: list[Any] | str = "text"
    for _ in range(depth):
        value = [value]
    return value


def test_annotations_keep_texts_lists_and_maps() -> None:
    """
    Lists become tuples and maps become annotations, so that nothing can be changed.
    """
    notes = Annotations({"terms": ["NPO法人", {"en": "non-profit"}], "note": "…"})

    assert {
        "terms": ("NPO法人", Annotations({"en": "non-profit"})),
        "note": "…",
    } == dict(notes)


def test_annotations_keep_the_order_in_which_they_were_given() -> None:
    """
    What a city writes first stays first.
    """
    assert ["b", "a"] == list(Annotations({"b": "", "a": ""}))


def test_order_takes_no_part_in_equality() -> None:
    """
    The same notes in another order are the same notes.
    """
    one, other = Annotations({"b": "", "a": ""}), Annotations({"a": "", "b": ""})

    assert (one, hash(one)) == (other, hash(other))


def test_annotations_equal_a_plain_mapping() -> None:
    """
    Whoever compares them with a dict is not surprised.
    """
    assert {"a": "x"} == Annotations({"a": "x"})


def test_what_was_given_may_change_afterwards() -> None:
    """
    Annotations are a copy: the city's own dict and lists stay the city's.
    """
    terms = ["NPO法人"]
    given: dict[str, Any] = {"terms": terms}
    notes = Annotations(given)

    terms.append("later")
    given["more"] = "later"

    assert {"terms": ("NPO法人",)} == notes


@pytest.mark.parametrize("name", ["_values", "terms"])
def test_annotations_cannot_be_changed(name: str) -> None:
    """
    Setting and deleting are refused, with what to do instead.
    """
    notes = Annotations({"terms": "x"})

    with pytest.raises(AttributeError) as set_:
        setattr(notes, name, {})
    with pytest.raises(AttributeError) as deleted:
        delattr(notes, name)

    sentence = "annotations cannot be changed; use attrs.evolve with new ones"
    assert (sentence, sentence) == (str(set_.value), str(deleted.value))


def test_annotations_have_no_way_to_set_an_item() -> None:
    """
    They are a mapping, and not a mutable one.
    """
    notes: Any = Annotations({"terms": "x"})

    with pytest.raises(TypeError):
        notes["terms"] = "y"


def test_no_annotations_are_one_object() -> None:
    """
    The many elements without any share it, also when they come out of a pickle.
    """
    assert NO_ANNOTATIONS is annotations_of({})
    assert NO_ANNOTATIONS is pickle.loads(pickle.dumps(NO_ANNOTATIONS))  # noqa: S301


def test_annotations_are_pickled_and_copied() -> None:
    """
    Plans travel between processes, and what cannot change needs no copy.
    """
    notes = Annotations({"terms": ["x", {"en": "y"}]})

    assert notes == pickle.loads(pickle.dumps(notes))  # noqa: S301
    assert notes is copy.copy(notes)
    assert notes is copy.deepcopy(notes)


def test_annotations_are_shown_as_they_would_be_written() -> None:
    """
    The text of annotations makes them again.
    """
    notes = Annotations({"terms": ["x", {"en": "y"}]})

    assert notes == eval(repr(notes))  # noqa: S307 - our own text


def test_annotations_may_nest_sixty_deep() -> None:
    """
    Sixty lists are kept, and the sixty-first is refused.
    """
    inner: Any = Annotations({"a": nested(60)})["a"]
    for _ in range(60):
        (inner,) = inner

    assert inner == "text"
    with pytest.raises(InvalidValueError) as raised:
        Annotations({"a": nested(61)})
    assert (
        "annotations = '…': annotations are nested at most 60 deep. "
        "Take some levels out." == str(raised.value)
    )


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (["a"], "annotations = ['a']: a mapping of text is needed."),
        (None, "annotations = None: a mapping of text is needed."),
        ({1: "x"}, "annotations = 1: a text is needed."),
        ({"": "x"}, "annotations = '': each annotation has a name."),
        (
            {"n": 24},
            (
                "annotations.n = 24: annotations hold text, lists and maps of text; "
                "write it as a text."
            ),
        ),
        (
            {"n": ["x", {"m": None}]},
            (
                "annotations.n[1].m = None: annotations hold text, lists and maps of "
                "text; "
                "write it as a text."
            ),
        ),
        (
            {"n": "a\tb"},
            (
                r"annotations.n = 'a\tb': character 2 is '\t'; a text holds no control "
                "characters but the newline, and no lone surrogates. Take it out."
            ),
        ),
        (
            {"\ud800": "x"},
            (
                r"annotations = '\ud800': character 1 is '\ud800'; a text holds no "
                "control "
                "characters but the newline, and no lone surrogates. Take it out."
            ),
        ),
    ],
)
@pytest.mark.parametrize("make", [Annotations, annotations_of])
def test_annotations_hold_nothing_but_text(
    values: Any, sentence: str, make: Any
) -> None:
    """
    Anything else is refused, with its place.
    """
    with pytest.raises(InvalidValueError) as raised:
        make(values)

    assert sentence == str(raised.value)
