"""
The command `civicplan`: a file for each of its commands, and for what they share.

`app` is the whole command, which another Typer app may take in.
"""

from __future__ import annotations

# First of all, since it says what is missing where the extra is not installed.
from civicplan.cli.application import app
from civicplan.cli.checks import check, checks
from civicplan.cli.compare import compare
from civicplan.cli.convert import convert
from civicplan.cli.diff import diff
from civicplan.cli.evaluate import evaluate
from civicplan.cli.explain import explain
from civicplan.cli.git_diff import git_diff
from civicplan.cli.new import new
from civicplan.cli.plot import plot
from civicplan.cli.propose import propose
from civicplan.cli.report import report
from civicplan.cli.revise import enter, revise
from civicplan.cli.schema import schema
from civicplan.cli.schemes import schemes
from civicplan.cli.show import show


__all__ = ["app"]

# In the order of their use, in which help lists them.
for _command in (
    new,
    show,
    check,
    evaluate,
    explain,
    report,
    compare,
    plot,
    diff,
    propose,
    revise,
    enter,
    checks,
    schemes,
    convert,
    schema,
):
    app.command()(_command)
# Git calls it, and no person does.
app.command(hidden=True)(git_diff)


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
