"""
What Hiratsuka's edition of 2012 changed in that of 2007, as the city printed it.
"""

from __future__ import annotations

import json

import pytest

from civicplan.catalog.plans import plan
from civicplan.model.directions import Direction
from civicplan.model.targets import Reach, Target
from civicplan.rules.editions.differences import Difference
from civicplan.rules.editions.diffing import diff_of_editions
from civicplan.rules.editions.kinds import Kind
from tests.cli.commands import run


PASSED = "実績が28年度目標値を上回った"
FELL = "実績が28年度目標値を上回った（数は下回った）"
# The target for FY2016 in both editions, the reason, and the city's own words.
RAISED = {
    "centre-using-groups": ("5600", "6800", "exceeded", PASSED),
    "centre-users": ("39000", "55000", "exceeded", PASSED),
    "ikigai-members": ("2000", "2200", "exceeded", PASSED),
    "cancer-screenings": (
        *("38500", "49000", "nearly achieved"),
        "実績が28年度目標値をほぼ達成している",
    ),
    "decline-prevented": (
        *("420", "750", "approaching"),
        "実績が28年度目標値に近づいている",
    ),
    "traffic-accidents": ("1900", "1640", "exceeded", FELL),
    "crimes": ("4100", "3300", "exceeded", FELL),
}
WHY_ABOLISHED = "事業の対象者が高齢者全体のごく一部に限られる"
FORMATS = ("text", "markdown", "html", "json")
SAID = {
    "ja": (
        *("上方修正", "指標廃止", "実績が目標を上回ったため", "目標に近づいているため"),
        *("目標をほぼ達成しているため", "対象が限定的であるため"),
    ),
    "en": (
        *("raised", "abolished", "the actual passed the target"),
        *("the actual was approaching the target", "the target was nearly achieved"),
        "its scope was too narrow",
    ),
}


@pytest.fixture(scope="module")
def told() -> tuple[Difference, ...]:
    """
    What the city's readers are told.
    """
    return diff_of_editions(plan("hiratsuka"), "2007", "2012").told


def number_of(target: object) -> str:
    """
    The number that a target asks for.
    """
    assert isinstance(target, Target)
    assert isinstance(target.aim, Reach)
    return f"{target.aim.value:f}"


def test_seven_targets_were_raised(told: tuple[Difference, ...]) -> None:
    """
    Each with the reason on record and the city's words.
    """
    raised = [each for each in told if each.kind is Kind.RAISED]

    assert RAISED == {
        each.id: (number_of(each.before), number_of(each.after), each.reason, each.note)
        for each in raised
    }
    assert {("2012", "FY2016")} == {(each.edition, each.item) for each in raised}


def test_two_of_them_were_raised_downwards(told: tuple[Difference, ...]) -> None:
    """
    Those of which fewer are better.
    """
    falling = {
        each.id: each.subject.direction
        for each in told
        if each.kind is Kind.RAISED
        and int(number_of(each.after)) < int(number_of(each.before))
    }

    assert falling == dict.fromkeys(("traffic-accidents", "crimes"), Direction.DECREASE)


def test_one_indicator_was_abolished(told: tuple[Difference, ...]) -> None:
    """
    With the reason; nothing else was changed but that there is an edition more.
    """
    others = [each for each in told if each.kind is not Kind.RAISED]

    assert [
        (Kind.EDITION_ADDED, "", None, ""),
        (Kind.ABOLISHED, "kept-independent", "scope too narrow", WHY_ABOLISHED),
    ] == [(each.kind, each.id, each.reason or None, each.note) for each in others]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("form", FORMATS)
def test_the_command_shows_all_of_it(form: str, language: str) -> None:
    """
    Every number, every reason and every word of the city, however it is printed.
    """
    asked = ("hiratsuka@2007", "hiratsuka@2012", "--format", form)
    result = run("diff", *asked, "--language", language, env={"COLUMNS": "200"})
    said = result.stdout

    assert 0 == result.exit_code
    numbers = [each for row in RAISED.values() for each in row[:2]]
    printed = numbers if form == "json" else [f"{int(each):,}" for each in numbers]
    notes = {note for *_, note in RAISED.values()}
    for each in (*printed, *SAID[language], *notes, WHY_ABOLISHED, *RAISED):
        assert each in said
    if form == "json":
        kinds = [each["kind"] for each in json.loads(said)["changes"]]
        assert (7, 1) == (kinds.count("raised"), kinds.count("abolished"))
