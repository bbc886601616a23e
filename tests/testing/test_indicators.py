"""
Indicators with histories that lead to what they say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from civicplan.base.periods import FiscalYear
from civicplan.model.directions import Direction
from civicplan.model.indicators import Accumulation, Indicator
from civicplan.model.observations import Outlook, Status
from civicplan.model.revisions import (
    AMENDABLE,
    Abolish,
    Amend,
    Introduce,
    Rebaseline,
    Retarget,
)
from civicplan.model.targets import Complete, Improve, Reach, Side, Within
from civicplan.testing import histories, indicators, numbers


LONG_SEARCH = settings(
    max_examples=10_000, database=None, deadline=None, phases=[Phase.generate]
)


def changes(indicator: Indicator, kind: type[Any]) -> list[Any]:
    """
    All changes of one kind in its history.
    """
    return [
        change
        for revision in indicator.revisions
        for change in revision.changes
        if isinstance(change, kind)
    ]


def aims(indicator: Indicator, kind: type[Any]) -> Iterator[Any]:
    """
    All aims of one kind as they stand.
    """
    return (each.aim for each in indicator.targets if isinstance(each.aim, kind))


FEATURES: dict[str, Callable[[Indicator], Any]] = {
    **{
        field.name: lambda each, name=field.name: getattr(each, name)  # type: ignore[misc]
        for field in attrs.fields(Indicator)
    },
    **{
        f"no {field.name}": lambda each, name=field.name: not getattr(each, name)  # type: ignore[misc]
        for field in attrs.fields(Indicator)
        if field.name not in {"id", "name"}
    },
    **{
        str(word): lambda each, word=word: word in {each.direction, each.accumulation}  # type: ignore[misc]
        for word in (*Direction, *Accumulation)
    },
    **{
        str(word): lambda each, word=word: any(  # type: ignore[misc]
            word in {figure.status, figure.outlook} for figure in each.actuals
        )
        for word in (Status.MISSING, *Outlook)
    },
    **{
        f"{kind.__name__} as it stands": lambda each, kind=kind: any(aims(each, kind))  # type: ignore[misc]
        for kind in (Reach, Within, Improve, Complete)
    },
    **{
        f"{field} amended": lambda each, field=field: any(  # type: ignore[misc]
            change.field == field for change in changes(each, Amend)
        )
        for field in AMENDABLE
    },
    "three targets": lambda each: len(each.targets) == 3,
    "at least": lambda each: any(
        aim.side is Side.AT_LEAST for aim in aims(each, Reach)
    ),
    "at most": lambda each: any(aim.side is Side.AT_MOST for aim in aims(each, Reach)),
    "a strict value": lambda each: any(aim.strict for aim in aims(each, Reach)),
    "a strict range": lambda each: any(aim.strict for aim in aims(each, Within)),
    "no worse than": lambda each: any(not aim.strict for aim in aims(each, Improve)),
    "better by a share": lambda each: any(aim.by for aim in aims(each, Improve)),
    "an improvement on a comparison": lambda each: any(
        aim.on in {comparison.name for comparison in each.comparisons}
        for aim in aims(each, Improve)
    ),
    "two figures of one period": lambda each: (
        len({figure.period for figure in each.actuals}) < len(each.actuals)
    ),
    "a baseline without a date": lambda each: (
        each.baseline and each.baseline.period is None
    ),
    "a baseline without a value": lambda each: (
        each.baseline and each.baseline.value is None
    ),
    "a span": lambda each: any("/" in str(target.period) for target in each.targets),
    "a day": lambda each: any(
        target.period.start == target.period.end for target in each.targets
    ),
    "three decisions": lambda each: len(each.revisions) == 3,
    "two decisions of one edition": lambda each: (
        len({revision.edition for revision in each.revisions}) < len(each.revisions)
    ),
    "introduced": lambda each: changes(each, Introduce),
    "introduced with its targets": lambda each: any(
        isinstance(revision.changes[0], Introduce)
        and any(isinstance(change, Retarget) for change in revision.changes)
        for revision in each.revisions[:1]
    ),
    "abolished": lambda each: each.abolished,
    "abolished for another": lambda each: any(
        change.successor for change in changes(each, Abolish)
    ),
    "taken up again": lambda each: (
        not each.abolished and changes(each, Abolish) and each.history()[-1]
    ),
    "a target changed": lambda each: any(
        change.before and change.after for change in changes(each, Retarget)
    ),
    "a target changed twice": lambda each: (
        len({change.period for change in changes(each, Retarget)})
        < len(changes(each, Retarget))
    ),
    "a target set late": lambda each: any(
        change.before is None for change in changes(each, Retarget)
    ),
    "a target withdrawn": lambda each: any(
        change.after is None for change in changes(each, Retarget)
    ),
    "a baseline set late": lambda each: any(
        change.before is None for change in changes(each, Rebaseline)
    ),
    "a baseline withdrawn": lambda each: any(
        change.after is None for change in changes(each, Rebaseline)
    ),
    "a baseline changed": lambda each: any(
        change.before and change.after for change in changes(each, Rebaseline)
    ),
    "parts of parts": lambda each: any(part.parts for part in each.parts),
    "a number with many digits": lambda each: any(
        figure.value is not None and len(str(figure.value)) > 28
        for figure in each.actuals
    ),
}


@pytest.mark.parametrize("feature", FEATURES)
def test_nothing_legal_is_left_out(
    drawn_indicators: list[Indicator], feature: str
) -> None:
    """
    Every feature of an indicator is seen in some hundred of them.
    """
    seen = FEATURES[feature]
    if not any(map(seen, drawn_indicators)):
        # A rare one, which a sample may lack: it must be found all the same.
        find(indicators(), seen, settings=LONG_SEARCH)


@given(
    indicators(
        fiscal_year=FiscalYear(start="07-01"),
        values=numbers(min_value=0, max_value=9),
        editions=["2007", "2012"],
        successors=False,
        max_targets=1,
        max_actuals=1,
        max_revisions=1,
        max_depth=1,
    )
)
def test_limits_are_kept(indicator: Indicator) -> None:
    """
    Each argument limits what it names.
    """
    values = [figure.value for figure in indicator.actuals if figure.value is not None]
    values += [aim.value for aim in aims(indicator, Reach)]
    named = {figure.edition for figure in indicator.actuals}
    named |= {revision.edition for revision in indicator.revisions}
    when = [target.period for target in indicator.targets]
    when += [figure.period for figure in indicator.actuals if figure.period]

    assert all(0 <= value <= 9 for value in values)
    assert named <= {"", "2007", "2012"}
    assert not any(change.successor for change in changes(indicator, Abolish))
    assert len(indicator.targets) <= 1
    assert len(indicator.actuals) <= 1
    assert len(indicator.revisions) <= 1
    assert not indicator.parts
    assert {"07-01"} >= {each.calendar.start for each in when if each.calendar}


@given(indicators(editions=[]))
def test_without_editions_there_is_no_history(indicator: Indicator) -> None:
    """
    Nothing could have published it.
    """
    assert () == indicator.revisions


@given(indicators(max_revisions=0), st.data())
def test_a_history_leads_to_any_indicator(
    indicator: Indicator, data: st.DataObject
) -> None:
    """
    And what stands is not touched by it.
    """
    history = data.draw(histories(indicator))

    again = attrs.evolve(indicator, revisions=history)

    assert indicator == attrs.evolve(again, revisions=())


@given(indicators(editions=["2007", "2012", "2015"]))
def test_decisions_run_forward(indicator: Indicator) -> None:
    """
    In the order of the editions that are given.
    """
    named = [revision.edition for revision in indicator.revisions]

    assert sorted(named) == named
