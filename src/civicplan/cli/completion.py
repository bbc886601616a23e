"""
What a shell is told when somebody presses Tab.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import typer

from civicplan.catalog import plans, revision_rules, schemes
from civicplan.errors import CivicplanError
from civicplan.io.documents import FORMATS
from civicplan.model.indicators import Indicator
from civicplan.rules.checks.registry import registry


__all__ = [
    "complete_check",
    "complete_checks",
    "complete_indicator",
    "complete_place",
    "complete_plan",
    "complete_rule",
    "complete_scheme",
    "complete_schemes",
    "complete_state",
]


def _files(incomplete: str) -> list[str]:
    folder = Path(incomplete).parent
    with contextlib.suppress(OSError):
        found = (f"{each}{os.sep * each.is_dir()}" for each in folder.iterdir())
        wanted = (each for each in found if each.startswith(incomplete))
        return [each for each in wanted if each.endswith((*FORMATS, os.sep))]
    return []


def complete_plan(incomplete: str) -> list[str]:
    """
    The plans that a word may become.

    Args:
        incomplete: What stands there already.

    Returns:
        Ids of shipped plans, files and folders.
    """
    shipped = [name for name in plans.names() if name.startswith(incomplete)]
    return shipped + _files(incomplete)


def complete_state(incomplete: str) -> list[str]:
    """
    The plans and editions of plans that a word may become.

    Args:
        incomplete: What stands there already, such as `"hiratsuka@20"`.

    Returns:
        As `complete_plan`; after `@` the editions of the plan before it.
    """
    name, at, begun = incomplete.rpartition("@")
    if not at:
        return complete_plan(incomplete)
    with contextlib.suppress(CivicplanError):
        known = (each.id for each in plans.load(name).editions)
        return [f"{name}@{each}" for each in known if each.startswith(begun)]
    return complete_plan(incomplete)


def complete_scheme(incomplete: str) -> list[str]:
    """
    The schemes that a word may become.

    Args:
        incomplete: What stands there already.

    Returns:
        Ids of shipped schemes, files and folders.
    """
    shipped = [name for name in schemes.names() if name.startswith(incomplete)]
    return shipped + _files(incomplete)


def complete_rule(incomplete: str) -> list[str]:
    """
    The revision rules that a word may become.

    Args:
        incomplete: What stands there already.

    Returns:
        Ids of shipped rules, files and folders.
    """
    known = revision_rules.names()
    return [name for name in known if name.startswith(incomplete)] + _files(incomplete)


def complete_schemes(incomplete: str) -> list[str]:
    """
    The schemes that the last word of a list with commas may become.

    Args:
        incomplete: What stands there already, such as `"standard,fu"`.

    Returns:
        The whole list with each end that it may have.
    """
    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{each}" for each in complete_scheme(last)]


def complete_check(incomplete: str) -> list[str]:
    """
    The codes of checks that a word may become.

    Args:
        incomplete: What stands there already.

    Returns:
        Codes.
    """
    codes = (each.code for each in registry().checks)
    return [code for code in codes if code.startswith(incomplete.upper())]


def complete_checks(incomplete: str) -> list[str]:
    """
    The checks that the last word of a list with commas may become.

    Args:
        incomplete: What stands there already, such as `"U101,N"`.

    Returns:
        The whole list with each end that it may have.
    """
    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{each}" for each in complete_check(last)]


def complete_place(ctx: typer.Context, incomplete: str) -> list[str]:
    """
    The addresses that a word may become.

    Args:
        ctx: What was typed before, the plan among it.
        incomplete: What stands there already.

    Returns:
        Addresses in that plan.
    """
    with contextlib.suppress(CivicplanError):
        walked = plans.load(ctx.params["plan"]).walk()
        return [address for address, _ in walked if address.startswith(incomplete)]
    return []


def complete_indicator(ctx: typer.Context, incomplete: str) -> list[str]:
    """
    The indicators that a word may become.

    Args:
        ctx: What was typed before, the plan among it.
        incomplete: What stands there already.

    Returns:
        Ids of that plan's indicators, or their addresses where one was begun.
    """
    with contextlib.suppress(CivicplanError):
        walked = [*plans.load(ctx.params["plan"]).walk(Indicator)]
        known = [each.id for _, each in walked] + [address for address, _ in walked]
        return [each for each in known if each.startswith(incomplete)]
    return []
