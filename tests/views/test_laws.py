"""
A broken law is told in plain sentences.
"""

from __future__ import annotations

from typing import Any

import pytest

from civicplan.catalog.laws import laws
from civicplan.catalog.schemes import names, scheme
from civicplan.rules.laws.breaches import counterexample
from civicplan.rules.laws.laws import KEPT, LAWS, Counterexample, Law
from civicplan.rules.laws.situations import Situation
from civicplan.rules.schemes import scheme_of
from civicplan.views.laws import counterexample_in_words, kept_in_words, law_in_words


def _found(law: str, name: str, *, by: Any = None, of: str = "", **figures: Any) -> str:
    situation = Situation(**figures)
    found = counterexample(law, scheme(name), situation, by=by, of=of)
    assert found is not None
    return counterexample_in_words(found, scheme(name), "en")


WASTE: dict[str, Any] = {
    "direction": "decrease",
    "baseline": 611,
    "interim": 590,
    "final": 580,
    "actual": 593,
}
GROWTH: dict[str, Any] = {
    "direction": "increase",
    "baseline": 10,
    "interim": 20,
    "final": 20,
    "actual": 9,
}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            _found("better", "gose", by=3, **WASTE),
            (
                "Fewer is better, baseline 611, interim target 590, final target 580, "
                "actual 593: rate 102.2%. With an actual of 590: rate 101.7%."
            ),
        ),
        (
            _found("harder", "gose", by=10, of="final", **WASTE),
            (
                "Fewer is better, baseline 611, interim target 590, final target 580, "
                "actual 593: rate 102.2%. With the final target at 570: rate 104.0%."
            ),
        ),
        (
            _found("shift", "gose", by=1000, **GROWTH),
            (
                "More is better, baseline 10, both targets 20, actual 9: rate 45.0%. "
                "With 1,000 added to every figure: rate 98.9%."
            ),
        ),
        (
            _found("mirror", "clearpoint", **GROWTH),
            (
                "More is better, baseline 10, both targets 20, actual 9: rating Below "
                "Plan, score 0. Mirrored, fewer is better: rating Above Target, score "
                "2."
            ),
        ),
        (
            _found(
                *("unit", "fukuoka"),
                by=10,
                kind="survey",
                parameters=(("margin", "2.5"),),
                **{**GROWTH, "actual": 11, "months": 1},
            ),
            (
                "More is better, after 1 month, of the kind survey, margin 2.5, "
                "baseline 10, both targets 20, actual 11: rating behind, but better or "
                "as before. With every figure times 10: rating on course for the "
                "target."
            ),
        ),
        (
            _found("later", "statcan", by=27, **{**GROWTH, "months": 24}),
            (
                "More is better, after 2 years, baseline 10, both targets 20, actual "
                "9: score -5. The same figure after 4 years and 3 months: score "
                "-3.92149."
            ),
        ),
        (
            _found(
                *("total", "yonago"),
                phase="final",
                outlook="likely",
                mark="*",
                year_ago=8,
                **{**GROWTH, "baseline": -10, "actual": -1},
            ),
            (
                "More is better, marked *, final year, likely to be reached, baseline "
                "-10, both targets 20, last year's actual 8, actual -1: rating no "
                "answer (a figure is not positive)."
            ),
        ),
    ],
)
def test_a_counterexample_is_told_in_english(told: str, expected: str) -> None:
    """
    The figures, what the scheme says of them, and then of the twin.
    """
    assert expected == told


def test_a_counterexample_is_told_in_japanese() -> None:
    """
    With the labels that the scheme has in Japanese.
    """
    late = counterexample(
        "later", scheme("statcan"), Situation(**GROWTH, months=24), by=27
    )
    assert late is not None

    assert (
        "増加をめざす、2年後、基準値 10、目標は中間・最終とも 20、実績 9：点数 -5。"
        "同じ実績が4年3か月後なら：点数 -3.92149。"
    ) == counterexample_in_words(late, scheme("statcan"), "ja")


def test_a_question_with_words_of_its_own_is_asked_in_them() -> None:
    """
    A scheme may ask several.
    """
    rule = scheme_of(
        {
            "scheme": "mine",
            "version": "1",
            "questions": {
                "one": {
                    "asks": {"en": "Was it reached"},
                    "cases": [{"when": "final < 0", "rating": "A"}],
                }
            },
            "ratings": [{"id": "A"}],
        }
    )
    found = counterexample("total", rule, Situation(**GROWTH))

    assert found is not None
    assert counterexample_in_words(found, rule, "en").endswith(
        "Was it reached no answer (no case of the scheme applies)."
    )


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_law_has_words(language: str) -> None:
    """
    So has where it is kept.
    """
    told = [law_in_words(law, language) for law in LAWS]
    kept = [
        kept_in_words(Law(name="unit", kept=word), language, short=short)
        for word in KEPT
        for short in (True, False)
    ]

    assert len({*told, *kept}) == len(LAWS) + 2 * len(KEPT)


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_shipped_counterexample_is_told(name: str, language: str) -> None:
    """
    With its scheme's own labels, so that no id with an underscore is left.
    """
    rule = scheme(name)
    found: list[Counterexample] = [
        law.counterexample for law in laws(name) if law.counterexample
    ]

    assert [] == [
        told
        for each in found
        if "_" in (told := counterexample_in_words(each, rule, language))
    ]
