"""
Files of edits: what was decided and measured, written down so that it can be replayed.

A file begins with `civicplan edits: 1` and holds a list under `edits`, in YAML or
JSON. Each entry says one thing, first what is done and to what::

    civicplan edits: 1
    edits:
      - open edition: {id: '2012', title: 改訂基本計画}
      - {revise target: crimes, period: FY2016, aim: 3300, reason: exceeded}
      - {abolish: kept-independent, reason: scope too narrow}
      - {enter actual: crimes, actual: {FY2012: 3100}}
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from civicplan.base.periods import JAPAN, FiscalYear
from civicplan.errors import (
    CivicplanError,
    InvalidValueError,
    PlanFileError,
    Problem,
    RefusedEditsError,
)
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
from civicplan.io.entries import Entries, entry_as_written, path_in_entry
from civicplan.io.faults import Fault, each_in, faults_of, shown, unknown_key
from civicplan.io.json_documents import compose_json, encode_json
from civicplan.io.places import Places, in_order, located
from civicplan.io.plans import Format
from civicplan.io.versions import EDITS, VERSION, without_version, wrong_version
from civicplan.io.writing import replace_file
from civicplan.io.yaml_documents import compose_yaml
from civicplan.io.yaml_texts import as_yaml
from civicplan.rules.editions.edits import Edit


__all__ = [
    "ReadEdits",
    "dump",
    "dumps",
    "edits_as_data",
    "edits_of",
    "load",
    "loads",
    "read",
]

_KEY = "edits"


@attrs.frozen(kw_only=True)
class ReadEdits:
    """
    Edits, and where each part of them stood in its file.

    Attributes:
        edits: The edits, in order.
        file: What the file is called.
        positions: Line and column, counted from 1, by path in the file's own keys:
            `{"edits[0].period": (3, 33), …}`.
        warnings: What could be read but is perhaps not meant so, each with its place.
    """

    edits: tuple[Edit, ...]
    file: str
    positions: Mapping[str, tuple[int, int]] = attrs.field(repr=False)
    warnings: tuple[Problem, ...] = ()

    def located(self, error: RefusedEditsError) -> PlanFileError:
        """
        What a plan refused, with its places in the file.

        Args:
            error: From `revise`, given these edits and no others.

        Returns:
            An error with the line and column of each refusal.
        """
        problems = []
        for refusal in error.refusals:
            place = refusal.number - 1
            entry, _, part = refusal.path.partition(".")
            in_file = path_in_entry(part, self.edits[place]) if part else ""
            path, (line, column) = self._nearest(entry, in_file)
            problems.append(
                Problem(
                    file=self.file,
                    line=line,
                    column=column,
                    path=path,
                    sentence=refusal.sentence,
                )
            )
        return PlanFileError(problems)

    def _nearest(self, entry: str, part: str) -> tuple[str, tuple[int, int]]:
        """
        The place of a part of an entry, or of the nearest that the file has.
        """
        while part and f"{entry}.{part}" not in self.positions:
            part = part.rpartition(".")[0]
        path = f"{entry}.{part}" if part else entry
        return path, self.positions.get(path, (0, 0))


def load(
    path: str | os.PathLike[str], calendar: FiscalYear = JAPAN
) -> tuple[Edit, ...]:
    """
    The edits in a file.

    Args:
        path: A file whose name ends in .yaml, .yml or .json.
        calendar: The fiscal years of the plan that they are for.

    Returns:
        The edits, in order.

    Raises:
        PlanFileError: If the file is missing or holds anything else; it says all that
            is wrong at once, each with line and column.
    """
    return read(path, calendar).edits


def loads(
    text: str,
    format: Format = "yaml",  # noqa: A002 - as people say it
    calendar: FiscalYear = JAPAN,
    *,
    file: str = "edits",
) -> tuple[Edit, ...]:
    """
    The edits in a text.

    Args:
        text: All that a file of edits holds.
        format: `"yaml"` or `"json"`.
        calendar: The fiscal years of the plan that they are for.
        file: What the text is called in errors.

    Returns:
        The edits, in order.

    Raises:
        PlanFileError: If the text is anything else; it says all that is wrong at once.
        InvalidValueError: If *format* is another word.

    Examples:
        >>> (decided,) = loads('''
        ... civicplan edits: 1
        ... edits:
        ...   - {abolish: kept-independent, reason: scope too narrow}
        ... ''')
        >>> decided.reason
        'scope too narrow'
    """
    form = known_format(format)
    return _read(encoded(text, file), form, calendar, file).edits


def read(path: str | os.PathLike[str], calendar: FiscalYear = JAPAN) -> ReadEdits:
    """
    The edits in a file, with the place of each of their parts.

    Args:
        path: A file whose name ends in .yaml, .yml or .json.
        calendar: The fiscal years of the plan that they are for.

    Returns:
        The edits, the places and what was found odd.

    Raises:
        PlanFileError: As for `load`.
    """
    form, file = format_of(path), os.fspath(path)
    return _read(read_bytes(path, form), form, calendar, file)


def dump(edits: Iterable[Edit], path: str | os.PathLike[str]) -> None:
    """
    Write edits to a file, in the format that its name ends in.

    Args:
        edits: Any edits, in order.
        path: A file whose name ends in .yaml, .yml or .json.

    Raises:
        PlanFileError: If the name ends otherwise, or the file cannot be written.
        InvalidValueError: If an indicator is nested deeper than a file can be.
    """
    form = format_of(path)
    replace_file(path, _text(edits, form).encode())


def dumps(edits: Iterable[Edit], format: Format = "yaml") -> str:  # noqa: A002 - as people say it
    """
    Edits as the text of their file.

    Args:
        edits: Any edits, in order.
        format: `"yaml"` or `"json"`.

    Returns:
        The text, which `loads` reads back.

    Raises:
        InvalidValueError: If an indicator is nested deeper than a file can be, or
            *format* is another word.

    Examples:
        >>> from civicplan.rules.editions.decisions import AbolishIndicator
        >>> print(dumps([AbolishIndicator(indicator="crimes")]), end="")
        civicplan edits: 1
        edits:
          - {abolish: crimes}
    """
    return _text(edits, known_format(format))


def edits_as_data(edits: Iterable[Edit]) -> dict[str, Any]:
    """
    Edits as plain data: maps, lists, texts, truths and exact numbers.

    Args:
        edits: Any edits, in order.

    Returns:
        What a file of them holds, with its version.

    Examples:
        >>> from civicplan.rules.editions.decisions import AbolishIndicator
        >>> edits_as_data([AbolishIndicator(indicator="crimes")])
        {'civicplan edits': 1, 'edits': [{'abolish': 'crimes'}]}
    """
    return {EDITS: VERSION, _KEY: [entry_as_written(edit) for edit in edits]}


def edits_of(data: Mapping[str, Any], calendar: FiscalYear = JAPAN) -> tuple[Edit, ...]:
    """
    The edits that plain data says.

    Args:
        data: As `edits_as_data` gives it, or as a file holds it.
        calendar: The fiscal years of the plan that they are for.

    Returns:
        The edits, in order.

    Raises:
        PlanFileError: If it is anything else; it says all that is wrong at once, each
            with its path.

    Examples:
        >>> edits_of({"civicplan edits": 1, "edits": [{"abolish": "crimes"}]})[0]
        AbolishIndicator(indicator='crimes', successor='', edition='', reason='', \
note='')
    """
    edits, found = _edits(_plain(data), calendar)
    if found:
        raise PlanFileError(
            [
                Problem(
                    file="edits",
                    path=fault.path.removeprefix("."),
                    sentence=fault.sentence,
                )
                for fault in found
            ]
        )
    return edits


def _plain(data: Any) -> Any:
    """
    Data with no other lists and maps than files give.
    """
    if isinstance(data, Mapping):
        return {key: _plain(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [_plain(each) for each in data]
    return data


def _text(edits: Iterable[Edit], form: str) -> str:
    tree: dict[str, Any] = {}
    try:
        tree = edits_as_data(edits)
        too_deep = levels_in(tree) > DEEPEST
    except RecursionError:
        too_deep = True
    if too_deep:
        hint = f"one is nested deeper than the {DEEPEST} levels of a file. Flatten it."
        raise InvalidValueError("edits", "an indicator", hint)
    return encode_json(tree).decode() if form == "json" else as_yaml(tree)


def _read(data: bytes, form: str, calendar: FiscalYear, file: str) -> ReadEdits:
    text, trouble = decoded(data)
    if trouble is not None:
        raise PlanFileError([located(file, trouble)])
    document: Document = compose_yaml(text) if form == "yaml" else compose_json(text)
    problems = [located(file, trouble) for trouble in document.troubles]
    edits: tuple[Edit, ...] = ()
    if document.readable:
        edits, found = _edits(document.tree, calendar)
        places = Places(document)
        problems += [located(file, places.trouble(each)) for each in found]
    if problems:
        raise PlanFileError(in_order(problems))
    return ReadEdits(
        edits=edits,
        file=file,
        positions=document.positions,
        warnings=tuple(located(file, warning) for warning in document.warnings),
    )


def _edits(tree: Any, calendar: FiscalYear) -> tuple[tuple[Edit, ...], list[Fault]]:
    wrong = wrong_version(tree, EDITS)
    if wrong is not None:
        return (), [wrong]
    tree = without_version(tree, EDITS)
    found = [unknown_key(key, key, (_KEY,)) for key in tree if key != _KEY]
    entries = tree.get(_KEY)
    if type(entries) is not list:
        sentence = f"{shown(entries)} stands here, and a list of edits is needed."
        if _KEY not in tree:
            sentence = f"{_KEY!r} is missing: the list of edits."
        return (), [*found, Fault(_KEY if _KEY in tree else "", sentence)]
    try:
        edits = tuple(each_in(entries, Entries(calendar).edit))
    except CivicplanError as error:
        return (), [*found, *faults_of(error, _KEY)]
    return edits, found
