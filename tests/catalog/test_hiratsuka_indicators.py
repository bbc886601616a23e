"""
The shipped plan's indicators are those of the 26 printed tables, figure by figure.

The tables are read by `chapter.py`, which knows nothing of civicplan.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

import pytest

from civicplan.base.periods import period
from civicplan.base.printed_periods import read_period
from civicplan.model.directions import Direction
from civicplan.model.indicators import Accumulation, Indicator, Reprint
from civicplan.model.plans import Plan
from civicplan.model.policies import Policy
from civicplan.model.revisions import (
    APPROACHING,
    EXCEEDED,
    NEARLY_ACHIEVED,
    SCOPE_TOO_NARROW,
    Abolish,
    Ambition,
    Retarget,
)
from civicplan.model.targets import Aim, Improve, Reach
from tests.catalog.chapter import PrintedIndicator, PrintedPolicy


_Policies: TypeAlias = "tuple[tuple[PrintedPolicy, Policy], ...]"
_Tables: TypeAlias = "tuple[tuple[PrintedIndicator, Indicator], ...]"

_REASONS = {
    "上回った": EXCEEDED,
    "ほぼ達成": NEARLY_ACHIEVED,
    "近づいている": APPROACHING,
    "限定的": SCOPE_TOO_NARROW,
}


def _written(aim: Aim | None) -> str:
    match aim:
        case Reach(value=value, side=None, strict=False):
            return str(value)
        case Improve(on="baseline", strict=True, by=None):
            return "➔"
        case _:
            return repr(aim)


def _first_set(indicator: Indicator) -> str:
    first = indicator.history()[0]
    assert first is not None
    return _written(first.target("FY2016").aim)


def _actual(indicator: Indicator) -> str:
    (actual,) = indicator.actuals
    assert period("FY2011") == actual.period
    return "—" if actual.value is None else str(actual.value)


def test_there_are_26_printed_indicators_and_25_distinct(
    tables: _Tables, hiratsuka: Plan
) -> None:
    """
    One of the 26 tables is printed twice within the chapter.
    """
    assert 26 == len(tables)
    assert 25 == len(tuple(hiratsuka.walk(Indicator)))


@pytest.mark.parametrize(
    ("as_printed", "as_kept"),
    [
        (lambda table: table.name, lambda indicator: indicator.name),
        (lambda table: table.source, lambda indicator: indicator.source),
        (lambda table: table.unit, lambda indicator: indicator.unit),
        (lambda table: table.baseline, lambda each: str(each.baseline.value)),
        (lambda table: table.interim, lambda each: _written(each.target("FY2011").aim)),
        (lambda table: table.final, lambda each: _written(each.target("FY2016").aim)),
        (lambda table: table.before or table.final, _first_set),
        (lambda table: table.actual, _actual),
        (lambda table: table.abolished, lambda indicator: indicator.abolished),
    ],
    ids=[
        "name",
        "source",
        "unit",
        "baseline",
        "target-2011",
        "target-2016",
        "target-2016-as-first-set",
        "actual",
        "abolished",
    ],
)
def test_tables_are_those_printed(
    as_printed: Callable[[PrintedIndicator], object],
    as_kept: Callable[[Indicator], object],
    tables: _Tables,
) -> None:
    """
    Each of the 26 tables agrees, with the digits that were printed.
    """
    expected = [(printed.name, as_printed(printed)) for printed, _ in tables]

    assert expected == [
        (printed.name, as_kept(indicator)) for printed, indicator in tables
    ]


def test_figures_were_measured_when_the_remark_says(tables: _Tables) -> None:
    """
    The date of each remark is read, and is the period that the plan gives.
    """
    expected = [
        (printed.name, read_period(printed.measured))
        for printed, _ in tables
        if printed.measured
    ]

    assert expected == [
        (printed.name, indicator.actuals[0].measured)
        for printed, indicator in tables
        if indicator.actuals[0].measured
    ]


def test_only_the_two_target_years_are_set(tables: _Tables) -> None:
    """
    There are targets for 23年度 and 28年度 and for no other year.
    """
    years = {target.period for _, indicator in tables for target in indicator.targets}

    assert {period("FY2011"), period("FY2016")} == years


def test_revisions_are_those_printed(tables: _Tables) -> None:
    """
    A target with an arrow or 指標廃止 has one revision, of the edition of 2012, with
    the reason that its remark gives; no other indicator has one.
    """
    expected = [
        (
            printed.name,
            "2012",
            "Abolish" if printed.abolished else "Retarget",
            reason,
        )
        for printed, _ in tables
        for word, reason in _REASONS.items()
        if printed.before and word in printed.remark
    ]

    assert 8 == len(expected)
    assert expected == [
        (printed.name, revision.edition, type(change).__name__, revision.reason)
        for printed, indicator in tables
        for revision in indicator.revisions
        for change in revision.changes
    ]


def test_every_revision_has_a_note(tables: _Tables) -> None:
    """
    What the remark says stands beside the change, in our own words.
    """
    silent = [
        printed.name
        for printed, indicator in tables
        for revision in indicator.revisions
        if not revision.note
    ]

    assert [] == silent


def test_each_raised_target_is_raised_in_ambition(tables: _Tables) -> None:
    """
    上方修正 is a harder target in the declared direction, also where the number falls.
    """
    ambitions = [
        change.ambition(indicator.direction)
        for _, indicator in tables
        for revision in indicator.revisions
        for change in revision.changes
        if isinstance(change, Retarget)
    ]
    raised = [printed for printed, _ in tables if "上方修正" in printed.remark]

    assert [Ambition.RAISED] * len(raised) == ambitions


def test_the_abolished_indicator_keeps_its_targets(hiratsuka: Plan) -> None:
    """
    760 → 指標廃止 abolishes the indicator and names no successor.
    """
    abolished = hiratsuka.indicator("kept-independent")

    (revision,) = abolished.revisions
    assert (Abolish(),) == revision.changes
    assert Reach(value=Decimal(760)) == abolished.target("FY2016").aim


def test_reprints_are_those_marked(policies: _Policies) -> None:
    """
    【再掲】 is a reprint where its home is in the chapter; elsewhere its home is named.
    """
    expected = [
        table.reprinted for printed, _ in policies for table in printed.indicators
    ]

    assert expected == [
        isinstance(entry, Reprint) or bool(entry.printed_from)
        for _, policy in policies
        for entry in policy.indicators
    ]


def test_the_volunteers_are_printed_in_two_policies(hiratsuka: Plan) -> None:
    """
    Their home is 2-①, where they come first; 2-② prints them again.
    """
    reprints = [(address, each.of) for address, each in hiratsuka.walk(Reprint)]

    assert [("2/2-2#volunteers", "volunteers")] == reprints
    assert "2/2-1#volunteers" == hiratsuka.address_of("volunteers")


def test_indicators_from_the_citizens_survey_are_surveys(tables: _Tables) -> None:
    """
    The kind is `survey` where the source is 市民意識調査, and only there.
    """
    expected = [printed.source == "市民意識調査" for printed, _ in tables]

    assert expected == [indicator.kind == "survey" for _, indicator in tables]


def _printed_accumulation(table: PrintedIndicator) -> Accumulation | None:
    words = table.name + table.measured
    if not table.unit:  # A rate adds up to nothing.
        return None
    if re.search("年間|延べ|中$", words):
        return Accumulation.FLOW
    return Accumulation.STOCK if "現在" in words else None


def test_accumulation_rests_on_printed_words(tables: _Tables) -> None:
    """
    年間, 延べ and 中 say that figures are flows, 現在 that they are stocks.
    """
    expected = [(printed.name, _printed_accumulation(printed)) for printed, _ in tables]

    assert expected == [
        (printed.name, indicator.accumulation) for printed, indicator in tables
    ]


def test_directions_agree_with_the_figures(tables: _Tables) -> None:
    """
    25 of the 26 have a direction, the one in which the first targets lie.
    """
    expected = [
        None
        if printed.final == "➔"
        else Direction.INCREASE
        if Decimal(printed.interim) > Decimal(printed.baseline)
        else Direction.DECREASE
        for printed, _ in tables
    ]

    assert expected == [indicator.direction for _, indicator in tables]
    assert 25 == len([direction for direction in expected if direction])


def test_directions_that_rest_on_numbers_alone_are_noted(tables: _Tables) -> None:
    """
    Where neither the name (a state that is praised, children kept waiting) nor the
    remark (上方修正) says which way is better, the annotations say so.
    """
    expected = [
        not re.search("『|待機", printed.name)
        and "上方修正" not in printed.remark
        and indicator.direction is not None
        for printed, indicator in tables
    ]

    assert expected == [
        indicator.annotations.get("direction") == "数値のみによる"
        for _, indicator in tables
    ]
