"""
The commands of `civicplan`.
"""

from __future__ import annotations

import contextlib
import importlib.metadata
import os
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias

from civicplan.catalog import plans, schemes
from civicplan.errors import (
    CivicplanError,
    InvalidValueError,
    MissingExtraError,
    PlanFileError,
    Problem,
    SchemeError,
    UnknownNameError,
    did_you_mean,
)
from civicplan.io import plans as plan_files
from civicplan.io.documents import FORMATS, decoded, format_of, read_bytes
from civicplan.io.json_documents import encode_json
from civicplan.io.places import located
from civicplan.io.schema import schema as schema_of_plans
from civicplan.io.writing import replace_file
from civicplan.model.plans import Plan
from civicplan.rules.evaluation import evaluate as evaluated
from civicplan.views.consoles import paint_for, width_for
from civicplan.views.evaluations import evaluation_outlines
from civicplan.views.markdown import evaluation_in_markdown, in_markdown
from civicplan.views.outlines import Outline
from civicplan.views.plans import element_outline, plan_outline
from civicplan.views.progress import counted, working
from civicplan.views.records import (
    evaluation_in_json,
    rows_in_csv,
)
from civicplan.views.terminal import terminal_lines


try:
    import typer
    from typer.core import TyperGroup
except ModuleNotFoundError as missing:
    raise MissingExtraError("cli", "The command civicplan") from missing


__all__ = ["app"]

_BAD, _MISUSED, _INTERRUPTED, _UNREAD = 1, 2, 130, 141
_STDIN = "-"


class _Commands(TyperGroup):
    # Every command ends here, so that no user ever sees a traceback.
    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except CivicplanError as error:
            raise typer.Exit(_complain(error)) from error
        except KeyboardInterrupt:
            raise typer.Exit(_INTERRUPTED) from None
        except BrokenPipeError:
            _forget_output()
            raise typer.Exit(_UNREAD) from None
        except OSError as error:
            _warn(f"civicplan: {error.strerror or error}.")
            raise typer.Exit(_BAD) from error


def _complain(error: CivicplanError) -> int:
    _warn(str(error))
    if isinstance(error, (PlanFileError, SchemeError)):
        count = len(error.problems)
        _warn(f"{count} problem{'' if count == 1 else 's'}.")
    return _MISUSED if isinstance(error, UnknownNameError) else _BAD


def _warn(said: str) -> None:
    sys.stderr.write(f"{said}\n")


def _forget_output() -> None:
    # Python flushes at its end, and would complain of the closed pipe once more.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    # Plain text, which any console shows and any pipe takes.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


TextFormat: TypeAlias = Literal["text", "markdown"]
ResultFormat: TypeAlias = Literal["table", "json", "csv", "markdown"]

_BY_SUFFIX: dict[str, ResultFormat] = {
    ".json": "json",
    ".csv": "csv",
    ".md": "markdown",
}


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"civicplan {importlib.metadata.version('civicplan')}")
        raise typer.Exit


def _files(incomplete: str) -> list[str]:
    folder = Path(incomplete).parent
    with contextlib.suppress(OSError):
        found = (f"{each}{os.sep * each.is_dir()}" for each in folder.iterdir())
        wanted = (each for each in found if each.startswith(incomplete))
        return [each for each in wanted if each.endswith((*FORMATS, os.sep))]
    return []


def _complete_plan(incomplete: str) -> list[str]:
    shipped = [name for name in plans.names() if name.startswith(incomplete)]
    return shipped + _files(incomplete)


def _complete_scheme(incomplete: str) -> list[str]:
    shipped = [name for name in schemes.names() if name.startswith(incomplete)]
    return shipped + _files(incomplete)


def _complete_place(ctx: typer.Context, incomplete: str) -> list[str]:
    with contextlib.suppress(CivicplanError):
        walked = plans.load(ctx.params["plan"]).walk()
        return [address for address, _ in walked if address.startswith(incomplete)]
    return []


PlanArgument = Annotated[
    str,
    typer.Argument(
        metavar="PLAN",
        help="A plan file, a shipped plan's id, or - for standard input.",
        autocompletion=_complete_plan,
    ),
]
EditionOption = Annotated[
    str | None,
    typer.Option(
        "--edition",
        metavar="ID",
        help="As it stood in this edition, such as 2007; left out, the last.",
    ),
]
LanguageOption = Annotated[
    Literal["ja", "en"] | None,
    typer.Option("--language", help="Of the words; left out, the plan's own."),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Written whole or not at all; - is standard output.",
        callback=lambda value: None if str(value) == _STDIN else value,
    ),
]


@app.callback(epilog="Exit codes: 0, 1 for a bad plan or scheme, 2 for bad usage.")
def civicplan(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda value: _version(wanted=value),
            is_eager=True,
            help="Show the version and exit.",
        ),
    ] = False,
) -> None:
    """
    A city's comprehensive plan: shown, evaluated and converted.
    """


@app.command()
def show(  # noqa: PLR0913 - as many as there are options
    plan: PlanArgument = "hiratsuka",
    place: Annotated[
        str | None,
        typer.Argument(
            metavar="ADDRESS",
            help="One element, with its prose: an address or an indicator's id.",
            autocompletion=_complete_place,
        ),
    ] = None,
    *,
    edition: EditionOption = None,
    form: Annotated[TextFormat, typer.Option("--format")] = "text",
    language: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """
    Show a plan, or one element with all its prose.
    """
    read = _plan(plan)
    if edition is not None:
        read = read.as_of(edition)
    outline = (
        element_outline(read, place, language=language or "")
        if place
        else plan_outline(read, language=language or "")
    )
    if form == "markdown":
        _put_data(_lines(in_markdown((outline,))), output)
    else:
        _put_text((outline,), output)


@app.command()
def evaluate(  # noqa: PLR0913 - as many as there are options
    plan: PlanArgument = "hiratsuka",
    *,
    at: Annotated[
        str | None,
        typer.Option(
            metavar="PERIOD",
            help="Of the report, such as FY2011; left out, that of the last figure.",
        ),
    ] = None,
    scheme: Annotated[
        str,
        typer.Option(
            metavar="SCHEME",
            help="A shipped scheme's id, or a scheme file.",
            autocompletion=_complete_scheme,
        ),
    ] = "standard",
    edition: EditionOption = None,
    form: Annotated[
        ResultFormat | None,
        typer.Option("--format", help="Left out, what FILE ends in, or a table."),
    ] = None,
    language: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """
    Say how each indicator and policy stands, and why.
    """
    read = _plan(plan)
    rule = schemes.scheme(scheme)
    try:
        period = None if at is None else read.period_of(at)
        with working("Evaluating"):
            evaluation = evaluated(read, rule, period, edition=edition)
    except InvalidValueError as error:
        raise typer.BadParameter(str(error), param_hint="--at") from error
    if form is None:
        form = _BY_SUFFIX.get(output.suffix.lower() if output else "", "table")
    said = language or ""
    # Four records for an indicator, with a scheme that asks two questions twice.
    asked = len(rule.questions) * len(rule.use.editions)
    count = asked * len(evaluation) + len(evaluation.rollups)
    match form:
        case "table":
            with working("Writing"):
                outlines = evaluation_outlines(evaluation, language=said)
            _put_text(outlines, output)
        case "markdown":
            _put_data(_lines(evaluation_in_markdown(evaluation, language=said)), output)
        case "csv":
            # Excel takes a file for UTF-8 only if it begins with the mark.
            mark = "" if output is None else "\ufeff"
            rows = rows_in_csv(evaluation, language=said)
            _put_data(chain((mark,), rows), output, count)
        case "json":
            _put_data(
                evaluation_in_json(evaluation, encode_json, language=said),
                output,
                count,
            )


@app.command()
def convert(
    source: Annotated[
        str,
        typer.Argument(
            metavar="IN",
            help="A plan file, a shipped plan's id, or - for standard input.",
            autocompletion=_complete_plan,
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
    output = None if target == _STDIN else Path(target)
    form: plan_files.Format = "yaml"
    if wanted is not None:
        form = wanted
    elif output is not None:
        form = _format_of(output)
    text = plan_files.dumps(_plan(source, given), form)
    _put_data((text,), output)


def _format_of(output: Path) -> plan_files.Format:
    try:
        return "json" if format_of(output) == "json" else "yaml"
    except PlanFileError as error:
        raise typer.BadParameter(str(error), param_hint="OUT") from error


@app.command()
def schema(output: OutputOption = None) -> None:
    """
    Print the JSON Schema of plan files, for editors.
    """
    _put_data((encode_json(schema_of_plans()).decode(),), output)


def _plan(name: str, form: plan_files.Format | None = None) -> Plan:
    if name == _STDIN or form is not None:
        data = (
            sys.stdin.buffer.read()
            if name == _STDIN
            else read_bytes(name, form or "yaml")
        )
        if form is None:
            form = "json" if data.lstrip().startswith(b"{") else "yaml"
        text, trouble = decoded(data)
        if trouble is not None:
            raise PlanFileError([located(name, trouble)])
        return plan_files.loads(text, form, file=name)
    path = Path(name)
    if path.is_file() and path.suffix.lower() in {".yaml", ".yml"}:
        read = plan_files.read(path)
        for warning in read.warnings:
            _warn(f"{warning} (a warning)")
        return read.plan
    with working("Reading"):
        try:
            return plans.load(name)
        except UnknownNameError as error:
            hint = did_you_mean(name, error.known)
            sentence = f"there is neither a file nor a shipped plan of this name.{hint}"
            raise PlanFileError([Problem(file=name, sentence=sentence)]) from error


def _lines(lines: Iterable[str]) -> Iterator[str]:
    return (f"{line}\n" for line in lines)


def _put_text(outlines: tuple[Outline, ...], output: Path | None) -> None:
    if output is not None:
        _put_data(_lines(terminal_lines(outlines, width=None)), output)
        return
    width, paint = width_for(sys.stdout), paint_for(sys.stdout)
    # Not typer.echo, which takes a console of ASCII for one of UTF-8.
    sys.stdout.writelines(_lines(terminal_lines(outlines, width=width, paint=paint)))
    sys.stdout.flush()


def _put_data(
    pieces: Iterable[str], output: Path | None, total: int | None = None
) -> None:
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
