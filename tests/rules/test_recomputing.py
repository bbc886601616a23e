"""
Deciding anew from data: what is not believed, and what is refused.
"""

from __future__ import annotations

from typing import Any

import pytest

from civicplan.catalog.schemes import scheme as shipped
from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.rules.evaluation import assess
from civicplan.rules.recomputing import recomputed
from tests.rules.explained import breakfast, hiratsuka, of
from tests.rules.made import indicator, scheme


def _input(data: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        each for each in data["inputs"] if each["name"] == name
    )
    return found


def test_what_it_states_is_not_looked_at() -> None:
    """
    Neither the rating nor anything on the way to it.
    """
    data = hiratsuka("crimes", "pace").data()
    data |= {"rating": "met", "case": 0, "cases": [], "steps": [], "workings": []}
    _input(data, "expected")["value"] = "1"

    found = recomputed(data, shipped("standard"))

    assert found.rating is not None
    assert (8, "on_pace") == (found.case, found.rating.id)


@pytest.mark.parametrize(
    ("name", "key", "value", "rating"),
    [
        ("actual", "value", "4300", "behind"),
        ("actual", "value", "5000", "no_progress"),
        ("final", "value", "3447", "met"),
        ("baseline", "value", "3400", "no_progress"),
        ("expected", "months", 120, "behind"),
        ("years", "months", 130, "not_met"),
    ],
)
def test_another_figure_leads_to_another_rating(
    name: str, key: str, value: str | int, rating: str
) -> None:
    """
    The line is laid anew, and time is counted anew.
    """
    data = hiratsuka("crimes", "pace").data()
    _input(data, name)[key] = value

    found = recomputed(data, shipped("standard"))

    assert found.rating is not None
    assert rating == found.rating.id


def test_a_mean_is_computed_anew() -> None:
    """
    From the figures of which it is made.
    """
    years = {"FY2008": "11", "FY2009": "13", "FY2010": "15", "FY2011": "17"}
    made = indicator("increase", ("FY2006", "10"), {"FY2016": "30"}, years)
    rule = scheme("use: {previous: mean of 3}\nshow: {previous: }")
    data = assess(made, rule).answer().explain().data()
    _input(data, "previous")["mean_of"][0]["value"] = "14"

    assert 14 == recomputed(data, rule).shown["previous"]


def test_the_rating_of_parts_follows_from_theirs() -> None:
    """
    The girls now reach their target.
    """
    data = of(breakfast(), "fukushima", "FY2011").data()
    _input(data["parts"][0], "actual")["value"] = "20"

    found = recomputed(data, shipped("fukushima"))

    assert found.rating is not None
    assert "achieved" == found.rating.id


def test_another_scheme_is_refused() -> None:
    """
    It would compare other figures.
    """
    data = hiratsuka("crimes", "pace").data()

    with pytest.raises(InvalidValueError) as refused:
        recomputed(data, shipped("fukuoka"))

    assert str(refused.value) == (
        "scheme = 'fukuoka 1': it explains standard 1: give that scheme."
    )


def test_a_figure_left_out_is_named() -> None:
    """
    Nothing is taken for it.
    """
    data = hiratsuka("crimes", "pace").data()
    data["inputs"] = [each for each in data["inputs"] if each["name"] != "years"]

    with pytest.raises(UnknownNameError) as refused:
        recomputed(data, shipped("standard"))

    assert "There is no input in the explanation 'years'." in str(refused.value)


def test_a_word_left_out_is_named() -> None:
    """
    Nothing is taken for it.
    """
    data = hiratsuka("crimes", "pace").data()
    data["words"] = data["words"][:1]

    with pytest.raises(UnknownNameError) as refused:
        recomputed(data, shipped("standard"))

    assert "There is no word in the explanation 'state'." in str(refused.value)


def test_a_figure_that_is_no_number_is_refused() -> None:
    """
    With what may stand there.
    """
    data = hiratsuka("crimes", "pace").data()
    _input(data, "baseline")["value"] = "many"

    with pytest.raises(InvalidValueError, match="write a decimal such as"):
        recomputed(data, shipped("standard"))
