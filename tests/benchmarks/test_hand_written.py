"""
The functions written by hand say what the schemes of the catalogue say.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.hand_written import BY_HAND, PHASED, standard
from benchmarks.hand_written.figures import Said
from benchmarks.made_indicators import AT, made_indicators
from civicplan.base.periods import Period, period
from civicplan.catalog.schemes import names, scheme
from civicplan.model.indicators import Indicator
from civicplan.rules.evaluation import assess
from civicplan.rules.quantities import Quantity, compare
from civicplan.rules.reasons import Reason
from civicplan.testing.reports import reported_indicators
from tests.rules.made import indicator


ASKED: tuple[tuple[str, str, Callable[[Indicator, Period], Said]], ...] = (
    *((name, "", by_hand) for name, by_hand in BY_HAND.items()),
    *(("yonago", phase, by_hand) for phase, by_hand in PHASED.items()),
)
reports = st.sampled_from(
    [period(each) for each in ("FY2011", "FY2010", "FY2016", "FY2009/FY2011")]
)


def _same(one: Quantity | None, other: Quantity | Reason | None) -> bool:
    if one is None or other is None or isinstance(other, Reason):
        return one is None and (other is None or isinstance(other, Reason))
    return compare(one, other) == 0


def _differences(of: Indicator, at: Period) -> list[tuple[str, str]]:
    """
    The schemes, with their phase, of which the function by hand says something else.
    """
    found = []
    for name, phase, by_hand in ASKED:
        answer = assess(of, scheme(name), at, phase=phase).answer()
        rating, score, rates = by_hand(of, at)
        shown = [each.value for each in answer.shown] if rates else []
        if (
            rating != (answer.rating.id if answer.rating else "")
            or not _same(score, answer.score)
            or len(rates) != len(shown)
            or not all(map(_same, rates, shown))
        ):
            found.append((name, phase))
    return found


def _standard(of: Indicator, at: Period) -> tuple[str, ...]:
    answers = assess(of, scheme("standard"), at).answers
    return tuple(each.rating.id if each.rating else "" for each in answers)


def test_every_scheme_has_a_function_written_by_hand() -> None:
    """
    None of the catalogue is left out of the comparison.
    """
    assert set(names()) == {*BY_HAND, "yonago", "standard"}


@given(of=reported_indicators(), at=reports)
def test_by_hand_and_by_scheme_the_answers_are_the_same(
    of: Indicator, at: Period
) -> None:
    """
    The same rating and score, and the same rates exactly, whatever is missing.
    """
    assert [] == _differences(of, at)


@given(of=reported_indicators(max_revisions=2), at=reports)
def test_by_hand_and_by_scheme_standard_says_the_same(
    of: Indicator, at: Period
) -> None:
    """
    Both questions, of the targets as first set and as they stand.
    """
    assert standard(of, at) == _standard(of, at)


@pytest.mark.parametrize("of", made_indicators(), ids=lambda each: each.id)
def test_what_is_timed_is_answered_alike(of: Indicator) -> None:
    """
    The indicators of the benchmark get the same answers from both.
    """
    assert [] == _differences(of, AT)
    assert standard(of, AT) == _standard(of, AT)


EDGES = [
    ("clearpoint", {"100": "above_target", "90": "caution", "89.9": "below_plan"}),
    ("fuji", {"100": "full", "99.9": "high", "80": "high", "79.9": "middle"}),
    ("fuji", {"50": "middle", "49.9": "low", "20": "low", "19.9": "least"}),
    ("fukuoka", {"100": "a", "50": "a", "49.9": "b", "0": "b", "-0.1": "c"}),
    ("fukushima", {"100": "achieved", "99.9": "missed"}),
    ("havering", {"90": "green", "89.9": "amber", "50": "amber", "49.9": "red"}),
    ("ibaraki", {"100": "A", "99.9": "B+", "80": "B+", "79.9": "B", "49.9": "C"}),
    ("kent", {"100": "green", "99.9": "amber", "90": "amber", "89.9": "red"}),
    ("nagayo", {"100.1": "S", "100": "A", "0.1": "A", "0": "B", "-0.1": "C"}),
    ("performance-plus", {"110.1": "star", "110": "circle", "90": "circle"}),
    ("performance-plus", {"89.9": "triangle"}),
    ("tama", {"50": "steady", "49.9": "mostly", "30": "mostly", "29.9": "rethink"}),
    ("tola", {"115.1": "over", "115": "on_scope", "85": "on_scope", "84.9": "under"}),
    ("yonago", {"100": "A", "80": "B", "79.9": "C", "-0.1": "D"}),
]


@pytest.mark.parametrize(
    ("name", "actual", "rating"),
    [(name, *each) for name, edges in EDGES for each in edges.items()],
)
def test_on_the_edge_of_a_band_both_say_the_same(
    name: str, actual: str, rating: str
) -> None:
    """
    Just outside, on and just inside, where a float or a day too many would slip.
    """
    parameters = {} if name == "havering" else {"tolerance": Decimal(10)}
    of = indicator(
        baseline=("FY2006", "0"),
        targets={"FY2011": "100", "FY2016": "100"},
        actuals={"FY2010": "50", "FY2011": actual},
        parameters=parameters,
    )
    phase = "final" if name == "yonago" else ""

    by_hand = PHASED[phase] if phase else BY_HAND[name]
    answer = assess(of, scheme(name), AT, phase=phase).answer()

    assert rating == by_hand(of, AT)[0]
    assert answer.rating is not None
    assert rating == answer.rating.id


@pytest.mark.parametrize(
    ("actual", "score"),
    [
        *(("100", 5), ("75", 4), ("74.9", 3), ("50", 3), ("25", 2), ("24.9", 1)),
        *(("0", 1), ("-0.1", -1), ("-24.9", -1), ("-25", -2), ("-100", -5)),
    ],
)
def test_a_quarter_of_the_way_has_its_own_score(actual: str, score: int) -> None:
    """
    Kurayoshi's steps begin on their lower edge, mirrored for what went backwards.
    """
    of = indicator(
        baseline=("FY2006", "0"), targets={"FY2016": "100"}, actuals={"FY2011": actual}
    )

    assert score == BY_HAND["kurayoshi"](of, AT)[1]
    assert score == assess(of, scheme("kurayoshi"), AT).answer().score


@pytest.mark.parametrize(
    ("target", "actual", "rating", "score"),
    [
        # A tenth more a year, as much as is needed; both roots are rational.
        ("259.37424601", "161.051", "substantial_progress", "2.8572"),
        # 1.5 % and 0.5 % a year without a target.
        (None, "107.7284003884375", "substantial_progress", "2.5"),
        (None, "102.5251253128125", "moderate_progress", "0"),
        (None, "100", "limited_progress", "-2.5"),
        ("200", "100", "limited_progress", "-2.5"),
    ],
)
def test_growth_on_an_edge_is_decided(
    target: str | None, actual: str, rating: str, score: str
) -> None:
    """
    Statistics Canada's bands of growth, from 100 in five of ten years.
    """
    of = indicator(
        baseline=("FY2006", "100"),
        targets={"FY2016": target} if target else {},
        actuals={"FY2011": actual},
    )

    said, value, _ = BY_HAND["statcan"](of, AT)
    answer = assess(of, scheme("statcan"), AT).answer()

    assert answer.rating is not None
    assert (rating, rating) == (said, answer.rating.id)
    assert _same(value, Fraction(score))
    assert _same(Fraction(score), answer.score)
