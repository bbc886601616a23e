"""
Runs the examples that people read: in both READMEs, in docs/ and in docstrings.

A block of YAML in a page whose first line names a file is written as that file.
"""

from __future__ import annotations

import contextlib
import doctest
import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.example import Example
from sybil.integration.pytest import SybilItem
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser


_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE | doctest.FAIL_FAST


def _enter_a_folder_of_its_own(namespace: dict[str, Any]) -> None:
    stack = contextlib.ExitStack()
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    stack.enter_context(contextlib.chdir(folder))
    namespace["_folder"] = stack


def _leave_it(namespace: dict[str, Any]) -> None:
    namespace["_folder"].close()


def _write_file(example: Example) -> None:
    """
    Write a file that a page shows, where the first line names it: `# town.yaml`.
    """
    named = re.match(r"# ([\w-]+\.yaml)\n", example.parsed)
    if named:
        Path(named[1]).write_text(example.parsed, "utf-8")


pages = Sybil(
    name="pages",
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=_FLAGS),
        CodeBlockParser("yaml", _write_file),
        SkipParser(),
    ],
    # `**` matches one folder only in Path.match, so each depth is named.
    patterns=["README*.md", "docs/*.md", "docs/*/*.md", "docs/*/*/*.md"],
    excludes=["docs/_build/*"],
    setup=_enter_a_folder_of_its_own,
    teardown=_leave_it,
)

docstrings = Sybil(
    name="docstrings",
    parsers=[DocTestParser(optionflags=_FLAGS)],
    patterns=[f"src/civicplan/{deeper}*.py" for deeper in ("", "*/", "*/*/")],
    document_types={".py": PythonDocStringDocument},
)

pytest_collect_file = (pages + docstrings).pytest()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """
    Keep the examples of a page together and in order; only tests may come at random.
    """
    examples = [item for item in items if isinstance(item, SybilItem)]
    examples.sort(key=lambda item: (item.path, item.example.line, item.example.column))
    tests = [item for item in items if not isinstance(item, SybilItem)]
    items[:] = [*tests, *examples]
