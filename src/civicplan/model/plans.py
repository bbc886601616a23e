"""
A plan: the whole of what a city says, whose parts can be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TypeVar, overload

import attrs

from civicplan.base._showing import as_html, as_written
from civicplan.base._validators import Kinds, Texts, Tuples, refuse
from civicplan.base.codes import check_municipality_code, fold_address, is_id
from civicplan.base.periods import JAPAN, FiscalYear, Period
from civicplan.base.printed_periods import read_period
from civicplan.errors import BrokenPlanError, InvalidValueError, UnknownNameError
from civicplan.model.actors import Role
from civicplan.model.addresses import Element, places
from civicplan.model.annotations import NO_ANNOTATIONS, Annotations, annotations_of
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import SLOTS, Measure, Project
from civicplan.model.pasts import (
    goal_as_of,
    indicators_as_of,
    projects_as_of,
    standing_as_of,
)
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import Edition
from civicplan.model.wholeness import breaches


__all__ = ["Levels", "Municipality", "Plan"]

_E = TypeVar("_E")
_LANGUAGE = r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"
_JAPANESE_CODE = r"[0-9]{6}"


@attrs.frozen(kw_only=True, repr=False)
class Municipality:
    """
    The city whose plan it is.

    Attributes:
        name: Such as `"平塚市"`.
        code: The code of its country's list, such as `"142034"` (全国地方公共団体コード
            with its check digit); nothing where there is none.

    Raises:
        InvalidValueError: If the name is empty.
    """

    __repr__ = as_written

    name: str
    code: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse values that are no text.
        """
        _MUNICIPALITY_TEXTS(self)


_MUNICIPALITY_TEXTS = Texts("code", needed=("name",))


@attrs.frozen(kw_only=True, repr=False)
class Levels:
    """
    What this city calls each level of its plan.

    Attributes:
        goal: Such as `"基本目標"`.
        policy: Such as `"達成方針"`.
        measures: The names downwards, such as `("基本施策", "個別施策")`.
        project: Such as `"主な事業"`.
    """

    __repr__ = as_written

    goal: str = ""
    policy: str = ""
    measures: tuple[str, ...] = ()
    project: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse values that are no text.
        """
        _LEVELS_TEXTS(self)
        _LEVELS_TUPLES(self)


_LEVELS_TEXTS = Texts("goal", "policy", "project")
_LEVELS_TUPLES = Tuples(measures=str)
_NO_LEVELS = Levels()


@attrs.frozen(kw_only=True, repr=False)
class Plan:
    """
    A city's plan.

    Attributes:
        id: A short lasting name, such as `"hiratsuka"`.
        title: Such as `"平塚市総合計画 生活快適・夢プラン"`.
        municipality: The city.
        period: What it covers, such as `FY2007/FY2016`.
        language: The language it is written in, a BCP 47 tag such as `"ja"`.
        fiscal_year: The calendar in which its fiscal years are read.
        levels: What the city calls each level.
        description: In words.
        visions: What the city wants to be like.
        editions: Its publications, in order.
        goals: The goals, in order.
        projects: Projects of the plan itself.
        indicators: Indicators of the plan itself.
        source: Where the plan was published.
        annotations: What the plan says beyond the model.

    Raises:
        InvalidValueError: If a value is impossible.
        BrokenPlanError: If its parts do not fit together; it says all that is wrong
            at once, each with its address.

    Examples:
        >>> from civicplan.base.periods import period
        >>> plan = Plan(
        ...     id="riverton",
        ...     title="Riverton 2030",
        ...     municipality=Municipality(name="Riverton"),
        ...     period=period("FY2020/FY2030"),
        ...     language="en",
        ...     goals=(Goal(code="1", title="A safe town"),),
        ... )
        >>> plan["1"].title
        'A safe town'
    """

    __repr__ = as_written
    _repr_html_ = as_html

    id: str
    title: str
    municipality: Municipality
    period: Period
    language: str = "ja"
    fiscal_year: FiscalYear = JAPAN
    levels: Levels = _NO_LEVELS
    description: str = attrs.field(default="", repr=False)
    visions: tuple[str, ...] = attrs.field(default=(), repr=False)
    editions: tuple[Edition, ...] = attrs.field(default=(), repr=False)
    goals: tuple[Goal, ...] = attrs.field(default=(), repr=False)
    projects: tuple[Project, ...] = attrs.field(default=(), repr=False)
    indicators: tuple[Indicator | Reprint, ...] = attrs.field(default=(), repr=False)
    source: str = attrs.field(default="", repr=False)
    annotations: Annotations = attrs.field(
        default=NO_ANNOTATIONS, converter=annotations_of, hash=False, repr=False
    )

    def __attrs_post_init__(self) -> None:
        """
        Refuse impossible values, and parts that do not fit together.
        """
        _PLAN_TEXTS(self)
        _PLAN_KINDS(self)
        _PLAN_TUPLES(self)
        if not is_id(self.id):
            hint = "an id is a short lasting name without spaces, such as 'hiratsuka'."
            raise refuse(self, "id", self.id, hint)
        if not re.fullmatch(_LANGUAGE, self.language):
            hint = "a BCP 47 tag is needed, such as 'ja' or 'en-GB'."
            raise refuse(self, "language", self.language, hint)
        code = self.municipality.code
        if self.language.partition("-")[0].lower() == "ja" and re.fullmatch(
            _JAPANESE_CODE, code
        ):
            check_municipality_code(code)
        found = tuple(
            breaches(
                places(self.goals, self.projects, self.indicators),
                period=self.period,
                calendar=self.fiscal_year,
                editions=self.editions,
            )
        )
        if found:
            raise BrokenPlanError(found)

    def __getitem__(self, address: str) -> Element | Role | str:
        """
        What stands at *address*.

        Args:
            address: Such as `"2/2-3/2/5/3"`, `"2/2-3#crimes"`, `"2/2-3/projects/1"`,
                `"2/2-3/roles/3"` or `"2/2-3/visions/2"`; codes may be written as
                printed, such as `"2/2-③"`.

        Returns:
            The goal, policy, measure, project, indicator or reprint, or the role or
            text.

        Raises:
            UnknownNameError: If nothing stands there.
        """
        try:
            folded = fold_address(address).removeprefix("/")
        except TypeError:
            # Python also asks for 0, 1, 2 … where a plan is looped over.
            hint = "an address is a text, such as '2/2-3'; walk() goes through a plan."
            raise InvalidValueError("address", address, hint) from None
        element = self._elements.get(folded)
        if element is not None:
            return element
        before, _, number = folded.rpartition("/")
        holder, _, slot = before.rpartition("/")
        section = self._elements.get(holder) if holder else self
        # Projects are elements with addresses of their own.
        if slot in SLOTS and slot != "projects":
            items: tuple[Role | str, ...] = getattr(section, slot, ())
            for place, item in enumerate(items, 1):
                if number == str(place):
                    return item
        raise UnknownNameError(
            "place in the plan with the address", address, self._elements
        )

    def indicator(self, id: str) -> Indicator:  # noqa: A002 - the field's own name
        """
        The indicator called *id*, wherever it stands.

        Args:
            id: Such as `"crimes"`; also that of a part.

        Returns:
            The indicator.

        Raises:
            UnknownNameError: If there is none.
        """
        return self._found(id)[1]

    def address_of(self, id: str) -> str:  # noqa: A002 - the field's own name
        """
        Where the indicator called *id* stands.

        Args:
            id: Such as `"crimes"`.

        Returns:
            Its address, such as `"2/2-3#crimes"`; not that of a reprint.

        Raises:
            UnknownNameError: If there is none.
        """
        return self._found(id)[0]

    def _found(self, name: str) -> tuple[str, Indicator]:
        found = self._by_id.get(name)
        if found is None:
            raise UnknownNameError("indicator", name, self._by_id)
        return found

    @overload
    def walk(self) -> Iterator[tuple[str, Element]]: ...

    @overload
    def walk(self, kind: type[_E]) -> Iterator[tuple[str, _E]]: ...

    def walk(self, kind: type[object] | None = None) -> Iterator[tuple[str, object]]:
        """
        Every part of the plan with its address, in printed order.

        Args:
            kind: Only parts of this class, such as `Indicator`; parts of an
                indicator come right after it.

        Yields:
            Address and element.
        """
        for address, element in self._elements.items():
            if kind is None or isinstance(element, kind):
                yield address, element

    def period_of(self, text: str) -> Period:
        """
        The period that *text* means in this plan's calendar.

        Args:
            text: As the plan writes it or as people print it, such as `"FY2011"` or
                `"平成23年度"`.

        Returns:
            The period.

        Raises:
            InvalidValueError: If it cannot be read.
        """
        return read_period(text, self.fiscal_year)

    def edition(self, id: str) -> Edition:  # noqa: A002 - the field's own name
        """
        The edition called *id*.

        Args:
            id: Such as `"2012"`.

        Returns:
            The edition.

        Raises:
            UnknownNameError: If there is none.
        """
        for edition in self.editions:
            if edition.id == id:
                return edition
        raise UnknownNameError("edition", id, [each.id for each in self.editions])

    def level_of(self, address: str) -> str:
        """
        What the city calls the level of the element at *address*.

        Args:
            address: Of a goal, policy, measure or project.

        Returns:
            The element's own level, or the name that `levels` gives; nothing where
            the city has none.

        Raises:
            UnknownNameError: If no such element stands there.
        """
        match self[address]:
            case Project():
                return self.levels.project
            case Goal(level=level):
                return level or self.levels.goal
            case Policy(level=level):
                return level or self.levels.policy
            case Measure(level=level):
                return level or self._level_below(fold_address(address))
            case _:
                raise UnknownNameError("level of what stands at", address)

    def _level_below(self, folded: str) -> str:
        """
        The name of the level that the measures above *folded* leave to it.
        """
        used = 0
        above = folded.removeprefix("/").rpartition("/")[0]
        while isinstance(holder := self._elements.get(above), Measure):
            used += not holder.level
            above = above.rpartition("/")[0]
        names = self.levels.measures
        return names[used] if used < len(names) else ""

    def as_of(self, edition: str) -> Plan:
        """
        The plan as it stood in *edition*: its indicators without later decisions.

        Later revisions are undone; later editions, what they introduced and the
        figures first published in them are left out, and so is that a project serves
        what was introduced later.
        Prose, measures and roles have no history here.

        Args:
            edition: The id of an edition, such as `"2007"`.

        Returns:
            The plan; equal to this one for the last edition.

        Raises:
            UnknownNameError: If there is no such edition.
        """
        place = self.editions.index(self.edition(edition)) + 1
        later = frozenset(each.id for each in self.editions[place:])
        if not later:
            return self
        stood = standing_as_of(later, (each for _, each in self.walk(Indicator)))
        return attrs.evolve(
            self,
            editions=self.editions[:place],
            goals=tuple(goal_as_of(goal, stood) for goal in self.goals),
            projects=projects_as_of(self.projects, stood),
            indicators=indicators_as_of(self.indicators, stood),
        )

    @cached_property
    def _elements(self) -> dict[str, Element]:
        found = places(self.goals, self.projects, self.indicators)
        return {place.address: place.element for place in found}

    @cached_property
    def _by_id(self) -> dict[str, tuple[str, Indicator]]:
        return {
            indicator.id: (address, indicator)
            for address, indicator in self.walk(Indicator)
        }


_PLAN_TEXTS = Texts("description", "source", needed=("id", "title", "language"))
_PLAN_KINDS = Kinds(
    municipality=Municipality, period=Period, fiscal_year=FiscalYear, levels=Levels
)
_PLAN_TUPLES = Tuples(
    visions=str,
    editions=Edition,
    goals=Goal,
    projects=Project,
    indicators=(Indicator, Reprint),
)
