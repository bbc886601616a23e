"""
A scheme on whole plans: phases, states, parameters, and every reason by name.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from civicplan.rules.evaluation import assess
from civicplan.rules.reasons import Reason
from civicplan.rules.schemes import scheme_of
from tests.rules.asked import answer, holds, plan, quantity


MINATO = plan(
    """
    - id: crimes
      name: 犯罪発生件数
      unit: 件
      kind: statistic
      marks: ['*', KPI]
      direction: decrease
      parameters: {tolerance: 5}
      baseline: {FY2008: 4800}
      targets: {FY2011: 4400, FY2014: 3300}
      actuals: {FY2008: 4800, FY2010: 4100, FY2011: 4000}
    - id: meals
      name: 給食の地産率
      direction: increase
      baseline: 10
      targets: {FY2012: 20, FY2016: 30}
      actuals: {FY2013: 15}
    - id: clubs
      name: クラブ数
      direction: increase
      baseline: {FY2009: 4}
      targets: {FY2010: 5, FY2016: 9}
      actuals: {FY2009: {value: 4, edition: 2007}}
      revisions:
        - {edition: 2012, abolish: true, reason: scope too narrow}
    - id: hall
      name: 市民会館
      direction: increase
      targets: {FY2013/FY2016: {complete: 開館}}
    - id: climate
      name: 住みやすさ
      direction: maintain
      baseline: 70
      targets: {FY2011: at least 65, FY2016: 70}
      actuals: {FY2011: 66}
    - id: fertility
      name: 合計特殊出生率
      baseline: 1.20
      targets: {FY2011: ➔, FY2012: 20 to 30, FY2016: 1.4}
      actuals: {FY2011: 1.29}
    - id: waiting
      name: 待機児童数
      direction: decrease
      baseline: {FY2006: 40}
      targets: {FY2011: 40, FY2012: 50, FY2016: 0}
      actuals: {FY2006: 40, FY2011: -3}
    """,
    "editions: [{id: 2007}, {id: 2012}]",
)


@pytest.mark.parametrize(
    ("at", "phase"),
    [("FY2011", "mid"), ("FY2015", "mid"), ("FY2016", "final"), ("FY2018", "final")],
)
def test_the_phase_is_final_in_the_plans_last_year(at: str, phase: str) -> None:
    """
    The plan ends with FY2016, and does not begin again after it.
    """
    assert holds(MINATO, "crimes", at, f"phase = {phase}")


def test_the_phase_may_be_given() -> None:
    """
    A city may report on FY2015 as its last year.
    """
    assert holds(MINATO, "crimes", "FY2015", "phase = final", phase="final")
    assert holds(MINATO, "crimes", "FY2016", "phase = mid", phase="mid")


@pytest.mark.parametrize(
    ("indicator", "at", "state"),
    [
        ("crimes", "FY2008", "new"),
        ("crimes", "FY2010", "active"),
        ("crimes", "FY2014", "active"),
        ("crimes", "FY2015", "finished"),
        ("meals", "FY2011", "not_due"),
        ("meals", "FY2012", "active"),
        ("hall", "FY2012", "not_started"),
        ("hall", "FY2014", "not_due"),
        ("hall", "FY2016", "active"),
        ("clubs", "FY2011", "abolished"),
    ],
    ids=[
        "the first figure is the baseline",
        "with a figure of its own",
        "in the year of the last target",
        "after the year of the last target",
        "the first target is due in FY2012",
        "a target is due, and no figure is there",
        "before its first period",
        "its target is due in FY2016",
        "its target is due",
        "by the edition of 2012",
    ],
)
def test_the_state_is_told_by_what_is_filed_and_due(
    indicator: str, at: str, state: str
) -> None:
    """
    One word of six, in the report asked for.
    """
    assert holds(MINATO, indicator, at, f"state = {state}")


def test_an_indicator_abolished_later_was_not_in_an_earlier_edition() -> None:
    """
    As of 2007 the clubs are new.
    """
    assert holds(MINATO, "clubs", "FY2011", "state = new", edition="2007")


PARAMETERS = {"tolerance": "3", "limit": "missing"}


@pytest.mark.parametrize(
    ("indicator", "asked", "value"),
    [
        ("crimes", "tolerance", 5),
        ("meals", "tolerance", 3),
        ("crimes", "limit", Reason.NO_PARAMETER),
    ],
    ids=["the indicator's own", "the scheme's default", "neither has one"],
)
def test_a_parameter_is_the_indicators_or_else_the_schemes(
    indicator: str, asked: str, value: int | Reason
) -> None:
    """
    5 cases of tolerance for the crimes, and 3 for all others.
    """
    found = quantity(MINATO, indicator, "FY2011", asked, parameters=PARAMETERS)

    assert value == found


def test_a_missing_parameter_is_seen() -> None:
    """
    A scheme can ask whether an indicator sets a limit.
    """
    says = {
        "parameters": PARAMETERS,
        "let": {"asked": [{"when": "limit is missing", "is": "1"}, {"is": "0"}]},
        "show": {"asked": ""},
    }

    assert 1 == answer(MINATO, "crimes", "FY2011", says=says).shown[0].value


@pytest.mark.parametrize(
    "when",
    [
        "kind = statistic",
        "kind != survey",
        "unit = 件",
        "mark = '*'",
        "mark = KPI",
        "mark != 重点",
        "direction = decrease",
        "aim = reach",
    ],
)
def test_what_an_indicator_says_of_itself_can_be_tested(when: str) -> None:
    """
    Words are compared as they are written; an indicator may have several marks.
    """
    assert holds(MINATO, "crimes", "FY2011", when)


@pytest.mark.parametrize(
    "when",
    ["kind != survey", "unit != 件", "mark != '*'", "outlook != likely"],
)
def test_an_absent_word_is_unlike_any(when: str) -> None:
    """
    `!=` is true where the indicator has no such word, as SQL's IS DISTINCT FROM.
    """
    assert holds(MINATO, "meals", "FY2013", when)


@pytest.mark.parametrize(
    ("at", "aim"), [("FY2011", "improve"), ("FY2012", "within"), ("FY2013", "reach")]
)
def test_the_aim_is_that_of_the_interim_target_or_else_of_the_final_one(
    at: str, aim: str
) -> None:
    """
    ➔ in FY2011, a range in FY2012, and no target of its own in FY2013.
    """
    assert holds(MINATO, "fertility", at, f"aim = {aim}")


def test_a_side_printed_on_a_target_needs_no_direction() -> None:
    """
    66 is at least 65, though 住みやすさ shall only be kept.
    """
    assert holds(MINATO, "climate", "FY2011", "interim is reached")


def test_what_shall_be_kept_reaches_no_bare_number() -> None:
    """
    Whether 66 reaches 70 nobody has said.
    """
    assert not holds(MINATO, "climate", "FY2011", "final is reached")
    assert not holds(MINATO, "climate", "FY2011", "final is not reached")


def test_an_arrow_is_a_target_without_a_number() -> None:
    """
    ➔ is not missing, and no ratio to it can be told.
    """
    assert holds(MINATO, "fertility", "FY2011", "interim is not missing")
    found = quantity(MINATO, "fertility", "FY2011", "ratio to interim")
    assert Reason.NO_NUMBER is found


@pytest.mark.parametrize(
    ("indicator", "at", "asked", "reason"),
    [
        ("meals", "FY2012", "actual", Reason.NO_ACTUAL),
        ("hall", "FY2016", "baseline", Reason.NO_BASELINE),
        ("meals", "FY2011", "interim", Reason.NO_TARGET),
        ("hall", "FY2016", "final", Reason.NO_NUMBER),
        ("fertility", "FY2011", "sense", Reason.NO_DIRECTION),
        ("fertility", "FY2011", "change since baseline", Reason.NO_DIRECTION),
        ("climate", "FY2011", "achievement of final", Reason.TO_KEEP),
        ("climate", "FY2011", "sense", Reason.TO_KEEP),
        ("meals", "FY2013", "previous", Reason.NO_PREVIOUS),
        ("crimes", "FY2010", "year ago", Reason.NO_YEAR_AGO),
        ("crimes", "FY2011", "external", Reason.NO_COMPARISON),
        ("waiting", "FY2011", "ratio to final", Reason.TARGET_IS_ZERO),
        ("waiting", "FY2011", "actual / final", Reason.DIVISION_BY_ZERO),
        ("waiting", "FY2011", "progress to interim", Reason.TARGET_IS_BASELINE),
        ("waiting", "FY2012", "progress to interim", Reason.TARGET_BEHIND_BASELINE),
        ("waiting", "FY2011", "achievement of interim", Reason.NOT_POSITIVE),
        ("waiting", "FY2011", "growth since baseline", Reason.SIGNS_DIFFER),
        ("waiting", "FY2006", "pace to final", Reason.NO_TIME),
        ("waiting", "FY2006", "growth since baseline", Reason.NO_TIME),
        ("waiting", "FY2011", "actual ** 0.5", Reason.ROOT_OF_NEGATIVE),
        ("crimes", "FY2011", "actual ** 9999", Reason.TOO_LARGE),
        ("crimes", "FY2011", "missing", Reason.DECLARED_MISSING),
    ],
)
def test_what_cannot_be_computed_says_why(
    indicator: str, at: str, asked: str, reason: Reason
) -> None:
    """
    Every reason has a name, and the first one that is met is given.
    """
    assert reason is quantity(MINATO, indicator, at, asked)


def test_an_unrated_answer_has_the_first_reason_met() -> None:
    """
    No case of a ratio to FY2012 applies where no figure is filed yet.
    """
    says = {
        "cases": [
            {"when": "ratio to interim >= 1", "rating": "A"},
            {"when": "ratio to interim < 1", "rating": "B"},
        ],
        "ratings": [{"id": "A", "en": "A"}, {"id": "B", "en": "B"}],
    }
    found = answer(MINATO, "meals", "FY2012", says=says)

    assert (None, Reason.NO_ACTUAL) == (found.rating, found.reason)


def test_a_case_that_needs_no_figure_still_applies() -> None:
    """
    Three values: the undefined test of the first case is neither true nor false.
    """
    says = {
        "cases": [
            {"when": "ratio to interim >= 1 and state = active", "rating": "A"},
            {"when": "interim is not reached", "rating": "A"},
            {"when": "interim is reached", "rating": "A"},
            {"when": "kind != survey", "rating": "B"},
        ],
        "ratings": [{"id": "A", "en": "A"}, {"id": "B", "en": "B"}],
    }
    found = answer(MINATO, "meals", "FY2012", says=says)

    assert found.rating is not None
    assert ("B", 3) == (found.rating.id, found.case)


def test_a_case_may_have_a_rating_and_no_score() -> None:
    """
    Where the score's figure is lacking, the rating stands.
    """
    says = {
        "cases": [{"when": "actual is missing", "rating": "A", "score": "actual"}],
        "ratings": [{"id": "A", "en": "A"}],
    }
    found = answer(MINATO, "meals", "FY2012", says=says)

    assert found.rating is not None
    assert ("A", None) == (found.rating.id, found.score)


def test_without_dates_no_time_is_counted() -> None:
    """
    An indicator assessed without its plan has a baseline of no time.
    """
    says = {"scheme": "x", "version": "1", "show": {"elapsed": ""}}
    found = assess(MINATO.indicator("meals"), scheme_of(says), "FY2013")

    assert Reason.NO_DATES is found.answer().shown[0].value


def test_a_target_in_another_unit_is_not_compared() -> None:
    """
    千件 became 件 together with the numbers: targets as first set do not fit.
    """
    of = plan(
        """
        - id: crimes
          name: 犯罪発生件数
          unit: 件
          direction: decrease
          targets: {FY2016: 3300}
          actuals: {FY2011: 4000}
          revisions:
            - edition: 2012
              unit: {from: 千件, to: 件}
              targets: {FY2016: 4.1 → 3300}
        """,
        "editions: [{id: 2007}, {id: 2012}]",
    )
    found = quantity(of, "crimes", "FY2011", "ratio to final", edition="2007")

    assert Reason.UNIT_CHANGED is found
    assert Fraction(40, 33) == quantity(of, "crimes", "FY2011", "ratio to final")


@pytest.mark.parametrize(
    ("indicator", "at", "state", "reason"),
    [
        ("clubs", "FY2011", "abolished", Reason.ABOLISHED),
        ("hall", "FY2014", "not_due", Reason.NOT_DUE),
        ("hall", "FY2012", "not_started", Reason.NOT_STARTED),
    ],
)
def test_what_is_unrated_by_its_state_says_so(
    indicator: str, at: str, state: str, reason: Reason
) -> None:
    """
    指標廃止 and 時期未到来 are reasons of their own.
    """
    says = {
        "cases": [
            {"when": f"state = {state}", "rating": "off"},
            {"when": "final is reached", "rating": "A"},
        ],
        "ratings": [{"id": "A", "en": "A"}],
        "unrated": [{"id": "off", "en": "off"}],
    }

    assert reason is answer(MINATO, indicator, at, says=says).reason


def test_where_no_case_speaks_of_what_is_known_that_is_the_reason() -> None:
    """
    Nothing is undefined, and 4,000 crimes are no more than 4,400.
    """
    says = {
        "cases": [{"when": "actual > interim", "rating": "A"}],
        "ratings": [{"id": "A", "en": "A"}],
    }

    assert Reason.NO_CASE is answer(MINATO, "crimes", "FY2011", says=says).reason
