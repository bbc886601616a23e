"""
One thing in which two plans differ.
"""

from __future__ import annotations

from typing import Any, Final

import attrs

from civicplan.base._showing import as_written
from civicplan.model.indicators import Indicator
from civicplan.model.revisions import Introduce, Revision, reason_label
from civicplan.rules.editions.kinds import Kind
from civicplan.rules.editions.plain import plain
from civicplan.rules.editions.subjects import Subject
from civicplan.rules.editions.telling import in_one_line, told_in_words, why_in_words


__all__ = ["Difference", "introduction_of"]

Value = Any


@attrs.frozen(kw_only=True, repr=False)
class Difference:
    """
    One thing in which two plans differ.

    Attributes:
        kind: What became of it.
        before: What stood in the first plan, none where there was nothing: a text, a
            `Target`, an `Observation`, a `Role`, a `Revision`, an element without the
            elements under it, and so on; the addresses there of what came in another
            order.
        after: The same in the second plan.
        subject_before: The element that it is about, as in the first plan; none where
            it is not there.
        subject_after: The same in the second plan.
        field: What of the element differs, by the name it has in the model, such as
            `"targets"`, `"roles"` or `"title"`; for an element that was added,
            removed, moved, or holds others in another order, where such elements
            stand, such as `"indicators"`.
        item: Which one of several: the period of a target or figure, the name of a
            comparison, parameter, annotation or level, the id of an edition.
        place_before: The place among its like in the first plan, from 0, of what was
            removed, moved or reworded among several.
        place_after: The same in the second plan, of what was added, moved or
            reworded.
        order: Of what comes in another order: for each of those that stand in both
            plans, in the new order, its place in the old one, from 0.
        decision: The decision, recorded in the second plan only, that brought just
            this.
        undoes: The decision, recorded in the first plan only, that brought what was
            there.
        is_told: Whether it says something that no other difference says; not so the
            record of a decision of which each change is told on its own.
    """

    __repr__ = as_written

    kind: Kind
    before: Value = None
    after: Value = None
    subject_before: Subject | None = attrs.field(default=None, repr=False)
    subject_after: Subject | None = attrs.field(default=None, repr=False)
    field: str = ""
    item: str = ""
    place_before: int | None = attrs.field(default=None, repr=False)
    place_after: int | None = attrs.field(default=None, repr=False)
    order: tuple[int, ...] = attrs.field(default=(), repr=False)
    decision: Revision | None = attrs.field(default=None, repr=False)
    undoes: Revision | None = attrs.field(default=None, repr=False)
    is_told: bool = attrs.field(default=True, repr=False)

    @property
    def subject(self) -> Subject:
        """
        The element that it is about, as in the second plan if it is there.
        """
        subject = self.subject_after or self.subject_before
        if subject is None:
            return Subject(element="plan")
        return subject

    @property
    def address(self) -> str:
        """
        Where the element stands, in the second plan if it is there.
        """
        return self.subject.address

    @property
    def address_before(self) -> str | None:
        """
        Where the element stands in the first plan; none where it does not.
        """
        return None if self.subject_before is None else self.subject_before.address

    @property
    def address_after(self) -> str | None:
        """
        Where the element stands in the second plan; none where it does not.
        """
        return None if self.subject_after is None else self.subject_after.address

    @property
    def id(self) -> str:
        """
        The id of the indicator, such as `"crimes"`; nothing for other elements.
        """
        subject = self.subject
        return subject.id if subject.element in {"indicator", "reprint"} else ""

    @property
    def edition(self) -> str:
        """
        The id of the edition in which the decision was published, if there is one.
        """
        return self.decision.edition if self.decision else ""

    @property
    def reason(self) -> str:
        """
        Why, where the decision says so; a constant such as `"exceeded"`, or the
        city's own words.
        """
        return self.decision.reason if self.decision else ""

    @property
    def note(self) -> str:
        """
        What the decision says beyond its reason.
        """
        return self.decision.note if self.decision else ""

    def __invert__(self) -> Difference:
        """
        The same seen from the second plan.
        """
        stood = self.subject_before
        return attrs.evolve(
            self,
            kind=_opposite(self),
            # A part that comes to stand alone stands among indicators, not parts.
            field=stood.slot if stood and self.kind is Kind.MOVED else self.field,
            before=self.after,
            after=self.before,
            subject_before=self.subject_after,
            subject_after=self.subject_before,
            place_before=self.place_after,
            place_after=self.place_before,
            order=_backwards(self.order),
            decision=self.undoes,
            undoes=self.decision,
        )

    def what(self, language: str) -> str:
        """
        What differs, without the name of the element.

        Args:
            language: A BCP 47 tag: Japanese is spoken for `"ja"`, English for any
                other.

        Returns:
            Such as `"2016年度の目標を上方修正 4,100件→3,300件"`.
        """
        told = told_in_words(
            self.kind,
            (self.field, self.item),
            (self.before, self.subject_before),
            (self.after, self.subject_after),
            language,
        )
        return in_one_line(told)

    def why(self, language: str) -> str:
        """
        Why, where a decision says so.

        Args:
            language: A BCP 47 tag, as in `what`.

        Returns:
            Such as `"実績が目標を上回ったため"`, or the decision's note where it has
            no reason; nothing where there is neither.
        """
        introduced = self.kind is Kind.INTRODUCED
        label = reason_label(self.reason, language, introduced=introduced)
        return in_one_line(label or self.note)

    def sentence(self, language: str) -> str:
        """
        The difference in a line: the element, what differs, and why.

        Args:
            language: A BCP 47 tag, as in `what`.

        Returns:
            Such as `"犯罪発生件数（年間）: 2016年度の目標を上方修正 4,100件→3,300件
            （実績が目標を上回ったため）"`.
        """
        why = ""
        # The record of a decision says itself why.
        if self.field != "revisions":
            why = why_in_words(self.why(language), self.undoes, language)
        return in_one_line(f"{self.subject.label}: {self.what(language)}{why}")

    def data(self) -> dict[str, Any]:
        """
        The difference as plain data: texts, lists, mappings and numbers of places.

        Returns:
            Always the same keys, `"kind"` among them; none where there is nothing to
            say. Amounts are texts, so that no digit is lost.
        """
        return {
            "kind": self.kind.value,
            "element": self.subject.element,
            "id": self.id or None,
            "name": self.subject.name,
            "address_before": self.address_before,
            "address_after": self.address_after,
            "field": self.field or None,
            "item": self.item or None,
            "before": plain(self.before),
            "after": plain(self.after),
            "place_before": self.place_before,
            "place_after": self.place_after,
            "edition": self.edition or None,
            "reason": self.reason or None,
            "note": self.note or None,
        }


def introduction_of(element: object) -> Revision | None:
    """
    The decision that introduced an indicator.

    Args:
        element: Any element of a plan.

    Returns:
        The first of its decisions if that introduced it; else none.
    """
    if isinstance(element, Indicator) and element.revisions:
        first = element.revisions[0]
        if isinstance(first.changes[0], Introduce):
            return first
    return None


_PAIRS: Final = (
    (Kind.ADDED, Kind.REMOVED),
    (Kind.RAISED, Kind.LOWERED),
    (Kind.TARGET_SET, Kind.TARGET_WITHDRAWN),
    (Kind.ABOLISHED, Kind.TAKEN_UP),
    (Kind.ACTUAL_ADDED, Kind.ACTUAL_REMOVED),
    (Kind.ROLE_ADDED, Kind.ROLE_REMOVED),
    (Kind.EDITION_ADDED, Kind.EDITION_REMOVED),
    (Kind.DECISION_ADDED, Kind.DECISION_REMOVED),
)
_OPPOSITES: Final = (
    dict(_PAIRS)
    | {other: one for one, other in _PAIRS}
    | {Kind.INTRODUCED: Kind.REMOVED}
)


def _opposite(difference: Difference) -> Kind:
    if difference.kind is Kind.REMOVED and introduction_of(difference.before):
        return Kind.INTRODUCED
    return _OPPOSITES.get(difference.kind, difference.kind)


def _backwards(order: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted(range(len(order)), key=order.__getitem__))
