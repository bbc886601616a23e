"""
Every public strategy: it yields legal values, without complaint from Hypothesis.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from civicplan import testing
from civicplan.base.codes import is_id
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Status


# Histories are those of an indicator, edits those of a plan, and laws of a scheme.
OF_SOMETHING = {
    *("edited_plans", "edits", "moved_plans"),
    *("breaches", "histories", "kept_laws", "situations"),
}
ALONE = [name for name in testing.__all__ if name not in OF_SOMETHING]
MISSING = [Status.MISSING, Status.NOT_YET_AVAILABLE, Status.NOT_COLLECTED]


def test_all_that_is_public_is_listed() -> None:
    """
    And nothing else, to those who press Tab in a notebook.
    """
    assert sorted(testing.__all__) == dir(testing)


@pytest.mark.parametrize("name", ALONE)
def test_a_strategy_yields_different_values(
    sample: Callable[[st.SearchStrategy[Any], int], list[Any]], name: str
) -> None:
    """
    Every legal value by default, so more than one, and no health check fails.
    """
    drawn = sample(getattr(testing, name)(), 40)

    assert len(set(map(repr, drawn))) > 1


def test_a_history_needs_an_indicator(
    sample: Callable[[st.SearchStrategy[Any], int], list[Any]],
) -> None:
    """
    It leads to what that says.
    """
    strategy = testing.histories(Indicator(id="crimes", name="犯罪発生件数"))

    assert len(set(map(repr, sample(strategy, 40)))) > 1


def test_texts_may_be_asked_to_show_something(
    sample: Callable[[st.SearchStrategy[Any], int], list[Any]],
) -> None:
    """
    Blank ones are otherwise among them.
    """
    assert any(not text.strip() for text in sample(testing.texts(), 100))
    assert all(text.strip() for text in sample(testing.texts(blank=False), 100))


def test_identifiers_are_ids_of_any_script(
    sample: Callable[[st.SearchStrategy[Any], int], list[Any]],
) -> None:
    """
    Such as 待機児童.
    """
    drawn = sample(testing.identifiers(), 100)

    assert all(map(is_id, drawn))
    assert {True, False} == {text.isascii() for text in drawn}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, [*Status]),
        (True, [each for each in Status if each not in MISSING]),
        (False, MISSING),
    ],
)
def test_statuses_go_with_a_figure_or_without_one(
    sample: Callable[[st.SearchStrategy[Any], int], list[Any]],
    value: bool | None,  # noqa: FBT001 - pytest gives it by name
    expected: list[Status],
) -> None:
    """
    Or both.
    """
    assert set(expected) == set(sample(testing.statuses(value=value), 100))


def test_figures_may_be_asked_for_alone(
    sample: Callable[[st.SearchStrategy[Any], int], list[Any]],
) -> None:
    """
    With a period, a value, and in one of these editions.
    """
    strategy = testing.observations(dated=True, missing=False, editions=["2012"])

    for figure in sample(strategy, 60):
        assert figure.period is not None
        assert figure.value is not None
        assert figure.edition in {"", "2012"}


def test_a_series_may_hold_a_period_twice(
    sample: Callable[[st.SearchStrategy[Any], int], list[Any]],
) -> None:
    """
    In the order of the editions that are given.
    """
    order = ["", "2007", "2012"]
    drawn = sample(testing.series(editions=order[1:]), 100)

    assert any(
        len({figure.period for figure in figures}) < len(figures) for figures in drawn
    )
    for figures in drawn:
        places = [order.index(figure.edition) for figure in figures]
        assert sorted(places) == places


def test_improvements_may_be_asked_on_known_figures(
    sample: Callable[[st.SearchStrategy[Any], int], list[Any]],
) -> None:
    """
    The baseline, the figure before, and comparisons that are named.
    """
    drawn = sample(testing.aims(comparisons=["全国平均"]), 200)

    assert {"baseline", "previous", "全国平均"} == {
        aim.on for aim in drawn if hasattr(aim, "on")
    }


@pytest.mark.parametrize("name", ["measures", "policies", "goals"])
def test_sections_nest_no_deeper_than_asked(
    sample: Callable[[st.SearchStrategy[Any], int], list[Any]], name: str
) -> None:
    """
    One level of measures, of which none holds measures.
    """
    for section in sample(getattr(testing, name)(max_depth=1), 40):
        inner = section.measures if name != "measures" else (section,)
        assert not any(measure.measures for measure in inner)


@pytest.mark.parametrize(
    "strategy",
    [
        testing.revisions(max_changes=0),
        testing.series(max_size=-1),
        testing.indicators(max_targets=-1),
    ],
    ids=["no changes", "fewer than no figures", "fewer than no targets"],
)
def test_impossible_limits_are_refused(
    sample: Callable[[st.SearchStrategy[Any], int], list[Any]],
    strategy: st.SearchStrategy[Any],
) -> None:
    """
    Rather than nothing being drawn.
    """
    with pytest.raises(InvalidArgument):
        sample(strategy, 1)


def test_without_hypothesis_the_extra_is_named() -> None:
    """
    Whoever lacks it reads how to install it.
    """
    code = "import sys; sys.modules['hypothesis'] = None; import civicplan.testing"

    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )

    assert said.stderr.rstrip().endswith(
        "MissingExtraError: civicplan.testing needs the extra 'testing': "
        'pip install "civicplan[testing]"'
    )
