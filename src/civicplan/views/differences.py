"""
What differs between two plans, as outlines: place by place, and how often what.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from civicplan.model.plans import Plan
from civicplan.rules.editions.differences import Difference
from civicplan.rules.editions.diffs import Diff
from civicplan.rules.editions.kinds import Kind
from civicplan.rules.editions.telling import why_in_words
from civicplan.rules.vocabulary import in_brackets, is_japanese, word
from civicplan.views.changed_places import ChangedPlace, changed_places
from civicplan.views.markdown import in_markdown
from civicplan.views.outlines import Fact, Outline


__all__ = [
    "beside",
    "difference_outlines",
    "differences_in_markdown",
    "phrase",
    "reasons_for",
    "side_in_words",
]

# In Japanese, then in English.
_PHRASES: Final = {
    "before": ("変更前", "before"),
    "after": ("変更後", "after"),
    "changes": ("変更", "changes"),
    "kinds": ("変更の内訳", "changes by kind"),
}
_AMBITIONS: Final = frozenset((Kind.RAISED, Kind.LOWERED))
_DECISIONS: Final = frozenset(
    (Kind.DECISION_ADDED, Kind.DECISION_AMENDED, Kind.DECISION_REMOVED)
)


def difference_outlines(
    diff: Diff, names: tuple[str, str] = ("", ""), *, language: str = ""
) -> tuple[Outline, ...]:
    """
    What was compared and how much differs, then what differs in each place.

    Args:
        diff: The differences.
        names: What the two plans are called, such as `"hiratsuka@2007"`; nothing
            where their ids will do.
        language: That of the words; the second plan's own where it is empty.

    Returns:
        The outlines, in order.
    """
    language = language or diff.plan_after.language
    return (
        _cover(diff, names, language),
        *(_place(each, language) for each in changed_places(diff, language)),
    )


def differences_in_markdown(
    diff: Diff, names: tuple[str, str] = ("", ""), *, language: str = ""
) -> Iterator[str]:
    """
    The same as Markdown: a heading for each place, a list of what differs in it.

    Args:
        diff: The differences.
        names: As for `difference_outlines`.
        language: As for `difference_outlines`.

    Yields:
        Lines.
    """
    cover, *places = difference_outlines(diff, names, language=language)
    yield from in_markdown((cover,))
    yield from in_markdown(places, level=2)


def phrase(name: str, language: str) -> str:
    """
    What is printed above or beside differences.

    Args:
        name: Such as `"before"`.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"変更前"`.
    """
    japanese, english = _PHRASES[name]
    return japanese if is_japanese(language) else english


def side_in_words(plan: Plan, name: str, language: str) -> str:
    """
    Which plan it is that stands on one side, and in which edition.

    Args:
        plan: The plan.
        name: What it was called, such as `"hiratsuka@2007"`; nothing for its id.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"hiratsuka@2007（2007 基本計画）"`.
    """
    if not plan.editions:
        return name or plan.id
    last = plan.editions[-1]
    edition = " ".join(filter(None, (last.id, last.title)))
    return (name or plan.id) + in_brackets(edition, language)


def beside(change: Difference, language: str) -> str:
    """
    What stands in brackets beside what differs, where something has to.

    Args:
        change: What differs.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        The direction of a target that was raised or lowered, such as
        `"（減少をめざす）"`, since it is not at once clear that 1,640 is more than
        1,900; that the decision which brought it is not on record any more.
    """
    # The record of a decision says itself what became of it.
    undoes = None if change.kind in _DECISIONS else change.undoes
    said = why_in_words("", undoes, language)
    direction = change.subject.direction
    if change.kind in _AMBITIONS and direction and direction.sense != 1:
        return in_brackets(word(direction.value, language), language) + said
    return said


def reasons_for(change: Difference, language: str) -> Iterator[tuple[str, str]]:
    """
    Why, and what the decision says beyond that.

    Args:
        change: What differs.
        language: A BCP 47 tag, such as `"ja"`.

    Yields:
        A label and a text, such as `("理由", "実績が目標を上回ったため")`; nothing
        where the record of a decision differs, which tells its own reason.
    """
    if change.kind in _DECISIONS:
        return
    why = change.why(language)
    if why:
        yield word("why", language), why
    # Where there is no reason, the note stands for it.
    if change.reason and change.note:
        yield word("note", language), change.note


def _cover(diff: Diff, names: tuple[str, str], language: str) -> Outline:
    plan = diff.plan_after
    sides = zip((diff.plan_before, plan), names, strict=True)
    before, after = (side_in_words(each, name, language) for each, name in sides)
    said = {
        phrase("before", language): before,
        phrase("after", language): after,
        phrase("changes", language): diff.summary(language),
    }
    return Outline(
        title=plan.title,
        address=plan.id,
        heading=True,
        facts=tuple(Fact(label=name, cells=(each,)) for name, each in said.items()),
    )


def _place(place: ChangedPlace, language: str) -> Outline:
    return Outline(
        title=place.title,
        address=place.address,
        heading=True,
        parts=(
            *_changes(place.changes, language),
            *(
                Outline(
                    title=each.title,
                    address=each.address,
                    parts=tuple(_changes(each.changes, language)),
                )
                for each in place.elements
            ),
        ),
    )


def _changes(changes: Iterable[Difference], language: str) -> Iterator[Outline]:
    for each in changes:
        yield Outline(
            title=each.what(language) + beside(each, language),
            facts=tuple(
                Fact(label=label, cells=(text,))
                for label, text in reasons_for(each, language)
            ),
        )
