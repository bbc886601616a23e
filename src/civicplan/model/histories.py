"""
The history of an indicator: what stood before each revision.
"""

from __future__ import annotations

from collections.abc import Callable

from civicplan.base.periods import Period
from civicplan.errors import InvalidValueError
from civicplan.model.observations import Observation
from civicplan.model.revisions import (
    Abolish,
    Amend,
    Change,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Aim, Target


__all__ = ["Standing", "abolished", "rewind"]


class Standing:
    """
    What of an indicator a revision can change, as it stood at one time.

    A working value while a history is followed backwards; it never leaves the model.

    Attributes:
        aims: The aim by period.
        baseline: The baseline, if any.
        fields: The text of each field that an undone revision amended, by its name.
        exists: Whether the indicator had been introduced.
        undone: The place of the earliest undone revision of each thing that was
            changed: of a target by its period, of the baseline and of a field by
            its name.
    """

    __slots__ = ("aims", "baseline", "exists", "fields", "text_of", "undone")

    def __init__(
        self,
        targets: tuple[Target, ...],
        baseline: Observation | None,
        text_of: Callable[[str], str],
    ) -> None:
        self.aims = {target.period: target.aim for target in targets}
        self.baseline = baseline
        self.text_of = text_of
        self.fields: dict[str, str] = {}
        self.undone: dict[Period | str, int] = {}
        self.exists = True


def abolished(revisions: tuple[Revision, ...]) -> bool:
    """
    Whether an indicator with this history stands abolished.
    """
    return bool(revisions) and type(revisions[-1].changes[-1]) is Abolish


def rewind(
    standing: Standing,
    revisions: tuple[Revision, ...],
    each: Callable[[int, Standing], None] | None = None,
) -> None:
    """
    Follow a history backwards from what stands, and refuse it where it is broken.

    Args:
        standing: What stands after the last revision; changed in place to what stood
            before the first.
        revisions: In the order in which they were decided.
        each: Called after each revision is undone, with its place and what stood
            before it.

    Raises:
        InvalidValueError: If a change does not lead to what stands after it, if
            something follows an abolition that does not introduce the indicator
            again, or if something stood before it was introduced.
    """
    for place in range(len(revisions) - 1, -1, -1):
        changes = revisions[place].changes
        if place:
            _must_follow(revisions, place)
        elif type(changes[0]) is Introduce:
            standing.exists = False
            for change in changes:
                _must_begin(revisions[0].edition, change)
        for change in changes:
            _undo(standing, place, change)
        if each:
            each(place, standing)


def _undo(standing: Standing, place: int, change: Change) -> None:
    # The changes of one revision are of different things, so their order is free.
    if isinstance(change, Retarget):
        period = change.period
        stands = standing.aims.get(period)
        if change.after != stands:
            raise _broken(standing, place, change, stands)
        standing.undone[period] = place
        if change.before is None:
            del standing.aims[period]
        else:
            standing.aims[period] = change.before
    elif isinstance(change, Rebaseline):
        if change.after != standing.baseline:
            raise _broken(standing, place, change, standing.baseline)
        standing.undone["baseline"] = place
        standing.baseline = change.before
    elif isinstance(change, Amend):
        field = change.field
        text = standing.fields.get(field)
        if text is None:
            text = standing.text_of(field)
        if change.after != text:
            raise _broken(standing, place, change, text)
        standing.undone[field] = place
        standing.fields[field] = change.before


def _must_follow(revisions: tuple[Revision, ...], place: int) -> None:
    before, revision = revisions[place - 1], revisions[place]
    was_abolished = type(before.changes[-1]) is Abolish
    if was_abolished is (type(revision.changes[0]) is Introduce):
        return
    path = f"indicator.revisions[{place}]"
    if was_abolished:
        hint = (
            f"the indicator was abolished in {before.edition!r}; only a revision that "
            "introduces it again can follow."
        )
    else:
        path += ".introduce"
        hint = (
            "an indicator is introduced by its first revision, or again after it was "
            f"abolished; in {before.edition!r} it stood. Leave the introduction out."
        )
    raise InvalidValueError(path, revision.edition, hint)


def _must_begin(edition: str, change: Change) -> None:
    if isinstance(change, Abolish):
        path, before = "abolish", edition
        hint = (
            f"it is introduced and abolished in one decision, {edition!r}. Write two "
            "revisions, or leave the indicator out."
        )
    elif isinstance(change, Introduce) or not change.before:
        return
    else:
        path, before = _key(change), _shown(change.before)
        hint = (
            f"nothing stood before the indicator was introduced in {edition!r}. Leave "
            "what it was out, or the introduction."
        )
    raise InvalidValueError(f"indicator.revisions[0].{path}", before, hint)


def _broken(
    standing: Standing,
    place: int,
    change: Retarget | Rebaseline | Amend,
    stands: Aim | Observation | str | None,
) -> InvalidValueError:
    key = change.period if isinstance(change, Retarget) else _key(change)
    later = standing.undone.get(key)
    then = "what stands is" if later is None else f"revisions[{later}] begins from"
    after, there = _shown(change.after), _shown(stands)
    if after == there:
        # They differ in what the short form leaves out, such as a note.
        after, there = repr(change.after), repr(stands)
    hint = (
        f"this revision leads to {after}, but {then} {there}. "
        "Correct whichever is wrong."
    )
    path = f"indicator.revisions[{place}].{_key(change)}"
    return InvalidValueError(path, after, hint)


def _key(change: Retarget | Rebaseline | Amend) -> str:
    if isinstance(change, Retarget):
        return f"targets.{change.period.text}"
    return change.field if isinstance(change, Amend) else "baseline"


def _shown(value: Aim | Observation | str | None) -> str:
    if not value:
        return "nothing"
    if not isinstance(value, Observation):
        return str(value)
    figure = value.status.value if value.value is None and value.status else value.value
    return f"{figure} in {value.period}" if value.period else str(figure)
