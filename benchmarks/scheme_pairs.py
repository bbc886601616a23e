"""
The schemes of the catalogue against their peers; prints seconds as JSON.

`python -m benchmarks.scheme_pairs ROUNDS` measures for each scheme `assess` against
the function written by hand, and what the scheme was compiled to against the
reference evaluator.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence

from benchmarks.hand_written import BY_HAND, PHASED, standard
from benchmarks.made_indicators import AT, made_indicators
from benchmarks.timing import in_quick_turn
from civicplan.base.periods import Period
from civicplan.catalog.schemes import scheme as shipped
from civicplan.model.indicators import Indicator
from civicplan.rules.evaluation import assess
from civicplan.rules.figures import Figures
from civicplan.rules.meaning import Meaning
from civicplan.rules.schemes import Scheme


def _only_shows(scheme: Scheme) -> bool:
    return not any(question.cases for question in scheme.questions)


def _assessed(
    scheme: Scheme, indicators: Sequence[Indicator], phase: str
) -> Callable[[], None]:
    only_shows = _only_shows(scheme)

    def work() -> None:
        for indicator in indicators:
            for answer in assess(indicator, scheme, AT, phase=phase).answers:
                if only_shows:
                    # What it shows is all that such a scheme says.
                    assert len(answer.shown) == len(scheme.shows)

    return work


def _by_hand(
    ask: Callable[[Indicator, Period], object], indicators: Sequence[Indicator]
) -> Callable[[], None]:
    def work() -> None:
        for indicator in indicators:
            ask(indicator, AT)

    return work


def _compiled(scheme: Scheme, rows: Sequence[Figures]) -> Callable[[], None]:
    compiled = scheme.compiled
    said = compiled.shown if _only_shows(scheme) else compiled.decide

    def work() -> None:
        for row in rows:
            said(row)

    return work


def _reference(scheme: Scheme, rows: Sequence[Figures]) -> Callable[[], None]:
    shows = scheme.shows if _only_shows(scheme) else ()

    def work() -> None:
        for row in rows:
            meaning = Meaning(row, scheme.lets, scheme.parameters)
            for question in scheme.questions:
                place, _ = meaning.decide(question.cases)
                score = None if place is None else question.cases[place].score
                if score is not None:
                    meaning.quantity(score)
            for show in shows:
                meaning.quantity(show.value)

    return work


def _measured(
    name: str, phase: str, ask: Callable[[Indicator, Period], object], rounds: int
) -> dict[str, list[float]]:
    scheme, indicators = shipped(name), made_indicators()
    answers = [
        answer
        for indicator in indicators
        for answer in assess(indicator, scheme, AT, phase=phase).answers
    ]
    rows = list({id(answer.figures): answer.figures for answer in answers}.values())
    return {
        "indicators": [len(indicators)],
        **in_quick_turn(
            rounds,
            civicplan=_assessed(scheme, indicators, phase),
            **{"by hand": _by_hand(ask, indicators)},
        ),
        **in_quick_turn(
            rounds,
            compiled=_compiled(scheme, rows),
            reference=_reference(scheme, rows),
        ),
    }


def main() -> None:
    """
    Measure every scheme of the catalogue, so many rounds as the argument says.
    """
    rounds = int(sys.argv[1])
    asked = [(name, "", ask) for name, ask in BY_HAND.items()]
    asked += [("yonago", phase, ask) for phase, ask in PHASED.items()]
    peers: dict[str, dict[str, list[float]]] = {
        f"{name} {phase}".strip(): _measured(name, phase, ask, rounds)
        for name, phase, ask in asked
    }
    peers["standard"] = _measured("standard", "", standard, rounds)
    json.dump(peers, sys.stdout)


if __name__ == "__main__":
    main()
