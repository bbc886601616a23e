"""
Revisions: each change under the key of what it changed.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from civicplan.base.periods import JAPAN, period
from civicplan.io.observations import Figures
from civicplan.io.revisions import Revisions, revision_as_written
from civicplan.io.scalars import period_reader
from civicplan.model.observations import Observation, Status
from civicplan.model.revisions import (
    Abolish,
    Amend,
    Change,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Complete, Improve, Reach, Side, Within


REVISIONS = Revisions(period_reader(JAPAN), Figures(period_reader(JAPAN)))
FY2016 = period("FY2016")
MISSING = Observation(status=Status.MISSING)


def retarget(before: Any, after: Any) -> Retarget:
    """
    A change of the target of FY2016.
    """
    return Retarget(period=FY2016, before=before, after=after)


CHANGES: list[tuple[dict[str, Any], Change]] = [
    (
        {"targets": {"FY2016": "4100 → 3300"}},
        retarget(Reach(value=4100), Reach(value=3300)),
    ),
    ({"targets": {"FY2016": "— → 24.0"}}, retarget(None, Reach(value="24.0"))),
    ({"targets": {"FY2016": "➔ → —"}}, retarget(Improve(), None)),
    (
        {"targets": {"FY2016": "at least 80 → 20 to 30"}},
        retarget(Reach(value=80, side=Side.AT_LEAST), Within(low=20, high=30)),
    ),
    (
        {"targets": {"FY2016": {"from": {"complete": "策定"}, "to": "—"}}},
        retarget(Complete(text="策定"), None),
    ),
    (
        {"targets": {"FY2016": {"from": "better than a → b", "to": 5}}},
        retarget(Improve(on="a → b"), Reach(value=5)),
    ),
    (
        {"targets": {"FY2016": {"from": 5, "to": "better than a->b"}}},
        retarget(Reach(value=5), Improve(on="a->b")),
    ),
    ({"introduce": True}, Introduce()),
    ({"abolish": True}, Abolish()),
    ({"abolish": {"successor": "b"}}, Abolish(successor="b")),
    ({"name": {"from": "a", "to": "b"}}, Amend(field="name", before="a", after="b")),
    ({"unit": {"from": "—", "to": "人"}}, Amend(field="unit", before="", after="人")),
    (
        {"unit": {"from": {"text": "—"}, "to": "—"}},
        Amend(field="unit", before="—", after=""),
    ),
    (
        {"direction": {"from": "increase", "to": "—"}},
        Amend(field="direction", before="increase", after=""),
    ),
    (
        {"baseline": {"from": {"FY2016": Decimal("70.0")}, "to": Decimal(71)}},
        Rebaseline(
            before=Observation(period=FY2016, value="70.0"), after=Observation(value=71)
        ),
    ),
    (
        {"baseline": {"from": "—", "to": {"status": "missing"}}},
        Rebaseline(before=None, after=MISSING),
    ),
    (
        {"baseline": {"from": {"status": "missing"}, "to": "—"}},
        Rebaseline(before=MISSING, after=None),
    ),
]


@pytest.mark.parametrize(("written", "change"), CHANGES)
def test_a_change_is_written_as_short_as_it_can_be(
    written: dict[str, Any], change: Change
) -> None:
    """
    Around an arrow where both sides may stand beside one.
    """
    revision = Revision(edition="2012", changes=(change,))

    assert {"edition": "2012", **written} == revision_as_written(revision)


@pytest.mark.parametrize(("written", "change"), CHANGES)
def test_a_change_is_read_as_it_is_written(
    written: dict[str, Any], change: Change
) -> None:
    """
    None on either side, and a dash that is a text, too.
    """
    found = REVISIONS.revision({"edition": "2012", **written})

    assert Revision(edition="2012", changes=(change,)) == found


@pytest.mark.parametrize("arrow", ["4100 -> 3300", "4100→3300", "4,100  →  3,300"])
def test_an_arrow_may_be_typed(arrow: str) -> None:
    """
    With what is on the keyboard.
    """
    (change,) = REVISIONS.revision(
        {"edition": "2012", "targets": {"FY2016": arrow}}
    ).changes

    assert retarget(Reach(value=4100), Reach(value=3300)) == change


def test_a_decision_is_written_in_one_order() -> None:
    """
    The edition first, then what it changed, then why.
    """
    revision = Revision(
        edition="2012",
        changes=(
            Abolish(),
            retarget(None, Improve()),
            Amend(field="unit", before="", after="人"),
            Amend(field="name", before="a", after="b"),
            Introduce(),
        ),
        reason="replaced",
        note="x",
    )

    assert [
        "edition",
        "introduce",
        "name",
        "unit",
        "targets",
        "abolish",
        "reason",
        "note",
    ] == list(revision_as_written(revision))


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    revisions: [2012]\n"),
            [
                (
                    "plan:10:17 indicators[0].revisions[0]: '2012' stands "
                    "here, and a map with the edition and what it changed is "
                    "needed."
                ),
            ],
            id="no map",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a}]\n"
            ),
            [
                (
                    "plan:10:17 indicators[0].revisions[0]: a revision "
                    "changes something: name what, as in targets: {FY2016: "
                    "4100 → 3300}."
                ),
            ],
            id="no change",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{targets: {FY2011: 1 → 2}}]\n"
            ),
            [
                (
                    "plan:10:17 indicators[0].revisions[0]: 'edition' is "
                    "missing: the id of the edition that decided it."
                ),
            ],
            id="no edition",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, tagets: {FY2011: 1 → 2}}]\n"
            ),
            [
                (
                    "plan:10:30 indicators[0].revisions[0].tagets: the key "
                    "'tagets' is not known here. Did you mean 'targets'?"
                ),
            ],
            id="an unknown key",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{editoin: a, abolish: true}]\n"
            ),
            [
                (
                    "plan:10:17 indicators[0].revisions[0]: 'edition' is "
                    "missing: the id of the edition that decided it."
                ),
                (
                    "plan:10:18 indicators[0].revisions[0].editoin: the key "
                    "'editoin' is not known here. Did you mean 'edition'?"
                ),
            ],
            id="no edition and an unknown key",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, targets: {FY2011: 1}}]\n"
            ),
            [
                (
                    "plan:10:48 indicators[0].revisions[0].targets.FY2011: "
                    "'1' stands here, and what stood before and what stands "
                    "since then are needed, as in 4100 → 3300; — says that "
                    "there was, or is, none."
                ),
            ],
            id="one side",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, targets: {FY2011: 1 → 2 → "
                "3}}]\n"
            ),
            [
                (
                    "plan:10:48 indicators[0].revisions[0].targets.FY2011: "
                    "'1 → 2 → 3' stands here, and what stood before and what "
                    "stands since then are needed, as in 4100 → 3300; — says "
                    "that there was, or is, none."
                ),
            ],
            id="three sides",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, targets: {}}]\n"
            ),
            [
                (
                    "plan:10:39 indicators[0].revisions[0].targets: no "
                    "target stands here. Name one, or leave the key out."
                ),
            ],
            id="no target",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, targets: 1 → 2}]\n"
            ),
            [
                (
                    "plan:10:39 indicators[0].revisions[0].targets: '1 → 2' "
                    "stands here, and a map by period, such as {FY2016: 4100 "
                    "→ 3300} is needed."
                ),
            ],
            id="targets without periods",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, targets: {FY2011: 1 → 1.0}}]\n"
            ),
            [
                (
                    "plan:10:48 indicators[0].revisions[0].targets.FY2011: "
                    "1.0: it is what stood before, so nothing changed. Leave "
                    "the change out."
                ),
            ],
            id="a change that changes nothing",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, targets: {FY2011: 7,5OO → 2, "
                "FY2016: soon → 3}}]\n"
            ),
            [
                (
                    "plan:10:50 indicators[0].revisions[0].targets.FY2011: a "
                    "comma ends an entry inside { }: write 7500 → 2."
                ),
                (
                    "plan:10:67 indicators[0].revisions[0].targets.FY2016: "
                    "'soon' is no aim: write 4400, past 100, at least 80, "
                    "above 50, at most 5, below 0.1, 20 to 30, ➔, better "
                    "than previous, no worse than baseline, better than "
                    "baseline by 80%, {complete: 策定} or {low: 20, high: 30, "
                    "strict: true}. An aim in words is {complete: soon}."
                ),
            ],
            id="a side that is no aim",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, name: {from: Crimes}}]\n"
            ),
            [
                (
                    "plan:10:36 indicators[0].revisions[0].name: what stood "
                    "before and what stands since then are both needed: "
                    "{from: …, to: …}; — says that there was, or is, none."
                ),
            ],
            id="from without to",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, name: Crimes}]\n"
            ),
            [
                (
                    "plan:10:36 indicators[0].revisions[0].name: 'Crimes' "
                    "stands here, and {from: …, to: …} is needed."
                ),
            ],
            id="no sides",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, unit: {from: —, to: —}}]\n"
            ),
            [
                (
                    "plan:10:36 indicators[0].revisions[0].unit: '': it is "
                    "what stood before, so nothing changed. Leave the change "
                    "out."
                ),
            ],
            id="none to none",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, name: {from: —, to: Crimes}}]\n"
            ),
            [
                (
                    "plan:10:36 indicators[0].revisions[0].name: '': an "
                    "indicator always has a name."
                ),
            ],
            id="no name",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, direction: {from: up, to: "
                "down}}]\n"
            ),
            [
                (
                    "plan:10:41 indicators[0].revisions[0].direction: 'up': "
                    "a direction is increase, decrease or maintain."
                ),
            ],
            id="no direction",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, baseline: 5}]\n"
            ),
            [
                (
                    "plan:10:40 indicators[0].revisions[0].baseline: '5' "
                    "stands here, and {from: {FY2019: 70.0}, to: {FY2019: "
                    "71.19}} is needed."
                ),
            ],
            id="a baseline without sides",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, baseline: {from: x, to: "
                "{FY2011: y}}}]\n"
            ),
            [
                (
                    "plan:10:47 indicators[0].revisions[0].baseline.from: "
                    "'x': a number is needed, such as 4400 or 24.0."
                ),
                (
                    "plan:10:63 "
                    "indicators[0].revisions[0].baseline.to.FY2011: 'y': a "
                    "number is needed, such as 4400 or 24.0."
                ),
            ],
            id="a baseline that is no figure",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, abolish: yes}]\n"
            ),
            [
                (
                    "plan:10:39 indicators[0].revisions[0].abolish: 'yes' "
                    "stands here, and true or false is needed."
                ),
            ],
            id="yes for true",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, abolish: false}]\n"
            ),
            [
                (
                    "plan:10:39 indicators[0].revisions[0].abolish: abolish "
                    "is true, or the key is left out."
                ),
            ],
            id="not abolished",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, abolish: {}}]\n"
            ),
            [
                (
                    "plan:10:39 indicators[0].revisions[0].abolish: write "
                    "abolish: true, or name the successor."
                ),
            ],
            id="an empty successor",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "revisions: [{edition: a, introduce: false}]\n"
            ),
            [
                (
                    "plan:10:41 indicators[0].revisions[0].introduce: "
                    "introduce is true, or the key is left out."
                ),
            ],
            id="not introduced",
        ),
    ],
)
def test_what_cannot_be_read_is_told(
    rest: str, expected: list[str], said_of: Callable[[str], list[str]]
) -> None:
    """
    Each with its place, the value and what to do about it.
    """
    assert expected == said_of(rest)
