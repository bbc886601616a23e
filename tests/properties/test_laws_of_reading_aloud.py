"""
Laws of reading aloud: everything is said in both languages, and nothing twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

import pytest
from hypothesis import given

from civicplan.rules.aloud import condition_aloud, expression_aloud
from civicplan.rules.expressions import (
    METRICS,
    NAMES,
    REFERENCES,
    SCORES,
    WORDS,
    Absolute,
    Aggregate,
    Binary,
    Condition,
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Metric,
    Missing,
    Name,
    Named,
    Number,
    Opposite,
    Relation,
    Test,
    WordIs,
)
from civicplan.rules.phrases import COUNTED, Scope
from civicplan.rules.quantities import OPERATIONS
from civicplan.rules.scheme_vocabulary import use_in_words
from civicplan.rules.schemes import Scheme
from civicplan.rules.uses import EDITIONS, USE_WORDS
from civicplan.testing.evaluation import conditions, expressions
from civicplan.testing.schemes import schemes
from civicplan.views.scheme_aloud import scheme_aloud


SCOPE = Scope(names=("率",), parameters=("幅",))
ROLLED = Scope(names=("率",), ratings=("良", "可＋"), rolled=True)
LANGUAGES = ("en", "ja")
A, B = Named(name="率"), Number(value=Fraction(2))
# Everything that stands for a value, and what can be made of two.
VALUES: tuple[Expression, ...] = (
    Missing(),
    *(Name(name=name) for name in NAMES),
    *(Figure(name=name) for name in REFERENCES),
    *(Metric(metric=metric, to=to) for metric in METRICS for to in REFERENCES),
    *(Aggregate(how="count of", of=of) for of in (*COUNTED, "良", "可＋")),
    *(Aggregate(how=how, of="score") for how in SCORES),
    A,
    Absolute(value=A),
    Opposite(value=A),
    *(Binary(sign=sign, left=A, right=B) for sign in OPERATIONS),
)
TESTS: tuple[Test, ...] = (
    *(
        IsReached(figure=name, negated=no)
        for name in REFERENCES
        for no in (False, True)
    ),
    *(
        IsMissing(value=Figure(name=name), negated=no)
        for name in REFERENCES
        for no in (False, True)
    ),
    *(
        WordIs(field=field, word=word, negated=no)
        for field, words in WORDS.items()
        for word in words or ("調査",)
        for no in (False, True)
    ),
    *(
        Relation(first=A, rest=((sign, B),))
        for sign in ("<", "<=", ">", ">=", "=", "!=")
    ),
)


def _alike(said: Iterable[str]) -> list[str]:
    """
    What is said more than once.
    """
    told = list(said)
    return sorted({each for each in told if told.count(each) > 1})


@given(expressions(SCOPE) | expressions(ROLLED))
def test_every_expression_is_said(expression: Expression) -> None:
    """
    In both languages, and in Japanese without a word of English.
    """
    english, japanese = (expression_aloud(expression, each) for each in LANGUAGES)

    assert english.strip()
    assert not re.search("[A-Za-z]", japanese)


@given(conditions(SCOPE))
def test_every_condition_is_said(condition: Condition) -> None:
    """
    Each test of it.
    """
    english, japanese = (condition_aloud(condition, each) for each in LANGUAGES)

    assert english.strip()
    assert not re.search("[A-Za-z]", japanese.replace("「survey」", ""))


@given(schemes())
def test_every_scheme_is_said(scheme: Scheme) -> None:
    """
    Line by line.
    """
    for language in LANGUAGES:
        lines = scheme_aloud(scheme, language)

        assert lines
        assert all(line.strip() and "\n" not in line for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_values_are_said_alike(language: str) -> None:
    """
    A listener can tell them apart.
    """
    assert [] == _alike(expression_aloud(value, language) for value in VALUES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_tests_are_said_alike(language: str) -> None:
    """
    Nor a test and its denial.
    """
    found = [condition_aloud(Condition(tests=(test,)), language) for test in TESTS]

    assert [] == _alike(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_words_of_use_are_said_alike(language: str) -> None:
    """
    Each is a sentence of its own.
    """
    editions = (("latest",), ("first",), EDITIONS)
    found = [
        use_in_words(key, word, language)
        for key in USE_WORDS
        for word in USE_WORDS[key]
    ]
    found += [use_in_words("editions", each, language) for each in editions]
    found.append(use_in_words("external", "全国平均", language))

    assert [] == _alike(found)
    assert all(each.endswith((".", "。")) for each in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_brackets_are_said_where_they_matter(language: str) -> None:
    """
    The same signs in another order are said otherwise.
    """
    one = Binary(sign="*", left=Binary(sign="+", left=A, right=B), right=A)
    other = Binary(sign="+", left=A, right=Binary(sign="*", left=B, right=A))
    third = Binary(sign="+", left=A, right=Binary(sign="never below", left=B, right=A))
    fourth = Binary(sign="never below", left=Binary(sign="+", left=A, right=B), right=A)

    assert [] == _alike(
        expression_aloud(each, language) for each in (one, other, third, fourth)
    )
