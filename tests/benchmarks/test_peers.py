"""
The peers of the benchmarks do the same work as civicplan.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.made_plans import write_plan
from benchmarks.peer_plans import PeerPlan, ValidationError
from benchmarks.peer_ratings import ratings
from civicplan.catalog.plans import plan
from civicplan.catalog.schemes import scheme
from civicplan.errors import PlanFileError
from civicplan.io.plans import dumps, load, loads
from civicplan.model.indicators import Indicator
from civicplan.rules.evaluation import evaluate


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """
    A made plan of 60 indicators.
    """
    path = tmp_path / "made.json"
    write_plan(path, 60)
    return path


def test_loop_by_hand_gives_the_ratings_of_standard() -> None:
    """
    The loop that evaluation is timed against rates the shipped plan alike.
    """
    shipped = plan("hiratsuka")

    evaluation = evaluate(shipped, scheme("standard"), at="FY2011")
    found = {
        (assessment.indicator.id, answer.edition, answer.question): (
            answer.rating and answer.rating.id
        )
        for assessment in evaluation.assessments
        for answer in assessment.answers
    }

    assert ratings(shipped, shipped.period_of("FY2011")) == found


def test_peer_reads_the_same_plan(made: Path) -> None:
    """
    Every indicator has the same figures, targets and history in both.
    """
    ours = [each for _, each in load(made).walk(Indicator)]
    peer = PeerPlan.model_validate_json(made.read_bytes())

    theirs = [each for policy in peer.goals[0].policies for each in policy.indicators]

    assert [
        (
            each.id,
            each.actuals[0].value,
            each.actuals[0].measured,
            {target.period: target.aim.value for target in each.targets},  # type: ignore[union-attr]
            each.revisions[0].changes[0].before.value,  # type: ignore[union-attr]
        )
        for each in ours
    ] == [
        (
            each.id,
            next(iter(each.actuals.values())).value,
            next(iter(each.actuals.values())).measured,
            {period: target.aim.value for period, target in each.targets.items()},
            next(iter(each.revisions[0].targets.values())).before.value,  # type: ignore[union-attr]
        )
        for each in theirs
    ]


def test_peer_writes_the_same_file(made: Path) -> None:
    """
    Both write the file that was made.
    """
    ours = dumps(load(made), "json")
    theirs = PeerPlan.model_validate_json(made.read_bytes())

    written = theirs.model_dump_json(exclude_defaults=True)

    assert json.loads(made.read_text("utf-8")) == json.loads(ours)
    assert json.loads(ours) == json.loads(written)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"direction": "decrease"', '"direction": "fall"'),
        ('"unit": "件"', '"units": "件"'),
        ('"measured": "2010"', '"measured": "2010-13"'),
        ('"id": "indicator-1"', '"id": "indicator-2"'),
        ('"unit": "件"', '"unit": "\\u0007"'),
        ("630 → 556", "630 → 557"),
        ("630 → 556", "556 → 556"),
        ('"name": "指標その0（年間）", ', ""),
        ('"edition": "2012"', '"edition": "2021"'),
    ],
)
def test_peer_refuses_what_civicplan_refuses(
    made: Path, right: str, wrong: str
) -> None:
    """
    Whatever is wrong in a made plan, neither takes it.
    """
    text = made.read_text("utf-8").replace(right, wrong, 1)

    with pytest.raises(PlanFileError):
        loads(text, "json")
    with pytest.raises((ValidationError, KeyError)):
        PeerPlan.model_validate_json(text)
