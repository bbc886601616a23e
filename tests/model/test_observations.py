"""
What was measured.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from civicplan.base.periods import period
from civicplan.errors import InvalidValueError
from civicplan.model.observations import Comparison, Observation, Status


FY2010, FY2011 = period("FY2010"), period("FY2011")
WITHOUT_VALUE = [Status.NOT_COLLECTED, Status.NOT_YET_AVAILABLE, Status.MISSING]
WITH_VALUE = [status for status in Status if status not in WITHOUT_VALUE]


@pytest.mark.parametrize("value", [Decimal("18.60"), "18.60"])
def test_a_figure_keeps_its_digits(value: Any) -> None:
    """
    What was printed as 18.60 does not become 18.6.
    """
    assert "18.60" == str(Observation(value=value).value)


def test_a_whole_number_may_be_given_as_one() -> None:
    """
    An int is as exact as a decimal.
    """
    assert Decimal(4833) == Observation(value=4833).value


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (
            18.6,
            (
                "observation.value = 18.6: a float is not exact. "
                'Write Decimal("18.6") or "18.6".'
            ),
        ),
        (
            "7,5OO",
            (
                "observation.value = '7,5OO': characters 4 and 5 are letters, not "
                "digits: "
                "write 7500."
            ),
        ),
    ],
)
def test_a_figure_is_exact(value: Any, sentence: str) -> None:
    """
    A float and a slip of the pen are refused, with what to write.
    """
    with pytest.raises(InvalidValueError) as raised:
        Observation(value=value)

    assert sentence == str(raised.value)


@pytest.mark.parametrize("status", WITHOUT_VALUE)
def test_a_figure_may_be_missing_with_a_reason(status: Status) -> None:
    """
    The status says why there is none.
    """
    assert Observation(status=status).value is None


@pytest.mark.parametrize("status", [None, *WITH_VALUE])
def test_a_figure_is_not_missing_without_a_reason(status: Status | None) -> None:
    """
    No status, or one that speaks of a figure, does not say why there is none.
    """
    with pytest.raises(InvalidValueError) as raised:
        Observation(status=status)

    assert (
        f"observation.status = {status!r}: a figure without a value says why in its "
        "status: missing, not collected or not yet available." == str(raised.value)
    )


@pytest.mark.parametrize("status", WITHOUT_VALUE)
def test_a_figure_and_its_absence_exclude_each_other(status: Status) -> None:
    """
    A status that says there is no figure cannot stand beside one.
    """
    with pytest.raises(InvalidValueError) as raised:
        Observation(value=Decimal(0), status=status)

    assert (
        f"observation.status = {status!r}: this status says that there is no figure; "
        "leave the value out." == str(raised.value)
    )


@pytest.mark.parametrize("status", WITH_VALUE)
def test_a_figure_may_say_how_firm_it_is(status: Status) -> None:
    """
    Zero is a figure like any other.
    """
    assert Decimal(0) == Observation(value=Decimal(0), status=status).value


def test_a_sample_has_a_respondent() -> None:
    """
    One is enough, none is not.
    """
    assert 1 == Observation(value=Decimal(1), sample=1).sample
    with pytest.raises(InvalidValueError) as raised:
        Observation(value=Decimal(1), sample=0)
    assert "observation.sample = 0: a sample has at least one respondent." == str(
        raised.value
    )


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"period": "FY2011"},
            "observation.period = 'FY2011': Period or nothing is needed.",
        ),
        (
            {"measured": 2010},
            "observation.measured = 2010: Period or nothing is needed.",
        ),
        (
            {"status": "missing"},
            "observation.status = 'missing': Status or nothing is needed.",
        ),
        (
            {"outlook": "likely"},
            "observation.outlook = 'likely': Outlook or nothing is needed.",
        ),
        ({"sample": True}, "observation.sample = True: int or nothing is needed."),
        ({"edition": 2012}, "observation.edition = 2012: a text is needed."),
        ({"note": None}, "observation.note = None: a text is needed."),
    ],
)
def test_fields_are_of_their_kind(fields: dict[str, Any], sentence: str) -> None:
    """
    What would be misunderstood later is refused now.
    """
    with pytest.raises(InvalidValueError) as raised:
        Observation(**{"value": Decimal(1), **fields})

    assert sentence == str(raised.value)


def test_a_comparison_is_kept_in_order_of_time() -> None:
    """
    However it is given, and a list is as good as a tuple.
    """
    late = Observation(period=FY2011, value=Decimal(2))
    early = Observation(period=FY2010, value=Decimal(1))
    figures: Any = [late, early]

    assert (early, late) == Comparison(name="全国平均", actuals=figures).actuals


def test_figures_of_one_period_stay_as_they_were_given() -> None:
    """
    The last one counts, so their order is the city's to say.
    """
    first = Observation(period=FY2011, value=Decimal(1), edition="2012")
    second = Observation(period=FY2011, value=Decimal(2), edition="2011")
    early = Observation(period=FY2010, value=Decimal(0))

    series = Comparison(name="全国平均", actuals=(first, early, second)).actuals

    assert (early, first, second) == series


def test_a_longer_period_comes_after_a_shorter_one_that_begins_with_it() -> None:
    """
    A running total stands after the year with which it begins.
    """
    year = Observation(period=FY2011, value=Decimal(4))
    total = Observation(period=period("FY2011/FY2012"), value=Decimal(19))

    assert (year, total) == Comparison(name="件数", actuals=(total, year)).actuals


def test_two_figures_of_one_period_differ_in_their_edition() -> None:
    """
    Two of the same edition cannot both be true.
    """
    figures = (
        Observation(period=FY2011, value=Decimal(1), edition="2012"),
        Observation(period=FY2011, value=Decimal(2), edition="2012"),
    )

    with pytest.raises(InvalidValueError) as raised:
        Comparison(name="全国平均", actuals=figures)

    assert (
        "comparison.actuals[1].period = 'FY2011': there are two figures of FY2011. "
        "Say for each in which edition it was published, or keep one."
        == str(raised.value)
    )


@pytest.mark.parametrize("others", [0, 1])
def test_a_figure_in_a_series_has_a_period(others: int) -> None:
    """
    Only a baseline may be without a date.
    """
    dated = (Observation(period=FY2011, value=Decimal(1)),) * others
    undated = Observation(value=Decimal(1))

    with pytest.raises(InvalidValueError) as raised:
        Comparison(name="全国平均", actuals=(*dated, undated))

    assert (
        f"comparison.actuals[{others}].period = None: only a baseline may be without a "
        "period. Say which one it is of." == str(raised.value)
    )


def test_a_comparison_has_a_name() -> None:
    """
    Targets refer to it by its name.
    """
    with pytest.raises(InvalidValueError, match=r"^comparison\.name = '': it may not"):
        Comparison(name="")
