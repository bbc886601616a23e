"""
What can be said of an expression before there are any figures.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from civicplan.rules.bounds import Bounds, constant
from civicplan.rules.expressions import Figure, Metric
from civicplan.rules.language import condition_of, expression_of
from civicplan.rules.phrases import Scope
from civicplan.rules.ranges import ANY, Range
from civicplan.rules.tables import Alternative, Let


ROLLED = Scope(ratings=("A", "B", "none"), rolled=True)
RATE = Alternative(when=None, value=expression_of("ratio to final never below 0"))
BARE = Let(name="rate", alternatives=(RATE,))
SOME = Let(
    name="some",
    alternatives=(
        Alternative(when=condition_of("lag > 1"), value=expression_of("-5")),
        RATE,
    ),
)
SCOPE = Scope(names=("rate", "some"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-10 % * 2", Fraction(-1, 5)),
        ("1 / 0", None),
        ("2 ** (1 / 2)", None),
        ("9999999999 ** 9999999999", None),
        ("lag", None),
    ],
)
def test_a_constant_has_an_exact_value_or_is_none(
    text: str, value: Fraction | None
) -> None:
    """
    In bounded time.
    """
    assert value == constant(expression_of(text))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("actual", None, None),
        ("abs(actual)", 0, None),
        ("abs(actual) + abs(lag)", 0, None),
        ("-abs(actual)", None, 0),
        ("abs(actual) - 5", -5, None),
        ("abs(actual) * abs(lag) / 2", 0, None),
        ("actual * lag", None, None),
        ("actual never below 0 never above 5", 0, 5),
        ("abs(actual) rounded to 3", 0, None),
        ("rate", 0, None),
        ("some", -5, None),
        ("actual ** 2", None, None),
    ],
)
def test_the_range_of_an_expression_is_surely_so(
    text: str, low: int | None, high: int | None
) -> None:
    """
    What is not sure is left open.
    """
    found = Bounds((BARE, SOME)).range(expression_of(text, SCOPE))
    ends = [None if end is None else Fraction(end) for end in (low, high)]

    assert ends == [found.low, found.high]


@pytest.mark.parametrize(
    ("text", "high"),
    [
        ("count of A / count of rated", 1),
        ("(count of A + count of B) / count of all", 1),
        ("count of rated / count of all", 1),
        ("(count of A + count of A) / count of rated", None),
        ("count of none / count of rated", None),
        ("count of all / count of rated", None),
        ("count of A / count of B", None),
    ],
)
def test_a_share_of_the_rated_is_at_most_all_of_them(
    text: str, high: int | None
) -> None:
    """
    Where each rating counts once.
    """
    found = Bounds((), ("A", "B")).range(expression_of(text, ROLLED))
    expected = Range(low=Fraction(0), high=None if high is None else Fraction(high))

    assert expected == found


def test_what_is_needed_for_a_value_is_known() -> None:
    """
    Through names, and through those parts that every alternative has.
    """
    final = Figure(name="final")
    bounds = Bounds((BARE, SOME))

    assert final in bounds.needed(expression_of("rate + 1", SCOPE))
    assert final not in bounds.needed(expression_of("some + 1", SCOPE))
    assert Metric(metric="ratio to", to="final") in bounds.needed(RATE.value)
    assert ANY == Range()


def test_a_quotient_of_counts_has_a_value_where_its_divisor_is_not_zero() -> None:
    """
    And nothing else can be missing.
    """
    bounds = Bounds(())

    assert (expression_of("count of rated", ROLLED),) == bounds.divisors(
        expression_of("count of A / count of rated * 2 / 3", ROLLED)
    )
    assert None is bounds.divisors(expression_of("mean of score / 2", ROLLED))
    assert None is bounds.divisors(expression_of("count of A ** 2", ROLLED))
