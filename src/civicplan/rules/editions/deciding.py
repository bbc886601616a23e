"""
What an edit decides about an indicator, refused where its history would break.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final, TypeAlias

import attrs

from civicplan.errors import InvalidValueError
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.revisions import (
    Abolish,
    Ambition,
    Amend,
    Change,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Aim, Improve, Reach, Target, Within
from civicplan.rules.editions.decisions import (
    AbolishIndicator,
    AmendField,
    Decision,
    IntroduceIndicator,
    ReintroduceIndicator,
    ReviseBaseline,
    ReviseTarget,
    SetTarget,
    WithdrawTarget,
)
from civicplan.rules.editions.drafts import Draft, RefusedError, refused


__all__ = ["decide", "must_stand"]

_AboutOne: TypeAlias = (
    SetTarget
    | ReviseTarget
    | WithdrawTarget
    | ReviseBaseline
    | AmendField
    | AbolishIndicator
    | ReintroduceIndicator
)
_ZERO: Final = Decimal(0)


def decide(draft: Draft, edit: Decision) -> None:
    """
    Carry out what an edit decides.

    Args:
        draft: The plan so far; the indicator changes in it, or stands in it then.
        edit: A decision about an indicator.

    Raises:
        RefusedError: If the history would break, or nothing would change.
    """
    edition = _deciding(draft, edit.edition)
    if isinstance(edit, IntroduceIndicator):
        holder, whole = draft.place_of(edit.at)
        if whole:
            must_stand(draft, draft.indicator(whole), "at")
        decision = _decision(edition, Introduce(), edit)
        new = attrs.evolve(edit.indicator, revisions=(decision,))
        draft.add(new, holder, whole)
        return
    indicator = draft.indicator(edit.indicator)
    if not isinstance(edit, ReintroduceIndicator):
        must_stand(draft, indicator)
    change, fields = _change(draft, indicator, edit)
    draft.put(_decided(indicator, _decision(edition, change, edit), fields))


def _decision(edition: str, change: Change, edit: Decision) -> Revision:
    return Revision(
        edition=edition, changes=(change,), reason=edit.reason, note=edit.note
    )


def must_stand(draft: Draft, indicator: Indicator, part: str = "indicator") -> None:
    """
    Refuse an edit of an indicator that was abolished, itself or as a part.

    Args:
        draft: The plan so far.
        indicator: The indicator.
        part: The part of the edit that names it.

    Raises:
        RefusedError: If it was.
    """
    name = indicator.id
    while name:
        abolished = draft.indicator(name)
        if abolished.abolished:
            told = repr(name)
            if name != indicator.id:
                told += f", of which {indicator.id!r} is a part,"
            raise refused(
                part,
                f"{told} was abolished in {abolished.revisions[-1].edition!r}. Take it "
                "up again first, with 'reintroduce', or leave the edit out.",
            )
        name = draft.whole_of(name)


def _deciding(draft: Draft, named: str) -> str:
    edition = draft.published_in(named)
    if not edition:
        raise refused(
            "edition",
            "the plan has no edition yet, and a decision is published in one. Open it "
            "first, with 'open edition'.",
        )
    return edition


def _change(
    draft: Draft, indicator: Indicator, edit: _AboutOne
) -> tuple[Change, dict[str, Any]]:
    """
    What an edit changes, and the fields of the indicator that stand then.
    """
    match edit:
        case SetTarget() | ReviseTarget() | WithdrawTarget():
            draft.check_calendar("period", edit.period)
            change = _retarget(indicator, edit)
            others = [each for each in indicator.targets if each.period != edit.period]
            if change.after is not None:
                others.append(Target(period=edit.period, aim=change.after))
            return change, {"targets": tuple(others)}
        case ReviseBaseline():
            return _rebaseline(draft, indicator, edit), {"baseline": edit.baseline}
        case AmendField():
            return _amend(indicator, edit)
        case AbolishIndicator():
            return _abolish(draft, indicator, edit), {}
        case ReintroduceIndicator():
            return _reintroduce(indicator), {}


def _reintroduce(indicator: Indicator) -> Introduce:
    if indicator.abolished:
        return Introduce()
    raise refused(
        "indicator",
        f"{indicator.id!r} was not abolished, so that it cannot be taken up again. "
        "Leave the edit out.",
    )


def _retarget(
    indicator: Indicator, edit: SetTarget | ReviseTarget | WithdrawTarget
) -> Retarget:
    period = edit.period
    standing = {target.period: target.aim for target in indicator.targets}
    before = standing.get(period)
    if isinstance(edit, SetTarget):
        if before is not None:
            raise refused(
                "period",
                f"{indicator.id!r} has a target for {period} already: {before}. To "
                "change it, write 'revise target'.",
            )
        return Retarget(period=period, before=None, after=edit.aim)
    if before is None:
        known = ", ".join(map(str, standing)) or "none"
        raise refused(
            "period",
            f"{indicator.id!r} has no target for {period} (it has: {known}). To set a "
            "new one, write 'set target'.",
        )
    if isinstance(edit, WithdrawTarget):
        return Retarget(period=period, before=before, after=None)
    if before == edit.aim:
        raise refused(
            "aim",
            f"the target of {indicator.id!r} for {period} is {before} already, so that "
            "nothing would change. Leave the edit out.",
        )
    change = Retarget(period=period, before=before, after=edit.aim)
    _must_say_lowered(change, indicator.direction, lowered=edit.lowered)
    return change


def _must_say_lowered(
    change: Retarget, direction: Direction | None, *, lowered: bool
) -> None:
    before, after = change.before, change.after
    ambition = change.ambition(direction)
    if before is None or after is None or ambition is None:
        # Nobody can say whether it is lowered, but whoever revises it.
        return
    why = _which_is_higher(before, after, direction)
    if ambition is Ambition.LOWERED and not lowered:
        raise refused(
            "aim",
            f"{before} → {after} lowers the target in ambition: {why}. Where that is "
            "meant, say so, with lowered: true; otherwise correct the aim.",
        )
    if ambition is not Ambition.LOWERED and lowered:
        what = "raises the target" if ambition is Ambition.RAISED else "is no lower"
        raise refused(
            "lowered",
            f"{before} → {after} {what} in ambition: {why}. Leave lowered out, or "
            "correct the aim.",
        )


def _which_is_higher(before: Aim, after: Aim, direction: Direction | None) -> str:
    match before, after:
        case Reach(), Reach() if before.value != after.value:
            declared = direction.sense if direction else None
            sense = before.side.sense if before.side else declared
            better, by = ("more", "larger") if sense == 1 else ("fewer", "smaller")
            return f"{better} is better here, so that a {by} number raises a target"
        case Reach(), Reach() if before.strict != after.strict:
            return "to get past a number is harder than to come to it"
        case Within(), Within():
            return "a narrower range is harder to keep to"
        case Improve(), Improve() if (before.by or _ZERO) != (after.by or _ZERO):
            return "a greater improvement is harder to reach"
        case Improve(), Improve():
            return "to get better is harder than to get no worse"
        case _:
            return "one is as hard to reach as the other"


def _rebaseline(draft: Draft, indicator: Indicator, edit: ReviseBaseline) -> Rebaseline:
    new, old = edit.baseline, indicator.baseline
    if new == old:
        raise refused(
            "baseline",
            f"this is the baseline of {indicator.id!r} already, so that nothing would "
            "change. Leave the edit out.",
        )
    if new is not None:
        draft.check_calendar("baseline", new.period)
        draft.check_calendar("baseline.measured", new.measured)
    return Rebaseline(before=old, after=new)


def _amend(indicator: Indicator, edit: AmendField) -> tuple[Change, dict[str, Any]]:
    value: Any = getattr(indicator, edit.field)
    before = value.value if isinstance(value, Direction) else value or ""
    if edit.text == before:
        raise refused(
            "text",
            f"the {edit.field} of {indicator.id!r} is {before!r} already, so that "
            "nothing would change. Leave the edit out.",
        )
    try:
        change = Amend(field=edit.field, before=before, after=edit.text)
    except InvalidValueError as error:
        raise refused("text", f"{edit.text!r}: {error.hint}") from None
    after: Any = edit.text
    if edit.field == "direction":
        after = Direction(after) if after else None
    return change, {edit.field: after}


def _abolish(draft: Draft, indicator: Indicator, edit: AbolishIndicator) -> Abolish:
    successor = edit.successor
    if successor == indicator.id:
        raise refused(
            "successor",
            f"{successor!r} cannot take its own place. Name another indicator, or "
            "leave the successor out.",
        )
    if successor:
        try:
            draft.indicator(successor, "successor")
        except RefusedError as error:
            ((part, sentence),) = error.found
            hint = " A new one is introduced first, by an edit before this one."
            raise refused(part, f"{sentence}{hint}") from None
    return Abolish(successor=successor)


def _decided(
    indicator: Indicator, decision: Revision, fields: dict[str, Any]
) -> Indicator:
    """
    An indicator on which one more thing has been decided.

    What is decided in one edition for one reason is one decision.
    """
    before = indicator.revisions
    if before and _belongs_to(before[-1], decision):
        last = before[-1]
        try:
            merged = attrs.evolve(
                last,
                changes=(*last.changes, *decision.changes),
                note=last.note or decision.note,
            )
            return attrs.evolve(indicator, revisions=(*before[:-1], merged), **fields)
        except InvalidValueError:
            # One thing twice, or something that stood before the introduction: then
            # it was decided later.
            pass
    return attrs.evolve(indicator, revisions=(*before, decision), **fields)


def _belongs_to(last: Revision, decision: Revision) -> bool:
    if (last.edition, last.reason) != (decision.edition, decision.reason):
        return False
    if last.note and decision.note and last.note != decision.note:
        return False
    if isinstance(last.changes[-1], Abolish):
        return False
    # What takes an indicator up does not abolish it again.
    is_end = isinstance(decision.changes[0], Abolish)
    return not (is_end and isinstance(last.changes[0], Introduce))
