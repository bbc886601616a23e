"""
The command `civicplan plot`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

import typer

from civicplan.cli.completion import complete_indicator, complete_schemes
from civicplan.cli.inputs import listed, period_in, plan_from, schemes_from
from civicplan.cli.options import (
    EditionOption,
    LanguageOption,
    OutputOption,
    PhaseOption,
    PlanArgument,
)
from civicplan.cli.output import form_of
from civicplan.errors import UnknownNameError
from civicplan.io.writing import replace_file
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.plans import Plan
from civicplan.rules.answers import Assessment
from civicplan.rules.evaluation import Evaluation, evaluate
from civicplan.rules.schemes import Scheme
from civicplan.views.palettes import DARK, LIGHT
from civicplan.views.progress import working


__all__ = ["plot"]

Picture: TypeAlias = Literal["svg", "png"]

_FORMATS: Final[dict[str, Picture]] = {".svg": "svg", ".png": "png"}


def plot(  # noqa: PLR0913 - as many as there are options
    plan: PlanArgument,
    indicator: Annotated[
        str | None,
        typer.Argument(
            metavar="INDICATOR",
            help="Its id or address; left out, the ratings of every indicator.",
            autocompletion=complete_indicator,
        ),
    ] = None,
    *,
    kind: Annotated[
        Literal["trajectory", "bullet", "matrix"] | None,
        typer.Option(help="Left out, trajectory of an indicator, matrix of a plan."),
    ] = None,
    schemes: Annotated[
        list[str] | None,
        typer.Option(
            "--schemes",
            metavar="SCHEME,…",
            help="By which it is rated; left out, standard, and an indicator by none.",
            autocompletion=complete_schemes,
        ),
    ] = None,
    at: Annotated[
        list[str] | None,
        typer.Option(
            "--at",
            metavar="PERIOD,…",
            help="Of the reports, such as FY2011; left out, that of the last figure.",
        ),
    ] = None,
    edition: EditionOption = None,
    phase: PhaseOption = None,
    dark: Annotated[
        bool, typer.Option("--dark", help="On a dark ground, for a screen.")
    ] = False,
    form: Annotated[
        Picture | None,
        typer.Option("--format", help="Left out, what FILE ends in, or svg."),
    ] = None,
    language: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """
    Draw an indicator, or how every indicator of a plan is rated.
    """
    form = form_of(form, output, _FORMATS)
    # Altair takes half a second to load, and only this command needs it.
    from civicplan.views import charts  # noqa: PLC0415

    read = plan_from(plan)
    rules = schemes_from(schemes or (["standard"] if indicator is None else []))
    palette, said = DARK if dark else LIGHT, language or ""
    if kind is not None and (kind == "matrix") is (indicator is not None):
        told = "a matrix shows a whole plan: leave INDICATOR out."
        if indicator is None:
            told = f"a {kind} shows one indicator: name it after the plan."
        raise typer.BadParameter(told, param_hint="--kind")
    with working("Drawing"):
        found = _evaluations(read, rules, at, edition, phase)
        if indicator is None:
            chart = charts.plot(found, language=said, palette=palette)
        else:
            chart = charts.plot(
                _one(read, indicator, found),
                kind=kind,
                plan=read,
                edition=edition,
                language=said,
                palette=palette,
            )
        picture = charts.picture_of(chart, form)
    _put(picture, output)


def _evaluations(
    plan: Plan,
    rules: tuple[Scheme, ...],
    at: list[str] | None,
    edition: str | None,
    phase: str | None,
) -> tuple[Evaluation, ...]:
    periods = [period_in(plan, each) for each in listed(at or ())] or [None]
    return tuple(
        evaluate(plan, rule, period, edition=edition, phase=phase or "")
        for rule in rules
        for period in periods
    )


def _one(
    plan: Plan, name: str, found: tuple[Evaluation, ...]
) -> Indicator | Assessment:
    """
    The indicator that is drawn, or what the scheme asked for says of it.
    """
    name = name.removeprefix("#")
    if len(found) > 1:
        told = "an indicator is drawn with the ratings of one scheme in one report."
        raise typer.BadParameter(told, param_hint="--schemes")
    if found:
        return found[0][name]
    element = plan[name] if "#" in name else plan.indicator(name)
    if isinstance(element, Reprint):
        element = plan.indicator(element.of)
    if not isinstance(element, Indicator):
        raise UnknownNameError("indicator", name)
    return element


def _put(picture: bytes, output: Path | None) -> None:
    if output is not None:
        replace_file(output, picture)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(picture)
    sys.stdout.buffer.flush()
