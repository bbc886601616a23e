"""
What consoles can show.
"""

from __future__ import annotations

import io

import pytest

from civicplan.views.consoles import NEAREST, paint_for, teach_nearest, width_for


class Terminal(io.StringIO):
    """
    A stream that somebody looks at.
    """

    def isatty(self) -> bool:
        """
        It is a terminal.
        """
        return True


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Nothing is said of width and colours.
    """
    for name in ("COLUMNS", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("sys.platform", "linux")


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("実績 — なし", "cp932", "実績 ― なし"),
        ("➔", "cp932", "→"),
        ("➔ 5", "ascii", "-> 5"),
        ("２０１１年", "ascii", "2011?"),
        ("“bus” – 3…", "latin-1", '"bus" - 3...'),
        ("🚲", "cp932", "?"),
        ("4,100 → 3,300（上方修正）", "ascii", "4,100 -> 3,300(????)"),
    ],
)
def test_what_a_console_lacks_becomes_what_is_near(
    text: str, encoding: str, shown: str
) -> None:
    """
    A character is replaced by one that looks like it, or by a question mark.
    """
    teach_nearest()

    assert shown == text.encode(encoding, NEAREST).decode(encoding)


@pytest.mark.parametrize("encoding", ["ascii", "cp932", "latin-1", "euc_jp", "utf-8"])
def test_no_character_stops_a_console(encoding: str) -> None:
    """
    Every character of the first plane, surrogates too, comes out as something.
    """
    teach_nearest()
    everything = "".join(map(chr, range(0x10000)))

    assert everything.encode(encoding, NEAREST)


def test_a_text_that_cannot_be_read_stays_an_error() -> None:
    """
    The way is for writing only.
    """
    teach_nearest()

    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", NEAREST)


def test_a_pipe_has_no_width_and_no_colours() -> None:
    """
    Whoever reads a pipe wants whole lines.
    """
    assert (None, "text") == (
        width_for(io.StringIO()),
        paint_for(io.StringIO())("text", "red"),
    )


def test_the_environment_may_set_the_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    COLUMNS counts in a pipe too.
    """
    monkeypatch.setenv("COLUMNS", "66")

    assert 66 == width_for(io.StringIO())


@pytest.mark.parametrize("columns", ["", "0", "wide", "-3"])
def test_a_width_that_is_none_is_passed_over(
    columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    What is no number above zero sets nothing.
    """
    monkeypatch.setenv("COLUMNS", columns)

    assert width_for(io.StringIO()) is None


def test_a_terminal_has_colours() -> None:
    """
    A rating is painted as the scheme says.
    """
    painted = paint_for(Terminal())("達成", "dark green")

    assert "\x1b[38;5;28m達成\x1b[0m" == painted


def test_a_colour_that_nobody_knows_is_none() -> None:
    """
    A scheme may name any colour.
    """
    assert "met" == paint_for(Terminal())("met", "mauve")


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_who_wants_no_colours_gets_none(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    NO_COLOR and a dumb terminal are respected.
    """
    monkeypatch.setenv(name, value)

    assert "text" == paint_for(Terminal())("text", "red")


def test_an_old_console_of_windows_gets_no_codes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    It would print them.
    """
    monkeypatch.setattr("sys.platform", "win32")
    for name in ("WT_SESSION", "TERM_PROGRAM", "ANSICON", "ConEmuANSI"):
        monkeypatch.delenv(name, raising=False)

    assert "text" == paint_for(Terminal())("text", "red")
