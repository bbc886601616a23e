"""
How the time for what differs grows with the plan; prints seconds as JSON.

`python -m benchmarks.differences ROUNDS SIZE …` measures `diff` on made plans of so
many indicators: the first edition against the second, which raised every target.
"""

from __future__ import annotations

import functools
import json
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks.made_plans import write_plan
from benchmarks.timing import in_turn
from civicplan.io.plans import read
from civicplan.rules.editions.diffing import diff
from civicplan.rules.editions.kinds import Kind


__all__ = ["seconds_of_diff"]


def seconds_of_diff(rounds: int, sizes: Iterable[int]) -> dict[str, list[float]]:
    """
    The seconds that comparing two editions takes, once a round.

    Args:
        rounds: How often.
        sizes: How many indicators the plans have.

    Returns:
        The seconds for each size, by the size as text.
    """
    peers = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            path = Path(folder, f"{size}.json")
            write_plan(path, size)
            after = read(path).plan
            before = after.as_of("2007")
            assert size == diff(before, after).counts[Kind.RAISED]
            peers[str(size)] = functools.partial(diff, before, after)
    return in_turn(rounds, **peers)


def main() -> None:
    """
    Measure as many rounds and as many sizes as the arguments say.
    """
    rounds, *sizes = map(int, sys.argv[1:])
    json.dump(seconds_of_diff(rounds, sizes), sys.stdout)


if __name__ == "__main__":
    main()
