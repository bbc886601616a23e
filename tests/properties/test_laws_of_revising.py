"""
Laws of revising: long random histories of one plan, edit by edit.

Hypothesis opens editions, decides, introduces, enters and corrects in any order, and
keeps a record; whatever happens, nothing that was published is lost.
"""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from civicplan.base.periods import Period
from civicplan.base.printed_amounts import print_amount
from civicplan.errors import RefusedEditsError
from civicplan.io import edits as edit_files
from civicplan.io.plans import Format, dumps, loads
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Project
from civicplan.model.observations import Observation
from civicplan.model.plans import Plan
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
    CorrectActual,
    Edit,
    EnterActual,
    OpenEdition,
)
from civicplan.rules.editions.entries import actuals_from_table
from civicplan.rules.editions.revising import refusals, revise
from civicplan.testing import edits, numbers, plans


DEEP = 200
FORMATS: tuple[Format, ...] = ("yaml", "json")


def without_notes(plan: Plan) -> dict[str, Any]:
    """
    What a plan says, but for the notes of its targets: these are about what stands.
    """
    return {
        "editions": plan.editions,
        "places": [
            (
                address,
                attrs.evolve(
                    each,
                    parts=(),
                    targets=tuple(
                        attrs.evolve(target, note="") for target in each.targets
                    ),
                )
                if isinstance(each, Indicator)
                else each
                if isinstance(each, (Project, Reprint))
                else type(each),
            )
            for address, each in plan.walk()
        ],
    }


def holds_any(plan: Plan) -> bool:
    """
    Whether an indicator stands in a plan, and was not abolished.
    """
    return not all(each.abolished for _, each in plan.walk(Indicator))


class LongHistories(RuleBasedStateMachine):
    """
    A plan that is changed again and again, and what is known of its past.
    """

    def __init__(self) -> None:
        super().__init__()
        self.first: Plan
        self.plan: Plan
        self.record: list[Edit] = []
        self.past: dict[str, dict[str, Any]] = {}

    @initialize(plan=plans(max_sections=3, max_indicators=3, max_projects=1))
    def begin(self, plan: Plan) -> None:
        """
        With any plan.
        """
        self.first = self.plan = plan
        self.past = {
            each.id: without_notes(plan.as_of(each.id)) for each in plan.editions[:-1]
        }

    def change(self, edit: Edit) -> None:
        """
        Carry out an edit, or see it refused and nothing changed.
        """
        before = self.plan
        known = dumps(before)
        told = refusals(before, edit)
        if told:
            with pytest.raises(RefusedEditsError):
                revise(before, edit)
            assert known == dumps(before)
            return
        after = revise(before, edit)
        assert before != after
        if isinstance(edit, OpenEdition) and before.editions:
            self.past[before.editions[-1].id] = without_notes(before)
        self.plan = after
        self.record.append(edit)

    @rule(data=st.data())
    def open_an_edition(self, data: st.DataObject) -> None:
        """
        Later than all others.
        """
        self.change(data.draw(edits(self.plan, [OpenEdition])))

    @precondition(lambda self: self.plan.editions and holds_any(self.plan))
    @rule(data=st.data())
    def decide(self, data: st.DataObject) -> None:
        """
        Raise, lower, set, withdraw, amend, abolish, take up again.
        """
        kinds = [
            *(ReviseTarget, SetTarget, WithdrawTarget, ReviseBaseline),
            *(AmendField, AbolishIndicator, ReintroduceIndicator),
        ]
        self.change(data.draw(edits(self.plan, kinds)))

    @precondition(lambda self: self.plan.editions)
    @rule(data=st.data())
    def introduce(self, data: st.DataObject) -> None:
        """
        Into any section, or as a part.
        """
        self.change(data.draw(edits(self.plan, [IntroduceIndicator])))

    @precondition(lambda self: holds_any(self.plan))
    @rule(data=st.data())
    def publish(self, data: st.DataObject) -> None:
        """
        A figure, new or corrected.
        """
        self.change(data.draw(edits(self.plan, [EnterActual, CorrectActual])))

    @rule(data=st.data(), many=st.integers(1, 5))
    def do_anything(self, data: st.DataObject, many: int) -> None:
        """
        Also what is refused, where the plan has no edition or no indicator.
        """
        for _ in range(many):
            self.change(data.draw(edits(self.plan)))

    @invariant()
    def no_edition_loses_its_past(self) -> None:
        """
        Each earlier edition says what it said when it was the last.
        """
        for edition, stood in self.past.items():
            assert stood == without_notes(self.plan.as_of(edition))

    def teardown(self) -> None:
        """
        The record, replayed from the start, in one go and from a file, leads here.
        """
        if not hasattr(self, "plan"):
            return
        calendar = self.first.fiscal_year
        assert self.plan == revise(self.first, *self.record)
        for form in FORMATS:
            text = edit_files.dumps(self.record, form)
            read = edit_files.loads(text, form, calendar)
            assert tuple(self.record) == read
            assert text == edit_files.dumps(read, form)
            assert self.plan == loads(dumps(self.plan, form), form)


def test_a_long_history_loses_nothing() -> None:
    """
    Whatever is done to a plan, in whatever order.
    """
    # Each example takes as long as some dozen of other laws: fewer of them in a hurry,
    # and longer histories where there is time.
    asked = settings().max_examples
    is_deep = asked > DEEP
    run_state_machine_as_test(
        LongHistories,
        settings=settings(
            max_examples=asked // 2,
            stateful_step_count=40 if is_deep else 15,
        ),
    )


@given(plans(max_sections=2), st.data())
def test_what_staff_fill_in_is_what_is_entered(plan: Plan, data: st.DataObject) -> None:
    """
    However a number is printed, with its unit or without.
    """
    standing = [
        each
        for _, each in plan.walk(Indicator)
        if not each.abolished and each.unit in {"", "%", "人", "件"}
    ]
    # A part may stand while its whole does not.
    of = plan.fiscal_year.year(2999)
    named = [
        each
        for each in standing
        if not refusals(plan, EnterActual(indicator=each.id, actual=figure_of(of)))
    ]
    values = [data.draw(numbers()) for _ in named]
    rows = [["id", "value"]]
    for indicator, value in zip(named, values, strict=True):
        unit = indicator.unit if data.draw(st.booleans()) else ""
        rows.append([indicator.id, print_amount(value, unit)])

    entered = actuals_from_table(plan, rows, of)

    assert [each.id for each in named] == [edit.indicator for edit in entered]
    assert [str(each) for each in values] == [
        str(edit.actual.value) for edit in entered
    ]


def figure_of(when: Period) -> Observation:
    """
    A figure of a period.
    """
    return Observation(period=when, value=0)
