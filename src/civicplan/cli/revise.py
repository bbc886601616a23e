"""
The commands `civicplan revise` and `civicplan enter`.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from civicplan.catalog.shipped import names_a_file
from civicplan.cli.application import warn
from civicplan.cli.inputs import period_in, plan_from, warn_of
from civicplan.cli.options import LanguageOption, OutputOption, PlanArgument
from civicplan.cli.output import plan_format_of, put_plan, put_text
from civicplan.errors import RefusedEditsError
from civicplan.io import actuals as tables
from civicplan.io import edits as edit_files
from civicplan.model.plans import Plan
from civicplan.rules.editions.diffing import diff
from civicplan.rules.editions.revising import revise as revised
from civicplan.views.differences import difference_outlines


__all__ = ["enter", "revise"]


def revise(
    plan: PlanArgument,
    edits: Annotated[
        Path, typer.Argument(metavar="EDITS", help="A file of edits, YAML or JSON.")
    ],
    *,
    language: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """
    Carry out edits that keep a plan's history.

    All of them are carried out, or none. Without -o nothing is written.
    """
    _check(output)
    before = plan_from(plan)
    read = edit_files.read(edits, before.fiscal_year)
    warn_of(read.warnings)
    try:
        after = revised(before, *read.edits)
    except RefusedEditsError as error:
        raise read.located(error) from error
    _put(plan, before, after, language, output)


def enter(  # noqa: PLR0913 - as many as there are options
    plan: PlanArgument,
    table: Annotated[
        Path,
        typer.Argument(
            metavar="TABLE",
            help="A CSV file of figures. Its first line names the columns: id or "
            "指標名, value or 実績値; unit, measured, status, sample, note, period, "
            "comparison.",
        ),
    ],
    *,
    period: Annotated[
        str | None,
        typer.Option(
            metavar="PERIOD",
            help="Of the figures, such as FY2012; left out, a column says it.",
        ),
    ] = None,
    edition: Annotated[
        str,
        typer.Option(
            metavar="ID",
            help="That publishes the figures, which must be the last; left out, the "
            "last.",
        ),
    ] = "",
    language: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """
    Enter the figures of a table, and show the changes.

    All of them are entered, or none. Without -o nothing is written.
    """
    _check(output)
    before = plan_from(plan)
    of = period_in(before, period, "--period")
    entered = tables.load(before, table, of, edition=edition)
    _put(plan, before, revised(before, *entered), language, output)


def _check(output: Path | None) -> None:
    # Before anything is read, rather than after all of it.
    if output is not None:
        plan_format_of(output, "--output")


def _put(
    source: str, before: Plan, after: Plan, language: str | None, output: Path | None
) -> None:
    if output is not None:
        put_plan(after, output, like=source)
    names = (source, source if output is None else str(output))
    put_text(
        difference_outlines(diff(before, after), names, language=language or ""), None
    )
    if output is not None:
        return
    how = "Name a file with -o."
    if names_a_file(source):
        itself = shlex.quote(source)
        how = f"Add -o {itself} to change the file itself, or name another."
    warn(f"Nothing was written. {how}")
