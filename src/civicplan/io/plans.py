"""
Plan files: YAML or JSON in, a plan out, and back.

`load` and `dump` work on files, `loads` and `dumps` on text; `read` also tells where
in the file each part of the plan stands.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

import attrs

from civicplan.base.collector import paused
from civicplan.base.periods import JAPAN, FiscalYear
from civicplan.errors import (
    InvalidValueError,
    PlanFileError,
    Problem,
)
from civicplan.io.converters import reader
from civicplan.io.documents import (
    DEEPEST,
    Document,
    decoded,
    encoded,
    format_of,
    known_format,
    levels_in,
    read_bytes,
)
from civicplan.io.faults import Fault
from civicplan.io.json_documents import (
    compose_json,
    decode_json,
    encode_json,
    json_piece,
)
from civicplan.io.places import Places, in_order, located
from civicplan.io.trees import tree_of
from civicplan.io.versions import VERSION, without_version, wrong_version
from civicplan.io.writing import replace_file
from civicplan.io.yaml_texts import as_yaml
from civicplan.model.plans import Plan


__all__ = ["Format", "Read", "dump", "dumps", "load", "loads", "read", "reads"]

Format: TypeAlias = Literal["yaml", "json"]


@attrs.frozen(kw_only=True)
class Read:
    """
    A plan, and where each part of it stood in its file.

    Attributes:
        plan: The plan.
        positions: Line and column, counted from 1, by path in the file's own keys:
            `{"goals[0].title": (12, 12), …}`.
        warnings: What could be read but is perhaps not meant so, each with its place.
    """

    plan: Plan
    positions: Mapping[str, tuple[int, int]] = attrs.field(repr=False)
    warnings: tuple[Problem, ...] = ()


def load(path: str | os.PathLike[str]) -> Plan:
    """
    The plan in a file.

    Args:
        path: A file whose name ends in .yaml, .yml or .json.

    Returns:
        The plan.

    Raises:
        PlanFileError: If the file is missing or is no plan; it says all that is wrong
            at once, each with line and column.
    """
    form = format_of(path)
    return _plan(read_bytes(path, form), form, os.fspath(path))


def loads(text: str, format: Format = "yaml", *, file: str = "plan") -> Plan:  # noqa: A002 - as people say it
    """
    The plan in a text.

    Args:
        text: All that a plan file holds.
        format: `"yaml"` or `"json"`.
        file: What the text is called in errors.

    Returns:
        The plan.

    Raises:
        PlanFileError: If the text is no plan; it says all that is wrong at once.
        InvalidValueError: If *format* is another word.

    Examples:
        >>> town = loads('''
        ... civicplan: 1
        ... id: riverton
        ... title: Riverton 2030
        ... municipality: {name: Riverton}
        ... period: FY2020/FY2030
        ... language: en
        ... ''')
        >>> town.title
        'Riverton 2030'
    """
    return _plan(encoded(text, file), known_format(format), file)


def read(path: str | os.PathLike[str]) -> Read:
    """
    The plan in a file, with the place of each of its parts.

    Args:
        path: A file whose name ends in .yaml, .yml or .json.

    Returns:
        The plan, the places and what was found odd.

    Raises:
        PlanFileError: If the file is missing or is no plan; it says all that is wrong
            at once, each with line and column.
    """
    form = format_of(path)
    with paused():
        return _read(read_bytes(path, form), form, os.fspath(path))


def reads(text: str, format: Format = "yaml", *, file: str = "plan") -> Read:  # noqa: A002 - as people say it
    """
    The plan in a text, with the place of each of its parts.

    Args:
        text: All that a plan file holds.
        format: `"yaml"` or `"json"`.
        file: What the text is called in errors.

    Returns:
        The plan, the places and what was found odd.

    Raises:
        PlanFileError: If the text is no plan; it says all that is wrong at once.
        InvalidValueError: If *format* is another word.
    """
    form = known_format(format)
    with paused():
        return _read(encoded(text, file), form, file)


def dump(plan: Plan, path: str | os.PathLike[str]) -> None:
    """
    Write a plan to a file, in the format that its name ends in.

    The same plan always gives the same bytes, and nothing is written unless all of
    it can be.

    Args:
        plan: Any plan.
        path: A file whose name ends in .yaml, .yml or .json.

    Raises:
        PlanFileError: If the name ends otherwise, or the file cannot be written.
        InvalidValueError: If the plan is nested deeper than a file can be.
    """
    form = format_of(path)
    replace_file(path, _bytes(plan, form))


def dumps(plan: Plan, format: Format = "yaml") -> str:  # noqa: A002 - as people say it
    """
    A plan as the text of its file.

    Args:
        plan: Any plan.
        format: `"yaml"` or `"json"`.

    Returns:
        The text, which `loads` reads back.

    Raises:
        InvalidValueError: If the plan is nested deeper than a file can be, or
            *format* is another word.

    Examples:
        >>> from civicplan.base.periods import period
        >>> from civicplan.model.plans import Municipality
        >>> town = Plan(
        ...     id="riverton",
        ...     title="Riverton 2030",
        ...     municipality=Municipality(name="Riverton"),
        ...     period=period("FY2020/FY2030"),
        ...     language="en",
        ... )
        >>> print(dumps(town), end="")
        civicplan: 1
        id: riverton
        title: Riverton 2030
        municipality: {name: Riverton}
        period: FY2020/FY2030
        language: en
    """
    return _bytes(plan, known_format(format)).decode()


def _bytes(plan: Plan, form: str) -> bytes:
    with paused():
        try:
            if form == "json":
                data = encode_json(_with_version(tree_of(plan, json_piece)))
                # In its indented lines a file that is too deep is seen at a glance.
                is_deep = b"\n" + b"  " * DEEPEST in data
                too_deep = is_deep and levels_in(tree_of(plan)) > DEEPEST
            else:
                tree = _with_version(tree_of(plan))
                data = as_yaml(tree).encode()
                too_deep = levels_in(tree) > DEEPEST
        except RecursionError:
            too_deep, data = True, b""
    if too_deep:
        hint = f"it is nested deeper than the {DEEPEST} levels of a file. Flatten it."
        raise InvalidValueError("plan", plan.id, hint)
    return data


def _with_version(tree: dict[str, Any]) -> dict[str, Any]:
    return {"civicplan": VERSION, **tree}


def _plan(data: bytes, form: str, file: str) -> Plan:
    with paused():
        if form == "json":
            try:
                tree = decode_json(data)
            except (ValueError, RecursionError):
                # Told below, with its place.
                tree = None
            plan = _quickly(tree)
            if plan is not None:
                return plan
        return _read(data, form, file).plan


def _quickly(tree: Any) -> Plan | None:
    """
    The plan in a tree; nothing where anything at all is wrong.
    """
    if wrong_version(tree):
        return None
    tree = without_version(tree)
    try:
        plan: Plan = reader(_calendar(tree)).structure(tree, Plan)
    except Exception:  # noqa: BLE001 - whatever it is, the slow reading tells it
        return None
    return plan


def _calendar(tree: dict[str, Any]) -> FiscalYear:
    if "fiscal_year" not in tree:
        return JAPAN
    calendar: FiscalYear = reader(JAPAN).structure(tree["fiscal_year"], FiscalYear)
    return calendar


def _read(data: bytes, form: str, file: str) -> Read:
    text, trouble = decoded(data)
    if trouble is not None:
        raise PlanFileError([located(file, trouble)])
    document = _composed(text, form)
    plan = None if document.troubles else _quickly(document.tree)
    if plan is None:
        plan = _slowly(document, file)
    warnings = tuple(located(file, warning) for warning in document.warnings)
    return Read(plan=plan, positions=document.positions, warnings=warnings)


def _composed(text: str, form: str) -> Document:
    if form != "yaml":
        return compose_json(text)
    # Loaded at the first call: the front door leads here, and some read no YAML.
    from civicplan.io.yaml_documents import compose_yaml  # noqa: PLC0415

    return compose_yaml(text)


def _slowly(document: Document, file: str) -> Plan:
    problems = [located(file, trouble) for trouble in document.troubles]
    if document.readable:
        fault = wrong_version(document.tree)
        found = [fault] if fault else _faults(without_version(document.tree))
        if isinstance(found, Plan) and not problems:
            return found
        if not isinstance(found, Plan):
            places = Places(document)
            problems += [located(file, places.trouble(each)) for each in found]
    raise PlanFileError(in_order(problems))


def _faults(tree: dict[str, Any]) -> Plan | list[Fault]:
    # Loaded at the first call: most files have no faults.
    from civicplan.io.faulty import all_faults  # noqa: PLC0415

    try:
        calendar = _calendar(tree)
    except Exception:  # noqa: BLE001 - told with everything else
        calendar = JAPAN
    return all_faults(tree, calendar)
