"""
The collector is paused while a large plan is read, and never left so.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest

from civicplan.base.collector import paused


@pytest.fixture(autouse=True)
def _running() -> Iterator[None]:
    """
    Each test begins with the collector running, and leaves it so.
    """
    gc.enable()
    yield
    gc.enable()


def test_it_runs_again_after_a_pause() -> None:
    """
    And not during it.
    """
    with paused():
        during = gc.isenabled()

    assert (False, True) == (during, gc.isenabled())


def test_it_runs_again_after_an_error() -> None:
    """
    A file with something wrong in it leaves no trace.
    """
    with pytest.raises(ValueError, match="wrong"), paused():
        raise ValueError("wrong")

    assert gc.isenabled()


def test_a_pause_in_a_pause_ends_with_the_outer_one() -> None:
    """
    A dump may load.
    """
    with paused():
        with paused():
            pass
        during = gc.isenabled()

    assert (False, True) == (during, gc.isenabled())


def test_what_somebody_switched_off_stays_off() -> None:
    """
    A program that runs without the collector goes on without it.
    """
    gc.disable()
    with paused():
        pass

    assert not gc.isenabled()


def test_the_last_of_several_threads_switches_it_on() -> None:
    """
    Whichever ends first leaves the others in peace.
    """
    inside, leave = threading.Barrier(2), threading.Event()

    def load() -> None:
        with paused():
            inside.wait()
            leave.wait()

    thread = threading.Thread(target=load)
    with paused():
        thread.start()
        inside.wait()
    after_the_first = gc.isenabled()
    leave.set()
    thread.join()

    assert (False, True) == (after_the_first, gc.isenabled())


def test_many_threads_leave_it_as_it_was() -> None:
    """
    However they are interleaved.
    """

    def load() -> None:
        for _ in range(200):
            with paused(), paused():
                pass

    threads = [threading.Thread(target=load) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert gc.isenabled()
