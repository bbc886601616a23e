"""
A plan while edits are applied to it, one after the other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Final

import attrs

from civicplan.base.codes import fold_address
from civicplan.base.periods import Period
from civicplan.errors import CivicplanError, InvalidValueError, did_you_mean
from civicplan.model.addresses import Place, places
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Project
from civicplan.model.plans import Plan
from civicplan.model.revisions import Edition
from civicplan.model.wholeness import breaches
from civicplan.rules.editions.branches import Branch


__all__ = ["Draft", "RefusedError", "refused"]

# Comparing a name with each known one takes its time: of very many unknown names
# only the first are helped.
_MOST_COMPARED: Final = 100_000


class RefusedError(CivicplanError):
    """
    An edit that a draft does not take; it never leaves `editions`.

    Attributes:
        found: What is wrong: the part of the edit that is meant, and a sentence.
    """

    def __init__(self, found: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.found = tuple(found)


def refused(part: str, sentence: str) -> RefusedError:
    """
    An edit refused for one thing.

    Args:
        part: The part of the edit that is meant, such as `"aim"`.
        sentence: What is wrong and what to do.

    Returns:
        The error.
    """
    return RefusedError([(part, sentence)])


class Draft:
    """
    A plan with the edits that were applied so far.

    A working value, so that many edits of a large plan cost one pass through it; it
    never leaves `editions`.

    Args:
        plan: The plan before the first edit.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._editions: dict[str, Edition] = {each.id: each for each in plan.editions}
        self._held: dict[str, Indicator] = {}
        self._holders: dict[str, str] = {}
        # The indicators that are parts, by id: the id of what they are parts of.
        self._wholes: dict[str, str] = {}
        # By path in the plan, of indicators that are no parts and of their sections.
        self._tops: dict[str, str] = {}
        self._sections: dict[str, str] = {"": ""}
        self._changed: set[str] = set()
        # What was introduced: under sections by their path, and into indicators.
        self._added: dict[str, list[str]] = {}
        self._parts: dict[str, list[str]] = {}
        self._compared = 0
        for place in places(plan.goals, plan.projects, plan.indicators):
            self._note(place)

    def _note(self, place: Place) -> None:
        element = place.element
        if isinstance(element, Indicator):
            self._held[element.id] = element
            self._holders[element.id] = place.holder
            if ".parts[" not in place.path:
                self._tops[element.id] = place.path
            for part in element.parts:
                self._wholes[part.id] = element.id
        elif not isinstance(element, (Reprint, Project)):
            self._sections[place.address] = place.path

    @property
    def last_edition(self) -> str:
        """
        The id of the last edition; nothing where there is none.
        """
        return next(reversed(self._editions), "")

    def open(self, edition: Edition) -> None:
        """
        Open a new edition, after the others.

        Args:
            edition: Its id must be new.

        Raises:
            RefusedError: If there is such an edition, or a date of it was read in
                another calendar.
        """
        if edition.id in self._editions:
            raise refused(
                "edition.id",
                f"there is an edition {edition.id!r} already. Give the new one another "
                "id, or leave this edit out.",
            )
        self.check_calendar("edition.adopted", edition.adopted)
        self.check_calendar("edition.period", edition.period)
        self._editions[edition.id] = edition

    def published_in(self, name: str, part: str = "edition") -> str:
        """
        The edition that publishes an edit.

        Args:
            name: What the edit says; nothing for the last.
            part: The part of the edit that says it.

        Returns:
            The id of the last edition; nothing where the plan has none.

        Raises:
            RefusedError: If the edit names another one.
        """
        last = self.last_edition
        if name in {"", last}:
            return last
        if name in self._editions:
            raise refused(
                part,
                f"the edition {name!r} is closed, because {last!r} was opened after "
                "it; only the last one takes edits. Leave the edition out, or open a "
                "new one.",
            )
        raise refused(
            part,
            f"there is no edition {name!r} in the plan."
            f"{did_you_mean(name, self._editions)} Open it first, with 'open edition'.",
        )

    def check_calendar(self, part: str, period: Period | None) -> None:
        """
        Refuse a period that was read in another calendar than the plan's.

        Args:
            part: The part of the edit that says it.
            period: The period, if any.

        Raises:
            RefusedError: If it was.
        """
        calendar = self._plan.fiscal_year
        if period is None or period.calendar in {None, calendar}:
            return
        raise refused(
            part,
            f"{period.text} was read in another calendar than the plan's, whose fiscal "
            f"year begins on {calendar.start} and is named after its "
            f"{calendar.named_after}. Read it with plan.period_of, or its file with "
            "plan.fiscal_year.",
        )

    def knows(self, name: str) -> bool:
        """
        Whether there is an indicator of this id, also one that was abolished.
        """
        return name in self._held

    def indicator(self, name: str, part: str = "indicator") -> Indicator:
        """
        An indicator as it stands now, without what was introduced into it.

        Args:
            name: Its id.
            part: The part of the edit that names it.

        Returns:
            The indicator.

        Raises:
            RefusedError: If there is none.
        """
        if name in self._held:
            return self._held[name]
        near = self.meant(name, self._held)
        raise refused(part, f"there is no indicator {name!r} in the plan.{near}")

    def meant(self, name: str, known: Collection[str]) -> str:
        """
        The sentence that suggests what a name may have meant.

        Args:
            name: What was written.
            known: What could have been written.

        Returns:
            The sentence, with a space before it; nothing where none is near, or too
            many were asked for already.
        """
        self._compared += len(known)
        enough = self._compared > max(_MOST_COMPARED, len(known))
        return "" if enough else did_you_mean(name, known)

    def put(self, indicator: Indicator) -> None:
        """
        Let an indicator stand in the place of the one that has its id.
        """
        self._held[indicator.id] = indicator
        self._changed.add(self._top_of(indicator.id))

    def whole_of(self, name: str) -> str:
        """
        The id of the indicator of which this one is a part; nothing where it is none.
        """
        return self._wholes.get(name, "")

    def _top_of(self, name: str) -> str:
        while name in self._wholes:
            name = self._wholes[name]
        return name

    def add(self, indicator: Indicator, holder: str, whole: str = "") -> None:
        """
        Let a new indicator stand after those that stand in a place.

        Args:
            indicator: Its id, and those of its parts, must be new.
            holder: The address of the section; nothing for the plan itself.
            whole: The id of the indicator of which it becomes a part, if any.

        Raises:
            RefusedError: If it fits the plan in no place.
        """
        self._check_fit(indicator)
        if whole:
            self._wholes[indicator.id] = whole
            self._parts.setdefault(whole, []).append(indicator.id)
            self._changed.add(self._top_of(whole))
        else:
            self._added.setdefault(self._sections[holder], []).append(indicator.id)
        self._hold(indicator, holder)

    def _hold(self, indicator: Indicator, holder: str) -> None:
        self._held[indicator.id] = indicator
        self._holders[indicator.id] = holder
        for part in indicator.parts:
            self._wholes[part.id] = indicator.id
            self._hold(part, holder)

    def _check_fit(self, indicator: Indicator) -> None:
        alone = [*places((), (), (indicator,))]
        found = [
            (
                breach.path.replace("indicators[0]", "indicator", 1),
                breach.sentence,
            )
            for breach in breaches(
                alone,
                period=self._plan.period,
                calendar=self._plan.fiscal_year,
                editions=tuple(self._editions.values()),
            )
        ]
        for place in alone:
            name = getattr(place.element, "id", "")
            if name in self._held:
                path = place.path.replace("indicators[0]", "indicator", 1)
                stands = f"{self._holders[name]}#{name}"
                sentence = (
                    f"there is an indicator {name!r} already, at {stands}. Give the "
                    "new one another id."
                )
                if self._held[name].abolished:
                    sentence += " One that was abolished is taken up by 'reintroduce'."
                found.append((f"{path}.id", sentence))
        if found:
            raise RefusedError(found)

    def place_of(self, at: str) -> tuple[str, str]:
        """
        Where an indicator will stand.

        Args:
            at: The address of a section or of an indicator, or nothing.

        Returns:
            The address of the section, and the id of the indicator if it is one.

        Raises:
            RefusedError: If no indicator can stand there.
        """
        try:
            folded = fold_address(at).removeprefix("/")
        except InvalidValueError as error:
            raise refused("at", str(error)) from None
        holder, sign, name = folded.partition("#")
        if not sign and holder in self._sections:
            return holder, ""
        if sign and self._holders.get(name) == holder:
            return holder, name
        known = [*self._sections]
        known += [f"{where}#{each}" for each, where in self._holders.items()]
        raise refused(
            "at",
            f"no goal, policy, measure or indicator stands at {at!r}."
            f"{self.meant(folded, known)} At the plan itself, leave it out.",
        )

    def plan(self) -> Plan:
        """
        The plan with all that was applied.

        Returns:
            The plan; what was not touched are the same objects.
        """
        root = Branch()
        for name in self._changed:
            if name in self._tops:
                root.at(self._tops[name]).value = self._settled(self._held[name])
        for path, names in self._added.items():
            root.at(path).added += [self._settled(self._held[name]) for name in names]
        fields: dict[str, Any] = {}
        if len(self._editions) > len(self._plan.editions):
            fields["editions"] = tuple(self._editions.values())
        plan: Plan = root.grown(self._plan, **fields)
        return plan

    def _settled(self, indicator: Indicator) -> Indicator:
        """
        An indicator with its parts as they stand.
        """
        added = self._parts.get(indicator.id, ())
        if not indicator.parts and not added:
            return indicator
        parts = [self._settled(self._held[each.id]) for each in indicator.parts]
        parts += [self._settled(self._held[name]) for name in added]
        return attrs.evolve(indicator, parts=tuple(parts))
