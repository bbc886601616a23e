"""
What the city does: measures, which nest, and projects.
"""

from __future__ import annotations

import attrs

from civicplan.base._showing import as_html, as_written
from civicplan.base._validators import Texts, Tuples, refuse
from civicplan.base.codes import is_code
from civicplan.model.actors import Role
from civicplan.model.annotations import NO_ANNOTATIONS, Annotations, annotations_of
from civicplan.model.indicators import Indicator, Reprint


__all__ = ["SLOTS", "Measure", "Project", "check_element"]


@attrs.frozen(kw_only=True, repr=False)
class Project:
    """
    Something that is carried out (主な事業).

    Attributes:
        code: As printed, such as `"12"`.
        title: As printed, such as `"防犯街路灯の整備"`.
        description: In words.
        owners: Who carries it out.
        serves: Addresses of what it serves, such as `("2/5/3",)`; looked up from its
            holder upwards, and from the plan when they begin with `/`.
        annotations: What the plan says beyond the model.

    Raises:
        InvalidValueError: If the title is empty or a field is of another kind.
    """

    __repr__ = as_written

    code: str = ""
    title: str
    description: str = ""
    owners: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    annotations: Annotations = attrs.field(
        default=NO_ANNOTATIONS, converter=annotations_of, hash=False
    )

    def __attrs_post_init__(self) -> None:
        """
        Refuse other kinds of values.
        """
        _PROJECT_TEXTS(self)
        _PROJECT_TUPLES(self)
        _check_code(self, self.code)


_PROJECT_TEXTS = Texts("code", "description", needed=("title",))
_PROJECT_TUPLES = Tuples(owners=str, serves=str)

SLOTS = ("fields", "visions", "challenges", "directions", "owners", "roles", "projects")


def check_element(element: object) -> None:
    """
    Refuse a goal, policy or measure in whose common fields something cannot be.

    Args:
        element: The goal, policy or measure that is being made.

    Raises:
        InvalidValueError: If a field is of another kind, the title is empty or the
            code cannot be part of an address.
    """
    _ELEMENT_TEXTS(element)
    _ELEMENT_TUPLES(element)
    _check_code(element, element.code)  # type: ignore[attr-defined]


def _check_code(owner: object, code: str) -> None:
    if code and not is_code(code):
        hint = (
            "a code is part of an address: it may not be blank, and '/', '#' and line "
            "breaks cannot stand in it."
        )
        raise refuse(owner, "code", code, hint)


_ELEMENT_TEXTS = Texts("code", "level", "theme", "description", needed=("title",))
_ELEMENT_TUPLES = Tuples(
    fields=str,
    visions=str,
    challenges=str,
    directions=str,
    owners=str,
    roles=Role,
    projects=Project,
    indicators=(Indicator, Reprint),
)


@attrs.frozen(kw_only=True, repr=False)
class Measure:
    """
    What the city does under a policy, in as many levels as it needs.

    A measure holds measures: basic measure › field › individual measure (基本施策 ›
    分野 › 個別施策).

    Attributes:
        code: As printed, such as `"5)"`.
        theme: A word printed with the title, such as `"安全"`.
        title: As printed, such as `"防災・防犯活動"`.
        level: What this level is called, such as `"分野"`, only where it is not the
            name that the plan's `levels` give; such a measure uses up none of them.
        description: In words.
        fields: Related fields (関連する主な分野), such as `("子育て", "地域福祉")`.
        visions: What the city wants to be like (めざすまちの姿).
        challenges: Where it stands (現状と課題).
        directions: What it will do, in sentences.
        owners: Who answers for it, such as `("福祉部",)`.
        measures: The measures under it.
        projects: The main projects (主な事業).
        roles: What citizens, the city and others do (市民と市の役割), in order.
        indicators: What is measured, in order; a reprint stands for an indicator
            printed elsewhere.
        annotations: What the plan says beyond the model.

    Raises:
        InvalidValueError: If the title is empty or a field is of another kind.

    Examples:
        >>> Measure(code="3", title="地域の防犯活動の推進").title
        '地域の防犯活動の推進'
    """

    __repr__ = as_written
    _repr_html_ = as_html

    code: str = ""
    theme: str = ""
    title: str
    level: str = ""
    description: str = ""
    fields: tuple[str, ...] = ()
    visions: tuple[str, ...] = ()
    challenges: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    projects: tuple[Project, ...] = ()
    roles: tuple[Role, ...] = ()
    indicators: tuple[Indicator | Reprint, ...] = ()
    annotations: Annotations = attrs.field(
        default=NO_ANNOTATIONS, converter=annotations_of, hash=False
    )

    def __attrs_post_init__(self) -> None:
        """
        Refuse other kinds of values.
        """
        check_element(self)
        _MEASURE_TUPLES(self)


_MEASURE_TUPLES = Tuples(measures=Measure)
