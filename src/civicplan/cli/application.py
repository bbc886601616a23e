"""
The command `civicplan` itself: what it is called with, and how its errors end.
"""

from __future__ import annotations

import contextlib
import importlib.metadata
import os
import sys
from typing import Annotated, Any

from civicplan.errors import (
    CivicplanError,
    MissingExtraError,
    PlanFileError,
    SchemeError,
    UnknownNameError,
)


try:
    import typer
    from typer.core import TyperGroup
except ModuleNotFoundError as missing:
    raise MissingExtraError("cli", "The command civicplan") from missing


__all__ = ["app", "warn"]

_BAD, _MISUSED, _INTERRUPTED, _UNREAD = 1, 2, 130, 141


class _Commands(TyperGroup):
    # Every command ends here, so that no user ever sees a traceback.
    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            # The words of the library that reads the options, not ours.
            error.message = error.message.removeprefix("Value error, ")
            raise
        except CivicplanError as error:
            raise typer.Exit(_complain(error)) from error
        except KeyboardInterrupt:
            raise typer.Exit(_INTERRUPTED) from None
        except BrokenPipeError:
            _forget_output()
            raise typer.Exit(_UNREAD) from None
        except OSError as error:
            warn(f"civicplan: {error.strerror or error}.")
            raise typer.Exit(_BAD) from error


def _complain(error: CivicplanError) -> int:
    warn(str(error))
    if isinstance(error, (PlanFileError, SchemeError)):
        count = len(error.problems)
        warn(f"{count} problem{'' if count == 1 else 's'}.")
    return _MISUSED if isinstance(error, UnknownNameError) else _BAD


def warn(said: str) -> None:
    """
    Say something on standard error.

    Args:
        said: One line.
    """
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
"""The whole command, which another Typer app may take in with `add_typer`."""


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"civicplan {importlib.metadata.version('civicplan')}")
        raise typer.Exit


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
