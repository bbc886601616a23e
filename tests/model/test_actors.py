"""
Who does something for the plan, and what.
"""

from __future__ import annotations

from typing import Any

import pytest

from civicplan.errors import InvalidValueError
from civicplan.model import actors
from civicplan.model.actors import CITIZENS, CITY, Actor, Role


KNOWN = [value for value in vars(actors).values() if isinstance(value, Actor)]


@pytest.mark.parametrize(
    ("language", "label"),
    [("ja", "市民"), ("ja-JP", "市民"), ("JA", "市民"), ("en-GB", "Citizens")],
)
def test_a_known_actor_has_a_label(language: str, label: str) -> None:
    """
    It is printed in the plan's language, whatever its region and its capitals.
    """
    assert label == CITIZENS.label(language)


@pytest.mark.parametrize("actor", KNOWN, ids=lambda actor: actor.name)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_known_actor_has_a_label_in_both_languages(
    actor: Actor, language: str
) -> None:
    """
    None is printed by the name that stands in files.
    """
    assert actor.label(language) != actor.name


def test_another_actor_is_as_good() -> None:
    """
    A city names its own, and in a language without labels the name is printed.
    """
    assert ("消防団", "citizens") == (
        Actor(name="消防団").label("ja"),
        CITIZENS.label("fr"),
    )


def test_a_name_makes_the_actor() -> None:
    """
    What is read from a file equals the constant.
    """
    assert Actor(name="city") == CITY


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "actor.name = '': it may not be empty. Write what the plan prints."),
        (
            " \n",
            r"actor.name = ' \n': it may not be empty. Write what the plan prints.",
        ),
        (3, "actor.name = 3: a text is needed."),
    ],
)
def test_an_actor_has_a_name(name: Any, sentence: str) -> None:
    """
    Nobody cannot act.
    """
    with pytest.raises(InvalidValueError) as raised:
        Actor(name=name)

    assert sentence == str(raised.value)


def test_a_role_is_somebodys() -> None:
    """
    The actor is an actor and not its name.
    """
    actor: Any = "citizens"

    with pytest.raises(InvalidValueError) as raised:
        Role(actor=actor, text="かかりつけ医をもつ")

    assert "role.actor = 'citizens': Actor is needed." == str(raised.value)


def test_a_role_says_something() -> None:
    """
    Its text may not be empty.
    """
    with pytest.raises(InvalidValueError) as raised:
        Role(actor=CITIZENS, text="")

    assert "role.text = '': it may not be empty. Write what the plan prints." == str(
        raised.value
    )
