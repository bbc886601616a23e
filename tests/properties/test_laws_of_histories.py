"""
Laws of the history of an indicator and of a plan.
"""

from __future__ import annotations

from itertools import chain, combinations
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from civicplan.base.periods import Period
from civicplan.errors import InvalidValueError
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.model.revisions import (
    AMENDABLE,
    Abolish,
    Amend,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Aim, Complete, Target
from civicplan.testing import (
    aims,
    directions,
    indicators,
    observations,
    periods,
    plans,
    texts,
)


@given(indicators())
def test_a_history_has_one_state_more_than_decisions(indicator: Indicator) -> None:
    """
    What was first set, and what stood after each decision.
    """
    assert len(indicator.revisions) + 1 == len(indicator.history())


@given(indicators())
def test_a_history_ends_with_what_stands(indicator: Indicator) -> None:
    """
    The last state is the indicator itself.
    """
    assert indicator is indicator.history()[-1]


@given(indicators())
def test_each_state_knows_the_decisions_that_led_to_it(indicator: Indicator) -> None:
    """
    As many as came before it, and none that came later.
    """
    assert [
        indicator.revisions[:place]
        for place, state in enumerate(indicator.history())
        if state
    ] == [state.revisions for state in indicator.history() if state]


@given(indicators())
def test_the_history_of_a_state_is_the_beginning_of_the_history(
    indicator: Indicator,
) -> None:
    """
    Whoever looks back from an earlier state sees the same.
    """
    history = indicator.history()

    for place, state in enumerate(history):
        if state is not None:
            assert history[: place + 1] == state.history()


@given(indicators())
def test_a_note_is_about_what_stands(indicator: Indicator) -> None:
    """
    A target that changed later comes back without one, and another keeps its own.
    """
    notes = {target.period: target.note for target in indicator.targets}

    for place, state in enumerate(indicator.history()):
        changed = {
            change.period
            for revision in indicator.revisions[place:]
            for change in revision.changes
            if isinstance(change, Retarget)
        }
        for target in state.targets if state else ():
            expected = "" if target.period in changed else notes[target.period]
            assert expected == target.note


@given(indicators())
def test_only_an_introduction_makes_something_out_of_nothing(
    indicator: Indicator,
) -> None:
    """
    It did not exist before its first decision if that one introduced it.
    """
    first, *others = indicator.history()

    introduced = bool(indicator.revisions) and isinstance(
        indicator.revisions[0].changes[0], Introduce
    )
    assert introduced is (first is None)
    assert None not in others


@given(indicators())
def test_an_indicator_stands_abolished_until_it_is_taken_up_again(
    indicator: Indicator,
) -> None:
    """
    After each decision, by whether that one abolished it.
    """
    for state in indicator.history():
        if state is not None:
            last = state.revisions[-1:]
            abolished = any(isinstance(each.changes[-1], Abolish) for each in last)
            assert abolished is state.abolished


def decided_again(before: Indicator, revision: Revision) -> Indicator:
    """
    *before*, on which the same is decided as in *revision*.
    """
    decision: dict[str, Any] = {"targets": {}, "amend": {}}
    for change in revision.changes:
        if isinstance(change, Retarget):
            decision["targets"][change.period] = change.after
        elif isinstance(change, Amend):
            decision["amend"][change.field] = change.after
        elif isinstance(change, Rebaseline):
            decision["baseline"] = change.after
        elif isinstance(change, Abolish):
            decision["abolish"] = change.successor or True
        else:
            decision["introduce"] = True
    return before.revise(
        revision.edition, reason=revision.reason, note=revision.note, **decision
    )


def without_notes(indicator: Indicator) -> Indicator:
    """
    The same without the notes of its targets.
    """
    targets = tuple(attrs.evolve(target, note="") for target in indicator.targets)
    return attrs.evolve(indicator, targets=targets)


@given(indicators())
def test_a_history_replays(indicator: Indicator) -> None:
    """
    To decide the same again on each state leads to the next.
    """
    history = indicator.history()

    for before, after, revision in zip(
        history, history[1:], indicator.revisions, strict=False
    ):
        if before is not None:
            assert after is not None
            assert without_notes(after) == without_notes(
                decided_again(before, revision)
            )


def standing(indicator: Indicator, when: Period) -> Aim | None:
    """
    The aim for a period as it stands.
    """
    return {each.period: each.aim for each in indicator.targets}.get(when)


def text_of(indicator: Indicator, field: str) -> str:
    """
    What stands in an amendable field, as text.
    """
    value: Any = getattr(indicator, field)
    return value.value if isinstance(value, Direction) else value or ""


@given(indicators(), st.data())
def test_a_decision_is_undone_without_a_trace(
    indicator: Indicator, data: st.DataObject
) -> None:
    """
    What stood before it comes back, but for the notes of the targets that it changed.
    """
    when = periods()
    if indicator.targets:
        when |= st.sampled_from([target.period for target in indicator.targets])
    targets = data.draw(st.dictionaries(when, st.none() | aims(), max_size=3))
    baseline = data.draw(st.none() | observations(editions=()))
    fields = st.lists(st.sampled_from(AMENDABLE), max_size=2, unique=True)
    amend = {
        field: data.draw(
            directions().map(lambda each: each.value)
            if field == "direction"
            else texts(blank=False)
        )
        for field in data.draw(fields)
    }
    abolish = data.draw(st.booleans())
    changes_something = (
        any(standing(indicator, when) != aim for when, aim in targets.items())
        or any(text != text_of(indicator, field) for field, text in amend.items())
        or indicator.baseline != baseline
    )
    assume(indicator.abolished or abolish or changes_something)

    revised = indicator.revise(
        "2999",
        introduce=indicator.abolished,
        targets=targets,
        baseline=baseline,
        amend=amend,
        abolish=abolish,
    )

    changed = {
        change.period
        for change in revised.revisions[-1].changes
        if isinstance(change, Retarget)
    }
    expected = attrs.evolve(
        indicator,
        targets=tuple(
            attrs.evolve(target, note="") if target.period in changed else target
            for target in indicator.targets
        ),
    )
    assert expected == revised.history()[-2]


@given(indicators(), st.data())
def test_what_a_decision_led_to_cannot_be_changed_without_a_decision(
    indicator: Indicator, data: st.DataObject
) -> None:
    """
    A history that does not lead to what stands is impossible to construct.
    """
    changed = [
        change.period
        for revision in indicator.revisions
        for change in revision.changes
        if isinstance(change, Retarget)
    ]
    assume(changed)
    period = data.draw(st.sampled_from(changed))
    other_aim = Complete(text="…")
    assume(standing(indicator, period) != other_aim)
    others = [target for target in indicator.targets if target.period != period]

    with pytest.raises(InvalidValueError, match="Correct whichever is wrong"):
        attrs.evolve(indicator, targets=(*others, Target(period=period, aim=other_aim)))


@given(plans())
def test_the_last_edition_is_the_plan(plan: Plan) -> None:
    """
    Nothing came later.
    """
    if plan.editions:
        assert plan == plan.as_of(plan.editions[-1].id)


@given(plans())
def test_an_edition_seen_from_a_later_one_is_the_same(plan: Plan) -> None:
    """
    Whether later editions are left out at once or one after the other.
    """
    for earlier, later in combinations(plan.editions, 2):
        assert plan.as_of(earlier.id) == plan.as_of(later.id).as_of(earlier.id)


@given(plans())
def test_an_edition_knows_nothing_of_later_ones(plan: Plan) -> None:
    """
    Neither editions nor decisions nor figures of theirs are in it.
    """
    for place, edition in enumerate(plan.editions, 1):
        before = plan.as_of(edition.id)
        known = {each.id for each in plan.editions[:place]}

        assert plan.editions[:place] == before.editions
        for _, indicator in before.walk(Indicator):
            compared = [each.actuals for each in indicator.comparisons]
            figures = chain(indicator.actuals, *compared)
            named = {figure.edition for figure in figures}
            named |= {revision.edition for revision in indicator.revisions}
            assert named <= known | {""}


@given(plans())
def test_nothing_leaves_a_plan(plan: Plan) -> None:
    """
    What stood in an edition stands in later ones: what is abolished can be seen.
    """
    known: set[str] = set()
    for edition in plan.editions:
        ids = {each.id for _, each in plan.as_of(edition.id).walk(Indicator)}

        assert known <= ids
        known = ids


@given(plans())
def test_a_plan_and_its_indicators_tell_the_same_history(plan: Plan) -> None:
    """
    What stands in an edition of the plan is what the indicator itself recalls.
    """
    for place, edition in enumerate(plan.editions, 1):
        later = {each.id for each in plan.editions[place:]}
        for _, indicator in plan.as_of(edition.id).walk(Indicator):
            assert indicator == plan.indicator(indicator.id).as_of(later)


@given(plans())
def test_what_has_no_history_is_in_every_edition(plan: Plan) -> None:
    """
    Goals, policies, measures, their roles and texts.
    """
    kinds = ("Goal", "Policy", "Measure")
    addresses = [
        address for address, each in plan.walk() if type(each).__name__ in kinds
    ]
    for edition in plan.editions:
        before = plan.as_of(edition.id)
        for address in addresses:
            stood: Any = before[address]
            stands: Any = plan[address]
            assert (stands.title, stands.roles, stands.visions) == (
                stood.title,
                stood.roles,
                stood.visions,
            )
