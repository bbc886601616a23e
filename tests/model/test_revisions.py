"""
What a plan said before, and why it changed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from civicplan.base.periods import period
from civicplan.errors import InvalidValueError
from civicplan.model import revisions
from civicplan.model.directions import Direction
from civicplan.model.observations import Observation
from civicplan.model.revisions import (
    AMENDABLE,
    Abolish,
    Ambition,
    Amend,
    Change,
    Edition,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
    reason_label,
)
from civicplan.model.targets import Aim, Complete, Improve, Reach, Side, Within


D = Decimal
FY2011, FY2016 = period("FY2011"), period("FY2016")
REASONS = [
    value
    for name in revisions.__all__
    if isinstance(value := getattr(revisions, name), str)
]
INCREASE, DECREASE, MAINTAIN = Direction


@pytest.mark.parametrize("reason", REASONS)
@pytest.mark.parametrize("language", ["ja", "ja-JP", "JA", "en", "en-GB"])
def test_a_known_reason_has_a_label(reason: str, language: str) -> None:
    """
    It is printed in the plan's language, whatever its region and its capitals.
    """
    assert reason_label(reason, language) != reason


@pytest.mark.parametrize(
    ("reason", "language"), [("市長の方針", "en"), ("exceeded", "fr")]
)
def test_another_reason_is_printed_as_it_stands(reason: str, language: str) -> None:
    """
    A city's own words need no label, and in other languages there is none.
    """
    assert reason == reason_label(reason, language)


@pytest.mark.parametrize("name", ["", "two words", "2012/1", "#1"])
def test_an_edition_has_an_id(name: str) -> None:
    """
    Revisions and figures refer to it, so it is a short name.
    """
    with pytest.raises(InvalidValueError, match=r"^edition\.id = "):
        Edition(id=name)


def test_an_edition_says_what_an_id_is() -> None:
    """
    The sentence shows one.
    """
    with pytest.raises(InvalidValueError) as raised:
        Edition(id="2012年 改訂")

    assert (
        "edition.id = '2012年 改訂': an id is a short lasting name without spaces, "
        "such "
        "as '2012'." == str(raised.value)
    )


def ambition(
    before: Aim | None, after: Aim | None, direction: Direction | None
) -> Ambition | None:
    """
    The ambition of a change from one aim to the other.
    """
    change = Retarget(period=FY2016, before=before, after=after)
    return change.ambition(direction)


RAISED, LOWERED, SAME = Ambition.RAISED, Ambition.LOWERED, Ambition.SAME


@pytest.mark.parametrize(
    ("before", "after", "direction", "expected"),
    [
        # Crimes: fewer is better, so a smaller number is more ambitious.
        (Reach(value=D(4100)), Reach(value=D(3300)), DECREASE, RAISED),
        (Reach(value=D(4100)), Reach(value=D(3300)), INCREASE, LOWERED),
        (Reach(value=D(4100)), Reach(value=D(3300)), MAINTAIN, None),
        (Reach(value=D(4100)), Reach(value=D(3300)), None, None),
        # Passing is harder than reaching.
        (Reach(value=D(80)), Reach(value=D(80), strict=True), INCREASE, RAISED),
        (Reach(value=D(80)), Reach(value=D(80), strict=True), DECREASE, RAISED),
        (Reach(value=D(80), strict=True), Reach(value=D(79)), INCREASE, LOWERED),
        # A side that both name goes before the direction.
        (
            Reach(value=D(5), side=Side.AT_MOST),
            Reach(value=D(4), side=Side.AT_MOST),
            INCREASE,
            RAISED,
        ),
        (
            Reach(value=D(5), side=Side.AT_LEAST),
            Reach(value=D(4), side=Side.AT_LEAST),
            None,
            LOWERED,
        ),
        # A side that was only spelt out changes nothing.
        (Reach(value=D(5)), Reach(value=D(5), side=Side.AT_MOST), DECREASE, SAME),
        (Reach(value=D(5)), Reach(value=D(5), side=Side.AT_MOST), INCREASE, None),
        (Reach(value=D(5)), Reach(value=D(5), side=Side.AT_MOST), None, None),
        # A range is harder the narrower it is.
        (Within(low=D(2), high=D(9)), Within(low=D(3), high=D(9)), None, RAISED),
        (Within(low=D(2), high=D(9)), Within(low=D(3), high=D(8)), None, RAISED),
        (Within(low=D(2), high=D(9)), Within(low=D(2), high=D(10)), None, LOWERED),
        (Within(low=D(2), high=D(9)), Within(low=D(3), high=D(10)), INCREASE, None),
        (
            Within(low=D(2), high=D(9)),
            Within(low=D(2), high=D(9), strict=True),
            None,
            RAISED,
        ),
        (
            Within(low=D(2), high=D(9), strict=True),
            Within(low=D(3), high=D(9)),
            None,
            None,
        ),
        # An improvement is harder the larger it is.
        (Improve(strict=False), Improve(), None, RAISED),
        (Improve(), Improve(by=D("0.1")), None, RAISED),
        (Improve(by=D("0.2")), Improve(by=D("0.1")), None, LOWERED),
        (Improve(by=D("0.2")), Improve(strict=False), None, LOWERED),
        (Improve(on="previous"), Improve(), None, None),
        # What cannot be compared is not ranked.
        (None, Reach(value=D(1)), INCREASE, None),
        (Reach(value=D(1)), None, INCREASE, None),
        (Complete(text="策定"), Complete(text="改定"), INCREASE, None),
        (Reach(value=D(1)), Within(low=D(1), high=D(1)), INCREASE, None),
        (Improve(), Reach(value=D(1)), INCREASE, None),
    ],
)
def test_a_target_is_raised_when_it_becomes_harder_to_reach(
    before: Aim | None,
    after: Aim | None,
    direction: Direction | None,
    expected: Ambition | None,
) -> None:
    """
    Ambition is about how hard a target is, and not about the size of its number.
    """
    assert expected is ambition(before, after, direction)


def test_long_numbers_are_compared_to_their_last_digit() -> None:
    """
    A difference in the fortieth digit is a difference.
    """
    before, after = D("1" * 40), D("1" * 39 + "2")

    assert RAISED is ambition(Reach(value=before), Reach(value=after), INCREASE)


@pytest.mark.parametrize(
    ("make", "fields", "sentence"),
    [
        (
            Retarget,
            {
                "period": FY2016,
                "before": Reach(value=D("24.0")),
                "after": Reach(value=D(24)),
            },
            (
                "retarget.after = Reach(value=Decimal('24'), side=None, "
                "strict=False): it is "
                "what stood before, so nothing changed. Leave the change out."
            ),
        ),
        (
            Retarget,
            {"period": FY2016, "before": None, "after": None},
            (
                "retarget.after = None: it is what stood before, so nothing changed. "
                "Leave the change out."
            ),
        ),
        (
            Retarget,
            {"period": FY2016, "before": 4100, "after": None},
            (
                "retarget.before = 4100: Complete or Improve or Reach or Within or "
                "nothing "
                "is needed."
            ),
        ),
        (
            Retarget,
            {"period": "FY2016", "before": None, "after": Improve()},
            "retarget.period = 'FY2016': Period is needed.",
        ),
        (
            Rebaseline,
            {"before": None, "after": None},
            (
                "rebaseline.after = None: it is what stood before, so nothing changed. "
                "Leave the change out."
            ),
        ),
        (
            Rebaseline,
            {"before": 70, "after": None},
            "rebaseline.before = 70: Observation or nothing is needed.",
        ),
        (
            Rebaseline,
            {"before": None, "after": Observation(value=D(1), edition="2012")},
            (
                "rebaseline.after.edition = '2012': a baseline's history is told by a "
                "revision; leave the edition out."
            ),
        ),
        (
            Rebaseline,
            {"before": Observation(value=D(1), edition="2012"), "after": None},
            (
                "rebaseline.before.edition = '2012': a baseline's history is told by a "
                "revision; leave the edition out."
            ),
        ),
        (
            Amend,
            {"field": "unit", "before": "人", "after": "人"},
            (
                "amend.after = '人': it is what stood before, so nothing changed. "
                "Leave the change out."
            ),
        ),
        (
            Amend,
            {"field": "nmae", "before": "a", "after": "b"},
            (
                "amend.field = 'nmae': it is one of name, code, unit, kind, direction, "
                "source, description. Did you mean 'name'?"
            ),
        ),
        (
            Amend,
            {"field": "direction", "before": "", "after": "up"},
            "amend.after = 'up': a direction is increase, decrease or maintain.",
        ),
        (
            Amend,
            {"field": "direction", "before": "up", "after": ""},
            "amend.before = 'up': a direction is increase, decrease or maintain.",
        ),
        (
            Amend,
            {"field": "name", "before": "", "after": "犯罪"},
            "amend.before = '': an indicator always has a name.",
        ),
        (
            Amend,
            {"field": "name", "before": "犯罪", "after": "\u3000"},
            r"amend.after = '\u3000': an indicator always has a name.",
        ),
        (
            Amend,
            {"field": "unit", "before": None, "after": "人"},
            "amend.before = None: a text is needed.",
        ),
        (Abolish, {"successor": None}, "abolish.successor = None: a text is needed."),
        (
            Revision,
            {"edition": "", "changes": (Introduce(),)},
            "revision.edition = '': it may not be empty. Write what the plan prints.",
        ),
        (
            Revision,
            {"edition": "2012", "changes": ()},
            (
                "revision.changes = (): a revision changes something: name what it "
                "changed."
            ),
        ),
        (
            Revision,
            {"edition": "2012", "changes": (Reach(value=D(1)),)},
            (
                "revision.changes[0] = Reach(value=Decimal('1'), side=None, "
                "strict=False): "
                "Abolish or Amend or Introduce or Rebaseline or Retarget is needed."
            ),
        ),
    ],
)
def test_what_cannot_be_decided_is_refused(
    make: Any, fields: dict[str, Any], sentence: str
) -> None:
    """
    The sentence shows the field, the value and what to do.
    """
    with pytest.raises(InvalidValueError) as raised:
        make(**fields)

    assert sentence == str(raised.value)


@pytest.mark.parametrize("field", AMENDABLE)
def test_every_amendable_field_can_be_amended(field: str) -> None:
    """
    Its text before and its text since then are kept.
    """
    before, after = ("increase", "") if field == "direction" else ("a", "b")

    assert before == Amend(field=field, before=before, after=after).before


CHANGES: list[Change] = [
    Introduce(),
    Amend(field="name", before="a", after="b"),
    Amend(field="unit", before="人", after="件"),
    Rebaseline(before=None, after=Observation(value=D(1))),
    Retarget(period=FY2011, before=None, after=Improve()),
    Retarget(period=FY2016, before=None, after=Improve()),
    Abolish(),
]


def test_changes_are_kept_in_one_order() -> None:
    """
    Introduced first, then fields, the baseline and targets by period, abolished last.
    """
    backwards: Any = CHANGES[::-1]

    assert tuple(CHANGES) == Revision(edition="2012", changes=backwards).changes


@pytest.mark.parametrize("change", CHANGES, ids=repr)
def test_one_thing_is_decided_once(change: Change) -> None:
    """
    A second change of the same thing belongs into a second revision.
    """
    with pytest.raises(InvalidValueError) as raised:
        Revision(edition="2012", changes=(change, change))

    assert (
        "one thing is changed twice. Keep one change, or write two revisions."
        == raised.value.hint
    )


def test_periods_of_the_same_days_are_one_thing() -> None:
    """
    However they are written.
    """
    written = period("2016-04-01/2017-03-31")

    with pytest.raises(InvalidValueError, match="one thing is changed twice"):
        Revision(
            edition="2012",
            changes=(
                Retarget(period=FY2016, before=None, after=Improve()),
                Retarget(period=written, before=Improve(), after=None),
            ),
        )
