"""
What errors say, whatever they are given.
"""

from __future__ import annotations

import pickle

import pytest

from civicplan.catalog.plans import plan
from civicplan.catalog.schemes import scheme
from civicplan.errors import (
    BrokenPlanError,
    InvalidValueError,
    MissingExtraError,
    PlanFileError,
    Refusal,
    RefusedEditsError,
    UnknownNameError,
)
from civicplan.io.plans import dumps, loads
from civicplan.rules.evaluation import evaluate


def test_an_edition_given_as_a_number_is_answered_with_its_text() -> None:
    """
    Editions look like years, so people write them so.
    """
    with pytest.raises(UnknownNameError) as error:
        plan("hiratsuka").as_of(2007)  # type: ignore[arg-type]

    assert "There is no edition 2007. Did you mean '2007'?" == str(error.value)


def test_few_known_names_are_listed_where_none_is_near() -> None:
    """
    Whoever cannot guess is told what there is.
    """
    error = UnknownNameError("question", "", ["interim", "pace"])

    assert "There is no question ''. There is 'interim', 'pace'." == str(error)


def test_a_number_that_python_does_not_print_is_still_shown() -> None:
    """
    Python refuses to print an int of more than 4300 digits.
    """
    error = InvalidValueError("field", 10**5000, "it is too large.")

    assert "field = a number of 16610 bits: it is too large." == str(error)


def test_a_scheme_is_no_text() -> None:
    """
    The id of a scheme is answered with the call that finds it.
    """
    with pytest.raises(
        InvalidValueError, match=r"give civicplan\.scheme\('standard'\)"
    ):
        evaluate(plan("hiratsuka"), "standard")  # type: ignore[arg-type]


def test_another_format_is_refused() -> None:
    """
    Nothing is written in a format that was not asked for.
    """
    with pytest.raises(InvalidValueError, match="it is yaml or json"):
        dumps(plan("hiratsuka"), "xml")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="Did you mean 'json'"):
        loads("{}", "jsn")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "error",
    [
        InvalidValueError("field", 3, "a hint."),
        UnknownNameError("indicator", "crime", ["crimes"]),
        BrokenPlanError(()),
        PlanFileError(()),
        RefusedEditsError(
            [Refusal(number=1, edit="abolish 'a'", path="edits[0]", sentence="No.")]
        ),
        MissingExtraError("cli", "The command"),
    ],
)
def test_errors_are_pickled_with_what_they_say(error: Exception) -> None:
    """
    An error comes back from another process as it went.
    """
    assert str(error) == str(pickle.loads(pickle.dumps(error)))  # noqa: S301 - our own


def test_an_unknown_question_names_those_that_are_asked() -> None:
    """
    A scheme that asks two questions says which.
    """
    answers = evaluate(plan("hiratsuka"), scheme("standard"), at="FY2011")["crimes"]

    with pytest.raises(UnknownNameError, match="There is 'interim', 'pace'"):
        answers.answer()
