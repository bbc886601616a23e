"""
Edits: what each of them may say.
"""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from civicplan.base.periods import period
from civicplan.errors import InvalidValueError
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.revisions import Edition, Introduce, Revision
from civicplan.model.targets import Reach
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
    subject_of,
)


FY2016 = period("FY2016")
NEW = Indicator(id="new", name="New")
FIGURE = Observation(period=FY2016, value="3")
EACH: list[tuple[Edit, str]] = [
    (OpenEdition(edition=Edition(id="2014")), "2014"),
    (SetTarget(indicator="crimes", period=FY2016, aim=Reach(value=1)), "crimes"),
    (ReviseTarget(indicator="crimes", period=FY2016, aim=Reach(value=1)), "crimes"),
    (WithdrawTarget(indicator="crimes", period=FY2016), "crimes"),
    (ReviseBaseline(indicator="crimes", baseline=FIGURE), "crimes"),
    (AmendField(indicator="crimes", field="unit", text="件"), "crimes"),
    (AbolishIndicator(indicator="crimes"), "crimes"),
    (ReintroduceIndicator(indicator="crimes"), "crimes"),
    (IntroduceIndicator(indicator=NEW), "new"),
    (EnterActual(indicator="crimes", actual=FIGURE), "crimes"),
    (CorrectActual(indicator="crimes", actual=FIGURE), "crimes"),
]


def test_each_kind_of_edit_has_its_own_words() -> None:
    """
    By which files tell it.
    """
    assert {type(edit) for edit, _ in EACH} == VERBS.keys()
    assert len(VERBS) == len(set(VERBS.values()))


@pytest.mark.parametrize(("edit", "subject"), EACH)
def test_an_edit_is_about_one_thing(edit: Edit, subject: str) -> None:
    """
    An indicator, or the edition that is opened.
    """
    assert subject == subject_of(edit)


@pytest.mark.parametrize(("edit", "_"), EACH)
def test_an_edit_is_a_value(edit: Edit, _: str) -> None:
    """
    Equal to its copies, and shown as the call that makes it.
    """
    assert edit == copy.deepcopy(edit) == pickle.loads(pickle.dumps(edit))  # noqa: S301 - our own
    assert hash(edit) == hash(copy.deepcopy(edit))
    assert repr(edit).startswith(f"{type(edit).__name__}(")


UNDATED = Observation(value="3")
OLD = Indicator(
    id="old",
    name="Old",
    revisions=(Revision(edition="2012", changes=(Introduce(),)),),
)
IMPOSSIBLE: list[tuple[type[Edit], dict[str, Any], str]] = [
    (OpenEdition, {"edition": "2014"}, "Edition is needed."),
    (AbolishIndicator, {"indicator": ""}, "it may not be empty"),
    (AbolishIndicator, {"indicator": "a", "successor": None}, "a text is needed."),
    (AbolishIndicator, {"indicator": "a", "note": "\t"}, "no control characters"),
    (
        SetTarget,
        {"indicator": "a", "period": "FY2016", "aim": Reach(value=1)},
        "Period is needed.",
    ),
    (
        ReviseTarget,
        {"indicator": "a", "period": FY2016, "aim": 3300},
        "Complete or Improve or Reach or Within is needed.",
    ),
    (
        ReviseTarget,
        {"indicator": "a", "period": FY2016, "aim": Reach(value=1), "lowered": "no"},
        "bool is needed.",
    ),
    (WithdrawTarget, {"indicator": "a", "period": None}, "Period is needed."),
    (
        ReviseBaseline,
        {"indicator": "a", "baseline": Observation(value=1, edition="2012")},
        "a baseline's history is told by a revision; leave the edition out.",
    ),
    (
        AmendField,
        {"indicator": "a", "field": "names", "text": "x"},
        "Did you mean 'name'?",
    ),
    (IntroduceIndicator, {"indicator": "a"}, "Indicator is needed."),
    (
        IntroduceIndicator,
        {"indicator": Indicator(id="a", name="A", parts=(OLD,))},
        "its history begins with this edit. Leave its revisions out",
    ),
    (
        EnterActual,
        {"indicator": "a", "actual": UNDATED},
        "only a baseline may be without a period.",
    ),
    (
        CorrectActual,
        {"indicator": "a", "actual": UNDATED},
        "only a baseline may be without a period.",
    ),
    (
        EnterActual,
        {"indicator": "a", "actual": FIGURE, "comparison": 3},
        "a text is needed.",
    ),
]


@pytest.mark.parametrize(("kind", "fields", "hint"), IMPOSSIBLE)
def test_what_no_edit_can_say_is_refused(
    kind: type[Edit], fields: dict[str, Any], hint: str
) -> None:
    """
    When it is made, before any plan is looked at.
    """
    with pytest.raises(InvalidValueError) as error:
        kind(**fields)

    assert hint in str(error.value)
