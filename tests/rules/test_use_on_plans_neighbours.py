"""
`use` on whole plans: the figures before, a year ago and of other places.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from civicplan.rules.reasons import Reason
from tests.rules.asked import holds, plan, quantity


MINATO = plan(
    """
    - id: accidents
      name: 交通事故件数
      unit: 件
      direction: decrease
      baseline: {FY2006: 2000}
      targets:
        FY2010: better than previous
        FY2011: better than 全国平均
        FY2016: better than baseline by 20%
      actuals:
        FY2007: 1900
        FY2008:
          - {value: 1990, edition: 2010, status: provisional}
          - {value: 1800, edition: 2012, status: revised}
        FY2010: 1700
        FY2011: 1720
      comparisons:
        - name: 全国平均
          actuals: {FY2008: 1780, FY2010: 1750, FY2012: 1600}
        - name: 県平均
          actuals: {FY2011: 1690}
    - id: library
      name: 図書館利用者
      unit: 人
      direction: increase
      baseline: {FY2006: 100}
      targets: {FY2011: no worse than previous}
      actuals: {FY2010: 120, FY2011: 120}
      comparisons:
        - name: 隣の市
          actuals: {FY2010: 110, FY2011: {status: not yet available}}
    - id: park
      name: 公園面積
      direction: increase
      actuals: {FY2011: 5}
    """,
    "editions: [{id: 2010}, {id: 2012}]",
)
MEAN = {"previous": "mean of 3"}


def test_the_figure_before_is_that_of_the_last_year_that_has_one() -> None:
    """
    Before the 1,700 of FY2010 stands FY2008, since nothing is filed for FY2009.
    """
    assert 1800 == quantity(MINATO, "accidents", "FY2010", "previous")


def test_the_change_since_the_figure_before_is_turned_to_the_better_side() -> None:
    """
    1,720 accidents after 1,700 are 20 the wrong way.
    """
    asked = "change since previous"

    assert -20 == quantity(MINATO, "accidents", "FY2011", asked)


def test_the_mean_of_three_is_of_the_three_figures_before() -> None:
    """
    (1,900 + 1,800 + 1,700) ÷ 3 = 1,800, the revised 1,800 and not the 1,990.
    """
    assert 1800 == quantity(MINATO, "accidents", "FY2011", "previous", use=MEAN)


def test_two_figures_make_no_mean_of_three() -> None:
    """
    Before FY2010 there are only those of FY2007 and FY2008.
    """
    found = quantity(MINATO, "accidents", "FY2010", "previous", use=MEAN)

    assert Reason.NO_PREVIOUS is found


def test_growth_since_a_mean_has_no_time() -> None:
    """
    A mean of three years is of no date.
    """
    asked = "growth since previous"

    assert Reason.NO_DATES is quantity(MINATO, "accidents", "FY2011", asked, use=MEAN)


def test_a_year_ago_is_the_figure_of_twelve_months_before() -> None:
    """
    FY2011 has FY2010 a year before it.
    """
    assert 1700 == quantity(MINATO, "accidents", "FY2011", "year ago")


def test_two_years_ago_is_not_a_year_ago() -> None:
    """
    Before FY2010 nothing is filed for FY2009.
    """
    found = quantity(MINATO, "accidents", "FY2010", "year ago")

    assert Reason.NO_YEAR_AGO is found


def test_the_only_comparison_needs_no_name() -> None:
    """
    The library is compared with the next city only, whose FY2011 is not out.
    """
    assert 110 == quantity(MINATO, "library", "FY2011", "external")


def test_of_several_comparisons_one_must_be_named() -> None:
    """
    The accidents are compared with the nation's and with the prefecture's.
    """
    assert Reason.NO_COMPARISON is quantity(MINATO, "accidents", "FY2011", "external")


@pytest.mark.parametrize(("name", "value"), [("全国平均", 1750), ("県平均", 1690)])
def test_the_comparison_is_the_one_named(name: str, value: int) -> None:
    """
    The nation's last figure by then is of FY2010, the prefecture's of FY2011.
    """
    use = {"external": name}

    assert value == quantity(MINATO, "accidents", "FY2011", "external", use=use)


def test_a_comparison_that_an_indicator_lacks_is_missing() -> None:
    """
    The library is not compared with the nation.
    """
    use = {"external": "全国平均"}

    assert holds(MINATO, "library", "FY2011", "external is missing", use=use)


def test_a_comparison_is_of_the_figures_time_and_not_of_the_reports() -> None:
    """
    The nation's 1,600 of FY2012 are not compared with the city's 1,720 of FY2011.
    """
    use = {"external": "全国平均"}

    assert 1750 == quantity(MINATO, "accidents", "FY2016", "external", use=use)


def test_a_comparison_of_the_whole_year_comes_before_that_of_its_last_quarter() -> None:
    """
    The year's figure is compared with the nation's year.
    """
    of = plan(
        """
        - id: accidents
          name: 交通事故件数
          actuals: {FY2011: 210}
          comparisons:
            - {name: 全国平均, actuals: {FY2011: 240, FY2011-Q4: 58}}
        """
    )

    assert 240 == quantity(of, "accidents", "FY2011", "external")


def test_better_than_the_year_before_is_reached_by_less_where_fewer_is_better() -> None:
    """
    1,700 accidents after 1,800.
    """
    assert holds(MINATO, "accidents", "FY2010", "interim is reached")


def test_better_than_others_is_judged_by_the_comparison_that_the_target_names() -> None:
    """
    1,720 are fewer than the nation's 1,750, whatever comparison the scheme names.
    """
    use = {"external": "県平均"}

    assert holds(MINATO, "accidents", "FY2011", "interim is reached", use=use)


def test_better_by_a_share_needs_the_whole_share() -> None:
    """
    20 % fewer than 2,000 are 1,600, and 1,720 are more.
    """
    assert holds(MINATO, "accidents", "FY2011", "final is not reached")


def test_no_worse_is_reached_by_the_same() -> None:
    """
    120 after 120.
    """
    assert holds(MINATO, "library", "FY2011", "interim is reached")


def test_the_first_figure_has_none_before_it() -> None:
    """
    Of the park there is one figure only.
    """
    assert Reason.NO_PREVIOUS is quantity(MINATO, "park", "FY2011", "previous")


def test_growth_since_the_figure_before_is_by_the_year() -> None:
    """
    From 1,800 in FY2008 to 1,700 in FY2010 two years pass: its square is 17/18.
    """
    asked = "(1 + growth since previous) ** 2 = 17 / 18"

    assert holds(MINATO, "accidents", "FY2010", asked)


def test_growth_since_a_year_ago_is_exact() -> None:
    """
    From 1,700 to 1,720 in one year is 20/1,700.
    """
    asked = "growth since year ago"

    assert Fraction(20, 1700) == quantity(MINATO, "accidents", "FY2011", asked)
