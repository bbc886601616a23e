"""
Laws of charts: whatever a plan holds, there is a chart of it, and always the same one.
"""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from civicplan.catalog.schemes import names, scheme
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.evaluation import evaluate
from civicplan.testing.evaluation import measured_indicators
from civicplan.testing.indicators import indicators
from civicplan.testing.plans import plans


pytest.importorskip("altair", reason="charts are an extra")

from civicplan.views.charts.plotting import Kind, plot
from civicplan.views.charts.rendering import picture_of
from civicplan.views.palettes import DARK, LIGHT


KINDS: list[Kind] = ["trajectory", "bullet"]
LANGUAGES = st.sampled_from(["ja", "en"])
DRAWN = st.one_of(indicators(), measured_indicators())


# A chart takes longer to validate than most things here to compute.
@settings(max_examples=30)
@given(DRAWN, st.sampled_from(KINDS), LANGUAGES, st.sampled_from([LIGHT, DARK]))
def test_every_indicator_has_a_chart(
    indicator: Indicator, kind: Kind, language: str, palette: object
) -> None:
    """
    Valid by the schema of Vega-Lite, without a number that JSON cannot hold.
    """
    chart = plot(indicator, kind=kind, language=language, palette=palette)  # type: ignore[arg-type]

    assert json.dumps(chart.to_dict(), allow_nan=False)


@settings(max_examples=15)
@given(DRAWN, st.sampled_from(KINDS))
def test_the_same_indicator_has_the_same_chart(
    indicator: Indicator, kind: Kind
) -> None:
    """
    So that a picture in a repository changes only with the plan.
    """
    one, other = (plot(indicator, kind=kind).to_dict() for _ in range(2))

    assert one == other


@settings(max_examples=10)
@given(plans(), st.sampled_from(KINDS))
def test_every_indicator_of_a_plan_has_a_chart(plan: Plan, kind: Kind) -> None:
    """
    With its editions.
    """
    for _, indicator in plan.walk(Indicator):
        assert plot(indicator, plan=plan, kind=kind).to_dict()


@settings(max_examples=15)
@given(plans(), st.sampled_from(names()), LANGUAGES)
def test_every_evaluation_has_a_matrix(plan: Plan, name: str, language: str) -> None:
    """
    With a cell for each question about each indicator.
    """
    found = evaluate(plan, scheme(name), "FY2011")
    chart = plot(found, language=language)
    cells = [
        row
        for rows in chart.to_dict().get("datasets", {}).values()
        for row in rows
        if "rating" in row
    ]

    assert len(found) * len(found.scheme.questions) == len(cells)


@settings(max_examples=4)
@given(DRAWN, st.sampled_from(KINDS), LANGUAGES, st.sampled_from(["png", "svg"]))
def test_every_chart_can_be_a_picture(
    indicator: Indicator, kind: Kind, language: str, form: str
) -> None:
    """
    Whatever its texts and numbers are.
    """
    chart = plot(indicator, kind=kind, language=language)
    begins = {"png": b"\x89PNG", "svg": b"<svg"}[form]

    assert picture_of(chart, form, scale=1).startswith(begins)  # type: ignore[arg-type]
