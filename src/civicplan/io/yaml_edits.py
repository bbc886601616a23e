"""
YAML files changed where they shall say something else, and left as they are otherwise.

Whoever keeps a plan by hand writes comments into it, sets lines apart and prints
periods as the city does. `rewritten` keeps all of that: it puts new values into the
place of old ones, adds and takes out entries, and touches no other line. What is
equal in meaning stays as it is written.

An entry that goes takes along what stands on its own lines, and the comments below it
that are set off more than it is; the comments above it stay. One that only moves among
its siblings takes along those right above it too.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import Any, Final

from civicplan.base.periods import FiscalYear
from civicplan.errors import PlanFileError
from civicplan.io.documents import BYTE_ORDER_MARK
from civicplan.io.faults import FaultyError
from civicplan.io.plans import dumps, loads
from civicplan.io.rewriting.forms import written_tree
from civicplan.io.rewriting.nodes import compose_nodes
from civicplan.io.rewriting.rewriter import Rewriter
from civicplan.io.scalars import period_reader
from civicplan.model.plans import Plan


__all__ = ["rewritten"]

_MARK: Final = BYTE_ORDER_MARK.decode()
# Each attempt reads the file; after so many all of it is written anew.
_ATTEMPTS: Final = 12


def rewritten(text: str, plan: Plan, *, file: str = "plan") -> str:
    """
    The text of a YAML file that says another plan, changed only where it must be.

    Args:
        text: All that a plan file holds, in any layout.
        plan: What it shall say.
        file: What the text is called in errors.

    Returns:
        The text, which `loads` reads back as *plan*. Where the layout cannot be kept,
        which is told as a warning, it is that of `dumps`.

    Raises:
        PlanFileError: If the text is no plan; it says all that is wrong at once.
        InvalidValueError: If the plan is nested deeper than a file can be.

    Examples:
        >>> import attrs
        >>> from civicplan.io.plans import loads
        >>> text = '''
        ... civicplan: 1
        ... id: riverton  # as in the register
        ... title: Riverton
        ... municipality: {name: Riverton}
        ... period: FY2020/FY2030
        ... '''
        >>> town = attrs.evolve(loads(text), title="Riverton 2030", language="en")
        >>> print(rewritten(text, town).strip())
        civicplan: 1
        id: riverton  # as in the register
        title: Riverton 2030
        municipality: {name: Riverton}
        period: FY2020/FY2030
        language: en
    """
    said = loads(text, file=file)
    before, after = written_tree(said), written_tree(plan)
    if before == after:
        return text
    body = text.removeprefix(_MARK)
    mark = text[: len(text) - len(body)]
    rewriter = Rewriter(body, compose_nodes(body), _Periods(said.fiscal_year).text)
    anew: set[str] = set()
    for _ in range(_ATTEMPTS):
        found = rewriter.rewritten(before, after, anew)
        if found is None:
            break
        wrong = _wrong(found, after)
        if wrong is None:
            return mark + found
        if not wrong:
            wrong = [[key] for key in after if before.get(key) != after[key]]
        more = {_widest(paths, anew) for paths in wrong}
        if "" in more:
            break
        anew |= more
    whole = dumps(plan)
    if "\r\n" in body:
        whole = whole.replace("\n", "\r\n")
    sentence = f"{file}: its layout and its comments could not be kept."
    warnings.warn(sentence, stacklevel=2)
    return mark + whole


class _Periods:
    """
    The periods of one calendar.
    """

    def __init__(self, calendar: FiscalYear) -> None:
        self._read = period_reader(calendar)

    def text(self, key: str) -> str:
        """
        The canonical text of a period; of another key the key itself.
        """
        try:
            return self._read(key).text
        except FaultyError:
            return key


def _wrong(text: str, wanted: dict[str, Any]) -> list[list[str]] | None:
    """
    The paths to each value that does not say what it shall, from the outermost one.

    None where all do; an empty list where it is not known.
    """
    try:
        found = written_tree(loads(text))
    except PlanFileError as error:
        paths = [_towards(wanted, problem.path) for problem in error.problems]
        return [each for each in paths if each]
    return None if found == wanted else [_apart(found, wanted)]


def _apart(found: Any, wanted: Any) -> list[str]:
    paths: list[str] = []
    path = ""
    while True:
        for name, was, inner in _inner(found, wanted, path):
            if was != inner:
                path, found, wanted = name, was, inner
                paths.append(path)
                break
        else:
            return paths


def _inner(found: Any, wanted: Any, path: str) -> Iterable[tuple[str, Any, Any]]:
    """
    What two values hold under the same paths, if they hold alike.
    """
    if isinstance(wanted, dict) and isinstance(found, dict):
        if found.keys() == wanted.keys():
            dot = f"{path}." if path else ""
            for key, value in wanted.items():
                yield f"{dot}{key}", found[key], value
    elif (
        isinstance(wanted, list)
        and isinstance(found, list)
        and len(found) == len(wanted)
    ):
        for place, value in enumerate(wanted):
            yield f"{path}[{place}]", found[place], value


def _towards(wanted: Any, path: str) -> list[str]:
    """
    The paths on the way to one that leads somewhere, as far as it does.
    """
    paths: list[str] = []
    at = ""
    while True:
        for name, _, inner in _inner(wanted, wanted, at):
            if path == name or path.startswith((f"{name}.", f"{name}[")):
                at, wanted = name, inner
                paths.append(at)
                break
        else:
            return paths


def _widest(paths: list[str], anew: set[str]) -> str:
    """
    What is written anew next: the innermost value, or what holds the last one.
    """
    for place, path in enumerate(paths):
        if path in anew:
            return paths[place - 1] if place else ""
    return paths[-1] if paths else ""
