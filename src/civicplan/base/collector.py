"""
The cyclic garbage collector, paused while a large plan is read, written,
compared or checked.

A plan is millions of small objects without a single cycle, and the collector would
look through all of them again and again; without it every loader is two to six
times faster.
"""

from __future__ import annotations

import contextlib
import gc
import threading
from collections.abc import Iterator


__all__ = ["paused"]

_lock = threading.Lock()
_pauses = 0
_was_on = False


@contextlib.contextmanager
def paused() -> Iterator[None]:
    """
    Pause the collector; it runs again when the last of all pauses has ended.

    Pauses may lie in one another and run in several threads at once.
    A collector that somebody switched off before stays off.

    Yields:
        Nothing.

    Examples:
        >>> gc.isenabled()
        True
        >>> with paused():
        ...     gc.isenabled()
        False
        >>> gc.isenabled()
        True
    """
    global _pauses, _was_on  # noqa: PLW0603 - the collector is one for the process
    with _lock:
        if _pauses == 0:
            _was_on = gc.isenabled()
            gc.disable()
        _pauses += 1
    try:
        yield
    finally:
        with _lock:
            _pauses -= 1
            if _pauses == 0 and _was_on:
                gc.enable()
