"""
Changing a plan through edits that keep its history.
"""

from __future__ import annotations

from civicplan.errors import InvalidValueError, Refusal, RefusedEditsError
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


__all__ = ["refusals", "revise"]


def revise(plan: Plan, *edits: Edit) -> Plan:
    """
    A plan after edits, with its history; all of them are carried out, or none.

    Edits are carried out in order, and belong to the last edition: `OpenEdition` opens
    a new one.
    What they decide about one indicator in one edition for one reason becomes one
    revision.
    What stood in earlier editions stays as it was: `revise(plan, …).as_of(edition)`
    is what it was before, for every edition but the last. Only the note of a target
    goes with it where it is revised, because that note is about what stands.

    Args:
        plan: The plan as it stands.
        edits: What is changed, such as `ReviseTarget` and `EnterActual`.

    Returns:
        The plan as it stands then. The same edits always give an equal plan.

    Raises:
        RefusedEditsError: If an edit would break the history, or change nothing; it
            names every such edit. What could follow from one of them is not told.
        InvalidValueError: If something else than an edit is given.

    Examples:
        >>> from civicplan.base.periods import period
        >>> from civicplan.catalog.plans import plan
        >>> from civicplan.model.revisions import EXCEEDED, Edition
        >>> from civicplan.model.targets import Reach
        >>> from civicplan.rules.editions.decisions import ReviseTarget
        >>> fy2016 = period("FY2016")
        >>> revised = revise(
        ...     plan("hiratsuka"),
        ...     OpenEdition(edition=Edition(id="2014")),
        ...     ReviseTarget(
        ...         indicator="crimes",
        ...         period=fy2016,
        ...         aim=Reach(value=3000),
        ...         reason=EXCEEDED,
        ...     ),
        ... )
        >>> revised.indicator("crimes").target(fy2016).aim.value
        Decimal('3000')
        >>> revised.as_of("2012") == plan("hiratsuka")
        True

        Fewer crimes are better, so that a larger number is a lower aim:

        >>> easier = ReviseTarget(
        ...     indicator="crimes", period=fy2016, aim=Reach(value=4000)
        ... )
        >>> revise(plan("hiratsuka"), easier)
        Traceback (most recent call last):
            ...
        civicplan.errors.RefusedEditsError: edit 1 (revise target of 'crimes'): \
3300 → 4000 lowers the target in ambition: fewer is better here, so that a \
smaller number raises a target. Where that is meant, say so, with lowered: true; \
otherwise correct the aim.
    """
    draft, found = _applied(plan, edits)
    if found:
        raise RefusedEditsError(found)
    return draft.plan()


def refusals(plan: Plan, *edits: Edit) -> tuple[Refusal, ...]:
    """
    The edits that a plan does not take.

    Args:
        plan: The plan as it stands.
        edits: As for `revise`.

    Returns:
        What `revise` would refuse, in order; nothing where it would carry out all.

    Raises:
        InvalidValueError: If something else than an edit is given.
    """
    return _applied(plan, edits)[1]


def _applied(plan: Plan, edits: tuple[Edit, ...]) -> tuple[Draft, tuple[Refusal, ...]]:
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
