"""
Roles in a plan file: `citizens: [text, text]`, or a list where actors alternate.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any

from civicplan.io.faults import details, each_in, each_of, fault, shown
from civicplan.io.scalars import text, texts, word
from civicplan.model.actors import Actor, Role


__all__ = ["read_roles", "roles_as_written"]

_HOOKS = {"actor": word, "text": text}


def read_roles(raw: Any, _: object = None) -> tuple[Role, ...]:
    """
    The roles of a goal, policy or measure.

    Args:
        raw: A map of lists of texts by actor, or a list of maps `{actor, text}`.

    Returns:
        The roles, in order.

    Raises:
        FaultyError: If something else is written.
    """
    if type(raw) is dict:
        each = each_of(raw, _roles_of)
        return tuple(role for roles in each for role in roles)
    if type(raw) is list:
        return tuple(each_in(raw, _role))
    raise fault(
        f"{shown(raw)} stands here, and a map of lists by actor is needed, such as "
        "{citizens: [家族の協力による子育て], city: [食育への取組み支援]}."
    )


def _roles_of(name: str, raw: Any) -> list[Role]:
    if raw == []:
        raise fault("the list is empty. Write a role, or leave the actor out.")
    actor = Actor(name=word(name))
    return [Role(actor=actor, text=each) for each in texts(raw)]


def _role(raw: Any) -> Role:
    if type(raw) is not dict:
        raise fault(f"{shown(raw)} stands here, and {{actor: …, text: …}} is needed.")
    values = details(raw, _HOOKS)
    if len(values) < len(_HOOKS):
        raise fault("a role names both its actor and its text.")
    return Role(actor=Actor(name=values["actor"]), text=values["text"])


def roles_as_written(roles: tuple[Role, ...]) -> Any:
    """
    How the roles of a goal, policy or measure are written.

    Args:
        roles: In order.

    Returns:
        Lists of texts by actor where that keeps the order, and else a list.
    """
    by_actor = [
        (actor.name, [role.text for role in group])
        for actor, group in groupby(roles, key=lambda role: role.actor)
    ]
    written = dict(by_actor)
    if len(written) == len(by_actor):
        return written
    return [{"actor": role.actor.name, "text": role.text} for role in roles]
