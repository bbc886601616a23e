"""
Strategies for edits of a plan, those that it takes and those that it refuses.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs
from hypothesis import strategies as st

from civicplan.base.periods import Period
from civicplan.model.indicators import Indicator
from civicplan.model.measures import Measure
from civicplan.model.observations import Observation
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import AMENDABLE, Ambition, Retarget
from civicplan.rules.editions.decisions import (
    AbolishIndicator,
    AmendField,
    IntroduceIndicator,
    ReintroduceIndicator,
    ReviseBaseline,
    ReviseTarget,
    SetTarget,
    WithdrawTarget,
)
from civicplan.rules.editions.edits import (
    VERBS,
    CorrectActual,
    Edit,
    EnterActual,
    OpenEdition,
)
from civicplan.testing.indicators import indicators
from civicplan.testing.observations import observations
from civicplan.testing.periods import periods
from civicplan.testing.revisions import amended_texts, editions, reasons
from civicplan.testing.targets import aims
from civicplan.testing.texts import identifiers, texts


__all__ = ["edits"]

_ALL: Final[tuple[type[Edit], ...]] = tuple(VERBS)
# One edit of so many is drawn without care, and mostly refused.
_MOST_CARE: Final = 9


@st.composite
def edits(
    draw: st.DrawFn, plan: Plan, kinds: Sequence[type[Edit]] | None = None
) -> Edit:
    """
    Every edit of a plan, more often one that it takes.

    Args:
        draw: Given by Hypothesis.
        plan: The plan as it stands.
        kinds: The classes of edits, such as `[ReviseTarget, EnterActual]`; all where
            nothing is said.

    Returns:
        A strategy for `Edit`.

    Examples:
        >>> from hypothesis import given, settings
        >>> from civicplan.catalog.plans import plan
        >>> @settings(max_examples=5, deadline=None)
        ... @given(edits(plan("hiratsuka"), [OpenEdition]))
        ... def test_an_edition_has_an_id(edit):
        ...     assert edit.edition.id
        >>> test_an_edition_has_an_id()
    """
    held = [each for _, each in plan.walk(Indicator)]
    possible = [*(_ALL if kinds is None else kinds)]
    if draw(st.integers(0, _MOST_CARE)) < _MOST_CARE:
        possible = [each for each in possible if _may_be(each, plan, held)] or possible
    kind = draw(st.sampled_from(possible))
    if kind is OpenEdition:
        return _opening(draw, plan)
    if kind is IntroduceIndicator:
        return _introduction(draw, plan)
    # Where there is no indicator at all, any name is refused.
    fit = (
        _fit(kind, plan, held) or held or [Indicator(id=draw(identifiers()), name="…")]
    )
    indicator = draw(st.sampled_from(fit))
    if kind in {EnterActual, CorrectActual}:
        return _figure(draw, plan, indicator, correct=kind is CorrectActual)
    return _decision(draw, plan, indicator, kind)


def _may_be(kind: type[Edit], plan: Plan, held: list[Indicator]) -> bool:
    """
    Whether a plan takes edits of this class.
    """
    if kind not in {OpenEdition, EnterActual, CorrectActual} and not plan.editions:
        return False
    return kind in {OpenEdition, IntroduceIndicator} or bool(_fit(kind, plan, held))


def _fit(kind: type[Edit], plan: Plan, held: list[Indicator]) -> list[Indicator]:
    """
    The indicators of which an edit may be carried out.
    """
    if kind is ReintroduceIndicator:
        return [each for each in held if each.abolished]
    standing = [each for each in held if not each.abolished]
    if kind in {ReviseTarget, WithdrawTarget}:
        return [each for each in standing if each.targets]
    if kind is CorrectActual:
        return [each for each in standing if _correctable(each.actuals, plan)]
    return standing


def _correctable(series: tuple[Observation, ...], plan: Plan) -> list[Period]:
    """
    The periods of which no figure was published in the last edition.
    """
    last = plan.editions[-1].id if plan.editions else ""
    closed = {each.period for each in series if each.edition == last}
    return [each.period for each in series if each.period and each.period not in closed]


def _opening(draw: st.DrawFn, plan: Plan) -> OpenEdition:
    edition = draw(editions(fiscal_year=plan.fiscal_year))
    taken = {each.id for each in plan.editions}
    if draw(st.integers(0, _MOST_CARE)) < _MOST_CARE:
        edition = attrs.evolve(edition, id=_new_id(edition.id, taken))
    return OpenEdition(edition=edition)


def _introduction(draw: st.DrawFn, plan: Plan) -> IntroduceIndicator:
    new = draw(
        indicators(
            fiscal_year=plan.fiscal_year,
            editions=[each.id for each in plan.editions],
            successors=False,
            max_revisions=0,
            max_depth=2,
        )
    )
    taken = {each.id for _, each in plan.walk(Indicator)}
    if draw(st.integers(0, _MOST_CARE)) < _MOST_CARE:
        new = _with_new_ids(new, taken)
    holders = [
        address
        for address, each in plan.walk()
        if isinstance(each, (Goal, Policy, Measure))
    ]
    wholes = [address for address, each in plan.walk(Indicator) if not each.abolished]
    at = draw(st.sampled_from(["", *holders, *wholes[:2]]))
    return IntroduceIndicator(indicator=new, at=at, **_why(draw))


def _new_id(name: str, taken: set[str]) -> str:
    # Ids are short, so that few of them would be new by chance.
    new, number = name, 0
    while new in taken:
        number += 1
        new = f"{name}-{number}"
    return new


def _with_new_ids(indicator: Indicator, taken: set[str]) -> Indicator:
    name = _new_id(indicator.id, taken)
    taken.add(name)
    parts = tuple(_with_new_ids(part, taken) for part in indicator.parts)
    return attrs.evolve(indicator, id=name, parts=parts)


def _why(draw: st.DrawFn) -> dict[str, str]:
    return {"reason": draw(reasons()), "note": draw(texts())}


def _figure(
    draw: st.DrawFn, plan: Plan, indicator: Indicator, *, correct: bool
) -> EnterActual | CorrectActual:
    names = [each.name for each in indicator.comparisons]
    comparison = draw(st.sampled_from(["", "", *names]))
    series: tuple[Observation, ...] = indicator.actuals
    if comparison:
        series = indicator.comparisons[names.index(comparison)].actuals
    actual = draw(observations(fiscal_year=plan.fiscal_year, editions=(), dated=True))
    published = [each.period for each in series if each.period]
    correctable = _correctable(series, plan)
    known = {each.period for each in series if each.value is not None}
    awaited = [each for each in correctable if each not in known]
    is_answer = draw(st.booleans())
    if published and correct:
        period = draw(st.sampled_from(correctable or published))
        actual = attrs.evolve(actual, period=period)
    elif awaited and is_answer:
        actual = attrs.evolve(actual, period=draw(st.sampled_from(awaited)))
    kind = CorrectActual if correct else EnterActual
    return kind(indicator=indicator.id, actual=actual, comparison=comparison)


def _decision(
    draw: st.DrawFn, plan: Plan, indicator: Indicator, kind: type[Edit]
) -> Edit:
    why = {"indicator": indicator.id, **_why(draw)}
    if kind is ReviseBaseline:
        figures = observations(fiscal_year=plan.fiscal_year, editions=())
        return ReviseBaseline(baseline=draw(st.none() | figures), **why)
    if kind is AmendField:
        field = draw(st.sampled_from(AMENDABLE))
        return AmendField(field=field, text=draw(amended_texts(field)), **why)
    if kind is AbolishIndicator:
        ids = {each.id for _, each in plan.walk(Indicator)} - {indicator.id}
        return AbolishIndicator(
            successor=draw(st.sampled_from(["", *sorted(ids)])), **why
        )
    if kind is ReintroduceIndicator:
        return ReintroduceIndicator(**why)
    return _target(draw, plan, indicator, kind)


def _target(
    draw: st.DrawFn, plan: Plan, indicator: Indicator, kind: type[Edit]
) -> Edit:
    why = {"indicator": indicator.id, **_why(draw)}
    standing = [each.period for each in indicator.targets]
    if standing and kind is not SetTarget:
        period = draw(st.sampled_from(standing))
    else:
        period = draw(periods(fiscal_year=plan.fiscal_year))
    if kind is WithdrawTarget:
        return WithdrawTarget(period=period, **why)
    before = {each.period: each.aim for each in indicator.targets}.get(period)
    drawn = aims(comparisons=[each.name for each in indicator.comparisons])
    aim = draw(drawn.filter(lambda aim: aim != before))
    if kind is SetTarget:
        return SetTarget(period=period, aim=aim, **why)
    lowered = False
    if before is not None:
        change = Retarget(period=period, before=before, after=aim)
        lowered = change.ambition(indicator.direction) is Ambition.LOWERED
    if draw(st.integers(0, _MOST_CARE)) == _MOST_CARE:
        lowered = not lowered
    return ReviseTarget(period=period, aim=aim, lowered=lowered, **why)
