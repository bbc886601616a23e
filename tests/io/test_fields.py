"""
The fields of the model's classes are asked for, and not written down again.
"""

from __future__ import annotations

from civicplan.io.fields import field_types, told_of
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.plans import Levels
from civicplan.model.policies import Goal


def test_a_field_that_may_be_absent_has_the_type_of_what_is_there() -> None:
    """
    What is absent is no matter of reading.
    """
    assert Direction is field_types(Indicator)["direction"]


def test_a_choice_of_two_stays_one() -> None:
    """
    An indicator or a reprint.
    """
    assert tuple[Indicator | Reprint, ...] == field_types(Goal)["indicators"]


def test_a_docstring_tells_of_each_attribute() -> None:
    """
    In one line, without the marks of the docstring.
    """
    told = told_of(Levels)

    assert ["", "goal", "policy", "measures", "project"] == list(told)
    assert "Such as '基本目標'." == told["goal"]


def test_without_docstrings_nothing_is_told() -> None:
    """
    Python leaves them out when it is asked to.
    """

    class Silent: ...

    assert {"": ""} == told_of(Silent)
