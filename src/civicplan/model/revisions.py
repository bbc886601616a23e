"""
What a plan said before, and why it changed.
"""

from __future__ import annotations

import enum
from decimal import Decimal
from typing import Any

import attrs

from civicplan.base._showing import as_written
from civicplan.base._validators import Kinds, Texts, Tuples, refuse
from civicplan.base.codes import is_id
from civicplan.base.periods import Period
from civicplan.errors import did_you_mean
from civicplan.model.directions import Direction
from civicplan.model.observations import Observation
from civicplan.model.targets import Aim, Complete, Improve, Reach, Within


__all__ = [
    "ACHIEVED",
    "AMENDABLE",
    "APPROACHING",
    "EXCEEDED",
    "NEARLY_ACHIEVED",
    "NOT_COMPARABLE",
    "PATH_REANCHORED",
    "PROJECT_ENDED",
    "RECALCULATED",
    "REPLACED",
    "SCOPE_TOO_NARROW",
    "SET_LATE",
    "SYSTEM_CHANGED",
    "Abolish",
    "Ambition",
    "Amend",
    "Change",
    "Edition",
    "Introduce",
    "Rebaseline",
    "Retarget",
    "Revision",
    "reason_label",
]

EXCEEDED = "exceeded"
ACHIEVED = "achieved"
NEARLY_ACHIEVED = "nearly achieved"
APPROACHING = "approaching"
SET_LATE = "set late"
SCOPE_TOO_NARROW = "scope too narrow"
REPLACED = "replaced"
RECALCULATED = "recalculated"
NOT_COMPARABLE = "not comparable"
PROJECT_ENDED = "project ended"
SYSTEM_CHANGED = "system changed"
PATH_REANCHORED = "path re-anchored"

_REASONS = {
    "ja": {
        EXCEEDED: "実績が目標を上回ったため",
        ACHIEVED: "目標を達成したため",
        NEARLY_ACHIEVED: "目標をほぼ達成しているため",
        APPROACHING: "目標に近づいているため",
        SET_LATE: "目標を後から設定したため",
        SCOPE_TOO_NARROW: "対象が限定的であるため",
        REPLACED: "別の指標に置き換えたため",
        RECALCULATED: "基礎データを見直したため",
        NOT_COMPARABLE: "比較できなくなったため",
        PROJECT_ENDED: "事業が終了したため",
        SYSTEM_CHANGED: "制度が変わったため",
        PATH_REANCHORED: "実績を起点に期待値を引き直したため",
    },
    "en": {
        EXCEEDED: "the actual passed the target",
        ACHIEVED: "the target was achieved",
        NEARLY_ACHIEVED: "the target was nearly achieved",
        APPROACHING: "the actual was approaching the target",
        SET_LATE: "the target was set late",
        SCOPE_TOO_NARROW: "its scope was too narrow",
        REPLACED: "it was replaced by another indicator",
        RECALCULATED: "its underlying data was recalculated",
        NOT_COMPARABLE: "its figures were no longer comparable",
        PROJECT_ENDED: "the project ended",
        SYSTEM_CHANGED: "the system was changed",
        PATH_REANCHORED: "the path was drawn anew from the actual",
    },
}


# What is introduced was not replaced: it replaces.
_REPLACING = {
    "ja": "別の指標に代えて設けたため",
    "en": "it took the place of another indicator",
}


def reason_label(reason: str, language: str, *, introduced: bool = False) -> str:
    """
    How a reason is printed in a plan of *language*.

    Args:
        reason: A constant of this module, or a city's own words.
        language: A BCP 47 tag, such as `"ja"` or `"en-GB"`.
        introduced: Whether it is the reason why an indicator was introduced.

    Returns:
        The reason in that language; as it stands where it is the city's own.

    Examples:
        >>> reason_label("exceeded", "ja")
        '実績が目標を上回ったため'
        >>> reason_label("市長の方針", "en")
        '市長の方針'
        >>> reason_label("replaced", "en")
        'it was replaced by another indicator'
        >>> reason_label("replaced", "en", introduced=True)
        'it took the place of another indicator'
    """
    if introduced and reason == REPLACED:
        return _REPLACING.get(language.partition("-")[0].lower(), reason)
    return _REASONS.get(language.partition("-")[0].lower(), {}).get(reason, reason)


@attrs.frozen(kw_only=True, repr=False)
class Edition:
    """
    One publication of the plan; a yearly report is an edition too.

    Attributes:
        id: A short lasting name, such as `"2012"`.
        title: Such as `"改訂基本計画"`.
        adopted: When it was adopted, such as `2007-09-10`.
        period: What it covers, such as `FY2012/FY2016`.

    Raises:
        InvalidValueError: If the id is no short name.
    """

    __repr__ = as_written

    id: str
    title: str = ""
    adopted: Period | None = None
    period: Period | None = None

    def __attrs_post_init__(self) -> None:
        """
        Refuse other kinds of values.
        """
        _EDITION_TEXTS(self)
        _EDITION_KINDS(self)
        if not is_id(self.id):
            raise refuse(self, "id", self.id, _NO_ID)


_EDITION_TEXTS = Texts("title", needed=("id",))
_NO_ID = "an id is a short lasting name without spaces, such as '2012'."
_EDITION_KINDS = Kinds(adopted=(Period, None), period=(Period, None))


class Ambition(enum.Enum):
    """
    Whether a target was raised or lowered, in ambition and not in number.

    Attributes:
        RAISED: 上方修正; crimes from 4,100 to 3,300, because fewer is better.
        LOWERED: 下方修正.
        SAME: As hard to reach as before.
    """

    RAISED = "raised"
    LOWERED = "lowered"
    SAME = "same"


@attrs.frozen(kw_only=True, repr=False)
class Retarget:
    """
    The target of one period changed.

    Attributes:
        period: Such as `FY2016`.
        before: The aim until then, such as `Reach(value=4100)`; none where the
            target was set late.
        after: The aim since then; none where it was withdrawn.

    Raises:
        InvalidValueError: If both are the same, so that nothing changed.
    """

    __repr__ = as_written

    period: Period
    before: Aim | None
    after: Aim | None

    def __attrs_post_init__(self) -> None:
        """
        Refuse a change that changes nothing.
        """
        _RETARGET_KINDS(self)
        if self.before == self.after:
            raise refuse(self, "after", self.after, _NO_CHANGE)

    def ambition(self, direction: Direction | None) -> Ambition | None:
        """
        Whether the target became harder to reach.

        Args:
            direction: The indicator's; a side that both aims name themselves (以上,
                以下) goes before it.

        Returns:
            Raised, lowered or the same; none where the two cannot be ranked:
            a target set late or withdrawn, aims of different kinds, values without
            a direction, ranges of which neither lies in the other.

        Examples:
            >>> from civicplan.base.periods import period
            >>> change = Retarget(
            ...     period=period("FY2016"),
            ...     before=Reach(value=4100),
            ...     after=Reach(value=3300),
            ... )
            >>> change.ambition(Direction.DECREASE)
            <Ambition.RAISED: 'raised'>
        """
        if self.before is None or self.after is None:
            return None
        harder = _harder(self.before, self.after, direction)
        if harder is None:
            return None
        return (Ambition.SAME, Ambition.RAISED, Ambition.LOWERED)[harder]


_AIMS = (Reach, Within, Improve, Complete, None)
_RETARGET_KINDS = Kinds(period=Period, before=_AIMS, after=_AIMS)
_NO_CHANGE = "it is what stood before, so nothing changed. Leave the change out."


_NOTHING = Decimal(0)


def _step(before: Decimal, after: Decimal) -> int:
    # Compared and not subtracted: a difference would be rounded.
    return (after > before) - (after < before)


def _harder(before: Aim, after: Aim, direction: Direction | None) -> int | None:
    match before, after:
        case Reach(), Reach():
            return _harder_to_reach(before, after, direction)
        case Within(), Within():
            return _narrower(before, after)
        case Improve(), Improve() if before.on == after.on:
            step = _step(before.by or _NOTHING, after.by or _NOTHING)
            return step or (after.strict - before.strict)
        case _:
            return None


def _harder_to_reach(
    before: Reach, after: Reach, direction: Direction | None
) -> int | None:
    declared = direction.sense if direction else None
    sense = before.side.sense if before.side else declared
    if sense != (after.side.sense if after.side else declared) or sense is None:
        return None
    step = sense * _step(before.value, after.value)
    return step or (after.strict - before.strict)


def _narrower(before: Within, after: Within) -> int | None:
    steps = {
        _step(before.low, after.low),
        _step(after.high, before.high),
        (after.strict - before.strict),
    } - {0}
    return steps.pop() if len(steps) == 1 else None


@attrs.frozen(kw_only=True, repr=False)
class Rebaseline:
    """
    The baseline changed.

    Attributes:
        before: The baseline until then; none where it was set late.
        after: The baseline since then; none where it was withdrawn.

    Raises:
        InvalidValueError: If both are the same, so that nothing changed, or if one
            names an edition.
    """

    __repr__ = as_written

    before: Observation | None
    after: Observation | None

    def __attrs_post_init__(self) -> None:
        """
        Refuse a change that changes nothing.
        """
        _REBASELINE_KINDS(self)
        check_baseline(self, "before", self.before)
        check_baseline(self, "after", self.after)
        if self.before == self.after:
            raise refuse(self, "after", self.after, _NO_CHANGE)


_REBASELINE_KINDS = Kinds(before=(Observation, None), after=(Observation, None))


def check_baseline(owner: object, field: str, baseline: Observation | None) -> None:
    """
    Refuse a baseline that says in which edition it was published.

    Args:
        owner: What holds the baseline, named in the error.
        field: Where it holds it.
        baseline: The baseline, if any.

    Raises:
        InvalidValueError: If it names an edition.
    """
    if baseline is not None and baseline.edition:
        hint = "a baseline's history is told by a revision; leave the edition out."
        raise refuse(owner, f"{field}.edition", baseline.edition, hint)


AMENDABLE = ("name", "code", "unit", "kind", "direction", "source", "description")


@attrs.frozen(kw_only=True, repr=False)
class Amend:
    """
    Another field of the indicator changed.

    Attributes:
        field: One of `AMENDABLE`, such as `"name"`.
        before: What stood until then; nothing where the field was empty.
        after: What stands since then.

    Raises:
        InvalidValueError: If the field cannot be amended, if both are the same, or
            if one of them is no direction where *field* is the direction.
    """

    __repr__ = as_written

    field: str
    before: str
    after: str

    def __attrs_post_init__(self) -> None:
        """
        Refuse a change of another field, or one that changes nothing.
        """
        _AMEND_TEXTS(self)
        if self.field not in AMENDABLE:
            hint = f"it is one of {', '.join(AMENDABLE)}."
            hint += did_you_mean(self.field, AMENDABLE)
            raise refuse(self, "field", self.field, hint)
        if self.field == "direction":
            for side, value in (("before", self.before), ("after", self.after)):
                if value not in _DIRECTIONS:
                    hint = "a direction is increase, decrease or maintain."
                    raise refuse(self, side, value, hint)
        if self.field == "name":
            for side, value in (("before", self.before), ("after", self.after)):
                if not value.strip():
                    raise refuse(self, side, value, "an indicator always has a name.")
        if self.before == self.after:
            raise refuse(self, "after", self.after, _NO_CHANGE)


_AMEND_TEXTS = Texts("field", "before", "after")
_DIRECTIONS = {"", *(each.value for each in Direction)}


@attrs.frozen(kw_only=True, repr=False)
class Introduce:
    """
    The indicator was introduced, or taken up again after it was abolished.
    """

    __repr__ = as_written


@attrs.frozen(kw_only=True, repr=False)
class Abolish:
    """
    The indicator was abolished (指標廃止).

    Attributes:
        successor: The id of the indicator that took its place, if any.
    """

    __repr__ = as_written

    successor: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse a successor that is no text.
        """
        _ABOLISH_TEXTS(self)


_ABOLISH_TEXTS = Texts("successor")

Change = Introduce | Amend | Rebaseline | Retarget | Abolish


def _slot(change: Change) -> tuple[int, Any]:
    match change:
        case Introduce():
            return 0, ()
        case Amend():
            return 1, AMENDABLE.index(change.field)
        case Rebaseline():
            return 2, ()
        case Retarget():
            return 3, (change.period.start, change.period.end)
        case Abolish():
            return 4, ()


@attrs.frozen(kw_only=True, repr=False)
class Revision:
    """
    One decision about an indicator, published in an edition.

    Its changes are kept in one order whatever order they are given in: introduced
    first, then other fields, the baseline, targets by period, abolished last.

    Attributes:
        edition: The id of the edition in which it was published, such as `"2012"`.
        changes: What was decided, at least one thing; each target, the baseline and
            each other field at most once.
        reason: A constant of this module such as `EXCEEDED`, or the city's own words.
        note: What the plan says beyond the reason.

    Raises:
        InvalidValueError: If there is no change, or one thing is changed twice.
    """

    __repr__ = as_written

    edition: str
    changes: tuple[Change, ...]
    reason: str = ""
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse a decision that decides nothing, or one thing twice.
        """
        _REVISION_TEXTS(self)
        _REVISION_TUPLES(self)
        changes = self.changes
        if len(changes) == 1:
            return
        if not changes:
            hint = "a revision changes something: name what it changed."
            raise refuse(self, "changes", changes, hint)
        slots = [_slot(change) for change in changes]
        if len(set(slots)) < len(slots):
            hint = (
                "one thing is changed twice. Keep one change, or write two revisions."
            )
            raise refuse(self, "changes", changes, hint)
        order = sorted(range(len(slots)), key=slots.__getitem__)
        ordered = tuple(changes[place] for place in order)
        object.__setattr__(self, "changes", ordered)

    def why(self, language: str) -> str:
        """
        The reason as it is printed in a plan of *language*.

        Args:
            language: A BCP 47 tag, as in `reason_label`.

        Returns:
            As `reason_label` says it of these changes; nothing without a reason.
        """
        introduced = isinstance(self.changes[0], Introduce)
        return reason_label(self.reason, language, introduced=introduced)


_REVISION_TEXTS = Texts("reason", "note", needed=("edition",))
_REVISION_TUPLES = Tuples(changes=(Introduce, Amend, Rebaseline, Retarget, Abolish))
