"""
What `civicplan check --fix` puts right, shown before it is written.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import typer

from civicplan.catalog.shipped import names_a_file
from civicplan.cli.application import warn
from civicplan.cli.inputs import plan_from
from civicplan.cli.options import STDIN
from civicplan.cli.output import put_data
from civicplan.io import plans as plan_files
from civicplan.io.file_changes import FileChange, file_change
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.fixes import Fixed, fix
from civicplan.views.progress import working


__all__ = ["put_right", "show_change"]

_PUT_RIGHT: Final = Words(
    ja="{count:,}件を直しました。", en="{count:,} put right in {file}."
)
_COULD_BE: Final = Words(
    ja="{count:,}件は--fixで直せます。", en="{count:,} can be put right with --fix."
)
_NOTHING: Final = Words(
    ja="確実に直せるものはありません。", en="Nothing can be put right for certain."
)


def show_change(
    name: str,
    select: Sequence[str],
    ignore: Sequence[str],
    *,
    language: str,
    output: Path | None,
) -> bool:
    """
    Show what `--fix` would change, and write nothing.

    Args:
        name: The plan as it was given.
        select: The checks that are asked.
        ignore: Those that are not.
        language: Of what is said; the plan's own where it is empty.
        output: Where the lines go; standard output where nothing is said.

    Returns:
        Whether anything would change.

    Raises:
        BadParameter: If no file was given.
    """
    fixed, change = _changed(name, select, ignore, "--diff")
    put_data((change.lines,), output)
    _say(_COULD_BE if fixed.findings else _NOTHING, fixed, name, language)
    return bool(change.lines)


def put_right(
    name: str,
    select: Sequence[str],
    ignore: Sequence[str],
    *,
    language: str,
    is_data: bool,
) -> None:
    """
    Show what can be put right, and put it right.

    Args:
        name: The plan as it was given.
        select: The checks that are asked.
        ignore: Those that are not.
        language: Of what is said; the plan's own where it is empty.
        is_data: Whether a program reads standard output; the lines that change are
            then shown on standard error.

    Raises:
        BadParameter: If no file was given.
    """
    fixed, change = _changed(name, select, ignore, "--fix")
    if is_data:
        sys.stderr.write(change.lines)
    else:
        put_data((change.lines,), None)
    change.write()
    _say(_PUT_RIGHT if fixed.findings else _NOTHING, fixed, name, language)


def _changed(
    name: str, select: Sequence[str], ignore: Sequence[str], option: str
) -> tuple[Fixed, FileChange]:
    if not names_a_file(name):
        if name != STDIN:
            # A name that means nothing is told as by every command.
            plan_from(name)
        raise typer.BadParameter(_why_not(name), param_hint=option)
    with working("Fixing"):
        plan = plan_files.load(name)
        fixed = fix(plan, select=select, ignore=ignore)
        change = file_change(name, fixed.plan)
    for each in fixed.broken:
        warn(f"The fix of {each.name} in {each.package} failed: {each.trouble}")
    return fixed, change


def _why_not(name: str) -> str:
    if name == STDIN:
        return "only a file can be put right. Name one in the place of '-'."
    return (
        f"{name} is a shipped plan, and stays as it is. Make a file of it, and put "
        f"that right: civicplan convert {name} {name}.yaml"
    )


def _say(words: Words, fixed: Fixed, name: str, language: str) -> None:
    said = words.said(language or fixed.plan.language)
    warn(said.format(count=len(fixed.findings), file=name))
