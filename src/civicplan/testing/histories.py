"""
Strategies for the decisions that led to what an indicator says.
"""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from civicplan.base.periods import JAPAN, FiscalYear, Period
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.revisions import (
    AMENDABLE,
    Abolish,
    Amend,
    Change,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Aim
from civicplan.testing.observations import observations
from civicplan.testing.periods import periods
from civicplan.testing.revisions import amended_texts, reasons
from civicplan.testing.targets import aims
from civicplan.testing.texts import identifiers, texts


__all__ = ["histories"]


@st.composite
def histories(  # noqa: PLR0913 - each limits one thing
    draw: st.DrawFn,
    indicator: Indicator,
    *,
    fiscal_year: FiscalYear = JAPAN,
    editions: Sequence[str] | None = None,
    successors: bool = True,
    max_size: int = 3,
) -> tuple[Revision, ...]:
    """
    Every history that leads to what *indicator* says.

    Decisions are undone from what stands: targets that were set late, changed or
    withdrawn, baselines and other fields, and the indicator itself introduced,
    abolished and taken up again.

    Args:
        draw: Given by Hypothesis.
        indicator: What stands after the last decision; its own history is left out
            of account.
        fiscal_year: The calendar of fiscal years.
        editions: The editions that may have published the decisions, in order; any
            where nothing is said.
        successors: Whether an abolition may name a successor.
        max_size: The largest number of decisions.

    Returns:
        A strategy for tuples of `Revision`.

    Examples:
        >>> import attrs
        >>> crimes = Indicator(id="crimes", name="犯罪発生件数")
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5, deadline=None)
        ... @given(histories(crimes))
        ... def test_it_leads_to_what_stands(history):
        ...     assert attrs.evolve(crimes, revisions=history).revisions == history
        >>> test_it_leads_to_what_stands()
    """
    if editions is None:
        names = draw(st.lists(identifiers(), max_size=max_size))
    elif editions:
        places = st.integers(0, len(editions) - 1)
        drawn = draw(st.lists(places, max_size=max_size))
        names = [editions[place] for place in sorted(drawn)]
    else:
        names = []
    past = _Past(draw, indicator, fiscal_year)
    abolitions = [draw(st.booleans()) for _ in names]
    revisions: list[Revision] = []
    for place in range(len(names) - 1, -1, -1):
        follows_abolition = place > 0 and abolitions[place - 1]
        begins = place == 0 and draw(st.booleans())
        if begins and abolitions[0]:
            # It is not introduced and abolished in one decision.
            begins = False
        changes: list[Change] = [Introduce()] if begins or follows_abolition else []
        if abolitions[place]:
            known = st.just("") | identifiers() if successors else st.just("")
            changes.append(Abolish(successor=draw(known)))
        changes += past.changes(begins=begins, needed=not changes)
        revisions.append(
            Revision(
                edition=names[place],
                changes=tuple(changes),
                reason=draw(reasons()),
                note=draw(texts()),
            )
        )
    return tuple(reversed(revisions))


class _Past:
    """
    What of an indicator a decision can change, while decisions are undone.
    """

    def __init__(
        self, draw: st.DrawFn, indicator: Indicator, fiscal_year: FiscalYear
    ) -> None:
        self._draw = draw
        self._year = fiscal_year
        self._aims: dict[Period, Aim] = {
            target.period: target.aim for target in indicator.targets
        }
        self._baseline = indicator.baseline
        self._texts = {field: _text(getattr(indicator, field)) for field in AMENDABLE}

    def changes(self, *, begins: bool, needed: bool) -> list[Change]:
        """
        The changes of one decision, undone at once.
        """
        draw = self._draw
        found: list[Change] = []
        for period in self._periods(begins=begins):
            found += self._retarget(period, begins=begins)
        if draw(st.booleans()) and not (begins and self._baseline is None):
            found.append(self._rebaseline(begins=begins))
        fields = [
            field
            for field in AMENDABLE
            if not begins or (self._texts[field] and field != "name")
        ]
        if fields:
            at_least = int(needed and not found)
            drawn = st.lists(
                st.sampled_from(fields), min_size=at_least, max_size=2, unique=True
            )
            found += [self._amend(field, begins=begins) for field in draw(drawn)]
        return found

    def _periods(self, *, begins: bool) -> list[Period]:
        draw = self._draw
        standing = sorted(self._aims)
        chosen: list[Period] = []
        if standing:
            chosen = draw(st.lists(st.sampled_from(standing), max_size=2, unique=True))
        if not begins and draw(st.booleans()):
            withdrawn = draw(periods(fiscal_year=self._year))
            if withdrawn not in chosen:
                chosen.append(withdrawn)
        return chosen

    def _retarget(self, period: Period, *, begins: bool) -> list[Change]:
        after = self._aims.pop(period, None)
        before = None
        if not begins and (after is None or self._draw(st.booleans())):
            before = self._draw(aims())
            self._aims[period] = before
        if before == after:
            return []
        return [Retarget(period=period, before=before, after=after)]

    def _rebaseline(self, *, begins: bool) -> Change:
        after, before = self._baseline, None
        if not begins and (after is None or self._draw(st.booleans())):
            figures = observations(fiscal_year=self._year, editions=())
            before = self._draw(figures.filter(lambda figure: figure != after))
        self._baseline = before
        return Rebaseline(before=before, after=after)

    def _amend(self, field: str, *, begins: bool) -> Change:
        after, before = self._texts[field], ""
        if not begins:
            words = amended_texts(field)
            before = self._draw(words.filter(lambda text: text != after))
        self._texts[field] = before
        return Amend(field=field, before=before, after=after)


def _text(value: Direction | Observation | str | None) -> str:
    return value.value if isinstance(value, Direction) else str(value or "")
