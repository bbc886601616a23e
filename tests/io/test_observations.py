"""
Figures, baselines and series: short where there is nothing more to say.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from civicplan.base.periods import JAPAN, period
from civicplan.io.observations import (
    Figures,
    baseline_as_written,
    figure_as_written,
    series_as_written,
)
from civicplan.io.scalars import period_reader
from civicplan.model.observations import Observation, Outlook, Status


FIGURES = Figures(period_reader(JAPAN))
FY2011 = period("FY2011")

SINGLE: list[tuple[Any, Observation]] = [
    (Decimal("18.6"), Observation(value="18.6")),
    ("—", Observation(status=Status.MISSING)),
    ({"status": "missing", "note": "x"}, Observation(status=Status.MISSING, note="x")),
    ({"status": "not collected"}, Observation(status=Status.NOT_COLLECTED)),
    (
        {"value": Decimal(3447), "measured": "2010"},
        Observation(value=3447, measured=period("2010")),
    ),
    ({"value": Decimal(0), "note": "—"}, Observation(value=0, note="—")),
    (
        {"status": "not yet available", "outlook": "likely"},
        Observation(status=Status.NOT_YET_AVAILABLE, outlook=Outlook.LIKELY),
    ),
    ({"value": Decimal(5), "sample": 1200}, Observation(value=5, sample=1200)),
]


@pytest.mark.parametrize(("written", "figure"), SINGLE)
def test_a_figure_is_written_as_short_as_it_can_be(
    written: object, figure: Observation
) -> None:
    """
    A number, a dash, or a map where there is more to say.
    """
    assert written == figure_as_written(figure)


@pytest.mark.parametrize(("written", "figure"), SINGLE)
def test_a_baseline_without_a_date_is_a_figure(
    written: object, figure: Observation
) -> None:
    """
    It is read as it is written.
    """
    assert (written, figure) == (baseline_as_written(figure), FIGURES.baseline(written))


def test_a_baseline_with_a_date_stands_under_it() -> None:
    """
    As a figure of a series does.
    """
    baseline = Observation(period=FY2011, value="17.0", note="x")
    written = {"FY2011": {"value": Decimal("17.0"), "note": "x"}}

    assert (written, baseline) == (
        baseline_as_written(baseline),
        FIGURES.baseline(written),
    )


def test_several_figures_of_one_period_are_a_list() -> None:
    """
    Each with the edition that published it; the last one counts.
    """
    series = (
        Observation(period=FY2011, value=43),
        Observation(period=FY2011, value=44, edition="2012"),
        Observation(period=period("FY2012"), value=45),
    )
    written = series_as_written(series)

    assert {"FY2011": [43, {"value": 44, "edition": "2012"}], "FY2012": 45} == written
    assert series == FIGURES.series(written)


def test_figures_of_one_period_stay_in_order_however_it_is_written() -> None:
    """
    Two texts for the same days are one period.
    """
    same = period("2011-04-01/2012-03-31")
    series = tuple(
        Observation(period=each, value=value, edition=f"e{value}")
        for value, each in enumerate((FY2011, same, FY2011))
    )

    assert series == FIGURES.series(series_as_written(series))


@pytest.mark.parametrize("dash", ["—", "―", "－", "–", "-"])
def test_other_dashes_are_read_as_none(dash: str) -> None:
    """
    People type what is on their keyboard.
    """
    assert Observation(status=Status.MISSING) == FIGURES.baseline(dash)


def test_a_dash_may_stand_for_the_value_in_a_map() -> None:
    """
    With a status that says more, or without one.
    """
    assert [Status.MISSING, Status.NOT_COLLECTED] == [
        FIGURES.baseline({"value": "—", "note": "x"}).status,
        FIGURES.baseline({"value": "—", "status": "not collected"}).status,
    ]


def test_a_single_figure_may_stand_in_a_list() -> None:
    """
    It is written without one.
    """
    series = FIGURES.series({"FY2011": [5]})

    assert {"FY2011": 5} == series_as_written(series)


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: many}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].actuals.FY2011: 'many': a "
                    "number is needed, such as 4400 or 24.0."
                ),
            ],
            id="no number",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: }\n"
            ),
            [
                (
                    "plan:10:15 indicators[0].actuals.FY2011: nothing stands "
                    "here, and a number is needed, such as 4400 or 24.0."
                ),
            ],
            id="nothing",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: {value: 5, status: missing}}\n"
            ),
            [
                (
                    "plan:10:42 indicators[0].actuals.FY2011.status: "
                    "'missing': this status says that there is no figure; "
                    "leave the value out."
                ),
            ],
            id="a value and a status that there is none",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: {measured: 2010}}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].actuals.FY2011: a figure has a "
                    "value, or a status that says why there is none: "
                    "missing, not collected or not yet available."
                ),
            ],
            id="neither value nor status",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: {value: 5, staus: revised}}\n"
            ),
            [
                (
                    "plan:10:34 indicators[0].actuals.FY2011.staus: the key "
                    "'staus' is not known here. Did you mean 'status'?"
                ),
            ],
            id="an unknown key",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: {value: 5, status: guessed}}\n"
            ),
            [
                (
                    "plan:10:42 indicators[0].actuals.FY2011.status: "
                    "'guessed' stands here, and one of provisional, "
                    "estimated, forecast, revised, series break, not "
                    "collected, not yet available, missing is needed."
                ),
            ],
            id="an unknown status",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: {value: 5, sample: 1.5}}\n"
            ),
            [
                (
                    "plan:10:42 indicators[0].actuals.FY2011.sample: '1.5' "
                    "stands here, and a whole number is needed, such as 1200."
                ),
            ],
            id="half a respondent",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: {value: 5, sample: 0}}\n"
            ),
            [
                (
                    "plan:10:42 indicators[0].actuals.FY2011.sample: 0: a "
                    "sample has at least one respondent."
                ),
            ],
            id="no respondent",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: [5, 6]}\n"
            ),
            [
                (
                    "plan:10:14 indicators[0].actuals: 'FY2011': there are "
                    "two figures of FY2011. Say for each in which edition it "
                    "was published, or keep one."
                ),
            ],
            id="two figures of one edition",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: []}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].actuals.FY2011: the list is "
                    "empty. Write a figure, or leave the period out."
                ),
            ],
            id="an empty list",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: [[5]]}\n"
            ),
            [
                (
                    "plan:10:24 indicators[0].actuals.FY2011[0]: a list "
                    "stands here, and one figure is needed."
                ),
            ],
            id="a list in a list",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: {value: 5, edition: '2012'}}\n"
            ),
            [
                (
                    "plan:10:43 indicators[0].actuals.FY2011.edition: there "
                    "is no edition '2012' in the plan. Add it to the plan's "
                    "editions."
                ),
            ],
            id="an unknown edition",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: {value: 5, outlook: good}}\n"
            ),
            [
                (
                    "plan:10:43 indicators[0].actuals.FY2011.outlook: 'good' "
                    "stands here, and one of likely, unlikely is needed."
                ),
            ],
            id="an unknown outlook",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY2011: {value: 5, measured: 2011-02-30}}\n"
            ),
            [
                (
                    "plan:10:44 indicators[0].actuals.FY2011.measured: "
                    "'2011-02-30': there is no day 30: 2011-02 runs from 01 "
                    "to 28."
                ),
            ],
            id="a measurement on no day",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    actuals: 5\n"),
            [
                (
                    "plan:10:14 indicators[0].actuals: '5' stands here, and "
                    "a map of figures by period, such as {FY2011: 18.6, "
                    "FY2012: —} is needed."
                ),
            ],
            id="no map",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "actuals: {FY20l1: {value: many, sample: some}}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].actuals.FY20l1: 'FY20l1': "
                    "write a day (2011-03-31), a month (2011-08), a quarter "
                    "(2025-Q3), a year (2009), a fiscal year (FY2011), two "
                    "of these with a slash between (FY2023/FY2027), or what "
                    "people print, such as 平成23年度."
                ),
                (
                    "plan:10:31 indicators[0].actuals.FY20l1.value: 'many': "
                    "a number is needed, such as 4400 or 24.0."
                ),
                (
                    "plan:10:45 indicators[0].actuals.FY20l1.sample: 'some' "
                    "stands here, and a whole number is needed, such as 1200."
                ),
            ],
            id="all that is wrong with one figure",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "baseline: {FY2006: 1, FY2007: 2}\n"
            ),
            [
                (
                    "plan:10:15 indicators[0].baseline: a baseline is one "
                    "figure: 17.0, or with its period {FY2006: 17.0}."
                ),
            ],
            id="two baselines",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    baseline: [1]\n"),
            [
                (
                    "plan:10:15 indicators[0].baseline: a list stands here, "
                    "and one figure is needed."
                ),
            ],
            id="a baseline in a list",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "baseline: {FY2006: [1, 2]}\n"
            ),
            [
                (
                    "plan:10:15 indicators[0].baseline: a baseline is one "
                    "figure, and several stand here. Keep one."
                ),
            ],
            id="a list under the period of a baseline",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "baseline: {valeu: 5}\n"
            ),
            [
                (
                    "plan:10:16 indicators[0].baseline.valeu: the key "
                    "'valeu' is not known here. Did you mean 'value'?"
                ),
            ],
            id="a slip in a baseline",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "baseline: {FY2006: 5, note: x}\n"
            ),
            [
                (
                    "plan:10:16 indicators[0].baseline.FY2006: the key "
                    "'FY2006' is not known here. Known are value, measured, "
                    "status, edition, outlook, sample, note."
                ),
            ],
            id="a note beside the period of a baseline",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "baseline: {value: 5, edition: x}\n"
            ),
            [
                (
                    "plan:10:35 indicators[0].baseline.edition: 'x': a "
                    "baseline's history is told by a revision; leave the "
                    "edition out."
                ),
            ],
            id="an edition in a baseline",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    baseline: 4833 件\n"),
            [
                (
                    "plan:10:15 indicators[0].baseline: '4833 件': write the "
                    "number plainly: 4833. The unit, 件, is said once, in "
                    "unit."
                ),
            ],
            id="a unit in a baseline",
        ),
    ],
)
def test_what_cannot_be_read_is_told(
    rest: str, expected: list[str], said_of: Callable[[str], list[str]]
) -> None:
    """
    Each with its place, the value and what to do about it.
    """
    assert expected == said_of(rest)
