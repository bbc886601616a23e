"""
One benchmark in a process of its own; prints seconds as JSON.

`python -m benchmarks.pairs load|dump FILE ROUNDS`, `memory FILE PEER`,
`evaluate PLAN ROUNDS`, `check PLAN|FILE ROUNDS`.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from benchmarks.timing import in_turn


def _load(path: Path, rounds: int) -> dict[str, list[float]]:
    from benchmarks.peer_plans import PeerPlan  # noqa: PLC0415
    from civicplan.io.plans import load  # noqa: PLC0415

    return in_turn(
        rounds,
        civicplan=lambda: load(path),
        pydantic=lambda: PeerPlan.model_validate_json(path.read_bytes()),
    )


def _dump(path: Path, rounds: int) -> dict[str, list[float]]:
    from benchmarks.peer_plans import PeerPlan  # noqa: PLC0415
    from civicplan.io.plans import dumps, load  # noqa: PLC0415

    ours, theirs = load(path), PeerPlan.model_validate_json(path.read_bytes())
    return in_turn(
        rounds,
        civicplan=lambda: dumps(ours, "json"),
        pydantic=lambda: theirs.model_dump_json(exclude_defaults=True, indent=2),
    )


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _memory(path: Path, peer: str) -> dict[str, list[float]]:
    # A process carries the peak of the one that started it over an exec on some
    # systems, so what stands before the load is taken off.
    if peer == "pydantic":
        from benchmarks.peer_plans import PeerPlan  # noqa: PLC0415

        before = _peak()
        held: object = PeerPlan.model_validate_json(path.read_bytes())
    else:
        from civicplan.io.plans import load  # noqa: PLC0415

        before = _peak()
        held = load(path)
    after = _peak()
    del held
    return {"bytes": [max(after - before, 1)]}


def _evaluate(plan_id: str, rounds: int) -> dict[str, list[float]]:
    from benchmarks.peer_ratings import ratings  # noqa: PLC0415
    from civicplan.catalog.plans import plan  # noqa: PLC0415
    from civicplan.catalog.schemes import scheme  # noqa: PLC0415
    from civicplan.model.indicators import Indicator  # noqa: PLC0415
    from civicplan.rules.evaluation import evaluate  # noqa: PLC0415

    shipped, standard = plan(plan_id), scheme("standard")
    at = shipped.period_of("FY2011")

    def with_reasons() -> None:
        for assessment in evaluate(shipped, standard, at="FY2011").assessments:
            for answer in assessment.answers:
                answer.because(shipped.language)

    found = in_turn(
        rounds,
        civicplan=with_reasons,
        **{"by hand": lambda: ratings(shipped, at)},
    )
    return {**found, "indicators": [sum(1 for _ in shipped.walk(Indicator))]}


def _check(subject: str, rounds: int) -> dict[str, list[float]]:
    from civicplan.catalog.plans import plan  # noqa: PLC0415
    from civicplan.catalog.schemes import scheme  # noqa: PLC0415
    from civicplan.io.plans import load  # noqa: PLC0415
    from civicplan.model.indicators import Indicator  # noqa: PLC0415
    from civicplan.rules.checks.checking import check  # noqa: PLC0415
    from civicplan.rules.evaluation import evaluate  # noqa: PLC0415

    path, standard = Path(subject), scheme("standard")
    of = load(path) if path.is_file() else plan(subject)
    indicators = [each for _, each in of.walk(Indicator)]
    # The last year of which the plan holds figures.
    at = max(
        (each.period for one in indicators for each in one.actuals if each.period),
        key=lambda period: period.end,
    )

    def with_sentences() -> None:
        for finding in check(of):
            finding.sentence()

    def with_reasons() -> None:
        for assessment in evaluate(of, standard, at=str(at)).assessments:
            for answer in assessment.answers:
                answer.because(of.language)

    found = in_turn(rounds, civicplan=with_sentences, evaluate=with_reasons)
    return {**found, "indicators": [len(indicators)], "bytes": [_peak()]}


def main() -> None:
    """
    Run the benchmark that the arguments name.
    """
    task, subject, extra = sys.argv[1:]
    if task == "load":
        found = _load(Path(subject), int(extra))
    elif task == "dump":
        found = _dump(Path(subject), int(extra))
    elif task == "memory":
        found = _memory(Path(subject), extra)
    elif task == "check":
        found = _check(subject, int(extra))
    else:
        found = _evaluate(subject, int(extra))
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
