"""
What a plan measures, with its targets, figures and history.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Any

import attrs

from civicplan.base._showing import as_html, as_written
from civicplan.base._validators import Kinds, Texts, Tuples, refuse, unfit
from civicplan.base.amounts import exact
from civicplan.base.codes import is_id
from civicplan.base.periods import Period
from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.model.annotations import NO_ANNOTATIONS, Annotations, annotations_of
from civicplan.model.directions import Direction
from civicplan.model.histories import Standing, abolished, rewind
from civicplan.model.observations import Comparison, Observation, in_order_of_time
from civicplan.model.revisions import (
    AMENDABLE,
    Abolish,
    Amend,
    Change,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
    check_baseline,
)
from civicplan.model.targets import Aim, Target


__all__ = ["Accumulation", "Indicator", "Reference", "Reprint"]


class Accumulation(enum.Enum):
    """
    How the figures of an indicator add up over time.

    Attributes:
        STOCK: What is there at the period's end, such as registered volunteers.
        FLOW: What happened during the period, such as crimes in a year.
        CUMULATIVE: A running total whose start the plan does not tell.
    """

    STOCK = "stock"
    FLOW = "flow"
    CUMULATIVE = "cumulative"


@attrs.frozen(kw_only=True, repr=False)
class Reference:
    """
    What an indicator is called in somebody else's list.

    Attributes:
        vocabulary: Such as `"SDG"` or `"ISO 37120"`.
        code: Such as `"3.6.1"`.

    Raises:
        InvalidValueError: If one of them is empty.
    """

    __repr__ = as_written

    vocabulary: str
    code: str

    def __attrs_post_init__(self) -> None:
        """
        Refuse a reference to nothing.
        """
        _REFERENCE_TEXTS(self)


_REFERENCE_TEXTS = Texts(needed=("vocabulary", "code"))


@attrs.frozen(kw_only=True, repr=False)
class Reprint:
    """
    The same indicator printed once more (再掲).

    Attributes:
        of: The id of the indicator, such as `"volunteers"`.
        name: How it is named here, where it is printed differently.

    Raises:
        InvalidValueError: If *of* is empty.
    """

    __repr__ = as_written

    of: str
    name: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse a reprint of nothing.
        """
        _REPRINT_TEXTS(self)


_REPRINT_TEXTS = Texts("name", needed=("of",))


def _pairs(
    parameters: Mapping[str, Decimal | int | str]
    | Iterable[tuple[str, Decimal | int | str]],
) -> tuple[tuple[str, Decimal], ...]:
    if parameters == ():
        return ()
    pairs: Any = parameters
    if isinstance(parameters, Mapping):
        pairs = parameters.items()
    named: dict[str, Decimal] = {}
    try:
        unread = [(name, value) for name, value in pairs]
    except (TypeError, ValueError):
        hint = "numbers by name are needed, such as {'tolerance': 3}."
        raise InvalidValueError("indicator.parameters", parameters, hint) from None
    for name, value in unread:
        hint = unfit(name) or ("" if name.strip() else "a parameter has a name.")
        if not hint and name in named:
            hint = "this parameter is given twice. Keep one."
        if hint:
            raise InvalidValueError("indicator.parameters", name, hint)
        named[name] = exact(value, f"indicator.parameters.{name}")
    return tuple(sorted(named.items()))


_ONE = Decimal(1)


def _weight(value: Decimal | int | str) -> Decimal:
    # Nearly every indicator has the weight that it gets when nothing is said.
    if value is _ONE:
        return _ONE
    weight = exact(value, "indicator.weight")
    if weight < 0:
        raise InvalidValueError("indicator.weight", value, "it may not be below zero.")
    return weight


@attrs.frozen(kw_only=True, repr=False)
class Indicator:
    """
    What a plan measures, how far it wants to go, and what was achieved.

    Every field says what stands now; the revisions say what stood before, and why
    it changed.
    A history that does not lead to what stands cannot be built.

    Attributes:
        id: A short lasting name, unique in the plan, such as `"crimes"`; it never
            comes from the code, which gets renumbered.
        code: The number printed, such as `"12"`.
        name: As printed, such as `"犯罪発生件数（年間）"`.
        description: The definition, in words.
        unit: The unit of every number of the indicator, such as `"件"`.
        direction: The way it should move; none where nobody can say.
        kind: `"survey"`, `"statistic"`, `"input"`, `"outcome"` or a word of the
            city's own.
        marks: Words that schemes and readers select by, such as `"*"` or `"KPI"`.
        parameters: Numbers that a scheme may use, by name, such as
            `(("tolerance", Decimal("3")),)`; kept sorted. A mapping is taken too.
        weight: Its share in a weighted mean, 1 where nothing is said.
        accumulation: How its figures add up over time.
        source: Where the figures come from, such as `"行政概要"`.
        owners: Who answers for it, such as `"危機管理課"`.
        baseline: The figure at the start, in the indicator's unit.
        targets: In order of time, at most one for a period.
        actuals: The figures, in order of time; of several for one period the last
            one counts.
        comparisons: Series printed alongside, such as 全国平均.
        parts: Indicators under one rating, such as women and men.
        revisions: The decisions about it, in order.
        printed_from: Its home, where it is reprinted from outside this document.
        references: What it is called in other lists, such as the SDG indicators.
        annotations: What the plan says beyond the model.

    Raises:
        InvalidValueError: If a value is impossible or the history is broken.

    Examples:
        >>> from civicplan.base.periods import period
        >>> from civicplan.model.targets import Reach
        >>> volunteers = Indicator(
        ...     id="volunteers",
        ...     name="ボランティア登録者数",
        ...     unit="人",
        ...     direction=Direction.INCREASE,
        ...     targets=(Target(period=period("FY2016"), aim=Reach(value=5000)),),
        ... )
        >>> volunteers.target("FY2016").aim.value
        Decimal('5000')
    """

    __repr__ = as_written
    _repr_html_ = as_html

    id: str
    code: str = ""
    name: str
    description: str = ""
    unit: str = ""
    direction: Direction | None = None
    kind: str = ""
    marks: tuple[str, ...] = ()
    parameters: tuple[tuple[str, Decimal], ...] = attrs.field(
        default=(), converter=_pairs
    )
    weight: Decimal = attrs.field(default=_ONE, converter=_weight)
    accumulation: Accumulation | None = None
    source: str = ""
    owners: tuple[str, ...] = ()
    baseline: Observation | None = None
    targets: tuple[Target, ...] = ()
    actuals: tuple[Observation, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    parts: tuple[Indicator, ...] = ()
    revisions: tuple[Revision, ...] = ()
    printed_from: str = ""
    references: tuple[Reference, ...] = ()
    annotations: Annotations = attrs.field(
        default=NO_ANNOTATIONS, converter=annotations_of, hash=False
    )

    def __attrs_post_init__(self) -> None:
        """
        Refuse values that cannot be and a history that does not lead here.
        """
        _INDICATOR_TEXTS(self)
        _INDICATOR_KINDS(self)
        _TUPLES(self)
        if not is_id(self.id):
            hint = (
                "an id is a short lasting name of letters, digits, '-', '_' and '.', "
                "such as 'crimes'."
            )
            raise refuse(self, "id", self.id, hint)
        check_baseline(self, "baseline", self.baseline)
        self._settle()
        if self.revisions:
            rewind(self._standing(), self.revisions)

    def _settle(self) -> None:
        # Nearly all targets come in order, each beginning after the one before it.
        for one, other in pairwise(self.targets):
            if one.period.start >= other.period.start:
                self._settle_targets()
                break
        if self.actuals:
            ordered_actuals = in_order_of_time(self, self.actuals)
            object.__setattr__(self, "actuals", ordered_actuals)
        if self.comparisons:
            names = [each.name for each in self.comparisons]
            if len(set(names)) < len(names):
                hint = "two comparisons have the same name. Rename one."
                raise refuse(self, "comparisons", tuple(names), hint)

    def _settle_targets(self) -> None:
        ordered = sorted(self.targets, key=_time_of)
        for one, other in pairwise(ordered):
            if one.period == other.period:
                hint = "there are two targets for this period. Keep one."
                raise refuse(self, "targets", other.period.text, hint)
        object.__setattr__(self, "targets", tuple(ordered))

    def target(self, period: Period | str) -> Target:
        """
        The target for *period* as it stands.

        Args:
            period: A period, or its text as the plan writes it, such as `"FY2016"`.

        Returns:
            The target.

        Raises:
            UnknownNameError: If there is no target for that period.
        """
        for target in self.targets:
            if period in (target.period, target.period.text):
                return target
        known = [target.period.text for target in self.targets]
        raise UnknownNameError(f"target of {self.id!r} for", str(period), known)

    @property
    def abolished(self) -> bool:
        """
        Whether it stands abolished (指標廃止).
        """
        return abolished(self.revisions)

    def history(self) -> tuple[Indicator | None, ...]:
        """
        The indicator as first set, after each revision, and so as it stands.

        Returns:
            One more than there are revisions; none where it did not exist yet.
            A target that was changed comes back without its note, because a note is
            about what stands.
        """
        states: list[Indicator | None] = [self]

        def undo(place: int, standing: Standing) -> None:
            states.append(self._as_it_stood(place, standing))

        rewind(self._standing(), self.revisions, undo)
        return tuple(reversed(states))

    def as_of(self, later: Collection[str]) -> Indicator | None:
        """
        The indicator without what *later* editions changed and published.

        Args:
            later: Ids of the editions to leave out; with an edition, all that follow
                it.

        Returns:
            The indicator as it stood, the same object where nothing is left out;
            none where it was introduced later.
        """
        kept = 0
        while kept < len(self.revisions) and self.revisions[kept].edition not in later:
            kept += 1
        states: list[Indicator | None] = [self]

        def undo(place: int, standing: Standing) -> None:
            if place == kept:
                states.append(self._as_it_stood(place, standing))

        if kept < len(self.revisions):
            rewind(self._standing(), self.revisions, undo)
        state = states[-1]
        return None if state is None else _without_figures_of(state, later)

    def revise(  # noqa: PLR0913 - each names one thing that a decision may change
        self,
        edition: str,
        *,
        introduce: bool = False,
        targets: Mapping[Period, Aim | None] | None = None,
        baseline: Observation | attrs.NothingType | None = attrs.NOTHING,
        amend: Mapping[str, str] | None = None,
        abolish: bool | str = False,
        reason: str = "",
        note: str = "",
    ) -> Indicator:
        """
        A new indicator on which a decision has been taken, with its history.

        Args:
            edition: The id of the edition in which the decision is published.
            introduce: Whether an abolished indicator is taken up again.
            targets: The new aim by period; none withdraws the target.
            baseline: The new baseline; none withdraws it.
            amend: The new text of other fields, by name.
            abolish: Whether it is abolished; or the id of its successor.
            reason: Why, such as `"exceeded"`.
            note: What there is to say beyond the reason.

        Returns:
            The indicator as it stands after the decision; what does not change is
            not recorded.

        Raises:
            InvalidValueError: If the decision changes nothing, or the history would
                break.

        Examples:
            >>> from civicplan.base.periods import period
            >>> from civicplan.model.targets import Reach
            >>> fy2016 = period("FY2016")
            >>> crimes = Indicator(
            ...     id="crimes",
            ...     name="犯罪発生件数",
            ...     targets=(Target(period=fy2016, aim=Reach(value=4100)),),
            ... )
            >>> revised = crimes.revise(
            ...     "2012", targets={fy2016: Reach(value=3300)}, reason="exceeded"
            ... )
            >>> revised.target(fy2016).aim.value
            Decimal('3300')
        """
        changes: list[Change] = [Introduce()] if introduce else []
        standing = {target.period: target for target in self.targets}
        for period, aim in (targets or {}).items():
            held = standing.get(period)
            before = held.aim if held else None
            if before != aim:
                changes.append(Retarget(period=period, before=before, after=aim))
                standing.pop(period, None)
                if aim is not None:
                    standing[period] = Target(period=period, aim=aim)
        new: dict[str, Any] = {"targets": tuple(standing.values())}
        if baseline is not attrs.NOTHING and baseline != self.baseline:
            changes.append(Rebaseline(before=self.baseline, after=baseline))
            new["baseline"] = baseline
        for field, text in (amend or {}).items():
            # Another field is refused by the change itself.
            stands = self._text_of(field) if field in AMENDABLE else ""
            if text != stands or field not in AMENDABLE:
                changes.append(Amend(field=field, before=stands, after=text))
                new[field] = _value_of(field, text)
        if abolish:
            successor = abolish if isinstance(abolish, str) else ""
            changes.append(Abolish(successor=successor))
        revision = Revision(
            edition=edition, changes=tuple(changes), reason=reason, note=note
        )
        return attrs.evolve(self, revisions=(*self.revisions, revision), **new)

    def _text_of(self, field: str) -> str:
        if field != "direction":
            text: str = getattr(self, field)
            return text
        return self.direction.value if self.direction else ""

    def _standing(self) -> Standing:
        return Standing(self.targets, self.baseline, self._text_of)

    def _as_it_stood(self, place: int, standing: Standing) -> Indicator | None:
        if not standing.exists:
            return None
        held = {target.period: target for target in self.targets}
        targets = tuple(
            Target(period=period, aim=aim)
            if period in standing.undone
            else held[period]
            for period, aim in standing.aims.items()
        )
        fields: dict[str, Any] = {
            field: _value_of(field, text) for field, text in standing.fields.items()
        }
        return attrs.evolve(
            self,
            targets=targets,
            baseline=standing.baseline,
            revisions=self.revisions[:place],
            **fields,
        )


def _without_figures_of(indicator: Indicator, later: Collection[str]) -> Indicator:
    actuals = _published_by(indicator.actuals, later)
    comparisons = tuple(
        attrs.evolve(each, actuals=_published_by(each.actuals, later))
        for each in indicator.comparisons
    )
    parts = tuple(
        part for each in indicator.parts if (part := each.as_of(later)) is not None
    )
    new = (actuals, comparisons, parts)
    if new == (indicator.actuals, indicator.comparisons, indicator.parts):
        return indicator
    return attrs.evolve(
        indicator, actuals=actuals, comparisons=comparisons, parts=parts
    )


def _time_of(target: Target) -> tuple[object, object]:
    return (target.period.start, target.period.end)


def _value_of(field: str, text: str) -> Direction | str | None:
    if field != "direction":
        return text
    return Direction(text) if text else None


def _published_by(
    actuals: tuple[Observation, ...], later: Collection[str]
) -> tuple[Observation, ...]:
    return tuple(each for each in actuals if each.edition not in later)


_INDICATOR_TEXTS = Texts(
    "code",
    "description",
    "unit",
    "kind",
    "source",
    "printed_from",
    needed=("id", "name"),
)
_INDICATOR_KINDS = Kinds(
    direction=(Direction, None),
    accumulation=(Accumulation, None),
    baseline=(Observation, None),
)
_TUPLES = Tuples(
    marks=str,
    owners=str,
    targets=Target,
    actuals=Observation,
    comparisons=Comparison,
    parts=Indicator,
    revisions=Revision,
    references=Reference,
)
