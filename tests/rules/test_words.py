"""
The words that a scheme may test.
"""

from __future__ import annotations

import pytest

from civicplan.model.indicators import Indicator
from civicplan.model.observations import Status
from civicplan.model.revisions import Abolish, Revision
from civicplan.model.targets import Complete, Improve
from civicplan.rules.expressions import WORDS
from civicplan.rules.words import state_of, word_of
from tests.rules.made import figures, indicator, observation


ABOLISHED = Revision(edition="2012", changes=(Abolish(),))
TARGETS = {"FY2011": "1", "FY2016": "2"}


@pytest.mark.parametrize(
    ("of", "at", "state"),
    [
        (
            indicator(revisions=(ABOLISHED,), actuals={"FY2010": "1"}),
            "FY2011",
            "abolished",
        ),
        (
            indicator(baseline=("FY2010", "1"), actuals={"FY2010": "1"}),
            "FY2011",
            "new",
        ),
        (
            indicator(baseline=("FY2010", "1"), actuals={"FY2010": "1", "FY2011": "2"}),
            "FY2011",
            "active",
        ),
        (indicator(actuals={"FY2013": "1"}), "FY2011", "not_started"),
        (indicator(baseline="1", targets=TARGETS), "FY2009", "not_due"),
        (indicator(baseline="1", targets=TARGETS), "FY2011", "active"),
        (
            indicator(
                baseline="1",
                targets={"FY2016": "2"},
                actuals={"x": observation("FY2011", None, status=Status.MISSING)},
            ),
            "FY2011",
            "active",
        ),
        (
            indicator(baseline="1", targets=TARGETS, actuals={"FY2016": "2"}),
            "FY2017",
            "finished",
        ),
        (
            indicator(baseline="1", targets=TARGETS, actuals={"FY2016": "2"}),
            "FY2016",
            "active",
        ),
    ],
    ids=[
        "abolished by a revision",
        "the first actual is the baseline",
        "a second actual",
        "before its first period",
        "nothing due yet",
        "a target due",
        "a figure was due and is missing",
        "after the last target",
        "in the last target's period",
    ],
)
def test_the_state_tells_where_an_indicator_is_in_its_life(
    of: Indicator, at: str, state: str
) -> None:
    """
    Each state is told by what is filed and what is due.
    """
    assert state == state_of(figures(of, at))


def test_the_aim_is_that_of_the_interim_target_or_else_the_final_one() -> None:
    """
    Where a report has no interim target, the final one is compared.
    """
    of = indicator(targets={"FY2011": Improve(), "FY2016": Complete(text="策定")})
    aim = word_of("aim")

    assert ("improve", "complete") == (aim(figures(of)), aim(figures(of, "FY2012")))


def test_a_word_that_is_absent_is_empty() -> None:
    """
    What nobody has said is no word.
    """
    bare = figures(indicator(""))
    words = {field: word_of(field)(bare) for field in WORDS if field != "mark"}

    assert {"state": "not_due"} == {
        field: word for field, word in words.items() if word
    }
