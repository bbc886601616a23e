"""
What a field of the model may hold, checked when a value is made.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from civicplan.base._validators import Kinds, Texts, Tuples, refuse, unfit
from civicplan.errors import InvalidValueError


class Example(SimpleNamespace):
    """
    Something with fields.
    """


@pytest.mark.parametrize(
    "text",
    ["", "人口", "a\nb", "\u3000", "\ufeff", "\u2028", "\ue000", "👩‍👧", "\uffff"],
)
def test_nearly_every_text_is_fit(text: str) -> None:
    """
    Also what cannot be seen, as long as files can hold it.
    """
    assert "" == unfit(text)


@pytest.mark.parametrize(
    "character",
    ["\x00", "\t", "\x0b", "\r", "\x1f", "\x7f", "\x85", "\x9f", "\ud800"],
)
def test_control_characters_and_lone_surrogates_are_unfit(character: str) -> None:
    """
    The place is told, because most of them cannot be seen.
    """
    assert (
        f"character 3 is {character!r}; a text holds no control characters but the "
        "newline, and no lone surrogates. Take it out." == unfit(f"人口{character}")
    )


@pytest.mark.parametrize("character", [" ", "\n", "\xa0", "\ud7ff", "\ue000"])
def test_their_neighbours_are_fit(character: str) -> None:
    """
    Just before and just after each range.
    """
    assert "" == unfit(character)


def test_what_is_no_text_is_unfit() -> None:
    """
    Whatever it is.
    """
    assert "a text is needed." == unfit(b"x")


def test_an_error_names_the_class_and_the_field() -> None:
    """
    As a person would who looks for it.
    """
    error = refuse(Example(), "name", 3, "a text is needed.")

    assert "example.name = 3: a text is needed." == str(error)


@pytest.mark.parametrize("other", ["x", "", "\u3000", "a\nb"])
def test_texts_are_let_through(other: str) -> None:
    """
    One of them needed, the other whatever it likes.
    """
    Texts("other", needed=("name",))(Example(name="x", other=other))


@pytest.mark.parametrize(
    ("name", "other", "sentence"),
    [
        ("x", None, "example.other = None: a text is needed."),
        (3, 4, "example.name = 3: a text is needed."),
        (
            "",
            "x",
            "example.name = '': it may not be empty. Write what the plan prints.",
        ),
        (
            "\u3000",
            "a",
            (
                r"example.name = '\u3000': it may not be empty. "
                "Write what the plan prints."
            ),
        ),
        (
            "a",
            "\x00",
            (
                r"example.other = '\x00': character 1 is '\x00'; a text holds no "
                "control "
                "characters but the newline, and no lone surrogates. Take it out."
            ),
        ),
    ],
)
def test_what_is_no_text_is_refused(name: Any, other: Any, sentence: str) -> None:
    """
    The first of the fields in which something is wrong.
    """
    with pytest.raises(InvalidValueError) as raised:
        Texts("other", needed=("name",))(Example(name=name, other=other))

    assert sentence == str(raised.value)


def test_the_right_one_of_two_alike_is_named() -> None:
    """
    Two needed fields that are both empty: the first.
    """
    check = Texts(needed=("one", "two"))

    with pytest.raises(InvalidValueError, match=r"^example\.two = ''"):
        check(Example(one="x", two=""))
    with pytest.raises(InvalidValueError, match=r"^example\.one = ''"):
        check(Example(one="", two=""))


def test_kinds_are_exact() -> None:
    """
    A bool is no int, and nothing is allowed only where it is said.
    """
    check = Kinds(number=(int, None), word=str)

    check(Example(number=1, word="x"))
    check(Example(number=None, word="x"))
    with pytest.raises(InvalidValueError) as raised:
        check(Example(number=True, word="x"))
    assert "example.number = True: int or nothing is needed." == str(raised.value)
    with pytest.raises(InvalidValueError) as raised:
        check(Example(number=1, word=None))
    assert "example.word = None: a text is needed." == str(raised.value)


def test_a_list_is_kept_as_a_tuple() -> None:
    """
    What can be changed would change the value that holds it.
    """
    example = Example(items=["a", "b"])

    Tuples(items=str)(example)

    assert ("a", "b") == example.items


@pytest.mark.parametrize("items", [(), ("a",), ("a\n", "\u3000")])
def test_a_tuple_is_kept_as_it_is(items: tuple[str, ...]) -> None:
    """
    The same object.
    """
    example = Example(items=items)

    Tuples(items=str)(example)

    assert items is example.items


@pytest.mark.parametrize(
    ("items", "sentence"),
    [
        (None, "example.items = None: a tuple is needed, each of its members a text."),
        (
            {"a"},
            "example.items = {'a'}: a tuple is needed, each of its members a text.",
        ),
        (
            iter("ab"),
            "a tuple is needed, each of its members a text.",
        ),
        (("a", None), "example.items[1] = None: a text is needed."),
        (["a", 3], "example.items[1] = 3: a text is needed."),
        (
            ("a", "\t"),
            (
                r"example.items[1] = '\t': character 1 is '\t'; a text holds no "
                "control "
                "characters but the newline, and no lone surrogates. Take it out."
            ),
        ),
    ],
    ids=["none", "set", "iterator", "member", "list", "control"],
)
def test_what_is_no_tuple_of_texts_is_refused(items: Any, sentence: str) -> None:
    """
    The place of the member that is wrong is told.
    """
    with pytest.raises(InvalidValueError) as raised:
        Tuples(items=str)(Example(items=items))

    assert str(raised.value).endswith(sentence)


def test_a_subclass_of_text_is_a_text() -> None:
    """
    Readers of files hand in such.
    """

    class Scalar(str):
        """
        A text that remembers something.
        """

        __slots__ = ()

    example = Example(items=(Scalar("a"),), name=Scalar("b"))

    Tuples(items=str)(example)
    Texts(needed=("name",))(example)

    assert ("a",) == example.items


def test_members_may_be_of_several_kinds() -> None:
    """
    Texts or numbers, and nothing else.
    """
    check = Tuples(items=(int, str))

    check(Example(items=(1, "a")))
    with pytest.raises(InvalidValueError) as raised:
        check(Example(items=(1, None)))
    assert "example.items[1] = None: a text or int is needed." == str(raised.value)
