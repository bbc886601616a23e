"""
Edits that decide something about an indicator, each in an edition and for a reason.

Frozen values; `revising.revise` carries them out.
"""

from __future__ import annotations

from typing import Final, TypeAlias

import attrs

from civicplan.base._showing import as_written
from civicplan.base._validators import Kinds, Texts, refuse
from civicplan.base.periods import Period
from civicplan.errors import did_you_mean
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.revisions import AMENDABLE, check_baseline
from civicplan.model.targets import Aim, Complete, Improve, Reach, Within


__all__ = [
    "AbolishIndicator",
    "AmendField",
    "Decision",
    "IntroduceIndicator",
    "ReintroduceIndicator",
    "ReviseBaseline",
    "ReviseTarget",
    "SetTarget",
    "WithdrawTarget",
]

_AIMS: Final = (Reach, Within, Improve, Complete)
_DECIDED: Final = Texts("edition", "reason", "note", needed=("indicator",))


@attrs.frozen(kw_only=True, repr=False)
class SetTarget:
    """
    A target is set for a period for which there was none (目標を後から設定).

    Attributes:
        indicator: The id of the indicator, such as `"crimes"`.
        period: Such as `FY2016`.
        aim: Such as `Reach(value=3300)`, in the indicator's unit.
        edition: The edition that decided it, which must be the last; nothing means
            the last.
        reason: A constant such as `SET_LATE`, or the city's own words.
        note: What there is to say beyond the reason.
    """

    __repr__ = as_written

    indicator: str
    period: Period
    aim: Aim
    edition: str = ""
    reason: str = ""
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse other kinds of values.
        """
        _DECIDED(self)
        _TARGET_KINDS(self)


@attrs.frozen(kw_only=True, repr=False)
class ReviseTarget:
    """
    The target of a period is raised, lowered, or put in another way.

    Raised means more ambitious (上方修正): where fewer is better, a smaller number.

    Attributes:
        indicator: The id of the indicator, such as `"crimes"`.
        period: Such as `FY2016`.
        aim: What shall stand, such as `Reach(value=3300)`.
        lowered: Whether it is meant to be lowered; a lower aim is refused otherwise.
        edition: The edition that decided it, which must be the last; nothing means
            the last.
        reason: A constant such as `EXCEEDED`, or the city's own words.
        note: What there is to say beyond the reason.
    """

    __repr__ = as_written

    indicator: str
    period: Period
    aim: Aim
    lowered: bool = False
    edition: str = ""
    reason: str = ""
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse other kinds of values.
        """
        _DECIDED(self)
        _TARGET_KINDS(self)
        _LOWERED_KINDS(self)


_TARGET_KINDS: Final = Kinds(period=Period, aim=_AIMS)
_LOWERED_KINDS: Final = Kinds(lowered=bool)


@attrs.frozen(kw_only=True, repr=False)
class WithdrawTarget:
    """
    The target of a period is given up, and none takes its place.

    Attributes:
        indicator: The id of the indicator, such as `"crimes"`.
        period: Such as `FY2016`.
        edition: The edition that decided it, which must be the last; nothing means
            the last.
        reason: A constant such as `PROJECT_ENDED`, or the city's own words.
        note: What there is to say beyond the reason.
    """

    __repr__ = as_written

    indicator: str
    period: Period
    edition: str = ""
    reason: str = ""
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse other kinds of values.
        """
        _DECIDED(self)
        _WITHDRAW_KINDS(self)


_WITHDRAW_KINDS: Final = Kinds(period=Period)


@attrs.frozen(kw_only=True, repr=False)
class ReviseBaseline:
    """
    The baseline is set late, recomputed or withdrawn (基準値の見直し).

    Attributes:
        indicator: The id of the indicator, such as `"crimes"`.
        baseline: The new one, without an edition; none withdraws it.
        edition: The edition that decided it, which must be the last; nothing means
            the last.
        reason: A constant such as `RECALCULATED`, or the city's own words.
        note: What there is to say beyond the reason.
    """

    __repr__ = as_written

    indicator: str
    baseline: Observation | None
    edition: str = ""
    reason: str = ""
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse other kinds of values, and a baseline that names an edition.
        """
        _DECIDED(self)
        _BASELINE_KINDS(self)
        check_baseline(self, "baseline", self.baseline)


_BASELINE_KINDS: Final = Kinds(baseline=(Observation, None))


@attrs.frozen(kw_only=True, repr=False)
class AmendField:
    """
    A text of the indicator is changed: it is renamed, reclassified, renumbered.

    Attributes:
        indicator: The id of the indicator, such as `"crimes"`.
        field: One of `AMENDABLE`, such as `"name"`.
        text: What shall stand, such as `"刑法犯認知件数"`; nothing empties the field.
        edition: The edition that decided it, which must be the last; nothing means
            the last.
        reason: A constant such as `SYSTEM_CHANGED`, or the city's own words.
        note: What there is to say beyond the reason.
    """

    __repr__ = as_written

    indicator: str
    field: str
    text: str
    edition: str = ""
    reason: str = ""
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse other kinds of values, and a field that has no history.
        """
        _DECIDED(self)
        _AMEND_TEXTS(self)
        if self.field not in AMENDABLE:
            hint = f"it is one of {', '.join(AMENDABLE)}."
            hint += did_you_mean(self.field, AMENDABLE)
            raise refuse(self, "field", self.field, hint)


_AMEND_TEXTS: Final = Texts("field", "text")


@attrs.frozen(kw_only=True, repr=False)
class AbolishIndicator:
    """
    An indicator is abolished (指標廃止); it stays in the plan, with its history.

    Attributes:
        indicator: The id of the indicator, such as `"kept-independent"`.
        successor: The id of the indicator that takes its place, if any.
        edition: The edition that decided it, which must be the last; nothing means
            the last.
        reason: A constant such as `SCOPE_TOO_NARROW`, or the city's own words.
        note: What there is to say beyond the reason.
    """

    __repr__ = as_written

    indicator: str
    successor: str = ""
    edition: str = ""
    reason: str = ""
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse other kinds of values.
        """
        _DECIDED(self)
        _SUCCESSOR_TEXTS(self)


_SUCCESSOR_TEXTS: Final = Texts("successor")


@attrs.frozen(kw_only=True, repr=False)
class ReintroduceIndicator:
    """
    An indicator that was abolished is taken up again.

    Attributes:
        indicator: The id of the indicator, such as `"kept-independent"`.
        edition: The edition that decided it, which must be the last; nothing means
            the last.
        reason: The city's own words, or a constant.
        note: What there is to say beyond the reason.
    """

    __repr__ = as_written

    indicator: str
    edition: str = ""
    reason: str = ""
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse other kinds of values.
        """
        _DECIDED(self)


@attrs.frozen(kw_only=True, repr=False)
class IntroduceIndicator:
    """
    A new indicator is introduced (指標の追加), after those that stand there.

    Attributes:
        indicator: The indicator, without a history.
        at: The address of the goal, policy or measure that it belongs to, such as
            `"2/2-3"`, or of the indicator of which it becomes a part, such as
            `"2/2-3#schools"`; nothing means the plan itself.
        edition: The edition that decided it, which must be the last; nothing means
            the last.
        reason: The city's own words, or a constant.
        note: What there is to say beyond the reason.
    """

    __repr__ = as_written

    indicator: Indicator
    at: str = ""
    edition: str = ""
    reason: str = ""
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse other kinds of values, and an indicator that has a history already.
        """
        _INTRODUCED_TEXTS(self)
        _INTRODUCED_KINDS(self)
        old = _with_history(self.indicator)
        if old is not None:
            hint = (
                "its history begins with this edit. Leave its revisions out, and let "
                "later edits follow."
            )
            raise refuse(self, "indicator.revisions", old.id, hint)


_INTRODUCED_TEXTS: Final = Texts("at", "edition", "reason", "note")
_INTRODUCED_KINDS: Final = Kinds(indicator=Indicator)


def _with_history(indicator: Indicator) -> Indicator | None:
    held = [indicator]
    while held:
        each = held.pop()
        if each.revisions:
            return each
        held += each.parts
    return None


Decision: TypeAlias = (
    SetTarget
    | ReviseTarget
    | WithdrawTarget
    | ReviseBaseline
    | AmendField
    | AbolishIndicator
    | ReintroduceIndicator
    | IntroduceIndicator
)
"""An edit that decides something about an indicator."""
