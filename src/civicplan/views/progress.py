"""
A bar on the terminal while something takes long.
"""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar


__all__ = ["counted", "working"]

T = TypeVar("T")

# Seconds after which people begin to wonder.
_PATIENCE = 0.5


@contextlib.contextmanager
def working(what: str, total: int | None = None) -> Iterator[Callable[[], None]]:
    """
    Show on standard error that something is being done, if it takes long.

    Nothing is shown where standard error is no terminal, and the bar is gone when
    the work is done.

    Args:
        what: Such as `"Evaluating"`.
        total: How many steps there are; none where nobody knows.

    Yields:
        What to call after each step.
    """
    if not sys.stderr.isatty():
        yield lambda: None
        return
    # Rich takes a while to load, so only those wait for it who may see the bar.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    bar = Progress(console=Console(stderr=True), transient=True)
    task = bar.add_task(what, total=total)
    timer = threading.Timer(_PATIENCE, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield lambda: bar.advance(task)
    finally:
        timer.cancel()
        timer.join()
        bar.stop()


def counted(steps: Iterable[T], advance: Callable[[], None]) -> Iterator[T]:
    """
    The same steps, each counted when the next one is asked for.

    Args:
        steps: What is worked through.
        advance: What `working` gave.

    Yields:
        Each step.
    """
    for step in steps:
        yield step
        advance()
