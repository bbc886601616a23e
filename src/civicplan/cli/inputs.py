"""
What a command is given: a plan, a scheme, the period of a report.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import attrs
import typer

from civicplan.base.periods import Period
from civicplan.base.unclear_periods import what_it_may_mean
from civicplan.catalog import plans, revision_rules, schemes
from civicplan.catalog.shipped import names_a_file, shipped_text
from civicplan.cli.application import warn
from civicplan.cli.options import STDIN
from civicplan.errors import (
    InvalidValueError,
    PlanFileError,
    Problem,
    UnknownNameError,
    did_you_mean,
)
from civicplan.io import plans as plan_files
from civicplan.io import revision_rules as rule_files
from civicplan.io import schemes as scheme_files
from civicplan.io.documents import decoded, format_of, read_bytes
from civicplan.io.places import located
from civicplan.model.plans import Plan
from civicplan.rules.editions.revision_rules import RevisionRule
from civicplan.rules.schemes import Scheme
from civicplan.views.progress import working


__all__ = [
    "SchemeText",
    "listed",
    "period_in",
    "plan_from",
    "plan_in",
    "read_plan_from",
    "rule_from",
    "scheme_from",
    "scheme_text_from",
    "schemes_from",
    "spoken",
    "warn_of",
]


def plan_from(name: str, form: plan_files.Format | None = None) -> Plan:
    """
    The plan that a command is given.

    Args:
        name: A file, a shipped plan's id, or `-` for standard input.
        form: The file's format, where its name does not tell.

    Returns:
        The plan; warnings about it stand on standard error.

    Raises:
        PlanFileError: If there is no such plan, or it is none.
    """
    if name == STDIN or form is not None:
        data = (
            sys.stdin.buffer.read()
            if name == STDIN
            else read_bytes(name, form or "yaml")
        )
        return plan_in(data, name, form)
    path = Path(name)
    if path.is_file() and path.suffix.lower() in {".yaml", ".yml"}:
        read = plan_files.read(path)
        warn_of(read.warnings)
        return read.plan
    with working("Reading"):
        try:
            return plans.load(name)
        except UnknownNameError as error:
            raise _no_plan(name, error) from error


def read_plan_from(name: str) -> tuple[plan_files.Read, str]:
    """
    The plan that a command is given, with the place of each of its parts.

    Args:
        name: As for `plan_from`.

    Returns:
        The plan, and the file to which the places belong; warnings about it stand on
        standard error.

    Raises:
        PlanFileError: As for `plan_from`.
    """
    with working("Reading"):
        if name == STDIN:
            text, form = _text_in(sys.stdin.buffer.read(), name)
            file, read = name, plan_files.reads(text, form, file=name)
        elif names_a_file(name):
            file, read = name, plan_files.read(name)
        else:
            try:
                text = shipped_text("plans", "plan or file", name)
            except UnknownNameError as error:
                raise _no_plan(name, error) from error
            file = f"{name}.yaml"
            read = plan_files.reads(text, file=file)
    warn_of(read.warnings)
    return read, file


def _no_plan(name: str, error: UnknownNameError) -> PlanFileError:
    hint = did_you_mean(name, error.known)
    sentence = f"there is neither a file nor a shipped plan of this name.{hint}"
    return PlanFileError([Problem(file=name, sentence=sentence)])


def plan_in(data: bytes, name: str, form: plan_files.Format | None = None) -> Plan:
    """
    The plan that a file holds.

    Args:
        data: All of the file.
        name: Of the file, for what is said of it.
        form: Its format; left out, JSON where it begins with a brace, else YAML.

    Returns:
        The plan.

    Raises:
        PlanFileError: If it is none.
    """
    text, form = _text_in(data, name, form)
    return plan_files.loads(text, form, file=name)


def _text_in(
    data: bytes, name: str, form: plan_files.Format | None = None
) -> tuple[str, plan_files.Format]:
    if form is None:
        form = "json" if data.lstrip().startswith(b"{") else "yaml"
    text, trouble = decoded(data)
    if trouble is not None:
        raise PlanFileError([located(name, trouble)])
    return text, form


@attrs.frozen(kw_only=True)
class SchemeText:
    """
    A scheme with its file as it is written.

    Attributes:
        scheme: The scheme.
        text: The whole file.
        form: Its format, `"yaml"` or `"json"`.
        shipped: Whether it is a shipped scheme, whose laws are known.
    """

    scheme: Scheme
    text: str
    form: str = "yaml"
    shipped: bool = False


def scheme_from(name: str) -> Scheme:
    """
    The scheme that a command is given.

    Args:
        name: A scheme file, or a shipped scheme's id.

    Returns:
        The scheme; warnings about it stand on standard error.

    Raises:
        SchemeError: If the file is missing or is no scheme.
        UnknownNameError: If there is neither a file nor a shipped scheme of this
            name.
    """
    if not names_a_file(name):
        return schemes.scheme(name)
    read = scheme_files.read(name)
    warn_of(read.warnings)
    return read.scheme


def scheme_text_from(name: str) -> SchemeText:
    """
    The scheme that a command is given, and how it is written.

    Args:
        name: A scheme file, or a shipped scheme's id.

    Returns:
        The scheme and the text of its file.

    Raises:
        SchemeError: As for `scheme_from`.
        UnknownNameError: As for `scheme_from`.
    """
    scheme = scheme_from(name)
    if not names_a_file(name):
        text = shipped_text("schemes", "shipped scheme", name)
        return SchemeText(scheme=scheme, text=text, shipped=True)
    form = format_of(name)
    text, _ = decoded(read_bytes(name, form))
    return SchemeText(scheme=scheme, text=text, form=form)


def rule_from(name: str) -> RevisionRule:
    """
    The revision rule that a command is given.

    Args:
        name: A rule file, or a shipped rule's id.

    Returns:
        The rule; warnings about it stand on standard error.

    Raises:
        SchemeError: If the file is missing or is no revision rule.
        UnknownNameError: If there is neither a file nor a shipped rule of this name.
    """
    if not names_a_file(name):
        return revision_rules.revision_rule(name)
    read = rule_files.read(name)
    warn_of(read.warnings)
    return read.rule


def warn_of(warnings: Iterable[Problem]) -> None:
    """
    Say on standard error what is perhaps not meant so.

    Args:
        warnings: Each with its place in a file.
    """
    for warning in warnings:
        warn(f"{warning} (a warning)")


def schemes_from(names: Iterable[str]) -> tuple[Scheme, ...]:
    """
    The schemes that a command is given.

    Args:
        names: Of files and shipped schemes, several in one with commas between.

    Returns:
        The schemes, in order.
    """
    return tuple(scheme_from(name) for name in listed(names))


def listed(names: Iterable[str]) -> tuple[str, ...]:
    """
    What an option is given that takes several names.

    Args:
        names: As they were given, several in one with commas between.

    Returns:
        Each by itself, in order.
    """
    given = (name.strip() for each in names for name in each.split(","))
    return tuple(name for name in given if name)


def spoken() -> Literal["ja", "en"]:
    """
    The language of the console, where there is no plan whose language it could be.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if said := os.environ.get(name):
            return "ja" if said.startswith("ja") else "en"
    return "en"


def period_in(plan: Plan, at: str | None, option: str = "--at") -> Period | None:
    """
    The period that a report is asked of.

    Args:
        plan: For its calendar.
        at: As it was typed, such as `"平成23年度"`; none where nothing was.
        option: Where it was typed.

    Returns:
        The period, or none.

    Raises:
        BadParameter: If it cannot be read; what it may mean is named as it can be
            typed.
    """
    if at is None:
        return None
    try:
        return plan.period_of(at)
    except InvalidValueError as error:
        told = what_it_may_mean(at, plan.fiscal_year, language=plan.language)
        raise typer.BadParameter(told or str(error), param_hint=option) from error
