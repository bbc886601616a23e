"""
How checking and comparing grow with a plan; prints seconds as JSON.

`python -m benchmarks.growth check|diff FOLDER SMALL LARGE ROUNDS` measures a plan of
many indicators against a small one that is gone through as often as makes as many,
in turn; the plans are written into the folder.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.made_plans import write_later_plan, write_plan
from benchmarks.timing import in_turn
from civicplan.io.plans import load
from civicplan.model.plans import Plan
from civicplan.rules.checks.checking import check
from civicplan.rules.editions.diffing import diff


def _written(folder: Path, size: int, write: Callable[[Path, int], None]) -> Plan:
    path = folder / f"{write.__name__}-{size}.json"
    if not path.exists():
        write(path, size)
    return load(path)


def _checked(folder: Path, size: int) -> Callable[[], object]:
    plan = _written(folder, size, write_plan)
    return lambda: check(plan)


def _compared(folder: Path, size: int) -> Callable[[], object]:
    before = _written(folder, size, write_plan)
    after = _written(folder, size, write_later_plan)
    # What differs is not all there is to it: of each change its kind is asked too.
    return lambda: diff(before, after).counts


def _repeated(work: Callable[[], object], times: int) -> Callable[[], None]:
    def repeated() -> None:
        for _ in range(times):
            work()

    return repeated


def main() -> None:
    """
    Run the benchmark that the arguments name.
    """
    task, folder = sys.argv[1], Path(sys.argv[2])
    small, large, rounds = map(int, sys.argv[3:])
    made = _checked if task == "check" else _compared
    found = in_turn(
        rounds,
        small=_repeated(made(folder, small), large // small),
        large=made(folder, large),
    )
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
