"""
Where a command's answer goes: a terminal, a pipe or a file, and in which format.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TypeVar

import typer

from civicplan.catalog.shipped import names_a_file, shipped_text
from civicplan.cli.options import STDIN
from civicplan.errors import PlanFileError, Problem, did_you_mean
from civicplan.io import plans as plan_files
from civicplan.io.documents import format_of
from civicplan.io.file_changes import rewrite
from civicplan.io.writing import replace_file
from civicplan.io.yaml_edits import rewritten
from civicplan.model.plans import Plan
from civicplan.views.consoles import paint_for, width_for
from civicplan.views.outlines import Outline
from civicplan.views.progress import counted, working
from civicplan.views.terminal import terminal_lines


__all__ = [
    "form_of",
    "lines",
    "plan_format_of",
    "put_csv",
    "put_data",
    "put_plan",
    "put_text",
]

F = TypeVar("F", bound=str)


def form_of(asked: F | None, output: Path | None, known: Mapping[str, F]) -> F:
    """
    The format that a command writes in.

    Args:
        asked: What `--format` says, if anything.
        output: The file that is written, if any.
        known: The formats by the ending of a file, that of the terminal first.

    Returns:
        What was asked for, or else what the file's name ends in; the terminal's
        where it has no ending.

    Raises:
        BadParameter: If the ending is none of those known.
        PlanFileError: If the file is a folder.
    """
    first = next(iter(known.values()))
    if output is not None and output.is_dir():
        wanted = asked or first
        ending = next(each for each, form in known.items() if form == wanted)
        inside = str(output / f"report{ending}")
        told = f"it is a folder; name a file in it, such as {inside!r}."
        raise PlanFileError([Problem(file=str(output), sentence=told)])
    if asked is not None:
        return asked
    if output is None or not output.suffix:
        return first
    ending = output.suffix.lower()
    if ending not in known:
        told = (
            f"{output}: the ending {output.suffix!r} tells no format; a name ends in "
            f"{', '.join(known)}.{did_you_mean(ending, known)} "
            "Or say which with --format."
        )
        raise typer.BadParameter(told, param_hint="--output")
    return known[ending]


def plan_format_of(output: Path, option: str) -> plan_files.Format:
    """
    The format of a plan file that a command writes.

    Args:
        output: The file.
        option: Where its name was typed.

    Returns:
        What its name ends in.

    Raises:
        BadParameter: If it ends otherwise.
    """
    try:
        return "json" if format_of(output) == "json" else "yaml"
    except PlanFileError as error:
        raise typer.BadParameter(str(error), param_hint=option) from error


def lines(texts: Iterable[str]) -> Iterator[str]:
    """
    Texts, each with the end of a line.
    """
    return (f"{text}\n" for text in texts)


def put_text(outlines: tuple[Outline, ...], output: Path | None) -> None:
    """
    Write outlines as text for people.

    Args:
        outlines: What is said.
        output: The file; none for standard output, whose width and colours count.
    """
    if output is not None:
        put_data(lines(terminal_lines(outlines, width=None)), output)
        return
    width, paint = width_for(sys.stdout), paint_for(sys.stdout)
    # Not typer.echo, which takes a console of ASCII for one of UTF-8.
    sys.stdout.writelines(lines(terminal_lines(outlines, width=width, paint=paint)))
    sys.stdout.flush()


def put_csv(rows: Iterable[str], output: Path | None, total: int) -> None:
    """
    Write rows of CSV.

    Args:
        rows: Each with its end.
        output: The file; none for standard output.
        total: How many rows there will be.
    """
    # Excel takes a file for UTF-8 only if it begins with the mark.
    mark = "" if output is None else "\ufeff"
    put_data(chain((mark,), rows), output, total)


def put_data(
    pieces: Iterable[str], output: Path | None, total: int | None = None
) -> None:
    """
    Write a text that a program may read.

    Args:
        pieces: Of the text.
        output: The file, written whole or not at all; none for standard output.
        total: How many pieces there will be, if that is known.
    """
    # In a file or a pipe data is UTF-8, whatever the console speaks.
    buffer = getattr(sys.stdout, "buffer", None)
    if output is None and (buffer is None or sys.stdout.isatty()):
        sys.stdout.writelines(pieces)
        sys.stdout.flush()
        return
    with working("Writing", total) as advance:
        encoded = (piece.encode() for piece in counted(pieces, advance))
        if output is not None:
            replace_file(output, b"".join(encoded))
        elif buffer is not None:
            sys.stdout.flush()
            buffer.writelines(encoded)
            buffer.flush()


def put_plan(plan: Plan, output: Path, *, like: str) -> None:
    """
    Write a plan, with the comments and the layout that it had.

    Args:
        plan: The plan as it shall stand.
        output: The file, written whole or not at all.
        like: What the plan was read from: a file, a shipped plan's id, or `-`.

    Raises:
        BadParameter: If the name of the file tells no format.
    """
    form = plan_format_of(output, "--output")
    if like == STDIN or form == "json":
        plan_files.dump(plan, output)
    elif names_a_file(like):
        rewrite(output, plan, like=like)
    else:
        text = shipped_text("plans", "shipped plan", like)
        put_data((rewritten(text, plan),), output)
