"""
Roles: by actor where that keeps their order.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from civicplan.io.roles import read_roles, roles_as_written
from civicplan.model.actors import CITIZENS, CITY, Actor, Role


def role(actor: Actor, text: str) -> Role:
    """
    A role in one line.
    """
    return Role(actor=actor, text=text)


def test_roles_are_written_by_actor() -> None:
    """
    Each actor once, in the order in which they are printed.
    """
    roles = (role(CITY, "a"), role(CITY, "b"), role(CITIZENS, "c"))
    written = roles_as_written(roles)

    assert {"city": ["a", "b"], "citizens": ["c"]} == written
    assert ["city", "citizens"] == list(written)
    assert roles == read_roles(written)


def test_roles_of_actors_who_alternate_are_a_list() -> None:
    """
    By actor their order would be lost.
    """
    roles = (role(CITY, "a"), role(Actor(name="—"), "b"), role(CITY, "c"))
    written = roles_as_written(roles)

    assert [
        {"actor": "city", "text": "a"},
        {"actor": "—", "text": "b"},
        {"actor": "city", "text": "c"},
    ] == written
    assert roles == read_roles(written)


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(
            "goals:\n  - title: A\n    roles: help\n",
            [
                (
                    "plan:9:12 goals[0].roles: 'help' stands here, and a map "
                    "of lists by actor is needed, such as {citizens: "
                    "[家族の協力による子育て], city: [食育への取組み支援]}."
                ),
            ],
            id="no map",
        ),
        pytest.param(
            "goals:\n  - title: A\n    roles: {city: help}\n",
            [
                (
                    "plan:9:19 goals[0].roles.city: 'help' is one text, and "
                    "a list is needed: put it into [ ], or on a line of its "
                    "own after '- '."
                ),
            ],
            id="one text",
        ),
        pytest.param(
            "goals:\n  - title: A\n    roles: {city: []}\n",
            [
                (
                    "plan:9:19 goals[0].roles.city: the list is empty. Write "
                    "a role, or leave the actor out."
                ),
            ],
            id="nothing to do",
        ),
        pytest.param(
            "goals:\n  - title: A\n    roles: {'': [help]}\n",
            [
                (
                    "plan:9:17 goals[0].roles.: '': it may not be empty. "
                    "Write what the plan prints."
                ),
            ],
            id="an empty actor",
        ),
        pytest.param(
            "goals:\n  - title: A\n    roles: {city: [help, '']}\n",
            [
                (
                    "plan:9:19 goals[0].roles.city: '': it may not be empty. "
                    "Write what the plan prints."
                ),
            ],
            id="an empty text",
        ),
        pytest.param(
            "goals:\n  - title: A\n    roles: [help]\n",
            [
                (
                    "plan:9:13 goals[0].roles[0]: 'help' stands here, and "
                    "{actor: …, text: …} is needed."
                ),
            ],
            id="a text in a list",
        ),
        pytest.param(
            "goals:\n  - title: A\n    roles: [{actor: city}]\n",
            [
                (
                    "plan:9:13 goals[0].roles[0]: a role names both its "
                    "actor and its text."
                ),
            ],
            id="half a role",
        ),
        pytest.param(
            ("goals:\n  - title: A\n    roles: [{actor: city, txt: help}]\n"),
            [
                (
                    "plan:9:27 goals[0].roles[0].txt: the key 'txt' is not "
                    "known here. Did you mean 'text'?"
                ),
            ],
            id="an unknown key",
        ),
    ],
)
def test_what_cannot_be_read_is_told(
    rest: str, expected: list[str], said_of: Callable[[str], list[str]]
) -> None:
    """
    Each with its place, the value and what to do about it.
    """
    assert expected == said_of(rest)
