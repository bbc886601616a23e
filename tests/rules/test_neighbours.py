"""
Figures beside and before the actual.
"""

from __future__ import annotations

from fractions import Fraction

import attrs

from civicplan.model.observations import Comparison
from civicplan.model.revisions import Edition
from civicplan.rules.neighbours import known_before
from civicplan.rules.reasons import Reason
from tests.rules.made import figures, indicator, observation, period


YEARS = {"FY2007": "1", "FY2008": "2", "FY2010": "4", "FY2011": "9"}


def test_the_previous_figure_is_the_last_before() -> None:
    """
    A year without a figure is passed over.
    """
    found = figures(indicator(actuals=YEARS))

    assert (4, "FY2010") == (found.value("previous"), str(found.period("previous")))


def test_the_mean_of_three_is_exact_and_has_no_period() -> None:
    """
    A mean of three years is of none of them.
    """
    found = figures(indicator(actuals=YEARS), previous="mean of 3")

    assert Fraction(7, 3) == found.value("previous")
    assert found.period("previous") is None


def test_two_figures_make_no_mean_of_three() -> None:
    """
    With fewer than three there is no previous figure.
    """
    found = figures(indicator(actuals=YEARS), "FY2010", previous="mean of 3")

    assert Reason.NO_PREVIOUS is found.value("previous")


def test_a_year_ago_is_twelve_months_ago() -> None:
    """
    A figure of two years before is not of a year ago.
    """
    of = indicator(actuals=YEARS)

    assert 4 == figures(of).value("year ago")
    assert Reason.NO_YEAR_AGO is figures(of, "FY2010").value("year ago")


def test_the_external_figure_is_of_the_actuals_period_or_the_last_before() -> None:
    """
    The national average is taken for the same year.
    """
    national = Comparison(
        name="全国平均",
        actuals=tuple(observation(when, value) for when, value in YEARS.items()),
    )
    of = indicator(actuals={"FY2009": "5"}, comparisons=(national,))

    assert 2 == figures(of).value("external")
    assert 2 == figures(of).value("全国平均")


def test_of_several_series_the_scheme_must_name_one() -> None:
    """
    Without a name nobody knows which is meant.
    """
    one = Comparison(name="全国平均", actuals=(observation("FY2010", "1"),))
    other = Comparison(name="県平均", actuals=(observation("FY2010", "2"),))
    of = indicator(actuals=YEARS, comparisons=(one, other))

    assert Reason.NO_COMPARISON is figures(of).value("external")
    assert 2 == figures(of, external="県平均").value("external")


def test_what_was_known_is_what_was_published_or_past() -> None:
    """
    A figure says in which edition it came out; otherwise its date tells.
    """
    editions = (
        Edition(id="2007"),
        Edition(id="2012", period=period("FY2012/FY2016")),
        Edition(id="2014"),
    )
    early = observation("FY2010", "1")
    late = observation("FY2012", "2")
    told = attrs.evolve(late, edition="2014")

    assert early is known_before((early, late), "2012", editions)
    assert early is known_before((early, told), "2012", editions)
    assert told is known_before((early, told), "2014", editions)
    assert known_before((early,), "2007", editions) is None
    assert known_before((early,), "1999", editions) is None
