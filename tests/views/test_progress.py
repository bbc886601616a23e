"""
The bar that is shown while something takes long.
"""

from __future__ import annotations

import io
import time

import pytest

from civicplan.views import progress
from civicplan.views.progress import counted, working


class Terminal(io.StringIO):
    """
    A stream that somebody looks at.
    """

    def isatty(self) -> bool:
        """
        It is a terminal.
        """
        return True


def test_a_pipe_sees_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Only people look at bars.
    """
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", 0)

    with working("Writing", 3) as advance:
        assert [1, 2, 3] == [*counted([1, 2, 3], advance)]

    assert not stream.getvalue()


def test_short_work_shows_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What is done in half a second needs none.
    """
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)

    with working("Writing", 3) as advance:
        assert [1, 2, 3] == [*counted([1, 2, 3], advance)]

    assert "Writing" not in stream.getvalue()


def test_long_work_shows_a_bar_and_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    The bar says what is being done, and is gone afterwards.
    """
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", 0)

    with working("Writing", 2) as advance:
        time.sleep(0.05)
        advance()
        time.sleep(0.2)

    shown = stream.getvalue()
    assert (True, True, True) == (
        "Writing" in shown,
        "50%" in shown,
        "\x1b[2K" in shown,
    )


def test_an_error_ends_the_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Whatever happens, the terminal is left as it was.
    """
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", 0)

    def read() -> None:
        with working("Reading"):
            time.sleep(0.05)
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        read()

    assert stream.getvalue().endswith("\x1b[2K")
