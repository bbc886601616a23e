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
    Introduce,
    Retarget,
    Revision,
)
from civicplan.model.targets import Aim, Improve, Reach, Within
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
        _introduce(draft, edit, edition)
        return
    indicator = draft.indicator(edit.indicator)
    if not isinstance(edit, ReintroduceIndicator):
        must_stand(draft, indicator)
    decision = _decision(draft, indicator, edit)
    draft.put(
        _as_one_decision(
            indicator.revise(edition, **decision, reason=edit.reason, note=edit.note)
        )
    )


def _introduce(draft: Draft, edit: IntroduceIndicator, edition: str) -> None:
    holder, whole = draft.place_of(edit.at)
    if whole:
        must_stand(draft, draft.indicator(whole), "at")
    decision = Revision(
        edition=edition, changes=(Introduce(),), reason=edit.reason, note=edit.note
    )
    draft.add(attrs.evolve(edit.indicator, revisions=(decision,)), holder, whole)


def must_stand(draft: Draft, indicator: Indicator, part: str = "indicator") -> None:
    """
    Refuse an edit of an indicator that was abolished, itself or as a part, or one that
    names such a one.

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
            otherwise = "leave the edit out"
            if part == "successor":
                otherwise = "name another successor"
            raise refused(
                part,
                f"{told} was abolished in {abolished.revisions[-1].edition!r}. Take it "
                f"up again first, with 'reintroduce', or {otherwise}.",
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


def _decision(draft: Draft, indicator: Indicator, edit: _AboutOne) -> dict[str, Any]:
    """
    What an edit decides, as `Indicator.revise` is told it.
    """
    match edit:
        case SetTarget() | ReviseTarget() | WithdrawTarget():
            draft.check_calendar("period", edit.period)
            return {"targets": {edit.period: _aim(indicator, edit)}}
        case ReviseBaseline():
            _check_baseline(draft, indicator, edit)
            return {"baseline": edit.baseline}
        case AmendField():
            _check_amended(indicator, edit)
            return {"amend": {edit.field: edit.text}}
        case AbolishIndicator():
            _check_successor(draft, indicator, edit)
            return {"abolish": edit.successor or True}
        case ReintroduceIndicator():
            if indicator.abolished:
                return {"introduce": True}
            raise refused(
                "indicator",
                f"{indicator.id!r} was not abolished, so that it cannot be taken up "
                "again. Leave the edit out.",
            )


def _aim(
    indicator: Indicator, edit: SetTarget | ReviseTarget | WithdrawTarget
) -> Aim | None:
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
        return edit.aim
    if before is None:
        known = ", ".join(map(str, standing)) or "none"
        raise refused(
            "period",
            f"{indicator.id!r} has no target for {period} (it has: {known}). To set a "
            "new one, write 'set target'.",
        )
    if isinstance(edit, WithdrawTarget):
        return None
    if before == edit.aim:
        raise refused(
            "aim",
            f"the target of {indicator.id!r} for {period} is {before} already, so that "
            "nothing would change. Leave the edit out.",
        )
    change = Retarget(period=period, before=before, after=edit.aim)
    _must_say_lowered(change, indicator.direction, lowered=edit.lowered)
    return edit.aim


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


def _check_baseline(draft: Draft, indicator: Indicator, edit: ReviseBaseline) -> None:
    new = edit.baseline
    if new == indicator.baseline:
        raise refused(
            "baseline",
            f"this is the baseline of {indicator.id!r} already, so that nothing would "
            "change. Leave the edit out.",
        )
    if new is not None:
        draft.check_calendar("baseline", new.period)
        draft.check_calendar("baseline.measured", new.measured)


def _check_amended(indicator: Indicator, edit: AmendField) -> None:
    value: Any = getattr(indicator, edit.field)
    before = value.value if isinstance(value, Direction) else value or ""
    if edit.text == before:
        raise refused(
            "text",
            f"the {edit.field} of {indicator.id!r} is {before!r} already, so that "
            "nothing would change. Leave the edit out.",
        )
    try:
        Amend(field=edit.field, before=before, after=edit.text)
    except InvalidValueError as error:
        raise refused("text", f"{edit.text!r}: {error.hint}") from None


def _check_successor(
    draft: Draft, indicator: Indicator, edit: AbolishIndicator
) -> None:
    successor = edit.successor
    if successor == indicator.id:
        raise refused(
            "successor",
            f"{successor!r} cannot take its own place. Name another indicator, or "
            "leave the successor out.",
        )
    if successor:
        try:
            taking_over = draft.indicator(successor, "successor")
        except RefusedError as error:
            ((part, sentence),) = error.found
            hint = " A new one is introduced first, by an edit before this one."
            raise refused(part, f"{sentence}{hint}") from None
        must_stand(draft, taking_over, "successor")


def _as_one_decision(indicator: Indicator) -> Indicator:
    """
    An indicator whose last decision is part of the one before it, where it belongs.

    What is decided in one edition for one reason is one decision.
    """
    *earlier, decision = indicator.revisions
    if not earlier or not _belongs_to(earlier[-1], decision):
        return indicator
    last = earlier[-1]
    try:
        merged = attrs.evolve(
            last,
            changes=(*last.changes, *decision.changes),
            note=last.note or decision.note,
        )
        return attrs.evolve(indicator, revisions=(*earlier[:-1], merged))
    except InvalidValueError:
        # One thing twice, or something that stood before the introduction: then it was
        # decided later.
        return indicator


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
