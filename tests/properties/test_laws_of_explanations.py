"""
Laws of explanations: what they tell is enough to decide anew, and nothing is invented.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import attrs
import pytest
import yaml  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from civicplan.catalog.schemes import names, scheme
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.plans import Plan
from civicplan.model.targets import Reach
from civicplan.rules.answers import Answer
from civicplan.rules.evaluation import assess, evaluate
from civicplan.rules.explanations.definitions import formula_of
from civicplan.rules.explanations.explanations import Explanation
from civicplan.rules.explanations.telling import Section, sections_of
from civicplan.rules.expressions import METRICS, REFERENCES, Expression, Metric, Name
from civicplan.rules.figures import Figures, figures_of
from civicplan.rules.meaning import Meaning
from civicplan.rules.metrics import years
from civicplan.rules.quantities import Quantity, compare
from civicplan.rules.reasons import Reason
from civicplan.rules.recomputing import recomputed
from civicplan.rules.saying import said, said_condition
from civicplan.rules.schemes import Scheme
from civicplan.testing.amounts import numbers
from civicplan.testing.evaluation import measured_indicators
from civicplan.testing.indicators import indicators
from civicplan.testing.plans import plans
from civicplan.testing.reports import reported_indicators
from civicplan.testing.schemes import schemes
from tests.properties.test_laws_of_schemes import reports


SHIPPED = [pytest.param(name, id=name) for name in names()]

some_indicators = reported_indicators() | measured_indicators(series=True)
some_years = st.sampled_from(["FY2011", "2010", "FY2016", "FY2009/FY2011"])


def _same(one: Quantity | Reason | None, other: Quantity | Reason | None) -> bool:
    for each in (one, other):
        if each is None or isinstance(each, Reason):
            return one is other
    assert not isinstance(one, Reason | None)
    assert not isinstance(other, Reason | None)
    return compare(one, other) == 0


def _check(answer: Answer) -> None:
    """
    Whether the explanation, sent as JSON, leads to what was answered.
    """
    sent: Any = json.loads(json.dumps(answer.explain().data()))

    found = recomputed(sent, answer.scheme)

    assert (answer.case, answer.rating) == (found.case, found.rating)
    assert _same(answer.score, found.score)
    if not answer.parts:
        for each in answer.shown:
            assert _same(each.value, found.shown[each.name])


@pytest.mark.parametrize("name", SHIPPED)
@given(indicator=some_indicators, at=some_years)
def test_an_explanation_recomputes_to_the_same_rating(
    name: str, indicator: Indicator, at: str
) -> None:
    """
    With every shipped scheme: the case, the rating, the score and what is shown.
    """
    for answer in assess(indicator, scheme(name), at).answers:
        _check(answer)


@given(rule=schemes(), indicator=some_indicators | indicators(), at=some_years)
def test_whatever_the_scheme_its_explanation_recomputes(
    rule: Scheme, indicator: Indicator, at: str
) -> None:
    """
    Every leaf of the language, every word of `use` and parts are told.
    """
    for answer in assess(indicator, rule, at).answers:
        _check(answer)


@given(city=plans(), name=st.sampled_from(names()))
def test_whatever_the_plan_its_explanations_recompute(city: Plan, name: str) -> None:
    """
    With their editions, calendars and parts.
    """
    for assessment in evaluate(city, scheme(name)):
        for answer in assessment.answers:
            _check(answer)


@given(
    name=st.sampled_from(names()),
    indicator=measured_indicators(),
    value=numbers(min_value=-1_000_000, max_value=1_000_000, max_places=3),
    which=st.sampled_from(["actual", "baseline", "interim", "final"]),
)
def test_another_figure_in_the_data_leads_to_the_rating_of_that_figure(
    name: str, indicator: Indicator, value: Decimal, which: str
) -> None:
    """
    Nothing that follows from a figure is taken over beside it.
    """
    other = _with(indicator, which, value)
    rule = scheme(name)
    answers = assess(indicator, rule, "FY2011").answers
    for before, after in zip(
        answers, assess(other, rule, "FY2011").answers, strict=True
    ):
        data = before.explain().data()
        for record in data["inputs"]:
            if record["name"] == which:
                record["value"] = str(value)

        found = recomputed(data, rule)

        assert (after.case, after.rating) == (found.case, found.rating)
        assert _same(after.score, found.score)


def _with(indicator: Indicator, which: str, value: Decimal) -> Indicator:
    def moved(observation: Observation | None) -> Observation:
        assert observation is not None
        return attrs.evolve(observation, value=value)

    if which == "actual":
        return attrs.evolve(indicator, actuals=(moved(indicator.actuals[0]),))
    if which == "baseline":
        return attrs.evolve(indicator, baseline=moved(indicator.baseline))
    targets = list(indicator.targets)
    place = ("interim", "final").index(which)
    targets[place] = attrs.evolve(targets[place], aim=Reach(value=value))
    return attrs.evolve(indicator, targets=tuple(targets))


@given(rule=schemes(), indicator=some_indicators | indicators(), at=some_years)
def test_an_explanation_agrees_with_its_answer(
    rule: Scheme, indicator: Indicator, at: str
) -> None:
    """
    Only the last line that was tried decides, and it is the one that decided.
    """
    for answer in assess(indicator, rule, at).answers:
        told = answer.explain()
        if answer.parts:
            assert len(answer.parts) == len(told.parts)
            continue

        decided = [each.decided for each in told.cases]

        assert decided[:-1] == [False] * len(decided[:-1])
        assert (answer.case is not None) is any(decided)
        if answer.case is not None:
            assert answer.case == len(told.cases) - 1
            assert answer.rating == told.cases[-1].rating
        assert answer.shown == tuple(
            attrs.evolve(shown, value=each.value)
            for shown, each in zip(answer.shown, told.shown, strict=True)
        )


@given(
    rule=schemes() | st.sampled_from(names()).map(scheme),
    indicator=some_indicators | indicators(),
    at=some_years,
)
def test_whatever_the_scheme_its_explanation_is_told(
    rule: Scheme, indicator: Indicator, at: str
) -> None:
    """
    In both languages, with every figure, every line that was tried and every part.
    """
    for answer in assess(indicator, rule, at).answers:
        told = answer.explain()
        for language in ("ja", "en"):
            found = [*_sections(told, language)]

            rows = [row for section in found for row in section.rows]
            assert all(said for _, said in rows)
            assert told.text(language).count("\n") >= len(rows)
            if not told.parts:
                assert len(rows) >= len(told.inputs) + len(told.cases)


def _sections(told: Explanation, language: str) -> Iterator[Section]:
    yield from sections_of(told, language)
    for part in told.parts:
        yield from _sections(part, language)


class _Told(Meaning):
    """
    The reference evaluator, which also knows the time of a growth by its name.
    """

    def __init__(self, figures: Figures) -> None:
        super().__init__(figures)
        self._row = figures

    def leaf(self, node: Expression) -> Quantity | Reason:
        if isinstance(node, Name) and node.name.startswith("years since "):
            reference = node.name.removeprefix("years since ")
            return years(self._row.months_since(reference))
        return super().leaf(node)


FORMULAS: list[Metric | Name] = [
    Name(name="elapsed"),
    *(Metric(metric=metric, to=to) for metric in METRICS for to in REFERENCES),
]


@given(indicator=some_indicators, report=reports)
def test_a_formula_gives_the_value_of_its_metric(
    indicator: Indicator, report: Any
) -> None:
    """
    Wherever the metric has one.
    """
    figures = figures_of(indicator, indicator, report)
    told = _Told(figures)
    of_another = figures.interim_observation is not figures.observation

    assert [] == [
        said(node)
        for node in FORMULAS
        if not (of_another and isinstance(node, Metric) and node.to == "interim")
        and not isinstance(value := told.quantity(node), Reason)
        and not _same(value, told.quantity(formula_of(node, figures.sense)))
    ]


@given(rule=schemes(), indicator=some_indicators | indicators(), at=some_years)
def test_the_words_of_the_scheme_are_a_piece_of_its_file(
    rule: Scheme, indicator: Indicator, at: str
) -> None:
    """
    YAML that says what the scheme says, and nothing else but comments.
    """
    for answer in assess(indicator, rule, at).answers:
        told = answer.explain()

        pieces = list(yaml.load_all(told.in_scheme_words(), Loader=yaml.BaseLoader))

        _compare(told, pieces)
        assert [] == pieces


def _compare(told: Explanation, pieces: list[Any]) -> None:
    """
    Takes the piece of the explanation, and those of its parts, from the front.
    """
    piece = pieces.pop(0) or {}
    if told.counts:
        piece = piece["rollup"]["indicator"] or {}
    cases = piece.get("cases") or []
    assert [each.tried.when for each in told.cases if each.tried.when] == [
        each.tried.when
        for each, case in zip(told.cases, cases, strict=True)
        if each.tried.when
        and " ".join(said_condition(each.tried.when).split()) == case["when"]
    ]
    assert [each.score and said(each.score) for each in told.cases] == [
        case.get("score") for case in cases
    ]
    assert [step.name for step in told.steps] == list(piece.get("let") or {})
    for part in told.parts:
        _compare(part, pieces)
