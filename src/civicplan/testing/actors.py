"""
Strategies for who does something for a plan, and what.
"""

from __future__ import annotations

import functools

from hypothesis import strategies as st

from civicplan.model.actors import (
    BUSINESSES,
    CITIZENS,
    CITY,
    COMMUNITY,
    NATION,
    ORGANIZATIONS,
    PARTNERS,
    PREFECTURE,
    SCHOOLS,
    Actor,
    Role,
)
from civicplan.testing.texts import texts


__all__ = ["actors", "roles"]


def actors() -> st.SearchStrategy[Actor]:
    """
    Every actor: those that most cities know, and any other name.

    Returns:
        A strategy for `Actor`.

    Examples:
        >>> from hypothesis import find
        >>> find(actors(), lambda actor: True)
        Actor(name='citizens')
    """
    known = st.sampled_from(
        [
            CITIZENS,
            CITY,
            COMMUNITY,
            ORGANIZATIONS,
            BUSINESSES,
            SCHOOLS,
            PARTNERS,
            PREFECTURE,
            NATION,
        ]
    )
    return known | st.builds(Actor, name=texts(blank=False))


def roles() -> st.SearchStrategy[Role]:
    """
    Every role of any actor.

    Returns:
        A strategy for `Role`.

    Examples:
        >>> from hypothesis import find
        >>> find(roles(), lambda role: True)
        Role(actor=Actor(name='citizens'), text='0')
    """
    return _roles()


@functools.cache
def _roles() -> st.SearchStrategy[Role]:
    return st.builds(Role, actor=actors(), text=texts(blank=False))
