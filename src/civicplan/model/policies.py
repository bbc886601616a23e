"""
What the city wants: goals, and the policies under them.
"""

from __future__ import annotations

import attrs

from civicplan.base._showing import as_html, as_written
from civicplan.base._validators import Tuples
from civicplan.model.actors import Role
from civicplan.model.annotations import NO_ANNOTATIONS, Annotations, annotations_of
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project, check_element


__all__ = ["Goal", "Policy"]


@attrs.frozen(kw_only=True, repr=False)
class Policy:
    """
    A way in which a goal is pursued (達成方針, 政策).

    Attributes:
        code: As printed, such as `"2-③"`.
        theme: A word printed with the title, such as `"健康・安心・福祉力"`.
        title: As printed, such as `"その人らしく安心できる生活を支援する"`.
        level: What this level is called, only where it is not the name that the
            plan's `levels` give.
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
        _POLICY_TUPLES(self)


_POLICY_TUPLES = Tuples(measures=Measure)


@attrs.frozen(kw_only=True, repr=False)
class Goal:
    """
    What the city wants to come to (基本目標).

    Attributes:
        code: As printed, such as `"2"`.
        theme: A word printed with the title, such as `"支え合うコミュニティ"`.
        title: As printed, such as `"安心していきいきと暮らせるまち"`.
        level: What this level is called, only where it is not the name that the
            plan's `levels` give.
        description: In words.
        fields: Related fields (関連する主な分野), such as `("子育て", "地域福祉")`.
        visions: What the city wants to be like (めざすまちの姿).
        challenges: Where it stands (現状と課題).
        directions: What it will do, in sentences.
        owners: Who answers for it, such as `("福祉部",)`.
        policies: The policies under it.
        measures: The measures directly under it, where a city has no policies.
        projects: The main projects (主な事業).
        roles: What citizens, the city and others do (市民と市の役割), in order.
        indicators: What is measured, in order; a reprint stands for an indicator
            printed elsewhere.
        annotations: What the plan says beyond the model.

    Raises:
        InvalidValueError: If the title is empty or a field is of another kind.
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
    policies: tuple[Policy, ...] = ()
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
        _GOAL_TUPLES(self)


_GOAL_TUPLES = Tuples(policies=Policy, measures=Measure)
