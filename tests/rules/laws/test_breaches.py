"""
Seven laws, each tried on a scheme that keeps it or breaks it.
"""

from __future__ import annotations

import attrs

from civicplan.catalog.schemes import scheme
from civicplan.rules.laws.breaches import counterexample
from civicplan.rules.laws.situations import Situation
from civicplan.rules.schemes import Scheme, scheme_of


WASTE = Situation(
    direction="decrease", baseline=611, interim=590, final=580, actual=593
)


def _scheme(**parts: object) -> Scheme:
    return scheme_of({"scheme": "mine", "version": "1", **parts})


RATIO = _scheme(
    cases=[
        {"when": "ratio to final >= 100 %", "rating": "A"},
        {"when": "ratio to final < 100 %", "rating": "B"},
    ],
    ratings=[{"id": "A"}, {"id": "B"}],
)


def test_a_rating_that_gets_worse_is_a_counterexample() -> None:
    """
    A ratio that is not inverted rates less waste worse.
    """
    found = counterexample("better", RATIO, WASTE, by=14)

    assert found is not None
    assert ((("rating", "A"),), (("rating", "B"),)) == (found.before, found.after)
    assert found.twin.actual == 579
    assert found.regular


def test_what_is_printed_is_looked_at_where_nothing_is_rated() -> None:
    """
    The same at a printed rate: 102.2 % is 593 of 580.
    """
    found = counterexample("better", scheme("gose"), WASTE, by=3)

    assert found is not None
    assert ((("rate", "102.2%"),), (("rate", "101.7%"),)) == (
        found.before,
        found.after,
    )


def test_a_score_that_falls_is_a_counterexample() -> None:
    """
    Scores are compared beside ratings.
    """
    scored = _scheme(
        cases=[{"when": "actual is not missing", "rating": "A", "score": "actual"}],
        ratings=[{"id": "A"}],
    )

    found = counterexample("better", scored, WASTE, by=3)

    assert found is not None
    assert ((("score", "593"),), (("score", "590"),)) == (found.before, found.after)


def test_silence_is_told_with_its_reason() -> None:
    """
    It has no twin.
    """
    zero = attrs.evolve(WASTE, final=0)

    found = counterexample("total", RATIO, zero)

    assert found is not None
    assert ((("rating", "target is zero"),), ()) == (found.before, found.after)


def test_an_answer_that_is_lost_is_neither_better_nor_worse() -> None:
    """
    But it is a change: of the mirror image it would be told.
    """
    low = _scheme(
        cases=[{"when": "actual >= 0", "rating": "A"}, {"rating": "none"}],
        ratings=[{"id": "A"}],
        unrated=[{"id": "none"}],
    )

    assert counterexample("better", low, WASTE, by=600) is None
    assert counterexample("mirror", low, WASTE) is not None


def test_whatever_the_reason_silence_is_the_same() -> None:
    """
    Two that say nothing say the same.
    """
    silent = _scheme(show={"growth since baseline": ""})
    turned = attrs.evolve(WASTE, actual=-1, months=6)

    assert counterexample("shift", silent, turned, by=-611) is None


def test_a_scheme_may_ask_several_questions() -> None:
    """
    Each is looked at by its own name.
    """
    asked = _scheme(
        questions={
            "one": {"cases": [{"when": "actual >= final", "rating": "A"}]},
            "two": {"cases": [{"when": "actual > 0", "score": "actual"}]},
        },
        ratings=[{"id": "A"}],
    )

    found = counterexample("better", asked, WASTE, by=3)
    silent = counterexample("better", asked, WASTE, by=14)

    assert found is not None
    assert (("two score", "593"),) == found.before
    assert silent is not None
    assert (("two score", "593"),) == silent.before


def test_where_time_is_counted_to_the_report_the_report_is_later() -> None:
    """
    And asks for the interim target then.
    """
    slow = _scheme(
        use={"time": "report"},
        cases=[
            {"when": "interim is not missing and elapsed >= 50 %", "rating": "A"},
            {"when": "elapsed < 50 %", "rating": "B"},
        ],
        ratings=[{"id": "A"}, {"id": "B"}],
    )
    early = attrs.evolve(WASTE, months=12)

    found = counterexample("later", slow, early, by=48)

    assert found is not None
    assert ((("rating", "B"),), (("rating", "A"),)) == (found.before, found.after)
