"""
Carrying out edits one by one, and gathering those that a plan does not take.
"""

from __future__ import annotations

from civicplan.errors import InvalidValueError, Refusal
from civicplan.model.plans import Plan
from civicplan.rules.editions.deciding import decide
from civicplan.rules.editions.decisions import AbolishIndicator, IntroduceIndicator
from civicplan.rules.editions.drafts import Draft, RefusedError
from civicplan.rules.editions.edits import (
    VERBS,
    CorrectActual,
    Edit,
    EnterActual,
    OpenEdition,
    subject_of,
)
from civicplan.rules.editions.figures import publish


__all__ = ["carried_out"]


def carried_out(
    plan: Plan, edits: tuple[Edit, ...]
) -> tuple[Draft, tuple[Refusal, ...]]:
    """
    A draft of a plan after edits, as far as they can be carried out.

    Args:
        plan: The plan as it stands.
        edits: What is changed.

    Returns:
        The draft, and what was refused, in order.

    Raises:
        InvalidValueError: If something else than an edit is given.
    """
    draft = Draft(plan)
    found: list[Refusal] = []
    doubtful: set[str] = set()
    for place, edit in enumerate(edits):
        _must_be_edit(place, edit)
        if doubtful and not doubtful.isdisjoint(_named_in(edit)):
            continue
        try:
            _apply(draft, edit)
        except RefusedError as error:
            found += _refusals(place, edit, error.found)
        except InvalidValueError as error:
            # The model refuses what no indicator can hold, such as an empty name.
            found += _refusals(place, edit, [("", str(error))])
        else:
            continue
        if isinstance(edit, OpenEdition):
            # Whatever follows was meant for this edition.
            break
        if not isinstance(edit, (EnterActual, CorrectActual)):
            doubtful.add(subject_of(edit))
    return draft, tuple(found)


def _apply(draft: Draft, edit: Edit) -> None:
    if isinstance(edit, OpenEdition):
        draft.open(edit.edition)
    elif isinstance(edit, (EnterActual, CorrectActual)):
        publish(draft, edit)
    else:
        decide(draft, edit)


def _must_be_edit(place: int, edit: object) -> None:
    if type(edit) in VERBS:
        return
    hint = "an edit is needed, such as ReviseTarget or EnterActual."
    if isinstance(edit, (list, tuple)):
        hint = "edits are given one by one: revise(plan, *edits)."
    raise InvalidValueError(f"edits[{place}]", edit, hint)


def _named_in(edit: Edit) -> set[str]:
    """
    The ids that must be right for an edit to be carried out.
    """
    names = {subject_of(edit)}
    if isinstance(edit, AbolishIndicator):
        names.add(edit.successor)
    if isinstance(edit, IntroduceIndicator):
        names.add(edit.at.rpartition("#")[2])
    return names


def _refusals(
    place: int, edit: Edit, found: list[tuple[str, str]] | tuple[tuple[str, str], ...]
) -> list[Refusal]:
    verb, subject = VERBS[type(edit)], subject_of(edit)
    of = " of" if " " in verb and not isinstance(edit, OpenEdition) else ""
    return [
        Refusal(
            number=place + 1,
            edit=f"{verb}{of} {subject!r}",
            path=f"edits[{place}].{part}".removesuffix("."),
            sentence=sentence,
        )
        for part, sentence in found
    ]
