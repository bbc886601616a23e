"""
Laws of what a notebook shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from civicplan.catalog.schemes import scheme
from civicplan.model.indicators import Indicator
from civicplan.model.measures import Measure
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.checks.checking import check
from civicplan.rules.editions.diffing import diff
from civicplan.rules.evaluation import evaluate
from civicplan.testing.plans import plans
from civicplan.testing.texts import texts
from civicplan.testing.twins import twins
from civicplan.views.notebooks.displays import html_of
from civicplan.views.notebooks.sheets import cut
from tests.views.hypertext import Hypertext


def _shown(value: object) -> Hypertext:
    html = html_of(value)
    assert html is not None
    return Hypertext(html)


def _values(plan: Plan) -> Iterator[object]:
    yield plan
    shown = (Goal, Policy, Measure, Indicator)
    yield from (each for _, each in plan.walk() if isinstance(each, shown))
    yield check(plan)
    evaluation = evaluate(plan, scheme(), plan.period)
    yield evaluation
    yield from evaluation
    yield from evaluation.rollups


@given(plans())
def test_whatever_a_plan_holds_is_shown_whole_and_small(plan: Plan) -> None:
    """
    Each element is closed, and nothing in it runs or is loaded.
    """
    for value in _values(plan):
        page = _shown(value)
        attributes = {name for _, each in page.elements for name in each}

        assert [] == page.open
        assert page.tags <= _TAGS
        assert attributes <= {"aria-hidden", "class", "lang", "scope"}
        assert len(page.source.encode()) < 60_000


_TAGS = frozenset(
    ("bdi", "code", "div", "p", "span", "strong", "style", "table", "td", "th", "tr")
)


@given(twins())
def test_whatever_differs_is_shown_whole_and_small(pair: tuple[Plan, Plan]) -> None:
    """
    In the same elements.
    """
    page = _shown(diff(*pair))

    assert [] == page.open
    assert page.tags <= _TAGS
    assert len(page.source.encode()) < 60_000


@given(texts() | st.from_regex(r"[<>&\"'a-z/]{1,200}", fullmatch=True))
def test_a_name_is_shown_as_it_is_but_for_its_length(name: str) -> None:
    """
    Whatever signs it has, a reader sees them.
    """
    name = f"x{name}"
    indicator = Indicator(id="any", name=name)
    said = [text for tag, text in _shown(indicator).texts if tag == "bdi"]

    assert cut(name) == said[0]
    assert said[0].removesuffix("…") == name[: len(said[0].removesuffix("…"))]
