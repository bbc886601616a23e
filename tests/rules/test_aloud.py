"""
A rule is read aloud in both languages.
"""

from __future__ import annotations

import pytest

from civicplan.catalog.schemes import names, scheme
from civicplan.rules.aloud import (
    case_aloud,
    condition_aloud,
    expression_aloud,
    quantities_aloud,
)
from civicplan.rules.language import condition_of, expression_of
from civicplan.rules.phrases import Scope
from civicplan.rules.schemes import scheme_of


SCOPE = Scope(names=("rate",))


@pytest.mark.parametrize(
    ("written", "english", "japanese"),
    [
        ("rate >= 80 %", "rate is at least 80 %", "rateが80 %以上"),
        ("rate <= 80 %", "rate is at most 80 %", "rateが80 %以下"),
        ("rate > 80 %", "rate is above 80 %", "rateが80 %を超える"),
        ("rate < 80 %", "rate is below 80 %", "rateが80 %未満"),
        ("rate = 1", "rate is 1", "rateが1に等しい"),
        ("rate != 1", "rate is not 1", "rateが1に等しくない"),
        (
            "50 % <= rate < 80 %",
            "rate is at least 50 % and below 80 %",
            "rateが50 %以上、80 %未満",
        ),
        (
            "1 > rate >= 0",
            "rate is below 1 and at least 0",
            "rateが1未満、0以上",
        ),
        ("interim is reached", "interim is reached", "中間目標に達した"),
        ("final is not reached", "final is not reached", "最終目標に達していない"),
        ("actual is missing", "actual is missing", "実績がない"),
        ("final is not missing", "final is not missing", "最終目標がある"),
        ("kind = survey", "kind is survey", "種類が「意識調査」である"),
        ("mark != '*'", "mark is not *", "印が「*」でない"),
        ("phase = mid", "phase is mid-plan", "時期が「計画期間の途中」である"),
        (
            "outlook = likely",
            "outlook is likely to be reached",
            "見込みが「達成見込み」である",
        ),
        ("state = not_due", "state is not due", "状態が「時期未到来」である"),
        (
            "rate > 1 and actual is missing",
            "rate is above 1, and actual is missing",
            "rateが1を超える、かつ実績がない",
        ),
    ],
)
def test_a_condition_is_read_aloud(written: str, english: str, japanese: str) -> None:
    """
    Signs become words, and a chain is read from its middle.
    """
    when = condition_of(written, SCOPE)

    assert english == condition_aloud(when, "en")
    assert japanese == condition_aloud(when, "ja")


def test_the_names_of_the_language_are_read_in_japanese() -> None:
    """
    Those of the scheme stay.
    """
    node = expression_of("change since year ago - rate cut to 0.1 %", SCOPE)

    assert "前年値からの改善 - rate（0.1 %単位に切り捨て）" == expression_aloud(
        node, "ja"
    )


def test_a_quantity_is_read_with_what_it_depends_on() -> None:
    """
    One sentence for each of its values.
    """
    gifu = scheme("gifu")

    assert "where mark is *, and interim is not 0, annual is ratio to interim" == next(
        quantities_aloud(gifu, "en")
    )
    assert (
        "印が「*」である、かつ中間目標が0に等しくないとき、annualは中間目標に対する比"
        == next(quantities_aloud(gifu, "ja"))
    )


def test_a_band_is_a_noun_in_japanese() -> None:
    """
    So 以上 is joined with の.
    """
    data = {
        "scheme": "x",
        "version": "1",
        "let": {"rate": [{"when": "actual >= 1", "is": "actual"}]},
        "show": {"rate": ""},
    }

    assert ["実績が1以上のとき、rateは実績"] == [
        *quantities_aloud(scheme_of(data), "ja")
    ]


@pytest.mark.parametrize(
    ("name", "place", "english", "japanese"),
    [
        ("ibaraki", 0, "rate is at least 100 %: on track", "rateが100 %以上：順調"),
        ("kurayoshi", 1, "rate is at least 100 %: score 5", "rateが100 %以上：点数 5"),
        (
            *("statcan", -1),
            "whatever is left: Not available",
            "どれにも当たらない：算出不可",
        ),
    ],
)
def test_a_case_is_read_with_what_it_gives(
    name: str, place: int, english: str, japanese: str
) -> None:
    """
    A rating, a score or both.
    """
    rule = scheme(name)
    case = rule.questions[0].cases[place]

    assert english == case_aloud(rule, case, "en")
    assert japanese == case_aloud(rule, case, "ja")


@pytest.mark.parametrize("name", names())
def test_every_shipped_rule_is_read_aloud_in_japanese(name: str) -> None:
    """
    No name of the language is left in English.
    """
    rule = scheme(name)
    read = [*quantities_aloud(rule, "ja")]
    read += [
        case_aloud(rule, case, "ja")
        for question in rule.questions
        for case in question.cases
    ]

    assert [] == [
        text
        for text in read
        for english in (" to ", " since ", "baseline", "interim", "elapsed")
        if english in text
    ]
