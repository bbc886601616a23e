"""
Laws of lints: what is called unreachable is, and planted faults are found.
"""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from civicplan.base.periods import period
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.targets import Aim, Complete, Improve, Reach, Target
from civicplan.rules.evaluation import assess
from civicplan.rules.expressions import Name
from civicplan.rules.lints.lints import lint
from civicplan.rules.schemes import Scheme, scheme_of
from civicplan.testing.tables import banded_schemes, bands


ACTUAL = Name(name="actual")
VALUES = ("-1", "0", "0.25", "0.5", "0.75", "1", "2")


def _indicator(
    actual: str | None,
    aim: Aim | None = None,
    baseline: str | None = None,
    direction: Direction | None = None,
) -> Indicator:
    return Indicator(
        id="x",
        name="x",
        direction=direction,
        baseline=(
            Observation(period=period("FY2006"), value=baseline) if baseline else None
        ),
        targets=(Target(period=period("FY2011"), aim=aim),) if aim else (),
        actuals=(Observation(period=period("FY2011"), value=actual),) if actual else (),
    )


# Figures at the borders, between and beyond them, and each of them left out.
ROWS = [
    _indicator(actual, aim, baseline, direction)
    for actual in (None, *VALUES)
    for aim in (None, *(Reach(value=each) for each in ("0", "1", "2")), Improve())
    for baseline in (None, "0", "1")
    for direction in (Direction.INCREASE, Direction.DECREASE, None)
] + [_indicator("1", Complete(text="x"))]
SERIES = [_indicator(actual) for actual in (None, *VALUES)]


def _deciding(scheme: Scheme, rows: list[Indicator]) -> list[int | None]:
    """
    The case that decides each row.
    """
    return [assess(row, scheme, at="FY2011").answers[0].case for row in rows]


def _found(scheme: Scheme, code: str) -> list[str]:
    return [each.path for each in lint(scheme) if each.code == code]


@given(banded_schemes())
def test_what_is_called_unreachable_never_decides(scheme: Scheme) -> None:
    """
    On no row of a thousand, whatever is known of it.
    """
    deciding = {f"cases[{case}]" for case in _deciding(scheme, ROWS)}

    assert set() == deciding.intersection(_found(scheme, "unreachable-case"))


@given(banded_schemes(quantities=(ACTUAL,)))
def test_of_one_quantity_all_that_is_unreachable_is_told(scheme: Scheme) -> None:
    """
    A value on each border and one in each gap between them are all there are.
    """
    deciding = _deciding(scheme, SERIES)
    cases = range(len(scheme.questions[0].cases))

    assert [f"cases[{case}]" for case in cases if case not in deciding] == (
        _found(scheme, "unreachable-case")
    )


@given(banded_schemes(quantities=(ACTUAL,)))
def test_a_gap_is_a_value_that_no_case_takes(scheme: Scheme) -> None:
    """
    Where two cases band a quantity, every value that no case takes is in a gap.
    """
    open_values = None in _deciding(scheme, SERIES[1:])
    gaps = _found(scheme, "gap-between-bands")

    assert open_values or not gaps


@given(banded_schemes(quantities=(ACTUAL,)))
def test_a_case_rates_what_is_missing_where_it_is_told(scheme: Scheme) -> None:
    """
    And nowhere else.
    """
    bare = [case.when is None for case in scheme.questions[0].cases]
    (missing,) = _deciding(scheme, SERIES[:1])
    rated = [f"cases[{missing}]"] if missing is not None and bare[missing] else []

    assert rated == _found(scheme, "missing-rated")


def _scheme(cases: list[dict[str, str]]) -> Scheme:
    ids = dict.fromkeys(case["rating"] for case in cases)
    ratings = [{"id": id_} for id_ in ids]
    return scheme_of(
        {"scheme": "x", "version": "1", "cases": cases, "ratings": ratings}
    )


@given(bands())
def test_bands_that_fit_raise_no_lint(cases: list[dict[str, str]]) -> None:
    """
    In any order of theirs.
    """
    assert () == lint(_scheme(cases))
    assert () == lint(_scheme(cases[::-1]))


@given(cases=bands(), data=st.data())
def test_a_band_taken_out_leaves_a_gap(
    cases: list[dict[str, str]], data: st.DataObject
) -> None:
    """
    Which its own condition describes.
    """
    out = cases.pop(data.draw(st.integers(0, len(cases) - 1)))
    (found,) = lint(_scheme(cases))

    assert "gap-between-bands" == found.code
    assert f"no case takes {out['when']}." in found.sentence


@given(cases=bands(), data=st.data())
def test_a_band_said_twice_is_unreachable(
    cases: list[dict[str, str]], data: st.DataObject
) -> None:
    """
    Wherever the second one stands, and whatever else it asks.
    """
    place = data.draw(st.integers(0, len(cases) - 1))
    beside = data.draw(st.sampled_from(["", " and final is reached", " and sense = 1"]))
    cases.append({"when": cases[place]["when"] + beside, "rating": "again"})

    assert [f"cases[{len(cases) - 1}]"] == _found(_scheme(cases), "unreachable-case")


@given(cases=bands())
def test_a_last_band_without_its_condition_rates_what_is_missing(
    cases: list[dict[str, str]],
) -> None:
    """
    And is told the condition that it had.
    """
    when = cases[-1].pop("when")
    (found,) = lint(_scheme(cases))

    assert "missing-rated" == found.code
    assert f"such as `{when}`," in found.sentence


@given(banded_schemes())
def test_lints_depend_on_nothing_but_the_scheme(scheme: Scheme) -> None:
    """
    Asked again, or of a copy, they are the same, and each has a place.
    """
    found = lint(scheme)

    assert found == lint(attrs.evolve(scheme, note="the same"))
    assert all(each.path and each.sentence.endswith(".") for each in found)
