"""
Laws of the catalogue: every scheme is compiled to what it says.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from civicplan.base.periods import Period, period
from civicplan.catalog.schemes import names, scheme
from civicplan.model.indicators import Indicator
from civicplan.rules.figures import Figures, figures_of
from civicplan.rules.meaning import Meaning
from civicplan.rules.quantities import Quantity, compare
from civicplan.rules.reasons import Reason
from civicplan.rules.reports import report_of
from civicplan.rules.schemes import Scheme
from civicplan.rules.tables import Case
from civicplan.testing.reports import reported_indicators


reports = st.sampled_from([period("FY2011"), period("FY2010"), period("FY2016")])
phases = st.sampled_from(["", "mid", "final"])


def _figures(asked: Scheme, of: Indicator, at: Period, phase: str) -> Figures:
    report = report_of(at, [of], scheme=asked, plan=None, phase=phase)
    return figures_of(of, of, report)


def _agree(one: Quantity | Reason | None, other: Quantity | None) -> bool:
    if one is None or isinstance(one, Reason) or other is None:
        return other is None and (one is None or isinstance(one, Reason))
    return compare(one, other) == 0


def _decides_alike(asked: Scheme, figures: Figures) -> bool:
    meaning = Meaning(figures, asked.lets, asked.parameters)
    compiled = asked.compiled.decide(figures)
    for question, (place, score) in zip(asked.questions, compiled, strict=True):
        walked, _ = meaning.decide(question.cases)
        case = Case() if walked is None else question.cases[walked]
        told = None if case.score is None else meaning.quantity(case.score)
        if walked != place or not _agree(told, score):
            return False
    return True


def _shows_alike(asked: Scheme, figures: Figures) -> bool:
    meaning = Meaning(figures, asked.lets, asked.parameters)
    walked = [meaning.quantity(show.value) for show in asked.shows]
    compiled = asked.compiled.shown(figures)
    return len(walked) == len(compiled) and all(map(_agree, walked, compiled))


@given(of=reported_indicators(), at=reports, phase=phases)
def test_a_scheme_says_the_same_compiled_or_walked(
    of: Indicator, at: Period, phase: str
) -> None:
    """
    The same case of every question, the same score, and the same to be printed.
    """
    asked = [(each, _figures(each, of, at, phase)) for each in map(scheme, names())]

    assert [] == [each.id for each, row in asked if not _decides_alike(each, row)]
    assert [] == [each.id for each, row in asked if not _shows_alike(each, row)]
