"""
Runs the examples that people read: in README.md, in docs/ and in docstrings.
"""

from __future__ import annotations

import contextlib
import doctest
import tempfile
from typing import Any

import pytest
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.integration.pytest import SybilItem
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser


_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE | doctest.FAIL_FAST


def _enter_a_folder_of_its_own(namespace: dict[str, Any]) -> None:
    stack = contextlib.ExitStack()
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    stack.enter_context(contextlib.chdir(folder))
    namespace["_folder"] = stack


def _leave_it(namespace: dict[str, Any]) -> None:
    namespace["_folder"].close()


pages = Sybil(
    name="pages",
    parsers=[PythonCodeBlockParser(doctest_optionflags=_FLAGS), SkipParser()],
    # `**` matches one folder only in Path.match, so each depth is named.
    patterns=["README.md", "docs/*.md", "docs/*/*.md"],
    excludes=["docs/_build/*"],
    setup=_enter_a_folder_of_its_own,
    teardown=_leave_it,
)

docstrings = Sybil(
    name="docstrings",
    parsers=[DocTestParser(optionflags=_FLAGS)],
    patterns=["src/civicplan/*.py", "src/civicplan/*/*.py"],
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
