"""
What is said of one indicator.
"""

from __future__ import annotations

import pytest

from civicplan.catalog.schemes import scheme
from civicplan.io import plans
from civicplan.io.schemes import loads
from civicplan.model.plans import Plan
from civicplan.rules.answers import Judgement
from civicplan.rules.evaluation import Evaluation, evaluate
from civicplan.views.assessments import (
    assessment_outline,
    figures_in_words,
    question_in_words,
    rating_beside_first,
    rating_in_words,
    reason_in_words,
)
from tests.views.conftest import CITY


def test_figures_tell_the_first_target_where_it_was_another(
    city_evaluated: Evaluation,
) -> None:
    """
    Baseline, actual and targets.
    """
    assert (
        "4,833件",
        "3,447件（2010年）",
        "2011年度 4,400件、2016年度 3,300件（当初 4,100件）",
    ) == figures_in_words(city_evaluated["crimes"], "ja")


def test_a_target_that_is_not_compared_any_more_is_not_said_to_be_new() -> None:
    """
    The last one was withdrawn, and the one before it stood from the first.
    """
    text = CITY.replace(
        "targets: {FY2011: 4400, FY2016: 3300}", "targets: {FY2011: 4400}"
    ).replace("4100 → 3300", "4100 → —")
    found = evaluate(plans.loads(text), scheme("standard"), at="FY2012")["crimes"]

    assert "2016年度 —（当初 4,100件）" == figures_in_words(found, "ja")[2]
    (latest,) = (
        each
        for each in found.answers
        if (each.question, each.edition) == ("pace", "latest")
    )
    assert ("目標なし", "最終目標がない") == (
        rating_in_words(latest, "ja"),
        reason_in_words(latest, "ja"),
    )


def test_a_target_that_is_compared_only_now_is_told_as_it_stood_at_first() -> None:
    """
    The last target as first set is no longer the last one.
    """
    text = CITY.replace("FY2016: 3300}", "FY2016: 3300, FY2020: 3000}").replace(
        "4100 → 3300", "4100 → 3300, FY2020: — → 3000"
    )
    found = evaluate(plans.loads(text), scheme("standard"), at="FY2011")["crimes"]

    assert (
        "2011年度 4,400件、2016年度 3,300件（当初 4,100件）、2020年度 3,000件（当初 —）"
    ) == figures_in_words(found, "ja")[2]


@pytest.mark.parametrize(
    ("question", "language", "rating"),
    [
        ("pace", "ja", "順調（当初 達成）"),
        ("interim", "ja", "達成"),
        ("pace", "en", "on pace (at first target reached)"),
        ("none", "en", ""),
    ],
)
def test_a_rating_tells_the_first_where_it_differs(
    city_evaluated: Evaluation, question: str, language: str, rating: str
) -> None:
    """
    One rating is enough where both are the same.
    """
    answers = city_evaluated["crimes"].answers

    assert rating == rating_beside_first(answers, question, language)


def test_a_reason_does_not_repeat_the_rating(city_evaluated: Evaluation) -> None:
    """
    It stands beside it.
    """
    answer = city_evaluated["births"].answer("pace")

    assert ("判定できない", "望ましい方向が定められていない") == (
        rating_in_words(answer, "ja"),
        reason_in_words(answer, "ja"),
    )


def test_a_scheme_without_questions_asks_for_a_rating(city: Plan) -> None:
    """
    And where it gives only a score, that is the rating.
    """
    rule = loads("{scheme: s, version: 1, cases: [{score: actual / 4}]}")
    answer = evaluate(city, rule, "FY2011")["crimes"].answer()

    assert ("評価", "rating", "861.75") == (
        question_in_words(rule, answer.question, "ja"),
        question_in_words(rule, answer.question, "en"),
        rating_in_words(answer, "ja"),
    )


def test_a_judgement_is_the_last_row(city: Plan) -> None:
    """
    Who gave it stands in its label.
    """
    judged = {"crimes": Judgement(rating="A", by="審議会")}
    evaluation = evaluate(city, scheme("standard"), "FY2011", judgements=judged)
    row = assessment_outline(evaluation["crimes"], language="ja").facts[-1]

    assert ("総合的な評価（審議会）", ("A", "")) == (row.label, row.cells)
