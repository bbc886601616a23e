"""
Explanations worked by hand, and their texts as a council member reads them.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from civicplan.catalog.schemes import scheme as shipped
from civicplan.model.directions import Direction
from civicplan.model.targets import Reach
from civicplan.rules.evaluation import assess
from civicplan.rules.explanations.explanations import Explanation
from civicplan.rules.explanations.inputs import Input
from civicplan.rules.explanations.origins import Aimed, Laid, Observed, Point
from civicplan.rules.expressions import Named, Number
from civicplan.rules.reasons import Reason
from tests.rules.explained import TEXTS, breakfast, exports, graduates, hiratsuka, of
from tests.rules.made import indicator, period, scheme


TOLD: dict[str, Callable[[], Explanation]] = {
    "crimes-pace-latest": lambda: hiratsuka("crimes", "pace"),
    "crimes-pace-first": lambda: hiratsuka("crimes", "pace", "first"),
    "fertility-pace": lambda: hiratsuka("fertility-rate", "pace"),
    "abolished-pace": lambda: hiratsuka("kept-independent", "pace"),
    "graduates-gifu": lambda: of(graduates(), "gifu", "FY2023"),
    "exports-statcan": lambda: of(exports("110", 3), "statcan", "FY2011"),
    "breakfast-fukushima": lambda: of(breakfast(), "fukushima", "FY2011"),
    "breakfast-statcan": lambda: of(breakfast(), "statcan", "FY2011"),
}


def _input(told: Explanation, name: str) -> Input:
    return next(each for each in told.inputs if each.name == name)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", TOLD)
def test_an_explanation_reads_as_it_did(name: str, language: str) -> None:
    """
    Word for word, as somebody has read it.
    """
    expected = (TEXTS / f"{name}.{language}.txt").read_text("utf-8")

    assert expected == TOLD[name]().text(language) + "\n"


@pytest.mark.parametrize(
    ("language", "counted"),
    [
        ("ja", "48か月（2006年度末から2011年3月31日まで）"),
        ("en", "48 months (from the end of FY2006 to 31 March 2011)"),
    ],
)
def test_a_day_has_no_end_of_its_own(language: str, counted: str) -> None:
    """
    Time is counted to the end of a year or a month, and to a day as it is.
    """
    said = hiratsuka("npo-corporations", "pace").text(language)

    assert counted in said


@pytest.mark.parametrize(
    ("value", "step", "told"),
    [
        ("progress to final", "1 %", "約9.5%（11/116） → 9%"),
        ("progress to final", "0.01 %", "約9.483%（11/116） → 9.48%"),
        ("actual / final", "0.01", "約0.613971（167/272） → 0.61"),
        ("1000 * actual / final", "0.001", "約613.9706（20875/34） → 613.971"),
    ],
)
def test_what_is_rounded_is_told_with_a_digit_more_than_the_result(
    value: str, step: str, told: str
) -> None:
    """
    Whoever reads it sees how it was rounded.
    """
    rule = scheme(f"let: {{x: {value}}}\nshow: {{x: {{rounded to: {step}}}}}")
    made = indicator(
        "increase", ("FY2006", "78"), {"FY2016": "136"}, {"FY2011": "83.5"}
    )
    said = assess(made, rule, "FY2011").answer().explain().text("ja")

    assert told in said


@pytest.mark.parametrize("name", TOLD)
def test_the_words_of_the_scheme_read_as_they_did(name: str) -> None:
    """
    Its own lines, with what was found beside them.
    """
    expected = (TEXTS / f"{name}.yaml").read_text("utf-8")

    assert expected == TOLD[name]().in_scheme_words() + "\n"


def test_without_a_language_it_is_the_plan_s() -> None:
    """
    As with the reason.
    """
    told = hiratsuka("crimes", "interim")

    assert told.text() == told.text("ja")


def test_the_expected_value_says_how_its_line_was_laid() -> None:
    """
    4833 - 1533 × 45 / 120, from the end of FY2006 to the end of FY2016.
    """
    expected = _input(hiratsuka("crimes", "pace"), "expected")

    assert Fraction("4258.125") == expected.value
    assert expected.origin == Laid(
        start=Point(figure="baseline", value=Decimal(4833), period=period("FY2006")),
        goal=Point(figure="final", value=Decimal(3300), period=period("FY2016")),
        months=45,
        of_months=120,
        at=period("2010"),
    )


def test_the_actual_says_what_it_is_filed_under_and_when_it_was_measured() -> None:
    """
    The crimes of 2010 stand in the column FY2011.
    """
    actual = _input(hiratsuka("crimes", "pace"), "actual")

    assert ("件", "latest") == (actual.unit, actual.chosen)
    assert Observed(filed=period("FY2011"), measured=period("2010")) == actual.origin


def test_a_target_says_which_edition_set_it_and_what_it_was_before() -> None:
    """
    In force in 2012, and as first set.
    """
    latest = _input(hiratsuka("crimes", "pace"), "final")
    first = _input(hiratsuka("crimes", "pace", "first"), "final")

    assert latest.origin == Aimed(
        period=period("FY2016"),
        aim=Reach(value=3300),
        edition="2012",
        before=Reach(value=4100),
        why="exceeded",
    )
    assert first.origin == Aimed(
        period=period("FY2016"), aim=Reach(value=4100), edition="2007"
    )


def test_the_revision_in_force_is_told() -> None:
    """
    And none where the targets are those first set.
    """
    latest, first = (
        hiratsuka("crimes", "pace", edition).data()["revision"]
        for edition in ("latest", "first")
    )

    assert first is None
    assert ("2012", "exceeded") == (latest["edition"], latest["reason"])
    assert latest["changes"] == [
        {"changed": "target", "period": "FY2016", "before": "4100", "after": "3300"}
    ]


def test_only_what_was_tried_is_told() -> None:
    """
    Up to the line that decided, which is the one of the answer.
    """
    told = hiratsuka("crimes", "pace")

    assert told.case == 8
    assert [False] * 8 + [True] == [each.decided for each in told.cases]
    assert "questions.pace.cases[4]" == told.cases[-1].path


def test_a_comparison_says_its_sides() -> None:
    """
    Exactly: 375 thousandths of the time.
    """
    tested = hiratsuka("crimes", "pace").cases[7].tried.tests[1]

    assert (Fraction(3, 8), Fraction(1)) == tested.values
    assert tested.outcome is False


def test_what_is_undefined_says_why() -> None:
    """
    No test of it holds, and none fails.
    """
    told = hiratsuka("fertility-rate", "pace")

    assert Reason.NO_DIRECTION is told.reason
    assert Reason.NO_DIRECTION is told.cases[5].tried.outcome
    assert "cannot_say" == told.cases[-1].data()["rating"]


def test_a_starred_row_of_gifu_is_a_ratio() -> None:
    """
    64.6 of 60.0 is 107.67 %, printed 108 %, although progress would have no value.
    """
    told = of(graduates(), "gifu", "FY2023")
    annual = told.steps[0]

    assert Fraction(323, 300) == annual.value
    assert annual.taken is annual.choices[0]
    assert ["ratio to interim", "ratio to final"] == [
        each.data()["name"] for each in told.workings
    ]


def test_a_root_that_is_rational_is_exact() -> None:
    """
    121 after two years is 10 % a year, as planned: 7.1429 - 4.2857.
    """
    told = of(exports("121", 2), "statcan", "FY2010")
    values = {step.name: step.value for step in told.steps}

    assert Fraction(1, 10) == values["trend"]
    assert Fraction(1) == values["pace"]
    assert "2.8572" == told.data()["score"]


def test_another_root_has_sixty_digits() -> None:
    """
    The cube root of 1.1, less 1: always the same digits.
    """
    told = of(exports("110", 3), "statcan", "FY2011")
    values = {each["name"]: each["value"] for each in told.data()["steps"]}

    assert (
        "0.03228011545636715921358522500970161173071189109209338705127"
        == values["trend"]
    )


def test_rounding_that_decides_is_told_with_what_stood_before_it() -> None:
    """
    128.75 % of the way is rounded up to 129 %.
    """
    rule = scheme("""
        let: {rate: progress to final rounded to 1 %}
        cases: [{when: rate >= 129 %, rating: A, score: rate * 10 cut to 5}]
        ratings: [{id: A}]
    """)
    made = indicator("increase", ("FY2006", "0"), {"FY2016": "80"}, {"FY2011": "103"})
    told = assess(made, rule, "FY2011").answer().explain()
    (rounded,) = told.steps[0].choices[0].rounded
    (cut,) = told.cases[0].rounded

    assert ("rounded to", "1 %") == (rounded.how, rounded.step.text)  # type: ignore[union-attr]
    assert (Fraction(103, 80), Fraction(129, 100)) == (rounded.before, rounded.after)
    assert (Fraction(129, 10), Fraction(10)) == (cut.before, cut.after)
    assert "1 %単位に四捨五入、その前は128.75%" in told.text("ja")
    assert "rounded to 1 % from 128.75%" in told.text("en")


def test_what_is_shown_is_rounded_only_there() -> None:
    """
    Exactly 66/73 of the way, printed 90 %.
    """
    progress = hiratsuka("crimes", "pace").shown[0]

    assert Fraction(66, 73) == progress.value
    assert progress.rounding is not None
    assert Number(value=Fraction(1, 100)) == progress.rounding.step


def test_the_rating_of_an_indicator_with_parts_comes_from_their_explanations() -> None:
    """
    From the worst of them, or by the scheme's roll-up, whose lines are told.
    """
    worst = of(breakfast(), "fukushima", "FY2011")
    rolled = of(breakfast(), "statcan", "FY2011")

    assert ["girls", "boys"] == [part.indicator.id for part in worst.parts]
    assert ((), ()) == (worst.inputs, worst.cases)
    assert 2 == dict(rolled.counts)["rated"]
    assert rolled.cases[-1].rating == rolled.rating
    assert rolled.steps[0].value == rolled.score


def test_data_is_plain() -> None:
    """
    JSON takes it and gives it back.
    """
    for told in (each() for each in TOLD.values()):
        data = told.data()

        assert data == json.loads(json.dumps(data))


def test_an_assessment_explains_each_of_its_answers() -> None:
    """
    In the same order.
    """
    made = indicator("decrease", ("FY2006", "10"), {"FY2011": "5"}, {"FY2011": "7"})
    assessment = assess(made, scheme("cases: [{rating: A}]\nratings: [{id: A}]"))

    explained = assessment.explain()

    assert [each.explain() for each in assessment.answers] == list(explained)
    assert [("rating", "latest")] == [(e.question, e.targets) for e in explained]


def test_a_scheme_that_only_shows_a_quantity_has_no_decision() -> None:
    """
    Its explanation is the calculation.
    """
    made = indicator("increase", ("FY2006", "10"), {"FY2011": "20"}, {"FY2011": "15"})
    rule = scheme("let: {rate: progress to final}\nshow: {rate: }")
    told = assess(made, rule, "FY2011").answer().explain()

    assert () == told.cases
    assert Fraction(1, 2) == told.steps[0].value
    assert Named(name="rate") == told.shown[0].node


def test_direction_is_always_told() -> None:
    """
    It takes part in most formulas without being named.
    """
    made = indicator("decrease", ("FY2006", "10"), {"FY2011": "5"}, {"FY2011": "7"})
    told = assess(made, scheme("show: {change since baseline: }")).answer().explain()

    assert Direction.DECREASE.value == told.words[0].said[0]
    assert "baseline - actual" == told.workings[0].data()["formula"]


@pytest.mark.parametrize(
    ("language", "because"),
    [
        ("ja", "実績 64.6%（2023年度）：annual 108%、whole 108%"),
        ("en", "annual 108%, whole 108%: actual 64.6% (FY2023)"),
    ],
)
def test_rates_are_listed_with_the_comma_of_the_language(
    language: str, because: str
) -> None:
    """
    Where a scheme only prints rates.
    """
    answer = assess(graduates(), shipped("gifu"), "FY2023").answer()

    assert because == answer.because(language)


def test_a_name_with_what_no_yaml_can_hold_stays_readable() -> None:
    """
    A noncharacter, as faulty conversions leave it, is replaced in the comment.
    """
    made = indicator(
        targets={"FY2011": "1"}, actuals={"FY2011": "1"}, name="犯\ufffe罪"
    )

    said = of(made, "fukushima", "FY2011").in_scheme_words()

    assert "# 犯\N{REPLACEMENT CHARACTER}罪 [x]" in said.splitlines()
