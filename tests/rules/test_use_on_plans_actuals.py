"""
`use` on whole plans: which figure is the actual, and to which date time is counted.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from civicplan.rules.evaluation import evaluate
from civicplan.rules.reasons import Reason
from tests.rules.asked import holds, plan, quantity
from tests.rules.made import scheme


MINATO = plan(
    """
    - id: crimes
      name: 犯罪発生件数
      unit: 件
      direction: decrease
      accumulation: flow
      baseline: 4833
      targets: {FY2011: 4400, FY2016: 3300}
      actuals:
        FY2009: 4100
        FY2010: {value: 3912, measured: 2009}
        FY2011: {value: 3447, measured: 2010}
    - id: satisfied
      name: 満足している市民の割合
      unit: '%'
      kind: survey
      direction: increase
      baseline: {FY2006: {value: 13.0, measured: 2006-08}}
      targets: {FY2011: 20.0, FY2016: 30.0}
      actuals:
        FY2008: {value: 15.0, measured: 2008-08}
        FY2009: {status: not collected}
        FY2010: {value: 19.1, measured: 2010-08}
        FY2011: {status: not collected}
    - id: volunteers
      name: ボランティア登録者数
      unit: 人
      direction: increase
      baseline: {FY2006: 3323}
      targets: {FY2011: 4000, FY2016: 5000}
      actuals:
        FY2009: {value: 3200, edition: 2010}
        FY2010:
          - {value: 3100, edition: 2011, status: provisional}
          - {value: 3318, edition: 2012, status: revised}
        FY2011: {status: not yet available, outlook: unlikely, edition: 2012}
    - id: visitors
      name: 利用者数
      unit: 人
      direction: increase
      baseline: {FY2006: 100}
      targets: {FY2016: 200}
      actuals:
        FY2010: 140
        FY2011: {value: 150, measured: 2012-05, status: estimated}
    """,
    """
    editions:
      - {id: 2007, title: 基本計画, adopted: 2007-09-10}
      - {id: 2010, title: 平成22年度の報告書}
      - {id: 2011, title: 平成23年度の報告書}
      - {id: 2012, title: 改訂基本計画, period: FY2012/FY2016}
    """,
)
ONLY = {"actual": "report period only"}
AT_REPORT = {"time": "report"}


def test_a_figure_filed_after_the_report_is_not_looked_at() -> None:
    """
    The report on FY2010 knows 3,912 crimes, though 3,447 are filed under FY2011.
    """
    assert 3912 == quantity(MINATO, "crimes", "FY2010", "actual")


def test_a_year_without_a_survey_goes_on_with_the_last_one() -> None:
    """
    No survey was made in FY2011; that of FY2010 found 19.1 %.
    """
    assert Fraction(191, 10) == quantity(MINATO, "satisfied", "FY2011", "actual")


def test_the_reports_own_figure_counts_where_no_older_one_may() -> None:
    """
    With `report period only` the report on FY2011 has its 3,447 crimes.
    """
    assert 3447 == quantity(MINATO, "crimes", "FY2011", "actual", use=ONLY)


def test_where_no_older_figure_may_count_a_year_without_a_survey_has_none() -> None:
    """
    With `report period only` the survey of FY2010 is not the actual of FY2011.
    """
    found = quantity(MINATO, "satisfied", "FY2011", "actual", use=ONLY)

    assert Reason.NO_ACTUAL is found


def test_before_the_first_figure_there_is_no_actual() -> None:
    """
    The first crimes are filed under FY2009.
    """
    assert Reason.NO_ACTUAL is quantity(MINATO, "crimes", "FY2008", "actual")


def test_of_figures_published_in_several_editions_the_last_counts() -> None:
    """
    The 3,100 volunteers of the report of 2011 became 3,318 in that of 2012.
    """
    assert 3318 == quantity(MINATO, "volunteers", "FY2010", "actual")


def test_an_earlier_edition_still_sees_the_latest_published_figures() -> None:
    """
    An edition chooses targets: as of 2010 the figure is the one published in 2012.
    """
    found = quantity(MINATO, "volunteers", "FY2010", "actual", edition="2010")

    assert 3318 == found


def test_the_status_is_that_of_the_figure_that_counts() -> None:
    """
    FY2010 was provisional in 2011 and revised in 2012.
    """
    assert holds(MINATO, "volunteers", "FY2010", "status = revised")
    assert holds(MINATO, "volunteers", "FY2010", "status != provisional")


def test_a_figure_without_a_status_is_not_provisional() -> None:
    """
    `!=` holds of a word that is absent.
    """
    assert holds(MINATO, "crimes", "FY2011", "status != provisional")
    assert not holds(MINATO, "crimes", "FY2011", "status = provisional")


def test_an_estimate_is_a_figure() -> None:
    """
    The 150 visitors of FY2011 are an estimate, and are compared.
    """
    when = "status = estimated and actual = 150"

    assert holds(MINATO, "visitors", "FY2011", when)


def test_why_there_is_no_figure_is_its_status() -> None:
    """
    With `report period only` FY2011 says that no survey was made.
    """
    when = "actual is missing and status = not collected"

    assert holds(MINATO, "satisfied", "FY2011", when, use=ONLY)


def test_a_forecast_stands_for_the_year_whose_figure_is_not_out() -> None:
    """
    A scheme that asks for the outlook is told 未達成見込み, and no older figure.
    """
    when = "actual is missing and outlook = unlikely"

    assert holds(MINATO, "volunteers", "FY2011", when)


def test_a_scheme_that_asks_for_no_forecast_goes_on_with_the_last_figure() -> None:
    """
    Then the 3,318 volunteers of FY2010 are the actual of FY2011.
    """
    assert 3318 == quantity(MINATO, "volunteers", "FY2011", "actual")


@pytest.mark.parametrize(
    ("indicator", "at", "lag"),
    [
        ("crimes", "FY2009", Fraction(0)),
        ("crimes", "FY2011", Fraction(15, 12)),
        ("satisfied", "FY2011", Fraction(19, 12)),
        ("volunteers", "FY2011", Fraction(12, 12)),
        ("visitors", "FY2011", Fraction(-2, 12)),
    ],
    ids=[
        "31 March 2010, not measured at another time",
        "31 December 2010 to 31 March 2012",
        "31 August 2010 to 31 March 2012",
        "filed a year ago",
        "measured two months after the year's end",
    ],
)
def test_the_lag_is_counted_from_when_the_figure_was_measured(
    indicator: str, at: str, lag: Fraction
) -> None:
    """
    In whole months to the end of the report's period, as years.
    """
    assert lag == quantity(MINATO, indicator, at, "lag")


def test_years_are_counted_between_measurements() -> None:
    """
    From the survey of August 2006 to that of August 2010 are four years.
    """
    assert 4 == quantity(MINATO, "satisfied", "FY2011", "years")


def test_planned_years_run_from_the_baselines_measurement_to_the_target() -> None:
    """
    From 31 August 2006 to 31 March 2017 are 127 months.
    """
    found = quantity(MINATO, "satisfied", "FY2011", "planned years")

    assert Fraction(127, 12) == found


def test_a_baseline_without_a_date_is_of_the_year_before_the_plan() -> None:
    """
    From 31 March 2007 to the crimes of 2010, on 31 December, are 45 of 120 months.
    """
    assert Fraction(45, 12) == quantity(MINATO, "crimes", "FY2011", "years")
    assert Fraction(45, 120) == quantity(MINATO, "crimes", "FY2011", "elapsed")


def test_time_may_be_counted_to_the_report() -> None:
    """
    To 31 March 2012 are 60 of 120 months, however old the figure is.
    """
    found = quantity(MINATO, "crimes", "FY2011", "elapsed", use=AT_REPORT)

    assert Fraction(60, 120) == found


def test_the_lag_stays_where_time_is_counted_to_the_report() -> None:
    """
    `time: report` moves `years` and `elapsed`, and not the age of the figure.
    """
    found = quantity(MINATO, "crimes", "FY2011", "lag", use=AT_REPORT)

    assert Fraction(15, 12) == found


def test_time_counted_to_the_report_needs_no_figure() -> None:
    """
    In FY2008 nothing was filed, and 24 of 120 months had passed.
    """
    found = quantity(MINATO, "crimes", "FY2008", "elapsed", use=AT_REPORT)

    assert Fraction(24, 120) == found


def test_time_counted_to_the_figure_needs_one() -> None:
    """
    In FY2008 nothing was filed that would tell how far time has come.
    """
    assert Reason.NO_ACTUAL is quantity(MINATO, "crimes", "FY2008", "elapsed")


def test_elapsed_time_goes_beyond_the_target() -> None:
    """
    By FY2018, 144 of 120 months have passed.
    """
    found = quantity(MINATO, "crimes", "FY2018", "elapsed", use=AT_REPORT)

    assert Fraction(144, 120) == found


def test_growth_is_counted_to_the_figure_whatever_time_says() -> None:
    """
    From 100 in FY2006 to 121 in FY2008 it grows 10 % a year, also in a later report.
    """
    of = plan(
        """
        - id: members
          name: 会員数
          baseline: {FY2006: 100}
          actuals: {FY2008: 121}
        """
    )
    asked = "growth since baseline"

    assert Fraction(1, 10) == quantity(of, "members", "FY2011", asked, use=AT_REPORT)


WITHDRAWN = plan(
    """
    - id: members
      name: 会員数
      actuals:
        FY2009: 90
        FY2010:
          - {value: 100, edition: 2011}
          - {status: missing, edition: 2012, note: 集計の誤り}
    """,
    "editions: [{id: 2011}, {id: 2012}]",
)


def test_a_figure_withdrawn_in_a_later_edition_counts_no_more() -> None:
    """
    Of the two entries for FY2010 the last says that there is no figure.
    """
    assert 90 == quantity(WITHDRAWN, "members", "FY2010", "actual")


def test_where_no_report_is_named_a_withdrawn_figure_makes_none() -> None:
    """
    The last period that has a figure is FY2009.
    """
    found = evaluate(WITHDRAWN, scheme("show: {actual: }"))

    assert "FY2009" == str(found.at)
