"""
Which of several figures or targets is meant.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from civicplan.model.indicators import Accumulation
from civicplan.model.observations import Outlook, Status
from civicplan.model.revisions import Edition, Retarget, Revision
from civicplan.model.targets import Reach
from civicplan.rules.evaluation import assess
from civicplan.rules.figures import Report, figures_of
from civicplan.rules.paths import Line, line_of
from civicplan.rules.schemes import scheme_of
from tests.rules.made import figures, indicator, observation, period


YEARLY = {"FY2009": "9", "FY2010": "10", "FY2012": "12"}


def test_the_latest_actual_is_no_later_than_the_report() -> None:
    """
    A figure of after the report is not looked at.
    """
    found = figures(indicator(actuals=YEARLY), "FY2011").observation

    assert found is not None
    assert "FY2010" == str(found.period)


@pytest.mark.parametrize(("at", "value"), [("FY2010", 10), ("FY2011", None)])
def test_only_the_reports_own_figure_may_count(at: str, value: int | None) -> None:
    """
    `actual: report period only` takes no older figure.
    """
    found = figures(indicator(actuals=YEARLY), at, actual="report period only")

    assert value == (found.observation and found.observation.value)


def test_of_several_figures_of_one_period_the_last_counts() -> None:
    """
    A figure that was revised in a later report replaces the first.
    """
    one = observation("FY2010", "10", edition="2011")
    other = observation("FY2010", "11", edition="2012")
    found = figures(indicator(actuals={"a": one, "b": other})).observation

    assert other is found


def test_a_year_without_a_survey_is_passed_over() -> None:
    """
    The last figure stands where none was collected.
    """
    missing = observation("FY2011", None, status=Status.NOT_COLLECTED)
    found = figures(indicator(actuals={"FY2010": "10", "b": missing})).observation

    assert found is not None
    assert Decimal(10) == found.value


FORECAST = observation(
    "FY2011", None, status=Status.NOT_YET_AVAILABLE, outlook=Outlook.LIKELY
)


def test_a_forecast_takes_the_place_of_a_figure_where_a_scheme_asks_for_it() -> None:
    """
    達成見込み is told of the year whose figure is not out yet.
    """
    of = indicator(targets={"FY2011": "11"}, actuals={"FY2010": "10", "b": FORECAST})
    asks = {"when": "actual is missing and outlook = likely", "rating": "likely"}
    scheme = scheme_of(
        {
            "scheme": "made",
            "version": "1",
            "use": {"interim": "actual period"},
            "cases": [asks],
            "ratings": [{"id": "likely"}],
        }
    )
    answer = assess(of, scheme, "FY2011").answer()

    assert FORECAST is answer.observation
    assert answer.rating is scheme.rating("likely")


def test_a_forecast_takes_nothing_from_a_scheme_that_does_not_ask_for_it() -> None:
    """
    A scheme that rates figures goes on with the last one that is out.
    """
    of = indicator(targets={"FY2011": "11"}, actuals={"FY2010": "10", "b": FORECAST})
    found = figures(of).observation

    assert found is not None
    assert Decimal(10) == found.value


def test_a_running_total_answers_the_target_whose_span_begins_with_it() -> None:
    """
    4(19) is 4 in the year and 19 since the start.
    """
    of = indicator(
        targets={"FY2020": "5", "FY2019/FY2022": "40"},
        actuals={"FY2019": "15", "FY2020": "4", "FY2019/FY2020": "19"},
    )
    found = figures(of, "FY2020")

    assert (19, 4) == (found.actual("final"), found.actual("interim"))


def test_yearly_figures_stand_where_no_running_total_is_filed() -> None:
    """
    As given, a yearly figure is compared as it was filed.
    """
    of = indicator(
        targets={"FY2019/FY2022": "40"}, actuals={"FY2019": "15", "FY2020": "4"}
    )

    assert 4 == figures(of, "FY2020").actual("final")


def test_yearly_figures_are_summed_where_the_scheme_says_so() -> None:
    """
    `flows: summed` adds from the start of the target's span, exactly.
    """
    of = indicator(
        targets={"FY2019/FY2022": "40"},
        actuals={"FY2018": "99", "FY2019": "15.5", "FY2020": "4", "FY2021": "6"},
    )
    found = figures(of, "FY2020", flows="summed")

    assert Decimal("19.5") == found.actual("final")
    assert "FY2019/FY2020" == str(found.period("actual"))


@pytest.mark.parametrize(
    "fields",
    [
        {"accumulation": Accumulation.STOCK},
        {"accumulation": Accumulation.CUMULATIVE},
        {"unit": "%"},
    ],
    ids=["stock", "cumulative", "per cent"],
)
def test_stocks_totals_and_shares_are_never_summed(fields: dict[str, Any]) -> None:
    """
    Members of two years are not twice as many members.
    """
    of = indicator(
        targets={"FY2019/FY2022": "40"},
        actuals={"FY2019": "15", "FY2020": "16"},
        **fields,
    )

    assert 16 == figures(of, "FY2020", flows="summed").actual("final")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("report period", "FY2011"),
        ("actual period", "FY2010"),
        ("last due", "FY2011"),
        ("next due", "FY2013"),
    ],
)
def test_each_word_of_interim_chooses_its_target(word: str, expected: str) -> None:
    """
    The target of the report's or of the figure's period, the last or the next due.
    """
    targets = {f"FY{year}": str(year) for year in (2009, 2010, 2011, 2013, 2016)}
    found = figures(indicator(targets=targets, actuals=YEARLY), interim=word).interim

    assert found is not None
    assert expected == str(found.period)


def test_between_targets_the_report_has_none_and_the_last_due_stands() -> None:
    """
    In FY2012 no target is of that year.
    """
    of = indicator(targets={"FY2011": "1", "FY2016": "2"}, actuals=YEARLY)

    assert figures(of, "FY2012").interim is None
    last = figures(of, "FY2012", interim="last due").interim
    assert last is not None
    assert "FY2011" == str(last.period)


def test_a_target_that_ends_with_the_report_is_of_its_period() -> None:
    """
    A span to the report's year is compared in that year.
    """
    of = indicator(targets={"FY2009/FY2011": "30", "FY2009/FY2016": "80"})
    found = figures(of).interim

    assert found is not None
    assert "FY2009/FY2011" == str(found.period)


QUARTERS = {"2022-Q2": "24", "2022-Q3": "22", "2022-Q4": "25", "2023-Q1": "20"}
A_YEAR: dict[str, Any] = {
    "direction": "decrease",
    "baseline": ("FY2021", "100"),
    "targets": {"FY2029": "60"},
}


@pytest.mark.parametrize("at", ["FY2022", "2023-Q1", "FY2023"])
def test_what_happened_in_a_quarter_is_not_what_happened_in_a_year(at: str) -> None:
    """
    20 accidents in a quarter do not reach a target of 60 in a year.
    """
    of = indicator(accumulation=Accumulation.FLOW, actuals=QUARTERS, **A_YEAR)

    assert figures(of, at).observation is None


def test_quarters_are_the_years_figure_where_a_scheme_sums_them() -> None:
    """
    `flows: summed` adds the four of the report's year.
    """
    of = indicator(accumulation=Accumulation.FLOW, actuals=QUARTERS, **A_YEAR)

    assert 91 == figures(of, "FY2022", flows="summed").actual()


@pytest.mark.parametrize("at", ["FY2022", "2023-Q2", "FY2023"])
def test_a_flow_is_answered_by_the_figure_as_long_as_its_target(at: str) -> None:
    """
    The year's 90 stands until the next year is out, though a quarter is newer.
    """
    actuals = {**QUARTERS, "FY2022": "90", "2023-Q2": "19"}
    of = indicator(accumulation=Accumulation.FLOW, actuals=actuals, **A_YEAR)

    assert 90 == figures(of, at).actual()


def test_each_target_of_a_flow_is_answered_by_a_figure_of_its_own_span() -> None:
    """
    A target for a quarter by the quarter, one for a year by the year.
    """
    targets = {"2023-Q1": "21", "FY2029": "60"}
    of = indicator(
        "decrease",
        accumulation=Accumulation.FLOW,
        targets=targets,
        actuals={**QUARTERS, "FY2022": "90"},
    )
    found = figures(of, "2023-Q1")

    assert (20, 90) == (found.actual("interim"), found.actual("final"))


def test_a_target_for_a_day_takes_the_span_of_the_baseline() -> None:
    """
    A day tells until when is counted, but not since when.
    """
    of = indicator(
        "decrease",
        ("FY2021", "100"),
        targets={"2030-03-31": "60"},
        accumulation=Accumulation.FLOW,
        actuals={**QUARTERS, "FY2022": "90"},
    )

    assert 90 == figures(of, "FY2023").actual()


@pytest.mark.parametrize("accumulation", [None, Accumulation.STOCK])
def test_what_is_no_flow_is_read_at_the_end_of_any_span(
    accumulation: Accumulation | None,
) -> None:
    """
    What is there on 30 June is newer than what was there on 31 March.
    """
    actuals = {"FY2022": "90", "2023-Q2": "89"}
    of = indicator(accumulation=accumulation, actuals=actuals, **A_YEAR)

    assert 89 == figures(of, "FY2023").actual()


@pytest.mark.parametrize("at", ["FY2022", "2023-Q1", "FY2023"])
@pytest.mark.parametrize("accumulation", [None, Accumulation.STOCK])
def test_of_a_year_and_a_quarter_that_end_together_the_targets_span_is_chosen(
    accumulation: Accumulation | None, at: str
) -> None:
    """
    Whatever the report's period is, so that no answer depends on how it is asked.
    """
    actuals = {**QUARTERS, "FY2022": "91"}
    of = indicator(accumulation=accumulation, actuals=actuals, **A_YEAR)

    assert 91 == figures(of, at).actual()


def test_a_listed_path_of_a_flow_leads_over_targets_of_one_span() -> None:
    """
    What is expected of a year does not lie between a quarter's target and a year's.
    """
    of = indicator(
        accumulation=Accumulation.FLOW,
        targets={"FY2022": "80", "2024-Q1": "15", "FY2024": "70"},
        actuals={"FY2023": "76"},
    )
    found = line_of(figures(of, "FY2023", path="listed"))

    assert isinstance(found, Line)
    assert (80, 70) == (found.start, found.goal)


def test_a_revised_target_begins_at_a_figure_of_its_own_span() -> None:
    """
    The last known before the decision is the year's, not the quarter's.
    """
    change = Retarget(
        period=period("FY2029"), before=Reach(value="60"), after=Reach(value="50")
    )
    of = indicator(
        "decrease",
        ("FY2021", "100"),
        targets={"FY2029": "50"},
        accumulation=Accumulation.FLOW,
        actuals={"FY2022": "90", "2023-Q2": "19"},
        revisions=(Revision(edition="2012", changes=(change,)),),
    )
    mid = Edition(id="2012", adopted=period("2024-03-01"))
    report = Report(period=period("FY2023"), editions=(mid,))
    found = figures_of(of, of, report).last_known_at_revision()

    assert found is not None
    assert Decimal(90) == found.value
