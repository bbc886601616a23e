"""
What several commands may be told, each option said once.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

import typer

from civicplan.cli.completion import complete_plan, complete_scheme


__all__ = [
    "RESULT_FORMATS",
    "STDIN",
    "AtOption",
    "EditionOption",
    "LanguageOption",
    "OutputOption",
    "PhaseOption",
    "PlanArgument",
    "ResultFormat",
    "SchemeOption",
    "TextFormat",
]

STDIN: Final = "-"
"""What stands for standard input, and for standard output."""

TextFormat: TypeAlias = Literal["text", "markdown"]
ResultFormat: TypeAlias = Literal["table", "json", "csv", "markdown"]

RESULT_FORMATS: Final[dict[str, ResultFormat]] = {
    ".txt": "table",
    ".md": "markdown",
    ".csv": "csv",
    ".json": "json",
}
"""What the name of a file with results may end in."""

PlanArgument: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="PLAN",
        help="A plan file, a shipped plan's id, or - for standard input.",
        autocompletion=complete_plan,
    ),
]
SchemeOption: TypeAlias = Annotated[
    str,
    typer.Option(
        metavar="SCHEME",
        help="A shipped scheme's id, or a scheme file.",
        autocompletion=complete_scheme,
    ),
]
AtOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        metavar="PERIOD",
        help="Of the report, such as FY2011; left out, that of the last figure.",
    ),
]
EditionOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--edition",
        metavar="ID",
        help="As it stood in this edition, such as 2007; left out, the last.",
    ),
]
PhaseOption: TypeAlias = Annotated[
    Literal["mid", "final"] | None,
    typer.Option(
        "--phase",
        help="Of the plan; left out, final in the plan's last period, mid before.",
    ),
]
LanguageOption: TypeAlias = Annotated[
    Literal["ja", "en"] | None,
    typer.Option("--language", help="Of the words; left out, the plan's own."),
]
OutputOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Written whole or not at all; - is standard output.",
        callback=lambda value: None if str(value) == STDIN else value,
    ),
]
