"""
Measuring peers in turn, A B A B, so that a machine that slows down slows both.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


__all__ = ["in_quick_turn", "in_turn"]


def _seconds(work: Callable[[], object]) -> float:
    # Of the processor: what others do on the machine meanwhile is not of the work.
    begun = time.process_time()
    work()
    return time.process_time() - begun


def in_turn(rounds: int, **peers: Callable[[], object]) -> dict[str, list[float]]:
    """
    The seconds that each peer takes, once a round, each without what others left.

    Args:
        rounds: How often, after a first time that does not count.
        **peers: What is measured, by name.

    Returns:
        The seconds of the processor for each peer, as many as there are rounds.
    """
    for work in peers.values():
        work()
    found: dict[str, list[float]] = {name: [] for name in peers}
    for _ in range(rounds):
        for name, work in peers.items():
            gc.collect()
            found[name].append(_seconds(work))
    return found


def in_quick_turn(rounds: int, **peers: Callable[[], object]) -> dict[str, list[float]]:
    """
    The same for what takes well under a millisecond, so that most rounds run without
    an interruption; the collector of garbage waits.

    Args:
        rounds: How often, after a first time that does not count.
        **peers: What is measured, by name.

    Returns:
        The seconds of each peer, as many as there are rounds.
    """
    for work in peers.values():
        work()
    found: dict[str, list[float]] = {name: [] for name in peers}
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for name, work in peers.items():
                found[name].append(_seconds(work))
    finally:
        gc.enable()
    return found
