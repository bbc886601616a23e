"""
The command `civicplan` as a process: consoles, pipes, signals, shells.
"""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.commands import SMALL, process


def test_in_a_pipe_nothing_is_cut_and_nothing_is_coloured() -> None:
    """
    A line is as long as it is, so that grep finds all of it.
    """
    said = process("evaluate").stdout.decode()

    assert "\x1b" not in said
    assert "期待値 4,258件に対し実績 3,447件（2010年）\n" in said


@pytest.mark.parametrize(
    ("env", "encoding"),
    [
        ({"PYTHONIOENCODING": "ascii"}, "ascii"),
        ({"PYTHONIOENCODING": "cp932"}, "cp932"),
        ({"PYTHONIOENCODING": "latin-1"}, "latin-1"),
        (
            {
                "LANG": "C",
                "LC_ALL": "C",
                "PYTHONUTF8": "0",
                "PYTHONCOERCECLOCALE": "0",
            },
            "utf-8",
        ),
    ],
)
@pytest.mark.parametrize("command", [("show",), ("evaluate",), ("show", "-h")])
def test_a_console_that_lacks_characters_is_no_reason_to_fail(
    env: dict[str, str], encoding: str, command: tuple[str, ...]
) -> None:
    """
    They are replaced, whatever the console speaks.
    """
    done = process(*command, env=env)

    assert (0, b"") == (done.returncode, done.stderr)
    assert done.stdout.decode(encoding)


def test_an_error_can_be_told_on_any_console() -> None:
    """
    Its Japanese is replaced, its sentence stays.
    """
    done = process("show", "平塚", env={"PYTHONIOENCODING": "ascii"})

    assert (1, b"1 problem.") == (done.returncode, done.stderr.splitlines()[-1])


@pytest.mark.parametrize(
    "arguments",
    [
        ("evaluate", "--format", "json"),
        ("evaluate", "--format", "csv"),
        ("evaluate", "--format", "markdown"),
        ("convert", "hiratsuka", "-"),
    ],
)
def test_data_in_a_pipe_is_utf_8_whatever_the_console_speaks(
    arguments: tuple[str, ...],
) -> None:
    """
    No name is lost on its way to another program.
    """
    done = process(*arguments, env={"PYTHONIOENCODING": "cp932"})

    assert "合計特殊出生率" in done.stdout.decode("utf-8")


def test_nobody_reading_ends_it_quietly() -> None:
    """
    As with `civicplan evaluate --format json | head -1`.
    """
    child = subprocess.Popen(
        [sys.executable, "-m", "civicplan", "evaluate", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stderr is not None
    with child:
        child.stdout.readline()
        child.stdout.close()
        said = child.stderr.read()

    assert (141, b"") == (child.returncode, said)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_ctrl_c_ends_it_quietly() -> None:
    """
    While it waits for a plan on standard input, say.
    """
    child = subprocess.Popen(
        [sys.executable, "-m", "civicplan", "show", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with child:
        # However slow the machine is, at some time it waits for its input.
        for _ in range(100):
            time.sleep(0.1)
            with contextlib.suppress(OSError):
                waits = Path(f"/proc/{child.pid}/wchan").read_text("utf-8")
                if "pipe_read" in waits:
                    break
        else:
            time.sleep(1)
        child.send_signal(signal.SIGINT)
        assert child.stdout is not None
        assert child.stderr is not None
        said = child.stdout.read() + child.stderr.read()

    assert (130, b"") == (child.returncode, said)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("form", ["table", "json"])
def test_a_full_disk_is_told(form: str) -> None:
    """
    In one line.
    """
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "civicplan", "evaluate", "--format", form],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert (1, b"civicplan: No space left on device.\n") == (
        done.returncode,
        done.stderr,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell of Unix")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_closed_streams_are_borne(closed: str) -> None:
    """
    A scheduler may start it so.
    """
    line = f"{sys.executable} -m civicplan evaluate {closed}"
    # Only a shell can close a stream.
    done = subprocess.run(["sh", "-c", line], capture_output=True, check=False)

    assert (0, b"") == (done.returncode, done.stderr)


def test_without_the_extra_it_says_how_to_install_it(tmp_path: Path) -> None:
    """
    No traceback, on standard error, and not as a success.
    """
    tmp_path.joinpath("typer.py").write_text(
        "raise ModuleNotFoundError(name='typer')", "utf-8"
    )
    done = process("evaluate", env={"PYTHONPATH": str(tmp_path)})

    told = (
        "The command civicplan needs the extra 'cli': pip install \"civicplan[cli]\"\n"
    )
    assert (2, "", told) == (
        done.returncode,
        done.stdout.decode(),
        done.stderr.decode(),
    )


def test_help_calls_itself_by_its_name() -> None:
    """
    Not `__main__.py`.
    """
    assert process("-h").stdout.startswith(b"Usage: civicplan [OPTIONS] COMMAND")


def completed(line: str) -> list[str]:
    """
    What bash is told when somebody presses Tab at the end of *line*.
    """
    words = line.split(" ")
    done = process(
        env={
            "_CIVICPLAN_COMPLETE": "complete_bash",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
        }
    )
    return done.stdout.decode().split()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("civicplan ev", ["evaluate"]),
        ("civicplan show hi", ["hiratsuka"]),
        ("civicplan show pl", ["plan.yaml"]),
        ("civicplan show fo", ["folder/"]),
        ("civicplan show hiratsuka 2/2-3#cr", ["2/2-3#crimes"]),
        ("civicplan show nothing 2/", []),
        ("civicplan evaluate --scheme stan", ["standard"]),
        ("civicplan compare --schemes stan", ["standard"]),
        ("civicplan compare --schemes gose,fuku", ["gose,fukuoka", "gose,fukushima"]),
        ("civicplan schemes kura", ["kurayoshi"]),
        ("civicplan propose --rule hi", ["hiratsuka-2012"]),
        ("civicplan explain hiratsuka cri", ["crimes"]),
        ("civicplan explain hiratsuka 2/2-3#cr", ["2/2-3#crimes"]),
        ("civicplan explain nothing cr", []),
        ("civicplan evaluate --format c", ["csv"]),
        ("civicplan convert hi", ["hiratsuka"]),
    ],
)
def test_the_shell_completes(line: str, words: list[str]) -> None:
    """
    Commands, shipped plans, files, addresses, editions, schemes, formats.
    """
    Path("plan.yaml").write_text(SMALL, "utf-8")
    Path("plan.txt").write_text("", "utf-8")
    Path("folder").mkdir()

    assert words == completed(line)


def test_the_completion_of_a_shell_can_be_shown() -> None:
    """
    To be installed by hand.
    """
    done = process("--show-completion", "bash")

    assert (0, True) == (done.returncode, b"_CIVICPLAN_COMPLETE" in done.stdout)
