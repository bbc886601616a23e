"""
Dates, values and reasons of one row.
"""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest

from civicplan.model.revisions import Amend, Retarget, Revision
from civicplan.model.targets import Improve, Reach
from civicplan.rules.figures import Report, figures_of
from civicplan.rules.reasons import Reason
from tests.rules.made import figures, indicator, observation, period


CRIMES = indicator(
    "decrease",
    baseline="4833",
    targets={"FY2011": "4400", "FY2016": "3300"},
    actuals={"FY2011": observation("FY2011", "3447", measured="2010")},
)


def test_time_is_counted_to_the_date_of_the_figure() -> None:
    """
    The figure of 2010 is 45 months after FY2006, of 120 planned, 15 before the
    report's end.
    """
    found = figures(CRIMES)

    assert (45, 120, 15) == (found.months, found.planned_months, found.lag_months)


def test_time_may_be_counted_to_the_report() -> None:
    """
    `time: report` makes it 60 months.
    """
    assert 60 == figures(CRIMES, time="report").months


def test_a_baseline_without_a_date_is_of_the_year_before_the_plan() -> None:
    """
    What is assumed is told.
    """
    found = figures(CRIMES)

    assert ("FY2006", True) == (str(found.baseline_period), found.baseline_assumed)


def test_without_a_plan_a_baseline_without_a_date_has_none() -> None:
    """
    Nothing is assumed where nothing tells the plan's period.
    """
    found = figures_of(CRIMES, CRIMES, Report(period=period("FY2011")))

    assert (Reason.NO_DATES, False) == (found.months, found.baseline_assumed)


def test_a_dated_baseline_is_taken_as_it_is() -> None:
    """
    The date that the plan gives is not replaced.
    """
    dated = indicator(baseline=("FY2005", "1"), actuals={"FY2010": "2"})
    found = figures(dated)

    assert (60, False) == (found.months, found.baseline_assumed)


def test_what_there_is_not_says_why() -> None:
    """
    Each absent figure has its own reason.
    """
    found = figures(indicator())

    assert [
        Reason.NO_ACTUAL,
        Reason.NO_BASELINE,
        Reason.NO_TARGET,
        Reason.NO_TARGET,
        Reason.NO_PREVIOUS,
        Reason.NO_YEAR_AGO,
        Reason.NO_COMPARISON,
    ] == [
        found.actual(),
        *map(
            found.value,
            ("baseline", "interim", "final", "previous", "year ago", "external"),
        ),
    ]
    assert (Reason.NO_ACTUAL, Reason.NO_TARGET, Reason.NO_ACTUAL) == (
        found.months,
        found.planned_months,
        found.lag_months,
    )


def test_an_arrow_is_a_target_without_a_number() -> None:
    """
    ➔ is there, and has no value.
    """
    found = figures(indicator(targets={"FY2016": Improve()}))

    assert found.final is not None
    assert Reason.NO_NUMBER is found.value("final")


WITHDRAWN = {"FY2016": None}


@pytest.mark.parametrize(
    ("decisions", "final"),
    [
        ([WITHDRAWN], None),
        ([{"FY2011": "4300"}, WITHDRAWN], None),
        ([WITHDRAWN, {"FY2011": "4300"}], "FY2011"),
        ([{"FY2016": None, "FY2011": "4300"}], "FY2011"),
        ([{"FY2016": None, "FY2014": "4000"}], "FY2014"),
        ([WITHDRAWN, {"FY2020": "3000"}], "FY2020"),
        ([{"FY2011": None}], "FY2016"),
        ([WITHDRAWN, {"FY2016": "3200"}, {"FY2011": None}], "FY2016"),
    ],
)
def test_a_passed_target_does_not_replace_a_final_one_that_was_withdrawn(
    decisions: list[dict[str, str | None]], final: str | None
) -> None:
    """
    Until a decision sets or revises what is then the last one.
    """
    now = CRIMES
    for place, targets in enumerate(decisions):
        aims = {
            period(when): None if value is None else Reach(value=value)
            for when, value in targets.items()
        }
        now = now.revise(str(2012 + place), targets=aims)

    found = figures(now).final

    assert final == (str(found.period) if found else None)


def _revised(*changes: Retarget | Amend) -> Revision:
    return Revision(edition="2012", changes=changes)


RETARGET = Retarget(
    period=period("FY2016"), before=Reach(value=4100), after=Reach(value=3300)
)


def test_targets_of_another_unit_are_not_compared() -> None:
    """
    Where the unit was revised with the numbers, old targets and new figures do not
    fit together.
    """
    unit = Amend(field="unit", before="千件", after="件")
    now = attrs.evolve(CRIMES, unit="件", revisions=(_revised(unit, RETARGET),))
    first = now.history()[0]
    assert first is not None

    found = figures_of(now, first, Report(period=period("FY2011")))

    assert Reason.UNIT_CHANGED is found.value("final")
    assert Reason.UNIT_CHANGED is found.value("baseline")


def test_a_unit_that_was_only_corrected_changes_nothing() -> None:
    """
    人 corrected to 件 leaves the numbers what they were.
    """
    unit = Amend(field="unit", before="人", after="件")
    now = attrs.evolve(CRIMES, unit="件", revisions=(_revised(unit),))
    first = now.history()[0]
    assert first is not None

    found = figures_of(now, first, Report(period=period("FY2011")))

    assert Decimal(3300) == found.value("final")
