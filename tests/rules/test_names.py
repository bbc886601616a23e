"""
The names that a scheme may give.
"""

from __future__ import annotations

import pytest

from civicplan.rules.names import name_problem
from civicplan.rules.phrases import Scope


@pytest.mark.parametrize(
    "name", ["rate", "as hoped", "met or on pace", "達成率", "band 2", "pace", "score"]
)
def test_words_are_good_names(name: str) -> None:
    """
    A name may have spaces, any script, and words of the grammar inside.
    """
    assert "" == name_problem(name, Scope())


@pytest.mark.parametrize(
    "name",
    [
        "final",
        "progress to final",
        "missing",
        "and",
        "not met",
        "kind",
        "count of all",
        "mean of score",
        "count of A",
        "planned years",
    ],
)
def test_a_name_that_means_something_is_refused(name: str) -> None:
    """
    Nothing of the language can be named anew.
    """
    problem = name_problem(name, Scope(ratings=("A",)))

    assert f"{name!r} has a meaning in the language already. Choose another name." == (
        problem
    )


@pytest.mark.parametrize("name", ["2 x", "on-pace", "a  b", " a", "", "a+b", "5)"])
def test_what_is_no_name_is_refused(name: str) -> None:
    """
    Signs, a number first and loose spaces make no name.
    """
    assert "is no name: write words" in name_problem(name, Scope())


def test_a_name_is_given_once() -> None:
    """
    A let may not be called like another, or like a parameter.
    """
    scope = Scope(names=("rate",), parameters=("margin",))

    assert "'rate' is named twice. Choose another name." == name_problem("rate", scope)
    assert "named twice" in name_problem("margin", scope)
