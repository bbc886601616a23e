"""
Laws of the language: what is said is read back, and three evaluators agree.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs
from hypothesis import given
from hypothesis import strategies as st

from civicplan.base.periods import period
from civicplan.model.indicators import Indicator
from civicplan.model.targets import Reach
from civicplan.rules.aggregates import RolledMeaning
from civicplan.rules.choices import is_long
from civicplan.rules.closures import Closures
from civicplan.rules.expressions import (
    METRICS,
    NAMES,
    REFERENCES,
    WORDS,
    Binary,
    Condition,
    Expression,
    Figure,
    IsMissing,
    IsReached,
    Metric,
    Name,
    Number,
    Parameter,
    Test,
    WordIs,
)
from civicplan.rules.figures import Report, figures_of
from civicplan.rules.language import expression_of
from civicplan.rules.meaning import Meaning
from civicplan.rules.phrases import Scope
from civicplan.rules.quantities import OPERATIONS, Quantity, compare
from civicplan.rules.reasons import Reason
from civicplan.rules.rows import RolledRow, Row
from civicplan.rules.saying import said
from civicplan.rules.tokens import LONGEST
from civicplan.rules.uses import USE_WORDS, Use
from civicplan.testing.amounts import numbers
from civicplan.testing.evaluation import (
    conditions,
    expressions,
    lets,
    measured_indicators,
)
from civicplan.testing.indicators import indicators


SCOPE = Scope(names=("first", "second", "third"), parameters=("limit",))
ROLLED = Scope(names=("first", "second", "third"), ratings=("A", "B+"), rolled=True)
DEFAULTS: tuple[tuple[str, Decimal | None], ...] = (("limit", None),)

uses = st.builds(
    Use,
    **{key: st.sampled_from(words) for key, words in USE_WORDS.items()},
)
reports = st.builds(
    Report,
    period=st.sampled_from([period("FY2011"), period("FY2010"), period("FY2016")]),
    use=uses,
    before=st.none() | st.just(period("FY2006")),
    phase=st.sampled_from(["", "mid", "final"]),
)
# Whose figures are often just on their targets.
near = measured_indicators(
    values=numbers(min_value=0, max_value=2, max_places=0), worded=True
)


def _agree(one: Quantity | Reason, other: Quantity | None) -> bool:
    if isinstance(one, Reason) or other is None:
        return isinstance(one, Reason) and other is None
    return compare(one, other) == 0


@given(expressions(SCOPE))
def test_what_is_said_is_read_back(expression: Expression) -> None:
    """
    An expression in the words of the language means the same expression.
    """
    text = said(expression)

    assert len(text) > LONGEST or expression == expression_of(text, SCOPE)


@given(expressions(ROLLED))
def test_what_is_said_of_a_roll_up_is_read_back(expression: Expression) -> None:
    """
    An expression over counts and scores means the same expression.
    """
    text = said(expression)

    assert len(text) > LONGEST or expression == expression_of(text, ROLLED)


LEAVES: tuple[Expression, ...] = (
    *(Name(name=name) for name in NAMES),
    *(Figure(name=name) for name in REFERENCES),
    *(Metric(metric=metric, to=to) for metric in METRICS for to in REFERENCES),
    Parameter(name="limit"),
)
TESTS: tuple[Test, ...] = (
    *(IsReached(figure=name) for name in REFERENCES),
    *(IsReached(figure=name, negated=True) for name in REFERENCES),
    *(IsMissing(value=Figure(name=name)) for name in REFERENCES),
    *(
        WordIs(field=field, word=word, negated=negated)
        for field, words in WORDS.items()
        for word in words or ("x",)
        for negated in (False, True)
    ),
)


@given(indicator=measured_indicators(series=True) | indicators(), report=reports)
def test_every_figure_and_metric_is_the_same_compiled_or_walked(
    indicator: Indicator, report: Report
) -> None:
    """
    The formulas on pairs of integers are those of the metrics, and undefined where
    they are.
    """
    figures = figures_of(indicator, indicator, report)
    walk, closures = Meaning(figures, (), DEFAULTS), Closures((), dict(DEFAULTS))
    row = Row(figures, 0)

    assert [] == [
        leaf
        for leaf in LEAVES
        if not _agree(walk.quantity(leaf), closures.quantity(leaf)(row))
    ]


@given(indicator=measured_indicators(series=True) | near | indicators(), report=reports)
def test_every_test_is_the_same_compiled_or_walked(
    indicator: Indicator, report: Report
) -> None:
    """
    What is reached, missing or said in a word.
    """
    figures = figures_of(indicator, indicator, report)
    walk, closures, row = Meaning(figures), Closures(), Row(figures, 0)

    assert [] == [
        test
        for test in TESTS
        if (walk.holds(test) is True) is not closures.test(test)(row)
    ]


@given(indicator=near, report=reports)
def test_on_a_listed_target_the_path_asks_for_what_the_target_asks(
    indicator: Indicator, report: Report
) -> None:
    """
    On the side and with the strictness that is printed on it.
    """
    use = Use(path="listed", time="report", interim="report period")
    figures = figures_of(indicator, indicator, attrs.evolve(report, use=use))
    walk, target = Meaning(figures), figures.interim
    ends = [each.period.end for each in indicator.targets]
    found = [walk.holds(IsReached(figure=name)) for name in ("expected", "interim")]

    assert (
        target is None
        or not isinstance(target.aim, Reach)
        or is_long(target.period)
        or ends.count(target.period.end) > 1
        or figures.final is None
        or is_long(figures.final.period)
        or len({None if isinstance(each, Reason) else each for each in found}) == 1
    )


@given(
    data=st.data(),
    indicator=measured_indicators(series=True),
    report=reports,
    sign=st.sampled_from(list(OPERATIONS)),
)
def test_every_operation_is_the_same_compiled_or_walked(
    data: st.DataObject, indicator: Indicator, report: Report, sign: str
) -> None:
    """
    On any two figures, metrics or numbers.
    """
    small = st.fractions(min_value=-3, max_value=3, max_denominator=4)
    operands = st.sampled_from(LEAVES) | st.builds(Number, value=small)
    expression = Binary(sign=sign, left=data.draw(operands), right=data.draw(operands))
    figures = figures_of(indicator, indicator, report)

    walked = Meaning(figures, (), DEFAULTS).quantity(expression)
    compiled = Closures((), dict(DEFAULTS)).quantity(expression)

    assert _agree(walked, compiled(Row(figures, 0)))


@given(data=st.data(), indicator=measured_indicators() | indicators(), report=reports)
def test_the_reference_evaluator_and_the_closures_agree_on_quantities(
    data: st.DataObject, indicator: Indicator, report: Report
) -> None:
    """
    Compiled or walked, an expression has the same value, or none.
    """
    named = data.draw(lets(scope=Scope(parameters=("limit",))))
    names = tuple(let.name for let in named)
    expression = data.draw(expressions(Scope(names=names, parameters=("limit",))))
    figures = figures_of(indicator, indicator, report)

    walked = Meaning(figures, named, DEFAULTS).quantity(expression)
    compiled = Closures(named, dict(DEFAULTS)).quantity(expression)

    assert _agree(walked, compiled(Row(figures, len(named))))


@given(data=st.data(), indicator=measured_indicators() | indicators(), report=reports)
def test_the_reference_evaluator_and_the_closures_agree_on_tests(
    data: st.DataObject, indicator: Indicator, report: Report
) -> None:
    """
    Compiled or walked, a condition holds or does not; undefined, it does not.
    """
    named = data.draw(lets(scope=Scope(parameters=("limit",))))
    names = tuple(let.name for let in named)
    condition: Condition = data.draw(
        conditions(Scope(names=names, parameters=("limit",)))
    )
    figures = figures_of(indicator, indicator, report)

    walked = Meaning(figures, named, DEFAULTS).all_hold(condition)
    holds = Closures(named, dict(DEFAULTS)).condition(condition)

    assert holds is not None
    assert (walked is True) is holds(Row(figures, len(named)))


@given(
    data=st.data(),
    counts=st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5)),
    scores=st.lists(
        st.tuples(
            st.fractions(min_value=-5, max_value=5, max_denominator=10),
            st.sampled_from([Decimal(0), Decimal(1), Decimal("2.5")]),
        ),
        max_size=3,
    ),
)
def test_the_reference_evaluator_and_the_closures_agree_on_roll_ups(
    data: st.DataObject,
    counts: tuple[int, int, int],
    scores: list[tuple[Fraction, Decimal]],
) -> None:
    """
    Compiled or walked, what is said of counts and scores is the same.
    """
    best, second, unrated = counts
    counted = {
        "A": best,
        "B+": second,
        "rated": best + second,
        "unrated": unrated,
        "all": best + second + unrated,
    }
    scope = Scope(ratings=("A", "B+"), rolled=True)
    named = data.draw(lets(scope=scope))
    names = tuple(let.name for let in named)
    inner = Scope(names=names, ratings=("A", "B+"), rolled=True)
    expression = data.draw(expressions(inner))
    condition = data.draw(conditions(inner))

    walk = RolledMeaning(counted, scores, named)
    closures = Closures(named)
    row = RolledRow(counted, scores, len(named))
    holds = closures.condition(condition)

    assert _agree(walk.quantity(expression), closures.quantity(expression)(row))
    assert holds is not None
    assert (walk.all_hold(condition) is True) is holds(row)
