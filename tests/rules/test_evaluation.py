"""
Evaluating a plan, and assessing an indicator by itself.
"""

from __future__ import annotations

import pickle
from fractions import Fraction

import attrs
import pytest

from civicplan.base.periods import FiscalYear, period
from civicplan.catalog.plans import plan
from civicplan.catalog.schemes import scheme as shipped
from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.plans import Plan
from civicplan.model.revisions import Introduce, Revision
from civicplan.rules.answers import Judgement
from civicplan.rules.evaluation import Evaluation, assess, evaluate
from civicplan.rules.schemes import Scheme
from tests.rules.made import city, indicator, scheme


@pytest.fixture(scope="module")
def standard() -> Scheme:
    """
    The default scheme.
    """
    return shipped("standard")


@pytest.fixture(scope="module")
def hiratsuka(standard: Scheme) -> Evaluation:
    """
    The shipped plan, evaluated.
    """
    return evaluate(plan("hiratsuka"), standard, "FY2011")


def test_each_distinct_indicator_is_assessed_once(hiratsuka: Evaluation) -> None:
    """
    Of 26 printed indicators 25 are distinct.
    """
    assert 25 == len(hiratsuka)
    assert 25 == len({each.indicator.id for each in hiratsuka})


def test_an_assessment_is_found_by_id_and_by_each_address(
    hiratsuka: Evaluation,
) -> None:
    """
    A reprint leads to the same assessment as its home.
    """
    volunteers = hiratsuka["volunteers"]

    assert volunteers is hiratsuka["2/2-1#volunteers"]
    assert volunteers is hiratsuka["2/2-②#volunteers"]
    assert "2/2-1#volunteers" == volunteers.address


def test_an_answer_carries_what_it_was_made_of(hiratsuka: Evaluation) -> None:
    """
    Scheme, edition, figures with their periods, lag, revision and shown quantities.
    """
    answer = hiratsuka["crimes"].answer("pace")

    assert ("standard", "1", "2012") == (
        answer.scheme.id,
        answer.scheme.version,
        answer.edition_id,
    )
    assert Fraction(5, 4) == answer.lag
    assert {"baseline": "FY2006", "interim": "FY2011", "final": "FY2016"} == {
        each.name: str(each.period)
        for each in answer.references
        if each.name != "expected"
    }
    assert answer.revision is not None
    assert "exceeded" == answer.revision.reason
    assert ["90%", "38%", "147件"] == [each.printed for each in answer.shown]
    assert Fraction(1386, 1533) == answer.shown[0].value
    assert answer.deciding_case is not None
    assert "questions.pace.cases[4]" == answer.deciding_case.path


def test_without_a_revision_the_targets_first_set_have_none(
    hiratsuka: Evaluation,
) -> None:
    """
    The answer for the targets as first set is of the first edition.
    """
    answer = hiratsuka["crimes"].answer("pace", "first")

    assert ("2007", None) == (answer.edition_id, answer.revision)


def test_an_edition_chooses_targets_and_figures_stay_the_latest(
    standard: Scheme,
) -> None:
    """
    As of 2007 the final target of crimes is 4,100, and the figure is of 2010.
    """
    found = evaluate(plan("hiratsuka"), standard, "FY2011", edition="2007")
    answer = found["crimes"].answer("pace", "latest")

    assert "2007" == answer.edition_id
    assert "final target 4,100 件 reached: actual 3,447 件 (2010)" == answer.because(
        "en"
    )


def test_what_was_introduced_later_is_not_there_before(standard: Scheme) -> None:
    """
    As of the first edition an indicator of the second is not assessed.
    """
    new = indicator(
        id="new",
        targets={"FY2016": "1"},
        actuals={"FY2011": "1"},
        revisions=(Revision(edition="2012", changes=(Introduce(),)),),
    )
    before = evaluate(city((new,)), standard, edition="2007")
    now = evaluate(city((new,)), standard)

    assert 0 == len(before)
    assert "2012" == now["new"].answer("pace", "first").edition_id


def test_left_out_the_report_is_of_the_latest_period_with_a_figure(
    standard: Scheme,
) -> None:
    """
    Figures of parts count too; without any the report is of the plan's first year.
    """
    part = indicator(id="part", actuals={"FY2013": "1", "FY2007/FY2013": "9"})
    one = indicator(id="one", actuals={"FY2012": "1"}, parts=(part,))

    assert "FY2013" == str(evaluate(city((one,)), standard).at)
    assert "FY2007" == str(evaluate(city(()), standard).at)


def test_the_period_may_be_written_as_printed(standard: Scheme) -> None:
    """
    平成23年度 is FY2011.
    """
    assert "FY2011" == str(evaluate(plan("hiratsuka"), standard, "平成23年度").at)


def test_a_period_of_another_calendar_is_refused(standard: Scheme) -> None:
    """
    FY2011 from July is another year than the plan's.
    """
    july = period("FY2011", FiscalYear(start="07-01"))

    with pytest.raises(InvalidValueError) as caught:
        evaluate(plan("hiratsuka"), standard, july)

    assert (
        "at = 'FY2011': it was read in another calendar of fiscal years than the "
        "plan's, in which a year begins on 04-01: give plan.period_of('FY2011')."
    ) == str(caught.value)


def test_wrong_use_is_refused_with_a_suggestion(
    standard: Scheme, hiratsuka: Evaluation
) -> None:
    """
    Unknown editions, phases, questions, indicators and addresses.
    """
    shipped_plan = plan("hiratsuka")

    with pytest.raises(
        UnknownNameError, match=r"no edition '2013'\. Did you mean '2012'"
    ):
        evaluate(shipped_plan, standard, edition="2013")
    with pytest.raises(InvalidValueError, match="Did you mean 'final'"):
        evaluate(shipped_plan, standard, phase="finals")
    with pytest.raises(InvalidValueError, match="period = 'FY11'"):
        evaluate(shipped_plan, standard, "FY11")
    with pytest.raises(UnknownNameError, match="Did you mean 'crimes'"):
        hiratsuka["crime"]
    with pytest.raises(UnknownNameError):
        hiratsuka["2/2-9#crimes"]
    with pytest.raises(UnknownNameError, match="Did you mean 'pace'"):
        hiratsuka["crimes"].answer("paces")
    with pytest.raises(UnknownNameError, match="no question ''"):
        hiratsuka["crimes"].answer()
    with pytest.raises(UnknownNameError, match="answer for the edition 'last'"):
        hiratsuka["crimes"].answer("pace", "last")
    with pytest.raises(UnknownNameError, match="roll-up for the address '2'"):
        hiratsuka.rollup("2", "pace")
    with pytest.raises(UnknownNameError, match="roll-up for the edition 'last'"):
        hiratsuka.rollup("2/2-1", "pace", "last")
    with pytest.raises(UnknownNameError, match="no question 'paces'"):
        hiratsuka.rollup("2/2-1", "paces")


def test_all_answers_to_one_question_come_in_printed_order(
    hiratsuka: Evaluation,
) -> None:
    """
    One for each indicator.
    """
    found = hiratsuka.answers("pace", "first")

    assert [each.indicator.id for each in hiratsuka] == [
        each.figures.indicator.id for each in found
    ]


def test_an_indicator_may_be_assessed_without_its_plan() -> None:
    """
    Its own last figure says when the report is of.
    """
    of = indicator(targets={"FY2016": "2"}, actuals={"FY2011": "2"})
    rules = scheme("cases: [{when: final is reached, rating: A}]\nratings: [{id: A}]")
    found = assess(of, rules)

    assert ("", "A") == (found.address, found.answer().rating and "A")
    with pytest.raises(InvalidValueError, match="say what the report is of"):
        assess(indicator(), rules)
    with pytest.raises(InvalidValueError, match="give the plan too"):
        assess(of, rules, edition="2007")


def test_an_indicator_is_assessed_as_in_its_plan(hiratsuka: Evaluation) -> None:
    """
    `assess` and `evaluate` say the same.
    """
    crimes = plan("hiratsuka").indicator("crimes")
    found = assess(crimes, hiratsuka.scheme, "FY2011", plan=plan("hiratsuka"))

    assert hiratsuka["crimes"] == found


def test_an_indicator_that_is_not_in_the_plan_has_no_address() -> None:
    """
    A draft is assessed in the plan's calendar, without a place in it.
    """
    of = indicator(id="draft", actuals={"FY2011": "2"})
    rules = scheme("show: {actual: }")

    assert "" == assess(of, rules, plan=plan("hiratsuka")).address


def test_one_introduced_later_cannot_be_assessed_before(standard: Scheme) -> None:
    """
    The error names indicator and edition.
    """
    new = indicator(
        id="new",
        actuals={"FY2011": "1"},
        revisions=(Revision(edition="2012", changes=(Introduce(),)),),
    )

    with pytest.raises(UnknownNameError, match="indicator 'new' in the edition '2007'"):
        assess(new, standard, plan=city((new,)), edition="2007")


@pytest.mark.parametrize(
    ("at", "phase", "expected"),
    [
        ("FY2011", "", "B"),
        ("FY2016", "", "A"),
        ("FY2011", "final", "A"),
        ("FY2016", "mid", "B"),
    ],
)
def test_the_phase_is_final_in_the_plans_last_period(
    at: str, phase: str, expected: str
) -> None:
    """
    Or whatever the evaluation is told.
    """
    rules = scheme(
        """
        cases: [{when: phase = final, rating: A}, {when: phase = mid, rating: B}]
        ratings: [{id: A}, {id: B}]
        """
    )
    of = city((indicator(actuals={"FY2011": "1"}),))
    found = evaluate(of, rules, at, phase=phase)["x"].answer().rating

    assert found is not None
    assert expected == found.id


def _with_judgements(**judged: str) -> Evaluation:
    rules = scheme(
        """
        cases: [{when: actual is missing, rating: A}]
        ratings: [{id: A}]
        rollup: {goal: {judged: true}, plan: {judged: true}}
        """
    )
    of = indicator(id="one", actuals={"FY2011": "1"})
    return evaluate(
        city((of,), (Reprint(of="one"),)),
        rules,
        judgements={about: Judgement(rating=word) for about, word in judged.items()},
    )


def test_what_people_judged_stands_beside_what_is_computed() -> None:
    """
    By the address of a level or an indicator, an indicator's id, or for the plan.
    """
    found = _with_judgements(**{"1": "B", "": "C", "one": "D"})

    judged = [
        found.rollup("1").judgement,
        found.rollup("").judgement,
        found["one"].judgement,
    ]
    assert ["B", "C", "D"] == [each and each.rating for each in judged]
    assert found.rollup("1").rating is None
    assert found.rollup("1").reason is None
    assert _with_judgements(**{"1/2#one": "D"})["one"].judgement is not None
    with pytest.raises(UnknownNameError):
        _with_judgements(nowhere="B")


def test_an_evaluation_can_be_pickled(hiratsuka: Evaluation) -> None:
    """
    So that it can be computed elsewhere.
    """
    copy = pickle.loads(pickle.dumps(hiratsuka))  # noqa: S301

    assert hiratsuka == copy
    assert hiratsuka["crimes"].answer("pace").because() == (
        copy["crimes"].answer("pace").because()
    )


def test_a_plan_in_another_calendar_is_evaluated() -> None:
    """
    Where the year begins in July and is named after its end, FY2026 ends in 2026.
    """
    july = FiscalYear(start="07-01", named_after="end")

    def of(text: str) -> Indicator:
        made = indicator("increase", "10")
        return attrs.evolve(
            made,
            targets=(),
            actuals=tuple(
                attrs.evolve(each, period=period(text, july))
                for each in indicator(actuals={"FY2011": "12"}).actuals
            ),
        )

    town: Plan = city(
        (of("FY2026"),), fiscal_year=july, period=period("FY2024/FY2033", july)
    )
    found = evaluate(town, scheme("show: {years: }"), "FY2026")

    assert "2026-06-30" == str(found.at.end)
    assert 3 == found["x"].answer().shown[0].value
