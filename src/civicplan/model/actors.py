"""
Who does something for the plan, and what.
"""

from __future__ import annotations

import attrs

from civicplan.base._showing import as_written
from civicplan.base._validators import Kinds, Texts


__all__ = [
    "BUSINESSES",
    "CITIZENS",
    "CITY",
    "COMMUNITY",
    "NATION",
    "ORGANIZATIONS",
    "PARTNERS",
    "PREFECTURE",
    "SCHOOLS",
    "Actor",
    "Role",
]


@attrs.frozen(kw_only=True, repr=False)
class Actor:
    """
    Somebody who acts for the plan.

    An open set: the constants of this module are names that most cities use, and
    any other name is as good.

    Attributes:
        name: The name in a plan file, such as `"citizens"` or `"消防団"`.

    Raises:
        InvalidValueError: If the name is empty.

    Examples:
        >>> CITIZENS.label("ja")
        '市民'
        >>> Actor(name="消防団").label("en")
        '消防団'
    """

    __repr__ = as_written

    name: str

    def __attrs_post_init__(self) -> None:
        """
        Refuse a name that is no text.
        """
        _ACTOR_TEXTS(self)

    def label(self, language: str) -> str:
        """
        How the actor is printed in a plan of *language*.

        Args:
            language: A BCP 47 tag, such as `"ja"` or `"en-GB"`.

        Returns:
            The label; the name itself where there is none in that language.
        """
        return _LABELS.get(language.partition("-")[0].lower(), {}).get(
            self.name, self.name
        )


_ACTOR_TEXTS = Texts(needed=("name",))

CITIZENS = Actor(name="citizens")
CITY = Actor(name="city")
COMMUNITY = Actor(name="community")
ORGANIZATIONS = Actor(name="organizations")
BUSINESSES = Actor(name="businesses")
SCHOOLS = Actor(name="schools")
PARTNERS = Actor(name="partners")
PREFECTURE = Actor(name="prefecture")
NATION = Actor(name="nation")

_LABELS = {
    "ja": {
        "citizens": "市民",
        "city": "市（行政）",
        "community": "地域",
        "organizations": "団体",
        "businesses": "事業者",
        "schools": "学校",
        "partners": "関係機関",
        "prefecture": "県",
        "nation": "国",
    },
    "en": {
        "citizens": "Citizens",
        "city": "City",
        "community": "Community",
        "organizations": "Organizations",
        "businesses": "Businesses",
        "schools": "Schools",
        "partners": "Partners",
        "prefecture": "Prefecture",
        "nation": "Nation",
    },
}


@attrs.frozen(kw_only=True, repr=False)
class Role:
    """
    One thing that an actor does for the plan (市民と市の役割).

    Attributes:
        actor: Who does it, such as `CITIZENS`.
        text: What they do, such as `"かかりつけ医をもつ"`.

    Raises:
        InvalidValueError: If the actor is no `Actor`, or the text is empty.
    """

    __repr__ = as_written

    actor: Actor
    text: str

    def __attrs_post_init__(self) -> None:
        """
        Refuse another kind of actor or text.
        """
        _ROLE_KINDS(self)
        _ROLE_TEXTS(self)


_ROLE_KINDS = Kinds(actor=Actor)
_ROLE_TEXTS = Texts(needed=("text",))
