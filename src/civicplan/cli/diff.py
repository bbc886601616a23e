"""
The command `civicplan diff`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

import typer

from civicplan.catalog.plans import names as shipped_names
from civicplan.cli.application import warn
from civicplan.cli.completion import complete_state
from civicplan.cli.inputs import plan_from
from civicplan.cli.options import STDIN, LanguageOption, OutputOption
from civicplan.cli.output import form_of, lines, put_data, put_text
from civicplan.errors import UnknownNameError
from civicplan.io.json_documents import encode_json
from civicplan.model.plans import Plan
from civicplan.rules.editions.diffing import diff as differing
from civicplan.views.difference_pages import differences_in_html
from civicplan.views.difference_records import differences_in_json
from civicplan.views.differences import difference_outlines, differences_in_markdown
from civicplan.views.progress import working


__all__ = ["diff"]

_BAD, _DIFFERENT = 1, 1
_SIDES: Final = ("A", "B")

_Format: TypeAlias = Literal["text", "markdown", "html", "json"]
_FORMATS: Final[dict[str, _Format]] = {
    ".txt": "text",
    ".md": "markdown",
    ".html": "html",
    ".json": "json",
}


def diff(  # noqa: PLR0913 - as many as there are options
    before: Annotated[
        str,
        typer.Argument(
            metavar="A",
            help="A plan file, a shipped plan's id, or - for standard input; "
            "with @ and an edition, such as hiratsuka@2007, as it stood then.",
            autocompletion=complete_state,
        ),
    ],
    after: Annotated[
        str,
        typer.Argument(
            metavar="B",
            help="The same, for what A became.",
            autocompletion=complete_state,
        ),
    ],
    *,
    form: Annotated[
        _Format | None,
        typer.Option("--format", help="Left out, what FILE ends in, or text."),
    ] = None,
    exit_code: Annotated[
        bool,
        typer.Option("--exit-code", help="Exit with 1 where anything differs."),
    ] = False,
    language: LanguageOption = None,
    output: OutputOption = None,
) -> None:
    """
    Show in what two plans, or two editions of one, differ.
    """
    form = form_of(form, output, _FORMATS)
    names = (before, after)
    one, other = _plans(names)
    with working("Comparing"):
        found = differing(one, other)
    if found.has_nothing_in_common:
        told = "no goal, policy, measure, project or indicator stands in both"
        warn(
            f"{before} and {after} have nothing in common: {told}. "
            "Give two states of one plan."
        )
        raise typer.Exit(_BAD)
    said = language or ""
    match form:
        case "text":
            put_text(difference_outlines(found, names, language=said), output)
        case "markdown":
            pieces = differences_in_markdown(found, names, language=said)
            put_data(lines(pieces), output)
        case "html":
            put_data(differences_in_html(found, names, language=said), output)
        case "json":
            pieces = differences_in_json(found, encode_json, names, language=said)
            put_data(pieces, output)
    if exit_code and found:
        raise typer.Exit(_DIFFERENT)


def _plans(names: tuple[str, str]) -> tuple[Plan, Plan]:
    one, other = (_parts(name, side) for name, side in zip(names, _SIDES, strict=True))
    # Read once, since standard input cannot be read twice, and since two editions of
    # one plan share what they have in common.
    read = {one[0]: plan_from(one[0])}
    if other[0] not in read:
        _must_be_no_edition(other[0], one[0], read[one[0]])
        read[other[0]] = plan_from(other[0])
    if one == other:
        warn(f"{names[0]} is compared with itself.")
    return _state(read, _SIDES[0], *one), _state(read, _SIDES[1], *other)


def _parts(name: str, side: str) -> tuple[str, str | None]:
    plan, at, edition = name.rpartition("@")
    # A file may well have the sign in its name.
    if not at or Path(name).is_file():
        return name, None
    first, _, another = plan.rpartition("@")
    why = ""
    if not plan:
        why = f"{name}: no plan stands before the @, as in hiratsuka@{edition}."
    elif not edition:
        why = f"{name}: no edition stands after the @. Write one, or leave the @ out."
    elif _is_plan(first) and not _is_plan(plan):
        two = f"{first}@{another} {first}@{edition}"
        why = f"{name} names two editions. To compare them, write {two}."
    elif first and not _is_plan(plan):
        one = f"{first.partition('@')[0]}@{edition}"
        only = f"only one @ and edition may follow a plan, as in {one}"
        why = f"{name}: {only}. A file {plan} is not there."
    if why:
        raise typer.BadParameter(why, param_hint=side)
    return plan, edition


def _is_plan(name: str) -> bool:
    return name == STDIN or name in shipped_names() or Path(name).is_file()


def _must_be_no_edition(name: str, plan: str, read: Plan) -> None:
    # Written after a plan, an edition is easily taken for one of that plan.
    if name in {each.id for each in read.editions} and not _is_plan(name):
        why = f"{name} is an edition of {plan}. Write {plan}@{name}."
        raise typer.BadParameter(why, param_hint=_SIDES[1])


def _state(read: dict[str, Plan], side: str, name: str, edition: str | None) -> Plan:
    plan = read[name]
    if edition is None:
        return plan
    try:
        return plan.as_of(edition)
    except UnknownNameError as error:
        none = "" if plan.editions else f" The plan has none: leave @{edition} out."
        raise typer.BadParameter(f"{name}: {error}{none}", param_hint=side) from error
