"""
The grammar, line by line, and what it says of slips.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from civicplan.errors import SchemeError
from civicplan.rules.expressions import (
    Aggregate,
    Binary,
    Figure,
    IsMissing,
    IsReached,
    Metric,
    Named,
    Number,
    Opposite,
    Relation,
    WordIs,
)
from civicplan.rules.language import condition_of, expression_of
from civicplan.rules.phrases import Scope


SCOPE = Scope(
    names=("rate", "rate of change", "as hoped", "band 2"), parameters=("margin",)
)
ROLLED = Scope(names=("score",), ratings=("A", "B+", "on pace"), rolled=True)


def _number(value: str | int) -> Number:
    return Number(value=Fraction(value))


def test_a_chain_has_two_borders() -> None:
    """
    `50 % <= rate < 80 %` compares three values.
    """
    expected = Relation(
        first=_number("0.5"),
        rest=(("<=", Named(name="rate")), ("<", _number("0.8"))),
    )

    assert (expected,) == condition_of("50 % <= rate < 80 %", SCOPE).tests


def test_tests_are_joined_by_and() -> None:
    """
    Each kind of test may stand beside any other.
    """
    text = (
        "interim is not reached and actual is missing and kind != survey "
        "and mark = '*' and status = not yet available and outlook = likely"
    )

    assert (
        IsReached(figure="interim", negated=True),
        IsMissing(value=expression_of("actual")),
        WordIs(field="kind", word="survey", negated=True),
        WordIs(field="mark", word="*"),
        WordIs(field="status", word="not yet available"),
        WordIs(field="outlook", word="likely"),
    ) == condition_of(text).tests


def test_names_are_matched_longest_first() -> None:
    """
    A longer name goes before the shorter one with which it begins.
    """
    assert Named(name="rate of change") == expression_of("rate of change", SCOPE)
    assert Named(name="band 2") == expression_of("band 2", SCOPE)
    assert Metric(metric="growth since", to="year ago") == expression_of(
        "growth since year ago"
    )


def test_multiplication_binds_more_than_addition_and_powers_most() -> None:
    """
    -2 ** 2 is -(2 ** 2), and 2 ** 3 ** 2 is 2 ** (3 ** 2).
    """
    power = Binary(sign="**", left=_number(2), right=_number(2))
    tower = Binary(
        sign="**",
        left=_number(2),
        right=Binary(sign="**", left=_number(3), right=_number(2)),
    )
    sum_ = Binary(
        sign="+",
        left=_number(1),
        right=Binary(sign="*", left=_number(2), right=_number(3)),
    )

    assert Opposite(value=power) == expression_of("-2 ** 2")
    assert tower == expression_of("2 ** 3 ** 2")
    assert sum_ == expression_of("1 + 2 * 3")


def test_suffixes_come_after_everything_else() -> None:
    """
    `7 * pace - 4 never above 5` limits the whole.
    """
    found = expression_of("7 * rate - 4 never above 5 rounded to 0.1", SCOPE)

    assert isinstance(found, Binary)
    assert ("rounded to", _number("0.1")) == (found.sign, found.right)
    assert isinstance(found.left, Binary)
    assert ("never above", _number(5)) == (found.left.sign, found.left.right)


def test_times_and_divided_by_may_be_written_as_in_print() -> None:
    """
    × and ÷ mean * and /.
    """
    assert expression_of("actual * 2 / final") == expression_of("actual × 2 ÷ final")


def test_a_roll_up_counts_and_averages() -> None:
    """
    Ratings with signs are quoted, and a let may be called score.
    """
    assert Aggregate(how="count of", of="B+") == expression_of("count of 'B+'", ROLLED)
    assert Aggregate(how="count of", of="on pace") == expression_of(
        "count of on pace", ROLLED
    )
    assert Aggregate(how="weighted mean of", of="score") == expression_of(
        "weighted mean of score", ROLLED
    )
    assert Named(name="score") == expression_of("score", ROLLED)


def test_what_is_missing_may_be_said() -> None:
    """
    `missing` is a value that is left open.
    """
    assert Figure(name="year ago") == expression_of("year ago")
    assert "missing" in condition_of("rate is missing", SCOPE).text


@pytest.mark.parametrize(
    ("opening", "times"), [("(", 60), ("-", 60), ("2**", 60), ("-(", 30)]
)
def test_60_levels_are_read_and_61_refused(opening: str, times: int) -> None:
    """
    The limit counts brackets, minus signs and powers alike.
    """
    closing = ")" if "(" in opening else ""

    expression_of(opening * times + "1" + closing * times)
    with pytest.raises(SchemeError, match="nested more than 60 deep"):
        expression_of("-" + opening * times + "1" + closing * times)


def test_a_long_sum_is_not_deep() -> None:
    """
    Only what stands inside one another counts.
    """
    assert isinstance(expression_of("+".join("1" * 150)), Binary)


@pytest.mark.parametrize(
    ("text", "column", "sentence"),
    [
        ("progres to final > 1", 1, "Did you mean 'progress to final'?"),
        ("rat > 1", 1, "there is no name 'rat' here. Did you mean 'rate'?"),
        ("kind = survey or rate < 70 %", 15, "there is no 'or'; write two cases"),
        ("actual is missng", 11, "with or without 'not'. Did you mean 'missing'?"),
        ("final is not reachd", 14, "Did you mean 'reached'?"),
        ("rate > 1 or rate < 2", 10, "there is no 'or'; write two cases"),
        ("else", 1, "write a last case without `when`"),
        ("1 < 2 < 3 < 4", 11, "at most three values are compared"),
        ("rate", 5, "a comparison is needed here"),
        ("rate >", 7, "a number or a name is needed here."),
        ("(rate > 1", 7, "a closing bracket is needed here."),
        ("rate is", 8, "write 'is missing' or 'is reached'"),
        ("actual is reached", 1, "only a figure can be reached: baseline, interim"),
        ("kind", 5, "'kind' is a word: test it with '=' or '!='."),
        ("kind > survey", 6, "'kind' is a word"),
        ("kind = ", 8, "a word is needed here"),
        ("kind = *", 8, "put one with signs into quotes: '*'"),
        ("outlook = likly", 11, "Did you mean 'likely'?"),
        ("state = finishd", 9, "Did you mean 'finished'?"),
        ("abs rate > 1", 5, "write abs( ) with brackets."),
        ("rate > 1 1", 10, "'and' or the end is needed here, not '1'."),
        ("count of A > 1", 1, "there is no name 'count of A' here."),
        ("count of all > 1", 1, "It can only be used in a roll-up."),
        ("1 + kind > 2", 5, "'kind' is a word"),
        ("min(rate, 5) > 1", 1, "no min( ): write 'rate never above 5'."),
        ("1 < max(0, rate)", 5, "no max( ): write 'rate never below 0'."),
        ("max(-5 %, rate) > 1", 1, "write 'rate never below -5 %'."),
        ("min(7 * (rate - 4), 5) > 1", 1, "write '7 * (rate - 4) never above 5'."),
        ("max(min(rate, 5), 0) > 1", 5, "write 'rate never above 5'."),
        ("max((0), min(rate)) > 1", 1, "write '(0) never below min(rate)'."),
        ("min(rate, 5, 6) > 1", 9, "there are no lists here"),
        ("min(, 5) > 1", 5, "there are no lists here"),
        ("rate > 4,400", 9, "there are no lists here"),
        ("rate >= ８０ %", 9, "write 80, in digits of half width."),
        ("rate >= ８．５", 9, "write 8.5, in digits of half width."),
    ],
)
def test_a_slip_is_told_with_its_column(text: str, column: int, sentence: str) -> None:
    """
    Every error says where, what and what to write.
    """
    with pytest.raises(SchemeError) as caught:
        condition_of(text, SCOPE)

    problem = caught.value.problems[0]
    assert sentence in problem.sentence
    assert column == problem.column


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("count of C", "there is no rating 'C'."),
        ("count of 'B'", "there is no rating 'B'. Did you mean 'B+'?"),
        ("count of 5", "name what is counted: rated, unrated, all"),
        ("actual", "A roll-up sees counts and scores, not the figures"),
    ],
)
def test_a_roll_up_knows_its_own_names_only(text: str, sentence: str) -> None:
    """
    Figures belong to one indicator, and ratings must be the scheme's.
    """
    with pytest.raises(SchemeError) as caught:
        expression_of(text, ROLLED)

    assert sentence in str(caught.value)
