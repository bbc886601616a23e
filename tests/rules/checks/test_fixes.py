"""
What checks know to put right: what they change, and what they leave.
"""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from civicplan.io.plans import loads
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.checks import registry
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.fixes import fix
from civicplan.rules.checks.shapes import Check, Found, Severity
from tests.rules.checks.pieces import whole


def fixed(piece: str, *select: str) -> tuple[Plan, list[str]]:
    """
    A piece of a plan put right, and the codes of what was.
    """
    told = fix(loads(whole(piece)), select=select)
    return told.plan, [each.code for each in told.findings]


def test_an_owner_who_stands_twice_is_taken_out() -> None:
    """
    The first stays where it is.
    """
    plan, codes = fixed("goals: [{title: A, owners: [a, b, a, b, a]}]", "S104")

    assert ("a", "b") == plan.goals[0].owners
    assert ["S104"] * 3 == codes


def test_a_sentence_that_stands_twice_is_left() -> None:
    """
    Another was perhaps meant.
    """
    plan, codes = fixed("visions: [A green town, A green town]", "S104")

    assert (2, []) == (len(plan.visions), codes)


def test_a_unit_is_written_as_at_first() -> None:
    """
    Where both are one unit.
    """
    plan, codes = fixed(
        """
        indicators:
          - {id: a, name: A, unit: '%'}
          - {id: b, name: B, unit: ％}
        """,
        "U106",
    )

    assert "%" == plan.indicator("b").unit
    assert ["U106"] == codes


def test_what_a_history_tells_is_left() -> None:
    """
    The unit that a revision brought stands in it too.
    """
    plan, codes = fixed(
        """
        editions: [{id: one}, {id: two}]
        indicators:
          - {id: a, name: A, unit: '%'}
          - id: b
            name: B
            unit: ％
            revisions: [{edition: two, unit: {from: 人, to: ％}}]
        """,
        "U106",
    )

    assert ("％", []) == (plan.indicator("b").unit, codes)


@pytest.mark.parametrize(
    ("ignored", "left"),
    [
        ("{T101: x, W102: because}", {"W102": "because"}),
        ("[T101, W102]", ("W102",)),
        ("{T101: x}", None),
        ("T101", None),
    ],
)
def test_what_is_ignored_in_vain_is_taken_out(ignored: str, left: Any) -> None:
    """
    Whatever the form; the rest stays, and with nothing left the word `ignore` goes.
    """
    plan, codes = fixed(
        f"description: A town and the\nannotations: {{ignore: {ignored}, note: x}}"
    )

    assert left == plan.annotations.get("ignore")
    assert "x" == plan.annotations["note"]
    assert ["X102"] == codes


def test_what_is_ignored_with_a_reason_is_not_put_right() -> None:
    """
    Nor is the ignoring in vain.
    """
    plan, codes = fixed(
        "description: 'A town , a river'\nannotations: {ignore: {W104: our poet's}}"
    )

    assert ("A town , a river", []) == (plan.description, codes)


def test_texts_are_put_right_wherever_they_stand() -> None:
    """
    In roles and notes, editions and revisions, parts and their figures.
    """
    plan, codes = fixed(
        """
        editions: [{id: one, title: 'The first , edition'}, {id: two}]
        goals:
          - title: A
            roles: {citizens: [Help, 'Walk , often']}
            measures: [{title: B, visions: ['Quiet , safe']}]
            indicators:
              - id: a
                name: A
                baseline: {FY2023: {value: 1, note: 'Old , odd'}}
                targets: {FY2028: {aim: 5, note: 'At last , done'}}
                parts:
                  - id: b
                    name: B
                    actuals:
                      FY2024: [{value: 1}, {value: 2, edition: two, note: 'So , so'}]
                    revisions: [{edition: two, introduce: true, note: 'Why , not'}]
        """,
        "W104",
    )
    goal = plan.goals[0]
    part = plan.indicator("b")

    assert ["W104"] * 7 == codes
    assert "The first, edition" == plan.editions[0].title
    assert ["Help", "Walk, often"] == [role.text for role in goal.roles]
    assert ("Quiet, safe",) == goal.measures[0].visions
    assert "Old, odd" == getattr(plan.indicator("a").baseline, "note", None)
    assert "At last, done" == plan.indicator("a").targets[0].note
    assert ["", "So, so"] == [each.note for each in part.actuals]
    assert "Why, not" == part.revisions[0].note


def test_a_text_of_which_something_would_be_left_is_not_touched() -> None:
    """
    Half put right it would look as if somebody had read it.
    """
    plan, codes = fixed("description: 'The the town which is is  ours'", "W105")

    assert ("The the town which is is  ours", []) == (plan.description, codes)


def broken_fix(fixing: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    One check of another package that finds every name but B, and its fix.
    """

    def find(indicator: Indicator, _: Any) -> list[Found]:
        wrong = indicator.name not in {"B", "C"}
        return [Found(at="name")] if wrong else []

    def outrage(indicator: Indicator, _: Any) -> list[Found]:
        return [Found(at="name")] if indicator.name == "C" else []

    words = Words(ja="…", en="…")
    ours = Check(
        code="TOWN101",
        name="town",
        category="our-town",
        title=words,
        sentence=words,
        find=find,
        fix=fixing,
    )
    other = attrs.evolve(
        ours,
        code="TOWN102",
        name="outrage",
        severity=Severity.ERROR,
        find=outrage,
        fix=None,
    )
    known = registry.Registry(checks=(ours, other))
    monkeypatch.setattr("civicplan.rules.checks.registry.registry", lambda: known)


PIECE = "indicators: [{id: a, name: A}]"


def test_a_check_of_another_package_may_have_a_fix(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    It gets the part, what was found below it, and the plan.
    """
    told: list[Any] = []

    def rename(part: Indicator, found: Found, plan: Plan) -> Indicator:
        told.extend((part.id, found.at, plan.id))
        return attrs.evolve(part, name="B")

    broken_fix(rename, monkeypatch)
    plan, codes = fixed(PIECE)

    assert ["a", "name", "ford"] == told
    assert ("B", ["TOWN101"]) == (plan.indicator("a").name, codes)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(lambda part, *_: attrs.evolve(part, name="Z"), id="still found"),
        pytest.param(
            lambda part, *_: attrs.evolve(part, name="C"), id="an error comes"
        ),
        pytest.param(lambda part, *_: attrs.evolve(part, id="#"), id="impossible"),
    ],
)
def test_a_fix_that_puts_nothing_right_is_not_taken(
    wrong: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    The plan is as it was, and the finding stands.
    """
    broken_fix(wrong, monkeypatch)
    plan = loads(whole(PIECE))
    told = fix(plan)

    assert (plan, (), ()) == (told.plan, told.findings, told.broken)
    assert ["TOWN101"] == [each.code for each in told.left]


def test_a_fix_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    With the package from which it comes.
    """

    def fail(*_: Any) -> Any:
        message = "no such town"
        raise RuntimeError(message)

    broken_fix(fail, monkeypatch)
    (broken,) = fix(loads(whole(PIECE))).broken

    assert "RuntimeError: no such town" == broken.trouble
    assert ("town", __name__) == (broken.name, broken.package)
