"""
`use` on whole plans: running totals, sums, quarters, months and other calendars.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from civicplan.rules.reasons import Reason
from tests.rules.asked import holds, plan, quantity


SHIOMI = plan(
    """
    - id: homes
      name: 耐震改修戸数
      unit: 戸
      direction: increase
      accumulation: flow
      baseline: 0
      targets: {FY2020: 5, FY2019/FY2022: 40}
      actuals: {FY2019: 15, FY2020: 4, FY2019/FY2020: 19}
    - id: jobs
      name: 就職者数
      unit: 人
      direction: increase
      accumulation: flow
      targets: {FY2019/FY2022: 40}
      actuals:
        FY2018: 99
        FY2019: 15.5
        FY2020: {value: 4, measured: 2020, status: provisional}
        FY2022: 6
    - id: fires
      name: 火災件数
      unit: 件
      direction: decrease
      accumulation: flow
      targets: {FY2019/FY2022: 100}
      actuals: {FY2020: 30, FY2021: 28}
    - id: loans
      name: 貸出冊数
      unit: 冊
      direction: increase
      accumulation: flow
      targets: {FY2019/FY2022: 400}
      actuals:
        FY2019-Q1: 20
        FY2019-Q2: 30
        FY2019-Q3: 25
        FY2019: 110
        FY2020-Q1: 40
    - id: members
      name: 会員数
      unit: 人
      direction: increase
      accumulation: stock
      targets: {FY2019/FY2022: 40}
      actuals: {FY2019: 15, FY2020: 16}
    """,
    "period: FY2019/FY2022",
)
SUMMED = {"flows": "summed"}


def test_a_running_total_answers_the_target_that_begins_with_it() -> None:
    """
    4(19) is 19 of the 40 homes since FY2019: Fraction(19, 40).
    """
    assert Fraction(19, 40) == quantity(SHIOMI, "homes", "FY2020", "ratio to final")


def test_the_figure_of_the_year_answers_the_target_of_the_year() -> None:
    """
    4(19) is 4 of the 5 homes of FY2020.
    """
    assert Fraction(4, 5) == quantity(SHIOMI, "homes", "FY2020", "ratio to interim")


def test_growth_beside_a_running_total_is_that_of_the_figure_of_the_year() -> None:
    """
    From 5 homes aimed at in FY2020 to 10 in FY2021, one year later, it doubles.
    """
    of = plan(
        """
        - id: homes
          name: 耐震改修戸数
          direction: increase
          targets: {FY2020: 5, FY2019/FY2022: 40}
          actuals: {FY2020: 4, FY2019/FY2020: 19, FY2021: 10, FY2019/FY2021: 29}
        """,
        "period: FY2019/FY2022",
    )
    use = {"interim": "last due"}

    assert 1 == quantity(of, "homes", "FY2021", "growth since interim", use=use)


def test_time_for_a_running_total_ends_with_it() -> None:
    """
    From 31 March 2019 to 31 March 2021 are 24 of 48 months, and 20 homes expected.
    """
    assert Fraction(1, 2) == quantity(SHIOMI, "homes", "FY2020", "elapsed")
    assert 20 == quantity(SHIOMI, "homes", "FY2020", "expected")


def test_the_figure_before_a_running_total_is_the_total_before() -> None:
    """
    After 15 in the first year 19 homes are four more.
    """
    assert 4 == quantity(SHIOMI, "homes", "FY2020", "change since previous")


def test_as_given_a_yearly_figure_is_compared_with_the_whole_target() -> None:
    """
    No total is filed of the people who found work: 4 of 40 it is.
    """
    assert Fraction(4, 40) == quantity(SHIOMI, "jobs", "FY2020", "ratio to final")


def test_summed_the_years_add_up_from_the_start_of_the_targets_span() -> None:
    """
    15.5 and 4 are 19.5; the 99 of FY2018 are of an earlier plan.
    """
    found = quantity(SHIOMI, "jobs", "FY2020", "actual", use=SUMMED)

    assert Fraction(195, 10) == found


def test_a_sum_is_as_old_as_its_last_figure() -> None:
    """
    The 4 of FY2020 were counted on 31 December 2020, three months before its end.
    """
    found = quantity(SHIOMI, "jobs", "FY2020", "lag", use=SUMMED)

    assert Fraction(3, 12) == found


def test_a_sum_is_as_firm_as_its_last_figure() -> None:
    """
    The 4 of FY2020 are provisional, and so is the sum with them.
    """
    assert holds(SHIOMI, "jobs", "FY2020", "status = provisional", use=SUMMED)


def test_the_figure_before_a_sum_is_the_sum_before() -> None:
    """
    After the 15.5 of FY2019 the sum of 19.5 is 4 more, and so it is in a year.
    """
    for asked in ("change since previous", "change since year ago"):
        assert 4 == quantity(SHIOMI, "jobs", "FY2020", asked, use=SUMMED)


def test_a_sum_ends_where_a_year_is_not_filed() -> None:
    """
    Without FY2021 the sum to FY2020 stands in FY2022, and is 27 months old.
    """
    found = quantity(SHIOMI, "jobs", "FY2022", "actual", use=SUMMED)

    assert Fraction(195, 10) == found
    assert Fraction(27, 12) == quantity(SHIOMI, "jobs", "FY2022", "lag", use=SUMMED)


def test_a_sum_without_its_first_year_is_none() -> None:
    """
    Of the 100 fires allowed in four years nobody can say how many there were.
    """
    found = quantity(SHIOMI, "fires", "FY2021", "actual", use=SUMMED)

    assert Reason.NO_ACTUAL is found
    assert not holds(SHIOMI, "fires", "FY2021", "final is reached", use=SUMMED)


def test_a_running_total_that_is_filed_is_the_sum() -> None:
    """
    Without FY2020 by itself, the 19 homes since FY2019 are the sum.
    """
    of = plan(
        """
        - id: homes
          name: 耐震改修戸数
          targets: {FY2019/FY2022: 40}
          actuals: {FY2019: 15, FY2019/FY2020: 19, FY2021: 6}
        """,
        "period: FY2019/FY2022",
    )

    assert 19 == quantity(of, "homes", "FY2020", "actual", use=SUMMED)
    assert 25 == quantity(of, "homes", "FY2021", "actual", use=SUMMED)


def test_a_year_counts_whole_where_not_all_its_quarters_are_filed() -> None:
    """
    Three quarters make 75, the year 110, and with the next quarter it is 150.
    """
    assert 110 == quantity(SHIOMI, "loans", "FY2019", "actual", use=SUMMED)
    assert 150 == quantity(SHIOMI, "loans", "FY2020-Q1", "actual", use=SUMMED)


def test_quarters_are_summed_before_the_year_is_over() -> None:
    """
    By the end of September 2019 there were 20 and 30 loans.
    """
    assert 50 == quantity(SHIOMI, "loans", "FY2019-Q2", "actual", use=SUMMED)


def test_what_is_there_at_the_end_of_a_year_is_never_summed() -> None:
    """
    15 members and then 16 are 16 members.
    """
    assert 16 == quantity(SHIOMI, "members", "FY2020", "actual", use=SUMMED)


def test_only_a_sum_to_the_reports_end_counts_where_no_older_figure_may() -> None:
    """
    With `report period only` the sum to FY2020 is not one of FY2021.
    """
    use = {**SUMMED, "actual": "report period only"}

    assert Fraction(39, 2) == quantity(SHIOMI, "jobs", "FY2020", "actual", use=use)
    assert Reason.NO_ACTUAL is quantity(SHIOMI, "jobs", "FY2021", "actual", use=use)


HARBOUR = plan(
    """
    - id: complaints
      name: Complaints answered in time
      unit: '%'
      direction: increase
      baseline: 60
      targets: {FY2026: 80, FY2028: 90}
      actuals:
        FY2025: 66
        FY2026: {value: 72, measured: 2026-03}
    - id: calls
      name: Calls
      direction: decrease
      targets: {FY2026-Q2: 50}
      actuals:
        FY2025-Q1: 64
        FY2025-Q2: 60
        FY2026-Q1: 55
        FY2026-Q2: 51
        FY2026: 210
        FY2025: 240
    - id: repairs
      name: Repairs
      actuals: {2024-12: 7, 2025-11: 9, 2025-12: 8}
    """,
    """
    language: en
    fiscal_year: {start: 07-01, named_after: end}
    period: FY2024/FY2028
    """,
)


def test_a_year_named_after_its_end_ends_in_it() -> None:
    """
    FY2026 ends on 30 June 2026, three months after the figure was measured.
    """
    assert Fraction(3, 12) == quantity(HARBOUR, "complaints", "FY2026", "lag")


def test_the_year_before_the_plan_is_one_of_its_own_calendar() -> None:
    """
    The baseline counts as of 30 June 2023: to March 2026 are 33 of 60 months.
    """
    assert Fraction(33, 60) == quantity(HARBOUR, "complaints", "FY2026", "elapsed")


def test_the_line_runs_in_the_plans_own_years() -> None:
    """
    From 60 to 90 in 60 months, 33 months ask for 60 + 30 × 33/60 = 76.5.
    """
    found = quantity(HARBOUR, "complaints", "FY2026", "expected")

    assert Fraction(153, 2) == found


def test_a_quarter_is_reported_on_with_its_own_target_and_figure() -> None:
    """
    51 calls in the second quarter of FY2026, October to December, miss its 50.
    """
    asked = "gap to interim"

    assert 1 == quantity(HARBOUR, "calls", "FY2026-Q2", asked)


def test_the_quarter_before_is_the_last_quarter() -> None:
    """
    From 55 calls in the first quarter to 51 in the second is 4 better.
    """
    asked = "change since previous"

    assert 4 == quantity(HARBOUR, "calls", "FY2026-Q2", asked)


def test_a_year_ago_a_quarter_is_the_same_quarter() -> None:
    """
    From 60 calls in the second quarter of FY2025 it is 9 better.
    """
    assert 9 == quantity(HARBOUR, "calls", "FY2026-Q2", "change since year ago")


def test_the_year_before_a_year_is_no_quarter() -> None:
    """
    From 240 calls in FY2025 to 210 in FY2026 is 30 better, whatever a quarter had.
    """
    assert 30 == quantity(HARBOUR, "calls", "FY2026", "change since previous")


def test_a_year_ago_a_year_is_no_quarter() -> None:
    """
    The last quarter of FY2025 ended with it, and is not compared with a year.
    """
    of = plan(
        """
        - id: calls
          name: Calls
          direction: decrease
          actuals: {FY2010: 240, FY2010-Q4: 58, FY2011: 210, FY2011-Q4: 50}
        """
    )

    assert 30 == quantity(of, "calls", "FY2011", "change since year ago")


@pytest.mark.parametrize(("reference", "expected"), [("previous", 9), ("year ago", 7)])
def test_months_have_a_month_before_and_one_a_year_ago(
    reference: str, expected: int
) -> None:
    """
    December 2025 follows November, and December 2024 was a year ago.
    """
    assert expected == quantity(HARBOUR, "repairs", "2025-12", reference)


def test_a_month_that_ends_with_the_year_is_no_year() -> None:
    """
    The report on December has 8 repairs, and no figure for the whole of 2025.
    """
    assert 8 == quantity(HARBOUR, "repairs", "2025-12", "actual")
