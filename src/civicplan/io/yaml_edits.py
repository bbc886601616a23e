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

import difflib
import os
import re
import warnings
from collections.abc import Iterable
from typing import Any, Final

from civicplan.base.periods import FiscalYear
from civicplan.errors import PlanFileError
from civicplan.io.documents import BYTE_ORDER_MARK, decoded, format_of, read_bytes
from civicplan.io.faults import FaultyError
from civicplan.io.places import located
from civicplan.io.plans import dump, dumps, loads
from civicplan.io.rewriting.forms import written_tree
from civicplan.io.rewriting.nodes import compose_nodes
from civicplan.io.rewriting.rewriter import Rewriter
from civicplan.io.scalars import period_reader
from civicplan.io.writing import replace_file
from civicplan.model.plans import Plan


__all__ = ["changed_lines", "rewrite", "rewritten"]

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
        >>> text = '''
        ... civicplan: 1
        ... id: riverton  # as in the register
        ... title: Riverton
        ... municipality: {name: Riverton}
        ... period: FY2020/FY2030
        ... '''
        >>> town = attrs.evolve(loads(text), title="Riverton 2030", language="en")
        >>> print(changed_lines(text, rewritten(text, town)), end="")
        --- plan
        +++ plan
        @@ -1,6 +1,7 @@
        <BLANKLINE>
         civicplan: 1
         id: riverton  # as in the register
        -title: Riverton
        +title: Riverton 2030
         municipality: {name: Riverton}
         period: FY2020/FY2030
        +language: en
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


def rewrite(
    path: str | os.PathLike[str],
    plan: Plan,
    *,
    like: str | os.PathLike[str] | None = None,
) -> None:
    """
    Make a file say a plan, changed only where it must be.

    A YAML file keeps its comments and its layout; a JSON file has none. The old file
    or the new one stands there, and nothing else.

    Args:
        path: A file whose name ends in .yaml, .yml or .json; a new one is written as
            `dump` does.
        plan: What it shall say.
        like: A YAML file whose comments and layout are taken; its own where nothing
            is said.

    Raises:
        PlanFileError: If the name ends otherwise, the file cannot be written, or what
            stands in a YAML file is no plan.
        InvalidValueError: If the plan is nested deeper than a file can be.
    """
    if like is None and os.path.exists(path):
        like = path
    if like is None or not format_of(path) == format_of(like) == "yaml":
        dump(plan, path)
        return
    data = read_bytes(like, "yaml")
    text, trouble = decoded(data)
    if trouble is not None:
        raise PlanFileError([located(os.fspath(like), trouble)])
    mark = BYTE_ORDER_MARK if data.startswith(BYTE_ORDER_MARK) else b""
    written = mark + rewritten(text, plan, file=os.fspath(like)).encode()
    if written != data or like != path:
        replace_file(path, written)


def changed_lines(before: str, after: str, *, file: str = "plan") -> str:
    r"""
    What a change changes, as `diff -u` shows it.

    Args:
        before: A text.
        after: What becomes of it.
        file: What it is called.

    Returns:
        The lines that go and come, with three lines around; empty where none do.

    Examples:
        >>> print(changed_lines("a: 1\n", "a: 2\n", file="town.yaml"), end="")
        --- town.yaml
        +++ town.yaml
        @@ -1 +1 @@
        -a: 1
        +a: 2
    """
    if before == after:
        return ""
    lines = difflib.unified_diff(
        _lines(before), _lines(after), fromfile=file, tofile=file
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in lines
    )


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text.replace("\r\n", "\n"))
