"""
The command `civicplan convert`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from civicplan.cli.completion import complete_plan
from civicplan.cli.inputs import plan_from
from civicplan.cli.options import STDIN
from civicplan.cli.output import plan_format_of, put_data
from civicplan.io import plans as plan_files


__all__ = ["convert"]


def convert(
    source: Annotated[
        str,
        typer.Argument(
            metavar="IN",
            help="A plan file, a shipped plan's id, or - for standard input.",
            autocompletion=complete_plan,
        ),
    ],
    target: Annotated[
        str,
        typer.Argument(metavar="OUT", help="A file, or - for standard output."),
    ],
    given: Annotated[
        plan_files.Format | None,
        typer.Option("--from", help="The format of IN, where its name does not tell."),
    ] = None,
    wanted: Annotated[
        plan_files.Format | None,
        typer.Option("--to", help="The format of OUT, where its name does not tell."),
    ] = None,
) -> None:
    """
    Convert a plan between YAML and JSON, losing nothing.
    """
    output = None if target == STDIN else Path(target)
    form: plan_files.Format = "yaml"
    if wanted is not None:
        form = wanted
    elif output is not None:
        form = plan_format_of(output, "OUT")
    put_data((plan_files.dumps(plan_from(source, given), form),), output)
