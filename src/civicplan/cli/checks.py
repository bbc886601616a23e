"""
The commands `civicplan check` and `civicplan checks`.
"""

from __future__ import annotations

import importlib.metadata
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

import typer

from civicplan.cli.completion import (
    complete_check,
    complete_checks,
    complete_plan,
)
from civicplan.cli.fixing import put_right, show_change
from civicplan.cli.inputs import listed, read_plan_from, spoken
from civicplan.cli.options import STDIN, LanguageOption, OutputOption
from civicplan.cli.output import form_of, lines, put_data, put_text
from civicplan.errors import PlanFileError, Problem
from civicplan.io.json_documents import encode_json
from civicplan.rules.checks.checking import check as checked
from civicplan.rules.checks.registry import check_called, registry
from civicplan.rules.checks.shapes import Severity
from civicplan.views.checks import (
    check_in_markdown,
    check_outline,
    check_records,
    checks_in_markdown,
    checks_outline,
)
from civicplan.views.findings import (
    finding_outlines,
    findings_in_json,
    problem_commands,
    workflow_commands,
)
from civicplan.views.progress import working
from civicplan.views.sarif import findings_in_sarif


__all__ = ["check", "checks"]

_Format: TypeAlias = Literal["text", "json", "sarif", "github"]
_ListFormat: TypeAlias = Literal["text", "markdown", "json"]

_FORMATS: Final[dict[str, _Format]] = {
    ".txt": "text",
    ".json": "json",
    ".sarif": "sarif",
}
_LIST_FORMATS: Final[dict[str, _ListFormat]] = {
    ".txt": "text",
    ".md": "markdown",
    ".json": "json",
}


def check(  # noqa: PLR0913 - as many as there are options
    plans: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PLAN",
            help="Plan files, shipped plans' ids, or - for standard input; left out, "
            "hiratsuka.",
            autocompletion=complete_plan,
        ),
    ] = None,
    *,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="CODE,…",
            help="Only these: codes, beginnings of codes, names or categories.",
            autocompletion=complete_checks,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="CODE,…",
            help="Not these; of a check in both lists the narrower word counts.",
            autocompletion=complete_checks,
        ),
    ] = None,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            help="Show what can be put right for certain, write it into the file, and "
            "say what is left.",
        ),
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff",
            help="Show what --fix would change, and write nothing; exit 1 if there "
            "is anything.",
        ),
    ] = False,
    form: Annotated[
        _Format | None,
        typer.Option("--format", help="Left out, what FILE ends in, or text."),
    ] = None,
    language: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """
    Say what is wrong with a plan, or questionable; exit 1 on errors.
    """
    plans = plans or ["hiratsuka"]
    chosen = listed(select or ()), listed(ignore or ())
    said = language or ""
    form = _FORMATS[".txt"] if diff else form_of(form, output, _FORMATS)
    if len(plans) > 1:
        _expect_a_screen(form, output)
    bad = False
    problems: list[Problem] = []
    for plan in plans:
        try:
            if diff:
                bad |= show_change(plan, *chosen, language=said, output=output)
                continue
            if fix:
                is_data = form != "text" and output is None
                put_right(plan, *chosen, language=said, is_data=is_data)
            bad |= _tell(plan, chosen, form, said, output)
        except PlanFileError as error:
            # The others are looked at first, so that all is told at once.
            problems += error.problems
    if problems:
        if form == "github":
            put_data(lines(problem_commands(problems)), output)
        raise PlanFileError(problems)
    if bad:
        raise typer.Exit(1)


def _expect_a_screen(form: _Format, output: Path | None) -> None:
    if output is not None:
        told = "several plans go to the screen: give one plan, or leave -o out."
        raise typer.BadParameter(told, param_hint="--output")
    if form not in {"text", "github"}:
        told = f"{form} is of one plan: give one, or --format text or github."
        raise typer.BadParameter(told, param_hint="--format")


def _tell(
    plan: str,
    chosen: tuple[Sequence[str], Sequence[str]],
    form: _Format,
    said: str,
    output: Path | None,
) -> bool:
    """
    Say what was found in one plan, and whether anything in it is wrong.
    """
    read, file = read_plan_from(plan)
    with working("Checking"):
        found = checked(
            read.plan,
            read.positions,
            select=chosen[0],
            ignore=chosen[1],
        )
    named = "" if file == STDIN else file
    match form:
        case "text":
            outlines = finding_outlines(read.plan, found, file=named, language=said)
            put_text(outlines, output)
        case "json":
            pieces = findings_in_json(
                read.plan, found, encode_json, file=named, language=said
            )
            put_data(pieces, output, len(found))
        case "sarif":
            version = importlib.metadata.version("civicplan")
            log = findings_in_sarif(found, version=version, file=named, language=said)
            put_data((encode_json(log).decode(),), output)
        case "github":
            commands = workflow_commands(found, file=named, language=said)
            put_data(lines(commands), output)
    return any(each.severity is Severity.ERROR for each in found)


def checks(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE",
            help="One of them, whole: why it matters and what to do.",
            autocompletion=complete_check,
        ),
    ] = None,
    *,
    form: Annotated[
        _ListFormat | None,
        typer.Option("--format", help="Left out, what FILE ends in, or text."),
    ] = None,
    language: Annotated[
        Literal["ja", "en"] | None,
        typer.Option("--language", help="Of the words; left out, the console's."),
    ] = None,
    output: OutputOption = None,
) -> None:
    """
    List the checks, or explain one: why it matters, what to do.
    """
    form = form_of(form, output, _LIST_FORMATS)
    said = language or spoken()
    shown = registry().checks if code is None else (check_called(code),)
    match form:
        case "text" if code is None:
            put_text((checks_outline(shown, language=said),), output)
        case "text":
            put_text((check_outline(shown[0], language=said),), output)
        case "markdown" if code is None:
            put_data(lines(checks_in_markdown(shown)), output)
        case "markdown":
            put_data(lines(check_in_markdown(shown[0])), output)
        case "json":
            records = [*check_records(shown, language=said)]
            put_data((encode_json({"checks": records}).decode(),), output)
